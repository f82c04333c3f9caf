"""What is done with a card: come in, say yes or no, take back, stop, hide. No account, nothing kept in the browser."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html

from leerrecht.daden import Daad
from leerrecht.diensten import Geweigerd
from leerrecht.toegang import PUBLIEK
from meldpunt.daden.instemming import wat_nu
from meldpunt.daden.wissel import wat_nu as wat_nu_met_de_wissel
from meldpunt.diensten import mijnblad as diensten
from meldpunt.diensten.bladkaart import kaart_openen
from meldpunt.forms.bladvertaling import vertaal, vertaal_fouten
from meldpunt.forms.mijnblad import BladkaartForm, JaNeeForm, StopForm
from meldpunt.inhoud import voorbeeldkaarten
from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.models import Bladkaart
from meldpunt.regels.bladtaal import NEDERLANDS, Bladtaal
from meldpunt.regels.ouderblad import ouderrecht
from meldpunt.views.bladzitting import begin_zitting, eindig_zitting, kaart_van, taal_van, wis_spoor
from meldpunt.views.kaartrem import tel_poging, vergeet_pogingen
from meldpunt.weergave.mijnblad import gevolg_van_stoppen, zin_om_te_kiezen, zin_voor_ouder

KLOPT_NIET = (
    "Nummer en code passen niet bij elkaar, of de kaart werkt niet meer. Kijk ze na, of vraag een nieuwe kaart aan wie "
    "je deze gaf."
)
INGELOGD = "Je bent hier ingelogd met een account. Log eerst uit: een kaart en een account gaan niet samen."
OPNIEUW = "Je blad is weer dicht. Geef je kaart opnieuw in."


class ZonderSpoor(Daad):
    """An act on the own page: nothing typed before is given back, and no form marks this browser."""

    ruimte, recht = "mijnblad", PUBLIEK

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """An empty form: what somebody typed here before is nobody's to find."""
        return self.toon(self.maak_form())

    def terug(self) -> str:
        """The page itself."""
        return reverse("mijnblad:blad")

    def netwerk(self) -> Any:
        """The page names no network: it may be read by who looks along."""
        return None


class KaartIngeven(ZonderSpoor):
    """Come in with number and code."""

    naam, pad = "kaart", "kaart/"
    form, sjabloon = BladkaartForm, "blad/kaart.html"
    titel, knop = "Geef je kaart in", "Open mijn blad"
    herhaalbaar: ClassVar[str] = (
        "Twee keer dezelfde kaart ingeven opent hetzelfde blad, en een poging telt hoe dan ook."
    )

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Whoever is in already goes on."""
        if request.method == "GET" and kaart_van(request) is not None:
            return redirect("mijnblad:blad")
        return super().dispatch(request, *args, **kwargs)

    def form_opties(self) -> dict[str, Any]:
        """Nothing of a person."""
        return {}

    def context(self, form: Any) -> dict[str, Any]:
        """In example mode also the invented cards."""
        kaarten = voorbeeldkaarten.KAARTEN if settings.VOORBEELD else ()
        return {**super().context(form), "voorbeeldkaarten": kaarten}

    def doe(self, form: BladkaartForm) -> Bladkaart:
        """Count first, so that a wrong try stays counted; then compare."""
        if self.request.user.is_authenticated:
            raise Geweigerd(INGELOGD)
        nummer, code = form.cleaned_data["kaartcode_nummer"], form.cleaned_data["code"]
        tel_poging(self.request, nummer)
        kaart = kaart_openen(nummer=nummer, code=code)
        if kaart is None:
            raise Geweigerd(KLOPT_NIET, veld="code")
        vergeet_pogingen(self.request, nummer)
        begin_zitting(self.request, kaart)
        return kaart

    def gelukt(self, uitkomst: Bladkaart) -> str:
        """The page says enough."""
        return ""


def van_de_jongere(kaart: Bladkaart) -> bool:
    """For the young person alone."""
    return kaart.is_van_jongere


def van_wie_zegt(kaart: Bladkaart) -> bool:
    """For the young person, and for a parent who decides: not for one who reads what a young person lets read."""
    mens = kaart.betrokkene
    return mens is None or ouderrecht(kaart.aanmelding, mens) == Ouderrecht.BESLIST


class Bladdaad(ZonderSpoor):
    """An act of who is in with a card."""

    kaart: Bladkaart
    taal: Bladtaal = NEDERLANDS
    # Whose act it is; to another card it is not there. The dienst asks it again.
    voor_wie = staticmethod(van_wie_zegt)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Without a card that opens, there is no act; a verb it does not have is refused before."""
        if request.method not in self._allowed_methods():
            return self.http_method_not_allowed(request, *args, **kwargs)
        kaart = kaart_van(request)
        if kaart is None:
            if request.method not in ("GET", "HEAD"):
                messages.info(request, OPNIEUW)
            return redirect("mijnblad:kaart")
        if not self.voor_wie(kaart):
            raise Http404
        self.kaart, self.taal = kaart, taal_van(request, kaart)
        return super().dispatch(request, *args, **kwargs)

    sjabloon = "blad/formulier.html"

    def form_opties(self) -> dict[str, Any]:
        """Nothing of a person."""
        return {}

    def maak_form(self, data: Any = None, files: Any = None) -> Any:
        """In the language that was chosen; what is stored is the same."""
        return vertaal(super().maak_form(data, files), self.taal)

    def context(self, form: Any) -> dict[str, Any]:
        """And the language."""
        return {**super().context(form), "bladtaal": self.taal}

    def niet_gedaan(self, form: Any) -> HttpResponse:
        """What stands in the way, in that language too."""
        return super().niet_gedaan(vertaal_fouten(form, self.taal))

    def zeg(self, tekst: str, **velden: Any) -> str:
        """Return a sentence in the language that was chosen, marked so: the next page shows it outside its frame."""
        gezegd = self.taal.zin(tekst, **velden)
        if self.taal.is_nederlands:
            return gezegd
        return format_html('<span lang="{}" dir="{}">{}</span>', self.taal.lang, self.taal.richting, gezegd)


class BladVerbergen(ZonderSpoor):
    """Hide the page at one press: the session is over, the browser asked to forget, something else on the screen."""

    naam, pad = "verbergen", "verbergen/"
    titel = knop = "Verberg deze pagina"
    herhaalbaar: ClassVar[str] = "Een zitting die dicht is, nog eens sluiten verandert niets."

    def doe(self, form: Any) -> None:
        """End the session, whether there is one or not."""
        eindig_zitting(self.request)

    def gelukt(self, uitkomst: None) -> str:
        """Nothing: nobody may read afterwards that something was hidden."""
        return ""

    def naar(self, uitkomst: None) -> str:
        """A page that everybody could be looking at."""
        return reverse("mijnblad:weg")

    def na_afloop(self, antwoord: HttpResponse) -> HttpResponse:
        """Ask the browser to forget."""
        return wis_spoor(antwoord, veilig=self.request.is_secure())

    def niet_gedaan(self, form: Any) -> HttpResponse:
        """A button that is old hides all the same."""
        eindig_zitting(self.request)
        return self.na_afloop(redirect("mijnblad:weg"))


class BladAntwoorden(Bladdaad):
    """Read the sentence and say yes or no."""

    naam, pad = "antwoorden", "ja-of-nee/<slug:sleutel>/"
    form = JaNeeForm
    titel, knop = "Mag dit gelezen worden?", "Bewaar mijn antwoord"

    def context(self, form: Any) -> dict[str, Any]:
        """The sentence that is kept."""
        return {**super().context(form), "zin_nl": zin_om_te_kiezen(self.kaart, self.kwargs["sleutel"])}

    def doe(self, form: JaNeeForm) -> Any:
        """Whatever the answer, it is kept."""
        ja = form.cleaned_data["antwoord"] == "ja"
        return diensten.blad_antwoorden(kaart_id=self.kaart.pk, sleutel=self.kwargs["sleutel"], ja=ja)

    def gelukt(self, uitkomst: Any) -> str:
        """Yes or no, alike."""
        return self.zeg("Je antwoord is bewaard en werkt meteen. Je mag het altijd veranderen.")


class BladTerugnemen(Bladdaad):
    """Take a yes back: one button, no reason."""

    naam, pad = "terugnemen", "terugnemen/<slug:sleutel>/"
    titel = knop = "Neem mijn ja terug"

    def doe(self, form: Any) -> Any:
        """At once."""
        return diensten.blad_terugnemen(kaart_id=self.kaart.pk, sleutel=self.kwargs["sleutel"])

    def gelukt(self, uitkomst: Any) -> str:
        """The door is closed."""
        return self.zeg(
            "{wie} kan dit niet meer lezen. Wat al afgedrukt of opgeschreven is, moet die zelf wissen.",
            wie=uitkomst.ontvanger.naam,
        )


class BladOuder(Bladdaad):
    """Let a parent read, or not."""

    naam, pad = "ouder", "ouder/<slug:sleutel>/"
    voor_wie = staticmethod(van_de_jongere)
    form = JaNeeForm
    titel, knop = "Mag deze persoon meelezen?", "Bewaar mijn antwoord"

    def context(self, form: Any) -> dict[str, Any]:
        """The sentence that is kept."""
        return {**super().context(form), "zin_nl": zin_voor_ouder(self.kaart, self.kwargs["sleutel"])}

    def doe(self, form: JaNeeForm) -> Any:
        """Whatever the answer, it is kept."""
        ja = form.cleaned_data["antwoord"] == "ja"
        return diensten.blad_ouder_laten_lezen(kaart_id=self.kaart.pk, betrokkene=self.kwargs["sleutel"], ja=ja)

    def gelukt(self, uitkomst: Any) -> str:
        """Yes or no, alike."""
        return self.zeg("Je antwoord is bewaard en werkt meteen. Je mag het altijd veranderen.")


class BladStoppen(Bladdaad):
    """Take back the yes to the help: a page that says what ends, and one button."""

    naam, pad = "stoppen", "stoppen/"
    form = StopForm
    titel, knop, einde = "Stoppen met deze hulp", "Bewaar mijn antwoord", True
    inleiding = "Je hoeft niet te zeggen waarom. Je mag later altijd opnieuw beginnen."

    def geef_gevolg(self) -> str:
        """What ends."""
        return gevolg_van_stoppen(self.kaart, self.taal)

    def doe(self, form: StopForm) -> Any:
        """A no changes nothing."""
        if form.cleaned_data["antwoord"] == "nee":
            return None
        return diensten.blad_stoppen(kaart_id=self.kaart.pk)

    def gelukt(self, uitkomst: Any) -> str:
        """What it did."""
        return self.zeg("Er is niets veranderd.") if uitkomst is None else wat_nu(uitkomst)


class BladWissel(Bladdaad):
    """Say that the file may go to the other CLB, or object."""

    naam, pad = "wissel", "ander-clb/"
    form = JaNeeForm
    titel, knop = "Mag dit dossier naar het andere CLB?", "Bewaar mijn antwoord"
    inleiding = (
        "Je hoeft niet te zeggen waarom. Zeg je ja, dan leest dat CLB het dossier meteen, en het vorige niet meer."
    )

    def doe(self, form: JaNeeForm) -> Any:
        """Whatever the answer, it is kept."""
        return diensten.blad_wissel(kaart_id=self.kaart.pk, ja=form.cleaned_data["antwoord"] == "ja")

    def gelukt(self, uitkomst: Any) -> str:
        """What it did."""
        return wat_nu_met_de_wissel(uitkomst)
