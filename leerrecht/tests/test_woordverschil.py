"""Word by word difference: safe HTML from which both texts can be read back."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from leerrecht.woordverschil import leesverschil, woordverschil


def lees_terug(verschil: str) -> tuple[list[str], list[str]]:
    """The words of both texts. Words only: a space between what went and what came may belong to neither."""
    was = re.sub(r"<ins>.*?</ins>", "", verschil, flags=re.S)
    wordt = re.sub(r"<del>.*?</del>", "", verschil, flags=re.S)
    return tuple(html.unescape(re.sub(r"</?(del|ins)>", "", tekst)).split() for tekst in (was, wordt))


tekst = st.text(alphabet="ab <>&;'\"\n\té/delins", max_size=60)


@given(tekst, tekst)
def test_beide_teksten_zijn_uit_het_verschil_terug_te_lezen(was, wordt):
    assert lees_terug(woordverschil(was, wordt)) == (was.split(), wordt.split())


@given(tekst, tekst)
def test_er_staat_nooit_een_andere_tag_in_dan_del_en_ins(was, wordt):
    assert set(re.findall(r"<[^>]*>?", woordverschil(was, wordt))) <= {"<del>", "</del>", "<ins>", "</ins>"}


def test_wat_gelijk_bleef_staat_er_gewoon():
    assert woordverschil("het plan van de stad", "het plan van de provincie") == (
        "het plan van de <del>stad</del> <ins>provincie</ins>"
    )


def test_getypte_html_blijft_tekst():
    assert woordverschil("", "<b>vet</b> & meer") == "<ins>&lt;b&gt;vet&lt;/b&gt; &amp; meer</ins>"
    assert woordverschil("<img>", "") == "<del>&lt;img&gt;</del>"
    assert woordverschil("<img>", "<img>") == "&lt;img&gt;"


def test_zonder_verschil_is_er_niets_gemerkt():
    assert woordverschil("zelfde tekst", "zelfde tekst") == "zelfde tekst"
    assert woordverschil("", "") == ""


@given(tekst, tekst)
def test_ook_per_zin_zijn_beide_teksten_terug_te_lezen(was, wordt):
    assert lees_terug(leesverschil(was, wordt)) == (was.split(), wordt.split())
