"""Light markdown to safe HTML. User text is never trusted: no HTML in, and a whitelist on the way out."""

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it.token import Token

from leerrecht.opmaakregels import maak_lezer

_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "h2", "h3", "h4", "blockquote"}
# The star: without it nh3 lets `title` and `lang` through on every tag.
_ATTRIBUTEN: dict[str, set[str]] = {"a": {"href"}, "ol": {"start"}, "li": {"value"}, "*": set()}
_SCHEMAS = {"http", "https", "mailto", "tel"}
_LEZER = maak_lezer()


def naar_html(tekst: str, kop: int = 3) -> SafeString:
    """Return `tekst` (light markdown: paragraphs, lists, emphasis, links) as sanitised HTML.

    `kop`: the level of its first heading, 2 for a text right under the title of a page.
    """
    ruw = _LEZER.render(tekst or "", {"kop": kop})
    schoon = nh3.clean(ruw, tags=_TAGS, attributes=_ATTRIBUTEN, url_schemes=_SCHEMAS, link_rel="noopener nofollow")
    return mark_safe(schoon)  # noqa: S308  (nh3 is the whitelist)


def naar_tekst(tekst: str) -> str:
    """Return `tekst` without any markup, for titles and summaries: plain words, which a template still escapes."""
    return " ".join("".join(map(_woorden, _LEZER.parse(tekst or ""))).split())


def _woorden(stuk: Token) -> str:
    """The words of one token. The number of an item is one of them; a bullet is not."""
    if stuk.type == "list_item_open":
        return f" {stuk.info}. " if stuk.info else " "
    if stuk.children is not None:
        return "".join(" " if deel.type.endswith("break") else deel.content for deel in stuk.children) + " "
    return ""
