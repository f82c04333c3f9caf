"""The pen: elements with escaped text, signs per series, and how wide a text is.

Presentation attributes only. A page with a strict content policy refuses `style`, and the PDF engine applies no page
CSS inside a drawing; attributes work in both, so the same drawing serves both.
"""

import re
from html import escape

from django.utils.safestring import SafeString, mark_safe

INKT, GRIJS, LIJN, NUL, PAPIER, BREUK = "#13262b", "#43565c", "#d3dbda", "#6b7d81", "#ffffff", "#bd7c12"
# Three to one at least on white; a sign per series besides, so that no line is known by its colour alone.
KLEUREN = ("#0b5260", "#5c6d72", "#13262b", "#2f8091")
TEKENS = ("cirkel", "vierkant", "driehoek", "ruit", "kruis", "ster")
# Signs that XML does not allow, whatever the escaping.
_VERBODEN = re.compile("[^\\t\\n\\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SMAL, _BREED = frozenset(" .,:;'’|!iIjlft()[]-"), frozenset("mwMW@%&—")


def schoon(tekst: object) -> str:
    """Return `tekst` as it may stand in a drawing."""
    return escape(_VERBODEN.sub("", str(tekst)))


def coordinaat(waarde: float) -> str:
    """Return a place on the paper with one decimal, never `-0.0`."""
    kort = f"{waarde:.1f}"
    return "0" if float(kort) == 0 else kort.removesuffix(".0")


def element(naam: str, inhoud: str = "", **attributen: object) -> str:
    """Return an element; `inhoud` is our own markup, attributes are escaped. `stroke_width` is `stroke-width`."""
    delen = [
        f' {sleutel.rstrip("_").replace("_", "-")}="{_waarde(waarde)}"'
        for sleutel, waarde in attributen.items()
        if waarde is not None
    ]
    kop = f"<{naam}{''.join(delen)}"
    return f"{kop}>{inhoud}</{naam}>" if inhoud else f"{kop}/>"


def _waarde(waarde: object) -> str:
    return coordinaat(waarde) if isinstance(waarde, float) else schoon(waarde)


def tekst(woorden: str, x: float, y: float, grootte: int, anker: str = "start", kleur: str = INKT, vet=False) -> str:
    """Return a text that stands on `y`."""
    return element(
        "text",
        schoon(woorden),
        x=float(x),
        y=float(y),
        fill=kleur,
        font_size=grootte,
        font_weight="700" if vet else None,
        text_anchor=None if anker == "start" else anker,
    )


def streep(x1: float, y1: float, x2: float, y2: float, kleur: str, dikte: float = 1.0, streepjes: str = "") -> str:
    """Return a straight line."""
    return element(
        "line",
        x1=float(x1),
        y1=float(y1),
        x2=float(x2),
        y2=float(y2),
        stroke=kleur,
        stroke_width=dikte,
        stroke_dasharray=streepjes or None,
    )


def breedte_van(woorden: str, grootte: float, vet: bool = False) -> float:
    """Return how wide a text is at most in the faces we use; no font is opened for it."""
    delen = (0.36 if teken in _SMAL else 0.95 if teken in _BREED else _rest(teken) for teken in woorden)
    return sum(delen) * grootte * (1.07 if vet else 1.0)


def _rest(teken: str) -> float:
    if teken.isdigit() or teken.islower():
        return 0.59
    return 0.72 if ord(teken) < 0x2000 else 1.0


def merk(soort: str, x: float, y: float, kleur: str, open_: bool = False, straal: float = 4.5) -> str:
    """Return the sign of one point; open means provisional."""
    vulling = PAPIER if open_ else kleur
    rand = {"fill": vulling, "stroke": kleur if open_ else PAPIER, "stroke_width": 2.0 if open_ else 1.5}
    if soort == "cirkel":
        return element("circle", cx=float(x), cy=float(y), r=straal, **rand)
    if soort == "vierkant":
        return element("rect", x=float(x - straal), y=float(y - straal), width=2 * straal, height=2 * straal, **rand)
    return element("path", d=_VORMEN[soort](x, y, straal + 1), **rand)


def _pad(*punten: tuple[float, float]) -> str:
    return "M" + "L".join(f"{coordinaat(x)} {coordinaat(y)}" for x, y in punten) + "Z"


def _kruis(x: float, y: float, r: float) -> str:
    d = r / 3
    return _pad(
        (x - d, y - r),
        (x + d, y - r),
        (x + d, y - d),
        (x + r, y - d),
        (x + r, y + d),
        (x + d, y + d),
        (x + d, y + r),
        (x - d, y + r),
        (x - d, y + d),
        (x - r, y + d),
        (x - r, y - d),
        (x - d, y - d),
    )


_VORMEN = {
    "driehoek": lambda x, y, r: _pad((x, y - r), (x + r, y + r * 0.75), (x - r, y + r * 0.75)),
    "ruit": lambda x, y, r: _pad((x, y - r), (x + r, y), (x, y + r), (x - r, y)),
    "kruis": _kruis,
    "ster": lambda x, y, r: _pad((x - r, y - r), (x + r, y - r), (x, y + r)),
}


def blad(sleutel: str, titel: str, uitleg: str, breedte: float, hoogte: float, delen: list[str]) -> SafeString:
    """Return the whole drawing, with its title and description for who does not see it."""
    merkteken = re.sub(r"[^a-z0-9-]", "-", sleutel.lower())
    namen = element("title", schoon(titel) or "Grafiek", id=f"{merkteken}-t")
    namen += element("desc", schoon(uitleg) or "De waarden staan in de tabel.", id=f"{merkteken}-d")
    svg = element(
        "svg",
        namen + "".join(delen),
        class_="grafiek",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {coordinaat(breedte)} {coordinaat(hoogte)}",
        role="img",
        aria_labelledby=f"{merkteken}-t",
        aria_describedby=f"{merkteken}-d",
    )
    return mark_safe(svg)  # noqa: S308 - every text and attribute went through `schoon`
