"""HTML that browsers and readers of screens all understand in one way."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from leerrecht.tests.paginas import Element, boom, geweigerd
from meldpunt import secties
from meldpunt.tests.aanmeldhulp import begin, venster
from meldpunt.tests.dossierbouwers import clb_medewerker

pytestmark = pytest.mark.django_db
# Elements in which HTML allows words and what goes with words: no form, list, heading or paragraph.
IN_ZINNEN = ("a", "button", "caption", "em", "h1", "h2", "h3", "h4", "label", "legend", "p", "small", "span", "strong")
BLOKKEN = ("address", "div", "dl", "fieldset", "form", "h1", "h2", "h3", "h4", "ol", "p", "section", "table", "ul")
BEDIENING = ("a", "button", "input", "label", "select", "summary", "textarea")
# A link may stand around blocks, and a heading in a summary or a legend.
MAG = {("a", blok) for blok in BLOKKEN if blok != "form"} | {("legend", f"h{n}") for n in (1, 2, 3, 4)}
VNU = Path(
    os.environ.get("LEERRECHT_VNU") or Path(settings.BASIS, "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
)
# What this checker says of attributes of htmx, which every browser leaves alone; and of the roles of a table that
# stacks on a phone: without them Safari reads no table there. That no other table bears them, the test above it holds.
BEWUST = re.compile(r"Attribute “hx-|The “role” attribute must not be used on a “t[rhd]” element which has a “table”")


def fouten_in(wortel: Element) -> list[str]:
    """What on this page a browser would read otherwise than it was written."""
    fout, gezien = [], set()
    for element in wortel:
        een = element.attrs.get("id")
        if een is not None and (een in gezien or not een or " " in een):
            fout.append(f"id twee keer of leeg: {een}")
        gezien.add(een)
        ouder = element.ouder
        if element.tag in BLOKKEN and ouder and ouder.tag in IN_ZINNEN and (ouder.tag, element.tag) not in MAG:
            fout.append(f"<{element.tag}> in <{ouder.tag}>: {element.tekst[:40]}")
        if element.tag in ("a", "button") and element.binnen("a", "button"):
            fout.append(f"<{element.tag}> in een knop of een link: {element.tekst[:40]}")
        if element.tag == "form" and element.binnen("form"):
            fout.append("<form> in <form>")
        if element.tag in ("ul", "ol") and {kind.tag for kind in kinderen(element)} - {"li", "script", "template"}:
            fout.append(f"in een lijst staan alleen rijen: {element.tekst[:40]}")
        if element.tag == "li" and ouder and ouder.tag not in ("ul", "ol", "menu"):
            fout.append(f"<li> buiten een lijst: {element.tekst[:40]}")
        if element.tag in ("tr", "td", "th") and "role" in element.attrs and not stapelt(element):
            fout.append(f"een rol op een tabel die niet stapelt: {element.tekst[:40]}")
        if element.tag == "label" and element.attrs.get("for", "x") == "":
            fout.append(f"label zonder veld: {element.tekst[:40]}")
    doelen = [element.attrs["for"] for element in wortel.alle("label") if element.attrs.get("for")]
    return fout + [f"label voor niets: {doel}" for doel in doelen if doel not in gezien]


def stapelt(cel: Element) -> bool:
    """Whether the table of this cell becomes a list of cards on a phone, by itself or when asked."""
    if cel.tag == "table" or cel.ouder is None:
        return cel.heeft("tabel--stapel") or cel.heeft("tabel--rij")
    return stapelt(cel.ouder)


def kinderen(element: Element) -> list[Element]:
    """The elements right in it."""
    return [kind for kind in element.kinderen if isinstance(kind, Element)]


def koppen_van(wortel: Element) -> list[int]:
    """The levels of its headings, in order."""
    return [int(kop.tag[1]) for kop in wortel.alle("h1", "h2", "h3", "h4", "h5", "h6")]


def onderdelen() -> dict[str, str]:
    """Every section of an aanmelding, as its CLB sees it."""
    clb = clb_medewerker()
    concept, uit = begin(clb, "aanmelding"), {}
    for slug in secties.ALLE:
        antwoord = venster(clb).get(reverse("meldpunt:sectie", args=[concept.sleutel, slug]))
        if antwoord.status_code == 200:
            uit[f"sectie {slug}"] = antwoord.content.decode()
    return uit


def test_toegang_C2_op_elke_pagina_staat_elk_element_waar_html_het_toelaat(getoond):
    alle = {**getoond.alle, **onderdelen()}
    assert len(alle) > 150
    assert {naam: fout for naam, tekst in alle.items() if (fout := fouten_in(boom(tekst)))} == {}


def test_toegang_elke_pagina_heeft_een_hoofdkop_een_hoofddeel_en_koppen_zonder_gat(getoond):
    gezien = 0
    for naam, tekst in getoond.alle.items():
        wortel = boom(tekst)
        if not wortel.alle("html"):
            continue  # a fragment for htmx
        koppen, gezien = koppen_van(wortel), gezien + 1
        assert koppen.count(1) == 1, (naam, koppen)
        assert len(wortel.alle("main")) == 1, naam
        assert not any(blok.binnen("main") for blok in wortel.alle("header", "footer")), naam
        assert all(na <= voor + 1 for voor, na in zip(koppen, koppen[1:], strict=False)), (naam, koppen)
        assert wortel.alle("html")[0].attrs.get("lang") == "nl-BE", naam
        namen = [nav.attrs.get("aria-label") or nav.attrs.get("aria-labelledby") for nav in wortel.alle("nav")]
        assert all(namen) and len(set(namen)) == len(namen), (naam, namen)
    assert gezien > 150


def test_toegang_C2_een_blok_over_de_wet_staat_nooit_in_een_alinea():
    """It brings its sources, or a note, as a paragraph of its own."""
    sjablonen = list(Path(settings.BASIS, "templates").rglob("*.html"))
    assert len(sjablonen) > 200
    in_alinea = re.compile(r"<p\b[^>]*>(?:(?!</p>).)*?{% wet\b", re.DOTALL)
    assert [pad.name for pad in sjablonen if in_alinea.search(pad.read_text())] == []


@pytest.mark.breed
def test_toegang_C2_de_checker_van_het_w3c_vindt_geen_fout(getoond, wereld, tmp_path):
    """Java and the package `vnu-jar`: `npm install --no-save vnu-jar`, or LEERRECHT_VNU with the path of vnu.jar."""
    if shutil.which("java") is None or not VNU.is_file():
        pytest.skip(f"geen Java, of geen {VNU}: de HTML is niet nagekeken")
    alle = {**getoond.alle, **onderdelen(), **{f"{naam} leeg": tekst for naam, tekst in geweigerd(wereld)}}
    for naam, tekst in alle.items():
        if "<!doctype html>" in tekst:
            (tmp_path / f"{naam.replace(':', '-').replace(' ', '-')}.html").write_text(tekst)
    paden = sorted(tmp_path.glob("*.html"))
    assert len(paden) > 200
    opdracht = ["java", "-jar", str(VNU), "--errors-only", "--format", "json", "--exit-zero-always", str(tmp_path)]
    uit = subprocess.run(opdracht, capture_output=True, check=True)
    gemeld = json.loads(uit.stderr or uit.stdout)["messages"]
    fout = {f"{Path(m.get('url', '')).stem}: {m['message']}" for m in gemeld if not BEWUST.match(m["message"])}
    assert sorted(fout) == []
