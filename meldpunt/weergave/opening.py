"""Files that somebody opened who does not work on them: for the functionaris."""

from meldpunt.models import Dossieropening

HOOGSTENS = 30


def openingen_van(gebruiker) -> list[Dossieropening]:
    """Return the latest, emergencies and others, as far as this person watches over them."""
    rijen = Dossieropening.objects.zichtbaar_voor(gebruiker).select_related("aanmelding", "door")
    return list(rijen.defer("aanmelding__vraag", "aanmelding__advies")[:HOOGSTENS])
