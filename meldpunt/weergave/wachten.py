"""What a file waits for. Never stored: it follows from the open vraag and the running toeleidingen."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from leerrecht.dagen import dag_in_woorden
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Dossierstand, Toeleidingstand
from meldpunt.models import Aanmelding, Toeleiding, Vraag

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


def met_wachten(rijen: QuerySet) -> QuerySet:
    """Read what `wacht_op` needs, in two queries however long the list is."""
    return rijen.prefetch_related(*_wat_er_loopt())


def lees_wachten(rijen: Iterable[Aanmelding]) -> None:
    """The same for rows that were read already, from wherever on the page."""
    prefetch_related_objects(list(rijen), *_wat_er_loopt())


def _wat_er_loopt() -> tuple[Prefetch, Prefetch]:
    toeleidingen = Toeleiding.objects.filter(stand__in=LOPENDE_TOELEIDING).select_related("fiche__aanbieder")
    vragen = Vraag.objects.filter(beantwoord_op__isnull=True).defer("tekst", "antwoord")
    lopende = toeleidingen.defer("uitleg", "reden_tekst", "vraag", "antwoord")
    return (
        Prefetch("vragen", queryset=vragen, to_attr="open_vragen"),
        Prefetch("toeleidingen", queryset=lopende, to_attr="lopende"),
    )


def op_volgorde(toeleidingen: Iterable[Toeleiding]) -> list[Toeleiding]:
    """Return the running ones, nearest to a place first."""
    lopend = [rij for rij in toeleidingen if rij.stand in LOPENDE_TOELEIDING]
    return sorted(lopend, key=lambda rij: (_VOLGORDE.index(Toeleidingstand(rij.stand)), rij.voorgesteld_op))


def zin_van(toeleiding: Toeleiding) -> str:
    """Return how far one toeleiding is, as a sentence without a full stop."""
    return _ZIN[Toeleidingstand(toeleiding.stand)].format(wie=toeleiding.fiche.aanbieder.naam)


def wacht_op(aanmelding: Aanmelding) -> Wachten:
    """Return what an open file, read through `met_wachten`, waits for."""
    if aanmelding.open_vragen:
        sinds = dag_in_woorden(aanmelding.open_vragen[0].gesteld_op)
        return Wachten(f"Antwoord van de aanmelder, gevraagd op {sinds}", "aanmelder")
    lopend = op_volgorde(aanmelding.lopende)
    if lopend:
        meer = f", en nog {len(lopend) - 1}" if len(lopend) > 1 else ""
        return Wachten(f"{zin_van(lopend[0])}{meer}", "aanbieder")
    if aanmelding.stand == Dossierstand.INGEDIEND:
        return Wachten("Nog niemand las dit. Neem het op", "")
    return Wachten("Het Meldpunt is aan zet", "")
