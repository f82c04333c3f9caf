"""The page behind the personal link of a round table: the day and the place; the rest by what this person may read."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.formulieren.afhandelen import teruggevonden
from leerrecht.link.doelen import Bezoek, Doel
from leerrecht.models import Gebruiker
from leerrecht.raadplegen import noteer_raadpleging
from meldpunt.berichten.rondetafel import TafelLink
from meldpunt.diensten.tafeldag import antwoorden_van
from meldpunt.diensten.tafelslot import DOEL
from meldpunt.forms.rondetafel import DagenForm
from meldpunt.forms.tafelpunt import TafelBevestigForm
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.keuzes.rondetafel import Tafelrol, Tafelstand
from meldpunt.models import Tafelpartij
from meldpunt.regels.rondetafel import begin_van_bevestiging, is_opsporing, vervalt, vraagt_code
from meldpunt.weergave.tafelblad import Tafelblad, tafelblad_van


def zoek(sleutel: str, eigenaar: Gebruiker) -> Tafelpartij | None:
    """Return the own place of this person, while the file is open; None for who works for police or justice now."""
    rijen = Tafelpartij.objects.eigen_van(eigenaar).filter(sleutel=sleutel)
    partij = rijen.select_related(
        "rondetafel__aanmelding__netwerk", "rondetafel__aanmelding__jongere", "gebruiker", "organisatie", "betrokkene"
    ).first()
    return None if partij is None or is_opsporing(partij) else partij


def linkcontext(bezoek: Bezoek, blad: Tafelblad, form: Any) -> dict[str, Any]:
    """What the page shows; `form` is what is asked of this person now, if anything."""
    return {"bezoek": bezoek, "blad": blad, "form": form}


def noteer_blik_achter_link(bezoek: Bezoek, blad: Tafelblad) -> None:
    """Write down the look at this page, when it shows more than the day and the place."""
    partij = bezoek.voorwerp
    if not blad.toont_dossier:
        return
    aanmelding = partij.rondetafel.aanmelding
    with transaction.atomic():
        noteer_raadpleging(
            referentie=aanmelding.referentie,
            wat="rondetafel gelezen met een persoonlijke link",
            door=bezoek.eigenaar,
            namens=partij.organisatie,
            trap=blad.diepste,
            netwerk=aanmelding.netwerk,
            als=Hoedanigheid.JONGERE if partij.rol == Tafelrol.JONGERE else Hoedanigheid.TAFEL,
        )


def pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The table, with what is asked of this person now."""
    blad = tafelblad_van(bezoek.voorwerp)
    antwoord = render(request, "link/rondetafel.html", linkcontext(bezoek, blad, _form(request, bezoek)))
    noteer_blik_achter_link(bezoek, blad)
    return antwoord


def _form(request: HttpRequest, bezoek: Bezoek) -> Any:
    partij = bezoek.voorwerp
    tafel = partij.rondetafel
    if tafel.stand == Tafelstand.VOORSTEL:
        invoer = teruggevonden(request, pad=reverse("link_mijn_dagen", args=[bezoek.geheim]))
        return DagenForm(invoer, partij=partij, huidig=antwoorden_van(partij), gebruiker=request.user)
    if tafel.stand == Tafelstand.GEHOUDEN and tafel.gevraagd_nummer is not None:
        invoer = teruggevonden(request, pad=reverse("link_klopt_dit", args=[bezoek.geheim]))
        begin = begin_van_bevestiging(partij)
        return TafelBevestigForm(invoer, initial=begin, gebruiker=request.user)
    return None


def _mail(partij: Tafelpartij, eigenaar: Gebruiker, pad: str) -> TafelLink:
    return TafelLink(tafel=partij.rondetafel, aan=eigenaar, pad=pad)


RONDETAFEL = Doel(
    naam=DOEL,
    zoek=zoek,
    pagina=pagina,
    mail=_mail,
    vervalt=lambda partij: vervalt(partij.rondetafel),
    tweede_stap=lambda partij: vraagt_code(partij.rondetafel),
)
