"""A clock that a busy machine does not push: what a test itself worked and waited, apart from waiting for its turn."""

import time
from pathlib import Path


def _stand() -> tuple[float, float, float]:
    """Now: seconds of the clock, of the processor in this thread, and of standing in line for a processor."""
    rij = Path("/proc/thread-self/schedstat")
    beurt = int(rij.read_text().split()[1]) / 1e9 if rij.exists() else 0.0
    return time.monotonic(), time.thread_time(), beurt


class Stopwatch:
    """`with Stopwatch() as tijd:` and afterwards `tijd.gewerkt` and `tijd.gewacht`, in seconds of this thread."""

    def __enter__(self) -> "Stopwatch":
        self._begin = _stand()
        return self

    def __exit__(self, *_: object) -> None:
        klok, self.gewerkt, beurt = (nu - toen for nu, toen in zip(_stand(), self._begin, strict=True))
        # Asleep: on a socket, a lock or a timer.
        self.gewacht = klok - self.gewerkt - beurt
