"""Thresholds by source and grain: what is safe for all of Flanders is not safe for a school (cijfers A2)."""

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from monitoring.bescherming.drempels import Drempelboek
from monitoring.bescherming.korrel import korrel_van
from monitoring.diensten import drempels
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.keuzes import Korrel, Toestand
from monitoring.meldpuntcijfers.soorten import SOORTEN, indicatorcode
from monitoring.models import Drempel
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.tests.bouwers import maak_drempel, maak_gegevensbron, maak_indicator

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef", "aandeel")]
WIE = "Stad Mechelen, de schepen van onderwijs"
BESLUIT = {"drempel": 5, "drempel_noemer": 10, "openbaar": False, "verantwoordelijke": "", "motivering": "Beslist."}
LIJST = [rij(instellingsnummer=f"96000{nummer}", waarde=waarde) for nummer, waarde in ((1, 1), (2, 2), (3, 21))]


@pytest.fixture
def netwerk(staf):
    return staf.lidmaatschappen.get().netwerk


@pytest.fixture
def dpo(netwerk):
    return maak_gebruiker(Rol.DPO, netwerk=netwerk)


@pytest.fixture
def agodi():
    """A source of which nothing is hidden in its own figures for all of Flanders."""
    return maak_gegevensbron("agodi", drempel=1, motivering="De bron beschermt zelf.")


def lever(staf, bron, *rijen):
    aanlevering = lees_in(csv(*rijen), staf=staf, bron=bron)
    assert not aanlevering.fouten, aanlevering.fouten
    bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    return aanlevering


def publiceer(staf):
    return publicatie_maken(netwerk_id=staf.lidmaatschappen.get().netwerk_id, reden="Nieuw.", door=staf)


def getoond(publicatie) -> set[int]:
    return {int(cel.waarde) for cel in publicatie.cellen.filter(toestand=Toestand.GETAL)}


def zet(staf, netwerk, bron, korrel, **anders):
    return drempels.drempel_zetten(
        netwerk_id=netwerk.pk, bron_id=bron.pk, korrel=korrel, mijn={**BESLUIT, **anders}, door=staf
    )


@pytest.mark.parametrize(
    ("gebied", "uitsplitsing", "korrel"),
    [
        ("Vlaanderen", {}, Korrel.RUIM),
        ("Provincie Antwerpen", {"geslacht": "alle"}, Korrel.RUIM),
        ("Vlaanderen", {"geslacht": "m"}, Korrel.DEEL),
        ("Mechelen", {}, Korrel.GEMEENTE),
        ("regio Mechelen", {}, Korrel.GEMEENTE),
        ("Een naam die niemand kent", {}, Korrel.GEMEENTE),
        ("Vlaanderen", {"school": "960001"}, Korrel.SCHOOL),
    ],
)
def test_hoe_fijn_een_cijfer_is_volgt_uit_gebied_en_uitsplitsing(gebied, uitsplitsing, korrel):
    assert korrel_van(gebied, uitsplitsing) == korrel


def test_cijfers_A2_een_bron_in_een_lijst_kiezen_zet_de_bescherming_niet_uit(staf, agodi):
    """Three schools with 1, 2 and 21 pupils, delivered under AGODI: the two small ones stay hidden."""
    aanlevering = lever(staf, agodi, *LIJST)
    assert aanlevering.verschil["verborgen"] >= 2
    assert getoond(publiceer(staf)) <= {21}


def test_van_heel_vlaanderen_blijft_gelden_wat_de_bron_zelf_doet(staf, agodi):
    lever(staf, agodi, rij(gebied="Vlaanderen", waarde=3), rij(schooljaar="2020-2021", waarde=4))
    assert getoond(publiceer(staf)) == {3}


def test_een_los_percentage_over_een_gemeente_komt_pas_uit_als_iedereen_het_al_kent(staf, dpo, netwerk, agodi):
    los = rij(indicator="aandeel", eenheid="% van de leerlingen", waarde="13,5")
    assert lever(staf, agodi, los).verschil["verborgen"] == 1
    assert publiceer(staf).cellen.get().toestand == Toestand.ONDERDRUKT
    besluit = zet(staf, netwerk, agodi, Korrel.GEMEENTE, openbaar=True, verantwoordelijke=WIE)
    assert publiceer(staf).cellen.get().toestand == Toestand.ONDERDRUKT
    drempels.advies_geven(drempel_id=besluit.pk, gunstig=True, advies="Het stond in de krant.", door=dpo)
    assert publiceer(staf).cellen.get().toestand == Toestand.GETAL


def test_wat_openbaar_is_helpt_een_ander_klein_getal_niet_te_verbergen(staf, dpo, netwerk, agodi, bron):
    """The known universe: the public total and part are no help, so the part that is left goes as well."""
    zet_openbaar = zet(staf, netwerk, agodi, Korrel.GEMEENTE, openbaar=True, verantwoordelijke=WIE)
    drempels.advies_geven(drempel_id=zet_openbaar.pk, gunstig=True, advies="Bekend.", door=dpo)
    lever(staf, agodi, rij(niveau="", waarde=63), rij(niveau="lager", waarde=20))
    lever(staf, bron, rij(niveau="kleuter", waarde=3), rij(niveau="secundair", waarde=40))
    publicatie = publiceer(staf)
    assert getoond(publicatie) == {63, 20}
    assert publicatie.bescherming["doorlichting"]["te_smal"] == 0


def test_een_drempel_per_school_wordt_door_bescherming_en_doorlichting_gebruikt(staf, netwerk, agodi):
    lever(staf, agodi, *LIJST, rij(instellingsnummer="960004", waarde=8))
    assert 8 in getoond(publiceer(staf))
    zet(staf, netwerk, agodi, Korrel.SCHOOL, drempel=10)
    publicatie = publiceer(staf)
    assert 8 not in getoond(publicatie)
    assert Drempelboek(netwerk).op_korrel(agodi, None, Korrel.SCHOOL).drempel == 10


def test_lager_dan_twee_kan_voor_een_bron_nooit(staf, netwerk, agodi):
    with pytest.raises(Geweigerd, match="2 tot en met"):
        zet(staf, netwerk, agodi, Korrel.SCHOOL, drempel=1, verantwoordelijke=WIE)


def test_fijner_is_nooit_losser_dan_ruimer(staf, netwerk, bron):
    lever(staf, bron, *LIJST)
    zet(staf, netwerk, bron, Korrel.SCHOOL, drempel=8)
    with pytest.raises(Geweigerd, match="Fijner kan niet lager zijn"):
        zet(staf, netwerk, bron, Korrel.SCHOOL, drempel=3)
    with pytest.raises(Geweigerd, match="Zet die eerst hoger"):
        zet(staf, netwerk, bron, Korrel.GEMEENTE, drempel=9)


def test_versoepelen_staat_in_de_geschiedenis_met_wat_het_was(staf, netwerk, bron):
    lever(staf, bron, *LIJST)
    zet(staf, netwerk, bron, Korrel.RUIM, drempel=3, motivering="Beslist op 3 maart.")
    een = Gebeurtenis.objects.get(wat="drempel versoepeld")
    assert [(veld["veld"], veld["was"], veld["wordt"]) for veld in een.verschil] == [("drempel", 5, 3)]
    assert een.reden == "Beslist op 3 maart." and een.netwerk_slug == netwerk.slug
    zet(staf, netwerk, bron, Korrel.SCHOOL, drempel=6)
    assert Gebeurtenis.objects.filter(wat="drempel bepaald").count() == 1


def test_niets_verbergen_geldt_voor_een_aanlevering_en_pas_na_gunstig_advies(staf, dpo, agodi):
    aanlevering = lever(staf, agodi, *LIJST)
    besluit = drempels.niets_verbergen(
        aanlevering_id=aanlevering.pk, korrel=Korrel.SCHOOL, verantwoordelijke=WIE, motivering="Raad.", door=staf
    )
    assert getoond(publiceer(staf)) <= {21}
    drempels.advies_geven(drempel_id=besluit.pk, gunstig=False, advies="Te klein.", door=dpo)
    assert getoond(publiceer(staf)) <= {21}
    drempels.advies_geven(drempel_id=besluit.pk, gunstig=True, advies="Scholen gaven hun akkoord.", door=dpo)
    assert getoond(publiceer(staf)) == {1, 2, 21}
    lever(staf, agodi, rij(schooljaar="2021-2022", instellingsnummer="960001", waarde=3))
    assert 3 not in getoond(publiceer(staf))
    # Decided anew, the advice about the decision before no longer counts.
    drempels.niets_verbergen(
        aanlevering_id=aanlevering.pk, korrel=Korrel.SCHOOL, verantwoordelijke=WIE, motivering="Anders.", door=staf
    )
    assert not Drempel.objects.get(pk=besluit.pk).geldt


def test_zonder_naam_van_de_verantwoordelijke_opent_niets(staf, netwerk, agodi):
    aanlevering = lever(staf, agodi, *LIJST)
    with pytest.raises(Geweigerd, match="verwerkingsverantwoordelijke"):
        drempels.niets_verbergen(
            aanlevering_id=aanlevering.pk, korrel=Korrel.SCHOOL, verantwoordelijke=" ", motivering="Zo.", door=staf
        )
    with pytest.raises(Geweigerd, match="verwerkingsverantwoordelijke"):
        zet(staf, netwerk, agodi, Korrel.SCHOOL, openbaar=True)
    assert not Drempel.objects.exists()


def test_wie_de_drempel_zette_adviseert_er_niet_over(dpo, bron):
    besluit = maak_drempel(
        gegevensbron=bron, netwerk=dpo.lidmaatschappen.get().netwerk, openbaar=True, verantwoordelijke=WIE, door=dpo
    )
    with pytest.raises(Geweigerd, match="Vraag een collega"):
        drempels.advies_geven(drempel_id=besluit.pk, gunstig=True, advies="Goed.", door=dpo)


def test_geen_besluit_opent_wat_het_meldpunt_telt(staf, dpo, netwerk, agodi):
    """Neither the source of the Meldpunt itself, nor a file with its indicator under a source that is public."""
    meldpunt = maak_gegevensbron(f"{netwerk.slug}-meldpunt", netwerk=netwerk)
    with pytest.raises(Geweigerd, match="gaat over jongeren"):
        zet(staf, netwerk, meldpunt, Korrel.GEMEENTE, drempel=2)
    maak_indicator(indicatorcode(netwerk.slug, SOORTEN[0].code), netwerk=netwerk)
    besluit = zet(staf, netwerk, agodi, Korrel.GEMEENTE, openbaar=True, verantwoordelijke=WIE)
    drempels.advies_geven(drempel_id=besluit.pk, gunstig=True, advies="Bekend.", door=dpo)
    for soort in SOORTEN:
        grens = Drempelboek(netwerk).voor(agodi, None, indicatorcode(netwerk.slug, soort.code), "Mechelen", {})
        assert (grens.drempel, grens.openbaar) == (5, False)
    lever(staf, agodi, rij(indicator=indicatorcode(netwerk.slug, SOORTEN[0].code), waarde=3))
    assert getoond(publiceer(staf)) == set()


def test_staf_zet_een_drempel_op_de_pagina_en_de_functionaris_adviseert(client, staf, dpo, netwerk, agodi):
    aanlevering = lever(staf, agodi, *LIJST)
    log_in(client, staf)
    lijst = reverse("monitoring:studio_drempels")
    assert "Verborgen onder 5." in client.get(lijst).content.decode()
    adres = reverse("monitoring:studio_drempel", args=[netwerk.slug, agodi.code, "school"])
    na = client.post(adres, invoer(client.get(adres), drempel="8", motivering="Kleine scholen."), follow=True)
    assert "De drempel is bewaard. Hij geldt vanaf de volgende publicatie." in na.content.decode()
    assert "Verborgen onder 8." in client.get(lijst).content.decode()
    assert "verborgen onder 8" in client.get(reverse("monitoring:publicatie_nieuw")).content.decode()
    adres = reverse("monitoring:aanlevering_drempel", args=[aanlevering.sleutel])
    getypt = {"korrel": "school", "verantwoordelijke": WIE, "motivering": "De raad vroeg het."}
    na = client.post(adres, invoer(client.get(adres), **getypt), follow=True).content.decode()
    assert "Hij geldt pas na een gunstig advies" in na and "wacht op een gunstig advies" in na
    assert "De functionaris krijgt een mail." in na
    assert post("cijfers.drempeladvies_gevraagd") == [dpo.email]
    log_in(client, dpo)
    assert WIE in client.get(reverse("monitoring:bescherming")).content.decode()
    besluit = Drempel.objects.get(aanlevering=aanlevering)
    adres = reverse("monitoring:drempel_advies", args=[besluit.sleutel])
    na = client.post(adres, invoer(client.get(adres), gunstig="nee", advies="Te klein."), follow=True)
    assert "Je advies staat erbij. De cijfers blijven verborgen." in na.content.decode()
    na = client.post(adres, invoer(client.get(adres), gunstig="ja", advies="Toch goed."), follow=True)
    assert "Je advies staat erbij. De drempel geldt vanaf de volgende publicatie." in na.content.decode()
    assert post("cijfers.drempeladvies_gegeven") == [staf.email] * 2
    eerste = Bericht.objects.filter(soort="cijfers.drempeladvies_gegeven").order_by("pk").first()
    assert "Het advies is ongunstig: de cijfers blijven verborgen." in eerste.tekst
    assert getoond(publiceer(staf)) == {1, 2, 21}


def post(soort: str) -> list[str]:
    return list(Bericht.objects.filter(soort=soort).order_by("pk").values_list("aan", flat=True))


def test_zonder_functionaris_zegt_de_pagina_dat_niemand_het_advies_hoort(client, staf, netwerk, agodi):
    aanlevering = lever(staf, agodi, *LIJST)
    log_in(client, staf)
    adres = reverse("monitoring:aanlevering_drempel", args=[aanlevering.sleutel])
    getypt = {"korrel": "school", "verantwoordelijke": WIE, "motivering": "De raad vroeg het."}
    na = client.post(adres, invoer(client.get(adres), **getypt), follow=True).content.decode()
    assert "De functionaris krijgt geen mail" in na and "bel zelf." in na
    assert post("cijfers.drempeladvies_gevraagd") == []


def test_een_drempel_terugnemen_brengt_de_standaard_terug(client, staf, netwerk, bron):
    lever(staf, bron, *LIJST)
    besluit = zet(staf, netwerk, bron, Korrel.SCHOOL, drempel=30)
    assert getoond(publiceer(staf)) == set()
    log_in(client, staf)
    adres = reverse("monitoring:studio_drempel_terug", args=[besluit.sleutel])
    na = client.post(adres, invoer(client.get(adres), reden="Niet meer nodig."), follow=True).content.decode()
    assert f"De drempel voor {bron.naam}, een school is teruggenomen." in na
    assert Drempelboek(netwerk).op_korrel(bron, None, Korrel.SCHOOL).drempel == 5
    assert Gebeurtenis.objects.get(wat="drempel teruggenomen").reden == "Niet meer nodig."


def test_een_ander_netwerk_ziet_en_zet_niets(client, staf, netwerk, bron):
    lever(staf, bron, *LIJST)
    besluit = zet(staf, netwerk, bron, Korrel.SCHOOL, drempel=30)
    ander = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    log_in(client, ander)
    for adres in (
        reverse("monitoring:studio_drempel", args=[netwerk.slug, bron.code, "school"]),
        reverse("monitoring:studio_drempel_terug", args=[besluit.sleutel]),
    ):
        assert client.get(adres).status_code == 404
    with pytest.raises(Geweigerd):
        zet(ander, netwerk, bron, Korrel.SCHOOL)
    assert Drempelboek(maak_netwerk("vlaams-brabant")).op_korrel(bron, None, Korrel.SCHOOL).drempel == 5
