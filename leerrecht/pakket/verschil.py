"""What a package would change here: new, changed there, changed here since, gone. Nothing is written."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from leerrecht.models import Netwerk
from leerrecht.pakket.beeld import Beeld
from leerrecht.pakket.bezwaar import Bezwaar, PakketFout
from leerrecht.pakket.lezen import Pakket, Pakketregel, hulp_bij, verwijzingen
from leerrecht.pakket.soort import Gegevens, Pakketsoort, alle_soorten, soort_met


class Lot(Enum):
    """What happens to a row, in the words of the report; the order is that of the report."""

    NIEUW = "nieuw: komt erbij"
    DAAR = "gewijzigd in het pakket: wordt overgenomen"
    DEEL = "gewijzigd in het pakket, maar hoort bij een rij die er al is: blijft zoals hier, pas het aan in het portaal"
    HIER = "hier gewijzigd sinds het laden: blijft zoals hier"
    BEIDE = "hier en in het pakket gewijzigd: blijft zoals hier, vergelijk en pas het aan in het portaal"
    ANDERS = "anders dan hier, en van voor het laden van pakketten: blijft zoals hier"
    WEG_HIER = "hier weggehaald: komt niet terug"
    WEG_DAAR = "staat niet meer in het pakket: blijft hier staan"
    EIGEN = "staat alleen hier: blijft zoals hier"


WORDT_GESCHREVEN = (Lot.NIEUW, Lot.DAAR)


@dataclass(frozen=True)
class Verschilrij:
    """One row that is not the same here and there; `velden` are the fields it is about."""

    soort: Pakketsoort
    sleutel: str
    lot: Lot
    velden: tuple[str, ...] = ()

    def __str__(self) -> str:
        wat = f" ({', '.join(self.velden)})" if self.velden else ""
        return f"{self.soort.bestand}.yaml, {self.soort.in_bestand} {self.sleutel}{wat}"


@dataclass
class Verschil:
    """The difference, and all it was made of."""

    pakket: Pakket
    beeld: Beeld
    rijen: list[Verschilrij] = field(default_factory=list)

    def van(self, lot: Lot) -> list[Verschilrij]:
        """Return the rows with this lot."""
        return [rij for rij in self.rijen if rij.lot is lot]

    def zinnen(self) -> list[str]:
        """Return the report: a heading for each lot, then its rows."""
        if not self.rijen:
            return ["Geen verschil: wat hier staat, is wat het pakket zegt."]
        uit: list[str] = []
        for lot in Lot:
            if rijen := self.van(lot):
                uit += [f"{len(rijen)} {lot.value}", *(f"  {rij}" for rij in rijen)]
        return uit


def vergelijk(pakket: Pakket) -> Verschil:
    """Return the difference between a package and this server; PakketFout where it does not fit this server."""
    netwerk = Netwerk.objects.filter(slug=pakket.slug).first() if pakket.slug else None
    beeld = Beeld(netwerk) if netwerk or not pakket.slug else _leeg(pakket.slug)
    eis_passend(pakket, beeld)
    verschil = Verschil(pakket, beeld)
    for soort in alle_soorten():
        verschil.rijen += _van_soort(soort, pakket, beeld)
    return verschil


def _leeg(slug: str) -> Beeld:
    """The picture of a network that is not there yet."""
    return Beeld(Netwerk(slug=slug))


def _van_soort(soort: Pakketsoort, pakket: Pakket, beeld: Beeld) -> list[Verschilrij]:
    daar, hier = pakket.van(soort.naam), beeld.objecten.get(soort.naam, {})
    vorig = beeld.vorig.get(soort.naam, {})
    uit: list[Verschilrij] = []
    for sleutel, rij in daar.items():
        object_ = beeld.rij_van(soort.naam, sleutel)
        if object_ is None:
            uit.append(Verschilrij(soort, sleutel, Lot.WEG_HIER if sleutel in vorig else Lot.NIEUW))
        elif not beeld.van_ons(soort, sleutel, object_):
            continue
        else:
            uit += _van_rij(soort, sleutel, rij.waarden, beeld.waarden(soort, object_), vorig.get(sleutel))
    # Two folders of no network each hold a part of what is shared.
    alleen_hier = hier.keys() - daar.keys() if pakket.slug or daar else ()
    for sleutel in alleen_hier:
        if not soort.gedeeld:
            uit.append(Verschilrij(soort, sleutel, Lot.WEG_DAAR if sleutel in vorig else Lot.EIGEN))
    return sorted(uit, key=lambda rij: rij.sleutel)


def _van_rij(
    soort: Pakketsoort, sleutel: str, daar: Gegevens, hier: Gegevens, vorig: Gegevens | None
) -> list[Verschilrij]:
    per: dict[Lot, list[str]] = {}
    delen = {deel.naam for deel in soort.delen} | {veld.naam for veld in soort.velden if veld.lees}
    for naam in daar:
        if gelijk(daar[naam], hier[naam]):
            continue
        per.setdefault(_lot(naam, daar[naam], hier[naam], vorig, naam in delen), []).append(naam)
    return [Verschilrij(soort, sleutel, lot, tuple(velden)) for lot, velden in per.items()]


def gelijk(een: Any, twee: Any) -> bool:
    """Equal, where the order of what is referred to says nothing."""
    if isinstance(een, list) and isinstance(twee, list) and all(isinstance(rij, str) for rij in [*een, *twee]):
        return sorted(een) == sorted(twee)
    return een == twee


def _lot(naam: str, daar: Any, hier: Any, vorig: Gegevens | None, deel: bool) -> Lot:
    if vorig is None or naam not in vorig:
        return Lot.ANDERS
    if gelijk(vorig[naam], hier):
        return Lot.DEEL if deel else Lot.DAAR
    return Lot.HIER if gelijk(vorig[naam], daar) else Lot.BEIDE


def eis_passend(pakket: Pakket, beeld: Beeld) -> None:
    """Raise PakketFout where a row refers to what is neither here nor there, or has the key of another network."""
    bezwaren: list[Bezwaar] = []
    for soort in alle_soorten():
        for rij in pakket.van(soort.naam).values():
            bezwaren += _onbekend(soort, rij, pakket, beeld) + _van_een_ander(soort, rij, beeld)
    if bezwaren:
        raise PakketFout(bezwaren)


def _onbekend(soort: Pakketsoort, rij: Pakketregel, pakket: Pakket, beeld: Beeld) -> list[Bezwaar]:
    return [
        Bezwaar(rij.bestand, rij.plek, f"'{sleutel}' staat niet in het pakket en niet op deze server.", hulp_bij(naar))
        for naar, sleutel in verwijzingen(soort, rij)
        if sleutel not in pakket.van(naar) and soort_met(naar).gedeeld and beeld.rij_van(naar, sleutel) is None
    ]


def _van_een_ander(soort: Pakketsoort, rij: Pakketregel, beeld: Beeld) -> list[Bezwaar]:
    """A key is one on a server: what another network holds is never taken over."""
    if soort.gedeeld or not soort.sleutelveld or beeld.rij_van(soort.naam, rij.sleutel) is not None:
        return []
    velden = {soort.sleutelveld, "bron_sleutel"} if soort.met_bron else {soort.sleutelveld}
    for veld in velden:
        if soort.model._default_manager.filter(**{veld: rij.sleutel}).exists():
            doe = "Geef ze in het pakket een andere sleutel."
            return [Bezwaar(rij.bestand, rij.plek, "deze sleutel is op deze server al van een ander netwerk.", doe)]
    return []
