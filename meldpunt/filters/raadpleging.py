"""Filters of the log of looks: by file, by person, by period. The log holds no name of a young person."""

import django_filters

from leerrecht.filters import Filter
from leerrecht.formulieren.datum import Datumveld
from leerrecht.models import Raadpleging
from leerrecht.zoeken import past, woorden
from meldpunt.referentie import lees_referenties


class _Dagfilter(django_filters.DateFilter):
    field_class = Datumveld


class RaadplegingFilter(Filter):
    """Every filter narrows; days count whole."""

    referentie = django_filters.CharFilter(method="op_referentie", label="Referentie")
    persoon = django_filters.CharFilter(method="op_persoon", label="Wie keek")
    van = _Dagfilter(field_name="op", lookup_expr="date__gte", label="Vanaf")
    tot = _Dagfilter(field_name="op", lookup_expr="date__lte", label="Tot en met")

    class Meta:
        model = Raadpleging
        fields: list[str] = []

    def op_referentie(self, rijen, naam, waarde):
        """The looks at this file, however its reference is typed; of half a reference all that hold it."""
        referenties = lees_referenties(waarde)
        return rijen.filter(referentie__in=referenties) if referenties else rijen.filter(referentie__icontains=waarde)

    def op_persoon(self, rijen, naam, waarde):
        """The looks by who bears this name; folded here, as the log has no search column for a name."""
        gezocht = woorden(waarde)
        namen = rijen.order_by().values_list("door_naam", flat=True).distinct()
        return rijen.filter(door_naam__in=[naam for naam in namen if past(gezocht, naam)])
