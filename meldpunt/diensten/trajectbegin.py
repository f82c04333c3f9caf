"""A traject begins with an acceptance, whoever wrote it: the provider, or the Meldpunt that heard it."""

from meldpunt.diensten.plaats import neem_plaats
from meldpunt.diensten.slot import noteer
from meldpunt.models import Aanmelding, Toeleiding, Traject
from meldpunt.regels.kaarthouder import Doener


def begin_traject(aanmelding: Aanmelding, toeleiding: Toeleiding, door: Doener | None) -> Traject:
    """Make the traject of a toeleiding that is accepted now, and take its place. Part of that dienst, file locked."""
    traject = Traject.objects.create(
        toeleiding=toeleiding,
        eerste_dag=toeleiding.start_op,
        nam_plaats=neem_plaats(toeleiding.fiche_id),
    )
    noteer(aanmelding, "traject afgesproken", door, "stand", "eerste_dag", over=traject)
    return traject
