"""Passing a signal on: to another network of this portal, by mail to somebody outside, or by hand."""

import datetime
from collections.abc import Mapping

from django.utils import timezone

from leerrecht.bereik import bereik
from leerrecht.contact.diensten import persoon_zonder_account
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.versies import te_bewaren
from overlegplatform.berichten import signaal as mail
from overlegplatform.diensten.signaal import maak_signaal, signaal_op_slot, zet_signaal
from overlegplatform.diensten.signaalbericht import vertel_gevers, vertel_staf, vraag_buiten
from overlegplatform.keuzes import Signaalstand
from overlegplatform.models import Signaal
from overlegplatform.regels.gever import staf_van


def _doorgegeven(signaal: Signaal, niveau: str, aan: str, op: datetime.date, door: Gebruiker) -> None:
    if signaal.stand == Signaalstand.DOORGEGEVEN:
        # A colleague was first: whom it went to is not overwritten.
        raise Geweigerd(f"Dit signaal is al doorgegeven aan {signaal.doorgegeven_aan}.")
    zet_signaal(signaal, Signaalstand.DOORGEGEVEN, door, niveau=niveau, doorgegeven_aan=aan, doorgegeven_op=op)
    registreer(signaal, "signaal doorgegeven", door)


def _in_de_draad(signaal: Signaal) -> set[int]:
    """Networks that had it before, or have it now."""
    gezien: set[int] = set()
    rij: Signaal | None = signaal
    while rij is not None:
        gezien.add(rij.netwerk_id)
        gezien |= set(rij.doorgegeven_als.exclude(stand=Signaalstand.BEANTWOORD).values_list("netwerk", flat=True))
        rij = rij.komt_van
    return gezien


@dienst
def signaal_naar_netwerk(*, signaal_id: int, niveau: str, netwerk_slug: str, door: Gebruiker) -> Signaal:
    """Let it arrive in another network, as a signal of its own. Raises Geweigerd when nobody there would hear."""
    signaal = signaal_op_slot(signaal_id, door)
    netwerk = Netwerk.objects.filter(slug=netwerk_slug).exclude(pk=signaal.netwerk_id).first()
    if netwerk is None:
        raise Geweigerd("Kies een ander netwerk.", veld="netwerk")
    if netwerk.pk in _in_de_draad(signaal):
        raise Geweigerd(f"{netwerk.naam} heeft dit signaal al.", veld="netwerk")
    if not bereik([staf_van(netwerk)], zonder=door):
        raise Geweigerd(f"Bij {netwerk.naam} leest niemand dit in Leerrecht. Bel hen, of mail iemand.", veld="netwerk")
    nieuw = maak_signaal(
        netwerk=netwerk, organisatie=signaal.organisatie, titel=signaal.titel, tekst=signaal.tekst, door=door
    )
    nieuw.komt_van = signaal
    nieuw.save()
    registreer(nieuw, "signaal van een ander netwerk ontvangen", door)
    _doorgegeven(signaal, niveau, netwerk.naam, timezone.localdate(), door)
    vertel_gevers(signaal, door)
    signaal.aangekomen = vertel_staf(nieuw, mail.SignaalAangekomen, door)
    return signaal


@dienst
def signaal_per_mail(*, signaal_id: int, niveau: str, aan: str, naam: str, email: str, door: Gebruiker) -> Signaal:
    """Mail somebody outside a personal link to read the signal and answer it."""
    signaal = signaal_op_slot(signaal_id, door)
    signaal.ontvanger = persoon_zonder_account(naam=naam, email=email)
    signaal.ontvangen_antwoord, signaal.ontvangen_antwoord_op = "", None
    _doorgegeven(signaal, niveau, aan, timezone.localdate(), door)
    vertel_gevers(signaal, door)
    signaal.aangekomen = vraag_buiten(signaal, signaal.ontvanger)
    return signaal


@dienst
def signaal_doorgeven(*, signaal_id: int, niveau: str, aan: str, op: datetime.date, door: Gebruiker) -> Signaal:
    """Note that it was passed on by hand: at a meeting, by telephone. No mail leaves to who got it."""
    signaal = signaal_op_slot(signaal_id, door)
    if op > timezone.localdate():
        raise Geweigerd("De datum ligt in de toekomst. Kies vandaag of een dag die voorbij is.", veld="op")
    _doorgegeven(signaal, niveau, aan, op, door)
    vertel_gevers(signaal, door)
    return signaal


@dienst
def signaal_van_buiten_beantwoorden(
    *, signaal_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], door: Gebruiker | None
) -> Signaal:
    """Keep what somebody outside answered by the personal link: staf gives it to who asked. `door`: with an account.

    Raises Botst when another reader of the same mailbox wrote something else meanwhile.
    """
    rijen = Signaal.objects.select_for_update(of=("self",)).select_related("netwerk", "organisatie")
    signaal = rijen.filter(pk=signaal_id).first()
    if signaal is None or signaal.stand != Signaalstand.DOORGEGEVEN:
        raise Geweigerd("Dit signaal wacht niet meer op je antwoord.")
    bewaren = te_bewaren(origineel=origineel, huidig={"antwoord": signaal.ontvangen_antwoord}, mijn=mijn)
    if not bewaren:
        return signaal
    signaal.ontvangen_antwoord, signaal.ontvangen_antwoord_op = bewaren["antwoord"], timezone.localdate()
    signaal.opvolgen_op = timezone.localdate()
    signaal.save()
    registreer(signaal, "antwoord op een doorgegeven signaal", door)
    signaal.gehoord = vertel_staf(signaal, mail.SignaalAntwoordBinnen, None)
    return signaal
