"""Addresses under /evaluatie/. Fixed words stand before keys, so that no key can hide a page."""

from django.urls import path

from leerrecht.daden import paden
from monitoring.daden import editie, evaluatie, jaarevaluatie, ronde
from monitoring.views import jaarevaluatie as jaarevaluaties
from monitoring.views import ronde as rondes

app_name = "evaluatie"
_JAAR = "<slug:plan>/<slug:schooljaar>/"
_EDITIE = _JAAR + "edities/<int:editie>/"

urlpatterns = [
    path("", rondes.rondes, name="rondes"),
    path(_JAAR, jaarevaluaties.jaarevaluatie, name="jaarevaluatie"),
    path(_JAAR + "ronde/", rondes.ronde, name="ronde"),
    *paden(ronde, jaarevaluatie, evaluatie, editie),
    path(_EDITIE, jaarevaluaties.editie, name="editie"),
    path(_EDITIE + "jaarevaluatie.pdf", jaarevaluaties.pdf, name="pdf"),
]
