"""A partner says how its own action goes, and nobody else's."""

import pytest
from playwright.sync_api import expect

from actieplan.models import Actie
from actieplan.tests.browser.stappen import WERKBANK, actie
from leerrecht.models import Netwerk, Organisatie
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis

pytestmark = pytest.mark.browser

EIGEN = "Innovatieve projecten van Emmaüs"


def test_een_partner_meldt_voortgang_over_de_eigen_actie_alleen(huis: Huis, breedte: int) -> None:
    partner = maak_gebruiker(
        "partner",
        netwerk=Netwerk.objects.get(slug="mechelen"),
        organisatie=Organisatie.objects.get(naam="Emmaüs"),
        naam="Piet Partner",
    )
    page = huis.open("/", als=partner, breedte=breedte)
    eigen = page.get_by_role("link", name=f"Meld hoe het loopt: {EIGEN}")
    expect(eigen).to_be_visible()
    huis.keur(page, "mijn-werk-partner", breedte)
    eigen.click()
    huis.keur(page, "voortgang", breedte)
    page.get_by_role("button", name="Bewaar de voortgang").click()
    expect(page.locator("#foutlijst")).to_be_focused()
    huis.keur(page, "voortgang-fout", breedte)
    page.get_by_label("Hoe loopt de actie?").fill("Twee projecten zijn **gestart**.")
    page.get_by_label("Stand van de actie").select_option("lopend")
    page.get_by_role("button", name="Bewaar de voortgang").click()
    expect(page.get_by_text("Je voortgang is bewaard")).to_be_visible()
    expect(page.locator("#inhoud")).to_contain_text("Twee projecten zijn gestart.")
    huis.keur(page, "actie-partner", breedte)

    page.goto(actie("Zittenblijven").get_absolute_url())
    expect(page.get_by_role("heading", level=1)).to_have_text("Zittenblijven")
    expect(page.get_by_role("link", name="Meld hoe het loopt")).to_have_count(0)
    expect(page.get_by_role("link", name="Bewerk")).to_have_count(0)
    elders = Actie.objects.filter(plan__slug="vlaams-brabant").first()
    for vreemd in (actie("Zittenblijven"), elders):
        assert page.goto(vreemd.get_absolute_url() + "voortgang/").status == 404
    assert page.goto(WERKBANK).status == 403

    bezoeker = huis.open(actie(EIGEN).get_absolute_url())
    # What a partner reports waits for staf: nothing of it is public yet.
    expect(bezoeker.locator("#inhoud")).not_to_contain_text("Laatst bevestigd op")
    expect(bezoeker.get_by_text("Twee projecten")).to_have_count(0)
    expect(bezoeker.get_by_text("Piet Partner")).to_have_count(0)
