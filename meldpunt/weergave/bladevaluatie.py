"""How the help was, for who works on the file or referred: what was said with a card at the end, in faces and words."""

import datetime
from dataclasses import dataclass

from leerrecht.toegang import Iemand
from meldpunt.keuzes.blad import GEZICHTEN
from meldpunt.models import Aanmelding, Bladevaluatie


@dataclass(frozen=True)
class Evaluatieregel:
    """What one person found of it, the last time it was said."""

    wie: str
    gezicht: str
    woord: str
    tekst: str
    op: datetime.datetime


def evaluaties_van(aanmelding: Aanmelding, gebruiker: Iemand) -> list[Evaluatieregel]:
    """Return per person the last thing said about how it was; nothing for who does not read the whole file."""
    rijen = Bladevaluatie.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding).select_related("betrokkene")
    laatste: dict[int | None, Bladevaluatie] = {rij.betrokkene_id: rij for rij in rijen.order_by("pk")}
    return [
        Evaluatieregel(
            wie=rij.betrokkene.aangeduid if rij.betrokkene else "De jongere",
            gezicht=GEZICHTEN[rij.gezicht],
            woord=rij.get_gezicht_display(),
            tekst=rij.tekst,
            op=rij.op,
        )
        for rij in laatste.values()
    ]
