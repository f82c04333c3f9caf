"""What an answer or a mail reads as, whatever it is packed in: a sheet, a paper, a zip, a calendar, a mail."""

import email
import email.policy
import io
import re
import zipfile

from monitoring.tests import pdflezer

# A calendar breaks a line in the middle of a word.
_VOUW = re.compile("\r?\n[ \t]")


def leesbaar(inhoud: bytes) -> str:
    """Return all words in it, with the names of what is packed inside."""
    if inhoud.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            return "\n".join(f"{naam}\n{leesbaar(zip_.read(naam))}" for naam in zip_.namelist())
    if inhoud.startswith(b"%PDF"):
        return inhoud.decode("latin-1") + _van_papier(inhoud)
    tekst = inhoud.decode("utf-8", "replace")
    return tekst + _VOUW.sub("", tekst) if "BEGIN:VCALENDAR" in tekst else tekst


def _van_papier(inhoud: bytes) -> str:
    """The words of its pages and what stands about it; nothing of what somebody gave that is no real PDF."""
    try:
        stuk = pdflezer.lees(inhoud)
    except pdflezer.GEEN_PDF:
        return ""
    over = str(stuk.open_metadata()) + "".join(str(waarde) for waarde in stuk.docinfo.values())
    return f"{pdflezer.alles(stuk)}\n{over}"


def mail_leesbaar(ruw: bytes) -> str:
    """Return the heads and every part of a mail, unpacked."""
    mail = email.message_from_bytes(ruw, policy=email.policy.default)
    koppen = "\n".join(f"{naam}: {waarde}" for naam, waarde in mail.items())
    delen = [deel for deel in mail.walk() if not deel.is_multipart()]
    return koppen + "".join(
        f"\n{deel.get_filename('')}\n{leesbaar(deel.get_payload(decode=True) or b'')}" for deel in delen
    )
