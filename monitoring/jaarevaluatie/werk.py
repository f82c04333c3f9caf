"""The long work behind a PDF: from frozen content to a file that is there whole or not at all.

A try that is cut off leaves no half file under a name anybody reads: the storage renames, and the row of the edition
names the file only once it is complete. A new try removes what an earlier one left. Two tries at once (a worker that
was thought dead) end in one file: the row is locked, and who comes second throws its own away.
"""

import hashlib

from django.core.files.base import ContentFile
from django.utils import timezone

from leerrecht.achtergrond import Verloop, soort
from leerrecht.berichten import uitbox
from leerrecht.diensten import dienst
from leerrecht.historiek import registreer
from leerrecht.opslag import HeleBestanden
from monitoring.berichten import PdfKlaar
from monitoring.jaarevaluatie import pdf
from monitoring.models import Editie
from monitoring.models.jaarevaluatie import pdf_opslag

SOORT = "evaluatie.pdf"
KLAAR = "De PDF is klaar."


@soort(SOORT)
def maak_pdf_van_editie(verloop: Verloop) -> str:
    """Make the PDF of the edition the task names; when it is there already there is nothing to do."""
    editie = Editie.objects.get(pk=int(verloop.taak.object_sleutel))
    if editie.pdf_sha256:
        return KLAAR
    poging = verloop.taak.pogingen
    opslag = pdf_opslag()
    ruim_pogingen_op(editie, poging)
    inhoud = pdf.maak_pdf(editie.inhoud, verloop.meld)
    naam = opslag.save(editie.naam_in_opslag(poging), ContentFile(inhoud))
    if not pdf_vastleggen(editie_id=editie.pk, naam=naam, inhoud=inhoud):
        opslag.delete(naam)
    return KLAAR


def ruim_pogingen_op(editie: Editie, poging: int) -> None:
    """Remove what earlier tries of this edition left behind."""
    opslag = pdf_opslag()
    for eerder in range(1, poging + 1):
        naam = editie.naam_in_opslag(eerder)
        opslag.delete(naam)
        opslag.delete(naam + HeleBestanden.ACHTERVOEGSEL)


@dienst
def pdf_vastleggen(*, editie_id: int, naam: str, inhoud: bytes) -> bool:
    """Name the finished file in the row of its edition; False when another try was first."""
    rijen = Editie.objects.select_related("jaarevaluatie__ronde__plan", "jaarevaluatie__ronde__netwerk", "door")
    editie = rijen.select_for_update(of=("self",)).get(pk=editie_id)
    if editie.pdf_sha256:
        return False
    editie.pdf.name = naam
    editie.pdf_sha256 = hashlib.sha256(inhoud).hexdigest()
    editie.pdf_grootte = len(inhoud)
    editie.pdf_op = timezone.now()
    editie.save()
    registreer(editie.jaarevaluatie, f"PDF van editie {editie.nummer} gemaakt")
    uitbox.verstuur(PdfKlaar(editie=editie))
    return True
