"""The copy that somebody asks of the own file: whole, legible, made for who asks, and for nobody else."""

import datetime
import io
import json

import pikepdf
import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from meldpunt.diensten import verzoek as diensten
from meldpunt.keuzes.dossier import Instemmingsantwoord, Ontvangersoort, Toestemmingstand, Trap, Wie
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.models import (
    Aanmelding,
    Bekwaamheid,
    Eigenwoord,
    Instemming,
    Verbetering,
    Verlenging,
    Verzoek,
    Vooraanmelding,
)
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding, venster
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_bekwaamheid, maak_dienstpunt, maak_toestemming
from meldpunt.tests.toeleidinghulp import jarig_over
from meldpunt.tests.verzoekhulp import Verzoekwereld, beslis, dossier, noteer
from meldpunt.weergave.kopie_rijen import BUITEN_DE_KOPIE, ERBIJ, OP_DE_PAGINA

pytestmark = pytest.mark.django_db


@pytest.fixture
def wereld():
    return Verzoekwereld()


def test_de_kopie_houdt_alles_en_het_maken_is_een_blik(wereld):
    rij = dossier()
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.KOPIE)
    adres = reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])
    antwoord = venster(wereld.mila).get(adres)
    assert antwoord["Content-Type"] == "application/json" and "attachment" in antwoord["Content-Disposition"]
    tekst = antwoord.content.decode()
    assert json.loads(tekst)["referentie"] == rij.referentie
    assert all(woord in tekst for woord in ("Kanarielien", "KANARIEVERHAAL", "Moeder Kanariemie"))
    assert (
        Raadpleging.objects.filter(wat="kopie geopend bij een vraag om een kopie", door_naam=wereld.mila.naam).count()
        == 1
    )
    assert wereld.mila.naam in tekst, "wie keek, staat er ook in"


def test_elke_rij_die_aan_een_dossier_hangt_staat_in_de_kopie_of_heeft_een_reden():
    genoemd = {*ERBIJ, *OP_DE_PAGINA, *BUITEN_DE_KOPIE, "vooraanmelding"}
    hangt = set()
    for veld in Aanmelding._meta.get_fields(include_hidden=True):
        if veld.auto_created and not veld.concrete:
            naam = veld.related_model._meta.model_name if veld.hidden else veld.get_accessor_name()
            hangt.add("aanmelding" if veld.related_model is Aanmelding else naam)
    assert hangt == genoemd


def test_de_kopie_houdt_ook_wat_naast_het_dossier_staat(wereld):
    rij = dossier(door=clb_medewerker())
    with schrijven_toegestaan():
        moeder = rij.jongere.betrokkenen.get()
        moeder.gezag_noot, moeder.niet_contacteren = "KANARIEGEZAG", True
        moeder.save()
        wie = {"aanmelding": rij, "door": wereld.mila}
        Verbetering.objects.create(plek="jongere", veld="gemeente", oud="KANARIEOUD", reden="KANARIEREDEN", **wie)
        Eigenwoord.objects.create(plek="jongere", veld="gemeente", trap="a", tekst="KANARIEWOORD", **wie)
        Verlenging.objects.create(reden="KANARIELANGER", **wie)
        Bekwaamheid.objects.create(
            aanmelding=rij,
            oordeel="ouder",
            waarvoor="alles",
            door_wie="KANARIEAN",
            op=timezone.localdate(),
            gesprek_jongere="KANARIEGESPREK",
            gesprek_ouders="KANARIEOUDERS",
            reden="KANARIEOORDEEL",
            herzien_op=timezone.localdate() + datetime.timedelta(days=30),
            genoteerd_door=wereld.mila,
        )
        school = maak_vooraanmelding(netwerk=rij.netwerk)
        Vooraanmelding.objects.filter(pk=school.pk).update(
            stand="ingediend", aanmelding=rij, afgehandeld_op=timezone.now()
        )
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.KOPIE)
    tekst = venster(wereld.mila).get(reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])).content.decode()
    for woord in ("OUD", "REDEN", "WOORD", "LANGER", "AN", "GESPREK", "OUDERS", "OORDEEL", "GEZAG", "VRAAG"):
        assert f"KANARIE{woord}" in tekst, woord
    assert "mag niet gecontacteerd worden" in tekst and "Wat de school schreef" in tekst


def test_wie_het_voor_een_ander_vraagt_leest_geen_jij_en_een_derde_krijgt_geen_kopie(wereld):
    rij, browser = dossier(geboren=jarig_over(11, -180)), venster(wereld.mila)
    for vrager, koppen in (("jongere", ("Over jou", "Wat over jou in")), ("ouder", ("Over de jongere", "Wat in dit"))):
        verzoek = noteer(rij, wereld.mila, Verzoeksoort.KOPIE, vrager=vrager)
        tekst = browser.get(reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])).content.decode()
        assert all(kop in tekst for kop in koppen), vrager
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.KOPIE, vrager="ander")
    assert browser.get(reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])).status_code == 404
    assert "geef alleen wat over die persoon zelf gaat" in browser.get(verzoek.get_absolute_url()).content.decode()


def test_een_ouder_van_wie_zelf_beslist_staat_er_met_wat_dat_betekent(wereld):
    pagina = venster(wereld.mila).get(noteer(dossier(), wereld.mila, vrager="ouder").get_absolute_url())
    assert "Een ouder krijgt hier niets zonder de jongere" in pagina.content.decode()


def kopie_voor_ouder(rij, wereld) -> tuple[Verzoek, str]:
    """A parent asks a copy."""
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.KOPIE, vrager="ouder")
    return verzoek, reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])


# By age and by judgement, both ways; the last column: whether the young person decides, so that the parent gets none.
WIE_BESLIST = [
    (11, "", False),
    (12, "", True),
    (15, "", True),
    (18, "", True),
    (11, "kan", True),
    (15, "kan_niet", False),
]


@pytest.mark.parametrize(("leeftijd", "oordeel", "jongere"), WIE_BESLIST)
def test_een_ouder_krijgt_geen_kopie_van_wie_zelf_beslist(wereld, leeftijd, oordeel, jongere):
    rij = dossier(geboren=jarig_over(leeftijd, -30))
    if oordeel:
        maak_bekwaamheid(rij, oordeel)
    verzoek, adres = kopie_voor_ouder(rij, wereld)
    browser = venster(wereld.mila)
    pagina = browser.get(verzoek.get_absolute_url()).content.decode()
    assert browser.get(adres).status_code == (404 if jongere else 200)
    assert (adres in pagina) is not jongere
    assert ("noteer dan een verzoek van de jongere zelf" in pagina) is jongere


def test_na_een_beslissing_van_de_verantwoordelijke_is_er_een_kopie_en_zegt_de_pagina_dat(wereld):
    verzoek, adres = kopie_voor_ouder(dossier(), wereld)
    browser = venster(wereld.mila)
    diensten.verzoek_voorleggen(verzoek_id=verzoek.pk, voorstel="Ja.", door=wereld.mila)
    diensten.verzoek_adviseren(verzoek_id=verzoek.pk, advies="Ja.", door=wereld.dora)
    assert browser.get(adres).status_code == 404, "een voorstel en een advies beslissen niets"
    diensten.verzoek_beslissen(
        verzoek_id=verzoek.pk,
        uitkomst="ja",
        besluit_van="het college",
        beslist_op=timezone.localdate(),
        gevolg_advies="gevolgd",
        motivering="",
        door=wereld.bert,
    )
    assert browser.get(adres).status_code == 200
    pagina = browser.get(verzoek.get_absolute_url()).content.decode()
    assert "besliste dat deze ouder toch een kopie krijgt" in pagina and "krijgt hier niets" not in pagina


def test_wil_de_jongere_het_dan_is_het_een_verzoek_van_de_jongere(wereld):
    rij = dossier()
    _, adres = kopie_voor_ouder(rij, wereld)
    eigen = noteer(rij, wereld.mila, Verzoeksoort.KOPIE)
    browser = venster(wereld.mila)
    assert browser.get(adres).status_code == 404
    assert browser.get(reverse("meldpunt:verzoek_kopie", args=[eigen.sleutel, "json"])).status_code == 200


def test_wie_twaalf_wordt_sluit_de_kopie_voor_een_ouder(wereld):
    rij = dossier(geboren=jarig_over(12, 1))  # tomorrow
    _, adres = kopie_voor_ouder(rij, wereld)
    browser = venster(wereld.mila)
    assert browser.get(adres).status_code == 200
    with schrijven_toegestaan():
        rij.jongere.geboren = jarig_over(12, 0)
        rij.jongere.save()
    assert browser.get(adres).status_code == 404


@pytest.mark.parametrize("hoe", ["geweigerd", "ingetrokken"])
def test_na_een_nee_is_er_geen_kopie_meer(wereld, hoe):
    verzoek = noteer(dossier(), wereld.mila, Verzoeksoort.KOPIE)
    if hoe == "geweigerd":
        beslis(verzoek, wereld, uitkomst="nee")
    else:
        diensten.verzoek_intrekken(verzoek_id=verzoek.pk, reden="", door=wereld.mila)
    adres = reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])
    assert venster(wereld.mila).get(adres).status_code == 404


def test_de_kopie_op_papier_is_een_toegankelijke_pdf(wereld):
    verzoek = noteer(dossier(), wereld.mila, Verzoeksoort.KOPIE)
    antwoord = venster(wereld.mila).get(reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "pdf"]))
    papier = pikepdf.open(io.BytesIO(antwoord.content))
    assert papier.open_metadata()["pdfuaid:part"] == "1"
    assert bool(papier.Root.MarkInfo.Marked) and papier.Root.Lang == "nl-BE"


@pytest.mark.parametrize("wie", ["dora", "bert", "aanbieder"])
def test_niemand_anders_maakt_een_kopie(wereld, wie):
    rij = dossier()
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.KOPIE)
    ander = aanbieder_van(maak_fiche(netwerk=rij.netwerk)) if wie == "aanbieder" else getattr(wereld, wie)
    assert venster(ander).get(reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])).status_code == 403
    elders = maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk(naam="Elders", slug="elders"))
    assert venster(elders).get(reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])).status_code == 404


def test_een_ander_soort_verzoek_geeft_geen_kopie_en_een_vreemde_vorm_bestaat_niet(wereld):
    wissen, kopie = noteer(dossier(), wereld.mila), noteer(dossier(), wereld.mila, Verzoeksoort.KOPIE)
    browser = venster(wereld.mila)
    assert browser.get(reverse("meldpunt:verzoek_kopie", args=[wissen.sleutel, "pdf"])).status_code == 404
    assert browser.get(reverse("meldpunt:verzoek_kopie", args=[kopie.sleutel, "docx"])).status_code == 404


def test_de_grond_waarop_een_dossier_na_een_nee_blijft_staat_ook_in_de_kopie(wereld):
    """The own page shows it; "het hele dossier" holds it too: of a no to the help, and of one to the Meldpunt."""
    rij = dossier()
    maak_dienstpunt()
    meldpunt = wereld.mila.lidmaatschappen.get().organisatie
    ja = maak_toestemming(rij, meldpunt, Trap.EIGEN, ontvangersoort=Ontvangersoort.MELDPUNT)
    wie = {"aanmelding": rij, "genoteerd_door": wereld.mila, "wie": Wie.JONGERE}
    with schrijven_toegestaan():
        Instemming.objects.create(**wie, antwoord=Instemmingsantwoord.INGETROKKEN, grond="KANARIEGROND hulp")
        ja.stand, ja.grond = Toestemmingstand.INGETROKKEN, "KANARIEGROND Meldpunt"
        ja.save()
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.KOPIE)
    tekst = venster(wereld.mila).get(reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"])).content.decode()
    for grond in ("KANARIEGROND hulp", "KANARIEGROND Meldpunt"):
        assert f"Het dossier blijft bewaard: {grond}" in tekst
