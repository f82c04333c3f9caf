"""The file behind a lock, where every verb on a file, a toeleiding or a toestemming begins; and the move as a row."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.diensten import Geweigerd, op_slot
from leerrecht.historiek import Verschil, persoonsverschil, registreer
from leerrecht.models import Gebruiker
from leerrecht.workflow import Werkstroom, verzet
from meldpunt.models import Aanmelding
from meldpunt.regels.openen import namens

AFGEROND = "Dit dossier is afgerond. Heropen het eerst."


def dossier_op_slot(rijen: QuerySet[Aanmelding], aanmelding_id: int | None, *, van_wie: str = "jou") -> Aanmelding:
    """Return a file, locked, out of those this person may act on."""
    weg = f"Dit dossier bestaat niet meer of is niet van {van_wie}."
    return op_slot(rijen.select_related("netwerk"), weg, pk=aanmelding_id or 0)


def op_slot_meldpunt(aanmelding_id: int | None, door: Gebruiker, *, open_vereist: bool = True) -> Aanmelding:
    """Return a file this person works on for the Meldpunt, locked. One of a colleague is opened with a reason first."""
    rijen = Aanmelding.objects.behandelbaar_voor(door).select_related("organisatie")
    aanmelding = dossier_op_slot(rijen, aanmelding_id, van_wie="jouw Meldpunt")
    if not Aanmelding.objects.gekend_voor(door).filter(pk=aanmelding.pk).exists():
        wie = aanmelding.behandelaar.naam if aanmelding.behandelaar else "Een collega"
        raise Geweigerd(f"{wie} nam dit dossier intussen op. Open het opnieuw en zeg waarom.")
    if open_vereist and not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    return aanmelding


def op_slot_eigen(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Return an open file this person referred, locked."""
    aanmelding = dossier_op_slot(Aanmelding.objects.eigen_van(door).select_related("organisatie"), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd("Dit dossier is afgerond. Bel het Meldpunt als het opnieuw open moet.")
    return aanmelding


def noteer(
    aanmelding: Aanmelding,
    wat: str,
    door: Gebruiker | None,
    *velden: str,
    over: Any = None,
    verschillen: Iterable[Verschil] = (),
) -> None:
    """Write the event of one verb on a file, or on `over`, a row of it: the names of `velden`, never their values.

    What a person does to a file is what its terms count from; what the portal does by itself is not.
    """
    rij = over or aanmelding
    if door:
        aanmelding.actief_op, aanmelding.gewaarschuwd_op = timezone.now(), None
        Aanmelding.objects.filter(pk=aanmelding.pk).update(actief_op=aanmelding.actief_op, gewaarschuwd_op=None)
    labels = {veld.name: str(veld.verbose_name).capitalize() for veld in rij._meta.fields}
    registreer(
        rij,
        wat,
        door,
        [*verschillen, *(persoonsverschil(veld, labels.get(veld, veld.capitalize())) for veld in velden)],
        naam=aanmelding.referentie,
        netwerk=aanmelding.netwerk,
        namens=namens(aanmelding, door) if door else "",
    )


def verzet_deel(
    aanmelding: Aanmelding,
    rij: Any,
    werkstroom: Werkstroom,
    naar: str,
    *,
    wat: str,
    door: Gebruiker | None,
    reden: str = "",
    velden: tuple[str, ...] = (),
) -> None:
    """Move a row of a file along its table, save it, and write the move and the event. Part of a dienst."""
    verzet(rij, werkstroom, naar, door, reden)
    rij.save()
    noteer(aanmelding, wat, door, "stand", *velden, over=rij)
