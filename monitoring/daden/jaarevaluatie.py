"""The yearly evaluation on its way to the college: texts, steps, and the making of an edition."""

from typing import Any

from django.http import Http404

from leerrecht.daden import DeelsDaad
from monitoring import evaluatievelden
from monitoring.daden.basis import InSchooljaar
from monitoring.diensten.jaarevaluatie import (
    Beslissing,
    jaarevaluatie_maken,
    jaarevaluatie_zetten,
    teksten_wijzigen,
)
from monitoring.forms.aanlevering import RedenForm
from monitoring.forms.evaluatie import TekstenForm, ZetForm
from monitoring.keuzes import Jaarevaluatiestand
from monitoring.models import Editie, Jaarevaluatie
from monitoring.workflow import JAAREVALUATIE


class _OverJaarevaluatie(InSchooljaar):
    """About a yearly evaluation this person makes."""

    model, rij_als = Jaarevaluatie, "jaarevaluatie_id"
    zoek = {"plan": "ronde__plan__slug", "schooljaar": "ronde__schooljaar"}

    def rijen(self):
        """Yearly evaluations this person makes."""
        return Jaarevaluatie.objects.bewerkbaar_voor(self.gebruiker).select_related("ronde__plan", "ronde__netwerk")

    def netwerk(self) -> Any:
        """Whose round."""
        return self.rij.ronde.netwerk

    def context(self, form: Any) -> dict[str, Any]:
        """The evaluation and its round."""
        return {**super().context(form), "rij": self.rij, "ronde": self.rij.ronde}


class TekstenWijzigen(DeelsDaad, _OverJaarevaluatie):
    """What staf writes about the whole."""

    naam, pad = "teksten", "<slug:plan>/<slug:schooljaar>/teksten/"
    form, dienst = TekstenForm, teksten_wijzigen
    sjabloon = "monitoring/evaluatie/teksten.html"

    def huidig(self) -> dict[str, Any]:
        """The texts as they are."""
        return evaluatievelden.lees(Jaarevaluatie.objects.get(pk=self.rij.pk), evaluatievelden.JAAREVALUATIE)

    def form_opties(self) -> dict[str, Any]:
        """The texts as they are."""
        return {**super().form_opties(), "huidig": self.huidig(), "over": ("jaarevaluatie", self.rij.sleutel)}

    def gelukt(self, uitkomst: Any) -> str:
        """They are not in an edition yet."""
        return "De teksten zijn bewaard. Maak de jaarevaluatie opnieuw om ze te zien."


class Stap(_OverJaarevaluatie):
    """One step on the way to the college: which body, which day, which reference; or back, with a reason."""

    naam, pad = "stap", "<slug:plan>/<slug:schooljaar>/stap/<slug:naar>/"
    form, dienst = ZetForm, jaarevaluatie_zetten
    sjabloon = "monitoring/evaluatie/stap.html"

    @property
    def doel(self) -> str:
        """The state the address names."""
        return self.kwargs["naar"]

    @property
    def _terug_naar_ontwerp(self) -> bool:
        return self.doel == Jaarevaluatiestand.ONTWERP

    def vind(self) -> Jaarevaluatie:
        """A step that is none does not exist."""
        if self.doel not in Jaarevaluatiestand.values:
            raise Http404
        return super().vind()

    def maak_form(self, data: Any = None, files: Any = None) -> Any:
        """Back asks only why."""
        if self._terug_naar_ontwerp:
            return RedenForm(data, gebruiker=self.gebruiker)
        return ZetForm(data, naar=self.doel, gebruiker=self.gebruiker, initial={"orgaan": self._orgaan()})

    def _orgaan(self) -> str:
        if self.doel == Jaarevaluatiestand.BESPROKEN:
            return "overlegplatform"
        vorige = self.rij.zetten.exclude(orgaan="").exclude(naar=Jaarevaluatiestand.BESPROKEN).first()
        versie = self.rij.ronde.plan.versies.filter(van_kracht=True).first()
        return vorige.orgaan if vorige else (versie.orgaan if versie else "")

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Where to, and what was decided."""
        return {
            "jaarevaluatie_id": self.rij.pk,
            "naar": self.doel,
            "beslissing": Beslissing() if self._terug_naar_ontwerp else Beslissing(**form.beslissing),
            "reden": form.cleaned_data.get("reden", ""),
            "door": self.gebruiker,
        }

    def context(self, form: Any) -> dict[str, Any]:
        """Whether the step can be taken from where it stands."""
        mogelijk = JAAREVALUATIE.zoek(self.rij.stand, self.doel) is not None
        return {**super().context(form), "naar": self.doel, "mogelijk": mogelijk}

    def gelukt(self, uitkomst: Any) -> str:
        """How far it is."""
        return f"De jaarevaluatie staat nu op “{JAAREVALUATIE.labels[self.doel]}”."


class Maken(_OverJaarevaluatie):
    """Freeze what stands there now and have the PDF made; its page shows how far that is."""

    naam, pad = "maken", "<slug:plan>/<slug:schooljaar>/maken/"
    dienst = jaarevaluatie_maken

    def gelukt(self, uitkomst: Editie) -> str:
        """The page of the edition says it."""
        return ""

    def naar(self, uitkomst: Editie) -> str:
        """The edition."""
        return uitkomst.get_absolute_url()
