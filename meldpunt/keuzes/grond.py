"""On which ground of the AVG somebody may read: for staf with its letter, for the young person in plain words."""

from django.db.models import TextChoices


class Grond6(TextChoices):
    """AVG art. 6(1). Empty: the controller did not say yet."""

    TAAK = "e", "6(1)(e): een taak van algemeen belang"
    PLICHT = "c", "6(1)(c): een wettelijke plicht"
    TOESTEMMING = "a", "6(1)(a): toestemming"
    VITAAL = "d", "6(1)(d): vitaal belang"
    CONTRACT = "b", "6(1)(b): een overeenkomst"
    BELANG = "f", "6(1)(f): gerechtvaardigd belang (niet voor een overheid)"


class Grond9(TextChoices):
    """AVG art. 9(2), for health and other data that need more. Empty: the controller did not say yet."""

    GEEN = "geen", "leest geen bijzondere gegevens"
    BELANG = "g", "9(2)(g): zwaarwegend algemeen belang"
    ZORG = "h", "9(2)(h): gezondheidszorg of sociale diensten"
    TOESTEMMING = "a", "9(2)(a): uitdrukkelijke toestemming"
    SOCIAAL = "b", "9(2)(b): sociaal recht"
    VITAAL = "c", "9(2)(c): vitaal belang"


class Schoolvolgt(TextChoices):
    """When a school that asked its CLB for help reads how far it stands. Empty: the controller did not say yet."""

    NA_JA = "na_ja", "alleen na een ja voor die school"
    ALTIJD = "altijd", "ook zonder apart ja, tenzij iemand nee zei"


IN_GEWONE_WOORDEN = {
    Grond6.TAAK: "omdat het hun taak is. Een wet of een decreet geeft hun die taak",
    Grond6.PLICHT: "omdat een wet of een decreet hen dat verplicht",
    Grond6.TOESTEMMING: "omdat er ja gezegd is",
    Grond6.VITAAL: "omdat iemand in gevaar is",
    Grond6.CONTRACT: "omdat dat afgesproken is in een overeenkomst",
    Grond6.BELANG: "omdat ze het nodig hebben en dat zwaarder weegt",
}
