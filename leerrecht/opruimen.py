"""Retention at work: deletes rows whose term has passed, as their model declares. One that cannot go stops nothing."""

from collections.abc import Callable

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import DateTimeField, QuerySet
from django.utils import timezone

from leerrecht import achtergrond
from leerrecht.models import Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.raadplegen import zonder_dossier
from leerrecht.rechten import Recht
from leerrecht.rondgang import Rondgang, werk

OPRUIMEN = werk(
    naam="opruimen",
    titel="wissen wat zijn bewaartermijn gehad heeft",
    gevolg="Die gegevens blijven langer staan dan hun termijn, tot het wel lukt.",
    ook=(Recht.RAADPLEGINGEN_LEZEN,),
)
# A file of a young person is more than its row: its room leaves an anonymous row behind and takes its parts along.
Opruimer = Callable[[Rondgang], None]
_opruimers: list[Opruimer] = []


def registreer_opruimer(opruimer: Opruimer) -> None:
    """Let a room clean up what its model declares but cannot do alone.

    It gets the Rondgang: counts in `tel`, deletes each row in a `stap`, and only counts when `proef` is set.
    Models it names itself carry no `termijn`, so that nothing is deleted twice.
    """
    if opruimer not in _opruimers:
        _opruimers.append(opruimer)


def _vervallen(model, nu) -> QuerySet:
    beleid = model.bewaarbeleid
    grens = nu - beleid.termijn
    if not isinstance(model._meta.get_field(beleid.vanaf), DateTimeField):
        grens = timezone.localdate(grens)  # what keeps no hour has its whole day
    rijen = model._default_manager.filter(**{f"{beleid.vanaf}__lt": grens})
    return zonder_dossier(rijen) if model is Raadpleging else rijen


def modellen_met_termijn() -> list:
    """Return our models whose rows have an end, in a fixed order."""
    return [m for m in apps.get_models() if getattr(m, "bewaarbeleid", None) and m.bewaarbeleid.termijn]


def ruim_op(*, proef: bool = False) -> dict[str, int]:
    """Delete what has outlived its term and return the number per model; with `proef` only count."""
    return dict(_ga_rond(proef).aantallen)


def _ga_rond(proef: bool) -> Rondgang:
    nu = timezone.now()
    with Rondgang(OPRUIMEN, proef=proef) as ronde, schrijven_toegestaan():
        for opruimer in _opruimers:
            with ronde.deel(opruimer.__name__):
                opruimer(ronde)
        for model in modellen_met_termijn():
            _wis(ronde, _vervallen(model, nu))
        _wis(ronde, Session.objects.filter(expire_date__lt=nu), geheime_sleutel=True)
    return ronde


def _wis(ronde: Rondgang, rijen: QuerySet, *, geheime_sleutel: bool = False) -> None:
    """Delete rows of one model: all at once, and where that is refused one by one, so that only the bad ones stay."""
    label = rijen.model._meta.label
    with ronde.stap(label):
        ronde.tel(label, rijen.count() if ronde.proef else 0)
    if ronde.proef:
        return
    try:
        with transaction.atomic():
            ronde.tel(label, rijen.delete()[1].get(label, 0))
    except Exception:
        for sleutel in list(rijen.order_by("pk").values_list("pk", flat=True)):
            with ronde.stap(label, "" if geheime_sleutel else sleutel):
                ronde.tel(label, rijen.filter(pk=sleutel).delete()[1].get(label, 0))


def _labels() -> set[str]:
    return {model._meta.label for model in apps.get_models()}


@achtergrond.soort("opruimen")
def opruimen(verloop: achtergrond.Verloop) -> str:
    """Long work: the retention run."""
    ronde = _ga_rond(proef=False)
    verloop.meld(90)
    aantal = sum(aantal for wat, aantal in ronde.aantallen.items() if wat in _labels())
    return f"{aantal} vervallen {'rij' if aantal == 1 else 'rijen'} gewist.{ronde.zin}"
