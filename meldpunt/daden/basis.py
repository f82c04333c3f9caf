"""The doors of this room: on whose files an act may be done, and what acts on a file share."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse

from leerrecht.daden import Daad
from leerrecht.raam import Strook
from leerrecht.rechten import Recht
from meldpunt.models import Aanmelding
from meldpunt.views.vind import na_blik
from meldpunt.weergave.dossier_raam import strook_binnen
from meldpunt.weergave.kruimels import Kruimels, kruimels


class OverDossier(Daad):
    """An act on one file. Its story stays closed until somebody opens it."""

    ruimte = "meldpunt"
    model, rij_als = Aanmelding, "aanmelding_id"
    zoek: ClassVar[dict[str, str]] = {"referentie": "referentie"}

    def rijen(self) -> QuerySet[Aanmelding]:
        """Files behind the door of the act, as far as an act needs them."""
        rijen = self.deur().defer("vraag", "advies")
        return rijen.select_related("netwerk", "gebied", "organisatie", "behandelaar", "ingediend_door")

    def deur(self) -> QuerySet[Aanmelding]:
        """The files on which this person may do it."""
        raise NotImplementedError(f"{type(self).__name__} heeft geen deur")

    def form_opties(self) -> dict[str, Any]:
        """The file it is about."""
        return {"aanmelding": self.rij, **super().form_opties()}

    def kruimels(self) -> Kruimels:
        """By the list of files."""
        return kruimels(self.rij)

    def strook(self) -> Strook | None:
        """Which file it is: who works in three of them at once closes the right one."""
        return strook_binnen(self.rij, self.gebruiker)


class VanMeldpunt(OverDossier):
    """For who works on the file."""

    recht = Recht.DOSSIERS_BEHANDELEN

    def deur(self) -> QuerySet[Aanmelding]:
        """Files of the own Meldpunt that this person may open now."""
        return Aanmelding.objects.gekend_voor(self.gebruiker)


class VanAanmelder(OverDossier):
    """For who referred."""

    recht = Recht.DOSSIERS_VOLGEN

    def deur(self) -> QuerySet[Aanmelding]:
        """Own files."""
        return Aanmelding.objects.eigen_van(self.gebruiker)


class VanAllebei(OverDossier):
    """For the Meldpunt and for who referred."""

    recht = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN)

    def deur(self) -> QuerySet[Aanmelding]:
        """Files of the own Meldpunt, and own files."""
        wie = self.gebruiker
        return Aanmelding.objects.gekend_voor(wie) | Aanmelding.objects.eigen_van(wie)


class MetBlik(Daad):
    """An act whose page shows something of a file: the look is written down before the page leaves."""

    blik: ClassVar[str] = ""

    def dossier(self) -> Aanmelding:
        """The file that is looked at."""
        raise NotImplementedError(f"{type(self).__name__} zegt niet van welk dossier")

    def strook(self) -> Strook | None:
        """Which file it is."""
        return strook_binnen(self.dossier(), self.gebruiker)

    def toon(self, form: Any, status: int = 200) -> HttpResponse:
        """Render the page and write the look."""
        return na_blik(self.request, self.dossier(), self.blik, super().toon(form, status))
