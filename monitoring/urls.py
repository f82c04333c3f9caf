"""Addresses under /monitoring/."""

from django.urls import path

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
    path("aanleveringen/nieuw/", aanlevering.aanlevering_nieuw, name="aanlevering_nieuw"),
    path("aanleveringen/voorbeeld.csv", aanlevering.voorbeeldbestand, name="voorbeeldbestand"),
    path("aanleveringen/<slug:sleutel>/", aanlevering.aanlevering, name="aanlevering"),
    path("aanleveringen/<slug:sleutel>/bevestigen/", aanlevering.aanlevering_bevestigen, name="aanlevering_bevestigen"),
    path("aanleveringen/<slug:sleutel>/verwerpen/", aanlevering.aanlevering_verwerpen, name="aanlevering_verwerpen"),
    path("publicaties/nieuw/", publicatie.publicatie_nieuw, name="publicatie_nieuw"),
    path("publicaties/<slug:sleutel>/", publicatie.publicatie, name="publicatie"),
    path("publicaties/<slug:sleutel>/intrekken/", publicatie.publicatie_intrekking, name="publicatie_intrekken"),
    path("bescherming/", bescherming.bescherming, name="bescherming"),
    path("bescherming/drempels/<slug:bron>/", bescherming.drempel, name="drempel"),
    path("bescherming/<slug:sleutel>/", bescherming.bescherming_publicatie, name="bescherming_publicatie"),
    path("bescherming/<slug:sleutel>/verborgen.csv", bescherming.bescherming_log, name="bescherming_log"),
]
