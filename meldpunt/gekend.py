""" "Is already known": told to the Meldpunt, and to a CLB that already holds the file; to nobody else."""

from meldpunt.antwoorden.ontbreekt import Kader
from meldpunt.antwoorden.velden import waarde
from meldpunt.models import Aanmelding, Concept, Jongere
from meldpunt.models.jongere import indexen_van


def eerdere_van(jongere: Jongere, gebruiker) -> list[Aanmelding]:
    """Return the other files about the same name and date of birth that somebody of the Meldpunt works on."""
    rijen = Aanmelding.objects.behandelbaar_voor(gebruiker).filter(
        jongere__index_persoon=jongere.index_persoon, netwerk=jongere.netwerk_id
    )
    return list(rijen.exclude(jongere=jongere).order_by("-ingediend_op"))


def bij_eigen_clb(concept: Concept, kader: Kader) -> list[str]:
    """Return the references of files that this very CLB already holds about the young person of a concept."""
    if concept.soort != "aanmelding" or not kader.van_clb or kader.geboren is None:
        return []
    inhoud = kader.sectie("jongere")
    index, _, _ = indexen_van(waarde(inhoud, "voornaam"), waarde(inhoud, "naam"), waarde(inhoud, "geboren"))
    rijen = Aanmelding.objects.filter(
        netwerk=concept.netwerk_id, jongere__index_persoon=index,
        perioden__clb=concept.organisatie_id, perioden__tot__isnull=True,
    )  # fmt: skip
    return list(rijen.order_by("-ingediend_op").values_list("referentie", flat=True))
