"""What the verbs on toeleidingen and toestemmingen share: the move as a row and its event."""

from typing import Any

from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker
from leerrecht.workflow import Werkstroom, overgang
from meldpunt.models import Aanmelding
from meldpunt.openen import namens


def noteer(aanmelding: Aanmelding, rij: Any, wat: str, door: Gebruiker | None, velden: tuple[str, ...]) -> None:
    """Write the event of one verb: the reference and the names of the fields, never a value."""
    modelvelden = {veld.name: str(veld.verbose_name) for veld in rij._meta.fields}
    registreer(
        wat=wat,
        soort=rij._meta.model_name,
        sleutel=rij.sleutel,
        naam=aanmelding.referentie,
        door=door,
        netwerk=aanmelding.netwerk,
        namens=namens(aanmelding, door) if door else "",
        verschillen=[persoonsverschil(veld, modelvelden[veld].capitalize()) for veld in velden],
    )


def zet(
    werkstroom: Werkstroom,
    aanmelding: Aanmelding,
    rij: Any,
    naar: str,
    *,
    zetrij: type,
    wat: str,
    door: Gebruiker | None,
    reden: str = "",
    velden: tuple[str, ...] = (),
) -> None:
    """Move `rij` along its table, save it, and write the move and the event. Part of a dienst that locked the row."""
    van, _ = overgang(werkstroom=werkstroom, rij=rij, veld="stand", naar=naar, reden=reden)
    rij.save()
    zetrij.objects.create(**{rij._meta.model_name: rij}, van=van, naar=naar, reden=reden, door=door)
    noteer(aanmelding, rij, wat, door, ("stand", *velden))
