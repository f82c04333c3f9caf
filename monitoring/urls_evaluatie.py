"""Addresses under /evaluatie/. Fixed words stand before keys, so that no key can hide a page."""

from django.urls import path

from monitoring.views import evaluatie, jaarevaluatie, ronde

app_name = "evaluatie"
_JAAR = "<slug:plan>/<slug:schooljaar>/"
_ACTIE = _JAAR + "acties/<slug:sleutel>/"
_EDITIE = _JAAR + "edities/<int:editie>/"

urlpatterns = [
    path("", ronde.rondes, name="rondes"),
    path("nieuw/", ronde.ronde_nieuw, name="ronde_nieuw"),
    path(_JAAR, jaarevaluatie.jaarevaluatie, name="jaarevaluatie"),
    path(_JAAR + "ronde/", ronde.ronde, name="ronde"),
    path(_JAAR + "ronde/dagen/", ronde.dagen, name="dagen"),
    path(_JAAR + "ronde/herinneren/", ronde.herinneren, name="herinneren"),
    path(_JAAR + "ronde/aanvullen/", ronde.aanvullen, name="aanvullen"),
    path(_JAAR + "ronde/cijfers/", ronde.cijfers, name="cijfers"),
    path(_JAAR + "teksten/", jaarevaluatie.teksten, name="teksten"),
    path(_JAAR + "stap/<slug:naar>/", jaarevaluatie.stap, name="stap"),
    path(_JAAR + "maken/", jaarevaluatie.maken, name="maken"),
    path(_ACTIE, evaluatie.invullen, name="invullen"),
    path(_ACTIE + "nalezen/", evaluatie.nalezen, name="nalezen"),
    path(_ACTIE + "teruggeven/", evaluatie.teruggeven, name="teruggeven"),
    path(_EDITIE, jaarevaluatie.editie, name="editie"),
    path(_EDITIE + "jaarevaluatie.pdf", jaarevaluatie.pdf, name="pdf"),
]
