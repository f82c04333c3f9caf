"""A file that goes to another CLB: where it stands, and what is said about it."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class Wisselstand(TextChoices):
    """How far the file is on its way to the new CLB."""

    WACHT = "wacht", "wacht op antwoord"
    DOORGEGEVEN = "doorgegeven", "doorgegeven"
    BEZWAAR = "bezwaar", "bezwaar"
    GESTOPT = "gestopt", "bleef bij het vorige CLB"


class Wisselantwoord(TextChoices):
    """What somebody said about it."""

    GEHOORD = "gehoord", "weet het, en zegt nog niets"
    GOED = "goed", "vindt het goed: de tien dagen hoeven niet"
    BEZWAAR = "bezwaar", "heeft bezwaar"


BEURTEN_WISSEL: Beurten = {
    Wisselstand.WACHT: Partij.BESLISSER,
    Wisselstand.DOORGEGEVEN: Betekenis.KLAAR,
    Wisselstand.BEZWAAR: Betekenis.STIL,
    Wisselstand.GESTOPT: Betekenis.STIL,
}
