"""Signing in and out."""

from allauth.account import views as account
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leerrecht.account.rem import zeg_wachttijd
from leerrecht.account.zittingen import WEG
from leerrecht.toegang import ingelogd, publiek
from leerrecht.voorbeeld.accounts import voorbeeldaccounts


class Inloggen(account.LoginView):
    """The package's sign-in page; in example mode with the accounts beside it."""

    def get_context_data(self, **opties) -> dict:
        """Add the example accounts, in example mode only."""
        context = super().get_context_data(**opties)
        context["extern"] = settings.OIDC
        return {**context, "voorbeeldaccounts": voorbeeldaccounts() if settings.VOORBEELD else []}


inloggen = publiek(zeg_wachttijd(Inloggen.as_view()))


@publiek
def uitloggen(request: HttpRequest) -> HttpResponse:
    """Ask on GET, sign out on POST; a browser that can, then forgets the pages it kept."""
    weg = request.session.get(WEG, "")
    antwoord = account.logout(request)
    if request.method == "POST" and settings.OIDC and weg == f"met {settings.OIDC.naam}":
        antwoord = redirect("extern_uit")
    if request.method == "POST" and request.is_secure():
        # Over plain http browsers ignore it. Cookies are left: the session is gone on the server.
        antwoord["Clear-Site-Data"] = '"cache", "storage"'
    return antwoord


@ingelogd
def zonder_wachtwoord(request: HttpRequest) -> HttpResponse:
    """Where the package sends who has no password to change (example accounts)."""
    return redirect("account")
