"""Addresses under /link/: the page of a link, and every act that a room put behind one."""

from django.urls import path

from leerrecht.daden.paden import pad_van
from leerrecht.daden.register import alle_daden
from leerrecht.link import views
from leerrecht.link.daden import Linkdaad, LinkNieuw

urlpatterns = [
    path("<str:geheim>/", views.openen, name="link"),
    pad_van(LinkNieuw),
    *(pad_van(soort) for soort in alle_daden() if issubclass(soort, Linkdaad)),
]
