"""Which series a release has and what one can choose: alike for a new release and for one from before it was kept."""

from importlib import import_module

import pytest
from django.apps import apps

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import maak_netwerk
from monitoring.bescherming import wijzer
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Cel, Cijferreeks, Cijferwijzer
from monitoring.tests.bouwers import maak_aanlevering, maak_cijfer, maak_indicator
from monitoring.tests.kubusbouwers import maak_kubus

pytestmark = [pytest.mark.django_db, pytest.mark.beide]
MIGRATIE = import_module("monitoring.migrations.0013_reeksen_van_vroegere_publicaties")


def stand() -> tuple[list, list]:
    """Every row without its key, and without the thresholds that only a new release knows."""
    velden = [veld.attname for veld in Cijferreeks._meta.concrete_fields if not veld.primary_key]
    wijzers = [(rij.reeksen, rij.cellen, {**rij.keuzes, "drempels": {}}) for rij in Cijferwijzer.objects.all()]
    return list(Cijferreeks.objects.values_list(*velden)), wijzers


def opnieuw() -> None:
    with schrijven_toegestaan():
        MIGRATIE.wis(apps, None)
        assert not Cijferreeks.objects.exists() and not Cijferwijzer.objects.exists()
        MIGRATIE.schrijf(apps, None)


def test_vragen_een_publicatie_van_vroeger_heeft_dezelfde_reeksen_en_keuzes():
    maak_kubus()
    voor = stand()
    assert len(voor[0]) > 20
    opnieuw()
    assert stand() == voor


def test_vragen_ook_met_te_veel_vormen_om_ze_samen_te_kennen(monkeypatch):
    for waar in (wijzer, MIGRATIE):
        monkeypatch.setattr(waar, "MEESTE_VORMEN", 5)
    maak_kubus()
    voor = stand()
    assert "vormen" not in voor[1][0][2] and voor[1][0][2]["waarden"]["graad"] == ["", "1", "2", "3"]
    opnieuw()
    assert stand() == voor


def test_vragen_een_publicatie_kent_haar_doelgroepen_en_wat_geen_keuze_is(staf):
    netwerk = maak_netwerk()
    indicator = maak_indicator("proef", netwerk=netwerk)
    levering = maak_aanlevering(netwerk=netwerk, stand="bevestigd")
    for delen in ({}, {"doelgroep": "nieuwkomers"}, {"school": "900001"}):
        maak_cijfer(indicator, 2022, 40 - len(delen), aanlevering=levering, uitsplitsing=delen)
    publicatie_maken(netwerk_id=netwerk.pk, reden="Proef.", door=staf)
    assert set(Cijferreeks.objects.values_list("reeks", "doelgroep", "los")) == {
        ("", "", False),
        ("nieuwkomers", "nieuwkomers", False),
        ("school 900001", "", True),
    }
    assert Cijferwijzer.objects.get().cellen == Cel.objects.count() == 3


def test_vragen_een_half_gemaakte_publicatie_laat_geen_reeks_achter(staf, monkeypatch):
    from monitoring.diensten import publicatie as dienst

    netwerk = maak_netwerk()
    maak_cijfer(maak_indicator("proef", netwerk=netwerk), 2022, 40)
    monkeypatch.setattr(dienst, "METEEN", 0)
    half = publicatie_maken(netwerk_id=netwerk.pk, reden="Proef.", door=staf)
    dienst._vul(half, dienst._bewaar_in_partijen)
    assert Cijferreeks.objects.exists()
    while dienst._ruim_partij_op(publicatie_id=half.pk):
        pass
    assert not any(model.objects.exists() for model in (Cel, Cijferreeks, Cijferwijzer))
