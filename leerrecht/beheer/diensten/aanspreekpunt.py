"""Whom to ask in a network: a function and the phone of its service."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Max

from leerrecht.beheer import bereik
from leerrecht.beheer.diensten import regels
from leerrecht.beheer.diensten.volgorde import schuif, staat_nu
from leerrecht.beheer.sleutels import adressleutel
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import Verschil, registreer_los, verschil, verschillen_van
from leerrecht.models import Aanspreekpunt, Gebruiker, Netwerk, Organisatie
from leerrecht.rechten import Recht
from leerrecht.versies import te_bewaren

VELDEN = {
    "functie": "functie",
    "waarvoor": "waarvoor",
    "organisatie": "organisatie",
    "telefoon": "telefoon van de dienst",
    "email": "e-mailadres van de dienst",
    "website": "website",
}


def plat(punt: Aanspreekpunt) -> dict[str, str]:
    """Return the fields as a form holds them: the organisation by its key."""
    waarden = {veld: getattr(punt, veld) for veld in VELDEN if veld != "organisatie"}
    return {**waarden, "organisatie": punt.organisatie.sleutel if punt.organisatie else ""}


def _vind(sleutel: str, door: Gebruiker, netwerk: Netwerk) -> Organisatie | None:
    if not sleutel:
        return None
    gevonden = bereik.organisaties(door).filter(sleutel=sleutel, netwerken=netwerk).first()
    if gevonden is None:
        raise Geweigerd(f"Kies een organisatie van {netwerk.naam}.", veld="organisatie")
    return gevonden


def _leesbaar(veld: str, waarde: str) -> str:
    if veld == "organisatie" and waarde:
        return Organisatie.objects.filter(sleutel=waarde).values_list("naam", flat=True).first() or ""
    return waarde


def _registreer(punt: Aanspreekpunt, wat: str, door: Gebruiker, verschillen: list[Verschil]) -> None:
    registreer_los(
        wat=f"aanspreekpunt {wat}",
        soort="aanspreekpunt",
        sleutel=adressleutel(punt),
        naam=punt.functie,
        door=door,
        netwerk=punt.netwerk,
        verschillen=verschillen,
    )


def _op_slot(punt: Aanspreekpunt, door: Gebruiker) -> Aanspreekpunt:
    punt = regels.vers(punt, "netwerk")
    regels.vereis_recht(door, punt.netwerk, Recht.ORGANISATIES_BEHEREN)
    return punt


def _schrijf(punt: Aanspreekpunt, waarden: Mapping[str, str], door: Gebruiker) -> None:
    for veld, waarde in waarden.items():
        setattr(punt, veld, _vind(waarde, door, punt.netwerk) if veld == "organisatie" else waarde)
    punt.save()


@dienst
def aanspreekpunt_toevoegen(*, netwerk: Netwerk, waarden: Mapping[str, Any], door: Gebruiker) -> Aanspreekpunt:
    """Add a function at the end of the list of a network."""
    regels.vereis_recht(door, netwerk, Recht.ORGANISATIES_BEHEREN)
    laatste = netwerk.aanspreekpunten.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    punt = Aanspreekpunt(netwerk=netwerk, volgorde=laatste + 1)
    _schrijf(punt, waarden, door)
    gevuld = [verschil(veld, VELDEN[veld], "", _leesbaar(veld, waarde)) for veld, waarde in waarden.items() if waarde]
    _registreer(punt, "toegevoegd", door, gevuld)
    return punt


@dienst
def aanspreekpunt_wijzigen(
    *, punt: Aanspreekpunt, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> None:
    """Change a function, its phone, its mailbox or its website."""
    punt = _op_slot(punt, door)
    was = plat(punt)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    if not bewaren:
        return
    _schrijf(punt, bewaren, door)
    _registreer(punt, "gewijzigd", door, verschillen_van(VELDEN, was, bewaren, _leesbaar))


@dienst
def aanspreekpunt_verplaatsen(*, punt: Aanspreekpunt, richting: str, door: Gebruiker) -> str:
    """Move a function one place up or down in its network; return where it stands."""
    punt = _op_slot(punt, door)
    rijen = punt.netwerk.aanspreekpunten.order_by("volgorde", "functie")
    plaatsen = schuif(rijen, punt, richting)
    if plaatsen:
        _registreer(punt, "verplaatst", door, [verschil("volgorde", "plaats", *plaatsen)])
    return staat_nu(punt.functie, rijen, punt)


@dienst
def aanspreekpunt_verwijderen(*, punt: Aanspreekpunt, door: Gebruiker) -> None:
    """Remove a function that no longer exists."""
    punt = _op_slot(punt, door)
    _registreer(punt, "verwijderd", door, [verschil("functie", "functie", punt.functie, "")])
    punt.delete()
