"""The cells of classes in a release: made in memory, through the same protector and audit as any other figure."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.conf import settings
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.models import Netwerk
from monitoring.bescherming.kubus import Kubus, bouw_kubus
from monitoring.bescherming.vroeger import Vroeger
from monitoring.keuzes import GENOEG_ANTWOORDEN, Periodesoort, Sessiestand, SoortIndicator
from monitoring.klascijfers.optellen import AANDEEL, GESPREK, KLASSEN, SCORE, Klasrij, tel_gesprekken_op, tel_op
from monitoring.models import (
    Aanlevering,
    Cijfer,
    Definitie,
    Gegevensbron,
    Gespreksronde,
    Indicator,
    Publicatie,
    Welbevindensessie,
)
from monitoring.regels.gesprekken import LEEFTIJD, PLAATS
from monitoring.regels.vragenlijst import nieuwste

BRON = "welbevinden"
REGIO = "heel de regio"
VOLGORDE = 850
# A session stays so long (`bewaarbeleid`): of a school year that began earlier some are gone, so it is told no more.
BEWAARD = datetime.timedelta(days=5 * 365)
MOTIVERING = (
    f"Het gaat over hoe jongeren zich voelen. Onder {GENOEG_ANTWOORDEN} antwoorden tonen we niets, en van minder dan"
    f" {KLASSEN} klassen samen ook niet. Hoger mag, lager niet."
)
VOORBEHOUD = "Alleen wie meedeed en wilde. Het is geen steekproef, en het zegt niets over één school of één plek."
_HOE = (
    "Klassen antwoordden zonder naam over de laatste twee weken. Een klas telt mee vanaf tien antwoorden; per klas zijn"
    " aantallen door het lot licht afgerond. "
)
_GESPREK = (
    "Een werker noteerde een gesprek zonder naam. Een kwartaal telt mee vanaf tien gesprekken, en een leeftijd of soort"
    " plaats alleen als elke ervan er tien heeft; aantallen zijn door het lot licht afgerond. "
)


@dataclass(frozen=True)
class Klascijfer:
    """One indicator."""

    code: str
    naam: str
    soort: str
    eenheid: str
    uitleg: str


SOORTEN = (
    Klascijfer(
        AANDEEL,
        "Welbevinden van klassen: vaak of altijd",
        SoortIndicator.PERCENTAGE,
        "% van de antwoorden",
        _HOE + "Per zin het deel dat vaak of altijd antwoordde.",
    ),
    Klascijfer(
        SCORE,
        "Welbevinden van klassen: gemiddelde score",
        SoortIndicator.SCORE,
        "op een schaal van 7 tot 35",
        _HOE + "Zeven zinnen, alleen bladen waarop ze alle zeven staan; de som is omgezet naar de schaal van SWEMWBS.",
    ),
    *(
        Klascijfer(
            f"{GESPREK}-{dimensie}-{code}",
            f"Welbevinden in gesprekken, {woord}: {naam}",
            soort,
            eenheid,
            _GESPREK + uitleg,
        )
        for dimensie, woord in ((LEEFTIJD, "per leeftijd"), (PLAATS, "per plaats"))
        for code, naam, soort, eenheid, uitleg in (
            (
                AANDEEL,
                "vaak of altijd",
                SoortIndicator.PERCENTAGE,
                "% van de antwoorden",
                "Per zin het deel dat vaak of altijd antwoordde.",
            ),
            (
                SCORE,
                "gemiddelde score",
                SoortIndicator.SCORE,
                "op een schaal van 7 tot 35",
                "Zeven zinnen, alleen wie ze alle zeven beantwoordde, omgezet naar de schaal van SWEMWBS.",
            ),
        )
    ),
)


def klasrijen(netwerk: Netwerk) -> list[Klasrij]:
    """Return the rows of this network; nothing where too few classes were asked."""
    vandaag = timezone.localdate()
    sessies = Welbevindensessie.objects.filter(netwerk=netwerk, stand=Sessiestand.GETELD).order_by("pk")
    rondes = Gespreksronde.objects.filter(netwerk=netwerk, stand=Sessiestand.GETELD).order_by("pk")
    rijen = [*tel_op(sessies, vandaag), *tel_gesprekken_op(rondes, vandaag)]
    return [rij for rij in rijen if rij.schooljaar.eerste_dag > vandaag - BEWAARD]


def klaskubussen(publicatie: Publicatie, vroeger: Vroeger) -> Iterator[Kubus]:
    """Yield the protected cells of classes, each indicator by itself; one that the audit rejects is left out."""
    rijen = klasrijen(publicatie.netwerk)
    if not rijen:
        return
    indicatoren = zorg_voor_klasindicatoren(netwerk=publicatie.netwerk)
    bron = Gegevensbron.objects.get(code=_code(publicatie.netwerk, BRON))
    bron.drempel, bron.drempel_noemer = (
        max(getattr(bron, veld), GENOEG_ANTWOORDEN) for veld in ("drempel", "drempel_noemer")
    )
    levering = Aanlevering(netwerk=publicatie.netwerk, gegevensbron=bron, synthetisch=settings.VOORBEELD)
    nummer = count(1)
    for code, indicator in indicatoren.items():
        cijfers = [_cijfer(rij, next(nummer), levering, indicator) for rij in rijen if rij.soort == code]
        if cijfers and not (kubus := bouw_kubus(publicatie, cijfers, vroeger)).verslag["herleidbaar"]:
            yield kubus


def _cijfer(rij: Klasrij, volg: int, levering: Aanlevering, indicator: Indicator) -> Cijfer:
    """Return a row as a figure that no database ever holds; its key is below 0, so that it is no other's."""
    return Cijfer(
        pk=-volg,
        aanlevering=levering,
        indicator=indicator,
        volgorde=volg,
        gebied=REGIO,
        uitsplitsing=dict(rij.uitsplitsing),
        teller=rij.teller,
        noemer=rij.noemer,
        waarde=round(rij.waarde, 1),
        periode_soort=Periodesoort.SCHOOLJAAR,
        periode_start=rij.schooljaar.start,
        periode_tekst=str(rij.schooljaar),
    )


def _code(netwerk: Netwerk, naam: str) -> str:
    return f"{netwerk.slug}-{naam}"[:60]


@dienst
def zorg_voor_klasindicatoren(*, netwerk: Netwerk) -> dict[str, Indicator]:
    """Return the indicators by their code, made where they are not there yet, with their source and licence line."""
    bron: dict[str, Any] = {
        "naam": f"Klassen en gesprekken van {netwerk.korte_naam}, zonder namen",
        "netwerk": netwerk,
        "drempel": GENOEG_ANTWOORDEN,
        "drempel_noemer": GENOEG_ANTWOORDEN,
        "motivering": MOTIVERING,
    }
    Gegevensbron.objects.get_or_create(code=_code(netwerk, BRON), defaults=bron)
    gevonden = {}
    for plek, soort in enumerate(SOORTEN):
        vast = {
            "naam": soort.naam,
            "soort": soort.soort,
            "eenheid": soort.eenheid,
            "decimalen": 1,
            "netwerk": netwerk,
            "volgorde": VOLGORDE + plek,
            "voorbehoud": VOORBEHOUD,
            "synthetisch": settings.VOORBEELD,
        }
        code = _code(netwerk, f"{BRON}-{soort.code}")
        indicator, nieuw = Indicator.objects.get_or_create(code=code, defaults=vast)
        if nieuw:
            uitleg = f"{soort.uitleg} {nieuwste().bron}"
            Definitie.objects.create(indicator=indicator, omschrijving=uitleg, bron=bron["naam"])
        gevonden[soort.code] = indicator
    return gevonden
