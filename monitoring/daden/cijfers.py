"""Figures: deliver, confirm or reject, publish, withdraw, and how small a count may be shown."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.urls import reverse
from django.utils import timezone

from leerrecht.achtergrond import lopend_werk
from leerrecht.daden import Daad
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import waarden_van
from monitoring.diensten.aanlevering import aanlevering_inlezen, bevestigen, verwerpen
from monitoring.diensten.controle import TAAK
from monitoring.diensten.gegevensbron import drempel_bepalen
from monitoring.diensten.publicatie import publicatie_intrekken, publicatie_maken
from monitoring.diensten.voorspelling import HOOGSTENS_CIJFERS, voorspelling
from monitoring.forms.aanlevering import AanleveringForm, PublicatieForm, RedenForm
from monitoring.forms.bescherming import DrempelForm
from monitoring.models import Aanlevering, Gegevensbron, Publicatie
from monitoring.weergave.drempels import drempeltabel


def _inhoud(bestand: UploadedFile) -> bytes | Path:
    """A large file stays where the web server laid it down: it is read there, a piece at a time."""
    if isinstance(bestand, TemporaryUploadedFile):
        return Path(bestand.temporary_file_path())
    return bestand.read()


class VanCijfers(Daad):
    """An act of who delivers figures."""

    ruimte = "monitoring"
    recht = Recht.CIJFERS_BEHEREN
    sjabloon = "monitoring/formulier.html"

    def terug(self) -> str:
        """The list."""
        return reverse("monitoring:aanleveringen")

    def waarvan(self) -> str:
        """The delivery or the release, when it is about one."""
        return str(self.rij) if self.rij else ""


class OverAanlevering(VanCijfers):
    """About a delivery to one of the own networks."""

    model, rij_als = Aanlevering, "aanlevering_id"

    def rijen(self):
        """Deliveries to the own networks."""
        return Aanlevering.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk", "gegevensbron", "door")


class Aanleveren(VanCijfers):
    """Deliver a file; what is typed stays when the file is refused, the file itself must be chosen again."""

    naam, pad = "aanlevering_nieuw", "aanleveringen/nieuw/"
    form, dienst = AanleveringForm, aanlevering_inlezen
    sjabloon = "monitoring/aanlevering_nieuw.html"

    def argumenten(self, form: AanleveringForm) -> dict[str, Any]:
        """The file, and where it comes from."""
        schoon = form.cleaned_data
        bestand = schoon["bestand"]
        return {
            "netwerk_id": schoon["netwerk"].pk,
            "gegevensbron_id": schoon["gegevensbron"].pk,
            "bestandsnaam": bestand.name if bestand else f"geplakt-{timezone.localdate():%Y-%m-%d}.csv",
            "inhoud": _inhoud(bestand) if bestand else schoon["geplakt"].encode(),
            "blad": schoon["blad"],
            "publicatiedatum": schoon["publicatiedatum"],
            "publicatie_tekst": schoon["publicatie_tekst"],
            "door": self.gebruiker,
        }

    def gelukt(self, uitkomst: Aanlevering) -> str:
        """How far the check is."""
        if uitkomst.kolommen_open:
            return "Het bestand is geladen. Zeg nu wat elke kolom betekent."
        if lopend_werk(TAAK, uitkomst.sleutel):
            return "Het bestand is geladen. We kijken het nu na. Er is nog niets veranderd."
        if uitkomst.fouten:
            return "Het bestand is geladen, maar er staan fouten in. Er is nog niets veranderd."
        return "Het bestand is gecontroleerd. Kijk na wat er verandert en bevestig dan."

    def meld(self, zin: str) -> None:
        """A file with mistakes is said as a warning."""
        messages.add_message(self.request, messages.WARNING if self.uitkomst.fouten else messages.SUCCESS, zin)

    def naar(self, uitkomst: Aanlevering) -> str:
        """The meaning of the columns when they are not ours, else the report of the check."""
        if uitkomst.kolommen_open:
            return reverse("monitoring:aanlevering_kolommen", args=[uitkomst.sleutel])
        return uitkomst.get_absolute_url()


class Bevestigen(OverAanlevering):
    """Let the figures count."""

    naam, pad = "aanlevering_bevestigen", "aanleveringen/<slug:sleutel>/bevestigen/"
    dienst = bevestigen

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Whether the person signs for what stands out."""
        return {**super().argumenten(form), "gezien": self.request.POST.get("gezien") == "ja"}

    def terug(self) -> str:
        """The delivery."""
        return self.rij.get_absolute_url()

    def naar(self, uitkomst: Any) -> str:
        """The list."""
        return reverse("monitoring:aanleveringen")

    def gelukt(self, uitkomst: Any) -> str:
        """They count; they are on no page yet."""
        return "De cijfers zijn bevestigd. Ze staan op de pagina's zodra je ze publiceert."


class Verwerpen(OverAanlevering):
    """Ask why, then reject."""

    naam, pad = "aanlevering_verwerpen", "aanleveringen/<slug:sleutel>/verwerpen/"
    form, dienst = RedenForm, verwerpen
    titel, knop, einde = "Aanlevering verwerpen", "Verwerp deze aanlevering", True

    def geef_inleiding(self) -> str:
        """What goes."""
        bestand = self.rij.bestandsnaam
        return f"De cijfers uit {bestand} en het bestand zelf gaan weg. Dat het er was, blijft staan."

    def terug(self) -> str:
        """The delivery."""
        return self.rij.get_absolute_url()

    def naar(self, uitkomst: Any) -> str:
        """The list."""
        return reverse("monitoring:aanleveringen")

    def gelukt(self, uitkomst: Any) -> str:
        """It is rejected."""
        return f"{self.rij.bestandsnaam} is verworpen."


class Publiceren(VanCijfers):
    """Make a release of everything that is confirmed now."""

    naam, pad = "publicatie_nieuw", "publicaties/nieuw/"
    form, dienst = PublicatieForm, publicatie_maken
    titel, knop = "Cijfers publiceren", "Publiceer de cijfers"
    inleiding = (
        "Alle bevestigde cijfers komen op de pagina's, met de kleine aantallen verborgen. De vorige"
        " publicatie blijft bewaard."
    )
    sjabloon = "monitoring/publicatie_nieuw.html"

    def context(self, form: Any) -> dict[str, Any]:
        """How small a count each source shows, and what would stay hidden."""
        tabellen = [(netwerk, drempeltabel(netwerk)) for netwerk in form.netwerken]
        vooraf = [(netwerk, voorspelling(netwerk)) for netwerk in form.netwerken]
        return {**super().context(form), "tabellen": tabellen, "vooraf": vooraf, "hoogstens": HOOGSTENS_CIJFERS}

    def argumenten(self, form: PublicatieForm) -> dict[str, Any]:
        """Of which network, and why."""
        schoon = form.cleaned_data
        return {"netwerk_id": schoon["netwerk"].pk, "reden": schoon["reden"], "door": self.gebruiker}

    def gelukt(self, uitkomst: Publicatie) -> str:
        """Only once it is made: a large one is still under way, and its page says how far."""
        if not uitkomst.klaar:
            return ""
        return f"De cijfers zijn gepubliceerd. {uitkomst.bescherming['verborgen']} cijfers blijven verborgen."

    def naar(self, uitkomst: Publicatie) -> str:
        """The release."""
        return uitkomst.get_absolute_url()


class PublicatieIntrekken(VanCijfers):
    """Ask why, then take a release off every page."""

    naam, pad = "publicatie_intrekken", "publicaties/<slug:sleutel>/intrekken/"
    model, rij_als = Publicatie, "publicatie_id"
    form, dienst = RedenForm, publicatie_intrekken
    titel, knop, einde = "Publicatie intrekken", "Trek deze publicatie in", True

    def rijen(self):
        """Releases of the own networks."""
        netwerken = toegang_van(self.gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN)
        zichtbaar = Publicatie.objects.zichtbaar_voor(self.gebruiker)
        return zichtbaar.filter(netwerk__in=netwerken).select_related("netwerk")

    def geef_inleiding(self) -> str:
        """What goes, and what does not come back."""
        return (
            f"“{self.rij}” verdwijnt van alle pagina's met cijfers. De vorige publicatie komt niet vanzelf terug:"
            " publiceer daarna opnieuw. Een jaarevaluatie die al gemaakt is, verandert niet: ze zegt dan dat haar"
            " cijfers ingetrokken zijn."
        )

    def gelukt(self, uitkomst: Any) -> str:
        """It is on no page any more."""
        return "De publicatie is ingetrokken."


class DrempelBepalen(Daad):
    """Set the thresholds of one source."""

    naam, pad, ruimte = "drempel", "bescherming/drempels/<slug:bron>/", "monitoring"
    recht = Recht.BESCHERMING_NAZIEN
    model, zoek, rij_als = Gegevensbron, {"bron": "code"}, "bron_id"
    form, dienst = DrempelForm, drempel_bepalen
    knop = "Bewaar de drempel"
    inleiding = "De drempel geldt vanaf de volgende publicatie. Wat al gepubliceerd is, verandert niet."
    sjabloon = "monitoring/formulier.html"

    def rijen(self):
        """Sources whose thresholds this person sets."""
        return Gegevensbron.objects.te_bepalen_door(self.gebruiker).select_related("netwerk")

    def geef_titel(self) -> str:
        """Of which source."""
        return f"Drempel van {self.rij.naam}"

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        huidig = waarden_van(self.rij, DrempelForm.versievelden)
        return {**super().form_opties(), "huidig": huidig, "over": ("gegevensbron", self.rij.code)}

    def argumenten(self, form: DrempelForm) -> dict[str, Any]:
        """Typed, and started from."""
        return {"bron_id": self.rij.pk, **form.mijn, "origineel": form.begin, "door": self.gebruiker}

    def terug(self) -> str:
        """The page of the DPO."""
        return reverse("monitoring:bescherming")

    def context(self, form: Any) -> dict[str, Any]:
        """It hangs under another page than deliveries do."""
        return {**super().context(form), "terug_lijst": self.terug(), "terug_naam": "Bescherming"}

    def gelukt(self, uitkomst: Any) -> str:
        """From when it counts."""
        return "De drempel is bewaard. Hij geldt vanaf de volgende publicatie."
