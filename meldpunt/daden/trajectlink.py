"""What a provider without an account says of a traject, behind the personal link of its acceptance."""

import datetime
from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.link.daden import Linkdaad
from meldpunt.diensten import traject as diensten
from meldpunt.diensten.antwoordlink import DOEL
from meldpunt.diensten.trajectweek import stempel_van, week_noteren
from meldpunt.forms.traject import (
    TrajectEindeForm,
    TrajectHervatForm,
    TrajectNietOpgedaagdForm,
    TrajectOnderbreekForm,
    TrajectStartForm,
    TrajectStopForm,
    TrajectTerugtrekForm,
)
from meldpunt.forms.trajectweek import TrajectweekForm
from meldpunt.models import Traject, Trajectweek
from meldpunt.regels.openen import noteer_inzage
from meldpunt.regels.traject import te_noteren, weken_van
from meldpunt.weergave.antwoordlink import Gevraagd

_LEEST_TOT_HIER = "Vanaf dan lees je dit dossier niet meer. Wie er was in de laatste weken, noteer je nog 14 dagen."


class _MetTrajectlink(Linkdaad):
    """With the rights that the address has today; a mailbox that more people read says who typed it."""

    doel, sjabloon = DOEL, "link/formulier.html"
    rij: Gevraagd

    def vind(self) -> Gevraagd:
        """What the link shows, once somebody was accepted."""
        gevraagd: Gevraagd = super().vind()
        if gevraagd.traject is None:
            raise Http404
        self.traject: Traject = gevraagd.traject
        return gevraagd

    def form_opties(self) -> dict[str, Any]:
        """Whether is asked who notes it."""
        return {**super().form_opties(), "namens": self.rij.is_postvak, "postvak": self.rij.is_postvak}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """What was typed, of this traject."""
        return {**form.cleaned_data, "traject_id": self.traject.pk, "door": self.rij.lezer}

    def geef_inleiding(self) -> str:
        """Which offer."""
        return self.rij.rij.fiche.titel

    def toon(self, form: Any, status: int = 200) -> HttpResponse:
        """Render, and write down that the link was opened while something of the file can be read by it."""
        antwoord = super().toon(form, status)
        if self.rij.loopt:
            with transaction.atomic():
                noteer_inzage(self.rij.inzage, "traject geopend met een link")
        return antwoord


class LinkTrajectStart(_MetTrajectlink):
    """The young person was there."""

    woord, form, dienst = "traject-start", TrajectStartForm, diensten.traject_starten
    titel, knop = "De jongere is gestart", "Noteer de start"

    def gelukt(self, uitkomst: Traject) -> str:
        """Since when, and who hears."""
        op = dag_in_woorden(uitkomst.gestart_op) if uitkomst.gestart_op else "vandaag"
        return f"Gestart op {op}. {uitkomst.gehoord.per_plek}"


class LinkTrajectOnderbreken(_MetTrajectlink):
    """It stands still for a while."""

    woord, form, dienst = "traject-onderbreken", TrajectOnderbreekForm, diensten.traject_onderbreken
    titel, knop = "Onderbreek het traject", "Onderbreek"
    gevolg = "De plaats blijft van deze jongere. De schooldagen zonder les tellen weer, tot het verdergaat."

    def gelukt(self, uitkomst: Traject) -> str:
        """It stands still, and who hears."""
        return f"Het traject is onderbroken. {uitkomst.gehoord.per_plek}"


class LinkTrajectHervatten(_MetTrajectlink):
    """The young person is there again."""

    woord, form, dienst = "traject-hervatten", TrajectHervatForm, diensten.traject_hervatten
    titel, knop = "Het traject gaat verder", "Noteer dat het verdergaat"

    def gelukt(self, uitkomst: Traject) -> str:
        """It runs, and who hears."""
        return f"Het traject gaat verder. {uitkomst.gehoord.per_plek}"


class LinkTrajectNietOpgedaagd(_MetTrajectlink):
    """Nobody came."""

    woord, form, dienst = "traject-niet-opgedaagd", TrajectNietOpgedaagdForm, diensten.traject_niet_opgedaagd
    titel, knop, einde = "De jongere kwam niet opdagen", "Noteer: niet komen opdagen", True
    gevolg = "Vanaf dan werkt deze link niet meer."

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Genoteerd: niet komen opdagen. Het traject is voorbij. {uitkomst.gehoord.per_plek}"


class LinkTrajectTerugtrekken(_MetTrajectlink):
    """It does not begin."""

    woord, form, dienst = "traject-gaat-niet-door", TrajectTerugtrekForm, diensten.traject_terugtrekken
    titel, knop, einde = "Het gaat niet door", "Noteer: gaat niet door", True
    gevolg = "Vanaf dan werkt deze link niet meer."

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Genoteerd: het gaat niet door. {uitkomst.gehoord.per_plek}"


class LinkTrajectAfronden(_MetTrajectlink):
    """It ended as agreed."""

    woord, form, dienst = "traject-afronden", TrajectEindeForm, diensten.traject_afronden
    titel, knop, einde = "Het traject is afgerond", "Rond het traject af", True
    gevolg = _LEEST_TOT_HIER

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Het traject is afgerond. {uitkomst.gehoord.per_plek}"


class LinkTrajectStoppen(_MetTrajectlink):
    """It stops early."""

    woord, form, dienst = "traject-stoppen", TrajectStopForm, diensten.traject_stoppen
    titel, knop, einde = "Het traject stopt vroeger", "Stop het traject", True
    gevolg = _LEEST_TOT_HIER

    def gelukt(self, uitkomst: Traject) -> str:
        """It is over, and who hears."""
        return f"Het traject is gestopt. {uitkomst.gehoord.per_plek}"


class LinkTrajectweek(_MetTrajectlink):
    """Who was there, half day by half day. The week stands in the address: ?maandag=2026-11-23."""

    woord, form, dienst = "traject-week", TrajectweekForm, week_noteren
    titel, knop, sjabloon = "Wie was er?", "Bewaar de week", "link/week.html"
    maandag: datetime.date

    def vind(self) -> Gevraagd:
        """Of one of its weeks."""
        gevraagd = super().vind()
        weken = {dag.isoformat(): dag for dag in weken_van(self.traject, timezone.localdate())}
        gekozen = self.request.GET.get("maandag", "")
        if gekozen not in weken:
            raise Http404
        self.maandag = weken[gekozen]
        return gevraagd

    def geef_titel(self) -> str:
        """Which week."""
        return f"Week van {dag_in_woorden(self.maandag)}"

    def form_opties(self) -> dict[str, Any]:
        """The half days that can be noted, with what stands there."""
        week = self.traject.weken.filter(maandag=self.maandag).first()
        delen = te_noteren(self.traject, self.traject.lesperioden.all(), self.maandag, timezone.localdate())
        begin: dict[str, Any] = {**week.aanwezig, "noot": week.noot} if week else {}
        return {**super().form_opties(), "delen": delen, "begin": begin | {"gezien": stempel_van(week)}}

    def argumenten(self, form: TrajectweekForm) -> dict[str, Any]:
        """The choices together."""
        namen = ("noot", "gezien", "wie_zei")
        vast: dict[str, Any] = {naam: form.cleaned_data[naam] for naam in namen if naam in form.cleaned_data}
        wie: dict[str, Any] = {"traject_id": self.traject.pk, "door": self.rij.lezer}
        return {**wie, **vast, "maandag": self.maandag, "aanwezig": form.aanwezig}

    def gelukt(self, uitkomst: Trajectweek) -> str:
        """It stands there."""
        return f"De week van {dag_in_woorden(uitkomst.maandag)} is bewaard."
