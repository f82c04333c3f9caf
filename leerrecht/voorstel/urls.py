"""Addresses under /voorstellen/."""

from django.urls import path

from leerrecht.daden import paden
from leerrecht.voorstel import daden, views

urlpatterns = [
    path("", views.voorstellen, name="voorstellen"),
    path("<slug:sleutel>/", views.voorstel, name="voorstel"),
    *paden(daden),
]
