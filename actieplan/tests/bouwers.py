"""Plain builders for the room actieplan: name what matters, the rest is filled in."""

import itertools
from datetime import date
from typing import Any

from actieplan.diensten.versie import regels_vastleggen
from actieplan.keuzes import SoortDoelstelling, Versiestand
from actieplan.models import Actie, Actieplan, Betrokkenheid, Doelstelling, Versie
from leerrecht.inhoud import laad_alles
from leerrecht.models import Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import maak_netwerk

_teller = itertools.count(1)


def maak_plan(*, netwerk: Netwerk | None = None, slug: str | None = None) -> Actieplan:
    """Return a new living plan without goals."""
    netwerk = netwerk or maak_netwerk()
    with schrijven_toegestaan():
        return Actieplan.objects.create(
            netwerk=netwerk, slug=slug or f"plan-{next(_teller)}", titel=f"Actieplan van {netwerk.korte_naam}"
        )


def maak_doelstelling(*, plan: Actieplan | None = None, **velden: Any) -> Doelstelling:
    """Return a new goal that carries actions, at the end of its plan."""
    nummer = next(_teller)
    velden = {
        "soort": SoortDoelstelling.STRATEGISCH,
        "titel": f"Doelstelling {nummer}",
        "volgorde": nummer * 10,
        **velden,
    }
    with schrijven_toegestaan():
        return Doelstelling.objects.create(plan=plan or maak_plan(), **velden)


def maak_actie(*, doelstelling: Doelstelling | None = None, ouder: Actie | None = None, **velden: Any) -> Actie:
    """Return a new action, last in its goal or under `ouder`."""
    nummer = next(_teller)
    doelstelling = doelstelling or (ouder.doelstelling if ouder else maak_doelstelling())
    velden = {"titel": f"Actie {nummer}", "volgorde": nummer * 10, **velden}
    with schrijven_toegestaan():
        return Actie.objects.create(plan=doelstelling.plan, doelstelling=doelstelling, ouder=ouder, **velden)


def betrek(
    *,
    actie: Actie,
    organisatie: Organisatie,
    rol: str = "trekker",
    van: date = date(2020, 1, 1),
    tot: date | None = None,
) -> Betrokkenheid:
    """Return a new involvement of `organisatie` in `actie`."""
    with schrijven_toegestaan():
        return Betrokkenheid.objects.create(actie=actie, organisatie=organisatie, rol=rol, van=van, tot=tot)


def maak_versie_van_kracht(*, plan: Actieplan, jaar: int = 2016) -> Versie:
    """Freeze `plan` as it stands and put that version in force, instead of the one before."""
    with schrijven_toegestaan():
        plan.versies.filter(van_kracht=True).update(van_kracht=False)
        versie = Versie.objects.create(
            plan=plan,
            jaar=jaar,
            titel=f"Actieplan {jaar}",
            stand=Versiestand.GOEDGEKEURD,
            orgaan="college van burgemeester en schepenen",
            datum=date(jaar, 4, 29),
            van_kracht=True,
        )
        regels_vastleggen(versie=versie)
    return versie


def laad_echte_plannen() -> dict[str, int]:
    """Load the networks and their plans, nothing of the other rooms; return how many rows were new."""
    return laad_alles()


def wijzig(rij: Any, **velden: Any) -> Any:
    """Change a row past the diensten, as a test that sets its stage may; return it."""
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    with schrijven_toegestaan():
        rij.save()
    return rij
