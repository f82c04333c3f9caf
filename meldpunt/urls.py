"""Addresses under /meldpunt/. Fixed words stand before slugs, so that no slug can hide a page."""

from django.urls import path

from meldpunt.views import aanbod, aanmelden, aanmelden_sectie, meldpunt, mijn_aanbod, vooraanmelding

app_name = "meldpunt"
_MIJN = "mijn-aanbod/<slug:slug>/"
_CONCEPT = "aanmelden/<slug:sleutel>/"
_VOOR = "vooraanmelding/<slug:referentie>/"

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
    path("aanmelden/", aanmelden.start, name="aanmelden"),
    path("aanmelden/nieuw/", aanmelden.nieuw, name="concept_nieuw"),
    path("aanmelden/ontvangen/<slug:referentie>/", aanmelden_sectie.ontvangen, name="ontvangen"),
    path("aanmelden/consult/<slug:referentie>/", aanmelden.verder, name="consult_verder"),
    path(_CONCEPT, aanmelden.concept, name="concept"),
    path(_CONCEPT + "controleren/", aanmelden_sectie.controleren, name="controleren"),
    path(_CONCEPT + "wissen/", aanmelden.wissen, name="concept_wissen"),
    path(_CONCEPT + "<slug:sectie>/", aanmelden_sectie.sectie, name="sectie"),
    path(_VOOR, vooraanmelding.vooraanmelding, name="vooraanmelding"),
    path(_VOOR + "opnemen/", vooraanmelding.opnemen, name="vooraanmelding_opnemen"),
    path(_VOOR + "afwijzen/", vooraanmelding.afwijzen, name="vooraanmelding_afwijzen"),
    path(_VOOR + "intrekken/", vooraanmelding.intrekken, name="vooraanmelding_intrekken"),
]
