"""Who carries which action of a round, and who still has to answer. The same rule as `EvaluatieQuerySet.eigen_voor`."""

import datetime
from collections import defaultdict

from actieplan.keuzes import Betrokkenheidsrol
from actieplan.models import Betrokkenheid
from leerrecht.bereik import Bereik, Plek
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from leerrecht.zoeken import op_naam
from monitoring.keuzes import Evaluatiestand
from monitoring.models import Evaluatie, Ronde

_WERKT = (Betrokkenheidsrol.UITVOERDER, Betrokkenheidsrol.MEDEWERKER)
GEEN_TREKKER = "geen trekker met een account: vul je zelf in"
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
    for lid in op_naam(leden.select_related("gebruiker").order_by("pk"), naam=lambda lid: lid.gebruiker.naam):
        if lid.gebruiker not in mensen[lid.organisatie_id]:
            mensen[lid.organisatie_id].append(lid.gebruiker)
    return mensen


def openstaand(ronde: Ronde, dag: datetime.date) -> list[tuple[Evaluatie, list[Gebruiker]]]:
    """Return the answers still to give, in the order of the plan, each with who may give it."""
    rijen = ronde.evaluaties.filter(stand=Evaluatiestand.OPEN, actie__zichtbaarheid="publiek")
    evaluaties = list(rijen.select_related("actie", "ronde__plan").order_by("actie__volgorde", "pk"))
    mensen = mensen_per_organisatie(ronde, dag)
    per_actie = dragers([rij.actie_id for rij in evaluaties], dag)
    gevonden = []
    for rij in evaluaties:
        van_hier = [mensen.get(drager.organisatie_id, []) for drager in per_actie.get(rij.actie_id, [])]
        # Two organisations of one person on one action are still one person.
        gevonden.append((rij, list({lid.pk: lid for leden in van_hier for lid in leden}.values())))
    return gevonden


def openstaand_per_persoon(ronde: Ronde, dag: datetime.date) -> dict[Gebruiker, list[Evaluatie]]:
    """Return who has to answer still, with what."""
    per_persoon: dict[Gebruiker, list[Evaluatie]] = defaultdict(list)
    for evaluatie, mensen in openstaand(ronde, dag):
        for persoon in mensen:
            per_persoon[persoon].append(evaluatie)
    return dict(per_persoon)


def bereik_van_ronde(ronde: Ronde, dag: datetime.date) -> Bereik:
    """Return for which open actions somebody would hear that an answer is asked, and for which nobody."""
    plekken = [
        Plek(str(evaluatie.actie), tuple(mensen), "" if mensen else GEEN_TREKKER, evaluatie.actie.sleutel)
        for evaluatie, mensen in openstaand(ronde, dag)
    ]
    return Bereik(tuple(plekken), ("actie", "acties"))
