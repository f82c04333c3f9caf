"""The figures that come with the portal: what the documents say, with unit, period, source and moment."""

import re
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.test import override_settings

from leerrecht.inhoud import laad_alles
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.eenmaal import teruggedraaid
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.pakketten import lees, paden
from monitoring.inhoud.voorbeeld import voorbeeldlevering
from monitoring.keuzes import Toestand
from monitoring.meldpuntcijfers.soorten import BRON
from monitoring.models import (
    Aanlevering,
    Actiecijfer,
    Breuk,
    Cel,
    Cijfer,
    Definitie,
    Gegevensbron,
    Indicator,
    Publicatie,
    Streefwaarde,
)

SOORTEN = (
    Indicator,
    Definitie,
    Breuk,
    Streefwaarde,
    Gegevensbron,
    Aanlevering,
    Cijfer,
    Publicatie,
    Cel,
    Actiecijfer,
)
RIJVELDEN = {
    "indicator",
    "schooljaar",
    "jaar",
    "van",
    "tot",
    "gebied",
    "viewpoint",
    "uitsplitsing",
    "waarde",
    "status",
    "opmerking",
}


@pytest.fixture(scope="module")
def inhoud(django_db_setup, django_db_blocker):
    # With the invented delivery, as example mode loads it.
    with django_db_blocker.unblock(), teruggedraaid(), override_settings(VOORBEELD=True):
        yield laad_alles()


@pytest.fixture
def geladen(inhoud, settings):
    settings.VOORBEELD = True
    with teruggedraaid():
        yield inhoud


# What the portal counts itself is published by no source: its moment is that of the release.
ZELF_GETELD = Q(indicator__code__contains=f"-{BRON}-")


@pytest.fixture
def cellen(geladen):
    return Cel.objects.zichtbaar_voor(AnonymousUser()).van_kracht().filter(publicatie__netwerk__slug="mechelen")


def test_tweemaal_laden_verandert_niets(geladen):
    voor = {soort: list(soort.objects.order_by("pk").values()) for soort in SOORTEN}
    assert geladen["publicaties"] == 2
    opnieuw = laad_alles()
    assert (opnieuw["indicatoren"], opnieuw["cijfers"], opnieuw["publicaties"]) == (0, 0, 0)
    assert {soort: list(soort.objects.order_by("pk").values()) for soort in SOORTEN} == voor


def test_wat_iemand_aanpaste_blijft_bij_opnieuw_laden(geladen):
    indicator = Indicator.objects.get(code="buddys")
    indicator.naam = "Buddy's, anders genoemd"
    with schrijven_toegestaan():
        indicator.save()
    laad_alles()
    indicator.refresh_from_db()
    assert indicator.naam == "Buddy's, anders genoemd"


BUDDYS = {
    ("buddy's", 2018): (44, "definitief"),
    ("buddy's", 2019): (70, "definitief"),
    ("buddy's", 2020): (46, "voorlopig"),
    ("corona-buddy's", 2019): (101, "definitief"),
}


def test_de_buddys_staan_per_schooljaar_en_de_corona_buddys_apart(cellen):
    rijen = cellen.filter(indicator__code="buddys")
    assert {(cel.reeks, cel.periode_start): (cel.waarde, cel.status) for cel in rijen} == BUDDYS
    scholen = cellen.filter(indicator__code="buddy-scholen").order_by("periode_start")
    assert [cel.waarde for cel in scholen] == [16, 23, 25]


def test_de_laptops_tellen_op(cellen):
    rijen = {cel.reeks: cel.waarde for cel in cellen.filter(indicator__code="laptops")}
    assert rijen == {"": 1085, "geeflaptops": 727, "leenlaptops": 358}
    assert rijen[""] == rijen["geeflaptops"] + rijen["leenlaptops"]


def test_het_bedrag_van_de_facturen_heeft_zijn_periode_en_eenheid(cellen):
    cel = cellen.select_related("indicator").get(indicator__code="schoolfacturen-bedrag")
    assert (cel.waarde, cel.indicator.eenheid) == (44485, "euro")
    assert cel.periode_tekst == "september tot en met december 2020"


def test_wat_de_stad_zelf_bekendmaakte_tonen_we_en_de_bron_zegt_waarom(cellen):
    """Two invoices for kleuters stood in the public document; the threshold of that source says so, not the code."""
    rijen = {cel.reeks: (cel.toestand, cel.waarde) for cel in cellen.filter(indicator__code="schoolfacturen-niveau")}
    assert rijen["kleuter"] == (Toestand.GETAL, 2)
    assert rijen["lagere school"] == (Toestand.GETAL, 38)
    assert "" not in rijen
    bron = Gegevensbron.objects.get(code="mechelen-commissie-2021")
    assert bron.drempel == 1
    assert "zelf bekend" in bron.motivering and "functionaris" in bron.motivering


def test_elk_cijfer_zegt_wat_je_er_niet_uit_mag_besluiten(cellen):
    assert not Indicator.objects.filter(voorbehoud="")
    van_een_bron = Indicator.objects.exclude(code__contains=f"-{BRON}-")
    zonder_zin = set(van_een_bron.filter(zin="").values_list("code", flat=True))
    assert zonder_zin == {"schoolfacturen-niveau"}


def test_cijfers_hangen_alleen_aan_acties_waarvan_de_tekst_ze_noemt(cellen):
    woorden = {
        "vsv": "schoolverla",
        "problematische-afwezigheid": ("afwezigh", "spijbel"),
        "neet": "NEET",
        "uitsluitingen": "uitsluiting",
    }
    koppelingen = Actiecijfer.objects.select_related("actie", "indicator")
    assert len(koppelingen) == 12
    for rij in koppelingen:
        tekst = f"{rij.actie.titel} {rij.actie.omschrijving}"
        nodig = next(woord for code, woord in woorden.items() if rij.indicator.code.startswith(code))
        assert any(woord in tekst for woord in ([nodig] if isinstance(nodig, str) else nodig)), rij
        assert rij.door_redactie


def test_het_doel_van_belgie_is_een_streefwaarde_en_geen_meting(cellen):
    doel = Streefwaarde.objects.get(indicator__code="neet")
    assert (doel.gebied, doel.richting, doel.waarde) == ("België", "hoogstens", Decimal("8.6"))


def test_facturen_en_gezinnen_zijn_twee_eenheden(cellen):
    eenheden = dict(
        Indicator.objects.filter(code__in=["schoolfacturen-niveau", "gezinnen-sociaal-huis"]).values_list(
            "code", "eenheid"
        )
    )
    assert eenheden == {"schoolfacturen-niveau": "facturen", "gezinnen-sociaal-huis": "gezinnen"}
    rijen = cellen.filter(indicator__code="gezinnen-sociaal-huis")
    assert rijen.get(reeks="").waarde == sum(cel.waarde for cel in rijen.exclude(reeks="")) == 103


def test_hetzelfde_jaar_staat_er_met_elke_publicatie_van_de_bron(cellen):
    vsv = cellen.filter(indicator__code="vsv-percentage", periode_start=2014, gebied="Vlaanderen")
    assert {cel.vintage: cel.waarde for cel in vsv} == {
        "februari 2017": Decimal("11.0"),
        "21 maart 2023": Decimal("9.7"),
    }


def test_elk_cijfer_heeft_bron_eenheid_definitie_en_moment(cellen):
    for cel in gevuld(cellen.exclude(ZELF_GETELD).select_related("indicator")):
        assert cel.bron, cel
        assert cel.vintage, cel
        assert cel.indicator.eenheid, cel
        assert cel.definitie_id, cel
        assert cel.toestand == Toestand.GETAL or cel.waarde is None


def test_de_breuken_staan_op_de_indicator(geladen):
    breuken = set(Breuk.objects.values_list("indicator__code", "periode_start"))
    assert {("problematische-afwezigheid", 2019), ("neet", 2017), ("neet", 2021)} <= breuken


def test_verzonnen_cijfers_dragen_dat_in_elke_rij(cellen):
    verzonnen = cellen.filter(indicator__code="voorbeeld-afwezigheid-school")
    assert verzonnen.count() == 6 * 13
    assert all(cel.synthetisch and cel.gebied == "Voorbeeldstad" for cel in verzonnen)
    echt = cellen.exclude(indicator__code="voorbeeld-afwezigheid-school").exclude(ZELF_GETELD)
    assert echt.exists() and not echt.filter(synthetisch=True).exists()
    # In example mode nobody asked the Meldpunt anything: all of it is invented.
    assert gevuld(cellen.filter(ZELF_GETELD)) and not cellen.filter(ZELF_GETELD, synthetisch=False).exists()
    assert voorbeeldlevering() == voorbeeldlevering()


def test_vlaams_brabant_krijgt_de_vlaamse_reeksen_en_niets_van_mechelen(geladen):
    daar = Cel.objects.filter(publicatie__netwerk__slug="vlaams-brabant")
    assert daar.exists()
    assert not daar.filter(gebied="Mechelen").exists()
    assert not daar.filter(indicator__netwerk__isnull=False).exclude(ZELF_GETELD).exists()
    assert not daar.filter(indicator__netwerk__slug="mechelen").exists()


@pytest.mark.parametrize("bestand", [pad for pad in paden("cijfers") if pad.parent.name in ("mechelen", "vlaanderen")])
def test_een_rij_in_een_bestand_kent_geen_andere_velden(bestand):
    # A comma in a text without quotes makes a new field in YAML.
    for levering in gevuld(lees(bestand)["aanleveringen"]):
        for rij in levering["cijfers"]:
            assert set(rij) <= RIJVELDEN, rij
            assert isinstance(rij.get("opmerking", ""), str)


# -- findings of cijfers.md A3 -----------------------------------------------------------------------------------------


def test_A3_een_andere_website_is_geen_breuk_in_de_vlaamse_reeks(geladen):
    """Statistiek Vlaanderen itself writes 9,7, 12,1, 9,4, 12,0 as one series."""
    breuken = Breuk.objects.filter(indicator__code="vsv-percentage")
    assert [(rij.periode_start, rij.gebied) for rij in breuken] == [(2016, "Mechelen")]
    assert "Dataloep" not in breuken.get().reden and "februari 2017" in breuken.get().reden


def test_A3_de_twee_cijfers_van_mechelen_komen_elk_uit_hun_eigen_publicatie(cellen):
    rijen = {cel.periode_start: cel for cel in cellen.filter(indicator__code="vsv-percentage", gebied="Mechelen")}
    assert (rijen[2014].waarde, rijen[2014].vintage) == (Decimal("19.3"), "februari 2017")
    assert (rijen[2016].waarde, rijen[2016].vintage) == (Decimal("13.5"), "4 april 2019")
    aantal = cellen.get(indicator__code="vsv-aantal", gebied="Mechelen")
    assert aantal.waarde == 218 and "239 tot 290" in aantal.opmerking


def test_A3_geen_zin_en_geen_lijn_gaat_van_19_3_naar_13_5(cellen, client):
    tekst = client.get("/monitoring/indicatoren/vsv-percentage/").content.decode()
    assert "13,5" in tekst and "19,3" in tekst
    assert not re.search(r"van 19,3[^<]{0,20} naar 13,5", tekst)
    assert "lager dan" not in tekst or "19,3" not in tekst.split("lager dan")[0][-200:]


VERWACHT_MOMENT = {
    ("vsv-percentage", 2013): "2 mei 2020",
    ("vsv-percentage", 2016): "2 mei 2020",
    ("vsv-percentage", 2017): "2 mei 2020",
    ("vsv-aantal", 2017): "2 mei 2020",
    ("vsv-percentage", 2018): "30 maart 2021",
    ("vsv-percentage", 2019): "januari 2022",
    ("vsv-percentage", 2020): "21 maart 2023",
    ("vsv-enquete", 2020): "mei 2022",
    ("vsv-enquete", 2021): "mei 2022",
    ("problematische-afwezigheid", 2021): "13 december 2022",
}


@pytest.mark.parametrize(("plek", "moment"), VERWACHT_MOMENT.items(), ids=str)
def test_A3_een_gekende_datum_staat_er(cellen, plek, moment):
    code, jaar = plek
    rijen = cellen.filter(indicator__code=code, periode_start=jaar, gebied="Vlaanderen")
    assert {cel.vintage for cel in gevuld(rijen)} == {moment}


def test_A3_afwezigheid_2019_2020_stond_in_oktober_2020_in_de_krant_en_niet_als_voorlopig(cellen):
    rijen = cellen.filter(indicator__code="problematische-afwezigheid", periode_start=2019)
    assert {cel.vintage: (cel.waarde, cel.status) for cel in rijen} == {
        "oktober 2020": (Decimal("1.5"), "definitief"),
        "november 2023": (Decimal("1.4"), "definitief"),
    }


def test_hoofdstuk3_de_regio_staat_naast_mechelen_zonder_een_percentage_van_een_handvol(cellen):
    rijen = cellen.filter(indicator__code="vsv-percentage", periode_start=2016).exclude(gebied="Vlaanderen")
    assert {cel.gebied: cel.waarde for cel in rijen} == {
        "Mechelen": Decimal("13.5"),
        "Willebroek": Decimal("24.2"),
        "Heist-op-den-Berg": Decimal(16),
        "Duffel": Decimal("10.8"),
        "Lier": Decimal(9),
        "Bornem": Decimal("4.6"),
        "Nijlen": Decimal("4.4"),
    }


def test_hoofdstuk3_de_bevraging_van_2021_staat_er_met_haar_bron_en_wat_ze_niet_zegt(cellen):
    deelname = cellen.get(indicator__code="schoolkosten-deelname")
    assert (deelname.waarde, deelname.vintage) == (90, "28 april 2021") and "meer dan 90%" in deelname.opmerking
    kosten = {cel.reeks: cel.waarde for cel in cellen.filter(indicator__code="schoolkosten-opleiding")}
    assert kosten == {"goedkoopste opleiding": 80, "duurste opleiding": 980}


def test_A3_de_breuk_van_mechelen_knipt_de_lijn_van_vlaanderen_niet_door(cellen, client):
    """The line of Flanders runs on from 2016-2017; of the communes around, one number each, the table tells."""
    tekst = client.get("/monitoring/indicatoren/vsv-percentage/").content.decode()
    assert "andere telling" not in tekst.split("<table")[0], "geen streep door elk vak"
    assert "De tabel toont meer reeksen dan de figuur." in tekst and "Willebroek" in tekst
