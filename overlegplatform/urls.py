"""Addresses under /overleg/. Fixed words stand before keys, so that no key can hide a page."""

from django.urls import path

from leerrecht.daden import paden
from overlegplatform.daden import uitnodigen as uitnodigen_daden
from overlegplatform.daden import vergadering as vergadering_daden
from overlegplatform.views import (
    agenda,
    groep,
    mijn_agenda,
    overzicht,
    puntvoorstel,
    signaal,
    uitnodiging,
    vergadering,
    verslag,
    werk,
)

app_name = "overleg"
_GROEP = "groepen/<slug:slug>/"
_VERGADERING = "vergaderingen/<slug:sleutel>/"
_PUNT = _VERGADERING + "agenda/<slug:punt>/"
_SIGNAAL = "signalen/<slug:sleutel>/"

urlpatterns = [
    path("", overzicht.overleg, name="overleg"),
    path("groepen/nieuw/", groep.nieuw, name="groep_nieuw"),
    path(_GROEP, overzicht.groep, name="groep"),
    path(_GROEP + "bewerken/", groep.bewerken, name="groep_bewerken"),
    path(_GROEP + "plannen/", vergadering.nieuw, name="vergadering_nieuw"),
    path(_GROEP + "themas/", groep.thema_nieuw, name="thema_nieuw"),
    path(_GROEP + "zetels/", groep.zetels, name="zetels"),
    path(_GROEP + "zetels/nieuw/", groep.zetel_nieuw, name="zetel_nieuw"),
    path(_GROEP + "zetels/<slug:zetel>/beeindigen/", groep.zetel_beeindigen, name="zetel_beeindigen"),
    path(_VERGADERING, vergadering.vergadering, name="vergadering"),
    path(_VERGADERING + "heropenen/", vergadering.heropenen, name="vergadering_heropenen"),
    path(_VERGADERING + "starten/", vergadering.starten, name="vergadering_starten"),
    path(_VERGADERING + "sluiten/", vergadering.sluiten, name="vergadering_sluiten"),
    *paden(uitnodigen_daden, vergadering_daden),
    path(_VERGADERING + "agenda/", agenda.agenda, name="agenda"),
    path(_VERGADERING + "agenda/nieuw/", agenda.nieuw, name="punt_nieuw"),
    path(_VERGADERING + "agenda/schuiven/", agenda.schuiven, name="punt_schuiven"),
    path(_VERGADERING + "agenda/slepen/", agenda.slepen, name="punt_slepen"),
    path(_PUNT, agenda.bewerken, name="punt_bewerken"),
    path(_PUNT + "uitstellen/", agenda.uitstellen, name="punt_uitstellen"),
    path(_PUNT + "verwijderen/", agenda.verwijderen, name="punt_verwijderen"),
    path(_PUNT + "goedkeuren/", verslag.goedkeuren, name="verslag_goedkeuren"),
    path(_VERGADERING + "werk/", werk.werk, name="werk"),
    path(_VERGADERING + "werk/<slug:punt>/", werk.uitkomst_nieuw, name="uitkomst_nieuw"),
    path(_VERGADERING + "uitkomsten/<slug:uitkomst>/", werk.uitkomst, name="uitkomst"),
    path(
        _VERGADERING + "uitkomsten/<slug:uitkomst>/verwijderen/", werk.uitkomst_verwijderen, name="uitkomst_verwijderen"
    ),
    path(_VERGADERING + "aanwezig/", werk.aanwezig, name="aanwezig"),
    path(_VERGADERING + "aanwezig/nieuw/", werk.gast, name="gast"),
    path(_VERGADERING + "verslag/", verslag.vastleggen, name="verslag_vastleggen"),
    path(_VERGADERING + "verslag/<int:nummer>/", verslag.verslag, name="verslag"),
    path(_VERGADERING + "voorstel/", puntvoorstel.voorstellen, name="voorstellen"),
    path(_VERGADERING + "voorstellen/<slug:voorstel>/opnemen/", puntvoorstel.opnemen, name="voorstel_opnemen"),
    path(_VERGADERING + "voorstellen/<slug:voorstel>/afwijzen/", puntvoorstel.afwijzen, name="voorstel_afwijzen"),
    path("uitnodiging/<str:geheim>/", uitnodiging.uitnodiging, name="uitnodiging"),
    path("uitnodiging/<str:geheim>/voorstel/", uitnodiging.voorstel, name="uitnodiging_voorstel"),
    path("mijn-agenda/", mijn_agenda.mijn_agenda, name="mijn_agenda"),
    path("mijn-agenda/maken/", mijn_agenda.feed_maken, name="feed_maken"),
    path("mijn-agenda/stoppen/", mijn_agenda.feed_stoppen, name="feed_stoppen"),
    path("mijn-agenda/weekbericht/", mijn_agenda.weekbericht, name="weekbericht"),
    path("agenda/<str:geheim>.ics", mijn_agenda.feed, name="feed"),
    path("signalen/", signaal.signalen, name="signalen"),
    path("signalen/nieuw/", signaal.nieuw, name="signaal_nieuw"),
    path(_SIGNAAL, signaal.signaal, name="signaal"),
    path(_SIGNAAL + "bundelen/", signaal.bundelen, name="signaal_bundelen"),
    path(_SIGNAAL + "agenderen/", signaal.agenderen, name="signaal_agenderen"),
    path(_SIGNAAL + "doorgeven/", signaal.doorgeven, name="signaal_doorgeven"),
    path(_SIGNAAL + "beantwoorden/", signaal.beantwoorden, name="signaal_beantwoorden"),
    path(_SIGNAAL + "heropenen/", signaal.heropenen, name="signaal_heropenen"),
]
