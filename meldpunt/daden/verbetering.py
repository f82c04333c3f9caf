"""Correct or add to what stands in a file, and put the young person's own words beside it."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404

from leerrecht.diensten import Geweigerd
from meldpunt.daden.basis import MetBlik, VanAllebei
from meldpunt.diensten import verbetering as diensten
from meldpunt.diensten.verbeterplek import Verbeterplek
from meldpunt.forms.verbetering import EigenWoordenForm, VerbeterForm
from meldpunt.models import Aanmelding
from meldpunt.regels.verbetering import mag_verbeteren
from meldpunt.weergave.kruimels import Kruimels, kruimels
from meldpunt.weergave.verbetering import plek_in_woorden

_PAD = "dossiers/<str:referentie>/"


class _AanEenPlek(MetBlik, VanAllebei):
    """An act on one place of the file; its links stand beside what they are about."""

    hier: Verbeterplek

    def rijen(self) -> QuerySet[Aanmelding]:
        """Here the story is what it is about."""
        return self.deur().select_related(
            "netwerk", "gebied", "organisatie", "behandelaar", "ingediend_door", "jongere"
        )

    def vind(self) -> Aanmelding:
        """The file, and the place in it."""
        rij = super().vind()
        plek, sleutel = self.kwargs["plek"], self.kwargs.get("rij", "")
        try:
            self.hier = Verbeterplek(rij, plek, sleutel)
        except Geweigerd as weg:
            raise Http404 from weg
        if not mag_verbeteren(rij, plek, self.gebruiker):
            raise Http404
        return rij

    def kan(self) -> bool:
        """No button of the whole file."""
        return False

    def dossier(self) -> Aanmelding:
        """The file."""
        return self.rij

    def terug(self) -> str:
        """The file."""
        return self.rij.get_absolute_url()

    def naar(self, uitkomst: Any) -> str:
        """The file."""
        return self.rij.get_absolute_url()

    def kruimels(self) -> Kruimels:
        """By the file."""
        return kruimels(self.rij)


class Verbeteren(_AanEenPlek):
    """One section, or what the file asks."""

    naam, pad = "verbeteren", _PAD + "verbeteren/<slug:plek>/"
    form, dienst = VerbeterForm, diensten.verbeteren
    titel, knop, blik = "Verbeter of vul aan", "Bewaar", "geopend om te verbeteren"

    def geef_inleiding(self) -> str:
        """Which place, and what becomes of what stood there."""
        gevolg = "Wat er eerst stond, blijft leesbaar voor het Meldpunt tot het dossier gewist is."
        return f"{plek_in_woorden(self.hier.plek)}. {gevolg}"

    def form_opties(self) -> dict[str, Any]:
        """The place, under the name of its history."""
        return {"hier": self.hier, "over": self._over(), "gebruiker": self.gebruiker}

    def _over(self) -> tuple[str, str]:
        rij = self.hier.rij
        return rij._meta.model_name, rij.referentie if isinstance(rij, Aanmelding) else rij.sleutel

    def argumenten(self, form: VerbeterForm) -> dict[str, Any]:
        """Typed against started from."""
        rest: dict[str, Any] = {
            naam: form.cleaned_data[naam] for naam in ("reden", "geen_naam") if naam in form.cleaned_data
        }
        plek = {"plek": self.hier.plek, "rij": self.hier.sleutel}
        return {**super().argumenten(form), **plek, **rest}

    def gelukt(self, uitkomst: Verbeterplek) -> str:
        """It stands there; what stood, is kept."""
        return "De verbetering is bewaard. Wat er eerst stond, leest het Meldpunt nog."

    def meld(self, zin: str) -> None:
        """Also what is left to be done."""
        super().meld(zin)
        if self.uitkomst.let_op:
            messages.warning(self.request, self.uitkomst.let_op)


class RijVerbeteren(Verbeteren):
    """A parent, or what the Meldpunt wrote to a provider: a row among others."""

    naam, pad = "rij_verbeteren", _PAD + "verbeteren/<slug:plek>/<slug:rij>/"


class EigenWoordenNoteren(_AanEenPlek):
    """Beside a field, what the young person says of it."""

    naam, pad = "eigen_woorden", _PAD + "eigen-woorden/<slug:plek>/"
    form, dienst = EigenWoordenForm, diensten.eigen_woorden_noteren
    titel, knop, blik = "Eigen woorden van de jongere", "Zet erbij", "geopend om eigen woorden te noteren"
    inleiding = "Ziet de jongere het anders, of wil die er iets bij zeggen? Dat komt ernaast te staan."

    def form_opties(self) -> dict[str, Any]:
        """The fields of the place."""
        return {"hier": self.hier, "gebruiker": self.gebruiker}

    def argumenten(self, form: EigenWoordenForm) -> dict[str, Any]:
        """Beside which field."""
        return {**super().argumenten(form), "plek": self.hier.plek, "rij": self.hier.sleutel}

    def gelukt(self, uitkomst: Any) -> str:
        """It stands beside it."""
        return "De woorden van de jongere staan erbij."
