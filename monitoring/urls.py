"""Addresses under /monitoring/."""

from django.urls import path

from leerrecht.daden import paden
from monitoring.daden import bevraging as bevragingsdaden
from monitoring.daden import bevragingsvraag, cijfers, intrekken, kolommen
from monitoring.daden import drempels as drempeldaden
from monitoring.daden import indicator as indicatordaden
from monitoring.daden import studio as studiodaden
from monitoring.daden import welbevinden as welbevindendaden
from monitoring.views import (
    aanlevering,
    bescherming,
    bevraging,
    dashboard,
    indicator,
    kaart,
    nagerekend,
    publicatie,
    studio,
    tekort,
    uitvoer,
    welbevinden,
)

app_name = "monitoring"

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("indicatoren/<slug:code>/", indicator.indicator, name="indicator"),
    path("gegevens/", uitvoer.gegevens_uitleg, name="gegevens_uitleg"),
    path("indicatoren/<slug:code>/cijfers.csv", uitvoer.download, name="download"),
    path("indicatoren/<slug:code>/cijfers.json", uitvoer.gegevens, name="gegevens"),
    path("indicatoren/<slug:code>/kaart/", kaart.kaart, name="kaart"),
    path("indicatoren/<slug:code>/insluiten/", uitvoer.insluiten, name="insluiten"),
    path("ontbreekt/", tekort.tekort, name="ontbreekt"),
    path("cijfers.xlsx", dashboard.dashboard_xlsx, name="dashboard_xlsx"),
    path("indicatoren/<slug:code>/figuur.svg", uitvoer.figuur, name="figuur"),
    path("indicatoren/<slug:code>/cijfers.xlsx", uitvoer.download_xlsx, name="download_xlsx"),
    path("aanleveringen/", aanlevering.aanleveringen, name="aanleveringen"),
    path("aanleveringen/voorbeeld.csv", aanlevering.voorbeeldbestand, name="voorbeeldbestand"),
    path("bescherming/", bescherming.bescherming, name="bescherming"),
    # Acts first: a fixed word is no key.
    *paden(cijfers, indicatordaden, kolommen, intrekken, studiodaden, drempeldaden, welbevindendaden),
    *paden(bevragingsdaden, bevragingsvraag),
    path("bevragingen/", bevraging.bevragingen, name="bevragingen"),
    path("bevragingen/<slug:sleutel>/", bevraging.bevraging, name="bevraging"),
    path("welbevinden/", welbevinden.welbevinden, name="welbevinden"),
    path("welbevinden/<slug:sleutel>/", welbevinden.welbevindensessie, name="welbevindensessie"),
    path("studio/", studio.studio, name="studio"),
    path("studio/drempels/", studio.studio_drempels, name="studio_drempels"),
    path("studio/<slug:code>/", studio.studio_indicator, name="studio_indicator"),
    path("aanleveringen/<slug:sleutel>/", aanlevering.aanlevering, name="aanlevering"),
    path("aanleveringen/<slug:sleutel>/fouten.csv", aanlevering.aanlevering_fouten, name="aanlevering_fouten"),
    path("nagerekend/val_aan.py", nagerekend.nagerekend_programma, name="nagerekend_programma"),
    path("nagerekend/<slug:sleutel>/", nagerekend.nagerekend, name="nagerekend"),
    path("nagerekend/<slug:sleutel>/cijfers.csv", nagerekend.nagerekend_tabel, name="nagerekend_tabel"),
    path("publicaties/<slug:sleutel>/", publicatie.publicatie, name="publicatie"),
    path("bescherming/<slug:sleutel>/", bescherming.bescherming_publicatie, name="bescherming_publicatie"),
    path("bescherming/<slug:sleutel>/verborgen.csv", bescherming.bescherming_log, name="bescherming_log"),
]
