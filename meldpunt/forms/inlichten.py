"""Forms around telling the young person that there is a file."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from meldpunt.forms.toeleiding import tekstvak
from meldpunt.keuzes.dossier import Hoe
from meldpunt.models import Aanmelding
from meldpunt.regels.inlichten import inlichten_tegen

_LEZERS = "Het Meldpunt en de aanmelder lezen dit."


class JongereIngelichtForm(Formulier):
    """Since when, how and by whom."""

    op = Datumveld(label="Op welke dag wist de jongere het?")
    hoe = forms.ChoiceField(label="Hoe?", choices=Hoe.choices, widget=forms.RadioSelect)
    verteld_door = forms.CharField(label="Wie vertelde het?", max_length=200, help_text="Een naam of een functie.")

    def __init__(self, data=None, *, aanmelding: Aanmelding, **opties) -> None:
        super().__init__(data, initial={"op": date_format(timezone.localdate(), "j/n/Y")}, **opties)
        veld: Any = self.fields["verteld_door"]
        veld.lezers = _LEZERS


class InlichtenUitstellenForm(Formulier):
    """Why not yet, and when one looks again."""

    uitstel = tekstvak("Waarom is het nu niet veilig?", lezers=_LEZERS)
    tegen = Datumveld(label="Wanneer kijk je opnieuw?", help_text="Ten laatste over een maand.")

    def __init__(self, data=None, *, aanmelding: Aanmelding, **opties) -> None:
        super().__init__(data, initial={"tegen": date_format(inlichten_tegen(), "j/n/Y")}, **opties)
