"""A table with columns of its own: proposed, said, read, remembered; nothing guessed behind somebody's back."""

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.achtergrond import voer_uit
from leerrecht.diensten import Geweigerd
from leerrecht.models import Achtergrondtaak
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from monitoring.diensten import kolommen
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.kolommen import kolommen_kiezen, voorstel_voor
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.inlezen.koppen import groep_van, stel_voor, vorm_van
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Cijfer
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.tests.bouwers import maak_gegevensbron
from monitoring.tests.tabellen import AGODI, DATALOEP, DFE, INCIJFERS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef")]


def lever(tekst: str, staf, bron) -> Aanlevering:
    return lees_in(tekst.encode(), staf=staf, bron=bron)


def kies(aanlevering: Aanlevering, staf, **anders) -> Aanlevering:
    """Take what is proposed, with the indicator and what differs."""
    keuze = voorstel_voor(aanlevering)[0].te_bewaren
    return kolommen_kiezen(
        aanlevering_id=aanlevering.pk, keuze=keuze | {"indicator": "proef", "status": "voorlopig"} | anders, door=staf
    )


def waarden() -> set[tuple]:
    return {
        (rij.periode_tekst, rij.gebied, tuple(sorted(rij.uitsplitsing.items())), rij.waarde)
        for rij in Cijfer.objects.all()
    }


# -- what we propose --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kop", "groep"),
    [
        ("22-23", ("waarde", {"schooljaar": "2022-2023"})),
        ("Schooljaar 2022-2023", ("waarde", {"schooljaar": "2022-2023"})),
        ("2013-'14", ("waarde", {"schooljaar": "2013-2014"})),
        ("2021", ("waarde", {"jaar": "2021"})),
        ("Jongens", ("waarde", {"geslacht": "m"})),
        ("jongens 23-24", ("waarde", {"schooljaar": "2023-2024", "geslacht": "m"})),
        ("noemer 24-25", ("noemer", {"schooljaar": "2024-2025"})),
        ("lln 24-25", ("", {"schooljaar": "2024-2025"})),
        ("Totaal", ("waarde", {})),
        ("School", None),
        ("22-25", None),
    ],
)
def test_een_kop_met_een_jaar_of_een_groep_wordt_herkend(kop, groep):
    assert groep_van(kop) == groep


def test_een_kolom_zonder_sprekende_kop_wordt_naar_haar_inhoud_gelezen():
    rijen = [["900001", "2e graad", "M", "12"], ["900002", "3e graad", "V", "9"]]
    assert stel_voor(["a", "b", "c", "d"], rijen) == ["instellingsnummer", "graad", "geslacht", ""]


@pytest.mark.parametrize(
    ("tabel", "wie"), [(AGODI, "AGODI"), (DATALOEP, "Dataloep"), (INCIJFERS, "incijfers"), (DFE, "DfE")], ids=range(4)
)
def test_de_vorm_van_een_bron_wordt_herkend(tabel, wie):
    kop = next(
        regel
        for regel in tabel.splitlines()
        if any(woord in regel for woord in ("Inst.nr", "Jongens", "NIS", "time_p"))
    )
    teken = ";" if ";" in kop else "," if "," in kop else "\t"
    assert wie in vorm_van(kop.split(teken))


# -- four shapes ------------------------------------------------------------------------------------------------------


def test_B2_een_tabel_van_agodi_vraagt_een_kolom_en_wordt_gelezen(staf, bron):
    aanlevering = lever(AGODI, staf, bron)
    voorstel = voorstel_voor(aanlevering)[0].kolommen
    assert voorstel[:5] == ("instellingsnummer", "overslaan", "gebied", "graad", "geslacht")
    assert voorstel[8] == "", "lln 24-25 may be a base: only the person knows"
    with pytest.raises(Geweigerd, match="van elke kolom"):
        kies(aanlevering, staf)
    klaar = kies(aanlevering, staf, kolommen=[*voorstel[:8], "overslaan"])
    assert (klaar.stand, klaar.aantal_rijen) == (Aanleverstand.VOORVERTONING, 9)
    plek = (("geslacht", "m"), ("graad", "2"), ("school", "900001"))
    assert ("2022-2023", "Mechelen", plek, 14) in waarden()
    assert ("2024-2025", "Mechelen", plek, 16) in waarden()


def test_B2_een_tabel_van_dataloep_met_groepen_als_kolommen_wordt_gelezen(staf, bron):
    klaar = kies(lever(DATALOEP, staf, bron), staf)
    assert klaar.stand == Aanleverstand.VOORVERTONING
    assert {(jaar, plek, int(waarde)) for jaar, _, plek, waarde in waarden()} == {
        ("2021-2022", (("geslacht", "m"),), 40),
        ("2021-2022", (("geslacht", "v"),), 22),
        ("2021-2022", (), 62),
        ("2022-2023", (("geslacht", "m"),), 44),
        ("2022-2023", (("geslacht", "v"),), 25),
        ("2022-2023", (), 69),
    }


def test_B2_een_tabel_van_incijfers_met_tabs_jaren_en_punten_wordt_gelezen(staf, bron):
    aanlevering = lever(INCIJFERS, staf, bron)
    met_fout = kies(aanlevering, staf)
    assert {fout["waarde"] for fout in met_fout.fouten} == {"1.024", "7.676", "8.031"}
    assert met_fout.fouten[0]["kolom"] == "2021", "the person's own head"
    klaar = kies(aanlevering, staf, punt="duizend")
    assert klaar.stand == Aanleverstand.VOORVERTONING
    assert ("2021", "Mechelen", (), 1024) in waarden()


def test_B2_een_tidy_tabel_van_het_dfe_wordt_gelezen(staf, bron):
    klaar = kies(lever(DFE, staf, bron), staf, verstopt="niet beschikbaar")
    assert klaar.stand == Aanleverstand.VOORVERTONING
    assert waarden() == {
        ("2022-2023", "Mechelen", (), 66),
        ("2022-2023", "Mechelen", (("geslacht", "m"),), 40),
        ("2023-2024", "Mechelen", (("geslacht", "v"),), None),
    }


def test_een_noemer_per_jaar_hoort_bij_zijn_jaar(staf, bron, aandeel):
    tabel = "gemeente;teller 22-23;noemer 22-23;teller 23-24;noemer 23-24\nMechelen;10;100;30;200\n"
    klaar = kies(lever(tabel, staf, bron), staf, indicator="aandeel")
    assert klaar.fouten == []
    assert {(jaar, waarde) for jaar, _, _, waarde in waarden()} == {("2022-2023", 10), ("2023-2024", 15)}


def test_een_voetnoot_onder_de_tabel_is_geen_rij(staf, bron):
    klaar = kies(lever(DATALOEP + '"Bron: verzonnen",,,\n', staf, bron), staf)
    assert (klaar.fouten, klaar.aantal_rijen) == ([], 6)


# -- remembered, and in whose hands -----------------------------------------------------------------------------------


def test_dezelfde_bron_met_dezelfde_koppen_krijgt_dezelfde_keuze(staf, bron):
    kies(lever(INCIJFERS, staf, bron), staf, punt="duizend")
    volgend = lever(INCIJFERS.replace("988", "990"), staf, bron)
    voorstel, eerder = voorstel_voor(volgend)
    assert (voorstel.punt, voorstel.indicator) == ("duizend", "proef")
    assert eerder is not None
    andere = lever(INCIJFERS.replace("NIS-code", "NIS").replace("988", "991"), staf, bron)
    assert voorstel_voor(andere)[1] is None, "a changed head asks again"
    bij_ander = lever(INCIJFERS.replace("988", "992"), staf, maak_gegevensbron("andere"))
    assert voorstel_voor(bij_ander)[1] is None, "another source asks again"


def test_een_keuze_na_bevestigen_of_van_een_ander_netwerk_wordt_geweigerd(staf, bron):
    aanlevering = lever(DATALOEP, staf, bron)
    elders = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    with pytest.raises(Geweigerd):
        kies(aanlevering, elders)
    kies(aanlevering, staf)
    bevestigen(aanlevering_id=aanlevering.pk, door=staf)
    with pytest.raises(Geweigerd, match="wacht niet meer"):
        kolommen_kiezen(aanlevering_id=aanlevering.pk, keuze=aanlevering.keuze, door=staf)


# -- the screen -------------------------------------------------------------------------------------------------------


def test_het_scherm_stelt_voor_leest_een_rij_voor_en_leest_de_tabel(client, staf, bron):
    log_in(client, staf)
    aanlevering = lever(DATALOEP, staf, bron)
    adres = reverse("monitoring:aanlevering_kolommen", args=[aanlevering.sleutel])
    pagina = client.get(adres)
    tekst = pagina.content.decode()
    assert "zoals Dataloep" in tekst
    assert "Kies over welk cijfer de tabel gaat." in tekst
    antwoord = client.post(adres, invoer(pagina, indicator="proef"), follow=True)
    assert "We lazen de tabel met deze keuzes. Kijk na wat er verandert en bevestig dan." in antwoord.content.decode()
    assert Cijfer.objects.count() == 6


def test_na_het_opladen_komt_het_scherm_en_fouten_staan_onder_je_eigen_kop(client, staf, bron):
    log_in(client, staf)
    begin = client.get("/monitoring/aanleveringen/nieuw/")
    geplakt = invoer(begin, gegevensbron=bron.pk, publicatie_tekst="mei 2024", geplakt=INCIJFERS)
    pagina = client.post("/monitoring/aanleveringen/nieuw/", geplakt, follow=True)
    assert "Het bestand is geladen. Zeg nu wat elke kolom betekent." in pagina.content.decode()
    adres = pagina.redirect_chain[-1][0]
    daarna = client.post(adres, invoer(pagina, indicator="proef"), follow=True).content.decode()
    assert "We lazen de tabel met deze keuzes. Er staan nog fouten in. Er is nog niets veranderd." in daarna
    assert "zeg anders wat elke kolom betekent" in daarna


def test_een_grote_tabel_kijkt_een_werker_na(client, staf, bron, monkeypatch):
    monkeypatch.setattr(kolommen, "METEEN_BYTES", 0)
    log_in(client, staf)
    aanlevering = lever(DATALOEP, staf, bron)
    adres = reverse("monitoring:aanlevering_kolommen", args=[aanlevering.sleutel])
    antwoord = client.post(adres, invoer(client.get(adres), indicator="proef"), follow=True).content.decode()
    assert "We kijken de tabel nu na met deze keuzes. Er is nog niets veranderd." in antwoord
    voer_uit(Achtergrondtaak.objects.latest("pk").pk)
    aanlevering.refresh_from_db()
    assert (aanlevering.stand, Cijfer.objects.count()) == (Aanleverstand.VOORVERTONING, 6)


def test_een_gekozen_rij_wordt_in_woorden_gelezen_of_zegt_wat_er_mis_is(client, staf, bron):
    log_in(client, staf)
    aanlevering = lever(DATALOEP.replace("44", "<5"), staf, bron)
    kies(aanlevering, staf)
    adres = reverse("monitoring:aanlevering_kolommen", args=[aanlevering.sleutel])
    assert "40 leerlingen: " in client.get(adres).content.decode()
    tekst = client.get(adres, {"rij": "3"}).content.decode()
    assert "Rij 3 lezen we zo" in tekst
    assert "Jongens: De bron verborg dit aantal zelf." in tekst
    assert client.get(adres, {"rij": "x"}).status_code == 200


def test_een_vraag_die_open_blijft_houdt_wat_je_koos(client, staf, bron):
    log_in(client, staf)
    aanlevering = lever(AGODI, staf, bron)
    adres = reverse("monitoring:aanlevering_kolommen", args=[aanlevering.sleutel])
    antwoord = client.post(adres, invoer(client.get(adres), indicator="proef", kolom_1="opmerking"))
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Zeg van elke kolom wat ze betekent, of sla ze over." in tekst
    assert '<option value="opmerking" selected>' in tekst


# -- our own download -------------------------------------------------------------------------------------------------


# The file has the columns of its first row.
LEEG = {"geleverd": "", "verwacht": "", "instellingsnummer": ""}


def test_B2_onze_eigen_download_komt_ongewijzigd_weer_binnen(staf, bron, proef):
    rijen = [
        rij(waarde=40, geslacht="m", graad="2", viewpoint="woonplaats", opmerking="-1 tegenover vorig jaar", **LEEG),
        rij(waarde=22, geslacht="v", graad="2", viewpoint="woonplaats"),
        rij(waarde=62, graad="2", viewpoint="woonplaats", geleverd="11", verwacht="12"),
        rij(waarde=3, schooljaar="2021-2022"),
        rij(waarde=17, instellingsnummer="900001"),
    ]
    eerste = lees_in(csv(*rijen), staf=staf, bron=bron, publicatie_tekst="mei 2024")
    bevestigen(aanlevering_id=eerste.pk, door=staf)
    publicatie_maken(netwerk_id=eerste.netwerk_id, reden="Begin.", door=staf)
    inhoud = Client().get(f"{proef.get_absolute_url()}cijfers.csv").content
    terug = lees_in(inhoud, staf=staf, bron=bron, publicatie_tekst="mei 2024")
    klaar = kolommen_kiezen(aanlevering_id=terug.pk, keuze=voorstel_voor(terug)[0].te_bewaren, door=staf)
    assert klaar.fouten == []
    assert (klaar.verschil["nieuw"], klaar.verschil["gewijzigd"], klaar.verschil["gelijk"]) == (0, 0, 4)
