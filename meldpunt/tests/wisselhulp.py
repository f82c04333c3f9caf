"""A file that goes to another CLB, for the tests."""

import datetime

from django.utils import timezone

from leerrecht.models import Gebruiker
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.diensten.wissel import wissel_zeggen
from meldpunt.keuzes.dossier import Hoe
from meldpunt.models import Aanmelding, Betrokkene, Clbwissel
from meldpunt.tests.versiehulp import begeleiding


def begin(rij: Aanmelding, door: Gebruiker, volger: Gebruiker, **school: str) -> Aanmelding:
    """Note that the young person is now of the CLB of `volger`."""
    lid = volger.lidmaatschappen.get()
    naar = begeleiding(rij, clb=lid.organisatie.sleutel, **school)
    return begeleiding_wijzigen(**naar, van=timezone.localdate(), volger=lid.sleutel, door=door)


def zeg_over_wissel(
    rij: Aanmelding,
    door: Gebruiker,
    antwoord: str,
    mens: Betrokkene | None = None,
    op: datetime.date | None = None,
    tekst: str = "",
) -> Clbwissel:
    """Note what somebody said about it."""
    return wissel_zeggen(
        aanmelding_id=rij.pk,
        betrokkene=mens.sleutel if mens else "",
        antwoord=antwoord,
        op=op or timezone.localdate(),
        hoe=Hoe.GESPREK,
        tekst=tekst,
        door=door,
    )
