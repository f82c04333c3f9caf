"""Places while several people act at once: never below zero, never counted twice."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.tests.tegelijk import tegelijk
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.diensten.traject import traject_terugtrekken
from meldpunt.models import Capaciteit, Traject
from meldpunt.tests.bouwers import aanbieder_van, meld_plaatsen
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_toeleiding
from meldpunt.tests.toeleidinghulp import Zaak

pytestmark = pytest.mark.django_db(transaction=True)
MORGEN = timezone.localdate() + datetime.timedelta(days=1)


class Vol:
    """Four young people asked for the same offer, with `vrij` places reported."""

    def __init__(self, vrij: int) -> None:
        zaak = Zaak()
        self.fiche, self.meldpunt = zaak.fiche, zaak.meldpunt
        self.mensen = [aanbieder_van(zaak.fiche) for _ in range(4)]
        self.rijen = [maak_toeleiding(maak_aanmelding(), fiche=zaak.fiche) for _ in range(4)]
        meld_plaatsen(zaak.fiche, vrij)

    def aanvaard(self):
        """All four at once, each by another person of that provider."""
        return tegelijk(
            *(
                lambda rij=rij, wie=wie: toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=MORGEN, door=wie)
                for rij, wie in zip(self.rijen, self.mensen, strict=True)
            )
        )

    @property
    def vrij(self) -> int:
        return Capaciteit.objects.get().vrij


@pytest.mark.parametrize(("gemeld", "over"), [(6, 2), (4, 0), (1, 0), (0, 0)])
def test_meldpunt_B8_wie_tegelijk_aanvaardt_neemt_elk_een_plaats_en_nooit_een_die_er_niet_is(gemeld, over):
    vol = Vol(gemeld)
    assert not [een for een in vol.aanvaard() if isinstance(een, Exception)]
    assert vol.vrij == over
    assert Traject.objects.filter(nam_plaats=True).count() == gemeld - over
    assert Traject.objects.count() == 4


def test_meldpunt_B8_twee_die_hetzelfde_einde_noteren_geven_de_plaats_een_keer_terug():
    vol = Vol(4)
    vol.aanvaard()
    traject = Traject.objects.order_by("pk").first()
    velden = {"traject_id": traject.pk, "reden": "ouders", "uitleg": "Liever elders.", "wie_zei": "Nele"}
    uitslagen = tegelijk(
        *(lambda wie=wie: traject_terugtrekken(door=wie, **velden) for wie in (*vol.mensen[:2], vol.meldpunt))
    )
    assert sum(isinstance(een, Geweigerd) for een in uitslagen) == 2, uitslagen
    assert vol.vrij == 1
