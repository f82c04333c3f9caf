"""The road of a version to the college: draft, advice, approval."""

from typing import Any

from django.urls import reverse

from actieplan.diensten.versie import versie_opmaken, versie_verversen, versie_zetten
from actieplan.forms.versie import TerugForm, VersieForm, VersieGoedkeuringForm
from actieplan.keuzes import Versiestand
from actieplan.models import Actieplan, Versie
from actieplan.regels.verschil import veranderingen
from actieplan.weergave.plan import versie_van_kracht, voorstellen_voor
from leerrecht.daden import Daad
from leerrecht.formulieren import Formulier
from leerrecht.rechten import Recht


class _MetPlan(Daad):
    """About a plan this person edits."""

    ruimte = "actieplan"
    recht = Recht.PLAN_BEWERKEN

    def plan(self) -> Actieplan:
        """Which plan."""
        return self.rij

    def netwerk(self) -> Any:
        """Whose plan."""
        return self.plan().netwerk

    def terug(self) -> str:
        """The workbench."""
        return reverse("actieplan:bewerken", args=[self.plan().slug])


class VersieOpmaken(_MetPlan):
    """What differs from the approved plan, and the step to freeze it as a draft version."""

    naam, pad = "voorstel", "<slug:plan>/bewerken/voorstel/"
    model, zoek, rij_als = Actieplan, {"plan": "slug"}, "plan_id"
    form, dienst = VersieForm, versie_opmaken
    sjabloon = "actieplan/voorstel.html"

    def rijen(self):
        """The plans this person edits."""
        return Actieplan.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk")

    def gelukt(self, uitkomst: Versie) -> str:
        """It is frozen."""
        return f"{uitkomst.titel} is als ontwerp vastgelegd."

    def naar(self, uitkomst: Versie) -> str:
        """The draft."""
        return reverse("actieplan:ontwerp", args=[self.rij.slug, uitkomst.jaar])

    def context(self, form: Any) -> dict[str, Any]:
        """What would be frozen."""
        versie = versie_van_kracht(self.rij)
        return {
            **super().context(form),
            "plan": self.rij,
            "versie": versie,
            "ontwerp": self.rij.versies.exclude(stand=Versiestand.GOEDGEKEURD).first(),
            "veranderingen": voorstellen_voor(self.rij, versie, self.gebruiker),
        }


_STAPPEN: dict[str, tuple[str, type[Formulier]]] = {
    "adviseren": (Versiestand.GEADVISEERD, Formulier),
    "goedkeuren": (Versiestand.GOEDGEKEURD, VersieGoedkeuringForm),
    "terug": (Versiestand.ONTWERP, TerugForm),
    "verversen": ("", Formulier),
}


class Ontwerpstap(_MetPlan):
    """One draft: what changes, and its next step (`stap`), each with a form of its own on the same page."""

    naam, pad = "ontwerp", "<slug:plan>/bewerken/versies/<int:jaar>/"
    model, zoek = Versie, {"plan": "plan__slug", "jaar": "jaar"}
    form = Formulier
    sjabloon = "actieplan/ontwerp.html"

    def rijen(self):
        """Drafts of the plans this person edits."""
        plannen = Actieplan.objects.bewerkbaar_voor(self.gebruiker)
        eigen = Versie.objects.filter(plan__in=plannen).exclude(stand=Versiestand.GOEDGEKEURD)
        return eigen.select_related("plan__netwerk")

    def plan(self) -> Actieplan:
        """Which plan."""
        return self.rij.plan

    def maak_form(self, data: Any = None, files: Any = None) -> Formulier:
        """The form of the step that was taken, among those of all steps."""
        gekozen = data.get("stap", "") if data is not None else ""
        self.stap = gekozen if gekozen in _STAPPEN else ""
        self.formulieren = {
            naam: soort(data if naam == self.stap else None, gebruiker=self.gebruiker, auto_id=f"id_{naam}_%s")
            for naam, (_, soort) in _STAPPEN.items()
        }
        return self.formulieren.get(self.stap) or Formulier(gebruiker=self.gebruiker)

    def doe(self, form: Formulier) -> Versiestand | None:
        """Take over the plan of today, or move the version."""
        naar = _STAPPEN[self.stap][0]
        if not naar:
            versie_verversen(versie_id=self.rij.pk, door=self.gebruiker)
            return None
        versie_zetten(versie_id=self.rij.pk, naar=naar, door=self.gebruiker, **form.cleaned_data)
        return Versiestand(naar)

    def gelukt(self, uitkomst: Versiestand | None) -> str:
        """How far it is now."""
        if uitkomst is None:
            return "Het ontwerp bevat nu het plan zoals het vandaag op de werkbank staat."
        if uitkomst == Versiestand.GOEDGEKEURD:
            return f"{self.rij.titel} is goedgekeurd. Dit leest het publiek vanaf nu."
        return f"{self.rij.titel} staat nu op “{uitkomst.label}”."

    def naar(self, uitkomst: Versiestand | None) -> str:
        """The draft; once approved the plan."""
        return self.plan().get_absolute_url() if uitkomst == Versiestand.GOEDGEKEURD else self.adres()

    def context(self, form: Any) -> dict[str, Any]:
        """What changes, and how it came here."""
        vorige = versie_van_kracht(self.plan())
        return {
            **super().context(form),
            "plan": self.plan(),
            "versie": self.rij,
            "vorige": vorige,
            "formulieren": self.formulieren,
            "form": form if self.stap else None,
            "veranderingen": veranderingen(vorige.regels.all() if vorige else [], self.rij.regels.all()),
            "zetten": self.rij.zetten.select_related("door"),
        }
