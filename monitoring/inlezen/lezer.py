"""Turns delivered rows into figures, or into a list of faults. Decides nothing about who may."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from leerrecht.diensten import Geweigerd
from monitoring.inlezen.langformaat import (
    KOLOMMEN,
    PERSOONLIJK,
    VERPLICHT,
    Bestandsregel,
    Fout,
    Periode,
    Plaats,
    lees_dekking,
    lees_periode,
    lees_plaats,
    lees_status,
    lees_toestand,
)
from monitoring.keuzes import SoortIndicator, Toestand
from monitoring.models import Aanlevering, Cijfer, Indicator

_EVENVEEL = Decimal("0.0001")
HOOGSTENS_FOUTEN = 500


def lees_kop(rijen: Iterator[tuple[int, list[Any]]]) -> list[str]:
    """Return the column names of the first row. Raises Geweigerd when they are not those of the long format."""
    eerste = next(rijen, None)
    if eerste is None:
        raise Geweigerd("Het bestand bevat geen rijen.", veld="bestand")
    kop = [str(cel or "").replace("\ufeff", "").strip().lower() for cel in eerste[1]]
    persoonlijk = [naam for naam in kop if naam not in KOLOMMEN and PERSOONLIJK.search(naam)]
    if persoonlijk:
        raise Geweigerd(
            f"De kolom “{persoonlijk[0][:40]}” lijkt gegevens van personen te bevatten. Hier horen alleen aantallen."
            " We hebben het bestand niet bewaard.",
            veld="bestand",
        )
    _eis_kolommen(kop)
    return kop


def _eis_kolommen(kop: list[str]) -> None:
    onbekend = [naam[:40] or "(zonder naam)" for naam in kop if naam not in KOLOMMEN]
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


class Lezer:
    """Reads the rows of one delivery; `fouten` fills up while it goes."""

    def __init__(self, aanlevering: Aanlevering) -> None:
        self.aanlevering = aanlevering
        self.indicatoren = {
            indicator.code: indicator for indicator in Indicator.objects.voor_netwerk(aanlevering.netwerk)
        }
        self.fouten: list[dict[str, Any]] = []
        self._gezien: dict[str, int] = {}

    def cijfers(self, rijen: Iterable[tuple[int, list[Any]]], kop: list[str]) -> Iterator[Cijfer]:
        """Yield a Cijfer (not saved) for every row without a fault; stop when there are too many faults."""
        for nummer, cellen in rijen:
            if len(self.fouten) >= HOOGSTENS_FOUTEN:
                return
            regel = Bestandsregel(nummer, dict(zip(kop, cellen, strict=False)))
            try:
                if any(cel not in (None, "") for cel in cellen[len(kop) :]):
                    raise Fout("", "Deze rij heeft meer cellen dan kolommen.", "Haal weg wat er te veel staat.")
                yield self._cijfer(regel)
            except Fout as fout:
                self.meld(regel, fout)

    def meld(self, regel: Bestandsregel, fout: Fout) -> None:
        """Add a fault to the report."""
        waarde = regel.cellen.get(fout.kolom)
        self.fouten.append(
            {
                "rij": regel.nummer,
                "kolom": fout.kolom,
                "waarde": "" if waarde is None else str(waarde)[:60],
                "fout": fout.fout,
                "oplossing": fout.oplossing,
            }
        )

    def _cijfer(self, regel: Bestandsregel) -> Cijfer:
        indicator = self._indicator(regel)
        periode = lees_periode(regel)
        plaats = lees_plaats(regel, self.aanlevering.netwerk.korte_naam if self.aanlevering.netwerk else "Vlaanderen")
        toestand = lees_toestand(regel)
        teller, noemer, waarde = self._getallen(regel, indicator, toestand)
        geleverd, verwacht = lees_dekking(regel)
        vintage = regel.tekst("gepubliceerd", 60) or self.aanlevering.publicatie_tekst
        cijfer = Cijfer(
            aanlevering=self.aanlevering,
            rij=regel.nummer,
            volgorde=regel.nummer,
            indicator=indicator,
            **periode.velden,
            **vars(plaats),
            teller=teller,
            noemer=noemer,
            waarde=waarde,
            toestand=toestand,
            status=lees_status(regel),
            geleverd=geleverd,
            verwacht=verwacht,
            bron=regel.tekst("bron"),
            vintage=vintage,
            vintage_op=self.aanlevering.publicatiedatum,
            opmerking=regel.tekst("opmerking", 500),
            vak=vak_van(self.aanlevering, indicator, periode, plaats, vintage, regel.tekst("bron")),
        )
        self._bewaak_eenmaal(cijfer)
        return cijfer

    def _bewaak_eenmaal(self, cijfer: Cijfer) -> None:
        eerder = self._gezien.setdefault(cijfer.vak, cijfer.rij)
        if eerder != cijfer.rij:
            raise Fout("indicator", f"Deze rij zegt iets over hetzelfde als rij {eerder}.", "Laat een van beide weg.")

    def _indicator(self, regel: Bestandsregel) -> Indicator:
        code = regel.tekst("indicator", 60)
        indicator = self.indicatoren.get(code)
        if indicator is None:
            bekend = ", ".join(sorted(self.indicatoren)[:8]) or "nog geen enkele"
            raise Fout("indicator", "Deze indicator kennen we niet.", f"Bekende codes: {bekend}.")
        eenheid = regel.tekst("eenheid", 60)
        if eenheid.lower() != indicator.eenheid.lower():
            raise Fout("eenheid", f"Deze indicator telt in {indicator.eenheid}.", f"Schrijf {indicator.eenheid}.")
        return indicator

    def _getallen(self, regel: Bestandsregel, indicator: Indicator, toestand: str):
        teller, noemer = regel.getal("teller"), regel.getal("noemer")
        if toestand != Toestand.GETAL:
            if teller is not None or noemer is not None:
                raise Fout("waarde", "Er staat geen waarde, maar wel een teller of noemer.", "Laat die leeg.")
            return None, None, None
        waarde = regel.getal("waarde")
        if indicator.soort == SoortIndicator.PERCENTAGE:
            return self._percentage(indicator, teller, noemer, waarde)
        if teller is not None and waarde is not None and teller != waarde:
            raise Fout("waarde", "Waarde en teller zijn verschillend.", "Vul er één in, of maak ze gelijk.")
        waarde = teller if waarde is None else waarde
        if waarde is None:
            raise Fout("waarde", "Er staat geen waarde.", "Vul het getal in, of schrijf “niet beschikbaar”.")
        if waarde != round(waarde, indicator.decimalen):
            raise Fout(
                "waarde",
                f"Er staan te veel cijfers na de komma voor {indicator.eenheid}.",
                f"Hoogstens {indicator.decimalen}.",
            )
        return teller, noemer, waarde

    def _percentage(self, indicator: Indicator, teller, noemer, waarde):
        if (teller is None) != (noemer is None):
            raise Fout("noemer", "Een percentage heeft een teller en een noemer nodig.", "Vul ze allebei in.")
        if teller is None:
            return self._los_percentage(waarde)
        if noemer == 0:
            raise Fout("noemer", "Delen door 0 kan niet.", "Schrijf in de kolom waarde “niet van toepassing”.")
        if teller > noemer:
            raise Fout("teller", "De teller is groter dan de noemer.", "Kijk na of ze niet verwisseld zijn.")
        stap = Decimal(1).scaleb(-indicator.decimalen)
        berekend = (teller * 100 / noemer).quantize(stap, ROUND_HALF_UP)
        if waarde is not None and abs(waarde - berekend) > stap / 2 + _EVENVEEL:
            raise Fout("waarde", f"Teller en noemer geven {str(berekend).replace('.', ',')}.", "Laat waarde leeg.")
        return teller, noemer, berekend

    def _los_percentage(self, waarde):
        if waarde is None:
            raise Fout("waarde", "Er staat geen waarde.", "Vul teller en noemer in, of schrijf “niet beschikbaar”.")
        if waarde > 100:
            raise Fout("waarde", "Een percentage is hoogstens 100.", "Verbeter het getal.")
        if self.aanlevering.gegevensbron.drempel > 1:
            # Without the counts nobody can see whether one or two pupils are behind it.
            raise Fout(
                "teller",
                "Van een los percentage weten we niet over hoeveel mensen het gaat.",
                "Vul teller en noemer in; die worden nooit getoond.",
            )
        return None, None, waarde


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
