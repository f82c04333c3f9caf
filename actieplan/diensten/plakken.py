"""Rows of a pasted plan become goals and proposals: all of them, or none, by the verbs of one goal and one action."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from actieplan.diensten.actie import actie_toevoegen
from actieplan.diensten.doelstelling import doel_toevoegen
from actieplan.diensten.plan import plan_beginnen
from actieplan.keuzes import Stand
from actieplan.models import Actie, Actieplan, Doelstelling
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.models import Gebruiker

_EINDE = (Stand.AFGEROND, Stand.STOPGEZET)
_WAAROM = "Zo stond het in de tekst die geplakt is."
ZONDER_DOEL = "Boven deze actie staat geen doelstelling die acties draagt. Maak er eerst een."


@dataclass(frozen=True)
class Planrij:
    """One row to write. `soort`: the kind of a goal, "" for an action, which stands in layer `laag`."""

    soort: str
    laag: int
    nummer: str
    titel: str
    tekst: str
    waarden: dict[str, Any] = field(default_factory=dict)
    onbekend: tuple[str, ...] = ()


@dataclass
class Geplakt:
    """What came of it, counted from what the verbs returned."""

    plan: Actieplan
    doelen: list[Doelstelling] = field(default_factory=list)
    acties: list[Actie] = field(default_factory=list)
    onbekend: list[str] = field(default_factory=list)


@dienst
def plan_plakken(*, netwerk_id: int, titel: str, rijen: Sequence[Planrij], door: Gebruiker) -> Geplakt:
    """Begin the plan of a network with these rows."""
    plan = plan_beginnen(netwerk_id=netwerk_id, titel=titel, inleiding="", door=door)
    return rijen_toevoegen(plan_id=plan.pk, onder="", rijen=rijen, door=door)


@dienst
def rijen_toevoegen(*, plan_id: int, onder: str, rijen: Sequence[Planrij], door: Gebruiker) -> Geplakt:
    """Add these rows to a plan; actions before the first goal go under the goal with key `onder`."""
    plan = op_slot(Actieplan.objects.bewerkbaar_voor(door), "Dit plan is niet van jouw netwerk.", pk=plan_id)
    uit = Geplakt(plan)
    doel = plan.doelstellingen.filter(sleutel=onder).first() if onder else None
    if onder and doel is None:
        raise Geweigerd("Die doelstelling bestaat niet meer. Kies er een andere.", veld="onder")
    open_: list[tuple[int, Actie]] = []
    for rij in rijen:
        if rij.soort:
            wat = {"soort": rij.soort, "nummer": rij.nummer, "titel": rij.titel, "omschrijving": rij.tekst}
            doel, open_ = doel_toevoegen(plan_id=plan.pk, **wat, door=door), []
            uit.doelen.append(doel)
            continue
        if doel is None:
            raise Geweigerd(ZONDER_DOEL)
        while open_ and open_[-1][0] >= rij.laag:
            open_.pop()
        actie = _voeg_toe(rij, doel, open_[-1][1] if open_ else None, door)
        open_.append((rij.laag, actie))
        uit.acties.append(actie)
        uit.onbekend += [naam for naam in rij.onbekend if naam not in uit.onbekend]
    return uit


def _voeg_toe(rij: Planrij, doel: Doelstelling, ouder: Actie | None, door: Gebruiker) -> Actie:
    waarden = {**rij.waarden, "nummer": rij.nummer, "titel": rij.titel, "omschrijving": rij.tekst}
    if waarden.get("stand") == Stand.ONBEKEND:
        # Nobody said anything: nothing is confirmed either.
        del waarden["stand"]
    return actie_toevoegen(
        doelstelling_id=doel.pk,
        ouder_id=ouder.pk if ouder else None,
        waarden=waarden,
        reden=_WAAROM if waarden.get("stand") in _EINDE else "",
        door=door,
    )
