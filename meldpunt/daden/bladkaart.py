"""The card: make and print it, note in whose hands it is, stop it."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.dagen import dag_in_woorden
from meldpunt.daden.toestemming import OmTeDelen
from meldpunt.diensten import bladkaart as diensten
from meldpunt.forms.samenlezen import KaartGeefForm, KaartMaakForm, KaartStopForm
from meldpunt.models import Aanmelding, Bladkaart

_UITLEG = "Nummer en code staan maar één keer op het scherm: druk de kaart meteen af. Wij bewaren ze niet."


class KaartMaken(OmTeDelen):
    """Make a card; what comes back is the print page itself, once."""

    naam, pad = "kaart_maken", "dossiers/<str:referentie>/kaart/"
    model, rij_als, blok, volgorde = Aanmelding, "aanmelding_id", "toestemmingen", 20
    zoek: ClassVar[dict[str, str]] = {"referentie": "referentie"}
    form, dienst = KaartMaakForm, diensten.kaart_maken
    titel, knop, ingang = "Maak een kaart", "Maak de kaart", "Maak een kaart voor Mijn blad"
    inleiding = _UITLEG
    blik = "kaart gemaakt"

    def rijen(self) -> QuerySet[Aanmelding]:
        """Files of which this person notes a yes or no."""
        rijen = Aanmelding.objects.deelbaar_voor(self.gebruiker)
        return rijen.select_related("netwerk", "jongere", "organisatie").defer("vraag", "advies")

    def kan(self) -> bool:
        """Also after the end, while the file is kept: who it is about may read until then."""
        return self.rij.jongere_id is not None

    def terug(self) -> str:
        """Where the cards stand."""
        return reverse("meldpunt:samen_lezen", args=[self.rij.referentie])

    def form_opties(self) -> dict[str, Any]:
        """For whom one can be."""
        return {"aanmelding": self.rij, **super().form_opties()}

    def argumenten(self, form: KaartMaakForm) -> dict[str, Any]:
        """Whom, by key."""
        return {"aanmelding_id": self.rij.pk, "betrokkene": form.betrokkene, "door": self.gebruiker}

    def gelukt(self, uitkomst: diensten.Verskaart) -> str:
        """The page itself says it."""
        return ""

    def na_afloop(self, antwoord: HttpResponse) -> HttpResponse:
        """Print it, the first time; a form that is sent again shows no code again."""
        vers = self.uitkomst
        if not isinstance(vers, diensten.Verskaart):
            return antwoord
        adres = self.request.build_absolute_uri(reverse("mijnblad:kaart")).partition("//")[2]
        context = {"vers": vers, "adres": adres, "terug": self.terug(), "rij": self.rij}
        return render(self.request, "blad/kaart_druk.html", context)


class _OverKaart(OmTeDelen):
    """On one card."""

    model, rij_als = Bladkaart, "kaart_id"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}
    blik = "kaart bekeken"

    def rijen(self) -> QuerySet[Bladkaart]:
        """Those that still run, of files of which this person notes a yes or no."""
        dossiers = Aanmelding.objects.deelbaar_voor(self.gebruiker)
        rijen = Bladkaart.objects.zichtbaar_voor(self.gebruiker).filter(aanmelding__in=dossiers, gesloten_op=None)
        return rijen.select_related("aanmelding__netwerk", "aanmelding__jongere", "betrokkene")

    def kan(self) -> bool:
        """Also after the end of the file."""
        return True

    def terug(self) -> str:
        """Where the cards stand."""
        return reverse("meldpunt:samen_lezen", args=[self.dossier().referentie])


class KaartGeven(_OverKaart):
    """Note that it was handed over: from then on it works."""

    naam, pad, volgorde = "kaart_geven", "kaarten/<slug:sleutel>/gegeven/", 10
    form, dienst = KaartGeefForm, diensten.kaart_gegeven
    titel = knop = "Noteer dat je de kaart gaf"
    inleiding = "Pas dan werkt de kaart. Wie ze vindt voor ze gegeven is, opent er niets mee."

    def kan(self) -> bool:
        """Once."""
        return self.rij.gegeven_op is None

    def gelukt(self, uitkomst: Bladkaart) -> str:
        """Until when."""
        return f"De kaart werkt, tot en met {dag_in_woorden(uitkomst.vervalt_op)}."


class KaartStoppen(_OverKaart):
    """Stop it: lost, seen, or not needed."""

    naam, pad, volgorde = "kaart_stoppen", "kaarten/<slug:sleutel>/stoppen/", 20
    form, dienst = KaartStopForm, diensten.kaart_blokkeren
    titel, knop, einde = "Stop de kaart", "Stop de kaart", True
    gevolg = "De kaart werkt meteen niet meer, ook niet waar het blad nu open staat."

    def gelukt(self, uitkomst: Bladkaart) -> str:
        """It does not work any more."""
        return "De kaart is gestopt en opent niets meer."
