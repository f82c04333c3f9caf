"""The next step says what is so: while a traject stands still, once it is over, and for who has something to do."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.tests.bouwers import log_in
from meldpunt.diensten.traject import traject_afronden, traject_onderbreken
from meldpunt.keuzes.dossier import Dossierstand, SoortVraag
from meldpunt.regels.stil import STIL
from meldpunt.tests.dossierbouwers import schoolmedewerker
from meldpunt.tests.toeleidinghulp import Zaak, vers
from meldpunt.tests.trajecthulp import Geplaatst

pytestmark = pytest.mark.django_db


def stap(zaak: Zaak, wie) -> str:
    client = Client()
    log_in(client, vers(wie))
    return " ".join(client.get(zaak.aanmelding.get_absolute_url()).content.decode().split())


def geplaatst() -> Geplaatst:
    zaak = Geplaatst(ingediend_op=timezone.now() - datetime.timedelta(days=40), stand=Dossierstand.IN_BEHANDELING)
    zaak.zeg_ja()
    return zaak


def test_zolang_een_traject_stilligt_zegt_de_stap_dat_de_schooldagen_weer_tellen():
    zaak = geplaatst()
    zaak.start(dagen_geleden=20)
    assert "Stopt het traject, dan tellen de schooldagen zonder les weer." in stap(zaak, zaak.meldpunt)
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    traject_onderbreken(
        traject_id=zaak.traject.pk, laatste_dag=gisteren, uitleg="Het atelier is dicht.", door=zaak.aanbieder
    )
    nu = stap(zaak, zaak.meldpunt)
    assert "De schooldagen zonder les tellen weer. Vraag wanneer het verdergaat." in nu
    assert "Stopt het traject" not in nu


def test_na_een_traject_zoekt_niemand_vanzelf_een_nieuwe_plek():
    zaak = geplaatst()
    zaak.start(dagen_geleden=20)
    traject_afronden(traject_id=zaak.traject.pk, laatste_dag=timezone.localdate(), door=zaak.aanbieder)
    wie = f"Het traject bij {zaak.fiche.aanbieder.naam} is afgerond op"
    van_meldpunt, van_anna = stap(zaak, zaak.meldpunt), stap(zaak, zaak.aanmelder)
    assert wie in van_meldpunt and "sluit af met wat ervan kwam" in van_meldpunt
    assert wie in van_anna and "Het Meldpunt volgt op hoe het verdergaat" in van_anna
    for blad in (van_meldpunt, van_anna):
        assert "zoekt mee naar een plek" not in blad and "Zoek een plek: stel" not in blad


def test_naast_een_antwoord_dat_kan_staat_niet_dat_er_niets_kan():
    zaak = Zaak()
    zaak.stel_voor()
    blad = stap(zaak, zaak.aanbieder)
    assert "Aanvaard" in blad and "Jij kan hier nu niets doen" not in blad


def test_een_school_die_alleen_naar_een_clb_stuurde_leest_waar_dat_staat(client):
    log_in(client, schoolmedewerker())
    blad = client.get(reverse("meldpunt:dossiers")).content.decode()
    assert "Je vroeg zelf nog niets aan het Meldpunt." in blad
    assert "Daar staat ook wat je naar een CLB stuurde." in blad and reverse("meldpunt:aanmelden") in blad


def test_een_consult_zegt_niet_dat_je_een_aanbod_kan_voorstellen():
    zaak = Zaak(soort_vraag=SoortVraag.CONSULT, jongere=None, stand=Dossierstand.IN_BEHANDELING)
    blad = stap(zaak, zaak.meldpunt)
    assert "Een plek zoeken kan als er een aanmelding van gemaakt is." in blad and "stel een aanbod voor" not in blad


def test_een_dossier_dat_stilligt_vraagt_niet_om_een_plek_te_zoeken():
    zaak = Zaak(stand=Dossierstand.IN_BEHANDELING, beperkt=True)
    assert STIL in stap(zaak, zaak.meldpunt)


def test_een_opsomming_heeft_geen_spatie_voor_een_komma():
    zaak = Zaak(stand=Dossierstand.IN_BEHANDELING)
    assert " , " not in stap(zaak, zaak.meldpunt).split('id="leeg"')[1].split("</section>")[0]


def test_wie_wil_afsluiten_leest_vooraf_dat_er_een_traject_loopt():
    zaak, client = geplaatst(), Client()
    log_in(client, vers(zaak.meldpunt))
    adres = reverse("meldpunt:dossier_afsluiten", args=[zaak.aanmelding.referentie])
    zaak.start(dagen_geleden=3)
    blad = client.get(adres).content.decode()
    assert "loopt nog. Laat dit dossier open" in blad and "eindigt mee" not in blad
    zaak.stop()
    blad = client.get(adres).content.decode()
    assert "loopt nog" not in blad and "Wat nog loopt bij een aanbieder, eindigt mee." in blad
