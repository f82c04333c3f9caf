"""A server that serves real people holds and publishes no figure that the portal made up."""

import pytest

from leerrecht.diensten import dienst
from leerrecht.inhoud import laad_alles
from leerrecht.models import Netwerk
from monitoring.diensten.publicatie import publiceer
from monitoring.models import Aanlevering, Cel, Cijfer, Gegevensbron, Indicator, Publicatie

pytestmark = pytest.mark.django_db


def test_T8_een_server_zonder_voorbeeldmodus_publiceert_geen_verzonnen_cijfers(settings, client):
    settings.VOORBEELD = False
    laad_alles()
    for model in (Indicator, Aanlevering, Cel):
        assert not model.objects.filter(synthetisch=True).exists(), model
    assert not Gegevensbron.objects.filter(code="voorbeeldcijfers").exists()
    pagina = client.get("/monitoring/").content.decode()
    assert "Buddy" in pagina
    assert "erzonnen" not in pagina and "Voorbeeldstad" not in pagina


def test_huis_A4_ook_wat_verzonnen_in_de_databank_staat_komt_in_geen_publicatie(settings):
    """A database that was loaded in example mode, or by an earlier release, on a server that serves real people."""
    settings.VOORBEELD = True
    laad_alles()
    mechelen = Netwerk.objects.get(slug="mechelen")
    assert Cijfer.objects.te_publiceren(mechelen).filter(aanlevering__synthetisch=True).count() == 6 * 13
    settings.VOORBEELD = False
    publicatie = _publiceer(netwerk=mechelen)
    assert not Cel.objects.filter(publicatie=publicatie, synthetisch=True).exists()
    assert Cel.objects.filter(publicatie=publicatie).exists()


@dienst
def _publiceer(*, netwerk: Netwerk) -> Publicatie:
    return publiceer(netwerk=netwerk, reden="opnieuw", door=None)
