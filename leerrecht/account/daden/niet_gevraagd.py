"""Behind the link of a mail to an old address: the account closes."""

from typing import Any

from django.urls import reverse

from leerrecht.account.niet_gevraagd import NAAM, account_bevriezen
from leerrecht.link.daden import Linkdaad
from leerrecht.models import Bericht


class NietGevraagd(Linkdaad):
    """Say that nobody asked for this."""

    doel, woord = NAAM, "niet-gevraagd"
    dienst = account_bevriezen
    knop, einde = "Ik vroeg dit niet: sluit het account", True

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Whose account; who presses is whoever read that mail."""
        return {"gebruiker": self.rij}

    def gelukt(self, uitkomst: list[Bericht]) -> str:
        """Closed, and who knows."""
        if uitkomst:
            return "Het account is gesloten. Beheer en de functionaris voor gegevensbescherming kregen een mail."
        return "Het account is gesloten. Er kon niemand gemaild worden: bel je netwerk."

    def naar(self, uitkomst: list[Bericht]) -> str:
        """The page that says so: the link itself opens nothing any more."""
        return reverse("account_inactive")
