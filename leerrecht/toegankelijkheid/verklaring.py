"""What a network says of itself in the statement, and what it still has to say."""

import re
from dataclasses import dataclass
from functools import cached_property

from leerrecht.geheimadres import zonder_geheim
from leerrecht.models import Aanspreekpunt, Netwerk, Toegankelijkheid
from leerrecht.models.basis import veldnaam

NIET_INGEVULD = "nog niet ingevuld"
VELDEN = tuple(veld.name for veld in Toegankelijkheid._meta.concrete_fields if veld.name not in ("id", "netwerk"))
LABELS = {veld: veldnaam(Toegankelijkheid, veld) for veld in VELDEN}
# Only where there is something to say: empty means that the network knows of nothing.
_MAG_LEEG = {"beperkingen"}
_PAD = re.compile(r"/[\w./@+-]{0,300}")


def toegankelijkheid_van(netwerk: Netwerk) -> Toegankelijkheid:
    """Return what stands of a network; an empty one while nobody filled it in."""
    return Toegankelijkheid.objects.filter(netwerk=netwerk).first() or Toegankelijkheid(netwerk=netwerk)


def ontbreekt(rij: Toegankelijkheid) -> list[str]:
    """Return what is still empty, in words."""
    return [LABELS[veld] for veld in VELDEN if veld not in _MAG_LEEG and not getattr(rij, veld)]


@dataclass(frozen=True)
class Verklaring:
    """The part of one network."""

    netwerk: Netwerk
    rij: Toegankelijkheid

    @cached_property
    def punten(self) -> list[Aanspreekpunt]:
        """Who else answers, when the network named no service: aanspreekpunten one can really reach."""
        if self.rij.mail or self.rij.telefoon:
            return []
        return [punt for punt in self.netwerk.aanspreekpunten.all() if punt.telefoon or punt.email]

    @property
    def bereikbaar(self) -> bool:
        """Whether anybody can be told."""
        return bool(self.rij.mail or self.rij.telefoon or self.punten)


def verklaringen() -> list[Verklaring]:
    """Return the part of every network."""
    netwerken = Netwerk.objects.select_related("toegankelijkheid").prefetch_related("aanspreekpunten")
    return [
        Verklaring(netwerk, getattr(netwerk, "toegankelijkheid", None) or Toegankelijkheid(netwerk=netwerk))
        for netwerk in netwerken
    ]


def gemelde_pagina(gevraagd: str) -> str:
    """Return the path of the page somebody came from; "" for what is no path, and never a secret or a query."""
    return zonder_geheim(gevraagd) if _PAD.fullmatch(gevraagd) and not gevraagd.startswith("//") else ""
