"""Forms about memberships."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from leerrecht.beheer import bereik
from leerrecht.beheer.forms.velden import NetwerkFormulier
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.models import Organisatie
from leerrecht.rechten import ROLLEN_TE_GEVEN, Recht


class LidmaatschapFormulier(NetwerkFormulier):
    """Role, for whom, from when."""

    organisatie = forms.ModelChoiceField(
        label="Organisatie",
        queryset=Organisatie.objects.none(),
        to_field_name="sleutel",
        empty_label="Kies een organisatie",
    )
    rol = forms.ChoiceField(
        label="Rol", choices=[("", "Kies een rol"), *((rol.value, rol.label) for rol in ROLLEN_TE_GEVEN)]
    )
    van = Datumveld(
        label="Eerste dag",
        help_text="Zoals 1/9/2026. Vanaf die dag gelden de rechten.",
    )
    tot = Datumveld(
        label="Laatste dag", required=False, help_text="Leeg als je die nog niet kent. De rechten gelden die dag nog."
    )

    def __init__(self, *args, gebruiker, **opties) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        self.fields["organisatie"].queryset = bereik.organisaties(gebruiker, Recht.ACCOUNTS_BEHEREN).filter(actief=True)


class BeeindigFormulier(Formulier):
    """When a membership stops."""

    METEEN, VANDAAG, DAG = "meteen", "vandaag", "dag"

    wanneer = forms.ChoiceField(
        label="Wanneer stopt dit lidmaatschap?",
        choices=[
            (VANDAAG, "Vandaag is de laatste dag. Om middernacht stoppen de rechten."),
            (METEEN, "Meteen. De rechten stoppen nu."),
            (DAG, "Op een latere dag"),
        ],
        widget=forms.RadioSelect,
        initial=VANDAAG,
    )
    tot = Datumveld(label="Laatste dag, als het later is", required=False, help_text="Zoals 31/8/2027.")

    def clean(self) -> dict[str, Any]:
        """Turn the choice into a last day."""
        gegevens = super().clean() or self.cleaned_data
        vandaag = timezone.localdate()
        wanneer = gegevens.get("wanneer")
        if wanneer == self.METEEN:
            gegevens["tot"] = vandaag - datetime.timedelta(days=1)
        elif wanneer == self.VANDAAG:
            gegevens["tot"] = vandaag
        elif wanneer == self.DAG and "tot" not in self.errors and not gegevens.get("tot"):
            self.add_error("tot", "Vul de laatste dag in.")
        return gegevens
