"""The report of a partner on its own action."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from actieplan.diensten.voortgang import mag_melden, voortgang_melden
from actieplan.forms.voortgang import VoortgangForm
from actieplan.models import Actie, Versieregel
from actieplan.views.actie import actie_of_404, kop_van
from actieplan.views.plan import plan_of_404
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist


@vereist(Recht.VOORTGANG_MELDEN)
def voortgang(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """Report how an own action goes; another's action does not exist here."""
    rij = plan_of_404(request, plan)
    actie = actie_of_404(request, rij, sleutel)
    if not mag_melden(actie, request.user):
        raise Http404
    gepost = request.method == "POST"
    formulier = VoortgangForm(request.POST if gepost else teruggevonden(request), actie=actie, gebruiker=request.user)
    if gepost:
        antwoord = handel_af(request, formulier, lambda: _meld(request, actie, formulier))
        if antwoord:
            return antwoord
    # A partner reads the approved wording, also here.
    regel = Versieregel.objects.zichtbaar_voor(request.user).filter(versie__van_kracht=True, sleutel=sleutel).first()
    context = {
        "plan": rij,
        "actie": actie,
        "kop": kop_van(actie, regel, None),
        "form": formulier,
        "teruggevonden": formulier.is_bound and not gepost,
        "vorige": actie.voortgangen.first(),
    }
    return render(request, "actieplan/voortgang.html", context, status=422 if gepost else 200)


def _meld(request: HttpRequest, actie: Actie, formulier: VoortgangForm) -> str:
    schoon = formulier.cleaned_data
    voortgang_melden(
        actie_id=actie.pk,
        tekst=schoon["tekst"],
        stand=schoon["stand"],
        tot=schoon["uitgesteld_tot"].isoformat() if schoon["uitgesteld_tot"] else "",
        datum=schoon["datum"],
        gezien=schoon["gezien"],
        door=request.user,
    )
    messages.success(request, "Je voortgang is bewaard en de stand is bevestigd. Bedankt.")
    return actie.get_absolute_url()
