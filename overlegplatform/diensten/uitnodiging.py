"""Sending invitations: one mail a person, whatever number of seats; the secret of a link is in that mail only."""

from collections import defaultdict
from collections.abc import Iterable

from django.urls import reverse
from django.utils import timezone

from leerrecht.berichten import uitbox
from leerrecht.berichten.mensen import mensen_met
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from overlegplatform.berichten.uitnodiging import Geannuleerd, Uitnodiging, Verplaatst
from overlegplatform.diensten.deelname import geheim_maken
from overlegplatform.models import Deelname, Vergadering


def ontvangers_van(deelname: Deelname, vergadering: Vergadering) -> list[Gebruiker]:
    """Return who hears of this seat: the person who has it, else everybody who acts for its organisation.

    Nobody once the seat ended, and never who left the organisation: the link in an older mail stops with it.
    """
    zetel = deelname.zetel
    if zetel is None or (zetel.tot is not None and zetel.tot < timezone.localdate()):
        return []
    mensen = mensen_met(Recht.OVERLEG_DEELNEMEN, vergadering.groep.netwerk_id, deelname.organisatie_id)
    return [mens for mens in mensen if deelname.persoon_id in (None, mens.pk)]


def uitnodigingen_sturen(
    soort: type[Uitnodiging | Verplaatst | Geannuleerd], vergadering: Vergadering, deelnames: Iterable[Deelname]
) -> int:
    """Write the mails of one act into the outbox and return how many. Part of a dienst.

    Each mail has a new link: the one of an earlier mail stops, so that an old mail that wandered opens nothing.
    """
    per_persoon: dict[Gebruiker, list[Deelname]] = defaultdict(list)
    for deelname in deelnames:
        for persoon in ontvangers_van(deelname, vergadering):
            per_persoon[persoon].append(deelname)
    geheimen: dict[int, str] = {}
    for persoon, eigen in per_persoon.items():
        uitbox.verstuur(soort(vergadering=vergadering, aan=persoon, pad=_pad(soort, vergadering, eigen, geheimen)))
    return len(per_persoon)


def _pad(soort: type, vergadering: Vergadering, eigen: list[Deelname], geheimen: dict[int, str]) -> str:
    """One seat: its personal link, without a password. More seats: the page that asks for which one."""
    if soort is Geannuleerd:
        return vergadering.get_absolute_url()
    if len(eigen) > 1:
        return reverse("overleg:antwoord", args=[vergadering.sleutel])
    deelname = eigen[0]
    if deelname.pk not in geheimen:
        geheimen[deelname.pk] = geheim_maken(deelname=deelname)
    return reverse("overleg:uitnodiging", args=[geheimen[deelname.pk]])
