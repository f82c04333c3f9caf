"""Addresses under /beheer/."""

from django.urls import path

from leerrecht.beheer.views import aanspreekpunt, account, gebruiker, index, lidmaatschap, organisatie, werk, woord

app_name = "beheer"
_PERSOON = "gebruikers/<str:sleutel>/"
_ORGANISATIE = "organisaties/<str:sleutel>/"
_LID = "lidmaatschappen/<str:sleutel>/"
_WOORD = "woorden/<slug:lijst>/<slug:slug>/"
_PUNT = "aanspreekpunten/<str:sleutel>/"

urlpatterns = [
    path("", index.index, name="index"),
    path("gebruikers/", gebruiker.gebruikers, name="gebruikers"),
    path("gebruikers/nieuw/", gebruiker.gebruiker_nieuw, name="gebruiker_nieuw"),
    path(_PERSOON, gebruiker.gebruiker, name="gebruiker"),
    path(_PERSOON + "wijzigen/", gebruiker.gebruiker_wijzigen, name="gebruiker_wijzigen"),
    path(_PERSOON + "uitnodigen/", account.uitnodigen, name="uitnodigen"),
    path(_PERSOON + "sluiten/", account.sluiten, name="account_sluiten"),
    path(_PERSOON + "heropenen/", account.heropenen, name="account_heropenen"),
    path(_PERSOON + "tweede-factor/", account.factor_wissen, name="factor_wissen"),
    path(_PERSOON + "lidmaatschap/", lidmaatschap.lidmaatschap_nieuw, name="lidmaatschap_nieuw"),
    path("lidmaatschappen/", lidmaatschap.lidmaatschappen, name="lidmaatschappen"),
    path(_LID + "beeindigen/", lidmaatschap.lidmaatschap_beeindigen, name="lidmaatschap_beeindigen"),
    path("organisaties/", organisatie.organisaties, name="organisaties"),
    path("organisaties/nieuw/", organisatie.organisatie_nieuw, name="organisatie_nieuw"),
    path(_ORGANISATIE, organisatie.organisatie, name="organisatie"),
    path(_ORGANISATIE + "wijzigen/", organisatie.organisatie_wijzigen, name="organisatie_wijzigen"),
    path(_ORGANISATIE + "gebruik/", organisatie.organisatie_gebruik, name="organisatie_gebruik"),
    path(_ORGANISATIE + "eenheden/nieuw/", organisatie.eenheid_nieuw, name="eenheid_nieuw"),
    path(_ORGANISATIE + "eenheden/<str:eenheid>/", organisatie.eenheid_wijzigen, name="eenheid_wijzigen"),
    path("woorden/", woord.woorden, name="woorden"),
    path("woorden/<slug:lijst>/nieuw/", woord.woord_nieuw, name="woord_nieuw"),
    path(_WOORD + "wijzigen/", woord.woord_wijzigen, name="woord_wijzigen"),
    path(_WOORD + "verplaatsen/", woord.woord_verplaatsen, name="woord_verplaatsen"),
    path(_WOORD + "verwijderen/", woord.woord_verwijderen, name="woord_verwijderen"),
    path("aanspreekpunten/", aanspreekpunt.aanspreekpunten, name="aanspreekpunten"),
    path("aanspreekpunten/nieuw/<slug:netwerk>/", aanspreekpunt.aanspreekpunt_nieuw, name="aanspreekpunt_nieuw"),
    path(_PUNT + "wijzigen/", aanspreekpunt.aanspreekpunt_wijzigen, name="aanspreekpunt_wijzigen"),
    path(_PUNT + "verplaatsen/", aanspreekpunt.aanspreekpunt_verplaatsen, name="aanspreekpunt_verplaatsen"),
    path(_PUNT + "verwijderen/", aanspreekpunt.aanspreekpunt_verwijderen, name="aanspreekpunt_verwijderen"),
    path("post/", werk.post, name="post"),
    path("post/<str:sleutel>/", werk.bericht, name="bericht"),
    path("werk/", werk.werk, name="werk"),
    path("werk/<str:sleutel>/", werk.taak, name="taak"),
]
