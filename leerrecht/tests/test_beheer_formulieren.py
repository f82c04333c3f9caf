"""Two editors, an expired session, a tampered form: nothing typed is lost and nobody overwrites a colleague."""

import re

import pytest
from django.urls import reverse

from leerrecht.models import Gebeurtenis, Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder, dien_in, verborgen
from leerrecht.tests.bouwers import log_in, log_uit, maak_gebruiker, maak_organisatie

pytestmark = pytest.mark.django_db


@pytest.fixture
def persoon() -> Gebruiker:
    return maak_gebruiker(Rol.PARTNER, naam="An Oud", email="an@voorbeeld.test")


def wijzig(persoon: Gebruiker) -> str:
    return reverse("beheer:gebruiker_wijzigen", args=[persoon.sleutel])


def velden(**anders) -> dict[str, str]:
    return {"email": "an@voorbeeld.test", "naam": "An Oud", "functie": "", **anders}


@pytest.fixture
def mijn_formulier(client, persoon) -> dict[str, str]:
    """I opened the form; then a colleague saved another name."""
    beheerder(client)
    geopend = verborgen(client.get(wijzig(persoon)))
    collega = type(client)()
    beheerder(collega, naam="Collega Beheer")
    assert dien_in(collega, wijzig(persoon), **velden(naam="An Collega")).status_code == 302
    return geopend


def test_een_veld_dat_de_collega_niet_raakte_wordt_bewaard(client, persoon, mijn_formulier):
    antwoord = client.post(wijzig(persoon), {**mijn_formulier, **velden(functie="directeur")})
    assert antwoord.status_code == 302
    persoon.refresh_from_db()
    assert (persoon.naam, persoon.functie) == ("An Collega", "directeur")


def test_hetzelfde_veld_toont_beide_teksten_en_bewaart_niets(client, persoon, mijn_formulier):
    antwoord = client.post(wijzig(persoon), {**mijn_formulier, **velden(naam="An Mijn", functie="directeur")})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "<bdi>Collega Beheer</bdi> bewaarde" in tekst
    assert "Mijn</ins>" in tekst
    assert "Collega</ins>" in tekst
    assert 'value="directeur"' in tekst
    persoon.refresh_from_db()
    assert (persoon.naam, persoon.functie) == ("An Collega", "")


@pytest.mark.parametrize(("keuze", "naam"), [("mijn:naam", "An Mijn"), ("hun:naam", "An Collega"), ("", "An Derde")])
def test_na_een_botsing_beslist_de_knop_en_blijft_de_rest(client, persoon, mijn_formulier, keuze, naam):
    gegevens = velden(naam="An Mijn", functie="directeur")
    botsing = client.post(wijzig(persoon), {**mijn_formulier, **gegevens})
    if not keuze:
        gegevens["naam"] = "An Derde"
    antwoord = client.post(wijzig(persoon), {**verborgen(botsing), **gegevens, "keuze": keuze})
    assert antwoord.status_code == 302
    persoon.refresh_from_db()
    assert (persoon.naam, persoon.functie) == (naam, "directeur")


def test_een_keuze_in_de_ene_botsing_beslist_niet_over_de_andere(client, persoon):
    beheerder(client)
    geopend = verborgen(client.get(wijzig(persoon)))
    dien_in(client, wijzig(persoon), **velden(naam="An Collega", functie="collega"))
    gegevens = velden(naam="An Mijn", functie="mijn")
    botsing = client.post(wijzig(persoon), {**geopend, **gegevens})
    nog = client.post(wijzig(persoon), {**verborgen(botsing), **gegevens, "keuze": "mijn:naam"})
    assert nog.status_code == 422
    assert re.search(r'id="botsing-[^"]*-functie"', nog.content.decode())
    assert not re.search(r'id="botsing-[^"]*-naam"', nog.content.decode())
    assert client.post(wijzig(persoon), {**verborgen(nog), **gegevens, "keuze": "hun:functie"}).status_code == 302
    persoon.refresh_from_db()
    assert (persoon.naam, persoon.functie) == ("An Mijn", "collega")


def test_ook_een_organisatie_toont_de_botsing_met_leesbare_keuzes(client):
    beheerder(client)
    organisatie = maak_organisatie("Arktos")
    adres = reverse("beheer:organisatie_wijzigen", args=[organisatie.sleutel])
    geopend = verborgen(client.get(adres))
    dien_in(client, adres, naam="Arktos", soort="vlaamse_overheid")
    antwoord = client.post(adres, {**geopend, "naam": "Arktos", "soort": "jeugdhulp"})
    assert antwoord.status_code == 422
    assert "overheid" in antwoord.content.decode().split("De tekst uit je andere venster")[1]
    assert "vlaamse_overheid</ins>" not in antwoord.content.decode()


def test_geknoei_met_wat_je_begon_wordt_geweigerd_en_je_tekst_blijft(client, persoon):
    beheerder(client)
    antwoord = dien_in(client, wijzig(persoon), **velden(naam="An Nieuw"), origineel="vals")
    assert antwoord.status_code == 422
    assert 'value="An Nieuw"' in antwoord.content.decode()
    assert client.post(wijzig(persoon), {**verborgen(antwoord), **velden(naam="An Nieuw")}).status_code == 302


def test_niets_wijzigen_schrijft_niets(client, persoon):
    beheerder(client)
    assert dien_in(client, wijzig(persoon), **velden()).status_code == 302
    assert not Gebeurtenis.objects.exists()


def test_na_een_verlopen_sessie_staat_de_tekst_er_nog(client):
    door = beheerder(client)
    adres = "/beheer/gebruikers/nieuw/"
    gegevens = {**verborgen(client.get(adres)), "email": "nieuw@voorbeeld.test", "naam": "Kanarie Nieuw"}
    log_uit(client)
    antwoord = client.post(adres, gegevens)
    assert antwoord["Location"] == f"/account/inloggen/?next={adres}"
    log_in(client, door)
    assert 'value="Kanarie Nieuw"' in client.get(adres).content.decode()


def test_na_een_verlopen_sessie_houdt_een_wijziging_ook_waar_ze_van_vertrok(client, persoon, mijn_formulier):
    door = Gebruiker.objects.exclude(naam__startswith="An").exclude(naam="Collega Beheer").get()
    log_uit(client)
    client.post(wijzig(persoon), {**mijn_formulier, **velden(naam="An Mijn")})
    log_in(client, door)
    terug = client.get(wijzig(persoon))
    assert 'value="An Mijn"' in terug.content.decode()
    botsing = client.post(wijzig(persoon), {**verborgen(terug), **velden(naam="An Mijn")})
    assert botsing.status_code == 422
    assert "<bdi>Collega Beheer</bdi> bewaarde" in botsing.content.decode()


def test_een_fout_begint_de_titel_en_staat_bij_het_veld(client):
    beheerder(client)
    antwoord = dien_in(client, "/beheer/gebruikers/nieuw/", email="geen-adres", naam="", van="gisteren")
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "<title>Fout: Nieuwe gebruiker" in tekst
    assert 'href="#id_email"' in tekst
    assert "Schrijf een volledig e-mailadres" in tekst
