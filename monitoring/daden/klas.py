"""What a pupil does: send one sheet. No account, no cookie, nothing that knows a sheet back."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt

from leerrecht.daden import Daad
from leerrecht.toegang import PUBLIEK
from monitoring.diensten.welbevinden import blad_insturen
from monitoring.forms.welbevinden import BladForm, lees_bewijs
from monitoring.regels.vragenlijst import Vragenlijst


# The sheet carries its own proof of where it comes from; a token of the session would cost every pupil a cookie.
@method_decorator(csrf_exempt, name="dispatch")
class BladInsturen(Daad):
    """Send a sheet. A sheet that was not given out after a right code is refused, whoever sends it."""

    naam, pad, ruimte, recht = "insturen", "antwoord/", "klas", PUBLIEK
    form, dienst = BladForm, blad_insturen
    http_method_names: ClassVar[list[str]] = ["post", "options"]
    herhaalbaar: ClassVar[str] = "Een blad heeft een eigen kenmerk: twee keer verstuurd is het hetzelfde blad."

    sessie: str
    lijst: Vragenlijst
    kenmerk: str

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Read the proof first."""
        if request.method == "POST":
            bewijs = lees_bewijs(request.POST.get("bewijs", ""))
            if bewijs is None:
                raise PermissionDenied
            self.sessie, self.lijst, self.kenmerk = bewijs
        return super().dispatch(request, *args, **kwargs)

    def form_opties(self) -> dict[str, Any]:
        """Nothing of a person: the sentences alone."""
        return {"lijst": self.lijst}

    def argumenten(self, form: BladForm) -> dict[str, Any]:
        """The sheet, by nobody."""
        return {"sessie": self.sessie, "kenmerk": self.kenmerk, "waarden": form.waarden}

    def gelukt(self, uitkomst: None) -> str:
        """The next page says it: a message would need a cookie."""
        return ""

    def naar(self, uitkomst: None) -> str:
        """A page without any answer on it."""
        return reverse("klas:bedankt")

    def terug(self) -> str:
        """Where one gives a code."""
        return reverse("klas:klas")

    def niet_gedaan(self, form: Any) -> HttpResponse:
        """Say why nothing is kept; what was filled in is not shown again."""
        return render(self.request, "klas/dicht.html", {"zinnen": form.errors.values()}, status=422)
