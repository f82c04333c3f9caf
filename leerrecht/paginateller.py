"""A counter per network that says whether a public page may have changed; "" is the counter of what all share.

Nobody raises it by hand. A model says that it stands on a public page (`publieke_pagina`, see models/basis.py);
whoever opens the door of writing (`schrijven_toegestaan`, so every dienst and every loader) is watched for writes to
such tables, and the counter is raised as the last thing before the door closes: within the transaction of a dienst, so
that page and counter change together, with the lock on the counter held as short as can be. Whose counter, the events
of that act say (`historiek`); an act that names no network raises the one of all.

Late commits are right: the row of the counter is locked until the act commits, so two acts raise it one after the
other, and who reads a page reads the counter first.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.apps import apps
from django.db import DatabaseError, connection

from leerrecht.sql import geschreven_tabel

OVERAL = ""
TABEL = "leerrecht_paginateller"
# One statement for both databases; it waits for another act that raised this row and has not committed.
_VERHOOG = (
    f"INSERT INTO {TABEL} (netwerk, stand) VALUES (%s, 1)"  # noqa: S608  (our own table)
    f" ON CONFLICT (netwerk) DO UPDATE SET stand = {TABEL}.stand + 1"
)


@dataclass
class Aanraking:
    """What one act wrote so far: public tables, and the networks its events named."""

    tabellen: set[str] = field(default_factory=set)
    netwerken: set[str] = field(default_factory=set)

    def let_op(self, uitvoeren, sql: str, params, veel: bool, context: dict[str, Any]):
        """Wrapper of every statement while the door of writing is open."""
        uitkomst = uitvoeren(sql, params, veel, context)
        tabel = geschreven_tabel(sql)
        if tabel and tabel in publieke_tabellen():
            self.tabellen.add(tabel)
        return uitkomst

    def tellers(self) -> set[str]:
        """Whose counters are to be raised."""
        if not self.tabellen:
            return set()
        if any(publieke_tabellen()[tabel] == OVERAL for tabel in self.tabellen):
            return {OVERAL}
        return self.netwerken or {OVERAL}


_lopend: ContextVar[Aanraking | None] = ContextVar("aanraking", default=None)


@cache
def publieke_tabellen() -> dict[str, str | None]:
    """Return each table of which public pages are made: OVERAL when all networks share it, else None.

    The table that joins two models belongs to the model that names the relation.
    """
    gevonden = {}
    for model in apps.get_models(include_auto_created=True):
        soort = getattr(model._meta.auto_created or model, "publieke_pagina", None)
        if soort is not None:
            gevonden[model._meta.db_table] = OVERAL if soort.value == "overal" else None
    return gevonden


def noem_netwerk(slug: str) -> None:
    """Tell that the act at work is about this network; called where the event is written."""
    aanraking = _lopend.get()
    if aanraking is not None:
        aanraking.netwerken.add(slug)


@contextmanager
def volg_aanraking() -> Iterator[None]:
    """Watch what is written in the block and raise the counters at its end; within another such block nothing new."""
    if _lopend.get() is not None:
        yield
        return
    aanraking = Aanraking()
    merk = _lopend.set(aanraking)
    try:
        with connection.execute_wrapper(aanraking.let_op):
            yield
    except BaseException:
        # A dienst rolls back and nothing changed. Outside a transaction what was written before the fault stays.
        if not connection.in_atomic_block:
            with suppress(DatabaseError):
                verhoog(aanraking.tellers())
        raise
    else:
        if not connection.needs_rollback:
            verhoog(aanraking.tellers())
    finally:
        _lopend.reset(merk)


def verhoog(netwerken: Iterable[str]) -> None:
    """Raise these counters, in a fixed order, so that two acts never wait for each other."""
    with connection.cursor() as cursor:
        for slug in sorted(netwerken):
            cursor.execute(_VERHOOG, [slug])


def standen() -> dict[str, int]:
    """Return all counters, in one short query."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT netwerk, stand FROM {TABEL}")  # noqa: S608  (our own table)
        return dict(cursor.fetchall())


def som(stand_van: dict[str, int], netwerk: str | None = None) -> int:
    """Return what a page of one network depends on (its own counter and that of all), or one of all networks (None).

    Counters only grow, so the sum is another as soon as one of them is.
    """
    if netwerk is None:
        return sum(stand_van.values())
    return stand_van.get(netwerk, 0) + stand_van.get(OVERAL, 0)
