"""A small line beside a sentence: no axis, no numbers; the sentence beside it says them."""

from itertools import pairwise

from django.utils.safestring import SafeString

from leerrecht.beeld.teken import BREUK, KLEUREN, NUL, blad, coordinaat, element, merk, streep
from monitoring.grafiek.gegevens import Lijngrafiek
from monitoring.grafiek.schaal import Schaal

_BREED, _HOOG, _RAND = 208, 56, 8


def vonk(grafiek: Lijngrafiek) -> SafeString:
    """Return the first line of `grafiek` as a small picture, with the same gaps and dashes as the large one."""
    punten = sorted(grafiek.reeksen[0].punten, key=lambda punt: punt.plaats) if grafiek.reeksen else []
    waarden = [float(punt.waarde) for punt in punten] + [0.0]
    plaatsen = [punt.plaats for punt in punten] or [0.0]
    x = Schaal(min(plaatsen), max(plaatsen), _RAND, _BREED - _RAND)
    y = Schaal(min(waarden), max(waarden), _HOOG - _RAND, _RAND)
    delen = [streep(0, y(0), _BREED, y(0), NUL)]
    for breuk in sorted(set(grafiek.breuken)):
        if plaatsen[0] < breuk <= plaatsen[-1]:
            midden = x(breuk - grafiek.stap / 2)
            delen.append(streep(midden, 2, midden, _HOOG - 2, BREUK, 1.5, "4 3"))
    for a, b in pairwise(punten):
        if b.plaats - a.plaats > grafiek.stap * 1.000001 or any(a.plaats < z <= b.plaats for z in grafiek.breuken):
            continue
        d = "M" + "L".join(f"{coordinaat(x(p.plaats))} {coordinaat(y(p.waarde))}" for p in (a, b))
        dashes = "2 6" if a.voorlopig or b.voorlopig else None
        delen.append(
            element(
                "path",
                d=d,
                fill="none",
                stroke=KLEUREN[0],
                stroke_width=3.0,
                stroke_linecap="round",
                stroke_dasharray=dashes,
            )
        )
    for punt in punten:
        straal = 5.0 if punt is punten[-1] else 2.5
        delen.append(merk("cirkel", x(punt.plaats), y(punt.waarde), KLEUREN[0], punt.voorlopig, straal))
    return blad(f"{grafiek.sleutel}-vonk", grafiek.titel, grafiek.uitleg, _BREED, _HOOG, delen)
