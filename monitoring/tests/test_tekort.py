"""Where help is missing, for everybody: from published cells, hidden ones as a word."""

import re

import pytest
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from monitoring.diensten.publicatie import publicatie_intrekken
from monitoring.meldpuntcijfers.tellen import Kwartaal
from monitoring.tests.test_meldpuntcijfers import geteld, release, vraag, wereld

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
__all__ = ["geteld"]
ADRES = "/monitoring/ontbreekt/"


def vul(stapel) -> None:
    """A school year in which Asse found no NAFT for many, and Diest for three."""
    for nummer in range(4):
        kwartaal = Kwartaal(2024, nummer)
        for gebied, gevraagd, niet in (("Asse", 8, 4), ("Diest", 6, 1 if nummer < 3 else 0), ("Leuven", 9, 0)):
            vraag(stapel, kwartaal, gevraagd, gebied=gebied, gezocht=("NAFT",))
            if niet:
                vraag(stapel, kwartaal, niet, wat="niet_gevonden", waarde="", gebied=gebied, gezocht=("NAFT",))


def rijen(antwoord) -> list[tuple]:
    return [(r.gebied, r.soort, r.gevraagd, r.niet_gevonden) for r in antwoord.context["pagina"].object_list]


def test_de_tabel_toont_wat_gepubliceerd_is_en_zegt_wat_verborgen_is(client, geteld):
    vul(geteld)
    release()
    gevonden = rijen(client.get(ADRES))
    assert gevonden[0][:2] == ("heel de regio", "NAFT")
    per_gebied = {rij[0]: rij[2:] for rij in gevonden}
    assert per_gebied["Diest"] == ("24", "onderdrukt")
    assert per_gebied["Leuven"] == ("36", "0")


def test_wat_verborgen_is_staat_op_naam_en_nooit_op_aantal(client, geteld):
    wereld(geteld, 5)
    release()
    verborgen = [rij[:2] for rij in rijen(client.get(ADRES)) if rij[3] == "onderdrukt"]
    assert verborgen and verborgen == sorted(
        verborgen, key=lambda rij: (rij[0] != "heel de regio", rij[0], rij[1].casefold())
    )


def test_de_tegelkaart_toont_een_verborgen_aantal_als_woord_en_nooit_als_getal(client, geteld):
    vul(geteld)
    release()
    kaart = client.get(ADRES).context["kaart"]
    assert "Diest" in kaart.verborgen and "Diest" not in kaart.aantallen
    getallen = {int(getal) for getal in re.findall(r'font-weight="700"[^>]*>(\d+)<', kaart.svg)}
    assert getallen == set(kaart.aantallen.values()) and 3 not in getallen
    assert kaart.svg.count(">verborgen<") == len(kaart.verborgen)


def test_de_keuzes_staan_in_het_adres(client, geteld):
    wereld(geteld, 6, jaren=2)
    release()
    beeld = client.get(ADRES).context
    assert beeld["jaar"] == "2025-2026"
    gekozen = client.get(ADRES, {"jaar": "2024-2025", "soort": "NAFT", "leeftijd": "18 jaar of ouder"})
    assert gekozen.context["jaar"] == "2024-2025"
    assert {rij[1] for rij in rijen(gekozen)} == {"NAFT"}
    assert "kennen we niet bij" in client.get(ADRES, {"soort": "zeppelin"}).content.decode()


def test_een_signaal_begint_hier_voor_wie_het_mag_geven_en_zonder_aantal(client, geteld):
    vul(geteld)
    release()
    assert "Maak er een signaal van" not in client.get(ADRES).content.decode()
    log_in(client, maak_gebruiker(Rol.PARTNER))
    antwoord = client.get(ADRES)
    assert "Maak er een signaal van" in antwoord.content.decode()
    asse = next(rij for rij in antwoord.context["pagina"].object_list if rij.gebied == "Asse")
    assert asse.signaal == f"{reverse('overleg:signaal_nieuw')}?vlek=NAFT&plek=Asse"


def test_wat_ingetrokken_is_staat_er_niet_meer_en_zonder_publicatie_zegt_de_pagina_dat(client, geteld):
    vul(geteld)
    publicatie = release()
    publicatie_intrekken(publicatie_id=publicatie.pk, reden="Fout.", door=maak_gebruiker(Rol.STAF))
    antwoord = client.get(ADRES)
    assert rijen(antwoord) == [] and "Er zijn nog geen cijfers van een Meldpunt." in antwoord.content.decode()


def test_het_overzicht_wijst_de_weg_zodra_er_iets_te_lezen_is(client, geteld):
    assert ADRES not in client.get("/monitoring/").content.decode()
    vul(geteld)
    release()
    assert ADRES in client.get("/monitoring/").content.decode()


def test_een_netwerk_dat_niet_bestaat_klinkt_als_een_dat_niets_vertelt(client, geteld):
    vul(geteld)
    release()
    maak_netwerk("stil")
    zinnen = {client.get(ADRES, {"netwerk": slug}).context["onbekend"][0] for slug in ("stil", "verzonnen")}
    assert len(zinnen) == 1
