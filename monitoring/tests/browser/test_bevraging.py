"""A survey in the browser: a parent without script, a school by keyboard, staf from question to result."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from leerrecht.tests.browser.huis import Huis, tab_naar
from monitoring.diensten.bevraging_open import bevraging_openen
from monitoring.diensten.bevraging_tellen import bevraging_sluiten
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Bevraging
from monitoring.tests.bevraginghulp import antwoord, maak_school, maak_staf, open_bevraging, veld, wie_antwoordt
from monitoring.tests.test_bevraging_school import link_van

pytestmark = pytest.mark.browser


def test_een_ouder_antwoordt_op_een_telefoon_zonder_script(huis: Huis) -> None:
    rij = open_bevraging(doelgroep="ouders")
    page = huis.open("/vragen/", js=False, breedte=320)
    huis.wacht(page).verwacht.add(422)
    page.get_by_label("Welke code").fill("fout")
    page.get_by_role("button", name="Ga naar de vragen").click()
    expect(page.get_by_text("Deze code werkt niet").first).to_be_visible()
    huis.keur(page, "vragen-code")
    page.goto(f"/vragen/{rij.code}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(rij.titel)
    huis.keur(page, "vragen-blad")
    page.get_by_label("in opbouw").check()
    page.get_by_label("Hoeveel betaalt").fill("€ 1.250")
    page.get_by_label("Wat helpt?").fill("Een fonds. Bel 0470 12 34 56")
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    expect(page.get_by_text("Haal dat weg").first).to_be_visible()
    expect(page.get_by_label("in opbouw")).to_be_checked()
    huis.keur(page, "vragen-fout")
    page.get_by_label("Wat helpt?").fill("Een fonds.")
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Verstuurd. Dank je.")
    huis.keur(page, "vragen-bedankt")
    verwacht = {veld(rij, "een"): "2", veld(rij, "getal"): 1250, veld(rij, "open"): "Een fonds."}
    assert rij.bladen.get().waarden == verwacht
    assert page.context.cookies() == []


def test_een_school_antwoordt_met_het_toetsenbord(huis: Huis) -> None:
    staf = maak_staf()
    maak_school(staf.lidmaatschappen.get().netwerk)
    rij = open_bevraging(staf)
    page = huis.open(link_van(rij), breedte=320, reduced_motion="reduce")
    expect(page.get_by_role("heading", level=1)).to_have_text(rij.titel)
    huis.keur(page, "bevraging-school")
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    tab_naar(page, "Bewaar het antwoord van de school")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Je kan het wijzigen tot en met").first).to_be_visible()
    huis.keur(page, "bevraging-school-bewaard")
    assert rij.bevraagden.get(geantwoord_op__isnull=False).waarden == {veld(rij, "een"): "0"}


def test_staf_schrijft_opent_en_leest(huis: Huis, breedte: int) -> None:
    staf = maak_staf()
    netwerk = staf.lidmaatschappen.get().netwerk
    for nummer in range(11):
        maak_school(netwerk, contact=nummer > 0)
    page = huis.open("/monitoring/bevragingen/", als=staf, breedte=breedte)
    huis.keur(page, f"bevragingen-leeg-{breedte}")
    page.get_by_role("link", name="Begin een bevraging").click()
    page.get_by_label("scholen", exact=True).check()
    page.get_by_label("Waarover gaat het?").fill("Schoolkosten")
    huis.keur(page, f"bevraging-nieuw-{breedte}")
    page.get_by_role("button", name="Ga naar de vragen").click()
    page.get_by_role("link", name="Voeg een vraag toe").click()
    page.get_by_label("Vraag", exact=True).fill("Is er een maximumfactuur?")
    page.get_by_label("Antwoorden, elk op").fill("ja\nnee")
    huis.keur(page, f"bevraging-vraag-{breedte}")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_text("De vraag staat erbij").first).to_be_visible()
    huis.keur(page, f"bevraging-opmaak-{breedte}")
    page.get_by_role("link", name="Open de bevraging").click()
    expect(page.get_by_text("niemand die het hoort").first).to_be_visible()
    page.get_by_label("Tot en met welke dag?").fill("31/12/2099")
    huis.wacht(page).verwacht.add(422)
    page.get_by_role("button", name="Leg vast en open").click()
    expect(page.get_by_text("hoogstens een jaar later").first).to_be_visible()
    _open_en_tel(staf, Bevraging.objects.get())
    page.goto(page.url.split("openen/")[0])
    expect(page.get_by_text("die gevraagd zijn antwoordden op deze vraag").first).to_be_visible()
    huis.keur(page, f"bevraging-uitslag-{breedte}")


def _open_en_tel(staf, opmaak: Bevraging) -> None:
    """What comes between, without the browser: opened, answered, counted, published."""

    vandaag = timezone.localdate()
    rij, _ = bevraging_openen(bevraging_id=opmaak.pk, opent=vandaag, sluit=vandaag, door=staf)
    for nummer, school in enumerate(rij.bevraagden.select_related("bevraging", "organisatie")):
        if wie_antwoordt(school):
            antwoord(school, een=str(nummer % 2))
    bevraging_sluiten(bevraging_id=rij.pk, door=staf)
    publicatie_maken(netwerk_id=rij.netwerk_id, reden="Geteld.", door=staf)
