"""Word by word difference of two texts, as safe HTML with <del> and <ins>."""

import difflib
import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_RUIM = 1_000_000
_STUKKEN = re.compile(r"\s+|[^\s]+")


def woordverschil(was: str, wordt: str) -> SafeString:
    """Return `wordt` against `was`: what went is in <del>, what came is in <ins>; everything is escaped."""
    oud, nieuw = _STUKKEN.findall(was), _STUKKEN.findall(wordt)
    # Of long texts that share little, common words (and all spaces) no longer anchor: else time grows with the square.
    delen = difflib.SequenceMatcher(a=oud, b=nieuw, autojunk=len(oud) * len(nieuw) > _RUIM).get_opcodes()
    return format_html_join("", "{}", ((_deel(soort, oud[a:b], nieuw[c:d]),) for soort, a, b, c, d in delen))


def _deel(soort: str, oud: list[str], nieuw: list[str]) -> SafeString:
    if soort == "equal":
        return format_html("{}", "".join(nieuw))
    weg = format_html("<del>{}</del>", "".join(oud)) if oud else ""
    bij = format_html("<ins>{}</ins>", "".join(nieuw)) if nieuw else ""
    tussen = " " if oud and nieuw else ""
    return format_html("{}{}{}", weg, tussen, bij)
