"""The page that shows who hears an invitation before it leaves, and the sentences after it."""

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.models import Bericht, Gebruiker, Gebruikersoort
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from leerrecht.tests.formulier import invoer
from overlegplatform.keuzes import Antwoord, Vergaderstand
from overlegplatform.tests.bouwers import antwoord, geef_zetel, maak_groep, maak_punt, maak_vergadering, nodig_uit
from overlegplatform.tests.test_bereik import dag, lid, zetel

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF, naam="Stien Staf")


@pytest.fixture
def browser(staf):
    client = Client()
    log_in(client, staf)
    return client


@pytest.fixture
def vergadering():
    rij = maak_vergadering(maak_groep())
    maak_punt(rij)
    return rij


@pytest.fixture
def wim(vergadering):
    persoon = lid("Wim Lemmens")
    zetel(vergadering, persoon)
    return persoon


@pytest.fixture
def ocj(vergadering):
    return geef_zetel(vergadering.groep, maak_organisatie("OCJ"))


def adres(naam: str, vergadering, *rest) -> str:
    return reverse(f"overleg:{naam}", args=[vergadering.sleutel, *rest])


def tekst(antwoord) -> str:
    return antwoord.content.decode()


def test_overleg_A1_de_pagina_zegt_vooraf_wie_mail_krijgt_en_wie_niet(browser, vergadering, wim, ocj):
    pagina = tekst(browser.get(adres("vergadering_uitnodigen", vergadering)))
    assert "1 zetel krijgt mail, 1 heeft niemand die het hoort" in pagina
    assert "Wim Lemmens" in pagina and "OCJ" in pagina
    assert "Er is geen account en geen adres" in pagina
    assert "Nodig 1 zetel uit" in pagina


def test_overleg_A1_de_zin_achteraf_telt_wat_er_in_de_uitbox_staat(browser, vergadering, wim, ocj):
    hier = adres("vergadering_uitnodigen", vergadering)
    na = tekst(browser.post(hier, invoer(browser.get(hier)), follow=True))
    assert Bericht.objects.count() == 1
    assert "1 zetel krijgt mail, 1 heeft niemand die het hoort" in na
    assert "De leden zijn uitgenodigd" not in na
    assert "niet uitgenodigd" in na


def test_met_niemand_is_er_geen_knop_en_wel_de_telefoon(browser, vergadering, ocj):
    pagina = tekst(browser.get(adres("vergadering_uitnodigen", vergadering)))
    assert "btn-primary" not in pagina
    assert "Noteer wat <bdi>OCJ</bdi> aan de telefoon zei" in pagina
    assert "krijgt hier geen bericht van" in pagina


def test_een_adres_maakt_een_zetel_bereikbaar_zonder_account(browser, vergadering, ocj):
    hier = adres("vergadering_uitnodigen", vergadering)
    browser.get(hier)
    post = invoer(browser.get(hier)) | {f"wie_{ocj.sleutel}": "Ilse Raes <ilse@ocj.example>"}
    na = browser.post(adres("zeteladressen", vergadering), post, follow=True)
    assert "1 adres is bewaard. Er vertrok nog geen mail" in tekst(na)
    assert "Nodig 1 zetel uit" in tekst(na)
    assert not Bericht.objects.exists()
    ilse = Gebruiker.objects.get(email="ilse@ocj.example")
    ocj.refresh_from_db()
    assert (ocj.persoon, ilse.soort) == (ilse, Gebruikersoort.CONTACT)


def test_een_adres_zonder_naam_is_het_postvak_van_de_zetel(browser, vergadering, ocj):
    hier = adres("vergadering_uitnodigen", vergadering)
    post = invoer(browser.get(hier)) | {f"wie_{ocj.sleutel}": "info@ocj.example"}
    browser.post(adres("zeteladressen", vergadering), post)
    rij = Gebruiker.objects.get(email="info@ocj.example")
    assert (rij.naam, rij.soort) == ("OCJ", Gebruikersoort.POSTVAK)


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("Ilse Raes", "op een naam alleen komt niets aan"),
        ("a@x.example b@x.example", "Hier staan twee adressen"),
        ("", "minstens één zetel"),
    ],
)
def test_een_half_adres_blijft_staan_met_een_zin(browser, vergadering, ocj, getypt, zin):
    hier = adres("vergadering_uitnodigen", vergadering)
    post = invoer(browser.get(hier)) | {f"wie_{ocj.sleutel}": getypt}
    antwoord = browser.post(adres("zeteladressen", vergadering), post)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord) and getypt in tekst(antwoord)


def test_het_adres_van_iemand_van_elders_wordt_geen_zetel(browser, vergadering, ocj):
    elders = lid("Elders")
    post = invoer(browser.get(adres("vergadering_uitnodigen", vergadering))) | {f"wie_{ocj.sleutel}": elders.email}
    antwoord = browser.post(adres("zeteladressen", vergadering), post)
    assert antwoord.status_code == 422
    ocj.refresh_from_db()
    assert ocj.persoon is None


def test_wie_gebeld_is_telt_als_uitgenodigd_aan_de_telefoon(browser, vergadering, ocj):
    hier = adres("zetel_bellen", vergadering, ocj.sleutel)
    na = browser.post(hier, invoer(browser.get(hier)) | {"antwoord": Antwoord.JA}, follow=True)
    assert "OCJ is gebeld, komt. Er vertrok geen mail." in tekst(na)
    vergadering.refresh_from_db()
    rij = vergadering.deelnames.get()
    assert (vergadering.stand, rij.antwoord, rij.per_telefoon) == (Vergaderstand.UITGENODIGD, Antwoord.JA, True)
    assert not Bericht.objects.exists()


def test_een_zetel_van_een_andere_groep_bel_je_hier_niet(browser, vergadering):
    vreemd = geef_zetel(maak_groep())
    assert browser.get(adres("zetel_bellen", vergadering, vreemd.sleutel)).status_code == 404


def test_een_verplaatsing_en_een_annulering_zeggen_wie_het_hoort(browser, vergadering, wim, ocj):
    hier = adres("vergadering_uitnodigen", vergadering)
    browser.post(hier, invoer(browser.get(hier)))
    wijzig = adres("vergadering_wijzigen", vergadering)
    nieuw = "/".join(reversed(dag(9).split("-")))
    na = browser.post(wijzig, invoer(browser.get(wijzig)) | {"datum": nieuw}, follow=True)
    assert "De vergadering is gewijzigd. 1 zetel krijgt mail." in tekst(na)
    weg = adres("vergadering_annuleren", vergadering)
    na = browser.post(weg, invoer(browser.get(weg)) | {"reden": "De zaal is dicht."}, follow=True)
    assert "De vergadering gaat niet door. 1 zetel krijgt mail. Wie mail krijgt, leest waarom." in tekst(na)


def test_annuleren_voor_er_iemand_uitgenodigd_is_belooft_geen_mail(browser, vergadering, wim):
    weg = adres("vergadering_annuleren", vergadering)
    na = browser.post(weg, invoer(browser.get(weg)) | {"reden": "De zaal is dicht."}, follow=True)
    assert "Er was nog niemand uitgenodigd" in tekst(na)
    assert not Bericht.objects.exists()


def test_M11_de_pagina_van_de_vergadering_zegt_dat_een_antwoord_over_de_vorige_datum_ging(browser, vergadering, wim):

    hier = adres("vergadering_uitnodigen", vergadering)
    browser.post(hier, invoer(browser.get(hier)))
    antwoord(vergadering.deelnames.get(), Antwoord.JA, door=wim)
    wijzig = adres("vergadering_wijzigen", vergadering)
    nieuw = "/".join(reversed(dag(9).split("-")))
    browser.post(wijzig, invoer(browser.get(wijzig)) | {"datum": nieuw})
    pagina = tekst(browser.get(vergadering.get_absolute_url() + "wie/"))
    assert "op de vorige datum: komt" in pagina
    assert "<dt>Komt</dt>" not in pagina


def test_een_half_adres_staat_er_na_verversen_nog(browser, vergadering, ocj):
    hier = adres("vergadering_uitnodigen", vergadering)
    post = invoer(browser.get(hier)) | {f"wie_{ocj.sleutel}": "Ilse Raes"}
    assert browser.post(adres("zeteladressen", vergadering), post).status_code == 422
    pagina = tekst(browser.get(hier))
    assert 'value="Ilse Raes"' in pagina
    assert "We bewaarden wat je typte" in pagina


def test_huis_A2_wat_een_zetel_zelf_antwoordde_overschrijft_de_telefoonnota_niet_ongezien(browser, vergadering, wim):
    hier = adres("zetel_bellen", vergadering, vergadering.groep.zetels.get().sleutel)
    mijn = invoer(browser.get(hier)) | {"antwoord": Antwoord.NEE}
    nodig_uit(vergadering)
    antwoord(vergadering.deelnames.get(), Antwoord.JA, door=wim)
    botsing = browser.post(hier, mijn)
    assert botsing.status_code == 422
    assert "Twee teksten voor hetzelfde veld" in tekst(botsing)
    assert vergadering.deelnames.get().antwoord == Antwoord.JA
    assert browser.post(hier, {**invoer(botsing), "keuze": "mijn:antwoord"}).status_code == 302
    assert vergadering.deelnames.get().antwoord == Antwoord.NEE
