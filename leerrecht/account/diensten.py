"""Acts around an account. Beheer invites and resets; the person does the rest."""

import secrets

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from leerrecht.account.berichten import TweedeFactorGewist
from leerrecht.account.zittingen import Zitting, sluit_zitting, sluit_zittingen
from leerrecht.berichten import uitbox
from leerrecht.berichten.accounts import Uitgenodigd
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker, Netwerk, Uitnodiging
from leerrecht.models.uitnodiging import GELDIG, vingerafdruk_van
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van

NIET_MEER_GELDIG = "Deze uitnodiging is niet meer geldig. Vraag de functioneel beheerder van je netwerk om een nieuwe."


@dienst
def gebruiker_uitnodigen(*, gebruiker: Gebruiker, netwerk: Netwerk | None, door: Gebruiker | None) -> Uitnodiging:
    """Mail `gebruiker` a link to choose a first password; earlier links stop working. Geweigerd when one was chosen."""
    if not gebruiker.is_active:
        raise Geweigerd("Dit account is afgesloten. Open het eerst.")
    if not gebruiker.heeft_account:
        raise Geweigerd("Dit is een contact zonder account. Geef eerst een account.")
    if gebruiker.has_usable_password():
        raise Geweigerd("Deze persoon koos al een wachtwoord en kan inloggen. Een nieuwe uitnodiging is niet nodig.")
    nu = timezone.now()
    gebruiker.uitnodigingen.open_op(nu).update(vervalt_op=nu)
    geheim = secrets.token_urlsafe(32)
    uitnodiging = Uitnodiging.objects.create(
        gebruiker=gebruiker, vingerafdruk=vingerafdruk_van(geheim), vervalt_op=nu + GELDIG
    )
    pad = reverse("uitnodiging", args=[geheim])
    uitbox.verstuur(Uitgenodigd(gebruiker=gebruiker, pad=pad, netwerk=netwerk, tot=uitnodiging.vervalt_op))
    registreer(gebruiker, "gebruiker uitgenodigd", door, netwerk=netwerk)
    return uitnodiging


@dienst
def uitnodiging_aanvaarden(*, vingerafdruk: str, wachtwoord: str, door: Gebruiker | None = None) -> Gebruiker:
    """Use an invitation, once, to choose the first password. Geweigerd when it was used or has expired."""
    nu = timezone.now()
    uitnodiging = Uitnodiging.objects.open_op(nu).filter(vingerafdruk=vingerafdruk).select_related("gebruiker").first()
    if uitnodiging is None:
        raise Geweigerd(NIET_MEER_GELDIG)
    # The update decides, not the read: of two clicks at once only one changes the row.
    if not Uitnodiging.objects.filter(pk=uitnodiging.pk, gebruikt_op__isnull=True).update(gebruikt_op=nu):
        raise Geweigerd(NIET_MEER_GELDIG)
    gebruiker = uitnodiging.gebruiker
    wachtwoord_kiezen(gebruiker=gebruiker, wachtwoord=wachtwoord, door=door or gebruiker)
    return gebruiker


@dienst
def wachtwoord_kiezen(*, gebruiker: Gebruiker, wachtwoord: str, door: Gebruiker) -> None:
    """Set the password of `gebruiker`. Other sessions end, open invitations too. Geweigerd when it is too weak."""
    try:
        validate_password(wachtwoord, gebruiker)
    except ValidationError as fout:
        raise Geweigerd(" ".join(fout.messages), veld="password1") from fout
    nu = timezone.now()
    gebruiker.uitnodigingen.open_op(nu).update(vervalt_op=nu)
    gebruiker.set_password(wachtwoord)
    # Sessions carry a hash of the password, so all but the one that refreshes it end here.
    gebruiker.save(update_fields=["password"])
    registreer(gebruiker, "wachtwoord gekozen", door, verschillen=[persoonsverschil("password", "wachtwoord")])


@dienst
def eigen_gegevens_wijzigen(*, gebruiker: Gebruiker, naam: str, functie: str, door: Gebruiker) -> None:
    """Change one's own name and function. Geweigerd for somebody else's."""
    if door != gebruiker:
        raise Geweigerd("Je kan hier alleen je eigen gegevens wijzigen.")
    nieuw = {"naam": naam.strip(), "functie": functie.strip()}
    labels = {"naam": "naam", "functie": "functie"}
    gewijzigd = [veld for veld, waarde in nieuw.items() if getattr(gebruiker, veld) != waarde]
    if not gewijzigd:
        return
    for veld in gewijzigd:
        setattr(gebruiker, veld, nieuw[veld])
    gebruiker.save(update_fields=gewijzigd)
    verschillen = [persoonsverschil(veld, labels[veld]) for veld in gewijzigd]
    registreer(gebruiker, "eigen gegevens gewijzigd", door, verschillen=verschillen)


@dienst
def andere_zittingen_sluiten(*, gebruiker: Gebruiker, behalve: str | None, door: Gebruiker) -> int:
    """End every session of `gebruiker` but the one with key `behalve`; return how many."""
    aantal = sluit_zittingen(gebruiker, behalve=behalve)
    registreer(gebruiker, "andere zittingen gesloten", door)
    return aantal


@dienst
def zitting_sluiten(*, gebruiker: Gebruiker, zitting: Zitting, door: Gebruiker) -> bool:
    """End one session of `gebruiker`; False when it was over already."""
    gesloten = sluit_zitting(zitting.sleutel)
    if gesloten:
        registreer(gebruiker, "een zitting gesloten", door)
    return gesloten


@dienst
def tweede_factor_vastleggen(*, gebruiker: Gebruiker, wat: str, behalve: str | None, door: Gebruiker) -> None:
    """Tell history that the second factor changed, and end other sessions: none may live on without it."""
    for codes in Authenticator.objects.filter(user=gebruiker, type=Authenticator.Type.RECOVERY_CODES):
        # The package would note the first look at the codes on a GET, which writes nothing here.
        codes.wrap().mark_as_viewed()
    sluit_zittingen(gebruiker, behalve=behalve)
    registreer(gebruiker, wat, door)


@dienst
def tweede_factor_wissen(*, gebruiker: Gebruiker, reden: str, door: Gebruiker) -> None:
    """Let somebody who lost phone and codes set up a new second factor. Only beheer, not for oneself, with a reason."""
    if not toegang_van(door).mag(Recht.ACCOUNTS_BEHEREN):
        raise Geweigerd("Alleen een functioneel beheerder kan een tweede stap wissen.")
    if door == gebruiker:
        raise Geweigerd("Je eigen tweede stap kan je niet wissen. Vraag het aan een andere functioneel beheerder.")
    if not reden.strip():
        raise Geweigerd("Schrijf waarom, en hoe je wist dat het deze persoon is.", veld="reden")
    if not Authenticator.objects.filter(user=gebruiker).delete()[0]:
        raise Geweigerd("Deze persoon heeft geen tweede stap ingesteld.")
    sluit_zittingen(gebruiker)
    uitbox.verstuur(TweedeFactorGewist(gebruiker=gebruiker))
    registreer(gebruiker, "tweede factor gewist", door, reden=reden.strip())
