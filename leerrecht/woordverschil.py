"""The difference of two texts, by word or by sentence, as safe HTML with <del> and <ins>."""

import difflib
import re
from collections.abc import Callable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_RUIM = 1_000_000
_STUKKEN = re.compile(r"\s+|[^\s]+")
# A sentence ends at its sign with a space behind it, or with its line; the space is a piece of its own.
_ZINNEN = re.compile(r"\s+|[^\n]+?(?:[.!?](?=\s)|(?=\n|\Z))")
_WEINIG = 0.5


def woordverschil(was: str, wordt: str) -> SafeString:
    """Return `wordt` against `was`, word by word: what went in <del>, what came in <ins>; everything is escaped."""
    return _verschil(_STUKKEN.findall(was), _STUKKEN.findall(wordt))


def leesverschil(was: str, wordt: str) -> SafeString:
    """Return the difference so that it can be followed: by sentence where the texts share too few words."""
    if not lijkt_weinig(was, wordt):
        return woordverschil(was, wordt)
    # Between sentences stand spaces: they are the same everywhere, and hold nothing together.
    return _verschil(_ZINNEN.findall(was), _ZINNEN.findall(wordt), str.isspace)


def lijkt_weinig(was: str, wordt: str) -> bool:
    """Whether so little is shared that word beside word would be noise."""
    oud, nieuw = was.split(), wordt.split()
    return difflib.SequenceMatcher(a=oud, b=nieuw, autojunk=len(oud) * len(nieuw) > _RUIM).ratio() < _WEINIG


def twee_teksten(oud: str, mijn: str, hun: str) -> dict[str, str | bool]:
    """Return what `onderdelen/botsing.html` shows of a conflict: both texts whole, and what each changed."""
    return {
        "mijn": mijn,
        "hun": hun,
        "mijn_html": leesverschil(oud, mijn),
        "hun_html": leesverschil(oud, hun),
        "per_zin": lijkt_weinig(oud, mijn) or lijkt_weinig(oud, hun),
    }


def _verschil(oud: list[str], nieuw: list[str], ruis: Callable[[str], bool] | None = None) -> SafeString:
    # Of long texts that share little, common words (and all spaces) no longer anchor: else time grows with the square.
    delen = difflib.SequenceMatcher(ruis, oud, nieuw, autojunk=len(oud) * len(nieuw) > _RUIM).get_opcodes()
    return format_html_join("", "{}", ((_deel(soort, oud[a:b], nieuw[c:d]),) for soort, a, b, c, d in delen))


def _deel(soort: str, oud: list[str], nieuw: list[str]) -> SafeString:
    if soort == "equal":
        return format_html("{}", "".join(nieuw))
    weg = format_html("<del>{}</del>", "".join(oud)) if oud else ""
    bij = format_html("<ins>{}</ins>", "".join(nieuw)) if nieuw else ""
    tussen = " " if oud and nieuw else ""
    return format_html("{}{}{}", weg, tussen, bij)
