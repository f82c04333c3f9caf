"""The invented surveys and classes of example mode: every state is there, marked, loaded once, about no real school."""

import pytest
from django.core.management import call_command

from leerrecht.models import Gebruiker, Organisatie
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.gevuld import gevuld
from monitoring.inhoud import voorbeeldbevraging, voorbeeldwelbevinden
from monitoring.models import Bevraagde, Bevraging, Cel, Gespreksronde, Welbevindensessie

pytestmark = pytest.mark.django_db


@pytest.fixture
def geladen(settings, capsys) -> None:
    settings.VOORBEELD = True
    call_command("laad_inhoud", verbosity=0)
    call_command("laad_voorbeeld", verbosity=0)


def test_elke_stand_van_een_bevraging_is_er_en_niets_gaat_over_een_echte_school(geladen, client):
    standen = sorted(Bevraging.objects.values_list("doelgroep", "stand"))
    assert standen == [
        ("ouders", "open"),
        ("ouders", "te_weinig"),
        ("scholen", "geteld"),
        ("scholen", "ontwerp"),
        ("scholen", "open"),
    ]
    gevraagd = Organisatie.objects.filter(
        pk__in=Bevraagde.objects.filter(bevraging__stand="open").values("organisatie")
    )
    assert all(school.naam.startswith("Voorbeeldschool") for school in gevuld(gevraagd))
    geteld = Bevraging.objects.get(stand="geteld")
    cellen = Cel.objects.van_kracht().filter(indicator__in=geteld.vragen.values("indicator"))
    assert cellen.count() > 10 and set(cellen.values_list("synthetisch", flat=True)) == {True}
    tekst = " ".join(client.get(geteld.get_absolute_url()).content.decode().split())
    assert "Verzonnen voorbeeldcijfers." in tekst and "11 scholen" in tekst and "van de 12 die gevraagd zijn" in tekst
    assert "437 euro" not in tekst and ">437<" not in tekst, "wat één school zei, staat nergens"
    log_in(client, Gebruiker.objects.get(email="staf@leerrecht.example"))
    for rij in gevuld(Bevraging.objects.all()):
        assert client.get(rij.get_absolute_url()).status_code == 200


def test_V_welbevinden_er_is_een_klas_met_een_uitslag_en_een_met_te_weinig(geladen, client):
    klassen = dict(Welbevindensessie.objects.values_list("groep", "stand"))
    assert klassen == {"4A": "geteld", "4B": "geteld", "6A": "geteld", "3C": "geteld", "5D": "te_weinig"}
    ronde = Gespreksronde.objects.get()
    assert ronde.stand == "geteld" and set(ronde.uitslag["leeftijd"]) == {"13-14", "15-17", "18+"}
    assert Cel.objects.van_kracht().filter(indicator__code__contains="welbevinden").exists()
    log_in(client, Gebruiker.objects.get(email="school@leerrecht.example"))
    for rij in gevuld(Welbevindensessie.objects.all()):
        tekst = client.get(rij.get_absolute_url()).content.decode()
        assert ("minder dan tien antwoorden" in tekst) == (rij.stand == "te_weinig")


def test_nog_eens_laden_maakt_niets_bij(geladen):
    assert voorbeeldbevraging.laad() == {"voorbeeldbevragingen": 0}
    assert voorbeeldwelbevinden.laad() == {"voorbeeldklassen": 0}
