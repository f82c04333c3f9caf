"""Filters of what was asked and not found: when, what kind, of which age."""

import datetime

import django_filters
from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.filters import Filter
from leerrecht.schooljaar import Schooljaar
from meldpunt.keuzes.aanbod import Aanbodsoort
from meldpunt.keuzes.dossier import Leeftijdsband
from meldpunt.lijstveld import heeft
from meldpunt.models import Aanmelding

# How many school years back a choice begins, and how many it takes.
_JAREN = {"dit": (0, 1), "vorig": (1, 1), "drie": (2, 3)}


class WitteVlekFilter(Filter):
    """Every filter narrows."""

    periode = django_filters.ChoiceFilter(
        choices=[("dit", "dit schooljaar"), ("vorig", "vorig schooljaar"), ("drie", "drie schooljaren samen")],
        method="op_periode",
        label="Gevraagd in",
        empty_label="alles wat hier staat",
    )
    soort = django_filters.ChoiceFilter(
        choices=Aanbodsoort.choices, method="op_soort", label="Soort aanbod", empty_label="Elke soort"
    )
    leeftijd = django_filters.ChoiceFilter(
        field_name="leeftijdsband", choices=Leeftijdsband.choices, label="Leeftijd", empty_label="Elke leeftijd"
    )

    class Meta:
        model = Aanmelding
        fields: list[str] = []

    def op_periode(self, rijen: QuerySet, naam: str, waarde: str) -> QuerySet:
        """Of these school years, by the day the question came in."""
        terug, aantal = _JAREN[waarde]
        begin = Schooljaar(Schooljaar.huidig().start - terug)
        einde = Schooljaar(begin.start + aantal).eerste_dag
        van, tot = (
            timezone.make_aware(datetime.datetime.combine(dag, datetime.time.min)) for dag in (begin.eerste_dag, einde)
        )
        return rijen.filter(ingediend_op__gte=van, ingediend_op__lt=tot)

    def op_soort(self, rijen: QuerySet, naam: str, waarde: str) -> QuerySet:
        """That asks for this kind, among others."""
        return rijen.filter(heeft("gewenst", waarde))
