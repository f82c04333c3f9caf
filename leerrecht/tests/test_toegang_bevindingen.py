"""What a page promises to who listens, as far as it can be read in what the server sends."""

import re

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.template import engines
from django.template.loader import render_to_string

from leerrecht.omroep import zeg
from leerrecht.templatetags.portaal import kwart
from leerrecht.tests.gevuld import gevuld
from leerrecht.woordverschil import leesverschil, lijkt_weinig, woordverschil

SJABLONEN = settings.BASIS / "templates"
# What stands empty in a page and is filled by the script; the alert of an error list is inside what takes focus.
MET_STEM = {"base.html", "onderdelen/zitting.html", "onderdelen/foutlijst.html"}
STEM = re.compile(r'role="(?:status|alert)"|aria-live=')


def sjablonen() -> dict[str, str]:
    return {str(pad.relative_to(SJABLONEN)): pad.read_text() for pad in SJABLONEN.rglob("*.html")}


def test_toegang_B2_alleen_het_kader_heeft_een_stem():
    """A region that comes in with its words is heard by some, twice by others, or never; a page has one voice."""
    spreekt = {naam for naam, tekst in gevuld(sjablonen().items()) if STEM.search(tekst)}
    assert spreekt == MET_STEM


def test_toegang_B15_elke_foutlijst_is_dezelfde():
    """An error summary of its own would bring back the pattern that reads twice, or its heading only."""
    eigen = [naam for naam, tekst in gevuld(sjablonen().items()) if 'class="foutlijst' in tekst]
    assert eigen == ["onderdelen/foutlijst.html"]
    lijst = sjablonen()["onderdelen/foutlijst.html"]
    assert "aria-labelledby" not in lijst
    assert re.search(r'class="foutlijst"[^>]*tabindex="-1"><div role="alert">', lijst)


def test_toegang_A1_elk_formulier_op_zijn_plaats_noemt_zijn_eigen_foutlijst():
    """Of a form that htmx brings in there may be several on the page."""
    los = engines["django"].from_string('{% include "onderdelen/foutlijst.html" with form=form plek="abc" only %}')

    class Form:
        errors = True
        non_field_errors = ("Neen.",)

        def __iter__(self):
            return iter(())

    assert 'id="foutlijst-abc"' in los.render({"form": Form()})


@pytest.mark.parametrize(
    ("waarde", "totaal", "zin"),
    [
        (0, 100, ""),
        (24, 100, ""),
        (25, 100, "25 procent klaar."),
        (49, 100, "25 procent klaar."),
        (18, 40, "25 procent klaar."),
        (50, 100, "50 procent klaar."),
        (99, 100, "75 procent klaar."),
        ("", 100, ""),
    ],
)
def test_toegang_B13_lang_werk_zegt_elk_kwart_een_keer(waarde, totaal, zin):
    assert kwart(waarde, totaal) == zin
    getoond = render_to_string("onderdelen/voortgang.html", {"sleutel": "x", "waarde": waarde, "totaal": totaal})
    assert (f'data-zeg="{zin}"' in getoond) == bool(zin)


def test_toegang_B13_waarvan_niemand_weet_hoe_lang_het_duurt_zegt_geen_kwart():
    getoond = render_to_string("onderdelen/voortgang.html", {"sleutel": "x", "zin": "We kijken na"})
    assert "<progress" in getoond and "data-zeg" not in getoond


def test_toegang_B5_wat_weinig_lijkt_wordt_zin_per_zin_vergeleken():
    was = "Mechelen houdt de vinger aan de pols. Het CLB roept samen."
    wordt = "Mijn eigen tekst, later getypt. Het CLB roept samen."
    anders = "Mijn eigen tekst. Ze kwam later. Niemand kent haar."
    assert not lijkt_weinig(was, was.replace("houdt", "legt"))
    assert lijkt_weinig(was, anders)
    assert leesverschil(was, anders).count("<del>") == leesverschil(was, anders).count("<ins>") == 1
    assert woordverschil(was, anders).count("<ins>") > 1
    assert leesverschil(was, was.replace("houdt", "legt")) == woordverschil(was, was.replace("houdt", "legt"))
    deels = f"Alles is nu anders geworden dan vroeger ooit was bedacht. {wordt.partition('. ')[2]}"
    assert leesverschil(was, deels).endswith(" Het CLB roept samen.")


def test_toegang_B2_wat_gezegd_wordt_reist_heel_mee():
    antwoord = zeg(HttpResponse(), "“Casus” staat nu op plaats 2: één hoger.")
    assert antwoord["HX-Trigger-After-Settle"].isascii()
    assert "plaats 2" in antwoord["HX-Trigger-After-Settle"]


def test_toegang_C4_wat_de_opmaak_tekent_wordt_niet_gezegd():
    """A sign between two links, and a column word that the head of the table says already: drawn, and passed over."""
    css = (settings.BASIS / "static/leerrecht.css").read_text()
    getekend = [een.strip() for een in gevuld(re.findall(r"[ {;]content:\s*([^;}]+)", css)) if '"' in een]
    stil = {een.removesuffix(' / ""') for een in getekend if een.endswith(' / ""')}
    # The bracket closes words that are said; an empty one draws a shape.
    tekens = {een for een in getekend if re.fullmatch(r'"[^a-z"]+"', een)} - {'"] "'}
    assert tekens | {een for een in getekend if "data-kop" in een and "/" not in een} == stil


def test_toegang_C6_geen_kop_draagt_de_link_van_zijn_deel():
    """Heard as one heading: "De jongere Wijzig De jongere". A heading that is a link as a whole is another thing."""
    kop = re.compile(r"<(h[1-6])\b[^>]*>(?:(?!</\1>).)*?deel__noot(?:(?!</\1>).)*?<a (?:(?!</\1>).)*</\1>", re.S)
    assert kop.search('<h2>Dag <span class="deel__noot"><a href="#">Wijzig</a></span></h2>')
    assert [naam for naam, tekst in gevuld(sjablonen().items()) if kop.search(tekst)] == []


def test_toegang_C13_een_foutlijst_op_haar_plaats_staat_een_kop_lager():
    los = engines["django"].from_string('{% include "onderdelen/foutlijst.html" with form=form laag=laag only %}')

    class Form:
        errors = {"a": ["b"]}
        non_field_errors = ["Dit kan niet."]

        def __iter__(self):
            return iter(())

    assert "<h4>Dit klopt nog niet</h4>" in los.render({"form": Form(), "laag": True})
    assert "<h2>Dit klopt nog niet</h2>" in los.render({"form": Form()})


def test_toegang_C13_wie_meer_contrast_vraagt_krijgt_het():
    css = (settings.BASIS / "static/leerrecht.css").read_text()
    assert re.search(r"@media \(prefers-contrast: more\) { :root {[^}]*--inkt-2: var\(--inkt\)", css)
