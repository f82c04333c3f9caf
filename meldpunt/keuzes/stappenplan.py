"""The steps of the plan for who is often absent, by half days. What each asks and its source are facts of the wet."""

from dataclasses import dataclass

from django.db.models import TextChoices


class Afwezigheidsstap(TextChoices):
    """One step. The label is for a list of the network; on a page stands the sentence of `stap.<value>`."""

    MELDING = "melding", "gemeld aan het CLB"
    DOSSIER = "dossier", "begeleidingsdossier begonnen"
    GESPREK = "gesprek", "gesprek met leerling en ouders"
    HERBEKEKEN = "herbekeken", "afspraken herbekeken"
    PLEK = "plek", "gevraagd of een plek buiten de school past"
    ZORGWEKKEND = "zorgwekkend", "zorgwekkend dossier overwogen"
    TOELAGE = "toelage", "schooltoeslag uitgelegd"
    TAFEL = "tafel", "rond de tafel met de leerling"
    POLITIE = "politie", "gemeld aan de lokale politie"
    OCJ = "ocj", "rond de tafel bij het OCJ"
    SDJ = "sdj", "rond de tafel met de sociale dienst"


class Stapuitkomst(TextChoices):
    """What became of a step."""

    GEDAAN = "gedaan", "gedaan"
    NIET_NODIG = "niet_nodig", "niet nodig"
    TOCH_OPEN = "toch_open", "toch nog te doen"


@dataclass(frozen=True)
class Stapgroep:
    """The steps of one mark: its heading, who is awaited at each step, and in which bands (`Band`) it is now."""

    slug: str
    kop: str
    stappen: tuple[tuple[Afwezigheidsstap, str], ...]
    banden: tuple[str, ...] = ()


GROEPEN = (
    Stapgroep(
        "vijf",
        "Vanaf 5 halve dagen",
        (
            (Afwezigheidsstap.MELDING, "school"),
            (Afwezigheidsstap.DOSSIER, "school en CLB"),
            (Afwezigheidsstap.GESPREK, "CLB"),
        ),
        ("5_9", "10_29", "30", "5_29"),
    ),
    Stapgroep(
        "tien",
        "Rond 10 halve dagen",
        ((Afwezigheidsstap.HERBEKEKEN, "school en CLB"), (Afwezigheidsstap.PLEK, "CLB")),
        ("10_29", "30"),
    ),
    Stapgroep(
        "dertig",
        "Vanaf 30 halve dagen, of als niets helpt",
        (
            (Afwezigheidsstap.ZORGWEKKEND, "school of CLB"),
            (Afwezigheidsstap.TOELAGE, "school"),
            (Afwezigheidsstap.TAFEL, "CLB en Meldpunt"),
        ),
        ("30",),
    ),
    Stapgroep(
        "anderen",
        "Politie, OCJ en sociale dienst, als de regio dat afsprak",
        (
            (Afwezigheidsstap.POLITIE, "school"),
            (Afwezigheidsstap.OCJ, "OCJ"),
            (Afwezigheidsstap.SDJ, "sociale dienst van de jeugdrechtbank"),
        ),
    ),
)
