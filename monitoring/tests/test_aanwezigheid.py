"""Attendance of the platform in a yearly evaluation: organisations and counts."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.models import Organisatie
from leerrecht.tests.bouwers import maak_netwerk, maak_organisatie
from monitoring.jaarevaluatie.aanwezigheid import aanwezigheid_van
from monitoring.jaarevaluatie.bevriezen import bevries
from monitoring.tests.rondebouwers import Toneel, forceer
from overlegplatform.models import Groep
from overlegplatform.tests.bouwers import geef_zetel, maak_groep, maak_vergadering, nodig_uit

pytestmark = pytest.mark.django_db


@pytest.fixture
def t() -> Toneel:
    return Toneel(beginjaar=2025)


def platform(t: Toneel, **velden) -> Groep:
    groep = maak_groep(netwerk=t.netwerk, naam="Overlegplatform", soort="platform", **velden)
    for naam in ("CLB", "Politie"):
        geef_zetel(groep, maak_organisatie(naam, t.netwerk))
    return groep


def vergader(groep: Groep, dag: datetime.date, *er: str, stand: str = "gehouden", **velden):
    """A meeting of that day at which the organisations `er` were present."""
    over = (dag - timezone.localdate()).days
    vergadering = maak_vergadering(groep, over_dagen=over, stand=stand, **velden)
    for rij in nodig_uit(vergadering):
        forceer(rij, aanwezigheid="aanwezig" if rij.organisatie.naam in er else "afwezig")
    return vergadering


def test_gehouden_vergaderingen_van_het_schooljaar_per_organisatie(t):
    groep = platform(t)
    vergader(groep, datetime.date(2025, 10, 2), "CLB", "Politie")
    vergader(groep, datetime.date(2026, 3, 5), "CLB")
    # Not of this year, not held, closed, somebody else's, another kind, invented.
    vergader(groep, datetime.date(2025, 8, 31), "CLB")
    vergader(groep, datetime.date(2026, 9, 1), "CLB")
    vergader(groep, datetime.date(2025, 11, 2), "CLB", stand="geannuleerd")
    vergader(platform(t, toegankelijk="besloten"), datetime.date(2025, 11, 3), "CLB")
    vergader(platform(t, eigen=False), datetime.date(2025, 11, 4), "CLB")
    vergader(maak_groep(netwerk=maak_netwerk("vlaams-brabant"), soort="platform"), datetime.date(2025, 11, 5))
    vergader(groep, datetime.date(2025, 11, 6), "CLB", voorbeeld=True)

    gevonden = aanwezigheid_van(t.ronde)
    assert [(rij.datum, rij.aanwezig, rij.uitgenodigd) for rij in gevonden.vergaderingen] == [
        (datetime.date(2025, 10, 2), 2, 2),
        (datetime.date(2026, 3, 5), 1, 2),
    ]
    assert [(rij.organisatie, rij.aanwezig, rij.uitgenodigd) for rij in gevonden.organisaties] == [
        ("CLB", 2, 2),
        ("Politie", 1, 2),
    ]


def test_een_verzonnen_ronde_toont_een_verzonnen_vergadering(t):
    vergader(platform(t), datetime.date(2025, 11, 6), "CLB", voorbeeld=True)
    assert aanwezigheid_van(t.ronde).vergaderingen == ()
    assert len(aanwezigheid_van(forceer(t.ronde, synthetisch=True)).vergaderingen) == 1


def test_twee_zetels_van_een_organisatie_tellen_een_keer_en_geen_naam_komt_mee(t):
    groep = platform(t)
    geef_zetel(groep, Organisatie.objects.get(naam="CLB"), persoon=t.partner)
    vergader(groep, datetime.date(2025, 10, 2), "CLB")
    inhoud = bevries(t.jaarevaluatie, editie=1)
    assert inhoud["aanwezigheid"]["organisaties"][0] == {"organisatie": "CLB", "aanwezig": 1, "uitgenodigd": 1}
    assert t.partner.naam not in str(inhoud)
