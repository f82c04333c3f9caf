"""Two people edit one action: nobody's words are lost, and only what collides is asked."""

import pytest
from playwright.sync_api import Locator, Page, expect

from actieplan.tests.browser.stappen import WERKBANK, actie, bewaar, open_op_zijn_plaats, staf, veld
from leerrecht.tests.browser.huis import Huis

pytestmark = pytest.mark.browser

TITEL = "Lokaal actieplan"
HUN = "We maken elk jaar een plan met alle scholen."
MIJN = "We maken elk jaar een plan met alle partners."
DERDE = "We maken elk jaar een plan met alle scholen en partners."

met_en_zonder_script = pytest.mark.parametrize("js", [True, False], ids=["htmx", "zonder-script"])


def _allebei_open(huis: Huis, js: bool) -> tuple[Locator, Locator, Page]:
    """Open the same action for a colleague and for me; return both forms and my page."""
    hun = huis.open(WERKBANK, als=staf("Karel Collega"))
    mijn = huis.open(WERKBANK, als=staf("Mia Medewerker"), js=js)
    return open_op_zijn_plaats(huis, hun, TITEL), open_op_zijn_plaats(huis, mijn, TITEL), mijn


def _laat_botsen(huis: Huis, js: bool) -> tuple[Locator, Page]:
    """A colleague saves the text while I type another; my save shows both."""
    hun, formulier, page = _allebei_open(huis, js)
    formulier.get_by_label("Stand").select_option("lopend")
    bewaar(hun, Tekst=HUN, Waarom_deze_wijziging="Beslist in mei")
    expect(hun).to_have_count(0)
    bewaar(formulier, Tekst=MIJN, Waarom_deze_wijziging="Gevraagd door partners")
    expect(formulier.get_by_role("heading", name="Tekst: iemand anders bewaarde dit")).to_be_visible()
    return formulier, page


@met_en_zonder_script
def test_wie_botst_ziet_beide_teksten_woord_voor_woord_en_bewaart_de_eigen(huis: Huis, js: bool) -> None:
    formulier, page = _laat_botsen(huis, js)
    conflict = formulier.locator(".conflict")
    expect(conflict).to_contain_text("Karel Collega bewaarde")
    expect(conflict.locator("ins", has_text="scholen")).to_have_count(1)
    expect(conflict.locator("ins", has_text="partners")).to_have_count(1)
    expect(veld(formulier, "Tekst")).to_have_value(MIJN)
    expect(veld(formulier, "Waarom deze wijziging")).to_have_value("Gevraagd door partners")
    # What did not collide is saved already.
    expect(formulier.get_by_text("Bewaard: stand.")).to_be_visible()
    assert actie(TITEL).stand == "lopend"
    huis.keur(page, "botsing")

    formulier.get_by_role("button", name="Bewaar mijn tekst").click()
    expect(formulier).to_have_count(0)
    assert actie(TITEL).omschrijving == MIJN


@met_en_zonder_script
def test_wie_botst_kan_de_tekst_van_de_collega_houden(huis: Huis, js: bool) -> None:
    formulier, page = _laat_botsen(huis, js)
    formulier.get_by_role("button", name="Houd de tekst van Karel Collega").click()
    expect(formulier).to_have_count(0)
    assert actie(TITEL).omschrijving == HUN
    expect(page.get_by_text("Er was niets gewijzigd.")).to_be_visible()


@met_en_zonder_script
def test_wie_botst_kan_zelf_een_derde_tekst_maken(huis: Huis, js: bool) -> None:
    formulier, page = _laat_botsen(huis, js)
    bewaar(formulier, Tekst=DERDE)
    expect(formulier).to_have_count(0)
    assert actie(TITEL).omschrijving == DERDE
    expect(page.get_by_text("Bewaard: tekst.")).to_be_visible()


@met_en_zonder_script
def test_een_ander_veld_wordt_zonder_vraag_bewaard(huis: Huis, js: bool) -> None:
    hun, formulier, page = _allebei_open(huis, js)
    bewaar(hun, Tekst=HUN, Waarom_deze_wijziging="Beslist in mei")
    expect(hun).to_have_count(0)
    bewaar(formulier, Titel="Lokaal plan", Waarom_deze_wijziging="Korter")
    expect(formulier).to_have_count(0)
    expect(page.get_by_text("Bewaard: titel.")).to_be_visible()
    na = actie("Lokaal plan")
    assert (na.titel, na.omschrijving) == ("Lokaal plan", HUN)
