"""Hours of an agenda: real minutes, shown in Brussels, also where the clock changes."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from overlegplatform.regels.tijden import beginuren, lokaal, minuten


def uren(begin: datetime.datetime, *duren: int) -> list[str]:
    return [f"{uur:%H.%M}" for uur in beginuren(begin, duren)]


def brussel(*deel: int) -> datetime.datetime:
    return datetime.datetime(*deel, tzinfo=timezone.get_default_timezone())


def test_elk_punt_begint_waar_het_vorige_ophoudt():
    assert uren(brussel(2026, 11, 19, 13, 30), 10, 30, 35, 30, 15) == ["13.30", "13.40", "14.10", "14.45", "15.15"]


def test_de_klok_springt_vooruit_en_een_uur_bestaat_niet():
    assert uren(brussel(2027, 3, 28, 1, 30), 20, 20, 20) == ["01.30", "01.50", "03.10"]


def test_de_klok_springt_terug_en_een_uur_komt_twee_keer():
    assert uren(brussel(2026, 10, 25, 2, 30), 20, 20, 60) == ["02.30", "02.50", "02.10"]


def test_minuten_zijn_echte_minuten_over_het_zomeruur_heen():
    assert minuten(brussel(2027, 3, 28, 1, 0), brussel(2027, 3, 28, 4, 0)) == 120
    assert minuten(brussel(2026, 10, 25, 1, 0), brussel(2026, 10, 25, 4, 0)) == 240


def test_een_uur_dat_niet_bestaat_wordt_geweigerd_bij_het_veld():
    with pytest.raises(Geweigerd, match="de klok springt vooruit") as geweigerd:
        lokaal(datetime.date(2027, 3, 28), datetime.time(2, 30), veld="van")
    assert geweigerd.value.veld == "van"


def test_een_uur_dat_twee_keer_komt_is_het_eerste():
    moment = lokaal(datetime.date(2026, 10, 25), datetime.time(2, 30), veld="van")
    assert moment.astimezone(datetime.UTC).hour == 0


@pytest.mark.parametrize(("maand", "utc"), [(1, 12), (7, 11)])
def test_half_twee_blijft_half_twee_in_winter_en_zomer(maand, utc):
    moment = lokaal(datetime.date(2027, maand, 14), datetime.time(13, 30), veld="van")
    assert (moment.astimezone(datetime.UTC).hour, moment.hour) == (utc, 13)
