"""Which keys a process has, as fingerprints of 31 bits: enough to see that two differ, nothing to find a key with."""

import hashlib
from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True)
class Sleutelmerk:
    """What a process writes with (first key and blind key together), and every key it can read."""

    schrijft: int
    kent: frozenset[int]


def _vingerafdruk(*delen: str) -> int:
    som = hashlib.sha256("\x1f".join(["aanwezigheid", *delen]).encode()).digest()
    return int.from_bytes(som[:4], "big") & 0x7FFF_FFFF


def eigen_merk() -> Sleutelmerk:
    """Return what this process has."""
    sleutels = settings.VERSLEUTELSLEUTELS
    return Sleutelmerk(
        _vingerafdruk(sleutels[0], settings.BLINDE_SLEUTEL), frozenset(_vingerafdruk(sleutel) for sleutel in sleutels)
    )


def eerste_sleutel() -> int:
    """Return the fingerprint of the key that this process writes with, as others would know it."""
    return _vingerafdruk(settings.VERSLEUTELSLEUTELS[0])


def leesbaar() -> frozenset[int]:
    """Return what others may write with so that this process can read it: the `schrijft` of each key it has."""
    return frozenset(_vingerafdruk(sleutel, settings.BLINDE_SLEUTEL) for sleutel in settings.VERSLEUTELSLEUTELS)
