"""A provider without an account on a phone without JavaScript: its link, an answer, and what is left of it."""

import datetime
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis, tab_naar
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.keuzes.aanbod import Niveau
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Werkgebied
from meldpunt.tests.bouwers import maak_antwoordadres, maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding
from meldpunt.tests.linkhulp import link_in_mail

pytestmark = pytest.mark.browser


def test_een_aanbieder_zonder_account_antwoordt_op_een_telefoon_en_het_meldpunt_leest_het(huis: Huis) -> None:
    netwerk = Netwerk.objects.get(slug="mechelen")
    meldpunt = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk)
    fiche = maak_fiche(titel="Hoeve Noord", netwerk=netwerk, aanbieder=Organisatie.objects.get(bron_sleutel="arktos"))
    adres = maak_antwoordadres(fiche, meldpunt)
    dossier = maak_aanmelding(
        netwerk=netwerk,
        door=clb_medewerker(netwerk),
        niveau=Niveau.GRAAD_2,
        gebied=Werkgebied.objects.get(slug="mechelen"),
        vraag="Wil iets met de handen doen.",
    )
    rij = toeleiding_voorstellen(
        aanmelding_id=dossier.pk, fiche_id=fiche.pk, uitleg="Zoekt rust.", naast_andere=False, door=meldpunt
    )
    link = urlsplit(link_in_mail(adres.gebruiker)).path

    aanbieder = huis.open(link, breedte=320, js=False, reduced_motion="reduce")
    expect(aanbieder.get_by_role("heading", level=1)).to_have_text("Is er plaats voor deze jongere?")
    expect(aanbieder.get_by_text("Wil iets met de handen doen.")).to_be_visible()
    expect(aanbieder.get_by_label("Waarom past het niet?")).to_be_hidden()
    huis.keur(aanbieder, "antwoordlink")
    tab_naar(aanbieder, "Ja, er is plaats")
    aanbieder.keyboard.press("Space")
    tab_naar(aanbieder, "Verstuur het antwoord")
    aanbieder.keyboard.press("Enter")
    expect(aanbieder.get_by_role("link", name="Kies de eerste dag.")).to_be_visible()
    huis.keur(aanbieder, "antwoordlink-fout")
    dag = timezone.localdate() + datetime.timedelta(days=9)
    aanbieder.get_by_label("Vanaf welke dag?").fill(f"{dag:%d/%m/%Y}")
    aanbieder.get_by_role("button", name="Verstuur het antwoord").click()
    expect(aanbieder.get_by_role("heading", level=1)).to_have_text("Jullie antwoord")
    expect(aanbieder.get_by_text("Geantwoord met de link van").first).to_be_visible()
    huis.keur(aanbieder, "antwoordlink-gegeven")
    rij.refresh_from_db()
    assert rij.stand == Toeleidingstand.AANVAARD and rij.start_op == dag

    leest = huis.open(f"{dossier.get_absolute_url()}toeleidingen/", als=meldpunt)
    expect(leest.get_by_text("Geantwoord met de link van")).to_be_visible()
