"""The road without a yes: a sealed record, what is added to it, and the numbers of the region."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.dagen import dag_in_woorden
from leerrecht.rechten import Recht
from meldpunt.daden.basis import VanAllebei
from meldpunt.daden.netwerk import Netwerkdaad
from meldpunt.diensten import verontrusting as diensten
from meldpunt.forms import verontrusting as forms
from meldpunt.models import Notaregel, Veiligheidskaart, VerzegeldeNota
from meldpunt.weergave.kruimels import Kruimels, kruimels_verontrusting

_PAD = "verontrusting/nota/<str:sleutel>/"
_EERST = "Is er nu gevaar? Bel eerst 112. Schrijf daarna pas."


class _Schrijven(Daad):
    """Write a record; once written it does not change."""

    form, dienst = forms.NotaForm, diensten.nota_schrijven
    titel, knop = "Verzegelde nota", "Bewaar en verzegel"
    gevolg = (
        "Wat je bewaart, verandert niet meer; je kan wel aanvullen. Er gaat geen mail over uit. Vijf jaar later wordt "
        "het gewist."
    )

    def geef_inleiding(self) -> str:
        """Danger first."""
        return f"{_EERST} Hier schrijf je op wat je zonder ja deelde, met wie en waarom."

    def gelukt(self, uitkomst: VerzegeldeNota) -> str:
        """It is sealed; and by when the young person is told."""
        if uitkomst.inlichten_tegen is None:
            return "De nota is verzegeld."
        dag = dag_in_woorden(uitkomst.inlichten_tegen)
        return f"De nota is verzegeld. Op {dag} vraagt “Mijn werk” of de jongere het weet."

    def naar(self, uitkomst: VerzegeldeNota) -> str:
        """The record."""
        return uitkomst.get_absolute_url()


class NotaSchrijven(_Schrijven):
    """About somebody of whom the Meldpunt has no file."""

    naam, pad, ruimte = "nota_schrijven", "verontrusting/nota/", "meldpunt"
    recht = (Recht.AANMELDEN, Recht.DOSSIERS_BEHANDELEN)

    def vind(self) -> None:
        """For a CLB and the Meldpunt only."""
        if diensten.schrijver_in(self.gebruiker) is None:
            raise Http404

    def terug(self) -> str:
        """The road without a yes."""
        return reverse("meldpunt:verontrusting")

    def kruimels(self) -> Kruimels:
        """By that page."""
        return kruimels_verontrusting()


class NotaBijDossier(_Schrijven, VanAllebei):
    """About the young person of a file. It hangs at the file for who may read it, and for nobody else."""

    naam, pad = "nota_bij_dossier", "dossiers/<str:referentie>/nota/"
    ingang, blok = "Schrijf een verzegelde nota", "verontrust"

    def kan(self) -> bool:
        """By a CLB or the Meldpunt, about one young person."""
        return self.rij.jongere_id is not None and self._mag()

    def vind(self) -> Any:
        """A file of the own CLB or Meldpunt."""
        self.rij = super().vind()
        if not self._mag():
            raise Http404
        return self.rij

    def _mag(self) -> bool:
        return diensten.schrijver_in(self.gebruiker, self.rij.netwerk_id) is not None


class OverNota(Daad):
    """About one sealed record."""

    ruimte = "meldpunt"
    recht = (Recht.AANMELDEN, Recht.DOSSIERS_BEHANDELEN)
    model, rij_als = VerzegeldeNota, "nota_id"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}

    def rijen(self) -> QuerySet[VerzegeldeNota]:
        """Those this person may read; the story stays closed until the page is opened."""
        rijen = VerzegeldeNota.objects.zichtbaar_voor(self.gebruiker).met_klok().select_related("netwerk")
        return rijen.defer("over_wie", "met_wie_naam", "wat", "waarom", "besproken_uitleg")

    def kruimels(self) -> Kruimels:
        """By the road without a yes."""
        return [*kruimels_verontrusting(), {"naam": "Verzegelde nota", "adres": self.rij.get_absolute_url()}]


class NotaAanvullen(OverNota):
    """Add to it."""

    naam, pad = "nota_aanvullen", _PAD + "aanvullen/"
    form, dienst = forms.AanvulForm, diensten.nota_aanvullen
    titel, knop, ingang, volgorde = "Nota aanvullen", "Voeg toe", "Vul aan", 30

    def gelukt(self, uitkomst: Notaregel) -> str:
        """It stands below."""
        return "Je aanvulling staat bij de nota."


class _Klok(OverNota):
    """While nobody noted that the young person knows."""

    def kan(self) -> bool:
        """As long as the clock runs."""
        return not self.rij.weet_het


class NotaIngelicht(_Klok):
    """The young person knows."""

    naam, pad = "nota_ingelicht", _PAD + "ingelicht/"
    form, dienst = forms.NotaIngelichtForm, diensten.nota_ingelicht
    titel, knop, ingang, volgorde = "De jongere weet het", "Bewaar", "Noteer dat de jongere het weet", 10

    def gelukt(self, uitkomst: Notaregel) -> str:
        """The clock ended."""
        dag = dag_in_woorden(uitkomst.dag) if uitkomst.dag else "vandaag"
        return f"Genoteerd: de jongere weet het sinds {dag}."


class NotaUitstellen(_Klok):
    """Not yet safe."""

    naam, pad = "nota_uitstellen", _PAD + "later/"
    form, dienst = forms.NotaUitstelForm, diensten.nota_uitstellen
    titel, knop, ingang, volgorde = "Later inlichten", "Bewaar de dag", "Nu inlichten is niet veilig", 20

    def gelukt(self, uitkomst: Notaregel) -> str:
        """The day it became."""
        dag = dag_in_woorden(uitkomst.dag) if uitkomst.dag else "die dag"
        return f"Op {dag} vraagt “Mijn werk” het opnieuw."


class KaartBewaren(Netwerkdaad):
    """Keep the numbers of one region: who works for two Meldpunten keeps those of both."""

    naam, pad = "veiligheidskaart", "verontrusting/nummers/<slug:netwerk>/"
    recht, rij_als = Recht.DOSSIERS_BEHANDELEN, "netwerk"
    form, dienst = forms.KaartForm, diensten.kaart_bewaren
    titel, knop = "Nummers bij verontrusting", "Bewaar: vandaag nagekeken"

    def geef_inleiding(self) -> str:
        """Of which region, and what does not belong there."""
        return (
            f"Wie belt een CLB in {self.rij.naam} als een jongere niet veilig is? Bel de nummers na voor je ze "
            "bewaart. Alleen diensten, nooit een persoon of een privénummer."
        )

    def argumenten(self, form: forms.KaartForm) -> dict[str, Any]:
        """The network itself."""
        return {**super().argumenten(form), "netwerk": self.rij}

    def terug(self) -> str:
        """Where they are read."""
        return reverse("meldpunt:verontrusting")

    def kruimels(self) -> Kruimels:
        """By that page."""
        return kruimels_verontrusting()

    def gelukt(self, uitkomst: Veiligheidskaart) -> str:
        """They stand there."""
        return "De nummers staan op de pagina “Verontrust”, met de dag van vandaag."
