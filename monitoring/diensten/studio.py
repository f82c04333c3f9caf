"""Verbs on an indicator that is there: say it otherwise, count it otherwise, mark where a series breaks."""

import datetime
import re
from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker
from leerrecht.models.basis import veldnaam
from leerrecht.schooljaar import Schooljaar
from leerrecht.versies import te_bewaren, waarden_van
from leerrecht.zoeken import zelfde
from monitoring.keuzes import Leest, Periodesoort, Viewpoint
from monitoring.meldpuntcijfers.soorten import SOORTEN, indicatorcode
from monitoring.models import Breuk, Definitie, Indicator

VELDEN = ("naam", "omschrijving", "zin", "voorbehoud", "voor")
BANDEN = ("deel_van", "telt_als")
DEFINITIE = ("omschrijving", "teller", "noemer", "populatie", "peildatum", "drempel", "bron", "link", "viewpoint")
INVULLEN = frozenset(("{gebied}", "{waarde}", "{periode}"))
NIET_HIER = "Deze indicator bestaat niet meer of is niet van jouw netwerk."
_LABELS = {veld: veldnaam(Indicator, veld) for veld in VELDEN} | {
    "deel_van": "is een deel van",
    "telt_als": "is het percentage van",
}


def huidige_tekst(indicator: Indicator) -> dict[str, Any]:
    """What an indicator says now, plain; others by their code, "" for none."""
    ander = {band: getattr(indicator, band) for band in BANDEN}
    return waarden_van(indicator, VELDEN) | {band: rij.code if rij else "" for band, rij in ander.items()}


def huidige_telling(indicator: Indicator) -> dict[str, Any]:
    """How it is counted now, plain."""
    definitie = indicator.huidige_definitie() or Definitie(indicator=indicator)
    return waarden_van(definitie, DEFINITIE)


@dienst
def indicator_wijzigen(
    *, indicator_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Indicator:
    """Say otherwise what is counted. Who reads it and to what it belongs count from the next release.

    Raises Botst when a colleague changed the same field, Geweigerd for a name that is there or a sentence without its
    number.
    """
    indicator = _van_mij(indicator_id, door)
    was = huidige_tekst(indicator)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    if not bewaren:
        return indicator
    _vereis_eigen_band(indicator, bewaren)
    _vereis_naam(indicator, bewaren.get("naam", indicator.naam))
    _vereis_zin(bewaren.get("zin", indicator.zin))
    if bewaren.get("voor", indicator.voor) not in Leest.values:
        raise Geweigerd("Kies wie dit leest.", veld="voor")
    for veld, waarde in bewaren.items():
        setattr(indicator, veld, _ander(indicator, veld, waarde) if veld in BANDEN else waarde)
    indicator.save()
    registreer(indicator, "indicator gewijzigd", door, verschillen_van(_LABELS, was, bewaren))
    return indicator


@dienst
def definitie_schrijven(
    *,
    indicator_id: int,
    mijn: Mapping[str, Any],
    origineel: Mapping[str, Any],
    vanaf: Schooljaar | None,
    breekt: bool,
    reden: str,
    door: Gebruiker,
) -> Definitie:
    """Write the next version of how it is counted; releases keep the version they were made with.

    `vanaf`: the first school year counted this way; None: every year was, it was only said badly. `breekt`: what was
    counted before does not compare; then the series breaks there. Raises Botst, and Geweigerd when nothing changed or
    when a break has no year.
    """
    indicator = _van_mij(indicator_id, door)
    was = huidige_telling(indicator)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    if not bewaren:
        raise Geweigerd("Er is niets veranderd aan de definitie.")
    if bewaren.get("viewpoint", "") not in Viewpoint.values:
        raise Geweigerd("Kies hoe er geteld wordt.", veld="viewpoint")
    if breekt and vanaf is None:
        raise Geweigerd("Kies vanaf welk schooljaar er anders geteld wordt.", veld="vanaf")
    vorige = indicator.huidige_definitie()
    definitie = Definitie.objects.create(
        indicator=indicator,
        versie=vorige.versie + 1 if vorige else 1,
        opmerking=vorige.opmerking if vorige else "",
        geldig_van=vanaf.eerste_dag if vanaf else _begin_van(vorige),
        **{**was, **bewaren},
    )
    labels = {veld: veldnaam(Definitie, veld) for veld in DEFINITIE}
    registreer(indicator, "definitie gewijzigd", door, verschillen_van(labels, was, bewaren), reden=reden)
    if breekt and vanaf is not None:
        _breek(indicator, Periodesoort.SCHOOLJAAR, vanaf.start, "", reden)
    return definitie


@dienst
def breuk_toevoegen(
    *, indicator_id: int, periode_soort: str, periode_start: int, gebied: str, reden: str, door: Gebruiker
) -> Breuk:
    """Say that from a period on it was counted otherwise: no line and no trend word goes over it.

    `gebied` "": everywhere. Raises Geweigerd when that break is there already.
    """
    indicator = _van_mij(indicator_id, door)
    breuk = _breek(indicator, periode_soort, periode_start, gebied, reden)
    registreer(indicator, "breuk toegevoegd", door, naam=f"{indicator.naam}, vanaf {periode_start}", reden=reden)
    return breuk


@dienst
def breuk_weghalen(*, indicator_id: int, breuk_id: int | str, reden: str, door: Gebruiker) -> str:
    """Take back a break that was none; return what it was called."""
    indicator = _van_mij(indicator_id, door)
    breuk = op_slot(indicator.breuken.all(), "Deze breuk is er niet meer.", pk=breuk_id)
    naam = breuknaam(breuk)
    registreer(indicator, "breuk weggehaald", door, naam=f"{indicator.naam}, {naam}", reden=reden)
    breuk.delete()
    return naam


def breuknaam(breuk: Breuk) -> str:
    """Return from when, and where."""
    jaar = breuk.periode_start
    schooljaar = breuk.periode_soort == Periodesoort.SCHOOLJAAR
    vanaf = f"vanaf {Schooljaar(jaar) if schooljaar else jaar}"
    return f"{vanaf}, alleen in {breuk.gebied}" if breuk.gebied else vanaf


def _van_mij(indicator_id: int, door: Gebruiker) -> Indicator:
    return op_slot(Indicator.objects.bewerkbaar_voor(door), NIET_HIER, pk=indicator_id)


def _begin_van(definitie: Definitie | None) -> datetime.date | None:
    return definitie.geldig_van if definitie else None


def _breek(indicator: Indicator, soort: str, start: int, gebied: str, reden: str) -> Breuk:
    if not reden.strip():
        raise Geweigerd("Schrijf wat er anders geteld wordt.", veld="reden")
    if indicator.breuken.filter(periode_soort=soort, periode_start=start, gebied=gebied).exists():
        raise Geweigerd("Die breuk staat er al.", veld="vanaf")
    return Breuk.objects.create(
        indicator=indicator, periode_soort=soort, periode_start=start, gebied=gebied, reden=reden.strip()
    )


def _vereis_eigen_band(indicator: Indicator, bewaren: Mapping[str, Any]) -> None:
    """What the portal counts of the Meldpunt is protected as one whole: year and quarter, kinds and ages."""
    band = next((veld for veld in BANDEN if veld in bewaren), None)
    if band is None or indicator.netwerk is None:
        return
    geteld = {indicatorcode(indicator.netwerk.slug, soort.code) for soort in SOORTEN}
    if indicator.code in geteld or bewaren[band] in geteld:
        raise Geweigerd("Wat het portaal zelf telt, hoort bij elkaar. Dat verandert niemand.", veld=band)


def _vereis_naam(indicator: Indicator, naam: str) -> None:
    if not naam.strip():
        raise Geweigerd("Schrijf wat je telt.", veld="naam")
    andere = Indicator.objects.filter(netwerk=indicator.netwerk_id).exclude(pk=indicator.pk)
    if any(zelfde(rij.naam, naam) for rij in andere):
        raise Geweigerd(f"“{naam}” is er al. Kies een andere naam.", veld="naam")


def _vereis_zin(zin: str) -> None:
    if not zin:
        return
    if zin.count("{waarde}") != 1:
        raise Geweigerd("Zet {waarde} één keer in de zin: daar komt het cijfer.", veld="zin")
    vreemd = [woord for woord in re.findall(r"{[^{}]*}|[{}]", zin) if woord not in INVULLEN]
    if vreemd:
        wel = "{gebied}, {waarde} en {periode}"
        raise Geweigerd(f"{vreemd[0]} kunnen we niet invullen. Gebruik {wel}.", veld="zin")


def _ander(indicator: Indicator, band: str, code: str) -> Indicator | None:
    """The indicator this one belongs to; never one that, along the same way, belongs to this one."""
    if not code:
        return None
    ander = Indicator.objects.filter(netwerk=indicator.netwerk_id, code=code).first()
    if ander is None:
        raise Geweigerd("Kies een indicator uit de lijst.", veld=band)
    verder: Indicator | None = ander
    while verder is not None:
        if verder.pk == indicator.pk:
            raise Geweigerd("Zo hoort deze indicator bij zichzelf. Kies een andere.", veld=band)
        verder = getattr(verder, band)
    return ander
