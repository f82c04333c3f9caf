"""Read together with the young person: what would go to whom, yes or no per reader."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from meldpunt.daden.toestemming import OmTeDelen
from meldpunt.diensten import samenlezen as diensten
from meldpunt.forms.samenlezen import SamenForm, SamenOuderForm
from meldpunt.keuzes.dossier import Toestemmingstand
from meldpunt.keuzes.leesveld import opsomming
from meldpunt.models import Aanmelding
from meldpunt.regels.gastlezer import tafelgast
from meldpunt.weergave.bladouder import ouders_van
from meldpunt.weergave.samenlezen import Samenlezer, lezers_om_samen_te_lezen

_PAD = "dossiers/<str:referentie>/samen-lezen/"


def wat_gezegd_is(form: SamenForm) -> dict[str, Any]:
    """Who said what, in which language, until when."""
    velden = {naam: form.cleaned_data[naam] for naam in ("taal", "geldig_tot")}
    return {**velden, "betrokkene": form.wie, "antwoorden": form.antwoorden}


def antwoorden_in_woorden(uitkomst: diensten.Gezegd) -> str:
    """To what was said yes, and to what no."""
    ja, nee = opsomming(een.label for een in uitkomst.ja), opsomming(een.label for een in uitkomst.nee)
    return " ".join(filter(None, [f"Ja: {ja}." if ja else "", f"Nee: {nee}." if nee else ""]))


class _Samen(OmTeDelen):
    """On one file, on a screen that is turned to the young person."""

    model, rij_als = Aanmelding, "aanmelding_id"
    zoek: ClassVar[dict[str, str]] = {"referentie": "referentie"}
    blik = "samen gelezen"

    def rijen(self) -> QuerySet[Aanmelding]:
        """Files of which something may be shared."""
        rijen = Aanmelding.objects.deelbaar_voor(self.gebruiker)
        return rijen.select_related("netwerk", "jongere", "organisatie")

    def terug(self) -> str:
        """The page on which all readers stand."""
        return reverse("meldpunt:samen_lezen", args=[self.rij.referentie])


class SamenZeggen(_Samen):
    """Yes or no about one reader."""

    naam, pad = "samen_zeggen", _PAD + "<slug:lezer>/"
    form, sjabloon = SamenForm, "blad/samen_zeggen.html"
    titel, knop = "Wat zeg jij?", "Bewaar wat ik zeg"
    lezer: Samenlezer

    def kan(self) -> bool:
        """No button of the whole file."""
        return False

    def vind(self) -> Aanmelding:
        """The file, and the reader it is about."""
        rij = super().vind()
        gevonden = next((een for een in lezers_om_samen_te_lezen(rij) if een.sleutel == self.kwargs["lezer"]), None)
        if gevonden is None:
            raise Http404
        self.lezer = gevonden
        return rij

    def form_opties(self) -> dict[str, Any]:
        """What this reader can be allowed."""
        trappen = tuple(een.trap for een in self.lezer.trappen)
        return {"aanmelding": self.rij, "trappen": trappen, "gebruiker": self.gebruiker}

    def geef_titel(self) -> str:
        """Which reader."""
        return f"Mag {self.lezer.ontvanger.naam} dit lezen?"

    def context(self, form: Any) -> dict[str, Any]:
        """What would go to this reader."""
        return {**super().context(form), "lezer": self.lezer}

    def argumenten(self, form: SamenForm) -> dict[str, Any]:
        """Whom, by key; the reader, by number."""
        naar = {"soort": self.lezer.soort, "ontvanger_id": self.lezer.ontvanger.pk}
        return {"aanmelding_id": self.rij.pk, **naar, **wat_gezegd_is(form), "door": self.gebruiker}

    dienst = diensten.samen_zeggen

    def gelukt(self, uitkomst: diensten.Gezegd) -> str:
        """What was noted."""
        return f"Genoteerd voor {uitkomst.ontvanger.naam}. {antwoorden_in_woorden(uitkomst)}"


class SamenOverOuder(_Samen):
    """Yes or no about a parent reading along."""

    naam, pad = "samen_over_ouder", _PAD + "ouder/<slug:ouder>/"
    form, sjabloon = SamenOuderForm, "blad/samen_ouder.html"
    titel, knop = "Mag deze persoon meelezen?", "Bewaar wat ik zeg"

    def kan(self) -> bool:
        """No button of the whole file."""
        return False

    def vind(self) -> Aanmelding:
        """The file, and the parent it is about."""
        rij = super().vind()
        self.ouder = next((een for een in ouders_van(rij) if een.mens.sleutel == self.kwargs["ouder"]), None)
        if self.ouder is None:
            raise Http404
        return rij

    def context(self, form: Any) -> dict[str, Any]:
        """The sentence that is kept with a yes."""
        return {**super().context(form), "ouder": self.ouder}

    def doe(self, form: SamenOuderForm) -> Any:
        """Yes or no."""
        ja = form.cleaned_data["antwoord"] == "ja"
        sleutel = self.kwargs["ouder"]
        return diensten.samen_over_ouder(aanmelding_id=self.rij.pk, betrokkene=sleutel, ja=ja, door=self.gebruiker)

    def gelukt(self, uitkomst: Any) -> str:
        """What holds now."""
        if uitkomst.antwoord == Toestemmingstand.GEGEVEN:
            return "Genoteerd: ja. Met een kaart leest deze persoon het blad voor ouders."
        if gast := tafelgast(self.rij, uitkomst.betrokkene):
            return f"Genoteerd: nee. Het blad voor ouders blijft dicht. Deze persoon {gast.leest}."
        return "Genoteerd: nee. Deze persoon leest niets."
