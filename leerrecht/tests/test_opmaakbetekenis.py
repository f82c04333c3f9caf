"""Light markdown never changes a meaning: every digit and every sign that was typed is still there for the reader."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.opmaaktekst import naar_html, naar_tekst

EEN_LINK = ' rel="noopener nofollow">'


class Oog(HTMLParser):
    """What a reader sees: the words, the numbers that a browser puts before items, and a bullet for the others."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.gezien: list[str] = []
        self.lijsten: list[int | None] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs) -> None:
        waarden = dict(attrs)
        if tag in ("ol", "ul"):
            self.lijsten.append(int(waarden.get("start", 1)) if tag == "ol" else None)
        elif tag == "li" and self.lijsten[-1] is not None:
            nummer = int(waarden.get("value", self.lijsten[-1]))
            self.lijsten[-1] = nummer + 1
            self.gezien.append(f"\n{nummer}. ")
        else:
            self.gezien.append("\n• " if tag == "li" else "\n" if tag == "p" else "")

    def handle_endtag(self, tag) -> None:
        if tag in ("ol", "ul"):
            self.lijsten.pop()

    def handle_data(self, data) -> None:
        self.gezien.append(data)


def zie(tekst: str) -> str:
    return "".join(Oog(naar_html(tekst)).gezien)


def regels(tekst: str) -> list[str]:
    return [regel.strip() for regel in zie(tekst).split("\n") if regel.strip()]


def tekens(tekst: str) -> tuple[list[str], int, int]:
    """Every digit in its order, every plus, and every minus before an amount."""
    return (
        re.findall(r"\d", tekst),
        tekst.count("+"),
        len(re.findall(r"-[ \t]*[€$£±~≈<>]?[ \t]*\d+(?:[.,/]\d+)*(?:[%‰°€]|[ \t]|$)", tekst, re.MULTILINE)),
    )


# -- what people paste ---------------------------------------------------------------------------------------------


def test_M04_een_jaar_een_plus_en_een_min_blijven_wat_ze_zijn():
    tekst = "2024. Eerste gesprekken\n2025. Herstart.\n+ 3 leerlingen terug\n- 2 leerlingen haakten af"
    assert regels(tekst) == tekst.split("\n")
    assert naar_tekst(tekst) == tekst.replace("\n", " ")
    assert "<ol" not in naar_html(tekst)
    assert "<ul" not in naar_html(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "- 2 leerlingen haakten af",
        "- 2\n- 2,5 %\n- € 500",
        "- 12",
        "- 1/3 minder",
        "+ goed contact\n- weinig tijd",
        "> 18 jaar\n>= 5 dagen\n>25 % afwezig",
        "# 5 plaatsen",
        "-",
        "*",
        "3.",
        "- - - einde",
        "2024. Start",
        "007. Agent",
        "12. 9. 2026 is de eerste dag",
        "5*6*7 en 2**3**4",
        "A* en B*, zie C*-attest",
        "*niet vet: A-attest, B-attest en C*-attest",
        "* niet geteld*",
        "`s morgens en `s avonds",
        "\\\\server\\map\\*\\#1",
        "naam_van_het_veld en ____",
        "[1](2) en [bron](bladzijde 3)",
        "---",
        "&amp; &lt;b&gt; &#60;",
        "5 < 6 > 4",
        "- 30 °C\n- 5‰",
    ],
)
def test_wat_iets_anders_kan_zijn_dan_opmaak_blijft_zoals_getypt(tekst):
    verwacht = [regel.replace("* niet geteld*", "• niet geteld*") for regel in tekst.split("\n")]
    assert regels(tekst) == verwacht


def test_een_nummer_blijft_zijn_nummer_ook_na_een_alinea_en_bij_een_sprong():
    assert regels("Eerst dit.\n\n3. derde punt\n5. vijfde punt\n5. nog eens") == [
        "Eerst dit.",
        "3. derde punt",
        "5. vijfde punt",
        "5. nog eens",
    ]
    assert naar_tekst("3. derde punt\n5. vijfde punt") == "3. derde punt 5. vijfde punt"
    assert '<ol start="3">' in naar_html("3. derde punt")


def test_lijsten_blijven_lijsten():
    """As the plans and the aanbod write them."""
    assert naar_html("- Doel: netwerken\n- 1x/jaar\n- Thema 2023: praktijken").count("<li>") == 3
    assert naar_html("- 2x per jaar (in grote groep)\n- Werkgroepen").count("<li>") == 2
    assert naar_html("* 2 leerlingen\n* 3 scholen").count("<li>") == 2
    assert naar_html("Tekst\n1. een\n2. twee\n   - dieper\n   - nog").count("<li>") == 4
    assert naar_html("- opvolgen (+ rapporteren) en evalueren\n- **School**: zin").count("<li>") == 2


def test_een_kop_blijft_een_kop():
    assert naar_html("# Kop") == naar_html("### Kop") == "<h3>Kop</h3>\n"
    assert naar_html("### Kop\n#### Dieper\n# Nog een") == "<h3>Kop</h3>\n<h4>Dieper</h4>\n<h3>Nog een</h3>\n"
    assert naar_html("#geen kop") == "<p>#geen kop</p>\n"


def test_een_kop_slaat_geen_niveau_over_ook_niet_onder_de_titel_van_een_pagina():
    assert naar_html("#### Dieper") == naar_html("###### Dieper") == "<h3>Dieper</h3>\n"
    assert naar_html("# Kop\n#### Dieper", kop=2) == "<h2>Kop</h2>\n<h3>Dieper</h3>\n"


def test_nadruk_staat_om_hele_woorden():
    assert naar_html("*zo*, (*zo ook*) en **vet**-tekst of _dit_.") == (
        "<p><em>zo</em>, (<em>zo ook</em>) en <strong>vet</strong>-tekst of <em>dit</em>.</p>\n"
    )
    assert naar_html("***samen***").count("<strong>") == 1


# -- addresses -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "adres", "woorden"),
    [
        ("Zie https://school.be/a_b_c/?x=1&y=*2*.", "https://school.be/a_b_c/?x=1&amp;y=*2", "idem"),
        ("(https://nl.wikipedia.org/wiki/Recht_(leren))", "https://nl.wikipedia.org/wiki/Recht_(leren)", "idem"),
        ("Kijk op www.school.be, daar.", "https://www.school.be", "www.school.be"),
        ("HTTP://School.be/Pad", "HTTP://School.be/Pad", "idem"),
        ("[hier](https://school.be)", "https://school.be", "hier"),
        ("[bel](tel:015000000)", "tel:015000000", "bel"),
        ("[in het portaal](/overleg/)", "/overleg/", "in het portaal"),
    ],
)
def test_een_geplakt_adres_wordt_een_link(tekst, adres, woorden):
    assert f'<a href="{adres}"{EEN_LINK}{adres if woorden == "idem" else woorden}</a>' in naar_html(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "//host/pad",
        "[a](//host)",
        "[a](\\\\host)",
        "[a](javascript:alert(1))",
        "[a](pagina.html)",
        "[a](https://)",
        "[a](https:///pad)",
        "https://",
        "www.",
        "ftp://host/pad",
        "javascript://x.be/%0aalert(1)",
        "jan@www.school.be",
        "xhttps://school.be",
    ],
)
def test_wat_geen_veilig_adres_is_wordt_geen_link_en_blijft_leesbaar(tekst):
    assert "<a" not in naar_html(tekst)
    assert zie(tekst).strip() == tekst


def test_een_adres_binnen_een_link_wordt_geen_tweede_link():
    assert naar_html("[zie www.ander.be](https://school.be)").count("<a") == 1


# -- whatever is typed ---------------------------------------------------------------------------------------------

MERKEN = ["- ", "* ", "+ ", "-\t", "1. ", "2) ", "2024. ", "# ", "> ", "-", "+", "", "1. - ", "- 1. "]


def stukken(letters: str) -> st.SearchStrategy[str]:
    """Lines that look like markup, or any order of these signs."""
    inspringing = st.sampled_from(["", "  ", "    ", "> ", "\t"])
    regel = st.tuples(inspringing, st.sampled_from(MERKEN), st.text(alphabet=letters, max_size=12))
    return st.lists(regel.map("".join), max_size=8).map("\n".join) | st.text(alphabet=letters + "\n\t-+#>)~`\\<&:")


@given(stukken("0123456789 ab-+.,%€/x>#"))
def test_elk_cijfer_en_elk_teken_is_er_nog(tekst):
    assert tekens(zie(tekst)) == tekens(tekst)


@given(stukken("0123456789 ab-+*_.,%€/x>#[]()"))
def test_elk_cijfer_en_elke_plus_ook_tussen_nadruk_en_in_een_titel(tekst):
    tellen = re.compile(r"[\d+]")
    assert tellen.findall(zie(tekst)) == tellen.findall(naar_tekst(tekst)) == tellen.findall(tekst)


@given(st.text())
def test_geen_letter_gaat_verloren(tekst):
    def letters(t: str) -> str:
        return "".join(re.findall(r"[^\W_]", t))

    assert letters(naar_tekst(tekst)) == letters(tekst)


@pytest.mark.parametrize("tekst", ["> " * 60 + "5 woorden", "- a\n" + "".join("  " * n + "- x9\n" for n in range(80))])
def test_ook_diep_genest_verdwijnt_niets(tekst):
    assert tekens(zie(tekst))[0] == tekens(tekst)[0]
