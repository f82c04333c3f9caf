"""The number of questions to the database does not grow with the plan."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from actieplan.models import Actieplan
from actieplan.tests.bouwers import (
    betrek,
    laad_echte_plannen,
    maak_actie,
    maak_doelstelling,
    maak_plan,
    maak_versie_van_kracht,
)
from leerrecht.models import Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def bouw(slug: str, *, acties: int, voorstellen: int) -> tuple[Actieplan, Gebruiker, Gebruiker]:
    """A network of its own with one plan, its staf and a partner who is involved in every action."""
    netwerk = maak_netwerk(slug)
    partnerorganisatie = maak_organisatie(netwerk=netwerk)
    doel = maak_doelstelling(plan=maak_plan(netwerk=netwerk))
    vorige = None
    for nummer in range(acties):
        # Every third hangs under the one before, two deep.
        vorige = maak_actie(doelstelling=doel, ouder=vorige if vorige and nummer % 3 == 2 else None, stand="lopend")
        betrek(actie=vorige, organisatie=partnerorganisatie, rol="trekker")
        betrek(actie=vorige, organisatie=maak_organisatie(netwerk=netwerk), rol="medewerker")
    maak_versie_van_kracht(plan=doel.plan)
    for _ in range(voorstellen):
        maak_actie(doelstelling=doel)
    staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
    partner = maak_gebruiker(Rol.PARTNER, netwerk=netwerk, organisatie=partnerorganisatie)
    return doel.plan, staf, partner


def tel(adres: str, gebruiker: Gebruiker | None = None) -> int:
    """Queries of one GET in a warm session, with an empty page memory."""
    client = Client()
    if gebruiker:
        log_in(client, gebruiker)
    assert client.get(reverse("toegankelijkheid")).status_code == 200
    caches["pagina"].clear()
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return len(vragen)


def alle_tellingen(plan: Actieplan, staf: Gebruiker, partner: Gebruiker) -> dict[tuple[str, str], int]:
    actie = plan.acties.order_by("pk").first()
    bladen = {
        "plan": plan.get_absolute_url(),
        "gefilterd": plan.get_absolute_url() + "?q=actie&stand=lopend",
        "csv": reverse("actieplan:download", args=[plan.slug]),
        "actie": actie.get_absolute_url(),
        "versie": reverse("actieplan:versie", args=[plan.slug, 2016]),
        "versies": reverse("actieplan:versies", args=[plan.slug]),
        "start": reverse("start"),
    }
    alleen_staf = {
        "werkbank": reverse("actieplan:bewerken", args=[plan.slug]),
        "bewerken": reverse("actieplan:actie_bewerken", args=[plan.slug, actie.sleutel]),
        "verplaatsen": reverse("actieplan:verplaatsen", args=[plan.slug, actie.sleutel]),
        "voorstel": reverse("actieplan:voorstel", args=[plan.slug]),
    }
    uit = {("bezoeker", naam): tel(adres) for naam, adres in bladen.items()}
    uit |= {("partner", naam): tel(adres, partner) for naam, adres in bladen.items()}
    uit |= {("staf", naam): tel(adres, staf) for naam, adres in (bladen | alleen_staf).items()}
    return uit


def test_zestig_acties_vragen_niet_meer_dan_tien():
    klein = alle_tellingen(*bouw("mechelen", acties=10, voorstellen=1))
    groot = alle_tellingen(*bouw("vlaams-brabant", acties=60, voorstellen=1))
    assert groot == klein


def test_twintig_voorstellen_vragen_niet_meer_dan_een():
    klein = alle_tellingen(*bouw("mechelen", acties=10, voorstellen=1))
    groot = alle_tellingen(*bouw("vlaams-brabant", acties=10, voorstellen=20))
    assert groot == klein


def test_het_plan_van_mechelen_kost_een_bezoeker_hoogstens_15_vragen():
    laad_echte_plannen()
    assert tel(reverse("actieplan:plan", args=["mechelen"])) <= 15
    assert tel(reverse("actieplan:plan", args=["vlaams-brabant"])) <= 15


def test_een_tweede_bezoek_komt_uit_het_geheugen(client):
    plan, _, _ = bouw("mechelen", acties=10, voorstellen=0)
    eerst = client.get(plan.get_absolute_url())
    with CaptureQueriesContext(connection) as vragen:
        daarna = client.get(plan.get_absolute_url())
    assert daarna.content == eerst.content
    assert len(vragen) <= 2
