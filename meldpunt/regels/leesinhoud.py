"""What a yes would hand over, with the values that stand there: by the very table from which its sentence is made."""

from collections.abc import Callable
from typing import Any

from leerrecht.dagen import dag_in_woorden
from leerrecht.leesrichting import apart
from meldpunt.antwoorden.leesbaar import leesbaar
from meldpunt.antwoorden.vragen import VELDEN, velden_van, waarde
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.leesveld import TABEL, sleutel_van
from meldpunt.models import Aanmelding
from meldpunt.regels.bladzicht import Regel, inhoud_op_blad

_MENSEN, _JONGERE, _DOSSIER, _SCHOOL = "ouders", "jongere", "aanmelding", "school"


def leesinhoud(aanmelding: Aanmelding, trap: Trap) -> list[Regel]:
    """Return (word of the sentence, what stands there) for each line of a tier; "" where nothing was filled in."""
    inhoud = inhoud_op_blad(aanmelding)
    uit = []
    for regel in TABEL:
        if regel.trap == trap:
            teksten = dict.fromkeys(_tekst(aanmelding, inhoud, veld) for veld in regel.velden)
            uit.append((regel.woord, ", ".join(filter(None, teksten))))
    return uit


def _tekst(aanmelding: Aanmelding, inhoud: dict[str, dict[str, Any]], veld: str) -> str:
    sectie, _, naam = veld.partition(".")
    if sectie == _MENSEN:
        return _mensen(aanmelding) if naam == "naam" else ""
    kolom = _KOLOMMEN.get(veld)
    if kolom is not None:
        return str(kolom(aanmelding) or "")
    if sectie == _JONGERE:
        return apart(str(getattr(aanmelding.jongere, naam, "") or ""))
    gegeven = inhoud.get(sectie, {})
    velden = velden_van(sectie) if sectie in VELDEN else {}
    alle = [een for een in velden if sleutel_van(sectie, een) == veld]
    return ", ".join(filter(None, (leesbaar(velden[een], waarde(gegeven, een), {}) for een in alle)))


def _mensen(aanmelding: Aanmelding) -> str:
    return ", ".join(f"{mens.get_relatie_display()} {apart(mens.naam)}" for mens in aanmelding.betrokkenen)


def _geboren(aanmelding: Aanmelding) -> str:
    geboren = aanmelding.jongere.geboortedatum if aanmelding.jongere else None
    return dag_in_woorden(geboren) if geboren else ""


def _naam_van(rij: Any) -> str:
    return rij.naam if rij else ""


_KOLOMMEN: dict[str, Callable[[Aanmelding], Any]] = {
    "jongere.geboren": _geboren,
    "jongere.een_naam": lambda rij: "",
    "school.school": lambda rij: _naam_van(rij.periode and rij.periode.school),
    "school.clb": lambda rij: _naam_van(rij.periode and rij.periode.clb),
    "aanmelding.organisatie": lambda rij: rij.organisatie.naam,
    "aanmelding.ingediend_op": lambda rij: dag_in_woorden(rij.ingediend_op),
    "aanmelding.laatste_les_op": lambda rij: dag_in_woorden(rij.laatste_les_op) if rij.laatste_les_op else "",
}
