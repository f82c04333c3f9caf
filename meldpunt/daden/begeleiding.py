"""Which school and CLB a file belongs to."""

from typing import Any

from leerrecht.formulieren.versie import kiest_hun
from meldpunt.daden.basis import VanMeldpunt
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.forms.dossier import BegeleidingForm
from meldpunt.models import Aanmelding


class BegeleidingWijzigen(VanMeldpunt):
    """Note the school and CLB of a file that came in without them, or a change of one."""

    naam, pad = "dossier_school", "dossiers/<str:referentie>/school/"
    form, dienst = BegeleidingForm, begeleiding_wijzigen
    titel, knop, volgorde = "Andere school of ander CLB", "Bewaar", 70
    _NIEUW = "School en CLB toevoegen"

    def kan(self) -> bool:
        """Where a school or CLB is known, or a young person whose school or CLB nobody noted yet."""
        return self.rij.is_open and (self.rij.periode is not None or self.rij.jongere_id is not None)

    def geef_titel(self) -> str:
        """The first time they are added."""
        return self.titel if self.rij.periode else self._NIEUW

    def geef_ingang(self) -> str:
        """The first time they are added."""
        return self.geef_titel()

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
        if not uitkomst.perioden.filter(tot__isnull=False).exists():
            return "De school en het CLB staan in het dossier."
        return "De school en het CLB zijn gewijzigd. Wie er niet meer bij hoort, leest niets meer."
