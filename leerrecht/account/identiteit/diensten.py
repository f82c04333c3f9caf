"""Tying an identity to one's own account, and taking it loose."""

from leerrecht.account.identiteit.berichten import IdentiteitGekoppeld
from leerrecht.account.identiteit.dienst import Identiteit
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Koppeling


@dienst
def identiteit_koppelen(*, gebruiker: Gebruiker, identiteit: Identiteit, naam: str, door: Gebruiker) -> Koppeling:
    """Let this identity open the account of who asks. Once: Geweigerd when either has another already."""
    # The account is locked: of two windows at once one ties.
    gebruiker = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if gebruiker.pk != door.pk:
        raise Geweigerd("Je koppelt alleen je eigen account.")
    bekend = Koppeling.objects.filter(kenmerk=identiteit.kenmerk).first()
    if bekend is not None:
        eigen = bekend.gebruiker_id == gebruiker.pk
        raise Geweigerd(f"Deze aanmelding met {naam} is al gekoppeld aan {'dit' if eigen else 'een ander'} account.")
    if gebruiker.koppelingen.filter(uitgever=identiteit.uitgever).exists():
        raise Geweigerd(f"Aan je account hangt al een andere aanmelding met {naam}. Maak die eerst los.")
    koppeling = Koppeling.objects.create(
        gebruiker=gebruiker, uitgever=identiteit.uitgever, kenmerk=identiteit.kenmerk, kbo=identiteit.kbo
    )
    uitbox.verstuur(IdentiteitGekoppeld(gebruiker, naam))
    registreer(gebruiker, "identiteitsdienst gekoppeld", door)
    return koppeling


@dienst
def identiteit_losmaken(*, gebruiker: Gebruiker, koppeling: Koppeling, door: Gebruiker) -> None:
    """Let it open this account no more; signing in by the other roads stays."""
    if koppeling.gebruiker_id != gebruiker.pk or gebruiker.pk != door.pk:
        raise Geweigerd("Je maakt alleen je eigen aanmelding los.")
    koppeling.delete()
    registreer(gebruiker, "identiteitsdienst losgemaakt", door)
