"""The way of a file: checked, shown, confirmed or rejected, by staf of the network and nobody else."""

import pytest
from django.db import IntegrityError, transaction

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opslag import OpslagWeg
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.workflow import overgang
from monitoring.diensten.aanlevering import bevestigen, verwerpen
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, AanleveringZet, Cijfer
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.tests.bouwers import maak_gegevensbron, maak_indicator
from monitoring.workflow import AANLEVERING

pytestmark = [pytest.mark.beide, pytest.mark.django_db, pytest.mark.usefixtures("proef")]


@pytest.fixture
def klaar(staf, bron, proef) -> Aanlevering:
    return lees_in(csv(rij(), rij(schooljaar="2021-2022", waarde="3")), staf=staf, bron=bron)


def test_een_goed_bestand_staat_klaar_om_te_bevestigen_en_telt_nog_niet(klaar):
    assert klaar.stand == Aanleverstand.VOORVERTONING
    assert [(zet.van, zet.naar) for zet in klaar.zetten.order_by("pk")] == [
        ("geladen", "gecontroleerd"),
        ("gecontroleerd", "voorvertoning"),
    ]
    assert Cijfer.objects.filter(actief=True).count() == 0


def test_zwijgt_de_opslag_dan_is_er_niets_aangeleverd_en_staat_er_wat_je_doet(staf, bron, proef, monkeypatch):
    def weg(*_, **__):
        raise OpslagWeg("De opslag bijlagen antwoordt niet goed (EndpointConnectionError).")

    # The storage of the field itself: a fresh one is made for each set of settings.
    monkeypatch.setattr(Aanlevering._meta.get_field("bestand").storage, "save", weg)
    with pytest.raises(Geweigerd, match="niet bewaard: onze opslag antwoordt nu niet") as geweigerd:
        lees_in(csv(rij()), staf=staf, bron=bron)
    assert geweigerd.value.veld == "bestand"
    assert not Aanlevering.objects.exists()


def test_de_voorvertoning_zegt_wat_nieuw_is_en_hoeveel_verborgen_blijft(klaar):
    assert (klaar.verschil["nieuw"], klaar.verschil["gewijzigd"], klaar.verschil["verborgen"]) == (2, 0, 1)
    assert {regel["wordt"] for regel in klaar.verschil["rijen"]} == {"3 leerlingen", "12 leerlingen"}


def test_bevestigen_zet_alle_cijfers_tegelijk_aan_en_schrijft_een_gebeurtenis(klaar, staf):
    bevestigen(aanlevering_id=klaar.pk, door=staf)
    assert Cijfer.objects.filter(actief=True).count() == 2
    assert Gebeurtenis.objects.filter(wat="cijfers bevestigd", object_sleutel=klaar.sleutel).count() == 1


def test_een_nieuwere_aanlevering_neemt_over_en_wist_niets(klaar, staf, bron):
    bevestigen(aanlevering_id=klaar.pk, door=staf)
    nieuw = lees_in(csv(rij(waarde="15"), rij(schooljaar="2021-2022", waarde="3")), staf=staf, bron=bron)
    assert (nieuw.verschil["gewijzigd"], nieuw.verschil["gelijk"]) == (1, 1)
    assert nieuw.verschil["rijen"] == [
        {
            "indicator": nieuw.cijfers.first().indicator.naam,
            "periode": "2022-2023",
            "waar": "Mechelen",
            "was": "12 leerlingen",
            "wordt": "15 leerlingen",
        }
    ]
    bevestigen(aanlevering_id=nieuw.pk, gezien=True, door=staf)
    assert sorted(Cijfer.objects.filter(actief=True).values_list("waarde", flat=True)) == [3, 15]
    assert Cijfer.objects.count() == 4


def test_een_nieuwe_publicatie_van_de_bron_komt_naast_de_oude(staf, bron):
    for tekst, waarde in (("februari 2017", "11"), ("maart 2023", "9")):
        aanlevering = lees_in(csv(rij(waarde=waarde)), staf=staf, bron=bron, publicatie_tekst=tekst)
        bevestigen(aanlevering_id=aanlevering.pk, door=staf)
    assert set(Cijfer.objects.filter(actief=True).values_list("vintage", "waarde")) == {
        ("februari 2017", 11),
        ("maart 2023", 9),
    }


def test_hetzelfde_bestand_nog_eens_laden_verandert_niets(klaar, staf, bron):
    with pytest.raises(Geweigerd, match="al geladen"):
        lees_in(csv(rij(), rij(schooljaar="2021-2022", waarde="3")), staf=staf, bron=bron)
    assert Aanlevering.objects.count() == 1
    assert Cijfer.objects.count() == 2


def test_na_verwerpen_mag_hetzelfde_bestand_opnieuw(klaar, staf, bron, bijlagen, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        verwerpen(aanlevering_id=klaar.pk, reden="Verkeerd schooljaar.", door=staf)
    assert not Cijfer.objects.exists()
    assert not [pad for pad in bijlagen.rglob("*") if pad.is_file()]
    assert lees_in(csv(rij(), rij(schooljaar="2021-2022", waarde="3")), staf=staf, bron=bron).pk != klaar.pk


def test_verwerpen_vraagt_een_reden(klaar, staf):
    with pytest.raises(Geweigerd, match="waarom"):
        verwerpen(aanlevering_id=klaar.pk, reden=" ", door=staf)


def test_het_bestand_krijgt_een_naam_die_niemand_kan_raden(klaar, bijlagen):
    bestanden = [pad for pad in bijlagen.rglob("*") if pad.is_file()]
    assert len(bestanden) == 1
    assert "cijfers" not in bestanden[0].name
    assert len(bestanden[0].stem) == 24
    assert klaar.bestandsnaam == "cijfers.csv"


def test_een_pad_in_de_naam_wordt_nooit_een_pad(staf, bron, bijlagen):
    aanlevering = lees_in(csv(rij()), staf=staf, bron=bron, naam="../../..\\geheim/kwaad.csv")
    assert aanlevering.bestandsnaam == "kwaad.csv"
    assert aanlevering.bestand.name.startswith("aanlevering/")


def test_een_bestand_met_fouten_kan_niet_bevestigd_worden(staf, bron):
    aanlevering = lees_in(csv(rij(waarde="<5")), staf=staf, bron=bron)
    with pytest.raises(Geweigerd, match="niet naar"):
        bevestigen(aanlevering_id=aanlevering.pk, door=staf)
    verwerpen(aanlevering_id=aanlevering.pk, reden="Fouten.", door=staf)
    aanlevering.refresh_from_db()
    assert (aanlevering.stand, aanlevering.fouten) == (Aanleverstand.VERWORPEN, [])


ALLE = [(van, naar) for van in Aanleverstand.values for naar in Aanleverstand.values if van != naar]
MAG = {
    ("geladen", "gecontroleerd"),
    ("gecontroleerd", "voorvertoning"),
    ("voorvertoning", "bevestigd"),
    ("geladen", "verworpen"),
    ("gecontroleerd", "verworpen"),
    ("voorvertoning", "verworpen"),
    ("bevestigd", "ingetrokken"),
}


@pytest.mark.parametrize(("van", "naar"), ALLE)
def test_elke_zet_die_niet_in_de_tabel_staat_wordt_geweigerd(van, naar):
    aanlevering = Aanlevering(stand=van, aantal_rijen=1)
    if (van, naar) in MAG:
        overgang(werkstroom=AANLEVERING, rij=aanlevering, veld="stand", naar=naar, reden="Daarom.")
        assert aanlevering.stand == naar
        return
    with pytest.raises(Geweigerd):
        overgang(werkstroom=AANLEVERING, rij=aanlevering, veld="stand", naar=naar, reden="Daarom.")


def test_een_leeg_bestand_raakt_niet_door_de_controle(staf, bron):
    aanlevering = lees_in(csv(rij()).split(b"\r\n")[0] + b"\r\n", staf=staf, bron=bron)
    assert aanlevering.stand == Aanleverstand.GELADEN


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.STAF])
def test_alleen_staf_levert_aan_en_ziet_ruwe_cijfers(rol, klaar, bron):
    iemand = maak_gebruiker(rol)
    with pytest.raises(Geweigerd):
        lees_in(csv(rij()), staf=iemand, bron=bron, netwerk=klaar.netwerk_id)
    with pytest.raises(Geweigerd):
        bevestigen(aanlevering_id=klaar.pk, door=iemand)
    with pytest.raises(Geweigerd):
        verwerpen(aanlevering_id=klaar.pk, reden="Nee.", door=iemand)
    assert not Aanlevering.objects.zichtbaar_voor(iemand).exists()
    assert not Cijfer.objects.zichtbaar_voor(iemand).exists()


def test_staf_van_een_ander_netwerk_ziet_en_zet_niets(klaar, bron):
    elders = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    assert not Aanlevering.objects.zichtbaar_voor(elders).exists()
    assert not Cijfer.objects.zichtbaar_voor(elders).exists()
    with pytest.raises(Geweigerd):
        bevestigen(aanlevering_id=klaar.pk, door=elders)
    with pytest.raises(Geweigerd):
        lees_in(csv(rij()), staf=elders, bron=bron, netwerk=klaar.netwerk_id)


def test_een_indicator_of_bron_van_een_ander_netwerk_bestaat_hier_niet(staf, bron):
    elders = maak_netwerk("vlaams-brabant")
    maak_indicator("van-elders", netwerk=elders)
    fout = lees_in(csv(rij(indicator="van-elders")), staf=staf, bron=bron).fouten[0]
    assert fout["kolom"] == "indicator"
    assert "van-elders" not in fout["oplossing"]
    with pytest.raises(Geweigerd, match="bron"):
        lees_in(csv(rij(waarde="99")), staf=staf, bron=maak_gegevensbron("elders", netwerk=elders))


def test_twee_actieve_cijfers_over_hetzelfde_weigert_de_databank(klaar, staf):
    bevestigen(aanlevering_id=klaar.pk, door=staf)
    cijfer = Cijfer.objects.first()
    cijfer.pk, cijfer.rij = None, 99
    with schrijven_toegestaan(), pytest.raises(IntegrityError), transaction.atomic():
        cijfer.save(force_insert=True)


def test_een_zet_blijft_staan_als_rij_met_wie_ze_deed(klaar, staf):
    bevestigen(aanlevering_id=klaar.pk, door=staf)
    assert AanleveringZet.objects.filter(aanlevering=klaar, naar="bevestigd", door=staf).exists()


def test_inlezen_schrijft_in_partijen_en_vraagt_niets_per_rij(staf, bron, django_assert_max_num_queries):
    rijen = [rij(gebied=f"Gebied {nummer}") for nummer in range(2000)]
    # SQLite takes some forty rows in one statement, PostgreSQL a thousand.
    with django_assert_max_num_queries(80):
        lees_in(csv(*rijen), staf=staf, bron=bron)
