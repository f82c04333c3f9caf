"""Files in an S3-compatible bucket: a local server plays the bucket; backup and restore take what lies in it along."""

import logging

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from moto.server import ThreadedMotoServer

from leerrecht.bijlage import kluis
from leerrecht.bijlage.opruimen import WEZEN
from leerrecht.dokter import reservekopie as dokter
from leerrecht.dokter.bevinding import Ernst
from leerrecht.opruimen import ruim_op
from leerrecht.opslag import OpslagWeg
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.maken import maak
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.terugzetten import zet_terug
from leerrecht.settings.opslag import opslagplaatsen
from leerrecht.tests.kopiehulp import KANARIE, eigen_opslag, staat_er, vul, wijzig
from leerrecht.tests.test_productie import GOED, draai, toon
from leerrecht.versleuteling import Bergplaats, Onleesbaar

pytestmark = pytest.mark.django_db(transaction=True)
GEHEIM, PUBLIEK = nieuwe_sleutel()
S3 = {
    "LEERRECHT_S3_EMMER": "leerrecht",
    "LEERRECHT_S3_ADRES": "https://s3.nergens.invalid",
    "LEERRECHT_S3_SLEUTEL": "wie",
    "LEERRECHT_S3_GEHEIM": "wat-niemand-weet",
}


@pytest.fixture(scope="module")
def s3_server():
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, poort = server.get_host_and_port()
    yield f"http://{host}:{poort}"
    server.stop()


@pytest.fixture
def emmer(s3_server, settings, monkeypatch, tmp_path):
    """Settings as a server reads them, and an empty bucket behind them."""
    for naam, waarde in {**S3, "LEERRECHT_S3_ADRES": s3_server}.items():
        monkeypatch.setenv(naam, waarde)
    settings.STORAGES = {**settings.STORAGES, **opslagplaatsen(tmp_path)}
    verbinding = storages["bijlagen"].connection
    verbinding.meta.client.create_bucket(Bucket="leerrecht")
    yield verbinding.Bucket("leerrecht")
    verbinding.Bucket("leerrecht").objects.delete()
    verbinding.meta.client.delete_bucket(Bucket="leerrecht")


def test_elke_soort_heeft_een_eigen_map_in_de_emmer_en_niets_komt_op_schijf(emmer, tmp_path):
    for naam in ("default", "bijlagen", "pdf"):
        storages[naam].save("een/bestand.txt", ContentFile(naam.encode()))
    assert sorted(ding.key for ding in emmer.objects.all()) == [
        "bestanden/een/bestand.txt",
        "bijlagen/een/bestand.txt",
        "pdf/een/bestand.txt",
    ]
    with storages["pdf"].open("een/bestand.txt") as bestand:
        assert bestand.read() == b"pdf"
    assert list(tmp_path.rglob("*.txt")) == []


def test_een_bijlage_ligt_er_versleuteld_en_de_veger_vindt_wat_niemand_heeft(emmer):
    plek = Bergplaats("meldpunt.Bijlage.bestand", "sleutel12345")
    naam = kluis.leg_weg(plek, b"%PDF-1.7 " + KANARIE.encode())
    (ding,) = emmer.objects.all()
    assert KANARIE.encode() not in ding.get()["Body"].read() and kluis.lees(plek, naam).endswith(KANARIE.encode())
    assert ruim_op(proef=True).get(WEZEN, 0) == 0, "net bewaard: de rij kan nog komen"
    kluis.opslag().delete(naam)
    with pytest.raises(Onleesbaar, match="niet meer"):
        kluis.lees(plek, naam)


def test_een_bestand_wordt_nooit_vervangen_en_heeft_geen_adres(emmer):
    een = storages["bijlagen"].save("los.txt", ContentFile(b"een"))
    twee = storages["bijlagen"].save("los.txt", ContentFile(b"twee"))
    assert een != twee
    with storages["bijlagen"].open(een) as bestand:
        assert bestand.read() == b"een"
    with pytest.raises(NotImplementedError):
        storages["bijlagen"].url(een)
    with pytest.raises(FileNotFoundError):
        storages["bijlagen"].open("nooit-bewaard.txt")


def test_de_reservekopie_neemt_de_emmer_mee_en_zet_hem_terug(emmer, tmp_path):
    vul(storages["bijlagen"])
    kopie = maak(tmp_path / "kopie", PUBLIEK)
    assert KANARIE.encode() not in kopie.read_bytes()
    wijzig()
    storages["bijlagen"].delete("jaar/evaluatie.pdf")
    storages["bijlagen"].delete("los.txt")
    storages["bijlagen"].save("los.txt", ContentFile(b"anders"))
    storages["pdf"].save("van-later.pdf", ContentFile(b"%PDF later"))
    zet_terug(kopie, GEHEIM, overschrijf=True)
    assert staat_er()
    assert sorted(ding.key for ding in emmer.objects.all()) == ["bijlagen/jaar/evaluatie.pdf", "bijlagen/los.txt"]
    with storages["bijlagen"].open("los.txt") as bestand:
        assert bestand.read() == b"los"
    with storages["bijlagen"].open("jaar/evaluatie.pdf") as bestand:
        assert bestand.read() == b"%PDF " + KANARIE.encode()


def test_van_schijf_naar_emmer_gaat_met_een_reservekopie(tmp_path, settings, request):
    vul(eigen_opslag(settings, tmp_path))
    kopie = maak(tmp_path / "kopie", PUBLIEK)
    emmer = request.getfixturevalue("emmer")
    zet_terug(kopie, GEHEIM, overschrijf=True)
    assert sorted(ding.key for ding in emmer.objects.all()) == ["bijlagen/jaar/evaluatie.pdf", "bijlagen/los.txt"]


def test_antwoordt_de_emmer_niet_dan_wordt_het_luid_gezegd_en_verandert_er_niets(emmer, settings, tmp_path):
    vul(storages["bijlagen"])
    kopie = maak(tmp_path / "kopie", PUBLIEK)
    assert [bevinding.ernst for bevinding in dokter.gaat_alles_mee()] == [Ernst.IN_ORDE]
    wijzig()
    weg = {naam: {**rij, "OPTIONS": {**rij["OPTIONS"], "bucket_name": "is-er-niet"}} for naam, rij in _s3(settings)}
    settings.STORAGES = {**settings.STORAGES, **weg}
    with pytest.raises(OpslagWeg, match="NoSuchBucket"):
        storages["bijlagen"].save("nieuw.txt", ContentFile(b"nieuw"))
    with pytest.raises(ReserveFout, match="antwoordt niet goed"):
        maak(tmp_path / "tweede", PUBLIEK)
    assert list((tmp_path / "tweede").iterdir()) == []
    (bevinding,) = dokter.gaat_alles_mee()
    assert bevinding.ernst == Ernst.NU and "antwoordt niet goed (NoSuchBucket)" in bevinding.zin
    with pytest.raises(ReserveFout, match="antwoordt niet goed"):
        zet_terug(kopie, GEHEIM, overschrijf=True)
    assert not staat_er(), "de databank was al vervangen voor de opslag nagekeken was"


def _s3(settings):
    return [(naam, rij) for naam, rij in settings.STORAGES.items() if rij["BACKEND"].endswith("Emmer")]


def test_wat_het_pakket_zegt_draagt_geen_sleutel_of_adres(emmer, settings):
    opties = dict(_s3(settings))["pdf"]
    dood = {**opties, "OPTIONS": {**opties["OPTIONS"], "endpoint_url": "http://127.0.0.1:9"}}
    settings.STORAGES = {**settings.STORAGES, "pdf": dood}
    with pytest.raises(OpslagWeg) as gevangen:
        storages["pdf"].exists("iets.pdf")
    assert str(gevangen.value) == "De opslag pdf antwoordt niet goed (EndpointConnectionError)."
    assert gevangen.value.__cause__ is None and gevangen.value.__suppress_context__


def test_productie_leest_de_emmer_uit_de_omgeving(tmp_path):
    wat = "STORAGES['bijlagen']['BACKEND'], s.STORAGES['pdf']['OPTIONS']['location']"
    assert toon(tmp_path, wat, **S3) == "leerrecht.emmer.Emmer pdf"
    assert toon(tmp_path, "STORAGES['bijlagen']['BACKEND']").endswith("HeleBestanden")


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        ("LEERRECHT_S3_ADRES", "", "LEERRECHT_S3_ADRES ontbreekt."),
        ("LEERRECHT_S3_SLEUTEL", "", "LEERRECHT_S3_SLEUTEL ontbreekt."),
        ("LEERRECHT_S3_GEHEIM", "", "LEERRECHT_S3_GEHEIM ontbreekt."),
        ("LEERRECHT_S3_ADRES", "http://s3.nergens.invalid", "LEERRECHT_S3_ADRES moet met https:// beginnen"),
    ],
)
def test_een_halve_emmer_houdt_de_start_tegen_met_een_zin(tmp_path, naam, waarde, zin):
    uitvoer = draai(tmp_path, "check", **{**GOED, **S3, naam: waarde})
    assert uitvoer.returncode != 0
    laatste = uitvoer.stderr.strip().splitlines()[-1]
    assert zin in laatste
    assert S3["LEERRECHT_S3_GEHEIM"] not in uitvoer.stderr
