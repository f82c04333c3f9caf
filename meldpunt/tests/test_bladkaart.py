"""The card of the own page: who gets one, what opens it, what never does, and what lies of it in the database."""

import datetime
import time

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import BewaardeInvoer, Gebeurtenis, Inzending, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.diensten.bladkaart import EIGEN_BLAD, kaart_blokkeren, kaart_gegeven, kaart_maken
from meldpunt.diensten.mijnblad import blad_stoppen
from meldpunt.keuzes.blad import Kaarteinde
from meldpunt.keuzes.dossier import Gezag, Oordeel, Relatie
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Bladkaart, Naamgrond
from meldpunt.regels.bladkaart import HOOGSTENS_FOUTEN
from meldpunt.tests.bladhulp import BLAD, KAART, geef_in, geef_kaart, knop, lees, maak_kaart, met_kaart, verval
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_bekwaamheid,
    maak_betrokkene,
    maak_jongere,
)
from meldpunt.tests.toeleidinghulp import Zaak, jarig_over

pytestmark = pytest.mark.django_db
NIET = "passen niet bij elkaar"


def dossier(jaren: int = 15, **velden):
    """A file about a young person of this age."""
    return maak_aanmelding(jongere=maak_jongere(geboren=jarig_over(jaren, -180)), **velden)


@pytest.mark.parametrize(
    ("jaren", "oordeel", "mag"),
    [
        (11, "", False),
        (11, Oordeel.KAN, True),
        (12, "", True),
        (17, "", True),
        (17, Oordeel.KAN_NIET, True),
        (18, "", True),
    ],
)
def test_een_kaart_is_er_vanaf_twaalf_of_vroeger_voor_wie_zelf_beslist(jaren, oordeel, mag):
    rij = dossier(jaren)
    if oordeel:
        maak_bekwaamheid(rij, oordeel)
    if mag:
        assert lees(met_kaart(rij)).count(rij.jongere.voornaam)
    else:
        with pytest.raises(Geweigerd, match="vanaf 12 jaar"):
            maak_kaart(rij)


def test_wie_nog_niet_weet_dat_het_dossier_er_is_krijgt_geen_kaart():
    rij = dossier()
    with schrijven_toegestaan():
        Naamgrond.objects.create(
            aanmelding=rij,
            grond=Naamreden.VERONTRUST,
            genoteerd_door=rij.ingediend_door,
            inlichten_tegen=timezone.localdate(),
        )
    rij.refresh_from_db()
    with pytest.raises(Geweigerd, match="Vertel dat eerst"):
        maak_kaart(rij)


@pytest.mark.parametrize("wie", ["elders", "ander_clb", "aanbieder"])
def test_alleen_het_meldpunt_en_wie_aanmeldde_maken_een_kaart(wie):
    zaak = Zaak()
    zaak.stel_voor()
    mensen = {
        "elders": lambda: medewerker(maak_netwerk("vb")),
        "ander_clb": clb_medewerker,
        "aanbieder": lambda: zaak.aanbieder,
    }
    with pytest.raises(Geweigerd, match="bestaat niet meer"):
        maak_kaart(zaak.aanmelding, door=mensen[wie]())
    assert maak_kaart(zaak.aanmelding, door=zaak.meldpunt).kaart.pk


def test_van_nummer_en_code_ligt_nergens_iets_leesbaars():
    rij = dossier()
    vers = geef_kaart(rij)
    geef_in(Client(), vers, code="FOUT-FOUT")
    geef_in(Client(), vers)
    kaart = Bladkaart.objects.values().get()
    for geheim in (vers.nummer, vers.code, vers.nummer.replace("-", ""), vers.code.replace("-", "")):
        assert geheim not in str(kaart)
        assert geheim not in str(list(Gebeurtenis.objects.values())) + str(list(Raadpleging.objects.values()))
    assert not Inzending.objects.exists()
    assert not BewaardeInvoer.objects.exists()


@pytest.mark.parametrize("hoe", ["met streepje", "zonder", "klein", "met spaties"])
def test_hoe_men_het_van_papier_typt_maakt_niet_uit(client, hoe):
    vers = geef_kaart(dossier())
    om = {
        "met streepje": str,
        "zonder": lambda t: t.replace("-", ""),
        "klein": str.lower,
        "met spaties": lambda t: f" {t[:2]} {t[2:]} ",
    }[hoe]
    assert geef_in(client, vers, kaartcode_nummer=om(vers.nummer), code=om(vers.code)).status_code == 302


def test_een_kaart_die_niet_gegeven_is_opent_niets(client):
    vers = maak_kaart(dossier())
    assert NIET in geef_in(client, vers).content.decode()
    assert client.get(BLAD).status_code == 302


@pytest.mark.parametrize(
    "wat", ["code", "nummer", "andere_kaart", "vervallen", "geblokkeerd", "vervangen", "achttien", "weg"]
)
def test_wat_niet_opent_zegt_altijd_hetzelfde(client, wat):
    rij = dossier()
    vers, ander = geef_kaart(rij), geef_kaart(dossier())
    anders = {}
    if wat == "code":
        anders = {"code": "2222-2222"}
    elif wat == "nummer":
        anders = {"kaartcode_nummer": "2222-2222"}
    elif wat == "andere_kaart":
        anders = {"code": ander.code}
    elif wat == "vervallen":
        verval(vers.kaart)
    elif wat == "geblokkeerd":
        kaart_blokkeren(kaart_id=vers.kaart.pk, waarom=Kaarteinde.KWIJT, door=rij.ingediend_door)
    elif wat == "vervangen":
        geef_kaart(rij)
    elif wat == "achttien":
        ouder = maak_betrokkene(rij.jongere)
        maak_bekwaamheid(rij, Oordeel.KAN_NIET)
        vers = geef_kaart(rij, ouder)
        with schrijven_toegestaan():
            rij.jongere.geboren = jarig_over(18, -1)
            rij.jongere.save()
    elif wat == "weg":
        with schrijven_toegestaan():
            rij.delete()
    antwoord = geef_in(client, vers, **anders)
    assert antwoord.status_code == 422
    assert NIET in antwoord.content.decode()
    assert client.get(BLAD).status_code == 302


def test_een_verloren_kaart_gaat_meteen_dicht_ook_waar_het_blad_open_staat():
    rij = dossier()
    client = met_kaart(rij)
    kaart = Bladkaart.objects.get()
    kaart_blokkeren(kaart_id=kaart.pk, waarom=Kaarteinde.KWIJT, door=rij.ingediend_door)
    assert client.get(BLAD).status_code == 302
    with pytest.raises(Geweigerd, match="werkt niet meer"):
        blad_stoppen(kaart_id=kaart.pk)


def test_een_nieuwe_kaart_vervangt_de_vorige():
    rij = dossier()
    oud, nieuw = met_kaart(rij), met_kaart(rij)
    assert oud.get(BLAD).status_code == 302
    assert nieuw.get(BLAD).status_code == 200
    assert sorted(Bladkaart.objects.values_list("gesloten_waarom", flat=True)) == ["", "vervangen"]


def test_te_veel_pogingen_wachten_even_lang_voor_een_kaart_die_er_is_en_een_die_er_niet_is(client, monkeypatch):
    vers = geef_kaart(dossier())
    for nummer in (vers.nummer, "2345-2345"):
        zinnen = {
            geef_in(client, vers, kaartcode_nummer=nummer, code=f"2222-222{keer}").content.decode()
            for keer in range(2, 7)
        }
        assert all(NIET in zin for zin in zinnen)
        # Also with the right code: the time is true, and over by itself.
        assert "Probeer het opnieuw over 15 minuten." in geef_in(client, vers, kaartcode_nummer=nummer).content.decode()
    straks = time.time() + 16 * 60
    monkeypatch.setattr(time, "time", lambda: straks)
    assert geef_in(client, vers).status_code == 302


def test_wie_over_dagen_blijft_raden_sluit_de_kaart_en_wie_ze_gaf_ziet_het():
    vers = geef_kaart(dossier())
    with schrijven_toegestaan():
        Bladkaart.objects.update(fouten=HOOGSTENS_FOUTEN - 1)
    geef_in(Client(), vers, code="2222-2222")
    assert Bladkaart.objects.get().gesloten_waarom == Kaarteinde.FOUTEN


def test_wie_ingelogd_is_met_een_account_komt_er_niet_bij_in_en_een_kaart_gaat_dicht_bij_inloggen(client):
    rij = dossier()
    vers = geef_kaart(rij)
    log_in(client, maak_gebruiker())
    assert "Log eerst uit" in geef_in(client, vers).content.decode()
    ander = Client()
    geef_in(ander, vers)
    log_in(ander, rij.ingediend_door)
    assert ander.get(BLAD).status_code == 302
    assert "blad" not in ander.session


def test_na_twintig_stille_minuten_is_het_blad_dicht():
    client = met_kaart(dossier())
    zitting = client.session
    for naam, minuten, code in (("laatst", 19, 200), ("laatst", 21, 302)):
        zitting["blad"] = {**zitting["blad"], naam: zitting["blad"]["laatst"] - minuten * 60}
        zitting.save()
        assert client.get(BLAD).status_code == code
        zitting = client.session


def test_verbergen_sluit_de_zitting_en_toont_het_weer():
    client = met_kaart(dossier())
    antwoord = client.post("/mijn-blad/verbergen/", secure=True)
    assert antwoord["Location"] == "/mijn-blad/weg/"
    assert antwoord["Clear-Site-Data"] == '"cache", "storage"'
    assert "blad" not in client.session
    weg = client.get("/mijn-blad/weg/").content.decode()
    assert 'http-equiv="refresh"' in weg
    assert "blad" not in weg.lower()
    assert client.get(BLAD).status_code == 302


@pytest.mark.parametrize("pad", [KAART, BLAD])
def test_geen_browser_bewaart_een_bladzijde_en_geen_zoekmachine_vindt_ze(pad):
    antwoord = met_kaart(dossier()).get(pad)
    assert antwoord["Cache-Control"] == "no-store, private"
    assert antwoord["X-Robots-Tag"] == "noindex, noarchive"
    assert "leerrecht_invoer" not in antwoord.cookies
    zitting = antwoord.cookies.get("sessionid")
    assert zitting is None or not zitting["max-age"]


def test_de_zitting_van_een_kaart_eindigt_met_de_browser(client):
    antwoord = geef_in(client, geef_kaart(dossier()))
    (koekje,) = [koek for naam, koek in antwoord.cookies.items() if "session" in naam or "zitting" in naam]
    assert koekje["max-age"] == koekje["expires"] == ""


def test_geven_wordt_genoteerd_met_wie_wanneer_en_aan_wie():
    rij = dossier()
    vers = maak_kaart(rij)
    for fout in ({"aan": " "}, {"op": timezone.localdate() + datetime.timedelta(days=1)}):
        with pytest.raises(Geweigerd):
            kaart_gegeven(
                **{
                    "kaart_id": vers.kaart.pk,
                    "aan": "zelf",
                    "op": timezone.localdate(),
                    "door": rij.ingediend_door,
                    **fout,
                }
            )
    kaart = kaart_gegeven(
        kaart_id=vers.kaart.pk, aan="zelf, in handen", op=timezone.localdate(), door=rij.ingediend_door
    )
    assert (kaart.gegeven_op, kaart.gegeven_door, kaart.gegeven_aan) == (
        timezone.localdate(),
        rij.ingediend_door,
        "zelf, in handen",
    )
    wat = list(Gebeurtenis.objects.filter(object_sleutel=rij.referentie).order_by("pk").values_list("wat", flat=True))
    assert wat[-2:] == ["kaart gemaakt voor de jongere", "kaart gegeven aan de jongere"]
    with pytest.raises(Geweigerd, match="al dat deze kaart gegeven is"):
        kaart_gegeven(kaart_id=kaart.pk, aan="zelf", op=timezone.localdate(), door=rij.ingediend_door)


def test_de_eigen_blik_staat_in_het_logboek_zonder_naam_en_niet_bij_wie_meeleest():
    rij = dossier()
    met_kaart(rij)
    blik = Raadpleging.objects.get(wat=EIGEN_BLAD)
    assert (blik.door_sleutel, blik.door_naam, blik.namens) == ("", "de jongere, met de kaart", "")
    ingelogd = Client()
    log_in(ingelogd, rij.ingediend_door)
    assert EIGEN_BLAD not in ingelogd.get(f"/meldpunt/dossiers/{rij.referentie}/raadplegingen/").content.decode()


def test_een_plusouder_en_een_pleegouder_zonder_opdracht_krijgen_geen_kaart_voor_een_kind_van_elf():
    rij = dossier(11)
    for relatie in (Relatie.PLUSOUDER, Relatie.PLEEGOUDER, Relatie.STEUNFIGUUR):
        with pytest.raises(Geweigerd, match="leest hier niets"):
            maak_kaart(rij, maak_betrokkene(rij.jongere, relatie=relatie))
    assert maak_kaart(rij, maak_betrokkene(rij.jongere, relatie=Relatie.PLEEGOUDER, gezag=Gezag.DELEGATIE)).kaart.pk


def test_een_kaart_van_een_vreemde_ouder_kan_niet():
    rij, ander = dossier(11), dossier(11)
    with pytest.raises(Geweigerd):
        kaart_maken(aanmelding_id=rij.pk, betrokkene=maak_betrokkene(ander.jongere).sleutel, door=rij.ingediend_door)


def test_een_knop_zonder_kaart_doet_niets(client):
    antwoord = knop(client, "/mijn-blad/stoppen/", antwoord="ja")
    assert antwoord["Location"] == KAART
