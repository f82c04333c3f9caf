"""The closing talk with who leaves school without a qualification: roads that were spoken of, and what came of it."""

from django.db.models import TextChoices


class Leerweg(TextChoices):
    """A road to a qualification, or to work."""

    TERUG = "terug", "de richting toch afwerken"
    ANDERS = "anders", "een andere richting of school"
    DUAAL = "duaal", "duaal leren"
    TWEEDEKANS = "tweedekans", "tweedekansonderwijs"
    EXAMEN = "examen", "examencommissie"
    VDAB = "vdab", "opleiding of begeleiding bij VDAB"
    WERK = "werk", "werk, met leren op de werkvloer"


class Uitstroomuitkomst(TextChoices):
    """What the young person chose."""

    LEERT = "leert", "leert verder"
    VDAB = "vdab", "gaat verder met VDAB"
    WERKT = "werkt", "gaat werken"
    LATER = "later", "beslist later, en weet bij wie dat kan"
    NIETS = "niets", "wil nu geen begeleiding"
    NIET_BEREIKT = "niet_bereikt", "niet gesproken: niet bereikt"
