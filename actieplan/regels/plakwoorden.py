"""What the words of a pasted plan mean here: organisations, target groups, themes and stands of one network."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone

from actieplan.keuzes import Stand
from actieplan.regels.plak.kolommen import plat
from leerrecht.eigenwoorden import in_woorden_van
from leerrecht.formulieren.datum import lees_datum
from leerrecht.models import Doelgroep, Netwerk, Organisatie, Thema

ROLLEN = ("trekker", "medewerker", "uitvoerder", "klankbord")
_STANDEN = {
    Stand.LOPEND: "lopend loopt lopende bezig inuitvoering gestart inopstart actief",
    Stand.GEPLAND: "gepland geplande teplannen opstarten",
    Stand.IDEE: "idee nieuw ideeën voorstel",
    Stand.UITGESTELD: "uitgesteld uitgesteldtot opgeschort",
    Stand.AFGEROND: "afgerond klaar gedaan gerealiseerd uitgevoerd beëindigd",
    Stand.STOPGEZET: "stopgezet gestopt geschrapt",
    Stand.ONBEKEND: "nognietingevuld onbekend",
}
_STAND = {plat(vorm): stand.value for stand, vormen in _STANDEN.items() for vorm in vormen.split()}
_ADRES = URLValidator(schemes=("http", "https"))
_TUSSEN = re.compile(r"\s*(?:[,;/+&\n]|\ben\b)\s*")


@dataclass
class Rijbetekenis:
    """What the cells of one row mean: values for the action, words to keep in its text, names nobody knows."""

    waarden: dict[str, Any] = field(default_factory=dict)
    erbij: list[str] = field(default_factory=list)
    onbekend: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Woordenboek:
    """The names of one network, folded, with their keys."""

    organisaties: dict[str, str]
    namen: tuple[str, ...]
    lijsten: dict[str, dict[str, str]]

    @classmethod
    def van(cls, netwerk: Netwerk) -> "Woordenboek":
        """Read the names of a network: three queries."""
        rijen = list(Organisatie.objects.filter(netwerken=netwerk, actief=True).values_list("naam", "sleutel"))
        lijsten = {}
        for veld, model in (("doelgroepen", Doelgroep), ("themas", Thema)):
            woorden = list(model._default_manager.all())
            gewoon = {plat(str(woord)): woord.slug for woord in woorden}
            lijsten[veld] = gewoon | {plat(str(woord)): woord.slug for woord in in_woorden_van(netwerk, woorden)}
        return cls({plat(naam): sleutel for naam, sleutel in rijen}, tuple(naam for naam, _ in rijen), lijsten)

    @classmethod
    def leeg(cls) -> "Woordenboek":
        """Know no name: the network is not chosen yet."""
        return cls({}, (), {"doelgroepen": {}, "themas": {}})

    def wie(self, tekst: str) -> tuple[list[str], list[str]]:
        """Return the keys of the organisations that `tekst` names, and the names nobody here has."""
        return _zoek(tekst, self.organisaties)

    def begrijp(self, cellen: dict[str, str]) -> Rijbetekenis:
        """Return what the cells of a row mean."""
        uit = Rijbetekenis()
        for rol in ROLLEN:
            gevonden, onbekend = self.wie(cellen.get(rol, ""))
            uit.waarden[rol] = gevonden
            uit.onbekend += onbekend
            if onbekend and rol != "trekker":
                uit.erbij.append(f"{rol.capitalize()}: {', '.join(onbekend)}")
        for veld, naam in (("doelgroepen", "Doelgroep"), ("themas", "Thema")):
            uit.waarden[veld], onbekend = _zoek(cellen.get(veld, ""), self.lijsten[veld])
            if onbekend:
                uit.erbij.append(f"{naam}: {', '.join(onbekend)}")
        _zet_link(uit, cellen.get("link", ""))
        _zet_stand(uit, cellen)
        return uit


def _zoek(tekst: str, bekend: dict[str, str]) -> tuple[list[str], list[str]]:
    """The whole first, then its parts: a name may hold a comma or an "en" itself."""
    if not tekst.strip():
        return [], []
    if heel := bekend.get(plat(tekst)):
        return [heel], []
    gevonden, onbekend = [], []
    for deel in _delen(tekst, bekend):
        sleutel = bekend.get(plat(deel))
        if sleutel is None:
            onbekend.append(deel)
        elif sleutel not in gevonden:
            gevonden.append(sleutel)
    return sorted(gevonden), onbekend


def _delen(tekst: str, bekend: dict[str, str]) -> Iterable[str]:
    for stuk in filter(None, (deel.strip() for deel in re.split(r"[,;\n]", tekst))):
        kleiner = [deel for deel in _TUSSEN.split(stuk) if deel]
        yield from (kleiner if plat(stuk) not in bekend and all(plat(d) in bekend for d in kleiner) else [stuk])


def _zet_link(uit: Rijbetekenis, link: str) -> None:
    try:
        if link:
            _ADRES(link)
    except ValidationError:
        uit.erbij.append(f"Link: {link}")
        link = ""
    uit.waarden["link"] = link


def _zet_stand(uit: Rijbetekenis, cellen: dict[str, str]) -> None:
    """A stand that nobody knows, and one that waits without a day to come, stays in words beside the text."""
    woord, tot = cellen.get("stand", ""), cellen.get("uitgesteld_tot", "")
    stand = _STAND.get(plat(woord), "")
    dag = _dag(tot)
    if stand == Stand.UITGESTELD and (dag is None or dag < timezone.localdate()):
        stand = ""
    uit.waarden["stand"] = stand or Stand.ONBEKEND.value
    uit.waarden["uitgesteld_tot"] = dag.isoformat() if dag and stand == Stand.UITGESTELD else ""
    if woord and not stand:
        uit.erbij.append(f"Stand: {woord}" + (f", tot {tot}" if tot else ""))


def _dag(tekst: str) -> datetime.date | None:
    try:
        return lees_datum(tekst) if tekst else None
    except ValidationError:
        return None
