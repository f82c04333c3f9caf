"""A plan begun in the browser: empty, or with the goals of another network, and its goals written."""

import pytest
from django.test import Client

from actieplan.diensten.doelstelling import doel_intrekken, doel_toevoegen, doel_wijzigen
from actieplan.diensten.plan import plan_beginnen
from actieplan.models import Actie, Actieplan, Doelstelling
from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import druk, invoer

pytestmark = pytest.mark.django_db


@pytest.fixture
def limburg():
    return maak_netwerk("limburg")


@pytest.fixture
def staf(limburg):
    return maak_gebruiker(Rol.STAF, netwerk=limburg)


@pytest.fixture
def van_mechelen():
    """An approved goal with an action, and a goal that nobody approved."""
    plan = maak_plan(slug="mechelen")
    maak_actie(doelstelling=maak_doelstelling(plan=plan, titel="Elk kind op school", nummer="1"))
    maak_versie_van_kracht(plan=plan)
    maak_doelstelling(plan=plan, titel="Geheim voornemen")
    return plan


def test_overleg_netwerk_A8_een_plan_begint_leeg_en_niemand_anders_leest_het(limburg, staf, client):
    log_in(client, staf)
    pagina = client.get("/actieplan/nieuw/")
    antwoord = client.post("/actieplan/nieuw/", invoer(pagina, titel="Plan van Limburg", vorm=""), follow=True)
    assert antwoord.redirect_chain[-1][0] == "/actieplan/limburg/bewerken/"
    inhoud = antwoord.content.decode()
    assert "“Plan van Limburg” is begonnen. Schrijf nu de eerste doelstelling." in inhoud
    assert "Er is nog geen doelstelling waar acties onder hangen." in inhoud
    client.logout()
    assert client.get("/actieplan/limburg/").status_code == 404


def test_de_vorm_van_een_ander_is_een_kopie_van_wat_goedgekeurd_is_zonder_acties(limburg, staf, van_mechelen, client):
    log_in(client, staf)
    pagina = client.get("/actieplan/nieuw/")
    assert "Met de doelen van Mechelen: 1 doelstelling, zonder acties" in pagina.content.decode()
    antwoord = client.post("/actieplan/nieuw/", invoer(pagina, titel="Plan", vorm="mechelen"), follow=True)
    assert "met 1 doelstelling en zonder acties" in antwoord.content.decode()
    plan = Actieplan.objects.get(netwerk=limburg)
    assert list(plan.doelstellingen.values_list("nummer", "titel")) == [("1", "Elk kind op school")]
    assert not Actie.objects.filter(plan=plan).exists()
    doel = plan.doelstellingen.get()
    doel_wijzigen(doel_id=doel.pk, mijn={"titel": "Elk kind mee"}, origineel={"titel": doel.titel}, reden="", door=staf)
    assert van_mechelen.doelstellingen.filter(titel="Elk kind op school").exists(), "het andere plan blijft"


def test_een_netwerk_krijgt_een_plan_en_geen_tweede(limburg, staf):
    wat = {"netwerk_id": limburg.pk, "titel": "Plan", "inleiding": "", "door": staf}
    plan_beginnen(**wat)
    with pytest.raises(Geweigerd, match="heeft al een plan"):
        plan_beginnen(**wat)


def test_wie_het_netwerk_niet_bewerkt_begint_geen_plan(limburg):
    with pytest.raises(Geweigerd):
        plan_beginnen(netwerk_id=limburg.pk, titel="Plan", inleiding="", door=maak_gebruiker(Rol.STAF))


def test_een_netwerk_dat_nieuw_heet_krijgt_een_plan_dat_men_vindt(client):
    netwerk = maak_netwerk("nieuw")
    staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
    plan = plan_beginnen(netwerk_id=netwerk.pk, titel="Plan", inleiding="", door=staf)
    log_in(client, staf)
    assert client.get(plan.get_absolute_url()).context["plan"] == plan


def test_een_doel_komt_erbij_verandert_en_gaat_weer_weg(staf, client):
    plan = maak_plan(netwerk=staf.lidmaatschappen.get().netwerk, slug="limburg")
    log_in(client, staf)
    pagina = client.get("/actieplan/limburg/bewerken/doelen/nieuw/")
    antwoord = client.post(
        "/actieplan/limburg/bewerken/doelen/nieuw/", invoer(pagina, titel="Samen naar school"), follow=True
    )
    assert "“Samen naar school” staat in het plan. Het publiek ziet het na goedkeuring." in antwoord.content.decode()
    doel = plan.doelstellingen.get()
    adres = f"/actieplan/limburg/bewerken/doelen/{doel.sleutel}/"
    antwoord = client.post(adres, invoer(client.get(adres), titel="Samen op school"), follow=True)
    assert "“Samen op school” is bewaard." in antwoord.content.decode()
    antwoord = client.post(f"{adres}intrekken/", druk(client), follow=True)
    assert "“Samen op school” is ingetrokken." in antwoord.content.decode()
    assert not Doelstelling.objects.exists()
    assert set(Gebeurtenis.objects.values_list("wat", flat=True)) >= {
        "doelstelling toegevoegd",
        "doelstelling gewijzigd",
        "doelstelling ingetrokken",
    }


def test_een_doel_zonder_woorden_wordt_geweigerd(staf):
    plan = maak_plan(netwerk=staf.lidmaatschappen.get().netwerk)
    with pytest.raises(Geweigerd, match="Schrijf wat de doelstelling is"):
        doel_toevoegen(plan_id=plan.pk, soort="strategisch", nummer="1", titel="", omschrijving="", door=staf)


def test_wat_in_een_versie_stond_verandert_met_een_reden_en_gaat_niet_weg():
    staf, plan = maak_gebruiker(Rol.STAF), maak_plan(slug="mechelen")
    doel = maak_doelstelling(plan=plan, titel="Oud")
    maak_versie_van_kracht(plan=plan)
    wat = {"doel_id": doel.pk, "mijn": {"titel": "Nieuw"}, "origineel": {"titel": "Oud"}, "door": staf}
    with pytest.raises(Geweigerd, match="waarom ze verandert"):
        doel_wijzigen(**wat, reden="")
    doel_wijzigen(**wat, reden="Het college vroeg het.")
    with pytest.raises(Geweigerd, match="stond al in een versie"):
        doel_intrekken(doel_id=doel.pk, door=staf)


def test_een_doel_met_acties_gaat_niet_weg():
    staf = maak_gebruiker(Rol.STAF)
    actie = maak_actie(doelstelling=maak_doelstelling(plan=maak_plan()))
    with pytest.raises(Geweigerd, match="staat nog iets"):
        doel_intrekken(doel_id=actie.doelstelling_id, door=staf)


def test_het_publiek_leest_een_doel_en_een_wijziging_pas_na_goedkeuring(staf, client):
    plan = maak_plan(netwerk=staf.lidmaatschappen.get().netwerk, slug="limburg")
    log_in(client, staf)
    nieuw, publiek = "/actieplan/limburg/bewerken/doelen/nieuw/", Client()
    zin = client.post(nieuw, invoer(client.get(nieuw), titel="Samen naar school"), follow=True).content.decode()
    assert "“Samen naar school” staat in het plan. Het publiek ziet het na goedkeuring." in zin
    assert publiek.get("/actieplan/limburg/").status_code == 404
    doel = plan.doelstellingen.get()
    maak_actie(doelstelling=doel)
    maak_versie_van_kracht(plan=plan)
    assert "Samen naar school" in publiek.get("/actieplan/limburg/").content.decode()
    adres = f"/actieplan/limburg/bewerken/doelen/{doel.sleutel}/"
    velden = invoer(client.get(adres), titel="Allemaal mee", reden="Korter.")
    assert (
        "is bewaard. Het publiek ziet het na goedkeuring." in client.post(adres, velden, follow=True).content.decode()
    )
    assert "Allemaal mee" not in publiek.get("/actieplan/limburg/").content.decode()
    maak_versie_van_kracht(plan=plan, jaar=2027)
    assert "Allemaal mee" in publiek.get("/actieplan/limburg/").content.decode()
