"""Delivered files for tests: CSV and XLSX, clean and dirty."""

import io
import zipfile
from typing import Any

from openpyxl import Workbook

from monitoring.diensten.aanlevering import aanlevering_inlezen
from monitoring.models import Aanlevering

KOP = ("indicator", "schooljaar", "gebied", "waarde", "eenheid", "status")


def rij(**velden: Any) -> dict[str, Any]:
    """Return one good row; name what differs (a new name is a new column)."""
    basis = dict(zip(KOP, ("proef", "2022-2023", "Mechelen", "12", "leerlingen", "definitief"), strict=True))
    return basis | velden


def tekst(*rijen: dict[str, Any]) -> str:
    """Return rows as text with semicolons; the columns are those of the first row."""
    kop = list(rijen[0])
    regels = [";".join(kop)] + [";".join(str(rij.get(kolom, "")) for kolom in kop) for rij in rijen]
    return "\r\n".join(regels) + "\r\n"


def csv(*rijen: dict[str, Any], codering: str = "utf-8") -> bytes:
    """Return rows as a CSV file."""
    return tekst(*rijen).encode(codering)


def xlsx(*rijen: dict[str, Any], blad: str = "cijfers", verborgen: tuple[str, ...] = (), extra: tuple[str, ...] = ()):
    """Return rows as an Excel file, with more sheets when asked."""
    boek = Workbook()
    boek.active.title = blad
    kop = list(rijen[0])
    boek.active.append(kop)
    for waarden in rijen:
        boek.active.append([waarden.get(kolom) for kolom in kop])
    for naam in (*verborgen, *extra):
        boek.create_sheet(naam).append(["iets", "anders"])
        if naam in verborgen:
            boek[naam].sheet_state = "hidden"
    stroom = io.BytesIO()
    boek.save(stroom)
    return stroom.getvalue()


def zip_met(**delen: bytes) -> bytes:
    """Return a ZIP with the given parts (`__` in a name is a slash)."""
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as doos:
        for naam, inhoud in delen.items():
            doos.writestr(naam.replace("__", "/") + ".xml", inhoud)
    return stroom.getvalue()


def lees_in(inhoud: bytes, *, staf, bron, naam: str = "cijfers.csv", **velden: Any) -> Aanlevering:
    """Deliver a file as `staf`, for the network of the first membership."""
    return aanlevering_inlezen(
        netwerk_id=velden.pop("netwerk", None) or staf.lidmaatschappen.get().netwerk_id,
        gegevensbron_id=bron.pk,
        bestandsnaam=naam,
        inhoud=inhoud,
        door=staf,
        **velden,
    )
