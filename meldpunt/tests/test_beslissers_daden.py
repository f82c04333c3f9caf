"""Noting who decides: somebody around the young person, gezag, competence; what it closes, and what pages say."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.beslissers import (
    bekwaamheid_noteren,
    bekwaamheid_opheffen,
    betrokkene_toevoegen,
    gezag_noteren,
)
from meldpunt.diensten.herzien import meld_wat_te_herzien_is
from meldpunt.diensten.telefoon import telefoon_noteren
from meldpunt.diensten.toestemming import toestemming_vragen
from meldpunt.keuzes.dossier import Oordeel, Toestemmingstand, Trap
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Aanmelding, Bekwaamheid, Betrokkene, Toestemming
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_bekwaamheid,
    maak_betrokkene,
    maak_jongere,
    maak_school,
    maak_toeleiding,
    schoolmedewerker,
)
from meldpunt.tests.test_dossier_rond import LEEG
from meldpunt.tests.toeleidinghulp import NUL, A, Zaak, jarig_over, noteer, post_aan

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
GROND = {"grond": Naamreden.values[0], "grond_uitleg": "Mama zei het."}
IEMAND = {"relatie": "ouder", "naam": "Mama Vogelaar", "telefoon": "", "taal": "", "noot": ""}
GEEN_GEZAG = {"gezag": "geen", "gezag_noot": "", "niet_contacteren": False}
SAMEN = {**GEEN_GEZAG, "gezag": "samen"}
OORDEEL = {
    **dict.fromkeys(("door_wie", "gesprek_jongere", "gesprek_ouders", "reden"), "Na een gesprek."),
    "oordeel": Oordeel.KAN_NIET,
    "waarvoor": "alles",
    "op": VANDAAG,
    "verteld_op": VANDAAG,
    "herzien_op": VANDAAG + datetime.timedelta(days=60),
}


def zaak_van(jaren: int) -> Zaak:
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(jaren, -180)))
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche)
    return zaak


def wie(zaak: Zaak) -> dict:
    return {"aanmelding_id": zaak.aanmelding.pk, "door": zaak.aanmelder}


def test_meldpunt_A5_in_een_telefoondossier_komt_een_ouder_erbij_die_ja_zegt():
    zaak = Zaak()
    wie_belde = {"voornaam": "Kanarie", "naam": "Vogelaar"}
    geboren = datetime.date.fromisoformat(jarig_over(10, -180))
    velden = {**LEEG, **wie_belde, "geboren": geboren, "soort_vraag": "individueel", **GROND}
    rij = telefoon_noteren(**velden, netwerk=zaak.aanmelding.netwerk, door=zaak.meldpunt)
    ouder = betrokkene_toevoegen(aanmelding_id=rij.pk, **IEMAND, **SAMEN, door=zaak.meldpunt)
    [vraag] = toestemming_vragen(
        aanmelding_id=rij.pk,
        betrokkene=ouder.sleutel,
        ontvanger_id=zaak.fiche.aanbieder_id,
        trappen=[Trap.A],
        door=zaak.meldpunt,
    )
    ja = noteer(vraag, zaak.meldpunt)
    assert (ja.stand, ja.beslist) == (Toestemmingstand.GEGEVEN, True)
    assert Gebeurtenis.objects.filter(wat="betrokkene toegevoegd", object_sleutel=rij.referentie).exists()


@pytest.mark.parametrize(
    ("relatie", "gezag", "noot", "veld"),
    [
        ("plusouder", "samen", "", "gezag"),
        ("pleegouder", "delegatie", " ", "gezag_noot"),
        ("ouder", "rechter", "", "gezag_noot"),
        ("steunfiguur", "voogd", "x", "gezag"),
        ("iets", "", "", "relatie"),
    ],
)
def test_wat_niet_kan_van_iemand_wordt_bij_zijn_veld_gezegd(relatie, gezag, noot, veld):
    zaak = zaak_van(9)
    velden = {**IEMAND, "relatie": relatie, "gezag": gezag, "gezag_noot": noot, "niet_contacteren": False}
    with pytest.raises(Geweigerd) as geweigerd:
        betrokkene_toevoegen(**wie(zaak), **velden)
    assert geweigerd.value.veld == veld
    assert not Betrokkene.objects.exists()


def test_recht_06_wie_geen_gezag_meer_heeft_sluit_de_deur_in_dezelfde_daad():
    zaak = zaak_van(9)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)
    assert zaak.leest() == A
    gezag_noteren(**wie(zaak), betrokkene=ouder.sleutel, **GEEN_GEZAG)
    assert zaak.leest() == NUL
    assert Toestemming.objects.get().stand == Toestemmingstand.VERLOPEN


def test_het_nee_van_een_ouder_zonder_gezag_houdt_de_andere_niet_tegen():
    zaak = zaak_van(9)
    een, twee = maak_betrokkene(zaak.aanmelding.jongere), maak_betrokkene(zaak.aanmelding.jongere)
    zaak.zeg_ja(Trap.A, betrokkene=een.sleutel)
    [vraag] = zaak.vraag(Trap.A, betrokkene=twee.sleutel)
    noteer(vraag, zaak.aanmelder, stand=Toestemmingstand.GEWEIGERD, geldig_tot=None)
    assert zaak.leest() == NUL
    gezag_noteren(**wie(zaak), betrokkene=twee.sleutel, **GEEN_GEZAG)
    assert zaak.leest() == A


def test_het_nee_van_een_ouder_met_gezag_telt_ook_als_die_niet_gecontacteerd_mag_worden():
    zaak = zaak_van(9)
    een, twee = maak_betrokkene(zaak.aanmelding.jongere), maak_betrokkene(zaak.aanmelding.jongere)
    zaak.zeg_ja(Trap.A, betrokkene=een.sleutel)
    [vraag] = zaak.vraag(Trap.A, betrokkene=twee.sleutel)
    noteer(vraag, zaak.aanmelder, stand=Toestemmingstand.GEWEIGERD, geldig_tot=None)
    gezag_noteren(**wie(zaak), betrokkene=twee.sleutel, **{**SAMEN, "niet_contacteren": True})
    assert zaak.leest() == NUL


def test_recht_14_een_oordeel_sluit_een_ja_en_is_op_te_heffen():
    zaak = zaak_van(15)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    zaak.zeg_ja(Trap.A)
    assert zaak.leest() == A
    bekwaamheid_noteren(**wie(zaak), **OORDEEL)
    assert zaak.leest() == NUL
    [ja] = zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)
    assert zaak.leest() == A
    assert ja.geldig_tot <= OORDEEL["herzien_op"] - datetime.timedelta(days=1)
    bekwaamheid_opheffen(**wie(zaak), reden="Kan het nu wel.")
    assert zaak.leest() == NUL
    with pytest.raises(Geweigerd):
        bekwaamheid_opheffen(**wie(zaak), reden="Nog eens.")


@pytest.mark.parametrize(
    ("jaren", "anders", "veld"),
    [
        (11, {"oordeel": "kan_niet"}, "oordeel"),
        (15, {"oordeel": "kan"}, "oordeel"),
        (15, {"oordeel": "beschermd"}, "oordeel"),
        (18, {"oordeel": "kan_niet"}, "oordeel"),
        (15, {"reden": " "}, "reden"),
        (15, {"door_wie": ""}, "door_wie"),
        (15, {"gesprek_jongere": ""}, "gesprek_jongere"),
        (15, {"gesprek_ouders": ""}, "gesprek_ouders"),
        (15, {"verteld_op": VANDAAG + datetime.timedelta(days=1)}, "verteld_op"),
        (15, {"herzien_op": VANDAAG}, "herzien_op"),
        (15, {"herzien_op": VANDAAG + datetime.timedelta(days=400)}, "herzien_op"),
        (15, {"waarvoor": "wat"}, "waarvoor"),
    ],
)
def test_een_oordeel_dat_niet_kan_of_niet_klopt_verandert_niets(jaren, anders, veld):
    zaak = zaak_van(jaren)
    with pytest.raises(Geweigerd) as geweigerd:
        bekwaamheid_noteren(**wie(zaak), **{**OORDEEL, **anders})
    assert geweigerd.value.veld == veld
    assert not Bekwaamheid.objects.exists()


def test_recht_14_een_oordeel_waarvan_de_dag_voorbij_is_geldt_niet(client):
    zaak = zaak_van(15)
    maak_bekwaamheid(zaak.aanmelding, Oordeel.KAN_NIET, herzien_op=VANDAAG)
    log_in(client, zaak.aanmelder)
    tekst = heel_dossier(client, zaak.aanmelding)
    assert "De jongere is 15. De jongere beslist zelf." in tekst
    assert "Nu geldt weer wat de wet vermoedt." in tekst


@pytest.mark.parametrize("naam", ["betrokkene", "gezag", "bekwaamheid", "bekwaamheid/opheffen"])
def test_de_bladzijde_van_elke_daad_bewaart_en_zegt_wat_er_gebeurde(naam, client):
    zaak = zaak_van(15)
    mama = maak_betrokkene(zaak.aanmelding.jongere, naam="Mama")
    if naam == "bekwaamheid/opheffen":
        maak_bekwaamheid(zaak.aanmelding, Oordeel.KAN_NIET)
    getypt = {
        "betrokkene": {**IEMAND, "relatie": "plusouder"},
        "gezag": {"betrokkene": mama.sleutel, "gezag": "geen"},
        "bekwaamheid": {
            veld: f"{waarde:%d/%m/%Y}" if isinstance(waarde, datetime.date) else waarde
            for veld, waarde in OORDEEL.items()
        },
        "bekwaamheid/opheffen": {"reden": "Kan het nu wel."},
    }[naam]
    zin = {
        "betrokkene": "staat erbij. Het ja van deze persoon opent niets.",
        "gezag": "Bewaard. Het ja van deze persoon opent niets.",
        "bekwaamheid": "Daarna geldt weer wat de wet vermoedt.",
        "bekwaamheid/opheffen": "Het oordeel is opgeheven. Vanaf nu geldt weer wat de wet vermoedt.",
    }[naam]
    log_in(client, zaak.aanmelder)
    adres = f"{zaak.aanmelding.get_absolute_url()}{naam}/"
    antwoord = client.post(adres, invoer(client.get(adres), **getypt), follow=True)
    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()


def test_recht_03_de_bladzijde_vraagt_een_ja_voor_de_school_en_die_leest_dan_mee(client):
    anna, school = clb_medewerker(), maak_school()
    leerkracht = schoolmedewerker(school=school)
    rij = maak_aanmelding(door=anna, school=school)
    log_in(client, anna)
    adres = f"{rij.get_absolute_url()}toestemmingen/vragen/"
    keuze = {"betrokkene": "jongere", "ontvanger": f"school-{school.sleutel}"}
    fout = client.post(adres, invoer(client.get(adres), **keuze, trappen=["A", "B"]))
    assert "Een school leest nooit wat er staat over thuis, gezondheid en zorg." in fout.content.decode()
    client.post(adres, invoer(client.get(adres), **keuze, trappen=["A"]))
    noteer(Toestemming.objects.get(), anna)
    meelezen = f"{rij.get_absolute_url()}meelezen/"
    client.post(meelezen, invoer(client.get(meelezen), aan=leerkracht.lidmaatschappen.get().sleutel))
    assert rij.overdrachten.get(tot__isnull=True).aan == leerkracht


# What the page says of the rights of parents, by age and by who decides: written by hand.
RECHTEN = [
    (9, "", "Wie voor de jongere beslist, mag dat ook.", "Die is meerderjarig"),
    (9, "kan", "De ouders mogen dat niet zonder de jongere.", "Wie voor de jongere beslist"),
    (15, "", "De ouders mogen dat niet zonder de jongere.", "Wie voor de jongere beslist"),
    (15, "kan_niet", "Wie voor de jongere beslist, mag dat ook.", "De ouders mogen"),
    (18, "", "niemand vraagt dat in zijn of haar plaats", "ouders mogen"),
    (18, "beschermd", "en ook de bewindvoerder over de persoon", "ouders mogen"),
]


@pytest.mark.parametrize(("jaren", "oordeel", "wel", "niet"), RECHTEN)
def test_recht_07_meldpunt_B4_wie_mag_vragen_wie_keek_volgt_de_leeftijd(jaren, oordeel, wel, niet, client):
    zaak = zaak_van(jaren)
    if oordeel:
        maak_bekwaamheid(zaak.aanmelding, oordeel)
    log_in(client, zaak.aanmelder)
    for pad in ("", "raadplegingen/"):
        tekst = client.get(f"{zaak.aanmelding.get_absolute_url()}{pad}").content.decode()
        assert wel in tekst
        assert niet not in tekst
        assert "De jongere en de ouders mogen" not in tekst


def test_een_aanbieder_leest_uit_de_zin_over_rechten_geen_oordeel_over_bekwaamheid(client):
    zaak = zaak_van(15)
    maak_bekwaamheid(zaak.aanmelding, Oordeel.KAN_NIET)
    log_in(client, zaak.aanbieder)
    tekst = heel_dossier(client, zaak.aanmelding)
    assert "De ouders mogen dat niet zonder de jongere." in tekst


def test_op_de_dag_van_de_herziening_wordt_het_dossier_een_keer_wakker_en_sluit_het_ja():
    zaak = zaak_van(15)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    oordeel = maak_bekwaamheid(zaak.aanmelding, Oordeel.KAN_NIET)
    zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)
    assert meld_wat_te_herzien_is() == 0
    with schrijven_toegestaan():
        Bekwaamheid.objects.filter(pk=oordeel.pk).update(herzien_op=VANDAAG)
    assert [meld_wat_te_herzien_is(), meld_wat_te_herzien_is()] == [1, 0]
    assert Aanmelding.objects.get(pk=zaak.aanmelding.pk).wek_op == VANDAAG
    assert zaak.leest() == NUL
    for wie_hoort in (zaak.aanmelder, zaak.meldpunt):
        assert post_aan(wie_hoort).count("meldpunt.herzien_oordeel") == 1
