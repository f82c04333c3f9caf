"""Two colleagues in the same form: both texts shown, everyone's choice followed, nothing lost on the way."""

import pytest
from django.test import Client
from django.urls import reverse

from actieplan.diensten.actie import actie_wijzigen
from actieplan.models import Actie
from actieplan.regels import actievelden as velden
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht, wijzig
from leerrecht.models import Gebeurtenis, Thema
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from leerrecht.tests.formulier import invoer

pytestmark = pytest.mark.django_db


@pytest.fixture
def actie() -> Actie:
    doel = maak_doelstelling(plan=maak_plan(slug="mechelen"))
    return maak_actie(doelstelling=doel, nummer="1", titel="Oude titel", omschrijving="Oude tekst", stand="lopend")


@pytest.fixture
def staf(client: Client, actie) -> Client:
    log_in(client, maak_gebruiker(Rol.STAF, naam="Bo"))
    return client


def adres(actie: Actie) -> str:
    return reverse("actieplan:actie_bewerken", args=["mechelen", actie.sleutel])


def nu(actie: Actie) -> dict:
    return velden.lees(Actie.objects.get(pk=actie.pk))


def collega(actie: Actie, reden: str = "", **nieuw) -> None:
    """An saves meanwhile."""
    begin = nu(actie)
    uitslag = actie_wijzigen(
        actie_id=actie.pk, waarden=begin | nieuw, origineel=begin, reden=reden, door=maak_gebruiker(Rol.STAF, naam="An")
    )
    assert len(uitslag.bewaard) == len(nieuw)


def bots(staf: Client, actie: Actie, mijn: dict, hun: dict, reden: str = ""):
    """Bo opens the form, An saves `hun`, Bo sends `mijn`; return the page with the conflict."""
    pagina = staf.get(adres(actie))
    collega(actie, reden, **hun)
    antwoord = staf.post(adres(actie), invoer(pagina, reden=reden, **mijn))
    assert antwoord.status_code == 409
    return antwoord


def test_de_pagina_toont_beide_teksten_wie_de_andere_bewaarde_en_wat_al_bewaard_is(staf, actie):
    antwoord = bots(staf, actie, {"titel": "Van Bo", "bbc_code": "7"}, {"titel": "Van An"})
    inhoud = antwoord.content.decode()
    for stuk in (
        "Van",
        "Bo</ins>",
        "An</ins>",
        "<del>Oude",
        "<bdi>An</bdi> bewaarde",
        "bbc-code",
        "mijn:titel",
        "hun:titel",
    ):
        assert stuk in inhoud, stuk
    assert (nu(actie)["titel"], nu(actie)["bbc_code"]) == ("Van An", "7")


@pytest.mark.parametrize(("keuze", "blijft"), [("mijn:titel", "Van Bo"), ("hun:titel", "Van An")])
def test_een_keuze_beslist(staf, actie, keuze, blijft):
    botsing = bots(staf, actie, {"titel": "Van Bo"}, {"titel": "Van An"})
    assert staf.post(adres(actie), invoer(botsing, keuze=keuze)).status_code == 302
    assert nu(actie)["titel"] == blijft


def test_een_derde_tekst_mag_ook(staf, actie):
    botsing = bots(staf, actie, {"titel": "Van Bo"}, {"titel": "Van An"})
    assert staf.post(adres(actie), invoer(botsing, titel="Van An en Bo")).status_code == 302
    assert nu(actie)["titel"] == "Van An en Bo"


@pytest.mark.parametrize("tweede", ["mijn:omschrijving", "hun:omschrijving"])
@pytest.mark.parametrize("eerste", ["mijn:titel", "hun:titel"])
def test_twee_botsende_velden_los_je_een_voor_een_op(staf, actie, eerste, tweede):
    mijn, hun = {"titel": "T Bo", "omschrijving": "O Bo"}, {"titel": "T An", "omschrijving": "O An"}
    botsing = bots(staf, actie, mijn, hun)
    tussen = staf.post(adres(actie), invoer(botsing, keuze=eerste))
    assert tussen.status_code == 409
    assert [b["veld"] for b in tussen.context["form"].botsingen] == ["omschrijving"]
    assert staf.post(adres(actie), invoer(tussen, keuze=tweede)).status_code == 302
    wie = {"mijn": mijn, "hun": hun}
    assert nu(actie)["titel"] == wie[eerste.partition(":")[0]]["titel"]
    assert nu(actie)["omschrijving"] == wie[tweede.partition(":")[0]]["omschrijving"]


def test_wat_een_derde_intussen_bewaart_botst_opnieuw(staf, actie):
    botsing = bots(staf, actie, {"titel": "Van Bo"}, {"titel": "Van An"})
    collega(actie, titel="Van Cis")
    opnieuw = staf.post(adres(actie), invoer(botsing, keuze="mijn:titel"))
    assert opnieuw.status_code == 409
    assert "Cis</ins>" in opnieuw.content.decode()
    assert nu(actie)["titel"] == "Van Cis"


def test_een_veld_dat_alleen_de_collega_wijzigde_gaat_niet_terug_naar_oud(staf, actie):
    botsing = bots(staf, actie, {"titel": "Van Bo"}, {"titel": "Van An", "nummer": "2", "aanpak": "preventie"})
    assert staf.post(adres(actie), invoer(botsing, keuze="mijn:titel")).status_code == 302
    assert (nu(actie)["titel"], nu(actie)["nummer"], nu(actie)["aanpak"]) == ("Van Bo", "2", "preventie")


@pytest.mark.parametrize(
    ("veld", "mijn", "hun"),
    [("stand", "stopgezet", "afgerond"), ("themas", ["een"], ["twee"]), ("aanpak", "preventie", "interventie")],
)
def test_ook_een_keuze_of_lijst_van_de_collega_blijft_als_er_nog_iets_botst(staf, actie, veld, mijn, hun):
    with schrijven_toegestaan():
        for slug in ("een", "twee"):
            Thema.objects.create(slug=slug, naam=slug)
    botsing = bots(staf, actie, {"titel": "T Bo", veld: mijn}, {"titel": "T An", veld: hun}, reden="klaar")
    tussen = staf.post(adres(actie), invoer(botsing, keuze=f"hun:{veld}"))
    assert tussen.status_code == 409
    assert staf.post(adres(actie), invoer(tussen, keuze="mijn:titel")).status_code == 302
    assert (nu(actie)["titel"], nu(actie)[veld]) == ("T Bo", hun)


def test_ook_de_trekker_van_de_collega_blijft_als_er_nog_iets_botst(staf, actie):
    van_bo, van_an = maak_organisatie("Van Bo"), maak_organisatie("Van An")
    hun = {"titel": "T An", "trekker": [van_an.sleutel]}
    botsing = bots(staf, actie, {"titel": "T Bo", "wie_0": van_bo.sleutel, "rol_0": "trekker"}, hun)
    tussen = staf.post(adres(actie), invoer(botsing, keuze="hun:trekker"))
    assert staf.post(adres(actie), invoer(tussen, keuze="mijn:titel")).status_code == 302
    assert (nu(actie)["titel"], nu(actie)["trekker"]) == ("T Bo", [van_an.sleutel])


def test_de_datum_bij_een_botsende_stand_gaat_niet_verloren(staf, actie):
    mijn = {"stand": "uitgesteld", "uitgesteld_tot": "1/9/2199"}
    botsing = bots(staf, actie, mijn, {"stand": "afgerond"}, reden="later")
    collega(actie, "toch niet klaar", stand="lopend")
    opnieuw = staf.post(adres(actie), invoer(botsing, keuze="mijn:stand"))
    assert opnieuw.status_code == 409
    assert staf.post(adres(actie), invoer(opnieuw, keuze="mijn:stand")).status_code == 302
    assert (nu(actie)["stand"], nu(actie)["uitgesteld_tot"]) == ("uitgesteld", "2199-09-01")


def test_een_dubbele_klik_op_bewaren_verbergt_de_botsing_niet(staf, actie):
    pagina = staf.get(adres(actie))
    collega(actie, titel="Van An")
    gegevens = invoer(pagina, titel="Van Bo", bbc_code="7")
    for _ in range(2):
        # The browser shows the answer to the second click only.
        antwoord = staf.post(adres(actie), gegevens)
        assert antwoord.status_code == 409
        assert "Bo</ins>" in antwoord.content.decode()
    assert Gebeurtenis.objects.over("actie", actie.sleutel).count() == 2
    assert staf.post(adres(actie), invoer(antwoord, keuze="mijn:titel")).status_code == 302
    assert nu(actie)["titel"] == "Van Bo"


def test_met_htmx_komt_de_botsing_in_het_formulier_zelf(staf, actie):
    pagina = staf.get(adres(actie), headers={"HX-Request": "true"})
    collega(actie, titel="Van An")
    antwoord = staf.post(adres(actie), invoer(pagina, titel="Van Bo"), headers={"HX-Request": "true"})
    assert antwoord.status_code == 200
    assert b"<html" not in antwoord.content
    assert 'value="mijn:titel"' in antwoord.content.decode()


def test_een_partner_leest_op_het_voortgangsformulier_geen_voorstel(client, actie):
    organisatie = maak_organisatie()
    betrek(actie=actie, organisatie=organisatie)
    maak_versie_van_kracht(plan=actie.plan)
    collega(actie, "beter", titel="Titel zwaluwstaart", nummer="9.9")
    log_in(client, maak_gebruiker(Rol.PARTNER, organisatie=organisatie))
    inhoud = client.get(reverse("actieplan:voortgang", args=["mechelen", actie.sleutel])).content.decode()
    assert "Oude titel" in inhoud
    assert "zwaluwstaart" not in inhoud
    assert "9.9" not in inhoud


def test_een_partner_met_een_oud_formulier_zet_de_stand_van_de_staf_niet_terug(client, actie):
    organisatie = maak_organisatie()
    betrek(actie=actie, organisatie=organisatie)
    maak_versie_van_kracht(plan=actie.plan)
    log_in(client, maak_gebruiker(Rol.PARTNER, organisatie=organisatie))
    waar = reverse("actieplan:voortgang", args=["mechelen", actie.sleutel])
    pagina = client.get(waar)
    wijzig(actie, stand="stopgezet")
    antwoord = client.post(waar, invoer(pagina, tekst="Loopt goed"))
    assert antwoord.status_code == 422
    assert nu(actie)["stand"] == "stopgezet"
    assert "Loopt goed" in antwoord.content.decode()
    # Who saw the new stand and means it, reports it: staf decides.
    assert client.post(waar, invoer(antwoord, stand="lopend")).status_code == 302
    assert nu(actie)["stand"] == "stopgezet"
    assert actie.voortgangen.te_beslissen().get().stand == "lopend"
