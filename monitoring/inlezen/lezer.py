"""Turns delivered rows into figures, or into a list of faults. Decides nothing about who may."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Q

from leerrecht.diensten import Geweigerd
from monitoring.inlezen.cel import Bestandsregel, Fout
from monitoring.inlezen.gebieden import Gebieden
from monitoring.inlezen.kop import FOUTKOLOM
from monitoring.inlezen.langformaat import (
    KOLOMMEN,
    VERPLICHT,
    Periode,
    Plaats,
    lees_dekking,
    lees_periode,
    lees_plaats,
    lees_status,
    lees_toestand,
)
from monitoring.inlezen.persoon import contact_in
from monitoring.inlezen.waarden import lees_getallen
from monitoring.models import Aanlevering, Cijfer, Indicator

# So many are told one by one; of all of them the kinds are counted.
HOOGSTENS_FOUTEN = 500


# What a person types in freely, and everybody reads.
VRIJE_KOLOMMEN = ("opmerking", "reeks", "doelgroep", "bron")


def eis_kolommen(kop: list[str]) -> None:
    """Raise Geweigerd when the heads are not those of the long format."""
    onbekend = [naam[:40] or "(zonder naam)" for naam in kop if naam not in KOLOMMEN and naam != FOUTKOLOM]
    if onbekend:
        raise Geweigerd(
            f"Deze kolommen kennen we niet: {', '.join(onbekend[:5])}. Zet op de eerste rij de namen uit het"
            " voorbeeldbestand, elk in een eigen cel.",
            veld="bestand",
        )
    dubbel = sorted({naam for naam in kop if kop.count(naam) > 1})
    if dubbel:
        raise Geweigerd(f"De kolom {dubbel[0]} staat er twee keer. Laat er één weg.", veld="bestand")
    ontbreekt = [naam for naam in VERPLICHT if naam not in kop]
    if ontbreekt:
        raise Geweigerd(f"De kolom {ontbreekt[0]} ontbreekt. Voeg ze toe.", veld="bestand")


def regels_van(rijen: Iterable[tuple[int, list[Any]]], kop: list[str]) -> Iterator[Bestandsregel]:
    """Yield the rows of a table in the long format by column name."""
    for nummer, cellen in rijen:
        regel = Bestandsregel(nummer, dict(zip(kop, cellen, strict=False)))
        if any(cel not in (None, "") for cel in cellen[len(kop) :]):
            regel.cellen[""] = Fout("", "Deze rij heeft meer cellen dan kolommen.", "Haal weg wat er te veel staat.")
        yield regel


class Lezer:
    """Reads the rows of one delivery; `fouten` fills up while it goes, `soorten` counts every fault by its kind."""

    def __init__(self, aanlevering: Aanlevering, *, hoogstens: int = HOOGSTENS_FOUTEN, onthoud: bool = True) -> None:
        self.aanlevering = aanlevering
        self.hoogstens = hoogstens
        self.indicatoren = {
            indicator.code: indicator for indicator in Indicator.objects.voor_netwerk(aanlevering.netwerk)
        }
        self.gebieden = Gebieden(_bekende_gebieden(aanlevering))
        self.fouten: list[dict[str, Any]] = []
        self.soorten: Counter[tuple[str, str]] = Counter()
        self._raad: dict[tuple[str, str], str] = {}
        # Which rows said something about the same; of a million rows the database tells that (`dubbels_van`).
        self._gezien: dict[str, int] | None = {} if onthoud else None

    def cijfers(self, regels: Iterable[Bestandsregel]) -> Iterator[Cijfer]:
        """Yield a Cijfer (not saved) for every row without a fault; of a row with faults all of them are told."""
        for regel in regels:
            cijfer = self._cijfer(regel)
            if cijfer is not None:
                yield cijfer

    def meld(self, regel: Bestandsregel, fout: Fout) -> None:
        """Add a fault to the report, and those in its train."""
        kolom = regel.eigen.get(fout.kolom, fout.kolom)
        self.soorten[(kolom, fout.fout)] += 1
        self._raad.setdefault((kolom, fout.fout), fout.oplossing)
        if len(self.fouten) < self.hoogstens:
            self.fouten.append(self._verslag(regel, kolom, fout))
        for ander in fout.ook:
            self.meld(regel, ander)

    def _verslag(self, regel: Bestandsregel, kolom: str, fout: Fout) -> dict[str, Any]:
        waarde = regel.cellen.get(fout.kolom)
        return {
            "rij": regel.nummer or "",
            "kolom": kolom,
            "waarde": "" if waarde is None or isinstance(waarde, Fout) else str(waarde)[:60],
            "fout": fout.fout,
            "oplossing": fout.oplossing,
        }

    def meld_los(self, fout: str, oplossing: str) -> None:
        """Add what is wrong with the file itself."""
        self.meld(Bestandsregel(0, {}), Fout("", fout, oplossing))

    def per_soort(self) -> list[dict[str, Any]]:
        """Return how often each kind of fault stands in the whole file, the most frequent first."""
        return [
            {"kolom": kolom, "fout": fout, "oplossing": self._raad.get((kolom, fout), ""), "aantal": aantal}
            for (kolom, fout), aantal in self.soorten.most_common(100)
        ]

    def _probeer(self, regel: Bestandsregel, lees: Callable[..., Any], *waarmee: Any) -> Any:
        """Read one part of the row; a fault is told and the other parts are still read."""
        try:
            return lees(*waarmee)
        except Fout as fout:
            self.meld(regel, fout)
            return None

    def _cijfer(self, regel: Bestandsregel) -> Cijfer | None:
        voor = self.soorten.total()
        if isinstance(rest := regel.cellen.get(""), Fout):
            self.meld(regel, rest)
        eigen_gebied = self.aanlevering.netwerk.korte_naam if self.aanlevering.netwerk else "Vlaanderen"
        indicator = self._probeer(regel, self._indicator, regel)
        self._probeer(regel, _eis_eenheid, regel, indicator)
        periode = self._probeer(regel, lees_periode, regel)
        plaats = self._probeer(regel, lees_plaats, regel, eigen_gebied, self.gebieden)
        toestand = lees_toestand(regel)
        getallen = (
            self._probeer(regel, lees_getallen, regel, indicator, toestand, self.aanlevering.gegevensbron)
            if indicator
            else None
        )
        dekking = self._probeer(regel, lees_dekking, regel)
        status = self._probeer(regel, lees_status, regel)
        vrij = self._probeer(regel, _vrije_tekst, regel)
        if self.soorten.total() > voor:
            return None
        return self._probeer(
            regel, self._maak, regel, indicator, periode, plaats, toestand, getallen, dekking, status, vrij
        )

    def _maak(self, regel, indicator, periode, plaats, toestand, getallen, dekking, status, vrij) -> Cijfer:
        vintage = vrij["gepubliceerd"] or self.aanlevering.publicatie_tekst
        cijfer = Cijfer(
            aanlevering=self.aanlevering,
            rij=regel.nummer,
            volgorde=regel.nummer,
            indicator=indicator,
            **periode.velden,
            **vars(plaats),
            **dict(zip(("teller", "noemer", "waarde"), getallen, strict=True)),
            toestand=toestand,
            status=status,
            geleverd=dekking[0],
            verwacht=dekking[1],
            bron=vrij["bron"],
            vintage=vintage,
            vintage_op=self.aanlevering.publicatiedatum,
            opmerking=vrij["opmerking"],
            vak=vak_van(self.aanlevering, indicator, periode, plaats, vintage, vrij["bron"]),
        )
        self._bewaak_eenmaal(cijfer)
        return cijfer

    def _bewaak_eenmaal(self, cijfer: Cijfer) -> None:
        eerder = cijfer.rij if self._gezien is None else self._gezien.setdefault(cijfer.vak, cijfer.rij)
        if eerder != cijfer.rij:
            raise dubbel_met(eerder)

    def _indicator(self, regel: Bestandsregel) -> Indicator:
        code = regel.tekst("indicator", 60)
        indicator = self.indicatoren.get(code)
        if indicator is None:
            bekend = ", ".join(sorted(self.indicatoren)[:8]) or "nog geen enkele"
            raise Fout("indicator", "Deze indicator kennen we niet.", f"Bekende codes: {bekend}.")
        return indicator


def dubbel_met(rij: int) -> Fout:
    """Return the fault of a row that says something another row said already."""
    return Fout("indicator", f"Deze rij zegt iets over hetzelfde als rij {rij}.", "Laat een van beide weg.")


def _bekende_gebieden(aanlevering: Aanlevering) -> set[str]:
    """The areas of which a figure counts already, of this network and of Flanders, and the network itself."""
    van_hier = Q(aanlevering__netwerk=aanlevering.netwerk) | Q(aanlevering__netwerk__isnull=True)
    namen = set(Cijfer.objects.filter(van_hier, actief=True).order_by().values_list("gebied", flat=True).distinct())
    return namen | ({aanlevering.netwerk.korte_naam} if aanlevering.netwerk else set())


def _eis_eenheid(regel: Bestandsregel, indicator: Indicator | None) -> None:
    eenheid = regel.tekst("eenheid", 60)
    if indicator and eenheid.lower() != indicator.eenheid.lower():
        raise Fout("eenheid", f"Deze indicator telt in {indicator.eenheid}.", f"Schrijf {indicator.eenheid}.")


def _vrije_tekst(regel: Bestandsregel) -> dict[str, str]:
    """The texts of a row that go to a public page. Who may be called or mailed does not stand in them."""
    uit = {"bron": regel.tekst("bron"), "gepubliceerd": regel.tekst("gepubliceerd", 60)}
    uit["opmerking"] = regel.tekst("opmerking", 500)
    for kolom in VRIJE_KOLOMMEN:
        if wat := contact_in(str(regel.cellen.get(kolom) or "")):
            raise Fout(kolom, f"Hier staat {wat}.", "Haal het weg: deze tekst komt op een pagina die iedereen leest.")
    return uit


def vak_van(aanlevering: Aanlevering, indicator: Indicator, periode: Periode, plaats: Plaats, *extra: str) -> str:
    """Return the fingerprint of what a value is about: the same fingerprint means a newer value takes over."""
    delen = [
        aanlevering.netwerk.slug if aanlevering.netwerk else "",
        aanlevering.gegevensbron.code,
        indicator.code,
        periode.soort,
        periode.start,
        periode.tekst,
        plaats.gebied,
        plaats.viewpoint,
        plaats.uitsplitsing,
        *extra,
    ]
    return hashlib.sha256(json.dumps(delen, sort_keys=True, default=str).encode()).hexdigest()
