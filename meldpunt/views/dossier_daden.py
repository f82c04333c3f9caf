"""The verbs on a file, each with its own page: keeps what was typed, acts once, and comes back to the file."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.leesrichting import apart
from leerrecht.models import Organisatie, Soort
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten import dossier as diensten
from meldpunt.diensten import overdracht as overdrachten
from meldpunt.diensten import vraag as vragen
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.sluiten import dossier_afsluiten, dossier_intrekken
from meldpunt.forms import dossier as forms
from meldpunt.models import Aanmelding, Begeleidingsperiode, Overdracht, Vraag
from meldpunt.regels.openen import inzage_van, noteer_inzage
from meldpunt.views.dossier import kruimels
from meldpunt.views.vind import dossier_of_404, dossier_uit, van_aanmelder, van_meldpunt

_MELDPUNT = vereist(Recht.DOSSIERS_BEHANDELEN)
_VOLGER = vereist(Recht.DOSSIERS_VOLGEN)
_ALLEBEI = vereist(Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN)


def _formulier(request: HttpRequest, aanmelding: Aanmelding, klasse, **delen: Any) -> HttpResponse:
    """One form about one file; `doe` takes the clean form and calls one dienst."""
    doe, gelukt, extra = delen.pop("doe"), delen.pop("gelukt"), delen.pop("extra", {})

    def doe_en_terug(form) -> str:
        doe(form.cleaned_data)
        return aanmelding.get_absolute_url()

    return formulierpagina(
        request,
        maak=lambda data: klasse(data, aanmelding=aanmelding, gebruiker=request.user, **extra),
        doe=doe_en_terug,
        gelukt=gelukt,
        context={"kruimels": kruimels(aanmelding), "terug": aanmelding.get_absolute_url(), **delen},
        sjabloon="meldpunt/dossier/formulier.html",
    )


@_MELDPUNT
@require_POST
def opnemen(request: HttpRequest, referentie: str) -> HttpResponse:
    """The button "neem in behandeling"."""
    aanmelding = van_meldpunt(request, referentie)

    def doe() -> None:
        diensten.in_behandeling_nemen(aanmelding_id=aanmelding.pk, door=request.user)
        messages.success(request, f"Je behandelt nu {aanmelding.referentie}.")

    return knop(request, doe=doe, terug=aanmelding.get_absolute_url())


@_MELDPUNT
def toewijzen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Give a file to a colleague."""
    aanmelding = van_meldpunt(request, referentie)
    return _formulier(
        request,
        aanmelding,
        forms.ToewijsForm,
        titel="Dossier toewijzen",
        knop="Wijs toe",
        gelukt="Het dossier is toegewezen.",
        doe=lambda data: diensten.dossier_toewijzen(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_MELDPUNT
def vraag(request: HttpRequest, referentie: str) -> HttpResponse:
    """Ask who referred."""
    aanmelding = van_meldpunt(request, referentie)
    return _formulier(
        request,
        aanmelding,
        forms.VraagForm,
        titel="Vraag aan de aanmelder",
        knop="Stel de vraag",
        inleiding="Zolang de vraag openstaat, staat je antwoordtermijn stil. De schooldagen zonder les tellen door.",
        gelukt="Je vraag staat klaar voor de aanmelder, die een mail met de referentie krijgt.",
        doe=lambda data: vragen.vraag_stellen(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_ALLEBEI
def antwoord(request: HttpRequest, referentie: str) -> HttpResponse:
    """Answer the open question: who referred, or the Meldpunt that noted it on the telephone."""
    aanmelding = dossier_of_404(request.user, referentie)
    inzage = inzage_van(aanmelding, request.user)
    open_vraag = Vraag.objects.zichtbaar_voor(request.user).filter(aanmelding=aanmelding, beantwoord_op__isnull=True)
    if not (inzage.behandelt or inzage.is_aanmelder) or not open_vraag.exists():
        raise Http404
    request.netwerk = aanmelding.netwerk
    with transaction.atomic():
        noteer_inzage(inzage, "vraag geopend")
        gesteld = open_vraag.get()
    doe = vragen.antwoord_noteren if inzage.behandelt else vragen.vraag_beantwoorden
    return _formulier(
        request,
        aanmelding,
        forms.AntwoordForm,
        vraag=gesteld,
        knop="Bewaar het antwoord",
        titel="Antwoord noteren" if inzage.behandelt else "Vraag van het Meldpunt",
        gelukt="Het antwoord is bewaard. Het Meldpunt gaat verder.",
        doe=lambda data: doe(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_MELDPUNT
def notitie(request: HttpRequest, referentie: str) -> HttpResponse:
    """Write a note."""
    aanmelding = van_meldpunt(request, referentie)
    return _formulier(
        request,
        aanmelding,
        forms.NotitieForm,
        titel="Notitie schrijven",
        knop="Bewaar de notitie",
        gelukt="Je notitie is bewaard.",
        doe=lambda data: notitie_schrijven(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_MELDPUNT
def laatste_les(request: HttpRequest, referentie: str) -> HttpResponse:
    """Correct the last day with lessons."""
    aanmelding = van_meldpunt(request, referentie)
    return _formulier(
        request,
        aanmelding,
        forms.LaatsteLesForm,
        titel="Laatste dag met les",
        knop="Bewaar de dag",
        gelukt="De dag is bewaard. Het aantal schooldagen zonder les is opnieuw geteld.",
        doe=lambda data: diensten.laatste_les_bijwerken(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_MELDPUNT
def kijk_opnieuw(request: HttpRequest, referentie: str) -> HttpResponse:
    """Choose the day to look again."""
    aanmelding = van_meldpunt(request, referentie)
    return _formulier(
        request,
        aanmelding,
        forms.KijkOpnieuwForm,
        titel="Later opnieuw bekijken",
        knop="Bewaar de dag",
        gelukt="Op die dag staat dit dossier weer bovenaan.",
        doe=lambda data: diensten.opnieuw_bekijken(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_MELDPUNT
def afsluiten(request: HttpRequest, referentie: str) -> HttpResponse:
    """Close a file with a reason."""
    aanmelding = van_meldpunt(request, referentie)
    return _formulier(
        request,
        aanmelding,
        forms.AfsluitForm,
        titel="Dossier afsluiten",
        knop="Sluit het dossier af",
        inleiding="Wat nog loopt bij een aanbieder, eindigt mee. Je kan het dossier later heropenen.",
        gelukt="Het dossier is afgerond. De aanmelder krijgt een mail met de referentie.",
        doe=lambda data: dossier_afsluiten(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_VOLGER
def intrekken(request: HttpRequest, referentie: str) -> HttpResponse:
    """Withdraw an own question."""
    aanmelding = van_aanmelder(request, referentie)
    return _formulier(
        request,
        aanmelding,
        forms.IntrekForm,
        titel="Je vraag intrekken",
        knop="Trek mijn vraag in",
        inleiding="Het Meldpunt zoekt dan niet verder. Een aanbieder leest vanaf dan niets meer.",
        gelukt="Je vraag is ingetrokken.",
        doe=lambda data: dossier_intrekken(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_MELDPUNT
def heropenen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Open a closed file again."""
    aanmelding = van_meldpunt(request, referentie)
    return _formulier(
        request,
        aanmelding,
        forms.HeropenForm,
        titel="Dossier heropenen",
        knop="Heropen het dossier",
        gelukt="Het dossier is weer open.",
        doe=lambda data: diensten.dossier_heropenen(aanmelding_id=aanmelding.pk, door=request.user, **data),
    )


@_MELDPUNT
def school(request: HttpRequest, referentie: str) -> HttpResponse:
    """Note a change of school or CLB."""
    aanmelding = van_meldpunt(request, referentie)
    rijen = Organisatie.objects.filter(netwerken=aanmelding.netwerk_id, actief=True)
    scholen, clbs = rijen.filter(soort=Soort.SCHOOL), rijen.filter(soort=Soort.CLB)
    rond = {rij.pk for rij in (*scholen, *clbs)}
    return _formulier(
        request,
        aanmelding,
        forms.BegeleidingForm,
        titel="Andere school of ander CLB",
        knop="Bewaar",
        gelukt="De school en het CLB zijn gewijzigd. Wie er niet meer bij hoort, leest niets meer.",
        doe=lambda data: begeleiding_wijzigen(aanmelding_id=aanmelding.pk, door=request.user, **data),
        extra={
            "scholen": scholen,
            "clbs": clbs,
            "leden": overdrachten.leden_van(aanmelding, rond),
            "periode": Begeleidingsperiode.objects.zichtbaar_voor(request.user)
            .filter(aanmelding=aanmelding, tot__isnull=True)
            .select_related("school", "clb")
            .first(),
        },
    )


@_ALLEBEI
def overdragen(request: HttpRequest, referentie: str) -> HttpResponse:
    """Let a colleague read along."""
    aanmelding = _van_wie_beslist(request, referentie)
    collegas = list(overdrachten.mogelijke_collegas(aanmelding))
    return _formulier(
        request,
        aanmelding,
        forms.OverdraagForm,
        titel="Laat een collega meelezen",
        knop="Laat meelezen" if collegas else "",
        inleiding="Je kan kiezen uit wie aanmeldt voor de school en het CLB van dit dossier."
        if collegas
        else "Er is niemand om te kiezen: niemand anders van de school of het CLB van dit dossier "
        "heeft hier een account.",
        gelukt="Je collega leest vanaf nu mee.",
        doe=lambda data: overdrachten.dossier_overdragen(aanmelding_id=aanmelding.pk, door=request.user, **data),
        extra={"collegas": collegas},
    )


@_ALLEBEI
def overdracht_stoppen(request: HttpRequest, referentie: str, sleutel: str) -> HttpResponse:
    """End the reading along of one colleague."""
    aanmelding = _van_wie_beslist(request, referentie)
    rijen = Overdracht.objects.zichtbaar_voor(request.user).filter(aanmelding=aanmelding, aan__sleutel=sleutel)
    lopend = get_object_or_404(rijen.select_related("aan"), tot__isnull=True)

    def doe(data: dict[str, Any]) -> None:
        overdrachten.overdracht_beeindigen(aanmelding_id=aanmelding.pk, aan=sleutel, door=request.user)

    return _formulier(
        request,
        aanmelding,
        _Bevestig,
        titel="Meelezen stoppen",
        knop="Stop het meelezen",
        doe=doe,
        inleiding=f"{apart(lopend.aan.naam)} leest dan niets meer van dit dossier.",
        gelukt=f"{apart(lopend.aan.naam)} leest niet meer mee.",
    )


class _Bevestig(forms.DossierForm, KnopFormulier):
    """Nothing to fill in."""


def _van_wie_beslist(request: HttpRequest, referentie: str) -> Aanmelding:
    """A file of which this person decides who reads along: the Meldpunt and who referred."""
    wie = request.user
    return dossier_uit(
        request, referentie, Aanmelding.objects.behandelbaar_voor(wie) | Aanmelding.objects.eigen_van(wie)
    )
