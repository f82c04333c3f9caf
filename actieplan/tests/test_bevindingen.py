"""What an attack on the running portal found in the plan: one test per finding, named after it."""

import pytest
from django.urls import reverse

from actieplan.diensten.actie import actie_toevoegen
from actieplan.keuzes import DRAGENDE_SOORTEN, SoortDoelstelling
from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan
from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer

pytestmark = pytest.mark.django_db
ZONDER_ACTIES = [soort for soort in SoortDoelstelling if soort not in DRAGENDE_SOORTEN]


@pytest.fixture
def actie():
    return maak_actie(doelstelling=maak_doelstelling(plan=maak_plan(slug="mechelen")), titel="Talentenstages")


@pytest.fixture
def staf(client, actie):
    client.gebruiker = maak_gebruiker(Rol.STAF, netwerk=actie.plan.netwerk)
    log_in(client, client.gebruiker)
    return client


def adres(naam: str, *velden: str) -> str:
    return reverse(f"actieplan:{naam}", args=["mechelen", *velden])


@pytest.mark.parametrize("soort", ZONDER_ACTIES)
def test_een_actie_verdwijnt_niet_onder_een_doelstelling_die_geen_acties_draagt(staf, actie, soort):
    kaal = maak_doelstelling(plan=actie.plan, soort=soort)
    assert staf.post(adres("slepen"), {"sleutel": actie.sleutel, "lijst": kaal.sleutel}).status_code == 409
    keuze = staf.get(adres("verplaatsen", actie.sleutel))
    assert f'value="{kaal.sleutel}"' not in keuze.content.decode()
    assert staf.post(adres("verplaatsen", actie.sleutel), invoer(keuze, waar=kaal.sleutel)).status_code == 422
    actie.refresh_from_db()
    assert actie.doelstelling != kaal
    assert actie.titel in staf.get(adres("bewerken")).content.decode()


@pytest.mark.parametrize("soort", ZONDER_ACTIES)
def test_een_nieuwe_actie_komt_niet_onder_een_doelstelling_die_geen_acties_draagt(staf, actie, soort):
    kaal = maak_doelstelling(plan=actie.plan, soort=soort)
    assert staf.get(adres("actie_nieuw"), {"doel": kaal.sleutel}).status_code == 404
    with pytest.raises(Geweigerd):
        actie_toevoegen(doelstelling_id=kaal.pk, waarden={"titel": "x"}, reden="", door=staf.gebruiker)


def test_een_te_lang_adres_van_een_website_wordt_gezegd_en_niet_pas_door_de_databank(staf, actie):
    pagina = adres("actie_bewerken", actie.sleutel)
    lang = "https://voorbeeld.test/" + "x" * 2_000
    antwoord = staf.post(pagina, invoer(staf.get(pagina), link=lang))
    assert antwoord.status_code == 422
    assert "hoogstens 2000 tekens" in antwoord.content.decode()
