"""Steps in the workbench, as several tests take them."""

import re

from playwright.sync_api import Locator, Page, expect

from actieplan.models import Actie
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis

WERKBANK = "/actieplan/mechelen/bewerken/"


def staf(naam: str = "Stien Staf") -> Gebruiker:
    """A stafmedewerker of Mechelen."""
    return maak_gebruiker("staf", netwerk=Netwerk.objects.get(slug="mechelen"), naam=naam)


def actie(titel: str) -> Actie:
    """An action of the real plan of Mechelen."""
    return Actie.objects.get(plan__slug="mechelen", titel=titel)


def rij(page: Page, titel: str) -> Locator:
    """The line of an action in the workbench, folded or opened for editing."""
    return page.locator(f"#r-{actie(titel).sleutel}")


def open_op_zijn_plaats(huis: Huis, page: Page, titel: str) -> Locator:
    """Press Bewerk and return the form that opens in place."""
    rij(page, titel).get_by_role("link", name="Bewerk").click()
    formulier = page.locator(f"form#r-{actie(titel).sleutel}")
    expect(formulier.get_by_label("Titel")).to_be_visible()
    return formulier


def veld(formulier: Locator, label: str) -> Locator:
    """The text field with this label; a conflict about it bears the same word."""
    return formulier.get_by_role("textbox", name=re.compile(f"^{label}( |$)"))


def bewaar(formulier: Locator, **velden: str) -> None:
    """Fill in fields by their label and save."""
    for label, waarde in velden.items():
        veld(formulier, label.replace("_", " ")).fill(waarde)
    formulier.get_by_role("button", name="Bewaar", exact=True).click()


def volgorde(page: Page, doel: str) -> list[str]:
    """Titles of the actions right under a goal, as they stand on the screen."""
    lijst = page.locator("section", has=page.get_by_role("heading", name=doel)).locator("> ol.boom")
    return [tekst.strip() for tekst in lijst.locator("> li > .boom__rij .boom__titel > a").all_inner_texts()]
