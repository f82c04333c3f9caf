"""Filters of the ledger of every yes and no: how it stands, for what kind of receiver, of one file."""

import django_filters
from django.db.models import QuerySet

from leerrecht.filters import Filter
from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand
from meldpunt.models import Toestemming
from meldpunt.referentie import lees_referenties


class ToestemmingFilter(Filter):
    """Every filter narrows."""

    referentie = django_filters.CharFilter(method="op_referentie", label="Referentie")
    stand = django_filters.ChoiceFilter(choices=Toestemmingstand.choices, label="Stand", empty_label="Elke stand")
    soort = django_filters.ChoiceFilter(
        field_name="ontvangersoort", choices=Ontvangersoort.choices, label="Voor wie", empty_label="Iedereen"
    )

    class Meta:
        model = Toestemming
        fields: list[str] = []

    def op_referentie(self, rijen: QuerySet, naam: str, waarde: str) -> QuerySet:
        """Of this file, however its reference is typed."""
        return rijen.filter(aanmelding__referentie__in=lees_referenties(waarde))
