"""Changing and cancelling a meeting, and answering an invitation while signed in."""

from typing import Any

from leerrecht.bereik import Bereik
from leerrecht.formulieren.velden import RedenFormulier
from overlegplatform.daden.basis import GeplandDoorMij, MetEigenZetel
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.diensten.deelname import deelname_beantwoorden
from overlegplatform.forms.vergadering import KomstForm, VergaderingForm
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Deelname, Vergadering
from overlegplatform.regels.bereik import bereik_van_zetels, zetels_van_deelnames

_VERGADERING = "vergaderingen/<slug:sleutel>/"


def _en_wie_het_hoort(zin: str, gehoord: Bereik | None) -> str:
    """What happened, and which seats were told of it."""
    return zin if gehoord is None else f"{zin} {gehoord.telling}."


class VergaderingWijzigen(GeplandDoorMij):
    """Change or move it."""

    naam, pad, volgorde = "vergadering_wijzigen", _VERGADERING + "wijzigen/", 30
    form, dienst = VergaderingForm, diensten.vergadering_wijzigen
    titel, knop, ingang = "De vergadering wijzigen", "Bewaar", "Verplaats of wijzig"

    def kan(self) -> bool:
        """What began does not move."""
        return self.rij.is_komend

    def geef_gevolg(self) -> str:
        """Who hears of it, and what becomes of their answers."""
        if self.rij.stand != Vergaderstand.UITGENODIGD:
            return ""
        zin = "Wie uitgenodigd is, krijgt een nieuwe mail."
        return f"{zin} Verandert de dag of het uur, dan vragen we het antwoord opnieuw."

    def form_opties(self) -> dict[str, Any]:
        """With what stands there."""
        return {"vergadering": self.rij, "huidig": diensten.plat(self.rij), **super().form_opties()}

    def gelukt(self, uitkomst: Vergadering) -> str:
        """Who was told, from the outbox."""
        return _en_wie_het_hoort("De vergadering is gewijzigd.", uitkomst.gehoord)


class VergaderingAnnuleren(GeplandDoorMij):
    """Ask why, then cancel."""

    naam, pad, volgorde = "vergadering_annuleren", _VERGADERING + "annuleren/", 90
    form, dienst = RedenFormulier, diensten.vergadering_annuleren
    titel, knop, einde = "De vergadering annuleren", "Annuleer de vergadering", True

    def kan(self) -> bool:
        """What began is not cancelled."""
        return self.rij.is_komend

    def wie_hoort(self) -> Bereik | None:
        """The invited seats, as far as a mail reaches them."""
        deelnames = diensten.wie_afzegging_krijgt(self.rij)
        return bereik_van_zetels(zetels_van_deelnames(deelnames)) if deelnames else None

    def geef_gevolg(self) -> str:
        """What becomes of it, and who reads why."""
        if not diensten.wie_afzegging_krijgt(self.rij):
            return "De vergadering gaat niet door. Niemand is al uitgenodigd, dus er vertrekt geen mail."
        return "De vergadering gaat niet door. Wie mail krijgt, leest waarom."

    def gelukt(self, uitkomst: Vergadering) -> str:
        """Who was told, from the outbox."""
        zin = "De vergadering gaat niet door."
        gehoord = uitkomst.gehoord
        if gehoord is None or not gehoord.plekken:
            return f"{zin} Er was nog niemand uitgenodigd."
        return _en_wie_het_hoort(zin, gehoord) + (" Wie mail krijgt, leest waarom." if gehoord else "")


class Antwoorden(MetEigenZetel):
    """Say whether the own seat comes."""

    naam, pad = "antwoord", _VERGADERING + "antwoord/"
    form, dienst = KomstForm, deelname_beantwoorden
    titel, knop = "Kom je naar de vergadering?", "Bewaar mijn antwoord"

    def geef_ingang(self) -> str:
        """Whether it is the first time."""
        return "Wijzig je antwoord" if self.zetels and self.zetels[0].antwoord else "Antwoord op de uitnodiging"

    def form_opties(self) -> dict[str, Any]:
        """The own seats."""
        return {"vergadering": self.rij, "deelnames": self.zetels, **super().form_opties()}

    def argumenten(self, form: KomstForm) -> dict[str, Any]:
        """For the seat that was chosen."""
        zetel = next(rij for rij in self.zetels if rij.sleutel == form.cleaned_data["deelname"])
        return {"deelname_id": zetel.pk, "mijn": form.mijn, "origineel": form.begin, "door": self.gebruiker}

    def gelukt(self, uitkomst: Deelname) -> str:
        """What stands there now."""
        zin = f"Je antwoord is bewaard: {uitkomst.get_antwoord_display()}."
        return f"{zin} Je kan het tot aan de vergadering wijzigen."
