"""Who takes part: organisations and their units."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from leerrecht.beheer.diensten import regels, zinnen
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, verschil, verschillen_van
from leerrecht.models import Eenheid, Gebruiker, Netwerk, Organisatie
from leerrecht.models.organisatie import Soort, met_naam, thuis_van_organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren, waarden_van
from leerrecht.voorstel.frame import vier_ogen

VELDEN = {"naam": "naam", "soort": "soort", "kbo": "ondernemingsnummer"}


class OrganisatieBestaatAl(Geweigerd):
    """There is an organisation with this name; `in_netwerk` tells whether it takes part in the network already."""

    def __init__(self, zin: str, organisatie: Organisatie, in_netwerk: bool) -> None:
        super().__init__(zin, veld="naam")
        self.organisatie = organisatie
        self.in_netwerk = in_netwerk


def _weiger_dubbel(naam: str, netwerk: Netwerk) -> None:
    bestaande = met_naam(naam)
    if bestaande is None:
        return
    if bestaande.netwerken.filter(pk=netwerk.pk).exists():
        raise OrganisatieBestaatAl(f"{bestaande.naam} staat al in {netwerk.naam}.", bestaande, True)
    raise OrganisatieBestaatAl(
        f"{bestaande.naam} bestaat al in een ander netwerk. Dezelfde? Vink onderaan aan dat je ze wil toevoegen.",
        bestaande,
        False,
    )


def _vereis_thuis(organisatie: Organisatie, door: Gebruiker) -> None:
    """Refuse who does not administer the network that knew this organisation first; who joined later has no veto."""
    _vereis_recht_op(organisatie, door)
    thuis = thuis_van_organisatie(organisatie)
    if thuis and not toegang_van(door).mag(Recht.ORGANISATIES_BEHEREN, thuis):
        raise Geweigerd(
            f"{organisatie.naam} is van {thuis.naam}. Naam, soort, gebruik en de namen van eenheden wijzigt een "
            "beheerder daar. Eenheden toevoegen kan je wel, en je eigen deelname stoppen ook."
        )


@dienst
def organisatie_aanmaken(*, naam: str, soort: str, netwerk: Netwerk, door: Gebruiker) -> Organisatie:
    """Make an organisation known in one network."""
    regels.vereis_recht(door, netwerk, Recht.ORGANISATIES_BEHEREN)
    _weiger_dubbel(naam, netwerk)
    organisatie = Organisatie(naam=naam, soort=soort)
    organisatie.zet_zoekvelden()
    organisatie.save()
    organisatie.netwerken.add(netwerk)
    gevuld = [verschil("naam", "naam", "", naam), verschil("soort", "soort", "", organisatie.get_soort_display())]
    registreer(organisatie, "organisatie toegevoegd", door, gevuld, netwerk=netwerk)
    return organisatie


@vier_ogen("organisatie_in_netwerk", zinnen.aansluiting)
@dienst
def organisatie_in_netwerk(*, naam: str, netwerk: Netwerk, door: Gebruiker) -> Organisatie:
    """Let an organisation of another network take part in this one too. Its name and kind stay."""
    regels.vereis_recht(door, netwerk, Recht.ORGANISATIES_BEHEREN)
    organisatie = met_naam(naam)
    if organisatie is None:
        raise Geweigerd("Er is geen organisatie met deze naam. Vink “bestaat al” uit.", veld="naam")
    if organisatie.netwerken.filter(pk=netwerk.pk).exists():
        raise OrganisatieBestaatAl(f"{organisatie.naam} staat al in {netwerk.naam}.", organisatie, True)
    organisatie.netwerken.add(netwerk)
    erbij = [verschil("netwerken", "netwerk", "", netwerk.naam)]
    registreer(organisatie, "organisatie in netwerk gezet", door, erbij, netwerk=netwerk)
    return organisatie


def hier_te_gast(door: Gebruiker, organisatie: Organisatie) -> list[Netwerk]:
    """Return the networks of this administrator where an organisation takes part that comes from elsewhere."""
    thuis = thuis_van_organisatie(organisatie)
    eigen = toegang_van(door).netwerken_met(Recht.ORGANISATIES_BEHEREN)
    return [netwerk for netwerk in organisatie.netwerken.filter(pk__in=eigen) if netwerk != thuis]


@dienst
def organisatie_uit_netwerk(*, organisatie: Organisatie, netwerk: Netwerk, reden: str, door: Gebruiker) -> None:
    """End that an organisation of another network takes part in this one. What it did here stays in the history."""
    regels.vereis_recht(door, netwerk, Recht.ORGANISATIES_BEHEREN)
    regels.vereis_reden(reden)
    organisatie = regels.vers(organisatie)
    thuis = thuis_van_organisatie(organisatie)
    if thuis == netwerk:
        raise Geweigerd(f"{organisatie.naam} is van {netwerk.naam}. Stel ze buiten gebruik als ze niet meer meedoet.")
    if not organisatie.netwerken.filter(pk=netwerk.pk).exists():
        raise Geweigerd(f"{organisatie.naam} doet niet mee in {netwerk.naam}.")
    niet_voorbij = Q(tot__isnull=True) | Q(tot__gte=timezone.localdate())
    if organisatie.lidmaatschappen.filter(niet_voorbij, netwerk=netwerk).exists():
        raise Geweigerd(f"Er lopen in {netwerk.naam} nog lidmaatschappen bij deze organisatie. Beëindig die eerst.")
    organisatie.netwerken.remove(netwerk)
    eraf = [verschil("netwerken", "netwerk", netwerk.naam, "")]
    registreer(organisatie, "organisatie uit netwerk gehaald", door, eraf, reden=reden, netwerk=netwerk)


@vier_ogen("organisatie_wijzigen", zinnen.andere_soort)
@dienst
def organisatie_wijzigen(
    *, organisatie: Organisatie, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Organisatie:
    """Change name or kind."""
    _vereis_thuis(organisatie, door)
    organisatie = regels.vers(organisatie)
    was = waarden_van(organisatie, VELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    if not bewaren:
        return organisatie
    for veld, waarde in bewaren.items():
        setattr(organisatie, veld, waarde)
    andere = met_naam(organisatie.naam, behalve=organisatie.pk)
    if "naam" in bewaren and andere:
        raise Geweigerd(f"Er is al een organisatie met de naam {andere.naam}.", veld="naam")
    organisatie.zet_zoekvelden()
    organisatie.save()
    labels = dict(Soort.choices)
    verschillen = verschillen_van(VELDEN, was, bewaren, lambda veld, waarde: labels.get(waarde, waarde))
    registreer(organisatie, "organisatie gewijzigd", door, verschillen)
    return organisatie


@dienst
def organisatie_buiten_gebruik(*, organisatie: Organisatie, reden: str, door: Gebruiker) -> None:
    """Take an organisation out of every choice. Its history stays; nothing is deleted."""
    _vereis_thuis(organisatie, door)
    regels.vereis_reden(reden)
    organisatie = regels.vers(organisatie)
    lopend = organisatie.lidmaatschappen.filter(Q(tot__isnull=True) | Q(tot__gte=timezone.localdate())).count()
    if lopend:
        wat = "loopt nog 1 lidmaatschap" if lopend == 1 else f"lopen nog {lopend} lidmaatschappen"
        raise Geweigerd(f"Er {wat} bij deze organisatie. Beëindig die eerst.")
    _zet_gebruik(organisatie, False, "organisatie buiten gebruik", reden, door)


@vier_ogen("organisatie_in_gebruik", zinnen.weer_in_gebruik)
@dienst
def organisatie_in_gebruik(*, organisatie: Organisatie, reden: str, door: Gebruiker) -> None:
    """Offer an organisation again."""
    _vereis_thuis(organisatie, door)
    regels.vereis_reden(reden)
    organisatie = regels.vers(organisatie)
    _zet_gebruik(organisatie, True, "organisatie weer in gebruik", reden, door)


def _zet_gebruik(organisatie: Organisatie, actief: bool, wat: str, reden: str, door: Gebruiker) -> None:
    if organisatie.actief == actief:
        raise Geweigerd("Dat is al zo. Bekijk de organisatie opnieuw.")
    organisatie.actief = actief
    organisatie.save(update_fields=["actief"])
    registreer(organisatie, wat, door, reden=reden)


def _vereis_recht_op(organisatie: Organisatie, door: Gebruiker) -> None:
    eigen = toegang_van(door).netwerken_met(Recht.ORGANISATIES_BEHEREN)
    if not organisatie.netwerken.filter(pk__in=eigen).exists():
        raise Geweigerd("Je bent geen beheerder van deze organisatie.")


def _bewaar_eenheid(eenheid: Eenheid) -> None:
    try:
        with transaction.atomic():
            eenheid.save()
    except IntegrityError:
        raise Geweigerd("Deze organisatie heeft al een eenheid met die naam.", veld="naam") from None


@dienst
def eenheid_toevoegen(*, organisatie: Organisatie, naam: str, door: Gebruiker) -> Eenheid:
    """Add a service within an organisation."""
    _vereis_recht_op(organisatie, door)
    eenheid = Eenheid(organisatie=organisatie, naam=naam)
    _bewaar_eenheid(eenheid)
    registreer(organisatie, "eenheid toegevoegd", door, [verschil("eenheid", "eenheid", "", naam)])
    return eenheid


@dienst
def eenheid_hernoemen(
    *, eenheid: Eenheid, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Eenheid:
    """Give a service another name. Raises Botst when somebody else renamed it meanwhile."""
    eenheid = regels.vers(eenheid, "organisatie")
    organisatie, was = eenheid.organisatie, eenheid.naam
    # Its name stands in the plans of every network of the organisation: the one it comes from answers for it.
    _vereis_thuis(organisatie, door)
    bewaren = te_bewaren(origineel=origineel, huidig={"naam": was}, mijn=mijn)
    if not bewaren:
        return eenheid
    eenheid.naam = bewaren["naam"]
    _bewaar_eenheid(eenheid)
    registreer(organisatie, "eenheid hernoemd", door, [verschil("eenheid", "eenheid", was, eenheid.naam)])
    return eenheid
