"""What a worker does after a talk: note its eight answers, with age band and kind of place, without who it was."""

import hashlib
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.afhandelen import TE_LANG_OPEN
from leerrecht.formulieren.sleutel import token_van
from leerrecht.rechten import Recht
from monitoring.diensten.gesprekken import gesprek_noteren
from monitoring.forms.welbevinden import GesprekForm
from monitoring.regels.vragenlijst import nieuwste


class GesprekNoteren(Daad):
    """Note one talk. It stands under /klas/: nothing typed there is kept, and no line of a log says who was there."""

    naam, pad, ruimte, recht = "gesprek", "gesprek/", "klas", Recht.WELBEVINDEN_VRAGEN
    form, dienst, sjabloon = GesprekForm, gesprek_noteren, "klas/gesprek.html"
    titel, knop = "Noteer een gesprek", "Noteer dit gesprek"
    inleiding = (
        "Zeg de jongere eerst dat je dit noteert, zonder naam, en waarom. Wil de jongere het niet, noteer dan niets."
        " Een zin overslaan mag."
    )
    herhaalbaar: ClassVar[str] = "Een blad heeft een eigen kenmerk: twee keer verstuurd is hetzelfde blad."

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """An empty form: what was noted before is nobody's to find."""
        return self.toon(self.maak_form())

    def form_opties(self) -> dict[str, Any]:
        """The sentences of today."""
        return {**super().form_opties(), "lijst": nieuwste()}

    def argumenten(self, form: GesprekForm) -> dict[str, Any]:
        """The sheet, with a mark that stands for the form and for nobody."""
        token = token_van(self.request.POST.get("formuliersleutel", ""))
        if token is None:
            raise Geweigerd(TE_LANG_OPEN)
        waar = {veld: form.cleaned_data[veld] for veld in ("netwerk", "leeftijd", "plaats")}
        kenmerk = hashlib.sha256(token.encode()).hexdigest()
        return {**waar, "kenmerk": kenmerk, "waarden": form.waarden, "door": self.gebruiker}

    def kruimels(self) -> list[dict[str, str]]:
        """By the own sessions."""
        return [{"naam": "Hoe gaat het met de klas?", "adres": self.terug()}]

    def terug(self) -> str:
        """The own sessions."""
        return reverse("monitoring:welbevinden")

    def gelukt(self, uitkomst: None) -> str:
        """When it counts; there is no way back to it."""
        return "Het gesprek is genoteerd, zonder naam. Het telt mee als dit kwartaal voorbij is, vanaf tien gesprekken."
