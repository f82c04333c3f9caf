"""Who around a young person may say yes or no for him or her: it follows from the bond and from gezag.

Sources: oud Burgerlijk Wetboek art. 371-375bis (parents exercise authority together, the one is presumed to speak for
both), 389 and further (voogdij), 387quater and further (pleegzorg, wet van 19 maart 2017: of important decisions only
what was delegated in writing or by the judge), 488/1 and further (beschermde persoon).
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from meldpunt.keuzes.dossier import Gezag, Relatie
from meldpunt.regels.leeftijd import MEERDERJARIG


class Verwant(Protocol):
    """Somebody around a young person, as far as these rules ask."""

    relatie: str
    gezag: str
    niet_contacteren: bool


V = TypeVar("V", bound=Verwant)
# What can be true of whom; the first is what the law presumes while nobody asked.
GEZAG_VAN: dict[str, tuple[str, ...]] = {
    Relatie.OUDER: (Gezag.SAMEN, Gezag.ALLEEN, Gezag.RECHTER, Gezag.GEEN),
    Relatie.VOOGD: (Gezag.VOOGD, Gezag.VOOGD_DIENST, Gezag.RECHTER, Gezag.GEEN),
    Relatie.PLEEGOUDER: (Gezag.GEEN, Gezag.DELEGATIE),
    Relatie.PLUSOUDER: (Gezag.GEEN,),
    Relatie.STEUNFIGUUR: (Gezag.GEEN,),
    Relatie.BEWINDVOERDER: (Gezag.RECHTER, Gezag.GEEN),
}
MET_NOOT = (Gezag.RECHTER, Gezag.DELEGATIE)


def gezag_van(mens: Verwant) -> str:
    """Return what this person may decide: as noted, or as the law presumes. What cannot be true is nothing."""
    kan = GEZAG_VAN.get(mens.relatie, (Gezag.GEEN,))
    if not mens.gezag:
        return kan[0]
    return mens.gezag if mens.gezag in kan else Gezag.GEEN


def vertegenwoordigers(rond: Iterable[V], leeftijd: int | None) -> list[V]:
    """Return who may decide for a young person of this age, among those around.

    Of age: the bewindvoerder over de persoon alone. Below: parents with authority, a voogd, a pleegouder to whom it was
    delegated. Where one parent has it alone, another has it only when a judge said so; where there is a voogd, a parent
    has it only when somebody noted so.
    """
    mensen = [mens for mens in rond if gezag_van(mens) != Gezag.GEEN]
    if leeftijd is not None and leeftijd >= MEERDERJARIG:
        return [mens for mens in mensen if mens.relatie == Relatie.BEWINDVOERDER]
    alleen = any(gezag_van(mens) == Gezag.ALLEEN for mens in mensen)
    voogd = any(mens.relatie == Relatie.VOOGD for mens in mensen)
    return [
        mens
        for mens in mensen
        if mens.relatie != Relatie.BEWINDVOERDER
        and not (alleen and mens.relatie == Relatie.OUDER and gezag_van(mens) == Gezag.SAMEN)
        and not (voogd and mens.relatie == Relatie.OUDER and not mens.gezag)
    ]


def aanspreekbaar(rond: Iterable[V], leeftijd: int | None) -> list[V]:
    """Return whom of these one may ask: nobody who may not be contacted, whatever authority that person has."""
    return [mens for mens in vertegenwoordigers(rond, leeftijd) if not mens.niet_contacteren]
