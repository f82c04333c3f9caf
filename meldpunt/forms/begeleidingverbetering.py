"""The form that puts right a school or CLB noted by mistake."""

from typing import Any

from django import forms

from meldpunt.diensten.begeleiding import begeleiders_in, begeleiding_van
from meldpunt.forms.dossier import DossierVersieForm, tekstveld


class BegeleidingVerbeterForm(DossierVersieForm):
    """The school and CLB that should have been noted, and why."""

    versievelden = ("school", "clb")

    school = forms.ChoiceField(label="School", required=False)
    clb = forms.ChoiceField(label="CLB", required=False)
    reden = tekstveld("Waarom verander je dit?", "Het Meldpunt leest dit, naast wat er eerst stond.", rijen=2)

    def lees(self) -> dict[str, Any]:
        """The keys of the school and CLB of now."""
        return begeleiding_van(self.aanmelding.periode)

    def stel_in(self) -> None:
        """The schools and CLB's of this network."""
        for naam, rijen in begeleiders_in(self.aanmelding.netwerk_id).items():
            niemand = ("", f"Geen {'school' if naam == 'school' else 'CLB'}")
            self.fields[naam].choices = [niemand, *((rij.sleutel, rij.naam) for rij in rijen)]
