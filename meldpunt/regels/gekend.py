"""Whether somebody of the Meldpunt may open a file at once, with a reason, or only in an emergency."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.opening import Openingsoort
from meldpunt.models import Aanmelding, Dossieropening, Werkregio
from meldpunt.querysets.gekend import zonder_reden


def hoe_te_openen(aanmelding: Aanmelding, gebruiker: Iemand) -> Openingsoort:
    """Return what is asked for a file that is not one's own.

    Who works in regions and stands outside them breaks the glass: there a colleague knows the young person. Who has no
    region, or where the area is not known, says why.
    """
    regios = Werkregio.objects.filter(gebruiker=gebruiker.pk, gebied__netwerk=aanmelding.netwerk_id)
    buiten = aanmelding.gebied_id is not None and regios.exists()
    return Openingsoort.NOOD if buiten else Openingsoort.REDEN


def vraagt_reden(aanmelding: Aanmelding, gebruiker: Iemand) -> bool:
    """Whether this person of the Meldpunt must say why before the file opens."""
    if not toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN, aanmelding.netwerk):
        return False
    van_ons = Aanmelding.objects.filter(pk=aanmelding.pk)
    return not (van_ons.gekend_voor(gebruiker) | van_ons.eigen_van(gebruiker)).exists()


def lopende_opening(aanmelding: Aanmelding, gebruiker: Iemand) -> Dossieropening | None:
    """Return by which reason this person reads the file now; None for who needs none."""
    return _lopend([aanmelding.pk], gebruiker).first()


def alleen_door_opening(aanmeldingen: Iterable[int], gebruiker: Iemand) -> set[int]:
    """Return the keys of those of these files that this person knows for a day only."""
    return set(_lopend(aanmeldingen, gebruiker).values_list("aanmelding", flat=True))


def _lopend(aanmeldingen: Iterable[int], gebruiker: Iemand) -> QuerySet[Dossieropening]:
    rijen = Dossieropening.objects.filter(aanmelding__in=aanmeldingen, door=gebruiker.pk, tot__gt=timezone.now())
    vanzelf = Aanmelding.objects.filter(zonder_reden(gebruiker)).values("pk")
    return rijen.exclude(aanmelding__in=vanzelf)


def waarom_niet_overnemen(aanmelding: Aanmelding) -> str:
    """Return what is said to who would take over a file that he or she opened for a day: the day would not end."""
    wie = aanmelding.behandelaar.naam if aanmelding.behandelaar else "een collega"
    return (
        f"Je opende dit dossier voor één dag en neemt het niet zelf over. Vraag {wie}, of een collega die dit dossier "
        "kent, om het aan jou toe te wijzen."
    )
