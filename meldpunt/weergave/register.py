"""The register of processings as it is now: from every model, the readers, the terms, and what a network filled in."""

from collections.abc import Iterator

from django.apps import apps
from django.conf import settings

from leerrecht.bewaartermijn import DERDEN
from leerrecht.controles import ONZE_APPS
from meldpunt.regels.grondenkaart import KAARTLEZERS
from meldpunt.regels.verantwoording import GRONDEINDEN, LABELS, NIET_INGEVULD, VELDEN, grond_van
from meldpunt.weergave.grondenkaart import Grondenkaart, grondenkaarten_nu

# What is kept about people outside the tables of the portal: what, about whom, how long.
BUITEN_DE_TABELLEN = (
    ("inlogpogingen", "wie inlogt of het probeert: een teller per adres en per netwerkadres", "minuten tot uren"),
    ("serverlogs", "wie een pagina vraagt: netwerkadres, pagina, moment", "kiest wie de server beheert"),
)


def verwerkingen() -> Iterator[tuple[str, str, str, str]]:
    """Yield what holds something about a person: what, which fields, why, and how long."""
    for model in apps.get_models():
        beleid = getattr(model, "bewaarbeleid", None)
        if model._meta.app_label in ONZE_APPS and beleid is not None and beleid.persoonsvelden:
            duur = f"{beleid.termijn.days} dagen" if beleid.termijn else "zie waarom"
            yield str(model._meta.verbose_name_plural), ", ".join(beleid.persoonsvelden), beleid.reden, duur
    for tabel, reden in DERDEN.items():
        yield tabel, "tabel van een pakket", reden, "zie waarom"
    for wat, wie, duur in BUITEN_DE_TABELLEN:
        yield wat, wie, "beveiliging", duur
    yield "reservekopieën", "alles, versleuteld", "herstellen na een ramp", f"{settings.RESERVE_DAGEN} dagen"


def _tabel(koppen: tuple[str, ...], rijen) -> Iterator[str]:
    for rij in (koppen, ("---",) * len(koppen), *rijen):
        yield "| " + " | ".join(" ".join(str(cel).replace("|", "/").split()) for cel in rij) + " |"
    yield ""


def _netwerk(kaart: Grondenkaart) -> Iterator[str]:
    yield f"## {kaart.netwerk.naam}"
    yield ""
    stand = (
        (LABELS[veld], getattr(kaart.rij, veld) or NIET_INGEVULD) for veld in VELDEN if not veld.endswith(GRONDEINDEN)
    )
    yield from _tabel(("wat", "wat de verwerkingsverantwoordelijke zegt"), stand)
    lezers = ((een.wie, een.wanneer, grond_van(kaart.rij, een.soort).zin) for een in KAARTLEZERS)
    yield from _tabel(("wie leest een dossier", "wanneer", "grond"), lezers)
    yield from _tabel(("wat", "hoe lang"), kaart.bewaring)


def register_in_markdown() -> str:
    """Return the whole register, one table for each network and one of all that is kept about people."""
    regels = ["# Register van de verwerkingen, zoals het portaal nu is", ""]
    for kaart in grondenkaarten_nu():
        regels += _netwerk(kaart)
    regels += ["## Wat er over mensen bewaard wordt", ""]
    regels += _tabel(("wat", "welke velden", "waarom", "hoe lang"), verwerkingen())
    return "\n".join(regels)
