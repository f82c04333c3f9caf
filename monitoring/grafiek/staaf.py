"""A chart of lying bars from zero: name, bar, value. Provisional bars are open with a dashed edge."""

from django.utils.safestring import SafeString

from leerrecht.beeld.teken import GRIJS, KLEUREN, NUL, PAPIER, blad, breedte_van, element, streep, tekst
from monitoring.getallen import korte_eenheid, met_eenheid
from monitoring.grafiek.gegevens import BREED, Maat, Staaf, Staafgrafiek
from monitoring.grafiek.namen import breek
from monitoring.grafiek.schaal import Schaal, streepjes

# Names stand beside the bars when all fit in this part of the paper, else above their own bar.
_KOLOM = 0.3


def staaf(grafiek: Staafgrafiek, maat: Maat = BREED) -> SafeString:
    """Return the chart as SVG. The same input gives the same text, to the letter."""
    letter = maat.letter
    waarden = [_waarde(grafiek, rij) for rij in grafiek.staven]
    ruimte = maat.breedte * _KOLOM
    namen = [breek(rij.naam, ruimte, letter) for rij in grafiek.staven]
    ernaast = None not in namen
    links = max((breedte_van(r, letter) for naam in namen for r in naam or ()), default=0.0) + 10 if ernaast else 0.0
    achter = max((breedte_van(waarde, letter, vet=True) for waarde in waarden), default=0.0) + 10
    top = streepjes(_alle(grafiek))[-1]
    schaal = Schaal(0, top, links, max(links + 10, maat.breedte - achter))
    delen: list[str] = []
    y = letter * 0.4
    for rij, naam, waarde in zip(grafiek.staven, namen, waarden, strict=True):
        regels = naam if ernaast and naam else _boven(rij.naam, maat)
        dik = letter * 1.5
        op = 0.95 if ernaast else 0.9
        delen += [tekst(r, 0, y + (nr + op) * letter * 1.2, letter) for nr, r in enumerate(regels)]
        if ernaast:
            dik = max(dik, len(regels) * letter * 1.2)
        else:
            y += len(regels) * letter * 1.2 + 4
        delen.append(_balk(rij, schaal, y, letter * 1.5))
        delen += _doelstreep(grafiek, schaal, (y - letter * 0.4, y + letter * 1.9), schaal(rij.waarde), achter)
        delen.append(tekst(waarde, schaal(rij.waarde) + 6, y + letter * 1.1, letter, kleur=KLEUREN[0], vet=True))
        y += dik + letter * 0.8
    if ernaast:
        delen.append(streep(links, 0, links, y, NUL))
    delen += _doel(grafiek, schaal, y, maat)
    y += letter * 1.4 if grafiek.doel else 0
    sleutel = f"{grafiek.sleutel}-{maat.naam}"
    return blad(sleutel, grafiek.titel, grafiek.uitleg, maat.breedte, y, delen)


def _waarde(grafiek: Staafgrafiek, rij: Staaf) -> str:
    return met_eenheid(rij.waarde, korte_eenheid(grafiek.eenheid), grafiek.decimalen)


def _alle(grafiek: Staafgrafiek) -> list:
    """Every value that must lie on the paper."""
    return [*(rij.waarde for rij in grafiek.staven), *([grafiek.doel.waarde] if grafiek.doel else [])]


def _doel(grafiek: Staafgrafiek, schaal: Schaal, y: float, maat: Maat) -> list[str]:
    """The name of the target, below its reference line."""
    if not grafiek.doel:
        return []
    x = float(schaal(grafiek.doel.waarde))
    waarde = met_eenheid(grafiek.doel.waarde, korte_eenheid(grafiek.eenheid), grafiek.decimalen)
    woorden = f"{grafiek.doel.tekst} {waarde}"
    links = max(0.0, min(x - breedte_van(woorden, maat.letter) / 2, maat.breedte - breedte_van(woorden, maat.letter)))
    return [tekst(woorden, links, y + maat.letter * 1.1, maat.letter, kleur=GRIJS)]


def _doelstreep(grafiek: Staafgrafiek, schaal: Schaal, hoogte: tuple, einde: float, achter: float) -> list[str]:
    """The piece of the reference line at one bar; not through the number behind the bar."""
    if not grafiek.doel:
        return []
    x = float(schaal(grafiek.doel.waarde))
    if einde + 2 <= x <= einde + achter:
        return []
    # A light edge, so that the line is seen on a dark bar too.
    return [streep(x, hoogte[0], x, hoogte[1], PAPIER, 5), streep(x, hoogte[0], x, hoogte[1], GRIJS, 1.5, "10 4")]


def _balk(rij: Staaf, schaal: Schaal, y: float, dik: float) -> str:
    vlak = {"x": float(schaal(0)), "y": y, "width": float(schaal(rij.waarde) - schaal(0)), "height": dik}
    if rij.voorlopig:
        return element("rect", **vlak, fill=PAPIER, stroke=KLEUREN[0], stroke_width=1.5, stroke_dasharray="4 3")
    return element("rect", **vlak, fill=KLEUREN[0])


def _boven(naam: str, maat: Maat) -> tuple[str, ...]:
    """Return the name in lines as wide as the paper."""
    regels = [""]
    for teken in naam:
        if breedte_van(regels[-1] + teken, maat.letter) > maat.breedte:
            kop, _, rest = regels[-1].rpartition(" ")
            regels[-1:] = [kop, rest] if kop else [regels[-1], ""]
        regels[-1] += teken
    return tuple(regel for regel in regels if regel) or (" ",)
