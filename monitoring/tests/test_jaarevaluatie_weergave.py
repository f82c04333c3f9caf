"""What the paper derives from the frozen content: sentences, tables, drawings."""

from dataclasses import replace
from decimal import Decimal

import pytest

from monitoring.jaarevaluatie.blad import Drukwerk
from monitoring.jaarevaluatie.figuur import Drukfiguur
from monitoring.jaarevaluatie.inhoud import Figuur, Inhoud, VastDoel, VasteActie, VasteReeks, VastPunt
from monitoring.jaarevaluatie.pdf import maak_html
from monitoring.tests.jaarinhoud import lijnen, maak_inhoud, punten, staven
from monitoring.tests.test_jaarevaluatie_pdf import gegevens


def test_een_eigen_zin_gaat_voor():
    stuk = maak_inhoud(2, 0)
    stuk = replace(stuk, samenvatting=replace(stuk.samenvatting, zin="Een goed jaar."))
    assert Drukwerk(stuk, "").zin == "Een goed jaar."


def test_het_beeld_van_een_stuk_zegt_geen_antwoord_waar_niemand_antwoordde():
    stuk = Inhoud("A", "B", "C", doelen=(VastDoel("1", "d", acties=(VasteActie("1.1", "x", beantwoord=False),)),))
    (merk,) = Drukwerk(stuk, "").planbeeld.merken
    assert (merk.nu, merk.adres) == (("stil", "stil"), "#doel-1-actie-1")
    assert Drukwerk(stuk, "").zin == "Uitvoering: van 1 kwam geen antwoord."
    assert "vorige keer" not in maak_html(gegevens(stuk))


def test_weinig_tellingen_worden_staven_en_percentages_een_lijn():
    staaf, lijn = Drukfiguur(staven(), "a"), Drukfiguur(lijnen(), "b")
    assert staaf.svg.count("<rect") == 4
    assert "<path" in lijn.svg
    assert "doel 8,6" in lijn.svg.replace("\u00a0", " ")
    assert staaf.alt.startswith("Staafgrafiek, in overleggen. ")
    assert 'font-family="Open Sans"' in lijn.svg


def test_een_onderdrukte_waarde_staat_in_de_tabel_als_woord_en_nergens_in_de_tekening():
    figuur = Drukfiguur(lijnen(), "a")
    rij = dict(figuur.tabellen[0].rijen)["Mechelen"]
    assert [veld.tekst for veld in rij] == ["19,3", "18,1", "onderdrukt", "13,5", "13,1", "12,9°"]
    assert figuur.svg.count("<circle") == 5
    assert any("te weinig mensen" in noot for noot in figuur.noten)


@pytest.mark.parametrize(("jaren", "breuk", "gezegd"), [(3, 2011.0, True), (3, 2010.0, False), (1, 2010.0, False)])
def test_een_noot_over_een_streep_staat_er_alleen_als_de_streep_getekend_is(jaren, breuk, gezegd):
    reeksen = (VasteReeks("A", punten(range(10, 10 + jaren), 2010)),)
    figuur = Drukfiguur(Figuur("t", reeksen, "leerlingen", "b", "s", breuken=(breuk,)), "a")
    assert any("verticale streep" in noot for noot in figuur.noten) is gezegd
    assert ("andere telling" in str(figuur.svg)) is gezegd


def test_veel_periodes_worden_meer_tabellen_en_een_ontbrekende_waarde_heet_niet_beschikbaar():
    reeksen = (VasteReeks("A", punten(range(10, 23), 2010)), VasteReeks("B", punten((1,), 2010)))
    figuur = Drukfiguur(Figuur("t", reeksen, "leerlingen", "b", "s"), "a")
    assert [len(stuk.periodes) for stuk in figuur.tabellen] == [7, 6]
    assert dict(figuur.tabellen[1].rijen)["B"][0].tekst == "n.b."
    assert "n.b.: niet beschikbaar, de bron geeft geen cijfer." in figuur.noten


@pytest.mark.parametrize(
    "reeksen",
    [(), (VasteReeks("A"),), (VasteReeks("A", punten((None, None))),), (VasteReeks("A", punten((3,))),)],
)
def test_zonder_minstens_twee_waarden_is_er_geen_tekening(reeksen):
    figuur = Drukfiguur(Figuur("t", reeksen, "leerlingen", "b", "s"), "a")
    assert figuur.svg == ""


def test_een_negatieve_waarde_wordt_geen_staaf():
    waarden = (VastPunt("2020", 2020.0, Decimal(-3)), VastPunt("2021", 2021.0, Decimal(4)))
    figuur = Drukfiguur(Figuur("t", (VasteReeks("A", waarden),), "punten", "b", "s"), "a")
    assert "<path" in figuur.svg


def test_twee_periodes_op_dezelfde_plaats_worden_niet_getekend():
    waarden = (VastPunt("voorjaar", 2020.0, Decimal(3)), VastPunt("najaar", 2020.0, Decimal(4)))
    figuur = Drukfiguur(Figuur("t", (VasteReeks("A", waarden),), "punten", "b", "s"), "a")
    assert figuur.svg == ""
    assert figuur.tabellen[0].periodes == ("najaar", "voorjaar")


def test_wat_ontbreekt_wordt_gezegd():
    kaal = VasteActie("", "Zonder nummer of antwoord", beantwoord=False)
    leeg = VasteActie("1", "Zonder teksten")
    html = maak_html(
        gegevens(Inhoud("A", "B", "C", doelen=(VastDoel("", "Een doel", acties=(kaal, leeg)), VastDoel("2", "Leeg"))))
    )
    for zin in (
        "Voor deze actie kwam dit jaar geen antwoord.",
        "Niet ingevuld.",
        "Dit doel heeft geen acties.",
        "Trekker: nog geen.",
        "Het plan is niet gewijzigd",
        "De nummers van de acties zijn dezelfde gebleven.",
        "is dit schooljaar niet in het portaal bijgehouden",
        "Voor 1 van de 2 acties is de evaluatie ingevuld.",
    ):
        assert zin in " ".join(html.split()), zin
    assert "Doel : " not in html


def test_de_nummers_volgen_uit_de_wijzigingen_als_er_geen_lijst_bevroren_is():
    rijen = Drukwerk(maak_inhoud(1, 0, concordantie=()), "").concordantie
    assert [(rij.oud, rij.nieuw) for rij in rijen] == [("2.1.1", "2.1.2"), ("2.1.5", ""), ("", "2.2.7")]
    assert Drukwerk(maak_inhoud(1, 0), "").concordantie == maak_inhoud(1, 0).concordantie


def test_van_een_plan_zonder_nummers_wordt_geen_nummer_gezegd():
    html = maak_html(gegevens(Inhoud("A", "B", "C", doelen=(VastDoel("", "Een doel", acties=(VasteActie("", "x"),)),))))
    assert "De acties van dit plan hebben geen nummer." in html
    assert "Nr." not in html
