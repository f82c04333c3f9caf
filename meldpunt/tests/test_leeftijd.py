"""What changes at 12 and at 18, to the day."""

from datetime import date

import pytest

from leerrecht.dagen import leeftijd_op
from meldpunt.keuzes.dossier import Leeftijdsband, Wie
from meldpunt.regels.leeftijd import band_van, wie_beslist

VANDAAG = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("geboren", "leeftijd", "band"),
    [
        (date(2014, 11, 25), 11, Leeftijdsband.TOT_12),
        (date(2014, 11, 24), 12, Leeftijdsband.VANAF_12),
        (date(2011, 11, 25), 14, Leeftijdsband.VANAF_12),
        (date(2011, 11, 24), 15, Leeftijdsband.VANAF_15),
        (date(2008, 11, 25), 17, Leeftijdsband.VANAF_15),
        (date(2008, 11, 24), 18, Leeftijdsband.VANAF_18),
    ],
)
def test_de_band_verandert_op_de_verjaardag(geboren, leeftijd, band):
    assert leeftijd_op(geboren, VANDAAG) == leeftijd
    assert band_van(geboren, VANDAAG) == band


def test_wie_op_29_februari_geboren_is_verjaart_op_1_maart():
    assert leeftijd_op(date(2012, 2, 29), date(2026, 2, 28)) == 13
    assert leeftijd_op(date(2012, 2, 29), date(2026, 3, 1)) == 14


@pytest.mark.parametrize(
    ("leeftijd", "afwijking", "wie"),
    [
        (11, False, Wie.OUDER),
        (12, False, Wie.JONGERE),
        (12, True, Wie.OUDER),
        (17, True, Wie.OUDER),
        (18, True, Wie.JONGERE),  # at 18 nobody else decides, whatever was motivated
        (None, False, Wie.JONGERE),
    ],
)
def test_wie_beslist_over_het_delen(leeftijd, afwijking, wie):
    assert wie_beslist(leeftijd, afwijking=afwijking) == wie
