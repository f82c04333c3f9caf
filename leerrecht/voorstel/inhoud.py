"""The arguments of a verb as plain values, to do it later; and which verb that is."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from django.apps import apps
from django.db.models import Model

from leerrecht.diensten import Geweigerd

_RIJ, _DAG = "rij", "dag"
_daden: dict[str, Callable[..., Any]] = {}


def registreer_daad(naam: str, dienst: Callable[..., Any]) -> None:
    """Remember the verb under its name; two verbs cannot have the same."""
    if _daden.setdefault(naam, dienst) is not dienst:
        raise ValueError(f"{naam} is al een daad onder vier ogen")


def alle_namen() -> tuple[str, ...]:
    """Return the names of all verbs under the rule."""
    return tuple(_daden)


def dienst_van(naam: str) -> Callable[..., Any]:
    """Return the verb. Raises Geweigerd when this version of the portal no longer has it."""
    if naam not in _daden:
        raise Geweigerd("Dit kan het portaal zo niet meer. Weiger het, en laat het opnieuw vragen.")
    return _daden[naam]


def pak_in(argumenten: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments, without who acts, as values that can be stored."""
    return {naam: _plat(waarde) for naam, waarde in argumenten.items() if naam != "door"}


def _plat(waarde: Any) -> Any:
    if isinstance(waarde, Model):
        return {_RIJ: waarde._meta.label, "pk": waarde.pk}
    if isinstance(waarde, datetime.date):
        return {_DAG: waarde.isoformat()}
    if isinstance(waarde, Mapping):
        return {"velden": {naam: _plat(deel) for naam, deel in waarde.items()}}
    if waarde is None or isinstance(waarde, str | bool | int):
        return waarde
    raise Geweigerd("Dit laat iemand dossiers lezen en gaat niet in één stap. Geef die rol of dat adres apart.")


def pak_uit(inhoud: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments again, with rows as they are now. Raises Geweigerd when one is gone."""
    return {naam: _rond(waarde) for naam, waarde in inhoud.items()}


def _rond(waarde: Any) -> Any:
    if not isinstance(waarde, Mapping):
        return waarde
    if _RIJ in waarde:
        rij = apps.get_model(waarde[_RIJ])._default_manager.filter(pk=waarde["pk"]).first()
        if rij is None:
            raise Geweigerd("Waar dit over gaat, bestaat niet meer. Weiger het voorstel.")
        return rij
    if _DAG in waarde:
        return datetime.date.fromisoformat(waarde[_DAG])
    return {naam: _rond(deel) for naam, deel in waarde["velden"].items()}
