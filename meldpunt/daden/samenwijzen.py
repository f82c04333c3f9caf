"""Giving several files of the work list to one colleague: for a holiday, at leaving, on a busy Monday."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.leesrichting import apart
from leerrecht.rechten import Recht
from meldpunt.diensten.samenwijzen import Samengewezen, dossiers_toewijzen
from meldpunt.forms.samenwijzen import SamenWijsForm
from meldpunt.regels.samenwijzen import telling
from meldpunt.weergave.kruimels import Kruimels, kruimels
from meldpunt.weergave.samenwijzen import Wijsblad, maak_wijsblad


class DossiersToewijzen(Daad):
    """Look at what would happen file by file, then give what is still ticked."""

    naam, pad = "dossiers_toewijzen", "dossiers/samen-toewijzen/"
    ruimte, recht = "meldpunt", Recht.DOSSIERS_BEHANDELEN
    form, dienst = SamenWijsForm, dossiers_toewijzen
    sjabloon = "meldpunt/dossier/samenwijzen.html"
    titel, ingang = "Dossiers toewijzen", "Wijs toe"

    @cached_property
    def blad(self) -> Wijsblad:
        """What the address asks for."""
        return maak_wijsblad(self.gebruiker, self.request.GET)

    def form_opties(self) -> dict[str, Any]:
        """What can be ticked."""
        return {"blad": self.blad, **super().form_opties()}

    def context(self, form: Any) -> dict[str, Any]:
        """With what would happen."""
        vraag = [(naam, een) for naam in self.request.GET for een in self.request.GET.getlist(naam)]
        bewaard = [paar for paar in vraag if paar[0] not in ("aan", "klad")]
        ik = self.gebruiker
        keuzes = [(mens.sleutel, "mij" if mens == ik else apart(mens.naam)) for mens in self.blad.collegas]
        return {**super().context(form), "blad": self.blad, "vraag": bewaard, "ik": ik, "keuzes": keuzes}

    def geef_knop(self) -> str:
        """How many, to whom; nothing to press while that is not known."""
        blad = self.blad
        return f"Wijs {telling(len(blad.kan))} toe" if blad.aan and blad.kan else ""

    def gelukt(self, uitkomst: Samengewezen) -> str:
        """How many of how many, to whom; each that stayed with its reason; and whether a mail left."""
        aantal, alle = len(uitkomst.gedaan), len(uitkomst.gedaan) + len(uitkomst.niet)
        hoeveel = telling(aantal) if aantal == alle else f"{aantal} van de {telling(alle)}"
        wie = apart(uitkomst.aan.naam) if uitkomst.aan else "niemand"
        delen = [f"{hoeveel} toegewezen aan {wie}."]
        if uitkomst.gemaild:
            delen.append(f"{wie} krijgt één mail.")
        if uitkomst.niet:
            delen.append(f"Niet toegewezen: {uitkomst.waarom_niet}")
        return " ".join(delen)

    def terug(self) -> str:
        """The work list."""
        return reverse("meldpunt:dossiers")

    def kruimels(self) -> Kruimels:
        """By the work list."""
        return kruimels()
