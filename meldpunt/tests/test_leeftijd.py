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
    ("leeftijd", "oordeel", "wie"),
    [
        (11, "", Wie.OUDER),
        (11, "kan", Wie.JONGERE),
        (12, "", Wie.JONGERE),
        (12, "kan_niet", Wie.OUDER),
        (17, "kan_niet", Wie.OUDER),
        (17, "beschermd", Wie.JONGERE),
        (18, "kan_niet", Wie.JONGERE),  # at 18 nobody else decides, whatever was motivated
        (18, "beschermd", Wie.OUDER),  # but where a judge put somebody in place
        (None, "", Wie.JONGERE),
        (None, "kan_niet", Wie.JONGERE),
    ],
)
def test_wie_beslist_over_het_delen(leeftijd, oordeel, wie):
    assert wie_beslist(leeftijd, oordeel) == wie
