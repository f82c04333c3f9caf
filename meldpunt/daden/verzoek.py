"""What happens to a request: noted, prepared, advised on, decided, done, made longer, taken back."""

from typing import Any, ClassVar

from django.db.models import QuerySet

from leerrecht.bereik import Bereik, Plek
from leerrecht.daden import Daad
from leerrecht.dagen import dag_in_woorden
from leerrecht.rechten import Recht
from meldpunt.daden.basis import VanMeldpunt
from meldpunt.diensten import verzoek as diensten
from meldpunt.forms import verzoek as forms
from meldpunt.keuzes.verzoek import Verzoeksoort, Verzoekstand
from meldpunt.models import Verzoek
from meldpunt.weergave.kruimels import Kruimels
from meldpunt.weergave.verzoek import kruimels_van_verzoeken, waarvan, zin_na_stap
from meldpunt.workflow import VERZOEK

_PAD = "verzoeken/<slug:sleutel>/"


class VerzoekNoteren(VanMeldpunt):
    """Somebody asks something about what stands in a file."""

    naam, pad = "verzoek_noteren", "dossiers/<str:referentie>/verzoek/"
    form, dienst = forms.VerzoekNoteerForm, diensten.verzoek_noteren
    titel, knop, ingang, volgorde = "Verzoek noteren", "Bewaar het verzoek", "Noteer een verzoek", 90
    inleiding = "Een jongere of ouder vraagt om te lezen, te verbeteren, te wissen of stil te leggen."

    def gelukt(self, uitkomst: Verzoek) -> str:
        """The day of the answer; and that the file lies still, when it does."""
        stil = " Het dossier ligt nu stil." if uitkomst.soort == Verzoeksoort.BEPERKEN else ""
        return f"Het verzoek is genoteerd. Antwoord ten laatste op {dag_in_woorden(uitkomst.antwoord_tegen)}.{stil}"

    def naar(self, uitkomst: Verzoek) -> str:
        """The request itself."""
        return uitkomst.get_absolute_url()


class _OverVerzoek(Daad):
    """An act on one request."""

    ruimte = "meldpunt"
    model, rij_als = Verzoek, "verzoek_id"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}
    recht: Any = Recht.DOSSIERS_BEHANDELEN

    def rijen(self) -> QuerySet[Verzoek]:
        """Requests of the networks in which one holds the right of the act; for the Meldpunt those whose file opens."""
        if self.recht == Recht.DOSSIERS_BEHANDELEN:
            rijen = Verzoek.objects.gekend_voor(self.gebruiker)
        else:
            rijen = Verzoek.objects.in_handen_voor(self.gebruiker, self.recht)
        return rijen.select_related("netwerk", "aanmelding")

    def form_opties(self) -> dict[str, Any]:
        """The request it is about."""
        return {"verzoek": self.rij, **super().form_opties()}

    def waarvan(self) -> str:
        """By its file, for who may know which it is."""
        return waarvan(self.rij, self.gebruiker)

    def kruimels(self) -> Kruimels:
        """By the list of requests."""
        return kruimels_van_verzoeken(self.rij)

    def gelukt(self, uitkomst: Verzoek) -> str:
        """What it waits for now, and who was told."""
        return zin_na_stap(uitkomst)


class VerzoekVoorleggen(_OverVerzoek):
    """Write the proposal and ask the advice."""

    naam, pad = "verzoek_voorleggen", _PAD + "voorleggen/"
    form, dienst = forms.VoorlegForm, diensten.verzoek_voorleggen
    titel, knop, ingang, volgorde = "Voorstel schrijven", "Vraag het advies", "Schrijf je voorstel", 10
    bel = "de functionaris"

    def kan(self) -> bool:
        """While it is prepared."""
        return self.rij.stand == Verzoekstand.ONTVANGEN

    def wie_hoort(self) -> Bereik:
        """The functionaris of the network."""
        wie = diensten.mensen_met(Recht.VERZOEKEN_ADVISEREN, self.rij.netwerk_id)
        return Bereik((Plek("de functionaris", tuple(wie), "" if wie else "er is niemand aangeduid"),))


class VerzoekOpnieuwVoorleggen(_OverVerzoek):
    """Another proposal, after the advice."""

    naam, pad = "verzoek_opnieuw", _PAD + "opnieuw-voorleggen/"
    form, dienst = forms.OpnieuwVoorlegForm, diensten.verzoek_voorleggen
    titel, knop, ingang, volgorde = "Opnieuw voorleggen", "Vraag opnieuw advies", "Leg een ander voorstel voor", 20

    def kan(self) -> bool:
        """Between advice and decision."""
        return self.rij.stand == Verzoekstand.GEADVISEERD


class VerzoekAdviseren(_OverVerzoek):
    """Advise; the controller decides."""

    naam, pad = "verzoek_adviseren", _PAD + "adviseren/"
    recht = Recht.VERZOEKEN_ADVISEREN
    form, dienst, zet = forms.AdviesForm, diensten.verzoek_adviseren, (VERZOEK, Verzoekstand.GEADVISEERD)
    titel, knop, ingang, volgorde = "Advies geven", "Geef het advies", "Geef advies", 10
    inleiding = "Je adviseert; de verwerkingsverantwoordelijke beslist, en noteert of je advies gevolgd is."


class VerzoekBeslissen(_OverVerzoek):
    """Note what the controller decided."""

    naam, pad = "verzoek_beslissen", _PAD + "beslissen/"
    recht = Recht.VERZOEKEN_BESLISSEN
    form, dienst, zet = forms.BeslisForm, diensten.verzoek_beslissen, (VERZOEK, Verzoekstand.BESLIST)
    titel, knop, ingang, volgorde = "Beslissing noteren", "Bewaar de beslissing", "Noteer de beslissing", 10


class VerzoekBeantwoorden(_OverVerzoek):
    """Do it and say so."""

    naam, pad = "verzoek_beantwoorden", _PAD + "beantwoorden/"
    form, dienst, zet = forms.VerzoekAntwoordForm, diensten.verzoek_beantwoorden, (VERZOEK, Verzoekstand.BEANTWOORD)
    titel, ingang, volgorde = "Uitvoeren en antwoorden", "Voer uit en antwoord", 10

    def geef_knop(self) -> str:
        """It wipes, or it only notes."""
        return "Wis het dossier en bewaar het antwoord" if self.rij.wist_alles else "Bewaar het antwoord"

    def geef_gevolg(self) -> str:
        """What cannot be undone."""
        if self.rij.wist_alles:
            return "Het dossier wordt nu gewist, ook voor wie het volgt. Dat kan niet terug."
        if self.rij.soort == Verzoeksoort.WISSEN and self.rij.mag_uit:
            return (
                "Maak eerst in het dossier leeg wat weg moet, met “Verbeter”. Bewaar je dit antwoord, dan verdwijnt "
                "ook wat daar eerder stond. Het dossier zelf blijft."
            )
        return ""


class VerzoekVerlengen(_OverVerzoek):
    """Two months more, once."""

    naam, pad = "verzoek_verlengen", _PAD + "verlengen/"
    form, dienst = forms.VerlengForm, diensten.verzoek_verlengen
    titel, knop, ingang, volgorde = "Termijn verlengen", "Neem twee maanden meer", "Verleng de termijn", 40

    def kan(self) -> bool:
        """While it runs, and once."""
        return self.rij.is_open and not self.rij.verlengd

    def gelukt(self, uitkomst: Verzoek) -> str:
        """The new day."""
        return f"Antwoord ten laatste op {dag_in_woorden(uitkomst.antwoord_tegen)}. Zeg het ook aan wie het vroeg."


class VerzoekIntrekken(_OverVerzoek):
    """Who asked does not ask it any more."""

    naam, pad = "verzoek_intrekken", _PAD + "intrekken/"
    form, dienst, zet = forms.VerzoekIntrekForm, diensten.verzoek_intrekken, (VERZOEK, Verzoekstand.INGETROKKEN)
    titel, knop, ingang, volgorde, einde = (
        "Verzoek stopzetten",
        "Zet het stop",
        "De vrager vraagt het niet meer",
        50,
        True,
    )

    gevolg = "Het verzoek eindigt. Er komt geen beslissing en geen antwoord meer."

    def gelukt(self, uitkomst: Verzoek) -> str:
        """It ended."""
        return "Het verzoek is ingetrokken."


class BeperkingOpheffen(_OverVerzoek):
    """Let the file go on."""

    naam, pad = "beperking_opheffen", _PAD + "opheffen/"
    form, dienst = forms.OphefForm, diensten.beperking_opheffen
    titel, knop, ingang, volgorde = "Dossier weer laten verdergaan", "Hef de beperking op", "Hef de beperking op", 60

    def kan(self) -> bool:
        """While the file lies still, after the answer."""
        stil = self.rij.aanmelding is not None and self.rij.aanmelding.beperkt
        return stil and self.rij.stand == Verzoekstand.BEANTWOORD and self.rij.soort == Verzoeksoort.BEPERKEN

    def gelukt(self, uitkomst: Verzoek) -> str:
        """It goes on, unless another request still holds it."""
        if uitkomst.aanmelding is not None and uitkomst.aanmelding.beperkt:
            return "Deze beperking is opgeheven. Het dossier ligt nog stil door een ander verzoek."
        return "Het dossier ligt niet meer stil."
