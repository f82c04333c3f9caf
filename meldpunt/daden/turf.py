"""The phone tally: one press for a call of which no file is made, and one to take the last back."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from leerrecht.daden import Daad
from leerrecht.rechten import Recht
from meldpunt.diensten.turf import oproep_turven, turf_terugnemen
from meldpunt.forms.turf import TurfForm
from meldpunt.models import Telefoonturf
from meldpunt.weergave.kruimels import Kruimels, kruimels
from meldpunt.weergave.turf import maak_turfbeeld

# The kind of the last call counted in this sitting: what the second act takes back, and no other.
_LAATSTE = "laatste_turf"


class _OpDeTurf(Daad):
    """An act of the tally: afterwards one is where the next call is counted."""

    ruimte, recht = "meldpunt", Recht.DOSSIERS_BEHANDELEN

    def terug(self) -> str:
        """The work list."""
        return kruimels()[-1]["adres"]

    def naar(self, uitkomst: Telefoonturf) -> str:
        """The next call."""
        return reverse("meldpunt:oproep_turven")

    def kruimels(self) -> Kruimels:
        """By the work list."""
        return kruimels()


class OproepTurven(_OpDeTurf):
    """Count a call."""

    naam, pad = "oproep_turven", "telefoon/turf/"
    form, dienst, sjabloon = TurfForm, oproep_turven, "meldpunt/turf.html"
    titel, knop = "Oproepen turven", "Tel de oproep"
    inleiding = (
        "Voor een telefoon waarvoor geen dossier nodig is. We bewaren alleen aantallen per kwartaal, geen oproep."
    )

    def argumenten(self, form: TurfForm) -> dict[str, Any]:
        """The three choices, in the network whose telephone it was."""
        getypt = {naam: waarde for naam, waarde in super().argumenten(form).items() if naam != "meldpunt"}
        return {**getypt, "netwerk": form.netwerk}

    def context(self, form: Any) -> dict[str, Any]:
        """With the totals, and whether there is a last one to take back."""
        blokken = maak_turfbeeld(self.gebruiker, timezone.localdate())
        return {**super().context(form), "blokken": blokken, "laatste": self.request.session.get(_LAATSTE)}

    def gelukt(self, uitkomst: Telefoonturf) -> str:
        """What was counted; it can be taken back."""
        self.request.session[_LAATSTE] = uitkomst.pk
        return f"Geteld: {_in_woorden(uitkomst)}."


class TurfTerugnemen(_OpDeTurf):
    """Take back the last call counted in this sitting."""

    naam, pad = "turf_terugnemen", "telefoon/turf/terug/"
    dienst = turf_terugnemen
    knop = "Neem de laatste terug"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The kind of the last one."""
        return {"turf_id": self.request.session.get(_LAATSTE), "door": self.gebruiker}

    def gelukt(self, uitkomst: Telefoonturf) -> str:
        """What was taken back; there is no other one."""
        self.request.session.pop(_LAATSTE, None)
        return f"Teruggenomen: {_in_woorden(uitkomst)}."

    def terug(self) -> str:
        """Where it is counted."""
        return self.naar(None)  # type: ignore[arg-type]


def _in_woorden(rij: Telefoonturf) -> str:
    return f"{rij.get_beller_display()}, {rij.get_onderwerp_display()}, {rij.get_gevolg_display()}"
