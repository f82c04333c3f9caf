"""Sending what is about a meeting: one mail and one personal link a person, whatever number of seats."""

import datetime
import hashlib
from collections.abc import Iterable

from django.utils import timezone

from leerrecht.bereik import Bereik
from leerrecht.berichten import uitbox
from leerrecht.link.diensten import link_maken
from leerrecht.models import Gebruiker
from overlegplatform.berichten.uitnodiging import Geannuleerd, Nogmaals, Vergaderuitnodiging, Verplaatst
from overlegplatform.models import Deelname, Vergadering
from overlegplatform.regels.bereik import bereik_van_zetels, zetels_van_deelnames

DOEL = "overleg.vergadering"
# After a meeting its page still says what came of it, for a month.
_NA = datetime.timedelta(days=30)
Soort = type[Vergaderuitnodiging | Verplaatst | Geannuleerd | Nogmaals]


def vervalt_op(vergadering: Vergadering) -> datetime.datetime:
    """Return until when a link to this meeting works."""
    return max(vergadering.einde, timezone.now()) + _NA


def niet_uitgenodigd(vergadering: Vergadering) -> list[Deelname]:
    """Return the rows of seats that no invitation reached yet."""
    rijen = vergadering.deelnames.filter(zetel__isnull=False, uitgenodigd_op__isnull=True)
    return list(rijen.select_related("zetel__groep", "zetel__organisatie", "zetel__eenheid"))


def uit_te_nodigen(vergadering: Vergadering) -> Bereik:
    """Return who would hear an invitation sent now: the seats of that day that were not invited yet."""
    klaar = vergadering.deelnames.filter(uitgenodigd_op__isnull=False, zetel__isnull=False).values("zetel")
    zetels = vergadering.groep.zetels.actief_op(vergadering.datum).exclude(pk__in=klaar)
    return bereik_van_zetels(zetels.select_related("groep", "organisatie", "eenheid"))


def vingerafdruk(horen: Bereik) -> str:
    """Return what stands for exactly these seats and people."""
    paren = sorted(f"{plek.sleutel}:{persoon.pk}" for plek in horen.plekken for persoon in plek.mensen)
    return hashlib.sha256(" ".join(paren).encode()).hexdigest()[:16]


def uitnodigingen_sturen(soort: Soort, vergadering: Vergadering, deelnames: Iterable[Deelname]) -> Bereik:
    """Write the mails of one act into the outbox and return which seats they reached. Part of a dienst.

    Each mail has a new link: the one of an earlier mail stops, and says so.
    """
    deelnames = [rij for rij in deelnames if rij.zetel is not None]
    horen = bereik_van_zetels(zetels_van_deelnames(deelnames))
    antwoorden: dict[int, list[str]] = {}
    for rij, plek in zip(deelnames, horen.plekken, strict=True):
        for persoon in plek.mensen:
            antwoorden.setdefault(persoon.pk, []).append(rij.antwoord)
    berichten = [
        bericht
        for persoon in horen.mensen
        for bericht in uitbox.verstuur(
            soort(
                vergadering=vergadering,
                aan=persoon,
                pad=_link(vergadering, persoon),
                antwoorden=tuple(antwoorden[persoon.pk]),
            )
        )
    ]
    return horen.verstuurd(berichten)


def _link(vergadering: Vergadering, persoon: Gebruiker) -> str:
    return link_maken(doel=DOEL, voorwerp=vergadering.sleutel, eigenaar=persoon, vervalt_op=vervalt_op(vergadering))
