"""The phone tally: numbers per quarter, read by the own Meldpunt, and nothing that could name anybody."""

import datetime
import re
from importlib import import_module

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.diensten.turf import oproep_turven, turf_terugnemen
from meldpunt.inhoud import voorbeeldturf
from meldpunt.keuzes.turf import Belgevolg, Beller, Belonderwerp
from meldpunt.models import Telefoonturf
from meldpunt.regels.turf import in_woorden, kwartaal_van
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker
from meldpunt.weergave.turf import maak_turfbeeld

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
ADRES = "/meldpunt/telefoon/turf/"
SOORT = {"beller": Beller.SCHOOL, "onderwerp": Belonderwerp.PLEK, "gevolg": Belgevolg.ANTWOORD}


@pytest.fixture
def mila() -> Gebruiker:
    return medewerker(naam="Mila Verhoeven")


def client_van(gebruiker: Gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def turf(wie: Gebruiker, **anders: str) -> Telefoonturf:
    return oproep_turven(netwerk=wie.lidmaatschappen.get().netwerk, **{**SOORT, **anders}, door=wie)


def druk(client: Client, adres: str = ADRES, **velden: str):
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', client.get(ADRES).content.decode())[1]
    return client.post(adres, {"formuliersleutel": sleutel, **velden}, follow=True).content.decode()


def test_alleen_het_eigen_meldpunt_leest_de_aantallen(mila):
    rij = turf(mila)
    elders = maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("elders"))
    assert list(Telefoonturf.objects.zichtbaar_voor(mila)) == [rij]
    for ander in (elders, clb_medewerker(), maak_gebruiker(Rol.STAF)):
        assert not Telefoonturf.objects.zichtbaar_voor(ander).exists()
    with pytest.raises(Geweigerd, match="werkt niet voor dit Meldpunt"):
        oproep_turven(netwerk=rij.netwerk, **SOORT, door=elders)
    with pytest.raises(Geweigerd, match="geen laatste turf"):
        turf_terugnemen(turf_id=rij.pk, door=elders)


def test_een_turf_bewaart_geen_mens_geen_dag_en_geen_uur():
    velden = {veld.name for veld in Telefoonturf._meta.get_fields()}
    assert velden == {"id", "netwerk", "kwartaal", "beller", "onderwerp", "gevolg", "aantal"}


def test_twee_oproepen_van_een_soort_zijn_een_rij_en_een_andere_soort_een_tweede(mila):
    turf(mila)
    turf(mila)
    turf(mila, beller=Beller.OUDER)
    assert sorted(Telefoonturf.objects.values_list("beller", "aantal")) == [("ouder", 1), ("school", 2)]


def test_de_databank_houdt_een_rij_per_soort_en_kwartaal(mila):
    rij = turf(mila)
    dubbel = Telefoonturf(netwerk=rij.netwerk, kwartaal=rij.kwartaal, **SOORT)
    with pytest.raises(IntegrityError), transaction.atomic(), schrijven_toegestaan():
        dubbel.save()


def test_een_druk_telt_en_zegt_wat_en_de_volgende_kan_meteen(mila):
    client = client_van(mila)
    tekst = druk(client, **SOORT)
    assert "Geteld: een school, een plek of aanbod, meteen beantwoord." in tekst
    assert re.search(r'<select name="beller"[^>]* autofocus', tekst)
    assert Telefoonturf.objects.get().aantal == 1


def test_de_laatste_gaat_terug_en_daarna_geen_andere(mila):
    client = client_van(mila)
    assert "Neem de laatste terug" not in client.get(ADRES).content.decode()
    druk(client, **SOORT)
    druk(client, **{**SOORT, "beller": Beller.OUDER})
    tekst = druk(client, f"{ADRES}terug/")
    assert "Teruggenomen: een ouder, of wie voor de jongere zorgt, een plek of aanbod, meteen beantwoord." in tekst
    assert "Neem de laatste terug" not in tekst
    assert "Er is geen laatste turf om terug te nemen." in druk(client, f"{ADRES}terug/")
    assert sorted(Telefoonturf.objects.values_list("beller", "aantal")) == [("ouder", 0), ("school", 1)]


def test_zonder_keuze_telt_er_niets_en_zegt_elk_vak_wat_het_vraagt(mila):
    client = client_van(mila)
    tekst = druk(client, beller="kanarie", onderwerp="", gevolg="")
    assert "Kies een van de mogelijkheden." in tekst
    assert not Telefoonturf.objects.exists()
    with pytest.raises(Geweigerd, match="Kies een van de mogelijkheden"):
        turf(mila, beller="Jan Peeters van de Zandpoort")


def test_het_meldpunt_leest_per_kwartaal_hoeveel_van_wie_waarover_en_wat_er_gedaan_is(mila):
    turf(mila)
    vorig = turf(mila, beller=Beller.CLB)
    vandaag = timezone.localdate()
    with schrijven_toegestaan():
        kwartaal = kwartaal_van(vorig.kwartaal - datetime.timedelta(days=1))
        Telefoonturf.objects.filter(pk=vorig.pk).update(kwartaal=kwartaal, aantal=4)
    wie = maak_turfbeeld(mila, vandaag)[0]
    cijfers = {rij[0]["tekst"]: [cel["tekst"] for cel in rij[1:3]] for rij in wie.rijen}
    assert cijfers["een school"] == ["1", "0"]
    assert cijfers["een CLB"] == ["0", "4"]
    assert cijfers["alle oproepen"] == ["1", "4"]
    assert wie.koppen[1]["naam"] == in_woorden(kwartaal_van(vandaag))


def test_het_voorbeeld_heeft_verzonnen_aantallen_en_twee_keer_laden_verandert_niets(mila):
    assert voorbeeldturf.laad() == {"voorbeeldturven": 7}
    assert voorbeeldturf.laad() == {"voorbeeldturven": 0}
    alle = maak_turfbeeld(mila, timezone.localdate())[0].rijen[-1]
    assert [cel["tekst"] for cel in alle[:4]] == ["alle oproepen", "32", "12", "0"]


@pytest.mark.parametrize(
    ("dag", "begin", "woorden"),
    [
        ((2026, 1, 28), (2025, 12, 1), "december 2025 tot en met februari 2026"),
        ((2026, 3, 1), (2026, 3, 1), "maart tot en met mei 2026"),
        ((2026, 8, 31), (2026, 6, 1), "juni tot en met augustus 2026"),
        ((2026, 11, 30), (2026, 9, 1), "september tot en met november 2026"),
    ],
)
def test_een_kwartaal_is_dat_van_de_andere_cijfers_van_het_meldpunt(dag, begin, woorden):
    assert kwartaal_van(datetime.date(*dag)) == datetime.date(*begin)
    assert in_woorden(kwartaal_van(datetime.date(*dag))) == woorden


def test_wat_in_een_kwartaal_van_de_kalender_stond_gaat_naar_dat_van_het_schooljaar_en_terug(mila):
    rij = turf(mila)
    schuif = import_module("meldpunt.migrations.0064_turf_in_kwartalen_van_het_schooljaar")
    paren = {(2026, 10, 1): (2026, 9, 1), (2027, 1, 1): (2026, 12, 1), (2026, 7, 1): (2026, 6, 1)}
    for oud, nieuw in paren.items():
        with schrijven_toegestaan():
            Telefoonturf.objects.filter(pk=rij.pk).update(kwartaal=datetime.date(*oud))
            schuif.naar_schooljaar(apps, None)
        assert Telefoonturf.objects.get().kwartaal == datetime.date(*nieuw) == kwartaal_van(datetime.date(*nieuw))
        with schrijven_toegestaan():
            schuif.naar_kalender(apps, None)
        assert Telefoonturf.objects.get().kwartaal == datetime.date(*oud)
