"""A frame with lines: gap at a break, dashes for provisional, the target as a reference line, names at the lines."""

from itertools import pairwise

from leerrecht.beeld.teken import BREUK, GRIJS, breedte_van, coordinaat, element, merk, streep, tekst
from monitoring.getallen import korte_eenheid, met_eenheid
from monitoring.grafiek.assen import tijdas, waardeas
from monitoring.grafiek.band import band
from monitoring.grafiek.gegevens import Lijngrafiek, Maat, Punt
from monitoring.grafiek.indeling import SPELING, Indeling, teken_van
from monitoring.grafiek.rand import ONDERDRUKT, REGEL, arcering, voetregels


def tekening(grafiek: Lijngrafiek, maat: Maat) -> tuple[list[str], float]:
    """Return the elements of one frame with its lines, and how high it is."""
    vel = Indeling(grafiek, maat)
    delen = [*vel.kop, *waardeas(vel.vak, vel.y, vel.merken, vel.letter)]
    delen += tijdas(vel.vak, vel.x, grafiek.tijd, vel.letter, maat.breedte)
    delen += band(vel)
    delen += _doel(vel)
    delen += _breuken(vel)
    # The first line is the one it is about: drawn last, so on top.
    for nummer in reversed(range(len(vel.reeksen))):
        delen += _reeks(vel, nummer)
    verborgen = _verborgen(vel)
    onder = vel.vak.onder + vel.letter * (2.4 + (REGEL if verborgen else 0))
    voet, hoogte = voetregels(grafiek.bron, onder, maat.breedte, vel.letter)
    return delen + vel.namen + verborgen + voet, hoogte


def _doel(vel: Indeling) -> list[str]:
    """The target: a reference line, and its name where that touches nothing."""
    if not (doel := vel.grafiek.doel):
        return []
    y = vel.y(doel.waarde)
    delen = [streep(vel.vak.links, y, vel.vak.rechts, y, GRIJS, 1.5, "10 4")]
    woorden = f"{doel.tekst} {met_eenheid(doel.waarde, korte_eenheid(vel.grafiek.eenheid), vel.grafiek.decimalen)}"
    breed, hoog = breedte_van(woorden, vel.letter), vel.letter * REGEL
    for deel in (0, 0.25, 0.5, 0.75, 1):
        x = vel.vak.links + 4 + deel * (vel.vak.rechts - vel.vak.links - breed - 8)
        for boven in (y - hoog - 3, y + 3):
            if vel.vrij.past(x, boven, breed, hoog):
                return [*delen, tekst(woorden, x, boven + hoog * 0.8, vel.letter, kleur=GRIJS)]
    return delen


def _breuken(vel: Indeling) -> list[str]:
    """A vertical rule where another way of counting began, and its word above the lines on the side that begins."""
    delen: list[str] = []
    woorden, vrij_tot = vel.grafiek.breuk_tekst, vel.maat.breedte + 8
    breed = breedte_van(woorden, vel.letter)
    for breuk in reversed(vel.breuken()):
        x, y = vel.breukwoord(breuk)
        past = x + breed + 8 <= vrij_tot
        delen.append(streep(x - 4, y - vel.letter if past else vel.vak.boven, x - 4, vel.vak.onder, BREUK, 1.5, "4 3"))
        if past:
            delen.append(tekst(woorden, x, y, vel.letter, kleur=GRIJS))
            vrij_tot = x
    return delen


def _verborgen(vel: Indeling) -> list[str]:
    """A hatched place on the axis where a number is hidden, and the word below its moment."""
    zijde, delen, vrij_tot = vel.letter * 1.1, [], vel.maat.breedte + 8.0
    breed = breedte_van(ONDERDRUKT, vel.letter)
    for plaats in sorted({plaats for reeks in vel.grafiek.reeksen for plaats in reeks.verborgen}, reverse=True):
        x = vel.x(plaats)
        delen += arcering(x - zijde / 2, vel.vak.onder - zijde, zijde, zijde)
        midden = min(max(x, breed / 2), vel.maat.breedte - breed / 2)
        if midden + breed / 2 + 8 <= vrij_tot:
            delen.append(tekst(ONDERDRUKT, midden, vel.vak.onder + vel.letter * 2.9, vel.letter, "middle", GRIJS))
            vrij_tot = midden - breed / 2
    return delen


def _reeks(vel: Indeling, nummer: int) -> list[str]:
    """One line: a path per piece that may be joined, then its points."""
    punten = sorted(vel.reeksen[nummer].punten, key=lambda punt: punt.plaats)
    kleur, dikte = vel.kleur(nummer), 3.0 if nummer == 0 else 1.8
    delen = []
    for a, b in pairwise(punten):
        if _hoort_samen(vel.grafiek, a, b):
            d = "M" + "L".join(f"{coordinaat(vel.x(p.plaats))} {coordinaat(vel.y(p.waarde))}" for p in (a, b))
            streepjes_ = "2 6" if b.voorlopig or a.voorlopig else None
            delen.append(
                element(
                    "path",
                    d=d,
                    fill="none",
                    stroke=kleur,
                    stroke_width=dikte,
                    stroke_linecap="round",
                    stroke_dasharray=streepjes_,
                )
            )
    soort = teken_van(vel.grafiek.kleur + nummer)
    return delen + [merk(soort, vel.x(p.plaats), vel.y(p.waarde), kleur, p.voorlopig) for p in punten]


def _hoort_samen(grafiek: Lijngrafiek, a: Punt, b: Punt) -> bool:
    ver = b.plaats - a.plaats > grafiek.stap * (1 + SPELING)
    return not ver and a.groep == b.groep and not any(a.plaats < breuk <= b.plaats for breuk in grafiek.breuken)
