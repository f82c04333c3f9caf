"""Mails about a file that somebody opened in an emergency."""

from typing import Any, ClassVar

from django.urls import reverse

from leerrecht.models import Gebruiker
from meldpunt.berichten.nieuws import Dossiernieuws


class NoodVoorCollega(Dossiernieuws):
    """A colleague of another region opened it. Rule: at once. To: who works on the file."""

    soort: ClassVar[str] = "meldpunt.noodopening"
    kop: ClassVar[str] = "Een collega opende je dossier"
    zin: ClassVar[str] = "Een collega van een andere regio opende dit dossier in een noodgeval, voor één dag."


class NoodVoorToezicht(Dossiernieuws):
    """Somebody broke the glass. Rule: at once. To: the functionaris, who opens no file."""

    soort: ClassVar[str] = "meldpunt.noodopening_gemeld"
    kop: ClassVar[str] = "Een dossier is geopend in een noodgeval"
    zin: ClassVar[str] = (
        "Iemand van het Meldpunt opende een dossier buiten de eigen regio, voor één dag. "
        "Wie dat was en waarom, staat bij de raadplegingen."
    )

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """To the list, not to the file."""
        return {**super().context(ontvanger), "pad": reverse("meldpunt:raadplegingen")}
