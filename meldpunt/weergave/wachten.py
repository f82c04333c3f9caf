"""What a file waits for. Never stored: it follows from the open vraag, the running toeleidingen and an asked yes."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from leerrecht.dagen import dag_in_woorden
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Dossierstand, Toeleidingstand, Toestemmingstand
from meldpunt.models import Aanmelding, Lesperiode, Toeleiding, Toestemming, Vraag
from meldpunt.weergave.traject import hoever, traject_van

_ZIN = {
    Toeleidingstand.VOORGESTELD: "{wie} bekijkt de vraag nog niet",
    Toeleidingstand.BEKEKEN: "{wie} bekijkt de vraag",
    Toeleidingstand.VRAAG: "{wie} stelt een vraag aan het Meldpunt",
    Toeleidingstand.WACHTLIJST: "{wie} zette de jongere op de wachtlijst",
    Toeleidingstand.AANVAARD: "{wie} aanvaardt de jongere",
}
# Nearest to a place first: that is the news.
_VOLGORDE = (
    Toeleidingstand.AANVAARD,
    Toeleidingstand.VRAAG,
    Toeleidingstand.BEKEKEN,
    Toeleidingstand.VOORGESTELD,
    Toeleidingstand.WACHTLIJST,
)


@dataclass(frozen=True)
class Wachten:
    """In words, and on whom: the key of the filter "wacht op" (empty: nobody)."""

    tekst: str
    op: str = ""


@dataclass(frozen=True)
class Lopend:
    """What runs in one file: since when a vraag is open, the toeleiding nearest to a place, an asked yes, a traject."""

    gevraagd_op: datetime.datetime | None = None
    stand: str = ""
    bij: str = ""
    aantal: int = 0
    ja_gevraagd_op: datetime.datetime | None = None
    elders_sinds: datetime.date | None = None


def wat_er_loopt() -> dict[str, Any]:
    """Return the columns from which `lopend_van` reads, beside each row of a list of files: no query a row."""
    vragen = Vraag.objects.filter(aanmelding=OuterRef("pk"), beantwoord_op__isnull=True)
    rang = Case(*(When(stand=stand, then=plek) for plek, stand in enumerate(_VOLGORDE)), output_field=IntegerField())
    lopend = Toeleiding.objects.filter(aanmelding=OuterRef("pk"), stand__in=LOPENDE_TOELEIDING)
    eerste = lopend.order_by(rang, "voorgesteld_op", "pk")
    geteld = lopend.order_by().values("aanmelding").annotate(hoeveel=Count("pk")).values("hoeveel")
    ja = Toestemming.objects.filter(aanmelding=OuterRef("pk"), stand=Toestemmingstand.GEVRAAGD)
    les = Lesperiode.objects.filter(aanmelding=OuterRef("pk"), tot__isnull=True)
    return {
        "loopt_elders_sinds": Subquery(les.values("van")[:1]),
        "loopt_gevraagd_op": Subquery(vragen.values("gesteld_op")[:1]),
        "loopt_stand": Subquery(eerste.values("stand")[:1]),
        "loopt_bij": Subquery(eerste.values("fiche__aanbieder__naam")[:1]),
        "loopt_aantal": Coalesce(Subquery(geteld), Value(0)),
        "loopt_ja_op": Subquery(ja.order_by("gevraagd_op").values("gevraagd_op")[:1]),
    }


def met_wachten(rijen: QuerySet) -> QuerySet:
    """Read what `wacht_op` needs along with the rows."""
    return rijen.annotate(**wat_er_loopt())


def lopend_van(aanmelding: Any) -> Lopend:
    """Return what runs in a file that was read through `met_wachten`."""
    return Lopend(
        aanmelding.loopt_gevraagd_op,
        aanmelding.loopt_stand or "",
        aanmelding.loopt_bij or "",
        aanmelding.loopt_aantal,
        aanmelding.loopt_ja_op,
        aanmelding.loopt_elders_sinds,
    )


def op_volgorde(toeleidingen: Iterable[Toeleiding]) -> list[Toeleiding]:
    """Return the running ones, nearest to a place first."""
    lopend = [rij for rij in toeleidingen if rij.stand in LOPENDE_TOELEIDING]
    return sorted(lopend, key=lambda rij: (_VOLGORDE.index(Toeleidingstand(rij.stand)), rij.voorgesteld_op))


def zin_van(toeleiding: Toeleiding) -> str:
    """Return how far one toeleiding, or the traject that followed it, is: a sentence without a full stop."""
    wie, traject = toeleiding.fiche.aanbieder.naam, traject_van(toeleiding)
    if traject is not None and traject.gestart_op:
        return f"Het traject bij {wie} is {hoever(traject)}"
    return _zin(toeleiding.stand, wie)


def _zin(stand: str, wie: str) -> str:
    return _ZIN[Toeleidingstand(stand)].format(wie=wie)


def wacht_op(aanmelding: Aanmelding) -> Wachten:
    """Return what an open file, read through `met_wachten`, waits for."""
    lopend = lopend_van(aanmelding)
    if lopend.gevraagd_op:
        return Wachten(f"Antwoord van de aanmelder, gevraagd op {dag_in_woorden(lopend.gevraagd_op)}", "aanmelder")
    if lopend.elders_sinds:
        return Wachten(f"Leert bij {lopend.bij}, sinds {dag_in_woorden(lopend.elders_sinds)}", "traject")
    if lopend.aantal:
        meer = f", en nog {lopend.aantal - 1}" if lopend.aantal > 1 else ""
        return Wachten(f"{_zin(lopend.stand, lopend.bij)}{meer}", "aanbieder")
    if lopend.ja_gevraagd_op:
        return Wachten(f"Toestemming gevraagd op {dag_in_woorden(lopend.ja_gevraagd_op)}", "jongere")
    if aanmelding.stand == Dossierstand.INGEDIEND:
        return Wachten("Nog niemand las dit. Neem het op", "")
    return Wachten("Het Meldpunt is aan zet", "")
