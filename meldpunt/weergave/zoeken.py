"""Finding files by the name of a young person: through the blind indexes, and never without a trace.

The database says who may be meant; their names are decrypted and compared here, and only who is meant is shown and
written down.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from django.db import transaction
from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects

from leerrecht.namen import Persoon, dag_en_maand_omgewisseld, gelijkenis, zoekverband
from leerrecht.versleuteldveld import is_dicht
from meldpunt.models import Aanmelding, Begeleidingsperiode, Jongere
from meldpunt.models.jongere import (
    index_naam,
    index_persoon,
    index_volledig,
    merken_van_naam,
    merken_van_persoon,
)
from meldpunt.querysets import gemerkt
from meldpunt.regels.openen import noteer_in_lijst, noteer_over_alles

WAT = "gezocht op naam"
IN_LIJST = "in een zoeklijst gezien"
ALS_BEKEND = "gezien bij misschien al bekend"
HOOGSTENS = 50
# Stays encrypted and unread: of a young person a list needs the name and the year of birth.
_DICHT = tuple(f"jongere__{veld}" for veld in ("aanspreking", "gemeente", "telefoon", "taal", "verblijf"))


@dataclass(frozen=True)
class Treffer:
    """A file that may be about whom somebody means, with as much as tells one young person from another."""

    aanmelding: Aanmelding
    jongere: Jongere
    waarom: str

    @property
    def voornaam(self) -> str:
        """The first name; of who has one name that name."""
        return self.jongere.voornaam or self.jongere.naam

    @property
    def geboortejaar(self) -> str:
        """The year of birth, as far as it is known."""
        return self.jongere.geboren[:4] or "geboortejaar niet gekend"

    @property
    def school(self) -> str:
        """Where he or she goes to school now, as far as it is known."""
        scholen = [periode.school.naam for periode in self.aanmelding.perioden.all() if periode.school]
        return scholen[0] if scholen else "school niet gekend"


@dataclass(frozen=True)
class Zoekuitslag:
    """What a search by name shows: at most fifty files, out of how many."""

    treffers: list[Treffer]
    aantal: int

    @property
    def is_deel(self) -> bool:
        """Whether there are more than are shown."""
        return self.aantal > len(self.treffers)


def zoek_op_naam(gebruiker, gezocht: str) -> Zoekuitslag:
    """Return the files about who bears this name, the surest first.

    Each that is shown gets its Raadpleging, down to tier A; finding nobody is written down too.
    """
    with transaction.atomic():
        rijen = Aanmelding.objects.behandelbaar_voor(gebruiker).filter(_op_naam(gezocht))
        alle = list(_vergelijk(rijen, lambda wie: zoekverband(gezocht, wie.voornaam, wie.naam)))
        treffers = _toon(alle, gebruiker, IN_LIJST)
        if not treffers:
            noteer_over_alles(gebruiker, WAT)
        return Zoekuitslag(treffers, len(alle))


def misschien_bekend(gebruiker, rijen: QuerySet[Aanmelding], wie: Persoon) -> list[Treffer]:
    """Return out of these files of the Meldpunt those that may be about this person, the surest first.

    Each gets its Raadpleging: call it in the transaction of the page that shows them.
    """
    alle = _vergelijk(rijen.filter(_op_persoon(wie)), lambda ander: gelijkenis(wie, ander))
    return _toon(alle, gebruiker, ALS_BEKEND)


def zeker_bekend(rijen: QuerySet[Aanmelding], wie: Persoon) -> list[str]:
    """Return the references, out of these files, of those about who has the same letters and was born that day.

    No more than that for a CLB: who types what is nearly a name must not find out which names there are.
    """
    gevonden = _vergelijk(rijen.filter(_op_persoon(wie)), lambda ander: gelijkenis(wie, ander))
    return [rij.referentie for waarom, rij in gevonden if waarom.is_zeker]


def _vergelijk(rijen: QuerySet[Aanmelding], waarom: Callable[[Persoon], Any]) -> Iterator[tuple[Any, Aanmelding]]:
    """Decrypt the names of these rows and yield the files for which `waarom` has an answer, newest first."""
    met = rijen.select_related("jongere", "netwerk").defer("vraag", "advies", *_DICHT)
    for rij in met.order_by("-ingediend_op", "-pk"):
        # A name that does not open cannot be compared; beheer hears of it every night (`leerrecht.nalezen`).
        antwoord = waarom(rij.jongere.persoon) if rij.jongere and not is_dicht(rij.jongere) else None
        if antwoord is not None:
            yield antwoord, rij


def _toon(gevonden: Iterable[tuple[Any, Aanmelding]], gebruiker, wat: str) -> list[Treffer]:
    """Return what is shown of these files, the surest first; each gets its Raadpleging before anybody sees it."""
    eerst = sorted(gevonden, key=lambda paar: paar[0])[:HOOGSTENS]
    nu = Begeleidingsperiode.objects.filter(tot__isnull=True).select_related("school")
    prefetch_related_objects([rij for _, rij in eerst], Prefetch("perioden", queryset=nu))
    for _, rij in eerst:
        noteer_in_lijst(rij, gebruiker, wat)
    return [Treffer(rij, rij.jongere, waarom.zin) for waarom, rij in eerst if rij.jongere]


def _op_naam(gezocht: str) -> Q:
    """Who bears this family name, or this first and family name in whichever order; or who is marked with a part."""
    woorden = gezocht.split()
    voluit = set()
    for plek in range(1, len(woorden)):
        delen = (" ".join(woorden[:plek]), " ".join(woorden[plek:]))
        voluit |= {index_volledig(*volgorde) for volgorde in permutations(delen)}
    if not index_naam(gezocht):
        return Q(pk__in=[])
    exact = Q(jongere__index_naam=index_naam(gezocht)) | Q(jongere__index_volledig__in=voluit - {""})
    return exact | gemerkt(merken_van_naam(gezocht) | merken_van_persoon(Persoon(gezocht, "")), "jongere__")


def _op_persoon(wie: Persoon) -> Q:
    """Who has this name and date of birth, or the mark of its letters, of that day, or of day and month swapped."""
    anders = Persoon("", "", dag_en_maand_omgewisseld(wie.geboren))
    exact = Q(jongere__index_persoon=index_persoon(wie)) if index_persoon(wie) else Q(pk__in=[])
    return exact | gemerkt(merken_van_persoon(wie) | merken_van_persoon(anders), "jongere__")
