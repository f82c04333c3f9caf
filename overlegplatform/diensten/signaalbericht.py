"""Telling what becomes of a signal. Each function is part of a dienst and says who was told."""

import datetime

from django.utils import timezone

from leerrecht.bereik import Bereik, bereik
from leerrecht.berichten import uitbox
from leerrecht.link.diensten import link_maken
from leerrecht.models import Gebruiker
from overlegplatform.berichten import signaal as mail
from overlegplatform.models import Signaal
from overlegplatform.regels.gever import GEVERS, staf_van

DOEL = "overleg.signaal"
# Somebody outside gets as long as a signal waits before staf looks again.
_GELDIG = datetime.timedelta(days=90)


def vertel_gevers(signaal: Signaal, door: Gebruiker) -> None:
    """Mail who gave the signal, and who gave what is bundled with it, that it moved; not who moves it."""
    rijen = [signaal, *Signaal.objects.filter(bundel=signaal)]
    horen = bereik(rijen, woord=GEVERS, zonder=door)
    van: dict[int, Signaal] = {}
    for rij, plek in zip(rijen, horen.plekken, strict=True):
        for persoon in plek.mensen:
            van.setdefault(persoon.pk, rij)
    berichten = [
        bericht
        for persoon in horen.mensen
        for bericht in uitbox.verstuur(mail.SignaalBeweegt(signaal=van[persoon.pk], aan=persoon))
    ]
    signaal.gehoord = horen.verstuurd(berichten)


def vertel_staf(signaal: Signaal, soort: type, door: Gebruiker | None) -> Bereik:
    """Mail the staf of the network where the signal is; `soort` is the class of the mail."""
    horen = bereik([staf_van(signaal.netwerk)], zonder=door)
    berichten = [bericht for wie in horen.mensen for bericht in uitbox.verstuur(soort(signaal=signaal, aan=wie))]
    return horen.verstuurd(berichten)


def signaallink(signaal: Signaal, persoon: Gebruiker) -> str:
    """Make the personal link with which somebody outside reads and answers this signal."""
    return link_maken(doel=DOEL, voorwerp=signaal.sleutel, eigenaar=persoon, vervalt_op=vervalt_op(signaal))


def vervalt_op(signaal: Signaal) -> datetime.datetime:
    """Return until when such a link works."""
    return timezone.now() + _GELDIG


def vraag_buiten(signaal: Signaal, persoon: Gebruiker) -> Bereik:
    """Mail somebody outside the link to read and answer."""
    gevraagd = mail.SignaalGevraagd(signaal=signaal, aan=persoon, link=signaallink(signaal, persoon))
    return bereik([persoon]).verstuurd(uitbox.verstuur(gevraagd))
