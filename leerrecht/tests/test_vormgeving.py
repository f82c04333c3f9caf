"""Rules of the look, held against every page as every role gets it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models, transaction

from leerrecht.staat import Betekenis, Partij, betekenis_in, standveld
from leerrecht.tests.bladzijden import Bladzijde, alle_bladzijden, klassen, tekst
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.test_rechtenmatrix import MATRIX
from leerrecht.tests.wereld import Wereld

pytestmark = pytest.mark.django_db
SJABLONEN = Path(settings.BASIS) / "templates"
ONZE = ("leerrecht", "actieplan", "meldpunt", "overlegplatform", "monitoring")


@pytest.fixture(scope="module")
def bladzijden(django_db_setup, django_db_blocker) -> Iterator[list[Bladzijde]]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield list(alle_bladzijden(Wereld(), MATRIX))
        transaction.set_rollback(True)


# -- B9: a chip has three meanings ------------------------------------------------------------------------------------


def met_stand() -> list[type[models.Model]]:
    """The models with a state that a workflow moves."""
    rijen = [model for model in apps.get_models() if model.__module__.partition(".")[0] in ONZE]
    velden = {model: {veld.name: veld for veld in model._meta.fields} for model in rijen}
    return [model for model, naam in velden.items() if "stand" in naam and naam["stand"].choices]


@pytest.mark.parametrize("model", gevuld(met_stand()), ids=lambda model: model.__name__)
def test_vormgeving_B9_elke_stand_zegt_wie_aan_zet_is(model):
    keuzes = {waarde for waarde, _ in model._meta.get_field(standveld(model)).choices}
    assert {str(stand) for stand in model.beurten} == keuzes


@pytest.mark.parametrize("model", gevuld(met_stand()), ids=lambda model: model.__name__)
def test_vormgeving_B9_oker_ziet_alleen_wie_aan_zet_is(model):
    """What calls one person waits for the others: the state is the same, who looks is not."""
    for stand, beurt in model.beurten.items():
        ziet = {partij: betekenis_in(model.beurten, stand, partij) for partij in (*Partij, "")}
        roept = {partij for partij, wat in ziet.items() if wat == Betekenis.JIJ}
        if isinstance(beurt, Partij):
            assert roept == {beurt}
            assert {wat for partij, wat in ziet.items() if partij != beurt} == {Betekenis.LOOPT}
        else:
            assert set(ziet.values()) == {beurt} != {Betekenis.JIJ}


def test_vormgeving_B9_alleen_het_onderdeel_maakt_een_chip():
    """A chip of one's own has a fourth meaning before long."""
    eigen = re.compile(r"""class="[^"]*\b(staat|badge)\b|\bstaat--""")
    assert [pad.name for pad in SJABLONEN.rglob("*.html") if eigen.search(pad.read_text())] == ["staat.html"]


def test_vormgeving_B9_een_sjabloon_noemt_een_betekenis_die_bestaat():
    soorten = re.compile(r"""onderdelen/staat\.html" with(?P<rest>.*?)%}""")
    gebruikt = {
        f"{pad.name}: {soort}"
        for pad in SJABLONEN.rglob("*.html")
        for keer in soorten.finditer(pad.read_text())
        for soort in re.findall(r'soort="(\w+)"', keer["rest"]) or ["geen"] * ("soort=" not in keer["rest"])
    }
    woorden = {een.rpartition(": ")[2] for een in gevuld(gebruikt)}
    assert woorden <= set(Betekenis), sorted(gebruikt)


def test_vormgeving_B9_elke_chip_op_elke_bladzijde_heeft_een_van_drie_betekenissen(bladzijden):
    chips = [(str(blad), chip) for blad in bladzijden for chip in blad.met_klasse("staat")]
    soorten = {f"staat--{soort}" for soort in Betekenis if soort != Betekenis.STIL}
    zonder = [(waar, tekst(chip)) for waar, chip in gevuld(chips) if len(soorten & set(klassen(chip))) != 1]
    assert zonder == []


def test_vormgeving_B9_een_bezoeker_is_nergens_aan_zet(bladzijden):
    van_bezoekers = [blad for blad in gevuld(bladzijden) if blad.wie == "bezoeker"]
    assert [(str(blad), tekst(chip)) for blad in gevuld(van_bezoekers) for chip in blad.met_klasse("staat--jij")] == []


def test_vormgeving_B9_vertrouwelijk_is_een_slot_en_een_woord(bladzijden):
    for blad in bladzijden:
        assert not [chip for chip in blad.met_klasse("staat") if "vertrouwelijk" in tekst(chip)], blad
