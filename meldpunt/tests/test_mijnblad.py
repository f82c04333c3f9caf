"""The own page: who reads what by card, what is never on it, and what a yes or no does at once."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.keuzes.dossier import Gezag, Oordeel, Publiek, Relatie, Toeleidingstand, Toestemmingstand, Trap, Wie
from meldpunt.models import Instemming, Toestemming
from meldpunt.tests.bladhulp import BLAD, knop, lees, maak_kaart, met_kaart
from meldpunt.tests.dossierbouwers import (
    maak_aanmelding,
    maak_bekwaamheid,
    maak_betrokkene,
    maak_jongere,
    maak_nota,
    maak_toestemming,
)
from meldpunt.tests.toeleidinghulp import NUL, A, B, Zaak, jarig_over, post_aan

pytestmark = pytest.mark.django_db
ZELF = {
    "zien": {"zegt": "kanarie-zegt", "wil": "kanarie-wil", "woorden": "kanarie-anderen"},
    "school": {"leerjaar": "kanarie-leerjaar", "clb_telefoon": "kanarie-clbtelefoon"},
    "afwezigheden": {"codes": "kanarie-codes"},
    "geprobeerd": {"wat_0": "kanarie-geprobeerd"},
    "contact": {"bereik": "kanarie-bereik"},
    "telefoon": {"wie_belde": "kanarie-beller"},
    "instemming": {"afwijking_ouders": "kanarie-instemming"},
}
VAN_MIJ = {"kanarie-zegt", "kanarie-wil", "kanarie-anderen", "kanarie-leerjaar", "kanarie-codes", "kanarie-geprobeerd"}


def zaak_van(jaren: int = 15, **velden) -> Zaak:
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(jaren, -180)), **velden)
    zaak.stel_voor()
    return zaak


def kanaries(html: str) -> set[str]:
    return {woord.strip(".,<>") for woord in html.replace("<", " <").replace(">", "> ").split() if "kanarie-" in woord}


def test_de_jongere_leest_wat_over_hem_staat_en_niets_dat_van_een_ander_is():
    rij = maak_aanmelding(delen=ZELF)
    maak_betrokkene(
        rij.jongere,
        naam="Mama Vogelaar",
        telefoon="0499kanarie-telefoon",
        noot="kanarie-noot",
        gezag_noot="kanarie-gezag",
    )
    notitie_schrijven(aanmelding_id=rij.pk, tekst="kanarie-notitie", publiek=Publiek.MELDPUNT, door=Zaak().meldpunt)
    maak_nota(door=rij.ingediend_door, aanmelding=rij, wat="kanarie-verzegeld", waarom="kanarie-waarom")
    html = lees(met_kaart(rij))
    assert kanaries(html) == VAN_MIJ
    assert "Mama Vogelaar" in html
    assert "0499" not in html


def test_een_kaart_opent_alleen_het_eigen_dossier():
    een, ander = maak_aanmelding(delen=ZELF), zaak_van()
    rij = maak_toestemming(ander.aanmelding, ander.fiche.aanbieder)
    client = met_kaart(een)
    assert ander.aanmelding.jongere.voornaam not in lees(client)
    assert client.get(f"/mijn-blad/ja-of-nee/{rij.sleutel}/").status_code == 404
    knop(client, f"/mijn-blad/terugnemen/{rij.sleutel}/")
    rij.refresh_from_db()
    assert rij.stand == Toestemmingstand.GEGEVEN


def test_terugnemen_sluit_de_bladzijde_van_de_aanbieder_meteen_en_ja_opent_ze_weer():
    zaak = zaak_van()
    (rij,) = zaak.zeg_ja(Trap.A)
    assert zaak.leest() == A
    client = met_kaart(zaak.aanmelding)
    antwoord = knop(client, f"/mijn-blad/terugnemen/{rij.sleutel}/")
    assert antwoord.status_code == 302
    assert zaak.leest() == NUL
    assert "kan dit niet meer lezen" in lees(client)
    knop(client, f"/mijn-blad/ja-of-nee/{rij.sleutel}/", antwoord="ja")
    assert zaak.leest() == A
    nieuw = Toestemming.objects.latest("pk")
    assert (nieuw.genoteerd_door, nieuw.hoe, nieuw.taal, nieuw.wie) == (None, "", "Nederlands", Wie.JONGERE)
    assert nieuw.zin.startswith(zaak.fiche.aanbieder.naam[0].upper())
    assert "de jongere, met de kaart" in set(Gebeurtenis.objects.values_list("door_naam", flat=True))


def test_terugnemen_van_wie_ik_ben_neemt_thuis_en_zorg_mee():
    zaak = zaak_van()
    ja = zaak.zeg_ja(Trap.A, Trap.B)
    with schrijven_toegestaan():
        zaak.aanmelding.toeleidingen.update(stand=Toeleidingstand.AANVAARD)
    assert zaak.leest() == B
    knop(met_kaart(zaak.aanmelding), f"/mijn-blad/terugnemen/{ja[0].sleutel}/")
    assert zaak.leest() == NUL


def test_wie_gevraagd_is_zegt_zelf_ja_of_nee_en_niets_is_vooraf_gekozen():
    zaak = zaak_van()
    (rij,) = zaak.vraag(Trap.A)
    client = met_kaart(zaak.aanmelding)
    html = lees(client, f"/mijn-blad/ja-of-nee/{rij.sleutel}/")
    assert rij.zin in html.replace("&#x27;", "'")
    assert "checked" not in html
    knop(client, f"/mijn-blad/ja-of-nee/{rij.sleutel}/", antwoord="nee")
    rij.refresh_from_db()
    assert rij.stand == Toestemmingstand.GEWEIGERD
    assert zaak.leest() == NUL
    assert "Je antwoord is bewaard en werkt meteen." in lees(client)


def test_stoppen_sluit_alles_en_zegt_vanaf_wanneer_het_gewist_wordt():
    zaak = zaak_van()
    zaak.zeg_ja(Trap.A)
    client = met_kaart(zaak.aanmelding)
    knop(client, "/mijn-blad/stoppen/", antwoord="nee")
    assert "Er is niets veranderd." in lees(client)
    zaak.aanmelding.refresh_from_db()
    assert zaak.aanmelding.is_open
    knop(client, "/mijn-blad/stoppen/", antwoord="ja")
    zaak.aanmelding.refresh_from_db()
    assert not zaak.aanmelding.is_open
    assert zaak.aanmelding.te_wissen_vanaf is not None
    assert zaak.leest() == set()
    assert Instemming.objects.filter(aanmelding=zaak.aanmelding).latest("pk").genoteerd_door is None
    assert post_aan(zaak.aanmelder)[-1] == "meldpunt.ja_teruggenomen"
    # The page is still there, to read what was kept until it is erased.
    assert "wordt gewist" in lees(client)


def test_wie_nu_niet_zelf_beslist_leest_waarom_en_zijn_nee_houdt_tegen():
    zaak = zaak_van(16)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    maak_bekwaamheid(zaak.aanmelding, Oordeel.KAN_NIET, reden="kanarie-oordeel")
    zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)
    (vraag,) = zaak.vraag(Trap.A)
    assert zaak.leest() == A
    client = met_kaart(zaak.aanmelding)
    html = lees(client)
    assert "kanarie-oordeel" in html
    assert "Nu beslist iemand anders" in html
    knop(client, f"/mijn-blad/ja-of-nee/{vraag.sleutel}/", antwoord="nee")
    assert zaak.leest() == NUL


def test_een_ja_op_een_gesloten_dossier_kan_niet_meer():
    zaak = zaak_van()
    (rij,) = zaak.vraag(Trap.A)
    client = met_kaart(zaak.aanmelding)
    knop(client, "/mijn-blad/stoppen/", antwoord="ja")
    antwoord = knop(client, f"/mijn-blad/ja-of-nee/{rij.sleutel}/", antwoord="ja")
    assert antwoord.status_code == 422


def test_na_het_wissen_is_het_blad_weg_en_de_kaart_ook():
    rij = maak_aanmelding(delen=ZELF)
    client = met_kaart(rij)
    with schrijven_toegestaan():
        rij.delete()
    assert client.get(BLAD)["Location"] == "/mijn-blad/kaart/"


def test_meldpunt_B5_wie_keek_staat_er_in_woorden_en_een_lijst_is_geen_dossier():
    zaak = zaak_van()
    ingelogd = Client()
    log_in(ingelogd, zaak.aanbieder)
    ingelogd.get(f"/meldpunt/dossiers/{zaak.aanmelding.referentie}/")
    meldpunt = Client()
    log_in(meldpunt, zaak.meldpunt)
    meldpunt.post("/meldpunt/dossiers/zoeken/", {"gezocht": zaak.aanmelding.jongere.volledige_naam}, follow=True)
    meldpunt.get("/meldpunt/dossiers/gevonden/")
    html = lees(met_kaart(zaak.aanmelding))
    assert f"{zaak.fiche.aanbieder.naam} las de vraag, zonder je naam." in html
    assert zaak.aanbieder.naam not in html.replace(zaak.fiche.aanbieder.naam, "")
    assert "zag je naam, je geboortejaar en je school in een lijst. Je dossier ging niet open." in html
    # The log says the same to who works on the file: a look in a list is no file that was opened.
    gezien = Raadpleging.objects.over(zaak.aanmelding.referentie).filter(wat="in een zoeklijst gezien")
    assert {rij.door_naam for rij in gezien} == {zaak.meldpunt.naam}
    assert (
        "in een zoeklijst gezien"
        in meldpunt.get(f"/meldpunt/dossiers/{zaak.aanmelding.referentie}/raadplegingen/").content.decode()
    )


def test_wat_over_een_jongere_gaat_staat_in_geen_adres_mail_of_historiek():
    zaak = zaak_van()
    naam = zaak.aanmelding.jongere.voornaam
    (rij,) = zaak.zeg_ja(Trap.A)
    client = met_kaart(zaak.aanmelding)
    antwoord = knop(client, f"/mijn-blad/terugnemen/{rij.sleutel}/")
    assert naam not in antwoord["Location"]
    assert naam not in str(list(Bericht.objects.values())) + str(list(Gebeurtenis.objects.values()))
    titel = lees(client).split("<title>")[1].split("</title>")[0]
    assert titel == "Mijn blad | Leerrecht"


def test_een_ouder_zonder_gezag_telt_niet_voor_wie_nog_niet_zelf_beslist():
    rij = maak_aanmelding(jongere=maak_jongere(geboren=jarig_over(11, -180)))
    zonder = maak_betrokkene(rij.jongere, relatie=Relatie.OUDER, gezag=Gezag.GEEN)
    with pytest.raises(Geweigerd):
        maak_kaart(rij, zonder)


@pytest.mark.parametrize(("over", "zin"), [(3, "Ten laatste dan laat het Meldpunt"), (-1, "Dan zou het Meldpunt iets")])
def test_een_belofte_van_gisteren_staat_er_niet_als_iets_dat_nog_komt(over, zin):
    rij = maak_aanmelding(antwoord_voor=timezone.localdate() + datetime.timedelta(days=over))
    assert zin in lees(met_kaart(rij))
