"""Mails about a file that was given: never its name, what it is or about whom."""

from typing import ClassVar

from leerrecht.bijlage.keuzes import Bijlagestand
from meldpunt.berichten.nieuws import Dossiernieuws


class BijlageErbij(Dossiernieuws):
    """A file is clean, and somebody else than the Meldpunt gave it. Rule: once. To: who works on the file."""

    soort: ClassVar[str] = "meldpunt.bijlage_erbij"
    kop: ClassVar[str] = "Er is een bijlage bij een dossier"
    zin: ClassVar[str] = "De virusscanner keek ze na. Lees ze in Leerrecht: dat je ze opent, wordt genoteerd."


class BijlageBesmet(Dossiernieuws):
    """A scanner found something in it. Rule: always. To: who gave it."""

    soort: ClassVar[str] = "meldpunt.bijlage_besmet"
    kop: ClassVar[str] = "Je bijlage is onveilig en gewist"
    zin: ClassVar[str] = (
        "De virusscanner vond iets gevaarlijks in het bestand dat je gaf. Niemand opende het en het is gewist. "
        "Laat je toestel nakijken voor je iets opnieuw geeft."
    )


class BijlageOnleesbaar(Dossiernieuws):
    """A scanner could not look in it. Rule: always. To: who gave it."""

    soort: ClassVar[str] = "meldpunt.bijlage_onleesbaar"
    kop: ClassVar[str] = "Je bijlage is niet na te kijken en gewist"
    zin: ClassVar[str] = (
        "De virusscanner kon niet in het bestand kijken dat je gaf, dus is het gewist. Is het nog nodig? Bewaar het "
        "als pdf, zonder wachtwoord, en geef het opnieuw."
    )


class BijlageVerlopen(Dossiernieuws):
    """No scanner looked at it in time. Rule: always. To: who gave it."""

    soort: ClassVar[str] = "meldpunt.bijlage_verlopen"
    kop: ClassVar[str] = "Je bijlage is niet nagekeken en gewist"
    zin: ClassVar[str] = (
        "Er was te lang geen virusscanner om het bestand na te kijken dat je gaf. Niemand las het. Bel het Meldpunt "
        "als wat erin stond nodig is."
    )


# What is told to who gave it, by how it ended.
AAN_WIE_GAF: dict[Bijlagestand, type[Dossiernieuws]] = {
    Bijlagestand.BESMET: BijlageBesmet,
    Bijlagestand.ONLEESBAAR: BijlageOnleesbaar,
    Bijlagestand.VERLOPEN: BijlageVerlopen,
}
