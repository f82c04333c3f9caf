"""What every dienst begins and goes on with: the row behind a lock, and its move."""

import pytest

from actieplan.keuzes import Stand
from actieplan.models import Actie
from actieplan.tests.bouwers import maak_actie
from actieplan.workflow import STAND
from leerrecht.beheer.diensten.aanspreekpunt import aanspreekpunt_verplaatsen
from leerrecht.beheer.diensten.woord import woord_wijzigen
from leerrecht.beheer.woordenlijsten import WOORDENLIJSTEN
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.models import Aanspreekpunt, Thema
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.workflow import verzet

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
WEG = "Deze actie bestaat niet meer."


@dienst
def opschorten(*, actie_id: int, door):
    actie = op_slot(Actie.objects.select_related("ouder"), WEG, pk=actie_id)
    anders = verzet(actie, STAND, Stand.STOPGEZET, door, "geen budget meer")
    actie.save()
    return anders


def test_huis_b_een_rij_die_er_niet_is_wordt_geweigerd_in_de_woorden_van_de_dienst():
    with pytest.raises(Geweigerd) as fout:
        opschorten(actie_id=0, door=maak_gebruiker(Rol.STAF))
    assert fout.value.zin == WEG


def test_huis_b_een_rij_buiten_wat_iemand_mag_is_er_niet():
    actie = maak_actie()
    with pytest.raises(Geweigerd):
        dienst(lambda: op_slot(Actie.objects.exclude(pk=actie.pk), WEG, pk=actie.pk))()


def test_huis_b_een_zet_wordt_een_rij_en_een_verschil_in_woorden():
    staf, actie = maak_gebruiker(Rol.STAF), maak_actie(stand=Stand.LOPEND)
    anders = opschorten(actie_id=actie.pk, door=staf)
    actie.refresh_from_db()
    zet = actie.zetten.get()
    assert actie.stand == Stand.STOPGEZET
    assert (zet.van, zet.naar, zet.reden, zet.door) == (Stand.LOPEND, Stand.STOPGEZET, "geen budget meer", staf)
    assert (anders["was"], anders["wordt"]) == (Stand.LOPEND.label, Stand.STOPGEZET.label)


def test_huis_b_een_zet_die_niet_bestaat_laat_niets_achter():
    actie = maak_actie(stand=Stand.STOPGEZET)
    with pytest.raises(Geweigerd):
        opschorten(actie_id=actie.pk, door=maak_gebruiker(Rol.STAF))
    actie.refresh_from_db()
    assert actie.stand == Stand.STOPGEZET
    assert not actie.zetten.exists()


def wijzig_woord(rij: Thema, door) -> None:
    petra = maak_gebruiker(Rol.PORTAALBEHEER)
    woord_wijzigen(lijst=WOORDENLIJSTEN["themas"], woord=rij, mijn={}, origineel={}, door=petra)


def verplaats_aanspreekpunt(rij: Aanspreekpunt, door) -> None:
    aanspreekpunt_verplaatsen(punt=rij, richting="op", door=door)


@pytest.mark.parametrize(
    ("maak", "daad"),
    [
        (lambda netwerk: Thema(slug="weg", naam="Weg", volgorde=1), wijzig_woord),
        (lambda netwerk: Aanspreekpunt(netwerk=netwerk, functie="Onthaal", volgorde=1), verplaats_aanspreekpunt),
    ],
    ids=["woord", "aanspreekpunt"],
)
def test_huis_b_wat_een_collega_intussen_weghaalde_wordt_geweigerd_en_is_geen_fout(maak, daad):
    netwerk = maak_netwerk()
    beheer, rij = maak_gebruiker(Rol.BEHEER, netwerk=netwerk), maak(netwerk)
    with schrijven_toegestaan():
        rij.save()
        type(rij).objects.filter(pk=rij.pk).delete()
    with pytest.raises(Geweigerd, match="een collega haalde het intussen weg"):
        daad(rij, beheer)
