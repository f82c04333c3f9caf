"""Writes a network as a folder, in the shape in which it is read. The same network gives the same bytes."""

from pathlib import Path
from typing import Any

import yaml

from leerrecht.pakket.lezen import Pakket, Pakketregel
from leerrecht.pakket.soort import Gegevens, Pakketsoort, bestanden, kinderen_van
from leerrecht.pakket.waarde import standaard

BREEDTE = 120


class _Schrijver(yaml.SafeDumper):
    """Texts of more lines as blocks, lists indented under their word, no anchors."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent a list too."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        """Write everything out."""
        return True


def _tekst(schrijver: yaml.SafeDumper, waarde: str) -> yaml.ScalarNode:
    return schrijver.represent_scalar("tag:yaml.org,2002:str", waarde, style="|" if "\n" in waarde else None)


_Schrijver.add_representer(str, _tekst)


def schrijf_pakket(pakket: Pakket, map_: Path) -> list[Path]:
    """Write the files of a package into `map_` and return them; a file of a list that became empty goes."""
    map_.mkdir(parents=True, exist_ok=True)
    geschreven = []
    for naam, soorten in bestanden().items():
        inhoud: Gegevens = {}
        for soort in soorten:
            rijen = _rijen(soort, pakket, "", "")
            if rijen:
                inhoud[soort.in_bestand] = rijen[0] if soort.kop and len(rijen) == 1 else rijen
        pad = map_ / f"{naam}.yaml"
        if not inhoud:
            pad.unlink(missing_ok=True)
            continue
        tekst = yaml.dump(inhoud, Dumper=_Schrijver, allow_unicode=True, sort_keys=False, width=BREEDTE)
        pad.write_text(tekst, encoding="utf-8")
        geschreven.append(pad)
    return geschreven


def _rijen(soort: Pakketsoort, pakket: Pakket, onder: str, ouder: str) -> list[Gegevens]:
    rijen = pakket.van(soort.naam).values()
    hier = [rij for rij in rijen if (not soort.onder or rij.onder == onder) and rij.ouder == ouder]
    return [_rij(soort, rij, pakket) for rij in hier]


def _rij(soort: Pakketsoort, rij: Pakketregel, pakket: Pakket) -> Gegevens:
    uit: Gegevens = {soort.sleutelveld: rij.sleutel} if soort.sleutelveld else {}
    for veld in soort.velden:
        waarde = rij.waarden[veld.naam]
        weg = veld.enige and len(pakket.van(veld.naar)) == 1
        if not weg and veld.naam != soort.sleutelveld and waarde != standaard(soort, veld):
            uit[veld.naam] = waarde
    uit |= rij.los
    for deel in soort.delen:
        if rij.waarden[deel.naam]:
            uit[deel.naam] = rij.waarden[deel.naam]
    for kind in kinderen_van(soort):
        boven = (rij.onder, rij.sleutel) if kind is soort else (rij.sleutel, "")
        if kinderen := _rijen(kind, pakket, *boven):
            uit[kind.naam] = kinderen
    return uit
