"""Numbers as Flanders writes them: `44.485`, `12,5 %`. A hard space keeps a number and its unit on one line."""

from decimal import ROUND_HALF_UP, Decimal

HARD = "\u00a0"


def getal(waarde: Decimal | float | int, decimalen: int | None = None) -> str:
    """Return `waarde` with a decimal comma; `decimalen` None shows what is there, without closing zeros."""
    exact = waarde if isinstance(waarde, Decimal) else Decimal(str(waarde))
    if decimalen is None:
        decimalen = max(0, -int(exact.normalize().as_tuple().exponent)) if exact else 0
    afgerond = exact.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP)
    tekst = f"{abs(afgerond):,.{decimalen}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"-{tekst}" if afgerond < 0 else tekst


def met_eenheid(waarde: Decimal | float | int, eenheid: str, decimalen: int | None = None) -> str:
    """Return `waarde` with its unit: `12,5 %`, `44.485 euro`."""
    cijfers = getal(waarde, decimalen)
    return f"{cijfers}{HARD}{eenheid}" if eenheid else cijfers


def platte_eenheid(eenheid: str) -> str:
    """Return the unit in full words, for an axis: `procent van de leerlingen`."""
    return f"procent{eenheid[1:]}" if eenheid.startswith("%") else eenheid


def korte_eenheid(eenheid: str) -> str:
    """Return what stands behind a number when the whole unit is already said: `%`, else nothing."""
    return "%" if eenheid.startswith("%") else ""
