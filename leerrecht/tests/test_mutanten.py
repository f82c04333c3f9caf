"""What happens meanwhile, and at midnight: each test here kills a change that once passed all others (huis.md, e)."""

import datetime

import pytest
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.http import HttpResponse
from django.urls import path
from django.utils import timezone

from leerrecht import herversleuteling
from leerrecht.paginacache import voor_bezoekers
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.klok import het_wordt
from leerrecht.toegang import publiek
from leerrecht.versleuteling import versleutel

pytestmark = pytest.mark.django_db


@publiek
@voor_bezoekers
def _vandaag(request):
    return HttpResponse(f"{timezone.localdate():%Y-%m-%d}")


urlpatterns = [path("vandaag/", _vandaag)]


def test_huis_E6_een_tweede_factor_die_intussen_gebruikt_werd_houdt_wat_hij_onthield(settings, monkeypatch):
    """A recovery code is used between reading and writing: the row as it is now stays, or the code would work twice."""
    oud, nieuw = (Fernet.generate_key().decode() for _ in range(2))
    settings.VERSLEUTELSLEUTELS = [oud]
    rij = Authenticator.objects.create(
        user=maak_gebruiker(), type="recovery_codes", data={"seed": versleutel("zaad"), "used_mask": 0}
    )
    settings.VERSLEUTELSLEUTELS = [nieuw, oud]
    echt = herversleuteling._nieuw

    def intussen(geheim, telling):
        if telling.wat == "mfa.Authenticator":
            Authenticator.objects.filter(pk=rij.pk).update(data={**rij.data, "used_mask": 4})
        return echt(geheim, telling)

    monkeypatch.setattr(herversleuteling, "_nieuw", intussen)
    herversleuteling.herversleutel()
    rij.refresh_from_db()
    assert rij.data["used_mask"] == 4


@pytest.mark.urls(__name__)
def test_huis_E7_na_middernacht_toont_het_geheugen_niet_de_pagina_van_gisteren(client, monkeypatch):
    """Pages say "vandaag" and "binnenkort": a page of yesterday is wrong though nothing happened since."""
    for dag in (datetime.date(2026, 3, 9), datetime.date(2026, 3, 10)):
        het_wordt(monkeypatch, dag)
        assert client.get("/vandaag/").content.decode() == f"{dag:%Y-%m-%d}"
