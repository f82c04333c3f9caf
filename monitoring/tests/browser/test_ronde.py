"""A year of the plan: staf opens the round, a trekker answers, staf has the PDF made, the college downloads it."""

import hashlib
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from actieplan.models import Actieplan
from leerrecht import achtergrond
from leerrecht.models import Achtergrondtaak, Gebruiker, Organisatie, Taakstand
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from leerrecht.tests.browser.stem import Stem
from monitoring.diensten.evaluatie import evaluatie_invullen
from monitoring.diensten.ronde import ronde_openen
from monitoring.evaluatievelden import EVALUATIE, lees
from monitoring.models import Editie, Evaluatie
from monitoring.tests.rondebouwers import ANTWOORD, forceer

pytestmark = pytest.mark.browser
ACTIE = "Innovatieve projecten van Emmaüs"


def mensen() -> tuple[Gebruiker, Gebruiker, Gebruiker]:
    """Staf, the partner who carries the action in the real plan, and the college, all of Mechelen."""
    netwerk = Actieplan.objects.get(slug="mechelen").netwerk
    emmaus = Organisatie.objects.get(bron_sleutel="emmaus")
    partner = maak_gebruiker(Rol.PARTNER, netwerk=netwerk, organisatie=emmaus, naam="Pia")
    return maak_gebruiker(Rol.STAF, netwerk=netwerk), partner, maak_gebruiker(Rol.COLLEGE, netwerk=netwerk)


def open_ronde(huis: Huis, staf: Gebruiker) -> Page:
    page = huis.open("/evaluatie/", als=staf)
    expect(page.get_by_text("Er is nog geen ronde.")).to_be_visible()
    huis.keur(page, "rondes-leeg")
    page.get_by_role("link", name="Open een ronde", exact=True).click()
    dag = timezone.localdate()
    page.get_by_label("Over welk schooljaar").fill("25-26")
    page.get_by_label("Vanaf welke dag").fill(f"{dag:%d/%m/%Y}")
    page.get_by_label("Tot en met welke dag").fill("1/1/2000")
    page.get_by_role("button", name="Open de ronde").click()
    expect(page.get_by_role("alert").get_by_text("sluit voor ze opent")).to_be_visible()
    huis.keur(page, "ronde-openen-fout")
    page.get_by_label("Tot en met welke dag").fill(f"{dag:%d/%m/%Y}")
    page.get_by_role("button", name="Open de ronde").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ronde 2025-2026")
    huis.keur(page, "ronde-nieuw")
    return page


def vul_in(huis: Huis, partner: Gebruiker) -> None:
    """Without script, from mijn werk."""
    page = huis.open("/", als=partner, js=False)
    page.get_by_role("link", name=f"Zeg hoe het liep: {ACTIE}").click()
    huis.keur(page, "invullen")
    page.get_by_label("Wat is er gedaan?").fill("Twee projecten liepen het hele jaar.")
    page.get_by_role("button", name="Dien het antwoord in").click()
    expect(page.get_by_role("heading", name="Dit klopt nog niet")).to_be_visible()
    huis.keur(page, "invullen-fout")
    expect(page.get_by_label("Wat is er gedaan?")).to_have_value("Twee projecten liepen het hele jaar.")
    for vraag, keuze in (
        ("Hoe loopt de uitvoering?", "loopt zoals afgesproken"),
        ("Helpt het?", "helpt voor een deel"),
    ):
        page.get_by_role("group", name=vraag).get_by_text(keuze).click()
    page.get_by_role("button", name="Dien het antwoord in").click()
    expect(page.get_by_text("Je antwoord is ingediend")).to_be_visible()
    huis.keur(page, "ingediend")


def lees_na(huis: Huis, page: Page) -> None:
    page.reload()
    page.get_by_role("link", name="Lees het eerste na").click()
    huis.keur(page, "nalezen")
    page.get_by_label("Wat is er gedaan?").fill("Twee projecten liepen.")
    page.get_by_role("button", name="Nagelezen, dit mag zo mee").click()
    expect(page.get_by_text("Dit antwoord gaat zo mee")).to_be_visible()
    huis.keur(page, "ronde")


def maak_pdf(huis: Huis, page: Page) -> Editie:
    page.goto("/evaluatie/mechelen/2025-2026/")
    huis.keur(page, "jaarevaluatie-leeg")
    page.get_by_role("button", name="Maak de jaarevaluatie").click()
    expect(page.get_by_text("De PDF staat in de wachtrij")).to_be_visible()
    huis.keur(page, "pdf-wacht")
    taak = Achtergrondtaak.objects.get()
    Achtergrondtaak.objects.update(stand=Taakstand.BEZIG, voortgang=40, zin="Bladzijde 6 wordt opgemaakt.")
    # htmx asks by itself: the page shows how far it is, and then the button.
    expect(page.get_by_label("Bladzijde 6 wordt opgemaakt.")).to_have_attribute("value", "40")
    Achtergrondtaak.objects.update(stand=Taakstand.WACHT)
    achtergrond.voer_uit(taak.pk)
    expect(page.get_by_role("link", name="Download de PDF")).to_be_visible()
    huis.keur(page, "pdf-klaar")
    return Editie.objects.get()


def test_toegang_B13_lang_werk_zegt_elk_kwart_en_het_einde_en_laat_wie_leest_met_rust(huis: Huis) -> None:
    staf, _, _ = mensen()
    dag, plan = timezone.localdate(), Actieplan.objects.get(slug="mechelen")
    ronde = ronde_openen(plan_id=plan.pk, beginjaar=2025, opent=dag, sluit=dag, door=staf)
    forceer(ronde.evaluaties.first(), **ANTWOORD, stand="nagelezen", ingediend_op=timezone.now())
    page = huis.open("/evaluatie/mechelen/2025-2026/", als=staf)
    page.get_by_role("button", name="Maak de jaarevaluatie").click()
    stem, blok = Stem(page), page.locator(".voortgang")
    expect(blok).to_be_visible()
    stem.gehoord()
    werk = Achtergrondtaak.objects
    for voortgang in (10, 30, 40, 55):
        werk.update(stand=Taakstand.BEZIG, voortgang=voortgang, zin="Er wordt gewerkt.")
        expect(page.get_by_label("Er wordt gewerkt.")).to_have_attribute("value", str(voortgang))
    assert stem.gehoord() == ["gezegd: 25 procent klaar.", "gezegd: 50 procent klaar."]
    # What did not change is not put there again: whoever reads inside it stays.
    blok.evaluate("e => { e.gelezen = true; }")
    with page.expect_response(lambda antwoord: antwoord.url.endswith(page.url.rpartition("/mechelen")[2])):
        pass
    page.wait_for_timeout(500)
    assert blok.evaluate("e => e.gelezen")
    werk.update(stand=Taakstand.WACHT)
    achtergrond.voer_uit(werk.get().pk)
    expect(page.get_by_role("link", name="Download de PDF")).to_be_visible()
    *onderweg, einde = stem.gehoord()
    assert einde.startswith("gezegd: De PDF is klaar.")
    assert all(zin.endswith("procent klaar.") for zin in onderweg)


def haal(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name="Download de PDF").click()
    return Path(download.value.path()).read_bytes()


def test_van_een_open_ronde_tot_de_pdf_bij_het_college(huis: Huis) -> None:
    staf, partner, college = mensen()
    page = open_ronde(huis, staf)
    vul_in(huis, partner)
    lees_na(huis, page)
    editie = maak_pdf(huis, page)
    stuk = haal(page)
    assert stuk.startswith(b"%PDF-") and hashlib.sha256(stuk).hexdigest() == editie.pdf_sha256
    expect(page.get_by_text(editie.pdf_sha256)).to_be_visible()

    for link, knop in (("Besproken op het overlegplatform", "Bewaar"), ("Leg voor aan het college", "Leg ze voor")):
        page.goto("/evaluatie/mechelen/2025-2026/")
        page.get_by_role("link", name=link).click()
        page.get_by_label("Op welke dag?").fill(f"{timezone.localdate():%d/%m/%Y}")
        huis.keur(page, "stap")
        page.get_by_role("button", name=knop).click()
        expect(page.get_by_text("De jaarevaluatie staat nu op")).to_be_visible()
    achtergrond.voer_uit(Achtergrondtaak.objects.get(stand=Taakstand.WACHT).pk)

    lezer = huis.open("/evaluatie/", als=college)
    lezer.get_by_role("link", name="Jaarevaluatie 2025-2026").click()
    lezer.locator("summary", has_text=ACTIE).click()
    expect(lezer.get_by_text("Twee projecten liepen.")).to_be_visible()
    huis.keur(lezer, "jaarevaluatie")
    assert hashlib.sha256(haal(lezer)).hexdigest() == Editie.objects.first().pdf_sha256


def test_twee_mensen_in_een_antwoord_kiezen_welke_tekst_blijft(huis: Huis) -> None:
    staf, partner, _ = mensen()
    open_ronde(huis, staf)
    evaluatie = Evaluatie.objects.get(actie__titel=ACTIE)
    page = huis.open(evaluatie.get_absolute_url(), als=partner)
    begonnen = lees(evaluatie, EVALUATIE)
    velden = {"waarden": begonnen | ANTWOORD, "origineel": begonnen, "indienen": False, "door": staf}
    evaluatie_invullen(evaluatie_id=evaluatie.pk, **velden)
    page.get_by_label("Wat is er gedaan?").fill("Mijn eigen tekst.")
    page.get_by_role("button", name="Bewaar en ga later verder").click()
    expect(page.get_by_role("heading", name="Wat is er gedaan: iemand anders bewaarde dit")).to_be_visible()
    huis.keur(page, "botsing")
    page.get_by_role("button", name="Bewaar mijn tekst").click()
    expect(page.get_by_label("Wat is er gedaan?")).to_have_value("Mijn eigen tekst.")
    expect(page.get_by_label("Wat leverde het op?")).to_have_value(ANTWOORD["opgeleverd"])
