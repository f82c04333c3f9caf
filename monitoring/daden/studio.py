"""On an indicator of the own network: its words, its definition, breaks, targets, and the actions beside it."""

from typing import Any, ClassVar

from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.rechten import Recht
from monitoring.diensten import bijcijfer, studio
from monitoring.forms.studio import (
    BijActieForm,
    BreukForm,
    DefinitieForm,
    IndicatorTekstForm,
    StreefwaardeForm,
    WeghalenForm,
    breukkeuzes,
)
from monitoring.models import Actiecijfer, Breuk, Definitie, Indicator, Streefwaarde


class OpIndicator(Daad):
    """On one indicator whose figures this person keeps."""

    ruimte = "monitoring"
    recht = Recht.CIJFERS_BEHEREN
    model, zoek, rij_als = Indicator, {"code": "code"}, "indicator_id"

    def rijen(self):
        """Those of the own networks."""
        return Indicator.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk", "deel_van", "telt_als")

    def form_opties(self) -> dict[str, Any]:
        """About which one."""
        return {**super().form_opties(), "indicator": self.rij}

    def waarvan(self) -> str:
        """Which one."""
        return self.rij.naam

    def terug(self) -> str:
        """Its page in the studio."""
        return reverse("monitoring:studio_indicator", args=[self.rij.code])

    def kruimels(self) -> list[dict[str, str]]:
        """By the list and its page."""
        return [
            {"naam": "Monitoring", "adres": reverse("monitoring:dashboard")},
            {"naam": "Wat we tellen", "adres": reverse("monitoring:studio")},
            {"naam": self.rij.naam, "adres": self.terug()},
        ]


class IndicatorWijzigen(OpIndicator):
    """Its words, and to what it belongs."""

    naam, pad = "studio_wijzigen", "studio/<slug:code>/tekst/"
    blok = "tekst"
    form, dienst = IndicatorTekstForm, studio.indicator_wijzigen
    titel, knop, ingang = "Naam en tekst", "Bewaar", "Wijzig naam en tekst"

    def gelukt(self, uitkomst: Indicator) -> str:
        """What it is called."""
        return f"De tekst van “{uitkomst.naam}” is bewaard."


class DefinitieSchrijven(OpIndicator):
    """Another way of counting, as its next version."""

    naam, pad = "studio_definitie", "studio/<slug:code>/definitie/"
    blok = "telling"
    form, dienst = DefinitieForm, studio.definitie_schrijven
    titel, knop, ingang = "Nieuwe definitie", "Bewaar als nieuwe definitie", "Schrijf een nieuwe definitie"
    inleiding = "Vertrek van de definitie van nu. Die blijft staan als de vorige."

    def argumenten(self, form: DefinitieForm) -> dict[str, Any]:
        """What changed, from when, and whether the series breaks there."""
        meer = {naam: form.cleaned_data[naam] for naam in ("vanaf", "breekt", "reden")}
        return {**super().argumenten(form), **meer}

    def gelukt(self, uitkomst: Definitie) -> str:
        """Which version it is."""
        return f"Definitie {uitkomst.versie} is bewaard. Ze staat bij de cijfers vanaf de volgende publicatie."


class BreukToevoegen(OpIndicator):
    """From here on it was counted otherwise."""

    naam, pad = "studio_breuk", "studio/<slug:code>/breuk/"
    blok = "breuken"
    form = BreukForm
    titel, knop, ingang = "Breuk in de reeks", "Zet de breuk", "Zet een breuk"
    inleiding = "Over een breuk loopt geen lijn, en geen zin vergelijkt wat ervoor en erna geteld is."

    def doe(self, form: BreukForm) -> Breuk:
        """The period as data."""
        return studio.breuk_toevoegen(
            indicator_id=self.rij.pk,
            periode_soort=form.periode.soort,
            periode_start=form.periode.start,
            gebied=form.cleaned_data["gebied"],
            reden=form.cleaned_data["reden"],
            door=self.gebruiker,
        )

    def gelukt(self, uitkomst: Breuk) -> str:
        """From when."""
        return f"De breuk staat er: {studio.breuknaam(uitkomst)}."


class Weghalen(OpIndicator):
    """One of the rows of an indicator goes, with a reason. `welke`: what the dienst calls the row."""

    form, einde = WeghalenForm, True
    welke: ClassVar[str] = ""

    def keuzes(self) -> list[tuple[str, str]]:
        """The rows to choose from."""
        raise NotImplementedError

    def form_opties(self) -> dict[str, Any]:
        """The rows that are there."""
        return {"gebruiker": self.gebruiker, "keuzes": self.keuzes()}

    def argumenten(self, form: WeghalenForm) -> dict[str, Any]:
        """Which one, and why."""
        schoon = form.cleaned_data
        vast = {"indicator_id": self.rij.pk, "reden": schoon["reden"], "door": self.gebruiker}
        return {**vast, self.welke: schoon["welke"]}

    def kan(self) -> bool:
        """Nothing there, nothing to take away."""
        return bool(self.keuzes())


class BreukWeghalen(Weghalen):
    """It was no break."""

    naam, pad = "studio_breuk_weg", "studio/<slug:code>/breuk/weg/"
    blok, welke, dienst = "breuken", "breuk_id", studio.breuk_weghalen
    titel, knop, ingang = "Een breuk weghalen", "Haal de breuk weg", "Haal een breuk weg"
    gevolg = "De lijn loopt dan weer door. Dat de breuk er stond, blijft in de geschiedenis."

    def keuzes(self) -> list[tuple[str, str]]:
        """Its breaks."""
        return breukkeuzes(self.rij)

    def gelukt(self, uitkomst: str) -> str:
        """Which one."""
        return f"De breuk {uitkomst} is weg."


class StreefwaardeZetten(OpIndicator):
    """What it should become."""

    naam, pad = "studio_streefwaarde", "studio/<slug:code>/streefwaarde/"
    blok = "streefwaarden"
    form, dienst = StreefwaardeForm, bijcijfer.streefwaarde_zetten
    titel, knop, ingang = "Streefwaarde", "Bewaar", "Zet een streefwaarde"
    inleiding = "Een streefwaarde is beslist, niet gemeten. Staat er al een voor dat gebied, dan vervangt deze ze."

    def kan(self) -> bool:
        """A target is for an area with figures."""
        return bool(bijcijfer.gebieden_van(self.rij))

    def gelukt(self, uitkomst: Streefwaarde) -> str:
        """For where."""
        return f"De streefwaarde voor {uitkomst.gebied} is bewaard."


class StreefwaardeWeghalen(Weghalen):
    """It is no target any more."""

    naam, pad = "studio_streefwaarde_weg", "studio/<slug:code>/streefwaarde/weg/"
    blok, welke, dienst = "streefwaarden", "gebied", bijcijfer.streefwaarde_weghalen
    titel, knop, ingang = "Een streefwaarde weghalen", "Haal de streefwaarde weg", "Haal een streefwaarde weg"
    gevolg = "Ze staat dan nergens meer bij het cijfer. Dat ze er stond, blijft in de geschiedenis."

    def keuzes(self) -> list[tuple[str, str]]:
        """Its targets."""
        return [(rij.gebied, str(rij)) for rij in self.rij.streefwaarden.select_related("indicator")]

    def gelukt(self, uitkomst: str) -> str:
        """For where."""
        return f"De streefwaarde voor {uitkomst} is weg."


class ActieKoppelen(OpIndicator):
    """Put it beside an action of the own plan."""

    naam, pad = "studio_actie", "studio/<slug:code>/actie/"
    blok = "acties"
    form = BijActieForm
    titel, knop, ingang = "Bij een actie zetten", "Zet het cijfer bij de actie", "Zet bij een actie"
    inleiding = "Het cijfer staat dan naast de evaluatie van die actie. Het zegt niet dat het door de actie komt."

    def doe(self, form: BijActieForm) -> Actiecijfer:
        """Beside which one, and why."""
        schoon = form.cleaned_data
        return bijcijfer.actie_koppelen(
            indicator_id=self.rij.pk, actie_sleutel=schoon["actie"], waarom=schoon["waarom"], door=self.gebruiker
        )

    def gelukt(self, uitkomst: Actiecijfer) -> str:
        """Beside which one."""
        return f"Het cijfer staat bij “{uitkomst.actie}”."


class ActieLoskoppelen(Weghalen):
    """It says nothing about that action."""

    naam, pad = "studio_actie_weg", "studio/<slug:code>/actie/weg/"
    blok, welke, dienst = "acties", "actie_sleutel", bijcijfer.actie_loskoppelen
    titel, knop, ingang = "Van een actie weghalen", "Haal het cijfer weg", "Haal weg bij een actie"
    gevolg = "Het cijfer staat dan niet meer bij die actie. Dat het er stond, blijft in de geschiedenis."

    def keuzes(self) -> list[tuple[str, str]]:
        """The actions it stands beside."""
        return [(rij.actie.sleutel, str(rij.actie)) for rij in self.rij.actiecijfers.select_related("actie__plan")]

    def gelukt(self, uitkomst: Any) -> str:
        """From which one."""
        return f"Het cijfer staat niet meer bij “{uitkomst}”."
