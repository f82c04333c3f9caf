"""The invented files of example mode."""

import pytest

from leerrecht.models import Raadpleging
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt.inhoud import voorbeelddossiers
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding, Jongere
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
