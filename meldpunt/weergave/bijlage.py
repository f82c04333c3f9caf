"""What was given with a file, as its page shows it."""

from dataclasses import dataclass, field

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from leerrecht.bijlage import scanner
from leerrecht.daden import Knop, daden_voor_lijst
from leerrecht.versleuteldveld import voor_lijst
from meldpunt.models import Bijlage
from meldpunt.regels.bijlage import STIL, bijlagen_van, leest_bijlagen, mag_openen
from meldpunt.regels.openen import Inzage

_NOG_GEEN_SCANNER = "Er is nog geen virusscanner. Wat nog niet nagekeken is, wacht tot dan: niemand opent het."


@dataclass(frozen=True)
class Bijlageregel:
    """One file: its row, where it opens ("" when it does not), and what can be done with it."""

    rij: Bijlage
    adres: str
    knoppen: list[Knop] = field(default_factory=list)

    @property
    def wat(self) -> str:
        """What it is, in the words of who gave it."""
        return voor_lijst(lambda: self.rij.wat)

    @property
    def naam(self) -> str:
        """What it was called."""
        return voor_lijst(lambda: self.rij.naam)

    @property
    def grootte(self) -> str:
        """How large it is."""
        return filesizeformat(self.rij.grootte)


@dataclass(frozen=True)
class Bijlageblok:
    """All of it. `knoppen`: to give one. `noot`: why nothing opens now, if that is so."""

    regels: list[Bijlageregel]
    knoppen: list[Knop]
    noot: str = ""


def bijlageblok(inzage: Inzage, knoppen: list[Knop]) -> Bijlageblok | None:
    """Return what this person sees of it; None for who has nothing to see or to do there."""
    rijen = bijlagen_van(inzage)
    if not rijen and not knoppen:
        return None
    per_rij = daden_voor_lijst(rijen, inzage.gebruiker)
    regels = [Bijlageregel(rij, _adres(inzage, rij), per_rij[rij.pk]) for rij in rijen]
    return Bijlageblok(regels, knoppen, _noot(inzage, rijen))


def _adres(inzage: Inzage, rij: Bijlage) -> str:
    if not mag_openen(inzage, rij):
        return ""
    return reverse("meldpunt:bijlage", args=[inzage.aanmelding.referentie, rij.sleutel])


def _noot(inzage: Inzage, rijen: list[Bijlage]) -> str:
    if inzage.aanmelding.beperkt:
        return STIL
    if not scanner.is_ingesteld():
        return _NOG_GEEN_SCANNER
    if rijen and not leest_bijlagen(inzage):
        return "Je ziet dat er is wat jij gaf. Openen kan pas met een ja waarin de bijlagen staan."
    return ""
