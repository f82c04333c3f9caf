"""A schooltraject: a provider that works with a whole school on one theme, and never on one pupil."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class Schoolthema(TextChoices):
    """What it is about. The first four are those of Krachtige scholen (Team Leerrecht en GOK, Mechelen)."""

    PARTICIPATIE = "participatie", "participatie"
    OUDERS = "ouders", "partnerschap met ouders"
    BUURT = "buurt", "samenwerking met de buurt"
    HERSTEL = "herstel", "herstelgericht werken"
    ANDER = "ander", "een ander thema"


class Assistentvorm(TextChoices):
    """With whom an onderwijsassistent works, in the words of that offer. "leerling" is a way of working, no name."""

    KLAS = "klas", "met een klas"
    LEERKRACHT = "leerkracht", "met leerkrachten"
    LEERLING = "leerling", "met leerlingen apart"
    SCHOOL = "school", "met de hele school"


class Schooltrajectstand(TextChoices):
    """How far it is."""

    VOORGESTELD = "voorgesteld", "voorgesteld"
    LOPEND = "lopend", "loopt"
    AFGEROND = "afgerond", "afgerond"
    GESTOPT = "gestopt", "gestopt"


BEURTEN_SCHOOLTRAJECT: Beurten = {
    Schooltrajectstand.VOORGESTELD: Partij.AANBIEDER,
    Schooltrajectstand.LOPEND: Betekenis.LOOPT,
    Schooltrajectstand.AFGEROND: Betekenis.KLAAR,
    Schooltrajectstand.GESTOPT: Betekenis.STIL,
}
OPEN_SCHOOLTRAJECT = (Schooltrajectstand.VOORGESTELD, Schooltrajectstand.LOPEND)


class Puntsoort(TextChoices):
    """What a line of it is."""

    DOEL = "doel", "doel"
    STAP = "stap", "stap"


class Bereikt(TextChoices):
    """What became of a goal, of a step, or of the whole."""

    JA = "ja", "bereikt"
    DEELS = "deels", "deels bereikt"
    NEE = "nee", "niet bereikt"
