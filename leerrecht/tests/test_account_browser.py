"""Every page around the account in a real browser, narrow and wide, with axe; and the way in by keyboard."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from leerrecht.account.diensten import gebruiker_uitnodigen
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import WACHTWOORD, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.inlogstappen import app_code, code_uit_mail, pad_uit_mail
from leerrecht.voorbeeld.accounts import ACCOUNTS
from leerrecht.voorbeeld.diensten import voorbeeldaccounts_maken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BEELDEN = os.environ.get("LEERRECHT_BEELDEN")


@pytest.fixture
def kijk(page: Page, live_server, axe, breedte):
    """`kijk(path)` opens a page, or looks at the open one: axe, no sideways scrolling, a picture when asked."""

    def bekijk(pad: str = "", naam: str = "") -> None:
        if pad:
            page.goto(live_server.url + pad)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url
        if BEELDEN:
            beeld = (naam or pad.strip("/").replace("/", "-") or "start") + f"-{breedte}.png"
            page.screenshot(path=str(Path(BEELDEN) / beeld), full_page=True)

    return bekijk


def vul_in(page: Page, **velden: str) -> None:
    """Type in fields by their name and send the form with the enter key."""
    for naam, waarde in velden.items():
        page.locator(f"main [name={naam}]").fill(waarde)
    page.locator(f"main [name={list(velden)[-1]}]").press("Enter")


@pytest.mark.beide  # the main work of this room
def test_een_stafmedewerker_stelt_een_app_in_en_komt_aan_het_werk(page, kijk):
    staf = maak_gebruiker(Rol.STAF, naam="Stella Stafhouder")
    kijk("/account/inloggen/")
    vul_in(page, login=staf.email, password="dit is een fout wachtwoord")
    expect(page.locator("#foutlijst")).to_be_focused()
    kijk(naam="inloggen-fout")
    vul_in(page, login=staf.email, password=WACHTWOORD)
    expect(page.locator("h1")).to_have_text("Stel je tweede stap in")
    kijk(naam="instellen")
    assert page.evaluate("document.querySelector('.qr').naturalWidth") > 0, "het beleid houdt de QR-code tegen"
    geheim = page.locator("samp.sleutel").inner_text().strip()
    vul_in(page, code="000000")
    kijk(naam="instellen-fout")
    vul_in(page, code=app_code(geheim))
    expect(page.locator("h1")).to_have_text("Je herstelcodes")
    kijk(naam="herstelcodes")
    page.get_by_role("link", name="Ga verder naar mijn werk").click()
    for pad in ("", "gegevens/", "wachtwoord/", "tweede-stap/", "tweede-stap/uitzetten/"):
        kijk(f"/account/{pad}")
    kijk("/account/tweede-stap/herstelcodes/nieuw/")
    kijk("/account/uitloggen/")
    page.locator("main").get_by_role("button", name="Uitloggen").click()
    page.goto(page.url + "account/inloggen/")
    vul_in(page, login=staf.email, password=WACHTWOORD)
    expect(page.locator("h1")).to_have_text("Tweede stap")
    kijk(naam="tweede-stap-inloggen")
    vul_in(page, code=app_code(geheim, later=1))
    page.goto(page.url.split("/account")[0] + "/account/tweede-stap/uitzetten/")
    expect(page.locator("h1")).to_have_text("Bevestig dat jij het bent")
    kijk(naam="bevestigen-code")


def test_een_genodigde_aanmelder_kiest_een_wachtwoord_en_krijgt_een_code(page, kijk):
    aanmelder = maak_gebruiker(Rol.AANMELDER, naam="Anna Aanmelder")
    aanmelder.set_unusable_password()
    aanmelder.save()
    gebruiker_uitnodigen(gebruiker=aanmelder, netwerk=None, door=None)
    kijk("/account/uitnodiging/verzonnen/", naam="uitnodiging-vervallen")
    kijk(pad_uit_mail(aanmelder), naam="uitnodiging")
    zin = "mijn fiets staat al jaren in de regen"
    vul_in(page, password1="kort", password2="kort")
    kijk(naam="uitnodiging-fout")
    vul_in(page, password1=zin, password2=zin)
    expect(page.locator("h1")).to_have_text("Inloggen")
    vul_in(page, login=aanmelder.email, password=zin)
    expect(page.locator("h1")).to_have_text("Vul de code in")
    kijk(naam="code-invullen")
    vul_in(page, code=code_uit_mail(aanmelder))
    expect(page.locator(".ik")).to_contain_text("Anna Aanmelder")


def test_de_paginas_voor_wie_het_wachtwoord_niet_meer_weet(page, kijk):
    partner = maak_gebruiker(Rol.PARTNER)
    kijk("/account/inloggen/code/")
    kijk("/account/wachtwoord-vergeten/")
    vul_in(page, email=partner.email)
    expect(page.locator("h1")).to_have_text("Kijk in je mailbox")
    kijk(naam="wachtwoord-vergeten-verstuurd")
    kijk(pad_uit_mail(partner), naam="nieuw-wachtwoord")
    zin = "mijn fiets staat al jaren in de regen"
    vul_in(page, password1=zin, password2=zin)
    kijk(naam="nieuw-wachtwoord-klaar")
    kijk("/account/wachtwoord-vergeten/abc-def/", naam="link-niet-geldig")
    kijk("/account/afgesloten/")


def test_in_het_voorbeeld_is_een_klik_genoeg(page, kijk, settings):
    settings.VOORBEELD = True
    netwerken = {"mechelen": maak_netwerk(), "vlaams-brabant": maak_netwerk("vlaams-brabant")}
    # Who begins networks has no place in one.
    for sleutel, slug in {rij.organisatie: rij.netwerk for rij in ACCOUNTS if rij.organisatie}.items():
        maak_organisatie(sleutel, netwerken[slug], bron_sleutel=sleutel)
    voorbeeldaccounts_maken(door=None)
    kijk("/voorbeeld/post/", naam="post-leeg")
    gebruiker = maak_gebruiker()
    gebruiker.set_unusable_password()
    gebruiker.save()
    gebruiker_uitnodigen(gebruiker=gebruiker, netwerk=netwerken["mechelen"], door=None)
    kijk("/voorbeeld/post/")
    page.get_by_role("link", name="Je account voor Leerrecht staat klaar").click()
    kijk(naam="post-bericht")
    kijk("/account/inloggen/?next=/account/", naam="inloggen-voorbeeld")
    page.get_by_role("button", name="Inloggen als stafmedewerker (Mechelen)").click()
    expect(page.locator("h1")).to_have_text("Mijn account")
    kijk(naam="account-voorbeeld")


def test_toegang_B7_de_qr_code_blijft_zwart_op_wit_in_eigen_kleuren(page, live_server):
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(live_server.url + "/account/inloggen/")
    vul_in(page, login=maak_gebruiker(Rol.STAF).email, password=WACHTWOORD)
    expect(page.locator("h1")).to_have_text("Stel je tweede stap in")
    plaat = Image.open(io.BytesIO(page.locator("img.qr").screenshot())).convert("RGB")
    kleuren = sorted(plaat.getcolors(plaat.width * plaat.height), reverse=True)
    assert {kleuren[0][1], kleuren[1][1]} == {(255, 255, 255), (0, 0, 0)}
    # The quiet edge around the code is white too, or no phone finds it.
    assert plaat.getpixel((plaat.width // 2, 8)) == (255, 255, 255)
