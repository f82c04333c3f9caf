"""A request with a card: into the rechtenloket, with its clock, once; and who hears of it."""

import pytest

from leerrecht.models import Bericht
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.verzoekbewijs import maak_verzoeken_leeg
from meldpunt.keuzes.verzoek import Verzoeksoort, Verzoekstand, Vrager
from meldpunt.models import Verzoek
from meldpunt.regels.verzoektermijn import antwoord_tegen
from meldpunt.tests.bladhulp import BLAD, knop, lees, met_kaart
from meldpunt.tests.dossierbouwers import maak_betrokkene
from meldpunt.tests.test_mijnblad import zaak_van
from meldpunt.tests.toeleidinghulp import post_aan

pytestmark = pytest.mark.django_db
WAAR = BLAD + "vragen/"


def vraag(client, soort="kopie", inhoud="Alles over school."):
    return knop(client, WAAR, soort=soort, inhoud=inhoud)


def test_je_vraag_is_bewaard_met_de_dag_van_het_antwoord_en_het_meldpunt_hoort_het():
    zaak = zaak_van()
    client = met_kaart(zaak.aanmelding)
    assert vraag(client, inhoud="kanarie-vraag").status_code == 302
    assert "Je vraag is bewaard. Je krijgt antwoord ten laatste op" in lees(client)
    rij = Verzoek.objects.get()
    assert (rij.vrager, rij.stand, rij.soort) == (Vrager.JONGERE, Verzoekstand.ONTVANGEN, Verzoeksoort.KOPIE)
    assert (rij.wie, rij.inhoud, rij.genoteerd_door) == ("De jongere", "kanarie-vraag", None)
    assert rij.antwoord_tegen == antwoord_tegen(rij.ontvangen_op)
    assert "meldpunt.verzoek" in post_aan(zaak.meldpunt)
    assert "meldpunt.verzoek" not in post_aan(zaak.aanmelder)
    assert "kanarie" not in str(list(Bericht.objects.values()))


def test_wat_je_vroeg_staat_op_je_blad_tot_en_na_het_antwoord():
    zaak = zaak_van()
    client = met_kaart(zaak.aanmelding)
    vraag(client)
    assert "antwoord ten laatste op" in lees(client)


@pytest.mark.parametrize("soort", ["kopie", "wissen", "beperken"])
def test_tweemaal_hetzelfde_vragen_geeft_een_verzoek_en_zegt_wanneer_het_antwoord_komt(soort):
    zaak = zaak_van()
    client = met_kaart(zaak.aanmelding)
    vraag(client, soort)
    antwoord = vraag(client, soort, "Nog eens, anders gezegd.")
    assert antwoord.status_code == 422
    assert "Dat vroeg je al. Op je blad staat tegen wanneer je antwoord krijgt." in antwoord.content.decode()
    # Nothing typed is lost.
    assert "Nog eens, anders gezegd." in antwoord.content.decode()
    assert Verzoek.objects.count() == 1


def test_twee_dingen_verbeteren_zijn_twee_vragen_en_hetzelfde_is_er_een():
    zaak = zaak_van()
    client = met_kaart(zaak.aanmelding)
    for inhoud, code in (("Mijn school klopt niet.", 302), ("Mijn naam ook niet.", 302), ("Mijn naam ook niet.", 422)):
        assert vraag(client, "verbeteren", inhoud).status_code == code
    assert Verzoek.objects.count() == 2


def test_na_vijf_open_vragen_zegt_het_blad_te_wachten_of_te_bellen():
    zaak = zaak_van()
    client = met_kaart(zaak.aanmelding)
    for nummer in range(5):
        assert vraag(client, "verbeteren", f"Ding {nummer}.").status_code == 302
    antwoord = vraag(client)
    assert antwoord.status_code == 422
    assert "Wacht op antwoord, of bel het Meldpunt." in antwoord.content.decode()


def test_stilleggen_werkt_meteen():
    zaak = zaak_van()
    vraag(met_kaart(zaak.aanmelding), "beperken")
    zaak.aanmelding.refresh_from_db()
    assert zaak.aanmelding.beperkt


def test_een_ouder_die_beslist_vraagt_met_naam_en_het_meldpunt_weet_welke_ouder():
    zaak = zaak_van(11)
    ouder = maak_betrokkene(zaak.aanmelding.jongere, naam="Moeder Vogelaar")
    vraag(met_kaart(zaak.aanmelding, ouder))
    rij = Verzoek.objects.get()
    assert (rij.vrager, rij.betrokkene) == (Vrager.OUDER, ouder)
    assert "Moeder Vogelaar" in rij.wie


def test_na_een_afgerond_dossier_kan_nog_gevraagd_worden():
    zaak = zaak_van()
    client = met_kaart(zaak.aanmelding)
    knop(client, BLAD + "stoppen/", antwoord="ja")
    assert vraag(client).status_code == 302


@pytest.mark.parametrize(("soort", "inhoud"), [("", "Iets."), ("bezwaar", "Iets."), ("kopie", "  ")])
def test_een_half_verzoek_bewaart_niets(soort, inhoud):
    zaak = zaak_van()
    assert vraag(met_kaart(zaak.aanmelding), soort, inhoud).status_code == 422
    assert not Verzoek.objects.exists()


def test_na_het_wissen_zegt_het_bewijs_niet_meer_welke_ouder_het_vroeg():
    zaak = zaak_van(11)
    vraag(met_kaart(zaak.aanmelding, maak_betrokkene(zaak.aanmelding.jongere)))
    with schrijven_toegestaan():
        maak_verzoeken_leeg(zaak.aanmelding)
    rij = Verzoek.objects.get()
    assert (rij.aanmelding, rij.betrokkene, rij.wie, rij.inhoud) == (None, None, "", "")
