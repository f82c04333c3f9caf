"""Closed lists of the files of young people, with the words people see."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class Trap(TextChoices):
    """The tiers of a file: how much somebody may read. "eigen": the Meldpunt and who referred only."""

    NUL = "0", "de vraag, zonder naam"
    A = "A", "wie het is, en de school"
    B = "B", "thuis, gezondheid en zorg"
    EIGEN = "eigen", "alleen het Meldpunt en de aanmelder"


# Each tier holds the ones before it.
TRAPPEN = (Trap.NUL, Trap.A, Trap.B, Trap.EIGEN)


class Kanaal(TextChoices):
    """How a referral came in."""

    WEB = "web", "via het formulier"
    TELEFOON = "telefoon", "per telefoon"
    MAIL = "mail", "per mail"


class SoortVraag(TextChoices):
    """What is asked."""

    CONSULT = "consult", "een consult, zonder naam"
    INDIVIDUEEL = "individueel", "hulp voor één jongere"
    KLASGROEP = "klasgroep", "hulp voor een klas of groep"
    SCHOOL = "school", "ondersteuning van een school of team"
    UITSTROOM = "uitstroom", "een jongere die de school verlaat of verliet"


# Questions about one young person; the others carry no name at all.
OVER_EEN_JONGERE = (SoortVraag.INDIVIDUEEL, SoortVraag.UITSTROOM)


class Leeftijdsband(TextChoices):
    """The age without the date of birth, split where the rights change: at 12 and at 18."""

    TOT_12 = "tot_12", "jonger dan 12 jaar"
    VANAF_12 = "12_14", "12 tot en met 14 jaar"
    VANAF_15 = "15_17", "15 tot en met 17 jaar"
    VANAF_18 = "18", "18 jaar of ouder"


class Reden(TextChoices):
    """What somebody worries about; strengths are asked first, in a field of their own."""

    MOTIVATIE = "motivatie", "motivatie"
    WELBEVINDEN = "welbevinden", "welbevinden"
    GEDRAG = "gedrag", "gedrag in de klas"
    CONFLICT = "conflict", "conflict of pesten"
    AFWEZIG = "afwezig", "niet meer naar school komen"
    UITSLUITING = "uitsluiting", "een uitsluiting dreigt of is er"
    STUDIEKEUZE = "studiekeuze", "de richting of de overgang past niet"
    THUIS = "thuis", "de situatie thuis"
    ANDERE = "andere", "iets anders"


class Dossierstand(TextChoices):
    """The stored state of an aanmelding. What it waits for is derived from toeleidingen and vragen."""

    INGEDIEND = "ingediend", "ingediend"
    IN_BEHANDELING = "in_behandeling", "in behandeling"
    WACHT = "wacht", "wacht op antwoord"
    AFGEROND = "afgerond", "afgerond"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_DOSSIER: Beurten = {
    Dossierstand.INGEDIEND: Partij.MELDPUNT,
    Dossierstand.IN_BEHANDELING: Betekenis.LOOPT,
    Dossierstand.WACHT: Partij.AANMELDER,
    Dossierstand.AFGEROND: Betekenis.KLAAR,
}


OPEN_STANDEN = (Dossierstand.INGEDIEND, Dossierstand.IN_BEHANDELING, Dossierstand.WACHT)


class Vooraanmeldingstand(TextChoices):
    """How far a school's vooraanmelding is at its CLB."""

    VERSTUURD = "verstuurd", "wacht op het CLB"
    OPGENOMEN = "opgenomen", "het CLB werkt eraan"
    INGEDIEND = "ingediend", "ingediend bij het Meldpunt"
    AFGEWEZEN = "afgewezen", "het CLB meldt niet aan"
    INGETROKKEN = "ingetrokken", "ingetrokken door de school"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_VOORAANMELDING: Beurten = {
    Vooraanmeldingstand.VERSTUURD: Partij.CLB,
    Vooraanmeldingstand.OPGENOMEN: Betekenis.LOOPT,
    Vooraanmeldingstand.INGEDIEND: Betekenis.KLAAR,
    Vooraanmeldingstand.AFGEWEZEN: Betekenis.STIL,
    Vooraanmeldingstand.INGETROKKEN: Betekenis.STIL,
}


# The school's part waits for its CLB.
WACHTENDE_VOORAANMELDING = (Vooraanmeldingstand.VERSTUURD, Vooraanmeldingstand.OPGENOMEN)


class Toeleidingstand(TextChoices):
    """How far the way of one young person to one offer is."""

    VOORGESTELD = "voorgesteld", "voorgesteld"
    BEKEKEN = "bekeken", "bekeken"
    VRAAG = "vraag", "de aanbieder stelde een vraag"
    WACHTLIJST = "wachtlijst", "op de wachtlijst"
    AANVAARD = "aanvaard", "aanvaard"
    VOORBIJ = "voorbij", "aanvaard, nu voorbij"
    GEWEIGERD = "geweigerd", "geweigerd"
    VERVALLEN = "vervallen", "vervallen: geen antwoord"
    INGETROKKEN = "ingetrokken", "ingetrokken door het Meldpunt"
    NIET_MEER_NODIG = "niet_meer_nodig", "niet meer nodig"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_TOELEIDING: Beurten = {
    Toeleidingstand.VOORGESTELD: Partij.AANBIEDER,
    Toeleidingstand.BEKEKEN: Partij.AANBIEDER,
    Toeleidingstand.VRAAG: Partij.MELDPUNT,
    Toeleidingstand.WACHTLIJST: Betekenis.LOOPT,
    Toeleidingstand.AANVAARD: Betekenis.KLAAR,
    Toeleidingstand.VOORBIJ: Betekenis.STIL,
    Toeleidingstand.GEWEIGERD: Betekenis.STIL,
    Toeleidingstand.VERVALLEN: Betekenis.STIL,
    Toeleidingstand.INGETROKKEN: Betekenis.STIL,
    Toeleidingstand.NIET_MEER_NODIG: Betekenis.STIL,
}


# While it stands here the provider reads along; outside of it nothing at all.
LOPENDE_TOELEIDING = (
    Toeleidingstand.VOORGESTELD,
    Toeleidingstand.BEKEKEN,
    Toeleidingstand.VRAAG,
    Toeleidingstand.WACHTLIJST,
    Toeleidingstand.AANVAARD,
)


class Weigering(TextChoices):
    """Why a provider says no."""

    VOLZET = "volzet", "we hebben geen plaats"
    LEEFTIJD = "leeftijd", "de leeftijd past niet bij ons aanbod"
    REGIO = "regio", "de regio past niet bij ons aanbod"
    VRAAG = "vraag", "de vraag past niet bij ons aanbod"
    VOORWAARDE = "voorwaarde", "een voorwaarde is niet vervuld"
    JONGERE = "jongere", "de jongere zei ons zelf dat het niet past"
    ANDERE = "andere", "een andere reden"


class Wie(TextChoices):
    """Whose yes it is."""

    JONGERE = "jongere", "de jongere"
    OUDER = "ouder", "wie voor de jongere beslist"


class Relatie(TextChoices):
    """What a betrokkene is to the young person."""

    OUDER = "ouder", "ouder"
    PLUSOUDER = "plusouder", "plusouder"
    PLEEGOUDER = "pleegouder", "pleegouder"
    VOOGD = "voogd", "voogd"
    STEUNFIGUUR = "steunfiguur", "steunfiguur"
    BEWINDVOERDER = "bewind", "bewindvoerder over de persoon"


class Gezag(TextChoices):
    """What a betrokkene may decide for a young person. Empty: not asked yet."""

    SAMEN = "samen", "samen met de andere ouder"
    ALLEEN = "alleen", "alleen"
    RECHTER = "rechter", "zoals de rechter besliste"
    VOOGD = "voogd", "als voogd"
    VOOGD_DIENST = "dienst", "als voogd van de Dienst Voogdij"
    DELEGATIE = "delegatie", "kreeg deze beslissing schriftelijk of van de rechter"
    GEEN = "geen", "heeft geen gezag"


class Oordeel(TextChoices):
    """What somebody judged about deciding oneself, against what the law presumes at that age."""

    KAN = "kan", "kan dit al zelf beslissen"
    KAN_NIET = "kan_niet", "kan dit nu niet zelf beslissen"
    BESCHERMD = "beschermd", "is een beschermde persoon: de vrederechter duidde een bewindvoerder aan"


class Waarvoor(TextChoices):
    """For which decision a judgement holds."""

    HULP = "hulp", "ja of nee tegen de hulp"
    DELEN = "delen", "ja of nee om gegevens te delen"
    ALLES = "alles", "allebei"


class Instemmingsantwoord(TextChoices):
    """An instemming: with the help itself."""

    NOG_TE_VRAGEN = "nog_te_vragen", "nog niet gevraagd"
    GEGEVEN = "gegeven", "stemt in"
    GEWEIGERD = "geweigerd", "stemt niet in"
    INGETROKKEN = "ingetrokken", "neemt het ja terug"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_INSTEMMING: Beurten = {
    Instemmingsantwoord.NOG_TE_VRAGEN: Betekenis.STIL,
    Instemmingsantwoord.GEGEVEN: Betekenis.KLAAR,
    Instemmingsantwoord.GEWEIGERD: Betekenis.STIL,
    Instemmingsantwoord.INGETROKKEN: Betekenis.STIL,
}


# What can be said when a file is sent; taking back comes after it.
BIJ_AANMELDEN = (Instemmingsantwoord.NOG_TE_VRAGEN, Instemmingsantwoord.GEGEVEN, Instemmingsantwoord.GEWEIGERD)
# A no, in whatever way.
NEE = (Instemmingsantwoord.GEWEIGERD, Instemmingsantwoord.INGETROKKEN)


class Ontvangersoort(TextChoices):
    """In which quality a receiver reads; a yes to the one is no yes to the other."""

    AANBIEDER = "aanbieder", "aanbieder"
    SCHOOL = "school", "school"
    CLB = "clb", "CLB"
    MELDPUNT = "meldpunt", "Meldpunt"


class Toestemmingstand(TextChoices):
    """How far a toestemming to share is."""

    GEVRAAGD = "gevraagd", "gevraagd"
    GEGEVEN = "gegeven", "gegeven"
    GEWEIGERD = "geweigerd", "geweigerd"
    INGETROKKEN = "ingetrokken", "ingetrokken"
    VERLOPEN = "verlopen", "verlopen"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_TOESTEMMING: Beurten = {
    Toestemmingstand.GEVRAAGD: Betekenis.LOOPT,
    Toestemmingstand.GEGEVEN: Betekenis.KLAAR,
    Toestemmingstand.GEWEIGERD: Betekenis.STIL,
    Toestemmingstand.INGETROKKEN: Betekenis.STIL,
    Toestemmingstand.VERLOPEN: Betekenis.STIL,
}


# A no to sharing, in whatever way.
NEE_TEGEN_DELEN = (Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN)


class Hoe(TextChoices):
    """How a yes or no was given."""

    GESPREK = "gesprek", "in een gesprek"
    TELEFOON = "telefoon", "per telefoon"
    PAPIER = "papier", "op papier, ondertekend"


class Publiek(TextChoices):
    """Who reads a notitie; fixed when it is written."""

    MELDPUNT = "meldpunt", "alleen het Meldpunt"
    AANMELDER = "aanmelder", "het Meldpunt en de aanmelder"


class Antwoordweg(TextChoices):
    """How somebody was answered outside the portal."""

    TELEFOON = "telefoon", "ik belde"
    MAIL = "mail", "ik mailde"
    GESPREK = "gesprek", "ik sprak die persoon"
