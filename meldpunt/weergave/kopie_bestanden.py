"""The copy of a file with what was given with it: one zip, so that who asked gets all of it (AVG art. 15(3))."""

import io
import zipfile
from typing import Any

from leerrecht.bijlage import kluis
from leerrecht.bijlage.keuzes import Bestandsoort
from leerrecht.bijlage.soorten import schone_naam
from meldpunt.models import Bijlage
from meldpunt.regels.bijlage import bijlagen_van
from meldpunt.regels.openen import Inzage
from meldpunt.weergave.kopie import als_json, als_pdf


def als_zip(kopie: dict[str, Any], inzage: Inzage) -> bytes:
    """Return the paper, the data and every clean file that was given. Raises Onleesbaar for one that does not open."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("kopie.pdf", als_pdf(kopie))
        zip_.writestr("kopie.json", als_json(kopie))
        for nummer, rij in enumerate(sorted(filter(_is_open, bijlagen_van(inzage)), key=lambda rij: rij.pk), start=1):
            inhoud = kluis.lees(kluis.plek_van(Bijlage, rij.sleutel), rij.bestand)
            zip_.writestr(f"bijlagen/{nummer:02}-{schone_naam(rij.naam, Bestandsoort(rij.soort))}", inhoud)
    return uit.getvalue()


def _is_open(rij: Bijlage) -> bool:
    return rij.is_open
