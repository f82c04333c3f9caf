"""Do the processes of the portal live, with one release, one set of keys and one time?"""

from collections.abc import Iterable
from datetime import timedelta

from leerrecht import databankklok, slag
from leerrecht.dokter.bevinding import Bevinding, Ernst
from leerrecht.models import Slag

_HOORT = "elke 30 seconden"
# What each is called, what does not happen without it, and what starts it again.
_PROCESSEN = {
    "klok": ("De klok", "Er gebeurt niets meer vanzelf: geen herinnering, geen opruiming", "klok"),
    "post": ("De werker voor mail", "Alle post blijft liggen", "werk"),
    "werk": ("De werker voor lang werk", "Er komt geen PDF klaar en er wordt niets opgeruimd", "werk"),
}
_KLOK_SCHEEF = 2.0
_KLOK_FOUT = 30.0


def _levend() -> list[Slag]:
    return list(Slag.objects.filter(laatst__gte=databankklok.nu() - slag.STIL_NA))


def in_woorden(duur: timedelta) -> str:
    """Return how long something takes or took: `12 s`, `8 min.`, `3 uur 5 min.`, `2 dagen`."""
    tellen = int(duur.total_seconds())
    if tellen < 120:
        return f"{tellen} s"
    minuten = tellen // 60
    if minuten < 60:
        return f"{minuten} min."
    if minuten < 48 * 60:
        return f"{minuten // 60} uur {minuten % 60} min."
    return f"{minuten // (24 * 60)} dagen"


def slagen() -> list[Bevinding]:
    """Look when each kind of process was last heard."""
    laatst = slag.laatste_slagen()
    return [_proces(soort, laatst.get(soort)) for soort in slag.NODIG]


def _proces(soort: str, stil: timedelta | None) -> Bevinding:
    naam, gevolg, dienst = _PROCESSEN[soort]
    gemeten = "nog geen slag gehoord" if stil is None else f"slag {in_woorden(stil)} geleden"
    if stil is not None and stil <= slag.STIL_NA:
        return Bevinding(soort, Ernst.IN_ORDE, f"{naam} leeft.", gemeten=gemeten, hoort=_HOORT)
    doe = (
        f"Start dit proces opnieuw op de server: `docker compose restart {dienst}`. "
        f"Komt het niet terug, lees dan waarom: `docker compose logs --since 12h {dienst}`."
    )
    return Bevinding(soort, Ernst.NU, f"{naam} staat stil. {gevolg}.", doe, gemeten, _HOORT)


def klokken() -> list[Bevinding]:
    """Compare the clock of each host with that of the database."""
    levend = _levend()
    if not levend:
        return [Bevinding("tijd", Ernst.NIET_NAGEKEKEN, "Of de klokken gelijklopen, is niet nagekeken: niets leeft.")]
    ergst = max(levend, key=lambda rij: abs(rij.verschil))
    scheef = abs(ergst.verschil)
    maat = {"gemeten": f"{scheef:.1f} s verschil".replace(".", ","), "hoort": "minder dan 2 s"}
    if scheef < _KLOK_SCHEEF:
        return [Bevinding("tijd", Ernst.IN_ORDE, "De klokken van de servers en de databank lopen gelijk.", **maat)]
    zin = f"De klok van {ergst.plek.partition(':')[0]} loopt {'voor' if ergst.verschil > 0 else 'achter'}."
    doe = "Laat de server zijn tijd ophalen (chrony of systemd-timesyncd). Codes en termijnen kloppen anders niet."
    ernst = Ernst.NU if scheef >= _KLOK_FOUT else Ernst.BINNENKORT
    return [Bevinding("tijd", ernst, zin, doe, **maat)]


def gelijk() -> list[Bevinding]:
    """See whether all living processes run one release and work with one set of keys."""
    levend = _levend()
    uitgaven, sleutels = _elk(rij.uitgave for rij in levend), _elk(rij.sleutels for rij in levend)
    if not levend:
        return []
    return [_uitgave(uitgaven), _sleutels(sleutels)]


def _elk(waarden: Iterable[str]) -> list[str]:
    return sorted(set(waarden))


def _uitgave(uitgaven: list[str]) -> Bevinding:
    if len(uitgaven) == 1:
        return Bevinding("uitgave", Ernst.IN_ORDE, f"Uitgave {uitgaven[0]}, overal dezelfde.", hoort="overal gelijk")
    zin = f"Niet alle processen draaien dezelfde uitgave: {', '.join(uitgaven)}."
    doe = "Herstart de processen die achterbleven: `docker compose up -d`."
    return Bevinding("uitgave", Ernst.BINNENKORT, zin, doe, hoort="overal gelijk")


def _sleutels(sleutels: list[str]) -> Bevinding:
    if len(sleutels) == 1:
        return Bevinding("sleutelbos", Ernst.IN_ORDE, "Alle processen werken met dezelfde sleutels.")
    zin = "Niet alle processen werken met dezelfde versleutelsleutels. Wat het ene schrijft, kan het andere niet lezen."
    doe = "Zet overal dezelfde LEERRECHT_VERSLEUTELSLEUTELS en herstart alles. Lees docs/beheer/sleutels.md."
    return Bevinding("sleutelbos", Ernst.NU, zin, doe, f"{len(sleutels)} verschillende", "overal gelijk")


def onderzoek() -> list[Bevinding]:
    """All of it."""
    return [*slagen(), *klokken(), *gelijk()]
