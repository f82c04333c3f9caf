"""What stands on the table: the own words, the lines of the agenda, what was said, what was agreed."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.versies import als_dag, te_bewaren, waarden_van
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.tafelslot import tafel_op_slot
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.rondetafel import LOPENDE_TAFEL, Herkomst, Tafelstand
from meldpunt.models import Aanmelding, Rondetafel, Tafelafspraak, Tafelpunt
from meldpunt.models.tafelpunt import TAFELTRAPPEN
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.namen import bewaak

# While it may still be written. What was confirmed is opened again first, with a reason.
PUNTVELDEN = ("tekst", "gezegd", "trap", "plaats")
AFSPRAAKVELDEN = ("wat", "wie", "tegen", "trap")
WOORDVELDEN = ("eigen_woorden", "woorden_delen", "verslag")


def _eis_trap(trap: str) -> None:
    if trap not in dict(TAFELTRAPPEN):
        raise Geweigerd("Kies wie dit leest.", veld="trap")


def _bewaak_nul(
    aanmelding: Aanmelding, trap: str, teksten: Mapping[str, str], geen_naam: bool, door: Gebruiker
) -> None:
    """What everybody at the table reads, also without a yes, tells of nobody who it is."""
    if trap == Trap.NUL:
        noteer_geen_naam(aanmelding, bewaak(bekend_van(aanmelding), teksten, geen_naam=geen_naam), door)


def nieuwe_tekst(tafel: Rondetafel) -> None:
    """Count that what was written changed: who confirmed the text of before is asked anew. Part of a dienst."""
    tafel.tekst_nummer += 1
    tafel.save()


@dienst
def punt_toevoegen(
    *,
    tafel_id: int,
    tekst: str,
    trap: str,
    door: Gebruiker,
    herkomst: str = Herkomst.TAFEL,
    sinds: datetime.date | None = None,
    geen_naam: bool = False,
) -> Tafelpunt:
    """Put a line on the agenda, of one tier."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, *LOPENDE_TAFEL)
    if not tekst.strip():
        raise Geweigerd("Schrijf waarover het gaat.", veld="tekst")
    _eis_trap(trap)
    _bewaak_nul(aanmelding, trap, {"tekst": tekst}, geen_naam, door)
    laatste = tafel.punten.order_by("plaats").values_list("plaats", flat=True).last() or 0
    punt = Tafelpunt.objects.create(
        rondetafel=tafel, tekst=tekst, trap=trap, herkomst=herkomst, sinds=sinds, plaats=laatste + 10
    )
    nieuwe_tekst(tafel)
    noteer(aanmelding, "punt op de agenda van de rondetafel", door, "tekst", over=punt)
    return punt


@dienst
def punt_wijzigen(
    *,
    punt_id: int,
    mijn: Mapping[str, Any],
    origineel: Mapping[str, Any],
    door: Gebruiker,
    geen_naam: bool = False,
) -> Tafelpunt:
    """Change a line, or write what was said about it; raises Botst when a colleague changed the same."""
    tafel_id = Tafelpunt.objects.filter(pk=punt_id).values_list("rondetafel", flat=True).first()
    aanmelding, tafel = tafel_op_slot(tafel_id or 0, door, *LOPENDE_TAFEL)
    punt = tafel.punten.select_for_update().filter(pk=punt_id).first()
    if punt is None:
        raise Geweigerd("Dit punt staat er niet meer.")
    bewaren = te_bewaren(origineel=origineel, huidig=waarden_van(punt, PUNTVELDEN), mijn=mijn)
    for veld, waarde in bewaren.items():
        setattr(punt, veld, waarde)
    if not punt.tekst.strip():
        raise Geweigerd("Schrijf waarover het gaat.", veld="tekst")
    _eis_trap(punt.trap)
    _bewaak_nul(aanmelding, punt.trap, {"tekst": punt.tekst, "gezegd": punt.gezegd}, geen_naam, door)
    punt.save()
    if bewaren:
        nieuwe_tekst(tafel)
        noteer(aanmelding, "punt van de rondetafel gewijzigd", door, *bewaren, over=punt)
    return punt


@dienst
def punt_weghalen(*, punt_id: int, door: Gebruiker) -> Tafelpunt:
    """Take a line off the agenda; what was agreed about it stays."""
    tafel_id = Tafelpunt.objects.filter(pk=punt_id).values_list("rondetafel", flat=True).first()
    aanmelding, tafel = tafel_op_slot(tafel_id or 0, door, *LOPENDE_TAFEL)
    punt = tafel.punten.filter(pk=punt_id).first()
    if punt is None:
        raise Geweigerd("Dit punt staat er niet meer.")
    noteer(aanmelding, "punt van de rondetafel weggehaald", door, "tekst", over=punt)
    Tafelpunt.objects.filter(pk=punt.pk).delete()
    nieuwe_tekst(tafel)
    return punt


@dienst
def woorden_bewaren(
    *, tafel_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Rondetafel:
    """Keep the own words of the young person, and the verslag; raises Botst when a colleague changed the same."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, *LOPENDE_TAFEL)
    bewaren = te_bewaren(origineel=origineel, huidig=waarden_van(tafel, WOORDVELDEN), mijn=mijn)
    for veld, waarde in bewaren.items():
        setattr(tafel, veld, waarde)
    if bewaren:
        nieuwe_tekst(tafel)
        noteer(aanmelding, "tekst van de rondetafel bewaard", door, *bewaren, over=tafel)
    return tafel


@dienst
def afspraak_maken(
    *,
    tafel_id: int,
    wat: str,
    wie_sleutel: str,
    tegen: datetime.date,
    trap: str,
    door: Gebruiker,
    punt_sleutel: str = "",
    geen_naam: bool = False,
) -> Tafelafspraak:
    """Write what somebody at the table will do, by when."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.GEPLAND, Tafelstand.GEHOUDEN)
    wie = tafel.partijen.filter(sleutel=wie_sleutel).first()
    if wie is None:
        raise Geweigerd("Kies wie dit doet: iemand die aan tafel zit.", veld="wie")
    if not wat.strip():
        raise Geweigerd("Schrijf wat er afgesproken is.", veld="wat")
    _eis_trap(trap)
    _bewaak_nul(aanmelding, trap, {"wat": wat}, geen_naam, door)
    punt = tafel.punten.filter(sleutel=punt_sleutel).first() if punt_sleutel else None
    afspraak = Tafelafspraak.objects.create(rondetafel=tafel, punt=punt, wat=wat, wie=wie, tegen=tegen, trap=trap)
    nieuwe_tekst(tafel)
    noteer(aanmelding, "afspraak gemaakt op de rondetafel", door, "wat", over=afspraak)
    return afspraak


def _afspraak(afspraak_id: int, door: Gebruiker, *standen: Tafelstand) -> tuple[Aanmelding, Rondetafel, Tafelafspraak]:
    tafel_id = Tafelafspraak.objects.filter(pk=afspraak_id).values_list("rondetafel", flat=True).first()
    aanmelding, tafel = tafel_op_slot(tafel_id or 0, door, *standen)
    rij = tafel.afspraken.select_for_update(of=("self",)).filter(pk=afspraak_id).first()
    if rij is None:
        raise Geweigerd("Deze afspraak staat er niet meer.")
    return aanmelding, tafel, rij


def afspraakwaarden(afspraak: Tafelafspraak) -> dict[str, Any]:
    """Return the plain fields of an agreement, as its form holds them: who, by the key of the place."""
    return {
        "wat": afspraak.wat,
        "wie": afspraak.wie.sleutel,
        "tegen": afspraak.tegen.isoformat(),
        "trap": afspraak.trap,
    }


@dienst
def afspraak_wijzigen(
    *,
    afspraak_id: int,
    mijn: Mapping[str, Any],
    origineel: Mapping[str, Any],
    door: Gebruiker,
    geen_naam: bool = False,
) -> Tafelafspraak:
    """Change an agreement; raises Botst when a colleague changed the same."""
    aanmelding, tafel, rij = _afspraak(afspraak_id, door, Tafelstand.GEPLAND, Tafelstand.GEHOUDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=afspraakwaarden(rij), mijn=mijn)
    for veld, waarde in bewaren.items():
        if veld == "wie":
            waarde = tafel.partijen.filter(sleutel=waarde).first()
            if waarde is None:
                raise Geweigerd("Kies wie dit doet: iemand die aan tafel zit.", veld="wie")
        setattr(rij, veld, als_dag(waarde) if veld == "tegen" else waarde)
    if not rij.wat.strip():
        raise Geweigerd("Schrijf wat er afgesproken is.", veld="wat")
    _eis_trap(rij.trap)
    _bewaak_nul(aanmelding, rij.trap, {"wat": rij.wat}, geen_naam, door)
    rij.save()
    if bewaren:
        nieuwe_tekst(tafel)
        noteer(aanmelding, "afspraak van de rondetafel gewijzigd", door, *bewaren, over=rij)
    return rij


@dienst
def afspraak_weghalen(*, afspraak_id: int, door: Gebruiker) -> Tafelafspraak:
    """Take an agreement away that was none."""
    aanmelding, tafel, rij = _afspraak(afspraak_id, door, Tafelstand.GEPLAND, Tafelstand.GEHOUDEN)
    noteer(aanmelding, "afspraak van de rondetafel weggehaald", door, "wat", over=rij)
    Tafelafspraak.objects.filter(pk=rij.pk).delete()
    nieuwe_tekst(tafel)
    return rij


@dienst
def afspraak_gedaan(*, afspraak_id: int, door: Gebruiker) -> Tafelafspraak:
    """Say that it was done, also after everybody confirmed; it changes no word of what was agreed."""
    aanmelding, _, rij = _afspraak(afspraak_id, door, Tafelstand.GEHOUDEN, Tafelstand.BEVESTIGD, Tafelstand.GEPLAND)
    if rij.gedaan_op is None:
        rij.gedaan_op = timezone.localdate()
        rij.save()
        noteer(aanmelding, "afspraak van de rondetafel gedaan", door, "gedaan_op", over=rij)
    return rij
