"""Encryption of what must not lie in clear in the database. Keys live outside it; the newest key is first."""

from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class Onleesbaar(Exception):
    """The text was not made with any of our keys, or was altered."""


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
