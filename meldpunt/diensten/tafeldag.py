"""Which day: propose days, ask everybody, note what people answer by link or on the telephone."""

import datetime
from collections.abc import Mapping

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.versies import te_bewaren
from meldpunt.berichten.rondetafel import TafelDagen
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.tafelpartij import partij_op_slot
from meldpunt.diensten.tafelslot import (
    bereik_van_tafel,
    eis_deelbaar,
    partijen_van,
    stuur_aan,
    tafel_op_slot,
)
from meldpunt.keuzes.rondetafel import Dagkeuze, Tafelstand
from meldpunt.models import Rondetafel, Tafelantwoord, Tafeldag, Tafelpartij

DAGEN_HOOGSTENS = 8
VOORBIJ = "Er wordt geen dag meer gezocht. Je antwoord is niet meer nodig."


def zet_dag(tafel: Rondetafel, begin: datetime.datetime) -> Tafeldag:
    """Propose one day. Part of a dienst with the table locked."""
    if begin <= timezone.now():
        raise Geweigerd("Kies een dag en een uur die nog moeten komen.", veld="datum")
    if tafel.dagen.filter(begin=begin).exists():
        raise Geweigerd("Deze dag en dit uur staan er al.", veld="datum")
    if tafel.dagen.count() >= DAGEN_HOOGSTENS:
        raise Geweigerd(f"Stel hoogstens {DAGEN_HOOGSTENS} dagen voor. Haal er eerst een weg.", veld="datum")
    return Tafeldag.objects.create(rondetafel=tafel, begin=begin)


@dienst
def dag_toevoegen(*, tafel_id: int, begin: datetime.datetime, door: Gebruiker) -> Tafeldag:
    """Propose one more day."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.VOORSTEL)
    dag = zet_dag(tafel, begin)
    noteer(aanmelding, "dag voorgesteld voor de rondetafel", door, "begin", over=tafel)
    return dag


@dienst
def dag_weghalen(*, dag_id: int, door: Gebruiker) -> Tafeldag:
    """Take a proposed day back, with what was answered about it."""
    tafel_id = Tafeldag.objects.filter(pk=dag_id).values_list("rondetafel", flat=True).first()
    aanmelding, tafel = tafel_op_slot(tafel_id or 0, door, Tafelstand.VOORSTEL)
    dag = tafel.dagen.filter(pk=dag_id).first()
    if dag is None:
        raise Geweigerd("Deze dag staat er niet meer.")
    noteer(aanmelding, "voorgestelde dag weggehaald", door, "begin", over=tafel)
    Tafeldag.objects.filter(pk=dag.pk).delete()
    return dag


def te_vragen(tafel: Rondetafel, partijen: list[Tafelpartij]) -> list[Tafelpartij]:
    """Return who did not answer about every proposed day."""
    dagen = tafel.dagen.count()
    gaf = {partij.pk: partij.antwoorden.count() for partij in partijen}
    return [partij for partij in partijen if gaf[partij.pk] < dagen]


@dienst
def dagen_vragen(*, tafel_id: int, door: Gebruiker) -> Rondetafel:
    """Ask everybody who did not answer about every day; each gets a mail with an own link."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.VOORSTEL)
    eis_deelbaar(aanmelding)
    if not tafel.dagen.filter(begin__gt=timezone.now()).exists():
        raise Geweigerd("Stel eerst een dag voor die nog moet komen.")
    horen = bereik_van_tafel(te_vragen(tafel, partijen_van(tafel)), zonder=door)
    tafel.gehoord = stuur_aan(TafelDagen, tafel, horen)
    noteer(aanmelding, "dagen gevraagd voor de rondetafel", door, over=tafel)
    return tafel


def _bewaar(
    partij: Tafelpartij, mijn: Mapping[str, str], origineel: Mapping[str, str], gehoord_van: str
) -> dict[str, str]:
    """Write what this person says of each day, by its key; raise Botst when it was answered meanwhile."""
    if set(mijn.values()) - {"", *Dagkeuze.values}:
        raise Geweigerd("Kies bij elke dag een van de antwoorden.")
    dagen = {dag.sleutel: dag for dag in partij.rondetafel.dagen.all()}
    huidig = antwoorden_van(partij)
    mijn = {sleutel: keuze for sleutel, keuze in mijn.items() if sleutel in dagen}
    bewaren = te_bewaren(origineel={**huidig, **origineel}, huidig=huidig, mijn=mijn)
    for sleutel, keuze in bewaren.items():
        rijen = Tafelantwoord.objects.filter(dag=dagen[sleutel], partij=partij)
        if not keuze:
            rijen.delete()
            continue
        rij = rijen.first() or Tafelantwoord(dag=dagen[sleutel], partij=partij)
        rij.keuze, rij.gehoord_van = keuze, gehoord_van
        rij.save()
    return bewaren


def antwoorden_van(partij: Tafelpartij) -> dict[str, str]:
    """Return what this person said of each proposed day, by the key of the day; "" for a day without an answer."""
    gaf = dict(Tafelantwoord.objects.filter(partij=partij).values_list("dag__sleutel", "keuze"))
    return {sleutel: gaf.get(sleutel, "") for sleutel in partij.rondetafel.dagen.values_list("sleutel", flat=True)}


@dienst
def dagen_beantwoorden(
    *, partij_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], door: Gebruiker | None
) -> Tafelpartij:
    """Answer for oneself; the caller opened the link, or the account, of this very person. `door` None: no account."""
    partij = eigen_partij(partij_id, Tafelstand.VOORSTEL, zin=VOORBIJ)
    if _bewaar(partij, mijn, origineel, ""):
        noteer(partij.rondetafel.aanmelding, "dagen beantwoord voor de rondetafel", door, over=partij)
    return partij


@dienst
def dagen_noteren(
    *, partij_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], gehoord_van: str, door: Gebruiker
) -> Tafelpartij:
    """Note what somebody said on the telephone, and who said it."""
    partij = partij_op_slot(partij_id, door, Tafelstand.VOORSTEL)
    if not gehoord_van.strip():
        raise Geweigerd("Schrijf wie het zei.", veld="gehoord_van")
    if _bewaar(partij, mijn, origineel, gehoord_van.strip()):
        noteer(partij.rondetafel.aanmelding, "dagen genoteerd voor de rondetafel", door, "gehoord_van", over=partij)
    return partij


def eigen_partij(partij_id: int, *standen: Tafelstand, zin: str) -> Tafelpartij:
    """Return a place with its table locked, for the person whose place it is. Part of a dienst.

    Raises Geweigerd with `zin` when the table moved on.
    """
    tafels = Rondetafel.objects.select_for_update(of=("self",)).select_related("aanmelding__netwerk")
    tafel = tafels.filter(partijen=partij_id).first()
    partij = Tafelpartij.objects.select_for_update(of=("self",)).filter(pk=partij_id).first()
    if tafel is None or partij is None:
        raise Geweigerd(zin)
    partij.rondetafel = tafel
    if tafel.stand not in standen:
        raise Geweigerd(zin)
    return partij
