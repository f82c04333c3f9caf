"""How the pages of the yearly round find their rows: by plan and school year, through what this person may see."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from monitoring.models import Jaarevaluatie, Ronde
from monitoring.weergave.adres import jaar_of_404


def ronde_of_404(request: HttpRequest, plan: str, schooljaar: str) -> Ronde:
    """Return the round if this person leads it; sets the network of the page."""
    rijen = Ronde.objects.bewerkbaar_voor(request.user).select_related("plan", "netwerk", "jaarevaluatie")
    ronde = get_object_or_404(rijen, plan__slug=plan, beginjaar=jaar_of_404(schooljaar))
    request.netwerk = ronde.netwerk
    return ronde


def jaarevaluatie_of_404(
    request: HttpRequest, rijen: QuerySet[Jaarevaluatie], plan: str, schooljaar: str
) -> Jaarevaluatie:
    """Return the yearly evaluation among `rijen`; sets the network of the page."""
    rijen = rijen.select_related("ronde__plan", "ronde__netwerk")
    rij = get_object_or_404(rijen, ronde__plan__slug=plan, ronde__beginjaar=jaar_of_404(schooljaar))
    request.netwerk = rij.ronde.netwerk
    return rij
