"""Mijn werk in every role: what a row shows opens, nothing twice, no names, and no more questions than it may cost."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from actieplan.tests.bouwers import betrek, maak_actie, maak_versie_van_kracht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import ROLLEN_MET_ACCOUNT, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.wereld import Wereld
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.tests.aanmeldhulp import maak_concept, maak_vooraanmelding
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_nota, maak_toeleiding, maak_vraag
from monitoring.tests.rondebouwers import maak_pdf, maak_vastgestelde_ronde
from overlegplatform.keuzes import Functie, Vergaderstand
from overlegplatform.tests.bouwers import (
    geef_zetel,
    maak_actiepunt,
    maak_groep,
    maak_signaal,
    maak_vergadering,
    nodig_uit,
)

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
GISTEREN = VANDAAG - datetime.timedelta(days=1)
# What the page asked the database before it was one list, in the world below: never more again.
HOOGSTENS = {
    Rol.AANMELDER: 25,
    Rol.MELDPUNT: 27,
    Rol.AANBIEDER: 32,
    Rol.PARTNER: 17,
    Rol.STAF: 27,
    # Its page got the plan in one picture: the versions, their goals and actions, and the round.
    Rol.COLLEGE: 11,
    Rol.DPO: 7,
    Rol.BEHEER: 7,
    Rol.PORTAALBEHEER: 8,  # and which voorstel nobody of its own network can decide
}


@pytest.fixture
def wereld() -> Wereld:
    w = Wereld()
    gevuld([w.melding, w.fiche, w.vooraanmelding, w.overdracht, w.toestemming, w.voorstel])
    return w


def druk(w: Wereld, aantal: int) -> None:
    """So much of everything that can stand on somebody's list."""
    groep = maak_groep(netwerk=w.netwerk, naam="Werkgroep Druk")
    geef_zetel(groep, w.organisatie, functie=Functie.SECRETARIS)
    collega = maak_gebruiker(Rol.MELDPUNT, netwerk=w.netwerk)
    for nummer in range(aantal):
        nodig_uit(maak_vergadering(groep, over_dagen=nummer + 2))
        maak_signaal(w.organisatie, netwerk=w.netwerk, door=w.iemand, titel=f"Signaal {nummer}")
        maak_actiepunt(w.organisatie, netwerk=w.netwerk, wat=f"Bel {nummer}", tegen=GISTEREN)
        maak_vooraanmelding(netwerk=w.netwerk, clb=w.organisatie, wek_op=GISTEREN)
        dossier = maak_aanmelding(netwerk=w.netwerk, antwoord_voor=GISTEREN)
        maak_vraag(dossier)
        maak_toeleiding(dossier, fiche=w.fiche)
        maak_toeleiding(maak_aanmelding(netwerk=w.netwerk), fiche=w.fiche, stand=Toeleidingstand.VRAAG)
        maak_aanmelding(netwerk=w.netwerk, antwoord_voor=GISTEREN, behandelaar=collega, stand="in_behandeling")
        maak_fiche(aanbieder=w.organisatie, netwerk=w.netwerk)
        betrek(actie=maak_actie(doelstelling=w.doel), organisatie=w.organisatie)


def rijen(client) -> list:
    return [regel.rij for groep in client.get("/").context["werk"].groepen for regel in (*groep.open, *groep.rest)]


@pytest.mark.parametrize("rol", ROLLEN_MET_ACCOUNT)
def test_vormgeving_B2_elke_rij_en_elke_snelweg_opent_voor_wie_ze_ziet(wereld, rol):
    druk(wereld, 2)
    client = wereld.client(rol)
    pagina = client.get("/")
    adressen = {rij.adres for rij in rijen(client)} | {weg.adres for weg in pagina.context["wegen"]}
    kreeg = {adres: client.get(adres).status_code for adres in adressen}
    assert set(kreeg.values()) <= {200}, {adres: code for adres, code in kreeg.items() if code != 200}
    if rol not in (Rol.COLLEGE, Rol.BEHEER, Rol.DPO, Rol.PORTAALBEHEER):
        assert gevuld(rijen(client))


@pytest.mark.parametrize("rol", ROLLEN_MET_ACCOUNT)
def test_vormgeving_B2_de_lijst_vraagt_niet_meer_dan_vroeger_en_groeit_niet(wereld, rol):
    client = wereld.client(rol)
    client.get(reverse("toegankelijkheid"))
    tellingen = []
    for aantal in (1, 6):
        druk(wereld, aantal)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get("/").status_code == 200
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]
    assert tellingen[0] <= HOOGSTENS[rol]


@pytest.mark.parametrize("rol", ROLLEN_MET_ACCOUNT)
def test_vormgeving_B2_hoogstens_een_hoofdknop_en_geen_vergadering_twee_keer(wereld, rol):
    druk(wereld, 2)
    client = wereld.client(rol)
    tekst = client.get("/").content.decode()
    assert tekst.count("btn-primary") <= 1
    dingen = [rij.ding for rij in rijen(client) if rij.ding]
    assert len(dingen) == len(set(dingen))


def test_vormgeving_B2_wie_een_ander_zijn_dossier_niet_opent_ziet_alleen_hoeveel_er_iets_vragen(wereld):
    collega, client = maak_gebruiker(Rol.MELDPUNT, netwerk=wereld.netwerk), wereld.client(Rol.MELDPUNT)
    vreemd = maak_aanmelding(
        netwerk=wereld.netwerk, antwoord_voor=GISTEREN, behandelaar=collega, stand="in_behandeling"
    )
    tekst = client.get("/").content.decode()
    assert "1 dossier van een collega vraagt vandaag iets" in tekst and vreemd.referentie not in tekst


def test_vormgeving_B2_het_meldpunt_leest_eerst_wat_te_laat_is_bij_een_jongere(wereld):
    client = wereld.client(Rol.MELDPUNT)
    maak_vergadering_van_het_meldpunt(wereld)
    laat = maak_aanmelding(netwerk=wereld.netwerk, antwoord_voor=GISTEREN)
    eerste = rijen(client)[0]
    assert eerste.wat == f"Geef nieuws aan {laat.organisatie.naam}" and eerste.over.startswith(laat.referentie)
    assert client.get("/").content.decode().count("te laat") == 1


def maak_vergadering_van_het_meldpunt(w: Wereld) -> None:
    groep = maak_groep(netwerk=w.netwerk)
    geef_zetel(groep, w.organisatie)
    nodig_uit(maak_vergadering(groep, over_dagen=1))


def test_vormgeving_B2_geen_rij_noemt_een_jongere_of_wat_er_verteld_werd(wereld):
    druk(wereld, 1)
    maak_nota(netwerk=wereld.netwerk)
    for rol in ROLLEN_MET_ACCOUNT:
        tekst = wereld.client(rol).get("/").content.decode()
        assert "Kanarie" not in tekst and "Waar woont de jongere nu" not in tekst


def test_vormgeving_B2_een_kamer_filtert_en_het_adres_onthoudt_het(wereld):
    druk(wereld, 1)
    client = wereld.client(Rol.STAF)
    alles = {rij.kamer for rij in rijen(client)}
    assert {"overleg", "actieplan"} <= alles
    werk = client.get("/?kamer=overleg").context["werk"]
    assert {rij.kamer for rij in werk.rijen} == {"overleg"}
    assert re.search(r'href="\?kamer=overleg" aria-current="page"', client.get("/?kamer=overleg").content.decode())
    assert client.get("/?kamer=onzin").context["werk"].kamer == ""


def test_vormgeving_B2_wie_een_vergadering_afzegde_leest_niet_dat_ze_wacht(wereld, client):
    partner = wereld.gebruiker(Rol.PARTNER)
    groep = maak_groep(netwerk=wereld.netwerk, naam="Werkgroep Nee")
    geef_zetel(groep, wereld.organisatie)
    (deelname,) = nodig_uit(maak_vergadering(groep, over_dagen=3, stand=Vergaderstand.UITGENODIGD))
    log_in(client, partner)
    assert [rij.wat for rij in rijen(client) if rij.kamer == "overleg"] == ["Zeg of je komt: Werkgroep Nee"]
    for antwoord, verwacht in (("ja", ["Kom naar Werkgroep Nee"]), ("nee", [])):
        with schrijven_toegestaan():
            deelname.antwoord = antwoord
            deelname.save()
        assert [rij.wat for rij in rijen(client) if rij.kamer == "overleg"] == verwacht


def test_vormgeving_B2_een_aanmelder_leest_wat_het_meldpunt_vraagt_en_wat_het_beloofde(wereld, client):
    clb = clb_medewerker(wereld.netwerk)
    gevraagd, beloofd = (
        maak_aanmelding(netwerk=wereld.netwerk, door=clb, antwoord_voor=VANDAAG + datetime.timedelta(days=dagen))
        for dagen in (1, 3)
    )
    maak_vraag(gevraagd)
    concept = maak_concept(clb)
    log_in(client, clb)
    per_adres = {rij.adres: rij for rij in rijen(client)}
    assert per_adres[gevraagd.get_absolute_url()].wat == "Beantwoord de vraag van het Meldpunt"
    assert per_adres[beloofd.get_absolute_url()].loopt
    assert per_adres[concept.get_absolute_url()].wat.startswith("Werk je ")


def test_wie_niets_te_doen_heeft_leest_een_zin_zonder_balk_of_knop(wereld, client):
    log_in(client, maak_gebruiker(Rol.PARTNER, netwerk=wereld.netwerk))
    tekst = client.get("/").content.decode()
    assert "Er wacht niets op jou." in tekst and "btn-primary" not in tekst and "volgende" not in tekst


def test_het_plan_van_een_partner_staat_er_onder_de_goedgekeurde_titel(wereld):
    maak_versie_van_kracht(plan=wereld.plan, jaar=2028)
    with schrijven_toegestaan():
        wereld.actie.titel = "Voorstel dat niemand goedkeurde"
        wereld.actie.save()
    tekst = wereld.client(Rol.PARTNER).get("/").content.decode()
    assert "Meld hoe het loopt" in tekst and "Voorstel dat niemand goedkeurde" not in tekst


def test_vormgeving_B2_het_college_ziet_het_plan_in_een_beeld_met_drie_zinnen_en_de_pdf(wereld):
    client = wereld.client(Rol.COLLEGE)
    assert "planbeeld" not in client.get("/").content.decode()
    staf = wereld.gebruiker(Rol.STAF)
    maak_vastgestelde_ronde(plan=wereld.plan, staf=staf, beginjaar=2023)
    ronde = maak_vastgestelde_ronde(plan=wereld.plan, staf=staf, beginjaar=2024)
    editie = maak_pdf(ronde.jaarevaluatie.edities.get())
    tekst = client.get("/").content.decode()
    ((_, beeld),) = client.get("/").context["beelden"]
    for zin in (beeld.uitvoeringszin, beeld.effectzin):
        assert zin in tekst
    assert f'href="{editie.download}"' in tekst and client.get(editie.download).status_code == 200
    for rol in (Rol.PARTNER, Rol.STAF):
        assert "planbeeld" not in wereld.client(rol).get("/").content.decode()


def test_het_college_van_een_netwerk_ziet_het_plan_van_een_ander_niet_als_het_zijne(wereld, client):
    maak_vastgestelde_ronde(plan=wereld.plan, staf=wereld.gebruiker(Rol.STAF))
    log_in(client, maak_gebruiker(Rol.COLLEGE, netwerk=maak_netwerk("vlaams-brabant")))
    assert client.get("/").context["beelden"] == []
