"""What came of an item: note it, correct it, take it back."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst

from leerrecht.daden import daden_voor
from leerrecht.formulieren.afhandelen import teruggevonden
from overlegplatform.daden.basis import BijVergadering, OpPunt
from overlegplatform.diensten import uitkomst as diensten
from overlegplatform.forms.werk import Namen, UitkomstForm, UitkomstWijzigForm, nog_te_noteren
from overlegplatform.models import Uitkomst, Vergadering
from overlegplatform.views.werk import toon_werkblad, werkadres

_UITKOMST = "vergaderingen/<slug:sleutel>/uitkomsten/<slug:uitkomst>/"


class UitkomstNoteren(OpPunt):
    """Note what came of an item; it is asked on the page one writes on while meeting, and answered there."""

    naam, pad = "uitkomst_nieuw", "vergaderingen/<slug:sleutel>/werk/<slug:punt>/"
    form, dienst = UitkomstForm, diensten.uitkomst_noteren
    knop = "Noteer"

    def kan(self) -> bool:
        """Its form stands on the page one writes on."""
        return False

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What was kept is shown on the page it was typed on."""
        if not self.vergadering.uitkomst_open:
            return redirect(self.vergadering.get_absolute_url())
        invoer = teruggevonden(request, pad=werkadres(self.vergadering))
        if invoer is None:
            return redirect(self.terug())
        return toon_werkblad(request, self.vergadering, invoer=invoer, bij=self.rij.sleutel)

    def form_opties(self) -> dict[str, Any]:
        """Who can do it, and at which item."""
        namen = Namen(self.vergadering.groep.netwerk, timezone.localdate())
        return {"namen": namen, "over": self.rij.sleutel, **super().form_opties()}

    def argumenten(self, form: UitkomstForm) -> dict[str, Any]:
        """Its kind, and what was filled in as it is stored."""
        soort = form.cleaned_data["soort"]
        return {"punt_id": self.rij.pk, "soort": soort, "waarden": form.waarden, "door": self.gebruiker}

    def blijft(self, form: UitkomstForm) -> QueryDict | None:
        """What stands at the other items of the page."""
        return nog_te_noteren(self.request.POST, behalve=self.rij.sleutel) or None

    def gelukt(self, uitkomst: Uitkomst) -> str:
        """Which kind, at which item."""
        return f"{capfirst(uitkomst.get_soort_display())} genoteerd bij “{self.rij}”."

    def terug(self) -> str:
        """At the field where its next outcome is typed."""
        return werkadres(self.vergadering, self.rij.sleutel)

    def toon(self, form: UitkomstForm, status: int = 200) -> HttpResponse:
        """The page itself, with what stands in the way at this item and what was typed at all."""
        invoer = self.request.POST
        return toon_werkblad(self.request, self.vergadering, invoer=invoer, gebonden=form, status=status)


class _OpUitkomst(BijVergadering):
    """About an outcome of a meeting this person leads."""

    model, rij_als = Uitkomst, "uitkomst_id"
    zoek = {"uitkomst": "sleutel", "sleutel": "agendapunt__vergadering__sleutel"}

    def rijen(self) -> QuerySet[Uitkomst]:
        """Those of the own meetings."""
        return Uitkomst.objects.leidbaar_voor(self.gebruiker).select_related(
            "agendapunt__vergadering__groep__netwerk", "actiepunt__organisatie", "actiepunt__persoon", "signaal"
        )

    @property
    def vergadering(self) -> Vergadering:
        """The meeting of its item."""
        return self.rij.agendapunt.vergadering

    def na_bewaren(self) -> str:
        """At the item on the page one writes on while meeting."""
        return werkadres(self.vergadering, self.rij.agendapunt.sleutel)

    def naar(self, uitkomst: Any) -> str:
        """At the item."""
        return self.na_bewaren()

    @property
    def soort(self) -> str:
        """What it is, at the head of a sentence."""
        return capfirst(self.rij.get_soort_display())


class UitkomstVerbeteren(_OpUitkomst):
    """Correct an outcome."""

    naam, pad = "uitkomst", _UITKOMST
    form, dienst = UitkomstWijzigForm, diensten.uitkomst_wijzigen
    knop, ingang = "Bewaar", "Verbeter"
    sjabloon = "overleg/uitkomst.html"

    @cached_property
    def namen(self) -> Namen:
        """Who can be given a to-do."""
        return Namen(self.vergadering.groep.netwerk, timezone.localdate())

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        huidig = {"uitkomst": self.rij, "huidig": diensten.plat(self.rij), "namen": self.namen}
        return {**huidig, **super().form_opties()}

    def context(self, form: UitkomstWijzigForm) -> dict[str, Any]:
        """The names to choose from, and the button that takes it back."""
        weg = daden_voor(self.rij, self.gebruiker, (UitkomstVerwijderen,))
        return {**super().context(form), "namen": self.namen.lijst, "knoppen": weg}

    def geef_titel(self) -> str:
        """What it is."""
        return f"{self.soort} verbeteren"

    def geef_inleiding(self) -> str:
        """At which item."""
        return f"Bij “{self.rij.agendapunt}”."

    def gelukt(self, uitkomst: Uitkomst) -> str:
        """It stands there now."""
        return f"{self.soort} verbeterd."

    def terug(self) -> str:
        """At the item."""
        return self.na_bewaren()

    def kruimels(self) -> list[dict[str, str]]:
        """The meeting, the page one writes on."""
        return [*super().kruimels(), {"naam": "Uitkomsten", "adres": werkadres(self.vergadering)}]


class UitkomstVerwijderen(_OpUitkomst):
    """Take an outcome back."""

    naam, pad = "uitkomst_verwijderen", _UITKOMST + "verwijderen/"
    dienst = diensten.uitkomst_verwijderen
    knop, einde = "Haal deze uitkomst weg", True
    gevolg = "De uitkomst verdwijnt uit het verslag waar aan gewerkt wordt."

    def gelukt(self, uitkomst: None) -> str:
        """It is gone."""
        return f"{self.soort} weggehaald."

    def terug(self) -> str:
        """The page on which the button stands."""
        return reverse("overleg:uitkomst", args=[self.vergadering.sleutel, self.rij.sleutel])
