"""A vooraanmelding: its CLB takes it up or declines, the school takes it back."""

import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.bereik import Bereik, bereik
from leerrecht.daden import Daad
from leerrecht.dagen import dag_in_woorden
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from meldpunt.diensten import vooraanmelding as diensten
from meldpunt.forms.aanmelden import AfwijzenForm, ClbGezegdForm
from meldpunt.forms.gezegd import uit_formulier
from meldpunt.keuzes.dossier import Vooraanmeldingstand
from meldpunt.models import Concept, Vooraanmelding
from meldpunt.models.vooraanmelding import WACHTEND
from meldpunt.regels.bewaring import Termijnen, einde_in_zicht, eindigt_op
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.weergave.kruimels import Kruimels, kruimels_aanmelden
from meldpunt.workflow import VOORAANMELDING


class OverVooraanmelding(Daad):
    """About a vooraanmelding. Not for the Meldpunt: what is in it is not the Meldpunt's yet."""

    ruimte, recht = "meldpunt", Recht.AANMELDEN
    model, zoek, rij_als = Vooraanmelding, {"referentie": "referentie"}, "vooraanmelding_id"

    def rijen(self) -> QuerySet[Vooraanmelding]:
        """Those to the own CLB."""
        rijen = Vooraanmelding.objects.van_clb_voor(self.gebruiker)
        return rijen.select_related("netwerk", "school", "clb", "door", "concept__eigenaar")

    def waarvan(self) -> str:
        """By its reference."""
        return self.rij.referentie

    def kruimels(self) -> Kruimels:
        """By the page where one begins."""
        return kruimels_aanmelden()


class VooraanmeldingOpnemen(OverVooraanmelding):
    """The CLB takes it up: a concept with the school's part filled in."""

    naam, pad = "vooraanmelding_opnemen", "vooraanmelding/<slug:referentie>/opnemen/"
    dienst, zet = diensten.vooraanmelding_opnemen, (VOORAANMELDING, Vooraanmeldingstand.OPGENOMEN)
    knop, volgorde = "Neem op en vul aan", 10

    def gelukt(self, uitkomst: Concept) -> str:
        """The concept itself is the answer."""
        return ""

    def naar(self, uitkomst: Concept) -> str:
        """The concept."""
        return uitkomst.get_absolute_url()


class VooraanmeldingNogNodig(OverVooraanmelding):
    """The CLB does not decide yet, and keeps it."""

    naam, pad = "vooraanmelding_nog_nodig", "vooraanmelding/<slug:referentie>/nog-nodig/"
    form, dienst = KnopFormulier, diensten.vooraanmelding_nog_nodig
    titel, knop, ingang, volgorde = "Deze vooraanmelding is nog nodig", "Bewaar langer", "Nog nodig", 40

    def kan(self) -> bool:
        """Once its end is in sight, while it waits for the CLB."""
        return self.rij.stand in WACHTEND and self._einde() is not None

    def _einde(self) -> datetime.date | None:
        return einde_in_zicht(self.rij, Termijnen.van(dienstpunt_van(self.rij.netwerk)))

    def geef_inleiding(self) -> str:
        """When it goes otherwise."""
        op = self._einde()
        if op is None:
            return f"De bewaartermijn van {self.rij.referentie} loopt nog lang niet af."
        return f"Doet niemand iets, dan wist het portaal {self.rij.referentie} op {dag_in_woorden(op)}."

    def gelukt(self, uitkomst: Vooraanmelding) -> str:
        """Until when it stays now."""
        termijnen = Termijnen.van(dienstpunt_van(uitkomst.netwerk))
        op = eindigt_op(uitkomst, termijnen, timezone.localdate())
        return f"De vooraanmelding blijft. De bewaartermijn telt opnieuw vanaf vandaag, tot {dag_in_woorden(op)}."


class VooraanmeldingAfwijzen(OverVooraanmelding):
    """The CLB does not refer, and says why."""

    naam, pad = "vooraanmelding_afwijzen", "vooraanmelding/<slug:referentie>/afwijzen/"
    form, dienst = AfwijzenForm, diensten.vooraanmelding_afwijzen
    zet = (VOORAANMELDING, Vooraanmeldingstand.AFGEWEZEN)
    titel, knop, ingang, einde = "Niet aanmelden", "Laat het de school weten", "Niet aanmelden", True
    bel = "de school"

    def kan(self) -> bool:
        """Not while a colleague works on it."""
        concept = getattr(self.rij, "concept", None)
        return concept is None or concept.eigenaar_id == self.gebruiker.pk

    def wie_hoort(self) -> Bereik:
        """Who sent it."""
        return bereik([self.rij.door])

    def geef_inleiding(self) -> str:
        """Which one, and what goes with it."""
        return (
            f"Vooraanmelding {self.rij.referentie} van {self.rij.school.naam}. "
            "Vulde jullie CLB er zelf al iets bij in, dan wordt dat gewist."
        )

    def gelukt(self, uitkomst: Vooraanmelding) -> str:
        """It stands on the page of the school, and who was told."""
        return f"Genoteerd. De school leest waarom jullie niet aanmelden. {uitkomst.gehoord.zin('de school')}"


class VooraanmeldingIntrekken(OverVooraanmelding):
    """The school takes its own vooraanmelding back."""

    naam, pad = "vooraanmelding_intrekken", "vooraanmelding/<slug:referentie>/intrekken/"
    form, dienst = KnopFormulier, diensten.vooraanmelding_intrekken
    titel, knop, ingang, einde = "Vooraanmelding intrekken", "Trek in", "Trek deze vooraanmelding in", True

    def rijen(self) -> QuerySet[Vooraanmelding]:
        """Those this person sent."""
        eigen = Vooraanmelding.objects.zichtbaar_voor(self.gebruiker).filter(door=self.gebruiker)
        return eigen.select_related("netwerk", "school", "clb")

    def kan(self) -> bool:
        """As long as the CLB did not begin."""
        return self.rij.stand == Vooraanmeldingstand.VERSTUURD

    def geef_inleiding(self) -> str:
        """Who no longer sees it."""
        return f"{self.rij.clb.naam} ziet dan niet meer dat je hulp vraagt met {self.rij.referentie}."

    def gelukt(self, uitkomst: Vooraanmelding) -> str:
        """It is taken back."""
        return "De vooraanmelding is ingetrokken."


class VooraanmeldingGezegd(Daad):
    """The Meldpunt notes what the CLB said on the telephone. It reads nothing of what is in it."""

    ruimte, recht = "meldpunt", Recht.DOSSIERS_BEHANDELEN
    model, zoek = Vooraanmelding, {"referentie": "referentie"}
    naam, pad = "vooraanmelding_gezegd", "vooraanmelding/<slug:referentie>/telefoon/"
    form, dienst = ClbGezegdForm, diensten.vooraanmelding_gezegd
    titel, knop, ingang = (
        "Wat het CLB aan de telefoon zei",
        "Noteer het antwoord",
        "Noteer het antwoord aan de telefoon",
    )

    def rijen(self) -> QuerySet[Vooraanmelding]:
        """Those on which the Meldpunt waits, without what is in them."""
        rijen = Vooraanmelding.objects.stil_voor(self.gebruiker).select_related("netwerk", "school", "clb", "door")
        return rijen.defer("inhoud", "initialen", "uitleg")

    def waarvan(self) -> str:
        """By its reference."""
        return self.rij.referentie

    def kruimels(self) -> Kruimels:
        """By the page where one begins."""
        return kruimels_aanmelden()

    def geef_inleiding(self) -> str:
        """Between whom it waits."""
        return f"{self.rij.school.naam} vroeg aan {self.rij.clb.naam} om een jongere aan te melden."

    def argumenten(self, form: ClbGezegdForm) -> dict[str, Any]:
        """The answer, and who gave it."""
        velden = dict(form.cleaned_data)
        wat = {"meldt_aan": velden["antwoord"] == "ja", "uitleg": velden["uitleg"], "gezegd": uit_formulier(velden)}
        return {"vooraanmelding_id": self.rij.pk, "door": self.gebruiker, **wat}

    def terug(self) -> str:
        """The page where one begins: decided, there is nothing left to read here."""
        return reverse("meldpunt:aanmelden")

    def gelukt(self, uitkomst: Vooraanmelding) -> str:
        """When to look again, or who was told."""
        if uitkomst.gehoord is None:
            return (
                f"Genoteerd. Meldt het CLB niet aan, dan staat dit hier opnieuw op {dag_in_woorden(uitkomst.wek_op)}."
            )
        return f"Genoteerd dat het CLB niet aanmeldt. {uitkomst.gehoord.zin('de school')}"
