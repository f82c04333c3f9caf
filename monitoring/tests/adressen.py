"""The deliveries behind the addresses of this room, for the world in which the rights are tried."""

from collections.abc import Callable
from typing import Any

from leerrecht.rechten import Rol
from monitoring.models import Aanlevering
from monitoring.tests.bestanden import lees_in
from monitoring.tests.bouwers import maak_aanlevering
from monitoring.tests.klashulp import maak_leerkracht, open_sessie


def _eens(naam: str, maak: Callable[[Any], Aanlevering]) -> Callable[[Any], str]:
    """Make it once in each world."""
    return lambda wereld: wereld.__dict__.setdefault(naam, None) or _onthoud(wereld, naam, maak)


def _onthoud(wereld: Any, naam: str, maak: Callable[[Any], Aanlevering]) -> str:
    wereld.__dict__[naam] = maak(wereld).sleutel
    return wereld.__dict__[naam]


def _tabel(wereld: Any) -> Aanlevering:
    """A delivery that waits for the meaning of its columns."""
    staf = wereld.gebruiker(Rol.STAF)
    return lees_in(b"Jaar;Aantal\n2021;50", staf=staf, bron=wereld.bron, netwerk=wereld.netwerk.pk)


_klas = _eens("_klas", lambda w: open_sessie(maak_leerkracht(netwerk=w.netwerk)))
_bevestigd = _eens("_bevestigd", lambda w: maak_aanlevering(netwerk=w.netwerk, stand="bevestigd"))
AANLEVERINGEN: dict[str, Callable[[Any], str]] = {
    "monitoring:aanlevering sleutel": lambda w: w.aanlevering.sleutel,
    "monitoring:welbevindensessie sleutel": _klas,
    "monitoring:welbevinden_sluiten sleutel": _klas,
    "monitoring:aanlevering_kolommen sleutel": _eens("_tabel", _tabel),
    "monitoring:aanlevering_intrekken sleutel": _bevestigd,
    "monitoring:aanlevering_rechtzetten sleutel": _bevestigd,
}
