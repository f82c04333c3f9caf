"""The road through a provider: there, back, and then in, or to who can help. Off: none of it exists."""

import functools
import logging
from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from leerrecht.account.identiteit import zitting
from leerrecht.account.identiteit.dienst import (
    Identiteit,
    NietBereikbaar,
    neem_staat,
    oidc,
    stuur_erheen,
    uitlogadres,
    wie_is_dit,
)
from leerrecht.account.identiteit.token import Onbetrouwbaar
from leerrecht.models import Koppeling, Netwerk
from leerrecht.toegang import publiek, toegang_van

log = logging.getLogger("leerrecht.identiteit")


def alleen_met_dienst(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer 404 while no provider is set."""

    @functools.wraps(view)
    def omhuld(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if oidc() is None:
            raise Http404
        return view(request, *args, **kwargs)

    return omhuld


def _pagina(request: HttpRequest, naam: str, status: int = 200, **context: Any) -> HttpResponse:
    dienst = oidc()
    assert dienst is not None  # noqa: S101  (alleen_met_dienst asked)
    return render(request, f"account/identiteit/{naam}.html", {"dienst": dienst.naam, **context}, status=status)


@publiek
@alleen_met_dienst
def extern_begin(request: HttpRequest) -> HttpResponse:
    """Go to the provider. A plain link: nothing is typed here, and its answer is worth something here only."""
    verder = request.GET.get("next", "")
    veilig = url_has_allowed_host_and_scheme(verder, {request.get_host()}, require_https=request.is_secure())
    try:
        return stuur_erheen(request, oidc(), verder if veilig else "")  # type: ignore[arg-type]
    except NietBereikbaar:
        return _pagina(request, "weg", 503)


@publiek
@alleen_met_dienst
def extern_terug(request: HttpRequest) -> HttpResponse:
    """Come back from the provider: who is this? Nobody is signed in by a GET; the page that follows does it."""
    staat = neem_staat(request)
    if staat is None:
        return _pagina(request, "verlopen", 400)
    if "error" in request.GET or not request.GET.get("code"):
        gestopt = request.GET.get("error") == "access_denied"
        return _pagina(request, "gestopt" if gestopt else "verlopen", 200 if gestopt else 400)
    try:
        identiteit = wie_is_dit(request, oidc(), staat)  # type: ignore[arg-type]
    except NietBereikbaar:
        return _pagina(request, "weg", 503)
    except Onbetrouwbaar as fout:
        log.warning("Een antwoord van de identiteitsdienst werd geweigerd: %s", fout)
        return _pagina(request, "verlopen", 400)
    zitting.onthoud(request, identiteit, str(staat.get("next", "")))
    return redirect("extern_verder")


@publiek
@alleen_met_dienst
def extern_verder(request: HttpRequest) -> HttpResponse:
    """What this identity opens: an account (POST signs in), nothing yet, or the page that ties it."""
    identiteit = zitting.gezien(request)
    if identiteit is None:
        return redirect("account_login")
    koppeling = Koppeling.objects.filter(kenmerk=identiteit.kenmerk).select_related("gebruiker").first()
    if request.user.is_authenticated:
        return _al_ingelogd(request, koppeling)
    if koppeling is None:
        return _pagina(request, "onbekend", netwerken=_netwerken_van(identiteit))
    if request.method != "POST":
        return _pagina(request, "verder", gebruiker=koppeling.gebruiker)
    return _log_in(request, koppeling, identiteit)


def _al_ingelogd(request: HttpRequest, koppeling: Koppeling | None) -> HttpResponse:
    if koppeling is None:
        return redirect("account_koppelen")
    van_mij = koppeling.gebruiker_id == request.user.pk
    zitting.vergeet(request)
    return redirect("account") if van_mij else _pagina(request, "ander", 409)


def _netwerken_van(identiteit: Identiteit) -> list[Netwerk]:
    """Return the networks in which the organisation of this identity takes part: who there can be asked."""
    if not identiteit.kbo:
        return []
    rijen = Netwerk.objects.filter(organisaties__kbo=identiteit.kbo, organisaties__actief=True)
    return list(rijen.prefetch_related("aanspreekpunten").distinct().order_by("naam"))


def _log_in(request: HttpRequest, koppeling: Koppeling, identiteit: Identiteit) -> HttpResponse:
    """Begin the same sign-in as a password does: closed accounts stop, and the second step comes after it."""
    gebruiker = koppeling.gebruiker
    zonder_rol = not toegang_van(gebruiker).rollen
    verder = reverse("account") if zonder_rol else zitting.verder(request)
    zitting.vergeet(request)
    if not gebruiker.is_active or not gebruiker.heeft_account:
        return redirect("account_inactive")
    record_authentication(request, gebruiker, zitting.MANIER, sterk=identiteit.sterk)
    return perform_login(request, Login(user=gebruiker, redirect_url=verder or None, email=gebruiker.email))


@publiek
@alleen_met_dienst
def extern_uit(request: HttpRequest) -> HttpResponse:
    """Signed out here; at the provider somebody is maybe still in."""
    return _pagina(request, "uit", adres=uitlogadres(oidc()))  # type: ignore[arg-type]
