"""Once a year somebody is asked to look the facts over; and what /privacy/ says about cookies is what is set."""

import datetime
import html

import pytest
from django.conf import settings
from django.test import Client

from leerrecht import achtergrond, feitenronde, tasks
from leerrecht.koekjes import koekjes
from leerrecht.models import Achtergrondtaak, Bericht
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.klok import het_wordt

pytestmark = pytest.mark.django_db


def doe_werk() -> None:
    for taak in Achtergrondtaak.objects.filter(soort=feitenronde.NAAM):
        achtergrond.voer_uit(taak.pk)


def test_staf_krijgt_elk_jaar_in_september_een_mail_om_de_feiten_na_te_kijken(monkeypatch):
    staf, elders = maak_gebruiker(rol=Rol.STAF), maak_gebruiker(rol=Rol.STAF, netwerk=maak_netwerk("elders"))
    maak_gebruiker(rol=Rol.PARTNER)
    for dag in ("2027-08-31", "2027-09-01", "2027-09-01", "2027-09-20", "2027-10-01"):
        het_wordt(monkeypatch, datetime.date.fromisoformat(dag))
        tasks.feiten_inplannen()
        doe_werk()
    mails = Bericht.objects.filter(soort="wet.nakijken")
    assert sorted(mails.values_list("aan", flat=True)) == sorted([staf.email, elders.email])
    assert "/feiten/" in mails.first().tekst
    het_wordt(monkeypatch, datetime.date(2028, 9, 2))
    tasks.feiten_inplannen()
    doe_werk()
    assert Bericht.objects.filter(soort="wet.nakijken").count() == 4, (
        "een portaal dat de eerste uit stond, doet het later"
    )


def test_recht_23_wie_alleen_leest_krijgt_geen_cookie():
    bezoeker = Client()
    for pad in ("/", "/meldpunt/", "/meldpunt/voor-jongeren/", "/meldpunt/wie-kan-helpen/", "/privacy/", "/over/"):
        bezoeker.get(pad)
    bezoeker.post("/meldpunt/wie-kan-helpen/", {"wie": "mezelf"})
    assert not bezoeker.cookies


def test_recht_23_elke_cookie_staat_op_de_pagina_over_privacy_met_haar_termijn():
    bezoeker = Client()
    bezoeker.get("/account/inloggen/")
    gezet = {naam: int(koekje["max-age"]) for naam, koekje in bezoeker.cookies.items()}
    assert settings.SESSION_COOKIE_NAME in gezet
    gezegd = {koekje.naam: koekje.seconden for koekje in koekjes()}
    assert gezet.items() <= gezegd.items()
    pagina = html.unescape(bezoeker.get("/privacy/").content.decode())
    for koekje in koekjes():
        assert f"<dt>{koekje.naam}</dt>" in pagina and f"Blijft {koekje.hoe_lang}." in pagina


def test_wie_ingelogd_is_draagt_geen_andere_cookie_dan_die_genoemd_zijn():
    wie = Client()
    log_in(wie, maak_gebruiker(rol=Rol.STAF))
    wie.get("/actieplan/")
    wie.get("/account/gegevens/")
    assert set(wie.cookies) <= {koekje.naam for koekje in koekjes()}


def test_recht_30_de_verklaring_van_toegankelijkheid_volgt_het_model(client, settings):
    tekst = html.unescape(client.get("/toegankelijkheid/").content.decode())
    for deel in (
        "voldoet gedeeltelijk",
        "Wat nog niet in orde is",
        "28\u00a0november\u00a02026",
        "testten zelf",
        "2018/1523",
        "Vlaamse Ombudsdienst",
    ):
        assert deel in tekst, deel
    settings.OMBUDSDIENST = "de ombudsdienst van Voorbeeldstad, 015 00 00 00"
    assert settings.OMBUDSDIENST in client.get("/toegankelijkheid/").content.decode()
    assert settings.OMBUDSDIENST in client.get("/privacy/").content.decode()


def test_recht_7_de_pagina_over_privacy_noemt_lezers_uit_de_tabel_en_de_wegen_voor_een_klacht(client):
    tekst = html.unescape(client.get("/privacy/").content.decode())
    assert "hoeveel weken er geen les was" in tekst, "wat een aanbieder zonder ja leest, komt uit de code"
    for weg in ("Kinderrechtencommissariaat", "Vlaamse Toezichtcommissie", "Gegevensbeschermingsautoriteit"):
        assert weg in tekst
    assert "Jij mag vragen wie keek. Beslis je nog niet zelf, dan vragen je ouders het." in tekst
