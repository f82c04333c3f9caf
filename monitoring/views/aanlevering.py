"""Pages of staf: deliver figures, read the check, see what changes, confirm or reject."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.achtergrond import lopend_werk
from leerrecht.diensten import Geweigerd
from leerrecht.exporteren import als_csv
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from monitoring.diensten.aanlevering import TAAK, aanlevering_inlezen, bevestigen, verwerpen
from monitoring.forms.aanlevering import AanleveringForm, RedenForm
from monitoring.inlezen.bestand import MAX_BYTES
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Publicatie

TOON = 100
WERKTEKST = {
    "wacht": "Dit wacht op zijn beurt",
    "noot": "Je mag deze pagina sluiten. We mailen je als het klaar is.",
}
KOLOMMEN = (
    "indicator",
    "schooljaar",
    "gebied",
    "viewpoint",
    "niveau",
    "geslacht",
    "teller",
    "noemer",
    "waarde",
    "eenheid",
    "status",
    "geleverd",
    "verwacht",
    "bron",
    "opmerking",
)


def _aanlevering_of_404(request: HttpRequest, sleutel: str) -> Aanlevering:
    rijen = Aanlevering.objects.bewerkbaar_voor(request.user).select_related("netwerk", "gegevensbron", "door")
    rij = get_object_or_404(rijen, sleutel=sleutel)
    request.netwerk = rij.netwerk
    return rij


@vereist(Recht.CIJFERS_BEHEREN)
def aanleveringen(request: HttpRequest) -> HttpResponse:
    """What was delivered, newest first, and the releases of the own networks."""
    rijen = Aanlevering.objects.zichtbaar_voor(request.user).select_related("netwerk", "gegevensbron", "door")
    netwerken = toegang_van(request.user).netwerken_met(Recht.CIJFERS_BEHEREN)
    publicaties = (
        Publicatie.objects.zichtbaar_voor(request.user).filter(netwerk__in=netwerken).select_related("netwerk")
    )
    context = {"aanleveringen": rijen[:TOON], "publicaties": publicaties[:10], "hoogstens": TOON}
    return render(request, "monitoring/aanleveringen.html", context)


@vereist(Recht.CIJFERS_BEHEREN)
def aanlevering_nieuw(request: HttpRequest) -> HttpResponse:
    """Deliver a file; what is typed stays when the file is refused, the file itself must be chosen again."""
    gepost = request.method == "POST"
    gegevens = request.POST if gepost else teruggevonden(request)
    formulier = AanleveringForm(gegevens, request.FILES if gepost else None, gebruiker=request.user)
    if gepost:
        antwoord = handel_af(request, formulier, lambda: _lees_in(request, formulier))
        if antwoord:
            return antwoord
    context = {"form": formulier, "teruggevonden": formulier.is_bound and not gepost}
    return render(request, "monitoring/aanlevering_nieuw.html", context, status=422 if gepost else 200)


def _lees_in(request: HttpRequest, formulier: AanleveringForm) -> str:
    schoon = formulier.cleaned_data
    aanlevering = aanlevering_inlezen(
        netwerk_id=schoon["netwerk"].pk,
        gegevensbron_id=schoon["gegevensbron"].pk,
        bestandsnaam=schoon["bestand"].name,
        # One byte more than we take is enough to refuse it.
        inhoud=schoon["bestand"].read(MAX_BYTES + 1),
        publicatiedatum=schoon["publicatiedatum"],
        publicatie_tekst=schoon["publicatie_tekst"],
        door=request.user,
    )
    if lopend_werk(TAAK, aanlevering.sleutel):
        messages.success(request, "Het bestand is geladen. We kijken het nu na. Er is nog niets veranderd.")
    elif aanlevering.fouten:
        messages.warning(request, "Het bestand is geladen, maar er staan fouten in. Er is nog niets veranderd.")
    else:
        messages.success(request, "Het bestand is gecontroleerd. Kijk na wat er verandert en bevestig dan.")
    return aanlevering.get_absolute_url()


@vereist(Recht.CIJFERS_BEHEREN)
def aanlevering(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The report of the check, or the preview of what changes; while a worker checks, how far it is."""
    rij = _aanlevering_of_404(request, sleutel)
    taak = lopend_werk(TAAK, rij.sleutel) if rij.stand == Aanleverstand.GELADEN else None
    if request.htmx:
        return vervolg(request, taak, rij.get_absolute_url())
    context = {
        "aanlevering": rij,
        "taak": taak,
        "te_bevestigen": rij.stand == Aanleverstand.VOORVERTONING,
        "open": rij.stand not in (Aanleverstand.BEVESTIGD, Aanleverstand.VERWORPEN),
        "zetten": rij.zetten.select_related("door"),
    }
    return render(request, "monitoring/aanlevering.html", context)


def vervolg(request: HttpRequest, taak, adres: str) -> HttpResponse:
    """Answer the block that shows long work: how far it is, or the whole page again once it is done."""
    if taak is None:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return render(request, "monitoring/_werk.html", {"taak": taak, "adres": adres, **WERKTEKST})


@vereist(Recht.CIJFERS_BEHEREN)
@require_POST
def aanlevering_bevestigen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Let the figures count."""
    rij = _aanlevering_of_404(request, sleutel)
    try:
        bevestigen(aanlevering_id=rij.pk, door=request.user)
    except Geweigerd as geweigerd:
        messages.error(request, geweigerd.zin)
        return redirect(rij)
    messages.success(request, "De cijfers zijn bevestigd. Ze staan op de pagina's zodra je ze publiceert.")
    return redirect("monitoring:aanleveringen")


@vereist(Recht.CIJFERS_BEHEREN)
def aanlevering_verwerpen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Ask why, then reject."""
    rij = _aanlevering_of_404(request, sleutel)
    gepost = request.method == "POST"
    formulier = RedenForm(request.POST if gepost else teruggevonden(request), gebruiker=request.user)
    if gepost:
        antwoord = handel_af(request, formulier, lambda: _verwerp(request, rij, formulier))
        if antwoord:
            return antwoord
    context = {
        "form": formulier,
        "titel": "Aanlevering verwerpen",
        "inleiding": f"De cijfers uit {rij.bestandsnaam} en het bestand zelf gaan weg. Dat het er was, blijft staan.",
        "knop": "Verwerp deze aanlevering",
        "terug": rij.get_absolute_url(),
    }
    return render(request, "monitoring/formulier.html", context, status=422 if gepost else 200)


def _verwerp(request: HttpRequest, rij: Aanlevering, formulier: RedenForm) -> str:
    verwerpen(aanlevering_id=rij.pk, reden=formulier.cleaned_data["reden"], door=request.user)
    messages.success(request, f"{rij.bestandsnaam} is verworpen.")
    return reverse("monitoring:aanleveringen")


@vereist(Recht.CIJFERS_BEHEREN)
def voorbeeldbestand(request: HttpRequest) -> HttpResponse:
    """An empty file with the names of the columns and one row that shows how."""
    rij = ["buddys", "2025-2026", "Mechelen", "", "", "", "", "", "50", "buddy's", "voorlopig", "", "", "", ""]
    return als_csv("cijfers-voorbeeld", [KOLOMMEN, rij])
