"""The invented files of example mode."""

import pytest
from django.test import Client

from leerrecht.models import Organisatie, Raadpleging, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt.inhoud import voorbeelddossiers, voorbeeldkaarten, voorbeeldtafels, voorbeeldwissel
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.keuzes.rondetafel import Tafelstand
from meldpunt.models import Aanmelding, Bladtaalbesluit, Clbwissel, Jongere, Rondetafel, Tafelafspraak
from meldpunt.regels.rondetafel import is_te_laat
from meldpunt.tests.bladhulp import KAART, OUDERS
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.weergave.werklijst import vraagt_aandacht

pytestmark = pytest.mark.django_db


def _accounts() -> dict[str, object]:
    netwerk = maak_netwerk()
    gezocht = [account for account in ACCOUNTS if account.netwerk == "mechelen"]
    return {account.rol: maak_gebruiker(account.rol, netwerk=netwerk, email=account.email) for account in gezocht}


def test_de_voorbeelden_staan_in_elke_stand_en_twee_keer_laden_verandert_niets():
    mensen = _accounts()
    maak_fiche(netwerk=maak_netwerk(), aanbieder=mensen[Rol.AANBIEDER].lidmaatschappen.get().organisatie)
    assert voorbeelddossiers.laad() == {"voorbeelddossiers": 6}
    assert set(Aanmelding.objects.values_list("stand", flat=True)) == set(Dossierstand.values)
    # The school in the role of aanmelder asks its CLB; it never sends a file itself.
    assert set(Aanmelding.objects.exclude(jongere=None).values_list("ingediend_door__email", flat=True)) == {
        "aanmelder@leerrecht.example"
    }
    assert {jongere.naam for jongere in Jongere.objects.all()} == {"Voorbeeld"}
    assert vraagt_aandacht(mensen[Rol.MELDPUNT]).count() == 2
    assert not Raadpleging.objects.exists()
    assert voorbeelddossiers.laad() == {"voorbeelddossiers": 0}


def test_zonder_voorbeeldaccounts_komt_er_geen_dossier():
    assert voorbeelddossiers.laad() == {"voorbeelddossiers": 0}
    assert not Aanmelding.objects.exists()


def test_er_is_een_kaart_in_elke_stand_en_wat_op_de_pagina_staat_opent_wat_ze_zegt(settings):
    mensen = _accounts()
    maak_fiche(netwerk=maak_netwerk(), aanbieder=mensen[Rol.AANBIEDER].lidmaatschappen.get().organisatie)
    voorbeelddossiers.laad()
    assert voorbeeldkaarten.laad() == {"voorbeeldkaarten": 7}
    assert voorbeeldkaarten.laad() == {"voorbeeldkaarten": 0}
    settings.VOORBEELD = True
    for kaart in voorbeeldkaarten.KAARTEN:
        browser = Client()
        assert kaart.nummer in browser.get(KAART).content.decode()
        antwoord = browser.post(KAART, {"kaartcode_nummer": kaart.nummer, "code": kaart.code})
        assert antwoord.status_code == (422 if kaart.opent.startswith("niets") else 302), kaart
        assert ("ouders" in kaart.opent) == (antwoord.status_code == 302 and browser.get(OUDERS).status_code == 200)
    assert [rij.taal for rij in Bladtaalbesluit.objects.all()] == ["fr"]
    settings.VOORBEELD = False
    assert "Voorbeeldkaarten" not in Client().get(KAART).content.decode()


def test_van_elke_stand_is_er_een_verzonnen_rondetafel_en_een_afspraak_is_te_laat():
    mensen = _accounts()
    maak_fiche(netwerk=maak_netwerk(), aanbieder=mensen[Rol.AANBIEDER].lidmaatschappen.get().organisatie)
    assert voorbeeldtafels.laad() == {"voorbeeldtafels": 0}, "zonder dossiers geen tafel"
    voorbeelddossiers.laad()
    assert voorbeeldtafels.laad() == {"voorbeeldtafels": 5}
    assert set(Rondetafel.objects.values_list("stand", flat=True)) == set(Tafelstand.values)
    assert any(is_te_laat(rij) for rij in Tafelafspraak.objects.all())
    assert voorbeeldtafels.laad() == {"voorbeeldtafels": 0}


def test_het_voorbeeld_toont_een_wissel_die_wacht_met_wie_blijft_en_twee_stappen():
    mensen = _accounts()
    maak_fiche(netwerk=maak_netwerk(), aanbieder=mensen[Rol.AANBIEDER].lidmaatschappen.get().organisatie)
    with schrijven_toegestaan():
        anna = Organisatie.objects.filter(lidmaatschappen__gebruiker__email="aanmelder@leerrecht.example")
        Organisatie.objects.filter(pk__in=list(anna.values_list("pk", flat=True))).update(soort=Soort.CLB)
    assert voorbeeldwissel.laad() == {"voorbeeldwissels": 1}
    assert voorbeeldwissel.laad() == {"voorbeeldwissels": 0}
    wissel = Clbwissel.objects.get()
    assert (wissel.stand, wissel.woorden.get().antwoord) == ("wacht", "gehoord")
    assert wissel.aanmelding.trajectbegeleiders.count() == 1 and wissel.aanmelding.gezettestappen.count() == 2
    nora = wissel.volger
    assert not nora.has_usable_password() and not Aanmelding.objects.zichtbaar_voor(nora).exists()
