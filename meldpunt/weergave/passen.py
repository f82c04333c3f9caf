"""Passen: which open offers fit the tier 0 of a file, each hit and each near-miss in words. A person chooses.

Only what a provider may read without a name is compared: age band, niveau, region, what is wished. What a source does
not say is not a no.
"""

from dataclasses import dataclass
from enum import IntEnum

from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau, Toegangsweg, Voor
from meldpunt.keuzes.dossier import Leeftijdsband, SoortVraag
from meldpunt.models import Aanbodfiche, Aanmelding, Toeleiding
from meldpunt.regels.gebieden import rond
from meldpunt.regels.schoolextern import Vereiste, bewaak_zin, in_woorden, is_schoolextern, ontbreekt_voor_schoolextern
from meldpunt.weergave.aanbod import Aanbodregel, leeftijd_in_woorden, met_alles, niveaus_in_woorden, waar_in_woorden

# The lowest and highest age of a band. Offers stop at 25.
_LEEFTIJDEN = {
    Leeftijdsband.TOT_12: (2, 11),
    Leeftijdsband.VANAF_12: (12, 14),
    Leeftijdsband.VANAF_15: (15, 17),
    Leeftijdsband.VANAF_18: (18, 25),
}
_VOOR_WIE = {
    SoortVraag.KLASGROEP: (Voor.SCHOOL, Voor.PROFESSIONAL),
    SoortVraag.SCHOOL: (Voor.SCHOOL, Voor.PROFESSIONAL),
}


class Passing(IntEnum):
    """Of one criterion; also the order in which they are told."""

    NEE = 0
    MISSCHIEN = 1
    ONBEKEND = 2
    JA = 3


@dataclass(frozen=True)
class Toets:
    """One criterion of one offer, in words."""

    oordeel: Passing
    zin: str


@dataclass(frozen=True)
class Voorstel:
    """One open offer before this file. `eerder`: its toeleidingen in this file, newest first.

    `mist`: what the file lacks before this offer may be proposed at all.
    """

    regel: Aanbodregel
    toetsen: tuple[Toets, ...]
    eerder: tuple[Toeleiding, ...] = ()
    mist: tuple[Vereiste, ...] = ()

    def _met(self, oordeel: Passing) -> list[str]:
        return [toets.zin for toets in self.toetsen if toets.oordeel == oordeel]

    @property
    def past(self) -> list[str]:
        """What fits."""
        return self._met(Passing.JA)

    @property
    def past_niet(self) -> list[str]:
        """What does not fit."""
        return self._met(Passing.NEE)

    @property
    def vraag_na(self) -> list[str]:
        """What fits in part, and what the source does not say."""
        return self._met(Passing.MISSCHIEN) + self._met(Passing.ONBEKEND)

    @property
    def loopt(self) -> Toeleiding | None:
        """The toeleiding to this offer that runs in this file."""
        return next((rij for rij in self.eerder if rij.is_lopend), None)

    @property
    def waarom_niet(self) -> str:
        """Why it cannot be proposed yet; "" when it can."""
        return bewaak_zin(self.mist) if self.mist else ""

    @property
    def mist_zin(self) -> str:
        """What the file lacks, in a line beside the offer."""
        return in_woorden(self.mist)

    @property
    def volgorde(self) -> tuple[int, int, int, bool, str]:
        """Fewest noes first, then most hits; a free place that one may believe before an old number or none."""
        return (
            len(self.past_niet),
            len(self.vraag_na),
            -len(self.past),
            not self._heeft_plaats,
            self.regel.fiche.sorteersleutel,
        )

    @property
    def _heeft_plaats(self) -> bool:
        plaatsen = self.regel.plaatsen
        return plaatsen is not None and not plaatsen.vers.oud and self.regel.fiche.capaciteit.vrij > 0


@dataclass(frozen=True)
class Passend:
    """All open offers of the network before one file, best first, in three heaps.

    `eerst`: what the file lacks before an offer outside the school may be proposed.
    """

    past: list[Voorstel]
    bijna: list[Voorstel]
    niet: list[Voorstel]
    onbekend: list[str]
    eerst: tuple[Vereiste, ...] = ()

    @property
    def eerst_zin(self) -> str:
        """What the file lacks before an offer outside the school may be proposed."""
        return bewaak_zin(self.eerst)


def pas(aanmelding: Aanmelding) -> Passend:
    """Hold every open offer of the network against the tier 0 of this file."""
    gebieden = rond(aanmelding.gebied.slug) if aanmelding.gebied else set()
    eerder, eerst = _eerder(aanmelding), ontbreekt_voor_schoolextern(aanmelding)
    fiches = met_alles(Aanbodfiche.objects.openbaar().filter(netwerk=aanmelding.netwerk_id))
    voorstellen = sorted(
        (
            Voorstel(
                Aanbodregel(fiche),
                toets(aanmelding, fiche, gebieden),
                tuple(eerder.get(fiche.pk, ())),
                eerst if is_schoolextern(fiche) else (),
            )
            for fiche in fiches
        ),
        key=lambda voorstel: voorstel.volgorde,
    )
    return Passend(
        past=[een for een in voorstellen if not een.past_niet],
        bijna=[een for een in voorstellen if len(een.past_niet) == 1],
        niet=[een for een in voorstellen if len(een.past_niet) > 1],
        onbekend=_niet_ingevuld(aanmelding),
        eerst=eerst if any(een.mist for een in voorstellen) else (),
    )


def voorstel_van(aanmelding: Aanmelding, fiche: Aanbodfiche) -> Voorstel:
    """Hold one offer against the file."""
    gebieden = rond(aanmelding.gebied.slug) if aanmelding.gebied else set()
    mist = ontbreekt_voor_schoolextern(aanmelding) if is_schoolextern(fiche) else ()
    return Voorstel(Aanbodregel(fiche), toets(aanmelding, fiche, gebieden), mist=mist)


def _eerder(aanmelding: Aanmelding) -> dict[int, list[Toeleiding]]:
    uit: dict[int, list[Toeleiding]] = {}
    for rij in Toeleiding.objects.filter(aanmelding=aanmelding):
        uit.setdefault(rij.fiche_id, []).append(rij)
    return uit


def _niet_ingevuld(aanmelding: Aanmelding) -> list[str]:
    """What the file itself does not say, so that nothing was compared with it."""
    leeg = {
        "de leeftijd": not aanmelding.leeftijdsband,
        "het niveau": not aanmelding.niveau,
        "de regio": aanmelding.gebied_id is None,
        "welk aanbod gewenst is": not aanmelding.gewenst,
    }
    return [naam for naam, is_leeg in leeg.items() if is_leeg]


def toets(aanmelding: Aanmelding, fiche: Aanbodfiche, gebieden: set[str]) -> tuple[Toets, ...]:
    """Return every criterion of one offer; what the file does not say is not asked."""
    alle = (
        _leeftijd(aanmelding, fiche),
        _niveau(aanmelding, fiche),
        _regio(aanmelding, fiche, gebieden),
        _voor_wie(aanmelding, fiche),
        _soort(aanmelding, fiche),
        _weg(fiche),
    )
    return tuple(een for een in alle if een is not None)


def _leeftijd(aanmelding: Aanmelding, fiche: Aanbodfiche) -> Toets | None:
    if not aanmelding.leeftijdsband:
        return None
    if fiche.leeftijd_van is None and fiche.leeftijd_tot is None:
        return Toets(Passing.ONBEKEND, "de bron zegt niets over de leeftijd")
    laag, hoog = _LEEFTIJDEN[Leeftijdsband(aanmelding.leeftijdsband)]
    van = 0 if fiche.leeftijd_van is None else fiche.leeftijd_van
    tot = hoog if fiche.leeftijd_tot is None else fiche.leeftijd_tot
    zin = f"leeftijd {leeftijd_in_woorden(fiche)}"
    if van > hoog or tot < laag:
        return Toets(Passing.NEE, zin)
    if van > laag or tot < hoog:
        return Toets(Passing.MISSCHIEN, f"{zin}: kijk na of dat klopt voor deze jongere")
    return Toets(Passing.JA, zin)


def _niveau(aanmelding: Aanmelding, fiche: Aanbodfiche) -> Toets | None:
    if not aanmelding.niveau:
        return None
    if not fiche.geldende_niveaus:
        return Toets(Passing.ONBEKEND, "de bron zegt niets over het niveau")
    if aanmelding.niveau in fiche.geldende_niveaus:
        return Toets(Passing.JA, Niveau(aanmelding.niveau).label)
    return Toets(Passing.NEE, f"alleen voor {niveaus_in_woorden(fiche)}")


def _regio(aanmelding: Aanmelding, fiche: Aanbodfiche, gebieden: set[str]) -> Toets | None:
    if not gebieden:
        return None
    werkt_in = {gebied.slug for gebied in fiche.werkgebieden.all()}
    if not werkt_in:
        return Toets(Passing.ONBEKEND, "de bron zegt niets over de regio")
    zin = f"regio {waar_in_woorden(fiche)}"
    return Toets(Passing.JA if werkt_in & gebieden else Passing.NEE, zin)


def _voor_wie(aanmelding: Aanmelding, fiche: Aanbodfiche) -> Toets | None:
    gevraagd = _VOOR_WIE.get(aanmelding.soort_vraag, (Voor.JONGERE,))
    if not fiche.voor:
        return Toets(Passing.ONBEKEND, "de bron zegt niet voor wie het is")
    zin = "voor " + ", ".join(fiche._meta.get_field("voor").woorden(fiche.voor))
    return Toets(Passing.JA if set(gevraagd) & set(fiche.voor) else Passing.NEE, zin)


def _soort(aanmelding: Aanmelding, fiche: Aanbodfiche) -> Toets | None:
    if not aanmelding.gewenst:
        return None
    if fiche.soort in aanmelding.gewenst:
        return Toets(Passing.JA, f"gewenst: {Aanbodsoort(fiche.soort).label}")
    return Toets(Passing.NEE, f"{Aanbodsoort(fiche.soort).label} is niet wat gevraagd werd")


def _weg(fiche: Aanbodfiche) -> Toets | None:
    """How one gets there never rules out: the Meldpunt can always call. It is worth knowing."""
    if not fiche.weg:
        return Toets(Passing.ONBEKEND, "de bron zegt niet hoe je er komt")
    if fiche.weg == Toegangsweg.CLB:
        return Toets(Passing.JA, "via het CLB en het Meldpunt")
    return Toets(Passing.MISSCHIEN, f"gewone weg: {Toegangsweg(fiche.weg).label}")
