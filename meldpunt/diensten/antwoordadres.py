"""Verbs on the addresses of a provider without an account: add one, confirm it as a second person, stop it."""

from django.utils import timezone

from leerrecht.contact.diensten import persoon_zonder_account
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker, Gebruikersoort
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.opsporing import NOOIT, is_van_opsporing
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.models import Aanbodfiche, Antwoordadres

_WEG = "Dit adres bestaat niet meer, of het is niet van jouw Meldpunt."


def _noteer(wat: str, rij: Antwoordadres, door: Gebruiker, *velden: str) -> None:
    registreer(rij, wat, door, [persoonsverschil(veld, veld.capitalize()) for veld in velden])


@dienst
def antwoordadres_toevoegen(*, fiche_id: int, naam: str, email: str, postvak: bool, door: Gebruiker) -> Antwoordadres:
    """Let somebody answer by mail for the provider of this offer. Nothing leaves yet.

    Raises Geweigerd for an address of an account (that signs in), for police and justice, or for one that stands there.
    """
    fiche = Aanbodfiche.objects.select_related("netwerk", "aanbieder").filter(pk=fiche_id).first()
    if fiche is None or not toegang_van(door).mag(Recht.DOSSIERS_BEHANDELEN, fiche.netwerk):
        raise Geweigerd("Alleen het Meldpunt van dit netwerk houdt deze adressen bij.")
    if fiche.aanbieder.soort in LEEST_NOOIT:
        raise Geweigerd("Voor politie en justitie gaat er geen vraag over een jongere per link.")
    persoon = persoon_zonder_account(naam=naam, email=email)
    if persoon.heeft_account:
        raise Geweigerd(
            "Met dit adres kan je hier niets doen. Vraag beheer om een account bij deze aanbieder.", "email"
        )
    if is_van_opsporing(persoon):
        raise Geweigerd(NOOIT, veld="email")
    if postvak and persoon.soort == Gebruikersoort.CONTACT and not persoon.antwoordadressen.exists():
        persoon.soort = Gebruikersoort.POSTVAK
        persoon.save(update_fields=["soort"])
    if (
        Antwoordadres.objects.lopend()
        .filter(netwerk=fiche.netwerk, aanbieder=fiche.aanbieder, gebruiker=persoon)
        .exists()
    ):
        raise Geweigerd("Dit adres krijgt de vragen voor deze aanbieder al.", veld="email")
    rij = Antwoordadres.objects.create(netwerk=fiche.netwerk, aanbieder=fiche.aanbieder, gebruiker=persoon, door=door)
    _noteer("adres voor antwoorden toegevoegd", rij, door, "naam", "email")
    return rij


def _op_slot(antwoordadres_id: int, door: Gebruiker) -> Antwoordadres:
    rijen = Antwoordadres.objects.zichtbaar_voor(door).filter(gestopt_op__isnull=True)
    return op_slot(rijen.select_related("gebruiker", "aanbieder", "netwerk"), _WEG, pk=antwoordadres_id)


@dienst
def antwoordadres_bevestigen(*, antwoordadres_id: int, door: Gebruiker) -> Antwoordadres:
    """Say, as a second person, that this address is of the provider: from then on names may be read there."""
    rij = _op_slot(antwoordadres_id, door)
    if rij.door_id == door.pk:
        raise Geweigerd("Wie een adres toevoegde, bevestigt het niet zelf. Vraag een collega om het na te bellen.")
    if Antwoordadres.objects.van_opsporing().filter(pk=rij.pk).exists():
        raise Geweigerd(NOOIT)
    if not rij.is_bevestigd:
        rij.bevestigd_door, rij.bevestigd_op = door, timezone.now()
        rij.save()
        _noteer("adres voor antwoorden bevestigd", rij, door)
    return rij


@dienst
def antwoordadres_stoppen(*, antwoordadres_id: int, door: Gebruiker) -> Antwoordadres:
    """Stop it: its links open nothing from this moment, since they open what the address may."""
    rij = _op_slot(antwoordadres_id, door)
    rij.gestopt_op = timezone.now()
    rij.save()
    _noteer("adres voor antwoorden gestopt", rij, door)
    return rij
