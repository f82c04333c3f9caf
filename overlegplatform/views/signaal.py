"""Signals: give one and read what came of it; for staf, what to do with each."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from overlegplatform.diensten import signaal as diensten
from overlegplatform.forms.signaal import AgendeerForm, BeantwoordForm, BundelForm, DoorgeefForm, SignaalForm
from overlegplatform.keuzes import Signaalstand
from overlegplatform.models import Agendapunt, Signaal


def _kruimels(signaal: Signaal | None = None) -> list[dict[str, str]]:
    punten = [("Overleg", reverse("overleg:overleg")), ("Signalen", reverse("overleg:signalen"))]
    if signaal:
        punten.append((signaal.titel, signaal.get_absolute_url()))
    return [{"naam": naam, "adres": adres} for naam, adres in punten]


@vereist(Recht.OVERLEG_DEELNEMEN)
def signalen(request: HttpRequest) -> HttpResponse:
    """Signals this reader may see: what waits first, by its day to follow up."""
    rijen = Signaal.objects.zichtbaar_voor(request.user).select_related("organisatie", "netwerk", "bundel")
    toon = request.GET.get("toon", "")
    if toon == "beantwoord":
        gekozen = rijen.filter(stand=Signaalstand.BEANTWOORD).order_by("-beantwoord_op", "-pk")
    else:
        gekozen = rijen.wachtend().order_by("opvolgen_op", "pk")
    context = {
        "pagina": bladzijde(request, gekozen),
        "toon": toon,
        "is_staf": toegang_van(request.user).mag(Recht.OVERLEG_PLANNEN),
        "kruimels": _kruimels()[:1],
    }
    return render(request, "overleg/signalen.html", context)


def _signaal_of_404(request: HttpRequest, sleutel: str, rijen) -> Signaal:
    signaal = get_object_or_404(rijen.select_related("organisatie", "netwerk", "bundel", "door"), sleutel=sleutel)
    request.netwerk = signaal.netwerk
    return signaal


@vereist(Recht.OVERLEG_DEELNEMEN)
def signaal(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One signal: its way, and its answer."""
    gevonden = _signaal_of_404(request, sleutel, Signaal.objects.zichtbaar_voor(request.user))
    hoofd = gevonden.bundel or gevonden
    punten = Agendapunt.objects.zichtbaar_voor(request.user).filter(signaal=hoofd)
    context = {
        "signaal": gevonden,
        "hoofd": hoofd,
        # Of what is bundled with it a reader sees only the own ones.
        "gebundeld": Signaal.objects.zichtbaar_voor(request.user).filter(bundel=hoofd).select_related("organisatie"),
        "punten": punten.select_related("vergadering__groep").order_by("vergadering__begin"),
        "zetten": list(gevonden.zetten.all()),
        "mag_bewerken": toegang_van(request.user).mag(Recht.OVERLEG_PLANNEN, gevonden.netwerk),
        "kruimels": _kruimels(),
    }
    return render(request, "overleg/signaal.html", context)


@vereist(Recht.OVERLEG_DEELNEMEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """Give a signal."""

    def doe(form: SignaalForm) -> str:
        netwerk, organisatie = form.namens_wie()
        schoon = form.cleaned_data
        gegeven = diensten.signaal_geven(
            netwerk_id=netwerk,
            organisatie_id=organisatie,
            titel=schoon["titel"],
            tekst=schoon["tekst"].replace("\r\n", "\n"),
            door=request.user,
        )
        return gegeven.get_absolute_url()

    return formulierpagina(
        request,
        maak=lambda data: SignaalForm(data, gebruiker=request.user),
        doe=doe,
        gelukt="Je signaal is gegeven. Op deze pagina lees je wat ervan komt.",
        context={
            "titel": "Een signaal geven",
            "kruimels": _kruimels(),
            "knop": "Geef het signaal",
            "inleiding": "Zie je iets gebeuren dat groter is dan één situatie? De stafmedewerker leest het, zet "
            "het op de agenda of geeft het door. Je hoort wat ervan komt.",
            "terug": reverse("overleg:signalen"),
        },
        sjabloon="overleg/formulier.html",
    )


def _doe(
    request: HttpRequest, sleutel: str, *, maak: Callable, dienst: Callable, gelukt: str, titel: str, knop: str
) -> HttpResponse:
    """One act of staf on a signal; `dienst` gets the row and the valid form."""
    gevonden = _signaal_of_404(request, sleutel, Signaal.objects.bewerkbaar_voor(request.user))

    def doe(form) -> str:
        dienst(gevonden, form.cleaned_data)
        return gevonden.get_absolute_url()

    context: dict[str, Any] = {
        "titel": titel,
        "inleiding": gevonden.titel,
        "knop": knop,
        "kruimels": _kruimels(gevonden),
        "terug": gevonden.get_absolute_url(),
    }
    return formulierpagina(
        request,
        maak=lambda data: maak(data, gevonden),
        doe=doe,
        gelukt=gelukt,
        context=context,
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_PLANNEN)
def bundelen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Put it with a like one."""
    return _doe(
        request,
        sleutel,
        titel="Bundelen met een ander signaal",
        knop="Bundel",
        gelukt="Gebundeld. Beide krijgen hetzelfde antwoord.",
        maak=lambda data, rij: BundelForm(data, signaal=rij, gebruiker=request.user),
        dienst=lambda rij, schoon: diensten.signaal_bundelen(
            signaal_id=rij.pk, met_sleutel=schoon["met"], door=request.user
        ),
    )


@vereist(Recht.OVERLEG_PLANNEN)
def agenderen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Put it on an agenda."""
    return _doe(
        request,
        sleutel,
        titel="Op een agenda zetten",
        knop="Zet op de agenda",
        gelukt="Het signaal staat op de agenda.",
        maak=lambda data, rij: AgendeerForm(data, signaal=rij, gebruiker=request.user),
        dienst=lambda rij, schoon: diensten.signaal_agenderen(
            signaal_id=rij.pk, vergadering_sleutel=schoon["vergadering"], duur=schoon["duur"], door=request.user
        ),
    )


@vereist(Recht.OVERLEG_PLANNEN)
def doorgeven(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Pass it on."""
    return _doe(
        request,
        sleutel,
        titel="Doorgeven",
        knop="Noteer dat het doorgegeven is",
        gelukt="Genoteerd. Wie het signaal gaf, ziet aan wie het doorgegeven is.",
        maak=lambda data, rij: DoorgeefForm(data, gebruiker=request.user),
        dienst=lambda rij, schoon: diensten.signaal_doorgeven(signaal_id=rij.pk, door=request.user, **schoon),
    )


@vereist(Recht.OVERLEG_PLANNEN)
def beantwoorden(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Answer it."""
    return _doe(
        request,
        sleutel,
        titel="Beantwoorden",
        knop="Geef het antwoord",
        gelukt="Het antwoord staat er. Wie het signaal gaf, leest het in “Mijn werk”.",
        maak=lambda data, rij: BeantwoordForm(data, initial={"antwoord": rij.antwoord}, gebruiker=request.user),
        dienst=lambda rij, schoon: diensten.signaal_beantwoorden(signaal_id=rij.pk, door=request.user, **schoon),
    )


@vereist(Recht.OVERLEG_PLANNEN)
def heropenen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Take an answer back, or take a signal out of its bundle."""
    return _doe(
        request,
        sleutel,
        titel="Weer openen",
        knop="Open weer",
        gelukt="Het signaal wacht weer op antwoord.",
        maak=lambda data, rij: RedenFormulier(data, gebruiker=request.user),
        dienst=lambda rij, schoon: _heropen(rij, schoon["reden"], request.user),
    )


def _heropen(rij: Signaal, reden: str, door) -> None:
    losmaken = rij.bundel_id and rij.stand != Signaalstand.BEANTWOORD
    verb = diensten.signaal_losmaken if losmaken else diensten.signaal_heropenen
    verb(signaal_id=rij.pk, reden=reden, door=door)
