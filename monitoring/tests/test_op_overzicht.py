"""The overview looks at marked series only, and shows what it would show if it looked at all."""

import pytest
from django.contrib.auth.models import AnonymousUser

from leerrecht.models.basis import schrijven_toegestaan
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Cel
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.weergave.dashboard import overzicht

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef")]
DELEN = [rij(niveau=niveau, waarde=waarde) for niveau, waarde in (("kleuter", 30), ("lager", 20), ("secundair", 40))]


def op_scholen(aantal: int) -> list[dict]:
    return [rij(instellingsnummer=f"{nr:06}", waarde=10 + nr) for nr in range(aantal)]


GEVALLEN = {
    "totaal met delen": [rij(niveau="", waarde=90), *DELEN],
    "alleen delen": DELEN,
    "veel delen zonder totaal": op_scholen(20),
    "twaalf delen": op_scholen(12),
    "elf delen": op_scholen(11),
    "eigen gebied en andere": [rij(waarde=12, gebied=naam) for naam in ("Vlaanderen", "Mechelen", "België")],
    "eigen gebied verborgen": [rij(waarde=3), rij(waarde=30, gebied="Vlaanderen")],
    "twee manieren van tellen": [rij(waarde=30, viewpoint=v) for v in ("woonplaats", "vestigingsplaats")],
}


def gezien() -> list[tuple]:
    weergaven = [w for groep in overzicht(AnonymousUser()).groepen for w in groep.weergaven]
    return [(str(w.kernzin), w.ernaast, w.nuance, w.kerngetal, w.svg_klein) for w in weergaven]


@pytest.mark.parametrize("rijen", GEVALLEN.values(), ids=GEVALLEN)
def test_het_overzicht_kiest_uit_de_gemerkte_reeksen_wat_het_uit_alle_zou_kiezen(rijen, staf, bron):
    aanlevering = lees_in(csv(*rijen), staf=staf, bron=bron)
    assert not aanlevering.fouten, aanlevering.fouten
    bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    publicatie_maken(netwerk_id=aanlevering.netwerk_id, reden="Nieuw jaar.", door=staf)
    met_merk = gezien()
    assert Cel.objects.filter(op_overzicht=True).count() <= 15
    with schrijven_toegestaan():
        Cel.objects.update(op_overzicht=True)
    assert gezien() == met_merk


def test_van_een_tabel_met_veel_scholen_wordt_alleen_het_totaal_gemerkt(staf, bron):
    scholen = op_scholen(20)
    totaal = rij(instellingsnummer="", waarde=sum(int(school["waarde"]) for school in scholen))
    aanlevering = lees_in(csv(totaal, *scholen), staf=staf, bron=bron)
    bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    publicatie_maken(netwerk_id=aanlevering.netwerk_id, reden="Nieuw jaar.", door=staf)
    assert Cel.objects.get(op_overzicht=True).reeks == ""
    assert Cel.objects.count() == 21
