"""What one changes about oneself."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from leerrecht.account.diensten import andere_zittingen_sluiten, eigen_gegevens_wijzigen, zitting_sluiten
from leerrecht.account.forms import EigenGegevensFormulier
from leerrecht.account.zittingen import Zitting, zitting_met
from leerrecht.daden import Daad
from leerrecht.toegang import INGELOGD


class EigenAccount(Daad):
    """About the person who acts."""

    recht = INGELOGD

    def terug(self) -> str:
        """One's own page."""
        return reverse("account")


class GegevensWijzigen(EigenAccount):
    """Change one's own name and function."""

    naam, pad = "account_gegevens", "gegevens/"
    form, dienst = EigenGegevensFormulier, eigen_gegevens_wijzigen
    sjabloon = "account/gegevens.html"

    def form_opties(self) -> dict[str, Any]:
        """It opens with what stands there."""
        eigen = {"naam": self.gebruiker.naam, "functie": self.gebruiker.functie}
        return {"initial": eigen, **super().form_opties()}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Oneself is also whom it is about."""
        return {"gebruiker": self.gebruiker, **super().argumenten(form)}

    def gelukt(self, uitkomst: Any) -> str:
        """It stands there now."""
        return "Je gegevens zijn bewaard."


class ZittingenSluiten(EigenAccount):
    """Sign out everywhere else."""

    naam, pad = "account_zittingen", "zittingen/sluiten/"
    dienst = andere_zittingen_sluiten

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Every session of this person but the one that asks."""
        behalve = self.request.session.session_key
        return {"gebruiker": self.gebruiker, "behalve": behalve, **super().argumenten(form)}

    def gelukt(self, uitkomst: int) -> str:
        """How many there were."""
        meldingen = {0: "Je was nergens anders ingelogd.", 1: "Een andere zitting is afgesloten."}
        return meldingen.get(uitkomst, f"{uitkomst} andere zittingen zijn afgesloten.")


class ZittingSluiten(EigenAccount):
    """Sign out on one other device."""

    naam, pad = "account_zitting", "zittingen/<str:kenmerk>/sluiten/"
    dienst = zitting_sluiten

    def vind(self) -> Zitting:
        """One's own session; that of somebody else is not there."""
        zitting = zitting_met(self.gebruiker, self.kwargs["kenmerk"])
        if zitting is None or zitting.sleutel == self.request.session.session_key:
            raise Http404
        return zitting

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Of this person, and that one only."""
        return {"gebruiker": self.gebruiker, "zitting": self.rij, **super().argumenten(form)}

    def gelukt(self, uitkomst: bool) -> str:
        """Whether there was something left to end."""
        return f"{self.rij.toestel} is uitgelogd." if uitkomst else "Die zitting was al voorbij."
