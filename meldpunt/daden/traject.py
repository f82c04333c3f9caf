"""What the provider, or the Meldpunt that heard it, says of a traject: it started, stands still, goes on, ended."""

from typing import Any, ClassVar

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from leerrecht.bereik import Bereik
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.daden.basis import MetBlik
from meldpunt.daden.trajectzegging import (
    Afronden,
    Hervatten,
    NietOpgedaagd,
    Onderbreken,
    Starten,
    Stoppen,
    Terugtrekken,
)
from meldpunt.diensten.traject import TRAJECT_VOORBIJ
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.models import Aanmelding, Traject
from meldpunt.regels.bereik import bereik_van_wie_vroeg
from meldpunt.weergave.kruimels import Kruimels, kruimels
from meldpunt.weergave.trajectweek import nog_te_noteren
from meldpunt.workflow import TRAJECT

_LEEST_TOT_HIER = "De aanbieder leest dit dossier vanaf dan niet meer."


class OverTraject(MetBlik):
    """For who answers for the provider until its end, and for who works on the file."""

    ruimte, recht = "meldpunt", (Recht.DOSSIERS_BEHANDELEN, Recht.TOELEIDING_BEANTWOORDEN)
    model, rij_als = Traject, "traject_id"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}
    bel, blik = "het Meldpunt", "traject geopend"

    def rijen(self) -> QuerySet[Traject]:
        """Running ones of the own offer, or of files of the own Meldpunt."""
        rijen = self.deur().select_related("toeleiding__aanmelding__netwerk", "toeleiding__aanmelding__gebied")
        return rijen.select_related("toeleiding__fiche__aanbieder").defer("toeleiding__aanmelding__advies")

    def deur(self) -> QuerySet[Traject]:
        """On which of them it can be done."""
        return Traject.objects.bijhoudbaar_voor(self.gebruiker).lopend()

    def zonder_rij(self) -> HttpResponse:
        """Who opened this page before it ended hears that in a sentence; nothing else is shown."""
        try:
            return super().zonder_rij()
        except Http404:
            ooit = Traject.objects.was_ooit_voor(self.gebruiker, self.kwargs["sleutel"])
            if self.request.method != "POST" or not ooit:
                raise
        messages.info(self.request, TRAJECT_VOORBIJ)
        return redirect("start")

    def dossier(self) -> Aanmelding:
        """Its file."""
        return self.rij.aanmelding

    def netwerk(self) -> Netwerk:
        """That of the file."""
        return self.dossier().netwerk

    def namens_meldpunt(self) -> bool:
        """Whether it is noted for somebody else."""
        return toegang_van(self.gebruiker).mag(Recht.DOSSIERS_BEHANDELEN, self.netwerk())

    def form_opties(self) -> dict[str, Any]:
        """Whether is asked who said it."""
        return {**super().form_opties(), "namens": self.namens_meldpunt()}

    def wie_hoort(self) -> Bereik:
        """The Meldpunt and who referred."""
        return bereik_van_wie_vroeg(self.dossier())

    def terug(self) -> str:
        """The file."""
        return self.dossier().get_absolute_url()

    def kruimels(self) -> Kruimels:
        """By the file."""
        return kruimels(self.dossier())

    def geef_inleiding(self) -> str:
        """Which offer, of whom."""
        return f"{self.rij.toeleiding.fiche.titel}, {self.rij.toeleiding.fiche.aanbieder.naam}"


class TrajectStarten(Starten, OverTraject):
    """The young person was there."""

    naam, pad = "traject_starten", "trajecten/<str:sleutel>/starten/"
    zet, volgorde = (TRAJECT, Trajectstand.GESTART), 10
    gevolg = "Vanaf die dag telt geen schooldag meer als dag zonder les."

    def kan(self) -> bool:
        """Not of one that only stands still."""
        return self.rij.stand == Trajectstand.AFGESPROKEN


class TrajectHervatten(Hervatten, OverTraject):
    """The young person is there again."""

    naam, pad = "traject_hervatten", "trajecten/<str:sleutel>/hervatten/"
    zet, volgorde = (TRAJECT, Trajectstand.GESTART), 20

    def kan(self) -> bool:
        """Only of one that stands still."""
        return self.rij.stand == Trajectstand.ONDERBROKEN


class TrajectOnderbreken(Onderbreken, OverTraject):
    """It stands still for a while; the place stays."""

    naam, pad = "traject_onderbreken", "trajecten/<str:sleutel>/onderbreken/"
    zet, volgorde, ingang = (TRAJECT, Trajectstand.ONDERBROKEN), 40, "Onderbreek het traject"


class _Einde(OverTraject):
    """An end: the provider reads nothing any more."""

    einde = True

    def geef_gevolg(self) -> str:
        """What closes, and whether a place comes free: only one that was taken."""
        zinnen = [_LEEST_TOT_HIER]
        if self.rij.nam_plaats:
            zinnen.append("De plaats komt vrij.")
        if nog_te_noteren(self.rij, timezone.localdate(), ook_deze=True):
            zinnen.append("Wie er was in de laatste weken, noteer je nog tot 14 dagen erna.")
        return " ".join(zinnen)

    def naar(self, uitkomst: Traject) -> str:
        """The file is closed to the provider now."""
        return self.terug() if self.namens_meldpunt() else "/"


class TrajectNietOpgedaagd(NietOpgedaagd, _Einde):
    """Nobody came."""

    naam, pad = "traject_niet_opgedaagd", "trajecten/<str:sleutel>/niet-opgedaagd/"
    zet, volgorde = (TRAJECT, Trajectstand.NIET_OPGEDAAGD), 60

    def kan(self) -> bool:
        """Not before the day that was agreed."""
        dag = self.rij.eerste_dag
        return dag is None or dag <= timezone.localdate()


class TrajectTerugtrekken(Terugtrekken, _Einde):
    """It does not begin."""

    naam, pad = "traject_terugtrekken", "trajecten/<str:sleutel>/terugtrekken/"
    zet, volgorde = (TRAJECT, Trajectstand.TERUGGETROKKEN), 70


class TrajectAfronden(Afronden, _Einde):
    """It ended as agreed."""

    naam, pad = "traject_afronden", "trajecten/<str:sleutel>/afronden/"
    zet, volgorde = (TRAJECT, Trajectstand.AFGEROND), 80


class TrajectStoppen(Stoppen, _Einde):
    """It stops early."""

    naam, pad = "traject_stoppen", "trajecten/<str:sleutel>/stoppen/"
    zet, volgorde = (TRAJECT, Trajectstand.GESTOPT), 90
