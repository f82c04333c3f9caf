"""Note what became of a step of the plan for who is often absent."""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.diensten.slot import AFGEROND, dossier_op_slot, noteer
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.stappenplan import Afwezigheidsstap, Stapuitkomst
from meldpunt.models import Aanmelding, Gezettestap


@dienst
def stap_noteren(
    *, aanmelding_id: int, stap: str, uitkomst: str, op: datetime.date, wie: str, noot: str, door: Gebruiker
) -> Gezettestap:
    """Note one step; an earlier note of it stays beside it. Nobody is told: a step is not an act of the portal.

    Raises Geweigerd for a file without a name or a closed one, a day to come, or a step without who did it, or why not.
    """
    aanmelding = dossier_op_slot(Aanmelding.objects.met_trap(door, Trap.EIGEN), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    if aanmelding.jongere_id is None:
        raise Geweigerd("Het stappenplan is voor één jongere. Dit dossier heeft geen naam.")
    if stap not in Afwezigheidsstap.values:
        raise Geweigerd("Kies een stap.", veld="stap")
    if uitkomst not in Stapuitkomst.values:
        raise Geweigerd("Kies wat ervan kwam.", veld="uitkomst")
    if op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Noteer de stap als ze gezet is.", veld="op")
    if uitkomst == Stapuitkomst.GEDAAN and not wie.strip():
        raise Geweigerd("Schrijf wie het deed: naam of dienst.", veld="wie")
    if uitkomst == Stapuitkomst.NIET_NODIG and not noot.strip():
        raise Geweigerd("Schrijf waarom deze stap niet nodig is. Eén zin is genoeg.", veld="noot")
    rij = Gezettestap.objects.create(
        aanmelding=aanmelding,
        stap=stap,
        uitkomst=uitkomst,
        op=op,
        wie=wie.strip(),
        noot=noot.strip(),
        genoteerd_door=door,
    )
    noteer(aanmelding, "stap van het stappenplan genoteerd", door)
    return rij
