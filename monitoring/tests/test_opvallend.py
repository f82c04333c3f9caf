"""What is odd without being wrong is told and signed for; an area with a slip is refused with what was meant."""

import pytest

from leerrecht.diensten import Geweigerd
from monitoring.diensten.aanlevering import bevestigen
from monitoring.inlezen.gebieden import NIS, Gebieden
from monitoring.models import Cijfer
from monitoring.tests.bestanden import csv, lees_in, rij

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef", "aandeel")]


def opvallend(staf, bron, *rijen) -> list[str]:
    aanlevering = lees_in(csv(*rijen), staf=staf, bron=bron)
    assert aanlevering.fouten == []
    return aanlevering.verschil["let_op"]


@pytest.mark.parametrize("geschreven", ["mechelen", "MECHELEN", " Mechelen "])
def test_A4_een_gebied_in_andere_letters_wordt_ons_gebied(geschreven, staf, bron):
    assert opvallend(staf, bron, rij(gebied=geschreven)) == []
    assert Cijfer.objects.get().gebied == "Mechelen"


@pytest.mark.parametrize(("geschreven", "bedoeld"), [("Mechlen", "Mechelen"), ("Wilebroek", "Willebroek")])
def test_A4_een_gebied_met_een_tikfout_wordt_geweigerd_met_wat_bedoeld_is(geschreven, bedoeld, staf, bron):
    fout = lees_in(csv(rij(gebied=geschreven)), staf=staf, bron=bron).fouten[0]
    assert (fout["kolom"], fout["fout"]) == ("gebied", "Dit gebied kennen we niet.")
    assert f"Bedoel je {bedoeld}?" in fout["oplossing"]


def test_een_ander_nummer_is_een_ander_gebied_en_een_buur_geen_tikfout():
    gebieden = Gebieden(["Wijk 1"])
    assert [gebieden.lees(naam) for naam in ("Wijk 2", "Berlare")] == ["Wijk 2", "Berlare"]
    assert gebieden.nieuw == {"Wijk 2": 1, "Berlare": 1}


def test_A4_een_nieuw_gebied_vraagt_een_handtekening(staf, bron):
    assert opvallend(staf, bron, rij(gebied="Leest")) == ["“Leest” is een nieuw gebied."]


@pytest.mark.parametrize("nis", ["12041", "2000", "24062"])
def test_B2_een_nis_code_van_een_gebied_in_gebruik_wordt_gelezen(nis, staf, bron):
    assert opvallend(staf, bron, rij(gebied="", nis=nis)) == []
    assert Cijfer.objects.get().gebied == NIS[nis.zfill(5)]


def test_A5_delen_die_samen_meer_zijn_dan_het_totaal_vallen_op(staf, bron):
    rijen = (rij(waarde=40, geslacht="m"), rij(waarde=40, geslacht="v"), rij(waarde=50))
    (zin,) = opvallend(staf, bron, *rijen)
    assert "de delen per geslacht zijn samen 80, het totaal is 50" in zin
    assert (
        opvallend(staf, bron, *(rij(**{**een, "schooljaar": "2020-2021"}) for een in rijen[:1]), rij(waarde=41)) == []
    )


@pytest.mark.parametrize(("was", "wordt", "valt_op"), [(20, 45, True), (45, 20, True), (20, 29, False), (2, 9, False)])
def test_A5_een_sprong_tegenover_vorig_jaar_valt_op(was, wordt, valt_op, staf, bron):
    bevestigen(aanlevering_id=lees_in(csv(rij(waarde=was, schooljaar="2021-2022")), staf=staf, bron=bron).pk, door=staf)
    zinnen = opvallend(staf, bron, rij(waarde=wordt))
    assert bool(zinnen) is valt_op
    assert not zinnen or f"van {was} naar {wordt} in één jaar." in zinnen[0]


def test_A6_een_naam_in_een_vrije_tekst_valt_op_en_alle_opmerkingen_staan_in_de_voorvertoning(staf, bron):
    aanlevering = lees_in(csv(rij(opmerking="Gesprek met Kanarie Vogels")), staf=staf, bron=bron)
    assert "misschien de naam van een mens" in aanlevering.verschil["let_op"][0]
    assert aanlevering.verschil["teksten"] == ["Gesprek met Kanarie Vogels"]
    assert opvallend(staf, bron, rij(waarde=14, opmerking="Voorlopig cijfer van Mechelen")) == []


def test_wat_opvalt_bevestig_je_alleen_met_je_handtekening(staf, bron):
    aanlevering = lees_in(csv(rij(gebied="Leest")), staf=staf, bron=bron)
    with pytest.raises(Geweigerd, match="vink aan"):
        bevestigen(aanlevering_id=aanlevering.pk, door=staf)
    assert not Cijfer.objects.filter(actief=True).exists()
    bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    zet = aanlevering.zetten.get(naar="bevestigd")
    assert (zet.door, zet.reden) == (staf, "Nagekeken wat opvalt: 1.")
