"""An encrypted value is bound to its row and column: who can write in the database cannot put it elsewhere unseen."""

from importlib import util

import pytest
from django.conf import settings
from django.db import connection

from leerrecht import herversleuteling
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.versleuteling import GEBONDEN, Onleesbaar, ontsleutel_op, versleutel
from meldpunt.models import Aanmelding, Dossierdeel, Jongere
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_betrokkene, maak_jongere

pytestmark = pytest.mark.django_db


def sql(vraag: str, *waarden) -> list[tuple]:
    """What somebody does who has the database and not the keys."""
    with connection.cursor() as cursor:
        cursor.execute(vraag, waarden)
        return cursor.fetchall() if cursor.description else []


def ligt(tabel: str, kolom: str, pk: int) -> str:
    return sql(f"SELECT {kolom} FROM {tabel} WHERE id = %s", pk)[0][0]


def schrijf(tabel: str, kolom: str, pk: int, geheim: str) -> None:
    sql(f"UPDATE {tabel} SET {kolom} = %s WHERE id = %s", geheim, pk)


def test_een_verhaal_uit_een_afgeschermd_deel_opent_niet_in_de_vraag_zonder_naam():
    rij = maak_aanmelding(delen={"zien": {"woorden": "GEHEIM-THUIS"}})
    deel = Dossierdeel.objects.get(aanmelding=rij, sectie="zien")
    sql(
        "UPDATE meldpunt_aanmelding SET vraag = %s WHERE id = %s",
        ligt("meldpunt_dossierdeel", "inhoud", deel.pk),
        rij.pk,
    )
    with pytest.raises(Onleesbaar):
        assert Aanmelding.objects.get(pk=rij.pk).vraag


def test_de_naam_van_de_ene_jongere_opent_niet_bij_de_andere():
    lien, noor = maak_jongere(voornaam="Lien"), maak_jongere(voornaam="Noor")
    sql(
        "UPDATE meldpunt_jongere SET voornaam = %s WHERE id = %s",
        ligt("meldpunt_jongere", "voornaam", noor.pk),
        lien.pk,
    )
    with pytest.raises(Onleesbaar):
        assert Jongere.objects.get(pk=lien.pk).voornaam
    with pytest.raises(Onleesbaar):
        assert Aanmelding.objects.select_related("jongere").get(pk=maak_aanmelding(jongere=lien).pk).jongere.voornaam
    assert Jongere.objects.get(pk=noor.pk).voornaam == "Noor"


def test_een_uitgestelde_kolom_wordt_ook_tegen_haar_rij_gehouden():
    lien, noor = maak_jongere(voornaam="Lien"), maak_jongere(voornaam="Noor")
    sql(
        "UPDATE meldpunt_jongere SET voornaam = %s WHERE id = %s",
        ligt("meldpunt_jongere", "voornaam", noor.pk),
        lien.pk,
    )
    rij = Jongere.objects.defer("voornaam").get(pk=lien.pk)
    with pytest.raises(Onleesbaar):
        assert rij.voornaam


def test_een_tekst_van_voor_de_binding_opent_niet_zomaar():
    lien = maak_jongere(voornaam="Lien")
    sql("UPDATE meldpunt_jongere SET voornaam = %s WHERE id = %s", versleutel("Lien"), lien.pk)
    with pytest.raises(Onleesbaar):
        assert Jongere.objects.get(pk=lien.pk).voornaam


def test_bereid_voor_bindt_wat_een_oudere_versie_schreef_en_laat_met_rust_wat_verplaatst_is():
    lien, noor, kwaad = maak_jongere(voornaam="Lien"), maak_jongere(voornaam="Noor"), maak_jongere(voornaam="Kwaad")
    for rij in (lien, noor):
        sql("UPDATE meldpunt_jongere SET voornaam = %s WHERE id = %s", versleutel(rij.voornaam), rij.pk)
    verplaatst = ligt("meldpunt_jongere", "naam", lien.pk)
    sql("UPDATE meldpunt_jongere SET naam = %s WHERE id = %s", verplaatst, kwaad.pk)
    (telling,) = herversleuteling.bind_oude()
    assert (telling.wat, telling.oud, telling.onleesbaar) == ("meldpunt.Jongere", 2, 1)
    assert [Jongere.objects.get(pk=rij.pk).voornaam for rij in (lien, noor)] == ["Lien", "Noor"]
    assert ligt("meldpunt_jongere", "naam", kwaad.pk) == verplaatst
    assert herversleuteling.bind_oude() == []


def test_make_run_doet_met_oude_gegevens_hetzelfde_als_bereid_voor(monkeypatch):
    """On one machine nobody gives the command of a server: without this every older file was a fault."""
    plek = settings.BASIS / ".ci" / "voorbereid.py"
    beschrijving = util.spec_from_file_location("voorbereid", plek)
    voorbereid = util.module_from_spec(beschrijving)
    beschrijving.loader.exec_module(voorbereid)
    gedaan: list[str] = []
    monkeypatch.setattr(voorbereid, "call_command", lambda naam, **opties: gedaan.append(naam))
    monkeypatch.setattr(voorbereid.Stempel, "klopt", lambda stempel, waarde: True)
    lien = maak_jongere(voornaam="Lien")
    sql("UPDATE meldpunt_jongere SET voornaam = %s WHERE id = %s", versleutel("Lien"), lien.pk)
    with pytest.raises(Onleesbaar):
        assert Jongere.objects.get(pk=lien.pk).voornaam
    voorbereid.databank()
    assert gedaan[0] == "migrate"
    assert Jongere.objects.get(pk=lien.pk).voornaam == "Lien"


def test_wat_bewaard_wordt_is_van_de_eerste_keer_gebonden_ook_een_nieuwe_rij():
    """Every encrypted column of every row that a whole file has: found in the database, not by a list."""
    maak_betrokkene(maak_aanmelding(delen={"zien": {"woorden": "x"}}).jongere)
    gezien = 0
    for model, kolommen in herversleuteling.versleutelde_kolommen().items():
        if model._meta.label in herversleuteling._ANDERE_KOLOMMEN:
            continue
        for kolom in kolommen:
            for pk, geheim in sql(f"SELECT {model._meta.pk.column}, {kolom} FROM {model._meta.db_table}"):
                if geheim:
                    gezien += 1
                    plek, _ = ontsleutel_op(geheim)
                    assert geheim.startswith(GEBONDEN)
                    assert (plek.kolom, plek.rij) == (f"{model._meta.label}.{kolom}", str(pk))
    assert gezien > 5


def test_een_gewijzigde_waarde_blijft_gebonden_en_wordt_een_gewone_tekst():
    lien = maak_jongere(voornaam="Lien")
    rij = Jongere.objects.get(pk=lien.pk)
    assert type(rij.voornaam) is str
    rij.voornaam = "Lieve"
    with schrijven_toegestaan():
        rij.save(update_fields=["voornaam"])
    assert Jongere.objects.get(pk=lien.pk).voornaam == "Lieve"
    assert all(type(deel.inhoud) is dict for deel in Dossierdeel.objects.all())


def test_een_rij_wijzigen_kost_geen_vraag_meer(django_assert_num_queries):
    lien = maak_jongere(voornaam="Lien")
    with schrijven_toegestaan(), django_assert_num_queries(1):
        lien.save(update_fields=["voornaam"])
