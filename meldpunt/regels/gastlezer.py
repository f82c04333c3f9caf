"""Who reads something of a file without an account: behind the link of a provider, at a round table, with a card."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from leerrecht.leesrichting import apart
from leerrecht.models import Gebruikersoort, Organisatie
from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.keuzes.dossier import TRAPPEN, Trap, Wie
from meldpunt.keuzes.rondetafel import Tafelrol, Tafelstand
from meldpunt.models import Aanmelding, Antwoordadres, Betrokkene, Tafelpartij
from meldpunt.regels.linklezer import TOONT_MET_NAAM
from meldpunt.regels.ouderblad import ouderrecht
from meldpunt.regels.rondetafel import diepste_van, leest_van_de_tafel, zonder_opsporing
from meldpunt.regels.zicht import Zicht


@dataclass(frozen=True)
class Linklezer:
    """Addresses that answer for one provider by a link, and how deep these read."""

    aanbieder: Organisatie
    aantal: int
    diepste: Trap


@dataclass(frozen=True)
class Tafelgast:
    """Somebody with a link to one round table of a file, or more. `plaatsen`: where this person sits."""

    plaatsen: tuple[Tafelpartij, ...]

    @property
    def wie(self) -> str:
        """Who it is, as the staff names a guest."""
        van = f" van {self.plaatsen[0].organisatie.naam}" if self.plaatsen[0].organisatie else ""
        waarheen = "de rondetafel" if len(self.plaatsen) == 1 else f"{len(self.plaatsen)} rondetafels"
        return f"{apart(self.plaatsen[0].naam)}{van}, met een link naar {waarheen},"

    @cached_property
    def diepste(self) -> Trap:
        """How deep this person reads today of what lies on the table."""
        return diepste_van(*self.plaatsen)

    @property
    def leest(self) -> str:
        """Likewise, in words."""
        return leest_van_de_tafel(self.diepste)


def linklezers(aanmelding: Aanmelding, zichten: Sequence[Zicht]) -> Iterator[Linklezer]:
    """Yield by provider the addresses that get a link: one that no second person confirmed reads no name."""
    adressen = Antwoordadres.objects.geldig().filter(
        netwerk=aanmelding.netwerk_id, aanbieder__in=[zicht.aanbieder.pk for zicht in zichten if zicht.trappen]
    )
    per = defaultdict(list)
    for aanbieder, is_bevestigd in adressen.met_bevestigd().values_list("aanbieder", "is_bevestigd"):
        per[aanbieder].append(is_bevestigd)
    for zicht in zichten:
        bevestigd = per[zicht.aanbieder.pk]
        zonder = bevestigd.count(False)
        if len(bevestigd) - zonder:
            diepste = max(TOONT_MET_NAAM.intersection(zicht.trappen), key=TRAPPEN.index)
            yield Linklezer(zicht.aanbieder, len(bevestigd) - zonder, diepste)
        if zonder:
            yield Linklezer(zicht.aanbieder, zonder, Trap.NUL)


def tafelgasten(aanmelding: Aanmelding) -> Iterator[Tafelgast]:
    """Yield who has a link to a round table that still opens it; not the young person. Whoever
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
    met = rijen.select_related("rondetafel", "gebruiker", "organisatie", "betrokkene").order_by("pk")
    for rij in zonder_opsporing(list(met)):
        rij.rondetafel.aanmelding = aanmelding
        van = f" van {rij.organisatie.naam}" if rij.organisatie else ""
        per_gast[f"{apart(rij.naam)}{van}"].append(rij)
    for plaatsen in per_gast.values():
        yield Tafelgast(tuple(plaatsen))


def tafelgast(aanmelding: Aanmelding, mens: Betrokkene) -> Tafelgast | None:
    """Return the place at a table of somebody around the young person, if a link still opens it."""
    gasten = tafelgasten(aanmelding)
    return next((gast for gast in gasten if any(rij.betrokkene_id == mens.pk for rij in gast.plaatsen)), None)


def kaartlezers(aanmelding: Aanmelding) -> Iterator[Betrokkene]:
    """Yield the parents whose card opens their page today; not the young person, whose file it is."""
    kaarten = aanmelding.bladkaarten.die_openen().filter(wie=Wie.OUDER).select_related("betrokkene")
    for kaart in kaarten.order_by("pk"):
        if ouderrecht(aanmelding, kaart.betrokkene) != Ouderrecht.NIETS:
            yield kaart.betrokkene
