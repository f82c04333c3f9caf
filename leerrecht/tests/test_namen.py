"""Names of people stand apart from the words around them: one in Hebrew or Arabic turns no sentence around."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.db import transaction

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import ROLLEN_MET_ACCOUNT
from leerrecht.tests.helewereld import HeleWereld
from leerrecht.tests.test_rechtenmatrix import MATRIX
from meldpunt.models import Betrokkene, Jongere

# No element can stand inside these; a browser shows their text by itself.
ZONDER_ELEMENTEN = {"title", "option", "textarea", "script", "style"}
# How names of people are called in templates: the attribute of a person, or the word for one.
_WIE = (
    "user|persoon|gebruiker|ontvanger|genodigde|account|bekende|eigenaar|behandelaar|door|gesteld_door|beantwoord_door"
    "|genoteerd_door|gedaan_door|plaatsvervanger|betrokkene|mens"
)
NAAM_VAN_IEMAND = re.compile(
    rf"\{{\{{ ?((?:\w+\.)*(?:(?:{_WIE})\.naam|door_naam|hun_naam|voornaam|over_wie|vorige_vervanger|vervanger|brenger))"
    r"((?:\|[^}]+)*) ?\}\}"
)
VAN_EEN_ORGANISATIE = {"regel.rij.ontvanger.naam"}


class Lezer(HTMLParser):
    """Collects every piece of text in which a name stands outside <bdi>."""

    def __init__(self, html: str, teken: str) -> None:
        super().__init__()
        self.teken, self.open, self.los = teken, [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        while tag in self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data) -> None:
        if self.teken in re.sub("\u2068[^\u2069]*\u2069", "", data) and not {"bdi", *ZONDER_ELEMENTEN} & set(self.open):
            self.los.append(" ".join(data.split())[:120])


def test_elke_naam_in_een_sjabloon_gaat_door_het_filter():
    gevonden = []
    for pad in (settings.BASIS / "templates").rglob("*.html"):
        tekst = pad.read_text()
        for plek in NAAM_VAN_IEMAND.finditer(tekst):
            voor = tekst[: plek.start()]
            in_attribuut = voor.rfind("<") > voor.rfind(">")
            in_titel = voor.rfind("{% block titel %}") > voor.rfind("{% endblock %}")
            if not (plek[2].strip().endswith("|naam") or in_attribuut or in_titel or plek[1] in VAN_EEN_ORGANISATIE):
                gevonden.append(f"{pad.relative_to(settings.BASIS)}: {plek[0]}")
    assert gevonden == []


HEBREEUWS, DOSSIERBOUWERS = "שם", "meldpunt.tests.dossierbouwers"


@pytest.fixture(scope="module")
def hebreeuws(django_db_setup, django_db_blocker) -> Iterator[HeleWereld]:
    """A world in which everybody has a name that is written from right to left."""
    with pytest.MonkeyPatch.context() as even, django_db_blocker.unblock(), transaction.atomic():
        met_naam = _met_naam()
        for plek in ("leerrecht.tests.bouwers", "leerrecht.tests.wereld", "leerrecht.tests.helewereld", DOSSIERBOUWERS):
            even.setattr(f"{plek}.maak_gebruiker", met_naam)
        wereld = HeleWereld()
        with schrijven_toegestaan():
            for jongere in Jongere.objects.all():
                jongere.voornaam = jongere.naam = HEBREEUWS
                jongere.save()
            for mens in Betrokkene.objects.all():
                mens.naam = HEBREEUWS
                mens.save()
        yield wereld
        transaction.set_rollback(True)


def _met_naam():
    from leerrecht.tests.bouwers import maak_gebruiker

    return lambda *args, **velden: maak_gebruiker(*args, **{"naam": f"{HEBREEUWS} {HEBREEUWS[::-1]}", **velden})


@pytest.mark.django_db
@pytest.mark.parametrize("naam", [naam for naam, rij in MATRIX.items() if rij.code == 200])
def test_op_elke_pagina_staat_een_naam_apart(naam, hebreeuws):
    los = {}
    for rol in ROLLEN_MET_ACCOUNT:
        if MATRIX[naam].verwacht(rol) == 200:
            antwoord = hebreeuws.browser(rol).get(hebreeuws.adressen[naam])
            html = antwoord.content.decode() if antwoord.headers["Content-Type"].startswith("text/html") else ""
            los |= dict.fromkeys(Lezer(html, HEBREEUWS).los, rol)
    assert los == {}
