"""After a breach, and to practise for one: who saw what since when, from the log alone. No file is read."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from leerrecht.exporteren import als_csv
from leerrecht.models import Raadpleging
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.forms.lek import LekForm
from meldpunt.regels.lek import blikken_sinds, melden_voor, omvang_van
from meldpunt.regels.toezicht import netwerken_onder_toezicht, toezicht_op
from meldpunt.weergave.logboek import HOOGSTENS, KOLOMMEN, cellen


def _form(request: HttpRequest) -> LekForm:
    return LekForm(request.GET, netwerken=toezicht_op(request.user))


def _blikken(request: HttpRequest, form: LekForm) -> QuerySet[Raadpleging]:
    slugs = netwerken_onder_toezicht(request.user).values_list("slug", flat=True)
    if form.sinds is None or form.onbekend:
        return Raadpleging.objects.none()
    return blikken_sinds(slugs, sinds=form.sinds, wie=form.keuze("wie"), organisatie=form.keuze("organisatie"))


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def lek(request: HttpRequest) -> HttpResponse:
    """The question, and once a day is given how far it went."""
    form = _form(request)
    gevraagd = form.sinds is not None and not form.onbekend
    context = {
        "form": form,
        "adres": reverse("meldpunt:lek"),
        "omvang": omvang_van(_blikken(request, form)) if gevraagd else None,
        "melden_voor": melden_voor(form.geweten) if gevraagd else None,
        "download": f"{reverse('meldpunt:lek_download')}?{request.GET.urlencode()}" if gevraagd else "",
    }
    return render(request, "meldpunt/lek.html", context)


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def download(request: HttpRequest) -> HttpResponse:
    """Every look that was found, oldest first, to hand to the controller."""
    form = _form(request)
    if form.sinds is None or form.onbekend:
        return redirect("meldpunt:lek")
    return als_csv("na-een-lek", [KOLOMMEN, *map(cellen, _blikken(request, form).order_by("op", "pk")[:HOOGSTENS])])
