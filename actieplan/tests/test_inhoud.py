"""The real plans in the database: complete, in order, loaded once, without persons."""

import hashlib
import json
import re
from datetime import date

import pytest
from django.apps import apps
from django.core import serializers

from actieplan.diensten.actie import actie_wijzigen
from actieplan.models import Actie, Actieplan, Versie, Versieregel
from actieplan.regels.actievelden import lees as lees_velden
from actieplan.regels.levend import levende_regels
from actieplan.tests.bouwers import laad_echte_plannen
from actieplan.tests.test_inhoud_bron import (
    MAILADRES,
    MECHELEN_1,
    MECHELEN_2,
    NAAMHASHES,
    PLANNEN,
    TELEFOON,
    acties_van,
    lees,
)
from leerrecht.models import Netwerk
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.gevuld import gevuld

pytestmark = pytest.mark.django_db


@pytest.fixture
def _plannen(db):
    laad_echte_plannen()


def dump() -> list[dict]:
    """Every row of the two apps as plain data, also the links between rows."""
    rijen = []
    for label in ("leerrecht", "actieplan"):
        for model in apps.get_app_config(label).get_models():
            rijen += json.loads(serializers.serialize("json", model.objects.order_by("pk")))
    return rijen


def nummers(plan: Actieplan) -> list[tuple[str, str]]:
    """(goal, number) of every living action, in reading order."""
    doelen = {doel.sleutel: doel.bron_sleutel for doel in plan.doelstellingen.all()}
    return [(doelen[r.doel_sleutel], r.inhoud["nummer"]) for r in levende_regels(plan) if r.soort == "actie"]


@pytest.mark.usefixtures("_plannen")
def test_mechelen_heeft_29_acties_met_de_gedrukte_nummers_in_volgorde():
    verwacht = [("mechelen-1", nummer) for nummer in MECHELEN_1] + [("mechelen-2", nummer) for nummer in MECHELEN_2]
    assert nummers(Actieplan.objects.get(slug="mechelen")) == verwacht
    assert len(verwacht) == 29
    assert verwacht[21:29] == [("mechelen-1", "2.2.22"), *(("mechelen-2", f"2.1.{n}") for n in range(1, 8))]


@pytest.mark.usefixtures("_plannen")
def test_vlaams_brabant_is_een_boom_van_vijf_lagen_gelijk_aan_het_bestand():
    bron = acties_van(lees(PLANNEN["vlaams-brabant"]))
    regels = levende_regels(Actieplan.objects.get(slug="vlaams-brabant"))
    acties = [regel for regel in regels if regel.soort == "actie"]
    assert [(regel.inhoud["titel"], regel.diepte) for regel in acties] == [(a["titel"], diepte) for a, diepte in bron]
    assert max(regel.diepte for regel in acties) == 5
    assert len(acties) == Actie.objects.filter(plan__slug="vlaams-brabant").count() == 71


@pytest.mark.usefixtures("_plannen")
@pytest.mark.parametrize("slug", sorted(PLANNEN))
def test_de_tekst_in_de_databank_is_letterlijk_die_van_het_bestand(slug):
    bron = {actie["bron_sleutel"]: actie for actie, _ in acties_van(lees(PLANNEN[slug]))}
    rijen = {actie.bron_sleutel: actie for actie in Actie.objects.filter(plan__slug=slug)}
    assert rijen.keys() == bron.keys()
    for sleutel, actie in rijen.items():
        assert (actie.titel, actie.omschrijving) == (bron[sleutel]["titel"], bron[sleutel]["omschrijving"].strip())


@pytest.mark.usefixtures("_plannen")
def test_een_tweede_keer_laden_verandert_niets():
    eerst = dump()
    aantallen = laad_echte_plannen()
    assert set(aantallen.values()) == {0}
    assert dump() == eerst


@pytest.mark.usefixtures("_plannen")
def test_laden_laat_een_wijziging_van_de_staf_staan():
    actie = Actie.objects.get(plan__slug="mechelen", bron_sleutel__isnull=False, nummer="2.2.22")
    staf = maak_gebruiker(Rol.STAF, netwerk=Netwerk.objects.get(slug="mechelen"))
    begin = lees_velden(actie)
    nieuw = begin | {"titel": "Herschreven door de staf", "nummer": "2.1.22"}
    actie_wijzigen(actie_id=actie.pk, waarden=nieuw, origineel=begin, reden="nummer klopte niet", door=staf)
    eerst = dump()
    laad_echte_plannen()
    assert dump() == eerst
    actie.refresh_from_db()
    assert (actie.titel, actie.nummer) == ("Herschreven door de staf", "2.1.22")


@pytest.mark.usefixtures("_plannen")
def test_versie_2016_van_mechelen_is_van_kracht_sinds_29_april_2016():
    versie = Versie.objects.get(plan__slug="mechelen")
    assert (versie.jaar, versie.datum, versie.van_kracht) == (2016, date(2016, 4, 29), True)
    assert (versie.stand, versie.orgaan) == ("goedgekeurd", "college van burgemeester en schepenen")
    assert versie.regels.filter(soort="actie").count() == 29


@pytest.mark.usefixtures("_plannen")
def test_versie_van_vlaams_brabant_verzint_geen_datum_en_geen_orgaan():
    versie = Versie.objects.get(plan__slug="vlaams-brabant")
    assert (versie.jaar, versie.datum, versie.orgaan, versie.van_kracht) == (2023, None, "", True)
    assert versie.datum_tekst


@pytest.mark.usefixtures("_plannen")
def test_de_bevroren_regels_zijn_het_levende_plan():
    for plan in gevuld(Actieplan.objects.all()):
        bevroren = list(Versieregel.objects.filter(versie__plan=plan))
        levend = levende_regels(plan)
        assert [(r.sleutel, r.inhoud, r.diepte) for r in bevroren] == [(r.sleutel, r.inhoud, r.diepte) for r in levend]


@pytest.mark.usefixtures("_plannen")
def test_niemand_verzon_een_stand_of_een_bevestiging():
    assert set(Actie.objects.values_list("stand", "bevestigd_op", "bevestigd_door")) == {("onbekend", None, "")}


@pytest.mark.usefixtures("_plannen")
def test_in_de_hele_databank_staat_geen_mailadres_geen_telefoonnummer_en_geen_naam_van_een_persoon():
    tekst = json.dumps(dump(), ensure_ascii=False)
    assert "Elke jongere tot aan de meet" in tekst
    assert MAILADRES.findall(tekst) == []
    # Random keys and moments hold digits too; a telephone number stands in a text of people.
    teksten = [waarde for rij in dump() for waarde in rij["fields"].values() if isinstance(waarde, str)]
    assert [deel for deel in teksten if TELEFOON.search(deel) and not re.match(r"\d{4}-\d\d-\d\d", deel)] == []
    woorden = re.findall(r"[^\W\d_]+", tekst.lower())
    paren = {f"{een} {twee}" for een, twee in zip(woorden, woorden[1:], strict=False)}
    hashes = {hashlib.sha256(deel.encode()).hexdigest() for deel in {*woorden, *paren}}
    assert hashes & NAAMHASHES == set()
