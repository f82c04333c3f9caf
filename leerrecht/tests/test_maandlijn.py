"""A school year as a line: sentence, line and list hold the same days, and the next one is marked."""

import datetime
import re

from leerrecht.beeld.maanden import Kalenderdag, Maandlijn

DAG = datetime.date
NU = DAG(2026, 11, 28)


def lijn(*dagen: DAG) -> Maandlijn:
    return Maandlijn("proef", "Proef", [Kalenderdag(dag, f"Op {dag}") for dag in dagen], NU)


def plaatsen(svg: str) -> list[float]:
    return [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', svg)]


def test_elke_dag_van_het_schooljaar_is_een_punt_en_de_volgende_is_gemerkt():
    proef = lijn(DAG(2026, 11, 12), DAG(2026, 12, 17), DAG(2027, 5, 27), DAG(2025, 12, 1), DAG(2027, 9, 1))
    assert [soort for _, soort in proef.rijen] == ["voorbij", "nu", "straks"]
    for svg in (proef.klein, proef.groot):
        assert len(plaatsen(svg)) == 3
        assert svg.count('fill="#bd7c12"') == 1
    assert proef.zin == "In 2026-2027 drie keer: in november, december en mei."
    assert proef.zin in proef.klein
    ids = re.findall(r"id=\"([^\"]+)\"", proef.klein + proef.groot)
    assert len(ids) == len(set(ids)) > 0, "groot en klein staan samen op een pagina"


def test_de_punten_staan_in_de_volgorde_van_het_schooljaar():
    proef = lijn(DAG(2027, 8, 31), DAG(2026, 9, 1), DAG(2027, 1, 1), DAG(2026, 12, 31))
    x = plaatsen(proef.groot)
    assert x == sorted(x)
    assert 0 <= x[0] < x[-1] <= 1080


def test_zonder_dagen_is_er_geen_lijn_om_te_tonen():
    assert not lijn(DAG(2025, 1, 1))


def test_hoogstens_zes_stations_en_het_volgende_is_erbij():
    proef = lijn(*(DAG(2026, 9, dag) for dag in range(1, 9)), DAG(2026, 12, 1), DAG(2027, 1, 1))
    assert len(proef.stations) == 6
    assert "nu" in [soort for _, soort in proef.stations]


def test_wie_vandaag_samenkomt_is_het_volgende():
    assert lijn(NU).rijen[0][1] == "nu"
