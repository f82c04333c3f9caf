"""Rules of the look, held against every page as every role gets it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.urls import Resolver404, get_resolver, resolve

from leerrecht.daden.register import alle_daden
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
    assert model.beurten
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
    assert any(blad.met_klasse("staat") for blad in bladzijden)
    for blad in bladzijden:
        assert not [chip for chip in blad.met_klasse("staat") if "vertrouwelijk" in tekst(chip)], blad


# -- B8: what ends something looks like it, and one act is the act of a page ----------------------------------------

EINDIGT = re.compile(
    r"_(annuleren|beeindigen|verwijderen|stoppen|wissen|intrekken|afsluiten|weigeren|afwijzen|verwerpen)$"
)
# Ends by its name, and is an ordinary step.
GEWONE_STAP: dict[str, str] = {}


def test_vormgeving_B8_een_daad_die_iets_beeindigt_weet_het():
    get_resolver().url_patterns  # noqa: B018  (an act is declared when the addresses of its room are read)
    namen = {daad.adresnaam(): daad.einde for daad in alle_daden() if EINDIGT.search(daad.adresnaam())}
    assert {naam for naam, einde in gevuld(namen.items()) if not einde} == set(GEWONE_STAP)


def beeindigt(adres: str) -> bool:
    """Whether this address is that of an act that ends something."""
    try:
        view = resolve(adres.partition("?")[0].partition("#")[0]).func
    except Resolver404:
        return False
    return getattr(getattr(view, "view_class", None), "einde", False)


def test_vormgeving_B8_wat_iets_beeindigt_ziet_er_zo_uit_en_staat_apart(bladzijden):
    wegen = [(blad, adres, el) for blad in bladzijden for adres, el in blad.knoppen() if adres.startswith("/")]
    einden = [(blad, adres, el) for blad, adres, el in wegen if beeindigt(adres)]
    fout = {
        f"{adres} op {blad}"
        for blad, adres, el in gevuld(einden)
        if "knop--einde" not in klassen(el) or not any("einde" in klassen(om) for om in blad.binnen(el))
    }
    assert fout == set()


def test_vormgeving_B8_wat_niets_beeindigt_leent_die_kleur_niet(bladzijden):
    assert any(beeindigt(adres) for blad in bladzijden for adres, _ in blad.knoppen() if adres.startswith("/"))
    for blad in bladzijden:
        for adres, el in blad.knoppen():
            if "knop--einde" in klassen(el) and adres.startswith("/"):
                assert beeindigt(adres), f"{adres} op {blad}"


def test_vormgeving_B8_een_daad_die_iets_beeindigt_zegt_vooraf_wat(bladzijden):
    """Above its button stands what ends, or who hears it."""
    zonder = set()
    for blad in bladzijden:
        naam = blad.naam.partition(" ")[0]
        soort = next((daad for daad in alle_daden() if daad.adresnaam() == naam), None)
        if soort is not None and soort.einde and "(200)" in blad.naam:
            woorden = [el for klasse in ("inleiding", "gevolg", "bereik") for el in blad.met_klasse(klasse)]
            zonder |= set() if any(tekst(el) for el in woorden) else {naam}
    assert zonder == set()


def test_vormgeving_B2_een_bladzijde_heeft_hoogstens_een_hoofdknop(bladzijden):
    """The sample page shows them all; elsewhere two dark buttons leave one to choose which is the act of the page."""
    veel = {
        str(blad): [tekst(el) for el in knoppen]
        for blad in gevuld(bladzijden)
        if not blad.naam.startswith("stijlgids") and len(knoppen := blad.met_klasse("btn-primary")) > 1
    }
    assert veel == {}


# -- B5: paper --------------------------------------------------------------------------------------------------------


def test_vormgeving_B5_wat_over_jongeren_gaat_zegt_op_papier_van_wie_het_blad_is(bladzijden):
    """In the Meldpunt: every page one must sign in for, and no page that is for all."""
    assert any(blad.met_klasse("afdruk") for blad in bladzijden)
    for blad in bladzijden:
        naam = blad.naam.partition(" ")[0]
        voet = [tekst(el) for el in blad.met_klasse("afdruk")]
        if naam.startswith("meldpunt:") and MATRIX[naam].bezoeker != 200 and "(200)" in blad.naam:
            assert len(voet) == 1, blad
            assert voet[0].startswith("Vertrouwelijk, afgedrukt door "), blad
        elif not naam.startswith("meldpunt:") or blad.wie == "bezoeker":
            assert voet == [], blad
