"""Note the closing talk with a young person who leaves school without a qualification."""

import datetime
from collections.abc import Iterable

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.diensten.slot import AFGEROND, dossier_op_slot, noteer
from meldpunt.keuzes.dossier import Leeftijdsband, SoortVraag, Trap
from meldpunt.keuzes.uitstroom import Leerweg, Uitstroomuitkomst
from meldpunt.models import Aanmelding, Uitstroomgesprek


def kan_uitstromen(aanmelding: Aanmelding) -> bool:
    """Tell whether this is a young person who leaves school, or is old enough that it may come to that."""
    oud = aanmelding.leeftijdsband in (Leeftijdsband.VANAF_15, Leeftijdsband.VANAF_18)
    return aanmelding.jongere_id is not None and (oud or aanmelding.soort_vraag == SoortVraag.UITSTROOM)


@dienst
def uitstroom_noteren(
    *,
    aanmelding_id: int,
    op: datetime.date,
    doelen: str,
    hulpbronnen: str,
    wegen: Iterable[str],
    uitkomst: str,
    door: Gebruiker,
) -> Uitstroomgesprek:
    """Note one talk; a later one stands beside it. Who could not be reached has no goals and no roads."""
    aanmelding = dossier_op_slot(Aanmelding.objects.met_trap(door, Trap.EIGEN), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    if not kan_uitstromen(aanmelding):
        raise Geweigerd("Dit gesprek is voor wie de school verlaat of verliet.")
    if op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Noteer het gesprek als het er was.", veld="op")
    if uitkomst not in Uitstroomuitkomst.values:
        raise Geweigerd("Kies wat eruit kwam.", veld="uitkomst")
    wegen = [weg for weg in Leerweg.values if weg in set(wegen)]
    gesproken = uitkomst != Uitstroomuitkomst.NIET_BEREIKT
    if gesproken and not doelen.strip():
        raise Geweigerd("Schrijf wat de jongere wil. Eén zin is genoeg.", veld="doelen")
    if gesproken and not wegen:
        raise Geweigerd("Duid aan welke wegen jullie bespraken.", veld="wegen")
    rij = Uitstroomgesprek.objects.create(
        aanmelding=aanmelding,
        op=op,
        doelen=doelen.strip(),
        hulpbronnen=hulpbronnen.strip(),
        wegen=wegen,
        uitkomst=uitkomst,
        genoteerd_door=door,
    )
    noteer(aanmelding, "uitstroomgesprek genoteerd", door)
    return rij
