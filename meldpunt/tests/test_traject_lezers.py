"""Who reads a traject, its weeks, its goals and what is said of them: two tables, held against every queryset.

A word in the second table: a (traject, weeks and moves), d (the goals too), - (nothing). A goal is a young person's own
words, of tier B; a provider reads it with a yes to B only, and nothing of what others say of it.
"""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.keuzes.dossier import OPEN_STANDEN, Toeleidingstand
from meldpunt.keuzes.traject import Doeluitkomst, Oordeelaar
from meldpunt.models import (
    Doeloordeel,
    Jongerendoel,
    Lesperiode,
    Navraag,
    Terugkeerplan,
    Toeleiding,
    Traject,
    Trajectweek,
    TrajectZet,
)
from meldpunt.regels.traject import maandag_van
from meldpunt.tests.trappenwereld import TOESTEMMINGEN, VANDAAG, Trappenwereld

pytestmark = pytest.mark.django_db

# Who reads all of a file reads its traject; of all others nobody does, however deep a colleague reads along.
LEEST_ALLES = {"meldpunt", "aanmelder"}
AANBIEDERS = """
stand    | A | A+B | alleen B | laatste dag | geen | gevraagd | geweigerd | ingetrokken | verlopen | termijn voorbij | ouder beslist niet
aanvaard | a | d   | a        | d           | a    | a        | a         | a           | a        | a               | a
voorbij  | - | -   | -        | -           | -    | -        | -         | -           | -        | -               | -
"""  # noqa: E501 (a table is read as a table)


def tabel() -> dict[str, str]:
    """Return {person: word} for every provider."""
    kop, *regels = [[cel.strip() for cel in regel.split("|")] for regel in AANBIEDERS.strip().splitlines()]
    uit = {}
    for stand, *cellen in regels:
        for toestemming, woord in zip(kop[1:], cellen, strict=True):
            uit[f"{stand} / {toestemming}"] = woord
    return uit


class Trajectwereld(Trappenwereld):
    """The four files, with a traject of each provider in each, and in each file a goal, a plan and a navraag."""

    def __init__(self) -> None:
        super().__init__()
        self.voeg_aanbieders_toe(["aanvaard", "voorbij"])
        wie = {"door": self.aanmelder}
        with schrijven_toegestaan():
            for dossier in self.dossiers.values():
                doel = Jongerendoel.objects.create(
                    aanmelding=dossier, tekst="Een krukje maken.", afgesproken_op=VANDAAG, genoteerd_door=self.aanmelder
                )
                Terugkeerplan.objects.create(aanmelding=dossier, perspectief="kort", afspraak="Twee halve dagen.")
                for toeleiding in Toeleiding.objects.filter(aanmelding=dossier):
                    klaar = toeleiding.stand == Toeleidingstand.VOORBIJ
                    traject = Traject.objects.create(
                        toeleiding=toeleiding,
                        stand="gestopt" if klaar else "gestart",
                        gestart_op=VANDAAG,
                        laatste_dag=VANDAAG if klaar else None,
                        reden="jongere" if klaar else "",
                    )
                    TrajectZet.objects.create(traject=traject, van="afgesproken", naar="gestart", zegsman="aanbieder")
                    Lesperiode.objects.create(aanmelding=dossier, traject=traject, van=VANDAAG, tot=VANDAAG)
                    Trajectweek.objects.create(
                        traject=traject, maandag=maandag_van(VANDAAG), aanwezig={"ma_v": "er"}, **wie
                    )
                    Navraag.objects.create(
                        aanmelding=dossier, traject=traject, maanden=3, vraag_op=timezone.localdate()
                    )
                    for oordeelaar in Oordeelaar:
                        Doeloordeel.objects.create(
                            doel=doel,
                            traject=traject,
                            wie=oordeelaar,
                            uitkomst=Doeluitkomst.DEELS,
                            genoteerd_door=self.aanmelder,
                        )


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker) -> Iterator[Trajectwereld]:
    """Built once, read by every test, gone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Trajectwereld()
        transaction.set_rollback(True)


def sleutels(rijen) -> list[int]:
    """Return the keys as they come: what comes twice is seen twice. A count must say the same."""
    gevonden = sorted(rijen.values_list("pk", flat=True))
    assert len(set(gevonden)) == len(gevonden) == rijen.count()
    return gevonden


def in_dossiers(wereld: Trajectwereld, *paren: tuple[type, str]) -> dict[type, list[int]]:
    """Return all rows in the four files, by model."""
    dossiers = [rij.pk for rij in wereld.dossiers.values()]
    return {model: sleutels(model._default_manager.filter(**{f"{pad}__in": dossiers})) for model, pad in paren}


_BIJ_HET_TRAJECT = (TrajectZet, Lesperiode, Trajectweek)
_ALLES = (
    (Traject, "toeleiding__aanmelding"),
    *((model, "traject__toeleiding__aanmelding") for model in _BIJ_HET_TRAJECT),
    (Jongerendoel, "aanmelding"),
    (Doeloordeel, "doel__aanmelding"),
    (Terugkeerplan, "aanmelding"),
    (Navraag, "aanmelding"),
)


def test_de_tabel_kent_elke_aanbieder_en_leest_niet_leeg(wereld):
    assert {wie for wie in wereld.mensen if " / " in wie} == set(tabel())
    assert set(tabel().values()) == {"a", "d", "-"}
    assert all(len(rijen) >= 4 for rijen in in_dossiers(wereld, *_ALLES).values())
    assert len(wereld.mensen) > 40 + 2 * len(TOESTEMMINGEN)


def test_wie_een_dossier_leest_leest_zijn_traject_en_niemand_anders(wereld):
    alles = in_dossiers(wereld, *_ALLES)
    for wie, gebruiker in wereld.mensen.items():
        if " / " in wie:
            continue
        for model, rijen in alles.items():
            gezien = sleutels(model._default_manager.zichtbaar_voor(gebruiker))
            # A colleague of a CLB who reads along reads goals as all of tier B, and nothing of a traject.
            mag = wie in LEEST_ALLES or (model is Jongerendoel and wie in ("overdracht CLB", "overdracht ander CLB"))
            assert gezien == (rijen if mag else []), (wie, model)


@pytest.mark.parametrize("wie", tabel())
def test_een_aanbieder_leest_het_eigen_traject_tot_het_voorbij_is(wereld, wie):
    gebruiker, woord = wereld.mensen[wie], tabel()[wie]
    organisatie = gebruiker.lidmaatschappen.get().organisatie
    eigen = Traject.objects.filter(
        toeleiding__fiche__aanbieder=organisatie, toeleiding__aanmelding__stand__in=OPEN_STANDEN
    )
    mijn = sleutels(eigen) if woord != "-" else []
    for manager in ("zichtbaar_voor", "eigen_van", "bijhoudbaar_voor"):
        assert sleutels(getattr(Traject.objects, manager)(gebruiker)) == mijn, manager
    assert sleutels(Traject.objects.behandelbaar_voor(gebruiker)) == []
    for model in _BIJ_HET_TRAJECT:
        assert sleutels(model.objects.zichtbaar_voor(gebruiker)) == sleutels(model.objects.filter(traject__in=mijn))
    open_ = [rij.pk for rij in wereld.dossiers.values() if rij.stand in OPEN_STANDEN]
    doelen = sleutels(Jongerendoel.objects.filter(aanmelding__in=open_)) if woord == "d" else []
    assert sleutels(Jongerendoel.objects.zichtbaar_voor(gebruiker)) == doelen
    oordelen = Doeloordeel.objects.filter(traject__in=mijn, wie=Oordeelaar.AANBIEDER, doel__in=doelen)
    assert sleutels(Doeloordeel.objects.zichtbaar_voor(gebruiker)) == sleutels(oordelen)
    for model in (Terugkeerplan, Navraag):
        assert sleutels(model.objects.zichtbaar_voor(gebruiker)) == [], model
