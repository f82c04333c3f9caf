"""Filters of the directory: alone, together, and with nonsense in the address."""

import csv
import io
import itertools

import pytest
from django.http import QueryDict
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leerrecht.tests.bouwers import maak_organisatie
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand, Niveau, Toegangsweg, Voor
from meldpunt.lijstveld import heeft
from meldpunt.models import Aanbodfiche
from meldpunt.tests.bouwers import maak_fiche, maak_gebied, meld_plaatsen
from meldpunt.weergave.aanbod import maak_lijst

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
KEUZES = {
    "q": ["aanbod", "7", "bestaatniet"],
    "leeftijd": ["0", "6", "12", "14", "18", "25"],
    "gebied": ["stad", "wijk", "dorp", "provincie"],
    "niveau": list(Niveau.values),
    "soort": [Aanbodsoort.COACHING, Aanbodsoort.BUDDY, Aanbodsoort.NAFT],
    "voor": list(Voor.values),
    "weg": list(Toegangsweg.values),
    "vrij": ["on"],
}


def bonte_verzameling() -> None:
    """Forty offers in which every filter meets a yes, a no and a "does not say"."""
    provincie = maak_gebied("provincie")
    stad = maak_gebied("stad", ligt_in=provincie)
    gebieden = [
        (),
        (provincie,),
        (stad,),
        (maak_gebied("wijk", ligt_in=stad),),
        (maak_gebied("dorp", ligt_in=provincie), stad),
    ]
    leeftijden = [(None, None), (6, 12), (12, 18), (None, 14), (16, None)]
    niveaus = [[], ["basis"], ["graad1", "graad2"], ["okan"]]
    huis = maak_organisatie("Het Huis")
    for nummer in range(40):
        van, tot = leeftijden[nummer % 5]
        # Named here: the numbers of the builders depend on how many tests ran before.
        fiche = maak_fiche(
            titel=f"Aanbod {nummer}",
            aanbieder=huis,
            leeftijd_van=van,
            leeftijd_tot=tot,
            niveaus=niveaus[nummer % 4],
            gebieden=gebieden[(nummer // 2) % 5],
            soort=[Aanbodsoort.COACHING, Aanbodsoort.BUDDY, Aanbodsoort.NAFT][nummer % 3],
            weg=["", *Toegangsweg.values][nummer % 6],
            voor=[[], ["jongere"], ["school", "professional"]][nummer % 3],
            stand=[Aanbodstand.OPEN, Aanbodstand.OPEN, Aanbodstand.OPEN, Aanbodstand.PROEFDRAAI, Aanbodstand.GESTOPT][
                nummer % 5
            ],
        )
        if nummer % 4:
            meld_plaatsen(fiche, nummer % 3, dagen_oud=[0, 14, 15][nummer % 3])


def gevonden(**filters: str) -> list[str]:
    vraag = QueryDict(mutable=True)
    vraag.update(filters)
    return [regel.fiche.slug for regel in maak_lijst(filters=vraag).regels]


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.fixed_dictionaries({}, optional={naam: st.sampled_from(waarden) for naam, waarden in KEUZES.items()}))
def test_filters_samen_geven_precies_wat_elk_apart_geeft(filters):
    if not Aanbodfiche.objects.exists():
        bonte_verzameling()
    apart = [set(gevonden(**{naam: waarde})) for naam, waarde in filters.items()]
    samen = gevonden(**filters)
    assert set(samen) == set(gevonden()).intersection(*apart)
    assert len(samen) == len(set(samen)), "geen aanbod komt twee keer"


def test_elke_filter_laat_iets_weg_en_iets_staan():
    """Otherwise the property above says nothing."""
    bonte_verzameling()
    alles = len(gevonden())
    for naam, waarden in KEUZES.items():
        aantallen = {len(gevonden(**{naam: waarde})) for waarde in waarden}
        assert any(0 < aantal < alles for aantal in aantallen), naam


def test_wat_de_bron_niet_zegt_valt_niet_weg_en_komt_na_wat_zeker_past():
    zeker = maak_fiche(titel="Zeker", leeftijd_van=12, leeftijd_tot=18)
    stil = maak_fiche(titel="Anders stil")
    maak_fiche(titel="Te oud", leeftijd_van=16)
    assert gevonden(leeftijd="14") == [zeker.slug, stil.slug]
    lijst = maak_lijst(filters=QueryDict("leeftijd=14"))
    assert [regel.onbekend for regel in lijst.regels] == [[], ["de leeftijd"]]


@pytest.mark.parametrize("vraag", ["geeflaptop", "geef-laptop", "geef‑laptop", "Geef laptop", "geeflaptops"])
def test_M08_een_streepje_of_apostrof_verandert_niet_wat_men_in_het_aanbod_vindt(vraag):
    namen = ["Geef-laptop", "Geeflaptop voor thema’s", "Geef laptop"]
    fiches = [maak_fiche(titel=naam).slug for naam in namen]
    maak_fiche(titel="Laptopklas")
    aaneen = vraag.startswith("geeflaptop")
    verwacht = set(fiches[:2]) if aaneen else set(fiches)
    assert set(gevonden(q=vraag)) == verwacht
    assert gevonden(q="thema's") == gevonden(q="thema’s") == [fiches[1]]


@pytest.mark.parametrize(("leeftijd", "past"), [("11", False), ("12", True), ("18", True), ("19", False)])
def test_beide_grenzen_van_de_leeftijd_horen_erbij(leeftijd, past):
    maak_fiche(leeftijd_van=12, leeftijd_tot=18)
    assert bool(gevonden(leeftijd=leeftijd)) is past


def test_wie_een_stad_kiest_krijgt_ook_wat_haar_provincie_en_haar_wijken_dient_en_niet_het_dorp_ernaast():
    provincie = maak_gebied("provincie")
    stad = maak_gebied("stad", ligt_in=provincie)
    for gebied in (provincie, stad, maak_gebied("wijk", ligt_in=stad), maak_gebied("dorp", ligt_in=provincie)):
        maak_fiche(slug=f"in-{gebied.slug}", gebieden=(gebied,))
    assert set(gevonden(gebied="stad")) == {"in-provincie", "in-stad", "in-wijk"}
    assert set(gevonden(gebied="provincie")) == {"in-provincie", "in-stad", "in-wijk", "in-dorp"}


@pytest.mark.parametrize(("dagen", "telt"), [(0, True), (14, True), (15, False), (400, False)])
def test_een_vrije_plaats_telt_veertien_dagen(dagen, telt):
    meld_plaatsen(maak_fiche(), 2, dagen_oud=dagen)
    assert bool(gevonden(vrij="on")) is telt


def test_geen_plaats_of_nooit_gemeld_is_geen_vrije_plaats():
    meld_plaatsen(maak_fiche(), 0)
    maak_fiche()
    assert gevonden(vrij="on") == []


def test_een_half_woord_van_een_niveau_is_geen_ander_niveau():
    maak_fiche(niveaus=["graad1"])
    assert not Aanbodfiche.objects.filter(heeft("niveaus", "graad")).exists()
    assert Aanbodfiche.objects.filter(heeft("niveaus", "graad1")).exists()


@pytest.mark.parametrize(
    "adres",
    [
        "leeftijd=abc",
        "leeftijd=-1",
        "leeftijd=99",
        "gebied=nergens",
        "niveau=x",
        "soort=%27",
        "weg=%00",
        "pagina=999",
        "vrij=misschien",
    ],
)
def test_onzin_in_het_adres_filtert_niets_en_breekt_niets(client, adres):
    maak_fiche(titel="Zilverreiger")
    antwoord = client.get(reverse("meldpunt:aanbod") + "?" + adres)
    assert antwoord.status_code == 200
    if "vrij" not in adres:
        assert "Zilverreiger" in antwoord.content.decode()


@pytest.mark.parametrize("vraag", ["zilver", "ZÍLVER", "reiger zilver", "trekker", "buddy"])
def test_zoeken_kijkt_in_tekst_aanbieder_en_soort_zonder_accenten(vraag):
    maak_fiche(
        titel="Zilver", omschrijving="een Réiger", soort=Aanbodsoort.BUDDY, aanbieder=maak_organisatie("Trekker vzw")
    )
    maak_fiche(titel="Iets anders")
    assert len(gevonden(q=vraag)) == 1


def test_de_download_is_precies_de_lijst_over_alle_paginas_heen(client):
    for nummer in range(25):
        maak_fiche(titel=f"=Fiche {nummer}", soort=Aanbodsoort.BUDDY)
    maak_fiche(soort=Aanbodsoort.NAFT)
    tekst = client.get(reverse("meldpunt:download") + "?soort=buddy").content.decode("utf-8-sig")
    rijen = list(csv.reader(io.StringIO(tekst), delimiter=";"))
    verwacht = [regel.fiche.titel for regel in maak_lijst(filters=QueryDict("soort=buddy")).regels]
    assert [rij[0] for rij in rijen[1:]] == [f"'{titel}" for titel in verwacht]
    assert len(verwacht) == 25
    assert {len(rij) for rij in rijen} == {len(rijen[0])}


def test_het_aantal_op_de_pagina_is_het_aantal_van_de_lijst(client):
    for nummer, soort in enumerate(itertools.islice(itertools.cycle([Aanbodsoort.BUDDY, Aanbodsoort.NAFT]), 5)):
        maak_fiche(soort=soort, titel=f"F{nummer}")
    tekst = client.get(reverse("meldpunt:aanbod") + "?soort=buddy").content.decode()
    assert "3 vormen van aanbod" in tekst
    assert "Soort: buddy" in tekst
