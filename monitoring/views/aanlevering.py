"""Pages of staf: deliver figures, read the check, see what changes, confirm or reject."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.achtergrond import lopend_werk
from leerrecht.exporteren import als_csv
from leerrecht.rechten import Recht
from leerrecht.tabelbestand import MAX_BYTES
from leerrecht.toegang import toegang_van, vereist
from monitoring.diensten.controle import TAAK, alle_fouten
from monitoring.inlezen.foutbestand import met_fouten
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Publicatie
from monitoring.weergave.drempels import drempels_van

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
# Not yet decided about.
OPEN = (Aanleverstand.GELADEN, Aanleverstand.GECONTROLEERD, Aanleverstand.VOORVERTONING)
FOUTKOPPEN = ("rij", "kolom", "waarde", "fout", "oplossing")


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
def aanlevering(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The report of the check, or the preview of what changes; while a worker checks, how far it is."""
    rij = _aanlevering_of_404(request, sleutel)
    taak = lopend_werk(TAAK, rij.sleutel) if rij.stand == Aanleverstand.GELADEN else None
    if request.htmx:
        return vervolg(request, taak, rij.get_absolute_url(), "Het bestand is nagekeken.")
    context = {
        "aanlevering": rij,
        "taak": taak,
        "te_bevestigen": rij.stand == Aanleverstand.VOORVERTONING,
        "open": rij.stand in OPEN,
        "in_gebruik": rij.stand == Aanleverstand.BEVESTIGD,
        "zetten": rij.zetten.select_related("door"),
        "drempels": drempels_van(rij),
    }
    return render(request, "monitoring/aanlevering.html", context)


def vervolg(request: HttpRequest, taak, adres: str, zin: str) -> HttpResponse:
    """Answer the block that shows long work: how far it is, or once it ended the whole page again, that says `zin`."""
    if taak is None:
        messages.info(request, zin)
        return HttpResponse(headers={"HX-Refresh": "true"})
    return render(request, "monitoring/_werk.html", {"taak": taak, "adres": adres, **WERKTEKST})


@vereist(Recht.CIJFERS_BEHEREN)
def aanlevering_fouten(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The person's own table with a column that says what is wrong; once the file is gone the faults alone."""
    rij = _aanlevering_of_404(request, sleutel)
    # A long table is not made anew in a web process.
    if rij.bestand and rij.grootte <= MAX_BYTES:
        return als_csv("met-fouten", met_fouten(rij, alle_fouten(rij)))
    return als_csv("fouten", [FOUTKOPPEN, *([fout[naam] for naam in FOUTKOPPEN] for fout in rij.fouten)])


@vereist(Recht.CIJFERS_BEHEREN)
def voorbeeldbestand(request: HttpRequest) -> HttpResponse:
    """An empty file with the names of the columns and one row that shows how."""
    rij = ["buddys", "2025-2026", "Mechelen", "", "", "", "", "", "50", "buddy's", "voorlopig", "", "", "", ""]
    return als_csv("cijfers-voorbeeld", [KOLOMMEN, rij])
