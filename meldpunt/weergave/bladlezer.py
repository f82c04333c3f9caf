"""Who reads what about a young person, for the own page: per reader the sentence, the answer, and what can be done.

Complete, and from the same data as the list of readers that staff sees (`meldpunt.regels.wie_leest.lezers_van`):
`meldpunt/tests/test_bladlezers.py` lays the two beside each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from leerrecht.models import Organisatie
from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand, Trap
from meldpunt.models import Aanmelding, Betrokkene, Toestemming
from meldpunt.regels.bladtaal import Bladtaal
from meldpunt.regels.kaarthouder import Kaarthouder
from meldpunt.regels.tafelja import mag_tafelja_terugnemen
from meldpunt.regels.toestemmingszin import formuleer
from meldpunt.regels.wie_leest import Lezersoort, Meelezer, lezers_van
from meldpunt.regels.zicht import zicht_van
from meldpunt.weergave.bladleeswoord import Leeswoord, leeswoord, meldpunt_op_blad

_STAAT = {
    Toestemmingstand.GEVRAAGD: "wacht op jou",
    Toestemmingstand.GEGEVEN: "ja",
    Toestemmingstand.GEWEIGERD: "nee",
    Toestemmingstand.INGETROKKEN: "nee, teruggenomen",
    Toestemmingstand.VERLOPEN: "voorbij",
}
# In this order on the page; with a heading of its own whoever one says yes or no about.
_MET_KOP = (Ontvangersoort.MELDPUNT, Ontvangersoort.AANBIEDER, Ontvangersoort.SCHOOL, Ontvangersoort.CLB)
_ALTIJD = (Lezersoort.LOGBOEK, Lezersoort.VERZOEK, Lezersoort.SERVER, Lezersoort.POST)
_RANG = (*_MET_KOP, Lezersoort.VOLGER, Lezersoort.MEELEZER, Lezersoort.TAFEL, Lezersoort.KAART, *_ALTIJD)
_WAT = {Trap.A: "Wie ik ben, en mijn school", Trap.B: "Thuis, gezondheid en zorg", Trap.EIGEN: "Alles"}
_WAT_OUDER = {**_WAT, Trap.A: "Wie het is, en de school"}


@dataclass(frozen=True)
class Bladja:
    """One thing that is shared or not: the sentence that is kept, the answer, and what can be done now."""

    rij: Toestemming
    wat: str
    staat: str
    wanneer: str
    kan_kiezen: bool
    kan_terug: bool

    @property
    def zin(self) -> str:
        """The sentence that was agreed to; of a question the one that will be kept."""
        return self.rij.zin or formuleer(self.rij).zin

    @property
    def is_meldpunt(self) -> bool:
        """Whether it is the yes to the Meldpunt: that one is taken back by stopping."""
        return self.rij.ontvangersoort == Ontvangersoort.MELDPUNT

    @property
    def wacht(self) -> bool:
        """Whether an answer is awaited."""
        return self.rij.stand == Toestemmingstand.GEVRAAGD


@dataclass
class Bladlezer:
    """One reader, what it reads now by every way in, and what was said about it.

    `precies`: of a provider the fields, asked of the doors themselves. `van`: the lines of the list of readers of the
    file that stand here. `tafelja`: the key of a place at a table whose yes this person may take back.
    """

    naam: str
    soort: str
    regels: list[Leeswoord] = field(default_factory=list)
    precies: str = ""
    jas: list[Bladja] = field(default_factory=list)
    van: list[Meelezer] = field(default_factory=list)
    tafelja: str = ""

    @property
    def mens(self) -> int | None:
        """The person around the young person who reads here, if it is one."""
        een = next(iter(self.van), None)
        if een is None or (een.ouder is None and een.gast is None):
            return None
        return een.ouder.pk if een.ouder else een.gast.plaatsen[0].betrokkene_id if een.gast else None

    @property
    def leest(self) -> str:
        """What it reads, of who has one way in."""
        return self.regels[0].leest if self.regels else ""

    @property
    def terug(self) -> str:
        """What can be said, but where a yes of this person runs: there stands a button."""
        loopt = self.tafelja or any(ja.rij.stand == Toestemmingstand.GEGEVEN for ja in self.jas if not ja.is_meldpunt)
        return "" if loopt or not self.regels else self.regels[-1].terug

    @property
    def aantal(self) -> int:
        """How many people are one line here, of those who read along; 1 elsewhere."""
        return max(1, len(self.van)) if self.soort == Lezersoort.MEELEZER else 1


@dataclass(frozen=True)
class Bladlezers:
    """Everybody who reads something of a file, and about whom something was said."""

    alle: Sequence[Bladlezer] = ()

    @property
    def met_kop(self) -> list[Bladlezer]:
        """The Meldpunt, providers and the school: about whom one says yes or no."""
        return [lezer for lezer in self.alle if lezer.soort in _MET_KOP]

    @property
    def anderen(self) -> list[Bladlezer]:
        """Who reads by another way, but for who sees something of every file."""
        return [lezer for lezer in self.alle if lezer.soort not in (*_MET_KOP, *_ALTIJD)]

    @property
    def altijd(self) -> list[Bladlezer]:
        """Who sees something of every file."""
        return [lezer for lezer in self.alle if lezer.soort in _ALTIJD]

    def van_mens(self, mens: Betrokkene) -> list[Bladlezer]:
        """Return every way in of one person around the young person."""
        return [lezer for lezer in self.alle if lezer.mens == mens.pk]

    @property
    def wachten(self) -> list[tuple[Bladlezer, Bladja]]:
        """What asks an answer of who reads this, and can be answered now."""
        return [(lezer, ja) for lezer in self.alle for ja in lezer.jas if ja.wacht and ja.kan_kiezen]


def lezers_op_blad(aanmelding: Aanmelding, wie: Kaarthouder, taal: Bladtaal, *, mag_zeggen: bool) -> Bladlezers:
    """Return the readers of a file for who holds a card: as the list of staff has them, with what this person said."""
    per: dict[tuple[str, Any], Bladlezer] = {}
    _lezer(per, (Lezersoort.MELDPUNT, ""), meldpunt_op_blad(wie))
    for een in lezers_van(aanmelding):
        if not _is_van_mij(een, wie):
            _zet(per, een, wie, taal)
    for rij in _laatst_gezegd(aanmelding, wie):
        meldpunt = rij.ontvangersoort == Ontvangersoort.MELDPUNT
        sleutel = (rij.ontvangersoort, "" if meldpunt else rij.ontvanger_id)
        _lezer(per, sleutel, rij.ontvanger.naam).jas.append(_ja(aanmelding, rij, taal, mag_zeggen))
    _zet_precies(aanmelding, per)
    for lezer in per.values():
        lezer.jas.sort(key=lambda ja: ja.rij.trap)
        if lezer.soort in _MET_KOP and not lezer.regels:
            lezer.regels.append(Leeswoord("", taal.zin("leest nu niets.")))
    rang: dict[str, int] = {soort: nummer for nummer, soort in enumerate(_RANG)}
    # Who reads stands where it was found; a provider and a school by name.
    op_naam = (Ontvangersoort.AANBIEDER, Ontvangersoort.SCHOOL)
    return Bladlezers(
        sorted(per.values(), key=lambda lezer: (rang[lezer.soort], lezer.naam if lezer.soort in op_naam else ""))
    )


def _lezer(per: dict[tuple[str, Any], Bladlezer], sleutel: tuple[str, Any], naam: str) -> Bladlezer:
    return per.setdefault(sleutel, Bladlezer(naam, str(sleutel[0])))


def _is_van_mij(een: Meelezer, wie: Kaarthouder) -> bool:
    """Whether this is the very card with which the page is read."""
    return een.ouder is not None and wie.betrokkene is not None and een.ouder.pk == wie.betrokkene.pk


def _zet(per: dict[tuple[str, Any], Bladlezer], een: Meelezer, wie: Kaarthouder, taal: Bladtaal) -> None:
    """Put one line of the list of the file in its place: several of one service that read alike are one reader."""
    woord = leeswoord(een, wie, taal)
    if een.soort == Lezersoort.MELDPUNT:
        lezer = per[Lezersoort.MELDPUNT, ""]
    elif een.soort in (Lezersoort.AANBIEDER, Lezersoort.SCHOOL) and een.organisatie:
        lezer = _lezer(per, (een.soort, een.organisatie.pk), een.organisatie.naam)
    else:
        lezer = _lezer(per, (een.soort, (woord, een.ouder, een.gast)), woord.wie)
    if woord not in lezer.regels and (een.soort != Lezersoort.MELDPUNT or not lezer.regels):
        lezer.regels.append(woord)
    lezer.van.append(een)
    if een.gast is not None:
        lezer.tafelja = next((rij.sleutel for rij in een.gast.plaatsen if mag_tafelja_terugnemen(rij, wie)), "")


def _laatst_gezegd(aanmelding: Aanmelding, wie: Kaarthouder) -> list[Toestemming]:
    """Return the last of what this person said, or was asked, for each receiver and tier."""
    rijen = Toestemming.objects.gezegd_door(aanmelding.pk, wie.wie, wie.betrokkene).select_related("ontvanger")
    laatste: dict[tuple[int, str, str], Toestemming] = {}
    for rij in rijen.order_by("pk"):
        rij.aanmelding = aanmelding
        laatste[rij.ontvanger_id, rij.ontvangersoort, rij.trap] = rij
    return list(laatste.values())


def _ja(aanmelding: Aanmelding, rij: Toestemming, taal: Bladtaal, mag: bool) -> Bladja:
    meldpunt = rij.ontvangersoort == Ontvangersoort.MELDPUNT
    stand, open_ = Toestemmingstand(rij.stand), mag and aanmelding.is_open and not meldpunt
    gezegd = taal.dag(rij.antwoord_op) if rij.antwoord_op and stand != Toestemmingstand.GEVRAAGD else ""
    return Bladja(
        rij=rij,
        wat=taal.zin((_WAT_OUDER if rij.betrokkene_id else _WAT)[Trap(rij.trap)]),
        staat=taal.zin(_STAAT[stand]),
        wanneer=gezegd,
        kan_kiezen=open_ and stand != Toestemmingstand.GEGEVEN,
        kan_terug=open_ and stand == Toestemmingstand.GEGEVEN,
    )


def _zet_precies(aanmelding: Aanmelding, per: dict[tuple[str, Any], Bladlezer]) -> None:
    wie = [pk for soort, pk in per if soort == Ontvangersoort.AANBIEDER]
    for zicht in zicht_van(aanmelding, Organisatie.objects.filter(pk__in=wie)):
        per[Ontvangersoort.AANBIEDER, zicht.aanbieder.pk].precies = zicht.zin
