"""Closed lists of the figures, with the words people see."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class SoortIndicator(TextChoices):
    """What a value is."""

    AANTAL = "aantal", "aantal"
    PERCENTAGE = "percentage", "percentage"
    SCORE = "score", "score"
    BEREIK = "bereik", "bereik"
    BANDBREEDTE = "bandbreedte", "bandbreedte"


class Periodesoort(TextChoices):
    """What kind of period a value is about."""

    SCHOOLJAAR = "schooljaar", "schooljaar"
    KALENDERJAAR = "kalenderjaar", "kalenderjaar"
    VAN_TOT = "van_tot", "van en tot"
    # Of a school year. Its start is four times the first year and how many quarters later, so that one follows another.
    KWARTAAL = "kwartaal", "kwartaal"


class Viewpoint(TextChoices):
    """Where pupils are counted: at home or at school. The same rate differs by points between the two."""

    NIET_VAN_TOEPASSING = "", "niet van toepassing"
    WOONPLAATS = "woonplaats", "volgens woonplaats"
    VESTIGINGSPLAATS = "vestigingsplaats", "volgens plaats van de school"
    ONBEKEND = "onbekend", "de bron zegt niet of het om woonplaats of school gaat"


class Toestand(TextChoices):
    """What a published cell holds: never blank and never a false 0."""

    GETAL = "getal", "getal"
    ONDERDRUKT = "onderdrukt", "verborgen, het gaat over te weinig mensen"
    NIET_BESCHIKBAAR = "niet_beschikbaar", "niet beschikbaar"
    NIET_VAN_TOEPASSING = "niet_van_toepassing", "niet van toepassing"


class Cijferstatus(TextChoices):
    """How settled a value is, according to its source."""

    VOORLOPIG = "voorlopig", "voorlopig"
    NADER_VOORLOPIG = "nader_voorlopig", "nader voorlopig"
    DEFINITIEF = "definitief", "definitief"


class Richting(TextChoices):
    """On which side of its target a value should be."""

    HOOGSTENS = "hoogstens", "hoogstens"
    MINSTENS = "minstens", "minstens"


class Verborgen(TextChoices):
    """Why a cell of a release is hidden. For the DPO alone: it says something about the number."""

    NIET = "", "niet verborgen"
    TE_KLEIN = "te_klein", "het aantal is kleiner dan de drempel van de bron"
    AANVULLEND = "aanvullend", "anders is een klein aantal te berekenen"
    ZONDER_TELLING = "zonder_telling", "een percentage zonder aantallen: niemand weet over hoe weinig mensen het gaat"


class Korrel(TextChoices):
    """How fine a figure is told, from wide to narrow."""

    RUIM = "ruim", "Vlaanderen of een provincie, iedereen samen"
    DEEL = "deel", "Vlaanderen of een provincie, uitgesplitst"
    GEMEENTE = "gemeente", "een gemeente, een regio of het netwerk"
    SCHOOL = "school", "een school"


class Leest(TextChoices):
    """Who reads a published cell."""

    PUBLIEK = "publiek", "iedereen"
    PARTNER = "partner", "leden van het netwerk die inloggen"


class Aanleverstand(TextChoices):
    """How far a delivered file is."""

    GELADEN = "geladen", "geladen"
    GECONTROLEERD = "gecontroleerd", "gecontroleerd"
    VOORVERTONING = "voorvertoning", "klaar om te bevestigen"
    BEVESTIGD = "bevestigd", "bevestigd"
    VERWORPEN = "verworpen", "verworpen"
    INGETROKKEN = "ingetrokken", "ingetrokken"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_AANLEVERING: Beurten = {
    Aanleverstand.GELADEN: Betekenis.LOOPT,
    Aanleverstand.GECONTROLEERD: Betekenis.LOOPT,
    Aanleverstand.VOORVERTONING: Partij.STAF,
    Aanleverstand.BEVESTIGD: Betekenis.KLAAR,
    Aanleverstand.VERWORPEN: Betekenis.STIL,
    Aanleverstand.INGETROKKEN: Betekenis.STIL,
}


class Kleur(TextChoices):
    """A judgement about an action. "Geen gegevens" is an honest answer, never a blank."""

    GROEN = "groen", "groen"
    ORANJE = "oranje", "oranje"
    ROOD = "rood", "rood"
    GEEN = "geen", "geen gegevens"


class Evaluatiestand(TextChoices):
    """How far the answer of a trekker is."""

    OPEN = "open", "nog te beantwoorden"
    INGEDIEND = "ingediend", "ingediend"
    GEREDIGEERD = "geredigeerd", "nagelezen"
    VASTGESTELD = "vastgesteld", "vastgesteld"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_EVALUATIE: Beurten = {
    Evaluatiestand.OPEN: Partij.TREKKER,
    Evaluatiestand.INGEDIEND: Partij.STAF,
    Evaluatiestand.GEREDIGEERD: Betekenis.KLAAR,
    Evaluatiestand.VASTGESTELD: Betekenis.KLAAR,
}


class Jaarevaluatiestand(TextChoices):
    """How far the yearly evaluation is on its way to the college."""

    ONTWERP = "ontwerp", "ontwerp"
    BESPROKEN = "besproken", "besproken op het overlegplatform"
    VOORGELEGD = "voorgelegd", "voorgelegd aan het college"
    VASTGESTELD = "vastgesteld", "vastgesteld"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_JAAREVALUATIE: Beurten = {
    Jaarevaluatiestand.ONTWERP: Betekenis.LOOPT,
    Jaarevaluatiestand.BESPROKEN: Betekenis.LOOPT,
    Jaarevaluatiestand.VOORGELEGD: Partij.COLLEGE,
    Jaarevaluatiestand.VASTGESTELD: Betekenis.KLAAR,
}


class Besluit(TextChoices):
    """What the college did."""

    KENNISNAME = "kennisname", "nam kennis van de evaluatie"
    GOEDKEURING = "goedkeuring", "keurde de evaluatie goed"


# Of answers about wellbeing: nothing is shown or kept of a class with fewer, and a class is no larger than this.
GENOEG_ANTWOORDEN = 10
GROOTSTE_KLAS = 40


class Klasgraad(TextChoices):
    """Which class answers about its wellbeing: as fine as it is ever told apart."""

    EEN = "1", "eerste graad secundair"
    TWEE = "2", "tweede graad secundair"
    DRIE = "3", "derde graad secundair"
    ANDER = "ander", "een andere groep jongeren"


class Sessiestand(TextChoices):
    """How far a session about wellbeing is."""

    OPEN = "open", "open"
    GETELD = "geteld", "geteld"
    TE_WEINIG = "te_weinig", "te weinig antwoorden"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_SESSIE: Beurten = {
    Sessiestand.OPEN: Betekenis.LOOPT,
    Sessiestand.GETELD: Betekenis.KLAAR,
    Sessiestand.TE_WEINIG: Betekenis.STIL,
}


class Gespreksleeftijd(TextChoices):
    """Age band of who was talked to; the scale is made for 13 and older."""

    VEERTIEN = "13-14", "13 of 14 jaar"
    ZEVENTIEN = "15-17", "15, 16 of 17 jaar"
    OUDER = "18+", "18 jaar of ouder"


class Gespreksplaats(TextChoices):
    """What kind of place a talk was held at: never which."""

    SCHOOL = "school", "op school"
    THUIS = "thuis", "thuis of aan de deur"
    BUURT = "buurt", "in de buurt"
    JEUGDWERK = "jeugdwerk", "in het jeugdwerk"
    ELDERS = "elders", "elders of aan de telefoon"


class Bevragingsdoel(TextChoices):
    """Who answers a survey. A school answers once, by its own link; people answer by an open link, without a name."""

    SCHOLEN = "scholen", "scholen"
    OUDERS = "ouders", "ouders"
    PROFESSIONALS = "professionals", "professionals"


class Bevragingsstand(TextChoices):
    """How far a survey is. Its questions change in the first one alone."""

    ONTWERP = "ontwerp", "in opmaak"
    OPEN = "open", "open"
    GETELD = "geteld", "gesloten en geteld"
    TE_WEINIG = "te_weinig", "gesloten, te weinig antwoorden"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_BEVRAGING: Beurten = {
    Bevragingsstand.ONTWERP: Partij.STAF,
    Bevragingsstand.OPEN: Betekenis.LOOPT,
    Bevragingsstand.GETELD: Betekenis.KLAAR,
    Bevragingsstand.TE_WEINIG: Betekenis.STIL,
}


class Vraagsoort(TextChoices):
    """What kind of answer a question takes. An open text is no figure."""

    EEN = "een", "één keuze"
    MEER = "meer", "meer dan één keuze"
    GETAL = "getal", "een getal of bedrag"
    SCHAAL = "schaal", "een schaal van 1 tot 5"
    OPEN = "open", "een open tekst"


# Between network and question in the code of an indicator that counts answers to a survey.
VAN_BEVRAGING = "-bevraging-"
