"""Before the end of a file: who works on it hears it in time, and somebody may say that it is still needed."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.rondgang import Rondgang
from meldpunt.berichten.bewaring import StraksGewist
from meldpunt.berichten.ontvangers import mensen_met, van_meldpunt
from meldpunt.diensten.dossier import bewaar
from meldpunt.diensten.slot import op_slot_meldpunt
from meldpunt.models import Aanmelding, Dienstpunt, Verlenging, Vooraanmelding
from meldpunt.regels.bereik import bereik_van_clb
from meldpunt.regels.bewaring import (
    GEWOON,
    Termijnen,
    dossiers_in_zicht,
    eindigt_op,
    termijnen_per_netwerk,
    vooraanmeldingen_in_zicht,
)


@dataclass(frozen=True)
class Straks:
    """One row whose end is in sight, and the day it goes when nobody does anything."""

    rij: Aanmelding | Vooraanmelding
    op: datetime.date
    geregeld: bool

    @property
    def is_dossier(self) -> bool:
        """A vooraanmelding has no page for the Meldpunt before its CLB was silent too long."""
        return isinstance(self.rij, Aanmelding)


def in_zicht(netwerken: Iterable[int], **waar: object) -> list[Straks]:
    """Return what ends within the days of warning, soonest first. `geregeld`: a selectieregel lets it go at all."""
    bekend, vandaag, uit = termijnen_per_netwerk(), timezone.localdate(), []
    termijnen = {pk: bekend.get(pk, GEWOON) for pk in netwerken}
    for model, zicht in ((Aanmelding, dossiers_in_zicht), (Vooraanmelding, vooraanmeldingen_in_zicht)):
        rijen = model._default_manager.filter(_ergens(zicht, vandaag, termijnen), beperkt=False, **waar)
        dicht = ("vraag", "advies") if model is Aanmelding else ("inhoud", "uitleg", "initialen")
        for rij in rijen.select_related("netwerk").defer(*dicht):
            hier = termijnen[rij.netwerk_id]
            uit.append(Straks(rij, max(vandaag, eindigt_op(rij, hier, vandaag)), bool(hier.selectieregel)))
    return sorted(uit, key=lambda straks: (straks.op, straks.rij.referentie))


def straks_in(netwerken: Iterable[int], punten: Iterable[Dienstpunt] | None = None) -> tuple[Q, Q]:
    """Return which files, and which vooraanmeldingen, `in_zicht` names: to count them along with something else.

    `punten`: the Meldpunten of these networks, for who read them already.
    """
    bekend, vandaag = termijnen_per_netwerk(punten), timezone.localdate()
    termijnen = {pk: bekend.get(pk, GEWOON) for pk in netwerken}
    dossier, voor = (_ergens(zicht, vandaag, termijnen) for zicht in (dossiers_in_zicht, vooraanmeldingen_in_zicht))
    return dossier & Q(beperkt=False), voor & Q(beperkt=False)


def _ergens(zicht: Callable[..., Q], vandaag: datetime.date, termijnen: dict[int, Termijnen]) -> Q:
    vraag = Q(pk__in=[])
    for netwerk, hier in termijnen.items():
        vraag |= Q(netwerk=netwerk) & zicht(vandaag, hier)
    return vraag


def waarschuw(ronde: Rondgang) -> None:
    """Mail everybody whose files end soon: once for each file, and again when it comes in sight again."""
    with ronde.stap("waarschuwen voor het einde van een dossier"):
        ronde.tel("gewaarschuwd", 0 if ronde.proef else _waarschuw())


@dienst
def _waarschuw() -> int:
    per: dict[Gebruiker, list[Straks]] = defaultdict(list)
    gehoord = 0
    for straks in in_zicht(Netwerk.objects.values_list("pk", flat=True), gewaarschuwd_op=None):
        mensen = _mensen(straks.rij)
        for persoon in mensen:
            per[persoon].append(straks)
        if mensen:  # what nobody heard is no warning, and it ends no file
            type(straks.rij)._default_manager.filter(pk=straks.rij.pk).update(gewaarschuwd_op=timezone.now())
            gehoord += 1
    for persoon, rijen in per.items():
        uitbox.verstuur(StraksGewist(persoon, len(rijen), rijen[0].op, any(straks.is_dossier for straks in rijen)))
    return gehoord


def _mensen(rij: Aanmelding | Vooraanmelding) -> list[Gebruiker]:
    """Who works on it; with nobody, everybody of the Meldpunt. For what waits at a CLB: its people too."""
    if isinstance(rij, Aanmelding):
        return van_meldpunt(rij)
    mensen = [*bereik_van_clb(rij.netwerk, rij.clb).mensen, *mensen_met(Recht.DOSSIERS_BEHANDELEN, rij.netwerk_id)]
    return list({persoon.pk: persoon for persoon in mensen}.values())


@dienst
def nog_nodig(*, aanmelding_id: int, reden: str, door: Gebruiker) -> Aanmelding:
    """Say that a file is still needed, and why: its term counts anew from today."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door, open_vereist=False)
    if not reden.strip():
        raise Geweigerd("Schrijf waarom dit dossier nog nodig is.", veld="reden")
    Verlenging.objects.create(aanmelding=aanmelding, reden=reden, door=door)
    bewaar(aanmelding, "dossier nog nodig", door)
    return aanmelding
