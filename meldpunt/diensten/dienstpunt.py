"""How a Meldpunt is called and reached. It stands on public pages, and beside every form."""

from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren, waarden_van
from meldpunt.keuzes.aanbod import Toegangsweg
from meldpunt.models import Dienstpunt
from meldpunt.regels.termijnen import dienstpunt_van

TERMIJNEN = ("eerste_schooldagen", "antwoord_schooldagen", "wek_schooldagen")
VELDEN = ("naam", "telefoon", "uren", "website", "regio", "wat", *TERMIJNEN)
# The fewest and the most school days that may be promised.
GRENZEN = {"eerste_schooldagen": (1, 10), "antwoord_schooldagen": (1, 30), "wek_schooldagen": (1, 20)}
# How the roads to help run in this network.
WEGEN = tuple(f"weg_{weg}" for weg in Toegangsweg.values)
LABELS = {veld: veldnaam(Dienstpunt, veld) for veld in (*VELDEN, *WEGEN)}


@dienst
def dienstpunt_bewaren(
    *, netwerk_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Dienstpunt:
    """Save name, telephone and website; raise Botst when somebody changed the same field meanwhile."""
    return _bewaar(netwerk_id, VELDEN, "gegevens van het Meldpunt gewijzigd", mijn, origineel, door)


@dienst
def wegen_bewaren(
    *, netwerk_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Dienstpunt:
    """Save how the roads to help run here; raise Botst when somebody changed the same one meanwhile."""
    return _bewaar(netwerk_id, WEGEN, "toeleidingswegen gewijzigd", mijn, origineel, door)


def _bewaar(
    netwerk_id: int,
    velden: tuple[str, ...],
    wat: str,
    mijn: Mapping[str, Any],
    origineel: Mapping[str, Any],
    door: Gebruiker,
) -> Dienstpunt:
    rijen = Netwerk.objects.filter(pk__in=toegang_van(door).netwerken_met(Recht.ORGANISATIES_BEHEREN))
    netwerk = op_slot(rijen, "Je beheert dit netwerk niet.", no_key=True, pk=netwerk_id)
    punt = dienstpunt_van(netwerk)
    was = waarden_van(punt, velden)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    for veld, waarde in bewaren.items():
        setattr(punt, veld, waarde)
    if not punt.naam.strip():
        raise Geweigerd("Schrijf hoe het Meldpunt heet.", veld="naam")
    _bewaak_termijnen(punt)
    punt.save()
    if bewaren:
        registreer(punt, wat, door, verschillen_van(LABELS, was, bewaren))
    return punt


def _bewaak_termijnen(punt: Dienstpunt) -> None:
    for veld, (minst, meest) in GRENZEN.items():
        if not minst <= getattr(punt, veld) <= meest:
            raise Geweigerd(f"Schrijf een getal van {minst} tot {meest}.", veld=veld)
    if punt.eerste_schooldagen > punt.antwoord_schooldagen:
        raise Geweigerd("Het eerste antwoord komt niet na het nieuws. Maak dit getal kleiner.", veld=TERMIJNEN[0])
