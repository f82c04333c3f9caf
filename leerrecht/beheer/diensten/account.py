"""Opening, closing and unlocking an account as a whole."""

from collections.abc import Mapping

from django.utils import timezone

from leerrecht.account import diensten as accountdiensten
from leerrecht.account import herhaling
from leerrecht.account.zittingen import sluit_zittingen
from leerrecht.beheer import mail
from leerrecht.beheer.diensten import regels, zinnen
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.vertrek import Overdracht, Reikwijdte, draag_over
from leerrecht.voorstel.frame import vier_ogen


def trek_uitnodigingen_in(gebruiker: Gebruiker) -> None:
    """Make invitations that were not used yet worthless; call it inside a dienst."""
    nu = timezone.now()
    gebruiker.uitnodigingen.open_op(nu).update(vervalt_op=nu)


@vier_ogen("uitnodigen", zinnen.uitnodiging)
@dienst
def uitnodigen(*, gebruiker: Gebruiker, netwerk: Netwerk, door: Gebruiker) -> None:
    """Send a link to choose a password; an earlier link stops."""
    regels.vereis_recht(door, netwerk)
    gebruiker = regels.vers(gebruiker)
    accountdiensten.gebruiker_uitnodigen(gebruiker=gebruiker, netwerk=netwerk, door=door)


@vier_ogen("account_sluiten", zinnen.sluiten)
@dienst
def account_sluiten(
    *,
    gebruiker: Gebruiker,
    reden: str,
    door: Gebruiker,
    bereik: Reikwijdte | None = None,
    keuzes: Mapping[str, str] | None = None,
) -> list[Overdracht]:
    """Close an account: nobody signs in with it any more, and who is signed in is out at once.

    What hangs on the person within `bereik` goes to who `keuzes` names, in the same transaction; returns what went.
    """
    regels.vereis_iemand_anders(gebruiker, door, "Je eigen account sluit een andere beheerder af. Vraag het daar.")
    regels.vereis_account_van_ons(gebruiker, door)
    regels.vereis_reden(reden)
    gebruiker = regels.vers(gebruiker)
    if not gebruiker.is_active:
        raise Geweigerd("Dit account is al afgesloten.")
    gedaan = draag_over(bereik, keuzes or {}, door) if bereik else []
    gebruiker.is_active = False
    gebruiker.save(update_fields=["is_active"])
    trek_uitnodigingen_in(gebruiker)
    sluit_zittingen(gebruiker)
    registreer(gebruiker, "account afgesloten", door, reden=reden)
    herhaling.onthoud(gebruiker)
    return gedaan


@vier_ogen("account_heropenen", zinnen.heropenen)
@dienst
def account_heropenen(*, gebruiker: Gebruiker, reden: str, door: Gebruiker) -> None:
    """Open a closed account again."""
    regels.vereis_account_van_ons(gebruiker, door)
    regels.vereis_reden(reden)
    gebruiker = regels.vers(gebruiker)
    if gebruiker.is_active:
        raise Geweigerd("Dit account is al open.")
    gebruiker.is_active = True
    gebruiker.save(update_fields=["is_active"])
    registreer(gebruiker, "account heropend", door, reden=reden)
    herhaling.onthoud(gebruiker)


@vier_ogen("factor_wissen", zinnen.tweede_stap, mail.sleutel_gevraagd)
@dienst
def factor_wissen(*, gebruiker: Gebruiker, reden: str, door: Gebruiker) -> None:
    """Take away a lost second factor, so that the person sets up a new one at the next sign-in."""
    regels.vereis_iemand_anders(
        gebruiker, door, "Je eigen tweede stap wis je hier niet. Vraag het aan een andere beheerder."
    )
    regels.vereis_account_van_ons(gebruiker, door)
    regels.vereis_reden(reden)
    regels.vereis_tweede_paar_ogen(gebruiker, door, "account gewijzigd", veld="email")
    accountdiensten.tweede_factor_wissen(gebruiker=gebruiker, door=door, reden=reden)
