"""The copy for LARS: only who referred for a CLB gets it, it holds what that person reads anyway, and it is a look."""

import pytest
from django.urls import reverse

from leerrecht.models import Raadpleging
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.stappenplan import stap_noteren
from meldpunt.keuzes.dossier import Publiek, SoortVraag
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_betrokkene, schoolmedewerker
from meldpunt.tests.test_stappenplan import VANDAAG

pytestmark = pytest.mark.django_db


def lars(client, wie, rij):
    log_in(client, wie)
    return client.get(reverse("meldpunt:lars", args=[rij.referentie]))


def test_alleen_wie_voor_het_clb_aanmeldde_krijgt_de_kopie(client):
    anna = clb_medewerker()
    rij = maak_aanmelding(door=anna)
    for wie, code in (
        (anna, 200),
        (clb_medewerker(), 404),
        (schoolmedewerker(), 404),
        (medewerker(), 403),
        *((maak_gebruiker(rol), 403) for rol in (Rol.AANBIEDER, Rol.STAF, Rol.DPO)),
    ):
        antwoord = lars(client, wie, rij)
        assert antwoord.status_code == code
        assert (rij.jongere.naam in antwoord.content.decode()) == (code == 200)
    zonder_naam = maak_aanmelding(door=anna, soort_vraag=SoortVraag.CONSULT)
    assert lars(client, anna, zonder_naam).status_code == 404


def test_de_kopie_toont_wat_het_clb_leest_en_niet_wat_alleen_het_meldpunt_schreef(client):
    anna, mila = clb_medewerker(), medewerker()
    rij = maak_aanmelding(door=anna, vraag="Zoekt iets met hout.", delen={"afwezigheden": {"band": "10_29"}})
    maak_betrokkene(rij.jongere, naam="Ouder Vogelaar")
    stap_noteren(
        aanmelding_id=rij.pk, stap="dossier", uitkomst="gedaan", op=VANDAAG, wie="de school", noot="", door=anna
    )
    notitie_schrijven(aanmelding_id=rij.pk, tekst="KANARIEMELDPUNT", publiek=Publiek.MELDPUNT, door=mila)
    blad = lars(client, anna, rij).content.decode()
    for tekst in (
        "Zoekt iets met hout.",
        "Ouder Vogelaar",
        "10 tot en met 29 halve dagen",
        "begeleidingsdossier begonnen",
    ):
        assert tekst in blad, tekst
    assert "KANARIEMELDPUNT" not in blad
    assert "stuurt niets naar LARS" in " ".join(blad.split())
    assert Raadpleging.objects.filter(referentie=rij.referentie, wat="kopie voor LARS gelezen").count() == 1


def test_de_link_staat_in_het_dossier_van_het_clb_en_niet_bij_het_meldpunt(client):
    anna = clb_medewerker()
    rij = maak_aanmelding(door=anna)
    for wie, staat in ((anna, True), (medewerker(), False)):
        log_in(client, wie)
        assert ("Kopie voor LARS" in client.get(rij.get_absolute_url()).content.decode()) is staat
