"""A question back to who referred, and its answer."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse

from leerrecht.bereik import Bereik
from meldpunt.daden.basis import VanAllebei, VanMeldpunt
from meldpunt.diensten.vraag import antwoord_noteren, vraag_beantwoorden, vraag_stellen
from meldpunt.forms import dossier as forms
from meldpunt.models import Vraag
from meldpunt.regels.bereik import bereik_van_aanmelder
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.openen import Inzage, inzage_van, noteer_inzage


class DossierVraagStellen(VanMeldpunt):
    """Ask who referred."""

    naam, pad = "dossier_vraag", "dossiers/<str:referentie>/vraag/"
    form, dienst = forms.DossierVraagForm, vraag_stellen
    titel, knop, ingang, volgorde = "Vraag aan de aanmelder", "Stel de vraag", "Stel een vraag aan de aanmelder", 20
    bel = "de aanmelder"
    inleiding = "Zolang de vraag openstaat, staat je antwoordtermijn stil. De schooldagen zonder les tellen door."

    def wie_hoort(self) -> Bereik:
        """Who referred."""
        return bereik_van_aanmelder(self.rij, zonder=self.gebruiker)

    def kan(self) -> bool:
        """One question at a time."""
        return self.rij.is_open and self.rij.open_vraag is None

    def gelukt(self, uitkomst: Vraag) -> str:
        """Whether who referred hears it."""
        return f"Je vraag is bewaard. {uitkomst.gehoord.zin('de aanmelder')}"


class DossierVraagBeantwoorden(VanAllebei):
    """Answer the open question: who referred, or the Meldpunt that noted it on the telephone."""

    naam, pad = "dossier_antwoord", "dossiers/<str:referentie>/antwoord/"
    form, knop, volgorde = forms.VraagAntwoordForm, "Bewaar het antwoord", 8
    sjabloon = "meldpunt/dossier/antwoord.html"
    vraag: Vraag | None = None

    @property
    def behandelt(self) -> bool:
        """Whether the Meldpunt notes it."""
        return Inzage(self.rij, self.gebruiker).behandelt

    def kan(self) -> bool:
        """While a question waits."""
        return self.rij.is_open and self.rij.open_vraag is not None

    def geef_titel(self) -> str:
        """One notes, the other answers."""
        return "Antwoord noteren" if self.behandelt else "Vraag van het Meldpunt"

    def geef_ingang(self) -> str:
        """One notes, the other answers."""
        return "Noteer het antwoord" if self.behandelt else "Beantwoord de vraag"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """There is nothing to answer without a question."""
        self._open()
        if self.vraag is None:
            raise Http404
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Sent twice, the second finds no question and gets the first result."""
        self._open()
        return super().post(request, *args, **kwargs)

    def _open(self) -> None:
        """Read the question, after the look was written down."""
        rijen = Vraag.objects.zichtbaar_voor(self.gebruiker).filter(aanmelding=self.rij, beantwoord_op__isnull=True)
        if not rijen.exists():
            return
        with transaction.atomic():
            noteer_inzage(inzage_van(self.rij, self.gebruiker), "vraag geopend")
            self.vraag = rijen.first()

    def maak_form(self, data: Any = None, files: Any = None) -> forms.VraagAntwoordForm:
        """The Meldpunt also says who gave the answer."""
        soort = forms.VraagGezegdForm if self.behandelt else self.form
        return soort(data, **self.form_opties())

    def form_opties(self) -> dict[str, Any]:
        """Which question: an answer typed under another one is not taken for an answer to this."""
        return {"vraag": self.vraag, **super().form_opties()}

    def context(self, form: Any) -> dict[str, Any]:
        """With the question."""
        return {**super().context(form), "vraag": self.vraag}

    def doe(self, form: forms.VraagAntwoordForm) -> Vraag:
        """Who referred answers; the Meldpunt notes."""
        argumenten = self.argumenten(form)
        if not self.behandelt:
            return vraag_beantwoorden(**argumenten)
        gezegd = Gezegde(argumenten.pop("wie"), argumenten.pop("gezegd_op"))
        return antwoord_noteren(**argumenten, gezegd=gezegd)

    def gelukt(self, uitkomst: Vraag) -> str:
        """The file goes on."""
        return "Het antwoord is bewaard. Het Meldpunt gaat verder."
