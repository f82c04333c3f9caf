"""Who hears for a school in a survey: everybody who may answer for it today, with or without an account."""

from collections import defaultdict
from collections.abc import Sequence

from django.utils import timezone

from leerrecht.bereik import AFGESLOTEN, Plek
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from monitoring.models import Bevraagde

NIEMAND = "niemand heeft er een account of een contactadres"


def plekken_van(rijen: Sequence[Bevraagde]) -> list[Plek]:
    """Return the place of each school: one query for all of them."""
    leden = Lidmaatschap.objects.filter(
        rol__in=rollen_met(Recht.BEVRAGING_BEANTWOORDEN),
        organisatie__in={rij.organisatie_id for rij in rijen},
        netwerk__in={rij.bevraging.netwerk_id for rij in rijen},
    )
    per_school: dict[tuple[int, int], dict[int, Gebruiker]] = defaultdict(dict)
    for lid in leden.actief_op(timezone.localdate()).select_related("gebruiker").order_by("gebruiker"):
        per_school[lid.netwerk_id, lid.organisatie_id][lid.gebruiker_id] = lid.gebruiker
    return [_plek(rij, per_school[rij.bevraging.netwerk_id, rij.organisatie_id]) for rij in rijen]


def _plek(rij: Bevraagde, mensen: dict[int, Gebruiker]) -> Plek:
    horen = tuple(persoon for persoon in mensen.values() if persoon.is_active and persoon.email)
    waarom = "" if horen else AFGESLOTEN if mensen else NIEMAND
    return Plek(rij.organisatie.naam, horen, waarom=waarom, sleutel=rij.sleutel)
