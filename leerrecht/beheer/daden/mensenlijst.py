"""Reading a list of organisations and people: first what it would do, then, once confirmed, doing it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from leerrecht.beheer import bereik
from leerrecht.beheer.daden.netwerk import OpNetwerk
from leerrecht.beheer.diensten.mensenlijst import Ingelezen, mensen_inlezen
from leerrecht.beheer.forms.mensenlijst import MensenlijstFormulier
from leerrecht.beheer.forms.velden import rollen_uitleg
from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Recht

BEVESTIG = "bevestig"


class MensenInlezen(OpNetwerk):
    """Nothing is written and nobody is mailed before the button under the preview."""

    naam, pad = "inlezen", "netwerken/<slug:netwerk>/mensen/"
    recht = Recht.ACCOUNTS_BEHEREN
    form = MensenlijstFormulier
    sjabloon = "beheer/mensenlijst.html"
    titel, knop = "Organisaties en mensen", "Lees de lijst"
    inleiding = "Je ziet eerst per rij wat er zou gebeuren. Er vertrekt niets voor je dat bevestigt."

    def rijen(self):
        """The own networks."""
        return bereik.netwerken(self.gebruiker)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what it would do; only the button under that does it."""
        if BEVESTIG in request.POST:
            return super().post(request, *args, **kwargs)
        form = self.maak_form(request.POST, request.FILES)
        return self.toon(form, status=200 if form.is_valid() else 422)

    def doe(self, form: MensenlijstFormulier) -> Ingelezen:
        """Not while a row is wrong: what was shown is what is done."""
        lijst = form.lijst
        if lijst is None or lijst.fouten:
            raise Geweigerd("Er staan nog fouten in de lijst. Verbeter ze in het vak en lees de lijst opnieuw.")
        return mensen_inlezen(netwerk=self.rij, rijen=lijst.te_doen, door=self.gebruiker)

    def gelukt(self, uitkomst: Ingelezen) -> str:
        """Counted from what was done."""
        return uitkomst.zin

    def naar(self, uitkomst: Ingelezen) -> str:
        """The steps of the network."""
        return reverse("beheer:netwerk", args=[self.rij.slug])

    def context(self, form: Any) -> dict[str, Any]:
        """What it would do, row by row; and what each role reads."""
        lijst = form.lijst
        klaar = lijst is not None and bool(lijst.te_doen) and not lijst.fouten
        # One button is the act of this moment: reading it, or doing it.
        knop = "" if klaar else self.knop
        eigen = {"lijst": lijst, "klaar": klaar, "knop": knop, "bevestig": BEVESTIG, "rollen": rollen_uitleg()}
        return super().context(form) | eigen
