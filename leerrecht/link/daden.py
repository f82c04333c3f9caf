"""Acts behind a personal link: the base for those of the rooms, a new mail, and the second step.

Answers go to relative addresses, because the address of a result is stored and the secret may not be.
"""

import time
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from leerrecht.daden import Daad
from leerrecht.diensten import Geweigerd
from leerrecht.link import diensten
from leerrecht.link.doelen import Bezoek, open_link
from leerrecht.link.forms import CodeForm
from leerrecht.link.views import is_bevestigd, werkt_niet_meer, zittingsleutel
from leerrecht.toegang import PUBLIEK

EEN_HOGER = "../"
GEVRAAGD = (
    "Hoort deze link bij iemand die hem nog mag gebruiken, dan vertrekt er nu een mail naar het adres van de vorige. "
    "Vroeg je het net ook al, dan komt er geen tweede bij."
)


class LinkNieuw(Daad):
    """Mail a new link to the owner; the answer is the same for every link, also for one that never was."""

    naam, pad = "link_nieuw", "<str:geheim>/nieuw/"
    recht = PUBLIEK

    def doe(self, form: Any) -> None:
        """What came of it is told to nobody here."""
        diensten.link_vernieuwen(geheim=self.kwargs["geheim"])

    def gelukt(self, uitkomst: None) -> str:
        """Said as it is, without saying whose link it was."""
        return GEVRAAGD

    def meld(self, zin: str) -> None:
        """It is no success: nobody knows here whether a mail left."""
        messages.info(self.request, zin)

    def terug(self) -> str:
        """The page of the link."""
        return EEN_HOGER


class Linkdaad(Daad):
    """An act on the object of a link, with the rights of its owner. The address is /link/<geheim>/<woord>/.

    `doel` names what the link must be for; any other link answers as one that does not work.
    """

    recht = PUBLIEK
    doel: ClassVar[str] = ""
    woord: ClassVar[str] = ""
    # The second step is the only act that comes before it.
    na_code: ClassVar[bool] = True
    bezoek: Bezoek

    def __init_subclass__(cls, **opties: Any) -> None:
        if cls.__dict__.get("woord"):
            cls.naam, cls.pad = f"link_{cls.woord.replace('-', '_')}", f"<str:geheim>/{cls.woord}/"
        super().__init_subclass__(**opties)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Open the link first: without one, or without its second step, there is no act."""
        if request.method not in self._allowed_methods():
            return self.http_method_not_allowed(request, *args, **kwargs)
        bezoek = open_link(kwargs["geheim"])
        if bezoek is None or (self.doel and bezoek.doel.naam != self.doel):
            return werkt_niet_meer(request, kwargs["geheim"])
        if self.na_code and bezoek.vraagt_code and not is_bevestigd(request, bezoek):
            return redirect(EEN_HOGER)
        self.bezoek = bezoek
        return super().dispatch(request, *args, **kwargs)

    def vind(self) -> Any:
        """The object of the link."""
        return self.bezoek.voorwerp

    def netwerk(self) -> None:
        """A page behind a link names no network."""
        return

    def terug(self) -> str:
        """The page of the link."""
        return EEN_HOGER

    def context(self, form: Any) -> dict[str, Any]:
        """Also the link, for addresses on the page."""
        return {**super().context(form), "bezoek": self.bezoek}


class CodeSturen(Linkdaad):
    """Mail a code for the second step."""

    woord, na_code = "code-sturen", False

    def doe(self, form: Any) -> int:
        """How many mails are in the outbox."""
        return len(diensten.code_sturen(link=self.bezoek.link))

    def gelukt(self, uitkomst: int) -> str:
        """Only when one is."""
        return "Er vertrekt een mail met een code naar het adres van deze link." if uitkomst else ""


class CodeIngeven(Linkdaad):
    """Take the code."""

    woord, na_code = "code", False
    form, sjabloon = CodeForm, "link/code.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any):
        """Count the try before anything else, so that a wrong one stays counted."""
        self.mag = diensten.poging_tellen(link=self.bezoek.link)
        return super().post(request, *args, **kwargs)

    def doe(self, form: Any) -> None:
        """Remember in this browser that the code was given."""
        if not self.mag:
            raise Geweigerd(diensten.CODE_FOUT, veld="code")
        diensten.code_gebruiken(link=self.bezoek.link, code=form.cleaned_data["code"])
        self.request.session[zittingsleutel(self.bezoek)] = time.time()

    def gelukt(self, uitkomst: None) -> str:
        """The page itself says enough."""
        return ""

    def context(self, form: Any) -> dict[str, Any]:
        """What the page of the code shows."""
        return {**super().context(form), "sturen": CodeSturen.voor(self.gebruiker, None).sleutel()}
