"""Staf reads how small a count is shown, and what a release would hide, on a phone and on a desk."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from leerrecht.models import Netwerk
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from monitoring.diensten import drempels
from monitoring.diensten.aanlevering import bevestigen
from monitoring.keuzes import Korrel
from monitoring.models import Drempel
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.tests.bouwers import maak_gegevensbron, maak_indicator

pytestmark = pytest.mark.browser
WIE = "Stad Mechelen, de schepen van onderwijs"


def test_drempels_en_voorspelling_zonder_script(huis: Huis, breedte: int) -> None:
    netwerk = Netwerk.objects.get(slug="mechelen")
    staf, dpo = maak_gebruiker(Rol.STAF, netwerk=netwerk), maak_gebruiker(Rol.DPO, netwerk=netwerk)
    maak_indicator("proef", naam="Leerlingen zonder school")
    bron = maak_gegevensbron("proefbron", naam="Scholen van Mechelen", netwerk=netwerk)
    rijen = [
        rij(instellingsnummer=f"96000{nr}", schooljaar=j, waarde=3) for nr in (1, 2) for j in ("2022-2023", "2023-2024")
    ]
    aanlevering = lees_in(csv(*rijen), staf=staf, bron=bron)
    bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    drempels.niets_verbergen(
        aanlevering_id=aanlevering.pk, korrel=Korrel.SCHOOL, verantwoordelijke=WIE, motivering="De raad.", door=staf
    )
    page = huis.open(reverse("monitoring:studio_drempels"), als=staf, js=False, breedte=breedte)
    expect(page.get_by_text("wacht op advies")).to_be_visible()
    huis.keur(page, "drempels")
    page.goto(reverse("monitoring:publicatie_nieuw"))
    expect(page.get_by_text("Beste voorstel: twee jaar samen, dan 0")).to_be_visible()
    huis.keur(page, "publiceren-vooraf")
    page = huis.open(reverse("monitoring:bescherming"), als=dpo, js=False, breedte=breedte)
    page.get_by_role("link", name="Geef advies").click()
    huis.keur(page, "drempeladvies")
    page.get_by_label("ongunstig").check()
    page.get_by_label("Je advies").fill("Te weinig leerlingen per school.")
    page.get_by_role("button", name="Bewaar je advies").click()
    expect(page.get_by_text("De cijfers blijven verborgen.")).to_be_visible()
    assert not Drempel.objects.get().geldt
