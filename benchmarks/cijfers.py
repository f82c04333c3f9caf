"""The figures: import beside a bare import, a release with audit, and pages with up to a million published cells."""

import itertools
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable

from django.db import connection

from benchmarks.omgeving import STAF

SCHOLEN, MILJOEN = 60, 1_000_000
RIJEN = 10_000


def _netwerk():
    from leerrecht.models import Netwerk

    return Netwerk.objects.get(slug="mechelen")


def _indicator(code: str):
    from leerrecht.models.basis import schrijven_toegestaan
    from monitoring.models import Indicator

    with schrijven_toegestaan():
        return Indicator.objects.get_or_create(
            code=code, defaults={"naam": code, "soort": "aantal", "eenheid": "leerlingen", "volgorde": 9000}
        )[0]


def _aanlevering(**velden):
    from leerrecht.models import Gebruiker
    from leerrecht.models.basis import maak_sleutel, schrijven_toegestaan
    from monitoring.models import Aanlevering, Gegevensbron

    with schrijven_toegestaan():
        return Aanlevering.objects.create(
            netwerk=_netwerk(),
            gegevensbron=Gegevensbron.objects.get(code="mechelen-team-leerrecht"),
            bestandsnaam="meting.csv",
            sha256=maak_sleutel(40),
            publicatie_tekst="meting",
            door=Gebruiker.objects.get(email=STAF),
            **velden,
        )


def _bestand(aantal: int = RIJEN) -> bytes:
    kop = "indicator;schooljaar;gebied;niveau;waarde;eenheid;status"
    regels = (f"meting;2022-2023;Gebied {nr};secundair;{nr % 90 + 5};leerlingen;definitief" for nr in range(aantal))
    return "\r\n".join([kop, *regels]).encode()


def _zonder_controle(inhoud: bytes) -> None:
    """Read the same rows and insert them, in parts as large, trusting every cell."""
    from leerrecht.models.basis import schrijven_toegestaan
    from leerrecht.tabelbestand import lees_rijen
    from monitoring.diensten.controle import PARTIJ
    from monitoring.models import Cijfer

    indicator, aanlevering = _indicator("meting"), _aanlevering()
    rijen = itertools.islice(lees_rijen(inhoud, "meting.csv"), 1, None)
    while partij := list(itertools.islice(rijen, PARTIJ)):
        with schrijven_toegestaan():
            Cijfer.objects.bulk_create(
                Cijfer(
                    aanlevering=aanlevering,
                    rij=nr,
                    volgorde=nr,
                    indicator=indicator,
                    periode_soort="schooljaar",
                    periode_start=2022,
                    periode_tekst=cel[1],
                    gebied=cel[2],
                    uitsplitsing={"niveau": cel[3]},
                    waarde=cel[4],
                    status=cel[6],
                    vak=f"{aanlevering.pk}-{nr}",
                )
                for nr, cel in partij
            )


def _met_controle(inhoud: bytes) -> None:
    """What a worker does: check every cell, insert in parts, work out what changes."""
    from leerrecht.models.basis import schrijven_toegestaan
    from monitoring.diensten.controle import controleren_in_delen
    from monitoring.inlezen.bestand import bewaar

    _indicator("meting")
    aanlevering = _aanlevering()
    with schrijven_toegestaan():
        bewaar(aanlevering, "meting.csv", [inhoud])
    if controleren_in_delen(aanlevering).fouten:
        raise RuntimeError("het meetbestand heeft fouten")


def invoer() -> tuple[float, float]:
    """Return median seconds of the bare import and of ours, in turns."""
    inhoud = _bestand()
    kaal, onze = [], []
    for _ in range(3):
        kaal.append(_duur(lambda: _zonder_controle(inhoud)))
        onze.append(_duur(lambda: _met_controle(inhoud)))
    return statistics.median(kaal), statistics.median(onze)


def geheugen() -> tuple[float, float]:
    """Return the megabytes our import adds at its highest, for a quarter of the rows and for all of them."""
    pieken = []
    for aantal in (RIJEN // 4, RIJEN):
        inhoud = _bestand(aantal)
        tracemalloc.start()
        _met_controle(inhoud)
        pieken.append(tracemalloc.get_traced_memory()[1] / 2**20)
        tracemalloc.stop()
    return pieken[0], pieken[1]


def _duur(werk: Callable[[], object]) -> float:
    begin = time.perf_counter()
    werk()
    return time.perf_counter() - begin


def kruistabel() -> list[tuple[dict[str, str], int]]:
    """Return counts for schools x graad x finaliteit x geslacht with every total, always the same."""
    toeval = random.Random(2026)
    vormen = [
        [("school", f"{nr:06}") for nr in range(SCHOLEN)],
        [("graad", graad) for graad in "123"],
        [("finaliteit", finaliteit) for finaliteit in ("doorstroom", "dubbel", "arbeidsmarkt")],
        [("geslacht", geslacht) for geslacht in "mv"],
    ]
    aantallen: dict[tuple, int] = {}
    for plek in itertools.product(*vormen):
        aantal = int(toeval.expovariate(1 / 9))
        for mee in itertools.product((True, False), repeat=4):
            deel = tuple(paar for paar, ja in zip(plek, mee, strict=True) if ja)
            aantallen[deel] = aantallen.get(deel, 0) + aantal
    return [(dict(deel), aantal) for deel, aantal in aantallen.items()]


def publicatie() -> tuple[float, float, dict]:
    """Deliver the cross table and publish it as a worker does; return seconds, seconds of computing, and the report.

    On a machine that does other work too, only the second says how long the release itself takes.
    """
    from leerrecht.achtergrond import voer_uit
    from leerrecht.models import Achtergrondtaak, Gebruiker
    from leerrecht.models.basis import schrijven_toegestaan
    from monitoring.diensten import publicatie as dienst
    from monitoring.models import Cijfer

    indicator, aanlevering = _indicator("kruistabel"), _aanlevering(stand="bevestigd")
    with schrijven_toegestaan():
        Cijfer.objects.bulk_create(
            Cijfer(
                aanlevering=aanlevering,
                rij=nr,
                volgorde=nr,
                indicator=indicator,
                periode_soort="schooljaar",
                periode_start=2022,
                periode_tekst="2022-2023",
                gebied="Mechelen",
                viewpoint="vestigingsplaats",
                uitsplitsing=deel,
                waarde=aantal,
                vak=f"kruis-{nr}",
                actief=True,
            )
            for nr, (deel, aantal) in enumerate(kruistabel(), start=1)
        )
    dienst.METEEN = 0
    rij = dienst.publicatie_maken(netwerk_id=_netwerk().pk, reden="Meting.", door=Gebruiker.objects.get(email=STAF))
    taak = Achtergrondtaak.objects.get(object_sleutel=rij.sleutel)
    rekent = time.process_time()
    seconden = _duur(lambda: voer_uit(taak.pk))
    rekent = time.process_time() - rekent
    rij.refresh_from_db()
    return seconden, rekent, rij.bescherming


def vul_tot(aantal: int) -> int:
    """Copy the cells in force to other areas, inside the database, until there are `aantal`; return the number."""
    from monitoring.models import Cel

    tafel = Cel._meta.db_table
    begin = Cel.objects.van_kracht().count()
    keren = -(-(aantal - Cel.objects.count()) // begin)
    if keren > 0:
        velden = [veld.column for veld in Cel._meta.concrete_fields if not veld.primary_key]
        # A copy is no head of its indicator: a release marks a few series of each, however many it has.
        anders = {"gebied": f"c.gebied || ' {aantal} ' || n.i", "op_overzicht": "FALSE"}
        keuze = ", ".join(anders.get(naam, f"c.{naam}") for naam in velden)
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {tafel} ({', '.join(velden)}) "
                f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {keren}) "
                f"SELECT {keuze} FROM {tafel} c JOIN monitoring_publicatie p ON p.id = c.publicatie_id, n "
                "WHERE p.van_kracht"
            )
            cursor.execute("ANALYZE")
    return Cel.objects.count()
