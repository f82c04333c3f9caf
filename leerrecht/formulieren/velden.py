"""Fields and small forms that several rooms share."""

import re

from django import forms
from django.core.exceptions import ValidationError

from leerrecht.formulieren.basis import Formulier
from leerrecht.grenzen import VRIJE_TEKST

_TELEFOON = re.compile(r"^\+?[\d\s./()-]+$")


def alleen_bij(veld: forms.Field, vraag: str, *antwoorden: str) -> forms.Field:
    """Ask `veld` only with one of these answers to another question of its form (see `Poortveld.alleen_bij`)."""
    veld.alleen_bij = (vraag, antwoorden)  # type: ignore[attr-defined]
    return veld


class RedenFormulier(Formulier):
    """Why: kept in the history, so no names of young people."""

    reden = forms.CharField(
        label="Waarom?",
        max_length=VRIJE_TEKST,
        help_text="Eén zin is genoeg. Dit blijft in de geschiedenis staan. Schrijf niets over een jongere.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class KnopFormulier(Formulier):
    """A button: nothing to fill in, but a key that makes a double click one act."""


class TelefoonVeld(forms.CharField):
    """A phone number as people write it; spaces are fine."""

    breedte = "middel"

    def clean(self, waarde):
        """Refuse what cannot be dialled."""
        tekst = " ".join(super().clean(waarde).split())
        cijfers = sum(teken.isdigit() for teken in tekst)
        if tekst and (not _TELEFOON.match(tekst) or not 3 <= cijfers <= 15):
            raise ValidationError("Schrijf een telefoonnummer, zoals 0470 12 34 56.")
        return tekst
