"""How long files stay: the terms and who decided them, and the files whose end is in sight."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.daden import daden_voor_lijst
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from meldpunt.daden.termijnbesluit import TermijnenBepalen
from meldpunt.diensten.waarschuwen import in_zicht
from meldpunt.weergave.bewaring import termijnen_voor, vaste_termijnen
from meldpunt.weergave.kruimels import kruimels


@vereist(Recht.TERMIJNEN_BEPALEN, Recht.RAADPLEGINGEN_LEZEN, Recht.DOSSIERS_BEHANDELEN)
def termijnen(request: HttpRequest) -> HttpResponse:
    """The terms of the own networks, with every decision about them."""
    netwerken = termijnen_voor(request.user)
    knoppen = daden_voor_lijst([rij.netwerk for rij in netwerken], request.user, [TermijnenBepalen])
    context = {"netwerken": [(rij, knoppen[rij.netwerk.pk]) for rij in netwerken], "vast": vaste_termijnen()}
    return render(request, "meldpunt/termijnen.html", context)


@vereist(Recht.DOSSIERS_BEHANDELEN)
def straks_gewist(request: HttpRequest) -> HttpResponse:
    """Files and vooraanmeldingen whose term is nearly over, soonest first. Of whom they are is not shown."""
    rijen = in_zicht(toegang_van(request.user).netwerken_met(Recht.DOSSIERS_BEHANDELEN))
    return render(request, "meldpunt/straks_gewist.html", {"rijen": rijen, "kruimels": kruimels()})
