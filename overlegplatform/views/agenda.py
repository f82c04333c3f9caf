"""The agenda as who leads the meeting makes it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.daden import daden_voor, daden_voor_lijst
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from overlegplatform.daden.agenda import PuntBewerken, PuntUitstellen, PuntVerwijderen
from overlegplatform.daden.puntvoorstel import VoorstelAfwijzen, VoorstelOpnemen
from overlegplatform.daden.uitnodigen import VergaderingUitnodigen
from overlegplatform.keuzes import Voorstelstand
from overlegplatform.views.vergadering import geleid_of_404
from overlegplatform.weergave.agenda import maak_agenda
from overlegplatform.weergave.kruimels import kruimels
from overlegplatform.weergave.raam import strook_binnen


@vereist(Recht.OVERLEG_DEELNEMEN)
def agenda(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The items with their hours and buttons."""
    vergadering = geleid_of_404(request, sleutel)
    gemaakt = maak_agenda(vergadering, request.user)
    punten = [regel.punt for regel in gemaakt.regels]
    daden = daden_voor_lijst(punten, request.user, (PuntBewerken, PuntUitstellen, PuntVerwijderen))
    voorgesteld = list(vergadering.voorstellen.filter(stand=Voorstelstand.NIEUW).select_related("deelname"))
    keuzes = daden_voor_lijst(voorgesteld, request.user, (VoorstelOpnemen, VoorstelAfwijzen))
    uitnodigen = daden_voor(vergadering, request.user, (VergaderingUitnodigen,)) if gemaakt.regels else []
    context = {
        "vergadering": vergadering,
        "agenda": gemaakt,
        "verder": uitnodigen,
        "regels": [(regel, daden[regel.punt.pk]) for regel in gemaakt.regels],
        "voorstellen": [(rij, keuzes[rij.pk]) for rij in voorgesteld],
        "formuliersleutel": maak_formuliersleutel(request.user),
        "kruimels": kruimels(vergadering),
        "strook": strook_binnen(vergadering),
    }
    return render(request, "overleg/agenda.html", context)
