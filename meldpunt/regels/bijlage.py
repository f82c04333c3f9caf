"""What somebody may do with a file that was given: open it, or only see that the own one is there."""

from leerrecht.diensten import Geweigerd
from meldpunt.models import Aanmelding, Bijlage
from meldpunt.regels.openen import Inzage

STIL = "Dit dossier ligt stil: iemand vecht aan wat erin staat. Bijlagen blijven dicht tot dat opgelost is."
# Whoever reads a file that was given: of the fields table, tier B.
_VELD = ("bijlage", "inhoud")


def leest_bijlagen(inzage: Inzage) -> bool:
    """Whether this person reads what was given with a file: who reads all, and by a yes that named it."""
    return inzage.leest(*_VELD)


def mag_openen(inzage: Inzage, rij: Bijlage) -> bool:
    """Whether this person may download it now: clean, of a field open to him or her, in a file not contested."""
    return rij.is_open and not inzage.aanmelding.beperkt and leest_bijlagen(inzage)


def bewaak_rust(aanmelding: Aanmelding) -> None:
    """Refuse to add to, or take from, a file that is contested (AVG art. 18)."""
    if aanmelding.beperkt:
        raise Geweigerd(STIL)


def bijlagen_van(inzage: Inzage) -> list[Bijlage]:
    """Return what was given with a file as far as this person may know of it, newest first."""
    rijen = Bijlage.objects.zichtbaar_voor(inzage.gebruiker).filter(aanmelding=inzage.aanmelding)
    alle = leest_bijlagen(inzage)
    uit = [rij for rij in rijen.select_related("door") if alle or rij.door_id == inzage.gebruiker.pk]
    for rij in uit:
        rij.aanmelding = inzage.aanmelding
    return uit
