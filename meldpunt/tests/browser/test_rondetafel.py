"""A round table from asking days to a confirmed text: the Meldpunt, and an aunt without an account on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from leerrecht.tests.browser.huis import Huis, tab_naar
from meldpunt.keuzes.rondetafel import Dagkeuze, Tafelstand, Verslagwoord
from meldpunt.tests.tafelhulp import A_TEKST, NUL_TEKST, Tafel

pytestmark = pytest.mark.browser


def geef_code(tante: Page, t: Tafel) -> None:
    """Ask the code of the second mail, and type it over."""
    expect(tante.get_by_role("heading", level=1)).to_have_text("Eerst een code")
    tante.get_by_role("button", name="Stuur me een code").click()
    expect(tante.get_by_role("button", name="Ga verder")).to_be_visible()
    code = re.search(r"\b\d{6}\b", t.post("Tante").tekst)
    assert code, "er staat geen code in de mail"
    tante.get_by_role("textbox").fill(code.group())
    tante.get_by_role("button", name="Ga verder").click()


def test_een_rondetafel_van_dagen_vragen_tot_bevestigen_zonder_account_op_een_telefoon(huis: Huis) -> None:
    t = Tafel()
    adres = t.tafel.get_absolute_url()
    mila = huis.open(adres, als=t.meldpunt)
    huis.keur(mila, "rondetafel-voorstel")
    mila.get_by_role("button", name="Vraag wie wanneer kan").click()
    expect(mila.get_by_text("krijgen een mail").first).to_be_visible()

    tante = huis.open(t.link("Tante"), breedte=320, js=False, reduced_motion="reduce")
    expect(tante.get_by_role("heading", name="Welke dagen kan je?")).to_be_visible()
    huis.keur(tante, "rondetafel-link-dagen")
    for groep in tante.get_by_role("group").all():
        groep.get_by_label("ik kan", exact=True).check()
    tab_naar(tante, "Bewaar mijn dagen")
    tante.keyboard.press("Enter")
    expect(tante.get_by_text("Je dagen zijn bewaard.")).to_be_visible()
    antwoorden = t.partij("Tante").antwoorden.values_list("keuze", flat=True)
    assert set(antwoorden) == {Dagkeuze.KAN} and len(antwoorden) == 2

    mila.goto(adres)
    mila.get_by_role("link", name="Leg een dag vast").click()
    mila.get_by_role("radio").first.check()
    huis.keur(mila, "rondetafel-dag")
    mila.get_by_role("button", name="Leg deze dag vast").click()
    expect(mila.get_by_text("De rondetafel is op").first).to_be_visible()
    assert t.nu().stand == Tafelstand.GEPLAND

    t.hou()
    t.schrijf()
    mila.goto(adres)
    expect(mila.get_by_text(A_TEKST).first).to_be_visible()
    mila.get_by_role("button", name="Vraag iedereen of dit klopt").click()
    expect(mila.get_by_text("een mail").first).to_be_visible()
    huis.keur(mila, "rondetafel-gehouden")

    tante.goto(t.link("Tante"))
    geef_code(tante, t)
    expect(tante.get_by_text(NUL_TEKST).first).to_be_visible()
    expect(tante.get_by_text(A_TEKST)).to_have_count(0)
    huis.keur(tante, "rondetafel-link-klopt")
    tante.get_by_label("Ja, dit klopt").check()
    tab_naar(tante, "Bewaar mijn antwoord")
    tante.keyboard.press("Enter")
    expect(tante.get_by_text("Je bevestigde dat dit klopt.").first).to_be_visible()
    assert t.partij("Tante").bevestiging == Verslagwoord.KLOPT

    mila.goto(adres)
    expect(mila.get_by_text("Tante Mia").first).to_be_visible()
    huis.keur(mila, "rondetafel-bevestigd-door-een")
