"""Closed lists of the phone tally: who called, about what, and what was done. Nothing that could name a person."""

from django.db.models import TextChoices


class Beller(TextChoices):
    """What kind of caller."""

    SCHOOL = "school", "een school"
    CLB = "clb", "een CLB"
    OUDER = "ouder", "een ouder, of wie voor de jongere zorgt"
    JONGERE = "jongere", "een jongere"
    AANBIEDER = "aanbieder", "een aanbieder"
    WELZIJN = "welzijn", "welzijn, jeugdwerk of OCMW"
    VEILIGHEID = "veiligheid", "politie of justitie"
    ANDERE = "andere", "iemand anders"


class Belonderwerp(TextChoices):
    """About what."""

    PLEK = "plek", "een plek of aanbod"
    AFWEZIG = "afwezig", "vaak niet op school"
    UITSLUITING = "uitsluiting", "schorsing of uitsluiting"
    INSCHRIJVING = "inschrijving", "geen school of van school veranderen"
    DOSSIER = "dossier", "een dossier dat loopt"
    KOSTEN = "kosten", "schoolkosten of materiaal"
    RECHT = "recht", "regels en rechten"
    ANDERE = "andere", "iets anders"


class Belgevolg(TextChoices):
    """What was done."""

    ANTWOORD = "antwoord", "meteen beantwoord"
    CLB = "clb", "naar het CLB verwezen"
    DIENST = "dienst", "naar een andere dienst verwezen"
    DOSSIER = "dossier", "in een dossier genoteerd"
    TERUG = "terug", "we bellen terug"
