"""What the workbench shows: the living plan as a tree of rows, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils import timezone

from actieplan.keuzes import DRAGENDE_SOORTEN, Betrokkenheidsrol
from actieplan.models import Actieplan, Versie, Voortgang
from actieplan.regels.levend import Planregel, levende_regels
from actieplan.regels.verschil import Verandering, veranderingen
from actieplan.weergave.plan import versie_van_kracht
from leerrecht.daden import daden_voor_lijst


@dataclass
class Werkbankrij:
    """One action of the tree."""

    regel: Planregel
    eerste: bool = False
    laatste: bool = False
    voorstel: Verandering | None = None
    waarschuwing: str = ""
    onder: str = ""
    kinderen: list["Werkbankrij"] = field(default_factory=list)

    @property
    def naam(self) -> str:
        """What it is called beside its buttons; where two actions bear one name, also what it hangs under."""
        inhoud = self.regel.inhoud
        return " ".join(filter(None, (inhoud["nummer"], inhoud["titel"], self.onder and f"onder {self.onder}")))

    @property
    def trekkers(self) -> str:
        """Names of who carries it, from the rows that were read along."""
        dag = timezone.localdate()
        rijen = [rij for rij in self.regel.actie.betrokkenheden.all() if rij.rol == Betrokkenheidsrol.TREKKER]
        return ", ".join(rij.wie for rij in rijen if rij.van <= dag and (rij.tot is None or rij.tot >= dag))


@dataclass
class Tak:
    """One goal of the tree with its own actions."""

    regel: Planregel
    rijen: list[Werkbankrij] = field(default_factory=list)
    aantal: int = 0


@dataclass
class Werkbank:
    """The whole tree, and what is not approved yet."""

    takken: list[Tak]
    voorstellen: list[Verandering]
    andere_doelen: list[Planregel] = field(default_factory=list)  # goals that carry no actions

    def rij(self, sleutel: str) -> Werkbankrij | None:
        """The row of one action."""
        return next((rij for rij in self.rijen() if rij.regel.sleutel == sleutel), None)

    def rijen(self) -> Iterator[Werkbankrij]:
        """Every row, as the tree shows them."""
        for tak in self.takken:
            yield from _met_wat_eronder_hangt(tak.rijen)

    def geraakt(self, sleutel: str) -> list[Werkbankrij]:
        """What a move of this action may say anew: it, what hangs under it, and who bears its number."""
        rij = self.rij(sleutel)
        if rij is None:
            return []
        mee, nummer = list(_met_wat_eronder_hangt([rij])), rij.regel.inhoud["nummer"]
        gezien = {een.regel.sleutel for een in mee}
        ook = [een for een in self.rijen() if nummer and een.regel.inhoud["nummer"] == nummer]
        return mee + [een for een in ook if een.regel.sleutel not in gezien]


def maak_werkbank(plan: Actieplan, versie: Versie | None) -> Werkbank:
    """Build the tree of the living plan with the marks of what differs from the version in force."""
    regels = levende_regels(plan)
    lijst = veranderingen(list(versie.regels.all()) if versie else [], regels)
    per_sleutel = {verandering.sleutel: verandering for verandering in lijst}
    nummers, onder = _dubbele_nummers(regels), _onder_wat(regels)
    kinderen: dict[str, list[Werkbankrij]] = defaultdict(list)
    takken: list[Tak] = []
    for regel in regels:
        if regel.soort == "doelstelling":
            takken.append(Tak(regel))
            continue
        rij = Werkbankrij(
            regel,
            voorstel=per_sleutel.get(regel.sleutel),
            waarschuwing=nummers.get(regel.sleutel, ""),
            onder=onder.get(regel.sleutel, ""),
        )
        kinderen[regel.ouder_sleutel or f"doel:{regel.doel_sleutel}"].append(rij)
        takken[-1].aantal += 1
    for rijen in kinderen.values():
        rijen[0].eerste = rijen[-1].laatste = True
        for rij in rijen:
            rij.kinderen = kinderen.get(rij.regel.sleutel, [])
    for tak in takken:
        tak.rijen = kinderen.get(f"doel:{tak.regel.sleutel}", [])
    dragend = [tak for tak in takken if tak.regel.inhoud["soort"] in DRAGENDE_SOORTEN]
    andere = [tak.regel for tak in takken if tak.regel.inhoud["soort"] not in DRAGENDE_SOORTEN]
    return Werkbank(dragend, lijst, andere)


def _dubbele_nummers(regels: list[Planregel]) -> dict[str, str]:
    """Return a warning per action whose number occurs twice within one goal. Odd numbers are never refused."""
    telling: dict[tuple[str, str], list[Planregel]] = defaultdict(list)
    for regel in regels:
        if regel.soort == "actie" and regel.inhoud["nummer"]:
            telling[regel.doel_sleutel, regel.inhoud["nummer"]].append(regel)
    return {
        regel.sleutel: f"nummer {nummer} staat hier {len(groep)} keer"
        for (_, nummer), groep in telling.items()
        if len(groep) > 1
        for regel in groep
    }


def _onder_wat(regels: list[Planregel]) -> dict[str, str]:
    """Return what an action hangs under, for each whose number and title another one has too."""
    titels = {regel.sleutel: regel.inhoud["titel"] for regel in regels}
    groepen: dict[tuple[str, str], list[Planregel]] = defaultdict(list)
    for regel in regels:
        if regel.soort == "actie":
            groepen[regel.inhoud["nummer"], regel.inhoud["titel"]].append(regel)
    dubbel = [regel for groep in groepen.values() if len(groep) > 1 for regel in groep]
    return {regel.sleutel: titels.get(regel.ouder_sleutel or regel.doel_sleutel, "") for regel in dubbel}


def te_beslissen(plan: Actieplan, gebruiker) -> list[Voortgang]:
    """Return the stands that partners reported and nobody decided on, each with its buttons (`knoppen`)."""
    eigen = Voortgang.objects.bewerkbaar_voor(gebruiker).te_beslissen().filter(actie__plan=plan)
    rijen = list(eigen.select_related("actie__plan__netwerk", "organisatie"))
    knoppen = daden_voor_lijst(rijen, gebruiker)
    for rij in rijen:
        rij.knoppen = knoppen[rij.pk]
    return rijen


def werkbank_nu(plan: Actieplan) -> Werkbank:
    """The tree as it stands now, against the version in force."""
    return maak_werkbank(plan, versie_van_kracht(plan))


def _met_wat_eronder_hangt(rijen: list[Werkbankrij]) -> Iterator[Werkbankrij]:
    for rij in rijen:
        yield rij
        yield from _met_wat_eronder_hangt(rij.kinderen)


def mogelijke_plaatsen(plan: Actieplan, *, zonder: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return where an action may go, and before which actions, both indented as the tree."""
    waar, voor, overslaan = [], [], set()
    for regel in levende_regels(plan):
        if regel.soort == "doelstelling":
            if regel.inhoud["soort"] in DRAGENDE_SOORTEN:
                waar.append((regel.sleutel, regel.inhoud["titel"]))
            continue
        if regel.sleutel == zonder or regel.ouder_sleutel in overslaan:
            # An action cannot go under itself or what hangs under it.
            overslaan.add(regel.sleutel)
            continue
        naam = f"{regel.inhoud['nummer']} {regel.inhoud['titel']}".strip()
        streep = "– " * (regel.diepte - 1)
        waar.append((f"{regel.doel_sleutel}:{regel.sleutel}", streep + naam))
        voor.append((regel.sleutel, f"voor {naam}"))
    return waar, voor
