"""Looking up: enough for work, too little to walk a class list or to guess a reference; and somebody hears it."""

from functools import partial

import pytest
from django.urls import reverse

from leerrecht import opzoeken
from leerrecht.models import Bericht, Raadpleging
from leerrecht.rechten import Rol
from leerrecht.settings import base
from leerrecht.tests.bouwers import maak_gebruiker
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding
from meldpunt.tests.test_zoeken import dossier

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def echte_limieten(settings):
    settings.OPZOEKLIMIETEN = base.OPZOEKLIMIETEN


@pytest.fixture
def mila():
    return maak_gebruiker(Rol.MELDPUNT, naam="Mila")


def gok(nummer: int) -> str:
    """A reference in the right form that is nobody's."""
    return f"MP-26-{'23456789BCDFGHJK'[nummer % 16]}{'23456789BCDFGHJK'[nummer // 16]}23456C"


def zoek(browser, gezocht: str):
    return browser.post(reverse("meldpunt:dossier_zoeken"), {"gezocht": gezocht}, follow=True)


MELDPUNT, CLB, AANBIEDER = partial(maak_gebruiker, Rol.MELDPUNT), clb_medewerker, partial(maak_gebruiker, Rol.AANBIEDER)


@pytest.mark.parametrize(
    ("wie", "pagina"),
    [
        *((wie, "dossier") for wie in (MELDPUNT, CLB, AANBIEDER)),
        *((wie, "dossier_raadplegingen") for wie in (MELDPUNT, CLB)),
        *((wie, "toestemmingen") for wie in (MELDPUNT, CLB)),
        (MELDPUNT, "dossier_notitie"),
        (AANBIEDER, "plek"),
    ],
)
def test_veiligheid_B6_na_tien_missers_antwoordt_geen_dossier_meer(wie, pagina):
    browser = venster(wie())
    statussen = [browser.get(reverse(f"meldpunt:{pagina}", args=[gok(nummer)])).status_code for nummer in range(14)]
    if pagina == "plek":
        assert set(statussen) == {403}, "zonder recht op de pagina zegt geen enkele referentie iets"
    else:
        assert statussen == [404] * 10 + [429] * 4


def test_wie_gokt_hoort_ook_van_een_bestaand_dossier_niets(mila):
    rij, browser = maak_aanmelding(), venster(mila)
    for nummer in range(10):
        browser.get(reverse("meldpunt:dossier", args=[gok(nummer)]))
    antwoord = browser.get(rij.get_absolute_url())
    assert antwoord.status_code == 429
    assert 0 < int(antwoord["Retry-After"]) <= 60
    assert venster(maak_gebruiker(Rol.MELDPUNT)).get(rij.get_absolute_url()).status_code == 200, "een ander werkt voort"


def test_wie_moet_wachten_leest_waarom_en_niets_over_een_wachtwoord(mila):
    rij, browser = maak_aanmelding(), venster(mila)
    for nummer in range(10):
        browser.get(reverse("meldpunt:dossier", args=[gok(nummer)]))
    blad = " ".join(browser.get(rij.get_absolute_url()).content.decode().split())
    assert "Daarom antwoordt nu even geen enkel dossier, ook niet een dat je wel mag lezen." in blad
    assert "Wacht 1 minuut en probeer het opnieuw." in blad
    assert "wachtwoord" not in blad.lower()


def test_gokken_langs_het_zoekveld_telt_mee(mila):
    rij, browser = maak_aanmelding(), venster(mila)
    for nummer in range(10):
        zoek(browser, gok(nummer))
    assert browser.get(rij.get_absolute_url()).status_code == 429


def test_de_functionaris_hoort_een_keer_dat_iemand_adressen_gokt(mila):
    dora, browser = maak_gebruiker(Rol.DPO), venster(mila)
    for nummer in range(25):
        browser.get(reverse("meldpunt:dossier", args=[gok(nummer)]))
    assert list(Bericht.objects.filter(soort="meldpunt.veel_opgezocht").values_list("aan", flat=True)) == [dora.email]


def test_een_gewone_dag_werk_botst_nergens(mila):
    rijen, browser = [maak_aanmelding() for _ in range(15)], venster(mila)
    assert {browser.get(rij.get_absolute_url()).status_code for rij in rijen} == {200}


def test_veiligheid_B6_elf_namen_in_een_minuut_is_wachten_met_een_zin(mila):
    dossier("Lien", "Van Damme")
    browser = venster(mila)
    for nummer in range(10):
        assert zoek(browser, f"Naam{nummer}").status_code == 200
    antwoord = zoek(browser, "Van Damme")
    assert antwoord.status_code == 429
    assert "Je zocht veel namen na elkaar" in antwoord.content.decode()
    assert "Lien" not in antwoord.content.decode()
    assert "Van Damme" in antwoord.content.decode(), "wat getypt is, staat er nog"


def test_dezelfde_zoekopdracht_herladen_telt_een_keer(mila):
    dossier("Lien", "Van Damme")
    browser = venster(mila)
    zoek(browser, "Van Damme")
    assert {browser.get(reverse("meldpunt:dossiers_gevonden")).status_code for _ in range(15)} == {200}


def test_dertig_namen_op_een_dag_hoort_de_functionaris_van_dat_netwerk(mila, settings):
    settings.OPZOEKLIMIETEN = {**settings.OPZOEKLIMIETEN, opzoeken.NAMEN: "1000/m/key"}
    dora, browser = maak_gebruiker(Rol.DPO), venster(mila)
    for nummer in range(30):
        zoek(browser, f"Naam{nummer}")
    assert not Bericht.objects.filter(soort="meldpunt.veel_opgezocht").exists()
    for nummer in range(5):
        zoek(browser, f"Anders{nummer}")
    mails = Bericht.objects.filter(soort="meldpunt.veel_opgezocht")
    assert [mail.aan for mail in mails] == [dora.email]
    assert "Naam" not in mails[0].tekst.replace("Namen", "") and "Mila" in mails[0].tekst
    assert Raadpleging.objects.filter(wat="meer dan 30 namen gezocht op een dag", door_naam="Mila").count() == 1
