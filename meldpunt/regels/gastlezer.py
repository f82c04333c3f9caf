"""Who reads something of a file without an account: behind the link of a provider, at a round table, with a card."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leerrecht.leesrichting import apart
from leerrecht.models import Gebruikersoort, Organisatie
from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.keuzes.dossier import TRAPPEN, Trap, Wie
from meldpunt.keuzes.rondetafel import Tafelrol, Tafelstand
from meldpunt.models import Aanmelding, Antwoordadres, Tafelpartij
from meldpunt.regels.linklezer import TOONT_MET_NAAM
from meldpunt.regels.ouderblad import ouderrecht
from meldpunt.regels.rondetafel import is_opsporing, leest_van_de_tafel
from meldpunt.regels.zicht import Zicht


@dataclass(frozen=True)
class Linklezer:
    """Addresses that answer for one provider by a link, and how deep these read."""

    aanbieder: Organisatie
    aantal: int
    diepste: Trap


def linklezers(aanmelding: Aanmelding, zichten: Sequence[Zicht]) -> Iterator[Linklezer]:
    """Yield by provider the addresses that get a link: one that no second person confirmed reads no name."""
    adressen = Antwoordadres.objects.geldig().filter(
        netwerk=aanmelding.netwerk_id, aanbieder__in=[zicht.aanbieder.pk for zicht in zichten if zicht.trappen]
    )
    per = defaultdict(list)
    bevestigde = set(adressen.bevestigd().values_list("pk", flat=True))
    for aanbieder, pk in adressen.values_list("aanbieder", "pk"):
        per[aanbieder].append(pk in bevestigde)
    for zicht in zichten:
        bevestigd = per[zicht.aanbieder.pk]
        zonder = bevestigd.count(False)
        if len(bevestigd) - zonder:
            diepste = max(TOONT_MET_NAAM.intersection(zicht.trappen), key=TRAPPEN.index)
            yield Linklezer(zicht.aanbieder, len(bevestigd) - zonder, diepste)
        if zonder:
            yield Linklezer(zicht.aanbieder, zonder, Trap.NUL)


def tafelgasten(aanmelding: Aanmelding) -> Iterator[tuple[str, str]]:
    """Yield who has a link to a round table that still opens it, and what is read there; not the young person. Whoever
    sits at two tables is one reader, who reads as deep as the deepest.

    Which opens, as `Tafelpartij.objects.eigen_van` says it of one guest: a test holds the two together.
    """
    if not aanmelding.is_open:
        return
    rijen = Tafelpartij.objects.filter(
        rondetafel__aanmelding=aanmelding,
        gevraagd_op__isnull=False,
        gebruiker__soort=Gebruikersoort.GAST,
        gebruiker__is_active=True,
    )
    rijen = rijen.exclude(rol=Tafelrol.JONGERE).exclude(rondetafel__stand=Tafelstand.GEANNULEERD)
    rijen = rijen.exclude(betrokkene__niet_contacteren=True)
    per_gast: dict[str, list[Tafelpartij]] = defaultdict(list)
    for rij in rijen.select_related("rondetafel", "gebruiker", "organisatie", "betrokkene").order_by("pk"):
        rij.rondetafel.aanmelding = aanmelding
        if is_opsporing(rij):
            continue
        van = f" van {rij.organisatie.naam}" if rij.organisatie else ""
        per_gast[f"{apart(rij.naam)}{van}"].append(rij)
    for gast, plaatsen in per_gast.items():
        waarheen = "de rondetafel" if len(plaatsen) == 1 else f"{len(plaatsen)} rondetafels"
        yield f"{gast}, met een link naar {waarheen},", leest_van_de_tafel(*plaatsen)


def kaartlezers(aanmelding: Aanmelding) -> Iterator[tuple[str, str]]:
    """Yield the parents whose card opens their page today; not the young person, whose file it is."""
    kaarten = aanmelding.bladkaarten.die_openen().filter(wie=Wie.OUDER).select_related("betrokkene")
    for kaart in kaarten.order_by("pk"):
        if ouderrecht(aanmelding, kaart.betrokkene) != Ouderrecht.NIETS:
            yield f"{kaart.betrokkene.aangeduid}, met een kaart,", "leest wat op het blad voor ouders staat"
