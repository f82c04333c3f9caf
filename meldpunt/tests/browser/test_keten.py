"""Three roads walked to their end: a traject by link on a phone, a schooltraject, many files with a keyboard alone."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis, tab_naar
from meldpunt.diensten.antwoordadres import antwoordadres_toevoegen
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.keuzes.aanbod import Aanbodsoort, Voor
from meldpunt.keuzes.schooltraject import Schooltrajectstand
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.models import Aanmelding, Schooltraject, Traject
from meldpunt.regels.linklezer import als_aanbieder
from meldpunt.tests.bouwers import maak_antwoordadres, maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, schoolmedewerker
from meldpunt.tests.linkhulp import link_in_mail

pytestmark = pytest.mark.browser
TEKST = "Leerlingen en leerkrachten beslissen samen."


@pytest.fixture
def netwerk() -> Netwerk:
    return Netwerk.objects.get(slug="mechelen")


def klik(page: Page, knop: str) -> None:
    """A press, and the page that follows."""
    page.get_by_role("button", name=knop, exact=True).click()
    page.wait_for_load_state()


def test_een_traject_loopt_met_de_link_op_een_telefoon_zonder_script_tot_het_einde(huis: Huis, netwerk) -> None:
    vandaag = timezone.localdate()
    meldpunt = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk)
    fiche = maak_fiche(titel="Hoeve Noord", netwerk=netwerk, aanbieder=Organisatie.objects.get(bron_sleutel="arktos"))
    adres = maak_antwoordadres(fiche, meldpunt)
    dossier = maak_aanmelding(netwerk=netwerk, door=clb_medewerker(netwerk))
    rij = toeleiding_voorstellen(
        aanmelding_id=dossier.pk, fiche_id=fiche.pk, uitleg="Zoekt rust.", naast_andere=False, door=meldpunt
    )
    link = link_in_mail(adres.gebruiker)
    toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=vandaag, door=als_aanbieder(adres.gebruiker))
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=dossier.pk).update(ingediend_op=timezone.now() - datetime.timedelta(days=40))

    page = huis.open(link, breedte=320, js=False, reduced_motion="reduce")
    huis.keur(page, "linktraject-afgesproken")
    page.get_by_role("link", name="Noteer de start").click()
    page.get_by_label("Op welke dag was de jongere er").fill(f"{vandaag - datetime.timedelta(days=14):%d/%m/%Y}")
    huis.keur(page, "linktraject-start")
    klik(page, "Noteer de start")
    expect(page.get_by_text("Gestart op").first).to_be_visible()
    huis.keur(page, "linktraject-loopt")
    page.locator("table a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Week van")
    huis.keur(page, "linktraject-week")
    klik(page, "Bewaar de week")
    page.get_by_role("link", name="Stop het traject").click()
    page.get_by_label("Wat was de laatste dag?").fill(f"{vandaag:%d/%m/%Y}")
    klik(page, "Stop het traject")
    expect(page.get_by_text("Dit klopt nog niet")).to_be_visible()
    huis.keur(page, "linktraject-stop-fout")
    page.get_by_role("radio").first.check()
    page.get_by_label("Leg het uit in een zin").fill("Het past niet.")
    klik(page, "Stop het traject")
    traject = Traject.objects.get(toeleiding=rij)
    assert traject.stand == Trajectstand.GESTOPT and traject.weken.count() == 1


def test_een_school_stelt_een_schooltraject_voor_en_de_aanbieder_start_het_met_de_link(huis: Huis, netwerk) -> None:
    saar = schoolmedewerker(netwerk=netwerk)
    aanbieder = Organisatie.objects.get(bron_sleutel="arktos")
    fiche = maak_fiche(
        titel="Sterke school",
        netwerk=netwerk,
        aanbieder=aanbieder,
        soort=Aanbodsoort.SCHOOLONDERSTEUNING,
        voor=[Voor.SCHOOL],
    )
    meldpunt = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk)
    velden = {"naam": "Arktos, onthaal", "email": "onthaal@arktos.test", "postvak": False}
    adres = antwoordadres_toevoegen(fiche_id=fiche.pk, **velden, door=meldpunt)

    school = huis.open(reverse("meldpunt:schooltraject_voorstellen"), als=saar, breedte=320)
    school.get_by_label("Welk aanbod?").select_option(label=f"Sterke school, {aanbieder.naam}")
    school.get_by_label("herstelgericht werken").check()
    school.get_by_label("Waarover gaat het?").fill(TEKST)
    huis.keur(school, "schooltraject-nieuw")
    klik(school, "Stel voor")
    expect(school.get_by_text("Het schooltraject staat klaar.").first).to_be_visible()
    huis.keur(school, "schooltraject")

    met_link = huis.open(link_in_mail(adres.gebruiker), breedte=320, js=False, reduced_motion="reduce")
    expect(met_link.get_by_text(TEKST)).to_be_visible()
    huis.keur(met_link, "schooltraject-link")
    klik(met_link, "Het is gestart")
    expect(met_link.get_by_text("Het schooltraject loopt.").first).to_be_visible()

    school.reload()
    school.get_by_role("link", name="Wijzig wat afgesproken is").click()
    school.get_by_label("Waarover gaat het?").fill("Ouders beslissen mee.")
    huis.keur(school, "schooltraject-wijzig")
    klik(school, "Bewaar")
    expect(school.get_by_text("Het schooltraject is gewijzigd.").first).to_be_visible()
    rij = Schooltraject.objects.get(school=saar.lidmaatschappen.get().organisatie)
    assert (rij.stand, rij.waarover) == (Schooltrajectstand.LOPEND, "Ouders beslissen mee.")


def test_wie_alleen_een_toetsenbord_heeft_wijst_dossiers_samen_toe(huis: Huis, netwerk) -> None:
    mila = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, naam="Mila Verhoeven")
    karim = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, naam="Karim Aerts")
    rijen = [maak_aanmelding(netwerk=netwerk) for _ in range(2)]
    page = huis.open(reverse("meldpunt:dossiers"), als=mila)
    for rij in rijen:
        tab_naar(page, f"Kies {rij.referentie}")
        page.keyboard.press("Space")
    tab_naar(page, "Wijs wat je aankruist toe aan")
    page.keyboard.type("Karim")
    tab_naar(page, "Kijk na wat er gebeurt")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dossiers toewijzen")
    expect(page.get_by_text("Dit gaat naar")).to_be_visible()
    huis.keur(page, "samenwijzen-toetsenbord")
    tab_naar(page, "Wijs 2 dossiers toe")
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 dossiers toegewezen aan").first).to_be_visible()
    assert {Aanmelding.objects.get(pk=rij.pk).behandelaar for rij in rijen} == {karim}
