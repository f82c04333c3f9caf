"""The house rules as system checks: each speaks up for a planted fault and is silent for the portal as it is."""

import pytest
from django.core.checks import run_checks
from django.db import models
from django.http import HttpResponse
from django.test.utils import isolate_apps
from django.urls import path

from leerrecht import controles
from leerrecht.bewaartermijn import GEEN_PERSOON, Bewaarbeleid
from leerrecht.rechten import ROLRECHTEN, Rol
from leerrecht.toegang import publiek


def _vergeten(request):
    return HttpResponse()


urlpatterns = [path("open/", publiek(_vergeten), name="open"), path("vergeten/", _vergeten, name="vergeten")]


def fouten(monkeypatch, *modellen) -> list[str]:
    monkeypatch.setattr(controles.apps, "get_models", lambda: list(modellen))
    return [f"{fout.id}: {fout.msg}" for fout in controles.elk_model_heeft_een_bewaarbeleid(None)]


def test_het_portaal_zelf_breekt_geen_enkele_huisregel():
    assert [fout for fout in run_checks() if fout.id and fout.id.startswith("leerrecht.")] == []


def test_een_view_zonder_recht_wordt_bij_naam_genoemd(settings):
    settings.ROOT_URLCONF = __name__
    gevonden = controles.elke_view_heeft_een_recht(None)
    assert [fout.msg for fout in gevonden] == ["/vergeten/ heeft geen recht."]
    assert gevonden[0].id == "leerrecht.E001"


@isolate_apps("leerrecht")
def test_een_model_zonder_bewaarbeleid_wordt_bij_naam_genoemd(monkeypatch):
    class Vergeten(models.Model):
        class Meta:
            app_label = "leerrecht"

    assert fouten(monkeypatch, Vergeten) == ["leerrecht.E002: leerrecht.Vergeten heeft geen bewaarbeleid."]


@isolate_apps("leerrecht")
def test_een_bewaarbeleid_dat_een_onbekend_veld_noemt_wordt_geweigerd(monkeypatch):
    class Verschreven(models.Model):
        bewaarbeleid = Bewaarbeleid(reden="Proef.", vanaf="ooit", persoonsvelden=("naamm",))

        class Meta:
            app_label = "leerrecht"

    assert "onbekende velden ['naamm', 'ooit']" in fouten(monkeypatch, Verschreven)[0]


@isolate_apps("leerrecht")
def test_een_tussentabel_van_django_heeft_zelf_geen_bewaarbeleid_nodig(monkeypatch):
    class Kring(models.Model):
        bewaarbeleid = GEEN_PERSOON
        leden = models.ManyToManyField("self")

        class Meta:
            app_label = "leerrecht"

    assert fouten(monkeypatch, Kring, Kring.leden.through) == []


@isolate_apps("django.contrib.auth")
def test_een_tabel_van_een_pakket_die_niemand_toeliet_wordt_bij_naam_genoemd(monkeypatch):
    class Verrassing(models.Model):
        class Meta:
            app_label = "auth"

    assert fouten(monkeypatch, Verrassing) == ["leerrecht.E003: auth.Verrassing staat niet in bewaartermijn.DERDEN."]


def test_een_rol_zonder_rij_in_de_tabel_wordt_bij_naam_genoemd(monkeypatch):
    monkeypatch.delitem(ROLRECHTEN, Rol.DPO)
    assert [fout.msg for fout in controles.elke_rol_heeft_rechten(None)] == ["Rol dpo staat niet in ROLRECHTEN."]


@pytest.mark.parametrize(("voorbeeld", "verwacht"), [(True, ["leerrecht.E005"]), (False, [])])
def test_de_voorbeeldmodus_mag_niet_in_productie(settings, voorbeeld, verwacht):
    settings.VOORBEELD = voorbeeld
    assert [fout.id for fout in controles.geen_voorbeeld_in_productie(None)] == verwacht


def test_alle_adressen_worden_gevonden_ook_die_in_een_naamruimte():
    gevonden = {adres: patroon.name for adres, patroon in controles.alle_patronen()}
    assert gevonden[""] == "start"
    assert gevonden["actieplan/"] == "plannen"
    assert len(gevonden) > 40
