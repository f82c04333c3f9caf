"""Mails around a toeleiding and the toestemming to share. Each says that there is news, never what it is about."""

from typing import ClassVar

from meldpunt.berichten.nieuws import Dossiernieuws, stuur

__all__ = [
    "Dossiernieuws",
    "ToegangGewijzigd",
    "ToeleidingBeantwoord",
    "ToeleidingGenoteerd",
    "ToeleidingGesloten",
    "ToeleidingVoorgesteld",
    "ToeleidingVraag",
    "ToeleidingVraagBeantwoord",
    "ToestemmingBeantwoord",
    "ToestemmingGevraagd",
    "NavraagGewekt",
    "TrajectGenoteerd",
    "TrajectGewijzigd",
    "TrajectVoorbij",
    "WachtdagGewijzigd",
    "stuur",
]


class ToeleidingVoorgesteld(Dossiernieuws):
    """The Meldpunt asks a provider. Rule: always. To: who answers for that provider."""

    soort: ClassVar[str] = "meldpunt.toeleiding_voorgesteld"
    kop: ClassVar[str] = "Er ligt een vraag voor je klaar"
    zin: ClassVar[str] = "Het Meldpunt vraagt of jullie aanbod past. Lees de vraag en geef je antwoord in Leerrecht."


class ToeleidingVraag(Dossiernieuws):
    """A provider asks something back. Rule: always. To: the Meldpunt."""

    soort: ClassVar[str] = "meldpunt.toeleiding_vraag"
    kop: ClassVar[str] = "Een aanbieder stelt een vraag"
    zin: ClassVar[str] = "Een aanbieder wil eerst iets weten. Lees de vraag en antwoord in Leerrecht."


class ToeleidingVraagBeantwoord(Dossiernieuws):
    """The Meldpunt answered it. Rule: always. To: who answers for that provider."""

    soort: ClassVar[str] = "meldpunt.toeleiding_vraag_beantwoord"
    kop: ClassVar[str] = "Je vraag is beantwoord"
    zin: ClassVar[str] = "Het Meldpunt antwoordde op je vraag. Lees het en geef je antwoord in Leerrecht."


class ToeleidingBeantwoord(Dossiernieuws):
    """A provider accepted, refused or put on the waiting list. Rule: always. To: the Meldpunt and who referred."""

    soort: ClassVar[str] = "meldpunt.toeleiding_beantwoord"
    kop: ClassVar[str] = "Een aanbieder gaf antwoord"
    zin: ClassVar[str] = "Een aanbieder gaf antwoord. Lees het in Leerrecht, daar staat ook wat nu kan."


class WachtdagGewijzigd(Dossiernieuws):
    """A provider expects a place on another day. Rule: always. To: the Meldpunt and who referred, who tell it on."""

    soort: ClassVar[str] = "meldpunt.wachtdag_gewijzigd"
    kop: ClassVar[str] = "Een aanbieder verwacht een plaats op een andere dag"
    zin: ClassVar[str] = "De dag van een plaats op een wachtlijst veranderde. Lees in Leerrecht welke dag het nu is."


class ToeleidingGenoteerd(Dossiernieuws):
    """The Meldpunt noted what the provider said on the telephone. Rule: always. To: who answers for that provider."""

    soort: ClassVar[str] = "meldpunt.toeleiding_genoteerd"
    kop: ClassVar[str] = "Het Meldpunt noteerde jullie antwoord"
    zin: ClassVar[str] = "Het Meldpunt noteerde wat jullie aan de telefoon zeiden. Kijk in Leerrecht of dat klopt."


class ToeleidingGesloten(Dossiernieuws):
    """Withdrawn, lapsed or no longer needed. Rule: always. To: who answers for that provider."""

    soort: ClassVar[str] = "meldpunt.toeleiding_gesloten"
    kop: ClassVar[str] = "Een vraag aan jullie is afgesloten"
    zin: ClassVar[str] = "Je hoeft niets meer te doen. Je kan deze vraag niet meer lezen."
    slot: ClassVar[bool] = True


class ToestemmingGevraagd(Dossiernieuws):
    """The Meldpunt needs a toestemming. Rule: always. To: who referred, who knows the young person."""

    soort: ClassVar[str] = "meldpunt.toestemming_gevraagd"
    kop: ClassVar[str] = "Vraag een toestemming"
    zin: ClassVar[str] = "Het Meldpunt heeft een toestemming nodig. Vraag ze en noteer het antwoord in Leerrecht."


class ToestemmingBeantwoord(Dossiernieuws):
    """An answer was noted or taken back, or a term passed. Rule: always. To: the Meldpunt and who referred."""

    soort: ClassVar[str] = "meldpunt.toestemming_gewijzigd"
    kop: ClassVar[str] = "Een toestemming is gewijzigd"
    zin: ClassVar[str] = "Lees in Leerrecht wat er nu gedeeld wordt, en met wie."


class ToegangGewijzigd(Dossiernieuws):
    """What a provider may read changed. Rule: while its toeleiding runs. To: who answers for that provider."""

    soort: ClassVar[str] = "meldpunt.toegang_gewijzigd"
    kop: ClassVar[str] = "Wat je kan lezen, is gewijzigd"
    zin: ClassVar[str] = "Open de vraag in Leerrecht om te zien wat je nu kan lezen."


class TrajectGewijzigd(Dossiernieuws):
    """A traject started, stood still, went on or ended. Rule: always. To: the Meldpunt and who referred."""

    soort: ClassVar[str] = "meldpunt.traject_gewijzigd"
    kop: ClassVar[str] = "Nieuws over een traject"
    zin: ClassVar[str] = "Er veranderde iets aan een traject. Lees in Leerrecht hoe het staat."


class TrajectGenoteerd(Dossiernieuws):
    """The Meldpunt noted it. Rule: when somebody else noted it. To: who answers for that provider."""

    soort: ClassVar[str] = "meldpunt.traject_genoteerd"
    kop: ClassVar[str] = "Het Meldpunt noteerde iets over een traject bij jullie"
    zin: ClassVar[str] = "Het Meldpunt noteerde hoe het traject staat. Kijk in Leerrecht of dat klopt."


class NavraagGewekt(Dossiernieuws):
    """Some months after a traject. Rule: once, on its day. To: the Meldpunt."""

    soort: ClassVar[str] = "meldpunt.navraag_gewekt"
    kop: ClassVar[str] = "Vraag hoe het nu gaat"
    zin: ClassVar[str] = "Het traject is enkele maanden voorbij. Vraag hoe het gaat, en noteer het in Leerrecht."


class TrajectVoorbij(Dossiernieuws):
    """The Meldpunt noted the end. Rule: when somebody else noted it. To: who answered for that provider."""

    soort: ClassVar[str] = "meldpunt.traject_voorbij"
    kop: ClassVar[str] = "Een traject bij jullie is voorbij"
    zin: ClassVar[str] = (
        "Het Meldpunt noteerde dat het traject voorbij is. Je kan dit dossier niet meer lezen. "
        "Startte het, dan noteer je nog veertien dagen wie er was in de laatste weken."
    )
    slot: ClassVar[bool] = True
