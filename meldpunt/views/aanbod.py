"""The directory of the aanbod: list, one offer, download."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from leerrecht.exporteren import als_csv
from leerrecht.filters import zonder
from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from meldpunt.models import Aanbodfiche, Dienstpunt
from meldpunt.regels.aanbodvelden import LABELS
from meldpunt.weergave.aanbod import Aanbodregel, maak_lijst, met_alles
from meldpunt.weergave.aanvraag import kan_vragen

KOLOMMEN = (
    "naam",
    "aanbieder",
    "soort",
    "wat",
    "voor",
    "leeftijd van",
    "leeftijd tot",
    "niveaus",
    "waar",
    "hoe",
    "plaats",
    "vervoer",
    "duur",
    "kost",
    "nodig om te starten",
    "papieren",
    "voorwaarden",
    "hoe je er komt",
    "hoe je het vraagt",
    "telefoon van de dienst",
    "website",
    "stand",
    "vrije plaatsen",
    "bevestigd op",
    "bron",
    "jaar van de bron",
    "nog niet ingevuld",
)

_NAMEN = {"aanbieder": "aanbieder", **{veld: naam.lower() for veld, naam in LABELS.items()}}


@publiek
@voor_bezoekers
def lijst(request: HttpRequest) -> HttpResponse:
    """The directory, filtered as the address says."""
    weergave = maak_lijst(filters=request.GET, pagina=request.GET.get("pagina"))
    context = {
        "lijst": weergave,
        "gekozen": weergave.filter.gekozen(request.path, request.GET),
        "csv": weergave.filter.download(reverse("meldpunt:download"), request.GET),
    }
    return render(request, "meldpunt/aanbod.html", context)


@publiek
@voor_bezoekers(van_een_netwerk=True)
def fiche(request: HttpRequest, slug: str) -> HttpResponse:
    """One offer: everything that is known, and what is not."""
    rijen = met_alles(Aanbodfiche.objects.zichtbaar_voor(request.user).select_related("netwerk"))
    gevonden = get_object_or_404(rijen, slug=slug)
    request.netwerk = gevonden.netwerk
    punt = Dienstpunt.objects.filter(netwerk=gevonden.netwerk_id).first()
    context = {
        "regel": Aanbodregel(gevonden),
        "fiche": gevonden,
        "redactie": ", ".join(_NAMEN.get(veld, veld) for veld in gevonden.redactie),
        "dienstpunt": punt,
        "weg_uitleg": punt.uitleg_van_weg(gevonden.weg) if punt else "",
        "vragen": kan_vragen(request.user, gevonden),
        "mag_bijhouden": Aanbodfiche.objects.bewerkbaar_voor(request.user).filter(pk=gevonden.pk).exists(),
    }
    return render(request, "meldpunt/fiche.html", context)


@publiek
@voor_bezoekers
def download(request: HttpRequest) -> HttpResponse:
    """What the directory shows, all pages, as CSV that opens in Excel. Same filters, same rows, same order.

    A filter that is not known goes to the page, which says so: a file cannot.
    """
    weergave = maak_lijst(filters=request.GET)
    if weergave.filter.onbekend:
        return redirect(zonder(reverse("meldpunt:aanbod"), request.GET))
    return als_csv("aanbod", [KOLOMMEN, *map(_cellen, weergave.regels)])


def _cellen(regel: Aanbodregel) -> tuple[object, ...]:
    return (*_wat_het_is(regel), *_hoe_men_er_komt(regel))


def _wat_het_is(regel: Aanbodregel) -> tuple[object, ...]:
    rij, feiten, nodig = regel.fiche, dict(regel.feiten), dict(regel.nodig)
    return (
        rij.titel,
        regel.wie,
        rij.get_soort_display(),
        rij.omschrijving,
        feiten.get("Voor", ""),
        "" if rij.leeftijd_van is None else rij.leeftijd_van,
        "" if rij.leeftijd_tot is None else rij.leeftijd_tot,
        feiten.get("Niveau", ""),
        feiten.get("Waar", ""),
        feiten.get("Hoe", ""),
        rij.locatie,
        rij.vervoer,
        feiten.get("Duur", ""),
        rij.kost,
        nodig.get("Nodig om te starten", ""),
        nodig.get("Papieren", ""),
        rij.voorwaarden,
    )


def _hoe_men_er_komt(regel: Aanbodregel) -> tuple[object, ...]:
    rij, gemeld = regel.fiche, getattr(regel.fiche, "capaciteit", None)
    return (
        rij.get_weg_display(),
        rij.hoe,
        rij.telefoon,
        rij.website,
        rij.get_stand_display(),
        "" if gemeld is None or gemeld.is_oud() else gemeld.vrij,
        rij.bevestigd_op.isoformat() if rij.bevestigd_op else "",
        rij.bron,
        rij.bronjaar,
        ", ".join(regel.onbekend),
    )
