"""Addresses under /overleg/. Fixed words stand before keys, so that no key can hide a page."""

from django.urls import path

from leerrecht.daden import paden
from overlegplatform.daden import agenda as agendadaden
from overlegplatform.daden import deelname, puntvoorstel, uitkomst, uitnodigen, verloop
from overlegplatform.daden import groep as groepdaden
from overlegplatform.daden import mijn_agenda as mijn_agendadaden
from overlegplatform.daden import signaal as signaaldaden
from overlegplatform.daden import vergadering as vergaderdaden
from overlegplatform.daden import verslag as verslagdaden
from overlegplatform.views import (
    agenda,
    groep,
    mijn_agenda,
    overzicht,
    signaal,
    uitnodiging,
    vergadering,
    verslag,
    werk,
)

app_name = "overleg"
_GROEP = "groepen/<slug:slug>/"
_VERGADERING = "vergaderingen/<slug:sleutel>/"
_SIGNAAL = "signalen/<slug:sleutel>/"

urlpatterns = [
    path("", overzicht.overleg, name="overleg"),
    *paden(groepdaden),
    path(_GROEP, overzicht.groep, name="groep"),
    path(_GROEP + "zetels/", groep.zetels, name="zetels"),
    path(_VERGADERING, vergadering.vergadering, name="vergadering"),
    path(_VERGADERING + "wie/", vergadering.wie, name="wie"),
    path(_VERGADERING + "verslagen/", vergadering.verslagen, name="verslagen"),
    path(_VERGADERING + "agenda/", agenda.agenda, name="agenda"),
    *paden(vergaderdaden, uitnodigen, verloop, agendadaden, verslagdaden, uitkomst, deelname, puntvoorstel),
    path(_VERGADERING + "werk/", werk.werk, name="werk"),
    path(_VERGADERING + "verslag/<int:nummer>/", verslag.verslag, name="verslag"),
    path("uitnodiging/<str:geheim>/", uitnodiging.uitnodiging, name="uitnodiging"),
    path("uitnodiging/<str:geheim>/voorstel/", uitnodiging.voorstel, name="uitnodiging_voorstel"),
    path("mijn-agenda/", mijn_agenda.mijn_agenda, name="mijn_agenda"),
    *paden(mijn_agendadaden),
    path("agenda/<str:geheim>.ics", mijn_agenda.feed, name="feed"),
    path("signalen/", signaal.signalen, name="signalen"),
    *paden(signaaldaden),
    path(_SIGNAAL, signaal.signaal, name="signaal"),
]
