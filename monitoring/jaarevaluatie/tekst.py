"""Text from people, made fit for paper: no invisible signs, light markdown without links to click or loose headings."""

import html
import re
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from leerrecht.opmaaktekst import naar_html

# Signs nobody sees: control characters, halves of a pair, signs that turn the reading direction of what follows.
_ONZICHTBAAR = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]"
)
_HALF = re.compile("[\ud800-\udfff]")
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_KOP = re.compile(r"<(/?)h[34]>")


def schoon(gegevens: Any) -> Any:
    """Return the same values with readable text only, all the way down."""
    if isinstance(gegevens, dict):
        return {naam: schoon(deel) for naam, deel in gegevens.items()}
    if isinstance(gegevens, list | tuple):
        return [schoon(deel) for deel in gegevens]
    if isinstance(gegevens, str):
        return _HALF.sub("\ufffd", _ONZICHTBAAR.sub("", gegevens))
    return gegevens


def opmaak(tekst: str) -> SafeString:
    """Return light markdown as HTML for paper.

    A link becomes its words with the address behind them. A heading becomes a bold line: the document has its own
    headings, and one that skips a level would break its outline.
    """
    veilig = _LINK.sub(_uitgeschreven, naar_html(tekst))
    veilig = _KOP.sub(lambda kop: "</p>" if kop[1] else '<p class="tussenkop">', veilig)
    return mark_safe(veilig)  # noqa: S308 - sanitised by nh3; what is added here is escaped


def _uitgeschreven(link: re.Match) -> str:
    # An attribute may hold signs that are markup between tags: read it and write it anew.
    adres = html.unescape(link[1]).removeprefix("mailto:").removeprefix("tel:")
    woorden = link[2]
    if html.unescape(re.sub("<[^>]*>", "", woorden)).strip() in (adres, adres.removeprefix("https://")):
        return woorden
    return f"{woorden} ({html.escape(adres)})"


def kort(tekst: str, lengte: int) -> str:
    """Return `tekst` on one line, at most `lengte` signs, cut at a word."""
    plat = " ".join(tekst.split())
    if len(plat) <= lengte:
        return plat
    kop = plat[: lengte - 1]
    return f"{kop.rpartition(' ')[0] or kop}…"
