"""Kinds of rows read together: nothing is lost or mixed up, and what is encrypted does not come along."""

import datetime

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Gebruiker, Lidmaatschap, Organisatie
from leerrecht.rechten import Rol
from leerrecht.samengelezen import Bronrij, Leessoort, een_voor_een, lees_samen
from leerrecht.tests.bouwers import maak_gebruiker
from meldpunt.models import Jongere

pytestmark = [pytest.mark.django_db, pytest.mark.beide]
DAG = datetime.date(2026, 9, 1)


def rij(wat: str, **velden) -> Werkrij:
    return Werkrij(Kamer.BEHEER, wat, "/", **velden)


def namen(gelezen: list[Bronrij]) -> list[Werkrij]:
    return [rij(een.naam) for een in gelezen]


@pytest.fixture
def mensen() -> list[Gebruiker]:
    wie = (("Bo", DAG), ("An", None), ("Cé", None))
    return [maak_gebruiker(Rol.STAF, naam=naam, tot=tot) for naam, tot in wie]


def soorten() -> list[Leessoort]:
    """Three kinds of other shapes: words; a word, a day that may be absent and a moment; a number."""
    leden = Lidmaatschap.objects.filter(gebruiker__naam__in=["An", "Bo"])
    toen = {"wie": "gebruiker__naam", "tot": "tot", "gemaakt": "gebruiker__gemaakt_op"}
    return [
        Leessoort(Gebruiker.objects.order_by("-naam"), {"naam": "naam"}, namen, ("naam",)),
        Leessoort(leden, toen, een_voor_een(_lid), ("tot", "wie")),
        Leessoort(Gebruiker.objects.filter(naam="Cé"), {"nummer": F("pk")}, een_voor_een(_nummer)),
        Leessoort(Organisatie.objects.none(), {"naam": "naam"}, namen),
    ]


def _lid(een: Bronrij) -> Werkrij:
    return rij(een.wie, wanneer=een.tot, sinds=timezone.localdate(een.gemaakt))


def _nummer(een: Bronrij) -> Werkrij:
    return rij(str(een.nummer))


def test_alle_soorten_komen_in_een_vraag_en_elk_in_haar_eigen_orde(mensen):
    with CaptureQueriesContext(connection) as vragen:
        rijen = lees_samen([rij("eerst"), *soorten(), rij("laatst")])
    assert len(vragen) == 1
    assert [een.wat for een in rijen] == ["eerst", "An", "Bo", "Cé", "Bo", "An", str(mensen[2].pk), "laatst"]


def test_een_dag_blijft_een_dag_en_wat_er_geen_heeft_komt_laatst(mensen):
    bo, an = lees_samen(soorten()[1:2] + [soorten()[3]])
    samen = [een for een in lees_samen(soorten()) if een.sinds]
    assert [(een.wat, een.wanneer) for een in (bo, an)] == [("Bo", DAG), ("An", None)]
    assert samen == [bo, an]
    assert bo.sinds == timezone.localdate(mensen[0].gemaakt_op)


def test_een_grens_neemt_de_eerste_van_de_orde(mensen):
    soort = Leessoort(Gebruiker.objects.order_by("-naam"), {"naam": "naam"}, namen, ("naam",), hoogstens=2)
    assert [een.wat for een in lees_samen([soort, *soorten()[3:]])] == ["Bo", "Cé"]


def test_wat_versleuteld_is_leest_zo_niemand():
    with pytest.raises(KeyError):
        lees_samen([Leessoort(Jongere.objects.all(), {"naam": "voornaam"}, namen)])
