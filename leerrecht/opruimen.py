"""Retention at work: deletes rows whose term has passed, as their model declares."""

from collections.abc import Callable

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from leerrecht import achtergrond
from leerrecht.models.basis import schrijven_toegestaan

# A file of a young person is more than its row: its room leaves an anonymous row behind and takes its parts along.
Opruimer = Callable[[bool], dict[str, int]]
_opruimers: list[Opruimer] = []


def registreer_opruimer(opruimer: Opruimer) -> None:
    """Let a room clean up what its model declares but cannot do alone; it gets `proef` and returns counts by label.

    Models it names itself carry no `termijn`, so that nothing is deleted twice.
    """
    if opruimer not in _opruimers:
        _opruimers.append(opruimer)


def _vervallen(model, nu) -> QuerySet:
    beleid = model.bewaarbeleid
    return model._default_manager.filter(**{f"{beleid.vanaf}__lt": nu - beleid.termijn})


def modellen_met_termijn() -> list:
    """Return our models whose rows have an end, in a fixed order."""
    return [m for m in apps.get_models() if getattr(m, "bewaarbeleid", None) and m.bewaarbeleid.termijn]


def ruim_op(*, proef: bool = False) -> dict[str, int]:
    """Delete what has outlived its term and return the number per model; with `proef` only count."""
    nu = timezone.now()
    aantallen: dict[str, int] = {}
    for opruimer in _opruimers:
        aantallen |= opruimer(proef)
    with schrijven_toegestaan():
        for model in modellen_met_termijn():
            rijen = _vervallen(model, nu)
            aantallen[model._meta.label] = rijen.count() if proef else rijen.delete()[1].get(model._meta.label, 0)
        zittingen = Session.objects.filter(expire_date__lt=nu)
        aantallen["sessions.Session"] = zittingen.count() if proef else zittingen.delete()[0]
    return aantallen


@achtergrond.soort("opruimen")
def opruimen(verloop: achtergrond.Verloop) -> str:
    """Long work: the retention run."""
    aantallen = ruim_op()
    verloop.meld(90)
    return f"{sum(aantallen.values())} vervallen rijen gewist."
