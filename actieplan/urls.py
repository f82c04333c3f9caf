"""Addresses under /actieplan/. Fixed words stand before keys, so that no key can hide a page."""

from django.urls import path

from actieplan.daden import actie as actiedaden
from actieplan.daden import actiepunt as actiepuntdaden
from actieplan.daden import plaats, plakken, versie, voortgang
from actieplan.daden import plan as plandaden
from actieplan.views import actie, actiepunt, bewerken, plan
from leerrecht.daden import paden

app_name = "actieplan"

urlpatterns = [
    path("", plan.plannen, name="plannen"),
    path("actiepunten/", actiepunt.actiepunten, name="actiepunten"),
    *paden(actiepuntdaden, plandaden, plakken),
    path("<slug:plan>/", plan.plan, name="plan"),
    path("<slug:plan>/acties.csv", plan.download, name="download"),
    path("<slug:plan>/acties/<slug:sleutel>/", actie.actie, name="actie"),
    path("<slug:plan>/acties/<slug:sleutel>/gemeld/", actie.voortgang, name="actie_voortgang"),
    path("<slug:plan>/acties/<slug:sleutel>/geschiedenis/", actie.geschiedenis, name="actie_geschiedenis"),
    path("<slug:plan>/versies/", plan.versies, name="versies"),
    path("<slug:plan>/versies/<int:jaar>/", plan.versie, name="versie"),
    path("<slug:plan>/versies/<int:jaar>/verschil/", plan.verschil, name="verschil"),
    path("<slug:plan>/bewerken/", bewerken.werkbank, name="bewerken"),
    path("<slug:plan>/bewerken/acties/<slug:sleutel>/rij/", bewerken.rij, name="rij"),
    *paden(voortgang, actiedaden, plaats, versie),
]
