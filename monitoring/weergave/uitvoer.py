"""Downloads in Excel: exactly what a page shows, with its explanation."""

import io
from decimal import Decimal
from itertools import islice
from typing import Any

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from leerrecht.exporteren import veilige_cel
from leerrecht.models.basis import veldnaam
from monitoring.keuzes import Toestand
from monitoring.models import Cel, Publicatie
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.tabel import KOPPEN, regels

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def als_xlsx(weergaven: list[Indicatorfiguur], naam: str, uitleg_van: Indicatorfiguur | None = None) -> HttpResponse:
    """Return what a page shows as Excel: the figures with real numbers, and a sheet that says what they are.

    `uitleg_van`: where the explanation comes from when the figures are one part of many.
    """
    boek = Workbook(write_only=True)
    blad = boek.create_sheet("cijfers")
    blad.freeze_panes = "A2"
    blad.append([_cel(blad, kop, vet=True) for kop in KOPPEN])
    for weergave in weergaven:
        for rij in islice(regels(weergave, getal_van=_getal), 1, None):
            blad.append([_cel(blad, waarde) for waarde in rij])
    uitleg = boek.create_sheet("uitleg")
    uitleg.column_dimensions["A"].width, uitleg.column_dimensions["B"].width = 28, 100
    for weergave in [uitleg_van] if uitleg_van else weergaven:
        for wat, tekst in _uitleg(weergave):
            uitleg.append([_cel(uitleg, wat, vet=True), _cel(uitleg, tekst)])
        uitleg.append([])
    stroom = io.BytesIO()
    boek.save(stroom)
    antwoord = HttpResponse(stroom.getvalue(), content_type=XLSX)
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.xlsx"'
    return antwoord


def _getal(cel: Cel, tekst: str, decimalen: int) -> Decimal | str:
    """A number as a number, rounded as the page rounds it: the file must not say more."""
    return round(cel.waarde, decimalen) if cel.toestand == Toestand.GETAL else tekst


def _cel(blad, waarde: Any, vet: bool = False) -> WriteOnlyCell:
    cel = WriteOnlyCell(blad, value=veilige_cel(waarde))
    if isinstance(waarde, str):
        # Text stays text, whatever it begins with.
        cel.data_type = "s"
    if vet:
        cel.font = Font(bold=True)
    return cel


def nagerekend(publicatie: Publicatie) -> str:
    """The audit of a release in one sentence for everybody; "" for one from before there was an audit."""
    verslag = publicatie.bescherming.get("doorlichting")
    if not verslag or not verslag["gevoelig"]:
        return ""
    smalst = "geen enkele grens" if verslag["smalst"] is None else f"een marge van minstens {verslag['smalst']}"
    return f"Voor het publiceren vielen we deze cijfers zelf aan: van elk klein aantal blijft {smalst} over."


def _uitleg(weergave: Indicatorfiguur) -> list[tuple[str, str]]:
    indicator, definitie = weergave.indicator, weergave.definitie
    paren = [
        ("cijfer", indicator.naam),
        ("in een zin", str(weergave.kernzin)),
        ("nuance", weergave.nuance),
        ("besluit hier niet uit", indicator.voorbehoud),
        *(("streefwaarde", zin) for zin in weergave.doelzinnen),
        *(("breuk", tekst) for tekst in weergave.breukteksten),
        ("bron", "; ".join(weergave.bronnen)),
        ("hier gepubliceerd", f"{weergave.publicatie.op:%d/%m/%Y}: {weergave.publicatie.reden}"),
        ("publicatie", weergave.publicatie.sleutel),
        ("onderdrukt", "Het gaat over te weinig mensen, of je zou zo'n klein aantal kunnen uitrekenen."),
        ("nagerekend", nagerekend(weergave.publicatie)),
    ]
    if definitie:
        velden = ("omschrijving", "teller", "noemer", "populatie", "peildatum", "drempel", "opmerking")
        paren += [(veldnaam(type(definitie), veld), getattr(definitie, veld)) for veld in velden]
    if weergave.synthetisch:
        paren.insert(0, ("let op", "Voorbeeldcijfers: verzonnen om te tonen hoe het werkt."))
    return [(wat, tekst) for wat, tekst in paren if tekst]
