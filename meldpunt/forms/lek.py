"""What one asks after a breach. It lives in the address: a moment, an account, an organisation; nobody who is young."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from leerrecht.filters import Filterzinnen
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld, Uurveld
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.zoeken import op_naam


class LekForm(Filterzinnen, Formulier):
    """Since when is enough; the rest narrows. Without an hour a day begins at midnight."""

    toon_optioneel = False

    dag = Datumveld(label="Sinds welke dag", required=False, help_text="Bijvoorbeeld 7/12/2026.")
    uur = Uurveld(label="Vanaf welk uur", required=False, help_text="Bijvoorbeeld 13.30.")
    wie = forms.ChoiceField(label="Welk account", required=False)
    organisatie = forms.ModelChoiceField(
        label="Welke organisatie",
        required=False,
        queryset=None,
        to_field_name="sleutel",
        empty_label="Elke organisatie",
    )
    geweten_dag = Datumveld(label="Wanneer wisten jullie het (dag)", required=False, help_text="Leeg: vandaag.")
    geweten_uur = Uurveld(label="Wanneer wisten jullie het (uur)", required=False, help_text="Leeg: nu.")

    def __init__(self, data: Any = None, *, netwerken: set[int], **opties: Any) -> None:
        super().__init__(data, **opties)
        leden = {"lidmaatschappen__netwerk__in": netwerken}
        mensen = op_naam(Gebruiker.objects.filter(**leden).distinct())
        self.fields["wie"].choices = [("", "Elk account"), *((wie.sleutel, apart(wie.naam)) for wie in mensen)]
        self.fields["organisatie"].queryset = Organisatie.objects.filter(**leden).distinct().order_by("naam")

    @property
    def sinds(self) -> datetime.datetime | None:
        """From which moment on; None while no day is given that can be read."""
        return self._moment("dag", "uur", datetime.time(0))

    @property
    def geweten(self) -> datetime.datetime:
        """Since when the controller knows."""
        return self._moment("geweten_dag", "geweten_uur", datetime.time(0)) or timezone.now()

    def keuze(self, naam: str) -> str:
        """Return the key of the account or organisation that was chosen; "" for none."""
        self.is_valid()
        gekozen = self.cleaned_data.get(naam)
        return gekozen.sleutel if isinstance(gekozen, Organisatie) else gekozen or ""

    def _moment(self, dag: str, uur: str, anders: datetime.time) -> datetime.datetime | None:
        self.is_valid()
        gekozen = self.cleaned_data.get(dag)
        if gekozen is None:
            return None
        return timezone.make_aware(datetime.datetime.combine(gekozen, self.cleaned_data.get(uur) or anders))
