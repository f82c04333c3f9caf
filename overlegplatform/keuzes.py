"""Closed lists of the room, with the words people see."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class Groepsoort(TextChoices):
    """What kind of group meets."""

    PLATFORM = "platform", "platform"
    STUURGROEP = "stuurgroep", "stuurgroep"
    WERKGROEP = "werkgroep", "werkgroep"
    TIJDELIJK = "tijdelijk", "tijdelijke werkgroep"
    THEMAGROEP = "themagroep", "themagroep"
    LABO = "labo", "labo"
    LEREND_NETWERK = "lerend_netwerk", "lerend netwerk"
    INTERVISIE = "intervisie", "intervisie"
    LOKAAL = "lokaal", "lokaal netwerk"
    OVERLEG = "overleg", "overleg"


class Toegankelijk(TextChoices):
    """Who may join, and with it who may know of the group."""

    OPEN = "open", "open voor wie wil meedenken"
    LEDEN = "leden", "voor leden"
    BESLOTEN = "besloten", "besloten"


class Functie(TextChoices):
    """What a seat is in its group."""

    VOORZITTER = "voorzitter", "voorzitter"
    SECRETARIS = "secretaris", "secretaris"
    LID = "lid", "lid"


# Who leads a meeting: takes attendance, writes outcomes, makes the minutes.
LEIDEND = (Functie.VOORZITTER, Functie.SECRETARIS)


class Vergaderstand(TextChoices):
    """How far a meeting is."""

    GEPLAND = "gepland", "gepland"
    UITGENODIGD = "uitgenodigd", "uitgenodigd"
    BEZIG = "bezig", "bezig"
    GEHOUDEN = "gehouden", "gehouden"
    GOEDGEKEURD = "goedgekeurd", "verslag goedgekeurd"
    GEANNULEERD = "geannuleerd", "geannuleerd"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_VERGADERING: Beurten = {
    Vergaderstand.GEPLAND: Betekenis.STIL,
    Vergaderstand.UITGENODIGD: Betekenis.LOOPT,
    Vergaderstand.BEZIG: Betekenis.LOOPT,
    Vergaderstand.GEHOUDEN: Betekenis.LOOPT,
    Vergaderstand.GOEDGEKEURD: Betekenis.KLAAR,
    Vergaderstand.GEANNULEERD: Betekenis.STIL,
}


KOMEND = (Vergaderstand.GEPLAND, Vergaderstand.UITGENODIGD)
# The agenda may still change; what came of it may be written down; both end with the approval of the minutes.
AGENDA_OPEN = (*KOMEND, Vergaderstand.BEZIG)
UITKOMST_OPEN = (Vergaderstand.BEZIG, Vergaderstand.GEHOUDEN)
# There are minutes: closing a meeting makes the first revision.
VASTGELEGD = (Vergaderstand.GEHOUDEN, Vergaderstand.GOEDGEKEURD)


class Puntaard(TextChoices):
    """What an item asks of the meeting."""

    INFORMEREN = "informeren", "informeren"
    ADVISEREN = "adviseren", "adviseren"
    BESLISSEN = "beslissen", "beslissen"


class Antwoord(TextChoices):
    """What an invited organisation answered."""

    GEEN = "", "nog geen antwoord"
    JA = "ja", "komt"
    NEE = "nee", "komt niet"
    VERVANGER = "vervanger", "stuurt een vervanger"


# What stands where an answer would, for a seat that nobody reached.
NIET_UITGENODIGD = "niet uitgenodigd"


class Aanwezigheid(TextChoices):
    """Who was there."""

    ONBEKEND = "", "nog niet ingevuld"
    AANWEZIG = "aanwezig", "aanwezig"
    VERVANGEN = "vervangen", "vervanger aanwezig"
    VERONTSCHULDIGD = "verontschuldigd", "verontschuldigd"
    AFWEZIG = "afwezig", "zonder bericht"


# What was answered to the invitation is offered when who was there is noted.
VERWACHT = {
    Antwoord.JA: Aanwezigheid.AANWEZIG,
    Antwoord.NEE: Aanwezigheid.VERONTSCHULDIGD,
    Antwoord.VERVANGER: Aanwezigheid.VERVANGEN,
}
WAS_ER = (Aanwezigheid.AANWEZIG, Aanwezigheid.VERVANGEN)


class Uitkomstsoort(TextChoices):
    """What came of an item."""

    BESLUIT = "besluit", "besluit"
    AFSPRAAK = "afspraak", "afspraak"
    ACTIEPUNT = "actiepunt", "actiepunt"
    SIGNAAL = "signaal", "signaal"
    INFORMATIE = "informatie", "informatie"


class Signaalstand(TextChoices):
    """How far a signal is."""

    GEGEVEN = "gegeven", "gegeven"
    GEBUNDELD = "gebundeld", "gebundeld"
    OP_AGENDA = "op_agenda", "op de agenda"
    DOORGEGEVEN = "doorgegeven", "doorgegeven"
    BEANTWOORD = "beantwoord", "beantwoord"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_SIGNAAL: Beurten = {
    Signaalstand.GEGEVEN: Partij.STAF,
    Signaalstand.GEBUNDELD: Betekenis.LOOPT,
    Signaalstand.OP_AGENDA: Betekenis.LOOPT,
    Signaalstand.DOORGEGEVEN: Betekenis.LOOPT,
    Signaalstand.BEANTWOORD: Betekenis.KLAAR,
}


class Beleidsniveau(TextChoices):
    """To which level of government a signal was passed on."""

    LOKAAL = "lokaal", "lokaal"
    PROVINCIAAL = "provinciaal", "provinciaal"
    VLAAMS = "vlaams", "Vlaams"


class Voorstelstand(TextChoices):
    """What became of an item that a member proposed."""

    NIEUW = "nieuw", "voorgesteld"
    OPGENOMEN = "opgenomen", "op de agenda"
    NIET = "niet", "niet op deze agenda"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_PUNTVOORSTEL: Beurten = {
    Voorstelstand.NIEUW: Partij.STAF,
    Voorstelstand.OPGENOMEN: Betekenis.KLAAR,
    Voorstelstand.NIET: Betekenis.STIL,
}
