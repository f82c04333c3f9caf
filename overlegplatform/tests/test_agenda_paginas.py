"""The page of the agenda: its buttons and its dragging act once, and say what came of it."""

import pytest
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Vergadering
from overlegplatform.tests.bouwers import maak_punt, maak_vergadering, zet_stand

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF)


@pytest.fixture
def browser(client, staf):
    log_in(client, staf)
    return client


@pytest.fixture
def vergadering() -> Vergadering:
    rij = maak_vergadering()
    for titel in ("A", "B", "C"):
        maak_punt(rij, titel=titel)
    return rij


def adres(naam: str, vergadering: Vergadering, *sleutels: str) -> str:
    return reverse(f"overleg:{naam}", args=[vergadering.sleutel, *sleutels])


def volgorde(vergadering: Vergadering) -> str:
    return "".join(vergadering.agendapunten.order_by("volgorde", "pk").values_list("titel", flat=True))


def sleutel(vergadering: Vergadering, titel: str) -> str:
    return vergadering.agendapunten.get(titel=titel).sleutel


def zinnen(antwoord) -> list[str]:
    return [str(zin) for zin in antwoord.context["messages"]]


def knoppen(browser, vergadering: Vergadering, titel: str) -> dict:
    """The buttons of one item on the page, by name."""
    regels = browser.get(adres("agenda", vergadering)).context["regels"]
    return {knop.naam: knop for regel, lijst in regels for knop in lijst if regel.punt.titel == titel}


def test_een_dubbele_druk_op_een_pijl_verplaatst_een_plaats(browser, vergadering):
    punt = sleutel(vergadering, "C")
    post = invoer(browser.get(adres("agenda", vergadering)), omhoog=punt)
    eerst, nog_eens = (browser.post(adres("punt_schuiven", vergadering), post) for _ in range(2))
    assert volgorde(vergadering) == "ACB"
    assert eerst["Location"] == nog_eens["Location"] == f"{adres('agenda', vergadering)}#p-{punt}"


def test_wat_niet_hoger_kan_zegt_waarom_op_de_pagina(browser, vergadering):
    post = invoer(browser.get(adres("agenda", vergadering)), omhoog=sleutel(vergadering, "A"))
    antwoord = browser.post(adres("punt_schuiven", vergadering), post, follow=True)
    assert "staat al" in zinnen(antwoord)[0]
    assert volgorde(vergadering) == "ABC"


def test_een_punt_laten_vallen_zegt_de_plaats_en_nog_eens_verandert_niets(browser, vergadering):
    velden = {"sleutel": sleutel(vergadering, "C"), "voor": sleutel(vergadering, "A")}
    for _ in range(2):
        antwoord = browser.post(adres("punt_slepen", vergadering), velden)
        assert (antwoord.status_code, antwoord.json()) == (200, {"zin": "“C” staat nu op plaats 1 van 3."})
    assert volgorde(vergadering) == "CAB"


def test_een_punt_dat_er_niet_meer_is_laten_vallen_zegt_het_met_409(browser, vergadering):
    antwoord = browser.post(adres("punt_slepen", vergadering), {"sleutel": "weg"})
    assert antwoord.status_code == 409
    assert antwoord.json()["zin"].startswith("Dit punt staat niet meer op deze agenda.")


def test_schrappen_en_uitstellen_zeggen_wat_er_gebeurde(browser, vergadering):
    later = maak_vergadering(vergadering.groep, over_dagen=30)
    for titel, naam, zin in (
        ("A", "punt_verwijderen", "“A” staat niet meer op de agenda."),
        ("B", "punt_uitstellen", f"“B” staat nu op de agenda van {later.datum_tekst}."),
    ):
        knop = knoppen(browser, vergadering, titel)[naam]
        assert zinnen(browser.post(knop.adres, {"formuliersleutel": knop.sleutel}, follow=True)) == [zin]
    assert (volgorde(vergadering), volgorde(later)) == ("BC", "B")


def test_wie_twee_keer_op_schrap_drukt_krijgt_hetzelfde_antwoord(browser, vergadering):
    knop = knoppen(browser, vergadering, "A")["punt_verwijderen"]
    doelen = {browser.post(knop.adres, {"formuliersleutel": knop.sleutel})["Location"] for _ in range(2)}
    assert doelen == {adres("agenda", vergadering)}


def test_na_de_vergadering_biedt_de_pagina_geen_pijlen_meer(browser, vergadering, staf):
    zet_stand(vergadering, Vergaderstand.GEHOUDEN, door=staf)
    html = browser.get(adres("agenda", vergadering)).content.decode()
    assert "data-omhoog" not in html
    assert "de volgorde en de punten veranderen niet meer" in html
