"""A chart of lying bars from zero: name, bar, value. Provisional bars are open with a dashed edge."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from leerrecht.beeld.teken import GRIJS, KLEUREN, NUL, PAPIER, blad, breedte_van, element, streep, tekst
from monitoring.getallen import korte_eenheid, met_eenheid, platte_eenheid
from monitoring.grafiek.gegevens import BREED, Maat, Staaf, Staafgrafiek
from monitoring.grafiek.namen import breek
from monitoring.grafiek.rand import ONDERDRUKT, arcering, kopregels, verdeel, voetregels
from monitoring.grafiek.schaal import Schaal, streepjes

# Names stand beside the bars when all fit in this part of the paper, else above their own bar.
_KOLOM = 0.3
# How long a hidden bar is, in letters; and the colour of a bar of the past, with an edge that can be seen on white.
_VAST, STIL = 4, "#bcd6d5"


def staaf(grafiek: Staafgrafiek, maat: Maat = BREED) -> SafeString:
    """Return the chart as SVG. The same input gives the same text, to the letter."""
    letter = maat.letter
    waarden = [_waarde(grafiek, rij) for rij in grafiek.staven]
    ruimte = maat.breedte * _KOLOM
    namen = [breek(rij.naam, ruimte, letter) if rij.naam.strip() else None for rij in grafiek.staven]
    ernaast = None not in namen
    links = max((breedte_van(r, letter) for naam in namen for r in naam or ()), default=0.0) + 10 if ernaast else 0.0
    achter = max((breedte_van(waarde, letter, vet=True) for waarde in waarden), default=0.0) + 10
    top = streepjes(_alle(grafiek))[-1]
    schaal = Schaal(0, top, links, max(links + 10, maat.breedte - achter))
    vel = _Vel(grafiek, letter, schaal, achter, ernaast, _dik(grafiek, maat))
    delen, y = kopregels(grafiek.kop, platte_eenheid(grafiek.eenheid), maat.breedte, letter)
    begin, tussen = y, _tussen(grafiek, maat, vel.dik)
    y += letter * 0.4
    for rij, naam in zip(grafiek.staven, namen, strict=True):
        regels = naam if ernaast and naam else verdeel(rij.naam, maat.breedte, letter) or (" ",)
        stukken, hoog = _rij(vel, rij, regels, y)
        delen += stukken
        y += hoog + tussen
    if ernaast:
        delen.append(streep(links, begin, links, y, NUL))
    delen += _doel(grafiek, schaal, y, maat)
    y += letter * 1.4 if grafiek.doel else 0
    voet, hoogte = voetregels(grafiek.bron, y, maat.breedte, letter)
    sleutel = f"{grafiek.sleutel}-{maat.naam}"
    return blad(sleutel, grafiek.titel, grafiek.uitleg, maat.breedte, hoogte, delen + voet)


@dataclass(frozen=True)
class _Vel:
    """What every bar of one drawing shares."""

    grafiek: Staafgrafiek
    letter: int
    schaal: Schaal
    achter: float
    ernaast: bool
    dik: float


def _rij(vel: _Vel, rij: Staaf, regels: tuple[str, ...], y: float) -> tuple[list[str], float]:
    """Return one bar with its name and number, and how high it is."""
    letter, regel, boven = vel.letter, vel.letter * 1.2, y
    # Beside its bar a name stands at the middle of it.
    lager = max(0.0, (vel.dik - len(regels) * regel) / 2) + regel * 0.05 if vel.ernaast else 0
    delen = [tekst(r, 0, y + lager + (nr + 0.9) * regel, letter) for nr, r in enumerate(regels)]
    y += 0 if vel.ernaast else len(regels) * regel + 4
    delen += _balk(rij, vel.schaal, y, vel.dik, letter)
    verborgen = rij.waarde is None
    einde = float(vel.schaal(0)) + letter * _VAST if verborgen else float(vel.schaal(rij.waarde))
    delen += _doelstreep(vel.grafiek, vel.schaal, (y - letter * 0.4, y + vel.dik + letter * 0.4), einde, vel.achter)
    kleur = GRIJS if verborgen else KLEUREN[0]
    voet = y + vel.dik / 2 + letter * 0.35
    delen.append(tekst(_waarde(vel.grafiek, rij), einde + 6, voet, letter, kleur=kleur, vet=not verborgen))
    hoog = max(vel.dik, len(regels) * regel) if vel.ernaast else vel.dik
    return delen, y - boven + hoog


def _dik(grafiek: Staafgrafiek, maat: Maat) -> float:
    """How thick a bar is: more where a few bars must fill the paper."""
    return min(max(maat.letter * 1.5, maat.laagste * 0.4 / (len(grafiek.staven) or 1)), maat.letter * 2.5)


def _tussen(grafiek: Staafgrafiek, maat: Maat, dik: float) -> float:
    """The white between two bars."""
    return max(maat.letter * 0.8, (maat.laagste - maat.letter * 2) / (len(grafiek.staven) or 1) - dik)


def _waarde(grafiek: Staafgrafiek, rij: Staaf) -> str:
    if rij.waarde is None:
        return ONDERDRUKT
    return met_eenheid(rij.waarde, korte_eenheid(grafiek.eenheid), grafiek.decimalen)


def _alle(grafiek: Staafgrafiek) -> list:
    """Every value that must lie on the paper."""
    waarden = [rij.waarde for rij in grafiek.staven if rij.waarde is not None]
    return [*waarden, *([grafiek.doel.waarde] if grafiek.doel else [])]


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


def _balk(rij: Staaf, schaal: Schaal, y: float, dik: float, letter: int) -> list[str]:
    """One bar: newest dark, past quiet, provisional open, hidden hatched and always of one size."""
    if rij.waarde is None:
        return arcering(float(schaal(0)), y, letter * _VAST, dik)
    vlak = {"x": float(schaal(0)), "y": y, "width": float(schaal(rij.waarde) - schaal(0)), "height": dik}
    if rij.voorlopig:
        return [element("rect", **vlak, fill=PAPIER, stroke=KLEUREN[0], stroke_width=1.5, stroke_dasharray="4 3")]
    if rij.stil:
        return [element("rect", **vlak, fill=STIL, stroke=KLEUREN[3], stroke_width=1.0)]
    return [element("rect", **vlak, fill=KLEUREN[0])]
