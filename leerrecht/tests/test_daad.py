"""One act, one record: its view, address and buttons come from it, and no POST gets around it."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.http import require_POST

from actieplan.daden.actie import ActieIntrekken
from actieplan.models import Voortgang
from leerrecht import controles
from leerrecht.daden import daden_voor, daden_voor_lijst
from leerrecht.daden.controle import is_daad, neemt_post
from leerrecht.daden.register import alle_daden, meld_aan
from leerrecht.daden.uitzonderingen import ZONDER_DAAD
from leerrecht.rechten import Recht, Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.formulier import invoer
from leerrecht.toegang import heeft_toegang, publiek

NAMEN = alle_namen()  # reads the addresses, and with them every act
ACTEN = {soort.adresnaam(): soort for soort in alle_daden() if soort.adresnaam() in NAMEN}


def _help(request: HttpRequest) -> bool:
    return bool(request.POST)


@publiek
@require_POST
def met_de_hand(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@publiek
def langs_een_omweg(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ja" if request.method == "POST" else "nee")


@publiek
def alleen_lezen(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [
    path("met-de-hand/", met_de_hand, name="met_de_hand"),
    path("omweg/", langs_een_omweg, name="omweg"),
    path("lezen/", alleen_lezen, name="lezen"),
]


def test_huis_C5_een_post_met_de_hand_wordt_bij_naam_genoemd(settings):
    settings.ROOT_URLCONF = __name__
    fouten = controles.elke_post_is_een_daad(None)
    assert [fout.id for fout in fouten] == ["leerrecht.E007"] * 2
    assert ["met_de_hand" in fouten[0].msg, "omweg" in fouten[1].msg] == [True, True]


def test_elke_uitzondering_bestaat_heeft_een_reden_en_is_echt_een_post():
    namen = alle_namen()
    assert set(ZONDER_DAAD) <= set(namen)
    assert all(reden.endswith(".") for reden in ZONDER_DAAD.values())
    assert [naam for naam in ZONDER_DAAD if is_daad(namen[naam].callback)] == []
    assert [naam for naam in ZONDER_DAAD if not neemt_post(namen[naam].callback)] == []


def test_de_daden_van_alle_kamers_zijn_er():
    ruimten = {naam.partition(":")[0] for naam in ACTEN}
    assert {"actieplan", "beheer", "evaluatie", "meldpunt", "monitoring", "overleg"} <= ruimten
    assert len(ACTEN) > 120


@pytest.mark.parametrize("naam", ACTEN)
def test_elke_daad_zegt_wat_ze_is(naam):
    soort = ACTEN[naam]
    assert soort.__doc__, "what it does"
    assert soort.eis(), "who may"
    patroon = alle_namen()[naam]
    assert patroon.callback.view_class is soort
    assert patroon.callback.recht == soort.eis()


def test_twee_daden_met_een_naam_kunnen_niet():
    dubbel = type("Dubbel", (), {"adresnaam": classmethod(lambda cls: ActieIntrekken.adresnaam())})
    with pytest.raises(ValueError, match="is al een daad"):
        meld_aan(dubbel)


@pytest.mark.django_db
def test_knoppen_staan_er_voor_wie_het_recht_heeft_de_rij_ziet_en_de_zet_mag(wereld):
    melding = wereld.melding
    staf, partner = wereld.gebruiker(Rol.STAF), wereld.gebruiker(Rol.PARTNER)
    assert {knop.naam for knop in daden_voor(melding, staf)} == {"melding_overnemen", "melding_laten"}
    assert daden_voor(melding, partner) == []
    assert not heeft_toegang(partner, (Recht.PLAN_BEWERKEN,))


@pytest.mark.django_db
def test_knoppen_van_een_lijst_kosten_niet_meer_vragen_dan_die_van_een_rij(wereld, django_assert_num_queries):
    staf = wereld.gebruiker(Rol.STAF)
    rijen = [wereld.melding]
    daden_voor(rijen[0], staf)
    with django_assert_num_queries(1):
        daden_voor_lijst(rijen, staf)
    velden = {veld.name: getattr(rijen[0], veld.name) for veld in Voortgang._meta.fields if veld.name not in ("id",)}
    from leerrecht.models.basis import maak_sleutel, schrijven_toegestaan

    with schrijven_toegestaan():
        rijen += [Voortgang.objects.create(**{**velden, "sleutel": maak_sleutel()}) for _ in range(5)]
    with django_assert_num_queries(1):
        knoppen = daden_voor_lijst(rijen, staf)
    assert {len(van_rij) for van_rij in knoppen.values()} == {2}


@pytest.mark.django_db
def test_een_rij_die_weg_is_leidt_wie_hetzelfde_nog_eens_stuurt_naar_wat_er_gebeurde(wereld):
    client = wereld.client(Rol.STAF)
    adres = wereld.adres("actieplan:melding_overnemen")
    gegevens = invoer(client.get(adres))
    eerst, nog_eens = client.post(adres, gegevens), client.post(adres, gegevens)
    assert eerst.status_code == nog_eens.status_code == 302
    assert eerst.url == nog_eens.url
    assert client.get(adres).status_code == 404
    assert Client().post(adres, gegevens).status_code == 302, "een bezoeker gaat eerst inloggen"
