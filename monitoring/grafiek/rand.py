"""What stands above and below a drawing, so that it can travel alone; and the hatch of a hidden value."""

from leerrecht.beeld.teken import GRIJS, INKT, breedte_van, coordinaat, element, tekst

# Height of a line of text, in letters.
REGEL = 1.3
ONDERDRUKT = "onderdrukt"


def verdeel(woorden: str, ruimte: float, letter: float, vet: bool = False) -> tuple[str, ...]:
    """Return `woorden` in lines that fit; a word that is too long by itself is cut."""
    regels = [""]
    for woord in woorden.split(" "):
        if breedte_van(f"{regels[-1]} {woord}", letter, vet) <= ruimte:
            regels[-1] = f"{regels[-1]} {woord}".strip()
            continue
        regels.append("")
        for letterteken in woord:
            if breedte_van(regels[-1] + letterteken, letter, vet) > ruimte:
                regels.append("")
            regels[-1] += letterteken
    return tuple(regel for regel in regels if regel)


def kopregels(kop: str, eenheid: str, breedte: float, letter: int) -> tuple[list[str], float]:
    """Return the heading and the unit at the top of the paper, and how high they are together."""
    delen, y = [], 0.0
    for woorden, vet, kleur in ((kop, True, INKT), (eenheid, False, GRIJS)):
        for regel in verdeel(woorden, breedte, letter, vet):
            delen.append(tekst(regel, 0, y + letter, letter, kleur=kleur, vet=vet))
            y += letter * REGEL
    return delen, y


def voetregels(bron: str, y: float, breedte: float, letter: int) -> tuple[list[str], float]:
    """Return the source at the bottom of the paper, and where the paper ends."""
    klein = max(11, letter - 2)
    delen, y = [], y + letter * 0.4 if bron else y
    for regel in verdeel(f"Bron: {bron}", breedte, klein) if bron else ():
        y += klein * REGEL
        delen.append(tekst(regel, 0, y, klein, kleur=GRIJS))
    return delen, y + (klein * 0.4 if delen else 0)


def arcering(x: float, y: float, breed: float, hoog: float, stap: float = 6) -> list[str]:
    """Return a hatched place: always of the size that is asked, whatever it hides."""
    delen = []
    for nummer in range(1, int((breed + hoog) / stap) + 1):
        plek = min(nummer * stap, breed + hoog)
        x1, y1 = min(plek, breed), max(0.0, plek - breed)
        x2, y2 = max(0.0, plek - hoog), min(plek, hoog)
        begin, einde = (f"{coordinaat(x + px)} {coordinaat(y + py)}" for px, py in ((x1, y1), (x2, y2)))
        delen.append(f"M{begin}L{einde}")
    rand = f"M{coordinaat(x)} {coordinaat(y)}" + "".join(
        f"L{coordinaat(px)} {coordinaat(py)}" for px, py in ((x + breed, y), (x + breed, y + hoog), (x, y + hoog))
    )
    return [element("path", d="".join([*delen, rand, "Z"]), fill="none", stroke=GRIJS, stroke_width=1.2)]
