"""Addresses under /mijn-blad/: what one opens with a card. No address holds who it is about."""

from django.urls import path

from leerrecht.daden import paden
from meldpunt.daden import bladtafel, bladwoord
from meldpunt.daden import mijnblad as daden
from meldpunt.views import mijnblad

app_name = "mijnblad"

urlpatterns = [
    path("", mijnblad.blad, name="blad"),
    path("ouders/", mijnblad.ouders, name="ouders"),
    path("weg/", mijnblad.weg, name="weg"),
    *paden(daden, bladtafel, bladwoord),
]
