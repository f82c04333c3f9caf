"""Mijn werk of who is signed in. Composition root: asks each room for its rows, and puts them in one list by date."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from actieplan import samenvatting as actieplan
from leerrecht.aflopen import werkrijen as afloopt
from leerrecht.begin import mijnwerk as begin
from leerrecht.mijnwerk import MijnWerk, Snelweg, een_hoofdweg
from leerrecht.rechten import Recht
from leerrecht.samengelezen import lees_samen
from leerrecht.toegang import Toegang, toegang_van
from leerrecht.voorstel.weergave import werkrijen as voorstelrijen
from meldpunt import samenvatting as meldpunt
from monitoring import samenvatting as monitoring
from overlegplatform import samenvatting as overleg


def mijn_werk(request: HttpRequest) -> HttpResponse:
    """One list by date; `?kamer=` shows the rows of one room."""
    wie = request.user
    plan = actieplan.mijn_werk(wie)
    kamers = (meldpunt.mijn_werk(wie), overleg.mijn_werk(wie), plan, monitoring.mijn_werk(wie))
    rijen = [
        *begin.werkrijen(wie),
        *voorstelrijen(wie),
        *afloopt(wie),
        *(rij for kamer in kamers for rij in kamer.rijen),
    ]
    wegen = [weg for kamer in kamers for weg in kamer.wegen]
    context = {
        "werk": MijnWerk(lees_samen(rijen), timezone.localdate(), request.GET.get("kamer", "")),
        "wegen": een_hoofdweg([*wegen, *_van_de_kern(wie)]),
        "laatste": plan.laatste,
        "beelden": _planbeelden(toegang_van(wie)),
    }
    return render(request, "leerrecht/mijn_werk.html", context)


def _planbeelden(toegang: Toegang) -> list[tuple]:
    """Return, for who is asked to decide, each plan in force of the own networks in one picture."""
    netwerken = toegang.netwerken_met(Recht.EVALUATIE_VOORGELEGD_LEZEN)
    if not netwerken:
        return []
    plannen = [kort for kort in actieplan.plannen_in_het_kort() if kort.plan.netwerk_id in netwerken]
    beelden = [(kort, monitoring.laatste_planbeeld(kort.plan)) for kort in plannen]
    return [(kort, beeld) for kort, beeld in beelden if beeld]


def _van_de_kern(wie) -> list[Snelweg]:
    toegang = toegang_van(wie)
    wegen = []
    # Who administers finds the steps under Beheer.
    if toegang.mag(Recht.NETWERK_BESCHRIJVEN) and not toegang.mag(Recht.ACCOUNTS_BEHEREN):
        wegen += begin.wegen(wie, monitoring.netwerken_met_cijfers())
    if toegang.mag(Recht.RAADPLEGINGEN_LEZEN):
        wegen.append(Snelweg("Wie nieuw dossiers zou lezen", reverse("voorstellen")))
    if toegang.mag(Recht.FEITEN_NAKIJKEN):
        wegen.append(Snelweg("Wet en hulplijnen", reverse("feiten")))
    if toegang.mag(Recht.ACCOUNTS_BEHEREN) or toegang.portaal:
        wegen.append(Snelweg("Beheer", reverse("beheer:index"), hoofd=True))
    return wegen
