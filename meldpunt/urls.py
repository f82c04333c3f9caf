"""Addresses under /meldpunt/. Fixed words stand before slugs, so that no slug can hide a page."""

from django.urls import path

from leerrecht.daden import paden
from meldpunt.daden import aanbod as aanboddaden
from meldpunt.daden import (
    aanbod_nieuw,
    aanvraag,
    antwoordadres,
    begeleiding,
    beslissers,
    bijlage,
    bladtaal,
    consult,
    dienstpunt,
    doorgeven,
    inlichten,
    instemming,
    janoteren,
    klopt,
    notitie,
    opening,
    overdracht,
    samenwijzen,
    schooltraject,
    stappenplan,
    tafeleigen,
    tafelpartij,
    tafelpunt,
    telefoon,
    terugkeer,
    toeleidingantwoord,
    toeleidinggezegd,
    traject,
    trajectbegeleider,
    trajectweek,
    turf,
    uitstroom,
    vraag,
    wachtdag,
    werkgebied,
    werkregio,
    wissel,
)
from meldpunt.daden import aanmelden as aanmelddaden
from meldpunt.daden import bewaring as bewaardaden
from meldpunt.daden import bladkaart as kaartdaden
from meldpunt.daden import dossier as dossierdaden
from meldpunt.daden import rondetafel as tafeldaden
from meldpunt.daden import samenlezen as samendaden
from meldpunt.daden import steekproef as steekproefdaden
from meldpunt.daden import termijnbesluit as termijndaden
from meldpunt.daden import toeleiding as toeleidingdaden
from meldpunt.daden import toestemming as toestemmingdaden
from meldpunt.daden import verantwoording as verantwoordingdaden
from meldpunt.daden import verbetering as verbeterdaden
from meldpunt.daden import verontrusting as verontrustingdaden
from meldpunt.daden import verzoek as verzoekdaden
from meldpunt.daden import vooraanmelding as vooraanmelddaden
from meldpunt.views import (
    aanbod,
    aanmelden,
    bewaring,
    dossier,
    dossiers,
    grondenkaart,
    jaregister,
    lars,
    lek,
    meldpunt,
    mijn_aanbod,
    opvallend,
    raadplegingen,
    rondetafel,
    samenlezen,
    toeleiding,
    toezicht,
    verontrusting,
    verzoek,
    vooraanmelding,
    wittevlek,
)
from meldpunt.views import aanvraag as aanvragen
from meldpunt.views import bijlage as bijlagen
from meldpunt.views import bladtaal as taalpagina
from meldpunt.views import schooltraject as schooltrajecten
from meldpunt.views import werkgebied as werkgebieden
from meldpunt.views import werkregio as werkregios

app_name = "meldpunt"
_CONCEPT = "aanmelden/<slug:sleutel>/"
_VOOR = "vooraanmelding/<slug:referentie>/"
_DOSSIER = "dossiers/<str:referentie>/"

urlpatterns = [
    path("", meldpunt.meldpunt, name="meldpunt"),
    path("talen/<slug:netwerk>/", taalpagina.bladtalen, name="bladtalen"),
    path("gebieden/<slug:netwerk>/", werkgebieden.gebieden, name="gebieden"),
    *paden(werkgebied),
    path("wie-kan-helpen/", meldpunt.wie_kan_helpen, name="wie_kan_helpen"),
    path("voor-jongeren/", meldpunt.voor_jongeren, name="voor_jongeren"),
    path("voor-ouders/", meldpunt.voor_ouders, name="voor_ouders"),
    path("vaak-afwezig/", meldpunt.vaak_afwezig, name="vaak_afwezig"),
    path("vaak-afwezig/brief/", meldpunt.brief_ouders, name="brief_ouders"),
    path("aanbod/", aanbod.lijst, name="aanbod"),
    path("aanbod/aanbod.csv", aanbod.download, name="download"),
    *paden(aanbod_nieuw),
    path("aanbod/<slug:slug>/", aanbod.fiche, name="fiche"),
    *paden(aanvraag),
    path("aanvragen/", aanvragen.aanvragen, name="aanvragen"),
    path("aanvragen/<str:sleutel>/", aanvragen.aanvraag, name="aanvraag"),
    *paden(schooltraject),
    path("schooltrajecten/", schooltrajecten.schooltrajecten, name="schooltrajecten"),
    path("schooltrajecten/<str:sleutel>/", schooltrajecten.schooltraject, name="schooltraject"),
    path("mijn-aanbod/", mijn_aanbod.mijn_aanbod, name="mijn_aanbod"),
    path("mijn-aanbod/<slug:slug>/wachtlijst/", mijn_aanbod.wachtlijst, name="wachtlijst"),
    *paden(aanboddaden, antwoordadres, klopt, telefoon, turf),
    path("aanmelden/", aanmelden.start, name="aanmelden"),
    path("aanmelden/ontvangen/<slug:referentie>/", aanmelden.ontvangen, name="ontvangen"),
    *paden(consult),
    *paden(aanmelddaden),
    path(_CONCEPT, aanmelden.concept, name="concept"),
    path(_VOOR, vooraanmelding.vooraanmelding, name="vooraanmelding"),
    *paden(vooraanmelddaden),
    path("verontrusting/", verontrusting.verontrusting, name="verontrusting"),
    *paden(verontrustingdaden),
    path("verontrusting/nota/<str:sleutel>/", verontrusting.nota, name="nota"),
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers/dossiers.csv", dossiers.download, name="dossiers_download"),
    *paden(samenwijzen),
    path("dossiers/straks/", bewaring.straks_gewist, name="straks_gewist"),
    path("termijnen/", bewaring.termijnen, name="termijnen"),
    *paden(termijndaden),
    path("toezicht/", toezicht.toezicht, name="toezicht"),
    path("toezicht/toegang.csv", toezicht.download, name="toezicht_download"),
    path("toezicht/opvallend/", opvallend.opvallend, name="opvallend"),
    path("toezicht/ja-en-nee/", jaregister.jaregister, name="ja_register"),
    path("toezicht/ja-en-nee.csv", jaregister.download, name="ja_register_download"),
    path("toezicht/lek/", lek.lek, name="lek"),
    path("toezicht/lek.csv", lek.download, name="lek_download"),
    path("toezicht/<slug:netwerk>/oordelen/<int:jaar>/", toezicht.oordelen, name="oordelen"),
    *paden(steekproefdaden),
    path("grondenkaart/", grondenkaart.grondenkaarten, name="grondenkaarten"),
    *paden(verantwoordingdaden),
    *paden(dienstpunt),
    *paden(bladtaal),
    path("grondenkaart/<slug:netwerk>/", grondenkaart.grondenkaart, name="grondenkaart"),
    path("grondenkaart/<slug:netwerk>/grondenkaart.csv", grondenkaart.download, name="grondenkaart_download"),
    path("dossiers/zoeken/", dossiers.zoeken, name="dossier_zoeken"),
    path("dossiers/gevonden/", dossiers.gevonden, name="dossiers_gevonden"),
    path(_DOSSIER, dossier.dossier, name="dossier"),
    path(_DOSSIER + "vraag-en-jongere/", dossier.jongere, name="dossier_jongere"),
    path(_DOSSIER + "toeleidingen/", dossier.toeleidingen, name="dossier_toeleidingen"),
    path(_DOSSIER + "toestemmingen/", dossier.toestemmingen, name="toestemmingen"),
    path(_DOSSIER + "tijdlijn/", dossier.tijdlijn, name="dossier_tijdlijn"),
    path(_DOSSIER + "lars/", lars.lars, name="lars"),
    path(_DOSSIER + "raadplegingen/", dossier.raadplegingen, name="dossier_raadplegingen"),
    path(_DOSSIER + "bijlage/<slug:sleutel>/", bijlagen.bijlage, name="bijlage"),
    *paden(begeleiding, beslissers, bewaardaden, bijlage, doorgeven, dossierdaden, inlichten, instemming),
    *paden(notitie, opening, overdracht, stappenplan, trajectbegeleider, uitstroom, vraag, wissel),
    *paden(verbeterdaden),
    path(_DOSSIER + "samen-lezen/", samenlezen.samen_lezen, name="samen_lezen"),
    *paden(kaartdaden, samendaden),
    path(_DOSSIER + "verbeteringen/", dossier.verbeteringen, name="verbeteringen"),
    path("verzoeken/", verzoek.verzoeken, name="verzoeken"),
    path("verzoeken/<slug:sleutel>/", verzoek.verzoek, name="verzoek"),
    path("verzoeken/<slug:sleutel>/kopie.<str:soort>", verzoek.kopie, name="verzoek_kopie"),
    *paden(verzoekdaden),
    path("regios/", werkregios.regios, name="regios"),
    path("ontbreekt/", wittevlek.witte_vlekken, name="witte_vlekken"),
    *paden(werkregio),
    path("raadplegingen/", raadplegingen.raadplegingen, name="raadplegingen"),
    path("raadplegingen/raadplegingen.csv", raadplegingen.download, name="raadplegingen_download"),
    path(_DOSSIER + "plek/", toeleiding.plek, name="plek"),
    *paden(toeleidingdaden, toeleidingantwoord, toeleidinggezegd, wachtdag, toestemmingdaden, janoteren),
    *paden(terugkeer, traject, trajectweek),
    path(_DOSSIER + "rondetafel/", rondetafel.rondetafel, name="rondetafel"),
    *paden(tafeldaden, tafeleigen, tafelpartij, tafelpunt),
    path(_DOSSIER + "rondetafel/<slug:sleutel>/", rondetafel.rondetafel_een, name="rondetafel_een"),
]
