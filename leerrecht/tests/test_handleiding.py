"""The manuals say what is on the screen: every word in bold, and every picture."""

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

MAP = Path(settings.BASIS) / "docs" / "handleiding"
HANDLEIDINGEN = sorted(MAP.glob("*.md"))
# In bold because it matters, not because it is on a button; and how to write bold.
NADRUK = {
    "maak je je zorgen over de veiligheid van een jongere? wacht dan niet op een formulier, bel",
    "onder 12 jaar",
    "vanaf 12 jaar",
    "vanaf 18 jaar",
    "zo",
}
KB = 1024


def _kaal(tekst: str) -> str:
    return re.sub(r"\s+", " ", tekst).strip().rstrip(".:( ").replace("’", "'").casefold()


@cache
def _op_het_scherm() -> frozenset[str]:
    """Every whole piece of text that a template or a line of Python can show."""
    stukken: set[str] = set()
    for pad in (Path(settings.BASIS) / "templates").rglob("*.html"):
        tekst = unescape(pad.read_text(encoding="utf-8"))
        stukken.update(re.split(r"[<>]|(?<=[.!?])\s|\{%.*?%\}|\{\{.*?\}\}", tekst, flags=re.DOTALL))
        stukken.update(re.findall(r'"([^"]*)"', tekst))
    eigen = [Path(app.path) for app in apps.get_app_configs() if Path(app.path).parent == Path(settings.BASIS)]
    for pad in (pad for map_ in eigen for pad in map_.rglob("*.py") if "tests" not in pad.parts):
        for stuk in re.findall(r'"([^"\n]*)"', re.sub(r'"\s*\n\s*f?"', "", pad.read_text(encoding="utf-8"))):
            # Around a value of an f-string, as around one of a template.
            stukken.update((stuk, *re.split(r"\{[^{}]*\}", stuk)))
    return frozenset(map(_kaal, stukken))


def _beelden(handleiding: Path) -> list[tuple[str, str]]:
    """What stands for a picture, and its file."""
    return re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", handleiding.read_text(encoding="utf-8"))


@pytest.mark.parametrize("handleiding", HANDLEIDINGEN, ids=lambda pad: pad.stem)
def test_elk_vet_woord_staat_zo_in_het_portaal(handleiding: Path) -> None:
    vet = re.findall(r"\*\*(.+?)\*\*", handleiding.read_text(encoding="utf-8"), flags=re.DOTALL)
    weg = [woord for woord in vet if _kaal(woord) not in _op_het_scherm() | NADRUK]
    assert vet or handleiding.stem == "README"
    assert not weg, f"{handleiding.name} noemt wat nergens staat: {weg}"


@pytest.mark.parametrize("handleiding", HANDLEIDINGEN, ids=lambda pad: pad.stem)
def test_elk_beeld_is_er_en_zegt_in_woorden_wat_je_ziet(handleiding: Path) -> None:
    beelden = _beelden(handleiding)
    assert beelden, f"{handleiding.name} toont niets"
    for woorden, bestand in beelden:
        assert (MAP / bestand).is_file(), f"{handleiding.name}: {bestand} ontbreekt; doe make handleiding-beelden"
        assert len(woorden) > 20, f"{handleiding.name}: {bestand} zegt niet wat erop staat"


def test_geen_beeld_is_zwaar_of_staat_er_voor_niets() -> None:
    gemaakt = {pad.name: pad.stat().st_size for pad in (MAP / "beelden").iterdir()}
    geplaatst = {Path(bestand).name for handleiding in HANDLEIDINGEN for _, bestand in _beelden(handleiding)}
    assert set(gemaakt) == geplaatst
    assert max(gemaakt.values()) <= 80 * KB, gemaakt
    assert sum(gemaakt.values()) <= 1536 * KB
