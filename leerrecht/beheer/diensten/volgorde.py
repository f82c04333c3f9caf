"""Moving a row one place up or down in its list."""

from typing import Any

from django.db.models import Model, QuerySet

OP, NEER = "op", "neer"


def schuif(lijst: QuerySet[Any], rij: Model, richting: str) -> tuple[int, int] | None:
    """Move `rij` one place within `lijst` and number the list anew; return (was, wordt), or None at the edge."""
    rijen = list(lijst.select_for_update())
    plaats = next(nummer for nummer, andere in enumerate(rijen) if andere.pk == rij.pk)
    doel = plaats - 1 if richting == OP else plaats + 1
    if not 0 <= doel < len(rijen):
        return None
    rijen.insert(doel, rijen.pop(plaats))
    for nummer, andere in enumerate(rijen, start=1):
        if andere.volgorde != nummer:
            andere.volgorde = nummer
            andere.save(update_fields=["volgorde"])
    return plaats + 1, doel + 1


def staat_nu(naam: str, lijst: QuerySet[Any], rij: Model) -> str:
    """Say where a row stands in its list."""
    sleutels = list(lijst.values_list("pk", flat=True))
    return f"“{naam}” staat nu op plaats {sleutels.index(rij.pk) + 1} van {len(sleutels)}."
