"""A grid of two vocabularies: strands down, target groups (or themes) across, the actions in the cells."""

from actieplan.regels.plak.knoop import Planknoop, Planlezing, zet_kop
from actieplan.regels.plak.kolommen import kolom_van, kolommen_van
from actieplan.regels.plak.regel import lees_regel

_LANGSTE_KOP = 60


def is_raster(koppen: list[str]) -> bool:
    """Whether a row of heads is that of a grid: an empty corner, or one that names two lists ("thema / doelgroep")."""
    if len(koppen) < 3 or not all(0 < len(kop) <= _LANGSTE_KOP for kop in koppen[1:]):
        return False
    if len([kolom for kolom in kolommen_van(koppen[1:]) if kolom]) > 1:
        return False
    hoek = koppen[0]
    return not hoek or any(teken in hoek for teken in "/\\×")


def lees_raster(koppen: list[str], rijen: list[tuple[list[int], list[str]]], uit: Planlezing) -> None:
    """Put each cell of a grid into `uit` as actions, under the goal of its row, with the word of its column."""
    delen = [kolom_van(deel) for deel in koppen[0].replace("\\", "/").replace("×", "/").split("/")]
    kolom = "themas" if delen[-1] == "themas" else "doelgroepen"
    for regels, cellen in rijen:
        if not cellen[0]:
            for nummer in regels:
                uit.meld(nummer, "Deze rij van het raster heeft vooraan geen naam. Geef ze er een.", kolom="A")
            continue
        doel = lees_regel(" ".join(cellen[0].split()), 1)
        kop = Planknoop("strategisch", regels, doel.nr)
        zet_kop(kop, doel.rest or cellen[0], [])
        uit.knopen.append(kop)
        for plek, cel in enumerate(cellen[1:], 1):
            for stuk in cel.replace(";", "\n").split("\n"):
                if stuk.strip():
                    _zet_actie(stuk, regels, kolom, koppen[plek] if plek < len(koppen) else "", uit)


def _zet_actie(stuk: str, regels: list[int], kolom: str, woord: str, uit: Planlezing) -> None:
    regel = lees_regel(stuk, 1)
    actie = Planknoop("2", regels, regel.nr, cellen={kolom: woord} if woord else {})
    zet_kop(actie, regel.rest or stuk.strip(), [])
    uit.knopen.append(actie)
