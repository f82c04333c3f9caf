"""The list of files: the work list of the Meldpunt, and for others what they asked or were asked."""

import time

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerrecht import opzoeken
from leerrecht.diensten import Geweigerd
from leerrecht.exporteren import als_csv
from leerrecht.filters import zonder
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from leerrecht.versleuteling import Onleesbaar, ontsleutel, versleutel
from meldpunt.diensten.opzoeken import tel_naam
from meldpunt.forms.dossierzoeken import ZoekForm
from meldpunt.models import Aanmelding
from meldpunt.referentie import lees_referenties, lijkt_referentie
from meldpunt.weergave import werklijst
from meldpunt.weergave.dossierrij import Rij
from meldpunt.weergave.volglijst import maak_volglijst
from meldpunt.weergave.zoeken import zoek_op_naam

WIE = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN, Recht.TOELEIDING_BEANTWOORDEN)
GEZOCHT, GELDIG, HOOGSTENS = "gezocht", 15 * 60, 200
KOLOMMEN = (
    "dossier",
    "schooldagen zonder les",
    "laatste dag met les",
    "stand",
    "wacht op",
    "nieuws beloofd tegen",
    "te laat",
    "behandelaar",
    "soort vraag",
    "leeftijd",
    "niveau",
    "regio",
    "ingediend op",
)


@vereist(*WIE)
def dossiers(request: HttpRequest) -> HttpResponse:
    """The list that fits who looks."""
    if werklijst.behandelt(request.user):
        return _werklijst(request)
    context = {"lijst": maak_volglijst(request.user), "zoek": ZoekForm(gebruiker=request.user)}
    return render(request, "meldpunt/dossier/volglijst.html", context)


def _werklijst(request: HttpRequest, zoek: ZoekForm | None = None, status: int = 200) -> HttpResponse:
    lijst, adres = werklijst.maak_werklijst(request.user, request.GET), reverse("meldpunt:dossiers")
    context = {
        "lijst": lijst,
        "kruimels": [{"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")}],
        "gekozen": lijst.filter.gekozen(adres, request.GET),
        "adres": adres,
        "download": lijst.filter.download(reverse("meldpunt:dossiers_download"), request.GET),
        "zoek": zoek or ZoekForm(gebruiker=request.user),
    }
    return render(request, "meldpunt/dossier/werklijst.html", context, status=status)


@vereist(Recht.DOSSIERS_BEHANDELEN)
def download(request: HttpRequest) -> HttpResponse:
    """What the work list shows, without initials: references and facts only."""
    keuze = werklijst.filter_van(request.user, request.GET)
    if keuze.onbekend:
        return redirect(zonder(reverse("meldpunt:dossiers"), request.GET))
    with transaction.atomic():
        rijen = werklijst.lees_voor_download(request.user, keuze)
    return als_csv("dossiers", [KOLOMMEN, *map(_cellen, rijen)])


def _cellen(rij: Rij) -> list:
    aanmelding = rij.aanmelding
    dag = aanmelding.laatste_les_op
    return [
        aanmelding.referentie,
        "" if rij.dagen is None else rij.dagen,
        dag.isoformat() if dag else "",
        aanmelding.get_stand_display(),
        rij.wachten.tekst,
        aanmelding.antwoord_voor.isoformat() if aanmelding.antwoord_voor and aanmelding.is_open else "",
        "ja" if rij.te_laat else "nee",
        aanmelding.behandelaar.naam_nu if aanmelding.behandelaar else "",
        aanmelding.get_soort_vraag_display(),
        aanmelding.get_leeftijdsband_display(),
        aanmelding.get_niveau_display(),
        aanmelding.gebied.naam if aanmelding.gebied else "",
        timezone.localdate(aanmelding.ingediend_op).isoformat(),
    ]


@vereist(*WIE)
@require_POST
def zoeken(request: HttpRequest) -> HttpResponse:
    """A reference goes straight to its file. What else was typed is looked up on the page this leads to.

    Always on by way of another page: a browser writes what was posted to a page that answers by itself on its disk.
    """
    # The form has no key, so its text is kept nowhere: a name typed here is forgotten.
    gezocht = (ZoekForm(request.POST, gebruiker=request.user)["gezocht"].data or "")[:HOOGSTENS]
    dossiers = Aanmelding.objects.zichtbaar_voor(request.user).filter(referentie__in=lees_referenties(gezocht))
    if referentie := dossiers.values_list("referentie", flat=True).first():
        return redirect("meldpunt:dossier", referentie=referentie)
    # Encrypted, and in no address; for as long as one goes back and forth between the list and a file.
    geweigerd = _tel(request, gezocht)
    request.session[GEZOCHT] = {"tekst": versleutel(gezocht), "op": time.time(), "geweigerd": geweigerd}
    return redirect("meldpunt:dossiers_gevonden")


@vereist(*WIE)
def gevonden(request: HttpRequest) -> HttpResponse:
    """The files about who bears the name that was typed last: for the Meldpunt only, each look written down."""
    gezocht = _gezocht(request)
    if gezocht is None:
        return redirect("meldpunt:dossiers")
    form = ZoekForm({"gezocht": gezocht}, gebruiker=request.user)
    if not form.is_valid():
        return _opnieuw(request, form)
    gezocht = form.cleaned_data["gezocht"]
    if lijkt_referentie(gezocht) or not toegang_van(request.user).mag(Recht.DOSSIERS_BEHANDELEN):
        form.add_error("gezocht", "Geen dossier met die referentie. Kijk de letters en cijfers na.")
        return _opnieuw(request, form)
    if geweigerd := request.session[GEZOCHT]["geweigerd"]:
        form.add_error("gezocht", geweigerd)
        return _opnieuw(request, form, 429)
    uitslag = zoek_op_naam(request.user, gezocht)
    if not uitslag.treffers:
        form.add_error(
            "gezocht", "Geen dossier op die naam. Schrijf de familienaam voluit, of voornaam en familienaam."
        )
        return _opnieuw(request, form)
    return render(request, "meldpunt/dossier/gevonden.html", {"uitslag": uitslag})


def _gezocht(request: HttpRequest) -> str | None:
    """What this person typed last in this browser, not longer ago than a quarter of an hour."""
    laatst = request.session.get(GEZOCHT)
    if not laatst or time.time() - laatst["op"] > GELDIG:
        return None
    try:
        return ontsleutel(laatst["tekst"])
    except Onleesbaar:
        return None


def _tel(request: HttpRequest, gezocht: str) -> str:
    """Count a search by name; return the refusal when it is one too many, "" when it may be done."""
    if lijkt_referentie(gezocht):
        opzoeken.tel(opzoeken.MISSERS, request.user)
        return ""
    try:
        tel_naam(request.user)
    except Geweigerd as fout:
        return fout.zin
    return ""


def _opnieuw(request: HttpRequest, form: ZoekForm, status: int = 200) -> HttpResponse:
    if werklijst.behandelt(request.user):
        return _werklijst(request, form, status)
    context = {"lijst": maak_volglijst(request.user), "zoek": form}
    return render(request, "meldpunt/dossier/volglijst.html", context, status=status)
