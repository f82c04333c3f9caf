"""The ends of a file: what happened, as it is counted for good."""

from django.db.models import TextChoices


class Einde(TextChoices):
    """How it ended for the young person, or why the Meldpunt stops: what is counted, so one can be chosen for each.

    GEHOLPEN is of before: somebody started, and how that went was not written down. Kept where nothing more is known.
    """

    SCHOOL = "school", "terug naar school"
    AFGEROND = "afgerond", "het traject is afgerond"
    ELDERS = "elders", "elders geholpen"
    ADVIES = "advies", "het advies volstaat"
    GEEN_PLAATS = "geen_plaats", "geen plaats gevonden"
    WIL_NIET = "wil_niet", "de jongere of de ouders willen niet (meer)"
    ONBEREIKBAAR = "onbereikbaar", "niet bereikbaar"
    UIT = "uit", "uitgeschreven of meerderjarig"
    GESTOPT = "gestopt", "voortijdig gestopt"
    INGETROKKEN = "ingetrokken", "ingetrokken door de aanmelder"
    NIET_HIER = "niet_hier", "hoort niet bij het Meldpunt"
    DOORGEGEVEN = "doorgegeven", "doorgegeven aan een ander meldpunt"
    DUBBEL = "dubbel", "dubbel: samengevoegd met een ander dossier"
    GEHOLPEN = "geholpen", "gestart bij een aanbieder, verder niet genoteerd"


# Nobody chooses these: who referred withdraws by a verb of its own, and the last one is of before.
NIET_TE_KIEZEN = (Einde.INGETROKKEN, Einde.GEHOLPEN)
# What can be said of one young person alone, and of no class, school or question without a name.
EINDE_VAN_EEN_JONGERE = (Einde.SCHOOL, Einde.AFGEROND, Einde.WIL_NIET, Einde.UIT, Einde.GESTOPT)
# Somebody said no, or took the question back: a provider reads that it was withdrawn.
EINDE_ZONDER_JA = (Einde.INGETROKKEN, Einde.WIL_NIET)
