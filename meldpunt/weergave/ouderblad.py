"""The page of a parent: another one than that of the young person. What it shows follows from age, gezag and a yes.

Closed by default: never what a young person tells, what others wrote, who else is around, where somebody lives, notes,
or anything that another parent said or asked here.
"""

from dataclasses import dataclass, field

from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.models import Aanmelding, Bladkaart
from meldpunt.regels.bladtaal import NEDERLANDS, Bladtaal
from meldpunt.regels.bladzicht import GROEPEN, inhoud_op_blad, regels_voor_ouder
from meldpunt.regels.instemming import gronden_om_te_houden, kan_stoppen
from meldpunt.regels.kaarthouder import Kaarthouder
from meldpunt.regels.ouderblad import laatste_ouderja, ouderrecht
from meldpunt.weergave.bladkeek import Keek, wie_keek
from meldpunt.weergave.bladlezer import Bladja, Bladlezer, Bladlezers, lezers_op_blad
from meldpunt.weergave.bladwissel import Bladwissel, bladwissel_van
from meldpunt.weergave.mijnblad import (
    Bladdeel,
    Komt,
    Verzoekregel,
    school_regels,
    verzoeken_van,
    vraag_regels,
    wat_komt,
    wie_blijft,
)


@dataclass(frozen=True)
class Ouderblad:
    """The page. `beslist`: this parent reads and decides for a child who does not; else reads what the child lets."""

    aanmelding: Aanmelding
    kaart: Bladkaart
    beslist: bool
    zin: str
    delen: list[Bladdeel]
    komt: list[Komt]
    lezers: Bladlezers = field(default_factory=Bladlezers)
    keek: Keek = field(default_factory=Keek)
    verzoeken: list[Verzoekregel] = field(default_factory=list)
    wissel: Bladwissel | None = None

    @property
    def wachten(self) -> list[tuple[Bladlezer, Bladja]]:
        """What asks an answer of this parent now."""
        return self.lezers.wachten

    @property
    def anderen(self) -> list[Bladlezer]:
        """Who else reads."""
        return self.lezers.anderen

    @property
    def kan_stoppen(self) -> bool:
        """Whether there is something to stop, or to have erased."""
        return self.beslist and kan_stoppen(self.aanmelding, self.kaart.betrokkene)

    @property
    def blijft_om(self) -> list[str]:
        """Why the file is kept though the help was refused: for who decides."""
        return gronden_om_te_houden(self.aanmelding) if self.beslist else []

    @property
    def naam_kind(self) -> str:
        """The first name alone."""
        return self.aanmelding.jongere.voornaam if self.aanmelding.jongere else ""


def ouderblad_van(kaart: Bladkaart, taal: Bladtaal = NEDERLANDS) -> Ouderblad | None:
    """Return the page of the parent who holds this card; None once nothing is left to read."""
    aanmelding, mens = kaart.aanmelding, kaart.betrokkene
    recht = ouderrecht(aanmelding, mens) if mens else Ouderrecht.NIETS
    if mens is None or recht == Ouderrecht.NIETS:
        return None
    komt = wat_komt(aanmelding, taal, aan_ouder=True)
    if recht == Ouderrecht.LEEST:
        laatste = laatste_ouderja(aanmelding, mens)
        zin = laatste.zin if laatste else ""
        return Ouderblad(aanmelding, kaart, False, zin, _delen(aanmelding, taal, recht), komt)
    return Ouderblad(
        aanmelding=aanmelding,
        kaart=kaart,
        beslist=True,
        zin="",
        delen=_delen(aanmelding, taal, recht),
        komt=komt,
        lezers=lezers_op_blad(aanmelding, Kaarthouder(kaart), taal, mag_zeggen=True),
        keek=wie_keek(aanmelding, taal, aan_ouder=True),
        verzoeken=verzoeken_van(kaart),
        wissel=bladwissel_van(aanmelding, Kaarthouder(kaart), taal),
    )


def _delen(aanmelding: Aanmelding, taal: Bladtaal, recht: Ouderrecht) -> list[Bladdeel]:
    inhoud, beslist = inhoud_op_blad(aanmelding), recht == Ouderrecht.BESLIST
    delen = []
    for groep in GROEPEN:
        if groep.voor_ouder:
            gezegd = regels_voor_ouder(groep, inhoud, beslist=beslist)
            regels = [(taal.zin(woord), tekst) for woord, tekst in gezegd]
            if groep.slug == "school":
                blijft = wie_blijft(aanmelding, taal, kind=True) if beslist else []
                regels = [*blijft, *school_regels(aanmelding, taal), *regels]
            delen.append(Bladdeel(groep.slug, taal.zin(groep.kop_ouder), regels, []))
    delen.append(Bladdeel("vraag", taal.zin("Wat we zoeken"), vraag_regels(aanmelding, taal, kort=not beslist), []))
    return [deel for deel in delen if deel.regels]
