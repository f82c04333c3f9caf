"""Addresses under /monitoring/."""

from django.urls import path

from leerrecht.daden import paden
from monitoring.daden import cijfers
from monitoring.views import aanlevering, bescherming, dashboard, indicator, publicatie

app_name = "monitoring"

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("indicatoren/<slug:code>/", indicator.indicator, name="indicator"),
    path("indicatoren/<slug:code>/cijfers.csv", indicator.download, name="download"),
    path("cijfers.xlsx", dashboard.dashboard_xlsx, name="dashboard_xlsx"),
    path("indicatoren/<slug:code>/figuur.svg", indicator.figuur, name="figuur"),
    path("indicatoren/<slug:code>/cijfers.xlsx", indicator.download_xlsx, name="download_xlsx"),
    path("aanleveringen/", aanlevering.aanleveringen, name="aanleveringen"),
    path("aanleveringen/voorbeeld.csv", aanlevering.voorbeeldbestand, name="voorbeeldbestand"),
    path("bescherming/", bescherming.bescherming, name="bescherming"),
    # Acts first: a fixed word is no key.
    *paden(cijfers),
    path("aanleveringen/<slug:sleutel>/", aanlevering.aanlevering, name="aanlevering"),
    path("publicaties/<slug:sleutel>/", publicatie.publicatie, name="publicatie"),
    path("bescherming/<slug:sleutel>/", bescherming.bescherming_publicatie, name="bescherming_publicatie"),
    path("bescherming/<slug:sleutel>/verborgen.csv", bescherming.bescherming_log, name="bescherming_log"),
]
