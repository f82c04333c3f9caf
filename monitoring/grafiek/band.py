"""What lies behind the lines: between which values others are. No surface over a break or a missing year."""

from itertools import pairwise

from leerrecht.beeld.teken import GRIJS, coordinaat, element
from monitoring.grafiek.gegevens import Bandstuk
from monitoring.grafiek.indeling import SPELING, Indeling

# So thin that words and lines over it are read, also where a reader chooses the colours.
_DEKT = "0.16"


def band(vel: Indeling) -> list[str]:
    """Return the surface in pieces with an edge, so that it is seen in other colours too."""
    delen = []
    for stuk in _stukken(vel):
        boven = [(vel.x(deel.plaats), vel.y(deel.hoog)) for deel in stuk]
        onder = [(vel.x(deel.plaats), vel.y(deel.laag)) for deel in reversed(stuk)]
        if len(stuk) == 1:
            # One year alone: as wide as the mark of a point.
            (x, y), (_, voet) = boven[0], onder[0]
            boven, onder = [(x - 4, y), (x + 4, y)], [(x + 4, voet), (x - 4, voet)]
        punten = "L".join(f"{coordinaat(x)} {coordinaat(y)}" for x, y in (*boven, *onder))
        rand = {"stroke": GRIJS, "stroke_width": "1", "stroke_dasharray": "1 3"}
        delen.append(element("path", d=f"M{punten}Z", fill=GRIJS, fill_opacity=_DEKT, **rand))
    return delen


def _stukken(vel: Indeling) -> list[list[Bandstuk]]:
    stukken: list[list[Bandstuk]] = []
    for vorige, stuk in pairwise([None, *sorted(vel.grafiek.band, key=lambda deel: deel.plaats)]):
        if stuk is None:
            continue
        samen = (
            vorige is not None
            and stuk.plaats - vorige.plaats <= vel.grafiek.stap * (1 + SPELING)
            and not any(vorige.plaats < breuk <= stuk.plaats for breuk in vel.grafiek.breuken)
        )
        if samen:
            stukken[-1].append(stuk)
        else:
            stukken.append([stuk])
    return stukken
