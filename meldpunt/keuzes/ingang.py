"""Closed lists of the ways in: why a name may be noted, and who was told."""

from django.db.models import TextChoices


class Naamreden(TextChoices):
    """Why the name of a young person may stand in a file that nobody filled in together with that person."""

    JA_JONGERE = "jongere", "de jongere zei ja"
    JA_BESLISSER = "beslisser", "wie voor de jongere beslist, zei ja"
    VERONTRUST = "verontrust", "iemand is verontrust: de jongere is misschien niet veilig"


class Dienst(TextChoices):
    """With whom something was shared without a yes."""

    VK = "vk", "het Vertrouwenscentrum Kindermishandeling"
    OCJ = "ocj", "het Ondersteuningscentrum Jeugdzorg (OCJ)"
    PARKET = "parket", "het parket"
    NOOD = "nood", "112, politie of een ziekenhuis"
    CRISIS = "crisis", "de crisislijn jeugdhulp"
    ANDERE = "andere", "iemand anders"


class Regelsoort(TextChoices):
    """What was added to a sealed record later."""

    AANVULLING = "aanvulling", "aangevuld"
    INGELICHT = "ingelicht", "de jongere weet het"
    UITSTEL = "uitstel", "inlichten uitgesteld"
