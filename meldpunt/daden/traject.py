"""What the provider, or the Meldpunt that heard it, says of a traject: it started, stands still, goes on, ended."""

from typing import Any, ClassVar

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from leerrecht.bereik import Bereik
from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.daden.basis import MetBlik
from meldpunt.diensten import traject as diensten
from meldpunt.forms.traject import (
    TrajectEindeForm,
    TrajectHervatForm,
    TrajectNietOpgedaagdForm,
    TrajectOnderbreekForm,
    TrajectStartForm,
    TrajectStopForm,
    TrajectTerugtrekForm,
)
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
        messages.info(self.request, diensten.TRAJECT_VOORBIJ)
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


class TrajectStarten(OverTraject):
    """The young person was there."""

    naam, pad = "traject_starten", "trajecten/<str:sleutel>/starten/"
    form, dienst, zet = TrajectStartForm, diensten.traject_starten, (TRAJECT, Trajectstand.GESTART)
    titel, knop, volgorde = "De jongere is gestart", "Noteer de start", 10
    gevolg = "Vanaf die dag telt geen schooldag meer als dag zonder les."

    def kan(self) -> bool:
        """Not of one that only stands still."""
        return self.rij.stand == Trajectstand.AFGESPROKEN

    def gelukt(self, uitkomst: Traject) -> str:
        """Since when, and who hears."""
        return f"Gestart op {dag_in_woorden(uitkomst.gestart_op)}. {uitkomst.gehoord.per_plek}"


class TrajectHervatten(OverTraject):
    """The young person is there again."""

    naam, pad = "traject_hervatten", "trajecten/<str:sleutel>/hervatten/"
    form, dienst, zet = TrajectHervatForm, diensten.traject_hervatten, (TRAJECT, Trajectstand.GESTART)
    titel, knop, volgorde = "Het traject gaat verder", "Noteer dat het verdergaat", 20

    def kan(self) -> bool:
        """Only of one that stands still."""
        return self.rij.stand == Trajectstand.ONDERBROKEN

    def gelukt(self, uitkomst: Traject) -> str:
        """It runs, and who hears."""
        return f"Het traject gaat verder. {uitkomst.gehoord.per_plek}"


class TrajectOnderbreken(OverTraject):
    """It stands still for a while; the place stays."""

    naam, pad = "traject_onderbreken", "trajecten/<str:sleutel>/onderbreken/"
    form, dienst, zet = TrajectOnderbreekForm, diensten.traject_onderbreken, (TRAJECT, Trajectstand.ONDERBROKEN)
    titel, knop, volgorde = "Onderbreek het traject", "Onderbreek", 40
    ingang = "Onderbreek het traject"
    gevolg = "De plaats blijft van deze jongere. De schooldagen zonder les tellen weer, tot het verdergaat."

    def gelukt(self, uitkomst: Traject) -> str:
        """It stands still, and who hears."""
        return f"Het traject is onderbroken. {uitkomst.gehoord.per_plek}"


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


class TrajectNietOpgedaagd(_Einde):
    """Nobody came."""

    naam, pad = "traject_niet_opgedaagd", "trajecten/<str:sleutel>/niet-opgedaagd/"
    form, dienst = TrajectNietOpgedaagdForm, diensten.traject_niet_opgedaagd
    zet = (TRAJECT, Trajectstand.NIET_OPGEDAAGD)
    titel, knop, volgorde = "De jongere kwam niet opdagen", "Noteer: niet komen opdagen", 60

    def kan(self) -> bool:
        """Not before the day that was agreed."""
        dag = self.rij.eerste_dag
        return dag is None or dag <= timezone.localdate()

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Genoteerd: niet komen opdagen. Het traject is voorbij. {uitkomst.gehoord.per_plek}"


class TrajectTerugtrekken(_Einde):
    """It does not begin."""

    naam, pad = "traject_terugtrekken", "trajecten/<str:sleutel>/terugtrekken/"
    form, dienst, zet = TrajectTerugtrekForm, diensten.traject_terugtrekken, (TRAJECT, Trajectstand.TERUGGETROKKEN)
    titel, knop, volgorde = "Het gaat niet door", "Noteer: gaat niet door", 70

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Genoteerd: het gaat niet door. {uitkomst.gehoord.per_plek}"


class TrajectAfronden(_Einde):
    """It ended as agreed."""

    naam, pad = "traject_afronden", "trajecten/<str:sleutel>/afronden/"
    form, dienst, zet = TrajectEindeForm, diensten.traject_afronden, (TRAJECT, Trajectstand.AFGEROND)
    titel, knop, volgorde = "Het traject is afgerond", "Rond het traject af", 80

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Het traject is afgerond. {uitkomst.gehoord.per_plek}"


class TrajectStoppen(_Einde):
    """It stops early."""

    naam, pad = "traject_stoppen", "trajecten/<str:sleutel>/stoppen/"
    form, dienst, zet = TrajectStopForm, diensten.traject_stoppen, (TRAJECT, Trajectstand.GESTOPT)
    titel, knop, volgorde = "Het traject stopt vroeger", "Stop het traject", 90

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Het traject is gestopt. {uitkomst.gehoord.per_plek}"
