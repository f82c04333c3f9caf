"""A telephone file holds a name only with a noted ground, and the young person hears of it on time."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.beller import BELLER_BLIJFT
from meldpunt.diensten.inlichten import inlichten_uitstellen, jongere_ingelicht
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.keuzes.dossier import Hoe, SoortVraag
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Aanmelding, Dossierdeel, Jongere, Naamgrond
from meldpunt.regels.inlichten import maand_later
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.test_dossier_rond import LEEG, WIE, noteer
from meldpunt.weergave.werklijst import vraagt_aandacht

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


def mila():
    return maak_gebruiker(Rol.MELDPUNT)


def verschuif(rij: Aanmelding, dag: datetime.date) -> None:
    with schrijven_toegestaan():
        Naamgrond.objects.filter(aanmelding=rij).update(inlichten_tegen=dag)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"grond": ""}, "grond"),
        ({"grond": "omdat"}, "grond"),
        ({"grond_uitleg": "  "}, "grond_uitleg"),
        ({"soort_vraag": SoortVraag.CONSULT}, "soort_vraag"),
        ({"soort_vraag": SoortVraag.KLASGROEP}, "soort_vraag"),
    ],
)
def test_recht_17_zonder_grond_komt_er_geen_naam_in_het_dossier(velden, veld):
    with pytest.raises(Geweigerd) as geweigerd:
        noteer(mila(), **{**WIE, **velden})
    assert geweigerd.value.veld == veld
    assert not Jongere.objects.exists()
    assert not Aanmelding.objects.exists()


@pytest.mark.parametrize("grond", Naamreden.values)
def test_recht_17_met_een_grond_staat_er_waarom_en_tegen_wanneer_de_jongere_het_weet(grond):
    rij = noteer(mila(), **{**WIE, "grond": grond, "grond_uitleg": "Oma belde, ze weet het."})
    bewaard = Naamgrond.objects.get(aanmelding=rij)
    assert (bewaard.grond, bewaard.uitleg, bewaard.ingelicht_op) == (grond, "Oma belde, ze weet het.", None)
    assert bewaard.inlichten_tegen == maand_later(VANDAAG)
    assert "Oma" not in str(list(Gebeurtenis.objects.values()))


@pytest.mark.parametrize(
    ("dag", "later"),
    [
        (datetime.date(2026, 1, 31), datetime.date(2026, 2, 28)),
        (datetime.date(2028, 1, 30), datetime.date(2028, 2, 29)),
        (datetime.date(2026, 12, 15), datetime.date(2027, 1, 15)),
        (datetime.date(2026, 11, 28), datetime.date(2026, 12, 28)),
    ],
)
def test_een_maand_is_nooit_langer_dan_een_maand(dag, later):
    assert maand_later(dag) == later


def test_recht_17_de_pagina_zegt_het_en_houdt_wat_getypt_is(client):
    log_in(client, mila())
    pagina = client.get("/meldpunt/telefoon/")
    typ = {"soort_vraag": "individueel", "vraag": "Komt niet meer.", "voornaam": "Zoltan", "naam": "Ahmadzai"}
    half = client.post("/meldpunt/telefoon/", invoer(pagina, **typ, geboren="4/5/2011", wie_belde="Oma, 015 11 11 11"))
    tekst = half.content.decode()
    assert half.status_code == 422
    assert "Zonder grond komt er geen naam in het dossier." in tekst
    assert all(woord in tekst for woord in ("Zoltan", "Ahmadzai", "Komt niet meer.", "Oma, 015 11 11 11"))
    anders = {"voornaam": "", "naam": "", "geboren": "", "initialen": "Z.A.", "soort_vraag": "consult"}
    client.post("/meldpunt/telefoon/", invoer(half, **anders))
    rij = Aanmelding.objects.get()
    assert (rij.jongere, rij.soort_vraag) == (None, SoortVraag.CONSULT)
    assert Dossierdeel.objects.get(aanmelding=rij).inhoud == {"wie_belde": "Oma, 015 11 11 11", "initialen": "Z.A."}
    assert "Initialen van de jongere" in heel_dossier(client, rij)


def test_recht_17_de_klok_komt_op_de_werklijst_en_stopt_als_de_jongere_het_weet(client):
    wie = mila()
    log_in(client, wie)
    typ = {"soort_vraag": "individueel", "vraag": "Komt niet meer.", "voornaam": "Zoltan", "naam": "Ahmadzai"}
    typ |= {"geboren": "4/5/2011", "grond": "jongere", "grond_uitleg": "Hij zat erbij."}
    begin = client.post("/meldpunt/telefoon/", invoer(client.get("/meldpunt/telefoon/"), **typ), follow=True)
    assert "Vertel de jongere tegen" in begin.content.decode()
    rij = Aanmelding.objects.get()
    assert rij not in vraagt_aandacht(wie)
    verschuif(rij, VANDAAG)
    assert rij in vraagt_aandacht(wie)
    lijst = client.get(reverse("meldpunt:dossiers"), {"aandacht": "inlichten"}).content.decode()
    assert rij.referentie in lijst
    assert "licht de jongere in" in lijst
    assert "Vertel de jongere vandaag dat dit dossier er is" in heel_dossier(client, rij)
    adres = reverse("meldpunt:jongere_ingelicht", args=[rij.referentie])
    klaar = client.post(adres, invoer(client.get(adres), hoe="gesprek", verteld_door="Mila"), follow=True)
    assert "Genoteerd: de jongere weet het sinds" in klaar.content.decode()
    assert rij not in vraagt_aandacht(wie)
    assert "Verteld door" in heel_dossier(client, rij)
    with pytest.raises(Geweigerd):
        jongere_ingelicht(aanmelding_id=rij.pk, op=VANDAAG, hoe=Hoe.GESPREK, verteld_door="x", door=wie)


def test_een_afgerond_dossier_vraagt_het_nog_altijd():
    wie = mila()
    rij = noteer(wie, **WIE)
    dossier_afsluiten(aanmelding_id=rij.pk, einde="advies", advies="klaar", door=wie)
    verschuif(rij, VANDAAG)
    assert rij in vraagt_aandacht(wie)


def test_alleen_bij_verontrusting_mag_inlichten_wachten_en_nooit_zonder_dag(client):
    wie = mila()
    gewoon, bezorgd = (noteer(wie, **{**WIE, "grond": grond}) for grond in (Naamreden.JA_JONGERE, Naamreden.VERONTRUST))
    morgen = VANDAAG + datetime.timedelta(days=1)
    with pytest.raises(Geweigerd, match="binnen de maand"):
        inlichten_uitstellen(aanmelding_id=gewoon.pk, uitstel="druk", tegen=morgen, door=wie)
    for uitstel, tegen in ((" ", morgen), ("thuis", VANDAAG), ("thuis", VANDAAG + datetime.timedelta(days=40))):
        with pytest.raises(Geweigerd):
            inlichten_uitstellen(aanmelding_id=bezorgd.pk, uitstel=uitstel, tegen=tegen, door=wie)
    log_in(client, wie)
    adres = reverse("meldpunt:inlichten_uitstellen", args=[bezorgd.referentie])
    klaar = client.post(adres, invoer(client.get(adres), uitstel="KANARIE leest mee."), follow=True)
    assert "vraagt dit dossier opnieuw om de jongere in te lichten" in klaar.content.decode()
    assert Naamgrond.objects.get(aanmelding=bezorgd).uitstel == "KANARIE leest mee."


def test_recht_17_wie_belde_blijft_niet_zo_lang_als_het_dossier():
    wie = mila()
    vers, oud = (noteer(wie, wie_belde="Oma, 015 11 11 11") for _ in range(2))
    for rij in (vers, oud):
        dossier_afsluiten(aanmelding_id=rij.pk, einde="advies", advies="klaar", door=wie)
    with schrijven_toegestaan():
        toen = timezone.now() - BELLER_BLIJFT - datetime.timedelta(minutes=1)
        Aanmelding.objects.filter(pk=oud.pk).update(afgesloten_op=toen)
    assert ruim_op(proef=True)["bellers"] == 1
    assert ruim_op()["bellers"] == 1
    assert [deel.aanmelding_id for deel in Dossierdeel.objects.all()] == [vers.pk]


def test_wie_belde_en_de_grond_liggen_versleuteld(django_db_blocker):
    from django.db import connection

    noteer(mila(), **{**LEEG, **WIE, "wie_belde": "KANARIEOMA", "grond_uitleg": "KANARIEGROND"})
    with connection.cursor() as cursor:
        for tabel in ("meldpunt_dossierdeel", "meldpunt_naamgrond"):
            cursor.execute(f"SELECT * FROM {tabel}")
            assert "KANARIE" not in str(cursor.fetchall())
