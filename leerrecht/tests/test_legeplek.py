"""An empty place says what comes next and who does it: never a bare "nothing here"."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

MAP = Path(settings.BASIS) / "templates"
GEBRUIK = re.compile(r'{% include "onderdelen/leeg\.html" with (.*?) %}', re.DOTALL)


def gebruikt() -> list[tuple[str, str]]:
    """Every place where a page shows that something is empty, with what it says there."""
    return [
        (str(pad.relative_to(MAP)), gevonden)
        for pad in sorted(MAP.rglob("*.html"))
        for gevonden in GEBRUIK.findall(pad.read_text())
    ]


def test_elke_lege_plek_zegt_de_volgende_stap():
    alle = gebruikt()
    assert len(alle) > 45
    assert [plek for plek, wat in alle if "tekst=" not in wat and "adres=" not in wat] == []


def test_een_adres_heeft_altijd_woorden_om_op_te_klikken():
    met_adres = [(plek, wat) for plek, wat in gebruikt() if "adres=" in wat]
    assert met_adres
    assert [plek for plek, wat in met_adres if "knop=" not in wat] == []


@pytest.mark.parametrize(
    ("wat", "klikt"), [({"tekst": "De staf plant ze."}, 0), ({"adres": "/x/", "knop": "Plan ze"}, 1)]
)
def test_de_lege_plek_toont_titel_stap_en_link(wat, klikt):
    html = render_to_string("onderdelen/leeg.html", {"titel": "Er is nog niets."} | wat)
    assert "<strong>Er is nog niets.</strong>" in html
    assert html.count("<a ") == klikt
    assert all(deel in html for deel in wat.values())
