"""The form in which a network says what it calls the words that all networks share."""

from typing import Any

from django import forms

from leerrecht.beheer.woordenlijsten import WOORDENLIJSTEN
from leerrecht.eigenwoorden import noemt, woordsleutel
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.models import Netwerk

LANG = 120


def _velden() -> dict[str, tuple[Any, forms.Field]]:
    """One field for each word, in the order of the lists; where it is left empty the shared word holds."""
    rijen = [(lijst, woord) for lijst in WOORDENLIJSTEN.values() for woord in lijst.model._default_manager.all()]
    return {
        woordsleutel(woord): (
            woord,
            forms.CharField(label=f"{lijst.enkelvoud.capitalize()}: {woord}", max_length=LANG, required=False),
        )
        for lijst, woord in rijen
    }


class EigenWoordenFormulier(VersieFormulier):
    """Subclassed with its fields: the words of this moment."""

    toon_optioneel = False
    lezers = "Dit leest iedereen, ook jongeren, bij jullie actieplan."

    def clean(self) -> dict[str, Any]:
        """Single spaces, and nothing where the shared word was typed again."""
        for sleutel in self.versievelden:
            tekst = " ".join(self.cleaned_data.get(sleutel, "").split())
            self.cleaned_data[sleutel] = "" if tekst == self.gedeeld[sleutel] else tekst
        return self.cleaned_data

    gedeeld: dict[str, str] = {}


def eigen_woorden_formulier(netwerk: Netwerk, *args: Any, **opties: Any) -> EigenWoordenFormulier:
    """A form with a field for each shared word."""
    velden = _velden()
    inhoud = {
        **{sleutel: veld for sleutel, (_, veld) in velden.items()},
        "versievelden": tuple(velden),
        "gedeeld": {sleutel: str(woord) for sleutel, (woord, _) in velden.items()},
    }
    huidig = {sleutel: noemt(netwerk, woord) for sleutel, (woord, _) in velden.items()}
    klas = type("EigenWoordenFormulierNu", (EigenWoordenFormulier,), inhoud)
    return klas(*args, huidig=huidig, over=("netwerk", netwerk.slug), **opties)
