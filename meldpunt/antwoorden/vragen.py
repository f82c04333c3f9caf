"""The fields of every section as data: name, label, kind, choices. The forms are made from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from meldpunt.antwoorden.keuzes import (
    OVER_WIE,
    VANAF_5,
    Band,
    DoorWie,
    Effect,
    Fase,
    JaNee,
    JaNeeWeet,
    Les,
    TotTrap,
    Verblijf,
    Weet,
)
from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau
from meldpunt.keuzes.dossier import BIJ_AANMELDEN, Gezag, Hoe, Leeftijdsband, Reden, Relatie

OUDERS_HOOGSTENS = 4
STAPPEN_HOOGSTENS = 8
AANBIEDERS_HOOGSTENS = 3


class Vorm(StrEnum):
    """What kind of answer a field takes."""

    KORT = "kort"
    LANG = "lang"
    DATUM = "datum"
    TELEFOON = "telefoon"
    MAIL = "mail"
    KEUZE = "keuze"
    RADIO = "radio"
    LIJST = "lijst"
    VINK = "vink"


@dataclass(frozen=True)
class Veld:
    """One question. `keuzes` empty with a KEUZE: the form fills them in from the network (schools, providers).

    `verhaal`: a short field in which something may be told about a young person; a long one always may. `van_mij`: what
    it is of who fills in the form, so that a browser may offer it (WCAG 1.3.5); never on a question about anybody else.
    `alleen_bij`: the question, and its answers, to which this one belongs; else it stays folded while it is empty.
    """

    naam: str
    label: str
    vorm: Vorm = Vorm.KORT
    hulp: str = ""
    keuzes: tuple[tuple[str, str], ...] = ()
    rij: str = ""
    verhaal: bool = False
    van_mij: str = ""
    alleen_bij: tuple[str, tuple[str, ...]] | None = None

    def in_rij(self, nummer: int) -> "Veld":
        """The same question in row `nummer` (from 0) of a list."""
        return replace(self, naam=f"{self.naam}_{nummer}", label=f"{self.label} ({self.rij} {nummer + 1})")


def _k(lijst) -> tuple[tuple[str, str], ...]:
    return tuple(lijst.choices)


def _rijen(aantal: int, rij: str, *velden: Veld) -> tuple[Veld, ...]:
    return tuple(replace(veld, rij=rij).in_rij(nummer) for nummer in range(aantal) for veld in velden)


_DATUM = "Bijvoorbeeld 12/9/2026 of 12-9-2026."
_GEEN_VERSLAG = "Geen medische of gerechtelijke verslagen."
_ZONDER_NAAM = "Een paar zinnen, zonder naam. Bijvoorbeeld: meisje van 14, zoekt een rustige plek om weer te starten."
_WIE_BESLIST = "Dat jij dit aanduidt, staat met de woorden in het dossier. Het Meldpunt leest dat."

_INSTEMMING = tuple((antwoord.value, antwoord.label) for antwoord in BIJ_AANMELDEN)

JONGERE = (
    Veld("voornaam", "Voornaam"),
    Veld("naam", "Familienaam"),
    Veld("een_naam", "De jongere heeft maar één naam", Vorm.VINK, "Vul die naam hierboven één keer in."),
    Veld("geboren", "Geboortedatum", Vorm.DATUM, "Bijvoorbeeld 12/9/2012 of 12-9-2012."),
    Veld(
        "geschat",
        "Geboortedatum niet gekend? Hoe oud is de jongere ongeveer?",
        Vorm.KEUZE,
        "Alleen als niemand de datum kent.",
        _k(Leeftijdsband),
    ),
    Veld("gemeente", "Gemeente waar de jongere woont"),
    Veld("aanspreking", "Hoe wil de jongere aangesproken worden?", hulp="Bijvoorbeeld een roepnaam, hij, zij of die."),
    Veld("telefoon", "Telefoon van de jongere", Vorm.TELEFOON, "Bijvoorbeeld 0470 12 34 56. Spaties mogen."),
    Veld("taal", "Welke taal spreekt de jongere thuis?", hulp="Zeg ook of er een tolk nodig is."),
    Veld("verblijf", "Waar verblijft de jongere?", Vorm.KEUZE, keuzes=_k(Verblijf)),
)
OUDERS = (
    *_rijen(
        OUDERS_HOOGSTENS,
        "persoon",
        Veld("relatie", "Wie is dit?", Vorm.KEUZE, keuzes=_k(Relatie)),
        Veld("naam", "Naam"),
        Veld("telefoon", "Telefoon", Vorm.TELEFOON),
        Veld("email", "E-mailadres", Vorm.MAIL),
        Veld("taal", "Taal", hulp="Zeg ook of er een tolk nodig is."),
        Veld(
            "gezag",
            "Hoe beslist deze persoon voor de jongere?",
            Vorm.KEUZE,
            "Niet gevraagd? Laat leeg. Een plusouder beslist nooit, een pleegouder alleen wat die kreeg.",
            _k(Gezag),
        ),
        Veld("gezag_noot", "Wat is er geregeld, door wie en wanneer?", hulp="Nodig bij een rechter of een pleegouder."),
        Veld("niet_contacteren", "Deze persoon mag niet gecontacteerd worden", Vorm.VINK),
        Veld("noot", "Wat moeten we weten voor we contact opnemen?", verhaal=True),
    ),
    Veld("geen", "Niemand om in te vullen? Schrijf waarom", Vorm.LANG),
)
SCHOOL = (
    Veld(
        "ingeschreven",
        "Is de jongere ingeschreven op een school?",
        Vorm.RADIO,
        "Moet de jongere nog leren en is er geen school? Zoek er een met het LOP. AGODI en de gemeente kijken de "
        "leerplicht na. Huisonderwijs of een vrijstelling kan ook.",
        _k(JaNee),
    ),
    Veld("school", "School", Vorm.KEUZE),
    Veld("school_andere", "School die niet in de lijst staat"),
    Veld("niveau", "Niveau", Vorm.KEUZE, "Niet ingeschreven? Kies het laatste niveau.", _k(Niveau)),
    Veld(
        "leerjaar", "Leerjaar en richting", hulp="Bijvoorbeeld 3de jaar, dubbele finaliteit, Organisatie en logistiek."
    ),
    Veld("fase", "Fase in het zorgcontinuüm", Vorm.KEUZE, "Niveau van zorg op school.", _k(Fase)),
    Veld("contact", "Wie volgt de jongere op school?", hulp="Naam en functie."),
    Veld("contact_telefoon", "Telefoon van die persoon op school", Vorm.TELEFOON),
    Veld("clb", "CLB", Vorm.KEUZE),
    Veld("clb_telefoon", "Op welk nummer bereikt het Meldpunt jou?", Vorm.TELEFOON, van_mij="tel"),
    Veld("clb_wanneer", "Wanneer bereiken we je het best?"),
)
WETEN = (
    Veld("j_weet", "Weet de leerling dat je dit aan het CLB vraagt?", Vorm.RADIO, keuzes=_k(Weet)),
    Veld("j_op", "Wanneer is het de leerling verteld?", Vorm.DATUM, _DATUM),
    Veld("j_waarom", "Weet de leerling het niet? Schrijf waarom", Vorm.LANG),
    Veld("o_weet", "Weten de ouders dat je dit aan het CLB vraagt?", Vorm.RADIO, keuzes=_k(Weet)),
    Veld("o_op", "Wanneer is het de ouders verteld?", Vorm.DATUM, _DATUM),
    Veld("o_waarom", "Weten de ouders het niet? Schrijf waarom", Vorm.LANG),
    Veld("contact_geven", "Geef je het CLB de contactgegevens van een ouder?", Vorm.RADIO, keuzes=_k(JaNee)),
    Veld("o_naam", "Naam van de ouder"),
    Veld("o_telefoon", "Telefoon van de ouder", Vorm.TELEFOON),
    Veld("o_email", "E-mailadres van de ouder", Vorm.MAIL),
    Veld("o_taal", "Taal van de ouder", hulp="Zeg ook of er een tolk nodig is."),
)
ZIEN = (
    Veld(
        "zegt", "Wat zegt de jongere zelf?", Vorm.LANG, "In de eigen woorden. Schrijf zo dat de jongere het mag lezen."
    ),
    Veld("niet_gesproken", "Nog niet met de jongere gesproken? Schrijf waarom", verhaal=True),
    Veld("wil", "Wat wil de jongere wel?", Vorm.LANG),
    Veld("wil_niet", "Wat wil de jongere niet?", Vorm.LANG),
    Veld("krachten", "Wat loopt goed? Waar is de jongere sterk in, wat doet hij of zij graag?", Vorm.LANG),
    Veld("steun", "Wie steunt de jongere?", hulp="Bijvoorbeeld een oma, een trainer, een leerkracht.", verhaal=True),
    Veld("redenen", "Waarover maken anderen zich zorgen?", Vorm.LIJST, "Duid alles aan wat past.", _k(Reden)),
    Veld("woorden", "Wat zien anderen?", Vorm.LANG, f"Wat je ziet en hoort, geen oordeel. {_GEEN_VERSLAG}"),
    Veld("sinds", "Sinds wanneer?", hulp="Bijvoorbeeld: sinds de paasvakantie.", verhaal=True),
)
AFWEZIGHEDEN = (
    Veld("band", "Hoeveel halve dagen B-code dit schooljaar?", Vorm.RADIO, keuzes=_k(Band)),
    Veld("les", "Krijgt de jongere nu nog les?", Vorm.RADIO, "Op school, thuis of in een ziekenhuis.", _k(Les)),
    Veld(
        "laatste_les", "Laatste dag met echte les", Vorm.DATUM, f"De dag waarop de jongere nog mee les volgde. {_DATUM}"
    ),
    Veld("begeleiding", "Is er een begeleidingsdossier voor de afwezigheden?", Vorm.RADIO, keuzes=_k(JaNeeWeet)),
    Veld(
        "zorgwekkend",
        "Is dit als zorgwekkend dossier gemeld bij AGODI?",
        Vorm.RADIO,
        "Dat kan de school of het CLB doen als de begeleiding niet helpt.",
        _k(JaNeeWeet),
        alleen_bij=("band", VANAF_5),
    ),
    Veld("codes", "Vallen er andere codes op?", hulp="Bijvoorbeeld vaak R of Z. Alleen de letter, geen diagnose."),
)
GEPROBEERD = (
    *_rijen(
        STAPPEN_HOOGSTENS,
        "stap",
        Veld("wat", "Wat is er gedaan?", verhaal=True),
        Veld("wie", "Door wie?", Vorm.KEUZE, keuzes=_k(DoorWie)),
        Veld("effect", "Wat bracht het op?", Vorm.KEUZE, keuzes=_k(Effect)),
    ),
    Veld("niets", "Nog niets geprobeerd? Schrijf waarom", Vorm.LANG),
)
PRAKTISCH = (
    Veld("vestiging", "In welke vestiging of campus zit de jongere?", hulp="Alleen als de school er meer heeft."),
    Veld("afspraak", "Heeft de school zelf al iets afgesproken met een aanbieder?", hulp="Met wie?", verhaal=True),
    Veld("vervoer", "Hoe kan de jongere zich verplaatsen?", hulp="Bijvoorbeeld: met de bus, niet verder dan Mechelen."),
    Veld("dagdelen", "Wanneer kan het voor de school en de jongere?", hulp="Bijvoorbeeld: alleen voormiddagen."),
    Veld("hulp", "Welke hulp loopt er nu al?", Vorm.LANG, f"De dienst en voor wie. {_GEEN_VERSLAG}"),
)
GEWENST = (
    Veld("gewenst", "Welk aanbod zoek je?", Vorm.LIJST, "Duid alles aan wat kan passen.", _k(Aanbodsoort)),
    Veld("weet_niet", "Weet ik niet, het Meldpunt mag meedenken", Vorm.VINK),
    Veld("vraag", "Je vraag aan het Meldpunt", Vorm.LANG, _ZONDER_NAAM),
    # Asked only once such a word was found.
    Veld("geen_naam", "Toch zo versturen: dit is hier geen naam", Vorm.VINK, _WIE_BESLIST),
    Veld("gebied", "In welke buurt?", Vorm.KEUZE),
)
INSTEMMING = (
    Veld("j_antwoord", "Stemt de jongere in met deze hulp?", Vorm.RADIO, keuzes=_INSTEMMING),
    Veld("j_op", "Wanneer besprak je dit met de jongere?", Vorm.DATUM, _DATUM),
    Veld("j_hoe", "Hoe besprak je dit?", Vorm.KEUZE, keuzes=_k(Hoe)),
    Veld("j_reden", "Wat zei de jongere erover?", Vorm.LANG),
    Veld("afwijking", "De jongere beslist anders dan de wet vermoedt", Vorm.VINK),
    *(
        replace(veld, alleen_bij=("afwijking", ("ja",)))
        for veld in (
            Veld("afwijking_reden", "Waarom?", Vorm.LANG, "Wat je zag en hoorde. Geen diagnose."),
            Veld("afwijking_wie", "Wie oordeelde dit?", hulp="Naam en functie."),
            Veld("afwijking_jongere", "Wat zei de jongere in het gesprek hierover?", Vorm.LANG),
            Veld("afwijking_ouders", "Wat zeiden de ouders? Niet gesproken: waarom niet?", Vorm.LANG),
            Veld("afwijking_verteld", "Wanneer vertelde je dit aan de jongere?", Vorm.DATUM, _DATUM),
            Veld("afwijking_herzien", "Wanneer bekijken we dit opnieuw?", Vorm.DATUM, "Ten laatste over een jaar."),
        )
    ),
    Veld("o_wie", "Met welke ouder of voogd sprak je?", Vorm.KEUZE),
    Veld("o_antwoord", "Stemt deze persoon in met de hulp?", Vorm.RADIO, keuzes=_INSTEMMING),
    Veld("o_op", "Wanneer besprak je dit met de ouder?", Vorm.DATUM, _DATUM),
    Veld("o_hoe", "Hoe besprak je dit met de ouder?", Vorm.KEUZE, keuzes=_k(Hoe)),
    Veld("o_uitleg", "Weten de ouders het niet, of stemmen ze niet in? Schrijf waarom", Vorm.LANG),
    Veld("nee_toch", "De jongere zegt nee. Waarom gaat deze aanmelding toch door?", Vorm.LANG),
    Veld("delen", "Mag het Meldpunt lezen wat in deze aanmelding staat?", Vorm.RADIO, keuzes=_k(JaNee)),
    *_rijen(
        AANBIEDERS_HOOGSTENS,
        "aanbieder",
        Veld("aanbieder", "Aanbieder die mag meelezen", Vorm.KEUZE),
        Veld("tot", "Wat mag deze aanbieder lezen?", Vorm.KEUZE, keuzes=_k(TotTrap)),
    ),
    Veld("taal", "In welke taal legde je dit uit?"),
)
CONTACT = (
    Veld("bereik", "Op welk nummer bereiken we jou?", Vorm.TELEFOON, van_mij="tel"),
    Veld("wanneer", "Wanneer bereiken we je het best?"),
)
VRAAG = (
    Veld("over", "Over wie gaat je vraag?", Vorm.RADIO, keuzes=OVER_WIE),
    Veld("leeftijdsband", "Hoe oud is de jongere?", Vorm.RADIO, keuzes=_k(Leeftijdsband)),
    Veld("niveau", "Waar zit de jongere op school?", Vorm.KEUZE, keuzes=_k(Niveau)),
    Veld("gebied", "In welke buurt?", Vorm.KEUZE),
    Veld("redenen", "Waarover gaat het?", Vorm.LIJST, "Duid alles aan wat past.", _k(Reden)),
    Veld("vraag", "Je vraag aan het Meldpunt", Vorm.LANG, _ZONDER_NAAM),
    *CONTACT,
)

VELDEN: dict[str, tuple[Veld, ...]] = {
    "jongere": JONGERE,
    "ouders": OUDERS,
    "school": SCHOOL,
    "weten": WETEN,
    "zien": ZIEN,
    "afwezigheden": AFWEZIGHEDEN,
    "geprobeerd": GEPROBEERD,
    "praktisch": PRAKTISCH,
    "gewenst": GEWENST,
    "instemming": INSTEMMING,
    "vraag": VRAAG,
    "contact": CONTACT,
}


def velden_van(sectie: str) -> dict[str, Veld]:
    """Return the fields of a section by name, in the order they are asked."""
    return {veld.naam: veld for veld in VELDEN[sectie]}


def waarde(inhoud: Mapping[str, Any], naam: str) -> Any:
    """Return an answer that was right; "" for an empty one, and for one that was stored as typed (`{"ruw": ...}`)."""
    gevonden = inhoud.get(naam, "")
    return "" if isinstance(gevonden, dict) else gevonden


def is_ruw(inhoud: dict[str, Any], naam: str) -> bool:
    """Tell whether this answer was stored as typed, because it could not be read."""
    return isinstance(inhoud.get(naam), dict)


def is_begonnen(inhoud: dict[str, Any]) -> bool:
    """Tell whether anything at all was filled in."""
    return any(inhoud.values())


def schoon(inhoud: dict[str, Any], zonder: Iterable[str] = ()) -> dict[str, Any]:
    """Return the answers that say something, without those that live in a column or row of their own."""
    weg = set(zonder)
    return {naam: waarde(inhoud, naam) for naam in inhoud if naam not in weg and waarde(inhoud, naam)}
