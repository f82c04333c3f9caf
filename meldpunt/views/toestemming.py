"""Pages of the Meldpunt and who referred: who said yes to what, ask, note the answer, take a yes back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.dagen import dag_in_woorden
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.models import Raadpleging
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.toestemming import toestemming_intrekken, toestemming_noteren, toestemming_vragen
from meldpunt.forms.toestemming import NoteerForm, VraagToestemmingForm
from meldpunt.keuzes.dossier import Trap
from meldpunt.models import Aanmelding, Toestemming
from meldpunt.views.vind import na_blik
from meldpunt.weergave.toeleiding import kruimels
from meldpunt.weergave.toestemming import mag_toestemmingen_zien, naam_van, toestemmingen_van


def _dossier_of_404(request: HttpRequest, referentie: str) -> Aanmelding:
    """Return a file about one young person that this person handles or sent in."""
    rijen = Aanmelding.objects.met_trap(request.user, Trap.EIGEN).select_related("netwerk", "jongere")
    aanmelding = get_object_or_404(rijen.defer("vraag", "advies"), referentie=referentie, jongere__isnull=False)
    if not mag_toestemmingen_zien(aanmelding, request.user):
        raise Http404
    request.netwerk = aanmelding.netwerk
    return aanmelding


def _toestemming_of_404(request: HttpRequest, sleutel: str) -> Toestemming:
    rijen = Toestemming.objects.zichtbaar_voor(request.user).select_related("ontvanger", "betrokkene", "aanmelding")
    gevonden = get_object_or_404(rijen.defer("aanmelding__vraag", "aanmelding__advies"), sleutel=sleutel)
    gevonden.aanmelding = _dossier_of_404(request, gevonden.aanmelding.referentie)
    return gevonden


def _lijst_adres(aanmelding: Aanmelding) -> str:
    return reverse("meldpunt:toestemmingen", args=[aanmelding.referentie])


def _op_een_pagina(request: HttpRequest, aanmelding: Aanmelding, **delen) -> HttpResponse:
    lijst = {"naam": "Toestemming om te delen", "adres": _lijst_adres(aanmelding)}
    context = {"kruimels": [*kruimels(aanmelding), lijst], "terug": lijst["adres"], **delen.pop("context")}
    antwoord = formulierpagina(request, context=context, sjabloon="meldpunt/toeleiding/formulier.html", **delen)
    return na_blik(request, aanmelding, "toestemmingen geopend", antwoord)


@vereist(Recht.TOESTEMMING_NOTEREN)
def toestemmingen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Who said yes to what, and what each provider sees now."""
    aanmelding = _dossier_of_404(request, referentie)
    context = {
        "aanmelding": aanmelding,
        "blok": toestemmingen_van(aanmelding, request.user),
        "kruimels": kruimels(aanmelding),
    }
    antwoord = render(request, "meldpunt/toeleiding/toestemmingen.html", context)
    return na_blik(request, aanmelding, "toestemmingen geopend", antwoord)


@vereist(Recht.TOESTEMMING_NOTEREN)
def vragen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Ask somebody to share with one provider."""
    aanmelding = _dossier_of_404(request, referentie)

    def doe(form) -> str:
        toestemming_vragen(
            aanmelding_id=aanmelding.pk,
            betrokkene=form.gekozen,
            ontvanger_id=form.cleaned_data["ontvanger"].pk,
            trappen=form.cleaned_data["trappen"],
            door=request.user,
        )
        return _lijst_adres(aanmelding)

    return _op_een_pagina(
        request,
        aanmelding,
        doe=doe,
        gelukt="De vraag staat genoteerd. Noteer het antwoord zodra je het weet.",
        maak=lambda data: VraagToestemmingForm(data, aanmelding=aanmelding, gebruiker=request.user),
        context={
            "titel": "Vraag een toestemming",
            "knop": "Noteer de vraag",
            "inleiding": "Leg uit wat er gedeeld wordt, met wie en waarom. Zeg ook dat nee mag.",
        },
    )


@vereist(Recht.TOESTEMMING_NOTEREN)
def noteren(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Note the answer."""
    rij = _toestemming_of_404(request, sleutel)

    def doe(form) -> str:
        toestemming_noteren(toestemming_id=rij.pk, door=request.user, **form.cleaned_data)
        return _lijst_adres(rij.aanmelding)

    return _op_een_pagina(
        request,
        rij.aanmelding,
        doe=doe,
        gelukt="Het antwoord is genoteerd en werkt meteen.",
        maak=lambda data: NoteerForm(data, gebruiker=request.user),
        context={"titel": "Noteer het antwoord", "knop": "Noteer het antwoord", "inleiding": _zin(rij)},
    )


@vereist(Recht.TOESTEMMING_NOTEREN)
def intrekken(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Take a yes back: one button, no reason."""
    rij = _toestemming_of_404(request, sleutel)

    def doe(form) -> str:
        toestemming_intrekken(toestemming_id=rij.pk, door=request.user)
        return _lijst_adres(rij.aanmelding)

    return _op_een_pagina(
        request,
        rij.aanmelding,
        doe=doe,
        gelukt="De toestemming is ingetrokken. De toegang is dicht.",
        maak=lambda data: KnopFormulier(data, gebruiker=request.user),
        context={
            "titel": "Trek de toestemming in",
            "knop": "Trek in",
            "inleiding": f"{_zin(rij)} Een reden is niet nodig.",
            "gevolg": f"{rij.ontvanger.naam} kan dit deel meteen niet meer lezen. {_al_gelezen(rij)}",
        },
    )


def _al_gelezen(rij: Toestemming) -> str:
    """What taking back cannot undo, said beforehand."""
    gelezen = Raadpleging.objects.over(rij.aanmelding.referentie).filter(namens=rij.ontvanger.naam).first()
    if gelezen is None:
        return "Niemand van die aanbieder opende dit dossier al."
    laatst = dag_in_woorden(gelezen.op)
    return f"Wat al gelezen is, blijft geweten: die aanbieder opende dit dossier het laatst op {laatst}."


def _zin(rij: Toestemming) -> str:
    return f"{naam_van(rij)}: delen met {rij.ontvanger.naam}, {rij.get_trap_display()}."
