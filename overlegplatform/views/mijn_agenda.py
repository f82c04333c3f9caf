"""Mijn agenda: the feed for one's own calendar, and the weekly mail."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from leerrecht.models.uitnodiging import vingerafdruk_van
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van, vereist
from overlegplatform.berichten import kalender
from overlegplatform.berichten.kalender import feedperiode
from overlegplatform.models import Agendavoorkeur, Vergadering
from overlegplatform.querysets import zetels_van


@vereist(Recht.OVERLEG_DEELNEMEN)
def mijn_agenda(request: HttpRequest) -> HttpResponse:
    """What goes to the calendar and by mail, with the buttons that change it."""
    voorkeur = Agendavoorkeur.objects.filter(gebruiker=request.user).first()
    geheim = voorkeur.feed_geheim if voorkeur else ""
    context = {
        "voorkeur": voorkeur,
        "adres": f"{settings.BASISADRES}{reverse('overleg:feed', args=[geheim])}" if geheim else "",
        "weekbericht": voorkeur.weekbericht if voorkeur else True,
    }
    return render(request, "overleg/mijn_agenda.html", context)


@publiek
def feed(request: HttpRequest, geheim: str) -> HttpResponse:
    """The meetings of one person for a calendar. Rights are asked anew each time: who left gets nothing more."""
    rijen = Agendavoorkeur.objects.select_related("gebruiker")
    voorkeur = rijen.filter(feed_hash=vingerafdruk_van(geheim), gebruiker__is_active=True).first()
    if voorkeur is None or not toegang_van(voorkeur.gebruiker).mag(Recht.OVERLEG_DEELNEMEN):
        raise Http404
    nu = timezone.now()
    van, tot = feedperiode(nu)
    eigen = Vergadering.objects.filter(
        groep__in=zetels_van(voorkeur.gebruiker).groepen, begin__range=(van, tot)
    ).select_related("groep")
    inhoud = kalender.agenda(eigen.order_by("begin", "pk"), naam="Leerrecht: mijn vergaderingen", op=nu)
    return HttpResponse(inhoud, content_type="text/calendar; charset=utf-8")
