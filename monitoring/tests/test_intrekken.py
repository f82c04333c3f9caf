"""A confirmed delivery that was wrong is taken back or put right, with its effect shown first."""

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.intrekken import gevolg_van_intrekken, intrekken, rechtzetten
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Cel, Cijfer
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.tests.bouwers import maak_gegevensbron

pytestmark = [pytest.mark.beide, pytest.mark.django_db, pytest.mark.usefixtures("proef")]


def bevestig(staf, bron, *rijen) -> Aanlevering:
    return bevestigen(aanlevering_id=lees_in(csv(*rijen), staf=staf, bron=bron).pk, gezien=True, door=staf)


def in_gebruik() -> set[tuple[str, str, int]]:
    return {(rij.periode_tekst, rij.gebied, int(rij.waarde)) for rij in Cijfer.objects.filter(actief=True)}


def test_A4_na_intrekken_geldt_de_vorige_waarde_weer_en_een_nieuw_cijfer_is_weg(staf, bron):
    bevestig(staf, bron, rij(waarde=12))
    bevestig(staf, bron, rij(waarde=15))
    fout = bevestig(staf, bron, rij(waarde=99), rij(schooljaar="2021-2022", waarde=98))
    gevolg = gevolg_van_intrekken(fout)
    assert (gevolg["weg"], gevolg["terug"]) == (2, 1)
    assert [(een["was"], een["wordt"]) for een in gevolg["rijen"]] == [
        ("99 leerlingen", "15 leerlingen"),
        ("98 leerlingen", ""),
    ]
    intrekken(aanlevering_id=fout.pk, reden="Verkeerde kolom.", door=staf)
    assert in_gebruik() == {("2022-2023", "Mechelen", 15)}
    assert Gebeurtenis.objects.filter(wat="cijfers ingetrokken", object_sleutel=fout.sleutel).count() == 1


def test_A4_wat_ingetrokken_is_komt_nooit_terug(staf, bron):
    eerste = bevestig(staf, bron, rij(waarde=12))
    tweede = bevestig(staf, bron, rij(waarde=15))
    intrekken(aanlevering_id=eerste.pk, reden="Fout.", door=staf)
    assert in_gebruik() == {("2022-2023", "Mechelen", 15)}, "it did not count any more: nothing changes"
    intrekken(aanlevering_id=tweede.pk, reden="Ook fout.", door=staf)
    assert in_gebruik() == set()
    with pytest.raises(Geweigerd, match="niet naar"):
        bevestigen(aanlevering_id=eerste.pk, gezien=True, door=staf)


def test_A4_een_ingetrokken_cijfer_staat_niet_in_de_volgende_publicatie(staf, bron):
    fout = bevestig(staf, bron, rij(waarde=99, gebied="Zuidwijk"), rij(waarde=50))
    publicatie_maken(netwerk_id=fout.netwerk_id, reden="Begin.", door=staf)
    intrekken(aanlevering_id=fout.pk, reden="Tikfout.", door=staf)
    assert bevestig(staf, bron, rij(waarde=50)).stand == Aanleverstand.BEVESTIGD
    publicatie = publicatie_maken(netwerk_id=fout.netwerk_id, reden="Verbeterd.", door=staf)
    assert list(Cel.objects.filter(publicatie=publicatie).values_list("gebied", flat=True)) == ["Mechelen"]


def test_A4_een_ingetrokken_bestand_mag_opnieuw(staf, bron):
    rijen = (rij(waarde=12),)
    intrekken(aanlevering_id=bevestig(staf, bron, *rijen).pk, reden="Fout.", door=staf)
    bevestig(staf, bron, *rijen)
    assert in_gebruik() == {("2022-2023", "Mechelen", 12)}


def test_intrekken_vraagt_een_reden_en_kan_alleen_voor_het_eigen_netwerk(staf, bron):
    fout = bevestig(staf, bron, rij())
    with pytest.raises(Geweigerd, match="waarom"):
        intrekken(aanlevering_id=fout.pk, reden=" ", door=staf)
    for rol in (Rol.DPO, Rol.PARTNER):
        with pytest.raises(Geweigerd):
            intrekken(aanlevering_id=fout.pk, reden="Nee.", door=maak_gebruiker(rol))
    elders = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    with pytest.raises(Geweigerd):
        intrekken(aanlevering_id=fout.pk, reden="Nee.", door=elders)
    assert len(in_gebruik()) == 1


# -- put right --------------------------------------------------------------------------------------------------------


def recht(aanlevering, staf, **anders) -> Aanlevering:
    gewoon = {"gegevensbron_id": aanlevering.gegevensbron_id, "gebied_van": "", "gebied_naar": "", "viewpoint": ""}
    return rechtzetten(aanlevering_id=aanlevering.pk, door=staf, **(gewoon | anders))


@pytest.mark.parametrize(
    ("anders", "veld", "wordt"),
    [
        ({"gebied_van": "Zuidwijk", "gebied_naar": "Mechelen"}, "gebied", "Mechelen"),
        ({"viewpoint": "woonplaats"}, "viewpoint", "woonplaats"),
    ],
)
def test_A4_een_fout_gebied_of_standpunt_wordt_rechtgezet_zonder_dubbel(anders, veld, wordt, staf, bron):
    fout = bevestig(staf, bron, rij(waarde=63, gebied="Zuidwijk"))
    beter = recht(fout, staf, **anders)
    assert beter.stand == Aanleverstand.VOORVERTONING
    assert in_gebruik() == {("2022-2023", "Zuidwijk", 63)}, "nothing changes before it is confirmed"
    bevestigen(aanlevering_id=beter.pk, gezien=True, door=staf)
    fout.refresh_from_db()
    assert fout.stand == Aanleverstand.INGETROKKEN
    (cijfer,) = Cijfer.objects.filter(actief=True)
    assert getattr(cijfer, veld) == wordt


def test_A4_een_verkeerde_bron_wordt_rechtgezet(staf, bron):
    fout = bevestig(staf, bron, rij(waarde=63))
    ander = maak_gegevensbron("andere")
    bevestigen(aanlevering_id=recht(fout, staf, gegevensbron_id=ander.pk).pk, gezien=True, door=staf)
    assert [cijfer.aanlevering.gegevensbron for cijfer in Cijfer.objects.filter(actief=True)] == [ander]


def test_rechtzetten_zonder_verschil_of_met_dubbels_wordt_geweigerd(staf, bron):
    fout = bevestig(staf, bron, rij(gebied="Zuidwijk"), rij(waarde=3))
    with pytest.raises(Geweigerd, match="niets anders"):
        recht(fout, staf)
    with pytest.raises(Geweigerd, match="hetzelfde"):
        recht(fout, staf, gebied_van="Zuidwijk", gebied_naar="Mechelen")


# -- the screens ------------------------------------------------------------------------------------------------------


def test_de_pagina_toont_het_gevolg_en_trekt_dan_in(client, staf, bron):
    log_in(client, staf)
    bevestig(staf, bron, rij(waarde=12))
    fout = bevestig(staf, bron, rij(waarde=99))
    assert "Trek in" in client.get(fout.get_absolute_url()).content.decode()
    adres = reverse("monitoring:aanlevering_intrekken", args=[fout.sleutel])
    pagina = client.get(adres)
    assert "99 leerlingen" in pagina.content.decode()
    antwoord = client.post(adres, invoer(pagina, reden="Verkeerd bestand."), follow=True).content.decode()
    assert "De aanlevering is ingetrokken. De pagina&#x27;s volgen zodra je opnieuw publiceert." in antwoord
    assert in_gebruik() == {("2022-2023", "Mechelen", 12)}


def test_de_pagina_zet_een_gebied_recht(client, staf, bron):
    log_in(client, staf)
    fout = bevestig(staf, bron, rij(waarde=99, gebied="Zuidwijk"))
    adres = reverse("monitoring:aanlevering_rechtzetten", args=[fout.sleutel])
    keuze = invoer(client.get(adres), gebied_van="Zuidwijk", gebied_naar="Mechelen")
    antwoord = client.post(adres, keuze, follow=True).content.decode()
    assert "De verbeterde kopie staat klaar. Er verandert niets voor je bevestigt." in antwoord
    assert "Bevestig deze cijfers" in antwoord
