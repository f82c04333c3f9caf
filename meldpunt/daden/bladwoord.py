"""Own words, a request, how it was, in which language: what is done with a card besides yes and no."""

from typing import Any, ClassVar

from django.http import Http404

from meldpunt.daden.mijnblad import Bladdaad, van_de_jongere
from meldpunt.diensten import bladwoord as diensten
from meldpunt.forms.mijnblad import BladverzoekForm, GezichtForm, WoordenForm
from meldpunt.models import Bladkaart, Verzoek
from meldpunt.regels.bladtaal import NEDERLANDS_CODE, aangeboden
from meldpunt.regels.bladzicht import te_bespreken
from meldpunt.views.bladzitting import kies_taal


class BladWoorden(Bladdaad):
    """Say what I think of what stands there."""

    naam, pad = "woorden", "mijn-woorden/"
    voor_wie = staticmethod(van_de_jongere)
    form = WoordenForm
    titel, knop = "Jouw woorden", "Zet mijn woorden erbij"

    def form_opties(self) -> dict[str, Any]:
        """Beside what."""
        return {"velden": list(te_bespreken(self.taal).items())}

    def doe(self, form: WoordenForm) -> Any:
        """Beside one field."""
        velden = form.cleaned_data
        return diensten.blad_woorden(kaart_id=self.kaart.pk, waarover=velden["veld"], tekst=velden["tekst"])

    def gelukt(self, uitkomst: Any) -> str:
        """They stand there."""
        return self.zeg("Jouw woorden staan erbij.")


class BladVragen(Bladdaad):
    """Ask a copy, a correction, an erasure."""

    naam, pad = "vragen", "vragen/"
    form = BladverzoekForm
    titel, knop = "Iets vragen over wat er staat", "Vraag het"
    inleiding = "Je krijgt antwoord binnen een maand. Het kost niets."

    def doe(self, form: BladverzoekForm) -> Any:
        """In the rechtenloket."""
        return diensten.blad_verzoek(kaart_id=self.kaart.pk, **form.cleaned_data)

    def gelukt(self, uitkomst: Verzoek) -> str:
        """By when."""
        dag = self.taal.dag(uitkomst.antwoord_tegen)
        return self.zeg("Je vraag is bewaard. Je krijgt antwoord ten laatste op {dag}.", dag=dag)


def na_het_einde(kaart: Bladkaart) -> bool:
    """For everybody with a card, once the help is over."""
    return not kaart.aanmelding.is_open


class BladEvalueren(Bladdaad):
    """How was it?"""

    naam, pad = "evalueren", "hoe-was-het/"
    voor_wie = staticmethod(na_het_einde)
    form = GezichtForm
    titel, knop = "Hoe was het?", "Bewaar wat ik vind"

    def doe(self, form: GezichtForm) -> Any:
        """One face, and words."""
        return diensten.blad_evalueren(kaart_id=self.kaart.pk, **form.cleaned_data)

    def gelukt(self, uitkomst: Any) -> str:
        """Thanks, without praise or blame."""
        return self.zeg("Bewaard. Dank je om het te zeggen.")


def altijd(kaart: Bladkaart) -> bool:
    """For everybody with a card."""
    return True


class BladTaal(Bladdaad):
    """Read the page in another language; one that the network did not have reviewed is not there."""

    naam, pad = "taal", "taal/<slug:taal>/"
    titel = knop = "Lees in deze taal"
    herhaalbaar: ClassVar[str] = "Twee keer dezelfde taal kiezen verandert niets."
    voor_wie = staticmethod(altijd)

    def vind(self) -> None:
        """No row; but the language must be offered here."""
        code = self.kwargs["taal"]
        if code != NEDERLANDS_CODE and code not in aangeboden(self.kaart.aanmelding.netwerk):
            raise Http404

    def doe(self, form: Any) -> None:
        """For this session."""
        kies_taal(self.request, self.kwargs["taal"])

    def gelukt(self, uitkomst: None) -> str:
        """The page itself is in it."""
        return ""
