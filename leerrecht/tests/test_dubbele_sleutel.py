"""An address that names a file and a row of it exists only where the row is of that file: nobody's deputy is confused.

Otherwise what somebody may do in one file would be done in another, and the log would tell of the wrong one.
"""

import re

import pytest
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.tests.dossierbouwers import maak_aanmelding

pytestmark = pytest.mark.django_db
# Variables that say which part or shape is asked, and no row.
_REFERENTIE = re.compile(r"MP-\d\d-[0-9A-Z]{8}")
GEEN_RIJ = frozenset({"plek", "sectie", "soort", "taal", "lezer", "maandag", "referentie"})


def velden(naam: str) -> set[str]:
    return set(alle_namen()[naam].pattern.converters)


def met_een_rij() -> list[str]:
    """The names of all addresses of a file and a row of it."""
    return sorted(naam for naam in alle_namen() if "referentie" in velden(naam) and velden(naam) - GEEN_RIJ)


NAMEN = met_een_rij()
# The other part is no row of a file: an offer that anyone may be proposed for.
ELK_DOSSIER = {"meldpunt:plek_voorstellen": "een aanbod"}


def test_er_zijn_adressen_met_een_dossier_en_een_rij_ervan():
    assert {"meldpunt:bijlage", "meldpunt:tafelpartij_ja", "meldpunt:tafelafspraak"} <= set(NAMEN)
    assert set(NAMEN) >= set(ELK_DOSSIER)


@pytest.mark.parametrize("naam", [naam for naam in NAMEN if naam not in ELK_DOSSIER])
def test_een_rij_van_het_ene_dossier_bestaat_niet_onder_het_andere(naam, hele_wereld):
    ander, client = maak_aanmelding(netwerk=maak_netwerk()), hele_wereld.browser(Rol.MELDPUNT)
    adres, aantal = _REFERENTIE.subn(ander.referentie, hele_wereld.adressen[naam])
    assert aantal == 1
    antwoord = client.get(adres)
    assert antwoord.status_code in (403, 404, 405), adres
    if antwoord.status_code == 405:
        sleutel = invoer(client.get(reverse("meldpunt:telefoon")))
        assert client.post(adres, sleutel).status_code == 404
        assert client.post(hele_wereld.adressen[naam], sleutel).status_code != 404, "onder het eigen dossier wel"
