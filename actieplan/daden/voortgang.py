"""The report of a partner on its own action."""

from typing import Any

from django.http import Http404

from actieplan.diensten.voortgang import mag_melden, voortgang_melden
from actieplan.forms.voortgang import VoortgangForm
from actieplan.models import Actie, Versieregel, Voortgang
from actieplan.weergave.actie import kop_van
from leerrecht.daden import Daad
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

    def gelukt(self, uitkomst: Voortgang) -> str:
        """It is noted."""
        return "Je voortgang is bewaard en de stand is bevestigd. Bedankt."

    def context(self, form: Any) -> dict[str, Any]:
        """A partner reads the approved wording, also here."""
        regels = Versieregel.objects.zichtbaar_voor(self.gebruiker)
        regel = regels.filter(versie__van_kracht=True, sleutel=self.rij.sleutel).first()
        return {
            **super().context(form),
            "plan": self.rij.plan,
            "actie": self.rij,
            "kop": kop_van(self.rij, regel, None),
            "vorige": self.rij.voortgangen.first(),
        }
