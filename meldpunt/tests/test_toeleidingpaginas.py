"""The pages around a toeleiding: what each person sees, sends and is told."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Inzending, Raadpleging
from leerrecht.tests.bouwers import log_in, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.toeleiding import toeleiding_intrekken
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.keuzes.dossier import Toeleidingstand, Toestemmingstand, Trap, Weigering
from meldpunt.models import Toeleiding, Toestemming
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_betrokkene,
    maak_jongere,
    maak_toeleiding,
)
from meldpunt.tests.toeleidinghulp import Zaak
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht

pytestmark = pytest.mark.django_db
MORGEN = timezone.localdate() + datetime.timedelta(days=1)


def browser(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def naar(naam: str, rij) -> str:
    return reverse(f"meldpunt:{naam}", args=[rij.sleutel])


def plek(zaak: Zaak, *fiche) -> str:
    naam = "plek_voorstellen" if fiche else "plek"
    return reverse(f"meldpunt:{naam}", args=[zaak.aanmelding.referentie, *(een.slug for een in fiche)])


def tekst(antwoord) -> str:
    return " ".join(antwoord.content.decode().split())


# Zoek een plek and propose.


def test_zoek_een_plek_toont_wat_past_en_noteert_de_blik():
    zaak = Zaak()
    maak_fiche(titel="Voor kinderen", leeftijd_van=6, leeftijd_tot=11)
    antwoord = browser(zaak.meldpunt).get(plek(zaak))
    assert antwoord.status_code == 200
    assert "Leerplek Zuid" in tekst(antwoord)
    assert "<strong>Past niet:</strong> leeftijd 6 tot 11 jaar." in tekst(antwoord)
    assert "Vogelaar" not in tekst(antwoord)
    blik = Raadpleging.objects.get()
    assert (blik.referentie, blik.wat) == (zaak.aanmelding.referentie, "plek gezocht")


def test_zonder_passend_aanbod_zegt_de_bladzijde_wat_nu():
    elders = maak_netwerk("vlaams-brabant")
    dossier = maak_aanmelding(netwerk=elders)
    adres = reverse("meldpunt:plek", args=[dossier.referentie])
    assert "Geen open aanbod past." in tekst(browser(medewerker(elders)).get(adres))


def test_voorstellen_gaat_naar_het_dossier_en_dubbel_klikken_maakt_er_een():
    zaak = Zaak()
    client = browser(zaak.meldpunt)
    velden = invoer(client.get(plek(zaak, zaak.fiche)), uitleg="Zoekt iets met hout.")
    for _ in range(2):
        antwoord = client.post(plek(zaak, zaak.fiche), velden)
        assert antwoord.headers["Location"] == zaak.aanmelding.get_absolute_url()
    assert Toeleiding.objects.get().uitleg == "Zoekt iets met hout."
    assert Inzending.objects.count() == 1


def test_een_tweede_voorstel_vraagt_het_vinkje_en_houdt_de_tekst():
    zaak = Zaak()
    zaak.stel_voor()
    ander = maak_fiche()
    client = browser(zaak.meldpunt)
    velden = invoer(client.get(plek(zaak, ander)), uitleg="Ook hier.")
    antwoord = client.post(plek(zaak, ander), velden)
    assert antwoord.status_code == 422
    assert "“Leerplek Zuid” loopt nog." in tekst(antwoord) and "Ook hier." in tekst(antwoord)
    assert client.post(plek(zaak, ander), {**velden, "naast_andere": "on"}).status_code == 302


@pytest.mark.parametrize("uitleg", ["{voornaam} zoekt een plek.", "Neem contact op met {naam}.", "{VOORNAAM}, 15"])
def test_een_naam_in_de_vraag_wordt_tegengehouden(uitleg):
    zaak = Zaak()
    jongere = zaak.aanmelding.jongere
    client = browser(zaak.meldpunt)
    getypt = uitleg.format(voornaam=jongere.voornaam, naam=jongere.naam, VOORNAAM=jongere.voornaam.upper())
    antwoord = client.post(plek(zaak, zaak.fiche), invoer(client.get(plek(zaak, zaak.fiche)), uitleg=getypt))
    assert antwoord.status_code == 422 and "Hier staat de naam van de jongere." in tekst(antwoord)


@pytest.mark.parametrize("naam", ["plek", "plek_voorstellen"])
def test_wie_niet_van_dat_meldpunt_is_vindt_de_bladzijde_niet(naam):
    zaak = Zaak()
    adres = plek(zaak) if naam == "plek" else plek(zaak, zaak.fiche)
    assert browser(medewerker(maak_netwerk("vlaams-brabant"))).get(adres).status_code == 404
    for wie in (zaak.aanmelder, zaak.aanbieder):
        assert browser(wie).get(adres).status_code == 403
    assert not Raadpleging.objects.exists()


# The provider answers.


VERBEN = ("bekeken", "vraag", "wachtlijst", "aanvaarden", "weigeren")


@pytest.mark.parametrize("verb", VERBEN)
def test_een_andere_aanbieder_of_een_ander_netwerk_vindt_niets(verb):
    zaak = Zaak()
    adres = naar(f"toeleiding_{verb}", zaak.stel_voor())
    elders = maak_netwerk("vlaams-brabant")
    fiche_elders = maak_fiche(netwerk=elders, aanbieder=zaak.fiche.aanbieder)
    for wie in (aanbieder_van(maak_fiche()), aanbieder_van(fiche_elders)):
        client = browser(wie)
        assert client.post(adres, {"uitleg": "x"}).status_code == 404
        assert client.get(adres).status_code == (405 if verb == "bekeken" else 404)
    for wie in (zaak.meldpunt, zaak.aanmelder):
        assert browser(wie).post(adres).status_code == 403


@pytest.mark.parametrize("verb", VERBEN[1:])
def test_een_antwoordbladzijde_toont_de_vraag_zonder_naam_en_noteert_de_blik(verb):
    zaak = Zaak()
    antwoord = browser(zaak.aanbieder).get(naar(f"toeleiding_{verb}", zaak.stel_voor()))
    assert "Zoekt een plek met hout." in tekst(antwoord) and "12 tot en met 14" not in tekst(antwoord)
    assert not [woord for woord in ("Kanarie", "Vogelaar", "kanarie-a", "kanarie-b") if woord in tekst(antwoord)]
    assert [(blik.wat, blik.trap) for blik in Raadpleging.objects.all()] == [("toeleiding geopend", "0")]


def test_kijken_alleen_verandert_niets_en_de_knop_wel():
    zaak = Zaak()
    rij = zaak.stel_voor()
    client = browser(zaak.aanbieder)
    dossier = client.get(zaak.aanmelding.get_absolute_url())
    rij.refresh_from_db()
    assert rij.stand == Toeleidingstand.VOORGESTELD
    antwoord = client.post(naar("toeleiding_bekeken", rij), invoer(dossier))
    assert antwoord.headers["Location"] == zaak.aanmelding.get_absolute_url()
    rij.refresh_from_db()
    assert rij.stand == Toeleidingstand.BEKEKEN


def test_weigeren_zonder_uitleg_houdt_de_keuze_en_met_uitleg_gaat_de_deur_dicht():
    zaak = Zaak()
    rij = zaak.stel_voor()
    client, adres = browser(zaak.aanbieder), naar("toeleiding_weigeren", rij)
    velden = invoer(client.get(adres), reden=Weigering.REGIO)
    fout = client.post(adres, {**velden, "uitleg": ""})
    assert fout.status_code == 422 and "Vul dit in." in tekst(fout)
    goed = client.post(adres, {**velden, "uitleg": "Te ver."})
    assert goed.headers["Location"] == "/"
    assert client.get(adres).status_code == client.get(zaak.aanmelding.get_absolute_url()).status_code == 404
    bij_het_clb = heel_dossier(browser(zaak.aanmelder), zaak.aanmelding)
    assert "Reden: de regio past niet bij ons aanbod. Te ver." in bij_het_clb


@pytest.mark.parametrize("hoe", ["ingetrokken", "een ander was eerst"])
def test_wie_nog_op_een_open_bladzijde_staat_krijgt_een_zin_en_leest_niets_meer(hoe):
    zaak = Zaak()
    rij = zaak.stel_voor()
    client, adres = browser(zaak.aanbieder), naar("toeleiding_aanvaarden", rij)
    velden = invoer(client.get(adres), start_op=f"{MORGEN:%d/%m/%Y}")
    if hoe == "ingetrokken":
        toeleiding_intrekken(toeleiding_id=rij.pk, reden="Toch niet.", door=zaak.meldpunt)
    else:
        ander = maak_fiche()
        toeleiding_aanvaarden(toeleiding_id=zaak.stel_voor(ander).pk, start_op=MORGEN, door=aanbieder_van(ander))
    antwoord = client.post(adres, velden, follow=True)
    assert antwoord.redirect_chain == [("/", 302)]
    assert "Deze vraag staat niet meer open. Je hoeft niets meer te doen." in tekst(antwoord)
    assert "Zoekt een plek" not in tekst(antwoord)
    rij.refresh_from_db()
    assert rij.stand != Toeleidingstand.AANVAARD


def test_het_meldpunt_ziet_dat_er_nog_geen_antwoord_is_en_het_portaal_weigert_niets():
    zaak = Zaak()
    rij = maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, wek_op=timezone.localdate())
    client = browser(zaak.meldpunt)
    dossier = client.get(Dossieraanzicht.TOELEIDINGEN.adres(zaak.aanmelding))
    assert "nog geen antwoord" in tekst(dossier) and "Bel de aanbieder." in tekst(dossier)
    assert client.post(naar("toeleiding_wachten", rij), invoer(dossier)).status_code == 302
    assert "nog geen antwoord" not in heel_dossier(client, zaak.aanmelding)
    rij.refresh_from_db()
    assert rij.stand == Toeleidingstand.VOORGESTELD


def test_vraag_en_antwoord_lopen_over_de_bladzijden():
    zaak = Zaak()
    rij = zaak.stel_voor()
    aanbieder, meldpunt = browser(zaak.aanbieder), browser(zaak.meldpunt)
    adres = naar("toeleiding_vraag", rij)
    assert aanbieder.post(adres, invoer(aanbieder.get(adres), vraag="Komt de bus er?")).status_code == 302
    assert "Beantwoord de vraag" in heel_dossier(meldpunt, zaak.aanmelding)
    adres = naar("toeleiding_antwoord", rij)
    pagina = meldpunt.get(adres)
    assert "Komt de bus er?" in tekst(pagina)
    meldpunt.post(adres, invoer(pagina) | {"antwoord": "Ja, elk kwartier."})
    assert "Ja, elk kwartier." in heel_dossier(aanbieder, zaak.aanmelding)


@pytest.mark.parametrize("verb", ["antwoord", "intrekken", "vervallen", "wachten"])
def test_alleen_het_meldpunt_van_het_dossier_komt_aan_een_voorstel(verb):
    zaak = Zaak()
    adres = naar(f"toeleiding_{verb}", zaak.stel_voor())
    assert browser(medewerker(maak_netwerk("vlaams-brabant"))).post(adres).status_code == 404
    for wie in (zaak.aanmelder, zaak.aanbieder):
        assert browser(wie).post(adres).status_code == 403


# Toestemming.


def lijst(zaak: Zaak) -> str:
    return reverse("meldpunt:toestemmingen", args=[zaak.aanmelding.referentie])


def test_vragen_noteren_en_intrekken_over_de_bladzijden_en_het_zicht_volgt():
    zaak = Zaak()
    zaak.stel_voor()
    naam, client = zaak.fiche.aanbieder.naam, browser(zaak.aanmelder)
    zonder_ja = f"<strong>{naam}</strong> leest nu zonder naam: de referentie,"
    assert zonder_ja in tekst(client.get(lijst(zaak)))
    adres = reverse("meldpunt:toestemming_vragen", args=[zaak.aanmelding.referentie])
    velden = invoer(
        client.get(adres), betrokkene="jongere", ontvanger=f"aanbieder-{zaak.fiche.aanbieder.sleutel}", trappen=["A"]
    )
    assert client.post(adres, velden).headers["Location"] == lijst(zaak)
    vraag = Toestemming.objects.get()
    adres = naar("toestemming_noteren", vraag)
    pagina = client.get(adres)
    assert "De jongere zelf: delen met" in tekst(pagina)
    velden = invoer(pagina, stand="gegeven", hoe="gesprek", taal="Nederlands")
    assert client.post(adres, velden).headers["Location"] == lijst(zaak)
    assert zonder_ja not in tekst(client.get(lijst(zaak)))
    adres = naar("toestemming_intrekken", vraag)
    client.post(adres, invoer(client.get(adres)))
    zonder_ja = f"<strong>{naam}</strong> leest nu zonder naam: de referentie,"
    assert zonder_ja in tekst(client.get(lijst(zaak)))
    vraag.refresh_from_db()
    assert vraag.stand == Toestemmingstand.INGETROKKEN


def test_een_ja_die_nog_niets_opent_zegt_waarop_het_wacht():
    zaak = Zaak()
    zaak.zeg_ja(Trap.A, Trap.B)
    client = browser(zaak.aanmelder)
    assert tekst(client.get(lijst(zaak))).count("zodra") == 2
    rij = zaak.stel_voor()
    pagina = tekst(client.get(lijst(zaak)))
    assert "zodra die aanvaardt" in pagina and "zijn aanbod voorstelt" not in pagina
    toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=MORGEN, door=zaak.aanbieder)
    assert "zodra" not in tekst(client.get(lijst(zaak)))


def test_wie_intrekt_leest_eerst_wat_al_gelezen_is():
    zaak = Zaak()
    zaak.stel_voor()
    [ja] = zaak.zeg_ja(Trap.A)
    client, adres = browser(zaak.aanmelder), naar("toestemming_intrekken", ja)
    assert "Niemand van die aanbieder opende dit dossier al." in tekst(client.get(adres))
    browser(zaak.aanbieder).get(zaak.aanmelding.get_absolute_url())
    assert "die aanbieder opende dit dossier het laatst op" in tekst(client.get(adres))


def test_de_keuzes_zeggen_wiens_antwoord_beslist():
    zaak = Zaak()
    maak_betrokkene(zaak.aanmelding.jongere, naam="Mama Vogelaar")
    adres = reverse("meldpunt:toestemming_vragen", args=[zaak.aanmelding.referentie])
    pagina = tekst(browser(zaak.aanmelder).get(adres))
    assert "De jongere zelf (dit antwoord beslist)" in pagina
    assert "Ouder Mama Vogelaar (dit antwoord opent niets)" in pagina


def test_een_fout_bij_het_noteren_houdt_wat_getypt_is():
    zaak = Zaak()
    [vraag] = zaak.vraag(Trap.A)
    client, adres = browser(zaak.aanmelder), naar("toestemming_noteren", vraag)
    velden = invoer(client.get(adres), stand="gegeven", hoe="papier", taal="Pasjtoe", geldig_tot="1/1/2020")
    antwoord = client.post(adres, velden)
    assert antwoord.status_code == 422
    assert "Kies een dag van vandaag tot en met" in tekst(antwoord) and 'value="Pasjtoe"' in tekst(antwoord)


def test_toestemmingen_zijn_voor_het_meldpunt_en_de_aanmelder_en_elke_blik_staat_genoteerd():
    zaak = Zaak()
    [vraag] = zaak.vraag(Trap.A)
    adressen = [
        lijst(zaak),
        reverse("meldpunt:toestemming_vragen", args=[zaak.aanmelding.referentie]),
        naar("toestemming_noteren", vraag),
        naar("toestemming_intrekken", vraag),
    ]
    for wie, code in (
        (zaak.aanbieder, 403),
        (clb_medewerker(), 404),
        (medewerker(maak_netwerk("vlaams-brabant")), 404),
        (zaak.meldpunt, 200),
        (zaak.aanmelder, 200),
    ):
        client = browser(wie)
        assert [client.get(adres).status_code for adres in adressen] == [code] * 4
    assert Raadpleging.objects.count() == 8


# Many rows, as many queries.


def test_meer_toeleidingen_en_toestemmingen_vragen_niet_meer_queries(django_assert_max_num_queries):
    def tel(aantal: int) -> int:
        # Names that do not resemble: else the page of one file tells of the other.
        zaak = Zaak(jongere=maak_jongere(voornaam="Mus" if aantal == 1 else "Reiger"))
        for _ in range(aantal):
            zaak.fiche = maak_fiche()
            maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche)
            zaak.vraag(Trap.A, Trap.B)
        client = browser(zaak.meldpunt)
        client.get(lijst(zaak))
        # With who stays, the steps, attachments, and who reads without an account.
        with django_assert_max_num_queries(148) as geteld:
            client.get(lijst(zaak))
            client.get(plek(zaak))
            client.get(Dossieraanzicht.TOELEIDINGEN.adres(zaak.aanmelding))
        return len(geteld)

    assert tel(1) == tel(12)
