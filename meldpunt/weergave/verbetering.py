"""What changed in a file: that it did, for who reads the field; what stood there, for the Meldpunt."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from leerrecht.dagen import dag_in_woorden
from meldpunt.antwoorden.verbetervelden import (
    BEGELEIDERS,
    BEGELEIDING,
    DELEN,
    DOSSIER,
    MENSEN,
    PERSOON,
    VOORSTEL,
    velden_bij,
)
from meldpunt.models import Aanmelding, Eigenwoord, Verbetering
from meldpunt.regels.openen import Inzage
from meldpunt.secties import ALLE, CONTACT, OUDERS
from meldpunt.weergave.dossier_delen import Deel

_PLEKKEN = {
    DOSSIER: "De vraag",
    PERSOON: "Wie het is",
    MENSEN: "Rond de jongere",
    VOORSTEL: "Wat het Meldpunt aan een aanbieder schreef",
}


def label_van(plek: str, rij: str, veld: str) -> str:
    """Return what a field is called on the page."""
    if plek == BEGELEIDING and veld in BEGELEIDERS:
        return BEGELEIDERS[veld]
    vraag = velden_bij(plek, rij).get(veld)
    return vraag.label if vraag else veld


def plek_in_woorden(plek: str) -> str:
    """Return what a place is called on the page."""
    return _PLEKKEN.get(plek) or ALLE[plek].naam


@dataclass(frozen=True)
class Wijzigingen:
    """Of one place, as far as this person reads its fields."""

    velden: dict[str, datetime.datetime] = field(default_factory=dict)
    woorden: list[tuple[str, Eigenwoord]] = field(default_factory=list)

    @property
    def zin(self) -> str:
        """Which fields changed, and when; "" when none did."""
        dagen = (f"{label.rstrip('?')} (op {dag_in_woorden(op)})" for label, op in self.velden.items())
        return f"Gewijzigd: {', '.join(dagen)}." if self.velden else ""


def wijzigingen_van(inzage: Inzage) -> dict[str, Wijzigingen]:
    """Return what changed and was said, by place, or by the key of a row. No old value is read."""
    uit: dict[str, Wijzigingen] = defaultdict(Wijzigingen)
    rijen = Verbetering.objects.filter(aanmelding=inzage.aanmelding).order_by("op", "pk")
    for plek, rij, veld, op in rijen.values_list("plek", "rij", "veld", "op"):
        if inzage.leest(plek, veld):
            uit[rij or plek].velden[label_van(plek, rij, veld)] = op
    woorden = Eigenwoord.objects.zichtbaar_voor(inzage.gebruiker).filter(aanmelding=inzage.aanmelding)
    for woord in woorden.order_by("op", "pk"):
        if inzage.leest(woord.plek, woord.veld):
            uit[woord.rij or woord.plek].woorden.append((label_van(*woord.waarover), woord))
    return dict(uit)


def aan_te_vullen(inzage: Inzage, delen: Iterable[Deel]) -> list[tuple[str, str]]:
    """Return the sections of which nothing is known yet, for who may fill them in: (place, name)."""
    if not inzage.leest_alles or inzage.aanmelding.jongere_id is None:
        return []
    # Somebody who is around the young person is added apart.
    gevuld = {deel.sectie.slug for deel in delen} | {CONTACT.slug, OUDERS.slug}
    return [(slug, ALLE[slug].naam) for slug in DELEN if slug not in gevuld]


@dataclass(frozen=True)
class Verbeterregel:
    """One correction on the page of the Meldpunt."""

    rij: Verbetering
    plek: str
    label: str


def verbeteringen_van(aanmelding: Aanmelding, gebruiker) -> list[Verbeterregel]:
    """Return what stood in this file before, latest first."""
    rijen = Verbetering.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding).select_related("door")
    return [Verbeterregel(rij, plek_in_woorden(rij.plek), label_van(*rij.waarover)) for rij in rijen]
