"""Words of its own: a network says a shared word its own way, on its own pages and on nobody else's."""

import pytest
from django.test import Client
from django.urls import reverse

from actieplan.regels.actievelden import Leesbaar
from actieplan.regels.levend import levende_regels
from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.begin.kern import woorden
from leerrecht.models import Doelgroep, Gebeurtenis, Netwerk, Thema
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import dien_in
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer

pytestmark = pytest.mark.django_db


@pytest.fixture
def tweetal():
    """Two networks whose plans use the same words."""
    with schrijven_toegestaan():
        groep = Doelgroep.objects.create(slug="spijbelaar", naam="spijbelaar", publieke_naam="wie vaak afwezig is")
        thema = Thema.objects.create(slug="ouders", naam="ouders betrekken")
    plannen = []
    for slug in ("mechelen", "limburg"):
        plan = maak_plan(netwerk=maak_netwerk(slug))
        actie = maak_actie(doelstelling=maak_doelstelling(plan=plan))
        with schrijven_toegestaan():
            plan.doelgroepen.add(groep)
            actie.doelgroepen.add(groep)
            actie.themas.add(thema)
        maak_versie_van_kracht(plan=plan)
        plannen.append(plan)
    return plannen


@pytest.fixture
def limburg(tweetal):
    return Netwerk.objects.get(slug="limburg")


@pytest.fixture
def staf(limburg):
    client = Client()
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=limburg))
    return client


def adres(netwerk: Netwerk) -> str:
    return reverse("beheer:netwerk_woorden", args=[netwerk.slug])


def bladen(plan) -> list[str]:
    actie = plan.acties.get()
    return [
        plan.get_absolute_url(),
        f"{plan.get_absolute_url()}?doelgroep=spijbelaar",
        reverse("actieplan:actie", args=[plan.slug, actie.sleutel]),
    ]


def lees(pagina: str) -> str:
    antwoord = Client().get(pagina)
    assert antwoord.status_code == 200, pagina
    return antwoord.content.decode()


def test_een_eigen_woord_staat_op_elke_pagina_van_het_plan_en_op_geen_van_een_ander(tweetal, limburg, staf):
    mechelen, ons = tweetal
    voor = [lees(blad) for blad in bladen(mechelen)]
    assert dien_in(staf, adres(limburg), **{"doelgroep-spijbelaar": "afhaker"}).status_code == 302
    for blad in bladen(ons):
        tekst = lees(blad)
        assert "afhaker" in tekst and "wie vaak afwezig is" not in tekst, blad
    for blad, was in zip(bladen(mechelen), voor, strict=True):
        tekst = lees(blad)
        assert "afhaker" not in tekst and "wie vaak afwezig is" in tekst and "wie vaak afwezig is" in was
    assert "afhaker" not in lees(reverse("over"))


def test_ook_het_formulier_de_geschiedenis_en_een_nieuwe_versie_zeggen_het_zo(tweetal, limburg, staf):
    ons = tweetal[1]
    dien_in(staf, adres(limburg), **{"thema-ouders": "samen met ouders"})
    bewerk = staf.get(reverse("actieplan:actie_bewerken", args=[ons.slug, ons.acties.get().sleutel])).content.decode()
    assert "samen met ouders" in bewerk and "ouders betrekken" not in bewerk
    limburg.refresh_from_db()
    assert Leesbaar.voor(limburg, {"themas": ["ouders"]}).tekst("themas", ["ouders"]) == "samen met ouders"
    ons.refresh_from_db()
    bevroren = [regel.inhoud["themas"] for regel in levende_regels(ons) if regel.soort == "actie"]
    assert bevroren == [["samen met ouders"]]


def test_de_lijst_zelf_verandert_niet_en_de_geschiedenis_zegt_wie_het_deed(limburg, staf):
    antwoord = dien_in(
        staf, adres(limburg), **{"doelgroep-spijbelaar": "  afhaker  ", "thema-ouders": "ouders betrekken"}
    )
    assert antwoord.status_code == 302
    limburg.refresh_from_db()
    # What was typed as it already was, is no word of one's own.
    assert limburg.eigen_woorden == {"doelgroep-spijbelaar": "afhaker"}
    assert str(Doelgroep.objects.get()) == "wie vaak afwezig is"
    gebeurd = Gebeurtenis.objects.get(wat="eigen woorden bewaard")
    assert gebeurd.netwerk_slug == "limburg"
    assert [(rij["label"], rij["wordt"]) for rij in gebeurd.verschil] == [("doelgroep wie vaak afwezig is", "afhaker")]


def test_leeg_maken_zet_het_gedeelde_woord_terug(tweetal, limburg, staf):
    dien_in(staf, adres(limburg), **{"doelgroep-spijbelaar": "afhaker"})
    dien_in(staf, adres(limburg), **{"doelgroep-spijbelaar": ""})
    limburg.refresh_from_db()
    assert limburg.eigen_woorden == {}
    assert "wie vaak afwezig is" in lees(tweetal[1].get_absolute_url())


@pytest.mark.parametrize("woord", ["Wie vaak afwezig is", "wie  vaak afwezig is"])
def test_twee_keuzes_die_hetzelfde_heten_worden_geweigerd(limburg, staf, woord):
    with schrijven_toegestaan():
        Doelgroep.objects.create(slug="nieuw", naam="nieuwkomer")
    antwoord = dien_in(staf, adres(limburg), **{"doelgroep-nieuw": woord})
    assert antwoord.status_code == 422
    assert "staat “wie vaak afwezig is” al" in antwoord.content.decode().lower()
    limburg.refresh_from_db()
    assert limburg.eigen_woorden is None


def test_wie_na_een_collega_een_ander_woord_kiest_ziet_beide(limburg, staf):
    mijn = invoer(staf.get(adres(limburg)), **{"doelgroep-spijbelaar": "afhaker"})
    dien_in(staf, adres(limburg), **{"doelgroep-spijbelaar": "zoeker"})
    antwoord = staf.post(adres(limburg), mijn)
    assert antwoord.status_code == 422
    assert "zoeker" in antwoord.content.decode() and "afhaker" in antwoord.content.decode()


def test_de_stap_meet_of_iemand_keek_ook_als_alles_past(limburg, staf):
    wie = maak_gebruiker(Rol.BEHEER, netwerk=limburg)
    assert not woorden(limburg, wie).klaar
    antwoord = dien_in(staf, adres(limburg))
    assert antwoord.status_code == 302
    limburg.refresh_from_db()
    stap = woorden(limburg, wie)
    assert stap.klaar and stap.gemeten == "Jullie gebruiken de gedeelde woorden."
    dien_in(staf, adres(limburg), **{"thema-ouders": "samen met ouders"})
    limburg.refresh_from_db()
    assert woorden(limburg, wie).gemeten == "Aantal eigen woorden: 1."


@pytest.mark.parametrize(
    ("waarden", "zin"),
    [
        ({}, "Bewaard. Jullie gebruiken de gedeelde woorden."),
        ({"thema-ouders": "samen"}, "Bewaard. 1 eigen woord staat op de pagina’s van"),
        ({"thema-ouders": "samen", "doelgroep-spijbelaar": "afhaker"}, "Bewaard. 2 eigen woorden staan op de pagina’s"),
    ],
)
def test_de_zin_achteraf_telt_de_eigen_woorden_die_er_staan(limburg, staf, waarden, zin):
    antwoord = staf.post(adres(limburg), invoer(staf.get(adres(limburg)), **waarden), follow=True)
    assert zin in antwoord.content.decode()
