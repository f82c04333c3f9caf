"""Telling the school that asked: at each step it may know, and at no other."""

from leerrecht.bereik import Bereik, bereik
from meldpunt.berichten import aanmelden as mail
from meldpunt.models import Aanmelding, Vooraanmelding
from meldpunt.regels.schoollijn import Lijnopening, opening_van


def school_die_volgt(aanmelding: Aanmelding) -> Vooraanmelding | None:
    """Return the question of the school that follows this file now; None where none asked, or its line is shut."""
    rijen = Vooraanmelding.objects.filter(aanmelding=aanmelding).select_related("aanmelding", "door", "school")
    rij = rijen.first()
    return rij if rij is not None and opening_van(rij) != Lijnopening.DICHT else None


def bereik_van_school(aanmelding: Aanmelding) -> Bereik:
    """Return who of the school hears of a step in this file: who asked, while that person may read the line."""
    rij = school_die_volgt(aanmelding)
    if rij is None or not Vooraanmelding.objects.zichtbaar_voor(rij.door).filter(pk=rij.pk).exists():
        return Bereik()
    return bereik([rij.door])


def meld_aan_school(aanmelding: Aanmelding) -> Bereik:
    """Tell the school that there is news, if it may know; return who was told. Part of the dienst of the step."""
    horen = bereik_van_school(aanmelding)
    if not horen:
        return horen
    rij = Vooraanmelding.objects.get(aanmelding=aanmelding)
    pad = rij.get_absolute_url()
    return horen.verstuurd(mail.stuur(mail.SchoollijnBeweegt, rij.referentie, pad, list(horen.mensen)))
