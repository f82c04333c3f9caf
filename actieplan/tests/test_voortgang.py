"""How an action goes: only about an own action, never in the future, in the name of the organisation."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actieplan.diensten.voortgang import mag_melden, melding_laten, melding_overnemen, voortgang_melden
from actieplan.models import Actie, StandWijziging, Voortgang
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_versie_van_kracht, wijzig
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Gebruiker, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer

pytestmark = pytest.mark.django_db

MENS = "Griet Verzonnen"


@pytest.fixture
def actie() -> Actie:
    rij = maak_actie(doelstelling=maak_doelstelling(), stand="lopend")
    maak_versie_van_kracht(plan=rij.plan)
    return rij


@pytest.fixture
def partner(actie) -> Gebruiker:
    organisatie = maak_organisatie("Groep Intro")
    betrek(actie=actie, organisatie=organisatie, rol="uitvoerder")
    return maak_gebruiker(Rol.PARTNER, organisatie=organisatie, naam=MENS)


def meld(actie: Actie, door: Gebruiker, **anders) -> Voortgang:
    gegevens = {"tekst": "Het loopt goed.", "stand": "lopend", "tot": "", "datum": timezone.localdate()} | anders
    return voortgang_melden(actie_id=actie.pk, door=door, **gegevens)


@pytest.fixture
def trekker(actie) -> Gebruiker:
    organisatie = maak_organisatie("De trekker")
    betrek(actie=actie, organisatie=organisatie, rol="trekker")
    return maak_gebruiker(Rol.PARTNER, organisatie=organisatie)


@pytest.fixture
def staf(actie) -> Gebruiker:
    return maak_gebruiker(Rol.STAF, organisatie=maak_organisatie("Stad Mechelen"))


def publiek(actie: Actie) -> str:
    return Client().get(actie.get_absolute_url()).content.decode()


def test_wie_de_actie_trekt_bevestigt_de_stand_zoals_hij_is(actie, trekker):
    versie = actie.versie
    voortgang = meld(actie, trekker)
    actie.refresh_from_db()
    assert (actie.stand, actie.bevestigd_op, actie.bevestigd_door) == ("lopend", timezone.localdate(), "De trekker")
    assert actie.versie == versie + 1
    assert (voortgang.door, voortgang.organisatie.naam, voortgang.stand) == (trekker, "De trekker", "lopend")
    assert not StandWijziging.objects.exists()
    gebeurtenis = Gebeurtenis.objects.get()
    assert (gebeurtenis.wat, gebeurtenis.namens, gebeurtenis.reden) == (
        "voortgang gemeld",
        "De trekker",
        "Het loopt goed.",
    )


def test_wie_meewerkt_meldt_en_bevestigt_niets_in_het_publiek(actie, partner):
    voor = publiek(actie)
    assert meld(actie, partner).beslist_op is not None, "er valt niets te beslissen"
    assert publiek(actie) == voor


@pytest.mark.parametrize("stand", ["afgerond", "stopgezet"])
@pytest.mark.parametrize("wie", ["partner", "trekker"])
def test_plan_A1_een_melding_van_een_partner_verandert_niets_wat_het_publiek_leest(actie, wie, stand, request):
    wie_meldt = request.getfixturevalue(wie)
    voor = publiek(actie)
    voortgang = meld(actie, wie_meldt, stand=stand, tekst="We stoppen ermee.")
    actie.refresh_from_db()
    assert (actie.stand, voortgang.stand, voortgang.beslist_op) == ("lopend", stand, None)
    assert publiek(actie) == voor
    assert not StandWijziging.objects.exists()


def test_staf_neemt_een_gemelde_stand_over_en_pas_dan_leest_het_publiek_hem(actie, partner, staf):
    voortgang = meld(actie, partner, stand="afgerond", tekst="Alles is klaar.")
    melding_overnemen(voortgang_id=voortgang.pk, reden="", door=staf)
    actie.refresh_from_db()
    rij = StandWijziging.objects.get()
    assert (actie.stand, rij.van, rij.naar, rij.reden) == ("afgerond", "lopend", "afgerond", "Alles is klaar.")
    assert (rij.door, actie.bevestigd_door) == (staf, "Groep Intro")
    assert "afgerond" in publiek(actie)
    with pytest.raises(Geweigerd, match="intussen beslist"):
        melding_overnemen(voortgang_id=voortgang.pk, reden="", door=staf)


def test_staf_laat_de_stand_zoals_hij_is_en_wie_meldde_leest_dat(actie, partner, staf, client):
    voortgang = meld(actie, partner, stand="stopgezet")
    melding_laten(voortgang_id=voortgang.pk, reden="Het college besliste nog niet.", door=staf)
    actie.refresh_from_db()
    assert actie.stand == "lopend"
    log_in(client, partner)
    assert "niet overgenomen" in client.get(actie.get_absolute_url() + "gemeld/").content.decode()


@pytest.mark.parametrize("dienst", [melding_overnemen, melding_laten])
def test_over_een_melding_beslist_alleen_staf_van_het_eigen_netwerk(actie, partner, trekker, dienst):
    voortgang = meld(actie, partner, stand="afgerond")
    for wie in (partner, trekker, maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))):
        with pytest.raises(Geweigerd):
            dienst(voortgang_id=voortgang.pk, reden="x", door=wie)
    actie.refresh_from_db()
    assert actie.stand == "lopend"


def test_de_werkbank_toont_wat_gemeld_is_met_twee_knoppen_en_de_zin_zegt_wat_er_is(actie, partner, staf, client):
    log_in(client, partner)
    adres = reverse("actieplan:voortgang", args=[actie.plan.slug, actie.sleutel])
    antwoord = client.post(adres, invoer(client.get(adres), stand="stopgezet", tekst="We stoppen."), follow=True)
    assert "Tot dan leest het publiek “lopend”" in antwoord.content.decode()
    voortgang = Voortgang.objects.get()
    log_in(client, staf)
    werkbank = client.get(reverse("actieplan:bewerken", args=[actie.plan.slug])).content.decode()
    assert "Groep Intro meldde op" in werkbank
    assert "Beslis over de stand die Groep Intro meldde" in client.get("/").content.decode()
    for wat, zin in (("overnemen", "staat nu op “stopgezet”"),):
        pad = f"/actieplan/{actie.plan.slug}/bewerken/meldingen/{voortgang.sleutel}/{wat}/"
        assert pad in werkbank
        assert zin in client.post(pad, invoer(client.get(pad)), follow=True).content.decode()
        assert client.get(pad).status_code == 404, "er valt niets meer te beslissen"


def test_uitstel_vraagt_een_datum_ook_van_wie_alleen_meldt(actie, partner, staf):
    tot = timezone.localdate() + timedelta(days=40)
    with pytest.raises(Geweigerd) as geweigerd:
        meld(actie, partner, stand="uitgesteld", tot="")
    assert geweigerd.value.veld == "uitgesteld_tot"
    voortgang = meld(actie, partner, stand="uitgesteld", tot=tot.isoformat())
    melding_overnemen(voortgang_id=voortgang.pk, reden="", door=staf)
    actie.refresh_from_db()
    assert (actie.stand, actie.uitgesteld_tot) == ("uitgesteld", tot)


def test_staf_meldt_over_elke_actie_van_het_netwerk(actie):
    staf = maak_gebruiker(Rol.STAF, organisatie=maak_organisatie("Stad Mechelen"))
    meld(actie, staf)
    actie.refresh_from_db()
    assert actie.bevestigd_door == "Stad Mechelen"


def test_wie_bij_twee_organisaties_werkt_meldt_voor_die_van_de_actie(actie, partner):
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=partner,
            organisatie=maak_organisatie("Andere"),
            netwerk=actie.plan.netwerk,
            rol=Rol.PARTNER,
            van=timezone.localdate(),
        )
    assert meld(actie, Gebruiker.objects.get(pk=partner.pk)).organisatie.naam == "Groep Intro"


def test_wie_niets_met_de_actie_heeft_wordt_geweigerd(actie):
    ander = maak_netwerk("vlaams-brabant")
    for wie in (
        maak_gebruiker(),
        maak_gebruiker(Rol.PARTNER),
        maak_gebruiker(Rol.STAF, netwerk=ander),
        maak_gebruiker(Rol.MELDPUNT),
    ):
        assert not mag_melden(actie, wie)
        with pytest.raises(Geweigerd):
            meld(actie, wie)
    assert not Voortgang.objects.exists()


def test_een_betrokkenheid_die_gisteren_eindigde_sluit_het_melden(actie, partner):
    wijzig(actie.betrokkenheden.get(), tot=timezone.localdate() - timedelta(days=1))
    with pytest.raises(Geweigerd):
        meld(actie, partner)


def test_over_een_voorstel_of_een_interne_actie_meldt_een_partner_niet(actie, partner):
    voorstel = maak_actie(doelstelling=actie.doelstelling)
    betrek(actie=voorstel, organisatie=partner.lidmaatschappen.get().organisatie)
    wijzig(actie, zichtbaarheid="intern")
    for rij in (voorstel, actie):
        assert not mag_melden(rij, partner)
        with pytest.raises(Geweigerd):
            meld(rij, partner)


def test_een_datum_in_de_toekomst_wordt_geweigerd_en_bewaart_niets(actie, partner):
    with pytest.raises(Geweigerd) as geweigerd:
        meld(actie, partner, datum=timezone.localdate() + timedelta(days=1))
    assert geweigerd.value.veld == "datum"
    actie.refresh_from_db()
    assert (Voortgang.objects.count(), Gebeurtenis.objects.count(), actie.bevestigd_op) == (0, 0, None)
    assert meld(actie, partner, datum=timezone.localdate() - timedelta(days=90)).datum


def test_een_zet_die_de_tabel_niet_kent_wordt_geweigerd_en_bewaart_geen_tekst(actie, partner):
    with pytest.raises(Geweigerd):
        meld(actie, partner, stand="idee")
    assert not Voortgang.objects.exists()


def test_wie_een_oude_stand_zag_zet_de_stand_van_een_collega_niet_stil_terug(actie, partner):
    wijzig(actie, stand="stopgezet")
    with pytest.raises(Geweigerd, match="stopgezet") as geweigerd:
        meld(actie, partner, stand="lopend", gezien="lopend")
    assert geweigerd.value.veld == "stand"
    assert meld(actie, partner, stand="lopend", gezien="stopgezet").stand == "lopend"


def test_de_naam_van_een_mens_staat_nooit_op_een_publieke_pagina(actie, partner, client):
    meld(actie, partner, tekst="Geheime woorden van de partner")
    for adres in (
        reverse("start"),
        actie.plan.get_absolute_url(),
        actie.get_absolute_url(),
        reverse("actieplan:download", args=[actie.plan.slug]),
        reverse("actieplan:versie", args=[actie.plan.slug, 2016]),
    ):
        inhoud = client.get(adres).content.decode()
        assert MENS not in inhoud
        assert "Geheime woorden" not in inhoud
    assert "Groep Intro" in client.get(actie.get_absolute_url()).content.decode()
