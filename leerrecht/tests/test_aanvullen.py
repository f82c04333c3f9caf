"""A browser keeps nothing of what is typed here, and offers nothing: only a field about oneself says what it is."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.wereld import Wereld
from meldpunt import secties
from meldpunt.antwoorden.vragen import VELDEN
from meldpunt.forms.secties.veld import als_veld
from meldpunt.tests.aanmeldhulp import begin, venster
from meldpunt.tests.dossierbouwers import clb_medewerker

pytestmark = pytest.mark.django_db
GETYPT = {"text", "search", "email", "tel", "url", "number", "date", "time", "password", ""}
# Fields about the person who sits there, by name; found on pages about one's own account only.
EIGEN = {
    "login": {"email", "username"},
    "email": {"email"},
    "password": {"current-password"},
    "oldpassword": {"current-password"},
    "password1": {"new-password"},
    "password2": {"new-password"},
    "code": {"one-time-code"},
    "naam": {"name"},
    "functie": {"organization-title"},
}
# On a form about somebody else: only the number on which one is reached oneself.
EIGEN_NUMMER = {"clb_telefoon": {"tel"}, "bereik": {"tel"}}
OVER_ZICHZELF = ("account_", "mfa_", "uitnodiging", "link_code")


class Velden(HTMLParser):
    """Every form, and every field in which one types, of one page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.formulieren: list[dict[str, str | None]] = []
        self.velden: list[dict[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        gegeven = dict(attrs)
        if tag == "form":
            self.formulieren.append(gegeven)
        if tag == "textarea" or (tag == "input" and (gegeven.get("type") or "") in GETYPT):
            self.velden.append(gegeven)


def fouten_op(naam: str, pagina: Velden) -> list[tuple]:
    """What on this page lets a browser keep or offer what it should not."""
    fout: list[tuple] = [(naam, "form", f.get("action")) for f in pagina.formulieren if f.get("autocomplete") != "off"]
    for veld in pagina.velden:
        eigen = (EIGEN if naam.startswith(OVER_ZICHZELF) else EIGEN_NUMMER).get(veld.get("name") or "")
        if "readonly" not in veld and veld.get("autocomplete") not in (eigen or {"off"}):
            fout.append((naam, veld.get("name"), veld.get("autocomplete")))
    return fout


def test_M17_geen_enkel_veld_over_een_ander_nodigt_de_browser_uit(getoond):
    alle = {naam: Velden(tekst) for naam, tekst in getoond.alle.items()}
    assert [fout for naam, pagina in alle.items() for fout in fouten_op(naam, pagina)] == []
    assert sum(len(pagina.velden) for pagina in alle.values()) > 200, "anders zegt dit niets"
    for naam in ("meldpunt:telefoon", "overleg:gast", "contact_nieuw", "beheer:gebruiker_nieuw", "meldpunt:dossiers"):
        assert any(pagina.velden for andere, pagina in alle.items() if andere.startswith(naam)), naam


@pytest.mark.parametrize("soort", ["aanmelding", "consult"])
def test_M17_ook_de_onderdelen_van_een_aanmelding_niet(soort):
    clb = clb_medewerker()
    concept, geteld = begin(clb, soort), 0
    for slug in secties.ALLE:
        antwoord = venster(clb).get(reverse("meldpunt:sectie", args=[concept.sleutel, slug]))
        if antwoord.status_code == 200:
            pagina = Velden(antwoord.content.decode())
            assert fouten_op(slug, pagina) == []
            geteld += len(pagina.velden)
    assert geteld > {"aanmelding": 40, "consult": 2}[soort]


def test_M17_elk_formulier_in_elk_sjabloon_zegt_het_zelf():
    """On the form, not only on its fields: of a text area, a list or a tick Chromium asks the form."""
    zonder = {
        f"{pad.name}: {tag}"
        for pad in Path(settings.BASIS, "templates").rglob("*.*")
        for tag in re.findall(
            r"<form\b[^>]*>?", re.sub(r"{% comment %}.*?{% endcomment %}", "", pad.read_text(), flags=re.S)
        )
        if 'autocomplete="off"' not in tag
    }
    assert zonder == set()


def test_M17_wat_van_jezelf_is_mag_de_browser_aanvullen():
    """WCAG 1.3.5: a person need not type the own address again."""
    tekst = Client().get("/account/inloggen/").content.decode()
    tokens = {veld.get("name"): veld.get("autocomplete") for veld in Velden(tekst).velden}
    assert tokens == {"login": "email", "password": "current-password"}
    wie = Wereld().client(Rol.STAF)
    tokens = {
        veld.get("name"): veld.get("autocomplete")
        for veld in Velden(wie.get("/account/gegevens/").content.decode()).velden
    }
    assert tokens == {"naam": "name", "functie": "organization-title"}


def test_toegang_B11_je_eigen_nummer_mag_de_browser_aanvullen_en_geen_ander():
    """Each new consult began with an empty number; of a young person or a parent a browser keeps nothing."""
    met_token = {veld.naam: veld.van_mij for velden in VELDEN.values() for veld in velden if veld.van_mij}
    assert met_token == {"clb_telefoon": "tel", "bereik": "tel"}
    for naam in met_token:
        veld = next(veld for velden in VELDEN.values() for veld in velden if veld.naam == naam)
        assert als_veld(veld).widget.attrs["autocomplete"] == "tel"


def test_M17_niets_van_ons_schrijft_in_de_opslag_van_de_browser():
    """That no script can, not even htmx, a real browser shows: `meldpunt/tests/browser/test_profiel.py`."""
    eigen = [pad for pad in Path(settings.BASIS, "static").rglob("*.js") if pad.name != "geen-opslag.js"]
    assert eigen
    for pad in eigen:
        assert not re.search(r"localStorage|sessionStorage|indexedDB|caches\.|document\.cookie\s*=", pad.read_text()), (
            pad.name
        )
