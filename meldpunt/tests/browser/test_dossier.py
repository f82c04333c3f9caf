"""A worker of the Meldpunt and who referred, on one file: from the work list to the end."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk, Raadpleging
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_betrokkene, maak_jongere, maak_school

pytestmark = pytest.mark.browser

DELEN = {
    "zien": {
        "zegt": "Ik wil terug, maar niet in dezelfde klas.",
        "krachten": "Werkt graag met hout.",
        "woorden": "Zit stil achteraan in de les.",
    },
    "afwezigheden": {"band": "10_29", "les": "nee"},
    "geprobeerd": {"wat_0": "Gesprekken op school", "wie_0": "school", "effect_0": "deels"},
}


def _dossier(netwerk: Netwerk, anna) -> Aanmelding:
    jongere = maak_jongere(netwerk, voornaam="Kanarie", naam="Vogelaar", gemeente="Mechelen")
    maak_betrokkene(jongere)
    return maak_aanmelding(
        netwerk=netwerk,
        door=anna,
        jongere=jongere,
        delen=DELEN,
        school=maak_school(netwerk, "Voorbeeldschool"),
        laatste_les_op=timezone.localdate() - datetime.timedelta(days=60),
        antwoord_voor=timezone.localdate() + datetime.timedelta(days=10),
    )


def _melding(page: Page) -> str:
    return page.locator(".meldingen").inner_text()


@pytest.mark.beide  # the main work of this room
def test_van_werklijst_tot_einde_met_een_vraag_terug(huis: Huis, breedte: int) -> None:
    netwerk = Netwerk.objects.get(slug="mechelen")
    anna = clb_medewerker(netwerk, naam="Anna")
    mila = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, naam="Mila")
    dossier = _dossier(netwerk, anna)
    meldpunt = huis.open("/", als=mila, breedte=breedte)
    expect(meldpunt.locator("main")).to_contain_text(dossier.referentie)
    expect(meldpunt.locator("main")).not_to_contain_text("Vogelaar")
    meldpunt.locator("main").get_by_role("link", name="Werklijst", exact=True).click()
    huis.keur(meldpunt, "werklijst", alleen=breedte)
    expect(meldpunt.locator("main")).not_to_contain_text("Vogelaar")
    meldpunt.get_by_role("link", name=dossier.referentie).click()
    expect(meldpunt.get_by_role("heading", level=1)).to_contain_text("K.V.")
    huis.keur(meldpunt, "dossier-nieuw", alleen=breedte)
    assert Raadpleging.objects.over(dossier.referentie).filter(door_naam="Mila").exists()

    meldpunt.get_by_role("button", name="Neem in behandeling").click()
    meldpunt.get_by_role("link", name="Stel een vraag aan de aanmelder").first.click()
    huis.keur(meldpunt, "dossier-vraag", alleen=breedte)
    meldpunt.get_by_role("button", name="Stel de vraag").click()
    expect(meldpunt.locator("#foutlijst")).to_contain_text("Vul dit in")
    meldpunt.get_by_label("Je vraag aan de aanmelder").fill("Woont de jongere nog thuis?")
    meldpunt.get_by_role("button", name="Stel de vraag").click()
    expect(meldpunt.locator("main")).to_contain_text("Wacht op het antwoord van")

    clb = huis.open("/", als=anna, breedte=breedte)
    vragen = clb.get_by_role("region", name="Nu 1").get_by_role("listitem").filter(has_text=dossier.referentie)
    expect(vragen.get_by_role("link", name="Beantwoord de vraag van het Meldpunt")).to_have_count(1)
    huis.keur(clb, "mijn-werk-aanmelder", alleen=breedte)
    clb.get_by_role("link", name="Wat ik vroeg").click()
    huis.keur(clb, "volglijst", alleen=breedte)
    clb.get_by_role("link", name=dossier.referentie).click()
    clb.get_by_role("link", name="Beantwoord de vraag").click()
    expect(clb.locator("main")).to_contain_text("Woont de jongere nog thuis?")
    clb.get_by_label("Je antwoord").fill("Ja, bij de moeder.")
    clb.get_by_role("button", name="Bewaar het antwoord").click()
    huis.keur(clb, "dossier-aanmelder", alleen=breedte)

    meldpunt.reload()
    expect(meldpunt.locator("main")).to_contain_text("Ja, bij de moeder.")
    huis.keur(meldpunt, "dossier-beantwoord", alleen=breedte)
    meldpunt.get_by_role("link", name="Sluit af").click()
    meldpunt.get_by_label("het advies volstaat").check()
    meldpunt.get_by_label("Wat moet de aanmelder weten?").fill("De klas wisselen volstaat.")
    huis.keur(meldpunt, "dossier-afsluiten", alleen=breedte)
    meldpunt.get_by_role("button", name="Sluit het dossier af").click()
    assert "afgerond" in _melding(meldpunt)
    huis.keur(meldpunt, "dossier-afgerond", alleen=breedte)
    dossier.refresh_from_db()
    assert (dossier.stand, dossier.einde) == (Dossierstand.AFGEROND, Einde.ADVIES)
    clb.goto(f"/meldpunt/dossiers/{dossier.referentie}/raadplegingen/")
    expect(clb.locator("main")).to_contain_text("Mila")
    huis.keur(clb, "dossier-wie-keek", alleen=breedte)


def test_de_telefoon_van_het_meldpunt_en_het_logboek(huis: Huis, breedte: int) -> None:
    netwerk = Netwerk.objects.get(slug="mechelen")
    mila = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, naam="Mila")
    page = huis.open("/meldpunt/telefoon/", als=mila, breedte=breedte)
    page.get_by_label("Waarvoor belt iemand?").select_option("consult")
    page.get_by_label("De vraag, zonder naam").fill("Een leerling van 16 komt niet meer.")
    huis.keur(page, "telefoon", alleen=breedte)
    page.get_by_role("button", name="Noteer").click()
    expect(page.locator(".rail")).to_contain_text("MP-")
    huis.keur(page, "dossier-telefoon", alleen=breedte)
    dpo = huis.open("/meldpunt/raadplegingen/", als=maak_gebruiker(Rol.DPO, netwerk=netwerk), breedte=breedte)
    expect(dpo.locator("main")).to_contain_text("Mila")
    huis.keur(dpo, "raadplegingen", alleen=breedte)
