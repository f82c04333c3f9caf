"""What a reader asks of an indicator: choices in the address, from the release alone."""

import csv
import html
import io
import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from monitoring.models import Cijfer
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.tests.kubusbouwers import maak_kubus, maak_stedenkubus

pytestmark = pytest.mark.django_db
ADRES = "/monitoring/indicatoren/afwezig/"


def lees(vraag: str = "", pad: str = ADRES) -> str:
    antwoord = Client().get(pad + vraag)
    assert antwoord.status_code == 200, pad + vraag
    return html.unescape(antwoord.content.decode()).replace("\u00a0", " ")


def opties(pagina: str, naam: str) -> list[str]:
    """The values one can choose in a field; none when the page has no such field."""
    keuze = re.search(rf'<select name="{naam}".*?</select>', pagina, re.S)
    return re.findall(r'<option value="([^"]*)"', keuze[0])[1:] if keuze else []


def rijkoppen(pagina: str) -> list[str]:
    """The first cell of each row of the table."""
    return re.findall(r'<th role="rowheader" scope="row">([^<]*)</th>', pagina)


def csv_rijen(vraag: str) -> list[dict[str, str]]:
    inhoud = Client().get(f"{ADRES}cijfers.csv{vraag}").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(inhoud), delimiter=";"))


def test_vragen_de_pagina_heeft_alleen_de_filters_die_de_publicatie_heeft():
    maak_kubus()
    pagina = lees()
    assert opties(pagina, "jaar") == ["2022-2023", "2021-2022", "2020-2021", "2019-2020"]
    assert opties(pagina, "gebied") == ["Mechelen", "Vlaanderen", "Willebroek"]
    assert opties(pagina, "graad") == ["1", "2", "3"] and opties(pagina, "geslacht") == ["m", "v"]
    for naam in ("niveau", "onderwijsvorm", "finaliteit", "doelgroep", "naast"):
        assert opties(pagina, naam) == [], naam


def test_vragen_een_keuze_zonder_cijfer_dat_getoond_mag_worden_is_er_niet():
    """Of Willebroek the third graad is wholly hidden; Flanders is not split by geslacht."""
    maak_kubus()
    assert opties(lees("?gebied=Willebroek"), "graad") == ["1", "2"]
    assert opties(lees("?gebied=Vlaanderen"), "geslacht") == []
    assert opties(lees("?graad=3"), "gebied") == ["Mechelen", "Vlaanderen"]


def test_vragen_een_keuze_toont_alleen_haar_reeksen_en_kop_beeld_en_tabel_gaan_over_hetzelfde():
    maak_kubus()
    pagina = lees("?gebied=Willebroek&graad=2&jaar=2021-2022")
    kop = re.search(r'<p class="inleiding">(.*?)</p>', pagina, re.S)[1]
    assert "In Willebroek" in kop and "2e graad" in kop and "2021-2022" in kop
    assert "2020-2021" not in re.search(r"<table.*</table>", pagina, re.S)[0]
    assert {rij["gebied"] for rij in csv_rijen("?gebied=Willebroek&graad=2&jaar=2021-2022")} == {"Willebroek"}


def test_vragen_een_verborgen_reeks_staat_er_met_een_woord():
    maak_kubus()
    # Nothing of it may be chosen together, yet the address is an honest question.
    pagina = lees("?gebied=Willebroek&graad=3")
    assert pagina.count('<span class="onderdrukt">onderdrukt</span>') >= 12
    assert {rij["waarde"] for rij in csv_rijen("?gebied=Willebroek&graad=3")} == {"onderdrukt"}


def test_vragen_een_keuze_waar_niets_bij_past_zegt_dat():
    maak_kubus()
    pagina = lees("?gebied=Vlaanderen&geslacht=m")
    assert "Geen cijfer past bij deze keuze." in pagina and "<table" not in pagina
    assert opties(pagina, "geslacht") == ["m"] and "kennen we niet" not in pagina


@pytest.mark.parametrize("vraag", ["graad=9", "gebied=Atlantis", "jaar=1999-2000", "niveau=lager", "naast=alles"])
def test_vragen_een_waarde_die_er_niet_is_wordt_genoemd_en_nergens_stil_geslikt(vraag):
    maak_kubus()
    waarde = vraag.partition("=")[2]
    assert f"“{waarde}” kennen we niet bij “" in lees(f"?{vraag}")
    for bestand in ("cijfers.csv", "cijfers.xlsx"):
        antwoord = Client().get(f"{ADRES}{bestand}?{vraag}")
        assert antwoord.status_code == 302 and antwoord["Location"] == f"{ADRES}?{vraag}"
    antwoord = Client().get(f"{ADRES}cijfers.json?{vraag}")
    assert antwoord.status_code == 400 and waarde in antwoord.json()["fouten"][0]
    assert f"“{waarde}” kennen we niet bij “" in lees(f"?{vraag}", f"{ADRES}insluiten/")


def test_vragen_elke_vorm_zegt_met_dezelfde_keuze_hetzelfde():
    maak_kubus()
    vraag = "?gebied=Mechelen&graad=2"
    rijen = [[rij["reeks"], rij["periode"], rij["waarde"]] for rij in csv_rijen(vraag)]
    boek = load_workbook(io.BytesIO(Client().get(f"{ADRES}cijfers.xlsx{vraag}").content))
    kop, *uit = [[cel.value for cel in rij] for rij in boek["cijfers"].iter_rows()]
    plek = [kop.index(naam) for naam in ("reeks", "periode", "waarde")]
    assert [[rij[plek[0]], rij[plek[1]], f"{rij[plek[2]]:.1f}".replace(".", ",")] for rij in uit] == rijen
    cellen = Client().get(f"{ADRES}cijfers.json{vraag}").json()["cellen"]
    assert [[c["reeks"], c["periode"]["naam"], f"{c['waarde']:.1f}".replace(".", ",")] for c in cellen] == rijen
    assert len(rijen) == 12
    assert {json.dumps(c["dimensies"], sort_keys=True) for c in cellen} == {
        '{"graad": "2"}',
        '{"geslacht": "m", "graad": "2"}',
        '{"geslacht": "v", "graad": "2"}',
    }


def test_vragen_een_vaste_link_blijft_tonen_wat_ze_toonde_en_de_andere_niet():
    indicator = maak_kubus()
    maak_publicatie(cellen=[{"indicator": indicator, "waarde": 9, "gebied": gebied} for gebied in ("Mechelen", "Lier")])
    oud, nieuw = f"?gebied=Mechelen&graad=2&publicatie={indicator.release.sleutel}", "?gebied=Mechelen"
    assert "Dit zijn niet de laatste cijfers." in lees(oud) and "2e graad" in lees(oud)
    assert "2e graad" not in lees(nieuw)
    vast = re.search(r'href="([^"]*)">publicatie', lees(nieuw))[1]
    assert "gebied=Mechelen" in vast and "publicatie=" in vast


def test_vragen_naast_een_gebied_staan_vlaanderen_en_de_centrumsteden_waar_ze_gepubliceerd_zijn():
    maak_stedenkubus()
    assert opties(lees("?gebied=Willebroek"), "naast") == ["vlaanderen", "centrumsteden"]
    pagina = lees("?gebied=Willebroek&graad=1&naast=vlaanderen")
    assert "In Vlaanderen was dat" in pagina
    koppen = {rij["gebied"] for rij in csv_rijen("?gebied=Willebroek&graad=1&naast=vlaanderen")}
    assert koppen == {"Willebroek", "Vlaanderen"}
    steden = csv_rijen("?gebied=Willebroek&graad=1&naast=centrumsteden")
    assert len({rij["gebied"] for rij in steden}) == 15
    # Beside the area its own parts, of the others the total of what was chosen.
    assert {rij["reeks"] for rij in steden if rij["gebied"] != "Willebroek"} == {"1e graad"}


def test_vragen_een_partner_kiest_wat_van_het_netwerk_is_en_een_bezoeker_weet_er_niets_van():
    indicator = maak_indicator("afwezig", soort="percentage", eenheid="%", decimalen=1)
    cellen = [
        {"indicator": indicator, "waarde": 5, "voor": "publiek"},
        {"indicator": indicator, "waarde": 6, "voor": "publiek", "gebied": "Vlaanderen"},
        {"indicator": indicator, "waarde": 7, "voor": "partner", "gebied": "Geheimdorp", "jaar": 2018},
    ]
    publicatie = maak_publicatie(cellen=cellen)
    for pad in (ADRES, f"{ADRES}cijfers.json", f"{ADRES}insluiten/"):
        assert "Geheimdorp" not in lees("", pad) and "2018-2019" not in lees("", pad)
    assert Client().get(f"{ADRES}cijfers.json?gebied=Geheimdorp").status_code == 400
    client = Client()
    log_in(client, maak_gebruiker(Rol.PARTNER, netwerk=publicatie.netwerk))
    pagina = client.get(ADRES).content.decode()
    assert opties(pagina, "gebied") == ["Geheimdorp", "Mechelen", "Vlaanderen"]
    assert "Geheimdorp" in client.get(f"{ADRES}?jaar=2018-2019").content.decode()
    # A frame shows everybody the same.
    assert "Geheimdorp" not in client.get(f"{ADRES}insluiten/").content.decode()


def test_vragen_de_pagina_leest_geen_ruwe_rij_en_evenveel_vragen_bij_meer_cellen():
    maak_kubus()
    with CaptureQueriesContext(connection) as klein:
        lees()
    maak_kubus_groot()
    with CaptureQueriesContext(connection) as groot:
        lees("", "/monitoring/indicatoren/veel/")
    assert len(klein) == len(groot)
    ruw = f'"{Cijfer._meta.db_table}"'
    assert not [vraag["sql"] for vraag in (*klein, *groot) if ruw in vraag["sql"]]


def maak_kubus_groot() -> None:
    veel = maak_indicator("veel")
    maak_publicatie(
        cellen=[
            {"indicator": veel, "reeks": f"school {nr:06}", "waarde": nr + 5, "jaar": j}
            for nr in range(120)
            for j in (2020, 2021)
        ]
    )


def test_vragen_van_veel_reeksen_leest_een_pagina_alleen_wat_ze_toont(monkeypatch):
    from monitoring.weergave.snede import Snede

    maak_kubus_groot()
    gelezen = []
    echt = Snede.cellen
    monkeypatch.setattr(Snede, "cellen", lambda self, reeksen: gelezen.append(echt(self, reeksen)) or gelezen[-1])
    pagina = lees("", "/monitoring/indicatoren/veel/")
    assert len(rijkoppen(pagina)) == 50 and len(gelezen[0]) == 100
    tweede = lees("?pagina=2", "/monitoring/indicatoren/veel/")
    kop = re.compile(r'<p class="inleiding">.*?</p>', re.S)
    assert kop.search(pagina)[0] == kop.search(tweede)[0]
    assert not {*rijkoppen(pagina)} & {*rijkoppen(tweede)}


def test_vragen_een_groot_bestand_komt_in_delen_die_samen_alles_zijn(monkeypatch):
    monkeypatch.setattr("monitoring.weergave.deel.MEESTE_CELLEN", 100)
    maak_kubus_groot()
    pad, alles, delen = "/monitoring/indicatoren/veel/cijfers.json", [], 0
    while pad:
        inhoud = Client().get(pad).json()
        alles += [(cel["reeks"], cel["periode"]["naam"]) for cel in inhoud["cellen"]]
        assert len(inhoud["cellen"]) <= 100
        delen, volgende = delen + 1, inhoud["deel"]["volgende"]
        pad = volgende.partition("//")[2].partition("/")[2] if volgende else ""
        pad = f"/{pad}" if pad else ""
    assert delen == 3 and len(alles) == len({*alles}) == 240
    antwoord = Client().get("/monitoring/indicatoren/veel/cijfers.csv")
    assert 'rel="next"' in antwoord["Link"] and "deel-1.csv" in antwoord["Content-Disposition"]
    for deel in ("0", "4", "x", "99999999999"):
        assert Client().get(f"/monitoring/indicatoren/veel/cijfers.csv?deel={deel}").status_code == 404
    assert "één deel van de 3" in lees("", "/monitoring/indicatoren/veel/")
