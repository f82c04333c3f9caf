"""Addresses under /beheer/. The lists and pages here; the acts bring their own."""

from django.urls import path

from leerrecht.beheer.daden import (
    aanspreekpunt,
    gebruiker,
    lidmaatschap,
    mensenlijst,
    netwerk,
    organisatie,
    toegankelijkheid,
    werk,
    woord,
)
from leerrecht.beheer.views import aanspreekpunt as aanspreekpunten
from leerrecht.beheer.views import dokter, index
from leerrecht.beheer.views import gebruiker as gebruikers
from leerrecht.beheer.views import lidmaatschap as lidmaatschappen
from leerrecht.beheer.views import netwerk as netwerken
from leerrecht.beheer.views import organisatie as organisaties
from leerrecht.beheer.views import toegankelijkheid as toegang
from leerrecht.beheer.views import werk as werklijsten
from leerrecht.beheer.views import woord as woorden
from leerrecht.daden import paden

app_name = "beheer"

urlpatterns = [
    path("", index.index, name="index"),
    path("gebruikers/", gebruikers.gebruikers, name="gebruikers"),
    path("lidmaatschappen/", lidmaatschappen.lidmaatschappen, name="lidmaatschappen"),
    path("organisaties/", organisaties.organisaties, name="organisaties"),
    path("woorden/", woorden.woorden, name="woorden"),
    path("aanspreekpunten/", aanspreekpunten.aanspreekpunten, name="aanspreekpunten"),
    path("toegankelijkheid/", toegang.toegankelijkheid, name="toegankelijkheid"),
    path("netwerken/", netwerken.netwerken, name="netwerken"),
    path("post/", werklijsten.post, name="post"),
    path("werk/", werklijsten.werk, name="werk"),
    path("dokter/", dokter.dokter, name="dokter"),
    # Acts first: `gebruikers/nieuw/` is no key of a person.
    *paden(gebruiker, lidmaatschap, netwerk, mensenlijst, organisatie, woord, aanspreekpunt, toegankelijkheid, werk),
    path("netwerken/<slug:netwerk>/", netwerken.netwerk, name="netwerk"),
    path("gebruikers/<str:sleutel>/", gebruikers.gebruiker, name="gebruiker"),
    path("organisaties/<str:sleutel>/", organisaties.organisatie, name="organisatie"),
]
