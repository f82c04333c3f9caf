"""The deliveries behind the addresses of this room, for the world in which the rights are tried."""

from collections.abc import Callable
from typing import Any

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from monitoring.models import Aanlevering, Bevragingscitaat, Bevragingstekst
from monitoring.tests.bestanden import lees_in
from monitoring.tests.bevraginghulp import maak_bevraging, open_bevraging
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


def _bevraging(wereld: Any) -> Any:
    return maak_bevraging(wereld.gebruiker(Rol.STAF))


def _vraag(wereld: Any) -> Any:
    return _bevraging(wereld).vragen.get(soort="een")


def _tekst(wereld: Any) -> Bevragingstekst:
    vraag = _bevraging(wereld).vragen.get(soort="open")
    with schrijven_toegestaan():
        return Bevragingstekst.objects.create(vraag=vraag, tekst="Het helpt.", citeren=True, gesloten_op="2026-01-01")


def _citaat(wereld: Any) -> Bevragingscitaat:
    with schrijven_toegestaan():
        return Bevragingscitaat.objects.create(vraag=_bevraging(wereld).vragen.get(soort="open"), tekst="Het helpt.")


def _code(wereld: Any) -> str:
    if "_code" not in wereld.__dict__:
        wereld.__dict__["_code"] = open_bevraging(wereld.gebruiker(Rol.STAF), doelgroep="ouders").code
    return wereld.__dict__["_code"]


_opmaak = _eens("_bevraging", _bevraging)
_klas = _eens("_klas", lambda w: open_sessie(maak_leerkracht(netwerk=w.netwerk)))
_bevestigd = _eens("_bevestigd", lambda w: maak_aanlevering(netwerk=w.netwerk, stand="bevestigd"))
AANLEVERINGEN: dict[str, Callable[[Any], str]] = {
    "monitoring:aanlevering sleutel": lambda w: w.aanlevering.sleutel,
    "monitoring:welbevindensessie sleutel": _klas,
    "monitoring:welbevinden_sluiten sleutel": _klas,
    **{
        f"monitoring:bevraging{staart} sleutel": _opmaak
        for staart in ("", *(f"_{een}" for een in "openen wijzigen scholen herinneren sluiten weg vraag_nieuw".split()))
    },
    **{
        f"monitoring:bevraging_vraag{staart} sleutel": _eens("_vraag_van", _vraag) for staart in ("", "_omhoog", "_weg")
    },
    "monitoring:bevraging_citeren sleutel": _eens("_tekst_van", _tekst),
    "monitoring:bevraging_citaat_weg sleutel": _eens("_citaat_van", _citaat),
    "bevraging:blad code": _code,
    "monitoring:aanlevering_kolommen sleutel": _eens("_tabel", _tabel),
    "monitoring:aanlevering_intrekken sleutel": _bevestigd,
    "monitoring:aanlevering_rechtzetten sleutel": _bevestigd,
}
