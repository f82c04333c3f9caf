"""What happened is said, once, and where somebody is stays known: the sentences of the main journeys."""

import pytest
from playwright.sync_api import expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from leerrecht.tests.browser.stem import Stem
from overlegplatform.models import Groep
from overlegplatform.tests.bouwers import maak_punt, maak_vergadering

pytestmark = pytest.mark.browser


def _iemand(rol: str, naam: str = "Stien Staf"):
    voor = Organisatie.objects.get(bron_sleutel="stad-mechelen")
    return maak_gebruiker(rol, netwerk=Netwerk.objects.get(slug="mechelen"), organisatie=voor, naam=naam)


def test_toegang_B2_na_een_nieuwe_pagina_krijgt_de_boodschap_de_focus(huis: Huis) -> None:
    page = huis.open("/account/gegevens/", als=_iemand("partner"))
    stem = Stem(page)
    page.get_by_label("Naam").fill("Stien Stevens")
    stem.gehoord()
    page.get_by_role("button", name="Bewaar").click()
    expect(page.locator(".meldingen")).to_be_focused()
    [zin] = stem.gehoord()
    assert zin.startswith("focus: Gelukt.")


def test_toegang_B2_waar_het_adres_naar_een_plek_leidt_wordt_de_boodschap_gezegd(huis: Huis) -> None:
    staf = _iemand("staf")
    vergadering = maak_vergadering(Groep.objects.get(slug="overlegplatform-leerrecht"), over_dagen=9)
    page = huis.open(vergadering.get_absolute_url() + "agenda/nieuw/", als=staf)
    stem = Stem(page)
    page.get_by_label("Titel").fill("Cijfers")
    page.get_by_label("Duur in minuten").fill("20")
    stem.gehoord()
    page.get_by_role("button", name="Zet op de agenda").click()
    expect(page.locator("#zegt")).to_have_text("Gelukt. Het punt staat op de agenda.")
    assert stem.gehoord() == ["gezegd: Gelukt. Het punt staat op de agenda."]
    assert "#p-" in page.url


def test_toegang_B2_de_pijlen_van_een_agenda_zeggen_een_keer_waar_het_punt_staat(huis: Huis) -> None:
    vergadering = maak_vergadering(Groep.objects.get(slug="overlegplatform-leerrecht"), over_dagen=9)
    for titel in ("Eerst", "Dan", "Rondvraag"):
        maak_punt(vergadering, titel=titel)
    page = huis.open(vergadering.get_absolute_url() + "agenda/", als=_iemand("staf"))
    stem, knop = Stem(page), page.get_by_role("button", name="Zet Rondvraag een plaats hoger")
    knop.focus()
    stem.gehoord()
    page.keyboard.press("Enter")
    expect(page.locator("#zegt")).to_contain_text("plaats 2 van 3")
    gehoord = stem.gehoord()
    assert [zin for zin in gehoord if zin.startswith("gezegd")] == ["gezegd: “Rondvraag” staat nu op plaats 2 van 3."]
    assert {zin for zin in gehoord if zin.startswith("focus")} <= {"focus: Zet Rondvraag een plaats hoger"}
    expect(knop).to_be_focused()


def test_toegang_B2_ook_in_beheer_blijft_wie_verplaatst_op_de_knop(huis: Huis) -> None:
    page = huis.open("/beheer/woorden/", als=_iemand("portaalbeheer"))
    stem = Stem(page)
    knop = page.locator("#doelgroepen .boom__knoppen button[value=neer]").first
    naam = knop.get_attribute("aria-label")
    knop.focus()
    stem.gehoord()
    page.keyboard.press("Enter")
    expect(page.locator("#zegt")).to_contain_text("staat nu op plaats 2 van")
    assert len([zin for zin in stem.gehoord() if zin.startswith("gezegd")]) == 1
    expect(page.get_by_role("button", name=naam, exact=True)).to_be_focused()
    namen = page.locator(".boom__knoppen :is(a, button)").evaluate_all(
        "alle => alle.map((e) => e.ariaLabel || e.textContent.trim())"
    )
    assert sorted(namen) == sorted(set(namen))
    huis.keur(page, "woorden-verplaatst")


def test_toegang_B13_een_zoekresultaat_zegt_hoeveel_het_er_zijn(huis: Huis) -> None:
    page = huis.open("/actieplan/mechelen/")
    stem = Stem(page)
    page.get_by_label("Zoek in de acties").fill("creeren")
    stem.gehoord()
    page.get_by_role("button", name="Toon de acties").click()
    page.wait_for_url("**q=creeren**")
    aantal = page.locator(".gekozen__aantal").inner_text()
    assert stem.gehoord() == [f"gezegd: {aantal}"]


def test_toegang_B2_wie_meteen_verder_werkt_hoort_het_nieuwste_en_niet_daarna_nog_het_oude(huis: Huis) -> None:
    staf = _iemand("staf")
    vergadering = maak_vergadering(Groep.objects.get(slug="overlegplatform-leerrecht"), over_dagen=9)
    maak_punt(vergadering, titel="Eerst")
    page = huis.open(vergadering.get_absolute_url() + "agenda/nieuw/", als=staf)
    page.get_by_label("Titel").fill("Rondvraag")
    page.get_by_label("Duur in minuten").fill("20")
    # 600 ms after it came the page says what was put on the agenda. Here it takes three seconds: the move is first.
    page.add_init_script(
        "const echt = window.setTimeout; window.setTimeout = (f, ms, ...a) => echt(f, ms === 600 ? 3000 : ms, ...a);"
    )
    page.get_by_role("button", name="Zet op de agenda").click()
    page.get_by_role("button", name="Zet Rondvraag een plaats hoger").press("Enter")
    expect(page.locator("#zegt")).to_have_text("“Rondvraag” staat nu op plaats 1 van 2.")
    page.wait_for_timeout(3500)
    expect(page.locator("#zegt")).to_have_text("“Rondvraag” staat nu op plaats 1 van 2.")
