"""The waiting list of one offer: who was asked for first stands first, what comes free and when, and whose turn it is.

Nobody gets a place by itself: the page names the first that fits, and a person answers for that one. It holds a
reference and days, no name and no field of a file.
"""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count, QuerySet
from django.utils import timezone

from leerrecht.daden import Knop, daden_voor
from leerrecht.schoolkalender import schooldagen_tussen
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Aanbodfiche, Toeleiding, Traject
from meldpunt.regels.passing import Passing, heeft_verse_plaats, toets, zoekbeeld_van
from meldpunt.weergave.aanbod import Aanbodregel

# Of the buttons of a toeleiding: the answer of the provider, or what the Meldpunt heard it say.
_ANTWOORD = ("toeleiding_aanvaarden", "toeleiding_gezegd")


@dataclass(frozen=True)
class Wachtende:
    """One who waits. `niet`: on which points the offer does not fit what stands in the file today."""

    rij: Toeleiding
    plek: int
    niet: list[str]
    aan_de_beurt: bool = False
    knoppen: list[Knop] = field(default_factory=list)

    @property
    def gevraagd_op(self) -> datetime.date:
        """The day on which was asked."""
        return timezone.localdate(self.rij.voorgesteld_op)

    @property
    def schooldagen(self) -> int:
        """How many school days ago that is."""
        return schooldagen_tussen(self.gevraagd_op, timezone.localdate())

    @property
    def belofte_voorbij(self) -> bool:
        """Whether the day passed on which a place was expected."""
        dag = self.rij.verwacht_op
        return dag is not None and dag < timezone.localdate()


@dataclass(frozen=True)
class Wachtlijst:
    """All of it. `komt_vrij`: days on which a running traject is agreed to end, with how many places."""

    regel: Aanbodregel
    rijen: list[Wachtende]
    vrij: bool
    komt_vrij: list[tuple[datetime.date, int]]
    zonder_einde: int

    @property
    def eerst(self) -> Wachtende | None:
        """Whose turn it is."""
        return next((rij for rij in self.rijen if rij.aan_de_beurt), None)

    @property
    def bevestig_eerst(self) -> bool:
        """Whether places are said to be free by a report that is too old to give one away on."""
        gemeld = getattr(self.regel.fiche, "capaciteit", None)
        return bool(self.rijen) and gemeld is not None and gemeld.vrij > 0 and not self.vrij


def _wachtend(gebruiker) -> QuerySet[Toeleiding]:
    return Toeleiding.objects.zichtbaar_voor(gebruiker).filter(stand=Toeleidingstand.WACHTLIJST)


def aantal_wachtenden(fiches: Sequence[Aanbodfiche], gebruiker) -> dict[int, int]:
    """Return by offer how many wait, of those this person may see."""
    rijen = _wachtend(gebruiker).filter(fiche__in=fiches)
    per = rijen.order_by().values_list("fiche").annotate(aantal=Count("pk"))
    return {**{fiche.pk: 0 for fiche in fiches}, **dict(per)}


def wachtlijst_van(fiche: Aanbodfiche, gebruiker) -> Wachtlijst:
    """Return the waiting list of an offer this person keeps."""
    rijen = _wachtend(gebruiker).filter(fiche=fiche).order_by("voorgesteld_op", "pk")
    rijen = rijen.select_related("aanmelding__netwerk", "aanmelding__gebied", "fiche__aanbieder")
    wachtend = list(rijen.prefetch_related("aanmelding__instemmingen").defer("aanmelding__vraag", "aanmelding__advies"))
    vrij = heeft_verse_plaats(fiche) and fiche.is_openbaar
    bezwaren = {rij.pk: _past_niet(rij, fiche) for rij in wachtend}
    eerst = _eerst(wachtend, bezwaren) if vrij else None
    regels = [
        Wachtende(
            rij,
            plek,
            bezwaren[rij.pk],
            aan_de_beurt=rij is eerst,
            knoppen=_antwoorden(rij, gebruiker) if rij is eerst else [],
        )
        for plek, rij in enumerate(wachtend, start=1)
    ]
    einden = _einden(fiche, gebruiker)
    komt_vrij = sorted((dag, aantal) for dag, aantal in einden.items() if dag is not None)
    return Wachtlijst(Aanbodregel(fiche), regels, vrij, komt_vrij, einden[None])


def _past_niet(rij: Toeleiding, fiche: Aanbodfiche) -> list[str]:
    """What does not fit; another kind than was asked was chosen on purpose, with a reason."""
    toetsen = toets(zoekbeeld_van(rij.aanmelding), fiche)
    return [een.zin for een in toetsen if een.oordeel == Passing.NEE and not een.over_soort]


def _eerst(rijen: list[Toeleiding], bezwaren: dict[int, list[str]]) -> Toeleiding | None:
    """The first that fits, and that may be worked on: a file that is contested waits where it stands."""
    return next((rij for rij in rijen if not bezwaren[rij.pk] and not rij.aanmelding.beperkt), None)


def _antwoorden(rij: Toeleiding, gebruiker) -> list[Knop]:
    return [knop for knop in daden_voor(rij, gebruiker) if knop.naam in _ANTWOORD]


def _einden(fiche: Aanbodfiche, gebruiker) -> Counter[datetime.date | None]:
    """Count the running trajecten that took a place by the day they are agreed to end; past days say nothing."""
    lopend = Traject.objects.zichtbaar_voor(gebruiker).lopend().filter(toeleiding__fiche=fiche)
    vandaag = timezone.localdate()
    dagen = lopend.order_by().values_list("tot_op", flat=True)
    return Counter(dag if dag is not None and dag >= vandaag else None for dag in dagen)
