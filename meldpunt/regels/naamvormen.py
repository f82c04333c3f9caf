"""What a file knows of names, and every form under which such a name may stand in a text, as letters alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from leerrecht.namen import TUSSENVOEGSELS, Naamdeel, delen, is_naam
from leerrecht.zoeken import kern, losse_woorden, vindplaatsen
from meldpunt.regels.woordenschat import AANDUIDINGEN, FUNCTIEWOORDEN, GEWOON, SCHOOLWOORDEN

_KORTST_IN_SCHOOLNAAM = 4
# Left out when people talk: "zit op Scheppers" is the Scheppersinstituut.
_SOORT_SCHOOL = ("instituut", "college", "school", "atheneum", "lyceum")


class Wat(StrEnum):
    """What a find is, in the words of its sentence."""

    NAAM = "de naam van de jongere"
    MENS = "de naam van iemand rond de jongere"
    SCHOOL = "de school van de jongere"
    TELEFOON = "de telefoon van iemand in dit dossier"
    MAIL = "de mail van iemand in dit dossier"
    GEBOREN = "de geboortedatum van de jongere"


class Naamrol(StrEnum):
    """Which part of a name it is: a first and a family name together are a full name, wherever they stand."""

    VOORNAAM = "voornaam"
    FAMILIENAAM = "familienaam"
    ANDERE = "andere"


@dataclass(frozen=True)
class Bekend:
    """What a file knows about who it is, to be recognised in a text. `plaatsen`: towns, which a school is named after.

    `geboren`: ISO 8601, or empty when it is not known.
    """

    voornaam: str = ""
    naam: str = ""
    aanspreking: str = ""
    mensen: tuple[str, ...] = ()
    scholen: tuple[str, ...] = ()
    plaatsen: tuple[str, ...] = ()
    telefoons: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    geboren: str = ""


@dataclass(frozen=True)
class Naamvorm:
    """What one form stands for. `voluit`: a whole name, which nobody may let through."""

    wat: Wat
    rol: Naamrol = Naamrol.ANDERE
    voluit: bool = False


def naamvormen(bekend: Bekend) -> dict[str, Naamvorm]:
    """Return every form of every name of this file; of two that are written alike the first."""
    uit: dict[str, Naamvorm] = {}
    for vorm, waarvan in _alle(bekend):
        if len(vorm) > 1:
            uit.setdefault(vorm, waarvan)
    return uit


def _alle(bekend: Bekend) -> Iterator[tuple[str, Naamvorm]]:
    voor, achter = bekend.voornaam, bekend.naam
    if kern(voor) and kern(achter):
        yield from ((kern(een), Naamvorm(Wat.NAAM, voluit=True)) for een in (f"{voor} {achter}", f"{achter} {voor}"))
    roepnaam = _genoemd(bekend.aanspreking)
    for naam, rol in ((achter, Naamrol.FAMILIENAAM), (voor, Naamrol.VOORNAAM), (roepnaam, Naamrol.VOORNAAM)):
        yield from ((vorm, Naamvorm(Wat.NAAM, rol)) for vorm in _losse_vormen(naam))
    for mens in map(_genoemd, bekend.mensen):
        if len(delen(mens)) > 1:
            yield kern(mens), Naamvorm(Wat.MENS, voluit=True)
        yield from ((vorm, Naamvorm(Wat.MENS)) for vorm in _losse_vormen(mens))
    for school in bekend.scholen:
        if kern(school) not in SCHOOLWOORDEN | GEWOON:
            yield kern(school), Naamvorm(Wat.SCHOOL, voluit=True)
        yield from ((vorm, Naamvorm(Wat.SCHOOL)) for vorm in _eigen_woorden(school, bekend.plaatsen))


def _losse_vormen(naam: str) -> Iterator[str]:
    """Every form of every part of a name. "Op" in "Op de Beeck" tells nothing; who is called Ben, has no other name."""
    if not is_naam(naam):
        return
    yield kern(naam)
    stukken = delen(naam)
    for deel in stukken:
        if deel.kern not in FUNCTIEWOORDEN or len(stukken) == 1:
            yield from _vormen_van(deel)


def _vormen_van(deel: Naamdeel) -> Iterator[str]:
    for vorm in deel.vormen:
        # What is left when a glued "van" or "de" is taken off (Vandewerk) may be a word of every day.
        if vorm in (deel.kern, deel.voluit) or vorm not in GEWOON:
            yield vorm


def _genoemd(tekst: str) -> str:
    """Return the name in a box where people also write who somebody is: "mama (Sofie De Wit)", "hij of Sam"."""
    plekken = [plek for plek in vindplaatsen(tekst) if plek.woord not in AANDUIDINGEN]
    eigen = [plek.woord for plek in plekken if plek.woord in TUSSENVOEGSELS or tekst[plek.begin].isupper()]
    if all(woord in TUSSENVOEGSELS for woord in eigen):
        woorden = [plek.woord for plek in plekken]
        eigen = [woord for woord in woorden if woord not in GEWOON or woord in TUSSENVOEGSELS]
        eigen = eigen if any(woord not in TUSSENVOEGSELS for woord in eigen) else woorden
    return " ".join(eigen)


def _eigen_woorden(school: str, plaatsen: Iterable[str]) -> Iterator[str]:
    """The words of the name of a school that no other school and no region has."""
    soort_en_plaats = SCHOOLWOORDEN | {woord for plaats in plaatsen for woord in losse_woorden(plaats)}
    eigen = [woord for woord in losse_woorden(school) if woord not in soort_en_plaats]
    if len(eigen) > 1:
        # "De Regenboog", of the Basisschool De Regenboog: with its capital it is the school, without it a rainbow.
        yield "".join(eigen)
    gedeeld = soort_en_plaats | GEWOON
    for woord in eigen:
        for vorm in {woord, *(woord.removesuffix(soort) for soort in _SOORT_SCHOOL)}:
            if len(vorm) >= _KORTST_IN_SCHOOLNAAM and not vorm.isdigit() and vorm not in gedeeld:
                yield vorm
