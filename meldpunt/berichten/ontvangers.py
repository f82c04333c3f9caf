"""Who gets mail about a file: only people who may open it today."""

from django.utils import timezone

from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import ROLRECHTEN, Recht
from meldpunt.models import Aanmelding


def mensen_met(recht: Recht, netwerk_id: int, organisatie_id: int | None = None) -> list[Gebruiker]:
    """Return the people who hold `recht` in this network today, for one organisation when given."""
    rollen = [rol for rol, rechten in ROLRECHTEN.items() if recht in rechten]
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(rol__in=rollen, netwerk=netwerk_id)
    if organisatie_id is not None:
        leden = leden.filter(organisatie=organisatie_id)
    return list(Gebruiker.objects.filter(pk__in=leden.values("gebruiker"), is_active=True).order_by("pk"))


def van_aanbieder(aanmelding: Aanmelding, organisatie_id: int) -> list[Gebruiker]:
    """Return the people who answer for this provider in the network of the file."""
    return mensen_met(Recht.TOELEIDING_BEANTWOORDEN, aanmelding.netwerk_id, organisatie_id)


def van_meldpunt(aanmelding: Aanmelding) -> list[Gebruiker]:
    """Return who works on the file; as long as nobody does, everybody of that Meldpunt."""
    alle = mensen_met(Recht.DOSSIERS_BEHANDELEN, aanmelding.netwerk_id)
    return [persoon for persoon in alle if persoon.pk == aanmelding.behandelaar_id] or alle


def aanmelder(aanmelding: Aanmelding) -> list[Gebruiker]:
    """Return who sent it in, while that person may still follow it."""
    volgers = mensen_met(Recht.DOSSIERS_VOLGEN, aanmelding.netwerk_id)
    return [persoon for persoon in volgers if persoon.pk == aanmelding.ingediend_door_id]
