"""Thresholds by source and grain: set one, hide nothing of one delivery, give advice, take one back."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.bescherming.drempels import bronnen_in_gebruik
from monitoring.daden.cijfers import OverAanlevering
from monitoring.diensten import drempels
from monitoring.forms.aanlevering import RedenForm
from monitoring.forms.bescherming import DrempeladviesForm, KorreldrempelForm, NietsVerbergenForm
from monitoring.keuzes import Aanleverstand, Korrel
from monitoring.models import Drempel, Gegevensbron


class _InStudio(Daad):
    """Of staf, under what the network counts."""

    ruimte = "monitoring"
    recht = Recht.CIJFERS_BEHEREN

    def terug(self) -> str:
        """The list of thresholds."""
        return reverse("monitoring:studio_drempels")

    def kruimels(self) -> list[dict[str, str]]:
        """By what we count and the list."""
        return [
            {"naam": "Monitoring", "adres": reverse("monitoring:dashboard")},
            {"naam": "Wat we tellen", "adres": reverse("monitoring:studio")},
            {"naam": "Hoe klein", "adres": self.terug()},
        ]


class DrempelZetten(_InStudio):
    """Set the threshold of a source at one grain, for one network."""

    naam, pad = "studio_drempel", "studio/drempels/<slug:netwerk>/<slug:bron>/<slug:korrel>/"
    form = KorreldrempelForm
    knop = "Bewaar de drempel"

    def vind(self) -> Netwerk:
        """A network of this person, a source it can use, and a grain that is on the list."""
        eigen = toegang_van(self.gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN)
        netwerk = get_object_or_404(Netwerk, pk__in=eigen, slug=self.kwargs["netwerk"])
        self.bron = get_object_or_404(Gegevensbron, code=self.kwargs["bron"])
        bruikbaar = {bron.pk for bron in bronnen_in_gebruik(netwerk)}
        if self.bron.pk not in bruikbaar or self.kwargs["korrel"] not in Korrel.values:
            raise Http404
        self.korrel = Korrel(self.kwargs["korrel"])
        return netwerk

    def netwerk(self) -> Netwerk | None:
        """The network itself."""
        return self.rij

    def geef_titel(self) -> str:
        """Which grain."""
        return f"Hoe klein, voor {self.korrel.label}"

    def geef_inleiding(self) -> str:
        """Of which source, and from when."""
        return (
            f"{self.bron.naam}. De drempel geldt vanaf de volgende publicatie. Wat al gepubliceerd is, verandert niet."
        )

    def form_opties(self) -> dict[str, Any]:
        """What holds now."""
        huidig = drempels.huidige_drempel(self.rij, self.bron, self.korrel)
        over = ("drempel", f"{self.rij.slug}-{self.bron.code}-{self.korrel}")
        return {**super().form_opties(), "huidig": huidig, "over": over}

    def doe(self, form: KorreldrempelForm) -> Drempel:
        """For this network, source and grain."""
        return drempels.drempel_zetten(
            netwerk_id=self.rij.pk,
            bron_id=self.bron.pk,
            korrel=self.korrel,
            mijn=form.mijn,
            origineel=form.begin,
            door=self.gebruiker,
        )

    def gelukt(self, uitkomst: Drempel) -> str:
        """From when it counts."""
        if uitkomst.geldt:
            return "De drempel is bewaard. Hij geldt vanaf de volgende publicatie."
        hoort = _wie_het_hoort(uitkomst)
        return f"De drempel is bewaard. Hij geldt pas na een gunstig advies van de functionaris. {hoort}"


def _wie_het_hoort(rij: Drempel) -> str:
    """Return whether anybody was asked for the advice."""
    return rij.gehoord.zin("de functionaris") if rij.gehoord is not None else ""


class DrempelTerugnemen(_InStudio):
    """Let the standard hold again."""

    naam, pad = "studio_drempel_terug", "studio/drempels/<slug:sleutel>/terug/"
    model, rij_als = Drempel, "drempel_id"
    form, dienst, einde = RedenForm, drempels.drempel_terugnemen, True
    titel, knop, ingang = "Drempel terugnemen", "Neem deze drempel terug", "Neem terug"

    def rijen(self):
        """Those of the own networks."""
        return Drempel.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk", "gegevensbron", "aanlevering")

    def geef_gevolg(self) -> str:
        """What holds then."""
        return (
            "Vanaf de volgende publicatie geldt weer wat het portaal zelf doet. Het besluit blijft in de geschiedenis."
        )

    def waarvan(self) -> str:
        """Source and grain."""
        return self.rij.in_het_kort()

    def gelukt(self, uitkomst: str) -> str:
        """Which one."""
        return f"De drempel voor {uitkomst} is teruggenomen."


class NietsVerbergen(OverAanlevering):
    """Ask that this delivery hides nothing."""

    naam, pad = "aanlevering_drempel", "aanleveringen/<slug:sleutel>/drempel/"
    form, dienst = NietsVerbergenForm, drempels.niets_verbergen
    titel, knop = "Niets verbergen in deze aanlevering", "Vraag advies"
    inleiding = (
        "Dit kan alleen als de verwerkingsverantwoordelijke het besliste. Het geldt pas na een gunstig advies van de"
        " functionaris voor gegevensbescherming, en alleen voor deze aanlevering."
    )

    def rijen(self):
        """Deliveries that count or may still."""
        return super().rijen().exclude(stand__in=[Aanleverstand.VERWORPEN, Aanleverstand.INGETROKKEN])

    def terug(self) -> str:
        """The delivery."""
        return self.rij.get_absolute_url()

    def gelukt(self, uitkomst: Drempel) -> str:
        """It does not count yet."""
        hoort = _wie_het_hoort(uitkomst)
        return f"De drempel is bewaard. Hij geldt pas na een gunstig advies van de functionaris. {hoort}"


class AdviesGeven(Daad):
    """The DPO advises about a decision that opens figures."""

    naam, pad, ruimte = "drempel_advies", "bescherming/advies/<slug:sleutel>/", "monitoring"
    recht = Recht.BESCHERMING_NAZIEN
    model, rij_als = Drempel, "drempel_id"
    form, dienst = DrempeladviesForm, drempels.advies_geven
    titel, knop = "Advies over een drempel", "Bewaar je advies"
    sjabloon = "monitoring/drempel_advies.html"

    def rijen(self):
        """Decisions of the own networks that ask for it."""
        rijen = Drempel.objects.na_te_zien_door(self.gebruiker).exclude(openbaar=False, drempel__gt=1)
        return rijen.select_related("netwerk", "gegevensbron", "aanlevering", "door")

    def terug(self) -> str:
        """The page of the DPO."""
        return reverse("monitoring:bescherming")

    def waarvan(self) -> str:
        """Source and grain."""
        return self.rij.in_het_kort()

    def kruimels(self) -> list[dict[str, str]]:
        """By the page of the DPO."""
        return [
            {"naam": "Monitoring", "adres": reverse("monitoring:dashboard")},
            {"naam": "Bescherming", "adres": self.terug()},
        ]

    def gelukt(self, uitkomst: Drempel) -> str:
        """What it changes."""
        if uitkomst.advies_gunstig:
            return "Je advies staat erbij. De drempel geldt vanaf de volgende publicatie."
        return "Je advies staat erbij. De cijfers blijven verborgen."
