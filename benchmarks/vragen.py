"""The page of an indicator with few and with many cells behind it: questions, rows read, and seconds of computing."""

import itertools
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

CODE, JAREN, SCHOLEN = "vragen", range(2014, 2024), 10
# Series of one area.
REEKSEN = 48 * SCHOLEN
ADRES = f"/monitoring/indicatoren/{CODE}/"
VRAGEN = {
    "pagina": "",
    "gebied": "?gebied=Gebied+1",
    "graad": "?graad=2&geslacht=m",
    "alles samen": "?gebied=Gebied+1&graad=2&jaar=2019-2020",
    "laatste blad": "?pagina=9999",
    "gegevens": "cijfers.json?gebied=Gebied+1",
    "kader": "insluiten/?gebied=Gebied+1&graad=2",
}


@dataclass(frozen=True)
class Gemeten:
    """One address: milliseconds of computing (median), questions, and rows of figures that were read."""

    ms: float
    vragen: int
    reeksen: int
    cellen: int


def begin() -> None:
    """Make one area with every breakdown of ten schools over ten years: 480 series, 4,800 cells."""
    from django.utils import timezone

    from benchmarks.cijfers import _indicator, _netwerk
    from leerrecht.models.basis import schrijven_toegestaan
    from monitoring.bescherming.wijzer import maak_wijzers
    from monitoring.models import Cel, Publicatie

    indicator, netwerk = _indicator(CODE), _netwerk()
    graden, groepen = ("", "1e graad", "2e graad", "3e graad"), ("", "jongens", "meisjes")
    finaliteiten = ("", "doorstroom", "dubbele finaliteit", "arbeidsmarkt")
    scholen = ("", *(f"school 90000{nr}" for nr in range(1, SCHOLEN)))
    vormen = list(itertools.product(scholen, graden, groepen, finaliteiten))
    with schrijven_toegestaan():
        Publicatie.objects.filter(netwerk=netwerk).update(van_kracht=False)
        publicatie = Publicatie.objects.create(netwerk=netwerk, op=timezone.now(), reden="Meting.", van_kracht=True)
        cellen = [
            Cel(
                publicatie=publicatie,
                indicator=indicator,
                periode_soort="schooljaar",
                periode_start=jaar,
                periode_tekst=f"{jaar}-{jaar + 1}",
                gebied="Gebied 0",
                reeks=", ".join(filter(None, vorm)),
                volgorde=nr,
                waarde=nr % 90 + 5,
                bron="Meting",
            )
            for nr, (vorm, jaar) in enumerate(itertools.product(vormen, JAREN))
        ]
        Cel.objects.bulk_create(cellen)
        for rijen in maak_wijzers(publicatie, cellen):
            type(rijen[0]).objects.bulk_create(rijen)


def vul_tot(gebieden: int) -> int:
    """Copy the area until there are `gebieden` of them, inside the database; return the number of cells."""
    from leerrecht.models.basis import schrijven_toegestaan
    from monitoring.models import DIMENSIES, Cel, Cijferreeks, Cijferwijzer

    wijzer = Cijferwijzer.objects.get(indicator__code=CODE)
    er_zijn, per = (
        wijzer.reeksen // REEKSEN,
        {"indicator": wijzer.indicator_id, "van": wijzer.reeksen // REEKSEN, "tot": gebieden},
    )
    for model, anders in ((Cel, {"op_overzicht": "FALSE"}), (Cijferreeks, {"plek": f"c.plek + {REEKSEN} * n.i"})):
        velden = [veld.column for veld in model._meta.concrete_fields if not veld.primary_key]
        keuze = {naam: f"c.{naam}" for naam in velden} | {"gebied": "'Gebied ' || n.i"} | anders
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {model._meta.db_table} ({', '.join(velden)}) "
                "WITH RECURSIVE n(i) AS (SELECT %(van)s UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %(tot)s) "
                f"SELECT {', '.join(keuze[naam] for naam in velden)} FROM {model._meta.db_table} c, n "
                "WHERE c.indicator_id = %(indicator)s AND c.gebied = 'Gebied 0' AND %(van)s < %(tot)s",
                per,
            )
    waarden = {
        naam: sorted({rij[nr + 1] for rij in wijzer.keuzes.get("vormen", [])}) for nr, naam in enumerate(DIMENSIES)
    }
    oud = wijzer.keuzes.get("waarden", {**waarden, "periodes": list(range(len(JAREN)))})
    wijzer.keuzes = {**wijzer.keuzes, "waarden": {**oud, "gebied": [f"Gebied {nr}" for nr in range(gebieden)]}}
    wijzer.keuzes.pop("vormen", None)
    wijzer.reeksen, wijzer.cellen = REEKSEN * gebieden, REEKSEN * len(JAREN) * gebieden
    with schrijven_toegestaan():
        wijzer.save()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    assert er_zijn <= gebieden
    return Cel.objects.filter(indicator__code=CODE).count()


def meet(client, vraag: str, keren: int = 7) -> Gemeten:
    """Ask one address with an empty page cache. Computing only: on a busy machine the clock says something else."""
    tijden, adres = [], f"{ADRES}{vraag}"
    client.get(adres)
    for _ in range(keren):
        caches["pagina"].clear()
        begin_ = time.process_time()
        antwoord = client.get(adres)
        tijden.append((time.process_time() - begin_) * 1000)
    caches["pagina"].clear()
    with CaptureQueriesContext(connection) as vragen, _geteld() as gelezen:
        antwoord = client.get(adres)
    if antwoord.status_code != 200:
        raise RuntimeError(f"{adres} gaf {antwoord.status_code}")
    return Gemeten(statistics.median(tijden), len(vragen), gelezen["Cijferreeks"], gelezen["Cel"])


@contextmanager
def _geteld() -> Iterator[dict[str, int]]:
    """Count the rows of figures that become objects."""
    from monitoring.models import Cel, Cijferreeks

    gelezen = {"Cel": 0, "Cijferreeks": 0}
    echt = {model: model.from_db for model in (Cel, Cijferreeks)}

    def tel(klas, *rest):
        gelezen[klas.__name__.partition("_")[0]] += 1
        return super(klas, klas).from_db.__func__(klas, *rest)

    for model in echt:
        model.from_db = classmethod(tel)
    try:
        yield gelezen
    finally:
        for model in echt:
            del model.from_db


def vergelijk(tabel, klein: int = 2, groot: int = 209) -> None:
    """Write the lines of the table."""
    from benchmarks.meten import bezoeker

    begin()
    client, metingen = bezoeker(), []
    for gebieden in (klein, groot):
        cellen = vul_tot(gebieden)
        metingen.append({naam: meet(client, vraag) for naam, vraag in VRAGEN.items()})
        for naam, rij in metingen[-1].items():
            woorden = f"{rij.ms:.0f} ms {rij.vragen} vr, {rij.reeksen} reeksen en {rij.cellen} cellen gelezen"
            tabel.rij(f"{naam}, {cellen} cellen", woorden)
    for naam in VRAGEN:
        een, twee = (meting[naam] for meting in metingen)
        tabel.rij(f"vragen {naam}, veel : weinig", f"{twee.vragen} : {een.vragen}", "gelijk", twee.vragen == een.vragen)
        tabel.rij("  tijd", f"{twee.ms / een.ms:.2f} x", "hoogstens 1.3 x", twee.ms / een.ms <= 1.3)
