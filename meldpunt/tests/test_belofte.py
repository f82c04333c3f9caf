"""The promise of news moves by the school days that were really waited, and by no other."""

import datetime

import pytest

from leerrecht.rechten import Rol
from leerrecht.schoolkalender import schooldagen_tussen, schooldagen_verder
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.klok import het_wordt
from meldpunt.diensten.dossier import dossier_heropenen
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.vraag import antwoord_noteren, vraag_beantwoorden, vraag_stellen
from meldpunt.keuzes.dossier import Dossierstand, Publiek
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding

pytestmark = pytest.mark.django_db
BELOOFD = datetime.date(2026, 9, 21)


def dag(maand: int, nummer: int, jaar: int = 2026) -> datetime.date:
    return datetime.date(jaar, maand, nummer)


class Verloop:
    """One file; `op(dag)` moves the clock."""

    def __init__(self, monkeypatch) -> None:
        self._monkeypatch = monkeypatch
        self.op(dag(9, 7))
        self.mila, self.anna = maak_gebruiker(Rol.MELDPUNT, naam="Mila"), clb_medewerker(naam="Anna")
        self.rij = maak_aanmelding(door=self.anna, stand=Dossierstand.INGEDIEND, antwoord_voor=BELOOFD)

    def op(self, wanneer: datetime.date) -> None:
        het_wordt(self._monkeypatch, wanneer)

    def vraag(self) -> None:
        vraag_stellen(aanmelding_id=self.rij.pk, tekst="waar?", wek_op=dag(9, 14), door=self.mila)

    def antwoord(self) -> None:
        vraag_beantwoorden(aanmelding_id=self.rij.pk, antwoord="daar", door=self.anna)

    def sluit(self) -> None:
        dossier_afsluiten(aanmelding_id=self.rij.pk, einde=Einde.ADVIES, advies="x", door=self.mila)

    def heropen(self) -> None:
        dossier_heropenen(aanmelding_id=self.rij.pk, reden="x", door=self.mila)

    def nieuws(self, voor: datetime.date | None) -> None:
        notitie_schrijven(
            aanmelding_id=self.rij.pk, tekst="nieuws", publiek=Publiek.AANMELDER, nieuws_voor=voor, door=self.mila
        )

    @property
    def beloofd(self) -> datetime.date | None:
        return Aanmelding.objects.get(pk=self.rij.pk).antwoord_voor


@pytest.fixture
def verloop(monkeypatch) -> Verloop:
    return Verloop(monkeypatch)


def test_een_vraag_verschuift_de_belofte_met_de_dagen_dat_gewacht_werd(verloop):
    verloop.vraag()
    verloop.op(dag(9, 15))
    verloop.antwoord()
    assert verloop.beloofd == schooldagen_verder(BELOOFD, schooldagen_tussen(dag(9, 7), dag(9, 15)))


def test_T4_heropend_dossier_oude_vraag_verschuift_belofte_niet_met_maanden(verloop):
    verloop.vraag()
    verloop.op(dag(9, 15))
    verloop.sluit()
    verloop.op(dag(3, 1, 2027))
    verloop.heropen()
    beloofd = verloop.beloofd
    verloop.op(dag(3, 2, 2027))
    verloop.antwoord()
    assert verloop.beloofd == beloofd


def test_huis_B5_ook_wat_per_telefoon_genoteerd_wordt_telt_geen_gesloten_dagen(verloop):
    verloop.vraag()
    verloop.op(dag(9, 15))
    verloop.sluit()
    verloop.op(dag(3, 1, 2027))
    verloop.heropen()
    beloofd = verloop.beloofd
    verloop.op(dag(3, 9, 2027))
    antwoord_noteren(aanmelding_id=verloop.rij.pk, antwoord="daar", door=verloop.mila)
    assert verloop.beloofd == beloofd


def test_huis_B5_een_tweede_vraag_na_het_heropenen_telt_haar_eigen_dagen(verloop):
    verloop.vraag()
    verloop.op(dag(9, 15))
    verloop.sluit()
    verloop.op(dag(9, 22))
    verloop.heropen()
    verloop.antwoord()
    beloofd = verloop.beloofd
    vraag_stellen(aanmelding_id=verloop.rij.pk, tekst="wie?", wek_op=dag(9, 29), door=verloop.mila)
    verloop.op(dag(9, 24))
    verloop.antwoord()
    assert verloop.beloofd == schooldagen_verder(beloofd, schooldagen_tussen(dag(9, 22), dag(9, 24)))


def test_huis_B5_een_belofte_van_na_de_vraag_kende_de_vraag_al(verloop):
    """News was given while the question stood open: the new day counts from there."""
    verloop.vraag()
    verloop.op(dag(9, 21))
    verloop.nieuws(voor=dag(10, 5))
    verloop.op(dag(9, 23))
    verloop.antwoord()
    assert verloop.beloofd == schooldagen_verder(dag(10, 5), schooldagen_tussen(dag(9, 21), dag(9, 23)))


def test_een_belofte_die_er_niet_is_komt_er_niet_door_een_antwoord(verloop):
    verloop.vraag()
    verloop.nieuws(voor=None)
    verloop.op(dag(9, 23))
    verloop.antwoord()
    assert verloop.beloofd is None
