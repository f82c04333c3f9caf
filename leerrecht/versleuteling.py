"""Encryption of what must not lie in clear in the database. Keys live outside it; the newest key is first.

An encrypted column cannot be searched. What must be found exactly has a blind index beside it: a keyed hash with a key
of its own, so that who reads the database alone learns nothing from it. What must be found in spite of how it was
written has marks: such hashes of its parts, so short that different values share one. They say "look here", no more.
"""

import hashlib
import hmac
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from leerrecht.zoeken import normaliseer

GEBONDEN = "b:"  # before a value that is bound to its place
_SCHEI = "\x1f"


class Onleesbaar(Exception):
    """The text was not made with any of our keys, was altered, or lies where it was not written.

    `rij`: the row it stands on, where that is known.
    """

    def __init__(self, reden: str, rij: Any = None) -> None:
        super().__init__(reden)
        self.rij = rij


@lru_cache(maxsize=4)
def _kluis(sleutels: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(sleutel) for sleutel in sleutels])


def _huidige_kluis() -> MultiFernet:
    return _kluis(tuple(settings.VERSLEUTELSLEUTELS))


def versleutel(tekst: str) -> str:
    """Return `tekst` encrypted with the newest key."""
    return _huidige_kluis().encrypt(tekst.encode()).decode()


def ontsleutel(geheim: str) -> str:
    """Return the clear text of `geheim`; raise Onleesbaar when no key fits."""
    try:
        return _huidige_kluis().decrypt(geheim.encode()).decode()
    except InvalidToken as fout:
        raise Onleesbaar("Deze gegevens zijn met een andere sleutel bewaard.") from fout


def vernieuw(geheim: str) -> str | None:
    """Return `geheim` encrypted with the newest key, None when it is already; raise Onleesbaar when no key fits.

    What it is bound to stays.
    """
    merk, kaal = _ontleed(geheim)
    try:
        _kluis((settings.VERSLEUTELSLEUTELS[0],)).decrypt(kaal.encode())
        return None
    except InvalidToken:
        pass  # another key, or none of ours
    try:
        return merk + _huidige_kluis().rotate(kaal.encode()).decode()
    except InvalidToken as fout:
        raise Onleesbaar("Deze gegevens zijn met een andere sleutel bewaard.") from fout


@dataclass(frozen=True)
class Bergplaats:
    """Where an encrypted value lies: its column ("meldpunt.Jongere.naam") and the key of its row, "" before it has one.

    The place is encrypted with the value: who can write in the database cannot put a value where it would open.
    """

    kolom: str
    rij: str = ""


def versleutel_op(plek: Bergplaats, tekst: str) -> str:
    """Return `tekst` encrypted and bound to its place."""
    return GEBONDEN + versleutel(_SCHEI.join([plek.kolom, plek.rij, tekst]))


def ontsleutel_op(geheim: str) -> tuple[Bergplaats | None, str]:
    """Return the place a value is bound to and its clear text; None as place for one of before values were bound.

    Raise Onleesbaar when no key fits. Whether it lies there is for the caller to compare.
    """
    merk, kaal = _ontleed(geheim)
    tekst = ontsleutel(kaal)
    if not merk:
        return None, tekst
    kolom, rij, tekst = tekst.split(_SCHEI, 2)
    return Bergplaats(kolom, rij), tekst


def versleutel_bytes(plek: Bergplaats, inhoud: bytes) -> bytes:
    """Return the content of a file encrypted and bound to its place, as `versleutel_op` does for a text."""
    return _huidige_kluis().encrypt(_hoofd(plek) + inhoud)


def ontsleutel_bytes(plek: Bergplaats, geheim: bytes) -> bytes:
    """Return the content of a file; raise Onleesbaar when no key fits or it was written for another place."""
    try:
        inhoud = _huidige_kluis().decrypt(geheim)
    except InvalidToken as fout:
        raise Onleesbaar("Dit bestand is met een andere sleutel bewaard.") from fout
    if not inhoud.startswith(_hoofd(plek)):
        raise Onleesbaar("Dit bestand ligt niet waar het geschreven is.")
    return inhoud.removeprefix(_hoofd(plek))


def vernieuw_bytes(geheim: bytes) -> bytes | None:
    """Return the content encrypted with the newest key, None when it is already; raise Onleesbaar when no key fits."""
    try:
        _kluis((settings.VERSLEUTELSLEUTELS[0],)).decrypt(geheim)
        return None
    except InvalidToken:
        pass  # another key, or none of ours
    try:
        return _huidige_kluis().rotate(geheim)
    except InvalidToken as fout:
        raise Onleesbaar("Dit bestand is met een andere sleutel bewaard.") from fout


def _hoofd(plek: Bergplaats) -> bytes:
    return _SCHEI.join([plek.kolom, plek.rij, ""]).encode()


def _ontleed(geheim: str) -> tuple[str, str]:
    return (GEBONDEN, geheim.removeprefix(GEBONDEN)) if geheim.startswith(GEBONDEN) else ("", geheim)


def blinde_index(waarvoor: str, *delen: str) -> str:
    """Return the blind index of a value, for the column `waarvoor`; what the folding takes away does not count.

    One value gets another hash in another column, so that two columns never betray that they hold the same. An empty
    value has an empty index, which finds nothing.
    """
    genormaliseerd = [normaliseer(deel) for deel in delen]
    return _hash(waarvoor, *genormaliseerd) if any(genormaliseerd) else ""


def blind_merk(waarvoor: str, tekst: str) -> str:
    """Return the mark of `tekst`, for one purpose: one of 4096, so that a shared mark proves nothing by itself.

    Who finds a row by it decrypts and compares.
    """
    return _hash("merk", waarvoor, tekst)[:3]


def vaste_hash(waarvoor: str, tekst: str) -> str:
    """Return the keyed hash of exactly this text: unlike a blind index it stays the same when the folding changes."""
    return _hash(waarvoor, tekst)


def _hash(*delen: str) -> str:
    return hmac.new(settings.BLINDE_SLEUTEL.encode(), "\x1f".join(delen).encode(), hashlib.sha256).hexdigest()
