"""Addresses under /actieplan/. Fixed words stand before keys, so that no key can hide a page."""

from django.urls import path

from actieplan.views import actie, actiepunt, bewerken, ontwerp, plaats, plan, voortgang

app_name = "actieplan"
_BEWERKEN = "<slug:plan>/bewerken/"
_ACTIE = _BEWERKEN + "acties/<slug:sleutel>/"

urlpatterns = [
    path("", plan.plannen, name="plannen"),
    path("actiepunten/", actiepunt.actiepunten, name="actiepunten"),
    path("actiepunten/<slug:sleutel>/afvinken/", actiepunt.afvinken, name="actiepunt_afvinken"),
    path("<slug:plan>/", plan.plan, name="plan"),
    path("<slug:plan>/acties.csv", plan.download, name="download"),
    path("<slug:plan>/acties/<slug:sleutel>/", actie.actie, name="actie"),
    path("<slug:plan>/acties/<slug:sleutel>/voortgang/", voortgang.voortgang, name="voortgang"),
    path("<slug:plan>/versies/", plan.versies, name="versies"),
    path("<slug:plan>/versies/<int:jaar>/", plan.versie, name="versie"),
    path("<slug:plan>/versies/<int:jaar>/verschil/", plan.verschil, name="verschil"),
    path(_BEWERKEN, bewerken.werkbank, name="bewerken"),
    path(_BEWERKEN + "nieuw/", bewerken.actie_nieuw, name="actie_nieuw"),
    path(_BEWERKEN + "schuiven/", plaats.schuiven, name="schuiven"),
    path(_BEWERKEN + "slepen/", plaats.slepen, name="slepen"),
    path(_BEWERKEN + "voorstel/", ontwerp.voorstel, name="voorstel"),
    path(_BEWERKEN + "versies/<int:jaar>/", ontwerp.ontwerp, name="ontwerp"),
    path(_ACTIE, bewerken.actie_bewerken, name="actie_bewerken"),
    path(_ACTIE + "rij/", bewerken.rij, name="rij"),
    path(_ACTIE + "verplaatsen/", plaats.verplaatsen, name="verplaatsen"),
    path(_ACTIE + "intrekken/", bewerken.actie_intrekken, name="actie_intrekken"),
]
