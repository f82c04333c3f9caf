"""Who reads how much of a file: two tables, held against every queryset of a file.

A word in a table is the deepest tier that may be read: - (the file does not exist for this person), 0, A, B or eigen.
Each tier holds the ones before it. The same people and files come in every table (`trappenwereld.py`).
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from meldpunt import secties
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Publiek, Toeleidingstand, Trap
from meldpunt.models import (
    Aanmelding,
    AanmeldingZet,
    Begeleidingsperiode,
    Betrokkene,
    Bijlage,
    Dossierdeel,
    Instemming,
    Jongere,
    Notitie,
    Overdracht,
    Toeleiding,
    ToeleidingZet,
    Toestemming,
    ToestemmingZet,
    Vraag,
)
from meldpunt.tests.trappenwereld import AANTAL_DELEN, DELEN, DOSSIERS, TOESTEMMINGEN, Trappenwereld

pytestmark = [pytest.mark.beide, pytest.mark.django_db]

MENSEN = """
wie                                | open  | wacht | afgerond | heropend
bezoeker                           | -     | -     | -        | -
zonder rol                         | -     | -     | -        | -
meldpunt                           | eigen | eigen | eigen    | eigen
aanmelder                          | eigen | eigen | eigen    | eigen
collega CLB                        | -     | -     | -        | -
collega school                     | -     | -     | -        | -
overdracht CLB                     | B     | B     | B        | B
overdracht ander CLB               | B     | B     | B        | B
overdracht school                  | -     | -     | -        | -
overdracht school met ja           | A     | A     | -        | A
overdracht welzijn                 | -     | -     | -        | -
overdracht CLB voorbij             | -     | -     | -        | -
overdracht CLB, nu school          | -     | -     | -        | -
overdracht CLB, nu ander CLB       | -     | -     | -        | -
overdracht CLB, lid tot gisteren   | -     | -     | -        | -
meldpunt tot gisteren              | -     | -     | -        | -
meldpunt vanaf morgen              | -     | -     | -        | -
meldpunt gesloten account          | -     | -     | -        | -
aanmelder van een ander dossier    | -     | -     | -        | -
aanmelder, nu school               | -     | -     | -        | -
aanmelder, lid tot gisteren        | -     | -     | -        | -
aanmelder zonder taak              | -     | -     | -        | -
aanbieder zonder taak              | -     | -     | -        | -
partner zonder taak                | -     | -     | -        | -
staf zonder taak                   | -     | -     | -        | -
college zonder taak                | -     | -     | -        | -
dpo zonder taak                    | -     | -     | -        | -
beheer zonder taak                 | -     | -     | -        | -
contact zonder taak                | -     | -     | -        | -
portaalbeheer zonder taak          | -     | -     | -        | -
collega elders van wie aanvaardde  | -     | -     | -        | -
collega elders van het CLB         | -     | -     | -        | -
aanmelder elders                   | -     | -     | -        | -
meldpunt elders                    | -     | -     | -        | -
aanbieder elders                   | -     | -     | -        | -
partner elders                     | -     | -     | -        | -
staf elders                        | -     | -     | -        | -
college elders                     | -     | -     | -        | -
dpo elders                         | -     | -     | -        | -
beheer elders                      | -     | -     | -        | -
contact elders                     | -     | -     | -        | -
portaalbeheer elders               | -     | -     | -        | -
"""

# A provider reads in an open file only; down: how far the toeleiding is, across: what was said about sharing.
AANBIEDERS = """
stand           | A | A+B | alleen B | laatste dag | geen | gevraagd | geweigerd | ingetrokken | verlopen | termijn voorbij | ouder beslist niet
voorgesteld     | A | A   | 0        | A           | 0    | 0        | 0         | 0           | 0        | 0               | 0
bekeken         | A | A   | 0        | A           | 0    | 0        | 0         | 0           | 0        | 0               | 0
vraag           | A | A   | 0        | A           | 0    | 0        | 0         | 0           | 0        | 0               | 0
wachtlijst      | A | A   | 0        | A           | 0    | 0        | 0         | 0           | 0        | 0               | 0
aanvaard        | A | B   | 0        | B           | 0    | 0        | 0         | 0           | 0        | 0               | 0
voorbij         | - | -   | -        | -           | -    | -        | -         | -           | -        | -               | -
geweigerd       | - | -   | -        | -           | -    | -        | -         | -           | -        | -               | -
vervallen       | - | -   | -        | -           | -    | -        | -         | -           | -        | -               | -
ingetrokken     | - | -   | -        | -           | -    | -        | -         | -           | -        | -               | -
niet_meer_nodig | - | -   | -        | -           | -    | -        | -         | -           | -        | -               | -
"""  # noqa: E501 (a table is read as a table)

DIEPTE = {"-": [], "0": ["0"], "A": ["0", "A"], "B": ["0", "A", "B"], "eigen": ["0", "A", "B", "eigen"]}


def lees_tabel(tekst: str) -> dict[str, dict[str, str]]:
    """Return {row: {column: word}}."""
    kop, *regels = [[cel.strip() for cel in regel.split("|")] for regel in tekst.strip().splitlines()]
    return {naam: dict(zip(kop[1:], cellen, strict=True)) for naam, *cellen in regels}


def alle_rijen() -> dict[str, dict[str, str]]:
    """Return for each person how deep each file may be read."""
    rijen = lees_tabel(MENSEN)
    for stand, cellen in lees_tabel(AANBIEDERS).items():
        for toestemming, woord in cellen.items():
            rijen[f"{stand} / {toestemming}"] = dict.fromkeys(DOSSIERS, woord) | {"afgerond": "-"}
    return rijen


RIJEN = alle_rijen()


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker) -> Iterator[Trappenwereld]:
    """Built once, read by every test, gone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        wereld = Trappenwereld()
        wereld.voeg_aanbieders_toe([*lees_tabel(AANBIEDERS)])
        yield wereld
        transaction.set_rollback(True)


def test_de_tabellen_kennen_iedereen(wereld):
    assert set(RIJEN) == set(wereld.mensen)
    assert set(lees_tabel(AANBIEDERS)) == {str(stand) for stand in Toeleidingstand}
    assert all(set(cellen) == set(TOESTEMMINGEN) for cellen in lees_tabel(AANBIEDERS).values())
    assert all(woord in DIEPTE for cellen in RIJEN.values() for woord in cellen.values())


def met_diepte(wereld: Trappenwereld, wie: str, trap: str) -> set[int]:
    """Return the keys of the files that this person reads down to `trap`, as the tables say."""
    gelezen = {wereld.dossiers[naam].pk for naam, woord in RIJEN[wie].items() if trap in DIEPTE[woord]}
    if wie in wereld.andere and wie not in ("aanmelder, nu school", "aanmelder, lid tot gisteren"):
        gelezen.add(wereld.andere[wie].pk)
    if wie == "meldpunt":
        gelezen |= {dossier.pk for dossier in wereld.andere.values() if dossier.netwerk == wereld.netwerk}
    if wie == "meldpunt elders":
        gelezen.add(wereld.andere["aanmelder elders"].pk)
    return gelezen


def sleutels(rijen) -> list[Any]:
    """Return the keys as they come: what comes twice is seen twice. A count must say the same."""
    gevonden = list(rijen.values_list("pk", flat=True))
    assert rijen.count() == len(gevonden), "een telling zegt iets anders dan de lijst"
    assert len(set(gevonden)) == len(gevonden), "een rij komt dubbel voor"
    return sorted(gevonden)


def hoort_bij(model, dossiers: set[int]) -> list[int]:
    """Return the keys of all rows of `model` in these files."""
    return sorted(model._default_manager.filter(aanmelding__in=dossiers).values_list("pk", flat=True))


@pytest.mark.parametrize("wie", RIJEN)
def test_wie_leest_hoe_diep(wereld, wie):
    gebruiker = wereld.mensen[wie]
    diep = {trap: met_diepte(wereld, wie, trap) for trap in Trap.values}
    for trap in Trap:
        assert sleutels(Aanmelding.objects.met_trap(gebruiker, trap)) == sorted(diep[trap]), trap
    assert sleutels(Aanmelding.objects.zichtbaar_voor(gebruiker)) == sorted(diep["0"])

    delen = Dossierdeel.objects.filter(aanmelding__in=diep["0"]).values_list("pk", "aanmelding", "trap")
    leesbaar = sorted(pk for pk, dossier, trap in delen if dossier in diep[trap])
    assert sleutels(Dossierdeel.objects.zichtbaar_voor(gebruiker)) == leesbaar

    jongeren = Jongere.objects.filter(aanmeldingen__in=diep["A"]).distinct()
    assert sleutels(Jongere.objects.zichtbaar_voor(gebruiker)) == sorted(jongeren.values_list("pk", flat=True))
    ouders = [wereld.ouder.pk] if diep["B"] & {dossier.pk for dossier in wereld.dossiers.values()} else []
    assert sleutels(Betrokkene.objects.zichtbaar_voor(gebruiker)) == ouders
    assert sleutels(Begeleidingsperiode.objects.zichtbaar_voor(gebruiker)) == hoort_bij(Begeleidingsperiode, diep["A"])
    assert sleutels(Bijlage.objects.zichtbaar_voor(gebruiker)) == hoort_bij(Bijlage, diep["B"])
    for model in (Instemming, Toestemming, Vraag, Overdracht, AanmeldingZet):
        assert sleutels(model.objects.zichtbaar_voor(gebruiker)) == hoort_bij(model, diep["eigen"]), model
    zetten = ToestemmingZet.objects.filter(toestemming__aanmelding__in=diep["eigen"])
    assert sleutels(ToestemmingZet.objects.zichtbaar_voor(gebruiker)) == sorted(zetten.values_list("pk", flat=True))


@pytest.mark.parametrize("wie", RIJEN)
def test_wie_leest_welke_notities_en_toeleidingen(wereld, wie):
    gebruiker, eigen = wereld.mensen[wie], met_diepte(wereld, wie, "eigen")
    publieken = Publiek.values if wie.startswith("meldpunt") else [Publiek.AANMELDER]
    notities = Notitie.objects.filter(aanmelding__in=eigen, publiek__in=publieken)
    assert sleutels(Notitie.objects.zichtbaar_voor(gebruiker)) == sorted(notities.values_list("pk", flat=True))

    verwacht = set(hoort_bij(Toeleiding, eigen))
    if wie in wereld.toeleidingen:
        lopend = Toeleiding.objects.filter(pk__in=wereld.toeleidingen[wie], stand__in=LOPENDE_TOELEIDING)
        verwacht |= set(lopend.exclude(aanmelding=wereld.dossiers["afgerond"]).values_list("pk", flat=True))
    assert sleutels(Toeleiding.objects.zichtbaar_voor(gebruiker)) == sorted(verwacht)
    zetten = ToeleidingZet.objects.filter(toeleiding__in=verwacht).values_list("pk", flat=True)
    assert sleutels(ToeleidingZet.objects.zichtbaar_voor(gebruiker)) == sorted(zetten)


def test_de_tabel_leest_niet_leeg(wereld):
    """Guards the guard: the builders made what the tables are about."""
    dossier = wereld.dossiers["open"]
    assert {deel.trap for deel in dossier.delen.all()} == set(Trap.values)
    assert set(DELEN) == set(secties.ALLE)
    assert dossier.delen.count() == AANTAL_DELEN
    assert Toeleiding.objects.filter(aanmelding=dossier).count() == len(Toeleidingstand) * len(TOESTEMMINGEN)
    for model in (Instemming, Toestemming, Vraag, Overdracht, AanmeldingZet, Notitie, Begeleidingsperiode, Bijlage):
        assert model.objects.filter(aanmelding=dossier).exists(), model


@pytest.mark.parametrize("wie", ["meldpunt", "aanmelder", "overdracht CLB", "aanvaard / A+B"])
def test_een_lijst_is_een_vraag_aan_de_databank_hoeveel_dossiers_er_ook_zijn(wereld, wie):
    gebruiker = wereld.mensen[wie]
    list(Aanmelding.objects.zichtbaar_voor(gebruiker))  # reads the memberships, once per request
    for model in (Aanmelding, Dossierdeel, Jongere, Betrokkene, Toeleiding, Toestemming, Notitie, Vraag):
        with CaptureQueriesContext(connection) as gesteld:
            list(model.objects.zichtbaar_voor(gebruiker))
        assert len(gesteld) <= 1, model  # none at all when nothing can be seen
