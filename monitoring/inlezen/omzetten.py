"""The rows of a delivery in the long format, whatever its own columns are; and what one row then says."""

from collections.abc import Iterator
from typing import Any

from monitoring.inlezen.cel import Bestandsregel
from monitoring.inlezen.codes import kaal
from monitoring.inlezen.keuze import Kolomkeuze, Vertaler
from monitoring.inlezen.kop import Tabelbegin
from monitoring.inlezen.langformaat import reeksnaam
from monitoring.inlezen.lezer import Lezer, eis_kolommen, regels_van
from monitoring.inlezen.voorvertoning import schrijf
from monitoring.models import Aanlevering, Indicator


def namen_van(aanlevering: Aanlevering) -> dict[str, tuple[str, str]]:
    """Return (code, unit) of every indicator of the network, by its code and by its name."""
    uit: dict[str, tuple[str, str]] = {}
    for rij in Indicator.objects.voor_netwerk(aanlevering.netwerk):
        uit |= {rij.code: (rij.code, rij.eenheid), kaal(rij.naam): (rij.code, rij.eenheid)}
    return uit


def regels_voor(aanlevering: Aanlevering, begin: Tabelbegin) -> Iterator[Bestandsregel]:
    """Yield the rows; by the meaning of the columns when somebody gave one. Raises Geweigerd for unknown columns."""
    if aanlevering.keuze:
        keuze = Kolomkeuze.van(aanlevering.keuze)
        return vertaler_voor(aanlevering, begin, keuze).regels(begin.rijen)
    eis_kolommen(begin.namen)
    return regels_van(begin.rijen, begin.namen)


def vertaler_voor(aanlevering: Aanlevering, begin: Tabelbegin, keuze: Kolomkeuze) -> Vertaler:
    """Return what turns the rows of this table into those of the long format."""
    return Vertaler(begin.koppen, keuze, namen_van(aanlevering), aanlevering.gegevensbron.naam)


def lees_voor(
    aanlevering: Aanlevering, begin: Tabelbegin, keuze: Kolomkeuze, rij: tuple[int, list[Any]]
) -> tuple[list[str], list[str]]:
    """Return what one row says in words, and what is wrong in it."""
    lezer = Lezer(aanlevering)
    cijfers = list(lezer.cijfers(vertaler_voor(aanlevering, begin, keuze).regels([rij])))
    zinnen = [
        f"{schrijf(cijfer)}: "
        + ", ".join(
            filter(None, (cijfer.indicator.naam, cijfer.gebied, reeksnaam(cijfer.uitsplitsing), cijfer.periode_tekst))
        )
        for cijfer in cijfers
    ]
    fouten = [f"{fout['kolom'] or 'hele rij'}: {fout['fout']} {fout['oplossing']}" for fout in lezer.fouten]
    return zinnen, fouten
