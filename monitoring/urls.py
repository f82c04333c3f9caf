"""Addresses under /monitoring/."""

from django.urls import path

from monitoring.views import aanlevering, dashboard, indicator, publicatie

app_name = "monitoring"

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("indicatoren/<slug:code>/", indicator.indicator, name="indicator"),
    path("indicatoren/<slug:code>/cijfers.csv", indicator.download, name="download"),
    path("aanleveringen/", aanlevering.aanleveringen, name="aanleveringen"),
    path("aanleveringen/nieuw/", aanlevering.aanlevering_nieuw, name="aanlevering_nieuw"),
    path("aanleveringen/voorbeeld.csv", aanlevering.voorbeeldbestand, name="voorbeeldbestand"),
    path("aanleveringen/<slug:sleutel>/", aanlevering.aanlevering, name="aanlevering"),
    path("aanleveringen/<slug:sleutel>/bevestigen/", aanlevering.aanlevering_bevestigen, name="aanlevering_bevestigen"),
    path("aanleveringen/<slug:sleutel>/verwerpen/", aanlevering.aanlevering_verwerpen, name="aanlevering_verwerpen"),
    path("publicaties/nieuw/", publicatie.publicatie_nieuw, name="publicatie_nieuw"),
    path("publicaties/<slug:sleutel>/intrekken/", publicatie.publicatie_intrekking, name="publicatie_intrekken"),
]
