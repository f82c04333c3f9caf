"""The weeks of a traject: what is agreed, and who was there; by the provider, or the Meldpunt that heard it."""

import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from meldpunt.daden.traject import OverTraject
from meldpunt.diensten import trajectweek as diensten
from meldpunt.forms.trajectweek import TrajectAfspraakForm, TrajectweekForm
from meldpunt.models import Traject, Trajectweek
from meldpunt.regels.traject import te_noteren, weken_van
from meldpunt.weergave.trajectweek import nog_te_noteren


class TrajectAfspreken(OverTraject):
    """From when, until when, on which half days."""

    naam, pad = "traject_afspreken", "trajecten/<str:sleutel>/afspreken/"
    form, dienst = TrajectAfspraakForm, diensten.traject_afspreken
    titel, knop, volgorde = "Wat spreken jullie af?", "Bewaar de afspraak", 30
    ingang = "Wijzig wat afgesproken is"

    def form_opties(self) -> dict[str, Any]:
        """What is agreed now."""
        rij = self.rij
        dagen = {naam: getattr(rij, naam) for naam in ("eerste_dag", "tot_op")}
        nu = {naam: f"{dag:%d/%m/%Y}" for naam, dag in dagen.items() if dag} | {"dagdelen": list(rij.dagdelen)}
        return {**super().form_opties(), "begonnen": rij.gestart_op is not None, "initial": nu}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The first day stays once it began."""
        return {"eerste_dag": self.rij.eerste_dag, **super().argumenten(form)}

    def gelukt(self, uitkomst: Traject) -> str:
        """It is kept, and who hears."""
        return f"De afspraak is bewaard. {uitkomst.gehoord.per_plek}"


class TrajectweekNoteren(OverTraject):
    """Who was there, half day by half day. One page for each week."""

    naam, pad = "traject_week", "trajecten/<str:sleutel>/week/<str:maandag>/"
    form, dienst = TrajectweekForm, diensten.week_noteren
    titel, knop, volgorde, blik = "Wie was er?", "Bewaar de week", 15, "week van een traject geopend"
    sjabloon = "meldpunt/traject/week.html"
    maandag: datetime.date

    def deur(self) -> QuerySet[Traject]:
        """Also one that ended a short while ago."""
        return Traject.objects.weken_voor(self.gebruiker)

    def terug(self) -> str:
        """The file; to who does not read it any more, mijn werk."""
        leest = Traject.objects.zichtbaar_voor(self.gebruiker).filter(pk=self.rij.pk).exists()
        return super().terug() if leest else "/"

    def vind(self) -> Traject:
        """The traject, and one of its weeks."""
        rij = super().vind()
        weken = {dag.isoformat(): dag for dag in weken_van(rij, timezone.localdate())}
        if self.kwargs["maandag"] not in weken:
            raise Http404
        self.maandag = weken[self.kwargs["maandag"]]
        return rij

    def adres(self) -> str:
        """The week that waits, or else the last one."""
        dag = nog_te_noteren(self.rij, timezone.localdate()) or weken_van(self.rij, timezone.localdate())[0]
        return reverse("meldpunt:traject_week", args=[self.rij.sleutel, dag.isoformat()])

    def kan(self) -> bool:
        """Once it started."""
        return bool(weken_van(self.rij, timezone.localdate()))

    def geef_ingang(self) -> str:
        """Which week."""
        return "Noteer wie er was"

    def geef_titel(self) -> str:
        """Which week."""
        return f"Week van {dag_in_woorden(self.maandag)}"

    def wie_hoort(self) -> None:
        """Nobody gets a mail for a week: it stands in the file."""

    def week(self) -> Trajectweek | None:
        """What was noted before."""
        return self.rij.weken.filter(maandag=self.maandag).first()

    def form_opties(self) -> dict[str, Any]:
        """The half days that can be noted, with what stands there."""
        week = self.week()
        delen = te_noteren(self.rij, self.rij.lesperioden.all(), self.maandag, timezone.localdate())
        begin = {**week.aanwezig, "noot": week.noot, "wie_zei": week.wie_zei} if week else {}
        return {**super().form_opties(), "delen": delen, "begin": begin | {"gezien": diensten.stempel_van(week)}}

    def argumenten(self, form: TrajectweekForm) -> dict[str, Any]:
        """The choices together."""
        vast = {naam: form.cleaned_data[naam] for naam in ("noot", "gezien", "wie_zei") if naam in form.cleaned_data}
        return {
            "traject_id": self.rij.pk,
            "maandag": self.maandag,
            "aanwezig": form.aanwezig,
            "door": self.gebruiker,
            **vast,
        }

    def gelukt(self, uitkomst: Trajectweek) -> str:
        """What the school reads of it is not said here: it may not follow."""
        return f"De week van {dag_in_woorden(uitkomst.maandag)} is bewaard."
