"""Memory and time of the check of a long delivery: 10 000 rows against 1 000 000, each in a process of its own.

    python -m benchmarks.aanlevering [rows ...]

The peak may grow at most 1.2 times: the file is read, checked and kept a piece at a time. Needs a filled portal.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

GROOTTES = (10_000, 1_000_000)
HOOGSTENS = 1.2


def _brokken(aantal: int) -> Iterator[bytes]:
    yield b"indicator;schooljaar;gebied;waarde;eenheid;status;reeks\r\n"
    for begin in range(0, aantal, 1000):
        yield "".join(
            f"meting;2022-2023;Mechelen;{nr % 900 + 5};leerlingen;definitief;reeks {nr}\r\n"
            for nr in range(begin, min(begin + 1000, aantal))
        ).encode()


def _meet(aantal: int) -> None:
    """Deliver and check; print seconds and peak memory in MB."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerrecht.settings.voorbeeld")
    import django

    django.setup()
    from benchmarks.cijfers import _aanlevering, _indicator
    from leerrecht.models.basis import schrijven_toegestaan
    from monitoring.diensten.controle import controleren_in_delen
    from monitoring.inlezen.bestand import bewaar
    from monitoring.models import Cijfer

    _indicator("meting")
    aanlevering = _aanlevering(grootte=60 * aantal)
    with schrijven_toegestaan():
        bewaar(aanlevering, "meting.csv", _brokken(aantal))
    begin = time.perf_counter()
    klaar = controleren_in_delen(aanlevering)
    duur = time.perf_counter() - begin
    if klaar.fouten or klaar.aantal_rijen != aantal:
        raise RuntimeError("het meetbestand heeft fouten")
    print(f"{duur:.1f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
    with schrijven_toegestaan():
        Cijfer.objects.filter(aanlevering=aanlevering)._raw_delete(Cijfer.objects.db)


def main() -> int:
    """Measure each size and compare the peaks; 1 when the longest needs more than 1.2 times the shortest."""
    groottes = [int(woord) for woord in sys.argv[1:]] or list(GROOTTES)
    pieken = []
    for aantal in groottes:
        opdracht = [sys.executable, "-c", f"from benchmarks.aanlevering import _meet; _meet({aantal})"]
        uit = subprocess.run(opdracht, capture_output=True, text=True, check=True).stdout.split()
        pieken.append(float(uit[-1]))
        print(f"{aantal} rijen: {uit[-2]} s, piek {uit[-1]} MB")
    print(f"verhouding {pieken[-1] / pieken[0]:.2f}, hoogstens {HOOGSTENS}")
    return int(pieken[-1] > HOOGSTENS * pieken[0])


if __name__ == "__main__":
    sys.exit(main())
