"""The to-dos of a person and its organisation: what is open, and the button that says it is done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from actieplan.models import Actiepunt
from leerrecht.bladzijden import bladzijde
from leerrecht.filters import keuze_uit_adres
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.rechten import Recht
from leerrecht.toegang import ingelogd, toegang_van

TOON = {"": "Nog te doen", "gedaan": "Gedaan"}
VAN = {"": "Nog te doen", "netwerk": "Van het hele netwerk"}


@ingelogd
def actiepunten(request: HttpRequest) -> HttpResponse:
    """Own to-dos, for staf all of the network (`?van=netwerk`); open ones by date, or those that are done."""
    is_staf = toegang_van(request.user).mag(Recht.PLAN_BEWERKEN)
    van, onbekend = keuze_uit_adres(request, "van", VAN if is_staf else {"": VAN[""]}, bij="Actiepunten")
    toon, ook_onbekend = keuze_uit_adres(request, "toon", TOON, bij="Actiepunten")
    van_netwerk, gedaan = van == "netwerk", toon == "gedaan"
    rijen = (
        Actiepunt.objects.zichtbaar_voor(request.user) if van_netwerk else Actiepunt.objects.eigen_voor(request.user)
    )
    gekozen = rijen.filter(gedaan_op__isnull=False).order_by("-gedaan_op", "-pk") if gedaan else rijen.open()
    pagina = bladzijde(request, gekozen.select_related("organisatie", "persoon", "actie__plan"))
    context = {
        "pagina": pagina,
        # A key per button: two buttons of one page are two acts, also from two tabs.
        "rijen": [(punt, maak_formuliersleutel(request.user)) for punt in pagina],
        "gedaan": gedaan,
        "is_staf": is_staf,
        "onbekend": onbekend + ook_onbekend,
        "van_netwerk": van_netwerk,
    }
    return render(request, "actieplan/actiepunten.html", context)
