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
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker
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
    taak, opslag = verloop.taak, pdf_opslag()
    editie = pogingen_opruimen(editie_id=int(taak.object_sleutel), poging=taak.pogingen)
    if editie is None:
        return KLAAR
    inhoud = pdf.maak_pdf(editie.inhoud, verloop.meld)
    naam = opslag.save(editie.naam_in_opslag(taak.pogingen), ContentFile(inhoud))
    if not pdf_vastleggen(editie_id=editie.pk, naam=naam, inhoud=inhoud, door=taak.door):
        opslag.delete(naam)
    return KLAAR


def _op_slot(editie_id: int) -> Editie:
    rijen = Editie.objects.select_related("jaarevaluatie__ronde__plan", "jaarevaluatie__ronde__netwerk", "door")
    return rijen.select_for_update(of=("self",)).get(pk=editie_id)


@dienst
def pogingen_opruimen(*, editie_id: int, poging: int) -> Editie | None:
    """Remove what earlier tries left behind and return the edition; None when its PDF is there and whole.

    Under the lock that `pdf_vastleggen` takes too: a try that was thought dead names its file either before, and then
    it is the PDF, or after, and then it finds its file gone.
    """
    editie, opslag = _op_slot(editie_id), pdf_opslag()
    if editie.heeft_pdf:
        return None
    for eerder in range(1, poging + 1):
        naam = editie.naam_in_opslag(eerder)
        opslag.delete(naam)
        opslag.delete(naam + HeleBestanden.ACHTERVOEGSEL)
    return editie


@dienst
def pdf_vastleggen(*, editie_id: int, naam: str, inhoud: bytes, door: Gebruiker | None = None) -> bool:
    """Name the finished file in the row of its edition; False when another try was first, or took the file away."""
    editie = _op_slot(editie_id)
    # What was lost and is made anew bears the same name: then the file that is there is ours.
    van_een_ander = editie.pdf.name != naam and editie.heeft_pdf
    if van_een_ander or not pdf_opslag().exists(naam):
        return False
    was, wordt = editie.pdf_sha256, hashlib.sha256(inhoud).hexdigest()
    editie.pdf.name = naam
    editie.pdf_sha256 = wordt
    editie.pdf_grootte = len(inhoud)
    editie.pdf_op = timezone.now()
    if was and was != wordt:
        # Who kept the first file has another one than who downloads now: the page says so.
        editie.pdf_eerder_sha256 = editie.pdf_eerder_sha256 or was
    editie.save()
    verschillen = [verschil("pdf_sha256", "SHA-256 van de PDF", was, wordt)] if was and was != wordt else []
    wat = f"PDF van editie {editie.nummer} {_gemaakt(was, wordt)}"
    registreer(editie.jaarevaluatie, wat, door if was else None, verschillen=verschillen)
    uitbox.verstuur(PdfKlaar(editie=editie, aan=door if was else editie.door))
    return True


def _gemaakt(was: str, wordt: str) -> str:
    if not was:
        return "gemaakt"
    return "opnieuw gemaakt, gelijk aan de vorige" if was == wordt else "opnieuw gemaakt, anders dan de vorige"
