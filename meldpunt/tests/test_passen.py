"""Passen: every open offer before a file, with each hit and each near-miss in words."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerrecht.tests.bouwers import maak_netwerk
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand, Eis, Niveau, Toegangsweg, Voor, Werkvorm
from meldpunt.keuzes.dossier import Leeftijdsband, SoortVraag, Toeleidingstand
from meldpunt.regels.passing import Zoekwens
from meldpunt.tests.bouwers import maak_fiche, maak_gebied, meld_plaatsen
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_toeleiding
from meldpunt.weergave.passen import pas

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return maak_gebied("mechelen-stad")


@pytest.fixture
def dossier(gebied):
    return maak_aanmelding(
        leeftijdsband=Leeftijdsband.VANAF_15, niveau=Niveau.GRAAD_2, gebied=gebied, gewenst=[Aanbodsoort.COACHING]
    )


def fiche_die_past(gebied, **velden):
    velden = {
        "leeftijd_van": 12,
        "leeftijd_tot": 18,
        "niveaus": [Niveau.GRAAD_2, Niveau.GRAAD_3],
        "voor": [Voor.JONGERE],
        "weg": Toegangsweg.CLB,
        "gebieden": (gebied,),
        **velden,
    }
    return maak_fiche(**velden)


def titels(voorstellen):
    return [een.regel.fiche.titel for een in voorstellen]


def test_wat_past_zegt_waarom(dossier, gebied):
    fiche_die_past(gebied)
    [een] = pas(dossier).past
    assert (een.past_niet, een.vraag_na) == ([], [])
    assert een.past == [
        "leeftijd 12 tot 18 jaar",
        "secundair, 2de graad",
        "regio Mechelen-Stad",
        "voor kinderen en jongeren",
        "gewenst: coaching",
        "via het CLB en het Meldpunt",
    ]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"leeftijd_van": 18, "leeftijd_tot": None}, "leeftijd vanaf 18 jaar"),
        ({"leeftijd_van": None, "leeftijd_tot": 14}, "leeftijd tot 14 jaar"),
        ({"niveaus": [Niveau.BASIS]}, "alleen voor basisonderwijs"),
        ({"voor": [Voor.SCHOOL]}, "voor scholen en klassen"),
        ({"eisen": [Eis.NEDERLANDS], "leeftijd_van": 19, "leeftijd_tot": 25}, "leeftijd 19 tot 25 jaar"),
    ],
)
def test_wat_op_een_punt_niet_past_staat_er_met_dat_punt(dossier, gebied, velden, zin):
    fiche_die_past(gebied, **velden)
    uitkomst = pas(dossier)
    assert uitkomst.past == uitkomst.niet == []
    assert uitkomst.bijna[0].past_niet == [zin]


def test_een_andere_regio_past_niet_en_een_wijk_van_de_regio_wel(dossier, gebied):
    elders = maak_gebied("halle")
    wijk = maak_gebied("nekkerspoel", ligt_in=gebied)
    fiche_die_past(elders, titel="Ver")
    fiche_die_past(wijk, titel="Dichtbij")
    uitkomst = pas(dossier)
    assert titels(uitkomst.past) == ["Dichtbij"]
    assert uitkomst.bijna[0].past_niet == ["regio Halle"]


def test_wat_de_bron_niet_zegt_is_geen_nee(dossier):
    maak_fiche()
    [een] = pas(dossier).past
    assert een.vraag_na == [
        "de bron zegt niets over de leeftijd",
        "de bron zegt niets over het niveau",
        "de bron zegt niets over de regio",
        "de bron zegt niet voor wie het is",
        "de bron zegt niet hoe je er komt",
    ]


def test_een_leeftijd_die_maar_half_past_vraagt_om_na_te_kijken(dossier, gebied):
    fiche_die_past(gebied, leeftijd_van=16)
    assert pas(dossier).past[0].vraag_na == ["leeftijd 16 tot 18 jaar: kijk na of dat klopt voor deze jongere"]


def test_een_andere_weg_sluit_niets_uit_en_staat_erbij(dossier, gebied):
    fiche_die_past(gebied, weg=Toegangsweg.BELLEN)
    assert pas(dossier).past[0].vraag_na == ["gewone weg: alleen bellen"]


def test_het_beste_staat_eerst_en_bij_gelijke_stand_wie_plaats_heeft(dossier, gebied):
    maak_fiche(titel="Zegt niets")
    oud = fiche_die_past(gebied, titel="A oud getal")
    vol = fiche_die_past(gebied, titel="B volzet")
    vrij = fiche_die_past(gebied, titel="C plaats")
    meld_plaatsen(oud, 3, dagen_oud=30)
    meld_plaatsen(vol, 0)
    meld_plaatsen(vrij, 1)
    fiche_die_past(gebied, titel="Bijna", niveaus=[Niveau.BASIS])
    fiche_die_past(gebied, titel="Ver weg", niveaus=[Niveau.BASIS], leeftijd_tot=14)
    uitkomst = pas(dossier)
    assert titels(uitkomst.past) == ["C plaats", "A oud getal", "B volzet", "Zegt niets"]
    assert (titels(uitkomst.bijna), titels(uitkomst.niet)) == (["Bijna"], ["Ver weg"])


@pytest.mark.parametrize("stand", [Aanbodstand.IN_OPBOUW, Aanbodstand.OPGESCHORT, Aanbodstand.GESTOPT])
def test_wat_niet_open_is_of_van_een_ander_netwerk_komt_niet_in_beeld(dossier, gebied, stand):
    fiche_die_past(gebied, stand=stand)
    fiche_die_past(gebied, netwerk=maak_netwerk("vlaams-brabant"))
    uitkomst = pas(dossier)
    assert uitkomst.past == uitkomst.bijna == uitkomst.niet == []


def test_wat_het_dossier_niet_zegt_wordt_niet_vergeleken_en_wel_genoemd(gebied):
    leeg = maak_aanmelding(soort_vraag=SoortVraag.SCHOOL, niveau="")
    fiche_die_past(gebied, voor=[Voor.SCHOOL])
    uitkomst = pas(leeg)
    assert uitkomst.onbekend == ["de leeftijd", "het niveau", "de regio", "welk aanbod gewenst is"]
    assert uitkomst.past[0].past == ["voor scholen en klassen", "via het CLB en het Meldpunt"]


def test_wat_al_liep_in_dit_dossier_staat_erbij(dossier, gebied):
    fiche = fiche_die_past(gebied)
    geweigerd = maak_toeleiding(dossier, fiche=fiche, stand=Toeleidingstand.GEWEIGERD)
    assert (pas(dossier).past[0].eerder, pas(dossier).past[0].loopt) == ((geweigerd,), None)
    lopend = maak_toeleiding(dossier, fiche=fiche)
    assert pas(dossier).past[0].loopt == lopend


def test_veertig_keer_zoveel_aanbod_vraagt_niet_meer_queries(dossier, gebied, django_assert_max_num_queries):
    meld_plaatsen(fiche_die_past(gebied), 1)
    with CaptureQueriesContext(connection) as bij_een:
        assert len(pas(dossier).past) == 1
    for _ in range(39):
        meld_plaatsen(fiche_die_past(gebied), 1)
    # Seven of them ask once, for the whole page, what may be proposed (`regels/voorstelbaar`, `regels/schoolextern`).
    assert len(bij_een) <= 12
    with django_assert_max_num_queries(len(bij_een)):
        assert len(pas(dossier).past) == 40


def test_meldpunt_B12_wat_gevraagd_werd_staat_boven_iets_anders_dat_voor_de_rest_past(gebied):
    dossier = maak_aanmelding(
        leeftijdsband=Leeftijdsband.VANAF_15, niveau=Niveau.GRAAD_2, gebied=gebied, gewenst=[Aanbodsoort.NAFT]
    )
    fiche_die_past(gebied, titel="Leerplek", soort=Aanbodsoort.LEERPLEK)
    fiche_die_past(gebied, titel="Laptop", soort=Aanbodsoort.LAPTOP)
    fiche_die_past(gebied, titel="NAFT elders", soort=Aanbodsoort.NAFT, gebieden=(maak_gebied("halle"),))
    fiche_die_past(gebied, titel="Leerplek elders", soort=Aanbodsoort.LEERPLEK, gebieden=(maak_gebied("tienen"),))
    uitkomst = pas(dossier)
    assert titels(uitkomst.past) == []
    assert titels(uitkomst.bijna) == ["NAFT elders"], "een laptop is geen bijna-NAFT"
    assert titels(uitkomst.verwant) == ["Leerplek"]
    assert sorted(titels(uitkomst.niet)) == ["Laptop", "Leerplek elders"]
    assert uitkomst.verwant[0].past_niet == ["leerplek buiten de school is niet wat gevraagd werd"]


@pytest.mark.parametrize(
    ("velden", "wens", "hoop", "zin"),
    [
        ({"dagdelen": 4}, Zoekwens(dagdelen=4), "past", "4 dagdelen per week"),
        ({"dagdelen": 5}, Zoekwens(dagdelen=4), "past_niet", "5 dagdelen per week"),
        ({}, Zoekwens(dagdelen=4), "vraag_na", "de bron zegt niet hoeveel dagdelen per week"),
        ({"weken_van": 4, "weken_tot": 6}, Zoekwens(weken=6), "past", "duurt hoogstens 6 weken"),
        ({"weken_van": 7}, Zoekwens(weken=6), "past_niet", "duurt minstens 7 weken"),
        ({"weken_van": 4, "weken_tot": 8}, Zoekwens(weken=6), "vraag_na", "duurt soms langer dan 6 weken"),
        ({}, Zoekwens(weken=6), "vraag_na", "de bron zegt niet hoeveel weken het duurt"),
        ({"talen": "Nederlands en Frans"}, Zoekwens(taal="frans"), "past", "in het Nederlands en Frans"),
        ({"talen": "Nederlands"}, Zoekwens(taal="Frans"), "past_niet", "alleen in het Nederlands"),
        ({}, Zoekwens(taal="Frans"), "vraag_na", "de bron zegt niets over de taal"),
        ({"vormen": [Werkvorm.GROEP]}, Zoekwens(vorm=Werkvorm.GROEP), "past", "in groep"),
        ({"vormen": [Werkvorm.GROEP]}, Zoekwens(vorm=Werkvorm.INDIVIDUEEL), "past_niet", "alleen in groep"),
        ({"eisen": [Eis.KENNISMAKING]}, None, "vraag_na", "nodig: eerst een kennismaking"),
        ({"eisen": [Eis.INGESCHREVEN]}, None, "past", "ingeschreven in een school"),
        ({"eisen": [Eis.JONGERE]}, None, "vraag_na", "nodig: de jongere wil het zelf"),
    ],
)
def test_meldpunt_B12_elk_punt_wordt_vergeleken_en_gezegd(dossier, gebied, velden, wens, hoop, zin):
    fiche_die_past(gebied, **velden)
    uitkomst = pas(dossier, wens)
    [een] = uitkomst.past + uitkomst.bijna
    assert zin in getattr(een, hoop)


def test_een_eis_is_alleen_een_nee_als_het_dossier_het_zeker_zegt(gebied):
    uitgeschreven = maak_aanmelding(niveau=Niveau.NIET, gebied=gebied, gewenst=[Aanbodsoort.COACHING])
    fiche_die_past(gebied, eisen=[Eis.INGESCHREVEN])
    [een] = pas(uitgeschreven).bijna
    assert een.past_niet == ["nodig: ingeschreven in een school"]


@pytest.mark.parametrize(
    ("vrij", "wachtweken", "wens", "hoop", "zin"),
    [
        (2, None, None, "past", "er is nu plaats"),
        (0, 3, None, "vraag_na", "nu geen plaats, ongeveer 3 weken wachten"),
        (0, 3, Zoekwens(wachtweken=3), "past", "nu geen plaats, ongeveer 3 weken wachten"),
        (0, 4, Zoekwens(wachtweken=3), "past_niet", "nu geen plaats, ongeveer 4 weken wachten"),
        (0, None, Zoekwens(wachtweken=3), "vraag_na", "nu geen plaats, hoelang je wacht is niet gezegd"),
    ],
)
def test_plaats_en_wachttijd_tellen_mee(dossier, gebied, vrij, wachtweken, wens, hoop, zin):
    meld_plaatsen(fiche_die_past(gebied), vrij, wachtweken=wachtweken)
    uitkomst = pas(dossier, wens)
    [een] = uitkomst.past + uitkomst.bijna
    assert zin in getattr(een, hoop)


def test_een_oud_getal_over_plaatsen_helpt_niet_en_hindert_niet(dossier, gebied):
    meld_plaatsen(fiche_die_past(gebied), 0, dagen_oud=30)
    [een] = pas(dossier).past
    assert not any("plaats" in zin for zin in (*een.past, *een.vraag_na))
    [een] = pas(dossier, Zoekwens(wachtweken=2)).past
    assert een.vraag_na == ["hoelang je wacht, is niet pas bevestigd"]
