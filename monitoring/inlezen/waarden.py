"""The numbers of one row: a count is whole and can be true, a percentage fits its counts."""

from decimal import ROUND_HALF_UP, Decimal

from monitoring.inlezen.cel import Bestandsregel, Fout
from monitoring.keuzes import SoortIndicator, Toestand
from monitoring.models import Gegevensbron, Indicator

Getallen = tuple[Decimal | None, Decimal | None, Decimal | None]
_EVENVEEL = Decimal("0.0001")
# More than the people of Belgium (11,8 million in 2024, Statbel); of money what the column holds.
MEESTE, MEESTE_EURO = 12_000_000, 9_999_999_999


def lees_getallen(regel: Bestandsregel, indicator: Indicator, toestand: str, bron: Gegevensbron) -> Getallen:
    """Return teller, noemer and waarde of a row; a percentage is worked out of its counts."""
    teller, noemer = regel.getal("teller"), regel.getal("noemer")
    for kolom, getal in (("teller", teller), ("noemer", noemer)):
        _eis_telbaar(kolom, getal, indicator.eenheid, geheel=indicator.soort != SoortIndicator.SCORE)
    if toestand != Toestand.GETAL:
        if teller is not None or noemer is not None:
            raise Fout("waarde", "Er staat geen waarde, maar wel een teller of noemer.", "Laat die leeg.")
        return None, None, None
    deel = indicator.soort == SoortIndicator.PERCENTAGE
    waarde = regel.getal("waarde", procent=deel)
    if deel:
        return _percentage(bron, indicator, teller, noemer, waarde)
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
    _eis_telbaar("waarde", waarde, indicator.eenheid, geheel=False)
    return teller, noemer, waarde


def _percentage(
    bron: Gegevensbron, indicator: Indicator, teller: Decimal | None, noemer: Decimal | None, waarde: Decimal | None
) -> Getallen:
    if (teller is None) != (noemer is None):
        raise Fout("noemer", "Een percentage heeft een teller en een noemer nodig.", "Vul ze allebei in.")
    if teller is None or noemer is None:
        return _los_percentage(bron, waarde)
    if noemer == 0:
        raise Fout("noemer", "Delen door 0 kan niet.", "Schrijf in de kolom waarde “niet van toepassing”.")
    if teller > noemer:
        raise Fout("teller", "De teller is groter dan de noemer.", "Kijk na of ze niet verwisseld zijn.")
    stap = Decimal(1).scaleb(-indicator.decimalen)
    berekend = (teller * 100 / noemer).quantize(stap, ROUND_HALF_UP)
    if waarde is not None and abs(waarde - berekend) > stap / 2 + _EVENVEEL:
        raise Fout("waarde", f"Teller en noemer geven {str(berekend).replace('.', ',')}.", "Laat waarde leeg.")
    return teller, noemer, berekend


def _los_percentage(bron: Gegevensbron, waarde: Decimal | None) -> Getallen:
    if waarde is None:
        raise Fout("waarde", "Er staat geen waarde.", "Vul teller en noemer in, of schrijf “niet beschikbaar”.")
    if waarde > 100:
        raise Fout("waarde", "Een percentage is hoogstens 100.", "Verbeter het getal.")
    if bron.drempel > 1:
        # Without the counts nobody can see whether one or two pupils are behind it.
        raise Fout(
            "teller",
            "Van een los percentage weten we niet over hoeveel mensen het gaat.",
            "Vul teller en noemer in; die worden nooit getoond.",
        )
    return None, None, waarde


def _eis_telbaar(kolom: str, getal: Decimal | None, eenheid: str, *, geheel: bool) -> None:
    """A count is a whole number, and not more than could be: of people than there are, of money than is spent."""
    if getal is None:
        return
    if geheel and getal != int(getal):
        raise Fout(kolom, "Een aantal is een geheel getal.", "Schrijf het aantal zonder komma.")
    if getal > (MEESTE_EURO if "euro" in eenheid.lower() else MEESTE):
        raise Fout(kolom, "Dit getal is te groot om waar te zijn.", "Kijk na of er een cijfer te veel staat.")
