"""Closed lists of what follows an acceptance: the traject, its presence, goals and the way back."""

import datetime

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij
from meldpunt.keuzes.dossier import Toeleidingstand

# Where a place was found, whatever came of it.
AANVAARDE_TOELEIDING = (Toeleidingstand.AANVAARD, Toeleidingstand.VOORBIJ)


class Trajectstand(TextChoices):
    """How far a young person is at the provider that accepted."""

    AFGESPROKEN = "afgesproken", "afgesproken"
    GESTART = "gestart", "gestart"
    ONDERBROKEN = "onderbroken", "onderbroken"
    AFGEROND = "afgerond", "afgerond"
    GESTOPT = "gestopt", "voortijdig gestopt"
    NIET_OPGEDAAGD = "niet_opgedaagd", "niet komen opdagen"
    TERUGGETROKKEN = "teruggetrokken", "teruggetrokken voor de start"


class Begeleiderwoord(TextChoices):
    """What a trajectbegeleider said behind the link."""

    JA = "ja", "doet het"
    NEE = "nee", "kan het niet"


# While it stands here the place is taken, and the provider reads along.
LOPEND_TRAJECT = (Trajectstand.AFGESPROKEN, Trajectstand.GESTART, Trajectstand.ONDERBROKEN)
# Only after a real first day.
NA_DE_START = (Trajectstand.GESTART, Trajectstand.ONDERBROKEN, Trajectstand.AFGEROND, Trajectstand.GESTOPT)
# An end that asks why.
MET_STOPREDEN = (Trajectstand.GESTOPT, Trajectstand.TERUGGETROKKEN)
# An end after which is asked how it went on.
MET_NAVRAAG = (Trajectstand.AFGEROND, Trajectstand.GESTOPT)

# So long after an end was noted one still notes who was there in the last weeks.
NOTEERTIJD = datetime.timedelta(days=14)

# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_TRAJECT: Beurten = {
    Trajectstand.AFGESPROKEN: Partij.AANBIEDER,
    Trajectstand.GESTART: Betekenis.LOOPT,
    Trajectstand.ONDERBROKEN: Betekenis.LOOPT,
    Trajectstand.AFGEROND: Betekenis.KLAAR,
    Trajectstand.GESTOPT: Betekenis.STIL,
    Trajectstand.NIET_OPGEDAAGD: Betekenis.STIL,
    Trajectstand.TERUGGETROKKEN: Betekenis.STIL,
}


class Stopreden(TextChoices):
    """Why a traject stopped early, or never began. No kind of illness or trouble: that is nobody's list."""

    TERUG = "terug", "vroeger terug naar school"
    JONGERE = "jongere", "de jongere kiest om te stoppen"
    OUDERS = "ouders", "de ouders kiezen om te stoppen"
    AANBIEDER = "aanbieder", "de aanbieder kan niet verder"
    ELDERS = "elders", "een ander aanbod past beter"
    AFWEZIG = "afwezig", "de jongere kwam niet meer"
    DOSSIER = "dossier", "het dossier werd ingetrokken"
    ANDERE = "andere", "een andere reden"


# What a person chooses from; the other one is said by the end of the file itself.
STOPREDENEN = tuple(reden for reden in Stopreden if reden != Stopreden.DOSSIER)
STOPKEUZES = [(reden.value, reden.label) for reden in STOPREDENEN]
# Who never came cannot stay away.
KEUZES_VOOR_DE_START = [keuze for keuze in STOPKEUZES if keuze[0] != Stopreden.AFWEZIG]


class Zegsman(TextChoices):
    """Who says a move: the provider itself, or the Meldpunt that heard it."""

    AANBIEDER = "aanbieder", "de aanbieder zelf"
    MELDPUNT = "meldpunt", "genoteerd door het Meldpunt"
    PORTAAL = "portaal", "met het einde van het dossier"


class Dagdeel(TextChoices):
    """The half days of a school week."""

    MA_V = "ma_v", "maandagvoormiddag"
    MA_N = "ma_n", "maandagnamiddag"
    DI_V = "di_v", "dinsdagvoormiddag"
    DI_N = "di_n", "dinsdagnamiddag"
    WO_V = "wo_v", "woensdagvoormiddag"
    WO_N = "wo_n", "woensdagnamiddag"
    DO_V = "do_v", "donderdagvoormiddag"
    DO_N = "do_n", "donderdagnamiddag"
    VR_V = "vr_v", "vrijdagvoormiddag"
    VR_N = "vr_n", "vrijdagnamiddag"

    @property
    def dag(self) -> int:
        """Its weekday: 0 is Monday."""
        return list(Dagdeel).index(self) // 2

    def op(self, maandag: datetime.date) -> datetime.date:
        """Return its date in the week of `maandag`."""
        return maandag + datetime.timedelta(days=self.dag)


# Until something else is agreed: a week of school, in which Wednesday afternoon is free.
SCHOOLWEEK = tuple(deel for deel in Dagdeel if deel != Dagdeel.WO_N)


class Dagdeelstand(TextChoices):
    """Whether somebody was there in one half day. Never why not: a reason soon tells about health."""

    ER = "er", "er"
    GEMELD = "gemeld", "gemeld"
    NIET = "niet", "niet"


class Perspectief(TextChoices):
    """Where the young person goes after the traject."""

    KORT = "kort", "terug naar school op korte termijn"
    LATER = "later", "terug naar school, later"
    ALTERNATIEF = "alternatief", "een andere manier om te leren"


class Oordeelaar(TextChoices):
    """Who says how far a goal is reached."""

    JONGERE = "jongere", "de jongere"
    OUDER = "ouder", "een ouder"
    SCHOOL = "school", "de school"
    AANBIEDER = "aanbieder", "de aanbieder"


class Doeluitkomst(TextChoices):
    """How far a goal is reached."""

    BEREIKT = "bereikt", "bereikt"
    DEELS = "deels", "deels"
    NIET = "niet", "niet"


class Navraagantwoord(TextChoices):
    """How it goes, three and six months on."""

    SCHOOL = "school", "gaat naar school"
    ELDERS = "elders", "leert of werkt elders"
    TRAJECT = "traject", "zit in een ander traject"
    NERGENS = "nergens", "gaat nergens naartoe"
    ONBEREIKT = "onbereikt", "we bereikten niemand"


# After so many months it is asked.
NAVRAAG_MAANDEN = (3, 6)
