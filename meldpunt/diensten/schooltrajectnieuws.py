"""Telling school and provider about a schooltraject: who signs in by mail, who has no account by a link in it."""

import datetime

from django.utils import timezone

from leerrecht.bereik import Bereik, Weg, weg_naar
from leerrecht.berichten import uitbox
from leerrecht.link.diensten import link_maken
from leerrecht.models import Gebruiker
from meldpunt.berichten.schooltraject import Schooltrajectnieuws
from meldpunt.models import Schooltraject
from meldpunt.regels.bereik import bereik_van_schooltraject

DOEL = "meldpunt.schooltraject"
GELDIG = datetime.timedelta(days=60)


def vervalt_op(rij: Schooltraject | None = None) -> datetime.datetime:
    """Return until when a link made now works."""
    return timezone.now() + GELDIG


def vertel(rij: Schooltraject, soort: type[Schooltrajectnieuws], door: Gebruiker) -> Bereik:
    """Mail school and provider, but not who did it, and return who really got something. Part of a dienst."""
    horen = bereik_van_schooltraject(rij.school, rij.fiche, zonder=door)
    berichten = []
    for persoon in horen.mensen:
        pad = rij.get_absolute_url()
        if not _leest_zelf(persoon, rij):
            pad = link_maken(doel=DOEL, voorwerp=rij.sleutel, eigenaar=persoon, vervalt_op=vervalt_op())
        berichten += uitbox.verstuur(soort(traject=rij, aan=persoon, pad=pad))
    return horen.verstuurd(berichten)


def _leest_zelf(persoon: Gebruiker, rij: Schooltraject) -> bool:
    """Whether somebody finds it by signing in: a contact of the school with an account elsewhere does not."""
    mijne = Schooltraject.objects.zichtbaar_voor(persoon).filter(pk=rij.pk)
    return weg_naar(persoon) == Weg.ACCOUNT and mijne.exists()
