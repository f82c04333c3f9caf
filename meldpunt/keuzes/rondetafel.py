"""Closed lists of a round table about one young person, with the words people see."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class Tafelsoort(TextChoices):
    """When in the way of a young person the table sits."""

    START = "start", "bij de start"
    TUSSENTIJDS = "tussentijds", "tussentijds"
    AFSLUITEND = "afsluitend", "om af te sluiten"


class Tafelstand(TextChoices):
    """How far a round table is."""

    VOORSTEL = "voorstel", "zoekt een dag"
    GEPLAND = "gepland", "gepland"
    GEHOUDEN = "gehouden", "gehouden"
    BEVESTIGD = "bevestigd", "verslag bevestigd"
    GEANNULEERD = "geannuleerd", "gaat niet door"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_TAFEL: Beurten = {
    Tafelstand.VOORSTEL: Partij.MELDPUNT,
    Tafelstand.GEPLAND: Betekenis.LOOPT,
    Tafelstand.GEHOUDEN: Partij.MELDPUNT,
    Tafelstand.BEVESTIGD: Betekenis.KLAAR,
    Tafelstand.GEANNULEERD: Betekenis.STIL,
}

# Still to come: one at a time in a file.
KOMENDE_TAFEL = (Tafelstand.VOORSTEL, Tafelstand.GEPLAND)
# Not over: a day is looked for, it comes, or what was agreed waits to be confirmed.
LOPENDE_TAFEL = (*KOMENDE_TAFEL, Tafelstand.GEHOUDEN)
# Has a day: nobody looks for one any more.
TAFEL_MET_DAG = (Tafelstand.GEPLAND, Tafelstand.GEHOUDEN, Tafelstand.BEVESTIGD)
# It took place: what was said can be read and confirmed.
GEHOUDEN_TAFEL = (Tafelstand.GEHOUDEN, Tafelstand.BEVESTIGD)


class Tafelrol(TextChoices):
    """As what somebody sits at the table."""

    JONGERE = "jongere", "de jongere"
    OUDER = "ouder", "ouder of wie voor de jongere zorgt"
    SCHOOL = "school", "school"
    CLB = "clb", "CLB"
    AANBIEDER = "aanbieder", "aanbieder"
    MELDPUNT = "meldpunt", "Meldpunt"
    ANDER = "ander", "iemand anders"


# Who sits there for an organisation: what it may read follows from the toestemming for that organisation.
VOOR_EEN_ORGANISATIE = (Tafelrol.SCHOOL, Tafelrol.CLB, Tafelrol.AANBIEDER, Tafelrol.MELDPUNT)


class Dagkeuze(TextChoices):
    """Whether somebody can come on a proposed day."""

    KAN = "kan", "ik kan"
    MISSCHIEN = "misschien", "misschien"
    KAN_NIET = "kan_niet", "ik kan niet"


class Herkomst(TextChoices):
    """Where a line of the agenda comes from."""

    JONGERE = "jongere", "woorden van de jongere"
    VRAAG = "vraag", "vraag die openstaat"
    VAST = "vast", "vast punt"
    TAFEL = "tafel", "toegevoegd"


class Verslagwoord(TextChoices):
    """What somebody said about the agreements."""

    KLOPT = "klopt", "dit klopt"
    OPMERKING = "opmerking", "er klopt iets niet"
