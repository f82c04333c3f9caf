"""The report of a partner on its own action."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from actieplan.diensten.voortgang import mag_melden, melding_laten, melding_overnemen, voortgang_melden
from actieplan.forms.voortgang import OvernemenForm, VoortgangForm
from actieplan.models import Actie, Versieregel, Voortgang
from actieplan.weergave.actie import kop_van
from actieplan.weergave.raam import strook_binnen
from leerrecht.daden import Daad
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.raam import Strook
from leerrecht.rechten import Recht


class VoortgangMelden(Daad):
    """Report how an own action goes; another's action does not exist here."""

    naam, pad, ruimte = "voortgang", "<slug:plan>/acties/<slug:sleutel>/voortgang/", "actieplan"
    recht = Recht.VOORTGANG_MELDEN
    model, zoek, rij_als = Actie, {"plan": "plan__slug", "sleutel": "sleutel"}, "actie_id"
    form, dienst = VoortgangForm, voortgang_melden
    sjabloon = "actieplan/voortgang.html"

    def rijen(self):
        """Actions this person reads."""
        return Actie.objects.zichtbaar_voor(self.gebruiker).select_related("plan__netwerk", "doelstelling", "ouder")

    def vind(self) -> Actie:
        """An action one may report on."""
        actie = super().vind()
        if not mag_melden(actie, self.gebruiker):
            raise Http404
        return actie

    def netwerk(self) -> Any:
        """Whose plan."""
        return self.rij.plan.netwerk

    def form_opties(self) -> dict[str, Any]:
        """The stand as it is."""
        return {**super().form_opties(), "actie": self.rij}

    def argumenten(self, form: VoortgangForm) -> dict[str, Any]:
        """The date of uitgesteld as text."""
        schoon = dict(form.cleaned_data)
        tot = schoon.pop("uitgesteld_tot")
        return {"actie_id": self.rij.pk, **schoon, "tot": tot.isoformat() if tot else "", "door": self.gebruiker}

    def naar(self, uitkomst: Voortgang) -> str:
        """The view where it stands now."""
        return reverse("actieplan:actie_voortgang", args=[self.rij.plan.slug, self.rij.sleutel])

    def gelukt(self, uitkomst: Voortgang) -> str:
        """What became of the stand that was reported."""
        actie = uitkomst.actie
        if uitkomst.beslist_op is None:
            return (
                f"Je voortgang is bewaard. Je meldde “{uitkomst.get_stand_display()}”: de stafmedewerker beslist "
                f"daarover. Tot dan leest het publiek “{actie.get_stand_display()}”."
            )
        if actie.bevestigd_op == timezone.localdate() and uitkomst.stand == actie.stand:
            return "Je voortgang is bewaard en de stand is bevestigd. Bedankt."
        return "Je voortgang is bewaard. Bedankt."

    @cached_property
    def regel(self) -> Versieregel | None:
        """The approved wording."""
        regels = Versieregel.objects.zichtbaar_voor(self.gebruiker)
        return regels.filter(versie__van_kracht=True, sleutel=self.rij.sleutel).first()

    def strook(self) -> Strook:
        """Which action."""
        return strook_binnen(self.rij, self.regel)

    def context(self, form: Any) -> dict[str, Any]:
        """A partner reads the approved wording, also here."""
        return {
            **super().context(form),
            "plan": self.rij.plan,
            "actie": self.rij,
            "kop": kop_van(self.rij, self.regel, None),
            "vorige": self.rij.voortgangen.first(),
        }


class _Melding(Daad):
    """About a stand that a partner reported and nobody decided on yet."""

    ruimte = "actieplan"
    recht = Recht.PLAN_BEWERKEN
    model, zoek, rij_als = Voortgang, {"melding": "sleutel"}, "voortgang_id"

    def rijen(self):
        """Reports on actions of the own plans that wait."""
        eigen = Voortgang.objects.bewerkbaar_voor(self.gebruiker).te_beslissen()
        return eigen.select_related("actie__plan__netwerk", "organisatie")

    def netwerk(self) -> Any:
        """Whose plan."""
        return self.rij.actie.plan.netwerk

    def geef_inleiding(self) -> str:
        """Who reported what."""
        wie = self.rij.organisatie.naam if self.rij.organisatie else "een partner"
        gemeld, nu = self.rij.get_stand_display(), self.rij.actie.get_stand_display()
        return f"“{self.rij.actie}”: {wie} meldde “{gemeld}”. Nu staat er “{nu}”."

    def terug(self) -> str:
        """The action."""
        return self.rij.actie.get_absolute_url()

    def kruimels(self) -> list[dict[str, str]]:
        """The workbench and the action."""
        plan = self.rij.actie.plan
        werkbank = reverse("actieplan:bewerken", args=[plan.slug])
        return [{"naam": "Bewerken", "adres": werkbank}, {"naam": str(self.rij.actie), "adres": self.terug()}]


class MeldingOvernemen(_Melding):
    """Take over the stand that a partner reported."""

    naam, pad = "melding_overnemen", "<slug:plan>/bewerken/meldingen/<slug:melding>/overnemen/"
    zoek = {"plan": "actie__plan__slug", "melding": "sleutel"}
    form, dienst = OvernemenForm, melding_overnemen
    titel, knop = "Gemelde stand overnemen", "Neem de stand over"
    gevolg = "Het publiek leest de nieuwe stand meteen."

    def gelukt(self, uitkomst: Voortgang) -> str:
        """What the public reads now."""
        return f"“{uitkomst.actie}” staat nu op “{uitkomst.actie.get_stand_display()}”."


class MeldingLaten(_Melding):
    """Leave the stand as it is."""

    naam, pad = "melding_laten", "<slug:plan>/bewerken/meldingen/<slug:melding>/laten/"
    zoek = {"plan": "actie__plan__slug", "melding": "sleutel"}
    form, dienst = RedenFormulier, melding_laten
    titel, knop = "Gemelde stand niet overnemen", "Laat de stand zoals hij is"

    def gelukt(self, uitkomst: Voortgang) -> str:
        """What the public goes on reading."""
        return f"“{uitkomst.actie}” blijft op “{uitkomst.actie.get_stand_display()}”."
