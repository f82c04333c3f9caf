"""What an offer says of itself, in words: the same on its page, in a comparison and in a file."""

from typing import cast

from meldpunt.keuzes.aanbod import SECUNDAIR, Niveau
from meldpunt.lijstveld import LijstVeld
from meldpunt.models import Aanbodfiche


def woorden_van(fiche: Aanbodfiche, veld: str) -> list[str]:
    """Return the choices of a list field, in words."""
    return cast(LijstVeld, fiche._meta.get_field(veld)).woorden(getattr(fiche, veld))


def leeftijd_in_woorden(fiche: Aanbodfiche) -> str:
    """Return `12 tot 18 jaar`, `vanaf 12 jaar` or nothing."""
    van, tot = fiche.leeftijd_van, fiche.leeftijd_tot
    if van is not None and tot is not None:
        return f"{van} tot {tot} jaar"
    if van is not None:
        return f"vanaf {van} jaar"
    return f"tot {tot} jaar" if tot is not None else ""


def duur_in_woorden(fiche: Aanbodfiche) -> str:
    """Return `4 tot 8 weken, 6 dagdelen per week` as far as it is known, then what else is said about it."""
    delen = f"{fiche.dagdelen} {'dagdeel' if fiche.dagdelen == 1 else 'dagdelen'} per week" if fiche.dagdelen else ""
    return ", ".join(filter(None, [_weken(fiche), delen, fiche.duur]))


def _weken(fiche: Aanbodfiche) -> str:
    van, tot = fiche.weken_van, fiche.weken_tot
    if van is not None and tot is not None and van != tot:
        return f"{van} tot {tot} weken"
    weken = van if van is not None else tot
    if weken is None:
        return ""
    hoe = "" if van == tot else "minstens " if tot is None else "hoogstens "
    return f"{hoe}{weken} {'week' if weken == 1 else 'weken'}"


def niveaus_in_woorden(fiche: Aanbodfiche) -> str:
    """Return the levels; three grades together are simply secondary school."""
    niveaus = fiche.geldende_niveaus
    rest = [niveau for niveau in niveaus if niveau not in SECUNDAIR]
    if not set(SECUNDAIR) <= set(niveaus):
        return ", ".join(woorden_van(fiche, "niveaus"))
    namen = dict(Niveau.choices)
    return ", ".join(sorted(["secundair onderwijs", *(namen[niveau] for niveau in rest)]))


def waar_in_woorden(fiche: Aanbodfiche) -> str:
    """Return the areas."""
    return ", ".join(gebied.naam for gebied in fiche.werkgebieden.all())
