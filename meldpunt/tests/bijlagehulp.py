"""Files that were given, for tests: stored as the product stores them, scanned or not."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from leerrecht.bijlage import kluis
from leerrecht.bijlage.keuzes import GEWIST, Bestandsoort, Bijlagestand
from leerrecht.bijlage.veld import Gegeven
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.clamd import PDF
from meldpunt.models import Aanmelding, Bijlage


def maak_bijlage(aanmelding: Aanmelding, *, inhoud: bytes = PDF, **velden: Any) -> Bijlage:
    """Return a file that was given with this file, clean unless `stand` says otherwise."""
    velden = {
        "soort": Bestandsoort.PDF,
        "naam": "verslag van Kanarie.pdf",
        "wat": "verslag van de eerste week",
        "grootte": len(inhoud),
        "stand": Bijlagestand.SCHOON,
        "door": aanmelding.ingediend_door,
        **velden,
    }
    rij = Bijlage(aanmelding=aanmelding, **velden)
    if rij.stand not in GEWIST:
        rij.bestand = kluis.leg_weg(kluis.plek_van(Bijlage, rij.sleutel), inhoud)
    with schrijven_toegestaan():
        rij.save()
    return Bijlage.objects.get(pk=rij.pk)


def gegeven(inhoud: bytes = PDF, naam: str = "verslag van Kanarie.pdf") -> Gegeven:
    """What the field of a form gives to the dienst."""
    return Gegeven(inhoud, Bestandsoort.PDF, naam)


def upload(inhoud: bytes = PDF, naam: str = "verslag van Kanarie.pdf") -> SimpleUploadedFile:
    """What a browser sends."""
    return SimpleUploadedFile(naam, inhoud, "application/pdf")
