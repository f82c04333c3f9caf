"""The young person is told that there is a file about him or her, or not yet and why."""

from django.db.models import QuerySet

from leerrecht.dagen import dag_in_woorden
from meldpunt.daden.basis import VanAllebei
from meldpunt.diensten import inlichten as diensten
from meldpunt.forms.inlichten import InlichtenUitstellenForm, JongereIngelichtForm
from meldpunt.models import Aanmelding, Naamgrond
from meldpunt.regels.inlichten import mag_uitstellen


class _Inlichten(VanAllebei):
    """While nobody noted that the young person knows: also after the end of the file, as long as it is kept."""

    def rijen(self) -> QuerySet[Aanmelding]:
        """Files behind the door, with their clock."""
        return super().rijen().select_related("naamgrond")

    def _grond(self) -> Naamgrond | None:
        return getattr(self.rij, "naamgrond", None)

    def kan(self) -> bool:
        """As long as the clock runs."""
        grond = self._grond()
        return grond is not None and grond.ingelicht_op is None


class JongereIngelicht(_Inlichten):
    """Note that the young person knows."""

    naam, pad = "jongere_ingelicht", "dossiers/<str:referentie>/ingelicht/"
    form, dienst = JongereIngelichtForm, diensten.jongere_ingelicht
    titel, knop, ingang, volgorde = "De jongere weet het", "Bewaar", "Noteer dat de jongere het weet", 45
    inleiding = (
        "Vertel wie het Meldpunt is, van wie het weet wat hier staat, waarvoor het dient, wie het leest, hoe lang het "
        "blijft, en dat de jongere mag meelezen, verbeteren en nee zeggen."
    )

    def gelukt(self, uitkomst: Naamgrond) -> str:
        """The clock ended."""
        dag = dag_in_woorden(uitkomst.ingelicht_op) if uitkomst.ingelicht_op else "vandaag"
        return f"Genoteerd: de jongere weet het sinds {dag}."


class InlichtenUitstellen(_Inlichten):
    """Telling now could put the young person in danger: look again later."""

    naam, pad = "inlichten_uitstellen", "dossiers/<str:referentie>/ingelicht/later/"
    form, dienst = InlichtenUitstellenForm, diensten.inlichten_uitstellen
    titel, knop, ingang, volgorde = "De jongere later inlichten", "Bewaar de dag", "Nu inlichten is niet veilig", 46

    def kan(self) -> bool:
        """Only where somebody is worried."""
        grond = self._grond()
        return super().kan() and grond is not None and mag_uitstellen(grond)

    def gelukt(self, uitkomst: Naamgrond) -> str:
        """The day it became."""
        return f"Op {dag_in_woorden(uitkomst.inlichten_tegen)} vraagt dit dossier opnieuw om de jongere in te lichten."
