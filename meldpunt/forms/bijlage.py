"""The form to give a file with a file of a young person."""

from typing import Any

from leerrecht.bijlage.veld import BijlageVeld, wat_veld
from leerrecht.formulieren import Formulier
from meldpunt.forms.dossier import DossierForm
from meldpunt.regels.wie_leest import met_meldpunt

_LEZERS = (
    "Het Meldpunt leest dit, en het CLB dat aanmeldde of volgt. Een aanbieder alleen als die aanvaardde, met een ja "
    "waarin de bijlagen staan. De school leest dit niet."
)


class BijlageForm(DossierForm):
    """One file, and what it is."""

    wat = wat_veld(help_text="Zoals: verslag van de eerste week. Zonder naam.")
    bestand = BijlageVeld()

    field_order = ("wat", "bestand")

    def stel_in(self) -> None:
        """Say who reads it, where it is typed."""
        wat: Any = self.fields["wat"]
        wat.lezers = met_meldpunt(_LEZERS, self.aanmelding.netwerk)


class BijlageWegneemForm(Formulier):
    """Nothing to fill in: a page between, since what is erased does not come back."""
