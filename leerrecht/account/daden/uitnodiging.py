"""From the mailed link to a first password."""

from typing import Any

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from leerrecht.account.diensten import uitnodiging_aanvaarden
from leerrecht.account.forms import EersteWachtwoordFormulier
from leerrecht.account.views.uitnodiging import ZITTING
from leerrecht.daden import Daad
from leerrecht.models import Uitnodiging
from leerrecht.toegang import PUBLIEK


@method_decorator(sensitive_post_parameters("password1", "password2"), name="dispatch")
class WachtwoordKiezen(Daad):
    """Choose a password; only this POST uses the invitation up."""

    naam, pad = "uitnodiging_kiezen", "uitnodiging/"
    recht = PUBLIEK
    form = EersteWachtwoordFormulier
    sjabloon = "account/uitnodiging.html"

    def vind(self) -> Uitnodiging | None:
        """The invitation whose link this session opened, while it can be used."""
        self.vingerafdruk = self.request.session.get(ZITTING, "")
        return Uitnodiging.objects.open_op(timezone.now()).filter(vingerafdruk=self.vingerafdruk).first()

    def netwerk(self) -> None:
        """Nobody is signed in yet."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form; or that the link no longer works."""
        return super().get(request, *args, **kwargs) if self.rij else self._vervallen()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take it up; or say that the link no longer works."""
        return super().post(request, *args, **kwargs) if self.rij else self._vervallen()

    def _vervallen(self) -> HttpResponse:
        return render(self.request, "account/uitnodiging_vervallen.html")

    def form_opties(self) -> dict[str, Any]:
        """Whose password it is."""
        return {**super().form_opties(), "voor": self.rij.gebruiker}

    def doe(self, form: EersteWachtwoordFormulier) -> None:
        """Whoever was signed in on this machine is somebody else."""
        uitnodiging_aanvaarden(vingerafdruk=self.vingerafdruk, wachtwoord=form.cleaned_data["password1"])
        logout(self.request)

    def gelukt(self, uitkomst: None) -> str:
        """It can be used now."""
        return "Je wachtwoord is bewaard. Log nu in."

    def terug(self) -> str:
        """The page to sign in."""
        return reverse("account_login")

    def context(self, form: Any) -> dict[str, Any]:
        """Who was invited."""
        return {**super().context(form), "genodigde": self.rij.gebruiker}
