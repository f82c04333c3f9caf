"""Inviting: who hears it before the button, an address for who does not, and what was agreed by telephone."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone

from leerrecht.formulieren.afhandelen import teruggevonden
from overlegplatform.daden.basis import GeplandDoorMij
from overlegplatform.diensten.uitnodiging import uit_te_nodigen, vingerafdruk
from overlegplatform.diensten.vergadering import vergadering_uitnodigen
from overlegplatform.diensten.zetel import deelname_aan_de_telefoon, zeteladressen_bewaren
from overlegplatform.forms.uitnodigen import AdressenForm, BelForm, UitnodigForm
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Deelname, Vergadering, Vertegenwoordiging

_UITNODIGEN = "vergaderingen/<slug:sleutel>/uitnodigen/"


class _Uitnodigen(GeplandDoorMij):
    """On the page that shows who hears it."""

    sjabloon = "overleg/uitnodigen.html"
    titel = "Nodig de leden uit"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any):
        """Who hears is asked once for the whole page."""
        self._horen = None
        return super().dispatch(request, *args, **kwargs)

    @property
    def horen(self):
        """Who would hear an invitation now."""
        if self._horen is None:
            self._horen = uit_te_nodigen(self.rij)
        return self._horen

    def context(self, form: Any) -> dict[str, Any]:
        """Both forms of the page, whichever was posted."""
        uitnodigen, adressen = isinstance(form, UitnodigForm), isinstance(form, AdressenForm)
        return {
            **super().context(form),
            "vergadering": self.rij,
            "horen": self.horen,
            "vingerafdruk": vingerafdruk(self.horen),
            "uitnodig_form": form if uitnodigen else UitnodigForm(gebruiker=self.gebruiker),
            "adres_form": form if adressen else self._adressen(),
            "bellen": [
                (plek.naam, reverse("overleg:zetel_bellen", args=[self.rij.sleutel, plek.sleutel]))
                for plek in self.horen.stil
            ],
            "knop": _knop(len(self.horen.bereikt)) if self.rij.is_komend else "",
        }

    def _adressen(self) -> AdressenForm:
        """The form of the addresses, with what was typed in it before."""
        hier = reverse("overleg:zeteladressen", args=[self.rij.sleutel])
        return AdressenForm(teruggevonden(self.request, pad=hier), stil=self.horen.stil, gebruiker=self.gebruiker)


def _knop(aantal: int) -> str:
    return f"Nodig {aantal} {'zetel' if aantal == 1 else 'zetels'} uit" if aantal else ""


class VergaderingUitnodigen(_Uitnodigen):
    """Invite the seats that a mail reaches and that were not invited yet."""

    naam, pad, volgorde = "vergadering_uitnodigen", _UITNODIGEN, 2
    form, dienst = UitnodigForm, vergadering_uitnodigen

    def kan(self) -> bool:
        """Until it is over."""
        return self.rij.is_komend and self.rij.einde > timezone.now()

    def geef_ingang(self) -> str:
        """Once they are invited, or it starts today, it is a list to look at."""
        nog_niet = self.rij.stand == Vergaderstand.GEPLAND and self.rij.datum > timezone.localdate()
        return "Nodig de leden uit" if nog_niet else "Wie is uitgenodigd?"

    def gelukt(self, uitkomst: Vergadering) -> str:
        """Who was reached, from the outbox."""
        zin = f"{uitkomst.gehoord.telling}."
        if uitkomst.gehoord.stil:
            zin += " Wie niets krijgt, staat op “niet uitgenodigd”."
        return f"Uitgenodigd. {zin}"

    def naar(self, uitkomst: Vergadering) -> str:
        """The page of the meeting."""
        return uitkomst.get_absolute_url()


class ZetelAdressen(_Uitnodigen):
    """Give seats that nothing reaches a person or a mailbox."""

    naam, pad = "zeteladressen", _UITNODIGEN + "adressen/"
    form = AdressenForm

    def kan(self) -> bool:
        """Its form stands on the page of inviting."""
        return False

    def form_opties(self) -> dict[str, Any]:
        """A field per seat that nothing reaches."""
        return {"stil": self.horen.stil, **super().form_opties()}

    def doe(self, form: AdressenForm) -> list[Vertegenwoordiging]:
        """By the keys of the seats."""
        return zeteladressen_bewaren(vergadering_id=self.rij.pk, adressen=form.adressen, door=self.gebruiker)

    def gelukt(self, uitkomst: list[Vertegenwoordiging]) -> str:
        """An address reaches nobody by itself."""
        aantal = len(uitkomst)
        zin = "1 adres is bewaard" if aantal == 1 else f"{aantal} adressen zijn bewaard"
        return f"{zin}. Er vertrok nog geen mail: kijk hieronder na wie ze krijgt."

    def naar(self, uitkomst: list[Vertegenwoordiging]) -> str:
        """Back to the page of inviting."""
        return reverse("overleg:vergadering_uitnodigen", args=[self.rij.sleutel])


class ZetelBellen(GeplandDoorMij):
    """Note that a seat was invited by telephone, and what it said."""

    naam, pad = "zetel_bellen", _UITNODIGEN + "<slug:zetel>/bellen/"
    form, dienst = BelForm, deelname_aan_de_telefoon
    titel, knop = "Uitgenodigd aan de telefoon", "Noteer het antwoord"

    def vind(self) -> Vergadering:
        """The meeting; the seat must be one of its group."""
        rij = super().vind()
        self.zetel = rij.groep.zetels.actief_op(rij.datum).filter(sleutel=self.kwargs["zetel"]).first()
        if self.zetel is None:
            raise Http404
        return rij

    def kan(self) -> bool:
        """Reached from the list of who hears nothing."""
        return False

    def geef_inleiding(self) -> str:
        """Which seat."""
        return f"{self.zetel.wie[:1].upper()}{self.zetel.wie[1:]}. {super().geef_inleiding()}"

    def form_opties(self) -> dict[str, Any]:
        """What the seat answered before."""
        return {"vergadering": self.rij, "zetel": self.zetel, **super().form_opties()}

    def argumenten(self, form: BelForm) -> dict[str, Any]:
        """For this seat."""
        return {**super().argumenten(form), "zetel_id": self.zetel.pk}

    def gelukt(self, uitkomst: Deelname) -> str:
        """What stands there now; no mail left."""
        return f"Genoteerd: {uitkomst.wie} is gebeld, {uitkomst.get_antwoord_display()}. Er vertrok geen mail."

    def naar(self, uitkomst: Deelname) -> str:
        """Back to the page of inviting."""
        return self.terug()

    def terug(self) -> str:
        """The page of inviting."""
        return reverse("overleg:vergadering_uitnodigen", args=[self.rij.sleutel])
