"""The tier is of each field: the table by hand against the product, and on the page of every reader."""

import importlib
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from meldpunt.antwoorden.vragen import VELDEN
from meldpunt.keuzes.dossier import Ontvangersoort, Toeleidingstand, Trap
from meldpunt.keuzes.leesveld import TABEL, per_trap, sleutel_van, trap_van, velden_van_trap
from meldpunt.models import Aanmelding, Dossierdeel, Jongere
from meldpunt.models.jongere import VAN_DE_JONGERE
from meldpunt.tests.aanzichten import aanzichten, heel_dossier
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_betrokkene,
    maak_jongere,
    maak_school,
    maak_toeleiding,
    maak_toestemming,
    schoolmedewerker,
)
from meldpunt.tests.veldtabel import TRAP_VAN, VERWACHT

pytestmark = pytest.mark.django_db
# One word for each field, that is in no other; how it reads on a page is what is looked for.
OP_DE_PAGINA = {
    "jongere.naam": "Vogelkanarie",
    "jongere.aanspreking": "Aanspreekkanarie",
    "jongere.gemeente": "Gemeentekanarie",
    "jongere.telefoon": "0499 87 65 43",
    "jongere.taal": "Taalkanarie",
    "jongere.verblijf": "in een pleeggezin",
    "ouders.naam": "Ouderkanarie",
    "ouders.telefoon": "0498 76 54 32",
    "ouders.noot": "Nootkanarie",
    "ouders.geen": "Geenkanarie",
    "school.school": "Schoolkanarie",
    "school.leerjaar": "Leerjaarkanarie",
    "school.contact": "Volgkanarie",
    "school.fase": "een individueel aangepast curriculum",
    "school.clb_telefoon": "015 99 88 77",
    "zien.zegt": "Zegtkanarie",
    "zien.steun": "Steunkanarie",
    "zien.woorden": "Woordkanarie",
    "zien.sinds": "Sindskanarie",
    "afwezigheden.les": "nee, of bijna niet",
    "afwezigheden.band": "30 halve dagen of meer",
    "afwezigheden.codes": "Vaakziekkanarie",
    "afwezigheden.begeleiding": "Is er een begeleidingsdossier",
    "geprobeerd.wat": "Geprobeerdkanarie",
    "aanmelding.vraag": "Vraagkanarie",
    "instemming.taal": "Dari met tolk",
}
DELEN = {
    "ouders": {"geen": "Geenkanarie"},
    "school": {"leerjaar": "Leerjaarkanarie", "contact": "Volgkanarie", "fase": "3", "clb_telefoon": "015 99 88 77"},
    "zien": {"zegt": "Zegtkanarie", "steun": "Steunkanarie", "woorden": "Woordkanarie", "sinds": "Sindskanarie"},
    "afwezigheden": {"les": "nee", "band": "30", "codes": "Vaakziekkanarie Z", "begeleiding": "ja"},
    "geprobeerd": {"wat_0": "Geprobeerdkanarie", "wie_0": "school", "effect_0": "niet"},
    "instemming": {"taal": "Dari met tolk"},
}
# By hand: the tiers each reader has on the page of an open file.
LEZERS = {
    "meldpunt": "0 A B eigen",
    "aanmelder": "0 A B eigen",
    "collega van het CLB": "0 A B",
    "collega van de school": "",
    "collega van de school met A": "0 A",
    "aanbieder voorgesteld": "0",
    "aanbieder voorgesteld met A": "0 A",
    "aanbieder voorgesteld met A en B": "0 A",
    "aanbieder aanvaard": "0",
    "aanbieder aanvaard met A": "0 A",
    "aanbieder aanvaard met B": "0",
    "aanbieder aanvaard met A en B": "0 A B",
}


def kanariedossier(**velden: Any) -> Aanmelding:
    """Return a file with a word in each field that is in no other."""
    jongere = maak_jongere(
        naam="Vogelkanarie",
        aanspreking="Aanspreekkanarie",
        gemeente="Gemeentekanarie",
        telefoon="0499 87 65 43",
        taal="Taalkanarie",
        verblijf="in een pleeggezin",
    )
    maak_betrokkene(jongere, naam="Ouderkanarie", telefoon="0498 76 54 32", noot="Nootkanarie")
    school = maak_school(naam="Schoolkanarie")
    return maak_aanmelding(jongere=jongere, school=school, delen=DELEN, vraag="Vraagkanarie zoekt een plek.", **velden)


@pytest.fixture
def dossier() -> Aanmelding:
    return kanariedossier()


def lezer(dossier: Aanmelding, wie: str):
    """Somebody who stands before this file as the name says."""
    if wie == "meldpunt":
        return maak_gebruiker(Rol.MELDPUNT)
    if wie == "aanmelder":
        return dossier.ingediend_door
    if wie.startswith("collega"):
        collega = clb_medewerker() if "CLB" in wie else schoolmedewerker()
        draag_over(dossier, collega)
        if "met A" in wie:
            van_school = collega.lidmaatschappen.get().organisatie
            maak_toestemming(dossier, van_school, Trap.A, ontvangersoort=Ontvangersoort.SCHOOL)
        return collega
    fiche = maak_fiche(netwerk=dossier.netwerk)
    stand = Toeleidingstand.AANVAARD if "aanvaard" in wie else Toeleidingstand.VOORGESTELD
    maak_toeleiding(dossier, fiche=fiche, stand=stand)
    for trap in (Trap.A, Trap.B):
        if trap in wie.split():
            maak_toestemming(dossier, fiche.aanbieder, trap)
    return aanbieder_van(fiche)


def migratie(naam: str):
    """The module of a migration, whatever its number."""
    pad = next((settings.BASIS / "meldpunt" / "migrations").glob(f"*_{naam}.py"))
    return importlib.import_module(f"meldpunt.migrations.{pad.stem}")


def test_de_tabel_is_wat_het_ontwerp_zegt():
    assert {veld: str(regel.trap) for regel in TABEL for veld in regel.velden} == TRAP_VAN
    assert sum(len(regel.velden) for regel in TABEL) == len(TRAP_VAN), "een veld staat maar één keer in de tabel"


def test_elk_veld_van_elk_formulier_en_van_de_jongere_heeft_een_trap():
    gevraagd = {sleutel_van(sectie, veld.naam) for sectie, velden in VELDEN.items() for veld in velden}
    assert gevraagd - set(TRAP_VAN) == set()
    assert {f"jongere.{veld}" for veld in VAN_DE_JONGERE} - set(TRAP_VAN) == set()


def test_een_veld_dat_niemand_in_de_tabel_zette_leest_niemand_anders():
    assert trap_van("school", "nieuw_veld") == Trap.EIGEN


def test_een_rij_van_een_lijst_is_hetzelfde_veld():
    assert trap_van("geprobeerd", "wat_7") == Trap.B == trap_van("ouders", "telefoon_0")


@pytest.mark.parametrize("wie", LEZERS)
def test_recht_02_elke_lezer_leest_precies_de_velden_van_zijn_trappen(dossier, wie, client):
    log_in(client, lezer(dossier, wie))
    pagina = "".join(aanzichten(client, dossier).values())
    mag = {veld for veld in OP_DE_PAGINA if TRAP_VAN[veld] in LEZERS[wie].split()}
    assert {veld for veld, woord in OP_DE_PAGINA.items() if woord in pagina} == mag


def test_de_kanaries_zijn_van_elke_trap():
    assert {TRAP_VAN[veld] for veld in OP_DE_PAGINA} == set(VERWACHT)


def test_recht_02_met_A_leest_niemand_codes_begeleiding_of_verblijf(dossier, client):
    """What a young person with A was told: nothing about home, health or care."""
    log_in(client, lezer(dossier, "aanbieder voorgesteld met A"))
    pagina = heel_dossier(client, dossier).lower()
    for woord in ("ziek", "pleeg", "begeleidingsdossier", "curriculum", "taalkanarie", "0499"):
        assert woord not in pagina, woord


def test_wat_iemand_niet_mag_lezen_komt_niet_uit_de_databank(dossier):
    met_a = lezer(dossier, "aanbieder voorgesteld met A")
    rijen = Dossierdeel.objects.zichtbaar_voor(met_a)
    assert {sleutel_van(rij.sectie, naam) for rij in rijen for naam in rij.inhoud} <= velden_van_trap(Trap.NUL, Trap.A)
    assert rijen.count() == 2


def test_elk_deel_houdt_velden_van_een_trap():
    inhoud = {"les": "nee", "band": "30", "codes": "Z", "laatste_les": "2026-09-16"}
    assert per_trap("afwezigheden", inhoud) == {
        Trap.A: {"les": "nee", "laatste_les": "2026-09-16"},
        Trap.B: {"band": "30", "codes": "Z"},
    }


def test_wat_al_in_een_dossier_stond_verhuist_naar_zijn_trap_en_gaat_niet_verloren():
    """What lay under A for the whole section. Back again it goes to the deepest: going back opens nothing."""
    verhuis = migratie("velden_naar_hun_trap")
    rij = maak_aanmelding()
    oud = {
        "school": {"leerjaar": "3de", "fase": "3", "clb_telefoon": "015"},
        "afwezigheden": {"band": "30", "les": "nee", "codes": "Z", "begeleiding": "ja"},
    }
    with schrijven_toegestaan():
        for sectie, inhoud in oud.items():
            Dossierdeel.objects.create(aanmelding=rij, sectie=sectie, trap=Trap.A, inhoud=inhoud)
        verhuis.splits(apps, None)
    gevonden = {(deel.sectie, deel.trap): deel.inhoud for deel in rij.delen.all()}
    assert gevonden == {(s, t): deel for s, inhoud in oud.items() for t, deel in per_trap(s, inhoud).items()}
    with schrijven_toegestaan():
        verhuis.voeg_samen(apps, None)
    terug = {deel.sectie: (deel.trap, deel.inhoud) for deel in rij.delen.all()}
    assert terug == {"school": (Trap.EIGEN, oud["school"]), "afwezigheden": (Trap.B, oud["afwezigheden"])}


def test_de_kolommen_van_de_jongere_die_dicht_zijn_worden_niet_gelezen(dossier, client, django_assert_max_num_queries):
    """Deferred and emptied: a template that asks for one gets nothing, and the database is not asked again."""
    log_in(client, lezer(dossier, "aanbieder voorgesteld met A"))
    jongere: Jongere = client.get(dossier.get_absolute_url()).context["pagina"].jongere
    with django_assert_max_num_queries(0):
        assert (jongere.telefoon, jongere.taal, jongere.verblijf) == ("", "", "")
        assert jongere.naam == "Vogelkanarie"
