"""What the pages about the aanbod show of one offer, in words; and the list that a directory view gives."""

import datetime
from dataclasses import dataclass, field

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from meldpunt.filters.aanbod import AanbodFilter
from meldpunt.keuzes.aanbod import Aanbodstand, Toegangsweg
from meldpunt.models import Aanbodfiche, Capaciteit, Werkgebied
from meldpunt.regels.aanbodwoorden import (
    duur_in_woorden,
    leeftijd_in_woorden,
    niveaus_in_woorden,
    waar_in_woorden,
    woorden_van,
)
from meldpunt.weergave.aanbodkaart import Aanbodkaart

PER_BLADZIJDE = 20
# A confirmation older than a school year is no news any more.
LANG_GELEDEN = datetime.timedelta(days=365)

ZIN_VAN_WEG = {
    Toegangsweg.CLB: "Het CLB van de school brengt je hierheen, samen met het Meldpunt.",
    Toegangsweg.SCHOOL: "De school vraagt het zelf aan.",
    Toegangsweg.ZELF: "Jongeren of ouders vragen het zelf.",
    Toegangsweg.SOCIAAL_HUIS: "Je vraagt het aan het Sociaal Huis.",
    Toegangsweg.BELLEN: "Je belt.",
}
WIE_NIETS_ZEGT = {
    "leeftijd": "de leeftijd",
    "niveau": "het niveau",
    "gebied": "waar het is",
    "voor": "voor wie het is",
    "weg": "hoe je er komt",
}


@dataclass(frozen=True)
class Vers:
    """How fresh something is: the sentence, and whether it is too old to trust unasked."""

    tekst: str
    oud: bool


@dataclass(frozen=True)
class Plaatsen:
    """The free places in words."""

    kop: str
    regels: list[str]
    vers: Vers


@dataclass(frozen=True)
class Aanbodregel:
    """One offer on a page. `onbekend`: what was asked and the source does not say."""

    fiche: Aanbodfiche
    onbekend: list[str] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)

    @property
    def adres(self) -> str:
        """Address of its page."""
        return self.fiche.get_absolute_url()

    @property
    def wie(self) -> str:
        """The provider, and with whom."""
        samen = f", samen met {self.fiche.samen_met}" if self.fiche.samen_met else ""
        return f"{self.fiche.aanbieder.naam}{samen}"

    @property
    def feiten(self) -> list[tuple[str, str]]:
        """The short facts that are known."""
        rij = self.fiche
        paren = [
            ("Soort", rij.get_soort_display()),
            ("Voor", ", ".join(woorden_van(rij, "voor"))),
            ("Leeftijd", leeftijd_in_woorden(rij)),
            ("Niveau", niveaus_in_woorden(rij)),
            ("Hoe", ", ".join(woorden_van(rij, "vormen"))),
            ("Waar", waar_in_woorden(rij)),
            ("Plaats", rij.locatie),
            ("Vervoer", rij.vervoer),
            ("Duur", duur_in_woorden(rij)),
            ("Kost", rij.kost),
            ("Talen", rij.talen),
            ("Erkenning", rij.erkenning),
        ]
        return [(naam, waarde) for naam, waarde in paren if waarde]

    @property
    def nodig(self) -> list[tuple[str, str]]:
        """What must be so, and on paper, before somebody starts."""
        rij = self.fiche
        paren = [
            ("Nodig om te starten", ", ".join(woorden_van(rij, "eisen"))),
            ("Papieren", ", ".join(woorden_van(rij, "papieren"))),
        ]
        return [(naam, waarde) for naam, waarde in paren if waarde]

    @property
    def stand_noot(self) -> str:
        """The stand where it is not simply open."""
        return "" if self.fiche.stand == Aanbodstand.OPEN else self.fiche.get_stand_display()

    @property
    def weg_zin(self) -> str:
        """How one gets there, as a sentence."""
        return ZIN_VAN_WEG.get(self.fiche.weg, "")

    @property
    def vers(self) -> Vers:
        """When the offer was last confirmed; without that, how old its source is."""
        return versheid(self.fiche)

    @property
    def plaatsen(self) -> Plaatsen | None:
        """The free places, when they were ever reported."""
        gemeld = getattr(self.fiche, "capaciteit", None)
        return plaatsen_in_woorden(gemeld) if gemeld and self.fiche.is_openbaar else None

    @property
    def onbekend_zin(self) -> str:
        """What is not said, as a sentence."""
        return f"Nog niet ingevuld: {', '.join(self.onbekend)}. Vraag het na." if self.onbekend else ""


def is_lang_geleden(bevestigd_op: datetime.date | None) -> bool:
    """Whether an offer was not confirmed for too long, or never."""
    return bevestigd_op is None or timezone.localdate() - bevestigd_op > LANG_GELEDEN


def versheid(fiche: Aanbodfiche) -> Vers:
    """Return how fresh an offer is."""
    if fiche.bevestigd_op:
        oud = is_lang_geleden(fiche.bevestigd_op)
        kop = "Niet meer bevestigd sinds" if oud else "Bevestigd op"
        return Vers(f"{kop} {dag_in_woorden(fiche.bevestigd_op)} door {fiche.bevestigd_door}", oud)
    if fiche.bronjaar:
        return Vers(f"Bron van {fiche.bronjaar}, nog niet bevestigd", True)
    return Vers("Nog niet bevestigd", True)


def plaatsen_in_woorden(gemeld: Capaciteit) -> Plaatsen:
    """Return the free places in words; an old number says so."""
    if gemeld.vrij:
        kop = "1 plaats vrij" if gemeld.vrij == 1 else f"{gemeld.vrij} plaatsen vrij"
    else:
        kop = "Nu geen plaats"
    regels = []
    if gemeld.wachtweken:
        weken = "1 week" if gemeld.wachtweken == 1 else f"{gemeld.wachtweken} weken"
        regels.append(f"Ongeveer {weken} wachten")
    if gemeld.eerste_start and gemeld.eerste_start >= timezone.localdate():
        regels.append(f"Eerste start: {dag_in_woorden(gemeld.eerste_start)}")
    oud = gemeld.is_oud()
    if oud:
        regels.append("Bel eerst, dit getal kan anders zijn")
    wanneer = "Niet bevestigd sinds" if oud else "Plaatsen bevestigd op"
    return Plaatsen(kop, regels, Vers(f"{wanneer} {dag_in_woorden(gemeld.bevestigd_op)}", oud))


def niet_gezegd(fiche: Aanbodfiche, gevraagd: set[str]) -> list[str]:
    """Return what was asked for and this offer does not say, as words."""
    leeg = {
        "leeftijd": fiche.leeftijd_van is None and fiche.leeftijd_tot is None,
        "niveau": not fiche.geldende_niveaus,
        "gebied": not fiche.werkgebieden.all(),
        "voor": not fiche.voor,
        "weg": not fiche.weg,
    }
    return [woord for naam, woord in WIE_NIETS_ZEGT.items() if naam in gevraagd and leeg[naam]]


def met_alles(rijen):
    """Read with an offer what its row on a page needs, so that the number of queries does not grow."""
    gebieden = Prefetch("werkgebieden", Werkgebied.objects.select_related("ligt_in"))
    return rijen.select_related("aanbieder", "capaciteit").prefetch_related(gebieden)


@dataclass
class Aanbodlijst:
    """One view of the directory: what certainly fits first, then where the source is silent."""

    filter: AanbodFilter
    regels: list[Aanbodregel]
    totaal: int
    met_plaats: int
    pagina: Page

    @property
    def past(self) -> list[Aanbodregel]:
        """On this page: what fits."""
        return [regel for regel in self.pagina if not regel.onbekend]

    @property
    def kaart(self) -> Aanbodkaart:
        """Where the offers of this view are, on all its pages."""
        return Aanbodkaart(regel.fiche for regel in self.regels)

    @property
    def misschien(self) -> list[Aanbodregel]:
        """On this page: what may fit."""
        return [regel for regel in self.pagina if regel.onbekend]


def maak_lijst(*, filters, pagina: str | None = None) -> Aanbodlijst:
    """Build the directory for everyone: only what one can go to, filtered as the address says."""
    alles = Aanbodfiche.objects.openbaar()
    keuze = AanbodFilter(filters, queryset=alles)
    gevraagd = set(keuze.waarden)
    regels = [Aanbodregel(fiche, niet_gezegd(fiche, gevraagd)) for fiche in met_alles(keuze.qs)]
    # Stable: within both halves the order of the queryset stays.
    regels.sort(key=lambda regel: bool(regel.onbekend))
    return Aanbodlijst(
        filter=keuze,
        regels=regels,
        totaal=alles.count(),
        met_plaats=alles.met_plaats(timezone.localdate()).count(),
        pagina=Paginator(regels, PER_BLADZIJDE).get_page(pagina),
    )
