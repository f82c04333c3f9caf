"""The paste gate: what is typed or pasted, made into the signs that a reader sees, before anything counts or keeps it.

Nothing visible is lost. `weergever.py` sends every text field of every form through here; a secret goes round it.
"""

import re
import unicodedata

# Signs that mark the end of a line or of a page, each a line end of ours.
_REGELEINDE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# No-break, narrow and wide spaces; the empty braille cell looks like one.
_SPATIE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u2800\u3000]")
# Signs without a shape or a meaning of their own: control characters, soft hyphens, word joiners, overrides of the
# reading direction, invisible operators, fillers, notes between lines, and halves of a pair.
_ONZICHTBAAR = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u202d\u202e\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\ud800-\udfff]"
)
# What turns the reading direction: text in Arabic or Hebrew may need it, a name on one line never does.
_LEESRICHTING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# Joiners belong between the letters of these scripts: Arabic and neighbours, those of India, Myanmar, Khmer, Mongolian.
_BINDEND = (
    "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u180d\u180f-\u18af\ua840-\ua8ff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f"
)
# Scripts that write no spaces: a zero-width space says where a word ends.
_ZONDER_SPATIE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_BEELD = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934\u2935\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
# A flag of a region is a black flag, tag letters and an end; a tag elsewhere hides text.
_LABEL = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]{2,6}\U000e007f)|[\U000e0000-\U000e007f]")
# A variant sign says how the one sign before it looks.
_VARIANT = re.compile(
    "(?<=[^\\s\u180b-\u180f\u200b-\u200f\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f]"
    "|(?<=[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
    "|([\ufe00-\ufe0f\U000e0100-\U000e01ef])"
)
_BINDER = re.compile(
    f"(?<=[{_BINDEND}])[\u200c\u200d\u180e]"
    f"|(?<=[{_BEELD}\ufe0f\U000e007f])\u200d(?=[{_BEELD}])"
    f"|(?<=[{_ZONDER_SPATIE}])\u200b(?=[{_ZONDER_SPATIE}])"
    "|([\u200b-\u200d\u180e])"
)

# What Word and others put before an item of a list. A dash stays a dash: before a number it may be a minus.
_PUNTTEKEN = (
    "\u2022\u2023\u2043\u204c\u204d\u2219\u25aa\u25ab\u25b6\u25b8\u25ba\u25cb\u25cf\u25e6\u27a2\uf0a7\uf0b7\uf0d8\uf0fc"
)
# Signs that mean something else too are a bullet only with the tab that a word processor puts behind them.
_PUNT_MET_TAB = "\u00a7\u00b7\u00d8\u00fco\u25a0\u25a1\u2713\u2714"
_PUNT = re.compile(
    f"^([ \t]*)(?:[{_PUNTTEKEN}]\ufe0f?+[ \t]*|[{_PUNT_MET_TAB}]\ufe0f?+\t[ \t]*|\u00b7 +)(?=\\S)", re.MULTILINE
)
_STREEP = re.compile("^([ \t]*)[-\u2010-\u2015]\t[ \t]*(?=\\S)", re.MULTILINE)


def was(tekst: str) -> str:
    """Return `tekst` with one kind of line end and space, composed letters, and no sign that nobody sees.

    A joiner stays where a script or a picture needs it, and so does what turns the reading direction of a passage.
    """
    # Until nothing changes: what is taken out may bring together two signs that then make one.
    while (schoon := _ronde(tekst)) != tekst:
        tekst = schoon
    return tekst


def _ronde(tekst: str) -> str:
    tekst = _SPATIE.sub(" ", _REGELEINDE.sub("\n", tekst))
    tekst = _LABEL.sub(r"\1", _ONZICHTBAAR.sub("", tekst))
    for regel in (_VARIANT, _BINDER):
        tekst = regel.sub(lambda teken: "" if teken[1] else teken[0], tekst)
    return unicodedata.normalize("NFC", tekst)


def was_tekst(tekst: str) -> str:
    """Return free text for storing: washed, with the bullets of a word processor as lines of a list."""
    return _STREEP.sub(r"\1- ", _PUNT.sub(r"\1* ", was(tekst)))


def was_regel(tekst: str, *, met_spaties: bool = True) -> str:
    """Return a text of one line, such as a name or an address: washed, without line ends or turned reading.

    `met_spaties=False` is for what never holds a space, such as a mail address: a line end leaves nothing behind.
    """
    return re.sub(r" *[\t\n][ \t\n]*", " " if met_spaties else "", was(_LEESRICHTING.sub("", tekst)).strip())


def verandert_zichtbaar(tekst: str) -> bool:
    """Whether `was_regel` changes what `tekst` looks like: it turned around, or stood on more than one line."""
    return bool(_LEESRICHTING.search(tekst)) or "\n" in was(tekst).strip()
