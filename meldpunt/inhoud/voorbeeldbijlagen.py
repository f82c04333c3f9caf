"""Invented files with the example files: one that opens, one that waits for a scanner, one that was found dangerous."""

from leerrecht.bijlage.keuzes import Bestandsoort, Bijlagestand
from leerrecht.bijlage.nakijken import zet_bijlage
from leerrecht.bijlage.veld import Gegeven
from meldpunt.diensten.bijlage import KAMER, bijlage_geven
from meldpunt.keuzes.dossier import OPEN_STANDEN
from meldpunt.models import Aanmelding, Bijlage

_ZIN = b"BT /F1 18 Tf 60 760 Td (Verzonnen voorbeeld van Leerrecht. Dit gaat over niemand.) Tj ET"
# What each is called, and what the scanner said of it.
_WELKE = (
    ("Verslag van de eerste week (verzonnen)", Bijlagestand.SCHOON),
    ("Afspraken over de terugkeer (verzonnen)", Bijlagestand.WACHT),
    ("Foto van een weekrooster (verzonnen)", Bijlagestand.BESMET),
)


def _pdf() -> bytes:
    """A page with one sentence: the smallest that every reader opens."""
    delen = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(_ZIN), _ZIN),
    )
    uit, plekken = b"%PDF-1.4\n", []
    for nummer, deel in enumerate(delen, start=1):
        plekken.append(len(uit))
        uit += b"%d 0 obj\n%s\nendobj\n" % (nummer, deel)
    lijst = b"".join(b"%010d 00000 n \n" % plek for plek in plekken)
    kop = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(delen) + 1, lijst)
    return uit + kop + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(delen) + 1, len(uit))


def laad() -> dict[str, int]:
    """Give them with the first open example file of a CLB, once."""
    if Bijlage.objects.exists():
        return {"voorbeeldbijlagen": 0}
    rijen = Aanmelding.objects.filter(stand__in=OPEN_STANDEN, jongere__isnull=False, behandelaar__isnull=False)
    dossier = next((rij for rij in rijen.order_by("pk") if rij.ingediend_door_id != rij.behandelaar_id), None)
    if dossier is None or dossier.ingediend_door is None:
        return {"voorbeeldbijlagen": 0}
    for wat, stand in _WELKE:
        gegeven = Gegeven(_pdf(), Bestandsoort.PDF, "voorbeeld.pdf")
        rij = bijlage_geven(aanmelding_id=dossier.pk, bestand=gegeven, wat=wat, door=dossier.ingediend_door)
        if stand != Bijlagestand.WACHT:
            zet_bijlage(kamer=KAMER, pk=rij.pk, naar=stand)
    return {"voorbeeldbijlagen": len(_WELKE)}
