"""Downloads, whose cells a spreadsheet must never run as a formula and can always open."""

import csv
import re
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse

_GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# No XML holds these, so no workbook, drawing or PDF. Tab, line feed and return are typed.
_STUURTEKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def zonder_stuurtekens(tekst: str) -> str:
    """Return `tekst` without the signs that no document can hold."""
    return _STUURTEKEN.sub("", tekst)


def veilige_cel(waarde: object) -> object:
    """Return `waarde`; a text that a spreadsheet would take for a formula gets a quote in front, a number stays."""
    if not isinstance(waarde, str):
        return waarde
    waarde = zonder_stuurtekens(waarde)
    kaal = waarde.lstrip(" \"'\ufeff\u200b")
    return f"'{waarde}" if kaal.startswith(_GEVAARLIJK) or waarde.startswith(_GEVAARLIJK) else waarde


def als_csv(naam: str, rijen: Iterable[Iterable[Any]]) -> HttpResponse:
    """Return rows, heads first, as the file `naam`.csv that opens in Excel."""
    antwoord = HttpResponse(content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.csv"'
    antwoord.write("\ufeff")
    schrijver = csv.writer(antwoord, delimiter=";")
    for rij in rijen:
        schrijver.writerow(veilige_cel(cel) for cel in rij)
    return antwoord
