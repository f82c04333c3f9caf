"""Pages of example mode. Elsewhere they answer as if they did not exist."""

import functools
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from leerrecht.bladzijden import bladzijde
from leerrecht.models import Bericht, Gebruiker
from leerrecht.toegang import publiek
from leerrecht.voorbeeld.accounts import voorbeeldaccounts


def alleen_voorbeeld(view: Callable) -> Callable:
    """Answer 404 outside example mode, whatever was asked."""

    @functools.wraps(view)
    def omhuld(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not settings.VOORBEELD:
            raise Http404
        return view(request, *args, **kwargs)

    return omhuld


# The styles of a mail stand in it, which the policy of the pages refuses. Here they may, and nothing else: no script,
# no fetch, no form, and the page is cut off from the portal it lies in.
_BELEID_VAN_MAIL = "; ".join(
    (
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "sandbox",
    )
)


@publiek
@alleen_voorbeeld
@require_POST
def inloggen(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the example accounts, in a fresh session, without password or second step."""
    email = request.POST.get("account", "")
    if email not in {account.email for account in voorbeeldaccounts()}:
        raise Http404
    verder = request.POST.get("next", "")
    # First out: signing in again as the same person would keep the session and its clock.
    logout(request)
    login(request, Gebruiker.objects.get(email=email), backend=settings.AUTHENTICATION_BACKENDS[0])
    veilig = url_has_allowed_host_and_scheme(verder, {request.get_host()}, require_https=request.is_secure())
    return redirect(verder if veilig else "start")


@publiek
@alleen_voorbeeld
def post(request: HttpRequest) -> HttpResponse:
    """Every mail the portal would have sent, newest first."""
    pagina = bladzijde(request, Bericht.objects.all(), per=50)
    return render(request, "voorbeeld/post.html", {"pagina": pagina})


@publiek
@alleen_voorbeeld
def bericht(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One mail, as text."""
    return render(request, "voorbeeld/bericht.html", {"bericht": get_object_or_404(Bericht, sleutel=sleutel)})


@publiek
@alleen_voorbeeld
def bericht_html(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The HTML twin of one mail, as a mail reader draws it."""
    rij = get_object_or_404(Bericht.objects.exclude(html=""), sleutel=sleutel)
    return HttpResponse(rij.html, headers={"Content-Security-Policy": _BELEID_VAN_MAIL})
