"""What somebody does behind the personal link of a signal; its address stands with the other links."""

from typing import Any

from leerrecht.link.daden import Linkdaad
from overlegplatform.diensten import doorgeven
from overlegplatform.diensten.signaalbericht import DOEL
from overlegplatform.forms.signaal import BuitenForm
from overlegplatform.models import Signaal


class SignaalVanBuitenBeantwoorden(Linkdaad):
    """Behind a personal link: answer a signal that was passed on by mail."""

    doel, woord = DOEL, "antwoord-op-signaal"
    rij_als, form, dienst = "signaal_id", BuitenForm, doorgeven.signaal_van_buiten_beantwoorden
    sjabloon = "overleg/signaal_link.html"
    titel, knop = "Je antwoord", "Stuur het antwoord"

    def form_opties(self) -> dict[str, Any]:
        """With what was answered before."""
        return {"signaal": self.rij, **super().form_opties()}

    def argumenten(self, form: BuitenForm) -> dict[str, Any]:
        """Named in the history only with an account: another name goes after a year."""
        wie = self.bezoek.eigenaar if self.bezoek.eigenaar.heeft_account else None
        return {**super().argumenten(form), "door": wie}

    def gelukt(self, uitkomst: Signaal) -> str:
        """Whether somebody reads it."""
        if uitkomst.gehoord is None:
            return "Je antwoord stond er al zo."
        if uitkomst.gehoord:
            return f"Je antwoord is bewaard. {uitkomst.netwerk.naam} kreeg er een mail van."
        return (
            f"Je antwoord is bewaard. Niemand kreeg er een mail van: bel {uitkomst.netwerk.naam} als het dringend is."
        )

    def context(self, form: Any) -> dict[str, Any]:
        """The signal itself."""
        return {**super().context(form), "signaal": self.rij}
