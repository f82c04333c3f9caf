"""A new offer in the browser: whose, by whom, and who reads it from then on."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Netwerk, Organisatie
from leerrecht.models.organisatie import Soort
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.tests.test_leeg import leesbaar
from meldpunt.diensten.aanbod_nieuw import aanbod_maken
from meldpunt.keuzes.aanbod import BEGINSTANDEN, PUBLIEKE_STANDEN, Aanbodsoort, Aanbodstand
from meldpunt.models import Aanbodfiche
from meldpunt.regels import aanbodvelden as velden
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, maak_gebied, medewerker
from meldpunt.weergave.aanbod import duur_in_woorden

pytestmark = pytest.mark.django_db
NIEUW = "/meldpunt/aanbod/nieuw/"
ALLES = {
    "titel": "Naadloos naar morgen",
    "soort": "naft",
    "omschrijving": "Een traject op maat.",
    "samen_met": "de scholen",
    "voor": ["jongere"],
    "leeftijd_van": "12",
    "leeftijd_tot": "18",
    "niveaus": ["graad1", "graad2"],
    "werkgebieden": ["mechelen"],
    "talen": "Nederlands",
    "locatie": "Mechelen, aan het station",
    "vervoer": "bus 4",
    "vormen": ["individueel", "groep"],
    "weken_van": "4",
    "weken_tot": "8",
    "dagdelen": "6",
    "duur": "verlengen kan één keer",
    "kost": "gratis",
    "erkenning": "NAFT, door de Vlaamse overheid",
    "eisen": ["jongere", "school"],
    "papieren": ["overeenkomst"],
    "voorwaarden": "Een kennismaking vooraf.",
    "uitsluiting": "Wie al in een ander traject zit.",
    "weg": "clb",
    "hoe": "Bel het Meldpunt.",
    "contact": "het onthaal",
    "telefoon": "015 00 00 00",
    "website": "https://www.voorbeeld.be",
}


@pytest.fixture
def netwerk() -> Netwerk:
    netwerk = maak_netwerk()
    maak_gebied("mechelen", netwerk=netwerk)
    return netwerk


def binnen(wie) -> Client:
    browser = Client()
    log_in(browser, wie)
    return browser


def maak(browser: Client, **typ):
    pagina = browser.get(NIEUW)
    assert pagina.status_code == 200
    return browser.post(NIEUW, invoer(pagina, **typ))


def waarden(**anders):
    return velden.leeg() | {"titel": "Een plek", "soort": "dagbesteding"} | anders


def test_meldpunt_A7_het_meldpunt_maakt_een_naft_van_wie_er_nog_niet_stond(netwerk):
    browser = binnen(medewerker(netwerk))
    antwoord = maak(
        browser,
        **ALLES,
        aanbieder=f"{netwerk.slug}.nieuw",
        nieuwe_aanbieder="Werkplaats De Brug",
        soort_aanbieder="aanbieder",
        stand="open",
    )
    assert antwoord.status_code == 302, leesbaar(antwoord)[:2000]
    fiche = Aanbodfiche.objects.get()
    assert antwoord.url == f"/meldpunt/mijn-aanbod/#f-{fiche.slug}"
    assert "van Werkplaats De Brug staat in de lijst. Iedereen leest het nu." in leesbaar(browser.get(antwoord.url))
    assert (fiche.aanbieder.soort, list(fiche.aanbieder.netwerken.all())) == (Soort.AANBIEDER, [netwerk])
    assert fiche.bevestigd_op == timezone.localdate()
    pagina = leesbaar(Client().get(fiche.get_absolute_url()))
    for woord in (
        "Naadloos naar morgen",
        "4 tot 8 weken, 6 dagdelen per week, verlengen kan één keer",
        "een voor een, in groep",
        "bus 4",
        "de jongere wil het zelf, de school gaat akkoord",
        "een ondertekende overeenkomst",
        "Wie al in een ander traject zit.",
        "NAFT, door de Vlaamse overheid",
    ):
        assert woord in pagina, woord
    assert Gebeurtenis.objects.filter(wat="aanbod gemaakt", object_sleutel=fiche.slug).count() == 1


def test_meldpunt_A7_wie_op_naft_zoekt_vindt_het_aanbod_dat_het_meldpunt_net_maakte(netwerk):
    zoek = "/meldpunt/aanbod/?gebied=mechelen&soort=naft"
    assert "Naadloos naar morgen" not in leesbaar(Client().get(zoek))
    aanbieder = maak_organisatie(netwerk=netwerk)
    maak(binnen(medewerker(netwerk)), **ALLES, aanbieder=f"{netwerk.slug}.{aanbieder.sleutel}", stand="open")
    assert "Naadloos naar morgen" in leesbaar(Client().get(zoek))


def test_meldpunt_A7_een_aanbieder_maakt_een_fiche_die_alleen_wie_ze_bijhoudt_leest(netwerk):
    eigen = maak_organisatie(netwerk=netwerk)
    maak_organisatie(naam="Een andere", netwerk=netwerk)
    browser = binnen(maak_gebruiker(Rol.AANBIEDER, netwerk=netwerk, organisatie=eigen))
    pagina = leesbaar(browser.get(NIEUW))
    assert "Een andere" not in pagina
    assert "Van welke organisatie" not in pagina
    antwoord = maak(browser, titel="Leerhoeve", soort="zorgboerderij", stand="in_opbouw")
    assert "staat in de lijst. Alleen wie het bijhoudt, leest het." in leesbaar(browser.get(antwoord.url))
    fiche = Aanbodfiche.objects.get()
    assert fiche.aanbieder == eigen
    assert Client().get(fiche.get_absolute_url()).status_code == 404
    assert browser.get(fiche.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("stand", Aanbodstand.values)
def test_meldpunt_A7_een_nieuwe_fiche_begint_open_als_proef_of_in_opbouw_en_nooit_gestopt(netwerk, stand):
    gegevens = {"netwerk_id": netwerk.pk, "aanbieder_id": maak_organisatie(netwerk=netwerk).pk, "waarden": waarden()}
    if stand not in BEGINSTANDEN:
        with pytest.raises(Geweigerd, match="hoe ver"):
            aanbod_maken(**gegevens, stand=stand, door=medewerker(netwerk))
        return
    fiche = aanbod_maken(**gegevens, stand=stand, door=medewerker(netwerk))
    status = Client().get(fiche.get_absolute_url()).status_code
    assert status == (200 if stand in PUBLIEKE_STANDEN else 404)


def test_meldpunt_A7_een_kopie_neemt_alles_mee_en_vraagt_een_andere_naam(netwerk):
    fiche = maak_fiche(
        titel="Zilverreiger", netwerk=netwerk, kost="gratis", dagdelen=4, eisen=["school"], soort=Aanbodsoort.NAFT
    )
    browser = binnen(aanbieder_van(fiche))
    adres = reverse("meldpunt:aanbod_kopie", args=[fiche.slug])
    zelfde = browser.post(adres, invoer(browser.get(adres), stand="open"))
    assert zelfde.status_code == 422
    assert "heeft al een aanbod met deze naam. Geef dit een andere." in leesbaar(zelfde)
    browser.post(adres, invoer(browser.get(adres), titel="Zilverreiger in Lier", stand="open"))
    kopie = Aanbodfiche.objects.get(titel="Zilverreiger in Lier")
    assert (kopie.kost, kopie.dagdelen, kopie.eisen, kopie.soort) == ("gratis", 4, ["school"], "naft")
    assert kopie.slug != fiche.slug


@pytest.mark.parametrize("rol", [Rol.AANMELDER, Rol.PARTNER, Rol.STAF, Rol.COLLEGE, Rol.DPO, Rol.BEHEER])
def test_meldpunt_A7_wie_geen_aanbod_bijhoudt_maakt_er_geen(netwerk, rol):
    wie = maak_gebruiker(rol, netwerk=netwerk)
    assert binnen(wie).get(NIEUW).status_code == 403
    organisatie = wie.lidmaatschappen.get().organisatie
    with pytest.raises(Geweigerd, match="geen aanbod voor deze organisatie"):
        aanbod_maken(netwerk_id=netwerk.pk, aanbieder_id=organisatie.pk, waarden=waarden(), stand="open", door=wie)


def test_meldpunt_A7_een_aanbieder_maakt_niets_voor_een_ander_en_voegt_geen_organisatie_toe(netwerk):
    eigen, ander = maak_organisatie(netwerk=netwerk), maak_organisatie(netwerk=netwerk)
    wie = maak_gebruiker(Rol.AANBIEDER, netwerk=netwerk, organisatie=eigen)
    elders = maak_netwerk("vlaams-brabant")
    for waar, van in ((netwerk, ander.pk), (netwerk, None), (elders, eigen.pk), (elders, None)):
        with pytest.raises(Geweigerd):
            aanbod_maken(
                netwerk_id=waar.pk,
                aanbieder_id=van,
                waarden=waarden(),
                stand="open",
                door=wie,
                nieuwe_aanbieder="Nieuw vzw",
                soort_aanbieder="aanbieder",
            )
    assert not Aanbodfiche.objects.exists()
    assert not Organisatie.objects.filter(naam="Nieuw vzw").exists()


@pytest.mark.parametrize("soort", [Soort.SCHOOL, Soort.CLB, Soort.POLITIE, Soort.JUSTITIE])
def test_meldpunt_A7_het_meldpunt_voegt_geen_organisatie_toe_waar_men_dossiers_leest_of_nooit_leest(netwerk, soort):
    with pytest.raises(Geweigerd, match="wat voor organisatie"):
        aanbod_maken(
            netwerk_id=netwerk.pk,
            aanbieder_id=None,
            waarden=waarden(),
            stand="open",
            door=medewerker(netwerk),
            nieuwe_aanbieder="Ergens",
            soort_aanbieder=soort,
        )


def test_meldpunt_A7_een_organisatie_die_er_al_staat_komt_er_geen_tweede_keer_bij(netwerk):
    maak_organisatie(naam="De Brug vzw", netwerk=netwerk)
    maak_organisatie(naam="Elders vzw", netwerk=maak_netwerk("vlaams-brabant"))
    browser = binnen(medewerker(netwerk))
    rest = {"titel": "Plek", "soort": "naft", "stand": "open", "soort_aanbieder": "aanbieder"}
    for naam, zin in (
        ("de brug VZW", "De Brug vzw staat al in de lijst. Kies ze hierboven."),
        ("Elders vzw", "bestaat al in een ander netwerk. Vraag beheer om ze ook hier te zetten."),
    ):
        antwoord = maak(browser, **rest, aanbieder=f"{netwerk.slug}.nieuw", nieuwe_aanbieder=naam)
        assert antwoord.status_code == 422
        tekst = leesbaar(antwoord)
        assert zin in tekst
        assert f'value="{naam}"' in antwoord.content.decode()


def test_meldpunt_A7_een_verkeerde_reeks_en_een_leeg_vak_zeggen_wat_te_doen_en_verliezen_niets(netwerk):
    aanbieder = maak_organisatie(netwerk=netwerk)
    antwoord = maak(
        binnen(medewerker(netwerk)),
        **{**ALLES, "weken_van": "8", "weken_tot": "4", "titel": ""},
        aanbieder=f"{netwerk.slug}.{aanbieder.sleutel}",
        stand="open",
    )
    tekst = leesbaar(antwoord)
    assert antwoord.status_code == 422
    assert "Het hoogste aantal weken is lager dan het laagste." in tekst
    assert "Vul dit in." in tekst
    assert "Een kennismaking vooraf." in tekst


def test_meldpunt_A7_een_fiche_die_nieuw_heet_neemt_het_adres_van_de_bladzijde_niet_in(netwerk):
    gegevens = {"netwerk_id": netwerk.pk, "aanbieder_id": maak_organisatie(netwerk=netwerk).pk, "stand": "open"}
    eerste = aanbod_maken(**gegevens, waarden=waarden(titel="Nieuw"), door=medewerker(netwerk))
    assert eerste.slug == "nieuw-2"
    andere = maak_organisatie(netwerk=netwerk).pk
    tweede = aanbod_maken(
        **{**gegevens, "aanbieder_id": andere}, waarden=waarden(titel="Nieuw"), door=medewerker(netwerk)
    )
    assert tweede.slug == "nieuw-3"


@pytest.mark.parametrize(
    ("van", "tot", "dagdelen", "zin"),
    [
        (1, 1, 1, "1 week, 1 dagdeel per week"),
        (11, 11, 11, "11 weken, 11 dagdelen per week"),
        (1, None, None, "minstens 1 week"),
        (None, 21, 21, "hoogstens 21 weken, 21 dagdelen per week"),
        (1, 4, 2, "1 tot 4 weken, 2 dagdelen per week"),
        (None, None, None, ""),
    ],
)
def test_de_duur_staat_er_zoals_men_ze_zegt(van, tot, dagdelen, zin):
    assert duur_in_woorden(Aanbodfiche(weken_van=van, weken_tot=tot, dagdelen=dagdelen)) == zin
