"""One act is one class: from it come its page, its address, its buttons and its line in the matrix of rights.

It is a class-based view with the usual shape (`get`, `post`, a form, a row). What it asks of a subclass is what the act
*is*: who may, on which rows, which form, which dienst, and the sentences. What it does for all of them, once: find the
row or 404, give kept text back, one result per form, nothing typed lost, the conflict page, the message, the way back.
"""

from typing import Any, ClassVar, Self

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views import View

from leerrecht.daden.register import meld_aan
from leerrecht.daden.uitvoering import Daaduitvoering
from leerrecht.daden.woorden import Daadwoorden
from leerrecht.formulieren.afhandelen import eerder_resultaat, handel_af, teruggevonden
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.terug import verder_of
from leerrecht.toegang import heeft_toegang


class Daad(Daadwoorden, Daaduitvoering, View):
    """Something a person does that changes something.

    `naam` and `pad`: name and address within the room; without a name the class is a base and no act. `recht`: a Recht,
    several of which one is enough, or toegang.PUBLIEK / INGELOGD. `zoek`: what the words of the address are called on
    the row (`{"punt": "sleutel", "sleutel": "vergadering__sleutel"}`). `form` None: a button that acts at once.
    `zet`: (table of moves, where to); the button is shown only where the table allows it.
    """

    # Why doing it twice changes nothing, so that it needs no one-time key (a drop in a list). Empty: it has one.
    herhaalbaar: ClassVar[str] = ""
    sjabloon: ClassVar[str] = "formulier.html"

    def __init_subclass__(cls, **opties: Any) -> None:
        super().__init_subclass__(**opties)
        if cls.__dict__.get("naam"):
            meld_aan(cls)

    def __init__(self, **opties: Any) -> None:
        super().__init__(**opties)
        self.gebruiker: Any = None
        self.rij: Any = None
        self.uitkomst: Any = None

    @classmethod
    def voor(cls, gebruiker, rij: Any) -> Self:
        """Return the act outside a request, to ask whether it can be done and what its button is."""
        daad = cls()
        daad.gebruiker, daad.rij = gebruiker, rij
        return daad

    # -- the request -------------------------------------------------------------------------------------------------

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Know who acts; a button has no page of its own."""
        super().setup(request, *args, **kwargs)
        self.gebruiker = request.user

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse a verb the act does not have before anything is looked up, then find the row."""
        if request.method not in self._allowed_methods():
            return self.http_method_not_allowed(request, *args, **kwargs)
        try:
            self.rij = self.vind()
        except Http404:
            return self.zonder_rij()
        if (netwerk := self.netwerk()) is not None:
            request.netwerk = netwerk  # type: ignore[attr-defined]
        return super().dispatch(request, *args, **kwargs)

    def _allowed_methods(self) -> list[str]:
        kan = ("POST", "OPTIONS") if self.form is None else ("GET", "HEAD", "POST", "OPTIONS")
        return [woord for woord in kan if woord.lower() in self.http_method_names]

    def zonder_rij(self) -> HttpResponse:
        """Answer without a row: this form was sent before and took its row out of reach, or nothing is here."""
        resultaat = eerder_resultaat(self.request)
        if resultaat is None:
            raise Http404
        self.request.formulier_klaar = True  # type: ignore[attr-defined]
        return redirect(resultaat)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form, with what was typed in it before."""
        return self.toon(self.maak_form(teruggevonden(request)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it once and go on; or show the form again with what stands in the way."""
        form = self.maak_form(request.POST, request.FILES)
        antwoord = handel_af(request, form, lambda: self.doe_en_meld(form), herhaalbaar=bool(self.herhaalbaar))
        if antwoord is not None:
            return self.na_afloop(antwoord)
        if self.uitkomst is not None and not self.is_klaar(self.uitkomst):
            form.toon_deels(self.uitkomst, self.huidig())
        return self.niet_gedaan(form)

    def na_afloop(self, antwoord: HttpResponse) -> HttpResponse:
        """Answer once it is done (again the redirect, for a form that was sent twice)."""
        return antwoord

    def niet_gedaan(self, form: Any) -> HttpResponse:
        """Answer while it is not done: the form with its errors; a button says it on the page it stands on."""
        if self.form is None:
            for zin in form.non_field_errors():
                messages.error(self.request, zin)
            return redirect(self.terug())
        # 409: a part was saved, or the whole was before; 422: nothing was.
        return self.toon(form, status=409 if form.al_ingezonden or getattr(form, "deels", False) else 422)

    def context(self, form: Any) -> dict[str, Any]:
        """What the page shows; extend it with what a template of its own asks."""
        return {
            "daad": self,
            "form": form,
            "titel": self.geef_titel(),
            "inleiding": self.geef_inleiding(),
            "gevolg": self.geef_gevolg(),
            "horen": self.wie_hoort(),
            "bel": self.bel,
            "knop": self.geef_knop(),
            "einde": self.einde,
            "kruimels": self.kruimels(),
            "strook": self.strook(),
            "waarvan": self.waarvan(),
            "terug": verder_of(self.request, self.terug()),
        }

    def toon(self, form: Any, status: int = 200) -> HttpResponse:
        """Render the page of the act."""
        return render(self.request, self.sjabloon, self.context(form), status=status)

    def sleutel(self) -> str:
        """The one-time key of its button on another page; "" when it leads to a page of its own."""
        return maak_formuliersleutel(self.gebruiker) if self.form is None else ""


def mag(soort: type[Daad], gebruiker) -> bool:
    """Whether this person holds the right of the act somewhere."""
    return heeft_toegang(gebruiker, soort.eis())
