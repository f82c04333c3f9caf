"""How a view answers a form: kept text back on GET, one result per submit on POST."""

from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leerrecht.diensten import Geweigerd
from leerrecht.formulieren import bewaren
from leerrecht.formulieren.sleutel import merk_van, token_van
from leerrecht.models import Inzending

COOKIE = "leerrecht_invoer"


class AlIngezonden(Exception):
    """This very form was handled before; `resultaat` is the address of what came of it."""

    def __init__(self, resultaat: str) -> None:
        super().__init__(resultaat)
        self.resultaat = resultaat


def teruggevonden(request: HttpRequest):
    """Return kept input for this page, person and browser as a QueryDict, or None."""
    browser = request.COOKIES.get(COOKIE, "")
    if not browser:
        return None
    eigenaar = request.user.sleutel if request.user.is_authenticated else ""
    return bewaren.haal(browser=browser, eigenaar=eigenaar, pad=request.get_full_path())


def eenmalig(request: HttpRequest, doe: Callable[[], str]) -> str:
    """Run `doe` (which writes and returns the address of its result) once per rendered form.

    A second submit of the same form raises AlIngezonden with the first result. Token and result commit together.
    "" as result: the form is not done with (it shows a conflict), and a second submit of it is taken again.
    """
    token = token_van(request.POST.get("formuliersleutel", ""))
    if token is None:
        raise Geweigerd("Dit formulier stond te lang open. Kijk je tekst na en bewaar opnieuw.")
    eigenaar = request.user.sleutel if request.user.is_authenticated else ""
    merk = merk_van(token, eigenaar=eigenaar, adres=request.get_full_path())
    try:
        with transaction.atomic():
            # The row first: on two tabs at once the second waits here, then fails on the unique token.
            inzending = Inzending.objects.create(token=merk, gebruiker_sleutel=eigenaar, resultaat="")
            inzending.resultaat = doe()
            if inzending.resultaat:
                inzending.save(update_fields=["resultaat"])
            else:
                inzending.delete()
    except IntegrityError:
        eerder = Inzending.objects.filter(token=merk).first()
        if eerder is None:
            raise
        raise AlIngezonden(eerder.resultaat) from None
    return inzending.resultaat


def handel_af(request: HttpRequest, formulier, doe: Callable[[], str]) -> HttpResponse | None:
    """Run `doe` for a valid form and return the redirect to its result; None when the form must be shown again."""
    request.formulier_afgehandeld = True
    if not formulier.is_valid():
        return None
    try:
        resultaat = eenmalig(request, doe)
    except AlIngezonden as eerder:
        resultaat = eerder.resultaat
    except Geweigerd as geweigerd:
        formulier.voeg_weigering_toe(geweigerd)
        return None
    except BaseException:
        # A fault: the middleware keeps the text and the visitor gets it back.
        request.formulier_afgehandeld = False
        raise
    if not resultaat:
        return None
    bewaren.vergeet(browser=request.COOKIES.get(COOKIE, ""), pad=request.get_full_path())
    return redirect(resultaat)
