"""Ten main pages and journeys as somebody hears them, kept in `gesproken/`: what is heard is reviewed like code.

`LEERRECHT_GESPROKEN=1` writes the transcripts anew; read the difference before it is committed.
"""

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from leerrecht.tests.browser.stem import Stem, lees_voor, zonder_kalender
from overlegplatform.models import Groep
from overlegplatform.tests.bouwers import maak_punt, maak_vergadering

pytestmark = [pytest.mark.browser, pytest.mark.breed]
MAP = Path(__file__).parent / "gesproken"
WERKBANK = "/actieplan/mechelen/bewerken/"
Reis = Callable[[Huis], list[str]]
REIZEN: dict[str, Reis] = {}


def reis(doe: Reis) -> Reis:
    """A page or journey of which the transcript is kept under the name of the function."""
    REIZEN[doe.__name__.strip("_").replace("_", "-")] = doe
    return doe


def _iemand(rol: str):
    voor = Organisatie.objects.get(bron_sleutel="stad-mechelen")
    return maak_gebruiker(rol, netwerk=Netwerk.objects.get(slug="mechelen"), organisatie=voor, naam="Stien Staf")


def _lezen(page: Page) -> list[str]:
    return [f"titel: {page.title()}", *lees_voor(page)]


@reis
def _plannen(huis: Huis) -> list[str]:
    """With what stands around it. The front page names who answers at this hour, and reads otherwise each time."""
    page = huis.open("/actieplan/")
    return [f"titel: {page.title()}", *lees_voor(page, alles=True)]


@reis
def _plan_gezocht(huis: Huis) -> list[str]:
    return _lezen(huis.open("/actieplan/mechelen/?q=creeren"))


@reis
def _actie(huis: Huis) -> list[str]:
    page = huis.open("/actieplan/mechelen/")
    page.get_by_role("link", name="Lokaal actieplan").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lokaal actieplan")
    return _lezen(page)


@reis
def _indicator(huis: Huis) -> list[str]:
    return _lezen(huis.open("/monitoring/indicatoren/vsv-percentage/"))


@reis
def _inloggen_mislukt(huis: Huis) -> list[str]:
    page = huis.open("/account/inloggen/")
    stem = Stem(page)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_load_state()
    return [*stem.gehoord(), *_lezen(page)]


@reis
def _meldpunt(huis: Huis) -> list[str]:
    return _lezen(huis.open("/meldpunt/"))


@reis
def _signaal_met_fout(huis: Huis) -> list[str]:
    page = huis.open("/overleg/signalen/nieuw/", als=_iemand("partner"))
    stem = Stem(page)
    page.get_by_label("Wat zie je gebeuren?").fill("Elke maand opnieuw.")
    page.get_by_role("button", name="Geef het signaal").click()
    expect(page.locator("#foutlijst")).to_be_focused()
    return [*stem.gehoord(), *_lezen(page)]


@reis
def _werkbank_bewerken(huis: Huis) -> list[str]:
    """Open a row, forget the reason, mend it: all of it with the keyboard."""
    page = huis.open(WERKBANK, als=_iemand("staf"))
    stem, bewerk = Stem(page), page.get_by_role("link", name="Bewerk 2.1.2 Lokaal actieplan")
    bewerk.focus()
    page.keyboard.press("Enter")
    formulier = page.locator("form.boom__open")
    expect(formulier.get_by_label("Titel")).to_be_visible()
    open_ = [*stem.gehoord(), *lees_voor(page)]
    formulier.get_by_role("textbox", name="Tekst").fill("Elk jaar een plan.")
    formulier.get_by_role("button", name="Bewaar", exact=True).press("Enter")
    expect(formulier.locator(".foutlijst")).to_be_focused()
    fout = [f"titel: {page.title()}", *stem.gehoord()]
    formulier.get_by_label("Waarom deze wijziging").fill("Gevraagd in mei")
    formulier.get_by_role("button", name="Bewaar", exact=True).press("Enter")
    expect(formulier).to_have_count(0)
    begin = next(nummer for nummer, regel in enumerate(open_) if "Lokaal actieplan bewerken" in regel and nummer > 1)
    return [*open_[: begin + 40], "-- zonder reden bewaard --", *fout, "-- met reden --", *stem.gehoord()]


@reis
def _werkbank_verplaatsen(huis: Huis) -> list[str]:
    page = huis.open(WERKBANK, als=_iemand("staf"))
    stem = Stem(page)
    page.get_by_role("button", name="Zet 2.1.3 Aanspreekpunt een plaats hoger").focus()
    for zin in ("plaats 2", "plaats 1", "bovenaan"):
        page.keyboard.press("Enter")
        expect(page.locator("#zegt")).to_contain_text(zin)
    return stem.gehoord()


@reis
def _agenda(huis: Huis) -> list[str]:
    vergadering = maak_vergadering(Groep.objects.get(slug="overlegplatform-leerrecht"), over_dagen=9)
    for titel in ("Kennismaking", "Wie roept samen?"):
        maak_punt(vergadering, titel=titel)
    return _lezen(huis.open(vergadering.get_absolute_url() + "agenda/", als=_iemand("staf")))


@pytest.mark.parametrize("naam", sorted(REIZEN))
def test_toegang_wat_een_luisteraar_hoort_is_wat_nagelezen_werd(huis: Huis, naam: str) -> None:
    nu, bewaard = [zonder_kalender(regel) for regel in REIZEN[naam](huis)], MAP / f"{naam}.txt"
    if os.environ.get("LEERRECHT_GESPROKEN"):
        MAP.mkdir(exist_ok=True)
        bewaard.write_text("\n".join(nu) + "\n")
    was = bewaard.read_text().splitlines()
    verschil = "\n".join(difflib.unified_diff(was, nu, "nagelezen", "nu", lineterm="", n=1))
    assert not verschil, f"Anders te horen dan nagelezen werd:\n{verschil}"
