"""Template filters of the portal (built in, no {% load %} needed)."""

import datetime
import re

from django import template
from django.utils import formats, timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from leerrecht.begin.stappen import open_stappen
from leerrecht.context import thuis_van
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.leesrichting import apart as naam_apart
from leerrecht.opmaaktekst import naar_html, naar_tekst
from leerrecht.staat import betekenis, standveld, wachten_op
from leerrecht.talen import met_taal
from leerrecht.woordverschil import woordverschil as maak_woordverschil

register = template.Library()
_REFERENTIE = re.compile(r"\b[A-Z]{2}-\d{2}-[A-Z0-9]{6,}\b")
# A mail has no stylesheet; a page has no inline style.
_ONGEBROKEN = {
    "pagina": r'<span class="text-nowrap">\g<0></span>',
    "mail": r'<span style="white-space:nowrap">\g<0></span>',
}


@register.simple_tag(takes_context=True)
def thuis(context) -> str:
    """Where "Start" leads; also in a template that was included with `only`, which still knows its request."""
    return thuis_van(getattr(context, "request", None))


@register.filter
def markdown(tekst: str, kop: int = 3) -> SafeString:
    """Light markdown as sanitised HTML; `|markdown:2` right under the title of a page."""
    return met_taal(naar_html(tekst, kop))


@register.filter
def taal(tekst: str) -> SafeString:
    """A text with its names in another language marked (leerrecht/talen.py)."""
    return met_taal(tekst or "")


@register.filter
def zonder_opmaak(tekst: str) -> str:
    """Light markdown as plain words."""
    return naar_tekst(tekst)


@register.filter
def woordverschil(wordt: str, was: str) -> SafeString:
    """`nieuw|woordverschil:oud`: the new text against the old, with <del> and <ins>."""
    return maak_woordverschil(was or "", wordt or "")


@register.filter
def kwart(waarde, totaal) -> str:
    """How far long work is, said once a quarter; "" before the first."""
    gehaald = int(waarde or 0) * 4 // int(totaal)
    return f"{min(gehaald, 4) * 25} procent klaar." if gehaald else ""


@register.filter
def datum(waarde) -> SafeString:
    """A date or moment as `22 november 2026` in <time>, unbroken."""
    if not waarde:
        return SafeString("")
    dag = timezone.localtime(waarde).date() if isinstance(waarde, datetime.datetime) else waarde
    leesbaar = formats.date_format(dag, "j F Y").replace(" ", "\u00a0")
    return format_html('<time datetime="{}">{}</time>', dag.isoformat(), leesbaar)


@register.filter
def moment(waarde) -> SafeString:
    """A moment as `22 november 2026 om 10.42 uur` in <time>."""
    if not waarde:
        return SafeString("")
    lokaal = timezone.localtime(waarde)
    leesbaar = formats.date_format(lokaal, "j F Y").replace(" ", "\u00a0") + formats.date_format(
        lokaal, " \\o\\m H.i \\u\\u\\r"
    )
    return format_html('<time datetime="{}">{}</time>', lokaal.isoformat(timespec="minutes"), leesbaar)


@register.filter
def naam(waarde) -> SafeString:
    """The name of a person, apart from the words around it: one in Arabic or Hebrew turns nothing else around."""
    return format_html("<bdi>{}</bdi>", waarde) if waarde else SafeString("")


@register.filter
def heel(tekst: str, waar: str = "pagina") -> SafeString:
    """A text whose references stay on one line: a reference that breaks at its hyphen is read out wrong."""
    return mark_safe(_REFERENTIE.sub(_ONGEBROKEN[waar], conditional_escape(tekst)))  # noqa: S308  (escaped on this line)


@register.filter
def apart(waarde: str) -> str:
    """The name of a person where no element can stand: a title, a choice, a mail in plain text."""
    return naam_apart(waarde or "")


@register.filter
def haal(woordenboek, sleutel):
    """Item `sleutel` of a mapping, or nothing."""
    return (woordenboek or {}).get(sleutel)


@register.simple_tag(takes_context=True)
def formuliersleutel(context) -> SafeString:
    """The hidden one-time key of a button that is an act: a key per button, so that two buttons are two acts."""
    sleutel = maak_formuliersleutel(context["request"].user)
    return format_html('<input type="hidden" name="formuliersleutel" value="{}">', sleutel)


@register.inclusion_tag("onderdelen/staat.html")
def staat(rij, ik: str = "") -> dict[str, str]:
    """The state of a row, as who looks in the place of `ik` (a Partij) should read it."""
    woorden = getattr(rij, f"get_{standveld(type(rij))}_display")()
    return {"tekst": woorden, "soort": betekenis(rij, ik)}


@register.inclusion_tag("onderdelen/staat.html")
def wacht_op(tekst: str, wie: str, ik: str = "") -> dict[str, str]:
    """Words that say that `wie` is awaited: to that party itself it is a call, to others it waits."""
    return {"tekst": tekst, "soort": wachten_op(wie, ik)}


@register.simple_block_tag
def bericht(content: str, soort: str = "", zeg: bool = False, klasse: str = "") -> SafeString:
    """A notice around paragraphs. `soort`: "" (plain), "stil", "oker" (look out) or "fout".

    `zeg`: read aloud when htmx puts it in the page. `klasse`: where it stands, never how it looks.
    """
    # Drawn by hand: a template of its own would cost a page eight nodes for every notice.
    klassen = " ".join(filter(None, ["bericht", f"bericht--{soort}" if soort else "", klasse]))
    if zeg:
        return format_html('<div class="{}" data-zeg>{}</div>', klassen, content)
    return format_html('<div class="{}">{}</div>', klassen, content)


@register.inclusion_tag("onderdelen/leeg_kamer.html", takes_context=True)
def leeg_kamer(context, stap: str, titel: str, tekst: str = "", bekend=(), netwerk=None) -> dict:
    """An empty room: what is not there, and for who is signed in what to do next in the own network, or who does it.

    `stap` is the name under which the room registered it; `bekend`: rows that are there, each with its network.
    """
    gebruiker = getattr(getattr(context, "request", None), "user", None)
    namen = {rij.netwerk_id if hasattr(rij, "netwerk_id") else rij.netwerk.pk for rij in bekend}
    open_ = open_stappen(stap, gebruiker, namen, netwerk)
    return {"titel": "" if namen else titel, "tekst": tekst, "stappen": open_}
