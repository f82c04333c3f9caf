"""Beheer in a real browser: every page narrow and wide with axe, and a Monday without JavaScript."""

import os
import re

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Page, expect

from leerrecht.beheer.sleutels import adressleutel
from leerrecht.models import Achtergrondtaak, Bericht, Doelgroep, Eenheid, Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.test_beheer_inhoud import maak_punten
from leerrecht.tests.test_beheer_rechten import MAAR_POST, adressen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


def stap_binnen(context, client, live_server) -> None:
    """Sign the browser in as an administrator."""
    beheerder(client, naam="Bea Beheerder")
    koekje = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": live_server.url}])


@pytest.fixture
def hier() -> dict[str, str]:
    """One of each in Mechelen."""
    organisatie = maak_organisatie("Stad Mechelen")
    persoon = maak_gebruiker(Rol.PARTNER, naam="Pia Partner", organisatie=organisatie)
    with schrijven_toegestaan():
        eenheid = Eenheid.objects.create(organisatie=organisatie, naam="Dienst Onderwijsondersteuning")
        Doelgroep.objects.create(slug="jongere", naam="Jongere", definitie="Iedereen onder 25.")
    bericht = Bericht.objects.create(
        soort="account.uitgenodigd",
        gebruiker=persoon,
        aan=persoon.email,
        onderwerp="x",
        message_id="<1@x>",
        stand="onzeker",
    )
    taak = Achtergrondtaak.objects.create(
        soort="opruimen", stand="mislukt", zin="De schijf was vol.", klaar_op=timezone.now()
    )
    return {
        "gebruiker": persoon.sleutel,
        "lid": persoon.lidmaatschappen.get().sleutel,
        "organisatie": organisatie.sleutel,
        "eenheid": adressleutel(eenheid),
        "punt": adressleutel(maak_punten("Onthaal", "Netwerkloket")[0]),
        "bericht": bericht.sleutel,
        "taak": taak.sleutel,
        "netwerk": "mechelen",
    }


@pytest.mark.breed
def test_elke_pagina_van_beheer_is_toegankelijk_smal_en_breed(page, context, client, live_server, axe, breedte, hier):
    stap_binnen(context, client, live_server)
    with schrijven_toegestaan():
        gast = maak_organisatie("Provincie", maak_netwerk("vlaams-brabant"))
        gast.netwerken.add(maak_netwerk())
    # Only a guest can stop taking part.
    alles = adressen(hier) | {
        "organisatie_uit_netwerk": adressen(hier | {"organisatie": gast.sleutel})["organisatie_uit_netwerk"]
    }
    for naam, adres in gevuld(alles.items()):
        if naam in MAAR_POST:
            continue
        antwoord = page.goto(live_server.url + adres)
        assert antwoord.status == 200, adres
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), adres


def test_lege_lijst_fout_en_botsing_zijn_toegankelijk(page, context, client, live_server, axe, breedte, hier):
    stap_binnen(context, client, live_server)
    page.goto(live_server.url + "/beheer/gebruikers/?q=niemand")
    axe(page)
    page.goto(live_server.url + "/beheer/gebruikers/nieuw/")
    page.get_by_role("button", name="Maak het account").click()
    expect(page.locator("#foutlijst")).to_be_focused()
    axe(page)
    adres = live_server.url + f"/beheer/gebruikers/{hier['gebruiker']}/wijzigen/"
    page.goto(adres)
    Gebruiker.objects.filter(sleutel=hier["gebruiker"]).update(functie="van een collega")
    page.get_by_label("Functie").fill("van mij")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.get_by_role("heading", name=re.compile("Functie: iemand anders"))).to_be_visible()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_role("button", name="Bewaar mijn tekst").click()
    expect(page.locator(".meldingen")).to_contain_text("De gegevens zijn bewaard.")


def test_een_maandag_zonder_javascript(browser, client, live_server):
    context = browser.new_context(java_script_enabled=False, locale="nl-BE")
    stap_binnen(context, client, live_server)
    page: Page = context.new_page()
    page.goto(live_server.url + "/beheer/")
    page.get_by_role("link", name="Nieuwe organisatie").click()
    page.get_by_label("Naam").fill("Stad Mechelen")
    page.get_by_label("Soort").select_option("lokaal_bestuur")
    page.get_by_role("button", name="Voeg toe").click()
    page.goto(live_server.url + "/beheer/gebruikers/nieuw/")
    page.get_by_label("E-mailadres").fill("stella@voorbeeld.test")
    page.get_by_label("Voornaam en naam").fill("Stella Staf")
    page.get_by_label("Organisatie", exact=True).select_option(label="Stad Mechelen")
    page.get_by_label("Rol", exact=True).select_option("staf")
    page.get_by_role("button", name="Maak het account").click()
    expect(page.locator("h1")).to_have_text("Stella Staf")
    page.get_by_role("link", name=re.compile("Uitnodiging van")).click()
    expect(page.locator("main")).to_contain_text("wacht op verzending")
    page.go_back()
    page.get_by_role("link", name=re.compile("Beëindig")).click()
    page.get_by_label("Meteen. De rechten stoppen nu.").check()
    page.get_by_role("button", name="Beëindig het lidmaatschap").click()
    expect(page.locator(".meldingen")).to_contain_text("Het lidmaatschap eindigt zoals je koos.")
    context.close()
