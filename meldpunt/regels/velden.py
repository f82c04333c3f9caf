"""Which fields of a file somebody may read: by the task that person has, or by the words a yes was given to."""

from collections.abc import Collection

from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.keuzes.leesveld import velden_van_trap
from meldpunt.models import Aanmelding, Toestemming
from meldpunt.querysets.dossier import kreeg_overgedragen
from meldpunt.querysets.ja import die_openen
from meldpunt.regels.toestemmingszin import geopend

Ontvanger = tuple[int, str]
# In which quality somebody with a right reads for an organisation.
_ALS = (
    (Recht.TOELEIDING_BEANTWOORDEN, Ontvangersoort.AANBIEDER),
    (Recht.DOSSIERS_VOLGEN, Ontvangersoort.SCHOOL),
)


def leesbare_velden(aanmelding: Aanmelding, gebruiker: Iemand, trappen: Collection[Trap]) -> frozenset[str]:
    """Return the fields this person may read of a file of which these tiers are open for him or her.

    The Meldpunt and who referred: all. A colleague of a CLB by handover: whole tiers, within one professional secrecy.
    Whoever else reads by a yes: what the sentence of that yes named.
    """
    if Trap.EIGEN in trappen:
        return velden_van_trap(*Trap)
    zonder_ja = velden_van_trap(*(trap for trap in trappen if trap == Trap.NUL))
    if Trap.A not in trappen:
        return zonder_ja
    eigen = Aanmelding.objects.filter(pk=aanmelding.pk)
    if kreeg_overgedragen(gebruiker, eigen, (Trap.B,)).exists():
        return velden_van_trap(*trappen)
    genoemd: dict[Trap, set[str]] = {}
    for per_trap in genoemde_velden(aanmelding, _ontvangers(aanmelding, gebruiker)).values():
        for trap, velden in per_trap.items():
            genoemd.setdefault(trap, set()).update(velden)
    return zonder_ja | geopend(genoemd, trappen)


def _ontvangers(aanmelding: Aanmelding, gebruiker: Iemand) -> set[Ontvanger]:
    toegang = toegang_van(gebruiker)
    return {
        (organisatie, soort)
        for recht, soort in _ALS
        for netwerk, organisatie in toegang.organisaties_met(recht)
        if netwerk == aanmelding.netwerk_id
    }


def genoemde_velden(aanmelding: Aanmelding, ontvangers: Collection[Ontvanger]) -> dict[Ontvanger, dict[Trap, set[str]]]:
    """Return by receiver and tier which fields the sentences named of the yeses that open today. One query."""
    uit: dict[Ontvanger, dict[Trap, set[str]]] = {ontvanger: {} for ontvanger in ontvangers}
    rijen = die_openen(Toestemming.objects.filter(aanmelding=aanmelding))
    for organisatie, soort, trap, velden in rijen.values_list("ontvanger", "ontvangersoort", "trap", "velden"):
        if (organisatie, soort) in uit:
            uit[organisatie, soort].setdefault(Trap(trap), set()).update(velden)
    return uit
