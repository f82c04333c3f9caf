"""The room of the DPO: thresholds, and what was hidden and why. Never a value."""

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.gegevensbron import drempel_bepalen
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Publicatie
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.tests.bouwers import maak_gegevensbron
from monitoring.weergave.uitvoer import nagerekend

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef")]


@pytest.fixture
def dpo(db):
    return maak_gebruiker(Rol.DPO)


@pytest.fixture
def publicatie(staf, bron):
    rijen = [
        rij(niveau="", waarde=463),
        *(rij(niveau=n, waarde=w) for n, w in (("kleuter", 3), ("lager", 60), ("secundair", 400))),
    ]
    aanlevering = lees_in(csv(*rijen), staf=staf, bron=bron)
    bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    return publicatie_maken(netwerk_id=aanlevering.netwerk_id, reden="Nieuw jaar.", door=staf)


def test_de_dpo_leest_wat_verborgen_is_en_waarom_maar_geen_getal(client, dpo, publicatie):
    log_in(client, dpo)
    assert 'href="/monitoring/bescherming/"' in client.get("/").content.decode()
    pagina = client.get(f"/monitoring/bescherming/{publicatie.sleutel}/").content.decode()
    assert "Smalste marge van een klein aantal" in pagina and "met HiGHS" in pagina
    tabel = pagina.partition("<tbody")[2].partition("</tbody>")[0]
    assert "kleiner dan de drempel" in tabel
    assert "anders is een klein aantal te berekenen" in tabel
    assert "Mechelen, kleuter" in tabel and "Mechelen, lager" in tabel
    assert "secundair" not in tabel
    assert ">3<" not in tabel and "60" not in tabel
    lijst = client.get(f"/monitoring/bescherming/{publicatie.sleutel}/verborgen.csv").content.decode("utf-8-sig")
    assert len(lijst.splitlines()) == 3
    assert "kleuter" in lijst and ";3;" not in lijst and "60" not in lijst


def test_wie_het_excelbestand_leest_weet_dat_de_cijfers_zijn_aangevallen(publicatie):
    """In one sentence, without a number about a cell."""
    zin = nagerekend(publicatie)
    assert zin.startswith("Voor het publiceren vielen we deze cijfers zelf aan")
    assert int(zin.split("minstens ")[1].split(" ")[0]) >= 5
    assert nagerekend(Publicatie(bescherming={})) == ""


def test_de_reden_van_verbergen_staat_op_geen_enkele_openbare_pagina(client, proef, publicatie):
    """Too small says 1 to 4; complementary says more: a reader must not tell them apart."""
    for adres in (proef.get_absolute_url(), f"{proef.get_absolute_url()}cijfers.csv"):
        tekst = client.get(adres).content.decode()
        assert "onderdrukt" in tekst
        assert "te_klein" not in tekst and "aanvullend" not in tekst and "kleiner dan de drempel" not in tekst


def test_een_dpo_van_een_ander_netwerk_ziet_de_publicatie_en_de_bron_niet(client, publicatie):
    eigen = maak_gegevensbron("eigen", netwerk=publicatie.netwerk)
    log_in(client, maak_gebruiker(Rol.DPO, netwerk=maak_netwerk("vlaams-brabant")))
    assert client.get(f"/monitoring/bescherming/{publicatie.sleutel}/").status_code == 404
    assert client.get(f"/monitoring/bescherming/drempels/{eigen.code}/").status_code == 404
    assert eigen.naam not in client.get("/monitoring/bescherming/").content.decode()


def test_de_dpo_bepaalt_een_drempel_met_een_reden_die_in_de_geschiedenis_staat(client, dpo):
    bron = maak_gegevensbron("eigen", netwerk=dpo.lidmaatschappen.get().netwerk)
    log_in(client, dpo)
    adres = f"/monitoring/bescherming/drempels/{bron.code}/"
    getypt = {"drempel": "10", "drempel_noemer": "20", "motivering": "Kleine scholen."}
    antwoord = client.post(adres, invoer(client.get(adres), **getypt))
    assert antwoord.status_code == 302
    bron.refresh_from_db()
    assert (bron.drempel, bron.drempel_noemer, bron.motivering) == (10, 20, "Kleine scholen.")
    gebeurtenis = Gebeurtenis.objects.get(wat="drempel bepaald")
    assert [(rij["veld"], rij["was"], rij["wordt"]) for rij in gebeurtenis.verschil] == [
        ("drempel", 5, 10),
        ("drempel_noemer", 10, 20),
    ]


def test_een_nieuwe_drempel_geldt_vanaf_de_volgende_publicatie_en_niet_eerder(staf, bron, publicatie):
    def verborgen(welke) -> int:
        return sum(cel.waarde is None for cel in welke.cellen.all())

    eerst = verborgen(publicatie)
    dpo = maak_gebruiker(Rol.DPO, netwerk=publicatie.netwerk)
    with schrijven_toegestaan():
        bron.netwerk = publicatie.netwerk
        bron.save()
    drempel_bepalen(bron_id=bron.pk, drempel=2, drempel_noemer=2, motivering="Het bestuur besliste het.", door=dpo)
    publicatie.refresh_from_db()
    assert verborgen(publicatie) == eerst
    volgende = publicatie_maken(netwerk_id=publicatie.netwerk_id, reden="Andere drempel.", door=staf)
    assert verborgen(volgende) == 0 < eerst


@pytest.mark.parametrize(("drempel", "motivering", "zin"), [(1, "Zo.", "2 tot en met"), (5, " ", "waarom")])
def test_een_onmogelijke_drempel_of_een_drempel_zonder_reden_wordt_geweigerd(drempel, motivering, zin, dpo):
    bron = maak_gegevensbron("eigen", netwerk=dpo.lidmaatschappen.get().netwerk)
    with pytest.raises(Geweigerd, match=zin):
        drempel_bepalen(bron_id=bron.pk, drempel=drempel, drempel_noemer=10, motivering=motivering, door=dpo)


def test_een_bron_van_alle_netwerken_samen_bepaalt_niemand_alleen(dpo, staf):
    gedeeld = maak_gegevensbron("gedeeld")
    eigen = maak_gegevensbron("eigen", netwerk=dpo.lidmaatschappen.get().netwerk)
    for bron, wie in ((gedeeld, dpo), (eigen, staf)):
        with pytest.raises(Geweigerd):
            drempel_bepalen(bron_id=bron.pk, drempel=3, drempel_noemer=10, motivering="Zo.", door=wie)
