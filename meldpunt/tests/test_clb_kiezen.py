"""A school chooses a CLB where somebody reads it; of any other it is told to call."""

import pytest
from django.urls import reverse

from leerrecht.models import Bericht
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.models import Concept
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_clb, schoolmedewerker

pytestmark = pytest.mark.django_db


def test_meldpunt_A2_een_clb_zonder_mensen_staat_niet_in_de_lijst_en_de_telefoon_wel(client):
    saar = schoolmedewerker()
    open_, stil = maak_clb(naam="CLB Open"), maak_clb(naam="CLB's")
    clb_medewerker(clb=open_)
    log_in(client, saar)
    pagina = client.get(reverse("meldpunt:aanmelden"))
    blad = " ".join(pagina.content.decode().split())
    assert f'value="{open_.sleutel}"' in blad and f'value="{stil.sleutel}"' not in blad
    assert "leest nog niemand mee in Leerrecht" in blad and "bel het dan" in blad
    weg = f"vooraanmelding:{saar.lidmaatschappen.get().netwerk.slug}:{saar.lidmaatschappen.get().organisatie.sleutel}"
    antwoord = client.post(
        reverse("meldpunt:concept_nieuw"), invoer(pagina) | {"weg": weg, "clb": stil.sleutel}, follow=True
    )
    assert antwoord.status_code == 422 and not Concept.objects.exists() and not Bericht.objects.exists()
