"""A collision in words: both texts against what both started from, and who saved the other one."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from actieplan.models import Actie
from actieplan.regels.actievelden import LABELS, ROLLEN, Leesbaar
from leerrecht.models import Gebeurtenis
from leerrecht.templatetags.portaal import moment
from leerrecht.versies import Botsing
from leerrecht.woordverschil import woordverschil


@dataclass(frozen=True)
class LeesbareBotsing:
    """What `onderdelen/botsing.html` shows for one field."""

    veld: str
    label: str
    mijn_html: SafeString
    hun_html: SafeString
    hun_naam: str
    hun_wanneer: SafeString

    @property
    def anker(self) -> str:
        """Where the field stands: organisations and their roles share one group."""
        return "wie" if self.veld in ROLLEN else f"id_{self.veld}"


def leesbaar(actie: Actie, botsingen: tuple[Botsing, ...]) -> list[LeesbareBotsing]:
    """Return the collisions as the page shows them."""
    woorden = Leesbaar.voor(*({b.veld: waarde} for b in botsingen for waarde in (b.origineel, b.huidig, b.mijn)))
    return [_een(actie, botsing, woorden) for botsing in botsingen]


def _een(actie: Actie, botsing: Botsing, woorden: Leesbaar) -> LeesbareBotsing:
    laatste = _laatste(actie, botsing.veld)

    def tekst(waarde: Any) -> str:
        return woorden.tekst(botsing.veld, waarde) or "(leeg)"

    return LeesbareBotsing(
        veld=botsing.veld,
        label=LABELS[botsing.veld],
        mijn_html=woordverschil(tekst(botsing.origineel), tekst(botsing.mijn)),
        hun_html=woordverschil(tekst(botsing.origineel), tekst(botsing.huidig)),
        hun_naam=laatste.door_naam if laatste else "een collega",
        hun_wanneer=format_html("op {}", moment(laatste.op)) if laatste else SafeString("zonet"),
    )


def _laatste(actie: Actie, veld: str) -> Gebeurtenis | None:
    """Return the last event that touched this field."""
    for rij in Gebeurtenis.objects.over("actie", actie.sleutel)[:25]:
        if any(verschil["veld"] == veld for verschil in rij.verschil):
            return rij
    return None
