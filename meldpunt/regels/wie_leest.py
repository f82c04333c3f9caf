"""Who reads: made from the rows, complete, and the same on every page (AVG art. 13(1)(e) and 15(1)(c)).

Of one file: `lezers_van`, held against the door itself (`zichtbaar_voor`) by `meldpunt/tests/test_wie_leest.py`. Of
what somebody is still typing, or of the portal in general: the sentences below, with who the Meldpunt is.
"""

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.rechten import Recht
from meldpunt.keuzes.dossier import Trap, Vooraanmeldingstand
from meldpunt.keuzes.leesveld import TABEL, opsomming, trap_van
from meldpunt.models import Aanmelding, Betrokkene, Dienstpunt, Vooraanmelding
from meldpunt.regels.gastlezer import Tafelgast, kaartlezers, linklezers, tafelgasten
from meldpunt.regels.meldpuntmensen import meldpunt_in_woorden, mensen_per_organisatie, wie_is_het_meldpunt
from meldpunt.regels.openen import inzage_van
from meldpunt.regels.schoollijn import Lijnopening, opening_van
from meldpunt.regels.toestemmingszin import zin_zonder_ja
from meldpunt.regels.zicht import Zicht, zicht_van
from meldpunt.secties import Sectie


class Lezersoort(enum.StrEnum):
    """In which quality somebody reads: each has its line on the page about privacy, and in the list of a file."""

    MELDPUNT = "meldpunt"
    VOLGER = "volger"
    MEELEZER = "meelezer"
    AANBIEDER = "aanbieder"
    SCHOOL = "school"
    TAFEL = "tafel"
    KAART = "kaart"
    LOGBOEK = "logboek"
    VERZOEK = "verzoek"
    SERVER = "server"
    POST = "post"


# Who can see something of any file, whatever its rows say.
_LEEST_HET_LOGBOEK = (
    "leest wie keek en wanneer, en welk ja of nee er is: voor wie, hoe diep en wanneer, zonder naam. Vraagt iemand "
    "iets over zijn dossier, dan leest die wat het Meldpunt voorstelt en geeft die advies. Die kan ook nakijken waarom "
    "iemand oordeelde dat een jongere anders beslist dan de wet vermoedt. Verder leest die niets van wat erin staat"
)
_BESLIST_OVER_EEN_VERZOEK = (
    "leest wat het Meldpunt voorstelt en wat de functionaris adviseert als iemand iets over zijn dossier vraagt. Niet "
    "wie het is"
)
_BEHEERT_DE_SERVER = "kan technisch bij de databank. Namen en teksten liggen er versleuteld"
_VERSTUURT_DE_POST = "ziet een referentie en een link, nooit een naam"

# Who reads without an account, besides the young person.
_ZONDER_ACCOUNT = {
    Lezersoort.TAFEL: "Wie mee aan een rondetafel zit, leest de dag, de plaats en wat niemand noemt. Meer leest die "
    "alleen na een ja, of als ouder die voor jou beslist.",
    Lezersoort.KAART: "Een ouder met een kaart leest alleen wat op het blad voor ouders staat: met een ja van jou, of "
    "omdat die voor jou beslist.",
}

_VAN_SCHOOL = {
    Lijnopening.DICHT: "leest wat de school zelf schreef, niets van wat daarna kwam",
    Lijnopening.NETWERK: "leest wat de school zelf schreef, en hoever het staat: geen naam van een plek",
    Lijnopening.JA: "leest wat de school zelf schreef, en hoever het staat en waar, na een ja voor die school",
}


@dataclass(frozen=True)
class Meelezer:
    """One line of the list. `organisatie`: for which these people stand before the file, if for any.

    What follows it is the same fact before it was a sentence: the own page of a young person says it in other words.
    """

    soort: Lezersoort
    wie: str
    leest: str
    organisatie: Organisatie | None = None
    mensen: tuple[Gebruiker, ...] = ()
    diepste: Trap | None = None
    met_link: bool = False
    opening: Lijnopening | None = None
    gast: Tafelgast | None = None
    ouder: Betrokkene | None = None

    @property
    def zin(self) -> str:
        """The line as it is printed."""
        return f"{self.wie[:1].upper()}{self.wie[1:]} {self.leest}."


def met_meldpunt(zin: str, netwerk: Netwerk) -> str:
    """Return a line about readers with who the Meldpunt is, the first time it is named."""
    meldpunt = meldpunt_in_woorden(netwerk)
    return re.sub(r"\b([Hh])et Meldpunt\b", lambda gevonden: gevonden[1] + meldpunt[1:], zin, count=1)


def lezers_van(aanmelding: Aanmelding) -> list[Meelezer]:
    """Return everybody who can read something of this file today, and what."""
    zichten = zicht_van(aanmelding)
    return [
        *_van_het_meldpunt(aanmelding),
        *_aanmelder(aanmelding),
        *_collegas(aanmelding),
        *_aanbieders(aanmelding, zichten),
        *_school_die_vroeg(aanmelding),
        *_zonder_account(aanmelding, zichten),
        *altijd(),
    ]


def altijd() -> list[Meelezer]:
    """Return who can see something of every file: the log, a request, the database, the mail."""
    return [
        Meelezer(Lezersoort.LOGBOEK, "de functionaris voor gegevensbescherming", _LEEST_HET_LOGBOEK),
        Meelezer(Lezersoort.VERZOEK, "wie voor het netwerk over een verzoek beslist,", _BESLIST_OVER_EEN_VERZOEK),
        Meelezer(Lezersoort.SERVER, "wie de server van dit portaal beheert,", _BEHEERT_DE_SERVER),
        Meelezer(Lezersoort.POST, "wie de mails verstuurt,", _VERSTUURT_DE_POST),
    ]


def soorten_lezers() -> list[tuple[Lezersoort, str]]:
    """Return for a young person who may read a file, kind by kind, and of each network who its Meldpunt is."""
    volger = (
        "Wie jou aanmeldde of je nu volgt bij een CLB, leest alles, behalve wat het Meldpunt voor zichzelf noteert. "
        "Verander je van CLB, dan leest het nieuwe CLB dit en het vorige niet meer."
    )
    meelezer = (
        f"Een collega die mag meelezen: bij een CLB {_tot(Trap.B)}. Bij een school {_tot(Trap.A)}, en alleen zolang er "
        "een ja is voor die school."
    )
    aanbieder = f"{zin_zonder_ja()} Meer leest een aanbieder alleen na een ja, en nooit meer dan de zin ervan noemt."
    school = (
        "Een school die het aan het CLB vroeg, leest wat ze zelf schreef. Met een ja voor die school, of waar het "
        "netwerk dat besliste, leest ze ook hoever het staat. Wat het CLB schrijft, leest ze nooit."
    )
    vast = zip(
        (Lezersoort.VOLGER, Lezersoort.MEELEZER, Lezersoort.AANBIEDER, Lezersoort.SCHOOL),
        (volger, meelezer, aanbieder, school),
        strict=True,
    )
    meldpunten = []
    for punt in Dienstpunt.objects.select_related("netwerk").order_by("volgorde", "pk"):
        if wie := wie_is_het_meldpunt(punt.netwerk):
            van = opsomming(organisatie.naam for organisatie in wie)
            zin = f"{punt.naam}: wie daar werkt, is van {van}. Zij lezen elk dossier van dat Meldpunt."
            meldpunten.append((Lezersoort.MELDPUNT, zin))
    return [*meldpunten, *vast, *_ZONDER_ACCOUNT.items(), *((lezer.soort, lezer.zin) for lezer in altijd())]


def _van_het_meldpunt(aanmelding: Aanmelding) -> Iterator[Meelezer]:
    for organisatie, mensen in wie_is_het_meldpunt(aanmelding.netwerk).items():
        wie = f"wie bij {organisatie.naam} voor het Meldpunt werkt ({len(mensen)}),"
        yield Meelezer(Lezersoort.MELDPUNT, wie, "leest alles", organisatie, tuple(mensen), Trap.EIGEN)


def _aanmelder(aanmelding: Aanmelding) -> Iterator[Meelezer]:
    persoon = aanmelding.ingediend_door
    inzage = inzage_van(aanmelding, persoon)
    if inzage.leest_alles and not inzage.behandelt:
        wie = f"{apart(persoon.naam)} van {aanmelding.organisatie.naam}, die dit dossier volgt,"
        yield Meelezer(
            Lezersoort.VOLGER,
            wie,
            "leest alles, behalve wat het Meldpunt voor zichzelf noteert",
            aanmelding.organisatie,
            (persoon,),
            Trap.EIGEN,
        )


def _collegas(aanmelding: Aanmelding) -> Iterator[Meelezer]:
    rijen = aanmelding.overdrachten.filter(tot__isnull=True).select_related("aan", "organisatie")
    for rij in rijen.order_by("pk"):
        inzage = inzage_van(aanmelding, rij.aan)
        if inzage.trappen and not inzage.leest_alles:
            wie = f"{apart(rij.aan.naam)} van {rij.organisatie.naam}, die meeleest,"
            leest = f"leest: {_tot(inzage.diepste)}"
            yield Meelezer(Lezersoort.MEELEZER, wie, leest, rij.organisatie, (rij.aan,), inzage.diepste)


def _aanbieders(aanmelding: Aanmelding, zichten: list[Zicht]) -> Iterator[Meelezer]:
    antwoordt = mensen_per_organisatie(aanmelding.netwerk, Recht.TOELEIDING_BEANTWOORDEN)
    for zicht in zichten:
        mensen = antwoordt.get(zicht.aanbieder, [])
        if zicht.trappen and mensen:
            wie = f"wie voor {zicht.aanbieder.naam} antwoordt ({len(mensen)}),"
            leest, diepste = f"leest: {_tot(zicht.trappen[-1])}", zicht.trappen[-1]
            yield Meelezer(Lezersoort.AANBIEDER, wie, leest, zicht.aanbieder, tuple(mensen), diepste)


def _zonder_account(aanmelding: Aanmelding, zichten: list[Zicht]) -> Iterator[Meelezer]:
    """Return who comes in by a link or a card: for each what the page behind it shows today."""
    for rij in linklezers(aanmelding, zichten):
        adressen = "1 mailadres" if rij.aantal == 1 else f"{rij.aantal} mailadressen"
        wie = f"wie voor {rij.aanbieder.naam} met een link antwoordt ({adressen}),"
        leest = f"leest: {_tot(rij.diepste)}"
        yield Meelezer(Lezersoort.AANBIEDER, wie, leest, rij.aanbieder, diepste=rij.diepste, met_link=True)
    for gast in tafelgasten(aanmelding):
        yield Meelezer(Lezersoort.TAFEL, gast.wie, gast.leest, diepste=gast.diepste, gast=gast)
    for ouder in kaartlezers(aanmelding):
        wie = f"{ouder.aangeduid}, met een kaart,"
        yield Meelezer(Lezersoort.KAART, wie, "leest wat op het blad voor ouders staat", ouder=ouder)


def _school_die_vroeg(aanmelding: Aanmelding) -> Iterator[Meelezer]:
    """Return who asked the CLB for this with a vooraanmelding: the own part, as it was sent."""
    rijen = Vooraanmelding.objects.filter(aanmelding=aanmelding, stand=Vooraanmeldingstand.INGEDIEND)
    rij = rijen.select_related("aanmelding", "school", "door").first()
    if rij and Vooraanmelding.objects.zichtbaar_voor(rij.door).filter(pk=rij.pk).exists():
        wie, opening = f"{apart(rij.door.naam)} van {rij.school.naam}, die dit aan het CLB vroeg,", opening_van(rij)
        yield Meelezer(Lezersoort.SCHOOL, wie, _VAN_SCHOOL[opening], rij.school, (rij.door,), opening=opening)


def _tot(trap: Trap) -> str:
    """Return in short what is read down to a tier; the words of each tier stand in its label."""
    return opsomming(een.label for een in (Trap.NUL, Trap.A, Trap.B)[: (Trap.NUL, Trap.A, Trap.B).index(trap) + 1])


def lezers_van_veld(sectie: Sectie, veld: str, soort: str, netwerk: Netwerk) -> str:
    """Return who reads what is typed in a field of a form of this kind: a school writes for its CLB."""
    return _zin(trap_van(sectie.slug, veld), soort, meldpunt_in_woorden(netwerk))


def lezers_van_trap(trap: Trap, netwerk: Netwerk) -> str:
    """Return who reads what is typed in a field of this tier of a file."""
    return _zin(trap, "aanmelding", meldpunt_in_woorden(netwerk))


def lezers_van_sectie(sectie: Sectie, soort: str, netwerk: Netwerk) -> str:
    """Return who reads what of a whole section: one sentence, or one for each part that others read."""
    meldpunt, delen = meldpunt_in_woorden(netwerk), dict[Trap, list[str]]()
    for regel in TABEL:
        if any(veld.startswith(f"{sectie.slug}.") for veld in regel.velden):
            delen.setdefault(regel.trap, []).append(regel.woord)
    if len(delen) == 1 or soort == "vooraanmelding":
        return _zin(next(iter(delen)), soort, meldpunt)
    zinnen = (f"{opsomming(woorden)}: {_zin(trap, soort, meldpunt)}" for trap, woorden in delen.items())
    return " ".join(f"{zin[0].upper()}{zin[1:]}" for zin in zinnen)


def lezers_van_vooraanmelding(netwerk: Netwerk) -> str:
    """Return who reads what a school asks its CLB."""
    return _zin(Trap.B, "vooraanmelding", meldpunt_in_woorden(netwerk))


def _zin(trap: Trap, soort: str, meldpunt: str) -> str:
    if soort == "vooraanmelding":
        return (
            f"Jij leest dit, en de mensen van je CLB. Meldt het CLB aan, dan ook {meldpunt}, "
            "en wie daarna een ja krijgt van wie beslist."
        )
    if trap == Trap.EIGEN:
        return f"Jij leest dit, en {meldpunt}. Volgt iemand anders dit dossier later op, dan leest die het ook."
    if trap == Trap.NUL:
        return (
            f"Jij leest dit, {meldpunt}, collega's die je laat meelezen, en elke aanbieder "
            "aan wie het Meldpunt de vraag voorlegt. Schrijf hier geen naam."
        )
    wie = "collega's die je laat meelezen" if trap == Trap.A else "collega's van een CLB die je laat meelezen"
    wanneer = "na een ja daarvoor" if trap == Trap.A else "als die aanvaardt, en na een ja daarvoor"
    school = "Een aanbieder of de school" if trap == Trap.A else "Een aanbieder"
    return f"Jij leest dit, {meldpunt}, en {wie}. {school} pas {wanneer}."


def van_toezicht() -> str:
    """Return what the functionaris reads, as the lists of readers say it."""
    return next(lezer.zin for lezer in altijd() if lezer.soort == Lezersoort.LOGBOEK)
