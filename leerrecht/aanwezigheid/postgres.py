"""The lock on PostgreSQL: advisory, of a session of its own. It goes when the process or its connection does."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from leerrecht.aanwezigheid.fout import DRAAIT_NOG, WORDT_TERUGGEZET, InGebruik
from leerrecht.aanwezigheid.merk import Sleutelmerk

# Classes of advisory locks; the portal uses no others.
AANWEZIG, SCHRIJFT, KENT = 0x4C52, 0x4C53, 0x4C54


def _vraag(verbinding: BaseDatabaseWrapper, sql: str, *waarden: int) -> list[tuple]:
    with verbinding.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()


class Databankslot:
    """The lock of one process. `neem` may be called again, when the connection was lost."""

    def __init__(self, merk: Sleutelmerk) -> None:
        self._merk = merk
        self._verbinding = connection.copy()
        self._verbinding.inc_thread_sharing()  # taken at the start, watched by a thread

    def neem(self) -> None:
        """Take the lock together with the others; raise InGebruik while a restore has it alone."""
        self.los()
        self._verbinding.connect()
        if not _vraag(self._verbinding, "SELECT pg_try_advisory_lock_shared(%s, 0)", AANWEZIG)[0][0]:
            self.los()
            raise InGebruik(WORDT_TERUGGEZET)
        for soort, afdruk in [(SCHRIJFT, self._merk.schrijft), *((KENT, sleutel) for sleutel in self._merk.kent)]:
            _vraag(self._verbinding, "SELECT pg_advisory_lock_shared(%s, %s)", soort, afdruk)

    def leeft(self) -> bool:
        """Whether the connection is still there, and so the lock."""
        return self._verbinding.connection is not None and self._verbinding.is_usable()

    def los(self) -> None:
        """Let go."""
        self._verbinding.close()


def aanwezigen() -> list[Sleutelmerk]:
    """Return the marks of the processes that serve now, one for each."""
    per: dict[int, dict[int, set[int]]] = {}
    rijen = _vraag(
        connection,
        "SELECT slot.pid, slot.classid::bigint, slot.objid::bigint FROM pg_locks slot"
        " JOIN pg_database d ON d.oid = slot.database AND d.datname = current_database()"
        " WHERE slot.locktype = 'advisory' AND slot.objsubid = 2 AND slot.granted AND slot.classid IN (%s, %s)",
        SCHRIJFT,
        KENT,
    )
    for pid, soort, afdruk in rijen:
        per.setdefault(pid, {}).setdefault(soort, set()).add(afdruk)
    return [
        Sleutelmerk(next(iter(per[pid].get(SCHRIJFT, {0}))), frozenset(per[pid].get(KENT, ()))) for pid in sorted(per)
    ]


@contextmanager
def alleen() -> Iterator[None]:
    """Hold the lock for this process alone; raise InGebruik while another serves."""
    verbinding = connection.copy()
    verbinding.connect()
    try:
        if not _vraag(verbinding, "SELECT pg_try_advisory_lock(%s, 0)", AANWEZIG)[0][0]:
            raise InGebruik(DRAAIT_NOG)
        yield
    finally:
        verbinding.close()
