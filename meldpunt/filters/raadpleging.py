"""Filters of the log of looks: by file, by person, by period. The log holds no name of a young person."""

import django_filters

from leerrecht.formulieren.datum import Datumveld
from leerrecht.models import Raadpleging


class _Dagfilter(django_filters.DateFilter):
    field_class = Datumveld


class RaadplegingFilter(django_filters.FilterSet):
    """Every filter narrows; days count whole."""

    referentie = django_filters.CharFilter(lookup_expr="icontains", label="Referentie")
    persoon = django_filters.CharFilter(field_name="door_naam", lookup_expr="icontains", label="Wie keek")
    van = _Dagfilter(field_name="op", lookup_expr="date__gte", label="Vanaf")
    tot = _Dagfilter(field_name="op", lookup_expr="date__lte", label="Tot en met")

    class Meta:
        model = Raadpleging
        fields: list[str] = []

    def gekozen(self, basis: str, vraag) -> list[dict[str, str]]:
        """Chosen filters in words, each with the address of the list without it."""
        schoon = getattr(self.form, "cleaned_data", {}) if self.form.is_bound and self.form.is_valid() else {}
        uit = []
        for naam, waarde in schoon.items():
            if not waarde:
                continue
            rest = vraag.copy()
            rest.pop(naam, None)
            rest.pop("pagina", None)
            tekst = f"{waarde:%d/%m/%Y}" if naam in ("van", "tot") else waarde
            uit.append({"naam": f"{self.form.fields[naam].label}: {tekst}", "adres": f"{basis}?{rest.urlencode()}"})
        return uit
