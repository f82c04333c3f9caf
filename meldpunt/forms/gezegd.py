"""Who said something, and on which day: the questions of every form that notes what another said."""

from django import forms
from django.utils import timezone

from leerrecht.formulieren.datum import Datumveld
from meldpunt.regels.gezegd import Gezegde

_LANGST = 120
_LEZERS = "Het Meldpunt en de aanmelder lezen dit."


def wie_zei(hulp: str, **opties) -> forms.CharField:
    """Return the question after who said it."""
    veld = forms.CharField(label="Wie zei dit?", max_length=_LANGST, help_text=hulp, **opties)
    veld.lezers = _LEZERS  # type: ignore[attr-defined]  # read by bootstrap5/field.html
    return veld


def dag_van_zeggen(**opties) -> Datumveld:
    """Return the question after the day; today unless told otherwise."""
    return Datumveld(
        label="Wanneer?",
        initial=lambda: f"{timezone.localdate():%d/%m/%Y}",
        help_text="Bijvoorbeeld 7/12/2026.",
        **opties,
    )


def uit_formulier(velden: dict) -> Gezegde:
    """Take the two out of the fields of a form."""
    return Gezegde(velden.pop("wie"), velden.pop("op"))
