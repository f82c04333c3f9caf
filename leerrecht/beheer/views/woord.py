"""Word lists."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.beheer.diensten import volgorde
from leerrecht.beheer.diensten import woord as diensten
from leerrecht.beheer.forms.inhoud import nieuw_woord_formulier, woord_formulier
from leerrecht.beheer.views import hulp
from leerrecht.beheer.woordenlijsten import WOORDENLIJSTEN, Woordenlijst
from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from leerrecht.versies import waarden_van


def _lijst(sleutel: str) -> Woordenlijst:
    if sleutel not in WOORDENLIJSTEN:
        raise Http404
    return WOORDENLIJSTEN[sleutel]


def _terug(lijst: Woordenlijst) -> str:
    return reverse("beheer:woorden") + f"#{lijst.sleutel}"


def _kruimels() -> list[dict[str, str]]:
    return hulp.kruimels(("Woordenlijsten", reverse("beheer:woorden")))


def _rijen(lijst: Woordenlijst) -> list[dict]:
    woorden = list(lijst.model.objects.order_by("volgorde", "naam"))
    return [
        {
            "woord": woord,
            "naam": woord.naam,
            "tekst": getattr(woord, lijst.toelichting, "") if lijst.toelichting else "",
            "eerste": nummer == 0,
            "laatste": nummer == len(woorden) - 1,
        }
        for nummer, woord in enumerate(woorden)
    ]


@vereist(Recht.ORGANISATIES_BEHEREN)
def woorden(request: HttpRequest) -> HttpResponse:
    """The three word lists."""
    context = {
        "lijsten": [{"lijst": lijst, "rijen": _rijen(lijst)} for lijst in WOORDENLIJSTEN.values()],
        # One key for all buttons of this page: after a click the page is made anew, so a double click is one move.
        "knop": KnopFormulier(gebruiker=request.user),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/woorden.html", context)


@vereist(Recht.ORGANISATIES_BEHEREN)
def woord_nieuw(request: HttpRequest, lijst: str) -> HttpResponse:
    """A new word."""
    gekozen = _lijst(lijst)

    def doe(form) -> str:
        diensten.woord_toevoegen(lijst=gekozen, waarden=form.cleaned_data, door=request.user)
        return _terug(gekozen)

    return formulierpagina(
        request,
        maak=lambda data: nieuw_woord_formulier(gekozen, data, gebruiker=request.user),
        doe=doe,
        gelukt="Het woord staat achteraan in de lijst.",
        context={
            "titel": f"Nieuw in {gekozen.titel.lower()}",
            "kruimels": _kruimels(),
            "knop": "Voeg toe",
            "terug": _terug(gekozen),
        },
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
def woord_wijzigen(request: HttpRequest, lijst: str, slug: str) -> HttpResponse:
    """Change a word."""
    gekozen = _lijst(lijst)
    woord = get_object_or_404(gekozen.model, slug=slug)

    def doe(form) -> str:
        diensten.woord_wijzigen(lijst=gekozen, woord=woord, mijn=form.mijn, origineel=form.begin, door=request.user)
        return _terug(gekozen)

    return formulierpagina(
        request,
        maak=lambda data: woord_formulier(
            gekozen,
            data,
            gebruiker=request.user,
            huidig=waarden_van(woord, gekozen.velden),
            over=(gekozen.enkelvoud, woord.slug[:40]),
        ),
        doe=doe,
        gelukt="Het woord is bewaard.",
        context={
            "titel": f"{woord.naam} wijzigen",
            "inleiding": "Het verandert overal mee.",
            "kruimels": _kruimels(),
            "knop": "Bewaar",
            "terug": _terug(gekozen),
        },
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
@require_POST
def woord_verplaatsen(request: HttpRequest, lijst: str, slug: str) -> HttpResponse:
    """Move a word one place."""
    gekozen = _lijst(lijst)
    woord = get_object_or_404(gekozen.model, slug=slug)
    richting = volgorde.OP if request.POST.get("richting") == volgorde.OP else volgorde.NEER
    return knop(
        request,
        doe=lambda: diensten.woord_verplaatsen(lijst=gekozen, woord=woord, richting=richting, door=request.user),
        terug=_terug(gekozen),
    )


@vereist(Recht.ORGANISATIES_BEHEREN)
def woord_verwijderen(request: HttpRequest, lijst: str, slug: str) -> HttpResponse:
    """Remove a word nothing points to."""
    gekozen = _lijst(lijst)
    woord = get_object_or_404(gekozen.model, slug=slug)

    def doe(form) -> str:
        diensten.woord_verwijderen(lijst=gekozen, woord=woord, door=request.user)
        return _terug(gekozen)

    in_gebruik = diensten.gebruikt(woord)
    return formulierpagina(
        request,
        maak=lambda data: KnopFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="Het woord is verwijderd.",
        context={
            "titel": f"{woord.naam} verwijderen",
            "inleiding": "Dit woord is in gebruik en kan niet weg. Haal het eerst weg bij de acties."
            if in_gebruik
            else "Niemand gebruikt dit woord. Het verdwijnt uit de keuzelijsten.",
            "kruimels": _kruimels(),
            "knop": "" if in_gebruik else "Verwijder",
            "terug": _terug(gekozen),
        },
    )
