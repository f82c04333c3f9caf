"""What a reader can add up: over dimensions, inside them, over areas, years, sources and percentages."""

import datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest

from monitoring.bescherming.hierarchie import dagen, ligt_in
from monitoring.bescherming.kubus import verzamel
from monitoring.bescherming.telcel import Telcel
from monitoring.bescherming.verbanden import vergelijkingen
from monitoring.bescherming.verbergen import TE_KLEIN, bescherm, bescherm_geheel
from monitoring.tests.bouwers import maak_aanlevering, maak_indicator
from monitoring.tests.test_bescherming import cel, tafel

VORMEN = ("aso", "tso", "kso", "bso")


def op(gebied: str, telling: int, **velden) -> Telcel:
    return Telcel(gebied, telling=Decimal(telling), gebied=gebied.lower(), **velden)


def jaar(start: int, telling: int, soort: str = "schooljaar") -> Telcel:
    return Telcel(start, telling=Decimal(telling), periode=(soort, start), dagen=dagen(soort, start, None, None))


def tijdvak(van: int, tot: int, telling: int) -> Telcel:
    """School years `van` up to and including `tot` together."""
    eerste, laatste = datetime.date(van, 9, 1), datetime.date(tot + 1, 8, 31)
    periode = dagen("van_tot", van, eerste, laatste)
    return Telcel("samen", telling=Decimal(telling), periode=("van_tot", van), dagen=periode)


def test_cijfers_A1_wat_een_uitsplitsing_niet_noemt_is_ook_een_aantal():
    """T5: 100 less 60 and 38 is 2 others."""
    assert bescherm([cel("totaal", 100), cel("m", 60, geslacht="m"), cel("v", 38, geslacht="v")])


def test_cijfers_A1_een_grote_rest_kost_niets():
    assert bescherm([cel("totaal", 100), cel("m", 60, geslacht="m"), cel("v", 30, geslacht="v")]) == {}


def test_cijfers_A1_een_klein_deel_van_een_onvolledige_reeks_staat_niet_alleen():
    """One part is missing, so the sum is off: the small part is 1 or 2 as long as the rest is shown."""
    weg = bescherm([cel("totaal", 50), cel("m", 48, geslacht="m"), cel("v", 1, geslacht="v")])
    assert weg["v"] == TE_KLEIN and len(weg) > 1


def test_cijfers_A1_delen_die_samen_iets_meer_zijn_dan_het_geheel_blijven_een_som():
    weg = bescherm([cel("totaal", 50), cel("m", 49, geslacht="m"), cel("v", 2, geslacht="v")])
    assert len(weg) > 1


@pytest.mark.parametrize(
    "cellen",
    [
        [cel("basis", 40, niveau="basis"), cel("kleuter", 2, niveau="kleuter"), cel("lager", 38, niveau="lager")],
        [
            cel("buso", 60, onderwijsvorm="buso"),
            *(cel(f"ov{n}", t, onderwijsvorm=f"ov{n}") for n, t in enumerate((3, 12, 25, 20), 1)),
        ],
        [
            cel("voltijds", 60, onderwijsvorm="voltijds"),
            *(cel(vorm, t, onderwijsvorm=vorm) for vorm, t in zip(VORMEN, (3, 12, 25, 20), strict=True)),
        ],
    ],
    ids=["niveau", "buso", "voltijds"],
)
def test_cijfers_A1_een_code_die_andere_omvat_is_een_totaal(cellen):
    weg = bescherm(cellen)
    assert len(weg) > 1


def test_cijfers_A1_wat_van_een_code_overblijft_is_ook_klein():
    """14 part-time of which 12 in dbso: two others, who stand in no cell."""
    assert bescherm([cel("deeltijds", 14, onderwijsvorm="deeltijds"), cel("dbso", 12, onderwijsvorm="dbso")])


def test_een_som_telt_een_deel_en_wat_erin_zit_niet_dubbel():
    rijen = {"basis": 40, "kleuter": 15, "lager": 25, "secundair": 60}
    cellen = [cel("totaal", 100), *(cel(naam, telling, niveau=naam) for naam, telling in rijen.items())]
    sommen = {som.ouder.sleutel: {kind.sleutel for kind in som.kinderen} for som in vergelijkingen(cellen)}
    assert sommen == {"totaal": {"basis", "secundair"}, "basis": {"kleuter", "lager"}}


def test_alle_is_hetzelfde_als_het_totaal():
    cellen = [cel("a", 63, reeks="Totaal"), cel("b", 3, reeks="x"), cel("c", 20, reeks="y"), cel("d", 40, reeks="z")]
    assert len(bescherm(cellen)) > 1


@pytest.mark.parametrize(
    "aantallen",
    [
        {"Mechelen": 218, "Willebroek": 60, "Berlaar": 3, "regio Mechelen": 281},
        {"provincie": 53, "A": 3, "B": 20, "C": 30},
        {"alles hier": 53, "A": 3, "B": 20, "C": 30},
        {"provincie Antwerpen": 90, "arrondissement Mechelen": 63, "Lier": 60, "Duffel": 3},
        {"Vlaanderen": 103, "provincie Antwerpen": 100, "provincie Limburg": 3},
        {"arrondissement Mechelen": 62, "Lier": 60},
    ],
)
def test_cijfers_A1_gebieden_tellen_samen_op(aantallen):
    """T5b: a province is the sum of its communes, by name, by the list, or only because the numbers say so."""
    assert len(bescherm([op(gebied, telling) for gebied, telling in aantallen.items()])) > (
        1 if 3 in aantallen.values() else 0
    )


def test_een_gemeente_in_een_veel_groter_gebied_blijft_staan():
    assert bescherm([op("Vlaanderen", 7676), op("Mechelen", 218), op("Berlaar", 3)]) == {"Berlaar": TE_KLEIN}


def test_van_een_gemeente_is_bekend_in_welk_arrondissement_ze_ligt():
    assert ligt_in("lier", "arrondissement mechelen") and ligt_in("lier", "vlaanderen")
    assert ligt_in("lier", "arrondissement turnhout") is False
    assert ligt_in("lier", "regio mechelen") is None
    assert ligt_in("regio mechelen", "lier") is False


def test_cijfers_A1_meer_jaren_samen_zijn_de_som_van_hun_jaren():
    jaren = [jaar(2019, 20), jaar(2020, 3), jaar(2021, 30)]
    assert set(bescherm(jaren)) == {2020}
    assert len(bescherm([*jaren, tijdvak(2019, 2021, 53)])) > 1


def test_cijfers_A1_twee_uitsplitsingen_zonder_totaal_hebben_er_toch_een():
    cellen = [
        *(cel(f"g{n}", t, geslacht=n) for n, t in (("m", 30), ("v", 20))),
        *(cel(f"graad{n}", t, graad=str(n)) for n, t in enumerate((3, 27, 20), 1)),
    ]
    assert len(bescherm(cellen)) > 1


def test_cijfers_A1_een_totaal_van_een_andere_bron_verraadt_niets():
    delen = tafel([3, 20, 40], vintage="stad")[1:]
    elders = [cel("daar", 63, vintage="agodi")]
    assert len(bescherm([*delen, *elders])) > 1


def test_cijfers_A1_hetzelfde_aantal_volgens_woonplaats_en_volgens_school_verraadt_elkaar():
    hier = tafel([3, 20, 40])
    daar = [
        Telcel(("daar", rij.sleutel), rij.uitsplitsing, rij.telling, gezichtspunt="woonplaats")
        for rij in tafel([3, 20, 40])
    ]
    weg = bescherm([*hier, *daar])
    assert ("daar", "deel 0") in weg and len(weg) > 2


def aandeel(school: str, teller: int, noemer: int) -> Telcel:
    plek = frozenset({("school", school)})
    return Telcel(("%", school), plek, Decimal(teller), Decimal(noemer), soort="p", telt="")


def test_cijfers_A1_een_percentage_van_een_gekend_geheel_is_een_aantal():
    """The size of a school is open data: 5,6 % of 143 pupils is 8 pupils."""
    aantallen = [cel("totaal", 62), *(cel(n, t, school=n) for n, t in (("a", 3), ("b", 8), ("c", 21), ("d", 30)))]
    aandelen = [aandeel("a", 3, 120), aandeel("b", 8, 143), aandeel("c", 21, 200), aandeel("d", 30, 250)]
    weg = bescherm([*aantallen, *aandelen])
    open_ = {rij.sleutel for rij in (*aantallen[1:], *aandelen)} - set(weg)
    zichtbaar = [naam for naam in "abcd" if naam in open_ or ("%", naam) in open_]
    assert "a" not in zichtbaar and ("totaal" in weg or len(zichtbaar) < 3)


def test_een_percentage_van_een_grote_groep_is_te_grof_om_een_aantal_te_verraden():
    """Of 60 000 people 1 decimal leaves 60 possible counts."""
    cellen = [
        cel("totaal", 6003),
        cel("a", 6000, school="a"),
        cel("b", 3, school="b"),
        Telcel("%", frozenset({("school", "a")}), Decimal(6000), Decimal(60000), soort="p", telt=""),
    ]
    assert set(bescherm(cellen)) == {"a", "b"}


def test_wat_iedereen_al_kent_verdwijnt_niet_voor_een_ander_en_wordt_gemeld_als_niets_meer_helpt():
    cellen = [cel("totaal", 23), cel("a", 3, deel="a"), cel("b", 20, deel="b")]
    assert set(bescherm(cellen, bekend={"b"})) == {"a", "totaal"}
    uitkomst = bescherm_geheel(cellen, bekend={"b", "totaal"})
    assert (uitkomst.verborgen, uitkomst.weggegeven) == ({"a": TE_KLEIN}, {"a"})


@pytest.mark.django_db
def test_cijfers_A1_een_familie_van_indicatoren_is_een_geheel_over_gebieden():
    """T5b as the release reads it: rows in, one universe out."""
    indicator, levering = maak_indicator("x"), maak_aanlevering()
    vast = {"periode_soort": "schooljaar", "periode_start": 2025, "periode_tekst": "", "viewpoint": "", "bron": ""}
    leeg = {"uitsplitsing": {}, "teller": None, "noemer": None, "vintage": ""}
    rijen = [
        SimpleNamespace(pk=nummer, gebied=gebied, waarde=Decimal(waarde), **vast, **leeg)
        for nummer, (gebied, waarde) in enumerate([("provincie", 53), ("A", 3), ("B", 20), ("C", 30)])
    ]
    tafels = verzamel(((rij, indicator, levering) for rij in rijen), {indicator.pk: indicator.pk})
    assert len(tafels) == 1
    assert len(bescherm(next(iter(tafels.values())))) > 1
