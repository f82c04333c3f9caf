"""Who was at the platform in the school year of a round: organisations and counts, never people."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils import timezone

from monitoring.jaarevaluatie import inhoud as vast
from monitoring.models import Ronde
from overlegplatform.keuzes import VASTGELEGD, WAS_ER, Groepsoort, Toegankelijk
from overlegplatform.models import Deelname, Vergadering


def aanwezigheid_van(ronde: Ronde) -> vast.VasteAanwezigheid:
    """Return the meetings of the network's own platform that were held, and how often each organisation was there."""
    vergaderingen = _gehouden(ronde)
    was_er = _was_er(vergaderingen)
    namen = dict.fromkeys(naam for _, naam in was_er)
    return vast.VasteAanwezigheid(
        vergaderingen=tuple(
            vast.VasteVergadering(
                timezone.localtime(rij.begin).date(),
                rij.groep.naam,
                *_tel(er for (pk, _), er in was_er.items() if pk == rij.pk),
            )
            for rij in vergaderingen
        ),
        organisaties=tuple(
            vast.VasteDeelname(naam, *_tel(er for (_, wie), er in was_er.items() if wie == naam)) for naam in namen
        ),
    )


def _was_er(vergaderingen: list[Vergadering]) -> dict[tuple[int, str], bool]:
    """Return per meeting and organisation whether it was there; two seats of one organisation count once."""
    deelnames = Deelname.objects.filter(vergadering__in=vergaderingen).select_related("organisatie")
    was_er: dict[tuple[int, str], bool] = defaultdict(bool)
    for rij in deelnames.order_by("organisatie__sorteersleutel", "pk"):
        was_er[rij.vergadering_id, rij.organisatie.naam] |= rij.aanwezigheid in WAS_ER
    return was_er


def _tel(aanwezig: Iterable[bool]) -> tuple[int, int]:
    """Return how many were there and how many were asked."""
    rijen = list(aanwezig)
    return sum(rijen), len(rijen)


def _gehouden(ronde: Ronde) -> list[Vergadering]:
    jaar = ronde.schooljaar
    rijen = Vergadering.objects.filter(
        groep__netwerk=ronde.netwerk, groep__soort=Groepsoort.PLATFORM, groep__eigen=True, stand__in=VASTGELEGD
    )
    if not ronde.synthetisch:
        # An invented meeting stands in no real evaluation.
        rijen = rijen.filter(voorbeeld=False)
    # What happens behind closed doors stays out of a document for everybody.
    rijen = rijen.exclude(groep__toegankelijk=Toegankelijk.BESLOTEN)
    gehouden = rijen.select_related("groep").order_by("begin", "pk")
    return [rij for rij in gehouden if timezone.localtime(rij.begin).date() in jaar]
