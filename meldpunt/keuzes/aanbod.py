"""Closed lists of the aanbod, with the words people see."""

from collections.abc import Iterable

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten


class Aanbodsoort(TextChoices):
    """What kind of help an offer is."""

    NAFT = "naft", "NAFT"
    TIME_OUT = "time_out", "time-out"
    DAGBESTEDING = "dagbesteding", "dagbesteding"
    ZORGBOERDERIJ = "zorgboerderij", "zorgboerderij"
    LEERPLEK = "leerplek", "leerplek buiten de school"
    COACHING = "coaching", "coaching"
    HERSTELGERICHT = "herstelgericht", "herstelgericht werken"
    SCHOOLONDERSTEUNING = "schoolondersteuning", "ondersteuning van scholen"
    BUDDY = "buddy", "buddy"
    LAPTOP = "laptop", "leen- of geeflaptop"
    SCHOOLKOSTEN = "schoolkosten", "hulp bij schoolkosten"
    VORMING = "vorming", "vorming en uitwisseling"
    LEERWINKEL = "leerwinkel", "leerwinkel"
    VAKANTIE = "vakantie", "aanbod in de vakantie"
    BUURT = "buurt", "werking in de buurt"
    KEUZE = "keuze", "kiezen en kennismaken met werk"
    OPVOEDING = "opvoeding", "steun bij het opvoeden"
    AANSPREEKPUNT = "aanspreekpunt", "aanspreekpunt en consult"
    ANDERE = "andere", "ander aanbod"


# A place or traject outside the school, in the hours of school: the CLB refers, always (`regels/schoolextern`).
SCHOOLEXTERN = (
    Aanbodsoort.NAFT,
    Aanbodsoort.TIME_OUT,
    Aanbodsoort.DAGBESTEDING,
    Aanbodsoort.ZORGBOERDERIJ,
    Aanbodsoort.LEERPLEK,
)

# Kinds that do something alike: who finds no place of the kind that was asked, looks here next.
FAMILIES = (
    SCHOOLEXTERN,
    (Aanbodsoort.COACHING, Aanbodsoort.BUDDY, Aanbodsoort.HERSTELGERICHT, Aanbodsoort.KEUZE),
    (Aanbodsoort.SCHOOLONDERSTEUNING, Aanbodsoort.HERSTELGERICHT, Aanbodsoort.VORMING),
    (Aanbodsoort.LAPTOP, Aanbodsoort.SCHOOLKOSTEN),
    (Aanbodsoort.LEERWINKEL, Aanbodsoort.VAKANTIE, Aanbodsoort.BUURT),
    (Aanbodsoort.OPVOEDING, Aanbodsoort.AANSPREEKPUNT),
)


def is_verwant(soort: str, gevraagd: Iterable[str]) -> bool:
    """Tell whether a kind does something alike one of those that were asked."""
    return any(soort in familie and set(familie) & set(gevraagd) for familie in FAMILIES)


class Voor(TextChoices):
    """Whom an offer is for."""

    JONGERE = "jongere", "kinderen en jongeren"
    OUDER = "ouder", "ouders"
    PROFESSIONAL = "professional", "onderwijsprofessionals"
    SCHOOL = "school", "scholen en klassen"


class Niveau(TextChoices):
    """Where in education, or how a young person learns who sits in no school."""

    BASIS = "basis", "basisonderwijs"
    BUITENGEWOON_BASIS = "bubao", "buitengewoon basisonderwijs"
    GRAAD_1 = "graad1", "secundair, 1ste graad"
    GRAAD_2 = "graad2", "secundair, 2de graad"
    GRAAD_3 = "graad3", "secundair, 3de graad"
    OKAN = "okan", "OKAN"
    BUITENGEWOON = "buitengewoon", "buitengewoon secundair"
    DUAAL = "duaal", "duaal leren"
    EXAMEN = "examen", "examencommissie of tweedekansonderwijs"
    HUIS = "huis", "huisonderwijs"
    NIET = "niet", "niet (meer) ingeschreven"


SECUNDAIR = (Niveau.GRAAD_1, Niveau.GRAAD_2, Niveau.GRAAD_3)
# Not at a school now: what an offer says about levels neither takes in nor keeps out.
ZONDER_SCHOOL = (Niveau.EXAMEN, Niveau.HUIS, Niveau.NIET)
# A NAFT is for secondary education alone, buitengewoon included (omzendbrief NAFT): an offer that names no level is not
# one for a primary school.
NIVEAUS_VAN_SOORT = {Aanbodsoort.NAFT: (*SECUNDAIR, Niveau.OKAN, Niveau.BUITENGEWOON, Niveau.DUAAL)}


def telt_als(niveau: str) -> tuple[str, ...]:
    """Return the levels an offer may name for who is here: duaal leren is a way through the 2nd and 3rd graad."""
    return (niveau, Niveau.GRAAD_2, Niveau.GRAAD_3) if niveau == Niveau.DUAAL else (niveau,)


# The youngest of those levels, for who asks by age alone.
JONGST_VAN_SOORT = {Aanbodsoort.NAFT: 12}


class Werkvorm(TextChoices):
    """With how many at once."""

    INDIVIDUEEL = "individueel", "een voor een"
    GROEP = "groep", "in groep"
    KLAS = "klas", "met een klas"
    TEAM = "team", "met het schoolteam"


class Eis(TextChoices):
    """What must be so before somebody starts: kept as data, so that it can be compared. What is special is text.

    Residence, health and justice are never among them: those are text of the offer, and no question to anybody.
    """

    JONGERE = "jongere", "de jongere wil het zelf"
    OUDER = "ouder", "een ouder gaat akkoord"
    SCHOOL = "school", "de school gaat akkoord"
    INGESCHREVEN = "ingeschreven", "ingeschreven in een school"
    KENNISMAKING = "kennismaking", "eerst een kennismaking"
    NEDERLANDS = "nederlands", "een gesprek in het Nederlands lukt"


class Papier(TextChoices):
    """What the provider wants to have on paper before the first day."""

    OVEREENKOMST = "overeenkomst", "een ondertekende overeenkomst"
    FORMULIER = "formulier", "een formulier van de aanbieder"
    UURROOSTER = "uurrooster", "het uurrooster van de school"
    VERZEKERING = "verzekering", "een bewijs van de schoolverzekering"


class Toegangsweg(TextChoices):
    """The toeleidingsweg: who leads a person to an offer."""

    CLB = "clb", "via het CLB en het Meldpunt"
    SCHOOL = "school", "de school vraagt het rechtstreeks"
    ZELF = "zelf", "jongeren of ouders vragen het zelf"
    SOCIAAL_HUIS = "sociaal_huis", "via het Sociaal Huis"
    BELLEN = "bellen", "alleen bellen"


class Aanbodstand(TextChoices):
    """How far an offer is."""

    IN_OPBOUW = "in_opbouw", "in opbouw"
    PROEFDRAAI = "proefdraai", "proefdraai"
    OPEN = "open", "open"
    OPGESCHORT = "opgeschort", "opgeschort"
    GESTOPT = "gestopt", "gestopt"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_AANBOD: Beurten = {
    Aanbodstand.IN_OPBOUW: Betekenis.LOOPT,
    Aanbodstand.PROEFDRAAI: Betekenis.LOOPT,
    Aanbodstand.OPEN: Betekenis.LOOPT,
    Aanbodstand.OPGESCHORT: Betekenis.STIL,
    Aanbodstand.GESTOPT: Betekenis.STIL,
}


# One can go there: what the public reads. A trial run takes people too, and says that it is one.
PUBLIEKE_STANDEN = (Aanbodstand.PROEFDRAAI, Aanbodstand.OPEN)

# In which state one makes an offer, and what each says of who reads it.
BEGINSTANDEN = (Aanbodstand.OPEN, Aanbodstand.PROEFDRAAI, Aanbodstand.IN_OPBOUW)
ZIN_VAN_BEGIN = {
    Aanbodstand.OPEN: "open: iedereen leest het, en het Meldpunt stelt het voor",
    Aanbodstand.PROEFDRAAI: "proefdraai: zoals open, met erbij dat het nog een proef is",
    Aanbodstand.IN_OPBOUW: "in opbouw: alleen wie het bijhoudt, leest het",
}
