"""What a visitor, a partner and a stranger read of the figures. Pages select from a release and from nothing else."""

import csv
import io
from decimal import Decimal

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from monitoring.tests.bouwers import maak_breuk, maak_indicator, maak_publicatie

pytestmark = pytest.mark.django_db
DASHBOARD = "/monitoring/"


def adres(indicator, wat: str = "indicator", **vraag: str) -> str:
    rest = "&".join(f"{naam}={waarde}" for naam, waarde in vraag.items())
    return reverse(f"monitoring:{wat}", args=[indicator.code]) + (f"?{rest}" if rest else "")


def lees(pad: str, gebruiker=None) -> str:
    client = Client()
    if gebruiker:
        log_in(client, gebruiker)
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, pad
    return antwoord.content.decode().replace("\u00a0", " ")


def rijen(indicator, **vraag: str) -> list[dict[str, str]]:
    inhoud = Client().get(adres(indicator, "download", **vraag)).content
    assert inhoud.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig")), delimiter=";"))


@pytest.fixture
def netwerk():
    return maak_netwerk("mechelen")


@pytest.fixture
def vsv(netwerk):
    """A percentage in two areas: four years, the last provisional, one hidden, one not published."""
    indicator = maak_indicator(
        "vsv",
        naam="Zonder kwalificatie",
        soort="percentage",
        eenheid="%",
        decimalen=1,
        omschrijving="Wie weggaat.",
        definitie={"teller": "wie weggaat", "noemer": "wie de school verlaat"},
    )
    plaats = {"indicator": indicator, "viewpoint": "woonplaats"}
    hier, vlaanderen = {**plaats, "volgorde": 1}, {**plaats, "volgorde": 2, "gebied": "Vlaanderen"}
    cellen = [
        {**hier, "jaar": 2014, "waarde": "19.3"},
        {**hier, "jaar": 2015},
        {**hier, "jaar": 2016, "waarde": "13.5", "opmerking": "218 jongeren"},
        {**hier, "jaar": 2017, "toestand": "niet_beschikbaar"},
        {**vlaanderen, "jaar": 2014, "waarde": "9.7", "vintage": "maart 2023", "vintage_op": "2023-03-01"},
        {**vlaanderen, "jaar": 2014, "waarde": "11.0", "vintage": "februari 2017", "vintage_op": "2017-02-01"},
        {**vlaanderen, "jaar": 2016, "waarde": "11.0"},
        {**vlaanderen, "jaar": 2017, "waarde": "11.9", "status": "voorlopig"},
    ]
    indicator.release = maak_publicatie(netwerk=netwerk, cellen=cellen)
    return indicator


def test_het_overzicht_zegt_elk_cijfer_eerst_in_een_zin(vsv):
    pagina = lees(DASHBOARD)
    zin = 'In Mechelen was het <strong>13,5 %</strong> (<span class="text-nowrap">2016-2017</span>).'
    assert zin in pagina.replace("\u00a0", " ")
    assert "In Vlaanderen was dat 11,0 %." in pagina
    assert adres(vsv) in pagina


def test_zonder_publicatie_zegt_het_overzicht_dat_er_niets_is():
    assert "Er zijn nog geen cijfers gepubliceerd." in lees(DASHBOARD)
    assert "In cijfers" not in lees("/")


def test_de_startpagina_toont_drie_zinnen_en_geen_verzonnen_cijfer(netwerk):
    echt = [maak_indicator(naam=f"Echt {nummer}") for nummer in range(4)]
    verzonnen = maak_indicator(naam="Verzonnen", synthetisch=True, volgorde=0)
    oud, vorig_jaar = maak_indicator(naam="Oud cijfer", volgorde=0), timezone.localdate().year - 1
    cellen = [{"indicator": rij, "waarde": 12, "jaar": vorig_jaar} for rij in [verzonnen, *echt]]
    maak_publicatie(netwerk=netwerk, cellen=[*cellen, {"indicator": oud, "waarde": 12, "jaar": vorig_jaar - 3}])
    pagina = lees("/")
    assert pagina.count('class="zin"') == 3
    assert "Verzonnen" not in pagina
    assert "Oud cijfer" not in pagina


def test_de_pagina_heeft_zin_figuur_tabel_definitie_en_vaste_link(vsv):
    pagina = lees(adres(vsv))
    assert pagina.count('role="img"') == 2
    for stuk in ("Tabel", "wie de school verlaat", "volgens woonplaats", "218 jongeren", vsv.release.sleutel):
        assert stuk in pagina


def test_de_vier_toestanden_staan_in_woorden_en_nooit_als_leeg_of_nul(vsv):
    pagina = lees(adres(vsv))
    tabel = pagina[pagina.index("<tbody") : pagina.index("</tbody>")]
    assert '<span class="onderdrukt">onderdrukt</span>' in tabel
    assert '<span class="onderdrukt">niet beschikbaar</span>' in tabel
    assert "11,9 °" in tabel
    assert '<td class="num"></td>' not in tabel


def test_andere_uitgaven_staan_naast_elkaar(vsv):
    pagina = lees(adres(vsv))
    eerder = pagina[pagina.index("Eerder gepubliceerd") :]
    assert all(stuk in eerder for stuk in ("11,0", "februari 2017", "9,7", "maart 2023"))


def test_een_onderdrukte_waarde_bestaat_nergens_op_de_pagina(netwerk):
    indicator = maak_indicator(eenheid="leerlingen")
    maak_publicatie(
        netwerk=netwerk,
        cellen=[
            {"indicator": indicator, "jaar": 2019, "waarde": 40},
            {"indicator": indicator, "jaar": 2020},
            {"indicator": indicator, "jaar": 2021, "waarde": 44},
        ],
    )
    pagina = lees(adres(indicator))
    assert pagina.count("<circle") == 4, "twee punten, in een brede en een smalle tekening"
    figuur = pagina[pagina.index("<svg class") : pagina.index("</figure>")]
    assert figuur.count(">onderdrukt</text>") == 2, "een woord bij de gearceerde plaats, in elke tekening"
    assert [rij["waarde"] for rij in rijen(indicator)] == ["40", "onderdrukt", "44"]


def test_een_breuk_staat_in_de_figuur_de_tabel_en_de_uitleg(vsv):
    maak_breuk(vsv, 2016, "Nieuwe telmethode.")
    pagina = lees(adres(vsv))
    assert 'stroke-dasharray="4 3"' in pagina
    assert "nieuwe telling" in pagina
    assert "Vanaf 2016-2017: Nieuwe telmethode." in pagina


def test_de_download_is_wat_op_het_scherm_staat_en_veilig_voor_excel(netwerk):
    indicator = maak_indicator(naam="=kwaad()", eenheid="euro", decimalen=1)
    maak_publicatie(
        netwerk=netwerk,
        cellen=[
            {"indicator": indicator, "jaar": 2020, "waarde": "44485.5", "opmerking": "@SOM(1)", "reeks": "+x"},
        ],
    )
    (rij,) = rijen(indicator)
    assert rij["waarde"] == "44485,5"
    assert rij["indicator"] == "'=kwaad()"
    assert rij["opmerking"] == "'@SOM(1)"
    assert rij["reeks"] == "'+x"


def test_de_download_bevat_ook_de_eerdere_uitgave(vsv):
    alle = rijen(vsv)
    assert len(alle) == 8
    assert [(rij["waarde"], rij["gepubliceerd door de bron"]) for rij in alle if rij["eerdere uitgave"]] == [
        ("11,0", "februari 2017")
    ]


def test_een_vaste_link_toont_de_oude_cijfers_en_zegt_dat(vsv, netwerk):
    oud = vsv.release
    maak_publicatie(netwerk=netwerk, cellen=[{"indicator": vsv, "jaar": 2016, "waarde": "14.2"}], reden="Herzien.")
    assert "14,2 %" in lees(adres(vsv))
    vroeger = lees(adres(vsv, publicatie=oud.sleutel))
    assert "Dit zijn niet de laatste cijfers." in vroeger
    assert "13,5 %" in vroeger
    assert "14,2" not in vroeger
    assert rijen(vsv, publicatie=oud.sleutel)[0]["publicatie"] == oud.sleutel


def test_een_publicatie_die_niet_bestaat_of_ingetrokken_is_geeft_404(vsv, netwerk, client):
    assert client.get(adres(vsv, publicatie="bestaat-niet")).status_code == 404
    weg = maak_publicatie(
        netwerk=netwerk,
        van_kracht=False,
        ingetrokken_op="2026-01-01T00:00Z",
        cellen=[{"indicator": vsv, "jaar": 2016, "waarde": "1.1"}],
    )
    assert client.get(adres(vsv, publicatie=weg.sleutel)).status_code == 404
    assert client.get(adres(vsv, "download", publicatie=weg.sleutel)).status_code == 404
    assert client.get(reverse("monitoring:indicator", args=["onbekend"])).status_code == 404


def test_cijfers_voor_het_netwerk_leest_alleen_een_lid_van_dat_netwerk(netwerk, client):
    intern = maak_indicator(naam="Intern cijfer", voor="partner")
    maak_publicatie(netwerk=netwerk, cellen=[{"indicator": intern, "waarde": 77}])
    lid = maak_gebruiker(Rol.PARTNER, netwerk=netwerk)
    elders = maak_gebruiker(Rol.PARTNER, netwerk=maak_netwerk("vlaams-brabant"))
    assert "77" in lees(adres(intern), lid)
    assert "Intern cijfer" in lees(DASHBOARD, lid)
    for wie in (None, elders):
        assert "Intern cijfer" not in lees(DASHBOARD, wie)
        if wie:
            log_in(client, wie)
        assert client.get(adres(intern)).status_code == 404
        assert client.get(adres(intern, "download")).status_code == 404


def test_verzonnen_cijfers_zeggen_dat_op_elke_pagina_en_in_de_download(netwerk):
    indicator = maak_indicator(synthetisch=True)
    maak_publicatie(netwerk=netwerk, cellen=[{"indicator": indicator, "waarde": 12}])
    assert "Voorbeeldcijfer" in lees(DASHBOARD)
    assert "Deze cijfers zijn verzonnen" in lees(adres(indicator))
    assert rijen(indicator)[0]["voorbeeldcijfer"] == "ja, verzonnen"


def test_een_periode_met_onderdelen_wordt_een_staafgrafiek(netwerk):
    indicator = maak_indicator(eenheid="facturen")
    niveaus = {"kleuter": None, "lager": 38, "secundair": 43}
    cellen = [{"indicator": indicator, "jaar": 2020, "reeks": naam, "waarde": w} for naam, w in niveaus.items()]
    maak_publicatie(netwerk=netwerk, cellen=cellen)
    pagina = lees(adres(indicator))
    figuur = pagina[pagina.index('<h2 id="figuur">') : pagina.index("</figure>")]
    assert figuur.count("<rect") == 4
    assert figuur.count(">kleuter</text>") == figuur.count(">onderdrukt</text>") == 2


def test_veel_reeksen_staan_in_rijen_en_op_bladen(netwerk):
    indicator = maak_indicator()
    cellen = [
        {
            "indicator": indicator,
            "jaar": jaar,
            "reeks": f"School {nummer:03}",
            "waarde": 20 + nummer,
            "volgorde": nummer,
        }
        for nummer in range(60)
        for jaar in (2020, 2021)
    ]
    maak_publicatie(netwerk=netwerk, cellen=cellen)
    assert "School 049" in lees(adres(indicator))
    assert "School 050" in lees(adres(indicator, pagina="2"))
    assert len(rijen(indicator)) == 120


def vragen(pad: str) -> int:
    caches["pagina"].clear()
    with CaptureQueriesContext(connection) as gesteld:
        assert Client().get(pad).status_code == 200
    return len(gesteld)


def test_het_aantal_vragen_groeit_niet_met_de_cijfers(netwerk):
    def vul(aantal: int, jaren: int) -> dict[str, int]:
        indicatoren = [maak_indicator() for _ in range(aantal)]
        cellen = [
            {"indicator": rij, "jaar": 2000 + jaar, "reeks": reeks, "waarde": Decimal(30 + jaar)}
            for rij in indicatoren
            for jaar in range(jaren)
            for reeks in ("", "jongens", "meisjes")
        ]
        maak_publicatie(netwerk=netwerk, cellen=cellen)
        paden = {"overzicht": DASHBOARD, "indicator": adres(indicatoren[0]), "start": "/"}
        paden["csv"] = adres(indicatoren[0], "download")
        return {naam: vragen(pad) for naam, pad in paden.items()}

    klein, groot = vul(2, 3), vul(12, 12)
    assert groot == klein
    assert max(groot.values()) <= 15, groot
