"""The way to the plan from anywhere: inside a network straight to its own."""

import pytest
from django.urls import reverse

from actieplan.tests.bouwers import maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.tests.bouwers import maak_netwerk
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.paginas import boom

pytestmark = pytest.mark.django_db


@pytest.fixture
def plannen():
    """Two networks, each with its approved plan."""
    rijen = [maak_plan(slug=slug, netwerk=maak_netwerk(slug)) for slug in ("mechelen", "vlaams-brabant")]
    for plan in rijen:
        maak_doelstelling(plan=plan)
        maak_versie_van_kracht(plan=plan)
    return rijen


def menu_adres(client, pad: str) -> str:
    tekst = client.get(pad).content.decode()
    return next(een.attrs["href"] for een in boom(tekst).alle("a") if een.tekst == "Actieplan" and een.binnen("nav"))


def test_het_menu_leidt_binnen_een_netwerk_naar_zijn_eigen_plan(client, plannen):
    for plan in gevuld(plannen):
        antwoord = client.get(menu_adres(client, plan.get_absolute_url()))
        assert (antwoord.status_code, antwoord["Location"]) == (302, plan.get_absolute_url())


def test_elders_leidt_het_naar_alle_plannen(client, plannen):
    adres = menu_adres(client, reverse("over"))
    assert adres == reverse("actieplan:plannen")
    tekst = client.get(adres).content.decode()
    assert all(plan.get_absolute_url() in tekst for plan in plannen)
    assert len(plannen) == 2


def test_een_netwerk_dat_er_niet_is_toont_alle_plannen(client, plannen):
    antwoord = client.get(reverse("actieplan:plannen"), {"netwerk": "nergens"})
    assert antwoord.status_code == 200
    assert len(antwoord.context["plannen"]) == 2
