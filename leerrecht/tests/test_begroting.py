"""What each main page may cost: queries, template nodes, and calls of Python functions as a multiple of a bare page.

Counted, not timed: the same on a busy machine. A page that grows past its budget is a choice somebody makes here; one
that has become a tenth lighter gives back what it no longer needs.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.template.base import Node
from django.test import Client
from django.utils import timezone

from leerrecht.rechten import Rol
from leerrecht.tests.wereld import BEZOEKER, Wereld
from meldpunt.tests.dossierbouwers import maak_aanmelding

pytestmark = pytest.mark.django_db
KAAL = "toegankelijkheid"
# page, who looks -> queries, template nodes, calls beside the bare page for the same person. A notice is two nodes
# (its block and what stands in it); who works on files reads trajecten, navragen and round
# tables on the desk.
BEGROTING: dict[tuple[str, str], tuple[int, int, float]] = {
    ("netwerk", BEZOEKER): (15, 173, 5.2),
    ("actieplan:plan", BEZOEKER): (13, 235, 4.9),
    ("actieplan:plan", Rol.STAF): (25, 249, 4.2),
    ("actieplan:actie", BEZOEKER): (14, 111, 6.0),
    ("actieplan:bewerken", Rol.STAF): (18, 168, 2.6),
    ("meldpunt:meldpunt", BEZOEKER): (3, 163, 1.4),
    ("meldpunt:aanbod", BEZOEKER): (6, 207, 2.5),
    # Each row has a box to tick.
    ("meldpunt:dossiers", Rol.MELDPUNT): (9, 1086, 10.2),
    # Nine at most, for whoever works on files: each kind of row has its own door, all are read together
    # (`leerrecht/samengelezen.py`). To join them is work for Python too.
    ("start", Rol.MELDPUNT): (9, 314, 12.1),
    # With the way to the steps of a network that is not done: one question, one link.
    ("start", Rol.STAF): (22, 108, 5.1),
    ("start", Rol.COLLEGE): (10, 96, 2.9),
    ("start", Rol.AANMELDER): (7, 102, 7.3),
    ("monitoring:dashboard", BEZOEKER): (2, 88, 1.3),
    # Who works with young people finds here the way to ask a class.
    ("monitoring:dashboard", Rol.PARTNER): (4, 105, 1.3),
    # What one can choose, the totals for the picture and the series of the page: three questions, however many cells.
    ("monitoring:indicator", BEZOEKER): (11, 167, 4.8),
    # There is no group here: the page measures who begins.
    ("overleg:overleg", Rol.PARTNER): (8, 119, 3.3),
    ("overleg:groep", Rol.PARTNER): (14, 162, 3.9),
    ("beheer:gebruikers", Rol.BEHEER): (6, 658, 4.1),
}


@dataclass
class Kost:
    """What one answer took."""

    vragen: int = 0
    knopen: int = 0
    aanroepen: int = 0


@contextmanager
def geteld(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kost]:
    """Count while the block runs."""
    kost, teken = Kost(), Node.render_annotated

    def vraag(voer_uit: Any, *rest: Any) -> Any:
        kost.vragen += 1
        return voer_uit(*rest)

    def knoop(self: Node, context: Any) -> Any:
        kost.knopen += 1
        return teken(self, context)

    def aanroep(_raam: Any, wat: str, _arg: Any) -> None:
        if wat == "call":
            kost.aanroepen += 1

    with monkeypatch.context() as even, connection.execute_wrapper(vraag):
        even.setattr(Node, "render_annotated", knoop)
        sys.setprofile(aanroep)
        try:
            yield kost
        finally:
            sys.setprofile(None)


def meet(monkeypatch: pytest.MonkeyPatch, client: Client, adres: str) -> Kost:
    """Look once for what is only done the first time, then count a page that no cache remembers."""
    assert client.get(adres).status_code == 200, adres
    caches["pagina"].clear()
    with geteld(monkeypatch) as kost:
        client.get(adres)
    return kost


@pytest.fixture
def vol(wereld: Wereld) -> Wereld:
    """The world with a full page of files on the work list."""
    for _ in range(25):
        maak_aanmelding(netwerk=wereld.netwerk, laatste_les_op=timezone.localdate())
    return wereld


@pytest.mark.parametrize(("naam", "wie"), BEGROTING, ids=lambda deel: str(deel))
def test_bedrijf_h4_een_bladzijde_blijft_binnen_haar_begroting(monkeypatch, vol: Wereld, naam: str, wie: str) -> None:
    client = vol.client(wie)
    kaal, kost = meet(monkeypatch, client, vol.adres(KAAL)), meet(monkeypatch, client, vol.adres(naam))
    mag = Kost(*BEGROTING[naam, wie])
    keer = kost.aanroepen / kaal.aanroepen
    gemeten = f"({kost.vragen}, {kost.knopen}, {keer:.1f})"
    assert (kost.vragen <= mag.vragen, kost.knopen <= mag.knopen, keer <= mag.aanroepen) == (True, True, True), gemeten


def test_wat_te_veel_kost_valt_op(monkeypatch, wereld: Wereld) -> None:
    client = wereld.client(BEZOEKER)
    kaal, plan = (
        meet(monkeypatch, client, wereld.adres(KAAL)),
        meet(monkeypatch, client, wereld.adres("actieplan:plan")),
    )
    assert plan.vragen > kaal.vragen
    assert plan.knopen > kaal.knopen
    assert plan.aanroepen > 2 * kaal.aanroepen
