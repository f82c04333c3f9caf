"""The history of a form under way goes with it: it names fields that somebody filled in about a young person."""

from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.models import Gebeurtenis
from leerrecht.models.gebeurtenis import GebeurtenisQuerySet
from leerrecht.rondgang import Rondgang
from meldpunt.models import Aanmelding, Concept, Vooraanmelding
from meldpunt.models.concept import TERMIJN

_LABEL = "leerrecht.Gebeurtenis"


def ruim_conceptsporen_op(ronde: Rondgang) -> None:
    """Delete what is told of concepts that are gone, or go in this same run; with `proef` only count."""
    with ronde.stap(_LABEL):
        ronde.tel(_LABEL, _sporen().count() if ronde.proef else _wis_sporen())


def _sporen() -> GebeurtenisQuerySet:
    """Events of concepts that ended in nothing, and are as old as a concept may be."""
    grens = timezone.now() - TERMIJN
    rijen = Gebeurtenis.objects.all().filter(object_soort=Concept._meta.model_name, op__lt=grens)
    rijen = rijen.exclude(object_sleutel__in=Concept.objects.filter(gewijzigd_op__gte=grens).values("sleutel"))
    for model in (Aanmelding, Vooraanmelding):
        bekend = model._default_manager.filter(concept_sleutel__isnull=False).values("concept_sleutel")
        rijen = rijen.exclude(object_sleutel__in=bekend)
    return rijen


@dienst
def _wis_sporen() -> int:
    return _sporen().vergeet()
