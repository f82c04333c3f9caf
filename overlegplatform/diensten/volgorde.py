"""The order of an agenda: up, down, to a place. The meeting is locked by the caller."""

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import verschil
from leerrecht.models import Gebruiker
from overlegplatform.diensten.basis import eis_agenda_open, geleide_vergadering, noteer
from overlegplatform.models import Agendapunt, Vergadering

OMHOOG, OMLAAG = "omhoog", "omlaag"


def _rij(vergadering_id: int) -> list[Agendapunt]:
    return list(Agendapunt.objects.filter(vergadering=vergadering_id).order_by("volgorde", "pk"))


def _nummer(rij: list[Agendapunt]) -> None:
    for nummer, punt in enumerate(rij):
        punt.volgorde = (nummer + 1) * 10
    Agendapunt.objects.bulk_update([punt for punt in rij if punt.pk], ["volgorde"])


def zet_achteraan(punt: Agendapunt) -> None:
    """Save a new item as the last of its meeting. Part of a dienst."""
    rij = _rij(punt.vergadering_id)
    punt.volgorde = rij[-1].volgorde + 10 if rij else 10
    punt.save()


def zet_vooraan(punt: Agendapunt) -> None:
    """Save a new item as the first of its meeting. Part of a dienst."""
    _nummer([punt, *_rij(punt.vergadering_id)])
    punt.save()


def _zoek(rij: list[Agendapunt], sleutel: str) -> int:
    for nummer, punt in enumerate(rij):
        if punt.sleutel == sleutel:
            return nummer
    raise Geweigerd("Dit punt staat niet meer op deze agenda. Laad de pagina opnieuw.")


@dienst
def punt_schuiven(*, vergadering_id: int, sleutel: str, richting: str, door: Gebruiker) -> str:
    """Move an item one place; return the sentence that says where it stands."""
    vergadering = geleide_vergadering(vergadering_id, door)
    rij = _rij(vergadering.pk)
    was = _zoek(rij, sleutel)
    wordt = was - 1 if richting == OMHOOG else was + 1
    if not 0 <= wordt < len(rij):
        raise Geweigerd("Dit punt staat al " + ("bovenaan." if richting == OMHOOG else "onderaan."))
    return _verplaats(vergadering, rij, was, wordt, door)


@dienst
def punt_plaatsen(*, vergadering_id: int, sleutel: str, voor_sleutel: str, door: Gebruiker) -> str:
    """Put an item before another one, or last; return the sentence that says where it stands."""
    vergadering = geleide_vergadering(vergadering_id, door)
    rij = _rij(vergadering.pk)
    was = _zoek(rij, sleutel)
    rest = [punt for punt in rij if punt.sleutel != sleutel]
    wordt = _zoek(rest, voor_sleutel) if voor_sleutel else len(rest)
    return _verplaats(vergadering, rij, was, wordt, door)


def _verplaats(vergadering: Vergadering, rij: list[Agendapunt], was: int, wordt: int, door: Gebruiker) -> str:
    eis_agenda_open(vergadering)
    punt = rij.pop(was)
    rij.insert(wordt, punt)
    zin = f"“{punt.titel}” staat nu op plaats {wordt + 1} van {len(rij)}."
    if was == wordt:
        return zin
    _nummer(rij)
    anders = verschil("volgorde", "Plaats", f"plaats {was + 1}", f"plaats {wordt + 1}")
    noteer(vergadering, "agendapunt verplaatst", door, [anders])
    return zin
