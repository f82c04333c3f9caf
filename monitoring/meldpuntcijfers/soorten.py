"""What of the Meldpunt becomes a figure: the indicators, and by what each is told apart. Data."""

from dataclasses import dataclass

from monitoring.bescherming.korrel import DREMPEL_MELDPUNT, MELDPUNT
from monitoring.keuzes import Periodesoort

DREMPEL = DREMPEL_MELDPUNT
BRON = MELDPUNT
BRON_PLAATSEN = "meldpunt-plaatsen"
REGIO = "heel de regio"
# The towns that nobody named, as the Meldpunt counts them.
ZONDER_GEMEENTE = "zonder gemeente"
MOTIVERING = (
    "Aantallen van 1 tot en met 4 blijven verborgen: ze gaan over jongeren. Standaard van het portaal; hoger mag, lager"
    " niet."
)
MOTIVERING_PLAATSEN = "Het gaat over aanbod en vrije plaatsen, niet over mensen. De aanbodpagina toont ze ook."
EENMAAL = "Elke vraag telt op de dag dat het gebeurde, in een kwartaal van het schooljaar dat voorbij is. "


@dataclass(frozen=True)
class Cijfersoort:
    """One indicator. `wat` and `waarde`: what is counted, and what its values are called (`meldpunt.samenvatting`).

    `uitsplitsingen`: by which dimensions together, coarse first; `per_gebied`: also for each town.
    """

    code: str
    wat: str
    naam: str
    eenheid: str
    uitleg: str
    uitsplitsingen: tuple[tuple[str, ...], ...]
    waarde: str = ""
    ritme: str = Periodesoort.SCHOOLJAAR
    per_gebied: bool = False
    telt_als: str = ""
    bron: str = BRON
    zonder: tuple[str, ...] = ()
    # Counts in several towns at once, so that the region has a count of its own.
    regio_apart: bool = False


def code_van(netwerk_slug: str, naam: str) -> str:
    """Return the code of a source or an indicator of the Meldpunt of a network."""
    return f"{netwerk_slug}-{naam}"[:60]


def indicatorcode(netwerk_slug: str, soort: str) -> str:
    """Return the code of one of SOORTEN for a network."""
    return code_van(netwerk_slug, f"{BRON}-{soort}")


_VRAAG = ((), ("leeftijd",), ("gezocht",), ("gezocht", "leeftijd"))
_SOORT = "Wie naar meer dan één soort aanbod vraagt, telt in elke soort mee, en maar één keer in het totaal."
_NIET = "Dossiers die in deze periode sloten omdat er geen plaats gevonden werd. "
_GEVRAAGD = EENMAAL + _SOORT
_KWARTAAL = Periodesoort.KWARTAAL

SOORTEN = (
    Cijfersoort(
        "gevraagd",
        "gevraagd",
        "Vragen aan het Meldpunt",
        "vragen",
        _GEVRAAGD,
        (*_VRAAG[:2], ("kanaal",), *_VRAAG[2:]),
        waarde="kanaal",
        per_gebied=True,
    ),
    Cijfersoort(
        "gevraagd-kwartaal",
        "gevraagd",
        "Vragen aan het Meldpunt, per kwartaal",
        "vragen",
        _GEVRAAGD,
        ((), ("gezocht",)),
        telt_als="gevraagd",
        ritme=_KWARTAAL,
    ),
    Cijfersoort(
        "niet-gevonden",
        "niet_gevonden",
        "Geen plaats gevonden",
        "vragen",
        _NIET + EENMAAL + _SOORT,
        _VRAAG,
        per_gebied=True,
    ),
    Cijfersoort(
        "niet-gevonden-kwartaal",
        "niet_gevonden",
        "Geen plaats gevonden, per kwartaal",
        "vragen",
        _NIET + EENMAAL + _SOORT,
        ((), ("gezocht",)),
        telt_als="niet-gevonden",
        ritme=_KWARTAAL,
    ),
    Cijfersoort(
        "gevonden",
        "gevonden",
        "Plaats gevonden",
        "vragen",
        "Vragen waarvoor een aanbieder voor het eerst een plaats gaf, met de schooldagen sinds de vraag. " + EENMAAL,
        ((), ("aanbod",), ("wachten",)),
        waarde="wachten",
        per_gebied=True,
    ),
    Cijfersoort(
        "gevonden-kwartaal",
        "gevonden",
        "Plaats gevonden, per kwartaal",
        "vragen",
        "Vragen waarvoor een aanbieder voor het eerst een plaats gaf. " + EENMAAL,
        ((), ("aanbod",)),
        telt_als="gevonden",
        ritme=_KWARTAAL,
    ),
    Cijfersoort(
        "geweigerd",
        "geweigerd",
        "Weigeringen van aanbieders",
        "weigeringen",
        "Keren dat een aanbieder neen zei, met de reden. Eén vraag kan meer dan één keer geweigerd worden. " + EENMAAL,
        ((), ("reden",), ("aanbod",)),
        waarde="reden",
    ),
    Cijfersoort(
        "rechtstreeks",
        "rechtstreeks",
        "Vragen van scholen rechtstreeks aan een dienst",
        "vragen",
        "Vragen om een buddy, een laptop of ander aanbod dat een school of CLB zelf vraagt, zonder dossier. " + EENMAAL,
        ((), ("aanbod",)),
    ),
    Cijfersoort(
        "rechtstreeks-einde",
        "rechtstreeks_einde",
        "Wat er van rechtstreekse vragen kwam",
        "vragen",
        "Rechtstreekse vragen van scholen die aanvaard, geweigerd of ingetrokken zijn, of zonder antwoord vervielen. "
        + EENMAAL,
        ((), ("antwoord",), ("aanbod",)),
        waarde="antwoord",
    ),
    Cijfersoort(
        "oproepen",
        "oproep",
        "Oproepen aan de telefoon zonder dossier",
        "oproepen",
        "Oproepen die het Meldpunt turfde: van wie, waarover, en wat er gedaan is. Wie meer dan één keer belde, telt"
        " elke keer mee. Een oproep telt in het kwartaal van het schooljaar waarin ze kwam.",
        ((), ("wie belde",), ("waarover",), ("wat gedaan is",)),
        waarde="wie belde",
    ),
    Cijfersoort(
        "oproepen-kwartaal",
        "oproep",
        "Oproepen aan de telefoon zonder dossier, per kwartaal",
        "oproepen",
        "Oproepen die het Meldpunt turfde. Wie meer dan één keer belde, telt elke keer mee.",
        ((), ("waarover",)),
        waarde="wie belde",
        telt_als="oproepen",
        ritme=_KWARTAAL,
    ),
    Cijfersoort(
        "einde",
        "einde",
        "Hoe een vraag eindigde",
        "dossiers",
        "Dossiers die sloten, met hoe het eindigde. Zonder “geen plaats gevonden”: dat is een eigen cijfer. " + EENMAAL,
        (("einde",),),
        waarde="einde",
        zonder=("geen plaats gevonden",),
    ),
    *(
        Cijfersoort(
            f"na-{maanden}-maanden",
            f"na_{maanden}_maanden",
            f"Hoe het {woord} maanden na een traject gaat",
            "jongeren",
            f"Jongeren van wie het Meldpunt {woord} maanden na een traject hoorde hoe het gaat. " + EENMAAL,
            ((), ("hoe het gaat",)),
            waarde="hoe het gaat",
        )
        for maanden, woord in ((3, "drie"), (6, "zes"))
    ),
    Cijfersoort(
        "aanbod-kwartaal",
        "aanbod",
        "Aanbod dat openstaat",
        "keer aanbod",
        "Aanbod dat open of in proefdraai stond toen we telden, na het einde van het kwartaal. Wat in meer dan één"
        " gemeente werkt, telt in elke gemeente mee en één keer in de regio.",
        ((), ("aanbod",)),
        bron=BRON_PLAATSEN,
        per_gebied=True,
        regio_apart=True,
        ritme=_KWARTAAL,
    ),
    Cijfersoort(
        "plaatsen-kwartaal",
        "plaatsen",
        "Vrije plaatsen bij aanbieders",
        "plaatsen",
        "Plaatsen die aanbieders vrij meldden in de twee weken voor we telden, na het einde van het kwartaal.",
        ((), ("aanbod",)),
        bron=BRON_PLAATSEN,
        ritme=_KWARTAAL,
    ),
)
