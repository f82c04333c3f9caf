"""What leaves the portal for a reader: cells of a download, dates and words in a template."""

import datetime

import pytest
from django.template import Context, Template

from leerrecht.exporteren import veilige_cel


@pytest.mark.parametrize(
    "begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", ' "=', "\ufeff=", " +"]
)
def test_een_cel_wordt_nooit_een_formule(begin):
    cel = veilige_cel(f"{begin}HYPERLINK(1)")
    assert cel == f"'{begin}HYPERLINK(1)"


@pytest.mark.parametrize("waarde", ["gewone tekst", "2.1.1", "", 12, -3.5, None, datetime.date(2026, 9, 1)])
def test_gewone_tekst_en_getallen_blijven_wat_ze_zijn(waarde):
    assert veilige_cel(waarde) is waarde


def toon(sjabloon: str, **waarden) -> str:
    return Template(sjabloon).render(Context(waarden))


def test_een_datum_leest_in_gewone_woorden_en_breekt_niet_af():
    assert toon("{{ d|datum }}", d=datetime.date(2026, 11, 22)) == (
        '<time datetime="2026-11-22">22\u00a0november\u00a02026</time>'
    )


def test_een_moment_is_het_uur_in_brussel():
    nacht = datetime.datetime(2026, 8, 31, 22, 30, tzinfo=datetime.UTC)
    assert "1\u00a0september\u00a02026 om 0.30 uur" in toon("{{ m|moment }}", m=nacht).replace("00.30", "0.30")
    assert 'datetime="2026-09-01T00:30+02:00"' in toon("{{ m|moment }}", m=nacht)
    assert "1\u00a0september" in toon("{{ m|datum }}", m=nacht)


def test_geen_datum_geeft_niets():
    assert toon("{{ a|datum }}{{ a|moment }}", a=None) == ""


def test_getypte_tekst_wordt_in_een_sjabloon_een_keer_ontsnapt():
    tekst = "**Jongeren & ouders** <b>"
    assert toon("{{ t|zonder_opmaak }}", t=tekst) == "Jongeren &amp; ouders &lt;b&gt;"
    assert toon("{{ t|markdown }}", t=tekst) == "<p><strong>Jongeren &amp; ouders</strong> &lt;b&gt;</p>\n"


def test_een_woordverschil_verdraagt_dat_er_niets_was():
    assert toon("{{ nieuw|woordverschil:oud }}", nieuw="tekst", oud=None) == "<ins>tekst</ins>"


def test_een_woordenboek_dat_er_niet_is_geeft_niets():
    assert toon("{{ w|haal:'a' }}", w={"a": "1"}) == "1"
    assert toon("{% if leeg|haal:'a' %}iets{% endif %}", leeg=None) == ""
