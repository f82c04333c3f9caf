"""Closed lists of the aanbod, with the words people see."""

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


class Voor(TextChoices):
    """Whom an offer is for."""

    JONGERE = "jongere", "kinderen en jongeren"
    OUDER = "ouder", "ouders"
    PROFESSIONAL = "professional", "onderwijsprofessionals"
    SCHOOL = "school", "scholen en klassen"


class Niveau(TextChoices):
    """Where in education."""

    BASIS = "basis", "basisonderwijs"
    GRAAD_1 = "graad1", "secundair, 1ste graad"
    GRAAD_2 = "graad2", "secundair, 2de graad"
    GRAAD_3 = "graad3", "secundair, 3de graad"
    OKAN = "okan", "OKAN"
    BUITENGEWOON = "buitengewoon", "buitengewoon secundair"


SECUNDAIR = (Niveau.GRAAD_1, Niveau.GRAAD_2, Niveau.GRAAD_3)
# A NAFT is for secondary education alone, buitengewoon included (omzendbrief NAFT): an offer that names no level is not
# one for a primary school.
NIVEAUS_VAN_SOORT = {Aanbodsoort.NAFT: (*SECUNDAIR, Niveau.OKAN, Niveau.BUITENGEWOON)}
# The youngest of those levels, for who asks by age alone.
JONGST_VAN_SOORT = {Aanbodsoort.NAFT: 12}


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
