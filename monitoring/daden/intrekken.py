"""A confirmed delivery that was wrong: take it back, or put it right."""

from typing import Any

from monitoring.daden.cijfers import OverAanlevering
from monitoring.diensten.intrekken import gevolg_van_intrekken, intrekken, rechtzetten
from monitoring.forms.aanlevering import RechtzettenForm, RedenForm
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering


class _OverBevestigde(OverAanlevering):
    """About a delivery that counts."""

    def rijen(self):
        """Confirmed deliveries of the own networks."""
        return super().rijen().filter(stand=Aanleverstand.BEVESTIGD)

    def terug(self) -> str:
        """The delivery."""
        return self.rij.get_absolute_url()


class AanleveringIntrekken(_OverBevestigde):
    """Show what would change, ask why, then take it back."""

    naam, pad = "aanlevering_intrekken", "aanleveringen/<slug:sleutel>/intrekken/"
    form, dienst = RedenForm, intrekken
    titel, knop, einde = "Aanlevering intrekken", "Trek deze aanlevering in", True
    inleiding = "De cijfers tellen dan niet meer. Hieronder staat van elk wat er daarna geldt."
    sjabloon = "monitoring/aanlevering_intrekken.html"

    def context(self, form: Any) -> dict[str, Any]:
        """What goes and what comes back."""
        return {**super().context(form), "gevolg_cijfers": gevolg_van_intrekken(self.rij)}

    def gelukt(self, uitkomst: Any) -> str:
        """They no longer count; pages follow with the next release."""
        return "De aanlevering is ingetrokken. De pagina's volgen zodra je opnieuw publiceert."


class AanleveringRechtzetten(_OverBevestigde):
    """Choose what was wrong; the corrected copy is shown before it counts."""

    naam, pad = "aanlevering_rechtzetten", "aanleveringen/<slug:sleutel>/rechtzetten/"
    form, dienst = RechtzettenForm, rechtzetten
    titel, knop = "Aanlevering rechtzetten", "Toon wat er verandert"
    inleiding = (
        "Kies wat fout was. We maken een verbeterde kopie. Bevestig je die, dan is deze aanlevering ingetrokken."
    )

    def form_opties(self) -> dict[str, Any]:
        """Its own areas."""
        return {**super().form_opties(), "aanlevering": self.rij}

    def argumenten(self, form: RechtzettenForm) -> dict[str, Any]:
        """What is put right."""
        schoon = dict(form.cleaned_data)
        bron = schoon.pop("gegevensbron")
        return {**schoon, "aanlevering_id": self.rij.pk, "gegevensbron_id": bron.pk, "door": self.gebruiker}

    def gelukt(self, uitkomst: Aanlevering) -> str:
        """It does not count yet."""
        return "De verbeterde kopie staat klaar. Er verandert niets voor je bevestigt."

    def naar(self, uitkomst: Aanlevering) -> str:
        """The copy."""
        return uitkomst.get_absolute_url()
