"""A chart of lines: gap at a break, dashes for provisional, the target as a reference line, names at the lines."""

from itertools import pairwise

from django.utils.safestring import SafeString

from leerrecht.beeld.teken import BREUK, GRIJS, blad, breedte_van, coordinaat, element, merk, streep, tekst
from monitoring.getallen import korte_eenheid, met_eenheid
from monitoring.grafiek.assen import tijdas, waardeas
from monitoring.grafiek.gegevens import BREED, Lijngrafiek, Maat, Punt
from monitoring.grafiek.indeling import SPELING, Indeling, kleur_van, teken_van
from monitoring.grafiek.namen import REGEL


def lijn(grafiek: Lijngrafiek, maat: Maat = BREED) -> SafeString:
    """Return the chart as SVG. The same input gives the same text, to the letter."""
    vel = Indeling(grafiek, maat)
    delen = waardeas(vel.vak, vel.y, vel.merken, grafiek.eenheid, vel.letter)
    delen += tijdas(vel.vak, vel.x, grafiek.tijd, vel.letter, maat.breedte)
    delen += _doel(vel)
    for breuk in vel.breuken():
        delen += _breuklijn(vel, vel.x(breuk - grafiek.stap / 2))
    # The first line is the one it is about: drawn last, so on top.
    for nummer in reversed(range(len(vel.reeksen))):
        delen += _reeks(vel, nummer)
    hoogte = vel.vak.onder + vel.letter * 2.4
    sleutel = f"{grafiek.sleutel}-{maat.naam}"
    return blad(sleutel, grafiek.titel, grafiek.uitleg, maat.breedte, hoogte, delen + vel.namen)


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


def _breuklijn(vel: Indeling, x: float) -> list[str]:
    """A vertical rule where another way of counting began, with its word where that touches nothing."""
    delen = [streep(x, vel.vak.boven, x, vel.vak.onder, BREUK, 1.5, "4 3")]
    woorden, hoog = vel.grafiek.breuk_tekst, vel.letter * REGEL
    breed = breedte_van(woorden, vel.letter)
    for boven in (vel.vak.onder - hoog - 3, vel.vak.boven + 2):
        for links in (x + 6, x - 6 - breed):
            if vel.vrij.past(links, boven, breed, hoog):
                return [*delen, tekst(woorden, links, boven + hoog * 0.8, vel.letter, kleur=GRIJS)]
    return delen


def _reeks(vel: Indeling, nummer: int) -> list[str]:
    """One line: a path per piece that may be joined, then its points."""
    punten = sorted(vel.reeksen[nummer].punten, key=lambda punt: punt.plaats)
    kleur, dikte = kleur_van(nummer), 3.0 if nummer == 0 else 1.8
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
    soort = teken_van(nummer)
    return delen + [merk(soort, vel.x(p.plaats), vel.y(p.waarde), kleur, p.voorlopig) for p in punten]


def _hoort_samen(grafiek: Lijngrafiek, a: Punt, b: Punt) -> bool:
    ver = b.plaats - a.plaats > grafiek.stap * (1 + SPELING)
    return not ver and not any(a.plaats < breuk <= b.plaats for breuk in grafiek.breuken)
