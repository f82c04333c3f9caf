"""What outlived its term, or is asked to go: whole groups, a file with its doubles. Nothing is decrypted here.

A file and its doubles go together, when the last of them outlived its term: until then the toestemmingen of all of them
are evidence. A file that is contested (`beperkt`) holds its whole group.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht.models import Netwerk, Storing
from leerrecht.opruimen import OPRUIMEN
from meldpunt.models import Aanmelding, Vooraanmelding
from meldpunt.regels.bewaring import GEWOON, Termijnen, dossiers_over, termijnen_per_netwerk, vooraanmeldingen_over

MAAND = datetime.timedelta(days=31)


@dataclass(frozen=True)
class TeWissen:
    """One row that goes: a file (its doubles in `mee`) or a vooraanmelding. `gevraagd`: by a person, not by a term."""

    rij: Aanmelding | Vooraanmelding
    mee: tuple[Aanmelding, ...] = ()
    gevraagd: bool = False

    @property
    def referentie(self) -> str:
        """What it is called on paper."""
        return self.rij.referentie

    @property
    def soort(self) -> str:
        """What kind of row it is, in a word."""
        return str(self.rij._meta.verbose_name)

    @property
    def alle(self) -> tuple:
        """All rows that go, the doubles first: one points to the other."""
        return (*self.mee, self.rij)


def te_wissen(
    vandaag: datetime.date, netwerken: Iterable[int] | None = None, *, zonder_regel: bool = False
) -> list[TeWissen]:
    """Return what goes on `vandaag`, in these networks (None: all).

    Without a selectieregel the term of a network erases no file; with `zonder_regel` such files are returned too, to
    show what waits for one. What a person asked to erase needs no rule.
    """
    if netwerken is None:
        netwerken = Netwerk.objects.values_list("pk", flat=True)
    netwerken, bekend = list(netwerken), termijnen_per_netwerk()
    uit = _gevraagd(vandaag, netwerken)
    termijnen = {pk: bekend.get(pk, GEWOON) for pk in netwerken}
    return [*uit, *voorbij(vandaag, {pk: t for pk, t in termijnen.items() if zonder_regel or t.selectieregel}, uit)]


def voorbij(vandaag: datetime.date, termijnen: dict[int, Termijnen], zonder: Iterable[TeWissen] = ()) -> list[TeWissen]:
    """Return what is over by the terms of each network, leaving out what goes already."""
    gaat = {(type(rij), rij.pk) for groep in zonder for rij in groep.alle}
    oud = {rij.pk: rij for rij in _rijen(Aanmelding, dossiers_over, vandaag, termijnen).order_by("afgesloten_op", "pk")}
    uit = []
    for rij in oud.values():
        mee = dubbelen(rij) if rij.dubbel_van_id is None and (Aanmelding, rij.pk) not in gaat else None
        if mee is not None and all(dubbel.pk in oud for dubbel in mee) and not is_beperkt(rij, *mee):
            uit.append(TeWissen(rij, mee))
    voor = _rijen(Vooraanmelding, vooraanmeldingen_over, vandaag, termijnen).order_by("verstuurd_op", "pk")
    return [*uit, *(TeWissen(rij) for rij in voor if (Vooraanmelding, rij.pk) not in gaat and not rij.beperkt)]


def _rijen(model: Any, over: Callable[..., Q], vandaag: datetime.date, termijnen: dict[int, Termijnen]) -> QuerySet:
    vraag = Q(pk__in=[])
    for netwerk, hier in termijnen.items():
        vraag |= Q(netwerk=netwerk) & over(vandaag, hier)
    return dicht(model.objects.filter(vraag))


def dicht(rijen: QuerySet) -> QuerySet:
    """What is told stays closed."""
    geheim = ("vraag", "advies") if rijen.model is Aanmelding else ("inhoud", "uitleg", "initialen")
    return rijen.select_related("netwerk").defer(*geheim)


def _gevraagd(vandaag: datetime.date, netwerken: Iterable[int]) -> list[TeWissen]:
    """Return the rows that a person may have gone (AVG art. 17), each with its doubles; no term counts for these."""
    uit, mee = [], set()
    vraag = Q(netwerk__in=list(netwerken), te_wissen_vanaf__lte=vandaag)
    for rij in dicht(Aanmelding.objects.filter(vraag)).order_by("pk"):
        uit.append(TeWissen(rij, dubbelen(rij), gevraagd=True))
        mee |= {dubbel.pk for dubbel in uit[-1].mee}
    uit = [groep for groep in uit if groep.rij.pk not in mee]
    voor = dicht(Vooraanmelding.objects.filter(vraag, aanmelding=None)).order_by("pk")
    return [groep for groep in (*uit, *(TeWissen(rij, gevraagd=True) for rij in voor)) if not is_beperkt(*groep.alle)]


def is_beperkt(*rijen: Aanmelding | Vooraanmelding) -> bool:
    """Tell whether somebody contests one of these (AVG art. 18): then none goes."""
    return any(rij.beperkt for rij in rijen)


def dubbelen(rij: Aanmelding) -> tuple[Aanmelding, ...]:
    """Return every double of a file, and the doubles of those before them."""
    uit: list[Aanmelding] = []
    for dubbel in dicht(Aanmelding.objects.filter(dubbel_van=rij)):
        uit += [*dubbelen(dubbel), dubbel]
    return tuple(uit)


def komt_aan_de_beurt(netwerken: Iterable[int]) -> list[TeWissen]:
    """Return what is over within a month, also where a selectieregel is still missing: for the functionaris."""
    return te_wissen(timezone.localdate() + MAAND, netwerken, zonder_regel=True)


def niet_gewist(netwerken: Iterable[int]) -> QuerySet[Storing]:
    """Return what should be gone and is not, since erasing it fails: for the functionaris, by reference."""
    hier = Q(netwerk__isnull=True) | Q(netwerk__in=netwerken)
    return Storing.objects.filter(hier, werk=OPRUIMEN.naam)
