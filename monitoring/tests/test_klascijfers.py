"""Classes as figures of a network: whole classes, three or more, of a school year that is over; nothing to subtract."""

import datetime
import itertools
from decimal import Decimal

import pytest

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.klok import het_wordt
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.keuzes import Toestand
from monitoring.klascijfers.optellen import AANDEEL, SCORE, tel_op
from monitoring.models import Aanlevering, Cel, Cijfer, Gegevensbron, Welbevindensessie
from monitoring.regels.vragenlijst import nieuwste
from monitoring.tests.klashulp import ZINNEN

pytestmark = [pytest.mark.django_db, pytest.mark.beide]
NU = datetime.date(2026, 10, 1)
VORIG = datetime.date(2026, 3, 2)
GELUKKIG = nieuwste().zinnen[-1].tekst


@pytest.fixture(autouse=True)
def oktober(monkeypatch):
    het_wordt(monkeypatch, NU)


def geteld(
    netwerk=None, *, graad="2", op=VORIG, laag=6, midden=6, hoog=12, gemiddelde=22, **velden
) -> Welbevindensessie:
    """Return a class that was counted: the same counts for each sentence, 24 answers."""
    netwerk = netwerk or maak_netwerk()
    leerkracht = maak_gebruiker(Rol.AANMELDER, netwerk=netwerk)
    uitslag = {
        "zinnen": dict.fromkeys(ZINNEN, [laag, midden, hoog]),
        "score": {"gemiddelde": gemiddelde, "bladen": laag + midden + hoog},
    }
    with schrijven_toegestaan():
        return Welbevindensessie.objects.create(
            netwerk=netwerk,
            organisatie=leerkracht.lidmaatschappen.get().organisatie,
            door=leerkracht,
            **{
                "groep": "4B",
                "graad": graad,
                "leerlingen": laag + midden + hoog,
                "lijst": 1,
                "op": op,
                "open_tot": datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC),
                "stand": "geteld",
                "antwoorden": laag + midden + hoog,
                "uitslag": uitslag,
                **velden,
            },
        )


def rijen(*sessies: Welbevindensessie) -> list:
    return tel_op(sessies, NU)


def test_drie_klassen_tellen_samen_en_twee_zijn_er_geen():
    klassen = [geteld() for _ in range(3)]
    assert rijen(*klassen[:2]) == []
    van_zin = [rij for rij in rijen(*klassen) if dict(rij.uitsplitsing).get("zin") == GELUKKIG]
    assert [(rij.teller, rij.noemer, rij.waarde) for rij in van_zin] == [(Decimal(36), Decimal(72), Decimal(50))]
    (score,) = [rij for rij in rijen(*klassen) if rij.soort == SCORE]
    assert (score.noemer, score.waarde) == (Decimal(72), Decimal(22))


def test_een_schooljaar_telt_pas_als_het_voorbij_is():
    assert rijen(*(geteld(op=datetime.date(2026, 9, 10)) for _ in range(3))) == []


def test_een_graad_met_te_weinig_klassen_laat_geen_enkele_graad_apart_staan():
    """Else the year less the graden that are told is one class."""
    twee, drie = [geteld(graad="2") for _ in range(3)], [geteld(graad="3") for _ in range(3)]
    apart = {dict(rij.uitsplitsing).get("graad") for rij in rijen(*twee, *drie)}
    assert apart == {None, "2", "3"}
    assert {dict(rij.uitsplitsing).get("graad") for rij in rijen(*twee, *drie[:2])} == {None}


def test_elk_verschil_tussen_cijfers_is_een_hele_klas_of_meer():
    """Every sum or difference of what is told and what a teacher knows is made of whole classes of ten and more."""
    sessies = [geteld(graad=graad, laag=laag) for graad in "23" for laag in (3, 6, 9)]
    noemers = {sum(map(sum, [sessie.uitslag["zinnen"]["gelukkig"]])) for sessie in sessies}
    samen = [rij for rij in rijen(*sessies) if dict(rij.uitsplitsing).get("zin") == GELUKKIG]
    groottes = {
        sum(deel)
        for aantal in range(1, 7)
        for deel in itertools.combinations([sum(sessie.uitslag["zinnen"]["gelukkig"]) for sessie in sessies], aantal)
    }
    for een, ander in itertools.combinations(gevuld(samen), 2):
        verschil = abs(een.noemer - ander.noemer)
        assert verschil == 0 or verschil in groottes
    assert min(groottes) >= 10 and noemers


def test_een_publicatie_beschermt_ze_met_drempel_tien_en_bewaart_geen_rauwe_rij():
    netwerk = maak_netwerk()
    for _ in range(3):
        geteld(netwerk, laag=15, midden=9, hoog=3)
    staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
    publicatie = publicatie_maken(netwerk_id=netwerk.pk, reden="Klassen erbij.", door=staf)
    aandeel = Cel.objects.filter(publicatie=publicatie, indicator__code=f"{netwerk.slug}-welbevinden-{AANDEEL}")
    assert {cel.toestand for cel in aandeel} == {Toestand.ONDERDRUKT}, "negen van 81 is onder de tien"
    score = Cel.objects.get(publicatie=publicatie, indicator__code=f"{netwerk.slug}-welbevinden-{SCORE}")
    assert (score.waarde, score.periode_tekst, score.gebied) == (Decimal("22.0"), "2025-2026", "heel de regio")
    assert not Cijfer.objects.exists() and not Aanlevering.objects.exists()
    bron = Gegevensbron.objects.get(code=f"{netwerk.slug}-welbevinden")
    assert (bron.drempel, bron.drempel_noemer) == (10, 10)


def test_wat_getoond_wordt_staat_met_zijn_licentie_en_een_lagere_drempel_helpt_niet(client):
    netwerk = maak_netwerk()
    for _ in range(3):
        geteld(netwerk)
    staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
    publicatie_maken(netwerk_id=netwerk.pk, reden="Klassen erbij.", door=staf)
    with schrijven_toegestaan():
        Gegevensbron.objects.filter(code=f"{netwerk.slug}-welbevinden").update(drempel=1, drempel_noemer=1)
    for _ in range(3):
        geteld(netwerk, op=datetime.date(2025, 3, 3), laag=15, midden=9, hoog=3)
    publicatie = publicatie_maken(netwerk_id=netwerk.pk, reden="Nog een jaar.", door=staf)
    code = f"{netwerk.slug}-welbevinden-{AANDEEL}"
    cellen = Cel.objects.filter(publicatie=publicatie, indicator__code=code)
    assert {(cel.periode_start, cel.toestand) for cel in cellen} == {(2024, "onderdrukt"), (2025, "getal")}
    assert {cel.waarde for cel in cellen if cel.waarde is not None} == {Decimal("50.0")}
    bladzij = client.get(f"/monitoring/indicatoren/{code}/").content.decode()
    assert GELUKKIG in bladzij and "NHS Health Scotland" in bladzij


def test_een_ander_netwerk_krijgt_ze_niet():
    for _ in range(3):
        geteld(maak_netwerk())
    ander = maak_netwerk("vlaams-brabant")
    staf = maak_gebruiker(Rol.STAF, netwerk=ander)
    with pytest.raises(Exception, match="nog geen bevestigde cijfers"):
        publicatie_maken(netwerk_id=ander.pk, reden="Niets.", door=staf)
