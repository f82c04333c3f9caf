"""The Monday desk: what came in, what was promised, where a place is free, what is too long silent; all counted."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.keuzes.aanbod import Aanbodsoort
from meldpunt.keuzes.dossier import Dossierstand, SoortVraag, Toeleidingstand
from meldpunt.models import Aanmelding
from meldpunt.tests.bouwers import maak_fiche, medewerker, meld_plaatsen
from meldpunt.tests.dossierbouwers import (
    maak_aanmelding,
    maak_clb,
    maak_dienstpunt,
    maak_school,
    maak_toeleiding,
)
from meldpunt.weergave.werklijst import maak_werklijst

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
ADRES = "/meldpunt/dossiers/"


@pytest.fixture
def mila():
    return medewerker(naam="Mila Verhoeven")


def client_van(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def dagen(aantal: int) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(days=aantal)


def zet(aanmelding: Aanmelding, **velden) -> Aanmelding:
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=aanmelding.pk).update(**velden)
    return Aanmelding.objects.get(pk=aanmelding.pk)


def lijst(wie, **vraag):
    return maak_werklijst(wie, vraag)


def referenties(wie, **vraag) -> set[str]:
    return {rij.aanmelding.referentie for rij in lijst(wie, **vraag).rijen}


def geteld(wie) -> dict[str, int]:
    bureau = lijst(wie).bureau
    return {een.naam: een.telt for een in (*bureau.aanzichten, *bureau.wachten, *bureau.van_wie)}


def test_meldpunt_B7_wat_sinds_vrijdag_binnenkwam_staat_op_een_lijst_met_sinds_wanneer(mila):
    nieuw = maak_aanmelding(ingediend_op=dagen(3))
    maak_aanmelding(stand=Dossierstand.IN_BEHANDELING, behandelaar=mila)
    assert referenties(mila, aandacht="nieuw") == {nieuw.referentie}
    bureau = lijst(mila).bureau
    assert geteld(mila)["Nieuw"] == 1
    assert bureau.nieuw_sinds == nieuw.ingediend_op
    tekst = client_van(mila).get(ADRES).content.decode()
    assert "Nieuw is wat nog niemand opnam" in tekst


def test_meldpunt_B7_beloofd_vandaag_telt_wat_vandaag_of_vroeger_beloofd_was_en_niet_wat_wacht(mila):
    vandaag, gisteren = timezone.localdate(), timezone.localdate() - datetime.timedelta(days=1)
    nu = maak_aanmelding(antwoord_voor=vandaag, stand=Dossierstand.IN_BEHANDELING, behandelaar=mila)
    laat = maak_aanmelding(antwoord_voor=gisteren, stand=Dossierstand.IN_BEHANDELING, behandelaar=mila)
    eerste = maak_aanmelding(eerste_voor=vandaag)
    maak_aanmelding(antwoord_voor=gisteren, stand=Dossierstand.WACHT, behandelaar=mila)
    maak_aanmelding(eerste_voor=gisteren, eerste_op=timezone.now())
    maak_aanmelding(antwoord_voor=vandaag + datetime.timedelta(days=1))
    assert referenties(mila, aandacht="beloofd") == {nu.referentie, laat.referentie, eerste.referentie}
    assert geteld(mila)["Beloofd vandaag"] == 3


def test_meldpunt_B7_te_lang_stil_is_langer_dan_het_meldpunt_wacht_zonder_dag_om_opnieuw_te_kijken(mila):
    maak_dienstpunt(wek_schooldagen=5)
    stil = maak_aanmelding(ingediend_op=dagen(30), stand=Dossierstand.IN_BEHANDELING, behandelaar=mila)
    straks = timezone.localdate() + datetime.timedelta(days=3)
    maak_aanmelding(ingediend_op=dagen(30), stand=Dossierstand.IN_BEHANDELING, behandelaar=mila, wek_op=straks)
    maak_aanmelding(
        ingediend_op=dagen(30), stand=Dossierstand.IN_BEHANDELING, behandelaar=mila, actief_op=timezone.now()
    )
    maak_aanmelding(ingediend_op=timezone.now())
    assert referenties(mila, aandacht="stil") == {stil.referentie}
    assert geteld(mila)["Te lang stil"] == 1


def test_meldpunt_B7_een_vrije_plaats_die_past_wijst_het_dossier_aan_tot_ze_gevraagd_is(mila):
    fiche = maak_fiche(soort=Aanbodsoort.BUDDY)
    meld_plaatsen(fiche, 2)
    past = maak_aanmelding(gewenst=[Aanbodsoort.BUDDY])
    maak_aanmelding(gewenst=[Aanbodsoort.LAPTOP])
    maak_aanmelding(soort_vraag=SoortVraag.CONSULT, gewenst=[Aanbodsoort.BUDDY])
    assert referenties(mila, aandacht="plaats") == {past.referentie}
    maak_toeleiding(past, fiche=fiche, stand=Toeleidingstand.VOORGESTELD)
    assert referenties(mila, aandacht="plaats") == set()


def test_meldpunt_B7_een_dossier_zonder_laatste_lesdag_zakt_niet_naar_de_laatste_bladzijde(mila):
    vandaag = timezone.localdate()
    onbekend = maak_aanmelding(ingediend_op=dagen(40))
    kort = [maak_aanmelding(laatste_les_op=vandaag - datetime.timedelta(days=5)) for _ in range(3)]
    lang = maak_aanmelding(laatste_les_op=vandaag - datetime.timedelta(days=80))
    volgorde = [rij.aanmelding.referentie for rij in lijst(mila).rijen]
    assert volgorde[:2] == [lang.referentie, onbekend.referentie]
    assert set(volgorde[2:]) == {rij.referentie for rij in kort}


def test_meldpunt_B7_elk_getal_op_een_link_is_het_aantal_achter_die_link(mila):
    collega = maak_gebruiker(Rol.MELDPUNT, naam="Karim Aerts")
    maak_aanmelding()
    maak_aanmelding(stand=Dossierstand.IN_BEHANDELING, behandelaar=mila, antwoord_voor=timezone.localdate())
    wacht = maak_aanmelding(stand=Dossierstand.IN_BEHANDELING, behandelaar=collega)
    maak_toeleiding(wacht)
    bureau, client = lijst(mila).bureau, client_van(mila)
    for een in (*bureau.aanzichten, *bureau.wachten, *bureau.van_wie):
        antwoord = client.get(een.adres)
        assert antwoord.context["lijst"].pagina.paginator.count == een.telt, een.naam
    assert sum(een.telt for een in bureau.wachten) == bureau.open == 3


def test_meldpunt_B7_school_en_clb_staan_erbij_filteren_en_sorteren(mila):
    netwerk = maak_netwerk()
    zand, vest = maak_school(netwerk, "TI Zandpoort"), maak_school(netwerk, "Atheneum De Vest")
    eerste, tweede = maak_aanmelding(school=zand), maak_aanmelding(school=vest)
    assert referenties(mila, school=zand.sleutel) == {eerste.referentie}
    clb = tweede.periode.clb
    assert referenties(mila, clb=clb.sleutel) == {tweede.referentie}
    rijen = lijst(mila, volgorde="school").rijen
    assert [rij.aanmelding.referentie for rij in rijen] == [tweede.referentie, eerste.referentie]
    assert rijen[0].school_en_clb == f"Atheneum De Vest, {clb.naam}"


def test_meldpunt_B7_de_school_van_een_dossier_van_een_collega_blijft_dicht_ook_in_filter_en_volgorde(mila):
    """Need to know: what stands in a file of a colleague opens with a reason, and so does its school."""
    netwerk = maak_netwerk()
    school, clb = maak_school(netwerk, "Geheime School"), maak_clb(netwerk, "CLB Verborgen")
    collega = maak_gebruiker(Rol.MELDPUNT, naam="Karim Aerts", netwerk=netwerk)
    van_hem = maak_aanmelding(school=school, stand=Dossierstand.IN_BEHANDELING, behandelaar=collega)
    assert van_hem.referentie in referenties(mila)
    tekst = client_van(mila).get(ADRES).content.decode()
    assert "Geheime School" not in tekst
    assert "zeg waarom en open het dossier" in tekst
    assert "kennen we niet" in client_van(mila).get(f"{ADRES}?school={school.sleutel}").content.decode()
    assert "Geheime School" not in client_van(mila).get(f"{ADRES}?volgorde=school").content.decode()
    assert (clb.naam in tekst) is False


@pytest.mark.parametrize(
    ("volgorde", "verwacht"),
    [("oudste", "oud jong"), ("nieuwste", "jong oud"), ("beloofd", "jong oud"), ("dagen", "oud jong")],
)
def test_meldpunt_B7_de_lijst_staat_in_de_gekozen_volgorde(mila, volgorde, verwacht):
    vandaag = timezone.localdate()
    rij = {
        "oud": maak_aanmelding(ingediend_op=dagen(9), antwoord_voor=vandaag + datetime.timedelta(days=9)),
        "jong": maak_aanmelding(ingediend_op=dagen(1), antwoord_voor=vandaag + datetime.timedelta(days=1)),
    }
    gezien = [een.aanmelding.referentie for een in lijst(mila, volgorde=volgorde).rijen]
    assert gezien == [rij[naam].referentie for naam in verwacht.split()]


def test_meldpunt_B7_wie_nu_in_een_dossier_zit_staat_erbij_tien_minuten_lang(mila):
    netwerk = maak_netwerk()
    collega = maak_gebruiker(Rol.MELDPUNT, naam="Karim Aerts", netwerk=netwerk)
    rij = maak_aanmelding(netwerk=netwerk)
    client_van(collega).get(rij.get_absolute_url())
    tekst = client_van(mila).get(ADRES).content.decode()
    assert "nu open bij <bdi>Karim Aerts</bdi>" in tekst
    assert "nu open bij" not in client_van(collega).get(ADRES).content.decode(), "jezelf zie je niet"
    straks = timezone.now() + datetime.timedelta(minutes=11)
    for blik in Raadpleging.objects.all():
        assert blik.op < straks
    with pytest.MonkeyPatch.context() as even:
        even.setattr(timezone, "now", lambda: straks)
        assert [een.open_bij for een in lijst(mila).rijen] == [""]


def test_meldpunt_B7_een_clb_dat_leest_is_geen_collega_in_het_dossier(mila):
    rij = maak_aanmelding()
    client_van(rij.ingediend_door).get(rij.get_absolute_url())
    assert [een.open_bij for een in lijst(mila).rijen] == [""]


def test_meldpunt_B7_het_aantal_vragen_aan_de_databank_groeit_niet_met_de_lijst(mila):
    def vragen() -> int:
        with CaptureQueriesContext(
            connection,
        ) as gesteld:
            lijst(mila)
        return len(gesteld)

    maak_toeleiding(maak_aanmelding())
    lijst(mila)
    weinig = vragen()
    for _ in range(8):
        maak_toeleiding(maak_aanmelding())
    assert vragen() == weinig


def test_een_onbekende_volgorde_of_school_breekt_niets(mila):
    maak_aanmelding()
    for vraag in ("volgorde=%27", "school=x", "clb=%00", "aandacht=onzin", "gewenst=x"):
        assert client_van(mila).get(f"{reverse('meldpunt:dossiers')}?{vraag}").status_code == 200
