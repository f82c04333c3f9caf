"""What the grondenkaart of one network shows: fields, readers, grounds, terms, and what is still missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from leerrecht.bijlage.keuzes import WACHTDAGEN
from leerrecht.models import Netwerk
from leerrecht.models.raadpleging import TERMIJN as LOGBOEK_BLIJFT
from meldpunt.diensten.beller import BELLER_BLIJFT
from meldpunt.keuzes.dossier import TRAPPEN, Ontvangersoort, Trap
from meldpunt.keuzes.leesveld import TABEL, Leesveld
from meldpunt.models import Verantwoording
from meldpunt.models.concept import TERMIJN as CONCEPT_BLIJFT
from meldpunt.models.verontrusting import TERMIJN as NOTA_BLIJFT
from meldpunt.regels.bewaring import Termijnen
from meldpunt.regels.grondenkaart import Kaartlezer, kaart, lezers_van_trap
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.regels.verantwoording import Grond, grond_van, ontbreekt, verantwoording_van

_WIE = {
    Ontvangersoort.MELDPUNT: "Het Meldpunt",
    Ontvangersoort.CLB: "Het CLB",
    Ontvangersoort.SCHOOL: "Een school",
    Ontvangersoort.AANBIEDER: "Een aanbieder",
}
KOLOMMEN = ("wat", "velden", "trap", "wie leest het", "wanneer", "grond", "hoe lang")


@dataclass(frozen=True)
class Kaartrij:
    """One kind of reader with the ground that the controller gave."""

    lezer: Kaartlezer
    grond: Grond


@dataclass(frozen=True)
class Kaartdeel:
    """One tier: what is in it, who reads it on which ground, and how long it stays."""

    trap: Trap
    wat: list[str]
    lezers: list[Kaartrij]


def termijn_van(regel: Leesveld, termijnen: Termijnen) -> str:
    """Return how long what is told together stays, in the terms of this network."""
    if "telefoon.wie_belde" in regel.velden:
        return f"{BELLER_BLIJFT.days} dagen na het einde van het dossier"
    return termijn_van_dossier(termijnen)


def termijn_van_dossier(termijnen: Termijnen) -> str:
    """Return how long a file stays: as the controller decided, and whether a term erases at all."""
    zin = (
        f"{termijnen.bewaar_maanden} maanden na de laatste keer dat iemand er iets aan deed; "
        f"een open dossier waaraan niemand werkt {termijnen.open_maanden} maanden"
    )
    return zin if termijnen.selectieregel else f"{zin} (nog geen selectieregel: geen termijn wist een dossier)"


@dataclass(frozen=True)
class Grondenkaart:
    """The whole page of one network."""

    netwerk: Netwerk
    rij: Verantwoording
    termijnen: Termijnen

    @property
    def delen(self) -> list[Kaartdeel]:
        """The tiers, from what most read to what fewest read."""
        return [
            Kaartdeel(
                trap,
                [regel.woord for regel in TABEL if regel.trap == trap],
                [Kaartrij(lezer, grond_van(self.rij, lezer.soort)) for lezer in lezers_van_trap(trap)],
            )
            for trap in TRAPPEN
        ]

    @property
    def waarom(self) -> list[tuple[str, str]]:
        """Why each kind of receiver may read, in plain words; "" where the controller did not say."""
        return [(wie, grond_van(self.rij, soort).gewoon) for soort, wie in _WIE.items()]

    @property
    def bewaring(self) -> list[tuple[str, str]]:
        """What stays how long, beside the file itself."""
        return [
            ("Het dossier, met zijn geschiedenis", termijn_van_dossier(self.termijnen)),
            ("Een vraag van een school die het CLB niet opneemt", f"{self.termijnen.voor_maanden} maanden"),
            ("Een aanmelding die nog niet verstuurd is", f"{CONCEPT_BLIJFT.days} dagen zonder wijziging"),
            ("Een bijlage die geen virusscanner nakeek", f"{WACHTDAGEN} dagen"),
            ("Wie belde naar het Meldpunt", f"{BELLER_BLIJFT.days} dagen na het einde van het dossier"),
            ("Een verzegelde nota over iets dat zonder ja gedeeld is", f"{NOTA_BLIJFT.days // 365} jaar"),
            ("Wie een dossier opende", f"{LOGBOEK_BLIJFT.days // 365} jaar"),
        ]

    @property
    def ontbreekt(self) -> list[tuple[str, str]]:
        """What nobody filled in, with who must."""
        return ontbreekt(self.rij)

    def rijen(self) -> Iterator[tuple[str, ...]]:
        """Yield the download: one row for each field (group) and reader."""
        for regel, lezer in kaart():
            yield (
                regel.woord,
                " ".join(regel.velden),
                str(regel.trap.label),
                lezer.wie,
                lezer.wanneer,
                grond_van(self.rij, lezer.soort).zin,
                termijn_van(regel, self.termijnen),
            )


def grondenkaarten_nu() -> list[Grondenkaart]:
    """Return the maps of all networks."""
    return [grondenkaart_van(netwerk) for netwerk in Netwerk.objects.all()]


def grondenkaart_van(netwerk: Netwerk) -> Grondenkaart:
    """Return the map of one network, as the code and the controller's data are now."""
    return Grondenkaart(netwerk, verantwoording_van(netwerk), Termijnen.van(dienstpunt_van(netwerk)))
