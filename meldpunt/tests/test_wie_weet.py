"""A school says whether pupil and parents know what it asks its CLB, and the CLB reads what is still to be told."""

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.tests.bouwers import log_in
from meldpunt.antwoorden.weten import nog_te_vertellen
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.diensten.vooraanmelding import vooraanmelding_opnemen
from meldpunt.models import Concept, Vooraanmelding
from meldpunt.tests.aanmeldhulp import WETEN, antwoorden, begin, maak_vooraanmelding, venster, vul_in
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_clb, maak_dienstpunt, schoolmedewerker

pytestmark = pytest.mark.django_db
NIEMAND = {
    "j_weet": "nog_niet",
    "j_waarom": "Zij is ziek.",
    "o_weet": "nee",
    "o_waarom": "De leerling vraagt dat.",
    "contact_geven": "nee",
    "o_naam": "KANARIEOUDER",
    "o_telefoon": "0471 11 11 11",
}


@pytest.fixture
def clb():
    maak_dienstpunt()
    return maak_clb()


@pytest.fixture
def carla(clb):
    return clb_medewerker(clb=clb)


def concept_van(sam, clb, jaren: int = 15, **weten) -> Concept:
    delen = {naam: antwoorden(jaren)[naam] for naam in ("jongere", "zien", "afwezigheden", "geprobeerd")}
    delen |= {"school": {"niveau": "graad2", "contact": "Zorgleerkracht"}, "weten": weten}
    return vul_in(begin(sam, "vooraanmelding", clb=clb.sleutel), sam, delen)


def stuur(sam, clb, jaren: int = 15, **weten) -> Vooraanmelding:
    concept_versturen(concept_sleutel=concept_van(sam, clb, jaren, **weten).sleutel, door=sam)
    return Vooraanmelding.objects.get()


@pytest.mark.parametrize(
    "zonder",
    [
        {"j_weet": ""},
        {"j_op": ""},
        {"j_weet": "nog_niet"},
        {"o_weet": ""},
        {"o_op": ""},
        {"o_weet": "nee"},
        {"contact_geven": ""},
        {"o_naam": ""},
        {"o_telefoon": ""},
    ],
)
def test_recht_28_een_vooraanmelding_zegt_of_leerling_en_ouders_het_weten(carla, clb, zonder):
    concept = concept_van(schoolmedewerker(), clb, **{**WETEN, **zonder})
    with pytest.raises(Geweigerd, match="ontbreekt nog iets"):
        concept_versturen(concept_sleutel=concept.sleutel, door=concept.eigenaar)


def test_recht_28_het_clb_leest_wie_het_nog_niet_weet_als_volgende_stap(carla, clb):
    rij = stuur(schoolmedewerker(), clb, **NIEMAND)
    client = venster(carla)
    eerst = client.get(rij.get_absolute_url()).content.decode()
    zinnen = ("De leerling weet het nog niet: Zij is ziek.", "De ouders mogen het nu niet weten, zegt de school: De l")
    assert "Eerst: nog niet ingelicht." in eerst
    assert all(zin in eerst for zin in zinnen)
    concept = vooraanmelding_opnemen(vooraanmelding_id=rij.pk, door=carla)
    assert all(zin in client.get(concept.get_absolute_url()).content.decode() for zin in zinnen)


def test_weten_beiden_het_dan_staat_er_geen_stap(carla, clb):
    rij = stuur(schoolmedewerker(), clb, **WETEN)
    assert "nog niet ingelicht" not in venster(carla).get(rij.get_absolute_url()).content.decode()


def test_een_vooraanmelding_van_voor_deze_vraag_zegt_dat_niemand_het_zei(carla, clb):
    oud = {naam: inhoud for naam, inhoud in maak_vooraanmelding(clb=clb).inhoud.items() if naam != "weten"}
    assert nog_te_vertellen(oud) == [
        "De school zei niet of de leerling dit weet.",
        "De school zei niet of de ouders dit weten.",
    ]


def test_meldpunt_B3_het_contact_van_de_ouders_gaat_mee_en_wordt_niet_overgetypt(carla, clb):
    rij = stuur(schoolmedewerker(), clb, **{**WETEN, "o_taal": "Dari"})
    concept = vooraanmelding_opnemen(vooraanmelding_id=rij.pk, door=carla)
    delen = {deel.sectie: deel.inhoud for deel in concept.delen.all()}
    assert delen["ouders"] == {"naam_0": "Moeder van Kanarina", "telefoon_0": "0471 22 22 22", "taal_0": "Dari"}
    assert "weten" not in delen


def test_zegt_de_school_nee_dan_krijgt_het_clb_geen_gegevens_van_de_ouders(carla, clb):
    rij = stuur(schoolmedewerker(), clb, **NIEMAND)
    assert "KANARIEOUDER" not in str(rij.inhoud)
    assert "ouders" not in {
        deel.sectie for deel in vooraanmelding_opnemen(vooraanmelding_id=rij.pk, door=carla).delen.all()
    }


def test_van_wie_18_is_vraagt_het_niets_over_de_ouders(client, carla, clb):
    sam = schoolmedewerker()
    concept = concept_van(sam, clb, 18, j_weet="ja", j_op=WETEN["j_op"])
    log_in(client, sam)
    pagina = client.get(reverse("meldpunt:sectie", args=[concept.sleutel, "weten"])).content.decode()
    assert "Weet de leerling dat je dit aan het CLB vraagt?" in pagina
    assert "De ouders" not in pagina
    concept_versturen(concept_sleutel=concept.sleutel, door=sam)
    assert nog_te_vertellen(Vooraanmelding.objects.get().inhoud, ouders=False) == []


def test_de_school_leest_niet_wat_het_clb_toevoegt(carla, clb):
    sam = schoolmedewerker()
    rij = stuur(sam, clb, **WETEN)
    concept = vooraanmelding_opnemen(vooraanmelding_id=rij.pk, door=carla)
    anders = {naam: deel for naam, deel in antwoorden().items() if naam in ("school", "gewenst", "instemming")}
    anders["ouders"] = {"relatie_0": "ouder", "noot_0": "KANARIECLB"}
    vul_in(concept, carla, anders)
    dossier = concept_versturen(concept_sleutel=concept.sleutel, door=carla)
    school = venster(sam)
    assert school.get(dossier.get_absolute_url()).status_code == 404
    for adres in (rij.get_absolute_url(), reverse("meldpunt:aanmelden"), reverse("meldpunt:dossiers"), "/"):
        assert "KANARIECLB" not in school.get(adres).content.decode()
