"""A round table behind a lock, after its file; who hears of it; and its mails with a link for each."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from django.utils import timezone

from leerrecht.bereik import Bereik, bereik
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, op_slot
from leerrecht.link.diensten import link_maken
from leerrecht.models import Bericht, Gebruiker
from meldpunt.berichten.rondetafel import Tafelmail
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.slot import op_slot_meldpunt
from meldpunt.keuzes.rondetafel import Tafelstand
from meldpunt.models import Aanmelding, Rondetafel, Tafelpartij
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.namen import bewaak
from meldpunt.regels.rondetafel import vervalt
from meldpunt.regels.stil import STIL

DOEL = "rondetafel"
WOORD = ("persoon", "personen")


def tafel_op_slot(tafel_id: int, door: Gebruiker, *standen: Tafelstand) -> tuple[Aanmelding, Rondetafel]:
    """Return file and table of the Meldpunt of this person, locked in that order. `standen`: only in one of these."""
    dossier = Rondetafel.objects.filter(pk=tafel_id).values_list("aanmelding", flat=True).first()
    aanmelding = op_slot_meldpunt(dossier, door)
    tafel = op_slot(Rondetafel.objects.all(), "Deze rondetafel bestaat niet meer.", pk=tafel_id)
    tafel.aanmelding = aanmelding
    eis_stand(tafel, *standen)
    return aanmelding, tafel


def eis_stand(tafel: Rondetafel, *standen: Tafelstand) -> None:
    """Refuse what does not fit where the table stands now."""
    if standen and tafel.stand not in standen:
        raise Geweigerd(f"Dat kan niet meer: de rondetafel is nu “{tafel.get_stand_display()}”.")


def eis_deelbaar(aanmelding: Aanmelding) -> None:
    """Refuse to tell anybody anything while something in the file is contested."""
    if aanmelding.beperkt:
        raise Geweigerd(STIL)


def bewaak_plaats(aanmelding: Aanmelding, plaats: str, geen_naam: bool, door: Gebruiker) -> str:
    """Return the place as everybody who comes reads it, without a code and without a yes: it names nobody.

    Raises NaamGevonden. A table may sit in the school: only the school and its town may be named there.
    """
    bekend = replace(bekend_van(aanmelding), scholen=(), plaatsen=())
    noteer_geen_naam(aanmelding, bewaak(bekend, {"plaats": plaats}, geen_naam=geen_naam), door)
    return plaats.strip()


def partijen_van(tafel: Rondetafel) -> list[Tafelpartij]:
    """Return who sits at the table; each knows its table without another query."""
    rijen = list(tafel.partijen.select_related("gebruiker", "organisatie", "betrokkene"))
    for rij in rijen:
        rij.rondetafel = tafel
    return rijen


def bereik_van_tafel(partijen: Sequence[Tafelpartij], zonder: Gebruiker | None = None) -> Bereik:
    """Return who at the table hears by mail, and who must be called."""
    return bereik(partijen, woord=WOORD, zonder=zonder)


def stuur_aan(
    soort: type[Tafelmail], tafel: Rondetafel, horen: Bereik, *, was: datetime.datetime | None = None
) -> Bereik:
    """Write a mail with an own link for everybody in `horen` that can be reached; return who was. Part of a dienst."""
    plaats = {rij.gebruiker_id: rij.sleutel for rij in tafel.partijen.exclude(gebruiker=None)}
    berichten: list[Bericht] = []
    for persoon in horen.mensen:
        pad = link_maken(doel=DOEL, voorwerp=plaats[persoon.pk], eigenaar=persoon, vervalt_op=vervalt(tafel))
        berichten += uitbox.verstuur(soort(tafel=tafel, aan=persoon, pad=pad, was=was))
    gehoord = horen.verstuurd(berichten)
    # Who heard of it once, hears every change after.
    bereikt = [plek.sleutel for plek in gehoord.bereikt]
    tafel.partijen.filter(sleutel__in=bereikt).update(gevraagd_op=timezone.now())
    return gehoord
