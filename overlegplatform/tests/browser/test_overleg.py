"""The three main jobs of the room in a real browser: plan a meeting, hold it, and a signal that comes back."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis, tab_naar
from overlegplatform.models import Groep, Vergadering
from overlegplatform.tests.bouwers import maak_punt, maak_vergadering, zet_stand

pytestmark = pytest.mark.browser


def iemand(rol: str, organisatie: str, naam: str) -> Gebruiker:
    """A person of Mechelen who acts for one of its organisations."""
    netwerk, voor = Netwerk.objects.get(slug="mechelen"), Organisatie.objects.get(bron_sleutel=organisatie)
    return maak_gebruiker(rol, netwerk=netwerk, organisatie=voor, naam=naam)


def typ(page: Page, label: str, tekst: str) -> None:
    """Walk to a field with Tab and type in it."""
    tab_naar(page, label)
    page.keyboard.type(tekst)


def knop(page: Page, naam: str) -> None:
    """Walk to a button or link with Tab and press Enter."""
    tab_naar(page, naam)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def titels(page: Page) -> list[str]:
    """The items of the agenda, as they stand on the screen."""
    return page.locator(".boom__titel").evaluate_all("alle => alle.map((e) => e.firstChild.textContent.trim())")


def test_staf_plant_een_vergadering_met_agenda_met_het_toetsenbord(huis: Huis) -> None:
    staf, pim = iemand("staf", "stad-mechelen", "Stien Staf"), iemand("partner", "emmaus", "Pim Partner")
    page = huis.open("/overleg/", als=staf, reduced_motion="reduce")
    expect(page.get_by_role("heading", name="Kalender")).to_be_visible()
    huis.keur(page, "overleg-staf")
    page.get_by_role("link", name="Overlegplatform Leerrecht").first.click()
    expect(page.get_by_text("29 zetels")).to_be_visible()
    huis.keur(page, "groep-staf")
    knop(page, "Plan een vergadering")
    dag = timezone.localdate() + timedelta(days=40)
    typ(page, "Thema", "Samen starten")
    typ(page, "Datum", f"{dag:%d/%m/%Y}")
    typ(page, "Van", "13.30")
    typ(page, "Tot", "12.30")
    knop(page, "Plan de vergadering")
    expect(page.locator("#foutlijst")).to_contain_text("Het einde ligt voor het begin")
    huis.keur(page, "vergadering-plannen-fout")
    page.get_by_label("Tot", exact=True).fill("15u30")
    page.get_by_role("button", name="Plan de vergadering").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("De agenda opstellen")

    for titel, duur in (("Wie roept samen?", "60"), ("Cijfers", "70"), ("Rondvraag", "10")):
        page.get_by_role("link", name="Voeg een punt toe").first.click()
        page.get_by_label("Titel").fill(titel)
        page.get_by_label("Duur in minuten").fill(duur)
        page.get_by_role("button", name="Zet op de agenda").click()
    expect(page.get_by_text("20 minuten langer dan de vergadering")).to_be_visible()
    assert titels(page) == ["Wie roept samen?", "Cijfers", "Rondvraag"]
    huis.keur(page, "agenda")
    tab_naar(page, "Zet Rondvraag een plaats hoger")
    page.keyboard.press("Enter")
    expect(page.locator("#zegt")).to_have_text("“Rondvraag” staat nu op plaats 2 van 3.")
    # Hours and buttons are made anew, and whoever moves stays on the same button.
    expect(page.get_by_role("button", name="Zet Rondvraag een plaats hoger")).to_be_focused()
    assert titels(page) == ["Wie roept samen?", "Rondvraag", "Cijfers"]
    page.wait_for_load_state(
        "networkidle"
    )  # the list with its new hours is there: nothing is taken from under the mouse
    page.locator("li", has_text="Cijfers").locator(".greep").hover()
    page.mouse.down()
    vak = page.locator("li", has_text="Wie roept samen?").bounding_box()
    page.mouse.move(vak["x"] + 60, vak["y"] + 12, steps=4)
    page.mouse.move(vak["x"] + 60, vak["y"] + 4, steps=4)
    page.mouse.up()
    expect(page.locator("#zegt")).to_contain_text("“Cijfers” staat nu op plaats 1 van 3.")
    # The hours count along without a reload.
    expect(page.locator(".boom__nr").nth(1)).to_have_text("14.40")
    assert titels(page)[0] == "Cijfers"
    page.locator(".strook").get_by_role("link", name="Overlegplatform Leerrecht").click()
    page.get_by_role("link", name="Nodig de leden uit").click()
    expect(page.get_by_role("heading", name="Hier komt niets aan")).to_be_visible()
    huis.keur(page, "uitnodigen")
    page.get_by_role("button", name=re.compile("Nodig .* uit")).click()
    expect(page.get_by_text("Uitgenodigd.")).to_be_visible()
    huis.keur(page, "vergadering-uitgenodigd")

    partner = huis.open("/", als=pim, js=False)
    partner.get_by_role("link", name="Zeg of je komt: Overlegplatform Leerrecht").click()
    huis.keur(partner, "antwoord")
    partner.get_by_label("Ik stuur een vervanger").check()
    partner.get_by_label("Wie komt in jouw plaats?").fill("een collega")
    partner.get_by_role("button", name="Bewaar mijn antwoord").click()
    expect(partner.get_by_text("Emmaüs: stuurt een vervanger (een collega).")).to_be_visible()
    huis.keur(partner, "vergadering-lid")
    bezoeker = huis.open(partner.url, js=False)
    expect(bezoeker.get_by_text("De agenda is voor de leden")).to_be_visible()
    expect(bezoeker.get_by_text("Wie roept samen?")).to_have_count(0)
    huis.keur(bezoeker, "vergadering-publiek")


@pytest.mark.beide  # the main work of this room
def test_staf_houdt_een_vergadering_en_het_verslag_volgt_eruit(huis: Huis) -> None:
    staf = iemand("staf", "stad-mechelen", "Stien Staf")
    groep = Groep.objects.get(slug="overlegplatform-leerrecht")
    eerder = maak_vergadering(groep, over_dagen=-60)
    maak_punt(eerder, titel="Kennismaking")
    zet_stand(eerder, "gehouden", door=staf)
    vandaag = maak_vergadering(groep, over_dagen=0)
    maak_punt(vandaag, titel="Verslag van de vorige keer", verslag_van=eerder)
    punt = maak_punt(vandaag, titel="Wie roept samen?")

    page = huis.open(vandaag.get_absolute_url(), als=staf, reduced_motion="reduce")
    knop(page, "Start de vergadering")
    expect(page.get_by_role("heading", level=1)).to_have_text("Noteer wat eruit komt")
    huis.keur(page, "werk-begin")
    knop(page, "Wie is er?")
    rij = page.get_by_role("group", name=re.compile("Emmaüs"))
    rij.get_by_label("aanwezig", exact=True).check()
    page.get_by_role("group", name=re.compile("VDAB")).get_by_label("verontschuldigd").check()
    huis.keur(page, "aanwezig")
    page.get_by_role("button", name="Bewaar de aanwezigheid").click()

    vak, ander = page.locator(f"#p-{punt.sleutel}"), page.locator("ol.agenda > li").first
    ander.get_by_label("Tekst").fill("Een halve zin bij een ander punt")
    vak.get_by_label("Tekst").focus()
    page.keyboard.type("Het CLB roept samen binnen vijf schooldagen.")
    page.keyboard.press("Tab")
    page.keyboard.type("nergens bekend")
    knop(page, "Noteer bij Wie roept samen?")
    expect(page.locator("#foutlijst")).to_be_focused()
    huis.keur(page, "uitkomst-fout")
    vak.get_by_role("combobox", name=re.compile("^Wie")).fill("")
    vak.get_by_role("button", name="Noteer bij").click()
    # The next outcome of the same item is typed at once, without the mouse.
    expect(vak.get_by_label("Tekst")).to_be_focused()
    page.keyboard.type("De afspraak op één blad")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("actie")
    for tekst in ("", "emmaus", "1/12/2027"):
        page.keyboard.press("Tab")
        page.keyboard.type(tekst)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    # What stands at another item was there all the time: noting leaves it alone.
    expect(ander.get_by_label("Tekst")).to_have_value("Een halve zin bij een ander punt")
    ander.get_by_label("Tekst").fill("")
    expect(vak.locator(".uitkomst")).to_contain_text("Emmaüs, tegen 1 december 2027")
    page.get_by_role("link", name=re.compile("Keur het verslag van")).click()
    page.get_by_role("button", name="Keur goed").click()
    expect(page.get_by_text("is goedgekeurd en verandert niet meer")).to_be_visible()
    huis.keur(page, "werk-vol")
    page.get_by_role("button", name="Sluit de vergadering af").click()
    huis.keur(page, "vergadering-gehouden")
    page.get_by_role("navigation", name="In deze vergadering").get_by_role("link", name="Verslag").click()
    expect(page.get_by_role("link", name="Versie 1")).to_be_visible()
    huis.keur(page, "vergadering-verslagen")
    page.get_by_role("link", name="Versie 1").click()
    expect(page.get_by_text("nog niet goedgekeurd")).to_be_visible()
    huis.keur(page, "verslag")
    assert Vergadering.objects.get(pk=eerder.pk).stand == "goedgekeurd"

    partner = huis.open("/", als=iemand("partner", "emmaus", "Pim Partner"), js=False)
    punt = partner.get_by_role("link", name="Werk af: De afspraak op één blad")
    expect(punt).to_be_visible()
    huis.keur(partner, "mijn-werk-overleg")
    punt.click()
    huis.keur(partner, "actiepunten")
    partner.get_by_role("button", name=re.compile("Gedaan.*De afspraak op één blad")).click()
    expect(partner.get_by_text("“De afspraak op één blad” is afgevinkt.")).to_be_visible()


def test_een_partner_geeft_een_signaal_en_leest_wat_ervan_kwam(huis: Huis) -> None:
    pim = iemand("partner", "emmaus", "Pim Partner")
    page = huis.open("/overleg/", als=pim, js=False)
    huis.keur(page, "overleg-partner")
    page.get_by_role("link", name="Geef een signaal").click()
    page.get_by_label("Wat zie je gebeuren?").fill("Elke maand opnieuw.")
    page.get_by_role("button", name="Geef het signaal").click()
    expect(page.get_by_role("link", name=re.compile("In één zin"))).to_be_visible()
    huis.keur(page, "signaal-fout")
    page.get_by_label("In één zin").fill("Na een schorsing belt niemand")
    page.get_by_role("button", name="Geef het signaal").click()
    expect(page.get_by_text("Er is nog geen antwoord.")).to_be_visible()
    adres = page.url

    staf = huis.open("/overleg/signalen/", als=iemand("staf", "stad-mechelen", "Stien Staf"), js=False)
    huis.keur(staf, "signalen")
    staf.get_by_role("link", name="Na een schorsing belt niemand").click()
    staf.get_by_role("link", name="Geef door").click()
    staf.get_by_label("Ik gaf het zelf door").check()
    staf.get_by_label("Vlaams", exact=True).check()
    staf.get_by_label("Aan wie?").fill("Agentschap Opgroeien")
    huis.keur(staf, "signaal-doorgeven")
    staf.get_by_role("button", name="Geef door").click()
    staf.get_by_role("link", name="Beantwoord").click()
    staf.get_by_label("Wat kwam ervan?").fill("Elke school belt nu **binnen een week**.")
    staf.get_by_role("button", name="Geef het antwoord").click()
    huis.keur(staf, "signaal-staf")

    page.goto("/")
    page.get_by_role("link", name="Je signaal kreeg een antwoord: Na een schorsing belt niemand").click()
    assert page.url == adres
    expect(page.locator("#inhoud")).to_contain_text("Elke school belt nu binnen een week.")
    expect(page.locator("#inhoud")).to_contain_text("Doorgegeven aan Agentschap Opgroeien (Vlaams)")
    huis.keur(page, "signaal-partner")
