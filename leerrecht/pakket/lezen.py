"""Reads a folder: its files as rows by list and key, and every objection to them at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from leerrecht.pakket.bezwaar import Bezwaar, PakketFout
from leerrecht.pakket.soort import (
    Gegevens,
    Pakketdeel,
    Pakketsoort,
    alle_soorten,
    bestand_met,
    bestanden,
    kinderen_van,
    soort_met,
)
from leerrecht.pakket.waarde import fout_van, normaal, plat, standaard, verplicht

BRONNEN = "bronnen"


@dataclass(frozen=True)
class Pakketregel:
    """One row of a package, in plain form: `waarden` has every field of its list, also what was left out."""

    sleutel: str
    waarden: Gegevens
    bestand: str = ""
    plek: str = ""
    nummer: int = 0
    onder: str = ""  # key of the row it stands in
    ouder: str = ""  # key of the row of its own list that it stands in
    los: Gegevens = field(default_factory=dict)


Rijen = dict[str, dict[str, Pakketregel]]


@dataclass(frozen=True)
class Pakket:
    """A folder that was read. `slug` is empty for what all networks share."""

    slug: str
    rijen: Rijen

    def van(self, soort: str) -> dict[str, Pakketregel]:
        """Return the rows of one list by key."""
        return self.rijen.get(soort, {})


def lees_pakket(map_: Path) -> Pakket:
    """Return what stands in a folder; PakketFout with every objection that can be made without the server."""
    if not map_.is_dir():
        raise PakketFout([Bezwaar(str(map_), "", "deze map is er niet.", "Geef de map van het pakket.")])
    lezer = _Lezer(_open_alles(map_))
    lezer.lees()
    if lezer.bezwaren:
        raise PakketFout(lezer.bezwaren)
    netwerk = lezer.rijen.get("netwerk", {})
    return Pakket(next(iter(netwerk), ""), lezer.rijen)


def _open_alles(map_: Path) -> dict[str, Gegevens]:
    inhoud, bezwaren = {}, []
    for pad in sorted(map_.glob("*.yaml")):
        if pad.stem not in bestanden():
            namen = ", ".join(f"{naam}.yaml" for naam in bestanden())
            bezwaren.append(Bezwaar(pad.name, "", "dit bestand kennen we niet.", f"Een pakket bestaat uit {namen}."))
            continue
        try:
            gelezen = yaml.safe_load(pad.read_text(encoding="utf-8"))
        except yaml.MarkedYAMLError as fout:
            regel = f"regel {fout.problem_mark.line + 1}" if fout.problem_mark else ""
            doe = "Kijk naar inspringen, aanhalingstekens en dubbele punten."
            bezwaren.append(Bezwaar(pad.name, regel, "hier klopt de opmaak niet.", doe))
            continue
        except (yaml.YAMLError, UnicodeDecodeError):
            bezwaren.append(Bezwaar(pad.name, "", "dit is geen leesbare tekst.", "Bewaar het bestand als UTF-8."))
            continue
        if gelezen is not None and not isinstance(gelezen, dict):
            bezwaren.append(
                Bezwaar(pad.name, "", "bovenaan staat geen lijst met een naam.", "Begin met een woord als 'acties:'.")
            )
            continue
        inhoud[pad.stem] = gelezen or {}
    if bezwaren:
        raise PakketFout(bezwaren)
    if not inhoud:
        raise PakketFout(
            [Bezwaar(str(map_), "", "er staat geen enkel bestand van een pakket in.", "Geef de map van het pakket.")]
        )
    return inhoud


def bronnaam(bron: Gegevens) -> str:
    """Return the title of a document with its year, as shown under a text."""
    titel, jaar = bron["titel"], str(bron.get("jaar") or "")
    return f"{titel} ({jaar})" if jaar not in titel else titel


class _Lezer:
    """Walks over the files, lower rooms first, and collects rows and objections."""

    def __init__(self, inhoud: dict[str, Gegevens]) -> None:
        self.inhoud = inhoud
        self.bezwaren: list[Bezwaar] = []
        self.rijen: Rijen = {}
        self.bronnen: Gegevens = {}
        for gegevens in inhoud.values():
            self.bronnen |= gegevens.get(BRONNEN) or {}

    def lees(self) -> None:
        """Read all."""
        for naam, soorten in bestanden().items():
            gegevens = self.inhoud.get(naam, {})
            bekend = {BRONNEN, *(soort.in_bestand for soort in soorten)}
            for woord in [woord for woord in gegevens if woord not in bekend]:
                doe = f"Kies uit: {', '.join(sorted(bekend))}."
                self.bezwaren.append(Bezwaar(f"{naam}.yaml", "", f"'{woord}' kennen we hier niet.", doe))
            over = bestand_met(naam)
            if over and over.vul_in and gegevens and not self.bezwaren:
                over.vul_in(gegevens, {"bronnen": self.bronnen, **self.inhoud})
            for soort in soorten:
                self._lijst(soort, gegevens.get(soort.in_bestand), "", "", "")
        self._vul_enige()
        self._keur_netwerk()
        self._keur_verwijzingen()

    def _keur_netwerk(self) -> None:
        """One network, or only what all networks may share."""
        aantal = len(self.rijen.get("netwerk", {}))
        if aantal > 1:
            self.bezwaren.append(
                Bezwaar("netwerk.yaml", "", "er staan twee netwerken in.", "Geef elk netwerk een eigen map.")
            )
        for soort in alle_soorten() if not aantal else ():
            if self.rijen.get(soort.naam) and not soort.ook_zonder_netwerk:
                doe = "Zet er een netwerk.yaml bij, met 'netwerk' en daaronder slug, naam, korte_naam en gebied."
                wat = f"'{soort.in_bestand}' hoort bij een netwerk, en dat staat niet in deze map."
                self.bezwaren.append(Bezwaar(f"{soort.bestand}.yaml", "", wat, doe))

    def _lijst(self, soort: Pakketsoort, gegevens: Any, onder: str, ouder: str, pad: str) -> None:
        if soort.kop and isinstance(gegevens, dict):
            gegevens = [gegevens]
        bestand = f"{soort.bestand}.yaml"
        if gegevens is not None and not isinstance(gegevens, list):
            doe = "Zet elke rij op een nieuwe regel die met een streepje begint."
            self.bezwaren.append(Bezwaar(bestand, pad, f"'{soort.in_bestand}' is geen lijst.", doe))
            return
        for nummer, rij in enumerate(gegevens or []):
            self._rij(soort, rij, nummer, onder, ouder, pad)

    def _rij(self, soort: Pakketsoort, gegevens: Any, nummer: int, onder: str, ouder: str, pad: str) -> None:
        bestand, plek = f"{soort.bestand}.yaml", f"{pad}{soort.in_bestand} rij {nummer + 1}"
        if not isinstance(gegevens, dict):
            doe = "Schrijf velden met een dubbele punt, zoals 'naam: VDAB'."
            self.bezwaren.append(Bezwaar(bestand, plek, "deze rij heeft geen velden.", doe))
            return
        sleutel = str((soort.sleutel_uit(gegevens) if soort.sleutel_uit else gegevens.get(soort.sleutelveld)) or "")
        plek = f"{plek} ({sleutel})" if sleutel else plek
        los = {naam: plat(gegevens[naam]) for naam in soort.in_bestand_alleen if gegevens.get(naam)}
        waarden = self._waarden(soort, gegevens, bestand, plek)
        rij = Pakketregel(sleutel, waarden, bestand, plek, nummer=nummer, onder=onder, ouder=ouder, los=los)
        if not self._sleutel_klopt(soort, rij, bestand, plek):
            return
        self.rijen.setdefault(soort.naam, {})[sleutel] = rij
        for kind in kinderen_van(soort):
            boven = (onder, sleutel) if kind is soort else (sleutel, "")
            self._lijst(kind, gegevens.get(kind.naam), *boven, f"{plek}, ")

    def _sleutel_klopt(self, soort: Pakketsoort, rij: Pakketregel, bestand: str, plek: str) -> bool:
        if not rij.sleutel:
            doe = f"Geef een '{soort.sleutelveld}': kleine letters, cijfers en streepjes, die niet meer veranderen."
            self.bezwaren.append(Bezwaar(bestand, plek, "deze rij heeft geen sleutel.", doe))
        elif rij.sleutel in self.rijen.get(soort.naam, {}):
            self.bezwaren.append(
                Bezwaar(bestand, plek, "deze sleutel staat er twee keer.", "Geef een van de twee een andere.")
            )
        elif len(rij.sleutel) > 100:
            self.bezwaren.append(Bezwaar(bestand, plek, "deze sleutel is langer dan 100 tekens.", "Maak hem korter."))
        else:
            return True
        return False

    def _waarden(self, soort: Pakketsoort, gegevens: Gegevens, bestand: str, plek: str) -> Gegevens:
        namen = {veld.naam for veld in soort.velden} | {deel.naam for deel in soort.delen}
        bekend = namen | {soort.sleutelveld, "bron", *soort.los} | {kind.naam for kind in kinderen_van(soort)}
        for naam in gegevens.keys() - bekend:
            doe = f"Kies uit: {', '.join(sorted(bekend - {''}))}."
            self.bezwaren.append(Bezwaar(bestand, plek, f"het veld '{naam}' kennen we niet.", doe))
        waarden: Gegevens = {}
        for veld in soort.velden:
            ruw = gegevens.get(veld.naam)
            if veld.naam == "bron" and not veld.naar:
                ruw = self._bron(ruw)
            waarden[veld.naam] = normaal(soort, veld, ruw)
            self._keur_waarde(soort, veld, gegevens, waarden[veld.naam], bestand, plek)
        for deel in soort.delen:
            waarden[deel.naam] = self._deel(deel, gegevens.get(deel.naam), bestand, plek)
        return waarden

    def _bron(self, ruw: Any) -> str:
        return bronnaam(self.bronnen[ruw]) if isinstance(ruw, str) and ruw in self.bronnen else str(ruw or "")

    def _keur_waarde(self, soort: Pakketsoort, veld, gegevens: Gegevens, waarde: Any, bestand: str, plek: str) -> None:
        if waarde in (None, "") and verplicht(soort, veld):
            fout: tuple[str, str] | None = (f"'{veld.naam}' ontbreekt.", "Vul het in.")
        elif veld.naar or gegevens.get(veld.naam) is None:
            fout = None
        else:
            fout = fout_van(soort, veld, waarde)
        if fout:
            self.bezwaren.append(Bezwaar(bestand, plek, *fout))

    def _deel(self, deel: Pakketdeel, ruw: Any, bestand: str, plek: str) -> Any:
        rijen = [ruw] if deel.enkel and ruw else (ruw or [])
        if not isinstance(rijen, list) or not all(isinstance(rij, dict) for rij in rijen):
            doe = "Schrijf elke rij als velden met een dubbele punt."
            self.bezwaren.append(Bezwaar(bestand, plek, f"'{deel.naam}' kunnen we niet lezen.", doe))
            return None
        for nummer, rij in enumerate(rijen):
            waar = f"{plek}, {deel.naam} rij {nummer + 1}"
            for naam in rij.keys() - deel.velden.keys():
                doe = f"Kies uit: {', '.join(deel.velden)}."
                self.bezwaren.append(Bezwaar(bestand, waar, f"het veld '{naam}' kennen we niet.", doe))
            for naam in deel.verplicht:
                if rij.get(naam) in (None, ""):
                    self.bezwaren.append(Bezwaar(bestand, waar, f"'{naam}' ontbreekt.", "Vul het in."))
        gelezen = [plat(rij) for rij in rijen]
        return (gelezen[0] if gelezen else {}) if deel.enkel else gelezen

    def _vul_enige(self) -> None:
        for soort in alle_soorten():
            for veld in [veld for veld in soort.velden if veld.enige]:
                namen = list(self.rijen.get(veld.naar, {}))
                for rij in self.rijen.get(soort.naam, {}).values():
                    if rij.waarden[veld.naam] is None and len(namen) == 1:
                        rij.waarden[veld.naam] = namen[0]
                    elif rij.waarden[veld.naam] is None:
                        doe = (
                            f"Kies uit: {', '.join(namen)}."
                            if namen
                            else f"Zet eerst '{soort_met(veld.naar).in_bestand}' erin."
                        )
                        self.bezwaren.append(Bezwaar(rij.bestand, rij.plek, f"'{veld.naam}' ontbreekt.", doe))

    def _keur_verwijzingen(self) -> None:
        for soort in alle_soorten():
            for rij in self.rijen.get(soort.naam, {}).values():
                for naar, sleutel in verwijzingen(soort, rij):
                    if sleutel not in self.rijen.get(naar, {}) and not soort_met(naar).gedeeld:
                        self.bezwaren.append(Bezwaar(rij.bestand, rij.plek, f"'{sleutel}' is er niet.", hulp_bij(naar)))


def hulp_bij(naar: str) -> str:
    """Return what to do about a key that is not there."""
    doel = soort_met(naar)
    return f"Zet die sleutel in {doel.bestand}.yaml bij '{doel.in_bestand}', of verbeter hem hier."


def verwijzingen(soort: Pakketsoort, rij: Pakketregel) -> Iterator[tuple[str, str]]:
    """Yield every (list, key) that a row refers to."""
    for veld in soort.velden:
        waarde = rij.waarden.get(veld.naam)
        if veld.naar and waarde:
            yield from ((veld.naar, sleutel) for sleutel in (waarde if isinstance(waarde, list) else [waarde]))
    for deel in soort.delen:
        waarde = rij.waarden.get(deel.naam) or []
        for onderdeel in [waarde] if isinstance(waarde, dict) else waarde:
            yield from ((naar, onderdeel[naam]) for naam, naar in deel.velden.items() if naar and onderdeel.get(naam))


__all__ = ["Pakket", "Pakketregel", "Rijen", "bronnaam", "hulp_bij", "lees_pakket", "standaard", "verwijzingen"]
