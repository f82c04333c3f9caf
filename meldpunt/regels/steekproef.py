"""What the functionaris looks over each year: a sample of the log, the judgements about competence, and who may read.

Of judgements how many, of how many the young person was not told, how many are due for review; and a few of them drawn
by lot, with who judged and why. Of the rest of a file nothing.
"""

import random
from dataclasses import dataclass
from hashlib import sha256

from django.utils import timezone

from leerrecht.geheimhouding import te_bevestigen
from leerrecht.models import Lidmaatschap, Netwerk, Raadpleging
from leerrecht.rechten import Recht, Rol, rollen_met
from meldpunt.models import Bekwaamheid, Steekproef

AANTAL = 25
AANTAL_OORDELEN = 10
# What these rights may read of health (absences, illness codes, care), as the grondenkaart says.
_LEEST = {
    Recht.DOSSIERS_BEHANDELEN: "elk dossier van dit Meldpunt",
    Recht.TOELEIDING_BEANTWOORDEN: "een dossier dat aanvaard is, na een ja daarvoor",
    Recht.AANMELDEN: "wat de eigen dienst schreef, volgt of kreeg",
}


def getrokken(netwerk: Netwerk, jaar: int) -> list[int]:
    """Return the keys of the rows drawn for a year: the same for whoever asks on one day, until it was looked over."""
    if nagekeken := Steekproef.objects.filter(netwerk=netwerk, jaar=jaar).first():
        return list(nagekeken.rijen)
    rijen = Raadpleging.objects.filter(netwerk_slug=netwerk.slug, op__year=jaar, op__date__lt=timezone.localdate())
    sleutels = sorted(rijen.values_list("pk", flat=True))
    lot = random.Random(f"{netwerk.slug}:{jaar}")  # noqa: S311 (not a secret: it must come out the same again)
    return sorted(lot.sample(sleutels, min(AANTAL, len(sleutels))))


@dataclass(frozen=True)
class Oordelen:
    """How the judgements about competence of one year stand, in numbers."""

    aantal: int
    niet_verteld: int
    te_herzien: int


def oordelen_van(netwerk: Netwerk, jaar: int) -> Oordelen:
    """Return how many judgements there are, of how many nobody noted that the young person knows, how many are due."""
    rijen = Bekwaamheid.objects.filter(aanmelding__netwerk=netwerk, op__year=jaar)
    te_laat = rijen.filter(opgeheven_op__isnull=True, herzien_op__lt=timezone.localdate())
    return Oordelen(rijen.count(), rijen.filter(verteld_op__isnull=True).count(), te_laat.count())


def getrokken_oordelen(netwerk: Netwerk, jaar: int) -> list[Bekwaamheid]:
    """Return the judgements of a year that the lot drew: for whoever asks the same, and a new one moves few of them."""
    rijen = Bekwaamheid.objects.filter(aanmelding__netwerk=netwerk, op__year=jaar)
    lot = {pk: sha256(f"{netwerk.slug}:{jaar}:{pk}".encode()).digest() for pk in rijen.values_list("pk", flat=True)}
    gekozen = sorted(lot, key=lot.__getitem__)[:AANTAL_OORDELEN]
    return list(Bekwaamheid.objects.filter(pk__in=gekozen).select_related("aanmelding").order_by("op", "pk"))


@dataclass(frozen=True)
class Lezende:
    """Somebody who may read health data: who, in which role for whom, since when, and whether bound by a text."""

    lid: Lidmaatschap
    leest: str
    bevestigd: bool


def wie_gezondheid_leest(netwerken: set[int]) -> list[Lezende]:
    """Return everybody who may read health data today (law of 30 July 2018, art. 9: a list kept ready)."""
    rollen = {rol: zin for recht, zin in reversed(_LEEST.items()) for rol in rollen_met(recht)}
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        netwerk__in=netwerken, rol__in=rollen, gebruiker__is_active=True
    )
    leden = leden.select_related("gebruiker", "organisatie", "netwerk").order_by("netwerk", "rol", "van", "pk")
    return [Lezende(lid, rollen[Rol(lid.rol)], not te_bevestigen(lid.gebruiker, [lid])) for lid in leden]
