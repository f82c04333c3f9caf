"""Holding one offer against one file: every point in words, with whether it fits. A person chooses.

Of the file only what a provider may read without a name is compared (age band, niveau, region, what is wished), whether
a yes stands in it, and what the worker looks for. What a source does not say is not a no.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from meldpunt.keuzes.aanbod import ZONDER_SCHOOL, Aanbodsoort, Eis, Niveau, Toegangsweg, Voor, Werkvorm, telt_als
from meldpunt.keuzes.dossier import Instemmingsantwoord, Leeftijdsband, SoortVraag, Wie
from meldpunt.models import Aanbodfiche, Aanmelding, Capaciteit
from meldpunt.regels.aanbodwoorden import leeftijd_in_woorden, niveaus_in_woorden, waar_in_woorden, woorden_van
from meldpunt.regels.gebieden import rond
from meldpunt.regels.instemming import laatste_antwoorden
from meldpunt.regels.leeftijd import JAREN_VAN_BAND

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
    """One criterion of one offer, in words.

    `over_soort`: of its kind. Another kind than was asked is no near-miss but another answer.
    """

    oordeel: Passing
    zin: str
    over_soort: bool = False


@dataclass(frozen=True)
class Zoekwens:
    """What the worker looks for beside the file. Empty or None: not asked. `weken` and `dagdelen`: at most so many."""

    taal: str = ""
    vorm: str = ""
    dagdelen: int | None = None
    weken: int | None = None
    wachtweken: int | None = None


@dataclass(frozen=True)
class Zoekbeeld:
    """A file as it is compared; made once for a whole page. `gebieden`: its area, all around and all within."""

    aanmelding: Aanmelding
    gebieden: set[str]
    ja_gezegd: frozenset[str]
    wens: Zoekwens = field(default_factory=Zoekwens)


def zoekbeeld_van(aanmelding: Aanmelding, wens: Zoekwens | None = None) -> Zoekbeeld:
    """Read once what every offer is held against."""
    gebieden = rond(aanmelding.gebied.slug) if aanmelding.gebied else set()
    antwoorden = laatste_antwoorden(aanmelding).values()
    ja = frozenset(rij.wie for rij in antwoorden if rij.antwoord == Instemmingsantwoord.GEGEVEN)
    return Zoekbeeld(aanmelding, gebieden, ja, wens or Zoekwens())


def toets(beeld: Zoekbeeld, fiche: Aanbodfiche) -> tuple[Toets, ...]:
    """Return every criterion of one offer; what neither the file nor the worker says is not asked."""
    aanmelding, wens = beeld.aanmelding, beeld.wens
    alle = (
        _leeftijd(aanmelding, fiche),
        _niveau(aanmelding, fiche),
        _regio(fiche, beeld.gebieden),
        _voor_wie(aanmelding, fiche),
        _soort(aanmelding, fiche),
        _taal(fiche, wens.taal),
        _vorm(fiche, wens.vorm),
        _dagdelen(fiche, wens.dagdelen),
        _weken(fiche, wens.weken),
        _wachten(fiche, wens.wachtweken),
        *_eisen(beeld, fiche),
        _weg(fiche),
    )
    return tuple(een for een in alle if een is not None)


def past_niet(toetsen: Iterable[Toets]) -> list[str]:
    """Return what does not fit."""
    return [een.zin for een in toetsen if een.oordeel == Passing.NEE]


def beeld_in_woorden(toetsen: tuple[Toets, ...]) -> str:
    """Return the comparison as it is kept with a choice: later the offer may say something else."""
    koppen = ((Passing.NEE, "Past niet"), (Passing.JA, "Past"), (Passing.MISSCHIEN, "Vraag na"))
    regels = [(kop, [een.zin for een in toetsen if een.oordeel == oordeel]) for oordeel, kop in koppen]
    return " ".join(f"{kop}: {'; '.join(zinnen)}." for kop, zinnen in regels if zinnen)


def heeft_verse_plaats(fiche: Aanbodfiche) -> bool:
    """Tell whether a place is free that one may believe."""
    gemeld = _gemeld(fiche)
    return gemeld is not None and gemeld.vrij > 0


def _gemeld(fiche: Aanbodfiche) -> Capaciteit | None:
    gemeld = getattr(fiche, "capaciteit", None)
    return gemeld if gemeld and not gemeld.is_oud() else None


def _leeftijd(aanmelding: Aanmelding, fiche: Aanbodfiche) -> Toets | None:
    if not aanmelding.leeftijdsband:
        return None
    if fiche.leeftijd_van is None and fiche.leeftijd_tot is None:
        return Toets(Passing.ONBEKEND, "de bron zegt niets over de leeftijd")
    laag, hoog = JAREN_VAN_BAND[Leeftijdsband(aanmelding.leeftijdsband)]
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
    if aanmelding.niveau in ZONDER_SCHOOL:
        return Toets(Passing.ONBEKEND, f"de jongere: {Niveau(aanmelding.niveau).label}")
    if not fiche.geldende_niveaus:
        return Toets(Passing.ONBEKEND, "de bron zegt niets over het niveau")
    if set(telt_als(aanmelding.niveau)) & set(fiche.geldende_niveaus):
        return Toets(Passing.JA, Niveau(aanmelding.niveau).label)
    return Toets(Passing.NEE, f"alleen voor {niveaus_in_woorden(fiche)}")


def _regio(fiche: Aanbodfiche, gebieden: set[str]) -> Toets | None:
    if not gebieden:
        return None
    werkt_in = {gebied.slug for gebied in fiche.werkgebieden.all()}
    if not werkt_in:
        return Toets(Passing.ONBEKEND, "de bron zegt niets over de regio")
    zin = f"regio {waar_in_woorden(fiche)}"
    return Toets(Passing.JA if werkt_in & gebieden else Passing.NEE, zin)


def _voor_wie(aanmelding: Aanmelding, fiche: Aanbodfiche) -> Toets | None:
    gevraagd = _VOOR_WIE.get(SoortVraag(aanmelding.soort_vraag), (Voor.JONGERE,))
    if not fiche.voor:
        return Toets(Passing.ONBEKEND, "de bron zegt niet voor wie het is")
    zin = "voor " + ", ".join(woorden_van(fiche, "voor"))
    return Toets(Passing.JA if set(gevraagd) & set(fiche.voor) else Passing.NEE, zin)


def _soort(aanmelding: Aanmelding, fiche: Aanbodfiche) -> Toets | None:
    if not aanmelding.gewenst:
        return None
    if fiche.soort in aanmelding.gewenst:
        return Toets(Passing.JA, f"gewenst: {Aanbodsoort(fiche.soort).label}", over_soort=True)
    return Toets(Passing.NEE, f"{Aanbodsoort(fiche.soort).label} is niet wat gevraagd werd", over_soort=True)


def _taal(fiche: Aanbodfiche, taal: str) -> Toets | None:
    if not taal:
        return None
    talen = talen_van(fiche)
    if not talen:
        return Toets(Passing.ONBEKEND, "de bron zegt niets over de taal")
    past = taal.casefold() in {een.casefold() for een in talen}
    return Toets(
        Passing.JA if past else Passing.NEE, f"in het {fiche.talen}" if past else f"alleen in het {fiche.talen}"
    )


def talen_van(fiche: Aanbodfiche) -> list[str]:
    """Return the languages an offer names, one by one."""
    return [een.strip() for een in fiche.talen.replace(" en ", ",").replace(";", ",").split(",") if een.strip()]


def _vorm(fiche: Aanbodfiche, vorm: str) -> Toets | None:
    if not vorm:
        return None
    if not fiche.vormen:
        return Toets(Passing.ONBEKEND, "de bron zegt niet of het alleen of in groep is")
    past = vorm in fiche.vormen
    zin = ", ".join(woorden_van(fiche, "vormen"))
    return Toets(Passing.JA, Werkvorm(vorm).label) if past else Toets(Passing.NEE, f"alleen {zin}")


def _dagdelen(fiche: Aanbodfiche, hoogstens: int | None) -> Toets | None:
    if hoogstens is None:
        return None
    if fiche.dagdelen is None:
        return Toets(Passing.ONBEKEND, "de bron zegt niet hoeveel dagdelen per week")
    zin = f"{fiche.dagdelen} {'dagdeel' if fiche.dagdelen == 1 else 'dagdelen'} per week"
    return Toets(Passing.JA if fiche.dagdelen <= hoogstens else Passing.NEE, zin)


def _weken(fiche: Aanbodfiche, hoogstens: int | None) -> Toets | None:
    if hoogstens is None:
        return None
    van, tot = fiche.weken_van, fiche.weken_tot
    if van is None and tot is None:
        return Toets(Passing.ONBEKEND, "de bron zegt niet hoeveel weken het duurt")
    if van is not None and van > hoogstens:
        return Toets(Passing.NEE, f"duurt minstens {van} {_week(van)}")
    if tot is not None and tot <= hoogstens:
        return Toets(Passing.JA, f"duurt hoogstens {tot} {_week(tot)}")
    return Toets(Passing.MISSCHIEN, f"duurt soms langer dan {hoogstens} {_week(hoogstens)}")


def _week(aantal: int) -> str:
    return "week" if aantal == 1 else "weken"


def _wachten(fiche: Aanbodfiche, hoogstens: int | None) -> Toets | None:
    """Places and waiting: what was said too long ago neither helps nor hinders."""
    gemeld = _gemeld(fiche)
    if gemeld is None:
        return None if hoogstens is None else Toets(Passing.ONBEKEND, "hoelang je wacht, is niet pas bevestigd")
    if gemeld.vrij:
        return Toets(Passing.JA, "er is nu plaats")
    if gemeld.wachtweken is None:
        return Toets(Passing.MISSCHIEN, "nu geen plaats, hoelang je wacht is niet gezegd")
    zin = f"nu geen plaats, ongeveer {gemeld.wachtweken} {_week(gemeld.wachtweken)} wachten"
    if hoogstens is None:
        return Toets(Passing.MISSCHIEN, zin)
    return Toets(Passing.JA if gemeld.wachtweken <= hoogstens else Passing.NEE, zin)


def _eisen(beeld: Zoekbeeld, fiche: Aanbodfiche) -> list[Toets]:
    return [_eis(beeld, eis) for eis in fiche.eisen]


def _eis(beeld: Zoekbeeld, eis: str) -> Toets:
    """One condition. A condition nobody can read from a file is something to ask; only one that is surely not met is a
    no."""
    woord = Eis(eis).label
    wie = {Eis.JONGERE: Wie.JONGERE, Eis.OUDER: Wie.OUDER}.get(Eis(eis))
    if wie is not None and wie in beeld.ja_gezegd:
        return Toets(Passing.JA, woord)
    if eis == Eis.INGESCHREVEN and beeld.aanmelding.niveau in (Niveau.HUIS, Niveau.NIET):
        return Toets(Passing.NEE, f"nodig: {woord}")
    if eis == Eis.INGESCHREVEN and beeld.aanmelding.niveau not in ("", Niveau.EXAMEN):
        return Toets(Passing.JA, woord)
    return Toets(Passing.MISSCHIEN, f"nodig: {woord}")


def _weg(fiche: Aanbodfiche) -> Toets:
    """How one gets there never rules out: the Meldpunt can always call. It is worth knowing."""
    if not fiche.weg:
        return Toets(Passing.ONBEKEND, "de bron zegt niet hoe je er komt")
    if fiche.weg == Toegangsweg.CLB:
        return Toets(Passing.JA, "via het CLB en het Meldpunt")
    return Toets(Passing.MISSCHIEN, f"gewone weg: {Toegangsweg(fiche.weg).label}")
