"""The pages of staf: deliver, read the report, see what changes, confirm, publish."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import druk
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Cel, Cijfer, Publicatie
from monitoring.tests.bestanden import csv, lees_in, rij, xlsx
from monitoring.tests.bouwers import maak_aanlevering, maak_indicator, maak_publicatie

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef")]
NIEUW = "/monitoring/aanleveringen/nieuw/"


@pytest.fixture
def browser(client, staf):
    log_in(client, staf)
    return client


def sleutel_op(antwoord) -> str:
    return antwoord.context["form"].formuliersleutel


def laad_op(browser, bron, inhoud: bytes, naam: str = "cijfers.csv", **velden):
    begin = browser.get(NIEUW)
    gegevens = {
        "formuliersleutel": sleutel_op(begin),
        "netwerk": begin.context["form"].netwerken.get().pk,
        "gegevensbron": bron.pk,
        "publicatie_tekst": "maart 2023",
        "bestand": SimpleUploadedFile(naam, inhoud),
        **velden,
    }
    return browser.post(NIEUW, gegevens)


def test_van_bestand_tot_publicatie(browser, bron):
    antwoord = laad_op(browser, bron, xlsx(rij(waarde=63), rij(waarde=3, schooljaar="2021-2022")), "cijfers.xlsx")
    aanlevering = Aanlevering.objects.get()
    assert antwoord.headers["Location"] == aanlevering.get_absolute_url()
    pagina = browser.get(aanlevering.get_absolute_url()).content.decode()
    assert "2 nieuw, 0 gewijzigd, 0 gelijk" in pagina
    assert "63 leerlingen" in pagina
    assert "2021-2022" in pagina
    assert "van 3 naar 63 in één jaar" in pagina
    adres = reverse("monitoring:aanlevering_bevestigen", args=[aanlevering.sleutel])
    zonder = browser.post(adres, druk(browser), follow=True).content.decode()
    assert "Lees eerst wat opvalt, en vink aan dat het klopt." in zonder
    assert not Cijfer.objects.filter(actief=True).exists()
    browser.post(adres, {**druk(browser), "gezien": "ja"})
    assert Cijfer.objects.filter(actief=True).count() == 2
    begin = browser.get("/monitoring/publicaties/nieuw/")
    browser.post(
        "/monitoring/publicaties/nieuw/",
        {"formuliersleutel": sleutel_op(begin), "netwerk": aanlevering.netwerk_id, "reden": "Nieuw jaar."},
    )
    assert sorted(Cel.objects.values_list("toestand", flat=True)) == ["getal", "onderdrukt"]
    lijst = browser.get("/monitoring/aanleveringen/").content.decode()
    assert "bevestigd" in lijst
    assert "2 cijfers, 1 verborgen." in lijst
    pagina = browser.get(Publicatie.objects.get().get_absolute_url()).content.decode()
    assert "<dt>Verborgen en toch te berekenen</dt><dd>0</dd>" in pagina


def test_het_verslag_noemt_rij_kolom_waarde_en_wat_je_doet(browser, bron):
    laad_op(browser, bron, csv(rij(waarde="<5")))
    pagina = browser.get(Aanlevering.objects.get().get_absolute_url()).content.decode()
    for woorden in ("1 fout in het bestand", ">2<", ">waarde<", "&lt;5", "Schrijf het echte aantal"):
        assert woorden in pagina
    assert "Bevestig deze cijfers" not in pagina


def test_een_geweigerd_bestand_laat_staan_wat_je_typte(browser, bron):
    antwoord = laad_op(browser, bron, csv(rij(naam="Kanarie Vogels")), publicatie_tekst="mei 2024")
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert 'value="mei 2024"' in pagina
    assert "Kies het bestand opnieuw" in pagina
    assert "gegevens van personen" in pagina
    assert "Kanarie" not in pagina
    assert not Aanlevering.objects.exists()


@pytest.mark.parametrize(
    ("inhoud", "naam"),
    [(b"<script>alert(1)</script>", "a.html"), (b"MZ\x90", "a.xlsx"), (b"", "a.csv"), (csv(rij()), "a.csv.exe")],
)
def test_alleen_csv_en_xlsx_komen_binnen(inhoud, naam, browser, bron, bijlagen):
    assert laad_op(browser, bron, inhoud, naam).status_code == 422
    assert not bijlagen.exists()


def test_tweemaal_op_de_knop_geeft_een_aanlevering(browser, bron):
    begin = browser.get(NIEUW)
    velden = {"formuliersleutel": sleutel_op(begin)}
    eerste = laad_op(browser, bron, csv(rij()), **velden)
    tweede = laad_op(browser, bron, csv(rij()), **velden)
    assert eerste.headers["Location"] == tweede.headers["Location"]
    assert Aanlevering.objects.count() == 1


def test_wat_er_in_een_cel_staat_wordt_nooit_opmaak(browser, bron):
    laad_op(browser, bron, csv(rij(waarde="<img src=x>", gebied="<b>x")))
    pagina = browser.get(Aanlevering.objects.get().get_absolute_url()).content.decode()
    assert "<img src=x>" not in pagina
    assert "&lt;img src=x&gt;" in pagina


def test_een_tweede_bevestiging_zegt_waarom_ze_niet_kan(browser, staf, bron):
    aanlevering = lees_in(csv(rij()), staf=staf, bron=bron)
    adres = reverse("monitoring:aanlevering_bevestigen", args=[aanlevering.sleutel])
    browser.post(adres, druk(browser))
    assert "kan je niet naar" in browser.post(adres, druk(browser), follow=True).content.decode()


def test_verwerpen_vraagt_een_reden_en_toont_ze(browser, staf, bron):
    aanlevering = lees_in(csv(rij()), staf=staf, bron=bron)
    adres = reverse("monitoring:aanlevering_verwerpen", args=[aanlevering.sleutel])
    begin = browser.get(adres)
    assert browser.post(adres, {"formuliersleutel": sleutel_op(begin), "reden": ""}).status_code == 422
    browser.post(adres, {"formuliersleutel": sleutel_op(begin), "reden": "Verkeerd jaar."})
    aanlevering.refresh_from_db()
    assert aanlevering.stand == Aanleverstand.VERWORPEN
    assert "Verkeerd jaar." in browser.get(aanlevering.get_absolute_url()).content.decode()


def test_intrekken_vraagt_een_reden(browser):
    publicatie = maak_publicatie()
    adres = reverse("monitoring:publicatie_intrekken", args=[publicatie.sleutel])
    browser.post(adres, {"formuliersleutel": sleutel_op(browser.get(adres)), "reden": "Fout in de bron."})
    publicatie.refresh_from_db()
    assert publicatie.ingetrokken_reden == "Fout in de bron."
    assert "ingetrokken" in browser.get("/monitoring/aanleveringen/").content.decode()


def test_staf_van_een_ander_netwerk_ziet_de_aanlevering_niet(client, browser, staf, bron):
    aanlevering = lees_in(csv(rij()), staf=staf, bron=bron)
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant")))
    assert client.get(aanlevering.get_absolute_url()).status_code == 404
    assert client.post(f"{aanlevering.get_absolute_url()}bevestigen/").status_code == 404
    assert aanlevering.bestandsnaam not in client.get("/monitoring/aanleveringen/").content.decode()


def test_een_ruw_cijfer_staat_op_geen_enkele_publieke_pagina(client, staf, bron):
    lees_in(csv(rij(waarde=7919)), staf=staf, bron=bron)
    for adres in ("/", "/monitoring/", "/monitoring/indicatoren/proef/", "/monitoring/indicatoren/proef/cijfers.csv"):
        assert b"7919" not in client.get(adres).content


@pytest.mark.parametrize("aantal", [1, 40])
def test_de_lijst_vraagt_even_veel_vragen_voor_veel_bestanden(aantal, browser, django_assert_max_num_queries):
    for _ in range(aantal):
        maak_aanlevering()
    with django_assert_max_num_queries(12):
        browser.get("/monitoring/aanleveringen/")


def test_het_voorbeeldbestand_is_zelf_een_goed_bestand(browser, staf, bron):
    maak_indicator("buddys", eenheid="buddy's")
    inhoud = browser.get("/monitoring/aanleveringen/voorbeeld.csv").content
    assert lees_in(inhoud, staf=staf, bron=bron).fouten == []
