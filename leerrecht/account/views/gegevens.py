"""One's own page: who am I here, how do I sign in."""

import time

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.account.diensten import andere_zittingen_sluiten, eigen_gegevens_wijzigen
from leerrecht.account.factor import heeft_factor, moet_factor_hebben, vraagt_mailcode
from leerrecht.account.forms import EigenGegevensFormulier
from leerrecht.account.zittingen import zittingen_van
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.middleware.zitting import LAATST
from leerrecht.toegang import ingelogd, toegang_van


@ingelogd
def account(request: HttpRequest) -> HttpResponse:
    """Name, roles, second step, password, other sessions."""
    codes = Authenticator.objects.filter(user=request.user, type=Authenticator.Type.RECOVERY_CODES).first()
    context = {
        "lidmaatschappen": toegang_van(request.user).lidmaatschappen,
        "heeft_factor": heeft_factor(request.user),
        "moet_factor_hebben": moet_factor_hebben(request.user),
        "vraagt_mailcode": vraagt_mailcode(request.user),
        "codes_over": len(codes.wrap().get_unused_codes()) if codes else 0,
        "heeft_wachtwoord": request.user.has_usable_password(),
        "andere_zittingen": len(zittingen_van(request.user)) - 1,
    }
    return render(request, "account/account.html", context)


@ingelogd
def gegevens(request: HttpRequest) -> HttpResponse:
    """Change one's own name and function."""
    if request.method == "POST":
        form = EigenGegevensFormulier(request.POST, gebruiker=request.user)
        antwoord = handel_af(request, form, lambda: _bewaar(request, form))
        if antwoord:
            return antwoord
    else:
        eigen = {"naam": request.user.naam, "functie": request.user.functie}
        form = EigenGegevensFormulier(teruggevonden(request), initial=eigen, gebruiker=request.user)
    return render(request, "account/gegevens.html", {"form": form}, status=422 if form.errors else 200)


def _bewaar(request: HttpRequest, form: EigenGegevensFormulier) -> str:
    eigen_gegevens_wijzigen(gebruiker=request.user, door=request.user, **form.cleaned_data)
    messages.success(request, "Je gegevens zijn bewaard.")
    return reverse("account")


@ingelogd
@require_POST
def zittingen_sluiten(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere else."""
    behalve = request.session.session_key
    aantal = andere_zittingen_sluiten(gebruiker=request.user, behalve=behalve, door=request.user)
    meldingen = {0: "Je was nergens anders ingelogd.", 1: "Een andere zitting is afgesloten."}
    messages.success(request, meldingen.get(aantal, f"{aantal} andere zittingen zijn afgesloten."))
    return redirect("account")


@ingelogd
@require_POST
def blijf(request: HttpRequest) -> HttpResponse:
    """Answer the warning before the time-out: I am still here."""
    request.session[LAATST] = time.time()
    return HttpResponse(status=204)
