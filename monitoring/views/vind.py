"""How the pages of the yearly round find their rows: by plan and school year, through what this person may see."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from leerrecht.schooljaar import Schooljaar
from monitoring.models import Evaluatie, Jaarevaluatie, Ronde


def _jaar_of_404(tekst: str) -> int:
    """Return the first year; one spelling per address, so that a page has one."""
    try:
        jaar = Schooljaar.lees(tekst)
    except ValueError:
        raise Http404 from None
    if str(jaar) != tekst:
        raise Http404
    return jaar.start


def ronde_of_404(request: HttpRequest, plan: str, schooljaar: str) -> Ronde:
    """Return the round if this person leads it; sets the network of the page."""
    rijen = Ronde.objects.bewerkbaar_voor(request.user).select_related("plan", "netwerk", "jaarevaluatie")
    ronde = get_object_or_404(rijen, plan__slug=plan, beginjaar=_jaar_of_404(schooljaar))
    request.netwerk = ronde.netwerk
    return ronde


def jaarevaluatie_of_404(
    request: HttpRequest, rijen: QuerySet[Jaarevaluatie], plan: str, schooljaar: str
) -> Jaarevaluatie:
    """Return the yearly evaluation among `rijen`; sets the network of the page."""
    rijen = rijen.select_related("ronde__plan", "ronde__netwerk")
    rij = get_object_or_404(rijen, ronde__plan__slug=plan, ronde__beginjaar=_jaar_of_404(schooljaar))
    request.netwerk = rij.ronde.netwerk
    return rij


def evaluatie_of_404(
    request: HttpRequest, rijen: QuerySet[Evaluatie], plan: str, schooljaar: str, sleutel: str
) -> Evaluatie:
    """Return the answer about one action among `rijen`; sets the network of the page."""
    rijen = rijen.select_related("ronde__plan", "ronde__netwerk", "ronde__jaarevaluatie", "actie")
    beginjaar = _jaar_of_404(schooljaar)
    rij = get_object_or_404(rijen, ronde__plan__slug=plan, ronde__beginjaar=beginjaar, actie__sleutel=sleutel)
    request.netwerk = rij.ronde.netwerk
    return rij
