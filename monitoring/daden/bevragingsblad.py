"""What a parent or a professional does: send one sheet. No account, no cookie, nothing that knows a sheet back."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt

from leerrecht.daden import Daad
from leerrecht.toegang import PUBLIEK
from monitoring.diensten.bevraging_open import bevragingsblad_insturen
from monitoring.forms.bevragingsantwoord import BevragingsbladForm, lees_bladbewijs
from monitoring.models import Bevraging


# The sheet carries its own proof of where it comes from; a token of the session would cost every visitor a cookie.
@method_decorator(csrf_exempt, name="dispatch")
class BevragingsbladInsturen(Daad):
    """Send a sheet. One that was not given out here is refused, whoever sends it."""

    naam, pad, ruimte, recht = "insturen", "antwoord/", "bevraging", PUBLIEK
    form, dienst, sjabloon = BevragingsbladForm, bevragingsblad_insturen, "bevraging/blad.html"
    http_method_names = ["post", "options"]
    herhaalbaar: ClassVar[str] = "Een blad heeft een eigen kenmerk: twee keer verstuurd is het hetzelfde blad."

    bevraging: Bevraging
    kenmerk: str

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Read the proof first."""
        if request.method == "POST":
            bewijs = lees_bladbewijs(request.POST.get("bewijs", ""))
            bevraging = (
                Bevraging.objects.filter(sleutel=bewijs[0]).select_related("netwerk").first() if bewijs else None
            )
            if bewijs is None or bevraging is None:
                raise PermissionDenied
            self.bevraging, self.kenmerk = bevraging, bewijs[1]
        return super().dispatch(request, *args, **kwargs)

    def maak_form(self, data: Any = None, files: Any = None) -> BevragingsbladForm:
        """Made of the questions of this survey; nothing of a person."""
        return BevragingsbladForm.voor(self.bevraging.vragen.all())(data)

    def argumenten(self, form: BevragingsbladForm) -> dict[str, Any]:
        """The sheet, by nobody."""
        return {"bevraging": self.bevraging.sleutel, "kenmerk": self.kenmerk, "waarden": form.waarden}

    def gelukt(self, uitkomst: None) -> str:
        """The next page says it: a message would need a cookie."""
        return ""

    def naar(self, uitkomst: None) -> str:
        """A page without any answer on it."""
        return reverse("bevraging:bedankt")

    def terug(self) -> str:
        """Where one gives a code."""
        return reverse("bevraging:vragen")

    def niet_gedaan(self, form: Any) -> HttpResponse:
        """The sheet as it was filled in, with what stands in the way; once it is closed, only that."""
        if not self.bevraging.neemt_aan_op(timezone.localdate()):
            return render(self.request, "bevraging/dicht.html", {"bevraging": self.bevraging}, status=422)
        blad = {"form": form, "bevraging": self.bevraging, "bewijs": self.request.POST["bewijs"]}
        return render(self.request, self.sjabloon, blad, status=422)
