"""A file as somebody reads it: every view that this person has, one after the other."""

from django.test import Client

from meldpunt.models import Aanmelding
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht


def aanzichten(client: Client, dossier: Aanmelding) -> dict[Dossieraanzicht, str]:
    """Return the page of each view that opens."""
    antwoorden = {een: client.get(een.adres(dossier)) for een in Dossieraanzicht}
    return {een: antwoord.content.decode() for een, antwoord in antwoorden.items() if antwoord.status_code == 200}


def heel_dossier(client: Client, dossier: Aanmelding) -> str:
    """Return all that this person reads of the file."""
    paginas = aanzichten(client, dossier)
    assert paginas, "het dossier ging niet open"
    return "\n".join(paginas.values())
