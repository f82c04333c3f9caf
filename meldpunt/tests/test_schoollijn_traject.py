"""The line of a school after an acceptance: when it starts, since when the pupil learns elsewhere, that it stopped."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.diensten.traject import traject_niet_opgedaagd, traject_starten, traject_stoppen
from meldpunt.models import Aanmelding, Traject
from meldpunt.tests.dossierbouwers import maak_toeleiding
from meldpunt.tests.test_schoollijn import GEHEIM, Wereld, netwerk_beslist

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
DAG = datetime.timedelta(days=1)


class Lijn(Wereld):
    """The question of a school, accepted by a provider that begins today."""

    def __init__(self) -> None:
        super().__init__()
        with schrijven_toegestaan():
            Aanmelding.objects.update(ingediend_op=timezone.now() - 10 * DAG)
        self.wie = maak_gebruiker(Rol.AANBIEDER, organisatie=self.aanbieder)
        toeleiding = maak_toeleiding(self.dossier, fiche=self.fiche)
        toeleiding_aanvaarden(toeleiding_id=toeleiding.pk, start_op=VANDAAG, door=self.wie)
        self.traject = Traject.objects.get()

    def start(self) -> None:
        traject_starten(traject_id=self.traject.pk, gestart_op=VANDAAG - DAG, door=self.wie)

    def stop(self) -> None:
        velden = {"laatste_dag": VANDAAG, "reden": "ouders", "uitleg": GEHEIM}
        traject_stoppen(traject_id=self.traject.pk, door=self.wie, **velden)


@pytest.fixture
def lijn() -> Lijn:
    return Lijn()


def test_meldpunt_B2_de_school_leest_en_hoort_dat_haar_leerling_elders_leert_en_wanneer_het_stopt(lijn):
    netwerk_beslist(lijn)
    assert "zou starten op" in lijn.pagina(), "aanvaard is nog niet gestart"
    lijn.start()
    pagina = lijn.pagina()
    assert "leert elders" in pagina and lijn.mails() == 1
    lijn.stop()
    pagina = lijn.pagina()
    assert "het traject is gestopt" in pagina and lijn.mails() == 2
    assert GEHEIM not in pagina and "de ouders kiezen" not in pagina, "nooit waarom"


def test_wie_niet_kwam_opdagen_is_voor_de_school_niet_gestart(lijn):
    netwerk_beslist(lijn)
    traject_niet_opgedaagd(traject_id=lijn.traject.pk, uitleg=GEHEIM, door=lijn.wie)
    pagina = lijn.pagina()
    assert "niet gestart op de plek" in pagina and GEHEIM not in pagina


def test_zonder_ja_leest_en_hoort_de_school_niets_van_een_traject(lijn):
    lijn.start()
    assert lijn.mails() == 0
    assert [woord for woord in ("leert elders", "eerste dag op de plek", "Groenling") if woord in lijn.pagina()] == []
