"""Who called the Meldpunt is a person too: name and number go sooner than the file they belong to."""

import datetime

from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.rondgang import Rondgang
from meldpunt import secties
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Dossierdeel

# After the end of a file nobody calls back any more; opened again within this time, the number is still there.
BELLER_BLIJFT = datetime.timedelta(days=90)


def bellers_vergeten(ronde: Rondgang) -> None:
    """Erase who called, of files that ended so long ago; with `proef` only count."""
    grens = timezone.now() - BELLER_BLIJFT
    rijen = Dossierdeel.objects.filter(
        sectie=secties.TELEFOON.slug, aanmelding__stand=Dossierstand.AFGEROND, aanmelding__afgesloten_op__lt=grens
    )
    with ronde.stap("bellers"):
        ronde.tel("bellers", rijen.count() if ronde.proef else _vergeet(rijen=list(rijen.values_list("pk", flat=True))))


@dienst
def _vergeet(*, rijen: list[int]) -> int:
    return Dossierdeel.objects.filter(pk__in=rijen).delete()[0]
