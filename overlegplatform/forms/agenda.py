"""Forms of who prepares a meeting: an item, new or changed."""

from typing import Any, ClassVar

from django import forms
from django.utils.text import Truncator

from actieplan.models import Actie
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import LINK, VRIJE_TEKST
from overlegplatform.keuzes import Puntaard
from overlegplatform.models import Agendapunt, Vergadering

VELDEN = ("titel", "aard", "duur", "brenger", "toelichting", "actie", "link", "vertrouwelijk")
_DUUR_FOUT = dict.fromkeys(("invalid", "min_value", "max_value"), "Schrijf een duur van 1 tot 480 minuten.")


class _Velden(forms.Form):
    """What both forms ask."""

    titel = forms.CharField(label="Titel", max_length=160, help_text="Als een vraag lukt het best.")
    aard = forms.ChoiceField(label="Wat vraagt dit punt?", choices=Puntaard.choices)
    duur = forms.IntegerField(label="Duur in minuten", min_value=1, max_value=480, error_messages=_DUUR_FOUT)
    brenger = forms.CharField(
        label="Wie brengt dit?", max_length=160, required=False, help_text="Een organisatie of een functie."
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=VRIJE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="De leden lezen dit.",
    )
    actie = forms.ChoiceField(label="Actie van het plan", required=False)
    link = forms.URLField(
        label="Link naar een document",
        max_length=LINK,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Schrijf een volledig webadres, zoals https://www.school.be."},
    )
    vertrouwelijk = forms.BooleanField(
        label="Vertrouwelijk",
        required=False,
        help_text="Na de vergadering lezen alleen de leden die er waren en de stafmedewerker dit punt.",
    )


def _acties(vergadering: Vergadering, gebruiker) -> list[tuple[str, str]]:
    """Actions of the plan of this network, in the order of the plan."""
    rijen = Actie.objects.zichtbaar_voor(gebruiker).filter(plan__netwerk=vergadering.groep.netwerk_id)
    rijen = rijen.order_by("doelstelling__volgorde", "volgorde", "pk").select_related("doelstelling")
    return [("", "geen"), *((rij.sleutel, Truncator(rij).chars(110)) for rij in rijen)]


class NieuwPuntForm(_Velden, Formulier):
    """Add an item."""

    field_order = VELDEN

    def __init__(self, data=None, *, vergadering: Vergadering, **opties) -> None:
        super().__init__(data, initial={"duur": 15}, **opties)
        self.fields["actie"].choices = _acties(vergadering, self.gebruiker)


class PuntForm(_Velden, VersieFormulier):
    """Change an item."""

    field_order = VELDEN
    versievelden: ClassVar[tuple[str, ...]] = VELDEN

    def __init__(self, data=None, *, punt: Agendapunt, huidig: dict[str, Any], **opties) -> None:
        super().__init__(data, huidig=huidig, over=("agendapunt", punt.sleutel), **opties)
        self.fields["actie"].choices = _acties(punt.vergadering, self.gebruiker)
