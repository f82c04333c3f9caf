"""Reading a pasted plan: documents, lists, tables and grids become rows, and no line is lost."""

from pathlib import Path

import pytest
import yaml
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from actieplan.regels.plak import Planlezing, lees
from actieplan.regels.plak.kolommen import letter, plat

GEPLAKT = Path(__file__).parent / "geplakt"


def boom(gelezen: Planlezing) -> list[tuple[str, str, str]]:
    return [(knoop.plaats, knoop.nummer, knoop.titel) for knoop in gelezen.knopen]


# -- no input raises, no line is lost ---------------------------------------------------------------------------------

_STUKKEN = st.sampled_from(
    ["Actie", "Doelstelling", "SD1", "OD1.2", "A3", "/", ":", "2.1.1", "1)", "a.", "-", "o", "*", "#", "##", "**x**"]
    + ["\t", "    ", "|", '"', '""', "Trekker:", "Doel:", "Nr\tActie\tTrekker", "\tA\tB\tC", "[x](http://y.be)", "VET"]
)
_REGEL = st.lists(st.one_of(_STUKKEN, st.text(max_size=12)), max_size=6).map(" ".join)
_TEKST = st.one_of(st.text(max_size=400), st.lists(_REGEL, max_size=25).map("\n".join))


@given(_TEKST)
def test_geen_invoer_breekt_het_lezen_en_geen_regel_gaat_verloren(tekst):
    gelezen = lees(tekst)
    genoemd = {regel for knoop in gelezen.knopen for regel in knoop.regels}
    genoemd |= {punt.regel for punt in gelezen.onbegrepen}
    assert {nr for nr, regel in enumerate(tekst.split("\n"), 1) if regel.strip()} <= genoemd
    for knoop in gelezen.knopen:
        assert knoop.titel, knoop
        assert len(knoop.titel) <= 200
        assert len(knoop.nummer) <= 20
        assert knoop.is_doel or 2 <= knoop.laag <= 5


@given(st.lists(st.text(st.characters(categories=("L", "N", "Zs", "P")), min_size=1, max_size=300), max_size=8))
def test_elk_woord_van_een_opsomming_staat_in_titel_of_tekst(woorden):
    gelezen = lees("\n".join(f"- {woord}" for woord in woorden))
    alles = plat("".join(f"{knoop.nummer}{knoop.titel}{knoop.tekst}{knoop.cellen}" for knoop in gelezen.knopen))
    alles += plat("".join(punt.tekst for punt in gelezen.onbegrepen))
    for woord in woorden:
        assert all(plat(deel) in alles for deel in woord.split()), woord


# -- the two plans of the example networks, as their documents print them ---------------------------------------------


def _in_het_plan(netwerk: str, soorten: tuple[str, ...]) -> list[tuple[int, dict]]:
    def takken(acties, laag):
        for actie in acties:
            yield laag, actie
            yield from takken(actie.get("acties") or [], laag + 1)

    inhoud = yaml.safe_load((Path(settings.BASIS) / f"netwerken/{netwerk}/actieplan.yaml").read_text())
    doelen = [doel for doel in inhoud["doelstellingen"] if doel["soort"] in soorten]
    return [paar for doel in doelen for paar in [(1, doel), *takken(doel.get("acties") or [], 2)]]


def test_een_genummerd_plan_met_paginakoppen_komt_helemaal_juist_binnen():
    """The plan of 2016: 2 goals and 29 actions, with doubled numbers, numbers apart from their text, and 2.2.22."""
    gelezen = lees((GEPLAKT / "genummerd.txt").read_text())
    plan = _in_het_plan("mechelen", ("strategisch",))
    assert [(knoop.laag, knoop.nummer) for knoop in gelezen.knopen] == [(laag, rij["nummer"]) for laag, rij in plan]
    assert len(gelezen.knopen) == 31
    volle = [plat(f"{knoop.titel} {knoop.tekst}") for knoop in gelezen.knopen]
    juist = sum(plat(rij["omschrijving"])[:25] in tekst for (_, rij), tekst in zip(plan, volle, strict=True))
    assert juist >= 30, "één woord van het document is slecht gelezen"
    assert all(punt.gewoon for punt in gelezen.onbegrepen)


def test_een_plan_van_opsommingen_komt_binnen_op_de_breuken_van_de_bladzijden_na():
    """The plan of 2023: 77 rows, of which the pages broke the indentation of 12."""
    gelezen = lees((GEPLAKT / "opsomming.txt").read_text())
    plan = _in_het_plan("vlaams-brabant", ("algemeen", "onderdeel"))
    rest, gevonden, juist = list(gelezen.knopen), 0, 0
    for laag, rij in plan:
        zoek = plat(rij["titel"])[:25]
        knoop = next((knoop for knoop in rest if plat(knoop.titel).startswith(zoek)), None)
        if knoop is not None:
            rest.remove(knoop)
            gevonden += 1
            juist += knoop.laag == laag
    assert (len(plan), len(gelezen.knopen), gevonden, juist) == (77, 79, 75, 63)
    assert gelezen.titel.startswith("Actieplan Samen tegen Schooluitval")
    assert gelezen.knopen[0].plaats == "algemeen"


# -- other shapes -----------------------------------------------------------------------------------------------------


def test_een_vlakke_lijst_zonder_tekens_wordt_acties_zonder_doelstelling():
    gelezen = lees("Huisbezoek na tien dagen\nKaart van het aanbod\nMaandelijks casusoverleg\n")
    assert boom(gelezen) == [
        ("2", "", "Huisbezoek na tien dagen"),
        ("2", "", "Kaart van het aanbod"),
        ("2", "", "Maandelijks casusoverleg"),
    ]
    assert gelezen.zonder_doel


def test_een_raster_van_twee_lijsten_geeft_elke_cel_haar_actie():
    gelezen = lees(
        "Spoor / doelgroep\tKleuters\tJongeren\nPreventie\tBrugfiguren; Ouders mee\tWarme overdracht\nZorg\t\tTime-out"
    )
    assert boom(gelezen) == [
        ("strategisch", "", "Preventie"),
        ("2", "", "Brugfiguren"),
        ("2", "", "Ouders mee"),
        ("2", "", "Warme overdracht"),
        ("strategisch", "", "Zorg"),
        ("2", "", "Time-out"),
    ]
    woorden = [knoop.cellen.get("doelgroepen") for knoop in gelezen.knopen if not knoop.is_doel]
    assert woorden == ["Kleuters", "Kleuters", "Jongeren", "Jongeren"]


TABEL = """Nr\tActie\tWie trekt\tHoe ver\tTegen\tKleur
SD 1\tAangename leeromgeving\t\t\t\t
2.1.1\tOverlegplatform\tStad Mechelen\tloopt\t\t
2.1.20\tOuders\t\t\t1/9/27\trood
\t- Brugfiguren\tSociaal Huis\tidee\t\t
\t\t\t\t\tzie mail
2.1.20.1\t"Ouders in
het ""secundair\"""\t\t\t\t
SD 2\tTrajecten\t\t\t\t"""


def test_een_tabel_uit_excel_kent_haar_kolommen_en_noemt_rij_en_kolom_van_wat_ze_niet_kent():
    gelezen = lees(TABEL)
    assert boom(gelezen) == [
        ("strategisch", "SD 1", "Aangename leeromgeving"),
        ("2", "2.1.1", "Overlegplatform"),
        ("2", "2.1.20", "Ouders"),
        ("3", "", "Brugfiguren"),
        ("3", "2.1.20.1", 'Ouders in het "secundair"'),
        ("strategisch", "SD 2", "Trajecten"),
    ]
    assert gelezen.knopen[1].cellen == {"trekker": "Stad Mechelen", "stand": "loopt"}
    assert gelezen.knopen[2].tekst == "Tegen: 1/9/27\nKleur: rood"
    assert gelezen.knopen[4].regels == [7, 8]
    vreemd = [(punt.regel, punt.kolom) for punt in gelezen.onbegrepen if not punt.gewoon]
    assert vreemd == [(1, "F"), (6, "F")]


def test_een_tabel_van_een_webpagina_met_strepen_wordt_gelezen():
    gelezen = lees("| Doelstelling | Actie |\n|---|---|\n| 1. Elk kind mee | Huisbezoek |\n| 1. Elk kind mee | Kaart |")
    assert boom(gelezen) == [("strategisch", "1", "Elk kind mee"), ("2", "", "Huisbezoek"), ("2", "", "Kaart")]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (
            "SD1 / OD1.2 / A3 Huisbezoek\nSD2 / OD2.1 / A1 Kaart\nSD1 / OD1.2 / A4 Ouders",
            [
                ("strategisch", "SD1", "SD1"),
                ("onderdeel", "OD1.2", "OD1.2"),
                ("2", "A3", "Huisbezoek"),
                ("2", "A4", "Ouders"),
                ("strategisch", "SD2", "SD2"),
                ("onderdeel", "OD2.1", "OD2.1"),
                ("2", "A1", "Kaart"),
            ],
        ),
        (
            "ELK KIND MEE\n1) Kaart\na. papier\nb. web\nSAMEN STERK\nActie 1: Praten",
            [
                ("strategisch", "", "ELK KIND MEE"),
                ("2", "1", "Kaart"),
                ("3", "a", "papier"),
                ("3", "b", "web"),
                ("strategisch", "", "SAMEN STERK"),
                ("2", "1", "Praten"),
            ],
        ),
        (
            "# Plan\n## Doel A\n### Deel\n- x\n## Doel B\n### Losse titel",
            [
                ("strategisch", "", "Doel A"),
                ("onderdeel", "", "Deel"),
                ("2", "", "x"),
                ("strategisch", "", "Doel B"),
                ("2", "", "Losse titel"),
            ],
        ),
        (
            "1. Doel\n1.1 Actie\n1.1.1 Onder\n2. Ander",
            [
                ("strategisch", "1", "Doel"),
                ("2", "1.1", "Actie"),
                ("3", "1.1.1", "Onder"),
                ("strategisch", "2", "Ander"),
            ],
        ),
    ],
)
def test_nummers_en_titels_in_elke_stijl(tekst, verwacht):
    assert boom(lees(tekst)) == verwacht


def test_dieper_dan_vijf_lagen_blijft_staan_en_wordt_gezegd():
    gelezen = lees("\n".join(f"{'    ' * diep}- laag {diep + 1}" for diep in range(7)))
    assert [knoop.laag for knoop in gelezen.knopen] == [1, 2, 3, 4, 5, 5, 5]
    assert [punt.regel for punt in gelezen.onbegrepen] == [6, 7]


def test_wie_en_doelgroep_onder_een_actie_worden_haar_kolommen_en_een_uitleg_haar_tekst():
    [_, knoop] = lees(
        "Doelstelling 1: Mee\n- Huisbezoek\n  - Trekker: CLB\n  - Doelgroep: kleuters\n  - Doel: zien"
    ).knopen
    assert knoop.cellen == {"trekker": "CLB", "doelgroepen": "kleuters"}
    assert (knoop.titel, knoop.tekst) == ("Huisbezoek", "Doel: zien")


def test_een_lange_zin_wordt_een_korte_titel_boven_de_hele_tekst():
    lang = "We bezoeken elk gezin dat tien halve dagen afwezig meldt, " + "met het CLB " * 20
    [knoop] = lees(f"- {lang}\n- x").knopen[:1]
    assert knoop.titel.endswith("…")
    assert knoop.tekst == lang.strip()


def test_kolommen_heten_zoals_in_een_rekenblad():
    assert [letter(nr) for nr in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
