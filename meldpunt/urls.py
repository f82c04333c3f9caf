"""Addresses under /meldpunt/. Fixed words stand before slugs, so that no slug can hide a page."""

from django.urls import path

from meldpunt.views import aanbod, meldpunt, mijn_aanbod

app_name = "meldpunt"
_MIJN = "mijn-aanbod/<slug:slug>/"

urlpatterns = [
    path("", meldpunt.meldpunt, name="meldpunt"),
    path("wie-kan-helpen/", meldpunt.wie_kan_helpen, name="wie_kan_helpen"),
    path("voor-jongeren/", meldpunt.voor_jongeren, name="voor_jongeren"),
    path("voor-ouders/", meldpunt.voor_ouders, name="voor_ouders"),
    path("aanbod/", aanbod.lijst, name="aanbod"),
    path("aanbod/aanbod.csv", aanbod.download, name="download"),
    path("aanbod/<slug:slug>/", aanbod.fiche, name="fiche"),
    path("mijn-aanbod/", mijn_aanbod.mijn_aanbod, name="mijn_aanbod"),
    path(_MIJN, mijn_aanbod.bewerken, name="aanbod_bewerken"),
    path(_MIJN + "plaatsen/", mijn_aanbod.plaatsen, name="plaatsen"),
    path(_MIJN + "stand/", mijn_aanbod.stand, name="stand"),
    path(_MIJN + "bevestigen/", mijn_aanbod.bevestigen, name="bevestigen"),
]
