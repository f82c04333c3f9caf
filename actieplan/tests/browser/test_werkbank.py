"""A stafmedewerker edits an action in place; the public keeps reading what was approved."""

import re

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from actieplan.tests.browser.stappen import WERKBANK, actie, bewaar, open_op_zijn_plaats, rij, staf, veld
from leerrecht.tests.browser.huis import Huis
from leerrecht.voorbeeld.accounts import ACCOUNTS

pytestmark = pytest.mark.browser

GOEDGEKEURD = "Organiseren van het lokaal overlegplatform leerrecht"
NIEUW = "Het platform komt **vier keer** per schooljaar samen."
REDEN = "Afspraak op het platform van juni"


def test_staf_logt_in_het_voorbeeld_in_met_twee_klikken(huis: Huis, settings) -> None:
    settings.VOORBEELD = True
    call_command("laad_voorbeeld", verbosity=0)
    page = huis.open("/", breedte=320)
    page.get_by_role("link", name="Inloggen").click()
    expect(page.get_by_role("button", name=re.compile("^Inloggen als "))).to_have_count(len(ACCOUNTS))
    huis.keur(page, "inloggen-voorbeeld")
    page.get_by_role("button", name="Inloggen als stafmedewerker (Mechelen)").click()
    expect(page.get_by_role("heading", level=1, name="Mijn werk")).to_be_visible()
    expect(page.locator(".ik")).to_contain_text("Stella Stafhouder")
    huis.keur(page, "mijn-werk-staf")
    page.get_by_role("link", name="Bewerk het plan van Mechelen").click()
    expect(page.get_by_role("heading", name="Actieplan bewerken")).to_be_visible()


@pytest.mark.beide  # the main work of this room
def test_staf_bewerkt_op_zijn_plaats_en_het_publiek_leest_het_goedgekeurde(huis: Huis, breedte: int) -> None:
    page = huis.open(WERKBANK, als=staf(), breedte=breedte)
    huis.keur(page, "werkbank", breedte)
    formulier = open_op_zijn_plaats(huis, page, "Overlegplatform leerrecht")
    huis.keur(page, "werkbank-open", breedte)

    bewaar(formulier, Tekst=NIEUW)
    expect(formulier.locator(".foutlijst")).to_be_focused()
    expect(formulier.get_by_label("Tekst")).to_have_value(NIEUW)
    huis.keur(page, "werkbank-fout", breedte)

    bewaar(formulier, Waarom_deze_wijziging=REDEN)
    expect(formulier).to_have_count(0)
    regel = rij(page, "Overlegplatform leerrecht")
    expect(regel.get_by_text("voorstel")).to_be_visible()
    expect(page.get_by_text("1 wijziging nog niet goedgekeurd")).to_be_visible()
    expect(page.locator("#zegt")).to_have_text("Bewaard: tekst.")
    expect(regel.get_by_role("link", name="Bewerk")).to_be_focused()

    regel.get_by_role("link", name="Overlegplatform leerrecht").first.click()
    expect(page.get_by_role("heading", name="Voorstel")).to_be_visible()
    huis.keur(page, "actie-met-voorstel", breedte)
    page.get_by_role("navigation", name="In deze actie").get_by_role("link", name="Geschiedenis").click()
    geschiedenis = page.locator("section", has=page.get_by_role("heading", name="Geschiedenis"))
    expect(geschiedenis).to_contain_text("Stien Staf")
    expect(geschiedenis).to_contain_text(REDEN)
    expect(geschiedenis.locator("del").first).to_be_visible()
    expect(geschiedenis.locator("ins").first).to_be_visible()
    huis.keur(page, "actie-geschiedenis", breedte)

    bezoeker = huis.open(actie("Overlegplatform leerrecht").get_absolute_url(), breedte=breedte)
    expect(bezoeker.get_by_text("vier keer")).to_have_count(0)
    expect(bezoeker.get_by_text("voorstel")).to_have_count(0)
    expect(bezoeker.get_by_text("Stien Staf")).to_have_count(0)


def test_sluiten_zonder_bewaren_laat_de_regel_zoals_ze_was(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf())
    formulier = open_op_zijn_plaats(huis, page, "Lokaal actieplan")
    formulier.get_by_label("Titel").fill("Iets anders")
    formulier.get_by_role("link", name="Sluit zonder bewaren").click()
    expect(rij(page, "Lokaal actieplan").get_by_role("link", name="Bewerk")).to_be_focused()
    assert not actie("Lokaal actieplan").versie > 1


def test_een_storing_bij_bewaren_wordt_gezegd_en_de_tekst_blijft_staan(huis: Huis, monkeypatch) -> None:
    page = huis.open(WERKBANK, als=staf())
    formulier = open_op_zijn_plaats(huis, page, "Lokaal actieplan")

    def stuk(**_):
        raise RuntimeError("proef")

    monkeypatch.setattr("actieplan.daden.actie.ActieBewerken.dienst", stuk)
    huis.wacht(page).verwacht.add(500)
    bewaar(formulier, Tekst=NIEUW, Waarom_deze_wijziging=REDEN)
    expect(formulier.get_by_text("Bewaren lukte niet.")).to_be_focused()
    expect(veld(formulier, "Tekst")).to_have_value(NIEUW)


def test_zonder_script_bewerkt_staf_op_een_eigen_pagina(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf(), js=False, breedte=320)
    rij(page, "Lokaal actieplan").get_by_role("link", name="Bewerk").click()
    expect(page.get_by_role("heading", name="Actie bewerken")).to_be_visible()
    huis.keur(page, "actie-bewerken")
    formulier = page.locator("form.boom__open")
    formulier.get_by_label("Stand").select_option("lopend")
    bewaar(formulier)
    expect(page.get_by_text("Bewaard: stand.")).to_be_visible()
    expect(rij(page, "Lokaal actieplan").get_by_text("lopend")).to_be_visible()


def test_staf_legt_een_nieuwe_versie_vast(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf())
    bewaar(
        open_op_zijn_plaats(huis, page, "Zittenblijven"), Titel="Zittenblijven vermijden", Waarom_deze_wijziging=REDEN
    )
    expect(page.locator("#zegt")).to_have_text("Bewaard: titel.")
    page.reload()
    page.get_by_role("link", name="Bekijk alle voorstellen").click()
    huis.keur(page, "voorstellen")
    page.get_by_role("button", name="Maak het ontwerp op").click()
    huis.keur(page, "ontwerp")
    page.get_by_role("button", name="Het overlegplatform gaf advies").click()
    page.get_by_role("button", name="Goedgekeurd: zet van kracht").click()
    expect(page.locator("#foutlijst")).to_be_focused()
    huis.keur(page, "ontwerp-fout")
    page.get_by_label("Goedgekeurd door").fill("college van burgemeester en schepenen")
    page.get_by_label("Datum van het besluit").fill("20/11/2026")
    page.get_by_role("button", name="Goedgekeurd: zet van kracht").click()
    expect(page.get_by_text("Dit leest het publiek vanaf nu.")).to_be_visible()

    bezoeker = huis.open("/actieplan/mechelen/")
    expect(bezoeker.get_by_role("link", name="Zittenblijven vermijden")).to_be_visible()
