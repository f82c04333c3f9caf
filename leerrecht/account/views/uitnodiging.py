"""From the mailed link to a first password."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from leerrecht.account.diensten import uitnodiging_aanvaarden
from leerrecht.account.forms import EersteWachtwoordFormulier
from leerrecht.formulieren.afhandelen import handel_af
from leerrecht.models import Uitnodiging
from leerrecht.models.uitnodiging import vingerafdruk_van
from leerrecht.toegang import publiek

# The session remembers the fingerprint: the secret stays out of sessions, and out of the address of the form, so
# that no log line or Referer of what happens there can carry it.
ZITTING = "uitnodiging"


@publiek
def openen(request: HttpRequest, geheim: str) -> HttpResponse:
    """The mailed link. Uses nothing up: mail scanners open links too."""
    request.session[ZITTING] = vingerafdruk_van(geheim)
    return redirect("uitnodiging_kiezen")


@publiek
@sensitive_post_parameters("password1", "password2")
def kiezen(request: HttpRequest) -> HttpResponse:
    """Choose a password; only this POST uses the invitation up."""
    vingerafdruk = request.session.get(ZITTING, "")
    uitnodiging = Uitnodiging.objects.open_op(timezone.now()).filter(vingerafdruk=vingerafdruk).first()
    if uitnodiging is None:
        return render(request, "account/uitnodiging_vervallen.html")
    gegevens = request.POST if request.method == "POST" else None
    form = EersteWachtwoordFormulier(gegevens, gebruiker=request.user, voor=uitnodiging.gebruiker)
    if gegevens is not None:
        antwoord = handel_af(request, form, lambda: _aanvaard(request, form, vingerafdruk))
        if antwoord:
            return antwoord
    context = {"form": form, "genodigde": uitnodiging.gebruiker}
    return render(request, "account/uitnodiging.html", context, status=422 if form.errors else 200)


def _aanvaard(request: HttpRequest, form: EersteWachtwoordFormulier, vingerafdruk: str) -> str:
    uitnodiging_aanvaarden(vingerafdruk=vingerafdruk, wachtwoord=form.cleaned_data["password1"])
    # Whoever was signed in on this machine is somebody else.
    logout(request)
    messages.success(request, "Je wachtwoord is bewaard. Log nu in.")
    return reverse("account_login")
