"""Reading together: what would go to whom, yes or no per reader, and after it the card."""

import datetime
import html
import re

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.models import Raadpleging
from leerrecht.tests.bouwers import log_in, maak_netwerk
from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand, Trap, Wie
from meldpunt.models import Bladkaart, Ouderja, Toestemming
from meldpunt.regels.ouderblad import ouderrecht
from meldpunt.tests.bladhulp import BLAD, KAART, knop, met_kaart
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import maak_betrokkene, maak_jongere, maak_school
from meldpunt.tests.tafelhulp import Tafel
from meldpunt.tests.toeleidinghulp import NUL, A, Zaak, jarig_over

pytestmark = pytest.mark.django_db


def zaak_van(jaren: int = 15, **velden) -> Zaak:
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(jaren, -180)), **velden)
    zaak.stel_voor()
    return zaak


def van(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def pad(zaak: Zaak, rest: str = "") -> str:
    return f"/meldpunt/dossiers/{zaak.aanmelding.referentie}/samen-lezen/{rest}"


def lezer(zaak: Zaak) -> str:
    return pad(zaak, f"aanbieder-{zaak.fiche.aanbieder.sleutel}/")


def tekst(antwoord) -> str:
    assert antwoord.status_code == 200, antwoord.status_code
    return html.unescape(antwoord.content.decode())


def zeg(client: Client, waar: str, **velden: str):
    """Send what was said, with the key that the page gave."""
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', client.get(waar).content.decode())
    assert sleutel
    morgen = timezone.localdate() + datetime.timedelta(days=30)
    begin = {"formuliersleutel": sleutel[1], "taal": "Nederlands", "geldig_tot": f"{morgen:%d/%m/%Y}"}
    return client.post(waar, begin | velden, follow=True)


def test_per_lezer_staat_er_wat_er_zou_gaan_en_ja_of_nee_werkt_meteen():
    zaak = zaak_van()
    client = van(zaak.aanmelder)
    assert zaak.fiche.aanbieder.naam in tekst(client.get(pad(zaak)))
    bladzijde = tekst(client.get(lezer(zaak)))
    # The sentence, and what stands there under each of its words: A and B apart.
    voor_b, _, na_b = bladzijde.partition('id="trap-B"')
    assert zaak.aanmelding.jongere.volledige_naam.split()[0] in voor_b
    assert "kanarie-a" in voor_b
    assert "kanarie-b" in na_b
    assert "kanarie-b" not in voor_b
    assert " checked" not in bladzijde
    daarna = tekst(zeg(client, lezer(zaak), A="ja", B="nee"))
    assert f"Genoteerd voor {zaak.fiche.aanbieder.naam}. Ja: wie het is, en de school. Nee: thuis" in daarna
    assert zaak.leest() == A
    ja = Toestemming.objects.get(trap=Trap.A)
    assert (ja.stand, ja.hoe, ja.genoteerd_door) == (Toestemmingstand.GEGEVEN, "gesprek", zaak.aanmelder)
    assert ja.zin in bladzijde
    assert Toestemming.objects.get(trap=Trap.B).stand == Toestemmingstand.GEWEIGERD
    tekst(zeg(client, lezer(zaak), A="nee", B="nee"))
    assert zaak.leest() == NUL


def test_een_half_antwoord_bewaart_niets_en_zegt_welk_vak_leeg_is():
    zaak = zaak_van()
    client = van(zaak.aanmelder)
    antwoord = zeg(client, lezer(zaak), A="ja")
    assert antwoord.status_code == 422
    assert "Kies ja of nee." in antwoord.content.decode()
    # What was said stays chosen.
    assert antwoord.content.decode().count(" checked") == 1
    assert not Toestemming.objects.exists()
    antwoord = zeg(client, lezer(zaak), A="nee", B="ja")
    assert "leest ook de rest niet" in antwoord.content.decode()


def test_wie_elf_is_leest_mee_en_een_ouder_met_gezag_zegt_het():
    zaak = zaak_van(11)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    client = van(zaak.aanmelder)
    zeg(client, lezer(zaak), A="ja", B="nee", betrokkene="jongere")
    assert zaak.leest() == NUL
    zeg(client, lezer(zaak), A="ja", B="nee", betrokkene=ouder.sleutel)
    assert zaak.leest() == A
    assert "beslist" in tekst(client.get(pad(zaak)))
    # A no of the child holds it up, as everywhere.
    zeg(client, lezer(zaak), A="nee", B="nee", betrokkene="jongere")
    assert zaak.leest() == NUL


def test_de_school_is_een_lezer_die_nooit_over_thuis_leest():
    school = maak_school()
    zaak = zaak_van(school=school)
    client = van(zaak.aanmelder)
    waar = pad(zaak, f"school-{school.sleutel}/")
    assert 'id="trap-B"' not in tekst(client.get(waar))
    zeg(client, waar, A="ja", B="ja")
    (rij,) = Toestemming.objects.filter(ontvangersoort=Ontvangersoort.SCHOOL)
    assert (rij.trap, rij.stand) == (Trap.A, Toestemmingstand.GEGEVEN)


def test_een_nee_tegen_een_ouder_aan_tafel_zegt_wat_die_daar_nog_leest():
    t = Tafel()
    t.vraag_dagen()
    t.ja_voor("Moeder")
    gezegd = tekst(zeg(van(t.aanmelder), pad(t, f"ouder/{t.moeder.sleutel}/"), antwoord="nee"))
    assert "Het blad voor ouders blijft dicht. Deze persoon leest van de rondetafel de dag, de plaats" in gezegd
    assert "Deze persoon leest niets" not in gezegd
    assert t.partij("Moeder").ja_wie == ""


def test_wat_de_jongere_over_een_ouder_zegt_werkt_meteen():
    zaak = zaak_van()
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    client = van(zaak.aanmelder)
    waar = pad(zaak, f"ouder/{ouder.sleutel}/")
    assert "Niet: wat ik zelf vertel" in tekst(client.get(waar))
    assert "Met een kaart leest deze persoon het blad voor ouders." in tekst(zeg(client, waar, antwoord="ja"))
    assert ouderrecht(zaak.aanmelding, ouder) == Ouderrecht.LEEST
    assert "Deze persoon leest niets." in tekst(zeg(client, waar, antwoord="nee"))
    assert ouderrecht(zaak.aanmelding, ouder) == Ouderrecht.NIETS
    assert [rij.antwoord for rij in Ouderja.objects.all()] == ["gegeven", "ingetrokken"]


@pytest.mark.parametrize("wie", ["aanbieder", "ander_meldpunt"])
def test_wie_niets_noteert_leest_niet_samen(wie):
    zaak = zaak_van()
    mensen = {
        "aanbieder": (lambda: zaak.aanbieder, 403),
        "ander_meldpunt": (lambda: medewerker(maak_netwerk("vb")), 404),
    }
    maak, code = mensen[wie]
    client = van(maak())
    for waar in (pad(zaak), lezer(zaak), f"/meldpunt/dossiers/{zaak.aanmelding.referentie}/kaart/"):
        assert client.get(waar).status_code == code


def test_samen_lezen_staat_in_het_logboek():
    zaak = zaak_van()
    van(zaak.aanmelder).get(pad(zaak))
    assert Raadpleging.objects.over(zaak.aanmelding.referentie).filter(wat="samen gelezen").count() == 1


def test_van_samen_lezen_tot_een_kaart_die_werkt_en_weer_stopt():
    zaak = zaak_van()
    client = van(zaak.aanmelder)
    waar = f"/meldpunt/dossiers/{zaak.aanmelding.referentie}/kaart/"
    druk = zeg(client, waar, voor="jongere")
    blad = tekst(druk).split('class="kaartje"')[1].split("</div>")[0]
    nummer, code = re.findall(r"<dd>([0-9A-Z]{4}-[0-9A-Z]{4})</dd>", blad)
    assert "/mijn-blad/kaart/" in blad
    # Nothing on it hurts when it is found.
    for woord in (zaak.aanmelding.jongere.voornaam, zaak.aanmelding.referentie, "Meldpunt", "CLB", "dossier", "school"):
        assert woord.lower() not in blad.lower()
    assert "afgedrukt door" not in tekst(druk)
    assert 'kop__rij d-print-none"' in tekst(druk)
    assert druk["Cache-Control"] == "no-store, private"
    jongere = Client()
    velden = {"kaartcode_nummer": nummer, "code": code}
    assert jongere.post(KAART, velden).status_code == 422
    kaart = Bladkaart.objects.get()
    vandaag = f"{timezone.localdate():%d/%m/%Y}"
    gegeven = zeg(client, f"/meldpunt/kaarten/{kaart.sleutel}/gegeven/", aan="de jongere zelf", op=vandaag)
    assert "De kaart werkt, tot en met" in tekst(gegeven)
    assert nummer not in tekst(gegeven)
    assert jongere.post(KAART, velden).status_code == 302
    assert jongere.get(BLAD).status_code == 200
    gestopt = zeg(client, f"/meldpunt/kaarten/{kaart.sleutel}/stoppen/", waarom="kwijt")
    assert "De kaart is gestopt en opent niets meer." in tekst(gestopt)
    assert jongere.get(BLAD).status_code == 302


def test_dezelfde_knop_twee_keer_maakt_een_kaart_en_toont_geen_code_opnieuw():
    zaak = zaak_van()
    client = van(zaak.aanmelder)
    waar = f"/meldpunt/dossiers/{zaak.aanmelding.referentie}/kaart/"
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', client.get(waar).content.decode())[1]
    velden = {"formuliersleutel": sleutel, "voor": "jongere"}
    assert client.post(waar, velden).status_code == 200
    tweede = client.post(waar, velden)
    assert (tweede.status_code, tweede["Location"]) == (302, pad(zaak))
    assert Bladkaart.objects.count() == 1


def test_de_jongere_neemt_op_het_blad_terug_wat_samen_genoteerd_werd():
    zaak = zaak_van()
    client = van(zaak.aanmelder)
    zeg(client, lezer(zaak), A="ja", B="nee")
    rij = Toestemming.objects.get(trap=Trap.A, wie=Wie.JONGERE)
    knop(met_kaart(zaak.aanmelding), f"/mijn-blad/terugnemen/{rij.sleutel}/")
    assert zaak.leest() == NUL
    assert "Thuis, gezondheid en zorg: <strong>nee" in tekst(client.get(pad(zaak)))
