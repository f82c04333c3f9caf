"""Closed lists that only the sections use."""

from django.db.models import TextChoices

from meldpunt.keuzes.dossier import SoortVraag


class JaNee(TextChoices):
    """Yes or no."""

    JA = "ja", "ja"
    NEE = "nee", "nee"


class JaNeeWeet(TextChoices):
    """Yes, no, or not known: a guess would be worse."""

    JA = "ja", "ja"
    NEE = "nee", "nee"
    WEET_NIET = "weet_niet", "weet ik niet"


class Weet(TextChoices):
    """Whether somebody was told what a school asks its CLB."""

    JA = "ja", "ja"
    NOG_NIET = "nog_niet", "nog niet"
    NEE = "nee", "nee, dat kan nu niet"


class Verblijf(TextChoices):
    """Where the young person lives. Never a right to stay: that is not asked."""

    THUIS = "thuis", "thuis"
    FAMILIE = "familie", "bij familie of vrienden"
    PLEEGZORG = "pleegzorg", "in een pleeggezin"
    VOORZIENING = "voorziening", "in een voorziening"
    ZELFSTANDIG = "zelfstandig", "zelfstandig"
    ANDERS = "anders", "ergens anders"


class Fase(TextChoices):
    """The zorgcontinuüm of school and CLB."""

    BREED = "0", "brede basiszorg"
    VERHOOGD = "1", "verhoogde zorg"
    UITBREIDING = "2", "uitbreiding van zorg, met het CLB"
    IAC = "3", "een individueel aangepast curriculum"


class Band(TextChoices):
    """Problematic half days of this school year, at the marks where something must happen."""

    TOT_5 = "0_4", "minder dan 5 halve dagen"
    TOT_10 = "5_9", "5 tot en met 9 halve dagen"
    TOT_30 = "10_29", "10 tot en met 29 halve dagen"
    VANAF_30 = "30", "30 halve dagen of meer"
    ONBEKEND = "weet_niet", "weet ik niet"


# Answered before the mark of 10 was asked: still read, no longer offered.
OUDE_BANDEN = {"5_29": "5 tot en met 29 halve dagen"}
# From the mark at which a school tells its CLB.
VANAF_5 = (Band.TOT_10, Band.TOT_30, Band.VANAF_30)


class Les(TextChoices):
    """Whether the young person still gets lessons."""

    JA = "ja", "ja, bijna elke dag"
    NEE = "nee", "nee, of bijna niet"
    ONBEKEND = "weet_niet", "weet ik niet"


class DoorWie(TextChoices):
    """Who tried something."""

    SCHOOL = "school", "de school"
    CLB = "clb", "het CLB"
    SAMEN = "samen", "school en CLB samen"
    HULP = "hulp", "een hulpverlener"
    GEZIN = "gezin", "de jongere of het gezin zelf"
    ANDER = "ander", "iemand anders"


class Effect(TextChoices):
    """What came of it."""

    HIELP = "hielp", "het hielp"
    DEELS = "deels", "het hielp een beetje"
    NIET = "niet", "het hielp niet"
    LOOPT = "loopt", "het loopt nog"


class TotTrap(TextChoices):
    """How much one provider may read, in the words of who decides."""

    A = "A", "wie de jongere is, en de school"
    B = "B", "ook thuis, en wat er speelt"


# What can be asked without a name, on one page.
OVER_WIE = (
    (SoortVraag.CONSULT.value, "één jongere"),
    (SoortVraag.KLASGROEP.value, "een klas of groep"),
    (SoortVraag.SCHOOL.value, "de hele school of het team"),
)
