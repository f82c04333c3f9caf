"""Closed lists of the action plan, with the words people see."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class SoortDoelstelling(TextChoices):
    """What kind of goal a line of the plan is."""

    ALGEMEEN = "algemeen", "algemene doelstelling"
    PLATFORM = "platform", "doelstelling van het overlegplatform"
    STRATEGISCH = "strategisch", "strategische doelstelling"
    ONDERDEEL = "onderdeel", "onderdeel van het plan"


# Goals that carry actions and so make the body of the plan.
DRAGENDE_SOORTEN = (SoortDoelstelling.STRATEGISCH, SoortDoelstelling.ONDERDEEL)


class Stand(TextChoices):
    """How far an action is: a fact. ONBEKEND because the source document does not say."""

    ONBEKEND = "onbekend", "nog niet ingevuld"
    IDEE = "idee", "idee"
    GEPLAND = "gepland", "gepland"
    LOPEND = "lopend", "lopend"
    UITGESTELD = "uitgesteld", "uitgesteld"
    AFGEROND = "afgerond", "afgerond"
    STOPGEZET = "stopgezet", "stopgezet"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_ACTIE: Beurten = {
    Stand.ONBEKEND: Betekenis.STIL,
    Stand.IDEE: Betekenis.STIL,
    Stand.GEPLAND: Betekenis.STIL,
    Stand.LOPEND: Betekenis.LOOPT,
    Stand.UITGESTELD: Betekenis.LOOPT,
    Stand.AFGEROND: Betekenis.KLAAR,
    Stand.STOPGEZET: Betekenis.STIL,
}


class Aard(TextChoices):
    """What kind of work an action is."""

    DOORLOPEND = "doorlopend", "doorlopend"
    EENMALIG = "eenmalig", "eenmalig"
    VERKENNING = "verkenning", "verkenning"
    NOG_UIT_TE_WERKEN = "nog_uit_te_werken", "nog uit te werken"


class Uitvoering(TextChoices):
    """Who carries an action out."""

    STAD = "stad", "door de stad zelf"
    PARTNER_IN_OPDRACHT = "partner_in_opdracht", "door een partner in opdracht"
    SAMENWERKING = "samenwerking", "in samenwerking"


class Aanpak(TextChoices):
    """Where an action works: before, during or after trouble."""

    MONITORING = "monitoring_coordinatie", "monitoring en coördinatie"
    PREVENTIE = "preventie", "preventie"
    INTERVENTIE = "interventie", "interventie"
    COMPENSATIE = "compensatie", "compensatie"


class Bestuursniveau(TextChoices):
    """At which level of government an action plays."""

    LOKAAL = "lokaal", "lokaal"
    PROVINCIAAL = "provinciaal", "provinciaal"
    VLAAMS = "vlaams", "Vlaams"


class Zichtbaarheid(TextChoices):
    """Who reads an action once it is approved."""

    PUBLIEK = "publiek", "iedereen"
    INTERN = "intern", "alleen de staf"


class Betrokkenheidsrol(TextChoices):
    """What an organisation does for an action."""

    TREKKER = "trekker", "trekker"
    UITVOERDER = "uitvoerder", "uitvoerder in opdracht"
    MEDEWERKER = "medewerker", "medewerker"
    KLANKBORD = "klankbord", "klankbord"


class Versiestand(TextChoices):
    """How far a version of the plan is on its way to the college."""

    ONTWERP = "ontwerp", "ontwerp"
    GEADVISEERD = "geadviseerd", "geadviseerd"
    GOEDGEKEURD = "goedgekeurd", "goedgekeurd"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_VERSIE: Beurten = {
    Versiestand.ONTWERP: Partij.STAF,
    Versiestand.GEADVISEERD: Partij.COLLEGE,
    Versiestand.GOEDGEKEURD: Betekenis.KLAAR,
}
