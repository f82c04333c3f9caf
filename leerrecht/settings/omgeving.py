"""Reading the environment. A secret may also come from a file, as Docker and systemd hand them over."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def lees(naam: str, anders: str = "") -> str:
    """Return variable `naam`, or what stands in the file that `naam`_BESTAND names.

    Raises ImproperlyConfigured, in one Dutch sentence, when both are given or the file cannot be read.
    """
    waarde, bestand = os.environ.get(naam, "").strip(), os.environ.get(f"{naam}_BESTAND", "").strip()
    if waarde and bestand:
        raise ImproperlyConfigured(f"Geef {naam} of {naam}_BESTAND, niet allebei.")
    if not bestand:
        return waarde or anders
    try:
        return Path(bestand).read_text().strip() or anders
    except (OSError, UnicodeDecodeError):
        raise ImproperlyConfigured(f"{naam}_BESTAND wijst naar {bestand}, en dat kan het portaal niet lezen.") from None
