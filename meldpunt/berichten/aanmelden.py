"""Mails from the start of a form until it was received: a reference and a link, never anything about a pupil."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten import uitbox
from leerrecht.berichten.basis import Mail
from leerrecht.models import Bericht, Gebruiker


@dataclass(frozen=True)
class Aanmeldbericht(Mail):
    """One sentence about one reference, to the people the act names."""

    sjabloon: ClassVar[str] = "dossiernieuws"
    # Who answers in a mail would write about a young person there; the answer belongs in the file.
    beantwoordbaar: ClassVar[bool] = False
    kop: ClassVar[str]
    zin: ClassVar[str]

    referentie: str
    pad: str
    aan: tuple[Gebruiker, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """Those the act names, as far as their account is open."""
        return [persoon for persoon in self.aan if persoon.is_active]

    def onderwerp(self) -> str:
        """What happened and the reference."""
        return f"{self.kop}: {self.referentie}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence, the reference and the link."""
        return {"ontvanger": ontvanger, "zin": self.zin, "referentie": self.referentie, "pad": self.pad}


class Ontvangen(Aanmeldbericht):
    """The Meldpunt received it. Rule: always. To: who sent it."""

    soort: ClassVar[str] = "meldpunt.ontvangen"
    kop: ClassVar[str] = "Ontvangen door het Meldpunt"
    zin: ClassVar[str] = "Het Meldpunt heeft dit ontvangen. Lees wat er nu gebeurt, wie het doet en tegen wanneer."


class NieuwBinnen(Aanmeldbericht):
    """Something came in. Rule: always. To: the people of the Meldpunt."""

    soort: ClassVar[str] = "meldpunt.nieuw_binnen"
    kop: ClassVar[str] = "Nieuw bij het Meldpunt"
    zin: ClassVar[str] = "Er is iets nieuws binnengekomen. Open het dossier om het in behandeling te nemen."


class TelefoonDoorgegeven(Aanmeldbericht):
    """The Meldpunt asks a CLB to complete what somebody told on the telephone. Rule: always. To: who was chosen."""

    soort: ClassVar[str] = "meldpunt.telefoon_doorgegeven"
    kop: ClassVar[str] = "Vul aan wat het Meldpunt hoorde"
    zin: ClassVar[str] = "Iemand belde het Meldpunt over een jongere van jullie CLB. Vul de aanmelding aan."


class VooraanmeldingVerstuurd(Aanmeldbericht):
    """The CLB has it. Rule: always. To: the person of the school."""

    soort: ClassVar[str] = "meldpunt.vooraanmelding_verstuurd"
    kop: ClassVar[str] = "Vooraanmelding verstuurd"
    zin: ClassVar[str] = "Je vooraanmelding is bij het CLB. Op de pagina zie je hoever het CLB staat."


class VooraanmeldingBinnen(Aanmeldbericht):
    """A school asks its CLB to refer. Rule: always. To: who refers for that CLB."""

    soort: ClassVar[str] = "meldpunt.vooraanmelding_binnen"
    kop: ClassVar[str] = "Vooraanmelding van een school"
    zin: ClassVar[str] = (
        "Een school vraagt jullie CLB om aan te melden. Neem het op, of zeg waarom jullie niet aanmelden."
    )


class VooraanmeldingBeweegt(Aanmeldbericht):
    """The CLB declined. Rule: always. To: the person of the school."""

    soort: ClassVar[str] = "meldpunt.vooraanmelding_beweegt"
    kop: ClassVar[str] = "Nieuws over je vooraanmelding"
    zin: ClassVar[str] = "Het CLB nam een beslissing. Lees op de pagina welke, en wat je nu doet."


class SchoollijnBeweegt(Aanmeldbericht):
    """Something a school may know changed. Rule: only while its line is open. To: the person of the school."""

    soort: ClassVar[str] = "meldpunt.schoollijn_beweegt"
    kop: ClassVar[str] = "Nieuws over je vraag aan het CLB"
    zin: ClassVar[str] = "Er is een stap gezet. Lees op de pagina welke, en wat je nu doet."


class VooraanmeldingStil(Aanmeldbericht):
    """A CLB was silent for too long. Rule: once per wait. To: the people of the Meldpunt."""

    soort: ClassVar[str] = "meldpunt.vooraanmelding_stil"
    kop: ClassVar[str] = "Een vooraanmelding wacht te lang"
    zin: ClassVar[str] = (
        "Een CLB liet te lang niets weten. Op de pagina zie je welke school en welk CLB het zijn: bel het CLB."
    )


def stuur(soort: type[Aanmeldbericht], referentie: str, pad: str, aan: list[Gebruiker]) -> list[Bericht]:
    """Put one mail per person in the outbox. Part of the dienst of the act."""
    return uitbox.verstuur(soort(referentie=referentie, pad=pad, aan=tuple(aan)))
