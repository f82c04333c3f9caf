"""A release is published with the audit in short, its protected table and a program that anybody runs against it."""

import csv
import io
import subprocess
import sys

import pytest
from django.urls import reverse

from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.publicatie import publicatie_intrekken, publicatie_maken
from monitoring.keuzes import Leest, Toestand
from monitoring.tests.bestanden import csv as als_bestand
from monitoring.tests.bestanden import lees_in, rij
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.weergave import nagerekend

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef")]


@pytest.fixture
def publiceer(staf, bron):
    def doe(*rijen):
        aanlevering = lees_in(als_bestand(*rijen), staf=staf, bron=bron)
        assert not aanlevering.fouten, aanlevering.fouten
        bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
        return publicatie_maken(netwerk_id=aanlevering.netwerk_id, reden="Nieuw.", door=staf)

    return doe


def tabel(client, publicatie) -> str:
    return client.get(reverse("monitoring:nagerekend_tabel", args=[publicatie.sleutel])).content.decode("utf-8-sig")


def val_aan(client, tmp_path, inhoud: str, *opties: str) -> subprocess.CompletedProcess:
    """As a stranger does: the program as it is served, outside the portal, with the table beside it."""
    programma, cijfers = tmp_path / "val_aan.py", tmp_path / "cijfers.csv"
    programma.write_bytes(client.get(reverse("monitoring:nagerekend_programma")).content)
    cijfers.write_text(inhoud, encoding="utf-8-sig")
    opdracht = [sys.executable, "-I", str(programma), str(cijfers), *opties]
    return subprocess.run(opdracht, capture_output=True, text=True, cwd=tmp_path, timeout=60, check=False)


def onthul(inhoud: str, reeks: str, getal: int, gebied: str) -> str:
    """The same table with one hidden cell shown: a planted leak."""
    rijen = list(csv.DictReader(io.StringIO(inhoud), delimiter=";"))
    geraakt = [r for r in rijen if (r["reeks"], r["gebied"]) == (reeks, gebied)]
    assert [r["waarde"] for r in geraakt] == ["onderdrukt"]
    geraakt[0]["waarde"] = str(getal)
    uit = io.StringIO()
    schrijver = csv.DictWriter(uit, list(rijen[0]), delimiter=";")
    schrijver.writeheader()
    schrijver.writerows(rijen)
    return uit.getvalue()


NIVEAUS = [
    rij(niveau=niveau, waarde=aantal)
    for niveau, aantal in (("", 63), ("kleuter", 3), ("lager", 20), ("basis", 23), ("secundair", 40))
]
SCHOLEN = [
    rij(instellingsnummer=school, geslacht=geslacht, waarde=aantal)
    for school, geslacht, aantal in (
        *(("900001", "", 14), ("900001", "m", 2), ("900001", "v", 12)),
        *(("900002", "", 21), ("900002", "m", 10), ("900002", "v", 11)),
        *(("900003", "", 25), ("900003", "m", 17), ("900003", "v", 8)),
        *(("", "", 60), ("", "m", 29), ("", "v", 31)),
    )
]
GEBIEDEN = [
    rij(gebied=gebied, waarde=aantal)
    for gebied, aantal in (("Mechelen", 218), ("Willebroek", 60), ("Berlaar", 3), ("arrondissement Mechelen", 281))
]


@pytest.mark.parametrize("opties", [(), ("--precies",)])
@pytest.mark.parametrize(
    ("rijen", "klein"), [(NIVEAUS, "kleuter"), (SCHOLEN, "jongens, school 900001"), (GEBIEDEN, "berlaar")]
)
def test_het_programma_vindt_niets_en_wel_een_geplant_lek(client, tmp_path, publiceer, rijen, klein, opties):
    """Each hidden cell that is not small itself is shown in turn until the small one falls: it must be found then."""
    publicatie = publiceer(*rijen)
    inhoud = tabel(client, publicatie)
    schoon = val_aan(client, tmp_path, inhoud, *opties)
    assert (schoon.returncode, schoon.stderr) == (0, "")
    verborgen = publicatie.cellen.filter(toestand=Toestand.ONDERDRUKT)
    assert f"{verborgen.count()} verborgen aantallen, 0 gevonden" in schoon.stdout
    echt = {
        (r["gebied"].lower(), r.get("niveau", ""), r.get("instellingsnummer", ""), r.get("geslacht", "")): r
        for r in rijen
    }
    for cel in verborgen.filter(verborgen_om="aanvullend"):
        bron = next(r for sleutel, r in echt.items() if _is(cel, sleutel))
        inhoud = onthul(inhoud, cel.reeks, bron["waarde"], gebied=cel.gebied.lower())
    lek = val_aan(client, tmp_path, inhoud, *opties)
    assert lek.returncode == 1
    assert "GEVONDEN" in lek.stdout and all(deel in lek.stdout.lower() for deel in klein.split(", "))


def _is(cel, sleutel: tuple) -> bool:
    gebied, niveau, school, geslacht = sleutel
    delen = [niveau, f"school {school}" if school else "", {"m": "jongens", "v": "meisjes", "": ""}[geslacht]]
    return cel.gebied.lower() == gebied and set(filter(None, cel.reeks.split(", "))) == set(filter(None, delen))


def test_de_pagina_zegt_hoeveel_en_hoe_nauw_en_nooit_welke_klein_zijn(client, publiceer):
    """How many are small, of those that are hidden, would say of each whether it is."""
    publicatie = publiceer(*NIVEAUS)
    tekst = " ".join(client.get(reverse("monitoring:nagerekend", args=[publicatie.sleutel])).content.decode().split())
    verslag = publicatie.bescherming["doorlichting"]
    verborgen = publicatie.cellen.filter(toestand=Toestand.ONDERDRUKT).count()
    assert f"<dt>Daarvan verborgen</dt><dd>{verborgen}</dd>" in tekst
    assert f"<dt>Smalste marge</dt><dd>{verslag['smalst']}</dd>" in tekst and verslag["oplosser"] in tekst
    assert verborgen > publicatie.bescherming["te_klein"]
    assert "te klein" not in tekst and "aanvullend" not in tekst
    indicator = publicatie.cellen.first().indicator
    assert (
        reverse("monitoring:nagerekend", args=[publicatie.sleutel])
        in client.get(indicator.get_absolute_url()).content.decode()
    )


def test_de_volgorde_van_de_tabel_zegt_niets_over_de_grootte(client, publiceer):
    """B4: a file sorted by size gives away how the hidden ones compare."""
    gesorteerd = sorted(SCHOLEN, key=lambda r: r["waarde"])
    rijen = list(csv.DictReader(io.StringIO(tabel(client, publiceer(*gesorteerd))), delimiter=";"))
    assert [r["reeks"] for r in rijen] == sorted(r["reeks"] for r in rijen)


def test_alleen_wat_een_bezoeker_leest_staat_in_de_tabel_en_niets_van_een_ingetrokken_publicatie(
    client, staf, publiceer
):
    intern = maak_indicator("intern", naam="Alleen voor partners", voor=Leest.PARTNER)
    publicatie = maak_publicatie(cellen=[{"indicator": intern, "waarde": 77}])
    assert len(tabel(client, publicatie).splitlines()) == 1
    open_ = publiceer(*NIVEAUS)
    publicatie_intrekken(publicatie_id=open_.pk, reden="Fout.", door=staf)
    for naam in ("nagerekend", "nagerekend_tabel"):
        assert client.get(reverse(f"monitoring:{naam}", args=[open_.sleutel])).status_code == 404


def test_een_te_grote_publicatie_heeft_geen_tabel_maar_zegt_waar_dan_wel(client, publiceer, monkeypatch):
    publicatie = publiceer(*NIVEAUS)
    monkeypatch.setattr(nagerekend, "HOOGSTENS_CELLEN", 3)
    assert client.get(reverse("monitoring:nagerekend_tabel", args=[publicatie.sleutel])).status_code == 404
    tekst = client.get(reverse("monitoring:nagerekend", args=[publicatie.sleutel])).content.decode()
    assert "Elk cijfer heeft zijn eigen download" in tekst
