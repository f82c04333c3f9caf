"""Who carries which action of a round, and who still has to answer. The same rule as `EvaluatieQuerySet.eigen_voor`."""

import datetime
from collections import defaultdict

from actieplan.keuzes import Betrokkenheidsrol
from actieplan.models import Betrokkenheid
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from monitoring.keuzes import Evaluatiestand
from monitoring.models import Ronde

_WERKT = (Betrokkenheidsrol.UITVOERDER, Betrokkenheidsrol.MEDEWERKER)
ROLLEN_DIE_INVULLEN = rollen_met(Recht.EVALUATIE_INVULLEN)


def dragers(actie_ids: list[int], dag: datetime.date) -> dict[int, list[Betrokkenheid]]:
    """Return per action who carries it on `dag`: its trekkers, or without trekker who carries it out. One query."""
    rijen = Betrokkenheid.objects.actief_op(dag).filter(actie__in=actie_ids)
    per_actie: dict[int, list[Betrokkenheid]] = defaultdict(list)
    for rij in rijen.select_related("organisatie", "eenheid__organisatie"):
        per_actie[rij.actie_id].append(rij)
    return {pk: _kies(alle) for pk, alle in per_actie.items()}


def _kies(alle: list[Betrokkenheid]) -> list[Betrokkenheid]:
    trekt = [rij for rij in alle if rij.rol == Betrokkenheidsrol.TREKKER]
    return trekt or [rij for rij in alle if rij.rol in _WERKT]


def namen(rijen: list[Betrokkenheid]) -> str:
    """Return the names of who carries an action, once each."""
    return ", ".join(dict.fromkeys(rij.wie for rij in rijen))


def mensen_per_organisatie(ronde: Ronde, dag: datetime.date) -> dict[int, list[Gebruiker]]:
    """Return per organisation the people of this network who may answer for it."""
    leden = Lidmaatschap.objects.actief_op(dag).filter(
        netwerk=ronde.netwerk_id, rol__in=ROLLEN_DIE_INVULLEN, gebruiker__is_active=True
    )
    mensen: dict[int, list[Gebruiker]] = defaultdict(list)
    for lid in leden.select_related("gebruiker").order_by("gebruiker__naam", "pk"):
        if lid.gebruiker not in mensen[lid.organisatie_id]:
            mensen[lid.organisatie_id].append(lid.gebruiker)
    return mensen


def openstaand_per_persoon(ronde: Ronde, dag: datetime.date) -> dict[Gebruiker, int]:
    """Return who has to answer still, with the number of their actions."""
    open_acties = list(
        ronde.evaluaties.filter(stand=Evaluatiestand.OPEN, actie__zichtbaarheid="publiek").values_list(
            "actie", flat=True
        )
    )
    mensen = mensen_per_organisatie(ronde, dag)
    aantallen: dict[Gebruiker, int] = defaultdict(int)
    for rijen in dragers(open_acties, dag).values():
        # Two organisations of one person on one action are still one action.
        for persoon in {lid for rij in rijen for lid in mensen.get(rij.organisatie_id, [])}:
            aantallen[persoon] += 1
    return dict(aantallen)
