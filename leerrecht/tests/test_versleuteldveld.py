"""Encrypted columns: nothing readable in the database, plain in Python, and no search that seems to work."""

import datetime

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.models import F, Value
from django.db.models.functions import Concat, Upper
from django.db.models.signals import post_init, post_save

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import maak_netwerk
from leerrecht.versleuteldveld import VersleuteldJsonVeld, VersleuteldVeld
from leerrecht.versleuteling import Onleesbaar, blinde_index
from meldpunt.models import Jongere
from meldpunt.tests.dossierbouwers import maak_jongere


def rond(veld: VersleuteldVeld, waarde):
    """Return what lies in the database and what comes back."""
    opgeslagen = veld.get_db_prep_save(waarde, connection)
    return opgeslagen, veld.from_db_value(opgeslagen, None, connection)


def test_een_tekst_ligt_versleuteld_en_komt_gelijk_terug():
    opgeslagen, terug = rond(VersleuteldVeld(), "Kanarie Vogelaar")
    assert "Kanarie" not in opgeslagen
    assert terug == "Kanarie Vogelaar"


def test_dezelfde_tekst_ligt_er_elke_keer_anders():
    veld = VersleuteldVeld()
    assert veld.get_db_prep_save("gelijk", connection) != veld.get_db_prep_save("gelijk", connection)


def test_leeg_blijft_leeg():
    assert rond(VersleuteldVeld(), "") == ("", "")
    assert rond(VersleuteldJsonVeld(), {}) == ("", {})


def test_een_woordenboek_komt_terug_met_datums_als_tekst():
    _, terug = rond(VersleuteldJsonVeld(), {"geboren": datetime.date(2010, 3, 4), "taal": ["nl", "ar"]})
    assert terug == {"geboren": "2010-03-04", "taal": ["nl", "ar"]}


def test_zoeken_op_een_versleuteld_veld_is_een_fout():
    veld = VersleuteldVeld()
    veld.set_attributes_from_name("naam")
    with pytest.raises(FieldError, match="blinde index"):
        veld.get_lookup("exact")


def test_in_bulk_bewaren_versleutelt_de_waarde_en_niet_de_formule(db):
    rijen = [maak_jongere(), maak_jongere()]
    for nummer, rij in enumerate(rijen):
        rij.naam = f"Kanarie {nummer}"
    with schrijven_toegestaan():
        Jongere.objects.bulk_update(rijen, ["naam"])
    assert [rij.naam for rij in Jongere.objects.order_by("pk")] == ["Kanarie 0", "Kanarie 1"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT naam FROM meldpunt_jongere")
        assert "Kanarie" not in str(cursor.fetchall())


@pytest.mark.parametrize("formule", [Value("Kanarie"), Concat(Value("Kan"), Value("arie")), Upper("sleutel")])
def test_de_databank_rekent_geen_leesbare_waarde_uit(db, formule):
    with pytest.raises(FieldError, match="geen waarde voor uitrekenen"), schrijven_toegestaan():
        Jongere.objects.update(naam=formule)


def test_een_kolom_neemt_geen_andere_versleutelde_kolom_over(db):
    """What was written for one column does not open in another, so the database may not copy it either."""
    maak_jongere(voornaam="Ans", naam="Vogelaar")
    with pytest.raises(FieldError, match="schrijf het rij per rij"), transaction.atomic(), schrijven_toegestaan():
        Jongere.objects.update(naam=F("voornaam"))
    assert Jongere.objects.get().naam == "Vogelaar"


def test_een_waarde_voor_vele_rijen_tegelijk_wordt_geweigerd(db):
    maak_jongere()
    with pytest.raises(FieldError, match="rij per rij"), transaction.atomic(), schrijven_toegestaan():
        Jongere.objects.update(naam="Kanarie")
    with pytest.raises(FieldError, match="rij per rij"), schrijven_toegestaan():
        Jongere.objects.bulk_create([Jongere(naam="Kanarie")])


def test_met_een_andere_sleutel_is_het_onleesbaar(settings):
    opgeslagen = VersleuteldVeld().get_db_prep_save("Kanarie", connection)
    oud = settings.VERSLEUTELSLEUTELS
    settings.VERSLEUTELSLEUTELS = [Fernet.generate_key().decode()]
    with pytest.raises(Onleesbaar):
        str(VersleuteldVeld().from_db_value(opgeslagen, None, connection))
    settings.VERSLEUTELSLEUTELS = [*settings.VERSLEUTELSLEUTELS, *oud]
    assert VersleuteldVeld().from_db_value(opgeslagen, None, connection) == "Kanarie"


def test_een_blinde_index_vindt_dezelfde_naam_hoe_ze_ook_getypt_is(settings):
    assert blinde_index("naam", "Élise", "De  Smet") == blinde_index("naam", "elise", "de smet")
    assert blinde_index("naam", "Elise De", "Smet") != blinde_index("naam", "Elise", "De Smet")
    assert blinde_index("naam", "Smet") != blinde_index("voornaam", "Smet")
    assert blinde_index("naam", "", "") == ""
    eerst = blinde_index("naam", "Smet")
    settings.BLINDE_SLEUTEL = "een andere sleutel"
    assert blinde_index("naam", "Smet") != eerst


def test_de_modellen_van_een_migratie_krijgen_samen_een_ontvanger_hoe_vaak_ze_ook_gemaakt_worden(db):
    """One for each, and bringing a database up to date took longer with the square of its steps."""
    apps = [MigrationLoader(connection).project_state().apps]
    eerst = len(post_init.receivers), len(post_save.receivers)
    apps.append(MigrationLoader(connection).project_state().apps)
    assert (len(post_init.receivers), len(post_save.receivers)) == eerst
    assert apps[0].get_model("meldpunt", "jongere") is not apps[1].get_model("meldpunt", "jongere")


def test_wat_een_migratie_schrijft_hoort_bij_zijn_rij_en_wat_niet_opengaat_blijft_liggen(db):
    oud = MigrationLoader(connection).project_state().apps.get_model("meldpunt", "jongere")
    maak_jongere(maak_netwerk(), voornaam="Kanarie")
    assert oud.objects.get().voornaam == "Kanarie"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE meldpunt_jongere SET voornaam = 'gAAAAA-niet-te-openen'")
    dicht = oud.objects.get()
    dicht.save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT voornaam FROM meldpunt_jongere")
        assert cursor.fetchone()[0] == "gAAAAA-niet-te-openen"
