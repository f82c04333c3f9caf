"""Verbs on the trajectbegeleider: choose one with the young person, note that it ended."""

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.diensten.slot import AFGEROND, dossier_op_slot, noteer
from meldpunt.keuzes.dossier import Hoe, Trap
from meldpunt.models import Aanmelding, Trajectbegeleider


def _op_slot(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    aanmelding = dossier_op_slot(Aanmelding.objects.met_trap(door, Trap.EIGEN), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    return aanmelding


@dienst
def trajectbegeleider_kiezen(
    *,
    aanmelding_id: int,
    naam: str,
    dienst: str,
    telefoon: str,
    hoe: str,
    woorden: str,
    school_mag: bool,
    door: Gebruiker,
) -> Trajectbegeleider:
    """Note who stays with the young person. Who was it before, is it no more; nobody reads anything by this.

    Raises Geweigerd for a file without a name, one that is closed, or while the young person does not know.
    """
    aanmelding = _op_slot(aanmelding_id, door)
    if aanmelding.jongere_id is None:
        raise Geweigerd("Een vraag zonder naam heeft geen trajectbegeleider.")
    if not naam.strip():
        raise Geweigerd("Schrijf wie het is.", veld="naam")
    if hoe not in Hoe.values:
        raise Geweigerd("Bespreek het eerst met de jongere, en zeg hoe.", veld="hoe")
    vandaag = timezone.localdate()
    Trajectbegeleider.objects.filter(aanmelding=aanmelding, tot__isnull=True).update(tot=vandaag)
    rij = Trajectbegeleider.objects.create(
        aanmelding=aanmelding,
        naam=naam.strip(),
        dienst=dienst.strip(),
        telefoon=telefoon.strip(),
        hoe=hoe,
        woorden=woorden.strip(),
        school_mag=school_mag,
        van=vandaag,
        genoteerd_door=door,
    )
    noteer(aanmelding, "trajectbegeleider gekozen", door)
    return rij


@dienst
def trajectbegeleider_stoppen(*, aanmelding_id: int, door: Gebruiker) -> None:
    """Note that nobody is it any more. Once is enough."""
    aanmelding = _op_slot(aanmelding_id, door)
    if Trajectbegeleider.objects.filter(aanmelding=aanmelding, tot__isnull=True).update(tot=timezone.localdate()):
        noteer(aanmelding, "trajectbegeleider gestopt", door)
