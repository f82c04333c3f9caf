"""Pasting a plan on its page: shown first, changed row by row, and written all at once or not at all."""

import pytest
from django.test import Client

from actieplan.diensten.plakken import Planrij, rijen_toevoegen
from actieplan.models import Actie, Actieplan, Doelstelling
from actieplan.tests.bouwers import maak_doelstelling, maak_plan
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer

pytestmark = pytest.mark.django_db

TEKST = """SD1 Elk kind op school
2.1.1 Overlegplatform leerrecht
Trekker: Stad Mechelen
2.1.2 Aanspreekpunt voor scholen
Trekker: CAW BML
- Brugfiguren
SD2 Trajecten op maat
2.1.1 Casusoverleg"""


@pytest.fixture
def limburg():
    return maak_netwerk("limburg")


@pytest.fixture
def staf(limburg, client: Client):
    staf = maak_gebruiker(Rol.STAF, netwerk=limburg)
    log_in(client, staf)
    maak_organisatie("Stad Mechelen", limburg)
    return staf


def gelezen(client: Client, adres: str, tekst: str = TEKST, **typ: str):
    pagina = client.get(adres)
    return client.post(adres, invoer(pagina, tekst=tekst, **typ))


def bevestigd(client: Client, adres: str, pagina, **typ: str):
    return client.post(adres, invoer(pagina, bevestig="ja", **typ), follow=True)


def test_actieplan_A10_een_geplakte_tekst_wordt_een_plan_na_bevestiging(limburg, staf, client):
    adres = "/actieplan/nieuw/plakken/"
    assert f'href="{adres}"' in client.get("/actieplan/nieuw/").content.decode()
    pagina = gelezen(client, adres)
    inhoud = pagina.content.decode()
    assert pagina.status_code == 200
    assert "We lazen <strong>2 doelstellingen en 4 acties</strong>" in inhoud
    assert "Dit klopt nog niet" not in inhoud, "de titel van het plan is nog geen fout"
    assert not Actieplan.objects.exists(), "er is nog niets bewaard"
    antwoord = bevestigd(client, adres, pagina, titel="Plan van Limburg")
    assert antwoord.redirect_chain[-1][0] == "/actieplan/limburg/bewerken/"
    zin = "In “Plan van Limburg” staan nu 2 doelstellingen en 4 acties meer, als voorstel."
    assert f"{zin} Niet gekend in dit netwerk, en dus leeg gelaten: CAW BML." in antwoord.content.decode()
    plan = Actieplan.objects.get(netwerk=limburg)
    boom = [(str(a.doelstelling), str(a.ouder or ""), str(a)) for a in Actie.objects.order_by("pk")]
    assert boom == [
        ("Elk kind op school", "", "2.1.1 Overlegplatform leerrecht"),
        ("Elk kind op school", "", "2.1.2 Aanspreekpunt voor scholen"),
        ("Elk kind op school", "2.1.2 Aanspreekpunt voor scholen", "Brugfiguren"),
        ("Trajecten op maat", "", "2.1.1 Casusoverleg"),
    ]
    eerste, tweede = plan.acties.order_by("pk")[:2]
    assert [rij.organisatie.naam for rij in eerste.betrokkenheden.all()] == ["Stad Mechelen"]
    assert not tweede.betrokkenheden.exists(), "een naam die niemand kent, wordt geen organisatie"
    assert Gebeurtenis.objects.filter(wat="actie toegevoegd").count() == 4


def test_elke_rij_is_te_wijzigen_voor_ze_telt(limburg, staf, client):
    plan = maak_plan(netwerk=limburg)
    adres = f"/actieplan/{plan.slug}/plakken/"
    assert f'href="{adres}"' in client.get(f"/actieplan/{plan.slug}/bewerken/").content.decode()
    pagina = gelezen(client, adres)
    assert "<strong>Niet gekend in dit netwerk:</strong> CAW BML. Dat blijft leeg." in pagina.content.decode()
    typ = {"r3_trekker": "stad mechelen", "r3_titel": "Eén aanspreekpunt", "r4_plaats": "tekst", "r6_plaats": "weg"}
    antwoord = bevestigd(client, adres, pagina, **typ, r5_nummer="2")
    assert "2 doelstellingen en 2 acties meer, als voorstel.</" in antwoord.content.decode()
    actie = Actie.objects.get(titel="Eén aanspreekpunt")
    assert (actie.nummer, actie.omschrijving) == ("2.1.2", "Brugfiguren")
    assert actie.betrokkenheden.get().organisatie.naam == "Stad Mechelen"
    assert list(plan.doelstellingen.values_list("nummer", flat=True)) == ["SD1", "2"]


def test_acties_zonder_doelstelling_komen_onder_de_gekozen_doelstelling(limburg, staf, client):
    plan = maak_plan(netwerk=limburg)
    doel = maak_doelstelling(plan=plan, titel="Elk kind mee")
    adres = f"/actieplan/{plan.slug}/plakken/"
    pagina = gelezen(client, adres, "- Huistaal op school\n- Bellen na een dag")
    assert "Je tekst begint met acties, zonder doelstelling erboven." in pagina.content.decode()
    fout = bevestigd(client, adres, pagina)
    assert fout.status_code == 422
    assert "Rij 1: Boven deze actie staat geen doelstelling die acties draagt." in fout.content.decode()
    assert "Huistaal op school" in invoer(fout)["r1_titel"], "wat er stond, staat er nog"
    bevestigd(client, adres, fout, onder=doel.sleutel)
    assert list(doel.acties.values_list("titel", flat=True)) == ["Huistaal op school", "Bellen na een dag"]


def test_een_nieuw_plan_geeft_een_lijst_zonder_doelstelling_er_een(limburg, staf, client):
    adres = "/actieplan/nieuw/plakken/"
    pagina = gelezen(client, adres, "Huistaal op school\nBellen na een dag")
    bevestigd(client, adres, pagina, titel="Plan", eerste_doel="Elk kind mee")
    assert list(Doelstelling.objects.get(titel="Elk kind mee").acties.values_list("titel", flat=True)) == [
        "Huistaal op school",
        "Bellen na een dag",
    ]


def test_wat_men_typte_blijft_staan_tot_men_de_tekst_opnieuw_laat_lezen(limburg, staf, client):
    plan = maak_plan(netwerk=limburg)
    adres = f"/actieplan/{plan.slug}/plakken/"
    pagina = gelezen(client, adres)
    client.post(adres, invoer(pagina, bevestig="ja", r1_titel="", r2_titel="Platform"))
    terug = client.get(adres)
    assert invoer(terug)["r2_titel"] == "Platform", "na een fout en een herlaad staat het er nog"
    opnieuw = client.post(adres, invoer(terug, lees="ja", tekst="- Eén actie"))
    assert invoer(opnieuw)["r1_titel"] == "Eén actie"
    assert "r2_titel" not in invoer(opnieuw)


def test_te_veel_of_niets_wordt_gezegd_en_de_tekst_blijft(limburg, staf, client):
    plan = maak_plan(netwerk=limburg)
    adres = f"/actieplan/{plan.slug}/plakken/"
    veel = "\n".join(f"- Actie {nummer}" for nummer in range(181))
    pagina = gelezen(client, adres, veel)
    assert pagina.status_code == 422
    assert "Dit zijn 181 rijen. Plak er hoogstens 180 in één keer" in pagina.content.decode()
    assert invoer(pagina)["tekst"].count("Actie") == 181
    assert "Plak je plan, of kies een bestand." in gelezen(client, adres, " \n").content.decode()
    assert "hoogstens 60000 tekens" in gelezen(client, adres, "x" * 60_001).content.decode()


def test_een_regel_die_een_dienst_weigert_houdt_alles_tegen(limburg, staf):
    plan = maak_plan(netwerk=limburg)
    rijen = [
        Planrij("strategisch", 1, "", "Doel", ""),
        Planrij("", 2, "", "Actie", ""),
        Planrij("algemeen", 1, "", "", ""),
    ]
    with pytest.raises(Geweigerd):
        rijen_toevoegen(plan_id=plan.pk, onder="", rijen=rijen, door=staf)
    assert not plan.doelstellingen.exists()
    assert not plan.acties.exists()


def test_wie_een_ander_netwerk_bewerkt_plakt_hier_niets(limburg):
    plan = maak_plan(netwerk=limburg)
    ander = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("elders"))
    with pytest.raises(Geweigerd, match="niet van jouw netwerk"):
        rijen_toevoegen(plan_id=plan.pk, onder="", rijen=[Planrij("strategisch", 1, "", "Doel", "")], door=ander)
    assert not plan.doelstellingen.exists()
