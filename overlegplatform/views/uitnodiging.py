"""The personal link of an invitation: no password, one seat, one meeting. It shows what the mail said and no more."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.toegang import publiek
from overlegplatform.berichten.kalender import titel
from overlegplatform.diensten.deelname import deelname_beantwoorden, token_hash
from overlegplatform.diensten.puntvoorstel import punt_voorstellen
from overlegplatform.diensten.uitnodiging import ontvangers_van
from overlegplatform.forms.vergadering import AntwoordForm, VoorstelForm
from overlegplatform.models import Deelname


def deelname_of_404(request: HttpRequest, geheim: str) -> Deelname:
    """Return the seat at the meeting of a link that is still the newest one; an older or guessed link is a 404.

    So is the link of who would get no new one today: the seat ended, or the person left.
    """
    rijen = Deelname.objects.select_related("vergadering__groep__netwerk", "zetel")
    deelname = rijen.filter(token_hash=token_hash(geheim)).first()
    if deelname is None or not ontvangers_van(deelname, deelname.vergadering):
        raise Http404
    request.netwerk = deelname.vergadering.groep.netwerk
    return deelname


# What came of a form is written down. These addresses are relative, so that the secret is not.
_HIER, _EEN_HOGER = "./", "../"


@publiek
def uitnodiging(request: HttpRequest, geheim: str) -> HttpResponse:
    """Say whether this seat comes."""
    deelname = deelname_of_404(request, geheim)

    def doe(form: AntwoordForm) -> str:
        schoon = form.cleaned_data
        deelname_beantwoorden(
            deelname_id=deelname.pk, antwoord=schoon["antwoord"], vervanger=schoon["vervanger"], door=None
        )
        return _HIER

    begin = {"antwoord": deelname.antwoord, "vervanger": deelname.vervanger}
    return formulierpagina(
        request,
        maak=lambda data: AntwoordForm(data, deelnames=[deelname], gebruiker=request.user, initial=begin),
        doe=doe,
        gelukt="Je antwoord is bewaard. Je kan het tot aan de vergadering wijzigen.",
        context={
            "titel": titel(deelname.vergadering),
            "knop": "Bewaar mijn antwoord",
            "deelname": deelname,
            "vergadering": deelname.vergadering,
            "voorstellen": deelname.voorstellen.all(),
            "geheim": geheim,
        },
        sjabloon="overleg/uitnodiging.html",
    )


@publiek
def voorstel(request: HttpRequest, geheim: str) -> HttpResponse:
    """Propose an item for the agenda."""
    deelname = deelname_of_404(request, geheim)

    def doe(form: VoorstelForm) -> str:
        punt_voorstellen(deelname_id=deelname.pk, door=None, **form.cleaned_data)
        return _EEN_HOGER

    return formulierpagina(
        request,
        maak=lambda data: VoorstelForm(data, gebruiker=request.user),
        doe=doe,
        gelukt="Je voorstel is bij wie de vergadering leidt. Het antwoord lees je op deze pagina.",
        context={
            "titel": "Een punt voorstellen",
            "knop": "Stel dit punt voor",
            "terug": reverse("overleg:uitnodiging", args=[geheim]),
            "inleiding": f"{titel(deelname.vergadering)}, {deelname.vergadering.datum_tekst}.",
            "kruimels": [],
        },
        sjabloon="overleg/formulier.html",
    )
