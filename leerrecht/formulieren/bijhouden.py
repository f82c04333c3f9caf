"""Whether the text of a POST is kept, and where: asked by the middleware at every exit, and by pages that say so.

Two things are needed, both of the person: the cookie of this browser, and a form key made for that person. A living
sign-in is not. Nothing is kept for a stranger, and nothing that arrives without a form of ours.
"""

import logging
import secrets

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from leerrecht.formulieren import klad
from leerrecht.formulieren.afhandelen import COOKIE, formulieradres, gepost
from leerrecht.formulieren.sleutel import eigenaar_sleutel, eigenaar_van, token_van
from leerrecht.foutmelding import spoor
from leerrecht.geheimadres import ZONDER_SPOOR

log = logging.getLogger("leerrecht.invoer")


def bewaarde(request: HttpRequest) -> bool:
    """Whether the text of this request was kept."""
    return getattr(request, "_invoer_bewaard", None) is True


def houd_invoer_bij(request: HttpRequest) -> bool:
    """Keep the text of this POST, once per request, and tell whether it is kept now."""
    if getattr(request, "_invoer_bewaard", None) is None:
        try:
            request._invoer_bewaard = _houd_bij(request)  # type: ignore[attr-defined]
        except Exception as fout:
            # The fault that brought us here may be the database itself: never let keeping hide it.
            log.warning("invoer niet bewaard op %s: %s", request.path, spoor(fout))
            request._invoer_bewaard = False  # type: ignore[attr-defined]
    return bewaarde(request)


def _houd_bij(request: HttpRequest) -> bool:
    invoer, browser = gepost(request), request.COOKIES.get(COOKIE, "")
    sleutel = invoer.get("formuliersleutel", "")
    eigenaar, token = eigenaar_van(sleutel), token_van(sleutel, ook_oud=True)
    if eigenaar is None or token is None or not browser or not heeft_tekst(invoer):
        return False
    if formulieradres(request).startswith(ZONDER_SPOOR) or request.path.startswith(ZONDER_SPOOR):
        return False
    return klad.houd_bij(
        browser=browser, eigenaar=eigenaar, pad=formulieradres(request), invoer=invoer, token=_token(request, token)
    )


def _token(request: HttpRequest, gepost_token: str) -> str:
    """The rendering the text belongs to: of the form that is shown again, when there is one."""
    formulier = getattr(request, "formulier", None)
    return (token_van(formulier.formuliersleutel) if formulier is not None else None) or gepost_token


def heeft_tekst(invoer) -> bool:
    """Whether there is anything but keys: a button has nothing to keep."""
    return any(naam not in klad.VERBORGEN for naam in klad.zonder_sleutels(invoer))


def tekst_van(request: HttpRequest) -> dict[str, object]:
    """What to say of the text of this request: kept, not kept, or (no form of ours) nothing. Asks, never assumes."""
    invoer = gepost(request) if request.method == "POST" else {}
    if not invoer.get("formuliersleutel") or not heeft_tekst(invoer):
        return {}
    return {"had_tekst": True, "bewaard": houd_invoer_bij(request), "klad": reverse("klad")}


def _plek(request: HttpRequest) -> dict[str, str]:
    """Whose text this POST holds, of which form."""
    return {
        "browser": request.COOKIES.get(COOKIE, ""),
        "eigenaar": eigenaar_sleutel(request.user),
        "pad": formulieradres(request),
    }


def _gepost_token(request: HttpRequest) -> str:
    return token_van(gepost(request).get("formuliersleutel", ""), ook_oud=True) or ""


def vergeet_invoer(request: HttpRequest) -> None:
    """Forget what was kept for the form of this POST: it is saved now."""
    try:
        klad.vergeet(**_plek(request), token=_gepost_token(request))
    except Exception as fout:
        # What was done is done: a text that comes back once too often is no reason to say that it failed.
        log.warning("bewaarde invoer niet gewist op %s: %s", request.path, spoor(fout))


def houd_rest_bij(request: HttpRequest, rest: QueryDict) -> bool:
    """Keep what stood in the same form beside the act that is done now, as a text of its own; False when not kept."""
    plek = _plek(request)
    if not plek["browser"]:
        return False
    klad.vergeet(**plek, token=_gepost_token(request))
    return klad.houd_bij(**plek, invoer=rest, token=secrets.token_urlsafe(16))
