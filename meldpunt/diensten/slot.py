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
from meldpunt.regels.kaarthouder import Doener, als_gebruiker
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
    gekend = Aanmelding.objects.gekend_voor(door).filter(pk=aanmelding.pk).exists()
    if zin := waarom_dicht(aanmelding, gekend=gekend, open_vereist=open_vereist):
        raise Geweigerd(zin)
    return aanmelding


def waarom_dicht(aanmelding: Aanmelding, *, gekend: bool, open_vereist: bool = True) -> str:
    """Return why the Meldpunt cannot act on this file now, "" when it can. `gekend`: it opens without a reason."""
    if not gekend:
        wie = aanmelding.behandelaar.naam if aanmelding.behandelaar else "Een collega"
        return f"{wie} werkt aan dit dossier. Open het eerst en zeg waarom."
    return AFGEROND if open_vereist and not aanmelding.is_open else ""


def op_slot_eigen(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Return an open file this person referred, locked."""
    aanmelding = dossier_op_slot(Aanmelding.objects.eigen_van(door).select_related("organisatie"), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd("Dit dossier is afgerond. Bel het Meldpunt als het opnieuw open moet.")
    return aanmelding


def noteer(
    aanmelding: Aanmelding,
    wat: str,
    door: Doener | None,
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
        namens=namens(aanmelding, eigen) if (eigen := als_gebruiker(door)) else "",
    )


def verzet_deel(
    aanmelding: Aanmelding,
    rij: Any,
    werkstroom: Werkstroom,
    naar: str,
    *,
    wat: str,
    door: Doener | None,
    reden: str = "",
    velden: tuple[str, ...] = (),
    zet: dict[str, Any] | None = None,
) -> None:
    """Move a row of a file along its table, save it, and write the move and the event. Part of a dienst.

    `zet`: fields of the move itself, as who said it.
    """
    verzet(rij, werkstroom, naar, als_gebruiker(door), reden, **(zet or {}))
    rij.save()
    noteer(aanmelding, wat, door, "stand", *velden, over=rij)
