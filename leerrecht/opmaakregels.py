"""Where light markdown stops: signs that may mean themselves stay text. Rules for the reader of `opmaaktekst.py`.

A minus before a number, a year before a full stop, "> 18 jaar", "# 5" and a star that points to a footnote are never
taken for markup. A list is `* punt`, or `- punt` when no line of it begins with a quantity or a plus.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, heading, list_block, paragraph
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

_ONDERBREEKT = ["paragraph", "reference", "blockquote"]
# Deeper than this the package drops what follows; we keep it as text.
_DIEPST = 14
_PUNT = re.compile(r"[-*+](?=[ \t]|$)")
# For and against, or more and less: beside a plus a dash is a minus, anywhere in the text.
_PLUS = re.compile(r"^[ \t]*\+[ \t]", re.MULTILINE)
# A plus, a marker with nothing or a second one behind it, or a dash before an amount: "- 2 leerlingen", "- € 50".
_LETTERLIJK_PUNT = re.compile(
    r"\+|[-*][ \t]*(?:$|[-*+](?:[ \t]|$))"
    r"|-[ \t]+[*_(\[\"“‘]*[€$£±~≈<>]?[*_ \t]*\d+(?:[.,/]\d+)*[ \t]*(?=[%‰°€]|[.,;!?)\]*_\"”’]*(?:[ \t]|$))"
)
# A year or a code, a marker with nothing behind it, or a date such as "12. 9. 2026".
_LETTERLIJK_NUMMER = re.compile(r"(?:\d{4,}|0\d+)[.)](?:[ \t]|$)|\d+[.)][ \t]*(?:$|\d+[.)])")
_KOP = re.compile(r"#{1,6}[ \t]+[^\s\d]")
_CITAAT = re.compile(r">(?:[ \t>]*[^\W\d_]|[ \t>]*[\"“”‘’'(\[*_-][ \t]*[^\W\d_])")
# On one line, from the start to the end of a word: *zo*. A star inside or behind a word points to something.
_CURSIEF = re.compile(r"\*(?=[^\s*])[^*\n]*(?<=[^\s*])\*(?![\w*-])")
_ADRES = re.compile(r"(?:https?://|www\.(?=[\w-]+\.\w))[^\s<>\"“”„«»|\\^`{}]+", re.IGNORECASE)
_LANGSTE_ADRES = 2000
_ZINSEINDE = re.compile(r"[.,;:!?'’‘…*_\])]+$")
_GOED_ADRES = re.compile(r"https?://[^\s/?#\\]|mailto:.|tel:.|/(?![/\\])", re.IGNORECASE)


class _Lezer(MarkdownIt):
    """Links open a website, a mail, a call or a page of the portal; whatever else stays text."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (the name that the package calls)
        """Whether `url` names its site, or begins at the root of this one."""
        return bool(_GOED_ADRES.match(url))


def maak_lezer() -> MarkdownIt:
    """Return a reader of paragraphs, line ends, lists, emphasis, links, headings and quotes, and of nothing else."""
    lezer = _Lezer("zero", {"html": False, "breaks": True})
    blok = lezer.block.ruler
    blok.at("list", _alleen(list_block, _is_lijst), {"alt": _ONDERBREEKT})
    blok.at(
        "heading", _alleen(heading, lambda state, regel: bool(_KOP.match(_regel(state, regel)))), {"alt": _ONDERBREEKT}
    )
    blok.at("blockquote", _alleen(blockquote, _is_citaat), {"alt": [*_ONDERBREEKT, "list"]})
    blok.before("list", "letterlijk", _letterlijk, {"alt": ["list"]})
    lezer.inline.ruler.at("emphasis", _nadruk)
    lezer.inline.ruler.before("emphasis", "adres", _adres)
    for begin in "hHwW":
        lezer.inline.add_terminator_char(begin)
    lezer.core.ruler.push("nummers", _nummers)
    return lezer.enable(["emphasis", "list", "link", "newline", "heading", "blockquote"])


def _regel(state: StateBlock, regel: int) -> str:
    return state.src[state.bMarks[regel] + state.tShift[regel] : state.eMarks[regel]]


def _alleen(doe: Callable, mag: Callable[[StateBlock, int], bool]) -> Callable:
    """Return the block rule `doe` for lines that `mag` lets through."""

    def regel(state: StateBlock, van: int, tot: int, stil: bool) -> bool:
        return state.level < _DIEPST and mag(state, van) and doe(state, van, tot, stil)

    return regel


def _is_lijst(state: StateBlock, regel: int) -> bool:
    return not _is_letterlijk(state, regel)


def _is_citaat(state: StateBlock, regel: int) -> bool:
    return bool(_CITAAT.match(_regel(state, regel)))


def _is_letterlijk(state: StateBlock, regel: int) -> bool:
    """Whether a line that looks like an item of a list is text: by itself, or because a line next to it is."""
    tekst = _regel(state, regel)
    if not _PUNT.match(tekst):
        return bool(_LETTERLIJK_NUMMER.match(tekst))
    if tekst[0] == "-" and state.env.setdefault("plus", bool(_PLUS.search(state.src))):
        return True
    # Known per place where the line begins: inside a quote or an item, the same line begins further on.
    geweten, plek = state.env.setdefault("letterlijk", {}), _plek(state, regel)
    if plek not in geweten:
        eerste = laatste = regel
        while eerste > 0 and _PUNT.match(_regel(state, eerste - 1)):
            eerste -= 1
        while laatste + 1 < len(state.bMarks) - 1 and _PUNT.match(_regel(state, laatste + 1)):
            laatste += 1
        reeks = range(eerste, laatste + 1)
        is_letterlijk = any(_LETTERLIJK_PUNT.match(_regel(state, nummer)) for nummer in reeks)
        geweten.update((_plek(state, nummer), is_letterlijk) for nummer in reeks)
    return geweten[plek]


def _plek(state: StateBlock, regel: int) -> int:
    return state.bMarks[regel] + state.tShift[regel]


def _letterlijk(state: StateBlock, van: int, tot: int, stil: bool) -> bool:
    """End a list before a line that is no item of it, and read that line as text."""
    return _is_letterlijk(state, van) and (stil or paragraph(state, van, tot, stil))


def _nadruk(state: StateInline, stil: bool) -> bool:
    """Emphasis around whole words only: *zo*, _zo_ or **zo**."""
    teken = state.src[state.pos]
    if stil or teken not in "*_":
        return False
    gevonden = state.scanDelims(state.pos, False)
    opent, sluit = gevonden.can_open, gevonden.can_close
    if teken == "*" and gevonden.length == 1:
        opent = opent and bool(_CURSIEF.match(state.src, state.pos))
        sluit = sluit and not re.match(r"[\w-]", state.src[state.pos + 1 : state.pos + 2])
    for _ in range(gevonden.length):
        state.push("text", "", 0).content = teken
        state.delimiters.append(
            Delimiter(ord(teken), gevonden.length, len(state.tokens) - 1, end=-1, open=opent, close=sluit)
        )
    state.pos += gevonden.length
    return True


def _adres(state: StateInline, stil: bool) -> bool:
    """Make a link of a pasted address of a website."""
    if state.linkLevel or re.match(r"[\w@/.-]", state.src[max(state.pos - 1, 0) : state.pos]):
        return False
    gevonden = _ADRES.match(state.src, state.pos, state.posMax)
    woorden = _zonder_zinseinde(gevonden[0]) if gevonden else ""
    if not woorden or len(woorden) > _LANGSTE_ADRES:
        return False
    adres = state.md.normalizeLink(woorden if "://" in woorden else f"https://{woorden}")
    if not state.md.validateLink(adres):
        return False
    if not stil:
        state.push("link_open", "a", 1).attrs = {"href": adres}
        state.push("text", "", 0).content = woorden
        state.push("link_close", "a", -1)
    state.pos += len(woorden)
    return True


def _zonder_zinseinde(adres: str) -> str:
    """Leave the full stop and the bracket of the sentence out, and a bracket of the address in."""
    einde = _ZINSEINDE.search(adres)
    while einde:
        if adres.endswith(")") and adres.count("(") >= adres.count(")"):
            break
        adres = adres[:-1]
        einde = _ZINSEINDE.search(adres)
    return adres


def _nummers(state: StateCore) -> None:
    """Show every number of a list as it was typed, and headings that skip no level: from `kop` on, two deep."""
    verwacht: list[int] = []
    kop, ondiepst = state.env.get("kop", 3), 6
    for stuk in state.tokens:
        if stuk.type == "ordered_list_open":
            verwacht.append(int(stuk.attrs.get("start", 1)))
        elif stuk.type == "ordered_list_close":
            verwacht.pop()
        elif stuk.type == "list_item_open" and stuk.info:
            nummer = int(stuk.info)
            if nummer != verwacht[-1]:
                stuk.attrs["value"] = nummer
            verwacht[-1] = nummer + 1
        elif stuk.type in ("heading_open", "heading_close"):
            # The three first sizes are one: people choose one of them for its looks.
            diepte = max(len(stuk.markup), 3)
            ondiepst = min(ondiepst, diepte)
            stuk.tag = f"h{kop + (diepte > ondiepst)}"
