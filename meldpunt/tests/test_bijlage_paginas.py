"""Giving and opening a file in the browser: what is said, what stays typed, and how it leaves."""

import io
import json
import zipfile

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from leerrecht.bijlage.keuzes import Bijlagestand
from leerrecht.models import Inzending, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.clamd import PDF
from leerrecht.tests.formulier import invoer
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.models import Aanmelding, Bijlage
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.bijlagehulp import maak_bijlage, upload
from meldpunt.tests.dossierbouwers import maak_verzoek
from meldpunt.tests.toeleidinghulp import Zaak

pytestmark = pytest.mark.django_db


def adressen(zaak: Zaak) -> tuple[str, str]:
    """The form, and the page of the file where they stand."""
    wie = [zaak.aanmelding.referentie]
    return reverse("meldpunt:bijlage_geven", args=wie), reverse("meldpunt:dossier_jongere", args=wie)


def open_adres(zaak: Zaak, rij: Bijlage) -> str:
    return reverse("meldpunt:bijlage", args=[zaak.aanmelding.referentie, rij.sleutel])


def test_het_clb_geeft_een_bijlage_en_leest_dat_ze_wacht():
    zaak = Zaak()
    client = venster(zaak.aanmelder)
    geven, pagina = adressen(zaak)
    assert geven in client.get(pagina).content.decode()
    blad = client.get(geven)
    tekst = blad.content.decode()
    assert "een bijlage hoeft nooit" in tekst and "nog geen virusscanner" in tekst and "multipart/form-data" in tekst
    klaar = client.post(geven, invoer(blad, wat="verslag van de eerste week") | {"bestand": upload()}, follow=True)
    tekst = klaar.content.decode()
    assert "De bijlage is bewaard. Ze gaat open zodra de virusscanner ze nakeek." in tekst
    assert "verslag van de eerste week" in tekst and "wacht op de virusscanner" in tekst
    rij = Bijlage.objects.get()
    assert rij.naam == "verslag van Kanarie.pdf" and f'href="{open_adres(zaak, rij)}"' not in tekst
    assert client.get(open_adres(zaak, rij)).status_code == 404
    assert "Kanarie" not in Inzending.objects.values_list("resultaat", flat=True).get()


def test_een_geweigerd_bestand_laat_staan_wat_getypt_is_en_zegt_wat_te_doen():
    zaak = Zaak()
    client = venster(zaak.aanmelder)
    geven, _ = adressen(zaak)
    velden = invoer(client.get(geven), wat="verslag van de eerste week") | {"bestand": upload(b"MZ programma", "v.pdf")}
    antwoord = client.post(geven, velden)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422 and "Dit bestand nemen we niet aan." in tekst
    assert 'value="verslag van de eerste week"' in tekst and not Bijlage.objects.exists()


def test_wie_mag_lezen_krijgt_een_download_die_nergens_opengaat_en_elke_blik_staat_er():
    zaak = Zaak()
    rij = maak_bijlage(zaak.aanmelding)
    client = venster(zaak.meldpunt)
    assert open_adres(zaak, rij) in client.get(adressen(zaak)[1]).content.decode()
    antwoord = client.get(open_adres(zaak, rij))
    assert antwoord.content == PDF and antwoord["Content-Type"] == "application/pdf"
    naam = f"{zaak.aanmelding.referentie.lower()}-{rij.sleutel}.pdf"
    assert antwoord["Content-Disposition"] == f'attachment; filename="{naam}"'
    assert antwoord["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert antwoord["X-Content-Type-Options"] == "nosniff" and "no-store" in antwoord["Cache-Control"]
    blik = Raadpleging.objects.over(zaak.aanmelding.referentie).filter(wat="bijlage geopend").get()
    assert blik.door_sleutel == zaak.meldpunt.sleutel
    log = venster(zaak.aanmelder).get(reverse("meldpunt:dossier_raadplegingen", args=[zaak.aanmelding.referentie]))
    assert "bijlage geopend" in log.content.decode().lower()


def test_wat_niet_schoon_stil_of_van_een_ander_dossier_is_bestaat_niet():
    zaak, ander = Zaak(), Zaak()
    client = venster(zaak.meldpunt)
    for stand in Bijlagestand:
        rij = maak_bijlage(zaak.aanmelding, stand=stand)
        verwacht = 200 if stand == Bijlagestand.SCHOON else 404
        assert client.get(open_adres(zaak, rij)).status_code == verwacht, stand
    vreemd = maak_bijlage(ander.aanmelding)
    assert client.get(open_adres(zaak, vreemd)).status_code == 404
    schoon = Bijlage.objects.get(aanmelding=zaak.aanmelding, stand=Bijlagestand.SCHOON)
    assert venster(ander.aanbieder).get(open_adres(zaak, schoon)).status_code == 404
    with schrijven_toegestaan():
        Aanmelding.objects.update(beperkt=True)
    assert client.get(open_adres(zaak, schoon)).status_code == 404
    assert "Dit dossier ligt stil" in client.get(adressen(zaak)[1]).content.decode()


def test_wegnemen_wist_ze_en_zegt_het():
    zaak = Zaak()
    rij = maak_bijlage(zaak.aanmelding)
    client = venster(zaak.aanmelder)
    adres = reverse("meldpunt:bijlage_wegnemen", args=[zaak.aanmelding.referentie, rij.sleutel])
    assert "Dat kan je niet ongedaan maken." in (blad := client.get(adres)).content.decode()
    klaar = client.post(adres, invoer(blad))
    assert [str(zin) for zin in get_messages(klaar.wsgi_request)] == ["De bijlage is gewist."]
    assert not Bijlage.objects.exists()


def test_de_kopie_voor_wie_erom_vraagt_noemt_elke_bijlage():
    zaak = Zaak()
    maak_bijlage(zaak.aanmelding)
    maak_bijlage(zaak.aanmelding, stand=Bijlagestand.BESMET, wat="foto")
    verzoek = maak_verzoek(zaak.aanmelding, soort=Verzoeksoort.KOPIE, door=zaak.meldpunt)
    adres = reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])
    client = venster(zaak.meldpunt)
    blokken = json.loads(client.get(adres).content)["blokken"]
    regels = [regel["tekst"] for blok in blokken if blok["kop"] == "Bijlagen" for regel in blok["regels"]]
    assert regels[1] == "foto (verslag van Kanarie.pdf). onveilig en gewist."
    assert regels[:1] == [
        "verslag van de eerste week (verslag van Kanarie.pdf). dit bestand zit bij de kopie in de map bijlagen."
    ]
    zip_ = zipfile.ZipFile(io.BytesIO(client.get(adres.replace("json", "zip")).content))
    assert zip_.namelist() == ["kopie.pdf", "kopie.json", "bijlagen/01-verslag van Kanarie.pdf"]
    assert zip_.read("bijlagen/01-verslag van Kanarie.pdf") == PDF
