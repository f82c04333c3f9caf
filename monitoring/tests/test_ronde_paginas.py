"""The pages of the yearly round as people use them: forms, conflicts, what is said, what is not shown."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from actieplan.tests.bouwers import maak_actie, maak_plan, maak_versie_van_kracht, wijzig
from leerrecht.models import Bericht, Inzending
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import druk, invoer
from monitoring.keuzes import Evaluatiestand
from monitoring.models import Ronde
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.tests.rondebouwers import ANTWOORD, Toneel, forceer
from overlegplatform.tests.bouwers import geef_zetel, maak_groep, maak_vergadering, nodig_uit

pytestmark = pytest.mark.django_db


@pytest.fixture
def t() -> Toneel:
    return Toneel()


def als(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def tekst(antwoord) -> str:
    return antwoord.content.decode()


def test_staf_opent_een_ronde_met_een_formulier(t):
    client = als(t.staf)
    velden = {"schooljaar": "26-27", "opent": "1/5/2027", "sluit": "30/6/2027"}
    antwoord = client.post("/evaluatie/nieuw/", invoer(client.get("/evaluatie/nieuw/"), **velden), follow=True)
    assert "De ronde 2026-2027 is gemaakt" in tekst(antwoord)
    assert Ronde.objects.get(beginjaar=2026).evaluaties.count() == 2


def test_cijfers_verversen_zegt_bij_hoeveel_acties_iets_veranderde(t):
    indicator = maak_indicator("aaa")
    with schrijven_toegestaan():
        t.evaluatie.actie.indicatoren.add(indicator, through_defaults={"waarom": "Telt mee."})
    maak_publicatie(netwerk=t.netwerk, cellen=[{"indicator": indicator, "jaar": 2025, "waarde": 50}])
    client, adres = als(t.staf), f"{t.ronde.get_absolute_url()}cijfers/"
    zinnen = []
    for _ in range(2):
        antwoord = client.post(adres, druk(client), follow=True)
        zinnen += [str(zin) for zin in antwoord.context["messages"]]
    assert zinnen == [
        "De cijfers zijn opnieuw bevroren. Bij 1 actie veranderde iets.",
        "De cijfers zijn opnieuw bevroren. Niets veranderde.",
    ]
    assert t.evaluatie.cijfers


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"schooljaar": "volgend jaar"}, "geen schooljaar"),
        ({"schooljaar": "2025-2026"}, "al een ronde"),
        ({"sluit": "1/1/2020"}, "sluit voor ze opent"),
        ({"opent": "morgen"}, "Schrijf de datum als dag"),
    ],
)
def test_een_ronde_die_niet_kan_zegt_waarom_en_bewaart_wat_getypt_is(t, velden, zin):
    client = als(t.staf)
    velden = {"schooljaar": "2030-2031", "opent": "1/5/2031", "sluit": "30/6/2031", **velden}
    antwoord = client.post("/evaluatie/nieuw/", invoer(client.get("/evaluatie/nieuw/"), **velden))
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord) and f'value="{velden["opent"]}"' in tekst(antwoord)


def test_een_trekker_vult_in_en_leest_wat_er_nu_gebeurt(t):
    client, adres = als(t.partner), t.evaluatie.get_absolute_url()
    assert "nog in te vullen" in tekst(client.get("/")) and "nog in te vullen" in tekst(client.get("/evaluatie/"))
    pagina = client.get(adres)
    for woord in ("loopt zoals afgesproken", "zit vast", "nog niet te zeggen", "helpt voor een deel"):
        assert woord in tekst(pagina)
    antwoord = client.post(adres, invoer(pagina, wat="indienen", **ANTWOORD), follow=True)
    assert "Je antwoord is ingediend" in tekst(antwoord) and "Ingediend op" in tekst(antwoord)
    assert t.evaluatie.stand == Evaluatiestand.INGEDIEND


def test_onvolledig_indienen_zegt_het_aan_het_veld_en_houdt_de_tekst(t):
    client, adres = als(t.partner), t.evaluatie.get_absolute_url()
    antwoord = client.post(adres, invoer(client.get(adres), wat="indienen", gedaan="Mijn verhaal."))
    assert antwoord.status_code == 422
    assert "Mijn verhaal." in tekst(antwoord)
    assert '<a href="#id_uitvoering">Hoe loopt de uitvoering? Kies een kleur' in tekst(antwoord)


def test_bewaren_en_later_verder(t):
    client, adres = als(t.partner), t.evaluatie.get_absolute_url()
    antwoord = client.post(adres, invoer(client.get(adres), wat="bewaren", gedaan="Een begin."), follow=True)
    assert "Bewaard: wat is er gedaan." in tekst(antwoord)
    assert "begonnen, niet ingediend" in tekst(client.get("/evaluatie/"))
    assert "Een begin." in tekst(client.get(adres))


def test_twee_keer_insturen_geeft_een_antwoord(t):
    client, adres = als(t.partner), t.evaluatie.get_absolute_url()
    velden = invoer(client.get(adres), wat="indienen", **ANTWOORD)
    codes = [client.post(adres, velden).status_code for _ in range(2)]
    assert codes == [302, 302]
    assert t.evaluatie.zetten.count() == 1 and Inzending.objects.count() == 1


def test_twee_collega_s_zien_elkaars_tekst_en_kiezen(t):
    collega = maak_gebruiker(Rol.PARTNER, netwerk=t.netwerk, organisatie=t.organisatie, naam="An")
    client, adres = als(t.partner), t.evaluatie.get_absolute_url()
    pagina = client.get(adres)
    t.antwoord(indienen=False, door=collega, gedaan="Tekst van An.")
    antwoord = client.post(adres, invoer(pagina, wat="indienen", **{**ANTWOORD, "gedaan": "Mijn tekst."}))
    assert antwoord.status_code == 409
    assert "iemand anders bewaarde dit" in tekst(antwoord) and "An" in tekst(antwoord)
    assert (t.evaluatie.gedaan, t.evaluatie.stand) == ("Tekst van An.", Evaluatiestand.OPEN)
    client.post(adres, invoer(antwoord, keuze="mijn:gedaan"))
    assert t.evaluatie.gedaan == "Mijn tekst."


@pytest.mark.parametrize(("keuze", "blijft"), [("hun:gedaan", "Tekst van An."), ("", "Een derde tekst.")])
def test_de_tekst_van_de_collega_of_een_derde_kan_ook(t, keuze, blijft):
    client, adres = als(t.partner), t.evaluatie.get_absolute_url()
    pagina = client.get(adres)
    t.antwoord(indienen=False, gedaan="Tekst van An.")
    antwoord = client.post(adres, invoer(pagina, wat="bewaren", gedaan="Mijn tekst."))
    velden = {"keuze": keuze} if keuze else {"gedaan": "Een derde tekst."}
    assert client.post(adres, invoer(antwoord, **velden)).status_code == 302
    assert t.evaluatie.gedaan == blijft


def test_sluit_de_ronde_terwijl_iemand_typt_dan_blijft_de_tekst_staan(t):
    client, adres = als(t.partner), t.evaluatie.get_absolute_url()
    velden = invoer(client.get(adres), wat="indienen", **ANTWOORD)
    forceer(t.ronde, sluit=t.ronde.opent)
    antwoord = client.post(adres, velden)
    assert antwoord.status_code == 422
    assert "De ronde sloot op" in tekst(antwoord) and ANTWOORD["gedaan"] in tekst(antwoord)
    assert "De ronde sloot op" in tekst(client.get(adres))


def test_staf_ziet_per_doel_wie_antwoordde_en_wat_te_laat_is(t):
    client = als(t.staf)
    t.antwoord()
    pagina = tekst(client.get(t.ronde.get_absolute_url()))
    assert "1 van de 2 beantwoord" in pagina and "na te lezen" in pagina and "nog geen antwoord" in pagina
    forceer(t.ronde, sluit=t.ronde.opent)
    assert "geen antwoord voor de sluitdag" in tekst(client.get(t.ronde.get_absolute_url()))


def test_acties_zonder_iemand_met_een_account_worden_genoemd(t):
    t.partner.is_active = False
    t.partner.save()
    pagina = tekst(als(t.staf).get(t.ronde.get_absolute_url()))
    assert "zonder account" in pagina and "Die vul je zelf in" in pagina


def test_staf_leest_na_en_het_antwoord_gaat_mee(t):
    t.antwoord()
    client, adres = als(t.staf), t.evaluatie.nalezen
    antwoord = client.post(adres, invoer(client.get(adres), wat="klaar", gedaan="Netjes."), follow=True)
    assert "Nagelezen" in tekst(antwoord)
    assert (t.evaluatie.stand, t.evaluatie.gedaan) == (Evaluatiestand.GEREDIGEERD, "Netjes.")


def test_staf_geeft_terug_en_de_trekker_leest_waarom(t):
    t.antwoord()
    client, adres = als(t.staf), t.evaluatie.nalezen.replace("nalezen", "teruggeven")
    assert client.post(adres, invoer(client.get(adres), reden="")).status_code == 422
    client.post(adres, invoer(client.get(adres), reden="Wat leverde het op?"))
    pagina = tekst(als(t.partner).get(t.evaluatie.get_absolute_url()))
    assert "gaf dit antwoord terug" in pagina and "Wat leverde het op?" in pagina


def test_herinneren_toont_eerst_wie_en_verstuurt_dan(t):
    client, adres = als(t.staf), f"{t.ronde.get_absolute_url()}herinneren/"
    assert t.partner.email in tekst(client.get(adres)) and not Bericht.objects.exists()
    assert "1 persoon krijgt een mail" in tekst(client.post(adres, druk(client), follow=True))
    assert "Vandaag ging er al" in tekst(client.post(adres, druk(client), follow=True))
    assert Bericht.objects.count() == 1


def test_wat_later_in_het_plan_kwam_wordt_aangeboden(t):
    maak_actie(doelstelling=t.acties[0].doelstelling)
    maak_versie_van_kracht(plan=t.plan, jaar=2020)
    client = als(t.staf)
    assert "kwam in het plan" in tekst(client.get(t.ronde.get_absolute_url()))
    assert "1 actie staat erbij" in tekst(
        client.post(f"{t.ronde.get_absolute_url()}aanvullen/", druk(client), follow=True)
    )


def test_de_stappen_naar_het_college_met_een_formulier(t):
    t.antwoord()
    client, basis = als(t.staf), t.ronde.leesadres
    vandaag = f"{timezone.localdate():%d/%m/%Y}"
    adres = f"{basis}stap/besproken/"
    assert client.post(adres, invoer(client.get(adres), datum="")).status_code == 422
    client.post(adres, invoer(client.get(adres), datum=vandaag))
    adres = f"{basis}stap/voorgelegd/"
    antwoord = client.post(adres, invoer(client.get(adres), orgaan="college", datum=vandaag))
    assert "antwoord dat je niet nalas" in tekst(antwoord)
    t.lees_na()
    client.post(adres, invoer(antwoord, orgaan="college", datum=vandaag))
    adres = f"{basis}stap/vastgesteld/"
    velden = {"datum": vandaag, "besluit": "goedkeuring", "referentie": "CBS 12"}
    pagina = tekst(client.post(adres, invoer(client.get(adres), **velden), follow=True))
    assert "staat nu op “vastgesteld”" in pagina and "keurde de evaluatie goed" in pagina
    assert "kan deze stap niet" in tekst(client.get(f"{basis}stap/ontwerp/"))


def test_de_pagina_komt_uit_wat_bevroren_is(t):
    t.breng_tot("vastgesteld")
    bezoeker = Client()
    assert ANTWOORD["gedaan"] in tekst(bezoeker.get(t.ronde.leesadres))
    wijzig(t.acties[0], titel="Later hernoemd")
    forceer(t.evaluatie, gedaan="Overschreven.")
    pagina = tekst(als(t.staf).get(t.ronde.leesadres))
    assert "Actie 0" in pagina and "Later hernoemd" not in pagina and "Overschreven" not in pagina


def test_wat_in_het_plan_veranderde_en_wie_er_was_staat_op_de_pagina(t):
    groep = maak_groep(netwerk=t.netwerk, naam="Overlegplatform", soort="platform")
    geef_zetel(groep, t.organisatie)
    begin = datetime.datetime(2026, 3, 5, 13, tzinfo=timezone.get_default_timezone())
    vergadering = maak_vergadering(groep, stand="gehouden", begin=begin, einde=begin + datetime.timedelta(hours=2))
    for rij in nodig_uit(vergadering):
        forceer(rij, aanwezigheid="aanwezig")
    wijzig(t.acties[0], titel="Nieuwe titel")
    maak_versie_van_kracht(plan=t.plan, jaar=2026)
    t.breng_tot("vastgesteld")
    pagina = tekst(Client().get(t.ronde.leesadres))
    assert "Wat veranderde in het plan" in pagina and "Herschreven." in pagina
    assert "Overlegplatform: 1 van de 1 organisaties" in pagina and "Trekker vzw: 1 van de 1 keer" in pagina


def test_kleuren_staan_bij_de_actie_zodra_ze_vastgesteld_zijn(t):
    bezoeker, adres = Client(), t.acties[0].get_absolute_url()
    t.breng_tot("voorgelegd")
    for client in (bezoeker, als(t.staf)):
        assert "Jaarevaluatie 2025-2026" not in tekst(client.get(adres))
    t.zet("vastgesteld")
    pagina = tekst(bezoeker.get(adres))
    assert "Jaarevaluatie 2025-2026" in pagina and "loopt zoals afgesproken" in pagina
    # Kleuren alone: the words of the trekker stand in the evaluation.
    assert ANTWOORD["gedaan"] not in pagina


def test_een_trekker_leest_nergens_een_voorstel(t):
    wijzig(t.acties[0], titel="Een voorstel van de staf")
    client = als(t.partner)
    for adres in ("/", "/evaluatie/", t.evaluatie.get_absolute_url()):
        assert "Een voorstel van de staf" not in tekst(client.get(adres))


def test_leeg_zegt_wat_je_kan_doen(t):
    assert "Er is nog geen jaarevaluatie om te lezen" in tekst(Client().get("/evaluatie/"))
    assert "Maak eerst de jaarevaluatie" in tekst(als(t.staf).get(t.ronde.leesadres))
    ander = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    zonder_plan = tekst(als(ander).get("/evaluatie/"))
    assert "Een ronde gaat over de acties van een goedgekeurde versie" in " ".join(zonder_plan.split())
    assert "Open de eerste ronde" not in zonder_plan
    maak_versie_van_kracht(plan=maak_plan(netwerk=maak_netwerk("vlaams-brabant"), slug="ander"), jaar=2024)
    assert "Open de eerste ronde" in tekst(als(ander).get("/evaluatie/"))
    assert "Er wacht nu geen vraag op jou" in tekst(als(t.iemand(Rol.PARTNER)).get("/evaluatie/"))


def test_vijandige_tekst_blijft_tekst(t):
    boos = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    t.antwoord(gedaan=boos)
    t.lees_na()
    client = als(t.staf)
    client.post(f"{t.ronde.leesadres}maken/")
    for adres in (t.evaluatie.nalezen, t.ronde.leesadres):
        pagina = tekst(client.get(adres))
        assert "<script>alert" not in pagina and "<img src=x" not in pagina
