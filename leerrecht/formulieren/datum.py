"""Days and hours as people write them here. One reading for every form: a wrong century or a wrong month is refused."""

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

HOE_DATUM = "Schrijf de datum als dag, maand en jaar, zoals 12/9/2026."
HOE_UUR = "Schrijf het uur als 13.30 of 13:30."
_MAANDEN = (
    ("jan", "januari"),
    ("feb", "febr", "februari"),
    ("mrt", "maa", "maart"),
    ("apr", "april"),
    ("mei",),
    ("jun", "juni"),
    ("jul", "juli"),
    ("aug", "augustus"),
    ("sep", "sept", "september"),
    ("okt", "oct", "oktober"),
    ("nov", "november"),
    ("dec", "december"),
)
_NUMMER = {naam: nummer for nummer, namen in enumerate(_MAANDEN, 1) for naam in namen}
_NAAM = "|".join(_NUMMER)
_WEEKDAG = re.compile(r"^(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?\.?,? +")
_TUSSEN = r"\s*[/.,\s-]\s*"
_VORMEN = tuple(
    re.compile(vorm)
    for vorm in (
        rf"(?P<j>\d{{4}}){_TUSSEN}(?P<m>\d{{1,2}}){_TUSSEN}(?P<d>\d{{1,2}})",
        rf"(?P<d>\d{{1,2}}){_TUSSEN}(?P<m>\d{{1,2}}){_TUSSEN}(?P<j>\d{{4}}|\d{{2}})\.?",
        rf"(?P<d>\d{{1,2}})(?:e|de|ste)?(?:{_TUSSEN})?(?P<m>{_NAAM})\.?(?:{_TUSSEN})?(?P<j>\d{{4}}|\d{{2}})\.?",
        r"(?P<d>[0-3]\d)(?P<m>[01]\d)(?P<j>19\d\d|20\d\d)",
        r"(?P<j>19\d\d|20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)",
    )
)
_EERSTE_JAAR, _LAATSTE_JAAR = 1900, 2199
_UUR = re.compile(
    r"(?P<u>\d{1,2})(?:\s*(?:[:.,]|uur|u|h)\s*(?P<m>\d{2})?(?::\d{2})?)?\s*(?:uur|u|h)?"
    r"|(?P<kort>\d{3,4})\s*(?:uur|u|h)?"
)


def lees_datum(tekst: str, *, is_geboorte: bool = False) -> datetime.date:
    """Return the day that `tekst` names, day before month; raise ValidationError with what to do.

    A year of two digits is the nearest one to today; for a birth the last one that is not in the future.
    """
    kaal = _WEEKDAG.sub("", " ".join(tekst.lower().split()))
    for vorm in _VORMEN:
        if gevonden := vorm.fullmatch(kaal):
            maand = _NUMMER.get(gevonden["m"]) or int(gevonden["m"])
            return _dag(_jaar(gevonden["j"], is_geboorte), maand, int(gevonden["d"]), tekst)
    raise ValidationError(HOE_DATUM, code="invalid")


def _jaar(tekst: str, is_geboorte: bool) -> int:
    if len(tekst) == 4:
        return int(tekst)
    nu = timezone.localdate().year
    laatste = nu if is_geboorte else nu + 49
    return laatste - (laatste - int(tekst)) % 100


def _dag(jaar: int, maand: int, dag: int, tekst: str) -> datetime.date:
    if not _EERSTE_JAAR <= jaar <= _LAATSTE_JAAR:
        raise ValidationError(f"{HOE_DATUM} Kijk het jaar na: {jaar}.", code="invalid")
    try:
        return datetime.date(jaar, maand, dag)
    except ValueError:
        raise ValidationError(f"{HOE_DATUM} De dag “{tekst.strip()}” bestaat niet.", code="invalid") from None


def lees_uur(tekst: str) -> datetime.time:
    """Return the hour that `tekst` names: 13.30, 13:30, 13u30, 13h30, 1330 or 13 uur; raise ValidationError."""
    gevonden = _UUR.fullmatch(" ".join(tekst.lower().split()))
    if gevonden:
        kort = gevonden["kort"] or ""
        uur, minuut = (kort[:-2], kort[-2:]) if kort else (gevonden["u"], gevonden["m"] or "0")
        if int(uur) < 24 and int(minuut) < 60:
            return datetime.time(int(uur), int(minuut))
    raise ValidationError(HOE_UUR, code="invalid")


class Datumveld(forms.DateField):
    """A day, typed in any usual way. No keypad of digits alone: on many phones it has no slash and no letters."""

    is_geboorte = False

    def __init__(self, **opties: Any) -> None:
        opties.setdefault("widget", forms.DateInput(format="%d/%m/%Y"))
        super().__init__(**opties)

    def to_python(self, value: Any) -> datetime.date | None:
        """Return the day; raise ValidationError with a sentence that says what is wrong."""
        if not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        return lees_datum(value, is_geboorte=self.is_geboorte)


class Geboortedatumveld(Datumveld):
    """A day of birth: never in the future, and so never in the wrong century."""

    is_geboorte = True

    def to_python(self, value: Any) -> datetime.date | None:
        """Return the day; raise ValidationError for one that is still to come."""
        dag = super().to_python(value)
        if dag and dag > timezone.localdate():
            raise ValidationError("Een geboortedatum ligt in het verleden. Kijk het jaar na.", code="invalid")
        return dag


class Uurveld(forms.TimeField):
    """An hour, typed in any usual way."""

    def __init__(self, **opties: Any) -> None:
        opties.setdefault("widget", forms.TimeInput(format="%H.%M"))
        super().__init__(**opties)

    def to_python(self, value: Any) -> datetime.time | None:
        """Return the hour; raise ValidationError with a sentence that says how to write it."""
        return lees_uur(value) if isinstance(value, str) and value.strip() else super().to_python(value)
