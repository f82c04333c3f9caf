"""The steps by half days and the letter for parents: everybody reads them, with sources and without anybody's name."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def lees(client, naam: str) -> str:
    antwoord = client.get(reverse(f"meldpunt:{naam}"))
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_rij_29_per_aantal_halve_dagen_staat_wie_wat_doet_met_de_bron(client):
    pagina = lees(client, "vaak_afwezig")
    assert pagina.index("eerste halve dag") < pagina.index("Vanaf 5 halve dagen") < pagina.index("Rond 10")
    assert pagina.index("Rond 10") < pagina.index("Vanaf 30 halve dagen")
    for wie in ("School", "CLB", "Meldpunt", "Lokale politie", "Parket", "OCJ", "sociale dienst van de jeugdrechtbank"):
        assert wie in pagina
    assert "Provinciaal Spijbelactieplan Antwerpen" in pagina and "AGODI" in pagina
    assert "lezen politie en parket niets over een leerling" in pagina


def test_rij_29_de_brief_voor_ouders_heeft_lege_plaatsen_en_geen_formulier(client):
    brief = lees(client, "brief_ouders")
    hoofd = brief[brief.index("<main") : brief.index("</main>")]
    assert "Je kind ______" in hoofd and "schooltoeslag" in hoofd
    assert "<input" not in hoofd and "spijbel" not in hoofd.lower()


def test_wie_met_jongeren_werkt_vindt_de_stappen_en_de_brief(client):
    assert reverse("meldpunt:vaak_afwezig") in lees(client, "meldpunt")
    assert reverse("meldpunt:brief_ouders") in lees(client, "vaak_afwezig")
