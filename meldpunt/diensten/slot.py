"""The file behind a lock: every verb on a file, a toeleiding or a toestemming begins here."""

from django.db.models import QuerySet

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker
from meldpunt.models import Aanmelding

AFGEROND = "Dit dossier is afgerond. Heropen het eerst."


def dossier_op_slot(rijen: QuerySet[Aanmelding], aanmelding_id: int | None, *, van_wie: str = "jou") -> Aanmelding:
    """Return a file, locked, out of those this person may act on."""
    rijen = rijen.select_for_update(of=("self",)).select_related("netwerk")
    aanmelding = rijen.filter(pk=aanmelding_id).first()
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
