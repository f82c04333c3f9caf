"""Where the content of a file lies: encrypted, bound to its row, in the storage of the house, under a random name."""

import logging
from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.db import models, transaction

from leerrecht.foutmelding import soort
from leerrecht.models.basis import maak_sleutel
from leerrecht.opslag import OpslagWeg
from leerrecht.versleuteling import Bergplaats, Onleesbaar, ontsleutel_bytes, versleutel_bytes

log = logging.getLogger("leerrecht.bijlage")
MAP = "bijlage"


def opslag() -> Storage:
    """The storage for what people upload: a folder outside the web root, or a bucket."""
    return storages["bijlagen"]


def plek_van(model: type[models.Model], sleutel: str) -> Bergplaats:
    """Where the content of one row belongs; put elsewhere it does not open."""
    return Bergplaats(f"{model._meta.label}.bestand", sleutel)


def leg_weg(plek: Bergplaats, inhoud: bytes) -> str:
    """Store content encrypted and return under which name. Raises OpslagWeg or OSError when it is not stored whole.

    Call it in the transaction that writes the row: what that rolls back lies here without a row, until the sweep.
    """
    return opslag().save(f"{MAP}/{maak_sleutel(24)}", ContentFile(versleutel_bytes(plek, inhoud)))


def lees(plek: Bergplaats, naam: str) -> bytes:
    """Return the content; raise Onleesbaar when it is lost, does not open or lies where it was not written.

    A storage that does not answer raises OpslagWeg, or another OSError: that passes.
    """
    try:
        with opslag().open(naam, "rb") as bestand:
            geheim = bestand.read()
    except FileNotFoundError:
        raise Onleesbaar("Dit bestand is er niet meer.") from None
    return ontsleutel_bytes(plek, geheim)


def gooi_weg(namen: Iterable[str]) -> None:
    """Delete stored content once the transaction has committed; what the storage does not let go, the sweep finds."""
    weg = [naam for naam in namen if naam]
    if weg:
        transaction.on_commit(lambda: _wis(weg))


def _wis(namen: list[str]) -> None:
    for naam in namen:
        try:
            opslag().delete(naam)
        except (OSError, OpslagWeg) as fout:
            log.error("een bestand van een bijlage is niet gewist: %s", soort(fout))
