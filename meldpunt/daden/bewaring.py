"""What somebody of the Meldpunt does before a file ends by its term."""

from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from meldpunt.daden.basis import VanMeldpunt
from meldpunt.diensten.waarschuwen import in_zicht, nog_nodig
from meldpunt.forms.dossier import NogNodigForm
from meldpunt.models import Aanmelding
from meldpunt.regels.bewaring import Termijnen, eindigt_op
from meldpunt.regels.termijnen import dienstpunt_van


class DossierNogNodig(VanMeldpunt):
    """Say that a file is still needed, and why."""

    naam, pad = "dossier_nog_nodig", "dossiers/<str:referentie>/nog-nodig/"
    form, dienst = NogNodigForm, nog_nodig
    titel, knop, ingang, volgorde = "Dit dossier is nog nodig", "Bewaar langer", "Nog nodig", 70

    def kan(self) -> bool:
        """Once its end is in sight."""
        return bool(in_zicht([self.rij.netwerk_id], pk=self.rij.pk))

    def geef_inleiding(self) -> str:
        """When it goes otherwise."""
        termijnen = Termijnen.van(dienstpunt_van(self.rij.netwerk))
        op = max(timezone.localdate(), eindigt_op(self.rij, termijnen, timezone.localdate()))
        return f"Doet niemand iets, dan eindigt de bewaartermijn van {self.rij.referentie} op {dag_in_woorden(op)}."

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """Until when it stays now."""
        termijnen = Termijnen.van(dienstpunt_van(uitkomst.netwerk))
        op = eindigt_op(uitkomst, termijnen, timezone.localdate())
        return f"Het dossier blijft. De bewaartermijn telt opnieuw vanaf vandaag, tot {dag_in_woorden(op)}."
