"""The plan in one picture: of each action one narrow column, a mark for each judgement and last time small beneath.

A mark is a shape before it is a colour, so that it reads in grey, in forced colours and by who sees no red. Columns
wrap as words do: one drawing serves a wide screen, a telephone and paper, and each can be a link of its own.
"""

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

from leerrecht.beeld.teken import element, schoon

# The same values as the stylesheet and the paper give the word beside the mark.
TINTEN = {"groen": "#1d7540", "oranje": "#c4520a", "rood": "#a61f1f", "geen": "#5c6d72", "stil": "#5c6d72"}
BREED, STAP, STRAAL = 35, 24, 8.5
KLEIN = 0.4


def mark(kleur: str, x: float, y: float, straal: float) -> str:
    """Return the mark of a kleur: circle, triangle, square, broken ring, or a dash where nobody answered."""
    tint = TINTEN[kleur]
    if kleur == "groen":
        return element("circle", cx=x, cy=y, r=straal, fill=tint)
    if kleur == "oranje":
        punten = ((x, y - straal), (x + straal, y + straal * 0.9), (x - straal, y + straal * 0.9))
        return element("path", d=f"M{' '.join(f'{a:g} {b:g}' for a, b in punten)}Z", fill=tint)
    if kleur == "rood":
        zij = straal * 1.75
        return element("rect", x=x - zij / 2, y=y - zij / 2, width=zij, height=zij, fill=tint)
    dikte = max(1.0, straal / 4)
    if kleur == "geen":
        deel = round(straal * 0.42, 1)
        rand = {"fill": "none", "stroke": tint, "stroke_width": dikte, "stroke_dasharray": f"{deel} {deel}"}
        return element("circle", cx=x, cy=y, r=straal - dikte / 2, **rand)
    return element(
        "path", d=f"M{x - straal * 0.75:g} {y:g}h{straal * 1.5:g}", fill="none", stroke=tint, stroke_width=dikte
    )


def kolom(woorden: str, nu: Sequence[str], eerder: Sequence[str] = (), met_eerder: bool = False) -> SafeString:
    """Return the column of one action. `woorden` says what it shows; `met_eerder` keeps the room of last time."""
    midden = BREED / 2
    delen = [mark(kleur, midden, STAP * (plaats + 0.5), STRAAL) for plaats, kleur in enumerate(nu)]
    hoogte = STAP * len(nu)
    if met_eerder:
        delen += [
            mark(kleur, midden - 6 + 12 * plaats, hoogte + 7, STRAAL * KLEIN) for plaats, kleur in enumerate(eerder)
        ]
        hoogte += 14
    svg = element(
        "svg",
        element("title", schoon(woorden)) + "".join(delen),
        class_="grafiek",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {BREED} {hoogte}",
        role="img",
    )
    return mark_safe(svg)  # noqa: S308 - every text and attribute went through `schoon`
