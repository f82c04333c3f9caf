"""The plan as lines: the living rows in reading order, in the shape in which a version freezes them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from actieplan.models import Actie, Actieplan, Doelstelling
from actieplan.models.versie import zoektekst_van
from actieplan.regels.actievelden import GRONDTEKST
from leerrecht.eigenwoorden import in_woorden_van
from leerrecht.models import Netwerk


@dataclass(frozen=True)
class Planregel:
    """One goal or action with its place and its self-contained text."""

    soort: str
    sleutel: str
    doel_sleutel: str
    ouder_sleutel: str
    diepte: int
    inhoud: dict[str, Any]
    actie: Actie | None = None

    @property
    def zoektekst(self) -> str:
        """Search column of the line."""
        return zoektekst_van(self.inhoud)


def levende_regels(plan: Actieplan) -> list[Planregel]:
    """Return every goal and action of the living plan in reading order. A fixed number of queries."""
    kinderen: dict[tuple[int, int | None], list[Actie]] = defaultdict(list)
    acties = Actie.objects.filter(plan=plan).prefetch_related(
        "doelgroepen", "themas", "populaties", "betrokkenheden__organisatie", "betrokkenheden__eenheid__organisatie"
    )
    for actie in acties:
        kinderen[actie.doelstelling_id, actie.ouder_id].append(actie)
    regels: list[Planregel] = []
    for doel in Doelstelling.objects.filter(plan=plan):
        regels.append(_regel_van_doel(doel))
        regels += _takken(doel, None, kinderen, plan.netwerk, diepte=2)
    return regels


def _takken(
    doel: Doelstelling,
    ouder: Actie | None,
    kinderen: Mapping[tuple[int, int | None], list[Actie]],
    netwerk: Netwerk,
    diepte: int,
) -> list[Planregel]:
    regels: list[Planregel] = []
    for actie in kinderen[doel.pk, ouder.pk if ouder else None]:
        regels.append(_regel_van_actie(actie, netwerk, doel, ouder, diepte))
        regels += _takken(doel, actie, kinderen, netwerk, diepte + 1)
    return regels


def _regel_van_doel(doel: Doelstelling) -> Planregel:
    inhoud = {
        "soort": doel.soort,
        "soortnaam": doel.get_soort_display(),
        "redactie": doel.redactie,
        **{veld: getattr(doel, veld) for veld in GRONDTEKST},
    }
    return Planregel("doelstelling", doel.sleutel, doel.sleutel, "", 1, inhoud)


def _regel_van_actie(actie: Actie, netwerk: Netwerk, doel: Doelstelling, ouder: Actie | None, diepte: int) -> Planregel:
    inhoud = {
        **{veld: getattr(actie, veld) for veld in GRONDTEKST},
        "link": actie.link,
        "aard": actie.get_aard_display(),
        "uitvoering": actie.get_uitvoering_display(),
        "aanpak": actie.get_aanpak_display(),
        "bestuursniveau": actie.get_bestuursniveau_display(),
        "doelgroepen": [str(rij) for rij in in_woorden_van(netwerk, actie.doelgroepen.all())],
        "themas": [str(rij) for rij in in_woorden_van(netwerk, actie.themas.all())],
        "betrokkenen": _betrokkenen(actie),
        "zichtbaarheid": actie.zichtbaarheid,
        "redactie": actie.redactie,
    }
    return Planregel("actie", actie.sleutel, doel.sleutel, ouder.sleutel if ouder else "", diepte, inhoud, actie)


def _betrokkenen(actie: Actie) -> list[str]:
    dag = timezone.localdate()
    return [
        f"{rij.wie} ({rij.get_rol_display()})"
        for rij in actie.betrokkenheden.all()
        if rij.van <= dag and (rij.tot is None or rij.tot >= dag)
    ]
