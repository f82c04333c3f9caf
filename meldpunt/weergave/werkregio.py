"""Who of the Meldpunt works where."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.models import Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import op_naam
from meldpunt.diensten.werkregio import regios_van


@dataclass(frozen=True)
class Regioregel:
    """One colleague and the areas, as a sentence."""

    lid: Lidmaatschap
    regios: str
    zelf: bool


def leden_van_mijn_meldpunt(gebruiker) -> QuerySet[Lidmaatschap]:
    """Return the memberships of who works today for a Meldpunt of this person."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(gebruiker__is_active=True)
    rijen = leden.filter(netwerk__in=netwerken, rol__in=rollen_met(Recht.DOSSIERS_BEHANDELEN))
    return rijen.select_related("gebruiker", "netwerk")


def wie_werkt_waar(gebruiker) -> list[Regioregel]:
    """Return the list; a Meldpunt is a handful of people."""
    return [
        Regioregel(
            lid,
            ", ".join(gebied.naam for gebied in regios_van(lid.gebruiker, lid.netwerk)) or "geen vaste regio",
            lid.gebruiker_id == gebruiker.pk,
        )
        for lid in op_naam(leden_van_mijn_meldpunt(gebruiker), lambda lid: lid.gebruiker.naam)
    ]
