"""Verbs on who carries an action."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone

from actieplan.models import Actie, Betrokkenheid
from leerrecht.models import Organisatie


def rol_zetten(*, actie: Actie, rol: str, sleutels: list[str]) -> None:
    """Make `sleutels` the organisations in `rol` from today; who is no longer named ends yesterday. Part of a dienst.

    An organisation that stays keeps its row, with its service and begin date.
    """
    dag = timezone.localdate()
    lopend = {rij.organisatie.sleutel: rij for rij in _lopend(actie, rol, dag)}
    for sleutel, rij in lopend.items():
        if sleutel not in sleutels:
            _beeindig(rij, dag)
    nieuw = [sleutel for sleutel in sleutels if sleutel not in lopend]
    for organisatie in Organisatie.objects.filter(sleutel__in=nieuw):
        _begin(actie, organisatie, rol, dag)


def _lopend(actie: Actie, rol: str, dag: datetime.date) -> QuerySet[Betrokkenheid]:
    return actie.betrokkenheden.filter(rol=rol).actief_op(dag).select_related("organisatie")


def _begin(actie: Actie, organisatie: Organisatie, rol: str, dag: datetime.date) -> None:
    later = actie.betrokkenheden.filter(organisatie=organisatie, rol=rol, van__gt=dag).order_by("van").first()
    if later is None:
        Betrokkenheid.objects.create(actie=actie, organisatie=organisatie, rol=rol, van=dag)
        return
    # It was to begin later: it begins today.
    later.van = dag
    later.save()


def _beeindig(rij: Betrokkenheid, dag: datetime.date) -> None:
    if rij.van >= dag:
        # Named and taken off on the same day: it never held.
        rij.delete()
        return
    rij.tot = dag - datetime.timedelta(days=1)
    rij.save()
