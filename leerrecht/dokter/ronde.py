"""The round of the doctor: every examination, the worst first. A new one is a line in ONDERZOEKEN."""

from collections import Counter
from collections.abc import Callable, Iterable

from leerrecht.dokter import buiten, machine, processen, reservekopie, wachtrijen
from leerrecht.dokter.bevinding import Bevinding, Ernst
from leerrecht.foutmelding import soort

ONDERZOEKEN: tuple[Callable[[], list[Bevinding]], ...] = (
    processen.onderzoek,
    wachtrijen.onderzoek,
    machine.onderzoek,
    buiten.onderzoek,
    reservekopie.onderzoek,
)


def onderzoek() -> list[Bevinding]:
    """Return all findings, the worst first. An examination that fails itself is a finding, not an end."""
    gevonden = [bevinding for deel in ONDERZOEKEN for bevinding in _een(deel)]
    return sorted(gevonden, key=lambda bevinding: bevinding.ernst)


def _een(deel: Callable[[], list[Bevinding]]) -> list[Bevinding]:
    try:
        return deel()
    except Exception as fout:
        naam = deel.__module__.rpartition(".")[2]
        zin = f"Het onderzoek van {naam} is niet gelukt."
        return [Bevinding(naam, Ernst.NIET_NAGEKEKEN, zin, gemeten=soort(fout))]


def oordeel(bevindingen: Iterable[Bevinding]) -> str:
    """Return in one sentence how it is: what is wrong now in full, the rest counted."""
    bevindingen = list(bevindingen)
    nu = " ".join(bevinding.zin for bevinding in bevindingen if bevinding.ernst == Ernst.NU)
    per = Counter(bevinding.ernst for bevinding in bevindingen)
    rest = [
        _tel(per[Ernst.BINNENKORT], "ding vraagt binnenkort aandacht", "dingen vragen binnenkort aandacht"),
        _tel(per[Ernst.NIET_NAGEKEKEN], "is niet nagekeken", "zijn niet nagekeken"),
        _tel(per[Ernst.IN_ORDE], "is in orde", "zijn in orde"),
    ]
    tellingen = ", ".join(deel for deel in rest if deel)
    return " ".join(deel for deel in (nu, f"{tellingen[:1].upper()}{tellingen[1:]}." if tellingen else "") if deel)


def _tel(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}" if aantal else ""
