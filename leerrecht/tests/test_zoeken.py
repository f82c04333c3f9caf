"""Search and sort keys: the same on every database."""

from hypothesis import given
from hypothesis import strategies as st

from leerrecht.models import Organisatie
from leerrecht.tests.bouwers import maak_organisatie
from leerrecht.zoeken import normaliseer, sorteersleutel, woorden, zoektekst


def test_wie_creeren_typt_vindt_creeren_met_trema():
    assert normaliseer("creeren") in zoektekst("Netwerken CREËREN voor jongeren")


def test_hoofdletters_accenten_en_witruimte_tellen_niet():
    assert normaliseer("  Élan\tvan  de  ÇÖFFEE\n") == "elan van de coffee"
    assert normaliseer("Weiß") == normaliseer("WEISS")


def test_een_teken_dat_zelf_uit_letters_bestaat_wordt_die_letters():
    assert normaliseer("ĳzer ﬁets ™") == "ijzer fiets tm"


@given(st.text())
def test_twee_keer_normaliseren_verandert_niets_meer(tekst):
    assert normaliseer(normaliseer(tekst)) == normaliseer(tekst)


@given(st.text(), st.text())
def test_elk_woord_dat_men_overtikt_wordt_gevonden(voor, na):
    assert normaliseer(f"{voor} schooluitval {na}").count("schooluitval") >= 1
    assert all(woord in zoektekst(voor, na) for woord in woorden(f"{voor} {na}"))


def test_lege_delen_laten_geen_gaten_na():
    assert zoektekst("Stad", "", "Mechelen") == "stad mechelen"


def test_van_een_zoekvraag_tellen_hoogstens_tien_woorden():
    assert len(woorden("a " * 500)) == 10
    assert woorden("   ") == []


def test_nummers_staan_als_getallen_op_volgorde():
    nummers = ["2.1.10", "2.1.9", "2.2.22", "2.1.1", "2.2.3"]
    assert sorted(nummers, key=sorteersleutel) == ["2.1.1", "2.1.9", "2.1.10", "2.2.3", "2.2.22"]


def test_een_accent_zet_een_naam_niet_achteraan():
    assert sorted(["Zorg", "Élan", "Emmaüs", "elan b"], key=sorteersleutel) == ["Élan", "elan b", "Emmaüs", "Zorg"]


def test_een_naam_vol_cijfers_past_nog_in_de_databank(db):
    naam = "1 " * 80
    maak_organisatie(naam=naam[:160])
    assert Organisatie.objects.get().sorteersleutel.startswith("000001 000001")


def test_de_databank_sorteert_op_de_sleutel(db):
    for naam in ("Zorg 10", "zorg 9", "Ézel", "Apenstaart"):
        maak_organisatie(naam=naam)
    assert [rij.naam for rij in Organisatie.objects.all()] == ["Apenstaart", "Ézel", "zorg 9", "Zorg 10"]
