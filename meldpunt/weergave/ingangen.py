"""The doors of the Meldpunt for who is signed in: only those this person may go through."""

from dataclasses import dataclass

from django.urls import reverse

from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van

_DEUREN = (
    (Recht.DOSSIERS_BEHANDELEN, "dossiers", "Werklijst", "Alle open dossiers, wie het langst zonder les zit eerst."),
    (Recht.DOSSIERS_BEHANDELEN, "telefoon", "Telefoon noteren", "Een oproep noteren, met een referentie."),
    (Recht.CONSULT_STARTEN, "aanmelden", "Aanmelden of een vraag stellen", "Met of zonder naam."),
    (Recht.CONSULT_STARTEN, "verontrusting", "Verontrust", "Misschien niet veilig: wie je belt, ook zonder ja."),
    (Recht.DOSSIERS_VOLGEN, "dossiers", "Wat ik vroeg", "Hoe het staat, en wat er nu gebeurt."),
    (Recht.TOELEIDING_BEANTWOORDEN, "dossiers", "Vragen aan ons aanbod", "Jongeren voor wie aan jullie gedacht wordt."),
    (Recht.AANBOD_BIJHOUDEN, "mijn_aanbod", "Mijn aanbod", "Bevestigen, en vrije plaatsen melden."),
    (Recht.DOSSIERS_BEHANDELEN, "verzoeken", "Verzoeken", "Wie vroeg om te lezen, te verbeteren of te wissen."),
    (Recht.VERZOEKEN_ADVISEREN, "verzoeken", "Verzoeken", "Waarover je advies gevraagd wordt, met de termijn."),
    (Recht.VERZOEKEN_BESLISSEN, "verzoeken", "Verzoeken", "Wat de verwerkingsverantwoordelijke moet beslissen."),
    (Recht.RAADPLEGINGEN_LEZEN, "raadplegingen", "Wie bekeek welk dossier", "Het logboek, zonder de dossiers zelf."),
    (Recht.RAADPLEGINGEN_LEZEN, "termijnen", "Bewaartermijnen", "Hoe lang dossiers blijven, en wie dat besliste."),
    (Recht.RAADPLEGINGEN_LEZEN, "toezicht", "Toezicht", "Wie gezondheidsgegevens mag lezen, en een steekproef."),
    (Recht.RAADPLEGINGEN_LEZEN, "opvallend", "Opvallende blikken", "Per week: waar je naar kan vragen."),
    (Recht.RAADPLEGINGEN_LEZEN, "ja_register", "Ja en nee", "Elke toestemming om te delen, zonder namen."),
    (Recht.RAADPLEGINGEN_LEZEN, "lek", "Na een lek", "Wie zag wat sinds wanneer. Ook om te oefenen."),
    (
        Recht.RAADPLEGINGEN_LEZEN,
        "grondenkaarten",
        "Grondenkaart",
        "Wie leest wat, op welke grond, en wat nog ontbreekt.",
    ),
    (
        Recht.VERANTWOORDING_NOTEREN,
        "grondenkaarten",
        "Grondenkaart",
        "Noteren wie verantwoordelijk is, op welke grond, en hoe je het Meldpunt bereikt.",
    ),
    (Recht.TERMIJNEN_BEPALEN, "termijnen", "Bewaartermijnen", "Noteren wat de verwerkingsverantwoordelijke besliste."),
)


@dataclass(frozen=True)
class Ingang:
    """One door: what it is called, where it leads, what is behind it."""

    naam: str
    adres: str
    noot: str


def ingangen_voor(gebruiker) -> list[Ingang]:
    """Return the doors of this person; a visitor has none."""
    toegang = toegang_van(gebruiker)
    return [
        Ingang(naam, reverse(f"meldpunt:{adres}"), noot) for recht, adres, naam, noot in _DEUREN if toegang.mag(recht)
    ]


def mag_beginnen(gebruiker) -> bool:
    """Tell whether the door to aanmelden opens: a visitor may sign in there, others need the right."""
    return not gebruiker.is_authenticated or toegang_van(gebruiker).mag(Recht.CONSULT_STARTEN)
