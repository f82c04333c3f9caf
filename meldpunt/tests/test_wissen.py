"""After its term a file is gone, counted to zero everywhere, and the yearly totals are what they were."""

import datetime
import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from leerrecht.berichten.uitbox import zet_klaar
from leerrecht.models import Bericht, BewaardeInvoer, Gebeurtenis, Inzending, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.diensten import wissen
from meldpunt.diensten.vervallen import komt_aan_de_beurt, te_wissen
from meldpunt.keuzes.dossier import Dossierstand, Vooraanmeldingstand
from meldpunt.keuzes.einde import Einde
from meldpunt.models import (
    Aanmelding,
    Betrokkene,
    Concept,
    Dienstpunt,
    Dossierdeel,
    Jaartelling,
    Jongere,
    Notitie,
    Vooraanmelding,
    Wisstub,
)
from meldpunt.referentie import wismerk
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding
from meldpunt.tests.dossierbouwers import (
    maak_aanmelding,
    maak_betrokkene,
    maak_dienstpunt,
    maak_jongere,
    maak_toeleiding,
    maak_toestemming,
    maak_vraag,
)
from meldpunt.tests.jaartotalen import jaartotalen

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
NAAM = "Kanariepieter"


def geleden(maanden: int) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(days=31 * maanden)


def gesloten(maanden: int, **velden) -> Aanmelding:
    """A closed file with something in every part."""
    jongere = velden.pop("jongere", None) or maak_jongere(voornaam=NAAM)
    rij = maak_aanmelding(
        jongere=jongere,
        stand=Dossierstand.AFGEROND,
        afgesloten_op=geleden(maanden),
        ingediend_op=geleden(maanden),
        delen={"zien": {"zegt": NAAM}},
        **velden,
    )
    maak_betrokkene(jongere, naam=NAAM)
    maak_vraag(rij, NAAM)
    maak_toestemming(rij, maak_toeleiding(rij, stand="geweigerd").fiche.aanbieder)
    with schrijven_toegestaan():
        Notitie.objects.create(aanmelding=rij, tekst=NAAM, door=maak_gebruiker(Rol.MELDPUNT))
    return rij


def _alles() -> str:
    """Every readable word of every table of the Meldpunt and of the outbox."""
    uit = io.StringIO()
    call_command("dumpdata", "meldpunt", "leerrecht.Bericht", "leerrecht.BewaardeInvoer", stdout=uit)
    return uit.getvalue()


def test_een_dossier_na_de_termijn_is_overal_weg_en_de_jaartotalen_blijven_gelijk():
    maak_dienstpunt(bewaar_maanden=24)
    weg, jonger, open_dossier = gesloten(26), gesloten(20), maak_aanmelding()
    lezer = maak_gebruiker(Rol.MELDPUNT)
    pad = weg.get_absolute_url()
    zet_klaar(
        soort="meldpunt.nieuws", aan=lezer.email, onderwerp=f"Nieuws: {weg.referentie}", tekst=pad, gebruiker=lezer
    )
    Inzending.objects.create(token="x", resultaat=pad)
    BewaardeInvoer.objects.create(browser="b", gebruiker_sleutel=lezer.sleutel, pad=f"{pad}notitie/", inhoud="geheim")
    voor, proef = jaartotalen(), ruim_op(proef=True)
    assert Aanmelding.objects.count() == 3
    assert {n: proef[n] for n in ("meldpunt.Aanmelding", "meldpunt.Jongere", "meldpunt.Vooraanmelding")} == {
        "meldpunt.Aanmelding": 1,
        "meldpunt.Jongere": 1,
        "meldpunt.Vooraanmelding": 0,
    }
    aantallen = ruim_op()
    assert {n: aantallen[n] for n in aantallen if n.startswith("meldpunt.A")} == {
        n: proef[n] for n in proef if n.startswith("meldpunt.A")
    }
    assert set(Aanmelding.objects.all()) == {jonger, open_dossier}
    assert jaartotalen() == voor
    assert sum(aantal for (*_, wat, _), aantal in voor.items() if wat == "dossiers") == 3
    for model in (Jongere, Betrokkene, Dossierdeel, Notitie):
        assert model.objects.count() == {Jongere: 2}.get(model, 1)
    for model in (Bericht, Inzending, BewaardeInvoer):
        assert not model.objects.exists()
    assert Wisstub.objects.get().merk == wismerk(weg.referentie)
    assert not Gebeurtenis.objects.all().van([weg.referentie]).exists()
    feit = Gebeurtenis.objects.get(wat="dossiers gewist")
    assert (feit.object_sleutel, feit.verschil[0]["wordt"]) == ("mechelen", 1)
    assert ruim_op()["meldpunt.Aanmelding"] == 0


def test_van_wie_gewist_is_blijft_geen_letter_over():
    gesloten(26)
    # Readable through the models, that is the only way to read it at all.
    assert Jongere.objects.get().voornaam == NAAM
    ruim_op()
    tekst = _alles() + str(list(Gebeurtenis.objects.values()))
    assert NAAM not in tekst
    with connection.cursor() as cursor:
        for model in (Jongere, Betrokkene, Dossierdeel, Notitie):
            cursor.execute(f"SELECT count(*) FROM {model._meta.db_table}")
            assert cursor.fetchone()[0] == 0
    assert Jaartelling.objects.get(wat="einde").waarde == Einde.ADVIES
    assert {veld.name for veld in Wisstub._meta.fields} == {"id", "merk"}


def test_een_jongere_met_een_jonger_dossier_blijft():
    jongere = maak_jongere()
    oud, jong = gesloten(30, jongere=jongere), gesloten(2, jongere=jongere)
    assert ruim_op(proef=True)["meldpunt.Jongere"] == 0
    assert ruim_op()["meldpunt.Jongere"] == 0
    assert list(Jongere.objects.all()) == [jongere]
    assert not Aanmelding.objects.filter(pk=oud.pk).exists()
    assert Aanmelding.objects.filter(pk=jong.pk).exists()


def test_elk_netwerk_heeft_zijn_eigen_termijn():
    streng, ruim = maak_netwerk("streng"), maak_netwerk("ruim")
    maak_dienstpunt(streng, bewaar_maanden=6)
    maak_dienstpunt(ruim, bewaar_maanden=60)
    rijen = {
        n.slug: maak_aanmelding(netwerk=n, stand=Dossierstand.AFGEROND, afgesloten_op=geleden(12))
        for n in (streng, ruim)
    }
    assert [groep.referentie for groep in te_wissen(timezone.localdate())] == [rijen["streng"].referentie]
    assert not komt_aan_de_beurt([ruim.pk])


def test_een_dubbel_blijft_zo_lang_als_het_dossier_waar_het_werk_verderging():
    eerst = gesloten(3)
    dubbel = gesloten(30, einde=Einde.DUBBEL, dubbel_van=eerst)
    assert ruim_op()["meldpunt.Aanmelding"] == 0
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=eerst.pk).update(afgesloten_op=geleden(30))
        Aanmelding.objects.filter(pk=dubbel.pk).update(afgesloten_op=geleden(3))
    assert ruim_op()["meldpunt.Aanmelding"] == 0, "niet voor het laatste van de twee zijn termijn heeft"
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=dubbel.pk).update(afgesloten_op=geleden(28))
    voor = jaartotalen()
    assert ruim_op()["meldpunt.Aanmelding"] == 2
    assert jaartotalen() == voor
    assert Wisstub.objects.count() == 2


def test_een_vooraanmelding_die_het_clb_niet_aanmeldde_verdwijnt_na_dezelfde_termijn():
    rijen = {}
    for naam, stand, maanden in (
        ("oud", Vooraanmeldingstand.AFGEWEZEN, 30),
        ("ingetrokken", Vooraanmeldingstand.INGETROKKEN, 30),
        ("jong", Vooraanmeldingstand.AFGEWEZEN, 3),
    ):
        rijen[naam] = maak_vooraanmelding()
        with schrijven_toegestaan():
            Vooraanmelding.objects.filter(pk=rijen[naam].pk).update(
                stand=stand, afgehandeld_op=geleden(maanden), wek_op=None
            )
    wacht = maak_vooraanmelding()
    assert ruim_op(proef=True)["meldpunt.Vooraanmelding"] == 2
    assert ruim_op()["meldpunt.Vooraanmelding"] == 2
    assert set(Vooraanmelding.objects.all()) == {rijen["jong"], wacht}
    assert not Jaartelling.objects.exists(), "wat geen aanmelding werd, telt niet mee"


def test_de_dpo_ziet_wat_binnen_een_maand_gewist_wordt_en_opent_geen_dossier(client):
    binnenkort, later = gesloten(24), gesloten(12)
    log_in(client, maak_gebruiker(Rol.DPO))
    tekst = client.get("/meldpunt/raadplegingen/").content.decode()
    assert binnenkort.referentie in tekst
    assert later.referentie not in tekst
    assert NAAM not in tekst
    assert client.get(binnenkort.get_absolute_url()).status_code == 403


def test_het_logboek_is_te_filteren_en_te_downloaden_binnen_het_eigen_netwerk(client):
    mila, nora = maak_gebruiker(naam="Mila"), maak_gebruiker(naam="=Nora")
    for referentie, wie, netwerk in (
        ("MP-EEN", mila, "mechelen"),
        ("MP-TWEE", nora, "mechelen"),
        ("MP-DRIE", mila, "x"),
    ):
        noteer_raadpleging(referentie=referentie, wat="dossier geopend", door=wie, netwerk=maak_netwerk(netwerk))
    log_in(client, maak_gebruiker(Rol.DPO))
    adres, morgen = "/meldpunt/raadplegingen/", timezone.localdate() + datetime.timedelta(days=1)
    for vraag, verwacht in (
        ("", {"MP-EEN", "MP-TWEE"}),
        ("referentie=een", {"MP-EEN"}),
        ("persoon=nora", {"MP-TWEE"}),
        (f"van={morgen:%d/%m/%Y}", set()),
        (f"tot={morgen:%d/%m/%Y}", {"MP-EEN", "MP-TWEE"}),
    ):
        for pad in (adres, f"{adres}raadplegingen.csv"):
            tekst = client.get(f"{pad}?{vraag}").content.decode()
            assert {naam for naam in ("MP-EEN", "MP-TWEE", "MP-DRIE") if naam in tekst} == verwacht, (pad, vraag)
    assert "'=Nora" in client.get(f"{adres}raadplegingen.csv").content.decode()


def test_wat_heropend_werd_terwijl_het_opruimen_keek_blijft_staan(monkeypatch):
    rij = gesloten(40)
    groepen = te_wissen(timezone.localdate())
    assert [groep.rij for groep in groepen] == [rij]
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(stand=Dossierstand.IN_BEHANDELING, einde="", afgesloten_op=None)
    monkeypatch.setattr(wissen, "te_wissen", lambda *_: groepen)
    ruim_op()
    assert Aanmelding.objects.filter(pk=rij.pk).exists()
    assert not Jaartelling.objects.exists()
    assert not Wisstub.objects.exists()


def test_de_pagina_privacy_noemt_de_termijnen_die_het_portaal_hanteert(client):
    tekst = client.get("/privacy/").content.decode()
    maanden = Dienstpunt._meta.get_field("bewaar_maanden").default
    assert f"{Concept.bewaarbeleid.termijn.days} dagen zonder wijziging" in tekst
    assert f"gewoonlijk {maanden} maanden" in tekst
    assert f"Wie een dossier opende: {Raadpleging.bewaarbeleid.termijn.days // 365} jaar" in tekst


def test_wie_zijn_ja_terugneemt_is_weg_vanaf_de_dag_die_erop_staat_ook_uit_een_open_dossier():
    vandaag = timezone.localdate()
    weg = maak_aanmelding(te_wissen_vanaf=vandaag, jongere=maak_jongere(voornaam=NAAM))
    dubbel = gesloten(1, einde=Einde.DUBBEL, dubbel_van=weg)
    later = maak_aanmelding(te_wissen_vanaf=vandaag + datetime.timedelta(days=1))
    ruim_op()
    assert list(Aanmelding.objects.all()) == [later]
    assert not Jongere.objects.filter(pk__in=[weg.jongere_id, dubbel.jongere_id]).exists()


@pytest.mark.parametrize("wie", ["rij", "dubbel"])
def test_wat_betwist_wordt_gaat_niet_weg_zolang_dat_loopt(wie):
    rij = gesloten(40, beperkt=wie == "rij", te_wissen_vanaf=timezone.localdate())
    dubbel = gesloten(40, einde=Einde.DUBBEL, dubbel_van=rij, beperkt=wie == "dubbel")
    assert ruim_op()["meldpunt.Aanmelding"] == 0
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk__in=[rij.pk, dubbel.pk]).update(beperkt=False)
    assert ruim_op()["meldpunt.Aanmelding"] == 2
