"""What a provider without an account says of a traject, behind the personal link of its acceptance."""

import datetime
from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.link.daden import Linkdaad
from meldpunt.daden.trajectzegging import (
    Afronden,
    Hervatten,
    NietOpgedaagd,
    Onderbreken,
    Starten,
    Stoppen,
    Terugtrekken,
)
from meldpunt.diensten.antwoordlink import DOEL
from meldpunt.diensten.trajectweek import stempel_van, week_noteren
from meldpunt.forms.trajectweek import TrajectweekForm
from meldpunt.models import Traject, Trajectweek
from meldpunt.regels.openen import noteer_inzage
from meldpunt.regels.traject import te_noteren, weken_van
from meldpunt.weergave.antwoordlink import Gevraagd

_WERKT_NIET_MEER = "Vanaf dan werkt deze link niet meer."
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


class LinkTrajectStart(Starten, _MetTrajectlink):
    """The young person was there."""

    woord = "traject-start"


class LinkTrajectOnderbreken(Onderbreken, _MetTrajectlink):
    """It stands still for a while."""

    woord = "traject-onderbreken"


class LinkTrajectHervatten(Hervatten, _MetTrajectlink):
    """The young person is there again."""

    woord = "traject-hervatten"


class LinkTrajectNietOpgedaagd(NietOpgedaagd, _MetTrajectlink):
    """Nobody came."""

    woord, einde, gevolg = "traject-niet-opgedaagd", True, _WERKT_NIET_MEER


class LinkTrajectTerugtrekken(Terugtrekken, _MetTrajectlink):
    """It does not begin."""

    woord, einde, gevolg = "traject-gaat-niet-door", True, _WERKT_NIET_MEER


class LinkTrajectAfronden(Afronden, _MetTrajectlink):
    """It ended as agreed."""

    woord, einde, gevolg = "traject-afronden", True, _LEEST_TOT_HIER


class LinkTrajectStoppen(Stoppen, _MetTrajectlink):
    """It stops early."""

    woord, einde, gevolg = "traject-stoppen", True, _LEEST_TOT_HIER


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
