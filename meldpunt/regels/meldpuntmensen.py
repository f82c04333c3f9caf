"""Who the Meldpunt of a network is: the people who work there today, by the organisation they belong to."""

from django.utils import timezone

from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk, Organisatie
from leerrecht.rechten import Recht, rollen_met
from meldpunt.keuzes.leesveld import opsomming


def mensen_per_organisatie(netwerk: Netwerk, recht: Recht) -> dict[Organisatie, list[Gebruiker]]:
    """Return who holds a right in this network today, by the organisation they hold it for."""
    rijen = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        netwerk=netwerk, rol__in=rollen_met(recht), gebruiker__is_active=True
    )
    uit: dict[Organisatie, list[Gebruiker]] = {}
    for lid in rijen.select_related("gebruiker", "organisatie").order_by("organisatie__sorteersleutel", "pk"):
        uit.setdefault(lid.organisatie, []).append(lid.gebruiker)
    return uit


def wie_is_het_meldpunt(netwerk: Netwerk) -> dict[Organisatie, list[Gebruiker]]:
    """Return the people of the Meldpunt of this network by the organisation they belong to."""
    return mensen_per_organisatie(netwerk, Recht.DOSSIERS_BEHANDELEN)


def meldpunt_in_woorden(netwerk: Netwerk) -> str:
    """Return the Meldpunt with who that is: "het Meldpunt (mensen van Stad Mechelen en Igemo)"."""
    organisaties = [organisatie.naam for organisatie in wie_is_het_meldpunt(netwerk)]
    return f"het Meldpunt (mensen van {opsomming(organisaties)})" if organisaties else "het Meldpunt"


def zin_wie_daar_werkt(netwerk: Netwerk, organisatie: Organisatie) -> str:
    """Return of whom the people are who work at the Meldpunt that this organisation runs; "" when of that one alone."""
    van = [een.naam for een in wie_is_het_meldpunt(netwerk)]
    return "" if van in ([], [organisatie.naam]) else f"Wie daar werkt, is van {opsomming(van)}."
