"""What the pages of a group say after an act is so: changed, a theme added, a seat ended but kept in old minutes."""

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from leerrecht.tests.formulier import druk, invoer
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.tests.bouwers import geef_zetel, maak_groep, maak_vergadering, nodig_uit, zet_stand

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF)


@pytest.fixture
def browser(client, staf):
    log_in(client, staf)
    return client


def zinnen(antwoord) -> list[str]:
    return [str(zin) for zin in antwoord.context["messages"]]


def test_een_groep_bewerken_bewaart_ze(browser):
    groep = maak_groep()
    hier = reverse("overleg:groep_bewerken", args=[groep.slug])
    antwoord = browser.post(hier, invoer(browser.get(hier), naam="Werkgroep Onthaal"), follow=True)
    assert zinnen(antwoord) == ["De groep is bewaard."]
    groep.refresh_from_db()
    assert groep.naam == "Werkgroep Onthaal"


def test_een_thema_staat_na_het_toevoegen_bij_de_groep(browser):
    groep = maak_groep()
    hier = reverse("overleg:thema_nieuw", args=[groep.slug])
    velden = {"tekst": "Warm onthaal", "jaar": str(timezone.localdate().year)}
    antwoord = browser.post(hier, invoer(browser.get(hier), **velden), follow=True)
    assert zinnen(antwoord) == ["Het thema staat erbij."]
    assert "Warm onthaal" in browser.get(groep.get_absolute_url()).content.decode()


def test_een_beeindigde_zetel_blijft_bij_een_vorige_vergadering(browser, staf):
    zetel = geef_zetel(maak_groep(), maak_organisatie("Emmaüs"))
    gehouden = maak_vergadering(zetel.groep, over_dagen=-30)
    nodig_uit(gehouden)
    zet_stand(gehouden, Vergaderstand.GEHOUDEN, door=staf)
    hier = reverse("overleg:zetel_beeindigen", args=[zetel.groep.slug, zetel.sleutel])
    antwoord = browser.post(hier, druk(browser), follow=True)
    assert zinnen(antwoord) == ["De zetel is beëindigd. In oude verslagen blijft ze staan."]
    assert not zetel.groep.zetels.actief_op(timezone.localdate()).exists()
    assert gehouden.deelnames.get().zetel == zetel


def test_een_zetel_die_nog_niet_gold_is_gewoon_weg(browser):
    zetel = geef_zetel(maak_groep(), van=timezone.localdate())
    hier = reverse("overleg:zetel_beeindigen", args=[zetel.groep.slug, zetel.sleutel])
    antwoord = browser.post(hier, druk(browser), follow=True)
    assert zinnen(antwoord) == ["De zetel is weg: ze gold nog geen enkele dag."]
    assert not zetel.groep.zetels.exists()
