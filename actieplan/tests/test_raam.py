"""An action: a page to read for visitors, a frame with strip, views and rail for who works in the network."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actieplan.diensten.voortgang import voortgang_melden
from actieplan.tests.bouwers import (
    betrek,
    maak_actie,
    maak_doelstelling,
    maak_plan,
    maak_versie_van_kracht,
    wijzig,
)
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.paginas import Element, boom

pytestmark = pytest.mark.django_db
GOEDGEKEURD, LEVEND = "Goedgekeurde titel", "Zwaluwstaart"


class Toneel:
    """An approved action whose living title is another one, with a partner who carries it, and staf."""

    def __init__(self) -> None:
        doel = maak_doelstelling(plan=maak_plan(), nummer="2", titel="Samen sterk")
        self.actie = maak_actie(doelstelling=doel, nummer="2.1.1", titel=GOEDGEKEURD, stand="lopend")
        organisatie = maak_organisatie()
        betrek(actie=self.actie, organisatie=organisatie)
        maak_versie_van_kracht(plan=doel.plan)
        wijzig(self.actie, titel=LEVEND)
        self.staf = maak_gebruiker(Rol.STAF)
        self.partner = maak_gebruiker(Rol.PARTNER, organisatie=organisatie)

    def adres(self, naam: str) -> str:
        return reverse(f"actieplan:{naam}", args=[self.actie.plan.slug, self.actie.sleutel])

    def lees(self, wie, naam: str) -> Element:
        client = Client()
        if wie:
            log_in(client, wie)
        antwoord = client.get(self.adres(naam))
        assert antwoord.status_code == 200, naam
        return boom(antwoord.content.decode())


@pytest.fixture
def toneel() -> Toneel:
    return Toneel()


def strook(pagina: Element) -> str:
    return next((een.tekst for een in pagina if een.heeft("strook")), "")


@pytest.mark.parametrize("naam", ["actie", "actie_voortgang", "actie_geschiedenis"])
def test_elk_aanzicht_heeft_de_strook_als_kop_met_nummer_doel_en_stand(toneel, naam):
    pagina = toneel.lees(toneel.partner, naam)
    assert [kop.tekst for kop in pagina.alle("h1")] == [GOEDGEKEURD]
    assert strook(pagina).startswith("2.1.1 doel 2")
    assert "lopend" in strook(pagina)
    nav = next(een for een in pagina.alle("nav") if een.heeft("aanzichten"))
    assert [een.tekst for een in nav.alle("a")] == ["De actie", "Voortgang 0", "Geschiedenis"]


def test_wie_meldt_leest_ook_in_de_strook_de_goedgekeurde_titel(toneel):
    pagina = toneel.lees(toneel.partner, "voortgang")
    assert GOEDGEKEURD in strook(pagina)
    assert LEVEND not in pagina.tekst


@pytest.mark.parametrize("naam", ["actie_bewerken", "verplaatsen"])
def test_staf_werkt_onder_een_strook_met_de_titel_die_er_nu_staat(toneel, naam):
    pagina = toneel.lees(toneel.staf, naam)
    assert LEVEND in strook(pagina)
    assert len(pagina.alle("h1")) == 1


def test_een_bezoeker_leest_een_bladzijde_zonder_raam_en_zonder_wat_leden_schreven(toneel):
    pagina = toneel.lees(None, "actie")
    assert strook(pagina) == ""
    assert [kop.tekst for kop in pagina.alle("h1")] == [GOEDGEKEURD]
    for naam in ("actie_voortgang", "actie_geschiedenis"):
        assert Client().get(toneel.adres(naam)).status_code == 302


@pytest.mark.parametrize("naam", ["actie_voortgang", "actie_geschiedenis"])
def test_wie_in_een_ander_netwerk_werkt_leest_er_de_aanzichten_niet_van(toneel, naam, client):
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant")))
    assert client.get(toneel.adres(naam)).status_code == 404
    assert client.get(toneel.adres("actie")).status_code == 200


def test_wat_gemeld_is_telt_mee_en_staat_in_zijn_aanzicht(toneel):
    voortgang_melden(
        actie_id=toneel.actie.pk,
        tekst="Het loopt vlot.",
        stand="lopend",
        tot="",
        datum=timezone.localdate(),
        door=toneel.partner,
    )
    pagina = toneel.lees(toneel.staf, "actie_voortgang")
    assert "Voortgang 1" in pagina.tekst
    assert "Het loopt vlot." in pagina.tekst


@pytest.mark.parametrize(
    ("wie", "verwacht"), [("partner", ["Meld hoe het loopt"]), ("staf", ["Meld hoe het loopt", "Bewerk de actie"])]
)
def test_de_rail_biedt_wat_deze_lezer_kan(toneel, wie, verwacht):
    pagina = toneel.lees(getattr(toneel, wie), "actie_geschiedenis")
    daden = next(een for een in pagina if een.heeft("rail__daden"))
    assert [een.tekst for een in daden.alle("a")] == verwacht
    assert len([een for een in pagina if een.heeft("btn-primary")]) == 1
