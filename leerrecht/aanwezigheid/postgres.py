"""The lock on PostgreSQL: advisory, of a session of its own. It goes when the process or its connection does."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from leerrecht.aanwezigheid.fout import DRAAIT_NOG, WORDT_TERUGGEZET, InGebruik
from leerrecht.aanwezigheid.merk import Sleutelmerk

# Classes of advisory locks; the portal uses no others. A mark is several locks, taken and let go one by one: TELT
# says how many keys belong to it, so that who looks in between does not read half a mark for a whole one.
AANWEZIG, SCHRIJFT, KENT, TELT = 0x4C52, 0x4C53, 0x4C54, 0x4C55


def _vraag(verbinding: BaseDatabaseWrapper, sql: str, *waarden: int) -> list[tuple]:
    with verbinding.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()


def _sloten(merk: Sleutelmerk) -> list[tuple[int, int]]:
    kent = [(KENT, sleutel) for sleutel in sorted(merk.kent)]
    return [(TELT, len(kent)), *kent, (SCHRIJFT, merk.schrijft)]


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
        for soort, afdruk in _sloten(self._merk):
            _vraag(self._verbinding, "SELECT pg_advisory_lock_shared(%s, %s)", soort, afdruk)

    def leeft(self) -> bool:
        """Whether the connection is still there, and so the lock."""
        return self._verbinding.connection is not None and self._verbinding.is_usable()

    def los(self) -> None:
        """Let go."""
        self._verbinding.close()


def aanwezigen() -> list[Sleutelmerk]:
    """Return the marks of the processes that serve now, one for each.

    Who is just coming or going is left out. Who comes takes the whole mark before it asks who else is there, so of
    two that come at once the later one to ask sees the other.
    """
    per: dict[int, dict[int, set[int]]] = {}
    rijen = _vraag(
        connection,
        "SELECT slot.pid, slot.classid::bigint, slot.objid::bigint FROM pg_locks slot"
        " JOIN pg_database d ON d.oid = slot.database AND d.datname = current_database()"
        " WHERE slot.locktype = 'advisory' AND slot.objsubid = 2 AND slot.granted AND slot.classid IN (%s, %s, %s)",
        SCHRIJFT,
        KENT,
        TELT,
    )
    for pid, soort, afdruk in rijen:
        per.setdefault(pid, {}).setdefault(soort, set()).add(afdruk)
    return [merk for pid in sorted(per) if (merk := _merk(per[pid])) is not None]


def _merk(sloten: dict[int, set[int]]) -> Sleutelmerk | None:
    kent = sloten.get(KENT, set())
    if SCHRIJFT not in sloten or sloten.get(TELT) != {len(kent)}:
        return None
    return Sleutelmerk(next(iter(sloten[SCHRIJFT])), frozenset(kent))


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
