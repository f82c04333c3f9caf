"""What of a schooltraject and of its goals people change: plain values that can be signed, compared and shown."""

from typing import Any

from leerrecht.dagen import dag_in_woorden
from leerrecht.historiek import Verschil, persoonsverschil, verschil
from leerrecht.versies import als_dag, waarden_van
from meldpunt.keuzes.schooltraject import Assistentvorm, Schoolthema
from meldpunt.models import Schooltraject, Schooltrajectpunt

DAGEN = ("van", "tot")
VELDEN = ("thema", "waarover", "assistent", *DAGEN)
LABELS = {
    "thema": "Thema",
    "waarover": "Waarover het gaat",
    "assistent": "Onderwijsassistent",
    "van": "Van",
    "tot": "Tot en met",
}
PUNTVELDEN, PUNTDAGEN = ("wat", "tegen"), ("tegen",)
PUNTLABELS = {"wat": "Wat", "tegen": "Tegen"}
# Somebody may name a person in these: the history says that they changed, never to what.
_TEKSTEN = ("waarover", "wat")


def lees(rij: Schooltraject) -> dict[str, Any]:
    """Return what stands there, as a version form holds it."""
    return waarden_van(rij, VELDEN)


def lees_punt(punt: Schooltrajectpunt) -> dict[str, Any]:
    """Return what stands there of a goal or a step."""
    return waarden_van(punt, PUNTVELDEN)


def zet(rij: Schooltraject | Schooltrajectpunt, waarden: dict[str, Any]) -> None:
    """Put changed values on a row; the caller saves it."""
    for veld, waarde in waarden.items():
        dag = veld in (*DAGEN, *PUNTDAGEN)
        setattr(rij, veld, als_dag(waarde) if dag else waarde.strip() if veld in _TEKSTEN else waarde)


def anders(labels: dict[str, str], was: dict[str, Any], wordt: dict[str, Any]) -> list[Verschil]:
    """Return for the history what changed: of a text only that it did."""
    return [
        persoonsverschil(veld, labels[veld])
        if veld in _TEKSTEN
        else verschil(veld, labels[veld], leesbaar(veld, was[veld]), leesbaar(veld, waarde))
        for veld, waarde in wordt.items()
    ]


def leesbaar(veld: str, waarde: Any) -> str:
    """Return a value in words."""
    if veld == "thema":
        return str(Schoolthema(waarde).label)
    if veld == "assistent":
        return ", ".join(str(Assistentvorm(vorm).label) for vorm in waarde) or "geen"
    dag = als_dag(waarde)
    return dag_in_woorden(dag) if dag else "geen dag"
