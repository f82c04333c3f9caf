"""Is this right? Ask everybody at the table, take what they say by link or on the telephone, and close the verslag."""

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet
from meldpunt.berichten.rondetafel import TafelBevestigen
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.tafeldag import eigen_partij
from meldpunt.diensten.tafelpartij import partij_op_slot
from meldpunt.diensten.tafelslot import bereik_van_tafel, eis_deelbaar, partijen_van, stuur_aan, tafel_op_slot
from meldpunt.keuzes.rondetafel import Tafelstand, Verslagwoord
from meldpunt.models import Rondetafel, Tafelpartij
from meldpunt.regels.rondetafel import moet_bevestigen
from meldpunt.workflow import RONDETAFEL

NIET_GEVRAAGD = "Er is nog niets om te bevestigen. Je krijgt een mail zodra de afspraken klaarstaan."
ANDERE_TEKST = "Intussen is de tekst gewijzigd. Lees hem opnieuw, en zeg dan of hij klopt."


@dienst
def bevestiging_vragen(*, tafel_id: int, door: Gebruiker) -> Rondetafel:
    """Ask everybody who did not confirm this very text; who asks it, confirms it with that."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.GEHOUDEN)
    eis_deelbaar(aanmelding)
    if not (tafel.verslag.strip() or tafel.afspraken.exists() or any(rij.gezegd for rij in tafel.punten.all())):
        raise Geweigerd("Schrijf eerst wat er gezegd of afgesproken is.")
    tafel.gevraagd_nummer = tafel.tekst_nummer
    tafel.save()
    partijen = partijen_van(tafel)
    for partij in partijen:
        if partij.gebruiker_id == door.pk:
            _schrijf(partij, Verslagwoord.KLOPT, "", "")
    horen = bereik_van_tafel(moet_bevestigen(partijen), zonder=door)
    tafel.gehoord = stuur_aan(TafelBevestigen, tafel, horen)
    noteer(aanmelding, "bevestiging gevraagd van de rondetafel", door, over=tafel)
    return tafel


def _schrijf(partij: Tafelpartij, woord: str, opmerking: str, gehoord_van: str) -> None:
    if woord not in Verslagwoord.values:
        raise Geweigerd("Kies of het klopt.", veld="woord")
    if woord == Verslagwoord.OPMERKING and not opmerking.strip():
        raise Geweigerd("Schrijf wat er niet klopt.", veld="opmerking")
    partij.bevestiging, partij.bevestigd_nummer = woord, partij.rondetafel.tekst_nummer
    partij.bevestigd_op = timezone.now()
    partij.opmerking = opmerking.strip() if woord == Verslagwoord.OPMERKING else ""
    partij.bevestiging_gehoord_van = gehoord_van
    partij.save()


def _na_bevestiging(tafel: Rondetafel, door: Gebruiker | None) -> None:
    """The last who confirms closes the verslag."""
    if moet_bevestigen(partijen_van(tafel)):
        return
    anders = verzet(tafel, RONDETAFEL, Tafelstand.BEVESTIGD, door)
    tafel.save()
    noteer(tafel.aanmelding, "verslag van de rondetafel bevestigd", None, over=tafel, verschillen=[anders])


@dienst
def verslag_bevestigen(
    *, partij_id: int, woord: str, opmerking: str, nummer: int, door: Gebruiker | None
) -> Tafelpartij:
    """Say for oneself whether it is right. `nummer`: of the text that was read; of an older one it is refused."""
    partij = eigen_partij(partij_id, Tafelstand.GEHOUDEN, zin=NIET_GEVRAAGD)
    tafel = partij.rondetafel
    if tafel.gevraagd_nummer is None:
        raise Geweigerd(NIET_GEVRAAGD)
    if nummer != tafel.tekst_nummer:
        raise Geweigerd(ANDERE_TEKST)
    _schrijf(partij, woord, opmerking, "")
    noteer(tafel.aanmelding, "verslag van de rondetafel nagekeken", door, "bevestiging", over=partij)
    _na_bevestiging(tafel, door)
    return partij


@dienst
def bevestiging_noteren(
    *, partij_id: int, woord: str, opmerking: str, gehoord_van: str, door: Gebruiker
) -> Tafelpartij:
    """Note what somebody said on the telephone about the text, and who said it."""
    partij = partij_op_slot(partij_id, door, Tafelstand.GEHOUDEN)
    tafel = partij.rondetafel
    if tafel.gevraagd_nummer is None:
        raise Geweigerd("Vraag eerst aan iedereen of het klopt.")
    if not gehoord_van.strip():
        raise Geweigerd("Schrijf wie het zei.", veld="gehoord_van")
    _schrijf(partij, woord, opmerking, gehoord_van.strip())
    noteer(tafel.aanmelding, "bevestiging van de rondetafel genoteerd", door, "bevestiging", over=partij)
    _na_bevestiging(tafel, door)
    return partij


@dienst
def verslag_vaststellen(*, tafel_id: int, door: Gebruiker) -> Rondetafel:
    """Close the verslag while somebody stayed silent; who said nothing, stays shown as not confirmed."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.GEHOUDEN)
    if tafel.gevraagd_nummer != tafel.tekst_nummer:
        raise Geweigerd("Vraag eerst aan iedereen of deze tekst klopt.")
    anders = verzet(tafel, RONDETAFEL, Tafelstand.BEVESTIGD, door)
    tafel.save()
    noteer(aanmelding, "verslag van de rondetafel vastgesteld", door, over=tafel, verschillen=[anders])
    return tafel


@dienst
def verslag_heropenen(*, tafel_id: int, reden: str, door: Gebruiker) -> Rondetafel:
    """Open the verslag again, because something in it is wrong."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.BEVESTIGD)
    anders = verzet(tafel, RONDETAFEL, Tafelstand.GEHOUDEN, door, reden)
    tafel.save()
    noteer(aanmelding, "verslag van de rondetafel heropend", door, over=tafel, verschillen=[anders])
    return tafel
