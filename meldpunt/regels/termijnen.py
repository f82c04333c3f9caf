"""The terms of a network's Meldpunt, in school days; a network without a Meldpunt row gets the usual ones."""

import datetime

from django.utils import timezone

from leerrecht.models import Netwerk
from leerrecht.schoolkalender import schooldagen_verder
from meldpunt.models import Dienstpunt


def dienstpunt_van(netwerk: Netwerk) -> Dienstpunt:
    """Return the Meldpunt of a network; a nameless one with the usual terms while beheer has not filled it in."""
    return Dienstpunt.objects.select_related("organisatie").filter(netwerk=netwerk).first() or Dienstpunt(
        netwerk=netwerk, naam="het Meldpunt"
    )


def antwoord_voor(punt: Dienstpunt) -> datetime.date:
    """The last day on which the Meldpunt should have answered."""
    return schooldagen_verder(timezone.localdate(), max(1, punt.antwoord_schooldagen))


def eerste_voor(punt: Dienstpunt) -> datetime.date:
    """The last day on which somebody of the Meldpunt should have said something at all to who referred."""
    return schooldagen_verder(timezone.localdate(), max(1, punt.eerste_schooldagen))


def wek_op(punt: Dienstpunt) -> datetime.date:
    """The day on which the Meldpunt looks at a vooraanmelding that does not move."""
    return schooldagen_verder(timezone.localdate(), max(1, punt.wek_schooldagen))
