"""Mails around a signal: what happened and a link, never a word of the signal itself."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk
from overlegplatform.keuzes import Signaalstand
from overlegplatform.models import Signaal


@dataclass(frozen=True)
class _OverSignaal(Mail):
    """To one person. Rule: always."""

    sjabloon: ClassVar[str] = "zin"
    kop: ClassVar[str]
    knop: ClassVar[str] = "Lees het in Leerrecht"

    signaal: Signaal
    aan: Gebruiker

    def ontvangers(self) -> list[Gebruiker]:
        """That person."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the signal."""
        return self.signaal.netwerk

    def onderwerp(self) -> str:
        """A plain fact."""
        return self.kop

    def zin(self) -> str:
        """What happened."""
        raise NotImplementedError

    def pad(self) -> str:
        """Where it is read."""
        return self.signaal.get_absolute_url()

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence and the link."""
        return {"ontvanger": ontvanger, "zin": self.zin(), "pad": self.pad(), "knop": self.knop}


class SignaalBinnen(_OverSignaal):
    """A signal was given. To: the staf of its network."""

    soort: ClassVar[str] = "overleg.signaal_binnen"
    kop: ClassVar[str] = "Een nieuw signaal"

    def zin(self) -> str:
        """From which organisation."""
        van = f" van {self.signaal.organisatie.naam}" if self.signaal.organisatie else ""
        return f"Er is een signaal{van}. Lees het, en zet het op een agenda, geef het door of antwoord."


class SignaalAangekomen(_OverSignaal):
    """Another network passed one on. To: the staf of the network that receives it."""

    soort: ClassVar[str] = "overleg.signaal_aangekomen"
    kop: ClassVar[str] = "Een signaal van een ander netwerk"

    def zin(self) -> str:
        """From which network."""
        van = self.signaal.komt_van.netwerk.naam
        return f"{van} geeft een signaal door. Het staat nu ook bij jullie. Wat jullie antwoorden, leest {van}."


# What a reporter is told of each move.
_ZINNEN = {
    Signaalstand.GEGEVEN: "wacht weer op een antwoord",
    Signaalstand.GEBUNDELD: "is gebundeld met een ander dat erop lijkt: beide krijgen hetzelfde antwoord",
    Signaalstand.OP_AGENDA: "staat op de agenda van een vergadering",
    Signaalstand.DOORGEGEVEN: "is doorgegeven aan {aan}",
    Signaalstand.BEANTWOORD: "is beantwoord",
}


class SignaalBeweegt(_OverSignaal):
    """It moved. To: who gave it; of a signal from another network the staf there."""

    soort: ClassVar[str] = "overleg.signaal_beweegt"
    kop: ClassVar[str] = "Nieuws over je signaal"

    def zin(self) -> str:
        """Where it is now."""
        rij = self.signaal
        wat = _ZINNEN[Signaalstand(rij.stand)].format(aan=rij.doorgegeven_aan)
        if rij.komt_van is not None:
            return f"Het signaal dat jullie aan {rij.netwerk.naam} doorgaven, {wat}."
        return f"Het signaal dat je gaf op {rij.gegeven_op:%-d/%-m/%Y}, {wat}."

    def pad(self) -> str:
        """The staf of another network reads its own."""
        return (self.signaal.komt_van or self.signaal).get_absolute_url()


class SignaalAntwoordBinnen(_OverSignaal):
    """Who got it by mail answered. To: the staf of the network that passed it on."""

    soort: ClassVar[str] = "overleg.signaal_antwoord_binnen"
    kop: ClassVar[str] = "Een antwoord op een signaal dat je doorgaf"

    def zin(self) -> str:
        """From whom; the reporters have not read it yet."""
        aan = self.signaal.doorgegeven_aan
        return f"{aan} antwoordde. Lees het, en geef het antwoord aan wie het signaal gaf."


@dataclass(frozen=True)
class SignaalGevraagd(_OverSignaal):
    """Somebody outside is asked for an answer. To: that person. `link` is personal."""

    soort: ClassVar[str] = "overleg.signaal_gevraagd"
    kop: ClassVar[str] = "Een signaal voor jou"
    knop: ClassVar[str] = "Lees het signaal en antwoord"

    link: str

    def zin(self) -> str:
        """From which network, and what is asked."""
        wie = self.signaal.netwerk.naam
        return (
            f"{wie} geeft je een signaal door en vraagt je antwoord. Je hebt geen account nodig: de link hieronder is "
            "van jou, stuur ze niet door."
        )

    def pad(self) -> str:
        """The personal link."""
        return self.link
