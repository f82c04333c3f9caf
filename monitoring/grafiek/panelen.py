"""A chart of lines as a whole: one frame, or one for each line where they differ so much that one would lie flat."""

from dataclasses import replace

from django.utils.safestring import SafeString

from leerrecht.beeld.teken import blad, coordinaat, element
from monitoring.getallen import platte_eenheid
from monitoring.grafiek.gegevens import BREED, Lijngrafiek, Maat, Reeks
from monitoring.grafiek.lijn import tekening
from monitoring.grafiek.rand import kopregels, voetregels

# A line that is so many times lower than another one cannot be read beside it.
VEELVOUD = 5
# More lines than this in one frame cannot be told apart.
IN_EEN_VAK = 5
_TUSSEN, _SMALSTE = 28, 280
EIGEN_SCHAAL, ZELFDE_SCHAAL = "elk met een eigen schaal", "alle met dezelfde schaal"


def te_ver_uiteen(reeksen: tuple[Reeks, ...]) -> bool:
    """Whether the highest values of these lines differ more than five times."""
    toppen = [max(abs(float(punt.waarde)) for punt in reeks.punten) for reeks in reeksen if reeks.punten]
    return len(toppen) > 1 and max(toppen) > VEELVOUD * min(toppen)


def lijn(grafiek: Lijngrafiek, maat: Maat = BREED) -> SafeString:
    """Return the chart as SVG. The same input gives the same text, to the letter."""
    veel = len([reeks for reeks in grafiek.reeksen if reeks.punten]) > IN_EEN_VAK
    teken = _naast_elkaar if veel or te_ver_uiteen(grafiek.reeksen) else tekening
    delen, hoogte = teken(grafiek, maat)
    return blad(f"{grafiek.sleutel}-{maat.naam}", grafiek.titel, grafiek.uitleg, maat.breedte, hoogte, delen)


def _naast_elkaar(grafiek: Lijngrafiek, maat: Maat) -> tuple[list[str], float]:
    """Return a small frame for each line, all over the same time and from zero; where they can, to the same top."""
    eigen = te_ver_uiteen(grafiek.reeksen)
    if not eigen:
        grafiek = replace(grafiek, ook=_alle(grafiek))
    reeksen = [reeks for reeks in grafiek.reeksen if reeks.punten]
    rijen = -(-len(reeksen) // max(1, int(maat.breedte // _SMALSTE)))
    kolommen = -(-len(reeksen) // rijen)
    breed = (maat.breedte - _TUSSEN * (kolommen - 1)) / kolommen
    # One row alone must be as high as a chart on paper is.
    klein = replace(maat, breedte=breed, hoogte=max(maat.hoogte * 0.6, maat.laagste * 0.85 if rijen == 1 else 0))
    eenheid = ", ".join(
        deel for deel in (platte_eenheid(grafiek.eenheid), EIGEN_SCHAAL if eigen else ZELFDE_SCHAAL) if deel
    )
    delen, y = kopregels(grafiek.kop, eenheid, maat.breedte, maat.letter)
    for begin in range(0, len(reeksen), kolommen):
        y += maat.letter * 0.6
        hoogten = []
        for plek, reeks in enumerate(reeksen[begin : begin + kolommen]):
            stukken, hoog = tekening(_een(grafiek, reeks, begin + plek), klein)
            waar = f"translate({coordinaat(plek * (breed + _TUSSEN))} {coordinaat(y)})"
            delen.append(element("g", "".join(stukken), transform=waar))
            hoogten.append(hoog)
        y += max(hoogten)
    voet, hoogte = voetregels(grafiek.bron, y, maat.breedte, maat.letter)
    return delen + voet, hoogte


def _alle(grafiek: Lijngrafiek) -> tuple:
    """Every value that lies in one of the frames."""
    doel = [grafiek.doel.waarde] if grafiek.doel else []
    return (*doel, *(punt.waarde for reeks in grafiek.reeksen for punt in reeks.punten))


def _een(grafiek: Lijngrafiek, reeks: Reeks, nummer: int) -> Lijngrafiek:
    """Return one line of a chart as a chart: its name is the heading, so beside the line stands its number alone."""
    eerste = nummer == 0
    return replace(
        grafiek,
        reeksen=(replace(reeks, naam=""),),
        kop=reeks.naam,
        eenheid="",
        bron="",
        doel=grafiek.doel if eerste else None,
        genoemd=grafiek.genoemd if eerste else (),
        kleur=nummer,
    )
