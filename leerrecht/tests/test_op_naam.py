"""Lists of people stand in one order, the folded one, on every database."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.gevuld import gevuld
from leerrecht.zoeken import op_naam
from meldpunt.diensten.dossier import behandelaars

NAMEN = [
    "Zita Öz",
    "élise Aerts",
    "Elise Baert",
    "O’Neil Ann",
    "Oneil Bo",
    "de Wit Jan",
    "De Zutter An",
    "Łukasz Nowak",
]
GEZOCHT = [
    "de Wit Jan",
    "De Zutter An",
    "élise Aerts",
    "Elise Baert",
    "Łukasz Nowak",
    "O’Neil Ann",
    "Oneil Bo",
    "Zita Öz",
]
_IN_DE_DATABANK = re.compile(r"""order_by\([^)]*["']-?(?:\w+__)?(?:gebruiker|persoon|behandelaar|door)__naam""")
_MENSEN = re.compile(
    r"""Gebruiker\.objects[^\n]*order_by\(["']-?naam|mensen\.(?:\w+\([^)]*\)\.)*order_by\(["']-?naam"""
)


@pytest.mark.django_db
def test_behandelaars_staan_zoals_men_een_naam_zoekt():
    netwerk = maak_netwerk()
    for naam in NAMEN:
        maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, naam=naam)
    assert [mens.naam for mens in behandelaars(netwerk.pk)] == GEZOCHT


def test_gelijke_namen_blijven_staan_zoals_ze_kwamen():
    paren = [("Élise", 2), ("elise", 1), ("Bo", 3)]
    assert op_naam(paren, naam=lambda paar: paar[0]) == [("Bo", 3), ("Élise", 2), ("elise", 1)]


def _regels(regel: re.Pattern[str]) -> list[str]:
    """Every place in the product where a pattern stands."""
    modules = [
        pad
        for app in ("leerrecht", "actieplan", "meldpunt", "overlegplatform", "monitoring")
        for pad in sorted((Path(settings.BASIS) / app).rglob("*.py"))
        if not {"tests", "migrations"} & set(pad.parts)
    ]
    return [f"{pad}: {vondst.group()}" for pad in gevuld(modules) for vondst in regel.finditer(pad.read_text())]


@pytest.mark.parametrize("regel", [_IN_DE_DATABANK, _MENSEN])
def test_geen_lijst_van_mensen_laat_de_databank_op_naam_sorteren(regel):
    """Each database has its own idea of capitals and accents."""
    assert _regels(regel) == []
