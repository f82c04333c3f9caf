"""Light markdown to safe HTML. User text is never trusted: no HTML in, and a whitelist on the way out."""

import html

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "h3", "h4", "blockquote"}
# The star: without it nh3 lets `title` and `lang` through on every tag.
_ATTRIBUTEN: dict[str, set[str]] = {"a": {"href"}, "*": set()}
_SCHEMAS = {"http", "https", "mailto", "tel"}
_LEZER = MarkdownIt("zero", {"html": False, "linkify": False, "breaks": True}).enable(
    ["emphasis", "list", "link", "newline", "escape", "heading", "blockquote", "backticks"]
)


def naar_html(tekst: str) -> SafeString:
    """Return `tekst` (light markdown: paragraphs, lists, emphasis, links) as sanitised HTML."""
    ruw = _LEZER.render(tekst or "")
    schoon = nh3.clean(ruw, tags=_TAGS, attributes=_ATTRIBUTEN, url_schemes=_SCHEMAS, link_rel="noopener nofollow")
    return mark_safe(schoon)  # noqa: S308  (nh3 is the whitelist)


def naar_tekst(tekst: str) -> str:
    """Return `tekst` without any markup, for titles and summaries: plain words, which a template still escapes."""
    kaal = nh3.clean(_LEZER.render(tekst or ""), tags=set())
    return " ".join(html.unescape(kaal).split())
