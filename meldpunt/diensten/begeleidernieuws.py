"""Telling who stays with a young person: by a personal link, that opens nothing of the file."""

import datetime

from django.utils import timezone

from leerrecht.bereik import OPSPORING, Bereik, Plek, plek_van_persoon
from leerrecht.berichten import uitbox
from leerrecht.link.diensten import link_maken
from leerrecht.models import Gebruiker
from leerrecht.opsporing import is_van_opsporing
from meldpunt.berichten.trajectbegeleider import Begeleidernieuws, BegeleiderVerandering
from meldpunt.models import Aanmelding, Trajectbegeleider
from meldpunt.regels.trajectbegeleider import begeleider_van

DOEL = "meldpunt.trajectbegeleider"
GELDIG = datetime.timedelta(days=60)


def vervalt_op() -> datetime.datetime:
    """Return until when a link made now works."""
    return timezone.now() + GELDIG


def vertel_begeleider(rij: Trajectbegeleider, soort: type[Begeleidernieuws]) -> Bereik:
    """Mail who stays, and return whether that person really got something. Part of a dienst."""
    if rij.persoon is None:
        return Bereik()
    horen = Bereik((_plek(rij.persoon, rij.naam),))
    berichten = []
    for persoon in horen.mensen:
        pad = link_maken(doel=DOEL, voorwerp=str(rij.pk), eigenaar=persoon, vervalt_op=vervalt_op())
        berichten += uitbox.verstuur(soort(rij=rij, aan=persoon, pad=pad))
    return horen.verstuurd(berichten)


def _plek(persoon: Gebruiker, naam: str) -> Plek:
    """Where a link would go; to police and justice none goes, also to who began there since."""
    return Plek(naam, waarom=OPSPORING) if is_van_opsporing(persoon) else plek_van_persoon(persoon, naam)


def vertel_verandering(aanmelding: Aanmelding) -> None:
    """Tell who stays that school or CLB becomes another, without saying so. Part of a dienst."""
    rij = begeleider_van(aanmelding)
    if rij is not None and not aanmelding.beperkt:
        vertel_begeleider(rij, BegeleiderVerandering)
