"""What goes on the envelope of a mail about meetings: until when it means something, and where one ends it."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.berichten import uitbox
from leerrecht.berichten.uitbox import verzend
from leerrecht.models import Bericht
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.klok import het_wordt
from overlegplatform.berichten.uitnodiging import Geannuleerd, Vergaderuitnodiging
from overlegplatform.berichten.week import Week
from overlegplatform.regels.weekoverzicht import Weekoverzicht
from overlegplatform.tests.bouwers import maak_groep, maak_vergadering

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("soort", [Vergaderuitnodiging, Geannuleerd])
def test_huis_B2_een_uitnodiging_verloopt_als_de_vergadering_voorbij_is(soort):
    vergadering = maak_vergadering(maak_groep())
    uitbox.verstuur(soort(vergadering=vergadering, aan=maak_gebruiker(Rol.PARTNER), pad="/x/"))
    assert Bericht.objects.get().geldig_tot == vergadering.einde


@pytest.mark.parametrize("dag", [23, 25, 29])
def test_huis_B2_een_weekbericht_verloopt_op_de_maandag_erna(monkeypatch, dag):
    het_wordt(monkeypatch, datetime.date(2026, 11, dag))
    uitbox.verstuur(Week(aan=maak_gebruiker(Rol.PARTNER), overzicht=Weekoverzicht(1, 0, 0, ())))
    assert timezone.localtime(Bericht.objects.get().geldig_tot).isoformat() == "2026-11-30T00:00:00+01:00"


def test_M30_het_weekbericht_zegt_aan_het_mailprogramma_waar_je_het_afzet(mailoutbox, settings):
    uitbox.verstuur(Week(aan=maak_gebruiker(Rol.PARTNER), overzicht=Weekoverzicht(1, 0, 0, ())))
    verzend(Bericht.objects.get().pk)
    assert mailoutbox[0].message()["List-Unsubscribe"] == f"<{settings.BASISADRES}/overleg/mijn-agenda/>"
