"""The packages that come along, as plain data, for tests that hold their words against the documents."""

from pathlib import Path
from typing import Any

import yaml

NETWERKEN = Path(__file__).resolve().parents[2] / "netwerken"
SLUGS = ("mechelen", "vlaams-brabant")


def lees(pad: Path) -> dict[str, Any]:
    """The YAML file as plain data."""
    return yaml.safe_load(pad.read_text(encoding="utf-8"))


def rijen(bestand: str, lijst: str) -> list[dict[str, Any]]:
    """Every row of one list of both networks, each with the network it is of."""
    alle = [(slug, lees(NETWERKEN / slug / f"{bestand}.yaml").get(lijst) or []) for slug in SLUGS]
    return [{**rij, "netwerk": slug} for slug, deel in alle for rij in (deel if isinstance(deel, list) else [deel])]


def bronnen() -> dict[str, Any]:
    """The documents of both networks by their key."""
    uit: dict[str, Any] = {}
    for slug in SLUGS:
        uit |= lees(NETWERKEN / slug / "netwerk.yaml")["bronnen"]
    return uit


def organisaties() -> list[dict[str, Any]]:
    """Every organisation once, with the networks whose package names it as a part."""
    uit: dict[str, dict[str, Any]] = {}
    for rij in rijen("organisaties", "organisaties"):
        samen = uit.setdefault(rij["bron_sleutel"], {**rij, "netwerken": []})
        samen["netwerken"] += [rij["netwerk"]] if rij.get("lid", True) else []
    return list(uit.values())


def paden(*bestanden: str) -> list[Path]:
    """The files of these names, of every package."""
    return [pad for pad in sorted(NETWERKEN.glob("*/*.yaml")) if not bestanden or pad.stem in bestanden]
