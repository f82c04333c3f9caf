"""From the talks of a quarter to what is kept: by age band and by kind of place, each only where all have ten.

One band with fewer leaves all bands together: what is told must not leave a small band over. If there are not even ten
talks, nothing is kept.
"""

import datetime
import random
from collections import defaultdict

from leerrecht.schooljaar import Schooljaar
from monitoring.bescherming.hierarchie import kwartaaldag
from monitoring.keuzes import GENOEG_ANTWOORDEN
from monitoring.regels.vragenlijst import Vragenlijst
from monitoring.regels.welbevinden import Blad, Uitslag, tel

LEEFTIJD, PLAATS = DIMENSIES = ("leeftijd", "plaats")


def kwartaal_van(dag: datetime.date) -> datetime.date:
    """Return the first day of the quarter of the school year: September, December, March or June."""
    start = Schooljaar.van_dag(dag).start * 4
    return max(kwartaaldag(start + nummer) for nummer in range(4) if kwartaaldag(start + nummer) <= dag)


def tel_gesprekken(bladen: list[dict], lijst: Vragenlijst, lot: random.Random) -> dict[str, dict[str, Uitslag]] | None:
    """Return what is kept, per dimension and value; None with too few talks."""
    if len(bladen) < GENOEG_ANTWOORDEN:
        return None
    uit = {}
    for dimensie in DIMENSIES:
        per_waarde: dict[str, list[Blad]] = defaultdict(list)
        for blad in bladen:
            per_waarde[blad[dimensie]].append([blad.get(zin.sleutel) for zin in lijst.zinnen])
        if any(len(groep) < GENOEG_ANTWOORDEN for groep in per_waarde.values()):
            per_waarde = defaultdict(list, {"": [rij for groep in per_waarde.values() for rij in groep]})
        geteld = {waarde: tel(groep, lijst, lot) for waarde, groep in per_waarde.items()}
        uit[dimensie] = {waarde: groep for waarde, groep in geteld.items() if groep is not None}
    return uit
