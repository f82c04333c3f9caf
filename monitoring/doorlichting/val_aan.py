"""Reken na of een kleine groep te vinden is in de cijfers van Leerrecht.

    python3 val_aan.py cijfers.csv
    python3 val_aan.py cijfers.csv --drempel 5 --precies

Dit programma leest alleen de tabel die iedereen kan downloaden, en vraagt niets dan Python 3.9 of later. Het telt
delen bij elkaar op, zoals een lezer kan: over opdelingen, gebieden en perioden. Van elk verborgen aantal rekent het uit
wat het kleinste en het grootste is dat nog kan. Liggen die dichter bij elkaar dan de drempel en is het zeker klein, dan
is het gevonden en eindigt het programma met code 1. Met --precies rekent het na met HiGHS (pip install highspy).

Een opdeling waarvan we nergens zien of ze volledig is, nemen we als volledig: zo rekent de strengste lezer.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import ceil, floor, inf

VERBORGEN = "onderdrukt"
# Gebied, periode en opdeling.
Plaats = tuple[str, str, frozenset[tuple[str, str]]]
Soort = tuple[str, str]
Dagen = dict[str, tuple[str, str]]
# Waarde -> de waarde waar ze bij hoort, per opdeling.
RUIMER: dict[str, dict[str, str]] = {
    "niveau": {"kleuter": "basis", "lager": "basis"},
    "onderwijsvorm": {
        **{f"ov{nummer}": "buso" for nummer in (1, 2, 3, 4)},
        **dict.fromkeys(("aso", "tso", "kso", "bso", "a-stroom", "b-stroom"), "voltijds"),
        "dbso": "deeltijds",
    },
}
# Een vraag kan er meer dan een hebben: zo'n opdeling heeft geen som.
GEEN_SOM = {"gezocht", "zin", "gekozen"}


class Vakje:
    """Een aantal: getoond, of verborgen en dan minstens 1, want een 0 wordt altijd getoond."""

    def __init__(self, naam: str, getal: int | None, bestaat: bool = True) -> None:
        self.naam, self.verborgen = naam, bestaat and getal is None
        self.laagst: float = getal if getal is not None else int(bestaat)
        self.hoogst: float = getal if getal is not None else inf


Tabel = dict[Plaats, Vakje]
Som = tuple[Soort, Vakje, list[Vakje]]
Regel = tuple[Vakje, list[Vakje], bool]


def lees(pad: str) -> tuple[dict[tuple, Tabel], dict[str, str], Dagen]:
    """De aantallen uit de tabel: (indicator, bron) -> plaats -> cel."""
    tabellen: dict[tuple, Tabel] = defaultdict(dict)
    ligt_in: dict[str, str] = {}
    dagen: Dagen = {}
    with open(pad, encoding="utf-8-sig", newline="") as bestand:
        for rij in csv.DictReader(bestand, delimiter=";"):
            if rij["soort"] != "aantal" or rij["waarde"] in ("niet beschikbaar", "niet van toepassing"):
                continue
            delen = (deel.partition("=") for deel in rij["opdeling"].split("|") if deel)
            plaats = (rij["gebied"], rij["periode"], frozenset((naam, waarde) for naam, _, waarde in delen))
            getal = None if rij["waarde"] == VERBORGEN else round(float(rij["waarde"].replace(",", ".")))
            naam = ", ".join(filter(None, (rij["indicator"], rij["gebied"], rij["reeks"], rij["periode"])))
            laag = (rij["indicator"], rij["bron"], rij["gepubliceerd door de bron"], rij["geteld volgens"])
            tabellen[laag].setdefault(plaats, Vakje(naam, getal))
            ligt_in[rij["gebied"]] = rij["ligt in"]
            if rij["van"]:
                dagen[rij["periode"]] = (rij["van"], rij["tot"])
    return tabellen, ligt_in, dagen


def sommen(tabel: Tabel, ligt_in: dict[str, str], dagen: Dagen) -> list[Som]:
    """Wat samen iets anders is."""
    groepen: dict[tuple[Soort, Plaats], list[Plaats]] = defaultdict(list)
    _over_opdelingen(tabel, groepen)
    for plaats in list(tabel):
        boven = ligt_in.get(plaats[0])
        while boven and (boven, *plaats[1:]) not in tabel:
            boven = ligt_in.get(boven)
        if boven:
            groepen[("gebied", boven), (boven, *plaats[1:])].append(plaats)
    for lang, (van, tot) in dagen.items():
        binnen = [kort for kort, (begin, einde) in dagen.items() if kort != lang and van <= begin and einde <= tot]
        for plaats in [plaats for plaats in tabel if plaats[1] == lang]:
            delen = [(plaats[0], kort, plaats[2]) for kort in binnen]
            if delen := [deel for deel in delen if deel in tabel]:
                groepen[("periode", lang), plaats].extend(delen)
    return [(soort, tabel[geheel], [tabel[deel] for deel in delen]) for (soort, geheel), delen in groepen.items()]


def _over_opdelingen(tabel: Tabel, groepen: dict[tuple[Soort, Plaats], list[Plaats]]) -> None:
    te_doen = list(tabel)
    while te_doen:
        gebied, periode, opdeling = plaats = te_doen.pop()
        for naam, waarde in opdeling:
            if naam in GEEN_SOM:
                continue
            zonder = opdeling - {(naam, waarde)}
            ruimer = (gebied, periode, zonder | {(naam, RUIMER.get(naam, {}).get(waarde, ""))})
            geheel = ruimer if ruimer in tabel else (gebied, periode, zonder)
            if geheel not in tabel:
                # Ook een totaal dat nergens staat, bestaat.
                tabel[geheel] = Vakje("", None, bestaat=False)
                te_doen.append(geheel)
            groepen[("opdeling", naam), geheel].append(plaats)


def met_volledigheid(rijen: list[Som]) -> Iterator[Regel]:
    """Zeg van elke som of de delen samen het geheel zijn: waar alles getoond is, zien we het."""
    gezien: dict[Soort, set] = defaultdict(set)
    for soort, geheel, delen in rijen:
        if not geheel.verborgen and geheel.hoogst < inf and all(deel.hoogst < inf for deel in delen):
            gezien[soort].add(geheel.hoogst - sum(deel.hoogst for deel in delen))
    for soort, geheel, delen in rijen:
        verschillen = gezien[soort]
        if any(verschil < 0 for verschil in verschillen):
            continue
        # Een gebied of een periode is volledig als het ergens klopt; een opdeling tot het tegendeel blijkt.
        volledig = 0 in verschillen if soort[0] != "opdeling" else not verschillen or 0 in verschillen
        yield geheel, delen, volledig


def trek_aan(rijen: Iterable[Regel]) -> None:
    """Maak de grenzen nauwer tot er niets meer verandert."""
    rijen, bezig = list(rijen), True
    while bezig:
        bezig = False
        for geheel, delen, volledig in rijen:
            laag, hoog = sum(deel.laagst for deel in delen), sum(deel.hoogst for deel in delen)
            bezig |= _nauwer(geheel, laag, hoog if volledig else inf)
            for deel in delen:
                rest_laag = sum(ander.laagst for ander in delen if ander is not deel)
                rest_hoog = sum(ander.hoogst for ander in delen if ander is not deel)
                minst = geheel.laagst - rest_hoog if volledig and rest_hoog < inf else deel.laagst
                bezig |= _nauwer(deel, minst, geheel.hoogst - rest_laag)


def _nauwer(cel: Vakje, laagst: float, hoogst: float) -> bool:
    laagst, hoogst = max(cel.laagst, laagst), min(cel.hoogst, hoogst)
    if laagst > hoogst or (laagst, hoogst) == (cel.laagst, cel.hoogst):
        return False
    cel.laagst, cel.hoogst = laagst, hoogst
    return True


def reken_precies(cellen: list[Vakje], rijen: list[Regel]) -> None:
    """Laat HiGHS van elk verborgen aantal het kleinste en het grootste zoeken dat nog kan."""
    import highspy  # noqa: PLC0415 (alleen wie het vraagt, heeft het nodig)

    machine = highspy.Highs()
    machine.silent()
    nummer: dict[Vakje, int] = {}
    for cel in cellen:
        nummer[cel] = len(nummer)
        machine.addVar(cel.laagst, min(cel.hoogst, 1e7))
    for geheel, delen, volledig in rijen:
        kolommen = [nummer[geheel], *(nummer[deel] for deel in delen)]
        machine.addRow(0, 0 if volledig else highspy.kHighsInf, len(kolommen), kolommen, [1.0, *[-1.0] * len(delen)])
    for cel in (cel for cel in cellen if cel.verborgen):
        for prijs in (1.0, -1.0):
            machine.changeColCost(nummer[cel], prijs)
            machine.run()
            if machine.getModelStatus() == highspy.HighsModelStatus.kOptimal:
                waarde = machine.getSolution().col_value[nummer[cel]]
                if prijs > 0:
                    cel.laagst = ceil(waarde - 1e-4)
                else:
                    cel.hoogst = floor(waarde + 1e-4)
        machine.changeColCost(nummer[cel], 0.0)


def val_aan(pad: str, drempel: int, precies: bool) -> tuple[int, list[Vakje], list[Vakje]]:
    """De verborgen aantallen, en welke daarvan zeker of misschien klein en bijna bekend zijn."""
    tabellen, ligt_in, dagen = lees(pad)
    verborgen = 0
    zeker: list[Vakje] = []
    misschien: list[Vakje] = []
    for tabel in tabellen.values():
        rijen = list(met_volledigheid(sommen(tabel, ligt_in, dagen)))
        trek_aan(rijen)
        if precies:
            reken_precies(list(tabel.values()), rijen)
        for cel in (cel for cel in tabel.values() if cel.verborgen):
            verborgen += 1
            if cel.hoogst - cel.laagst < drempel and cel.laagst < drempel:
                (zeker if cel.hoogst < drempel else misschien).append(cel)
    return verborgen, zeker, misschien


def main() -> None:
    """Lees de tabel, val ze aan en zeg wat gevonden is."""
    lezer = argparse.ArgumentParser(description="Zoek kleine groepen in een gepubliceerde tabel van Leerrecht.")
    lezer.add_argument("tabel")
    lezer.add_argument("--drempel", type=int, default=5)
    lezer.add_argument("--precies", action="store_true", help="reken na met HiGHS (pip install highspy)")
    keuze = lezer.parse_args()
    verborgen, zeker, misschien = val_aan(keuze.tabel, keuze.drempel, keuze.precies)
    print(f"{verborgen} verborgen aantallen, {len(zeker)} gevonden, {len(misschien)} misschien.")
    for woord, lijst in (("GEVONDEN", zeker), ("MISSCHIEN", misschien)):
        for cel in lijst:
            print(f"{woord} {cel.laagst} tot {cel.hoogst}: {cel.naam}")
    sys.exit(1 if zeker else 0)


if __name__ == "__main__":
    main()
