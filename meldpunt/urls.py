"""Addresses under /meldpunt/. Fixed words stand before slugs, so that no slug can hide a page."""

from django.urls import path

from meldpunt.views import (
    aanbod,
    aanmelden,
    aanmelden_sectie,
    dossier,
    dossier_daden,
    dossiers,
    meldpunt,
    mijn_aanbod,
    raadplegingen,
    telefoon,
    vooraanmelding,
)

app_name = "meldpunt"
_MIJN = "mijn-aanbod/<slug:slug>/"
_CONCEPT = "aanmelden/<slug:sleutel>/"
_VOOR = "vooraanmelding/<slug:referentie>/"
_DOSSIER = "dossiers/<str:referentie>/"

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
    path("telefoon/", telefoon.telefoon, name="telefoon"),
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers/dossiers.csv", dossiers.download, name="dossiers_download"),
    path("dossiers/zoeken/", dossiers.zoeken, name="dossier_zoeken"),
    path(_DOSSIER, dossier.dossier, name="dossier"),
    path(_DOSSIER + "raadplegingen/", dossier.raadplegingen, name="dossier_raadplegingen"),
    path(_DOSSIER + "opnemen/", dossier_daden.opnemen, name="dossier_opnemen"),
    path(_DOSSIER + "toewijzen/", dossier_daden.toewijzen, name="dossier_toewijzen"),
    path(_DOSSIER + "vraag/", dossier_daden.vraag, name="dossier_vraag"),
    path(_DOSSIER + "antwoord/", dossier_daden.antwoord, name="dossier_antwoord"),
    path(_DOSSIER + "notitie/", dossier_daden.notitie, name="dossier_notitie"),
    path(_DOSSIER + "laatste-les/", dossier_daden.laatste_les, name="dossier_laatste_les"),
    path(_DOSSIER + "kijk-opnieuw/", dossier_daden.kijk_opnieuw, name="dossier_kijk_opnieuw"),
    path(_DOSSIER + "afsluiten/", dossier_daden.afsluiten, name="dossier_afsluiten"),
    path(_DOSSIER + "intrekken/", dossier_daden.intrekken, name="dossier_intrekken"),
    path(_DOSSIER + "heropenen/", dossier_daden.heropenen, name="dossier_heropenen"),
    path(_DOSSIER + "school/", dossier_daden.school, name="dossier_school"),
    path(_DOSSIER + "meelezen/", dossier_daden.overdragen, name="dossier_overdragen"),
    path(_DOSSIER + "meelezen/<str:sleutel>/stoppen/", dossier_daden.overdracht_stoppen, name="overdracht_stoppen"),
    path("raadplegingen/", raadplegingen.raadplegingen, name="raadplegingen"),
    path("raadplegingen/raadplegingen.csv", raadplegingen.download, name="raadplegingen_download"),
]
