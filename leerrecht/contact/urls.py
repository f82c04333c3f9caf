"""Addresses under /contacten/."""

from django.urls import path

from leerrecht.contact import daden, views
from leerrecht.daden import paden

urlpatterns = [path("", views.contacten, name="contacten"), *paden(daden)]
