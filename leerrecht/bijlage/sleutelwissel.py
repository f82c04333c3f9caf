"""Rotation of keys for files: each is stored anew under another name, and its row points there from then on."""

from django.core.files.base import ContentFile
from django.db.models import QuerySet

from leerrecht.bijlage import kluis
from leerrecht.models.basis import maak_sleutel
from leerrecht.models.bijlage import BijlageModel
from leerrecht.versleuteling import Onleesbaar, vernieuw_bytes
from leerrecht.zoekkolommen import Meld, Telling


def herversleutel_bestanden(model: type[BijlageModel], *, proef: bool, meld: Meld) -> Telling:
    """Write what lies with an older key anew; return what was found. Cut off anywhere and run again, it goes on."""
    telling, opslag = Telling(f"{model._meta.label} {kluis.MAP}"), kluis.opslag()
    for pk, naam in list(model._base_manager.exclude(bestand="").order_by("pk").values_list("pk", "bestand")):
        telling.gelezen += 1
        try:
            with opslag.open(naam, "rb") as bestand:
                nieuw = vernieuw_bytes(bestand.read())
        except (Onleesbaar, FileNotFoundError):
            telling.onleesbaar += 1
            continue
        if nieuw is None:
            continue
        telling.oud += 1
        if not proef:
            _vervang(model, pk, naam, nieuw)
    meld(telling)
    return telling


def _vervang(model: type[BijlageModel], pk: int, naam: str, nieuw: bytes) -> None:
    """Store the new content and point the row at it, unless it was erased meanwhile; the loser goes."""
    opslag = kluis.opslag()
    ander = opslag.save(f"{kluis.MAP}/{maak_sleutel(24)}", ContentFile(nieuw))
    # Beside the guard of the model: no value that anybody reads changes.
    gelukt = QuerySet(model).filter(pk=pk, bestand=naam).update(bestand=ander)
    opslag.delete(naam if gelukt else ander)
