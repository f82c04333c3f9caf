"""How a view answers a form: kept text back on GET, one result per submit on POST, never a silent loss.

What a POST brought is kept by InvoerBewarenMiddleware on every exit that is no result; here is said what a result is.
"""

import json
import secrets
from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import redirect

from leerrecht.diensten import Geweigerd
from leerrecht.formulieren import klad
from leerrecht.formulieren.sleutel import eigenaar_sleutel, merk_van, token_van
from leerrecht.formulieren.weergever import opkuiszin
from leerrecht.models import Inzending

COOKIE = "leerrecht_invoer"
# The field that names the page a form stands on: where several acts share one form, and while text is kept up.
ADRES = "klad_adres"
TE_LANG_OPEN = "Dit formulier stond te lang open. Kijk je tekst na en bewaar opnieuw."


class AlIngezonden(Exception):
    """This very form was handled before; `eerder` says what was sent and where its result is."""

    def __init__(self, eerder: Inzending) -> None:
        super().__init__(eerder.resultaat)
        self.eerder = eerder
        self.resultaat = eerder.resultaat


class AndereTekst(Geweigerd):
    """The same form was handled before with another text. Nothing was saved now; the form shows both."""

    def __init__(self, resultaat: str, eerst: dict[str, list[str]]) -> None:
        super().__init__("Dit formulier was al verstuurd, met een andere tekst. Kijk hieronder wat je nu wil bewaren.")
        self.resultaat = resultaat
        self.eerst = eerst


def teruggevonden(request: HttpRequest, pad: str = "") -> klad.Teruggevonden | None:
    """Return kept input for this page (or the form that posts to `pad`), person and browser, or None."""
    # Whoever gets a form gets the cookie with it (InvoerBewarenMiddleware): without it nothing can be kept.
    request.toont_formulier = True  # type: ignore[attr-defined]
    nummer = request.GET.get("klad", "")
    return klad.haal(
        browser=request.COOKIES.get(COOKIE, ""),
        eigenaar=eigenaar_sleutel(request.user),
        pad=pad or zonder_klad(request),
        nummer=int(nummer) if nummer.isdecimal() else None,
    )


def zonder_klad(request: HttpRequest) -> str:
    """The address of a page as it is kept: without the choice of which kept text to show."""
    if "klad" not in request.GET:
        return request.get_full_path()
    keuzes = request.GET.copy()
    del keuzes["klad"]
    return request.path + (f"?{keuzes.urlencode()}" if keuzes else "")


def gepost(request: HttpRequest):
    """What was posted, or an empty dict when it cannot be read (cut off, or too large to take in)."""
    try:
        return request.POST
    except (UnreadablePostError, RequestDataTooBig, SuspiciousOperation, BadRequest):
        return {}


def formulieradres(request: HttpRequest) -> str:
    """The address of the form this text belongs to: its own, or the page it says to stand on."""
    genoemd = gepost(request).get(ADRES, "")
    return genoemd if genoemd.startswith("/") and not genoemd.startswith("//") else zonder_klad(request)


def ingestuurd(request: HttpRequest) -> dict[str, list[str]]:
    """What the person sent: typed values and the names of files, without keys and secrets."""
    velden = {
        naam: waarden for naam, waarden in klad.zonder_sleutels(request.POST).items() if naam not in klad.VERBORGEN
    }
    return velden | {naam: [f"{b.name} ({b.size})" for b in request.FILES.getlist(naam)] for naam in request.FILES}


def eenmalig(request: HttpRequest, doe: Callable[[], str], token: str | None = None) -> str:
    """Run `doe` (which writes and returns the address of its result) once per rendered form.

    A second submit of the same form raises AlIngezonden with the first one. Token and result commit together.
    "" as result: the form is not done with (it shows a conflict), and a second submit of it is taken again.
    """
    token = token or token_van(request.POST.get("formuliersleutel", ""))
    if token is None:
        raise Geweigerd(TE_LANG_OPEN)
    eigenaar = eigenaar_sleutel(request.user)
    merk = merk_van(token, eigenaar=eigenaar, adres=formulieradres(request))
    try:
        with transaction.atomic():
            # The row first: on two tabs at once the second waits here, then fails on the unique token.
            inzending = Inzending.objects.create(
                token=merk, gebruiker_sleutel=eigenaar, resultaat="", inhoud=json.dumps(ingestuurd(request))
            )
            inzending.resultaat = doe()
            if inzending.resultaat:
                inzending.save(update_fields=["resultaat"])
            else:
                inzending.delete()
    except IntegrityError:
        eerder = Inzending.objects.filter(token=merk).first()
        if eerder is None:
            raise
        raise AlIngezonden(eerder) from None
    return inzending.resultaat


def _wat_eerst(eerder: Inzending, request: HttpRequest) -> dict[str, list[str]]:
    """What the first submit of this form said; a row from before that was kept counts as the same."""
    return json.loads(eerder.inhoud) if eerder.inhoud else ingestuurd(request)


def eerder_resultaat(request: HttpRequest) -> str | None:
    """Return where the result is when this very form, with this very text, was handled before."""
    token = token_van(request.POST.get("formuliersleutel", "")) if request.method == "POST" else None
    if token is None:
        return None
    merk = merk_van(token, eigenaar=eigenaar_sleutel(request.user), adres=formulieradres(request))
    eerder = Inzending.objects.filter(token=merk).first()
    return eerder.resultaat if eerder and _wat_eerst(eerder, request) == ingestuurd(request) else None


def _een_resultaat(request: HttpRequest, formulier, doe: Callable[[], str]) -> str:
    """The result of this submit: the first one's when it was the same, a new one when it says something else."""
    try:
        return eenmalig(request, doe)
    except AlIngezonden as al:
        eerst = _wat_eerst(al.eerder, request)
        if eerst == ingestuurd(request):
            return al.resultaat
        formulier.nieuwe_sleutel()
        if getattr(formulier, "versievelden", ()):
            # It knows what it started from, so what the first submit changed collides and is shown as such.
            return eenmalig(request, doe, token=secrets.token_urlsafe(16))
        raise AndereTekst(al.resultaat, eerst) from None


def handel_af(
    request: HttpRequest, formulier, doe: Callable[[], str], *, herhaalbaar: bool = False
) -> HttpResponse | None:
    """Run `doe` for a valid form and return the redirect to its result; None when the form must be shown again.

    `herhaalbaar`: doing it twice changes nothing, so that it needs no one-time key.
    """
    request.formulier = formulier  # type: ignore[attr-defined]
    if not formulier.is_valid():
        return None
    try:
        resultaat = doe() if herhaalbaar else _een_resultaat(request, formulier, doe)
    except Geweigerd as geweigerd:
        formulier.voeg_weigering_toe(geweigerd)
        return None
    if not resultaat:
        return None
    request.formulier_klaar = True  # type: ignore[attr-defined]
    if zin := opkuiszin(formulier):
        messages.info(request, zin)
    return redirect(resultaat)
