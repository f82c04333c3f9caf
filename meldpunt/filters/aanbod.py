"""Filters of the directory. They live in the address, so that a view can be mailed and bookmarked."""

import django_filters
from django import forms
from django.utils import timezone

from leerrecht.filters import Filter, Vinkfilter
from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau, Toegangsweg, Voor
from meldpunt.models import Aanbodfiche, Werkgebied
from meldpunt.models.aanbodfiche import OUDST
from meldpunt.regels.gebieden import rond


class Leeftijdveld(forms.IntegerField):
    """An age as people type it."""

    def __init__(self, **opties) -> None:
        opties.pop("lookup_expr", None)
        super().__init__(min_value=0, max_value=OUDST, **opties)
        zin = f"Schrijf een leeftijd als getal, van 0 tot {OUDST}."
        self.error_messages |= dict.fromkeys(("invalid", "min_value", "max_value"), zin)
        for toets in self.validators:
            toets.message = zin

    def widget_attrs(self, widget) -> dict[str, str]:
        """A small keyboard with digits, without arrows that change a number by accident."""
        return {"inputmode": "numeric"}


class Leeftijdfilter(django_filters.Filter):
    """Asks the queryset, which knows what an empty age means."""

    field_class = Leeftijdveld

    def filter(self, qs, waarde):
        """Offers that take this age, or do not say."""
        return qs if waarde is None else qs.voor_leeftijd(waarde)


class AanbodFilter(Filter):
    """Filters of the aanbod; what a source does not say is not a no."""

    q = django_filters.CharFilter(method="op_tekst", label="Zoek in het aanbod")
    leeftijd = Leeftijdfilter(label="Leeftijd", widget=forms.TextInput)
    gebied = django_filters.ModelChoiceFilter(
        method="op_gebied",
        to_field_name="slug",
        queryset=Werkgebied.objects.all(),
        label="Gebied",
        empty_label="Overal",
    )
    niveau = django_filters.ChoiceFilter(
        method="op_niveau", choices=Niveau.choices, label="Niveau", empty_label="Elk niveau"
    )
    soort = django_filters.ChoiceFilter(choices=Aanbodsoort.choices, label="Soort", empty_label="Alle soorten")
    voor = django_filters.ChoiceFilter(method="op_wie", choices=Voor.choices, label="Voor wie", empty_label="Iedereen")
    weg = django_filters.ChoiceFilter(
        method="op_weg", choices=Toegangsweg.choices, label="Hoe je er komt", empty_label="Elke weg"
    )
    vrij = Vinkfilter(method="op_plaats", label="Alleen waar nu plaats is", required=False)

    class Meta:
        model = Aanbodfiche
        fields: list[str] = []

    def __init__(self, data=None, queryset=None, **opties) -> None:
        super().__init__(data, queryset, **opties)
        # Choices come from what this person may read: nothing shows through a choice list.
        soorten = set(queryset.order_by().values_list("soort", flat=True).distinct())
        self.filters["soort"].extra["choices"] = [keuze for keuze in Aanbodsoort.choices if keuze[0] in soorten]

    def op_tekst(self, rijen, naam, waarde):
        """Every word, accents and case aside."""
        return rijen.zoek(waarde)

    def op_gebied(self, rijen, naam, gebied):
        """This area and what serves it."""
        return rijen.in_gebied(rond(gebied.slug))

    def op_niveau(self, rijen, naam, waarde):
        """This level, or not said."""
        return rijen.op_niveau(waarde)

    def op_wie(self, rijen, naam, waarde):
        """These people, or not said."""
        return rijen.voor_wie(waarde)

    def op_weg(self, rijen, naam, waarde):
        """This way, or not said."""
        return rijen.langs(waarde)

    def op_plaats(self, rijen, naam, waarde):
        """A free place that was confirmed in the last two weeks."""
        return rijen.met_plaats(timezone.localdate()) if waarde else rijen
