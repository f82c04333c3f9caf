"""Who would hear this: asked before an act, and counted again from the outbox after it.

An act that tells, invites or asks somebody names its rows here. For each row the room that owns the noun says who hears
for it, or in one sentence why nobody does. The rooms register how to resolve their nouns at start-up, as they do their
panelen: the core knows no room.
"""

import enum
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from leerrecht.models import Bericht, Gebruiker, Gebruikersoort, Lidmaatschap, Netwerk, Organisatie
from leerrecht.rechten import Recht, Rol, rollen_met


class Weg(enum.StrEnum):
    """By which road somebody hears."""

    ACCOUNT = "mail, en leest het in Leerrecht"
    MAIL = "mail, zonder account"
    POSTVAK = "mail in het postvak van een dienst"


_WEGEN = {
    Gebruikersoort.ACCOUNT: Weg.ACCOUNT,
    Gebruikersoort.CONTACT: Weg.MAIL,
    Gebruikersoort.POSTVAK: Weg.POSTVAK,
    Gebruikersoort.GAST: Weg.MAIL,
}

# Why nobody hears, in the words of the list.
NIEMAND = "er is niemand aangeduid"
AFGESLOTEN = "het account is afgesloten"
GESTOPT = "werkt hier niet meer"
GEEN_MAIL = "er is geen mailadres"
OPSPORING = "werkt voor politie of justitie"


def weg_naar(persoon: Gebruiker) -> Weg:
    """Return the road to somebody who can be reached."""
    return _WEGEN[Gebruikersoort(persoon.soort)]


@dataclass(frozen=True)
class Plek:
    """One row that should hear something: a person, a seat, an organisation. Nobody in `mensen`: `waarom` says why."""

    naam: str
    mensen: tuple[Gebruiker, ...] = ()
    waarom: str = ""
    sleutel: str = ""

    @property
    def hoort(self) -> bool:
        """Somebody hears."""
        return bool(self.mensen)

    @property
    def wegen(self) -> list[tuple[Gebruiker, Weg]]:
        """Who hears, and how."""
        return [(persoon, weg_naar(persoon)) for persoon in self.mensen]


def _en(namen: list[str]) -> str:
    return " en ".join(filter(None, [", ".join(namen[:-1]), *namen[-1:]]))


@dataclass(frozen=True)
class Bereik:
    """Who would hear an act, and who would not."""

    plekken: tuple[Plek, ...] = ()
    # What a place is called in a sentence: one, more.
    woord: tuple[str, str] = ("plek", "plekken")

    def __bool__(self) -> bool:
        return bool(self.bereikt)

    @property
    def bereikt(self) -> tuple[Plek, ...]:
        """Places where somebody hears."""
        return tuple(plek for plek in self.plekken if plek.hoort)

    @property
    def stil(self) -> tuple[Plek, ...]:
        """Places where nobody hears."""
        return tuple(plek for plek in self.plekken if not plek.hoort)

    @property
    def mensen(self) -> tuple[Gebruiker, ...]:
        """Everybody who hears, once: one mail a person."""
        return tuple({persoon.pk: persoon for plek in self.plekken for persoon in plek.mensen}.values())

    def verstuurd(self, berichten: Iterable[Bericht]) -> "Bereik":
        """Return what came of it: only who has a row in the outbox was reached."""
        kreeg = {bericht.gebruiker_id for bericht in berichten}
        plekken = []
        for plek in self.plekken:
            over = tuple(persoon for persoon in plek.mensen if persoon.pk in kreeg)
            plekken.append(replace(plek, mensen=over, waarom=plek.waarom if over else plek.waarom or NIEMAND))
        return replace(self, plekken=tuple(plekken))

    @property
    def telling(self) -> str:
        """The first half of the sentence: "12 zetels krijgen mail, 17 hebben niemand"."""
        wel, niet = len(self.bereikt), len(self.stil)
        delen = [f"{self._aantal(wel)} {'krijgt' if wel == 1 else 'krijgen'} mail"] if wel else []
        if niet:
            naam = str(niet) if wel else self._aantal(niet)
            delen.append(f"{naam} {'heeft' if niet == 1 else 'hebben'} niemand die het hoort")
        return ", ".join(delen) or "Niemand krijgt mail"

    def _aantal(self, aantal: int) -> str:
        return f"{aantal} {self.woord[0] if aantal == 1 else self.woord[1]}"

    def zin(self, wie: str) -> str:
        """The sentence about one listener, with capital and full stop; `wie` as in "de aanbieder"."""
        wie = wie[:1].upper() + wie[1:]
        if self:
            return f"{wie} krijgt een mail."
        waarom = f" ({self.stil[0].waarom})" if self.stil and self.stil[0].waarom else ""
        return f"{wie} krijgt geen mail{waarom}: bel zelf."

    @property
    def per_plek(self) -> str:
        """Who hears and who does not, place by place: for an act with two or three listeners of a kind of their own."""
        wel, niet = ([plek.naam for plek in plekken] for plekken in (self.bereikt, self.stil))
        zinnen = []
        if wel:
            zinnen.append(f"{_en(wel)} {'krijgt' if len(wel) == 1 else 'krijgen'} een mail.")
        if niet:
            zinnen.append(f"{_en(niet)} {'krijgt' if len(niet) == 1 else 'krijgen'} geen mail.")
        return " ".join(zin[:1].upper() + zin[1:] for zin in zinnen)

    @property
    def namen(self) -> str:
        """Who hears, by name: for an act with one or two listeners."""
        return _en([persoon.naam for persoon in self.mensen])


class Verteld:
    """A row that a verb may return: `gehoord` says who it told, from the outbox; None: it had nothing to tell.

    Typed without None: an act knows whether its dienst tells, and asks only then.
    """

    gehoord: Bereik = None  # type: ignore[assignment]


@dataclass(frozen=True)
class Kring:
    """Who acts in a network with a right, for one organisation or for any: a provider, a CLB, the staf."""

    netwerk: Netwerk
    organisatie: Organisatie | None
    recht: Recht
    # A contact of the organisation hears too: only where the mail itself says what to do.
    ook_contacten: bool = False
    naam: str = ""


# Gets all rows of one kind at once, so that a list costs no query a row; returns their places in the same order.
Oplosser = Callable[[Sequence[Any]], list[Plek]]
_oplossers: dict[type, Oplosser] = {}


def registreer_oplosser(soort: type, oplosser: Oplosser) -> None:
    """Teach the core who hears for one kind of row."""
    _oplossers[soort] = oplosser


def bereik(rijen: Iterable[Any], *, woord: tuple[str, str] = ("plek", "plekken"), zonder: Any = None) -> Bereik:
    """Return who would hear for each of `rijen`. `zonder` acts: gets no mail, and counts as nobody.

    Raises KeyError for a kind of row that no room registered.
    """
    rijen = list(rijen)
    per_soort: dict[type, list[int]] = {}
    for plaats, rij in enumerate(rijen):
        per_soort.setdefault(type(rij), []).append(plaats)
    opgelost: dict[int, Plek] = {}
    for soort, plaatsen in per_soort.items():
        opgelost |= zip(plaatsen, _oplossers[soort]([rijen[plaats] for plaats in plaatsen]), strict=True)
    plekken = [opgelost[plaats] for plaats in range(len(rijen))]
    if zonder is not None:
        plekken = [zonder_wie(plek, zonder) for plek in plekken]
    return Bereik(tuple(plekken), woord)


def zonder_wie(plek: Plek, wie: Gebruiker) -> Plek:
    """Return the place without who acts: that person gets no mail, and counts as nobody."""
    over = tuple(persoon for persoon in plek.mensen if persoon.pk != wie.pk)
    if over or not plek.mensen:
        return replace(plek, mensen=over)
    return replace(plek, mensen=(), waarom="dat ben jij zelf")


def plek_van_persoon(persoon: Gebruiker, naam: str = "") -> Plek:
    """Return the place of one person."""
    naam = naam or persoon.naam
    if not persoon.is_active:
        return Plek(naam, waarom=AFGESLOTEN, sleutel=persoon.sleutel)
    if not persoon.email:
        return Plek(naam, waarom=GEEN_MAIL, sleutel=persoon.sleutel)
    return Plek(naam, (persoon,), sleutel=persoon.sleutel)


def plek_van_kring(kring: Kring) -> Plek:
    """Return the place of an organisation: everybody who holds the right there today."""
    rollen = rollen_met(kring.recht)
    if kring.ook_contacten:
        rollen = (*rollen, Rol.CONTACT)
    leden = Lidmaatschap.objects.filter(netwerk=kring.netwerk, rol__in=rollen)
    if kring.organisatie is not None:
        leden = leden.filter(organisatie=kring.organisatie)
    vandaag = leden.actief_op(timezone.localdate())
    mensen = Gebruiker.objects.filter(pk__in=vandaag.values("gebruiker"), is_active=True).exclude(email="")
    if not kring.ook_contacten:
        mensen = mensen.filter(soort=Gebruikersoort.ACCOUNT)
    wie = kring.organisatie or kring.netwerk
    naam, sleutel = kring.naam or wie.naam, str(getattr(wie, "sleutel", wie.pk))
    if gevonden := tuple(mensen.order_by("pk")):
        return Plek(naam, gevonden, sleutel=sleutel)
    if vandaag.exists():
        return Plek(naam, waarom=AFGESLOTEN, sleutel=sleutel)
    waarom = "wie er werkte, is weg" if leden.exists() else "niemand heeft er een account of een contactadres"
    return Plek(naam, waarom=waarom, sleutel=sleutel)


registreer_oplosser(Gebruiker, lambda mensen: [plek_van_persoon(persoon) for persoon in mensen])
registreer_oplosser(Kring, lambda kringen: [plek_van_kring(kring) for kring in kringen])
