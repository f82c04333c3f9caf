"""Why somebody of the Meldpunt opens a file that is not theirs."""

from django.db.models import TextChoices


class Openingsoort(TextChoices):
    """A reason, or an emergency outside the own region."""

    REDEN = "reden", "met reden"
    NOOD = "nood", "noodgeval"


class Openreden(TextChoices):
    """The usual ones, so that it takes one click; anything else is said in words."""

    VERVANGT = "vervangt", "ik vervang een collega"
    OVERLEG = "overleg", "ik overleg met de behandelaar"
    CONTACT = "contact", "iemand belt of mailt hierover"
    VERBAND = "verband", "het hangt samen met een dossier van mij"
    OVERDRACHT = "overdracht", "ik draag dit dossier over"
    ANDERS = "anders", "een andere reden"
