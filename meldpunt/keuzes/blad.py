"""Closed lists of the page of a young person, and of the card that opens it."""

from django.db.models import IntegerChoices, TextChoices


class Kaarteinde(TextChoices):
    """Why a card opens nothing any more."""

    KWIJT = "kwijt", "de kaart is kwijt, of iemand anders zag ze"
    VERVANGEN = "vervangen", "er kwam een nieuwe kaart"
    NIET_NODIG = "niet_nodig", "de kaart is niet meer nodig"
    FOUTEN = "fouten", "er werd te vaak een foute code ingegeven"


# What a person chooses; the portal adds the others itself.
TE_KIEZEN_EINDE = (Kaarteinde.KWIJT, Kaarteinde.NIET_NODIG)


class Gezicht(IntegerChoices):
    """Five faces, from bad to good; each has its word too."""

    HEEL_SLECHT = 1, "heel slecht"
    SLECHT = 2, "slecht"
    GAAT = 3, "gaat wel"
    GOED = 4, "goed"
    HEEL_GOED = 5, "heel goed"


# Beside the word, never instead of it.
GEZICHTEN = {1: "😣", 2: "😞", 3: "😐", 4: "😊", 5: "😄"}


class Ouderrecht(TextChoices):
    """What somebody around the young person may do on the page of parents, today."""

    BESLIST = "beslist", "beslist voor de jongere"
    LEEST = "leest", "leest wat de jongere laat lezen"
    NIETS = "niets", "leest niets"
