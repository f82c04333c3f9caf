"""A first indicator of a network and its first figures, without a file."""

from typing import Any

from django.urls import reverse

from monitoring.daden.cijfers import Aanleveren, VanCijfers
from monitoring.diensten.indicator import cijfers_typen, indicator_toevoegen
from monitoring.forms.indicator import CijfersTypForm, IndicatorForm, om_te_typen
from monitoring.models import Aanlevering, Indicator


class IndicatorToevoegen(VanCijfers):
    """Say what is counted."""

    # Under the deliveries: below /indicatoren/ every word is the code of one.
    naam, pad = "indicator_nieuw", "aanleveringen/indicator/"
    form, dienst = IndicatorForm, indicator_toevoegen
    titel, knop = "Een eerste cijfer kiezen", "Voeg toe"
    inleiding = "Kies iets wat je nu al telt. Het staat op geen pagina voor je cijfers bevestigde en publiceerde."

    def argumenten(self, form: IndicatorForm) -> dict[str, Any]:
        """The network and the source, by their keys."""
        schoon = dict(form.cleaned_data)
        netwerk, bron = schoon.pop("netwerk"), schoon.pop("gegevensbron")
        return {
            **schoon,
            "netwerk_id": netwerk.pk,
            "gegevensbron_id": bron.pk if bron else None,
            "door": self.gebruiker,
        }

    def gelukt(self, uitkomst: Indicator) -> str:
        """What comes next."""
        return f"“{uitkomst.naam}” staat in de lijst. Typ nu de eerste cijfers."

    def naar(self, uitkomst: Indicator) -> str:
        """The figures of it."""
        return reverse("monitoring:cijfers_typen")


class CijfersTypen(VanCijfers):
    """Type a few rows; they are checked, shown and confirmed as those of a file are."""

    naam, pad = "cijfers_typen", "aanleveringen/typen/"
    form, dienst = CijfersTypForm, cijfers_typen
    titel, knop, sjabloon = "Cijfers typen", "Kijk de cijfers na", "monitoring/cijfers_typen.html"
    inleiding = (
        "Alleen aantallen, nooit gegevens van een leerling. Er verandert niets voor je bevestigt. Bij een percentage "
        "schrijf je ook van hoeveel."
    )

    def geef_knop(self) -> str:
        """No button where nothing was chosen to count yet: the page leads there first."""
        return self.knop if om_te_typen(self.gebruiker).exists() else ""

    def argumenten(self, form: CijfersTypForm) -> dict[str, Any]:
        """The rows that were filled in."""
        schoon = form.cleaned_data
        return {
            "indicator_id": schoon["indicator"].pk,
            "gegevensbron_id": schoon["gegevensbron"].pk,
            "publicatie_tekst": schoon["publicatie_tekst"],
            "status": schoon["status"],
            "rijen": form.rijen,
            "door": self.gebruiker,
        }

    def gelukt(self, uitkomst: Aanlevering) -> str:
        """Whether there are mistakes."""
        if uitkomst.fouten:
            return "In je cijfers staan fouten. Er is nog niets veranderd."
        return "De cijfers zijn nagekeken. Lees wat er verandert en bevestig dan."

    meld, naar = Aanleveren.meld, Aanleveren.naar
