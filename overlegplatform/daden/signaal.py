"""Acts on a signal: give one; for staf, what to do with each. Every step says who heard of it."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.bereik import Bereik, bereik
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.rechten import Recht
from overlegplatform.daden.basis import Overlegdaad
from overlegplatform.diensten import doorgeven
from overlegplatform.diensten import signaal as diensten
from overlegplatform.forms.signaal import (
    AgendeerForm,
    BeantwoordForm,
    BundelForm,
    DoorgeefForm,
    SignaalForm,
)
from overlegplatform.keuzes import Signaalstand
from overlegplatform.models import Agendapunt, Signaal
from overlegplatform.regels.gever import GEVERS
from overlegplatform.regels.tekort import voorstel
from overlegplatform.workflow import SIGNAAL

_SIGNAAL = "signalen/<slug:sleutel>/"


def _wie(gehoord: Bereik | None) -> str:
    """Who heard of it, as a sentence; it may be that who acts gave the signal."""
    if gehoord is None or not gehoord.plekken:
        return ""
    if not gehoord and all(plek.waarom == "dat ben jij zelf" for plek in gehoord.stil):
        return " Je gaf dit signaal zelf, dus er vertrok geen mail."
    return f" {gehoord.telling}."


class SignaalGeven(Overlegdaad):
    """Give a signal."""

    naam, pad = "signaal_nieuw", "signalen/nieuw/"
    form = SignaalForm
    titel, knop = "Een signaal geven", "Geef het signaal"
    inleiding = (
        "Zie je iets gebeuren dat groter is dan één situatie? De stafmedewerker leest het, zet het op de agenda of "
        "geeft het door. Bij elke stap krijg je een mail."
    )

    def form_opties(self) -> dict[str, Any]:
        """What a page where help is missing already says: a kind and a town."""
        vraag = self.request.GET
        return {"initial": voorstel(vraag.get("vlek", ""), vraag.get("plek", "")), **super().form_opties()}

    def doe(self, form: SignaalForm) -> Signaal:
        """For the organisation that was chosen."""
        netwerk, organisatie = form.namens_wie()
        schoon = form.cleaned_data
        return diensten.signaal_geven(
            netwerk_id=netwerk,
            organisatie_id=organisatie,
            titel=schoon["titel"],
            tekst=schoon["tekst"],
            door=self.gebruiker,
        )

    def gelukt(self, uitkomst: Signaal) -> str:
        """Whether somebody reads it."""
        if uitkomst.gehoord:
            return "Je signaal is gegeven. De stafmedewerker kreeg een mail, en jij krijgt er een bij elke stap."
        return "Je signaal staat er. Niemand van de staf kreeg een mail: bel je netwerk als het dringend is."

    def naar(self, uitkomst: Signaal) -> str:
        """The signal."""
        return uitkomst.get_absolute_url()

    def terug(self) -> str:
        """The list."""
        return reverse("overleg:signalen")

    def kruimels(self) -> list[dict[str, str]]:
        """From the list."""
        return [*super().kruimels(), {"naam": "Signalen", "adres": self.terug()}]


class _OpSignaal(Overlegdaad):
    """On a signal of the networks in which this person answers."""

    recht = Recht.OVERLEG_PLANNEN
    model, rij_als = Signaal, "signaal_id"
    sjabloon = "overleg/signaal_daad.html"

    def rijen(self) -> QuerySet[Signaal]:
        """Signals of the own networks."""
        met = Signaal.objects.select_related("organisatie", "netwerk", "bundel", "door", "komt_van__netwerk")
        return met.bewerkbaar_voor(self.gebruiker)

    def kan(self) -> bool:
        """What is bundled moves with the one it is bundled with."""
        return not self.rij.bundel_id

    def geef_inleiding(self) -> str:
        """Which one."""
        return self.rij.titel

    def kruimels(self) -> list[dict[str, str]]:
        """The list, the signal."""
        lijst = {"naam": "Signalen", "adres": reverse("overleg:signalen")}
        hier = {"naam": self.rij.titel, "adres": self.rij.get_absolute_url()}
        return [{"naam": "Overleg", "adres": reverse("overleg:overleg")}, lijst, hier]

    def context(self, form: Any) -> dict[str, Any]:
        """Also who hears of it."""
        rijen = [self.rij, *self.rij.gebundeld.select_related("door", "komt_van__netwerk")]
        return {**super().context(form), "horen": bereik(rijen, woord=GEVERS, zonder=self.gebruiker)}


class SignaalBundelen(_OpSignaal):
    """Put it with a like one."""

    naam, pad, volgorde = "signaal_bundelen", _SIGNAAL + "bundelen/", 40
    form = BundelForm
    zet = (SIGNAAL, Signaalstand.GEBUNDELD)
    titel, knop = "Bundelen met een ander signaal", "Bundel"

    def kan(self) -> bool:
        """What others are bundled with takes no place in a bundle."""
        return super().kan() and not self.rij.gebundeld.exists()

    def form_opties(self) -> dict[str, Any]:
        """Signals it may go with."""
        return {"signaal": self.rij, **super().form_opties()}

    def doe(self, form: BundelForm) -> Signaal:
        """By the key of the other."""
        return diensten.signaal_bundelen(
            signaal_id=self.rij.pk, met_sleutel=form.cleaned_data["met"], door=self.gebruiker
        )

    def gelukt(self, uitkomst: Signaal) -> str:
        """Both go the same way from now on."""
        return "Gebundeld: beide krijgen hetzelfde antwoord." + _wie(uitkomst.gehoord)


class SignaalAgenderen(_OpSignaal):
    """Put it on an agenda."""

    naam, pad, volgorde = "signaal_agenderen", _SIGNAAL + "agenderen/", 20
    form = AgendeerForm
    zet = (SIGNAAL, Signaalstand.OP_AGENDA)
    titel, knop, ingang = "Op een agenda zetten", "Zet op de agenda", "Zet op een agenda"

    def form_opties(self) -> dict[str, Any]:
        """Meetings to come."""
        return {"signaal": self.rij, **super().form_opties()}

    def doe(self, form: AgendeerForm) -> Agendapunt:
        """By the key of the meeting."""
        schoon = form.cleaned_data
        return diensten.signaal_agenderen(
            signaal_id=self.rij.pk,
            vergadering_sleutel=schoon["vergadering"],
            duur=schoon["duur"],
            door=self.gebruiker,
        )

    def gelukt(self, uitkomst: Agendapunt) -> str:
        """It stands there."""
        return "Het signaal staat op de agenda." + _wie(uitkomst.signaal.gehoord)


class SignaalDoorgeven(_OpSignaal):
    """Pass it on: to a network of this portal, by mail, or by hand."""

    naam, pad, volgorde = "signaal_doorgeven", _SIGNAAL + "doorgeven/", 30
    form = DoorgeefForm
    zet = (SIGNAAL, Signaalstand.DOORGEGEVEN)
    titel, knop = "Doorgeven", "Geef door"

    def form_opties(self) -> dict[str, Any]:
        """Networks that may get it."""
        return {"signaal": self.rij, **super().form_opties()}

    def doe(self, form: DoorgeefForm) -> Signaal:
        """The way that was chosen."""
        schoon = form.cleaned_data
        vast = {"signaal_id": self.rij.pk, "niveau": schoon["niveau"], "door": self.gebruiker}
        if schoon["hoe"] == DoorgeefForm.NETWERK:
            return doorgeven.signaal_naar_netwerk(**vast, netwerk_slug=schoon["netwerk"])
        if schoon["hoe"] == DoorgeefForm.MAIL:
            return doorgeven.signaal_per_mail(
                **vast, aan=schoon["aan"], naam=schoon["naam"] or schoon["aan"], email=schoon["email"]
            )
        return doorgeven.signaal_doorgeven(**vast, aan=schoon["aan"], op=schoon["op"])

    def gelukt(self, uitkomst: Signaal) -> str:
        """Whether it arrived, and who gave it knows."""
        aan = uitkomst.doorgegeven_aan
        if uitkomst.aangekomen:
            zin = f"Doorgegeven: {aan} krijgt een mail."
        else:
            zin = f"Genoteerd dat je het zelf doorgaf aan {aan}: daar vertrok geen mail naartoe."
        return zin + _wie(uitkomst.gehoord)


class SignaalBeantwoorden(_OpSignaal):
    """Answer it."""

    naam, pad, volgorde = "signaal_beantwoorden", _SIGNAAL + "beantwoorden/", 10
    form, dienst = BeantwoordForm, diensten.signaal_beantwoorden
    zet = (SIGNAAL, Signaalstand.BEANTWOORD)
    titel, knop, ingang = "Beantwoorden", "Geef het antwoord", "Beantwoord"

    def form_opties(self) -> dict[str, Any]:
        """With the answer that was there before, or that came back."""
        return {"signaal": self.rij, **super().form_opties()}

    def gelukt(self, uitkomst: Signaal) -> str:
        """It is there, and who reads it."""
        return "Het antwoord staat er." + _wie(uitkomst.gehoord)


class SignaalHeropenen(_OpSignaal):
    """Take an answer back, or take a signal out of its bundle."""

    naam, pad, volgorde = "signaal_heropenen", _SIGNAAL + "heropenen/", 50
    form = RedenFormulier
    titel, knop = "Weer openen", "Open weer"

    def kan(self) -> bool:
        """What is bundled gets its answer, and loses it, with the one it is bundled with."""
        return (self.rij.stand == Signaalstand.BEANTWOORD) != bool(self.rij.bundel_id)

    def geef_ingang(self) -> str:
        """Out of its bundle, or an answer taken back."""
        return "Maak los" if self.rij.bundel_id else self.knop

    def doe(self, form: RedenFormulier) -> Signaal:
        """Which of the two follows from where it is."""
        losmaken = self.rij.bundel_id and self.rij.stand != Signaalstand.BEANTWOORD
        verb = diensten.signaal_losmaken if losmaken else diensten.signaal_heropenen
        return verb(signaal_id=self.rij.pk, reden=form.cleaned_data["reden"], door=self.gebruiker)

    def gelukt(self, uitkomst: Signaal) -> str:
        """It waits."""
        return "Het signaal wacht weer op antwoord." + _wie(uitkomst.gehoord)
