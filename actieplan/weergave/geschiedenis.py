"""The history of an action for people: newest first, unapproved wording only for who may read it."""

from dataclasses import dataclass

from actieplan.regels.actievelden import GRONDTEKST
from leerrecht.models import Gebeurtenis

# A place is wording too: it names the goal or action, which may itself be a proposal.
_ALLEEN_STAF = (*GRONDTEKST, "plaats")


@dataclass(frozen=True)
class Moment:
    """One event on the timeline."""

    gebeurtenis: Gebeurtenis
    verschillen: list[dict]

    @property
    def titel(self) -> str:
        """What happened, with a capital."""
        return self.gebeurtenis.wat.capitalize()


def momenten(*, sleutel: str, met_voorstellen: bool, hoogstens: int = 50) -> list[Moment]:
    """Return what happened to the action `sleutel`. Without the right, unapproved wording is named but not shown."""
    rijen = Gebeurtenis.objects.over("actie", sleutel)[:hoogstens]
    return [Moment(rij, [_toon(verschil, met_voorstellen) for verschil in rij.verschil]) for rij in rijen]


def _toon(verschil: dict, met_voorstellen: bool) -> dict:
    if met_voorstellen or verschil["veld"] not in _ALLEEN_STAF:
        return verschil
    return {"veld": verschil["veld"], "label": verschil["label"], "verborgen": True}
