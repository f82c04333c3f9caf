"""Filters of the plan page. They live in the address, so that a view can be mailed and bookmarked."""

from functools import partial

import django_filters
from django.db.models import Q
from django.utils import timezone

from actieplan.keuzes import Aanpak, Betrokkenheidsrol, Stand
from actieplan.models import Versieregel
from leerrecht.eigenwoorden import in_woorden_van, naam_in
from leerrecht.filters import Filter
from leerrecht.models import Doelgroep, Netwerk, Organisatie, Thema
from leerrecht.models.vocabularium import Woord


class ActieFilter(Filter):
    """Filters on frozen lines; stand, groups and people come from the living action."""

    q = django_filters.CharFilter(method="op_tekst", label="Zoek in de acties")
    doelgroep = django_filters.ModelChoiceFilter(
        field_name="actie__doelgroepen",
        to_field_name="slug",
        queryset=Doelgroep.objects.all(),
        label="Doelgroep",
        empty_label="Alle doelgroepen",
    )
    stand = django_filters.ChoiceFilter(
        field_name="actie__stand", choices=Stand.choices, label="Stand", empty_label="Elke stand"
    )
    trekker = django_filters.ModelChoiceFilter(
        method="op_trekker",
        to_field_name="sleutel",
        queryset=Organisatie.objects.none(),
        label="Trekker",
        empty_label="Alle trekkers",
    )
    thema = django_filters.ModelChoiceFilter(
        field_name="actie__themas",
        to_field_name="slug",
        queryset=Thema.objects.none(),
        label="Thema",
        empty_label="Alle thema’s",
    )
    aanpak = django_filters.ChoiceFilter(
        field_name="actie__aanpak", choices=Aanpak.choices, label="Aanpak", empty_label="Elke aanpak"
    )

    class Meta:
        model = Versieregel
        fields: list[str] = []

    def __init__(self, data=None, queryset=None, *, netwerk: Netwerk, **opties) -> None:
        super().__init__(data, queryset, **opties)
        self.netwerk = netwerk
        # Choices come from the lines this person may read: a proposal must not show through a choice list.
        acties = queryset.values("actie")
        self.filters["trekker"].queryset = Organisatie.objects.filter(
            betrokkenheden__rol=Betrokkenheidsrol.TREKKER, betrokkenheden__actie__in=acties
        ).distinct()
        self.filters["thema"].queryset = Thema.objects.filter(acties__in=acties).distinct()
        for naam in ("doelgroep", "thema"):
            self.form.fields[naam].label_from_instance = partial(naam_in, netwerk)

    @property
    def actief(self) -> dict[str, str]:
        """As the choices call it, above the list too."""
        in_woorden_van(self.netwerk, [waarde for waarde in self.waarden.values() if isinstance(waarde, Woord)])
        return super().actief

    def op_tekst(self, rijen, naam, waarde):
        """Every word, accents and case aside."""
        return rijen.zoek(waarde)

    def op_trekker(self, rijen, naam, organisatie):
        """Who carries the action today."""
        dag = timezone.localdate()
        return rijen.filter(
            Q(actie__betrokkenheden__tot__isnull=True) | Q(actie__betrokkenheden__tot__gte=dag),
            actie__betrokkenheden__organisatie=organisatie,
            actie__betrokkenheden__rol=Betrokkenheidsrol.TREKKER,
            actie__betrokkenheden__van__lte=dag,
        ).distinct()
