"""Work along many rows: one row that fails stops nothing, is counted, named to who must know, and found in the log."""

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.berichten import uitbox
from leerrecht.berichten.mensen import mensen_met
from leerrecht.berichten.storing import WerkHapert
from leerrecht.foutmelding import soort, spoor
from leerrecht.models import Gebruiker, Netwerk, Storing
from leerrecht.rechten import Recht

log = logging.getLogger("leerrecht.rondgang")
# One broken table must not write a hundred thousand rows about itself: beyond this the rest is counted only.
HOOGSTENS = 200
_PORTIE = 200


@dataclass(frozen=True)
class Werk:
    """Work that the portal does by itself: its name, what people call it, and what it means that a row fails."""

    naam: str
    titel: str
    gevolg: str
    # Who hears it beside beheer.
    ook: tuple[Recht, ...] = ()


_werken: dict[str, Werk] = {}


def werk(*, naam: str, titel: str, gevolg: str, ook: tuple[Recht, ...] = ()) -> Werk:
    """Declare work once, beside the function that does it."""
    _werken[naam] = Werk(naam, titel, gevolg, ook)
    return _werken[naam]


def werk_van(storing: Storing) -> Werk:
    """Return the work of a stored failure; one whose work is gone keeps its name."""
    return _werken.get(storing.werk) or Werk(storing.werk, storing.werk.capitalize(), "")


class Rondgang:
    """One run of a Werk. `with Rondgang(werk) as ronde`, then `with ronde.stap(...)` around each row.

    With `proef` nothing is written down: the run only counts.
    """

    def __init__(self, werk: Werk, *, proef: bool = False) -> None:
        self.werk, self.proef = werk, proef
        self.aantallen: Counter[str] = Counter()
        self.mislukt = 0
        self._storingen: dict[tuple[str, str], Storing] = {}

    def __enter__(self) -> "Rondgang":
        return self

    def __exit__(self, soort, fout, spoor_) -> None:
        if fout is None and not self.proef:
            self._leg_vast()

    def tel(self, wat: str, aantal: int = 1) -> None:
        """Add to the count of `wat`; 0 names what was looked at and had nothing."""
        self.aantallen[wat] += aantal

    @contextmanager
    def deel(self, wat: str, sleutel: object = "", netwerk_id: int | None = None) -> Iterator[None]:
        """Do a part of the run; a fault is noted and the run goes on. What it writes is a matter of its own.

        `wat` is a model label or a few words, `sleutel` a reference or number: never something a person typed.
        """
        try:
            yield
        except Exception as fout:
            self._noteer(wat, str(sleutel), netwerk_id, fout)

    @contextmanager
    def stap(self, wat: str, sleutel: object = "", netwerk_id: int | None = None) -> Iterator[None]:
        """Do one row, in a transaction of its own (inside another: a savepoint)."""
        with self.deel(wat, sleutel, netwerk_id), transaction.atomic():
            yield

    def langs(self, rijen: QuerySet, wat: str) -> Iterator:
        """Yield the rows of a queryset, in order of their key; one that cannot be read is noted and passed by."""
        sleutels = list(rijen.order_by("pk").values_list("pk", flat=True))
        for begin in range(0, len(sleutels), _PORTIE):
            portie = sleutels[begin : begin + _PORTIE]
            try:
                gelezen = list(rijen.filter(pk__in=portie).order_by("pk"))
            except Exception:
                gelezen = self._een_voor_een(rijen, portie, wat)  # one of them: find out which
            yield from gelezen

    def _een_voor_een(self, rijen: QuerySet, sleutels: list, wat: str) -> list:
        gelezen: list = []
        for sleutel in sleutels:
            with self.stap(wat, sleutel):
                gelezen += rijen.filter(pk=sleutel)
        return gelezen

    @property
    def zin(self) -> str:
        """What to add to the closing sentence: nothing when all went well."""
        if not self.mislukt:
            return ""
        rijen = "1 rij" if self.mislukt == 1 else f"{self.mislukt} rijen"
        return f" Bij {rijen} lukte het niet: wat er fout ging, staat bij beheer onder Achtergrondtaken."

    def _noteer(self, wat: str, sleutel: str, netwerk_id: int | None, fout: Exception) -> None:
        self.mislukt += 1
        if len(self._storingen) >= HOOGSTENS:
            return
        log.error("%s: %s %s mislukte: %s", self.werk.naam, wat, sleutel, spoor(fout))
        self._storingen[wat, sleutel] = Storing(
            werk=self.werk.naam,
            wat=wat[:80],
            sleutel=sleutel[:60],
            netwerk_id=netwerk_id,
            fout=soort(fout)[:120],
            laatst=timezone.now(),
        )

    def _leg_vast(self) -> None:
        """Keep what fails now, forget what succeeds again, and tell people what is new: once, not at every run."""
        with transaction.atomic():
            bekend = {(rij.wat, rij.sleutel): rij for rij in Storing.objects.filter(werk=self.werk.naam)}
            for plek, rij in self._storingen.items():
                rij.keren += bekend[plek].keren if plek in bekend else 0
            opgelost = [rij.pk for plek, rij in bekend.items() if plek not in self._storingen]
            if opgelost:
                Storing.objects.filter(pk__in=opgelost).delete()
            Storing.objects.bulk_create(
                self._storingen.values(),
                update_conflicts=True,
                unique_fields=["werk", "wat", "sleutel"],
                update_fields=["laatst", "keren", "fout"],
            )
            _meld(self.werk, [rij for plek, rij in self._storingen.items() if plek not in bekend])


def _meld(werk: Werk, nieuw: list[Storing]) -> None:
    """Mail who must know about rows of their networks, and of the portal as a whole; each person one mail."""
    per: dict[Gebruiker, dict[tuple[str, str], Storing]] = {}
    for netwerk in Netwerk.objects.all() if nieuw else ():
        rijen = {(rij.wat, rij.sleutel): rij for rij in nieuw if rij.netwerk_id in (None, netwerk.pk)}
        for recht in (Recht.WERK_BEHEREN, *werk.ook) if rijen else ():
            for persoon in mensen_met(recht, netwerk.pk):
                per.setdefault(persoon, {}).update(rijen)
    for persoon, rijen in per.items():
        uitbox.verstuur(WerkHapert(persoon, werk.titel, werk.gevolg, len(rijen)))
