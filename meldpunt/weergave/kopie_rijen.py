"""What hangs on a file beside its page, in words: so that the copy for who asks it holds all of it (AVG art. 15).

Every kind of row that points to a file has a line here, or its reason in `BUITEN_DE_KOPIE`; a test asks both.
"""

from collections.abc import Callable
from typing import Any

from leerrecht.dagen import dag_in_woorden
from leerrecht.leesrichting import apart
from meldpunt.models import Aanmelding
from meldpunt.weergave.concept import antwoorden_van_school
from meldpunt.weergave.verbetering import label_van

Regel = tuple[str, str]

# Told by the page of the file itself (`kopie_van`), by the name of the relation.
OP_DE_PAGINA = frozenset({"delen", "instemmingen", "toestemmingen", "toeleidingen", "vragen", "notities"})
BUITEN_DE_KOPIE = {
    "concepten": "what somebody is still writing and did not send",
    "verzegeldenota": "a sealed record is weighed apart: it may be about the safety of the young person or of others",
    "aanmelding": "another file about the same question, with a copy of its own",
}


def _dag(moment: Any) -> str:
    return dag_in_woorden(moment) if moment else ""


def _zin(*delen: str) -> str:
    return " ".join(f"{deel.rstrip('.')}." for deel in delen if deel)


def _verloop(rij: Any) -> Regel:
    return _dag(rij.op), _zin(f"Van {rij.get_van_display()} naar {rij.get_naar_display()}", rij.reden)


def _periode(rij: Any) -> Regel:
    tot = f" tot en met {_dag(rij.tot)}" if rij.tot else ""
    return f"Vanaf {_dag(rij.van)}{tot}", ", ".join(een.naam for een in (rij.school, rij.clb) if een)


def _oordeel(rij: Any) -> Regel:
    return f"{_dag(rij.op)}, {rij.door_wie}", _zin(
        rij.get_oordeel_display(),
        rij.reden,
        f"Gesprek met de jongere: {rij.gesprek_jongere}",
        f"Gesprek met de ouders: {rij.gesprek_ouders}",
        f"Opgeheven: {rij.opgeheven_reden}" if rij.opgeheven_op else "",
    )


def _naamgrond(rij: Any) -> Regel:
    verteld = f"Verteld door {rij.verteld_door}" if rij.verteld_door else ""
    return _dag(rij.genoteerd_op), _zin(rij.get_grond_display(), rij.uitleg, verteld, rij.uitstel)


def _meelezer(rij: Any) -> Regel:
    tot = f" tot {_dag(rij.tot)}" if rij.tot else ""
    return f"Vanaf {_dag(rij.van)}{tot}", f"{apart(rij.aan.naam_nu)}, {rij.organisatie.naam}"


def _opening(rij: Any) -> Regel:
    return f"{_dag(rij.op)}, {apart(rij.door.naam_nu)}", _zin(rij.get_waarom_display(), rij.uitleg)


def _verbetering(rij: Any) -> Regel:
    wat = label_van(*rij.waarover)
    return f"{_dag(rij.op)}, {wat}", _zin(f"Er stond: {rij.oud or 'niets'}", f"Waarom gewijzigd: {rij.reden}")


def _eigenwoord(rij: Any) -> Regel:
    return f"{_dag(rij.op)}, {label_van(*rij.waarover)}", rij.tekst


def _verzoek(rij: Any) -> Regel:
    return f"{_dag(rij.ontvangen_op)}, {rij.get_vrager_display()}", _zin(rij.get_soort_display(), rij.inhoud)


def _met_reden(rij: Any) -> Regel:
    return _dag(rij.op), rij.reden


def _woord(rij: Any) -> Regel:
    return _dag(rij.op), f"Geen naam volgens wie het schreef: {rij.woorden}"


ERBIJ: dict[str, tuple[str, Callable[[Any], Regel]]] = {
    "eigenwoorden": ("In eigen woorden", _eigenwoord),
    "perioden": ("Welke school en welk CLB", _periode),
    "bekwaamheden": ("Wie mag beslissen: het oordeel", _oordeel),
    "afwegingen": ("Waarom iets doorging na een nee", _met_reden),
    "naamgrond": ("Waarom de naam hier staat", _naamgrond),
    "naambesluiten": ("Woorden in de vraag", _woord),
    "zetten": ("Hoe het liep", _verloop),
    "overdrachten": ("Wie meelas", _meelezer),
    "openingen": ("Wie het dossier met een reden opende", _opening),
    "verlengingen": ("Waarom het dossier langer bleef", _met_reden),
    "verbeteringen": ("Wat er eerder stond", _verbetering),
    "verzoeken": ("Wat gevraagd is over dit dossier", _verzoek),
}


def rijen_erbij(aanmelding: Aanmelding) -> list[tuple[str, list[Regel]]]:
    """Return heading and lines of everything beside the page; of a vooraanmelding what the school wrote."""
    uit = []
    for relatie, (kop, regel) in ERBIJ.items():
        uit.append((kop, [regel(rij) for rij in _van(aanmelding, relatie)]))
    for vooraanmelding in _van(aanmelding, "vooraanmelding"):
        for deel in antwoorden_van_school(vooraanmelding):
            regels = [(str(een.label), str(een.tekst)) for een in deel.regels]
            uit.append((f"Wat de school schreef: {deel.sectie.naam}", regels))
    return uit


def _van(aanmelding: Aanmelding, relatie: str) -> list[Any]:
    """The rows of one relation, oldest first; of a one-to-one relation the row, if there is one."""
    if Aanmelding._meta.get_field(relatie).one_to_one:
        rij = getattr(aanmelding, relatie, None)
        return [rij] if rij is not None else []
    return list(getattr(aanmelding, relatie).order_by("pk"))
