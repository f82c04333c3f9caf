"""One's own page: who am I here, how do I sign in."""

import time

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from leerrecht.account.factor import heeft_factor, moet_factor_hebben, vraagt_mailcode
from leerrecht.account.zittingen import zittingen_van
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
@require_POST
def blijf(request: HttpRequest) -> HttpResponse:
    """Answer the warning before the time-out: I am still here."""
    request.session[LAATST] = time.time()
    return HttpResponse(status=204)
