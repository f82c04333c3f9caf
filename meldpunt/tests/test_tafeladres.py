"""A mail address of somebody at a round table opens a name only once two people know it, whoever it is of."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.rondetafel import rondetafel_annuleren
from meldpunt.diensten.tafelpartij import Genodigde, partij_toevoegen, partijadres_bevestigen
from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.keuzes.rondetafel import Tafelrol
from meldpunt.models import Tafelpartij
from meldpunt.regels.rondetafel import trappen_van, waarom_niet
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_jongere, maak_toestemming, schoolmedewerker
from meldpunt.tests.tafelhulp import A_TEKST, VERSLAG, WOORDEN, Tafel
from meldpunt.tests.toeleidinghulp import jarig_over, vers

pytestmark = pytest.mark.django_db
NUL, TOT_A, TOT_B = {Trap.NUL}, {Trap.NUL, Trap.A}, {Trap.NUL, Trap.A, Trap.B}
GASTEN = {"Kanarie zelf": TOT_A, "Moeder": TOT_B, "Saar": TOT_A, "Tante": TOT_A}


@pytest.fixture
def t() -> Tafel:
    """Everybody has the yes or the right that opens something; of no address does a second person know."""
    t = Tafel(jongere=maak_jongere(geboren=jarig_over(11, -180)), tweede=False)
    t.ja_voor("Tante")
    maak_toestemming(t.aanmelding, t.school, ontvangersoort=Ontvangersoort.SCHOOL)
    return t


def leest(t: Tafel, naam: str) -> set[Trap]:
    return set(trappen_van(t.partij(naam)))


@pytest.mark.parametrize("naam", GASTEN)
def test_wie_een_adres_typt_stuurt_er_alleen_geen_naam_naartoe_van_wie_het_ook_is(t, naam):
    assert leest(t, naam) == NUL
    assert "tweede persoon" in waarom_niet(t.partij(naam))
    with pytest.raises(Geweigerd, match="bevestigt het niet zelf"):
        partijadres_bevestigen(partij_id=t.partij(naam).pk, door=t.meldpunt)
    partijadres_bevestigen(partij_id=t.partij(naam).pk, door=medewerker())
    assert leest(t, naam) == GASTEN[naam]
    with pytest.raises(Geweigerd, match="al bevestigd"):
        partijadres_bevestigen(partij_id=t.partij(naam).pk, door=medewerker())


def test_het_clb_van_het_dossier_is_ook_een_tweede_persoon_en_een_ander_niet(t):
    partij = t.partij("Moeder")
    for vreemd in (
        clb_medewerker(),
        schoolmedewerker(school=t.school),
        t.aanbieder,
        medewerker(maak_netwerk("elders")),
    ):
        with pytest.raises(Geweigerd, match="niet van jou"):
            partijadres_bevestigen(partij_id=partij.pk, door=vers(vreemd))
    partijadres_bevestigen(partij_id=partij.pk, door=vers(t.aanmelder))
    assert leest(t, "Moeder") == TOT_B


def test_zonder_adres_is_er_niets_te_bevestigen_en_een_account_vraagt_het_niet(t):
    for naam in ("Opa", "Joke"):
        with pytest.raises(Geweigerd, match="niets te bevestigen"):
            partijadres_bevestigen(partij_id=t.partij(naam).pk, door=medewerker())
    assert leest(t, "Joke") == TOT_B


def test_het_adres_van_een_aanbieder_wordt_bij_het_aanbod_bevestigd(t):
    rik = Genodigde(Tafelrol.AANBIEDER, "Rik", email="rik@hoeve.test", organisatie=t.fiche.aanbieder)
    partij_toevoegen(tafel_id=t.tafel.pk, wie=rik, met_weten=True, door=t.meldpunt)
    with pytest.raises(Geweigerd, match="bij het aanbod"):
        partijadres_bevestigen(partij_id=t.partij("Rik").pk, door=medewerker())


def test_wie_opnieuw_aan_tafel_komt_begint_met_een_adres_dat_niemand_bevestigde(t):
    partijadres_bevestigen(partij_id=t.partij("Tante").pk, door=medewerker())
    with schrijven_toegestaan():
        Tafelpartij.objects.filter(pk=t.partij("Tante").pk).delete()
    tante = Genodigde(Tafelrol.ANDER, "Tante Mia", email="ander@voorbeeld.test")
    partij_toevoegen(tafel_id=t.tafel.pk, wie=tante, met_weten=True, door=t.meldpunt)
    t.ja_voor("Tante")
    assert leest(t, "Tante") == NUL


def test_een_afgelaste_tafel_bevestigt_niets_meer(t):
    rondetafel_annuleren(tafel_id=t.tafel.pk, reden="Het lukt niet.", door=t.meldpunt)
    with pytest.raises(Geweigerd, match="Dat kan niet meer"):
        partijadres_bevestigen(partij_id=t.partij("Tante").pk, door=medewerker())


def test_de_databank_zelf_weigert_dat_een_mens_beide_is(t):
    partij = t.partij("Tante")
    with schrijven_toegestaan(), pytest.raises(IntegrityError), transaction.atomic():
        rijen = Tafelpartij.objects.filter(pk=partij.pk)
        rijen.update(adres_bevestigd_door=t.meldpunt.pk, adres_bevestigd_op=t.tafel.gemaakt_op)


def test_achter_de_link_staat_ook_na_de_code_geen_naam_en_na_het_tweede_paar_ogen_wel(t):
    t.plan()
    t.hou()
    t.schrijf()
    t.vraag_bevestiging()
    adres, bezoeker = t.link("Tante"), t.bezoek("Tante")
    blad = bezoeker.get(adres).content.decode()
    assert not [woord for woord in (A_TEKST, WOORDEN, VERSLAG, "Moeder Kanarie", "Kanarie zelf") if woord in blad]
    partijadres_bevestigen(partij_id=t.partij("Tante").pk, door=vers(t.aanmelder))
    assert A_TEKST in bezoeker.get(adres).content.decode()


def test_de_knop_staat_bij_een_collega_en_het_clb_en_niet_bij_wie_het_adres_typte(t):
    adres = reverse(
        "meldpunt:tafelpartij_adres", args=[t.aanmelding.referentie, t.tafel.sleutel, t.partij("Tante").sleutel]
    )
    staat_er = {}
    for naam, wie in (("typte", t.meldpunt), ("collega", medewerker()), ("clb", t.aanmelder), ("plek", t.aanbieder)):
        browser = Client()
        log_in(browser, vers(wie))
        pagina = browser.get(t.tafel.get_absolute_url())
        staat_er[naam] = adres in pagina.content.decode()
        if naam == "clb":
            antwoord = browser.post(adres, invoer(pagina), follow=True)
            gezegd = antwoord.content.decode()
    assert staat_er == {"typte": False, "collega": True, "clb": True, "plek": False}
    assert "Het adres van" in gezegd and "leest van de rondetafel ook over wie het gaat" in gezegd
    assert leest(t, "Tante") == TOT_A


def test_het_genoteerde_ja_zegt_dat_er_nog_iemand_moet_nabellen(t):
    browser = Client()
    log_in(browser, vers(t.meldpunt))
    partij_toevoegen(
        tafel_id=t.tafel.pk,
        wie=Genodigde(Tafelrol.ANDER, "Buur", email="buur@voorbeeld.test"),
        met_weten=True,
        door=t.meldpunt,
    )
    adres = reverse(
        "meldpunt:tafelpartij_ja", args=[t.aanmelding.referentie, t.tafel.sleutel, t.partij("Buur").sleutel]
    )
    antwoord = browser.post(adres, invoer(browser.get(adres), op="1/9/2026", gehoord_van="de moeder"), follow=True)
    assert "leest dag en plaats, tot een tweede persoon het mailadres bevestigt" in antwoord.content.decode()
