"""What a reader can choose of an indicator in a release: from its wijzer, so without reading a cell."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, reduce
from operator import or_

from django.db.models import F, Q, QuerySet

from monitoring.inlezen.codes import CODES
from monitoring.models import DIMENSIES, Cijferreeks, Cijferwijzer
from monitoring.weergave.reeksen import Reeksperiode

# As in monitoring/bescherming/wijzer.py: the last bit stands for every later period.
_BITS = 62
VELDEN = ("gebied", *DIMENSIES)
VLAANDEREN = "Vlaanderen"
# The thirteen cities that Flanders names so (decreet of 13 December 2002 on the Stedenfonds).
CENTRUMSTEDEN = frozenset(
    "Aalst Antwerpen Brugge Genk Gent Hasselt Kortrijk Leuven Mechelen Oostende Roeselare Sint-Niklaas Turnhout".split()
)
# With fewer cities than this the middle half would be about two or three of them.
MINSTE_STEDEN = 8

Keuze = Mapping[str, str]


class Keuzes:
    """The wijzers that this reader may read: one, or one for everybody and one for the network."""

    def __init__(self, wijzers: Iterable[Cijferwijzer]) -> None:
        self.wijzers = list(wijzers)

    @cached_property
    def periodes(self) -> list[Reeksperiode]:
        """Every period, oldest first."""
        return sorted({Reeksperiode(*rij) for wijzer in self.wijzers for rij in wijzer.keuzes["periodes"]})

    @property
    def drempels(self) -> dict[str, int]:
        """From how many each source shows a count, as it was when this came out."""
        return {bron: aantal for rij in self.wijzers for bron, aantal in rij.keuzes.get("drempels", {}).items()}

    def waarden(self, naam: str, keuze: Keuze) -> list[str]:
        """Return the values of a dimension (or `jaar`) that have a number beside everything else that was chosen."""
        rest = {ander: waarde for ander, waarde in keuze.items() if waarde and ander != naam}
        gevonden = {waarde for wijzer in self.wijzers for waarde in _waarden(wijzer, naam, rest)} - {""}
        if naam == "jaar":
            return [periode.tekst for periode in reversed(self.periodes) if periode.tekst in gevonden]
        volgorde = [*CODES.get(naam, ()), *sorted(gevonden, key=str.casefold)]
        return [waarde for waarde in dict.fromkeys(volgorde) if waarde in gevonden]

    def jaar(self, tekst: str) -> Q:
        """The series with a cell in this period."""
        delen = []
        for wijzer in self.wijzers:
            for nummer, (_, _, naam) in enumerate(wijzer.keuzes["periodes"]):
                if naam == tekst:
                    delen.append(Q(voor=wijzer.voor, **{f"bit_{min(nummer, _BITS)}__gt": 0}))
        return reduce(or_, delen, Q(pk__in=[]))

    def met_bits(self, rijen: QuerySet[Cijferreeks], tekst: str) -> QuerySet[Cijferreeks]:
        """Return `rijen` with what `jaar` asks of them."""
        nummers = {
            min(nummer, _BITS)
            for wijzer in self.wijzers
            for nummer, rij in enumerate(wijzer.keuzes["periodes"])
            if rij[2] == tekst
        }
        return rijen.annotate(**{f"bit_{nr}": F("jaren").bitand(1 << nr) for nr in nummers}).filter(self.jaar(tekst))


def _waarden(wijzer: Cijferwijzer, naam: str, rest: Keuze) -> Iterator[str]:
    keuzes = wijzer.keuzes
    teksten = [rij[2] for rij in keuzes["periodes"]]
    if "waarden" in keuzes:
        # Too many forms to know which go together: a choice may turn out empty, and the page says so then.
        alles = keuzes["waarden"]
        yield from (teksten[nr] for nr in alles["periodes"]) if naam == "jaar" else alles[naam]
        return
    for *vorm, nummers in keuzes["vormen"]:
        van = dict(zip(VELDEN, vorm, strict=True))
        jaren = [teksten[nr] for nr in nummers]
        if all(waarde in jaren if ander == "jaar" else van[ander] == waarde for ander, waarde in rest.items()):
            yield from jaren if naam == "jaar" else [van[naam]]
