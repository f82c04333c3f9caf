"""The longest test files come first, and Chromium after all others."""

from types import SimpleNamespace

from django.conf import settings

from leerrecht.tests import volgorde
from leerrecht.tests.volgorde import LANGST, plaats


def _proef(bestand: str, *, browser: bool = False) -> SimpleNamespace:
    return SimpleNamespace(
        nodeid=f"{bestand}::test_iets[x]", get_closest_marker=lambda naam: naam == "browser" and browser or None
    )


def test_elk_genoemd_bestand_bestaat_en_staat_er_een_keer():
    assert [bestand for bestand in LANGST if not (settings.BASIS / bestand).is_file()] == []
    assert len(set(LANGST)) == len(LANGST)
    in_browser = ["/browser/" in bestand for bestand in LANGST]
    assert in_browser == sorted(in_browser), "in de browser: na de andere"


def test_het_langste_komt_eerst_en_de_browser_laatst_en_de_rest_blijft_zoals_ze_stond():
    lang, langst = _proef(LANGST[1]), _proef(LANGST[0])
    kort, ander = _proef("meldpunt/tests/test_a.py"), _proef("actieplan/tests/test_b.py")
    browser = _proef(LANGST[-1], browser=True)
    gewoon = _proef("leerrecht/tests/browser/test_a.py", browser=True)
    assert sorted([gewoon, kort, browser, lang, ander, langst], key=plaats) == [
        langst,
        lang,
        kort,
        ander,
        browser,
        gewoon,
    ]


def test_een_run_zet_ze_zelf_in_die_volgorde(pytestconfig):
    [onze] = [een for een in pytestconfig.pluginmanager.get_plugins() if getattr(een, "volgorde", None) is volgorde]
    items = [_proef("actieplan/tests/test_b.py"), _proef(LANGST[1]), _proef(LANGST[0])]
    onze.pytest_collection_modifyitems(pytestconfig, items)
    assert [item.nodeid.partition("::")[0] for item in items] == [*LANGST[:2], "actieplan/tests/test_b.py"]
