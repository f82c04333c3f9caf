"""The table of an indicator, for the page and the download alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from monitoring.keuzes import Cijferstatus, Toestand, Viewpoint
from monitoring.models import Cel
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.reeksen import Reekskolom, Reeksperiode, celtekst, dekking

# With more series than this they stand in the rows, so that a phone scrolls down and not sideways.
MEESTE_KOLOMMEN = 4
KOPPEN = (
    "indicator",
    "gebied",
    "reeks",
    "periode",
    "waarde",
    "eenheid",
    "status",
    "bron",
    "gepubliceerd door de bron",
    "geteld volgens",
    "scholen die leverden",
    "scholen in totaal",
    "opmerking",
    "eerdere uitgave",
    "voorbeeldcijfer",
    "publicatie",
)


# Behind a number that its source may still change.
MERK = {
    Cijferstatus.VOORLOPIG: "\u00a0°",
    Cijferstatus.NADER_VOORLOPIG: "\u00a0°°",
    Cijferstatus.DEFINITIEF: "",
}


@dataclass(frozen=True)
class Tabel:
    """Column heads and rows, ready for the template."""

    koppen: list[dict]
    rijen: list[list[dict]]

    def __post_init__(self) -> None:
        """Let every cell that says something know the head of its column: on a phone a row may be read by itself."""
        for rij in self.rijen:
            for cel, kop in zip(rij, self.koppen, strict=True):
                cel["kop"] = kop["naam"] if cel["tekst"].strip() else ""


def tabel(weergave: Indicatorfiguur, reeksen: list[Reekskolom]) -> Tabel:
    """Return the table of these series: periods in the rows when the series are few, else the other way round."""
    if weergave.aantal <= MEESTE_KOLOMMEN:
        return _per_periode(weergave, reeksen)
    koppen = [{"naam": "Reeks"}, *({"naam": periode.tekst, "num": True} for periode in weergave.periodes)]
    rijen = [
        [{"tekst": reeks.naam}, *(_cel(weergave, reeks, periode) for periode in weergave.periodes)] for reeks in reeksen
    ]
    return Tabel(koppen, rijen)


def _per_periode(weergave: Indicatorfiguur, reeksen: list[Reekskolom]) -> Tabel:
    opmerkingen = {periode: _opmerking(weergave, reeksen, periode) for periode in weergave.periodes}
    met = any(opmerkingen.values())
    koppen = [{"naam": "Periode"}, *({"naam": reeks.naam, "num": True} for reeks in reeksen)]
    rijen = []
    for periode in weergave.periodes:
        rij = [{"tekst": periode.tekst}, *(_cel(weergave, reeks, periode) for reeks in reeksen)]
        rijen.append([*rij, {"tekst": opmerkingen[periode] or " "}] if met else rij)
    return Tabel([*koppen, {"naam": "Opmerking"}] if met else koppen, rijen)


def _cel(weergave: Indicatorfiguur, reeks: Reekskolom, periode: Reeksperiode) -> dict:
    cel = reeks.cellen.get(periode)
    tekst = celtekst(cel, weergave.indicator.decimalen)
    if cel is None or cel.toestand != Toestand.GETAL:
        return {"tekst": tekst, "num": True, "zonder": True}
    return {"tekst": tekst + MERK[Cijferstatus(cel.status)], "num": True}


def _opmerking(weergave: Indicatorfiguur, reeksen: list[Reekskolom], periode: Reeksperiode) -> str:
    delen = ["nieuwe telling"] if periode.start in weergave.breekpunten else []
    cellen = [reeks.cellen[periode] for reeks in reeksen if periode in reeks.cellen]
    delen += [cel.get_status_display() for cel in cellen if cel.status != Cijferstatus.DEFINITIEF]
    delen += [f"{dekking(cel)} leverden" for cel in cellen if cel.verwacht]
    delen += [cel.opmerking for cel in cellen if cel.opmerking]
    return "; ".join(dict.fromkeys(delen))


def eerder(reeksen: list[Reekskolom], decimalen: int) -> list[dict[str, str]]:
    """Return what was published earlier of these series beside what is shown now."""
    rijen = []
    for reeks in reeksen:
        for cel in reeks.andere:
            nu = reeks.cellen[Reeksperiode(cel.periode_start, cel.periode_soort, cel.periode_tekst)]
            rijen.append(
                {
                    "periode": cel.periode_tekst,
                    "naam": reeks.naam,
                    "toen": celtekst(cel, decimalen),
                    "toen_op": _uitgave(cel),
                    "nu": celtekst(nu, decimalen),
                    "nu_op": _uitgave(nu),
                }
            )
    return rijen


def _uitgave(cel: Cel) -> str:
    """Who published it, when, and how settled it was."""
    status = cel.get_status_display() if cel.toestand == Toestand.GETAL else ""
    return ", ".join(filter(None, [cel.bron or "niet vermeld", cel.vintage, status]))


def _als_tekst(cel: Cel, tekst: str, decimalen: int) -> str:
    return tekst


def regels(weergave: Indicatorfiguur, getal_van: Callable[[Cel, str, int], Any] = _als_tekst) -> Iterator[list[Any]]:
    """Yield what the page shows as rows of a download: one cell per row, then what was published earlier.

    `getal_van` may turn the value of a cell into something else than its text.
    """
    yield list(KOPPEN)
    for reeks in weergave.reeksen:
        for _, cel in sorted(reeks.cellen.items()):
            yield _regel(weergave, cel, "", getal_van)
    for cel in weergave.andere:
        yield _regel(weergave, cel, "ja", getal_van)


def _regel(weergave: Indicatorfiguur, cel: Cel, eerder: str, getal_van) -> list[Any]:
    indicator = weergave.indicator
    waarde = celtekst(cel, indicator.decimalen).replace(".", "")
    return [
        indicator.naam,
        cel.gebied,
        cel.reeks,
        cel.periode_tekst,
        getal_van(cel, waarde, indicator.decimalen),
        indicator.eenheid,
        cel.get_status_display() if cel.toestand == Toestand.GETAL else "",
        cel.bron,
        cel.vintage,
        Viewpoint(cel.viewpoint).label if cel.viewpoint else "",
        "" if cel.geleverd is None else str(cel.geleverd),
        "" if cel.verwacht is None else str(cel.verwacht),
        cel.opmerking,
        eerder,
        "ja, verzonnen" if cel.synthetisch or indicator.synthetisch else "",
        weergave.publicatie.sleutel,
    ]
