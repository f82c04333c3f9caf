"""From a new organisation to a new colleague at work: beheer invites, the person comes in with a second step."""

import pytest
from playwright.sync_api import expect

from leerrecht.models import Gebruiker, Netwerk
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from leerrecht.tests.inlogstappen import app_code, pad_uit_mail

pytestmark = pytest.mark.browser

ZIN = "mijn fiets staat al jaren in de regen"


def test_beheer_nodigt_uit_en_de_genodigde_komt_binnen_met_een_tweede_stap(huis: Huis, breedte: int) -> None:
    mechelen = Netwerk.objects.get(slug="mechelen")
    beheer = huis.open("/beheer/", als=maak_gebruiker("beheer", netwerk=mechelen), breedte=breedte)
    beheer.get_by_role("link", name="Nieuwe organisatie").click()
    beheer.get_by_label("Naam").fill("Huis van de Leerling")
    beheer.get_by_label("Soort").select_option(index=1)
    beheer.get_by_role("button", name="Voeg toe").click()
    expect(beheer.get_by_role("heading", level=1)).to_have_text("Huis van de Leerling")

    beheer.goto("/beheer/gebruikers/nieuw/")
    beheer.get_by_label("E-mailadres").fill("nora@voorbeeld.test")
    beheer.get_by_label("Voornaam en naam").fill("Nora Nieuw")
    beheer.get_by_label("Organisatie", exact=True).select_option("Huis van de Leerling")
    beheer.get_by_label("Rol", exact=True).select_option("stafmedewerker")
    beheer.get_by_role("button", name="Maak het account").click()
    expect(beheer.get_by_role("heading", level=1)).to_have_text("Nora Nieuw")
    huis.keur(beheer, "beheer-gebruiker", breedte)
    beheer.goto("/beheer/post/?stand=")
    expect(beheer.locator("#inhoud")).to_contain_text("aan Nora Nieuw")
    expect(beheer.get_by_text("/account/uitnodiging/")).to_have_count(0)
    huis.keur(beheer, "beheer-post", breedte)

    nora = Gebruiker.objects.get(email="nora@voorbeeld.test")
    page = huis.open(pad_uit_mail(nora), breedte=breedte)
    page.get_by_label("Wachtwoord", exact=True).fill(ZIN)
    page.get_by_label("Wachtwoord, nog een keer").fill(ZIN)
    page.get_by_role("button", name="Bewaar mijn wachtwoord").click()
    page.get_by_label("E-mailadres").fill(nora.email)
    page.get_by_label("Wachtwoord", exact=True).fill(ZIN)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stel je tweede stap in")
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Stel je tweede stap in")
    geheim = page.locator("samp.sleutel").inner_text().strip()
    page.get_by_label("Code uit je app").fill(app_code(geheim))
    page.get_by_role("button", name="Zet mijn tweede stap aan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je herstelcodes")
    page.get_by_role("link", name="Ga verder naar mijn werk").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Mijn werk")
    expect(page.locator(".ik")).to_contain_text("Nora Nieuw")
    huis.keur(page, "mijn-werk-nieuw", breedte)
