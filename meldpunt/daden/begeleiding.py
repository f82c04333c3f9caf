"""Which school and CLB a file belongs to."""

from typing import Any

from leerrecht.formulieren.versie import kiest_hun
from meldpunt.daden.basis import VanMeldpunt
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.forms.dossier import BegeleidingForm
from meldpunt.models import Aanmelding


class BegeleidingWijzigen(VanMeldpunt):
    """Note a change of school or CLB."""

    naam, pad = "dossier_school", "dossiers/<str:referentie>/school/"
    form, dienst = BegeleidingForm, begeleiding_wijzigen
    titel, knop, volgorde = "Andere school of ander CLB", "Bewaar", 70
    ingang = titel

    def kan(self) -> bool:
        """Where a school or CLB is known."""
        return self.rij.is_open and self.rij.periode is not None

    def argumenten(self, form: BegeleidingForm) -> dict[str, Any]:
        """From when, and who follows the file there."""
        return {**super().argumenten(form), "van": form.cleaned_data["van"], "volger": form.cleaned_data["volger"]}

    def doe(self, form: BegeleidingForm) -> Aanmelding | None:
        """Who keeps what a colleague saved meanwhile has nothing to change."""
        if kiest_hun(form) and form.mijn == form.huidig:
            return None
        return super().doe(form)

    def gelukt(self, uitkomst: Aanmelding | None) -> str:
        """The rights moved with it."""
        if uitkomst is None:
            return "De school en het CLB blijven zoals je collega ze bewaarde."
        return "De school en het CLB zijn gewijzigd. Wie er niet meer bij hoort, leest niets meer."
