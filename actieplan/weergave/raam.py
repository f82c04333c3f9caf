"""The frame of an action, for who works in it: the strip on every page inside, its views and facts."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format

from actieplan.keuzes import Stand
from actieplan.models import Actie, Actieplan, Versie, Versieregel
from actieplan.weergave.actie import kop_van
from leerrecht.raam import Aanzicht, Strook, Weetje
from leerrecht.staat import Betekenis, betekenis

ACTIE, VOORTGANG, GESCHIEDENIS = "actie", "voortgang", "geschiedenis"


def strook(actie: Actie, kop: dict[str, Any], *, voorstel: bool = False) -> Strook:
    """What stays in sight: number, title, goal, how far it is. `kop`: in the wording this reader may see."""
    doel, komma, waar = kop["waar"].partition(",")
    bekend = actie.stand != Stand.ONBEKEND
    stand, soort = (actie.get_stand_display(), betekenis(actie)) if bekend else ("", Betekenis.STIL)
    return Strook(
        kop["titel"],
        cijfer=kop["nummer"],
        noot=doel,
        verder=komma + waar,
        stand="voorstel" if voorstel else stand,
        soort=Betekenis.LOOPT if voorstel else soort,
    )


def strook_binnen(actie: Actie, regel: Versieregel | None = None) -> Strook:
    """The same on a page inside. Without the approved `regel` in the living wording, which only staf reads."""
    return strook(actie, kop_van(actie, regel, None)).binnen(actie.get_absolute_url())


def aanzichten(plan: Actieplan, actie: Actie, voortgangen: int) -> list[Aanzicht]:
    """The views; how much was reported is counted, the history is cut off at a number and is not."""

    def adres(naam: str) -> str:
        return reverse(f"actieplan:{naam}", args=[plan.slug, actie.sleutel])

    return [
        Aanzicht(ACTIE, "De actie", adres("actie")),
        Aanzicht(VOORTGANG, "Voortgang", adres("actie_voortgang"), voortgangen),
        Aanzicht(GESCHIEDENIS, "Geschiedenis", adres("actie_geschiedenis")),
    ]


def weetjes(kop: dict[str, Any], versie: Versie | None, regel: Versieregel | None) -> list[Weetje]:
    """In which goal it stands, and since when this wording is approved."""
    feiten = [Weetje("Hoort bij", kop["waar"][:1].upper() + kop["waar"][1:])] if kop["waar"] else []
    if regel is None or versie is None:
        return [*feiten, Weetje("Voorstel", "nog niet goedgekeurd", "alleen de staf leest ze")]
    dag = date_format(versie.datum, "j F Y") if versie.datum else versie.datum_tekst
    return [*feiten, Weetje("Staat in", versie.titel, ", ".join(filter(None, (versie.orgaan, dag))))]
