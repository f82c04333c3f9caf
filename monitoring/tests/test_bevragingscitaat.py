"""Quotes: only from who found that good, picked by staf, literal; the open texts go after half a year."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.opruimen import ruim_op
from leerrecht.tests.bouwers import log_in, maak_netwerk
from leerrecht.tests.klok import het_wordt
from monitoring.diensten.bevraging_citeren import citaat_kiezen, staat_in
from monitoring.diensten.bevraging_tellen import bevraging_sluiten
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Bevraging, Bevragingscitaat, Bevragingstekst
from monitoring.tests.bevraginghulp import maak_staf, open_bevraging, stuur_blad

pytestmark = pytest.mark.django_db
GOED = "Het fonds helpt, maar je moet het durven vragen."
NIET = "Dit zeg ik liever niet hardop."
NAAM = "Juf Voornaam Achternaam helpt altijd."


@pytest.fixture
def staf():
    return maak_staf()


@pytest.fixture
def rij(staf) -> Bevraging:
    rij = open_bevraging(staf, doelgroep="ouders")
    for nummer in range(10):
        stuur_blad(rij, een=str(nummer % 2))
    for tekst in (GOED, NAAM):
        stuur_blad(rij, open=tekst, citeren=True)
    stuur_blad(rij, open=NIET)
    return bevraging_sluiten(bevraging_id=rij.pk, door=staf)


def tekst(woorden: str) -> Bevragingstekst:
    return next(rij for rij in Bevragingstekst.objects.all() if rij.tekst == woorden)


def kies(staf, woorden: str, citaat: str = "", geen_naam: bool = False) -> Bevragingscitaat:
    return citaat_kiezen(tekst_id=tekst(woorden).pk, citaat=citaat or woorden, geen_naam=geen_naam, door=staf)


def test_rij48_alleen_wie_het_goedvond_wordt_geciteerd_en_alleen_als_staf_kiest(client, rij, staf):
    publicatie_maken(netwerk_id=rij.netwerk_id, reden="Geteld.", door=staf)
    assert GOED not in client.get(rij.get_absolute_url()).content.decode(), "niemand koos het al"
    with pytest.raises(Geweigerd, match="wil niet geciteerd worden"):
        kies(staf, NIET)
    kies(staf, GOED)
    pagina = client.get(rij.get_absolute_url()).content.decode()
    assert GOED in pagina and NIET not in pagina and NAAM not in pagina
    log_in(client, staf)
    assert NIET in client.get(rij.get_absolute_url()).content.decode(), "staf leest het wel"
    assert client.get(f"/monitoring/bevragingen/teksten/{tekst(NIET).sleutel}/citeren/").status_code == 404


def test_wat_een_naam_kan_zijn_vraagt_een_vinkje(rij, staf):
    with pytest.raises(Geweigerd, match="misschien een naam"):
        kies(staf, NAAM)
    assert kies(staf, NAAM, "(...) helpt altijd.").tekst == "(...) helpt altijd."
    assert kies(staf, NAAM, geen_naam=True)


@pytest.mark.parametrize(
    ("citaat", "mag"),
    [
        (GOED, True),
        ("Het fonds helpt (...) vragen.", True),
        ("vragen. (...) Het fonds", False),
        ("Het fonds helpt niet.", False),
        ("(...)", False),
    ],
)
def test_een_citaat_is_letterlijk(citaat, mag):
    assert staat_in(citaat, GOED) is mag


def test_een_citaat_van_een_ander_netwerk_kiest_niemand(rij):
    with pytest.raises(Geweigerd, match="niet meer"):
        kies(maak_staf(maak_netwerk("elders")), GOED)


def test_staf_kiest_en_haalt_weg_in_de_browser(client, rij, staf):
    log_in(client, staf)
    adres = f"/monitoring/bevragingen/teksten/{tekst(GOED).sleutel}/citeren/"
    form = client.get(adres).context["form"]
    assert form["citaat"].value() == GOED
    velden = {"citaat": "Het fonds helpt", "formuliersleutel": form.formuliersleutel}
    antwoord = client.post(adres, velden, follow=True)
    assert "Het citaat staat bij “Wat helpt?”." in antwoord.content.decode()
    citaat = Bevragingscitaat.objects.get()
    adres = f"/monitoring/bevragingen/citaten/{citaat.sleutel}/weg/"
    form = client.get(adres).context["form"]
    antwoord = client.post(adres, {"formuliersleutel": form.formuliersleutel}, follow=True)
    assert "Het citaat bij “Wat helpt?” is weg." in antwoord.content.decode()
    assert not Bevragingscitaat.objects.exists()


def test_open_teksten_gaan_na_een_half_jaar_en_een_citaat_blijft(rij, staf, monkeypatch):
    kies(staf, GOED)
    het_wordt(monkeypatch, timezone.localdate() + datetime.timedelta(days=170))
    ruim_op()
    assert Bevragingstekst.objects.count() == 3
    het_wordt(monkeypatch, timezone.localdate() + datetime.timedelta(days=20))
    ruim_op()
    assert not Bevragingstekst.objects.exists() and Bevragingscitaat.objects.get().tekst == GOED


def test_een_open_tekst_ligt_versleuteld_en_los_van_zijn_blad(rij):
    ruw = list(Bevragingstekst._base_manager.extra(select={"ruw": "tekst"}).values_list("ruw", flat=True))
    assert len(ruw) == 3 and GOED not in str(ruw)
    assert {veld.name for veld in Bevragingstekst._meta.concrete_fields} == {
        "id",
        "sleutel",
        "vraag",
        "tekst",
        "citeren",
        "gesloten_op",
    }
