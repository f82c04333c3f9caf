"""One's own page: who am I here, how do I sign in."""

import time
from typing import cast

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from leerrecht.account.factor import heeft_factor, moet_factor_hebben, vraagt_mailcode
from leerrecht.account.zittingen import WEG, mijn_zittingen
from leerrecht.middleware.zitting import LAATST
from leerrecht.models import Gebruiker
from leerrecht.toegang import ingelogd, toegang_van


@ingelogd
def account(request: HttpRequest) -> HttpResponse:
    """Name, roles, second step, password, other sessions."""
    gebruiker = cast(Gebruiker, request.user)
    codes = Authenticator.objects.filter(user=gebruiker, type=Authenticator.Type.RECOVERY_CODES).first()
    context = {
        "lidmaatschappen": toegang_van(gebruiker).lidmaatschappen,
        "eindigt": any(lid.tot for lid in toegang_van(gebruiker).lidmaatschappen),
        "heeft_factor": heeft_factor(gebruiker),
        "moet_factor_hebben": moet_factor_hebben(gebruiker),
        "vraagt_mailcode": vraagt_mailcode(gebruiker),
        "codes_over": len(codes.wrap().get_unused_codes()) if codes else 0,
        "extern": settings.OIDC,
        "koppelingen": gebruiker.koppelingen.filter(uitgever=settings.OIDC.uitgever) if settings.OIDC else (),
        "deze_weg": request.session.get(WEG, ""),
        "heeft_wachtwoord": gebruiker.has_usable_password(),
        "zittingen": [rij for rij in mijn_zittingen(gebruiker) if rij.sleutel != request.session.session_key],
    }
    return render(request, "account/account.html", context)


@ingelogd
@require_POST
def blijf(request: HttpRequest) -> HttpResponse:
    """Answer the warning before the time-out: I am still here."""
    request.session[LAATST] = time.time()
    return HttpResponse(status=204)
