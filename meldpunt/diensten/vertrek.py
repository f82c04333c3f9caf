"""Files of somebody who leaves: those of a Meldpunt worker go to a colleague, those one referred are only counted."""

from collections.abc import Iterable

from django.db.models import QuerySet

from leerrecht.diensten import dienst
from leerrecht.historiek import verschil
from leerrecht.models import Gebruiker
from leerrecht.vertrek import Reikwijdte, Werksoort
from leerrecht.zoeken import op_naam
from meldpunt.diensten.dossier import behandelaars, bewaar
from meldpunt.models import Aanmelding, VerzegeldeNota


def _behandelt(bereik: Reikwijdte) -> QuerySet[Aanmelding]:
    """Open files this person works on. Whose they are, nobody reads here: they are only counted."""
    return Aanmelding.objects.open().filter(behandelaar=bereik.persoon, netwerk__in=bereik.netwerken)


def _andere_behandelaars(bereik: Reikwijdte) -> list[Gebruiker]:
    per_netwerk = [{mens.pk: mens for mens in behandelaars(netwerk)} for netwerk in bereik.netwerken]
    return _allemaal(per_netwerk, behalve=bereik.persoon)


def _allemaal(groepen: Iterable[dict[int, Gebruiker]], behalve: Gebruiker) -> list[Gebruiker]:
    mensen = {pk: mens for groep in groepen for pk, mens in groep.items() if pk != behalve.pk}
    return op_naam(mensen.values())


@dienst
def dossiers_overnemen(*, bereik: Reikwijdte, aan: Gebruiker | None, door: Gebruiker) -> int:
    """Give the open files of who leaves to `aan`, or to nobody; the work list then shows them as without behandelaar.

    Beheer does this without reading a file: it names the person, never the file. `aan` must work in that network.
    """
    gedaan = 0
    for aanmelding in _behandelt(bereik).select_for_update(of=("self",)).select_related("netwerk"):
        if aan is not None and aan not in behandelaars(aanmelding.netwerk_id):
            continue
        naar = aan.naam if aan else "niemand"
        aanmelding.behandelaar = aan
        verschillen = [verschil("behandelaar", "Behandelaar", bereik.persoon.naam, naar)]
        bewaar(aanmelding, "dossier toegewezen", door, verschillen=verschillen)
        gedaan += 1
    return gedaan


def _volgt(bereik: Reikwijdte) -> QuerySet[Aanmelding]:
    """Open files this person referred, on behalf of these organisations."""
    rijen = Aanmelding.objects.open().filter(ingediend_door=bereik.persoon, netwerk__in=bereik.netwerken)
    return bereik.binnen(rijen)


DOSSIERS = Werksoort(
    sleutel="dossiers",
    een="dossier in behandeling",
    meer="dossiers in behandeling",
    zonder="Ze staan dan onder “Zonder behandelaar” bij het Meldpunt.",
    rijen=_behandelt,
    overnemers=_andere_behandelaars,
    draag_over=dossiers_overnemen,
)
AANMELDINGEN = Werksoort(
    sleutel="aanmeldingen",
    een="aanmelding die nog loopt",
    meer="aanmeldingen die nog lopen",
    zonder="Wie een dossier meeleest, kiest beheer niet: vraag het Meldpunt om een collega te laten meelezen.",
    rijen=_volgt,
    # Nobody takes it over: beheer lets nobody read a file, that is for the Meldpunt and for who referred.
)


def _verzegeld(bereik: Reikwijdte) -> QuerySet[VerzegeldeNota]:
    """Sealed records of which the young person does not know yet."""
    rijen = VerzegeldeNota.objects.met_klok().filter(door=bereik.persoon, netwerk__in=bereik.netwerken, weet_het=False)
    return bereik.binnen(rijen)


NOTAS = Werksoort(
    sleutel="notas",
    een="verzegelde nota waarvan de jongere nog niet weet",
    meer="verzegelde nota’s waarvan de jongere nog niet weet",
    zonder="Niemand anders leest ze, tenzij wie het dossier bij het Meldpunt behandelt. Laat dit eerst afronden.",
    rijen=_verzegeld,
    # Sealed: nobody takes it over.
)
