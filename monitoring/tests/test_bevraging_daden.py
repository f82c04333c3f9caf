"""Each act of staf on a survey, in the browser: what it says is what happened."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.tests.bouwers import log_in, maak_netwerk
from monitoring.models import Bevraging
from monitoring.tests.bevraginghulp import antwoord, maak_bevraging, maak_school, maak_staf, open_bevraging

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf(client):
    staf = maak_staf()
    log_in(client, staf)
    return staf


def doe(client, adres: str, **velden) -> str:
    """Fill in the form of an act and return the page that follows."""
    form = client.get(adres).context["form"]
    begin = {"origineel": form.initial["origineel"]} if "origineel" in form.initial else {}
    antwoord = client.post(adres, {"formuliersleutel": form.formuliersleutel, **begin, **velden}, follow=True)
    assert antwoord.status_code == 200, antwoord.content.decode()
    return antwoord.content.decode()


def test_staf_wijzigt_verplaatst_en_haalt_een_vraag_weg(client, staf):
    rij = maak_bevraging(staf)
    vraag, tweede = rij.vragen.all()[:2]
    velden = {"soort": "een", "uitleg": "", "opties": "ja\nnee, nog niet", "eenheid": ""}
    adres = f"/monitoring/bevragingen/vragen/{vraag.sleutel}/"
    assert "De vraag is bewaard: Is er een plan?" in doe(client, adres, tekst="Is er een plan?", **velden)
    vraag.refresh_from_db()
    assert (vraag.tekst, vraag.opties) == ("Is er een plan?", ["ja", "nee, nog niet"])
    pagina = client.get(rij.get_absolute_url())
    sleutel = next(knop.sleutel for _, _, knoppen in pagina.context["vragen"] for knop in knoppen if knop.sleutel)
    weg = f"/monitoring/bevragingen/vragen/{tweede.sleutel}/"
    pagina = client.post(f"{weg}omhoog/", {"formuliersleutel": sleutel}, follow=True).content.decode()
    assert f"Verplaatst: {tweede.tekst}" in pagina and rij.vragen.first() == tweede
    assert f"De vraag is weg: {tweede.tekst}" in doe(client, f"{weg}weg/")
    assert rij.vragen.first() == vraag


def test_staf_kiest_de_scholen(client, staf):
    netwerk = staf.lidmaatschappen.get().netwerk
    een, _ = maak_school(netwerk), maak_school(netwerk)
    elders = maak_school(maak_netwerk("elders"))
    rij = maak_bevraging(staf)
    adres = f"{rij.get_absolute_url()}scholen/"
    form = client.get(adres).context["form"]
    assert len(form["scholen"].value()) == 2 and elders.naam not in str(form)
    assert "1 school staat in de bevraging." in doe(client, adres, scholen=[een.sleutel])
    assert [school.organisatie for school in rij.bevraagden.all()] == [een]


def test_staf_opent_voor_ouders_en_sluit_met_te_weinig(client, staf):
    rij = maak_bevraging(staf, doelgroep="ouders")
    vandaag = timezone.localdate()
    dagen = {"opent": f"{vandaag:%d/%m/%Y}", "sluit": f"{vandaag + datetime.timedelta(days=7):%d/%m/%Y}"}
    pagina = doe(client, f"{rij.get_absolute_url()}openen/", **dagen)
    assert "De bevraging ligt vast. Verspreid nu zelf de link of de code." in pagina
    rij.refresh_from_db()
    assert rij.code.upper() in pagina and client.get(f"{rij.get_absolute_url()}scholen/").status_code == 404
    pagina = doe(client, f"{rij.get_absolute_url()}sluiten/")
    assert "De bevraging is gesloten. Er waren te weinig antwoorden om iets te tellen." in pagina
    assert "Op geen enkele vraag" in pagina
    rij.refresh_from_db()
    assert (rij.stand, rij.code) == ("te_weinig", "")


def test_staf_herinnert_sluit_en_telt(client, staf):
    netwerk = staf.lidmaatschappen.get().netwerk
    for _ in range(3):
        maak_school(netwerk)
    rij = open_bevraging(staf)
    for school in rij.bevraagden.select_related("bevraging")[:2]:
        antwoord(school, een="0")
    pagina = client.get(f"{rij.get_absolute_url()}herinneren/").content.decode()
    assert "krijgt mail, zonder account" in pagina, "voor de knop staat wie het hoort"
    assert "1 school krijgt mail." in doe(client, f"{rij.get_absolute_url()}herinneren/")
    pagina = doe(client, f"{rij.get_absolute_url()}sluiten/")
    assert "De bevraging is gesloten en geteld. De cijfers staan op de pagina’s na de volgende publicatie." in pagina
    assert "2 van 3 scholen (67 %)" in pagina
    rij.refresh_from_db()
    assert rij.stand == "geteld" and rij.aanlevering.stand == "bevestigd"
    assert client.get(rij.aanlevering.get_absolute_url()).status_code == 200


def test_staf_wijzigt_de_inleiding_en_gooit_weg(client, staf):
    rij = maak_bevraging(staf)
    pagina = doe(client, f"{rij.get_absolute_url()}tekst/", titel="Kosten", inleiding="Waarom we dit vragen.")
    assert "De tekst van “Kosten” is bewaard." in pagina and "Waarom we dit vragen." in pagina
    assert "“Kosten” is weg." in doe(client, f"{rij.get_absolute_url()}weg/")
    assert not Bevraging.objects.exists()


def test_een_lege_lijst_zegt_wat_eerst_komt(client, staf):
    assert "Je vroeg nog niemand iets." in client.get("/monitoring/bevragingen/").content.decode()
    client.logout()
    assert "Er is nog geen bevraging gepubliceerd." in client.get("/monitoring/bevragingen/").content.decode()
