"""A file with a plan as the text that one would have pasted."""

import io
from typing import Any

from actieplan.forms.worddocument import tekst_van_word
from leerrecht.diensten import Geweigerd
from leerrecht.tabelbestand import MAX_BYTES, lees_rijen
from leerrecht.tabeltekst import Formule, als_geplakte_cel, codering


def tekst_van_bestand(bestand: Any) -> str:
    """Return the text of an uploaded file. Raises Geweigerd with what to do."""
    uitgang = bestand.name.lower().rpartition(".")[2]
    if bestand.size > MAX_BYTES:
        raise Geweigerd("Het bestand is groter dan 5 MB. Kopieer het plan eruit en plak het in het vak.", "bestand")
    inhoud = bestand.read()
    if uitgang == "txt":
        return inhoud.decode(codering(lambda: io.BytesIO(inhoud)), errors="replace")
    if uitgang == "docx":
        return tekst_van_word(inhoud)
    if uitgang not in ("csv", "xlsx"):
        raise Geweigerd("Kies een bestand dat eindigt op .xlsx, .csv, .docx of .txt, of plak de tekst.", "bestand")
    rijen = list(lees_rijen(inhoud, bestand.name, "plan"))
    if any(isinstance(cel, Formule) for _, cellen in rijen for cel in cellen):
        raise Geweigerd("In dit bestand staat een formule. Kopieer de cellen en plak ze als waarden.", "bestand")
    return "\n".join("\t".join(map(_cel, cellen)) for _, cellen in rijen)


def _cel(waarde: Any) -> str:
    """As Excel copies it, a day as one writes it."""
    if waarde is None:
        return ""
    if isinstance(waarde, float) and waarde.is_integer():
        waarde = int(waarde)
    datum = getattr(waarde, "strftime", None)
    tekst = datum("%d/%m/%Y") if datum else str(waarde).replace("\r\n", "\n").replace("\r", "\n")
    return als_geplakte_cel(tekst)
