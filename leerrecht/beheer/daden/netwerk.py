"""Beginning networks, and what one says of itself."""

from typing import Any

from django.urls import reverse

from leerrecht.beheer.daden.basis import Beheerdaad, wacht_op_een_ja
from leerrecht.beheer.diensten import netwerk as netwerken
from leerrecht.beheer.diensten.eigenwoorden import woorden_noemen
from leerrecht.beheer.diensten.netwerkteksten import netwerk_beschrijven
from leerrecht.beheer.forms.eigenwoorden import eigen_woorden_formulier
from leerrecht.beheer.forms.netwerk import BeheerderFormulier, NetwerkTekstenFormulier, NieuwNetwerkFormulier
from leerrecht.beheer.views import hulp
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Leesvoorstel, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import heeft_toegang, toegang_van


class NetwerkBeginnen(Beheerdaad):
    """A network, its first organisation, and the invitation of its first administrator."""

    naam, pad = "netwerk_nieuw", "netwerken/nieuw/"
    recht = Recht.NETWERKEN_BEGINNEN
    lijst = ("Netwerken", "beheer:netwerken")
    form, dienst = NieuwNetwerkFormulier, netwerken.netwerk_beginnen
    titel, knop = "Een netwerk beginnen", "Begin het netwerk"
    inleiding = (
        "Je maakt het netwerk, de organisatie die het draagt en wie het beheert. Die persoon gaat verder met de pagina "
        "“Begin een netwerk”: daar staat welke stap nu aan de beurt is."
    )

    def gelukt(self, uitkomst: netwerken.Begin) -> str:
        """Whether the administrator was invited, or waits for another network."""
        netwerk, wie = uitkomst.netwerk, uitkomst.beheerder
        if isinstance(wie, Leesvoorstel):
            return f"{netwerk.naam} staat in het portaal. De beheerder nog niet. {wacht_op_een_ja(wie)}"
        return f"{netwerk.naam} staat in het portaal, op /{netwerk.slug}/. {_uitgenodigd(wie)}"

    def naar(self, uitkomst: netwerken.Begin) -> str:
        """The steps of the new network."""
        return reverse("beheer:netwerk", args=[uitkomst.netwerk.slug])


def _uitgenodigd(wie: Gebruiker) -> str:
    if wie.has_usable_password():
        return f"{apart(wie.naam)} kan al inloggen en beheert het nu."
    return f"De uitnodiging voor {apart(wie.naam)} staat klaar om te vertrekken, naar {wie.email}."


class OpNetwerk(Beheerdaad):
    """On one network."""

    model = Netwerk
    zoek = {"netwerk": "slug"}
    lijst = ("Netwerken", "beheer:netwerken")

    def form_opties(self) -> dict[str, Any]:
        """The network."""
        return {**super().form_opties(), "netwerk": self.rij}

    def terug(self) -> str:
        """Its steps."""
        return reverse("beheer:netwerk", args=[self.rij.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """The steps of the network; the rooms above it for who may enter them."""
        stap = (self.rij.korte_naam, OpNetwerk.terug(self))
        return kruimels_naar(self.gebruiker, stap)


def kruimels_naar(gebruiker: Any, *punten: tuple[str, str]) -> list[dict[str, str]]:
    """The way to the page of a network: through beheer only for who may enter that."""
    if heeft_toegang(gebruiker, (Recht.NETWERKEN_BEGINNEN,)):
        return hulp.kruimels(("Netwerken", reverse("beheer:netwerken")), *punten)
    if heeft_toegang(gebruiker, (Recht.ACCOUNTS_BEHEREN,)):
        return hulp.kruimels(*punten)
    return [{"naam": naam, "adres": adres} for naam, adres in punten]


class BeheerderUitnodigen(OpNetwerk):
    """Invite another first administrator, as long as none signed in."""

    naam, pad = "netwerk_beheerder", "netwerken/<slug:netwerk>/beheerder/"
    recht = Recht.NETWERKEN_BEGINNEN
    form = BeheerderFormulier
    titel, knop = "Eerste beheerder uitnodigen", "Verstuur de uitnodiging"
    inleiding = (
        "Zolang niemand van het netwerk als beheerder inlogde. Daarna maakt die persoon zelf de andere accounts."
    )

    def rijen(self):
        """All networks of the portal."""
        return Netwerk.objects.all()

    def kan(self) -> bool:
        """Not once somebody came in."""
        return not netwerken.beheert_al(self.rij)

    def doe(self, form: BeheerderFormulier) -> Gebruiker | Leesvoorstel:
        """For one of its organisations."""
        wat = form.cleaned_data
        return netwerken.eerste_beheerder_uitnodigen(
            netwerk=self.rij,
            organisatie=wat["organisatie"],
            naam=wat["beheerder"],
            email=wat["email"],
            door=self.gebruiker,
        )

    def gelukt(self, uitkomst: Gebruiker) -> str:
        """Where the mail goes."""
        return _uitgenodigd(uitkomst)


class OverEigenNetwerk(OpNetwerk):
    """What a network says of itself."""

    rij_als = "netwerk_id"
    recht = Recht.NETWERK_BESCHRIJVEN

    def rijen(self):
        """The own networks."""
        return Netwerk.objects.filter(pk__in=toegang_van(self.gebruiker).netwerken_met(Recht.NETWERK_BESCHRIJVEN))


class NetwerkBeschrijven(OverEigenNetwerk):
    """Name, region, mission, and the text at /over/."""

    naam, pad = "netwerk_teksten", "netwerken/<slug:netwerk>/teksten/"
    form, dienst = NetwerkTekstenFormulier, netwerk_beschrijven
    titel, knop, ingang = "Naam, missie en teksten", "Bewaar", "Werk naam en teksten bij"

    def gelukt(self, uitkomst: Netwerk) -> str:
        """Where visitors read it."""
        return "Bewaard. Bezoekers lezen het bij “Over het netwerk”."


class WoordenNoemen(OverEigenNetwerk):
    """What the network calls the words that all networks share."""

    naam, pad = "netwerk_woorden", "netwerken/<slug:netwerk>/woorden/"
    form, dienst = KnopFormulier, woorden_noemen
    titel, knop = "Eigen woorden", "Bewaar"
    inleiding = (
        "Alle netwerken delen deze woorden. Zeggen jullie het anders, schrijf dan jullie woord: het staat op jullie "
        "pagina’s en op geen andere. Leeg: het gedeelde woord. Bewaar ook als alles past."
    )

    def maak_form(self, data: Any = None, files: Any = None) -> Any:
        """A field for each shared word."""
        return eigen_woorden_formulier(self.rij, data, gebruiker=self.gebruiker)

    def gelukt(self, uitkomst: Netwerk) -> str:
        """How many, and where they stand."""
        aantal = len(uitkomst.eigen_woorden or {})
        if not aantal:
            return "Bewaard. Jullie gebruiken de gedeelde woorden."
        woorden = "1 eigen woord staat" if aantal == 1 else f"{aantal} eigen woorden staan"
        return f"Bewaard. {woorden} op de pagina’s van {uitkomst.korte_naam}."
