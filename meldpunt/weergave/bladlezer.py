"""Who reads what about a young person, for the own page: per reader the sentence, the answer, and what can be done."""

from dataclasses import dataclass, field

from leerrecht.models import Organisatie
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Ontvangersoort, Toestemmingstand, Trap
from meldpunt.models import Aanmelding, Toeleiding, Toestemming
from meldpunt.regels.bladtaal import Bladtaal
from meldpunt.regels.kaarthouder import Kaarthouder
from meldpunt.regels.meldpuntmensen import meldpunt_in_woorden
from meldpunt.regels.toestemmingszin import formuleer
from meldpunt.regels.zicht import zicht_van

_STAAT = {
    Toestemmingstand.GEVRAAGD: "wacht op jou",
    Toestemmingstand.GEGEVEN: "ja",
    Toestemmingstand.GEWEIGERD: "nee",
    Toestemmingstand.INGETROKKEN: "nee, teruggenomen",
    Toestemmingstand.VERLOPEN: "voorbij",
}
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
    def wacht(self) -> bool:
        """Whether an answer is awaited."""
        return self.rij.stand == Toestemmingstand.GEVRAAGD


@dataclass
class Bladlezer:
    """One reader, and what was said about it. `leest`: what it reads at this moment, asked of the doors themselves."""

    naam: str
    soort: str
    leest: str = ""
    jas: list[Bladja] = field(default_factory=list)


def lezers_op_blad(aanmelding: Aanmelding, wie: Kaarthouder, taal: Bladtaal, *, mag_zeggen: bool) -> list[Bladlezer]:
    """Return the readers of a file about whom this person says yes or no, what was asked last first."""
    rijen = Toestemming.objects.gezegd_door(aanmelding.pk, wie.wie, wie.betrokkene).select_related("ontvanger")
    laatste: dict[tuple[int, str, str], Toestemming] = {}
    for rij in rijen.order_by("pk"):
        rij.aanmelding = aanmelding
        laatste[rij.ontvanger_id, rij.ontvangersoort, rij.trap] = rij
    per_lezer: dict[tuple[int, str], Bladlezer] = {}
    for rij in laatste.values():
        sleutel = (rij.ontvanger_id, rij.ontvangersoort)
        lezer = per_lezer.setdefault(sleutel, _lezer(aanmelding, rij.ontvanger, rij.ontvangersoort))
        lezer.jas.append(_ja(aanmelding, rij, taal, mag_zeggen))
    for organisatie in _gevraagd_zonder_ja(aanmelding):
        sleutel = (organisatie.pk, Ontvangersoort.AANBIEDER)
        per_lezer.setdefault(sleutel, _lezer(aanmelding, organisatie, Ontvangersoort.AANBIEDER))
    _zet_wat_nu_gelezen_wordt(aanmelding, per_lezer)
    for lezer in per_lezer.values():
        lezer.jas.sort(key=lambda ja: ja.rij.trap)
    return sorted(per_lezer.values(), key=lambda lezer: (lezer.soort != Ontvangersoort.MELDPUNT, lezer.naam))


def _lezer(aanmelding: Aanmelding, organisatie: Organisatie, soort: str) -> Bladlezer:
    """The Meldpunt is named by its people: who runs it need not be whose people read."""
    if soort != Ontvangersoort.MELDPUNT:
        return Bladlezer(organisatie.naam, soort)
    naam = meldpunt_in_woorden(aanmelding.netwerk)
    return Bladlezer(naam[:1].upper() + naam[1:], soort)


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


def _gevraagd_zonder_ja(aanmelding: Aanmelding) -> list[Organisatie]:
    lopend = Toeleiding.objects.filter(aanmelding=aanmelding, stand__in=LOPENDE_TOELEIDING)
    return list(Organisatie.objects.filter(pk__in=lopend.values("fiche__aanbieder")).order_by("sorteersleutel", "pk"))


def _zet_wat_nu_gelezen_wordt(aanmelding: Aanmelding, per_lezer: dict[tuple[int, str], Bladlezer]) -> None:
    wie = [sleutel for sleutel, soort in per_lezer if soort == Ontvangersoort.AANBIEDER]
    for zicht in zicht_van(aanmelding, Organisatie.objects.filter(pk__in=wie)):
        per_lezer[zicht.aanbieder.pk, Ontvangersoort.AANBIEDER].leest = zicht.zin


def wacht_op_antwoord(lezers: list[Bladlezer]) -> list[tuple[Bladlezer, Bladja]]:
    """Return what asks an answer of who reads this, and can be answered now."""
    return [(lezer, ja) for lezer in lezers for ja in lezer.jas if ja.wacht and ja.kan_kiezen]
