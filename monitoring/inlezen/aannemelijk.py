"""What is odd in a delivery though nothing is wrong: a jump, parts that exceed their total, a new area, a free text.

Each is a sentence that a person reads and signs for. Works on plain rows, so that it costs no model per figure.
"""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from monitoring.inlezen.langformaat import reeksnaam
from monitoring.inlezen.persoon import lijkt_naam
from monitoring.keuzes import SoortIndicator
from monitoring.models import Aanlevering, Cijfer

# More rows than this are not compared one by one: the person looks at the preview.
HOOGSTENS = 50_000
TOON = 20
# Twice as many or half as few, and at least ten of them; of a percentage ten points.
_MAAL, _MINSTENS = 2, Decimal(10)
_VELDEN = (
    *("indicator_id", "indicator__naam", "indicator__soort", "periode_soort", "periode_start", "periode_tekst"),
    *("gebied", "viewpoint", "vintage", "waarde", "uitsplitsing", "opmerking"),
)


def let_op(aanlevering: Aanlevering, nieuwe_gebieden: Iterable[str] = ()) -> list[str]:
    """Return the sentences to sign for; [] when nothing stands out or when there are too many rows to tell."""
    zinnen = [f"“{naam}” is een nieuw gebied." for naam in list(nieuwe_gebieden)[:TOON]]
    if aanlevering.cijfers.count() > HOOGSTENS:
        return [*zinnen, f"Dit zijn meer dan {HOOGSTENS} rijen: we vergeleken ze niet met vorig jaar."]
    rijen = list(aanlevering.cijfers.order_by("rij", "pk").values(*_VELDEN))
    for soort in (_sprongen(aanlevering, rijen), _delen(rijen), _namen(aanlevering, rijen)):
        zinnen += soort[:TOON]
        if len(soort) > TOON:
            zinnen.append(f"En nog {len(soort) - TOON} keer iets van dezelfde soort.")
    return zinnen


def _plek(rij: dict[str, Any], *anders: Any) -> tuple:
    deel = tuple(sorted(rij["uitsplitsing"].items()))
    return (rij["indicator_id"], rij["periode_soort"], rij["gebied"], rij["viewpoint"], deel, *anders)


def _sprongen(aanlevering: Aanlevering, rijen: list[dict[str, Any]]) -> list[str]:
    """Against the year before: of this delivery, else of what counts now."""
    jaren = {(rij["indicator_id"], rij["periode_start"] - 1) for rij in rijen}
    nu = Cijfer.objects.filter(
        actief=True,
        indicator__in={indicator for indicator, _ in jaren},
        periode_start__in={jaar for _, jaar in jaren},
        aanlevering__gegevensbron=aanlevering.gegevensbron,
    ).values(*_VELDEN)
    vorig = {_plek(rij, rij["periode_start"]): rij["waarde"] for rij in (*nu[:HOOGSTENS], *rijen)}
    uit = []
    for rij in rijen:
        was, is_ = vorig.get(_plek(rij, rij["periode_start"] - 1)), rij["waarde"]
        if was is not None and is_ is not None and _springt(was, is_, rij["indicator__soort"]):
            uit.append(f"{_waar(rij)}: van {_tekst(was)} naar {_tekst(is_)} in één jaar.")
    return uit


def _springt(was: Decimal, is_: Decimal, soort: str) -> bool:
    ver = abs(is_ - was) >= _MINSTENS
    if soort == SoortIndicator.PERCENTAGE:
        return ver
    return ver and (is_ >= was * _MAAL or is_ * _MAAL <= was)


def _delen(rijen: list[dict[str, Any]]) -> list[str]:
    """Counts of the groups of one dimension together, where the count of all of them is there as well."""
    tellingen = [rij for rij in rijen if rij["indicator__soort"] == SoortIndicator.AANTAL and rij["waarde"] is not None]
    sommen: dict[tuple, Decimal] = defaultdict(Decimal)
    for rij in tellingen:
        for naam in rij["uitsplitsing"]:
            rest = {ander: waarde for ander, waarde in rij["uitsplitsing"].items() if ander != naam}
            sommen[(naam, *_plek({**rij, "uitsplitsing": rest}, rij["periode_tekst"], rij["vintage"]))] += rij["waarde"]
    totalen = {_plek(rij, rij["periode_tekst"], rij["vintage"]): rij for rij in tellingen}
    return [
        f"{_waar(totaal)}: de delen per {naam} zijn samen {_tekst(som)}, het totaal is {_tekst(totaal['waarde'])}."
        for (naam, *plek), som in sommen.items()
        # Series may overlap: an offer and a laptop can be of one pupil.
        if naam != "reeks" and (totaal := totalen.get(tuple(plek))) and som > totaal["waarde"]
    ]


def _namen(aanlevering: Aanlevering, rijen: list[dict[str, Any]]) -> list[str]:
    bekend = (
        {rij["gebied"] for rij in rijen} | {rij["indicator__naam"] for rij in rijen} | {aanlevering.gegevensbron.naam}
    )
    teksten = {rij["opmerking"] for rij in rijen} | {rij["uitsplitsing"].get("reeks", "") for rij in rijen}
    teksten |= {rij["uitsplitsing"].get("doelgroep", "") for rij in rijen}
    return [
        f"In “{tekst}” staat misschien de naam van een mens. Iedereen leest die tekst."
        for tekst in sorted(teksten)
        if lijkt_naam(tekst, bekend)
    ]


def vrije_teksten(aanlevering: Aanlevering) -> list[str]:
    """Return the different remarks of a delivery, that go to a public page as they are."""
    rijen = aanlevering.cijfers.exclude(opmerking="").order_by("opmerking").values_list("opmerking", flat=True)
    return list(rijen.distinct()[: TOON * 2])


def _waar(rij: dict[str, Any]) -> str:
    delen = (rij["indicator__naam"], rij["gebied"], reeksnaam(rij["uitsplitsing"]), rij["periode_tekst"])
    return ", ".join(filter(None, delen))


def _tekst(waarde: Decimal) -> str:
    return f"{waarde.normalize():f}".replace(".", ",")
