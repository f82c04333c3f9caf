"""Is this young person known already? Told to a CLB that holds the file itself, and to nobody else.

The Meldpunt reads it on the page of the file. Whoever types a name finds out this way: it is written down as a search.
"""

from leerrecht.raadplegen import noteer_raadpleging
from meldpunt.antwoorden.ontbreekt import Kader
from meldpunt.antwoorden.velden import waarde
from meldpunt.dossierzoeken import WAT
from meldpunt.models import Aanmelding, Concept
from meldpunt.models.jongere import indexen_van


def bij_eigen_clb(concept: Concept, kader: Kader, door) -> list[str]:
    """Return the references of files that this very CLB already holds about the young person of a concept.

    Each gets its Raadpleging, by `door`, before anybody is told.
    """
    if concept.soort != "aanmelding" or not kader.van_clb or kader.geboren is None:
        return []
    inhoud = kader.sectie("jongere")
    index, _, _ = indexen_van(waarde(inhoud, "voornaam"), waarde(inhoud, "naam"), waarde(inhoud, "geboren"))
    rijen = Aanmelding.objects.filter(
        netwerk=concept.netwerk_id,
        jongere__index_persoon=index,
        perioden__clb=concept.organisatie_id,
        perioden__tot__isnull=True,
    )
    gevonden = list(rijen.order_by("-ingediend_op").values_list("referentie", flat=True))
    for referentie in gevonden:
        noteer_raadpleging(
            referentie=referentie, wat=WAT, door=door, namens=concept.organisatie.naam, netwerk=concept.netwerk
        )
    return gevonden
