"""Refusing what is new while a file is held still, and telling who reads less or again when that changes."""

from leerrecht.diensten import Geweigerd
from meldpunt.diensten.antwoordlink import vertel_toegang
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Ontvangersoort, Trap, Wie
from meldpunt.models import Aanmelding, Toeleiding, Toestemming
from meldpunt.querysets.ja import geldig_ja
from meldpunt.regels.kaarthouder import Doener, Kaarthouder
from meldpunt.regels.stil import NEE_AAN_OUDER, STIL, wat_stilstaat


def eis_niet_stil(aanmelding: Aanmelding, door: Doener | None = None) -> None:
    """Raise Geweigerd while nobody new may read and nothing new may be agreed. Part of a dienst, file locked."""
    stil = wat_stilstaat(aanmelding)
    if stil and stil != STIL and isinstance(door, Kaarthouder) and door.wie == Wie.OUDER:
        stil = NEE_AAN_OUDER
    if stil:
        raise Geweigerd(stil)


def zet_stil(aanmelding: Aanmelding, beperkt: bool) -> None:
    """Hold a file still, or let it go on: who read by a yes reads nothing meanwhile, and hears of both."""
    if aanmelding.beperkt == beperkt:
        return
    # While it is held still nobody reads: who loses it is asked before, who gets it back after.
    ervoor = _die_lezen(aanmelding) if beperkt else None
    aanmelding.beperkt = beperkt
    aanmelding.save(update_fields=["beperkt"])
    for rij in _die_lezen(aanmelding) if ervoor is None else ervoor:
        vertel_toegang(aanmelding, rij, Trap.A)


def _die_lezen(aanmelding: Aanmelding) -> list[Toeleiding]:
    """Toeleidingen whose provider reads who it is, as the file stands now; one for each provider."""
    alle = Toestemming.objects.filter(aanmelding=aanmelding)
    lopend = Toeleiding.objects.filter(aanmelding=aanmelding, stand__in=LOPENDE_TOELEIDING).select_related("fiche")
    per_aanbieder = {rij.fiche.aanbieder_id: rij for rij in lopend.order_by("pk")}
    return [
        rij for wie, rij in per_aanbieder.items() if geldig_ja(alle, Trap.A, Ontvangersoort.AANBIEDER, wie).exists()
    ]
