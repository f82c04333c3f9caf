"""The list of surveys and the page of one; behind the link of a school, the questions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor, daden_voor_lijst
from leerrecht.link.doelen import Bezoek, Doel
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van
from monitoring.berichten import BevragingGevraagd
from monitoring.diensten.bevraging_open import DOEL, vervalt_op, wie_hoort
from monitoring.keuzes import Bevragingsstand
from monitoring.models import Bevraagde, Bevraging, Bevragingscitaat, Bevragingstekst
from monitoring.weergave.bevraging import uitslagen, voortgang, vraagbeelden


@publiek
def bevragingen(request: HttpRequest) -> HttpResponse:
    """What was asked and published; for staf also what is open or in the making."""
    rijen = Bevraging.objects.zichtbaar_voor(request.user).select_related("netwerk").order_by("-sluit", "-pk")
    beheert = toegang_van(request.user).netwerken_met(Recht.CIJFERS_BEHEREN)
    context = {"pagina": bladzijde(request, rijen), "beheert": beheert}
    return render(request, "monitoring/bevraging/lijst.html", context)


@publiek
def bevraging(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One survey: what it said, as far as it is published; for staf also its questions and who answered."""
    rijen = Bevraging.objects.zichtbaar_voor(request.user).select_related("netwerk", "aanlevering")
    rij = get_object_or_404(rijen, sleutel=sleutel)
    request.netwerk = rij.netwerk  # type: ignore[attr-defined]
    context = {"bevraging": rij, "uitslagen": uitslagen(rij, request.user)}
    if toegang_van(request.user).mag(Recht.CIJFERS_BEHEREN, rij.netwerk):
        context |= _voor_staf(request, rij)
    return render(request, "monitoring/bevraging/bevraging.html", context)


def _voor_staf(request: HttpRequest, rij: Bevraging) -> dict[str, object]:
    vragen = list(rij.vragen.all())
    teksten = list(Bevragingstekst.objects.filter(vraag__bevraging=rij).select_related("vraag__bevraging"))
    citaten = list(Bevragingscitaat.objects.filter(vraag__bevraging=rij).select_related("vraag__bevraging"))
    van_tekst, van_citaat = (daden_voor_lijst(lijst, request.user) for lijst in (teksten, citaten))
    open_ = rij.vraagt_scholen and rij.stand == Bevragingsstand.OPEN
    return {
        "beheert": True,
        "daden": daden_voor(rij, request.user),
        "vragen": vraagbeelden(vragen, daden_voor_lijst(vragen, request.user)),
        "voortgang": voortgang(rij),
        "horen": wie_hoort(rij) if open_ else None,
        "teksten": [(een, van_tekst[een.pk]) for een in teksten],
        "citaten": [(een, van_citaat[een.pk]) for een in citaten],
    }


def _zoek(sleutel: str, eigenaar: Gebruiker) -> Bevraagde | None:
    rijen = Bevraagde.objects.beantwoordbaar_voor(eigenaar).exclude(bevraging__stand=Bevragingsstand.ONTWERP)
    return rijen.select_related("bevraging__netwerk", "organisatie").filter(sleutel=sleutel).first()


def _pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """There is one form behind it."""
    return redirect("bevraging/")


def _mail(rij: Bevraagde, eigenaar: Gebruiker, pad: str) -> BevragingGevraagd:
    return BevragingGevraagd(
        bevraging=rij.bevraging, school=rij.organisatie.naam, aan=eigenaar, pad=pad, herinnering=False
    )


BEVRAGING = Doel(
    naam=DOEL,
    zoek=_zoek,
    pagina=_pagina,
    mail=_mail,
    vervalt=lambda rij: vervalt_op(rij.bevraging),
    ook_opsporing=True,
)
