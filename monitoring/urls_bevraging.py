"""Addresses under /vragen/: where parents and professionals answer a survey without a name."""

from django.urls import path

from leerrecht.daden import paden
from monitoring.daden import bevragingsblad
from monitoring.views import vragen

app_name = "bevraging"

urlpatterns = [
    path("", vragen.vraagcode, name="vragen"),
    path("bedankt/", vragen.bedankt, name="bedankt"),
    # Acts first: a fixed word is no code.
    *paden(bevragingsblad),
    path("<slug:code>/", vragen.vragenblad, name="blad"),
]
