"""One save of a form that two people may have open: what was typed against what is stored, and the conflict page."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from leerrecht.models import Gebeurtenis
from leerrecht.templatetags.portaal import moment
from leerrecht.woordverschil import woordverschil
from monitoring import evaluatievelden
from monitoring.diensten.uitslag import Uitslag
from monitoring.forms.versie import VersieFormulier, Waarden


class Poging:
    """Calls `doe(waarden, origineel)` once per rendered form and remembers what became of it."""

    def __init__(self, formulier: VersieFormulier, doe: Callable[[Waarden, Waarden], Uitslag], naar: str) -> None:
        self.formulier, self.doe, self.naar = formulier, doe, naar
        self.uitslag: Uitslag | None = None

    def __call__(self) -> str:
        """Save; return the address of the result, or "" while a colleague's text stands in the way."""
        self.uitslag = self.doe(*self.formulier.te_bewaren())
        return "" if self.uitslag.botsingen else self.naar

    @property
    def botst(self) -> bool:
        """Whether a colleague saved something else meanwhile."""
        return bool(self.uitslag and self.uitslag.botsingen)


def leesbare_botsingen(soort: str, sleutel: str, uitslag: Uitslag) -> list[dict[str, str | SafeString]]:
    """Return the collisions as `onderdelen/botsing.html` shows them."""
    laatste = list(Gebeurtenis.objects.over(soort, sleutel)[:25])
    gevonden = []
    for botsing in uitslag.botsingen:
        rij = next((g for g in laatste if any(v["veld"] == botsing.veld for v in g.verschil)), None)
        was, mijn, hun = (
            evaluatievelden.leesbaar(botsing.veld, waarde) or "(leeg)"
            for waarde in (botsing.origineel, botsing.mijn, botsing.huidig)
        )
        gevonden.append(
            {
                "veld": botsing.veld,
                "label": evaluatievelden.LABELS[botsing.veld],
                "mijn_html": woordverschil(was, mijn),
                "hun_html": woordverschil(was, hun),
                "hun_naam": rij.door_naam if rij else "een collega",
                "hun_wanneer": format_html("op {}", moment(rij.op)) if rij else SafeString("zonet"),
            }
        )
    return gevonden


def gepost(request: HttpRequest):
    """Return what was posted, or None on a GET."""
    return request.POST if request.method == "POST" else None
