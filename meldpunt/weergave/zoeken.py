"""Finding files by the name of a young person: through the blind indexes, and never without a trace."""

from itertools import permutations

from django.db import transaction
from django.db.models import Q

from leerrecht.versleuteling import blinde_index
from meldpunt.models import Aanmelding
from meldpunt.regels.openen import inzage_van, noteer_inzage, noteer_over_alles
from meldpunt.weergave.werklijst import met_rij

WAT = "gezocht op naam"
HOOGSTENS = 50


def _op_naam(gezocht: str) -> Q:
    """Who bears this family name, or this first and family name in whichever order they were typed."""
    woorden = gezocht.split()
    voluit = set()
    for plek in range(1, len(woorden)):
        delen = (" ".join(woorden[:plek]), " ".join(woorden[plek:]))
        voluit |= {blinde_index("jongere.volledig", *volgorde) for volgorde in permutations(delen)}
    achternaam = blinde_index("jongere.naam", gezocht)
    return Q(jongere__index_naam=achternaam) | Q(jongere__index_volledig__in=voluit) if achternaam else Q(pk__in=[])


def zoek_op_naam(gebruiker, gezocht: str) -> list[Aanmelding]:
    """Return the files about who bears this name. Each gets its Raadpleging; finding nobody is written down too."""
    with transaction.atomic():
        rijen = Aanmelding.objects.behandelbaar_voor(gebruiker).filter(_op_naam(gezocht)).select_related("netwerk")
        gevonden = list(rijen.defer("vraag", "advies")[:HOOGSTENS])
        for aanmelding in gevonden:
            noteer_inzage(inzage_van(aanmelding, gebruiker), WAT)
        if not gevonden:
            noteer_over_alles(gebruiker, WAT)
        return list(met_rij(Aanmelding.objects.filter(pk__in=[rij.pk for rij in gevonden])))
