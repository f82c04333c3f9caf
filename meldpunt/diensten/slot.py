"""The file behind a lock, where every verb on a file, a toeleiding or a toestemming begins; and the move as a row."""

from typing import Any

from django.db.models import QuerySet

from leerrecht.diensten import Geweigerd
from leerrecht.historiek import persoonsverschil, registreer_los
from leerrecht.models import Gebruiker
from leerrecht.workflow import Werkstroom, overgang
from meldpunt.models import Aanmelding
from meldpunt.regels.openen import namens

AFGEROND = "Dit dossier is afgerond. Heropen het eerst."


def dossier_op_slot(rijen: QuerySet[Aanmelding], aanmelding_id: int | None, *, van_wie: str = "jou") -> Aanmelding:
    """Return a file, locked, out of those this person may act on."""
    rijen = rijen.select_for_update(of=("self",)).select_related("netwerk")
    aanmelding = rijen.filter(pk=aanmelding_id or 0).first()
    if aanmelding is None:
        raise Geweigerd(f"Dit dossier bestaat niet meer of is niet van {van_wie}.")
    return aanmelding


def op_slot_meldpunt(aanmelding_id: int | None, door: Gebruiker, *, open_vereist: bool = True) -> Aanmelding:
    """Return a file this person works on for the Meldpunt, locked."""
    rijen = Aanmelding.objects.behandelbaar_voor(door).select_related("organisatie")
    aanmelding = dossier_op_slot(rijen, aanmelding_id, van_wie="jouw Meldpunt")
    if open_vereist and not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    return aanmelding


def op_slot_eigen(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Return an open file this person referred, locked."""
    aanmelding = dossier_op_slot(Aanmelding.objects.eigen_van(door).select_related("organisatie"), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd("Dit dossier is afgerond. Bel het Meldpunt als het opnieuw open moet.")
    return aanmelding


def noteer(aanmelding: Aanmelding, rij: Any, wat: str, door: Gebruiker | None, velden: tuple[str, ...]) -> None:
    """Write the event of one verb: the reference and the names of the fields, never a value."""
    modelvelden = {veld.name: str(veld.verbose_name) for veld in rij._meta.fields}
    registreer_los(
        wat=wat,
        soort=rij._meta.model_name,
        sleutel=rij.sleutel,
        naam=aanmelding.referentie,
        door=door,
        netwerk=aanmelding.netwerk,
        namens=namens(aanmelding, door) if door else "",
        verschillen=[persoonsverschil(veld, modelvelden[veld].capitalize()) for veld in velden],
    )


def zet(
    werkstroom: Werkstroom,
    aanmelding: Aanmelding,
    rij: Any,
    naar: str,
    *,
    zetrij: Any,
    wat: str,
    door: Gebruiker | None,
    reden: str = "",
    velden: tuple[str, ...] = (),
) -> None:
    """Move `rij` along its table, save it, and write the move and the event. Part of a dienst that locked the row."""
    van, _ = overgang(werkstroom=werkstroom, rij=rij, veld="stand", naar=naar, reden=reden)
    rij.save()
    zetrij.objects.create(**{rij._meta.model_name: rij}, van=van, naar=naar, reden=reden, door=door)
    noteer(aanmelding, rij, wat, door, ("stand", *velden))
