"""Addresses under /klas/: where a class answers without names. No address holds a code."""

from django.urls import path

from leerrecht.daden import paden
from monitoring.daden import gesprekken
from monitoring.daden import klas as daden
from monitoring.views import klas

app_name = "klas"

urlpatterns = [
    path("", klas.klas, name="klas"),
    path("bedankt/", klas.bedankt, name="bedankt"),
    *paden(daden, gesprekken),
]
