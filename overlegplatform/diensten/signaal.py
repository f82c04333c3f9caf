"""Verbs on a signal: give, bundle, put on an agenda, pass on, answer, take up again.

What is bundled with another one goes the same way: every move of a signal is a move of all that are bundled in it.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren
from leerrecht.workflow import verzet
from overlegplatform.berichten import signaal as mail
from overlegplatform.diensten.signaalbericht import vertel_gevers, vertel_staf
from overlegplatform.diensten.volgorde import zet_achteraan
from overlegplatform.keuzes import KOMEND, Puntaard, Signaalstand
from overlegplatform.models import Agendapunt, Signaal, Vergadering
from overlegplatform.workflow import SIGNAAL

# Nothing waits for ever: after so many days without a move the stafmedewerker sees it again.
WACHTTIJD = datetime.timedelta(days=90)


def _opvolgen() -> datetime.date:
    return timezone.localdate() + WACHTTIJD


def maak_signaal(
    *, netwerk: Netwerk, organisatie: Organisatie | None, titel: str, tekst: str, door: Gebruiker
) -> Signaal:
    """Write a new signal. Part of a dienst."""
    return Signaal.objects.create(
        netwerk=netwerk, organisatie=organisatie, titel=titel, tekst=tekst, door=door, opvolgen_op=_opvolgen()
    )


@dienst
def signaal_geven(*, netwerk_id: int, organisatie_id: int, titel: str, tekst: str, door: Gebruiker) -> Signaal:
    """Give a signal on behalf of an organisation this person acts for."""
    if (netwerk_id, organisatie_id) not in toegang_van(door).organisaties_met(Recht.OVERLEG_DEELNEMEN):
        raise Geweigerd("Je kan alleen een signaal geven namens je eigen organisatie.", veld="namens")
    signaal = maak_signaal(
        netwerk=Netwerk.objects.get(pk=netwerk_id),
        organisatie=Organisatie.objects.get(pk=organisatie_id),
        titel=titel,
        tekst=tekst,
        door=door,
    )
    registreer(signaal, "signaal gegeven", door)
    signaal.gehoord = vertel_staf(signaal, mail.SignaalBinnen, door)
    return signaal


def signaal_op_slot(signaal_id: int, door: Gebruiker) -> Signaal:
    """Return the signal, locked, when this person may move it and it is not moved by another one."""
    rijen = Signaal.objects.bewerkbaar_voor(door).select_related("netwerk", "organisatie", "bundel", "door", "komt_van")
    signaal = op_slot(rijen, "Dit signaal bestaat niet meer, of het is niet van jouw netwerk.", pk=signaal_id)
    if signaal.bundel_id and signaal.stand != Signaalstand.GEGEVEN:
        raise Geweigerd(f"Dit signaal is gebundeld met “{signaal.bundel}”. Werk daar verder.")
    return signaal


def zet_signaal(signaal: Signaal, naar: str, door: Gebruiker, reden: str = "", **velden: Any) -> None:
    """Move a locked signal, and all that are bundled in it, and write each move."""
    gebundeld = Signaal.objects.select_for_update().filter(bundel=signaal)
    for rij in [signaal, *gebundeld]:
        for veld, waarde in velden.items():
            setattr(rij, veld, waarde)
        rij.opvolgen_op = None if naar == Signaalstand.BEANTWOORD else _opvolgen()
        # A follower waits as "gebundeld" for as long as the one it follows has not moved.
        doel = Signaalstand.GEBUNDELD if rij is not signaal and naar == Signaalstand.GEGEVEN else naar
        if rij.stand == doel:
            rij.save()
            continue
        if rij is signaal:
            verzet(rij, SIGNAAL, doel, door, reden)
        else:
            _volg_mee(rij, doel, door, reden)
        rij.versie += 1
        rij.save()


def _volg_mee(signaal: Signaal, naar: str, door: Gebruiker, reden: str) -> None:
    """Write a move that no table holds: a follower goes where the one it follows goes."""
    signaal.zetten.create(van=signaal.stand, naar=naar, reden=reden, door=door)
    signaal.stand = naar


@dienst
def signaal_bundelen(*, signaal_id: int, met_sleutel: str, door: Gebruiker) -> Signaal:
    """Put a signal with a like one that waits too: both get the same answer."""
    # Both in one order: two people who bundle each with the other must not wait for each other.
    beide = Signaal.objects.filter(Q(pk=signaal_id) | Q(sleutel=met_sleutel)).order_by("pk")
    list(beide.select_for_update(of=("self",)))
    signaal = signaal_op_slot(signaal_id, door)
    met = Signaal.objects.bewerkbaar_voor(door).wachtend().select_for_update(of=("self",))
    hoofd = met.filter(sleutel=met_sleutel, netwerk=signaal.netwerk_id, bundel__isnull=True).first()
    if hoofd is None or hoofd.pk == signaal.pk:
        raise Geweigerd("Kies een ander signaal dat nog op antwoord wacht.", veld="met")
    if signaal.gebundeld.exists():
        raise Geweigerd("In dit signaal zitten er al andere. Bundel het andere signaal met dit.", veld="met")
    signaal.bundel = hoofd
    zet_signaal(signaal, Signaalstand.GEBUNDELD, door)
    if hoofd.stand != Signaalstand.GEGEVEN:
        # It catches up with where the other one is.
        _volg(signaal, hoofd, door)
    vertel_gevers(signaal, door)
    registreer(signaal, "signaal gebundeld", door)
    return signaal


def _volg(signaal: Signaal, hoofd: Signaal, door: Gebruiker) -> None:
    velden = {veld: getattr(hoofd, veld) for veld in ("niveau", "doorgegeven_aan", "doorgegeven_op")}
    zet_signaal(signaal, hoofd.stand, door, **velden)


@dienst
def signaal_losmaken(*, signaal_id: int, reden: str, door: Gebruiker) -> Signaal:
    """Take a signal out of its bundle: it was another matter."""
    signaal = Signaal.objects.bewerkbaar_voor(door).select_for_update(of=("self",)).filter(pk=signaal_id).first()
    if signaal is None or signaal.bundel_id is None or signaal.stand == Signaalstand.BEANTWOORD:
        raise Geweigerd("Dit signaal zit niet in een bundel die nog op antwoord wacht.")
    signaal.bundel = None
    _volg_mee(signaal, Signaalstand.GEGEVEN, door, reden)
    signaal.niveau = signaal.doorgegeven_aan = ""
    signaal.doorgegeven_op = None
    signaal.opvolgen_op = _opvolgen()
    signaal.versie += 1
    signaal.save()
    vertel_gevers(signaal, door)
    registreer(signaal, "signaal losgemaakt", door, reden=reden)
    return signaal


@dienst
def signaal_agenderen(*, signaal_id: int, vergadering_sleutel: str, duur: int, door: Gebruiker) -> Agendapunt:
    """Put a signal on the agenda of a meeting to come."""
    vergaderingen = (
        Vergadering.objects.bewerkbaar_voor(door).filter(stand__in=KOMEND).select_for_update(of=("self",), no_key=True)
    )
    vergadering = vergaderingen.select_related("groep__netwerk").filter(sleutel=vergadering_sleutel).first()
    signaal = signaal_op_slot(signaal_id, door)
    if vergadering is None or vergadering.groep.netwerk_id != signaal.netwerk_id:
        raise Geweigerd("Kies een vergadering van dit netwerk die nog moet komen.", veld="vergadering")
    if signaal.stand == Signaalstand.OP_AGENDA:
        raise Geweigerd("Dit signaal staat al op een agenda.")
    punt = Agendapunt(vergadering=vergadering, titel=signaal.titel, duur=duur, aard=Puntaard.ADVISEREN, signaal=signaal)
    zet_achteraan(punt)
    zet_signaal(signaal, Signaalstand.OP_AGENDA, door)
    vertel_gevers(signaal, door)
    registreer(signaal, "signaal op de agenda gezet", door)
    return punt


def naar_agenda(*, signaal: Signaal, door: Gebruiker) -> None:
    """A signal whose item came back on an agenda. Part of a dienst."""
    zet_signaal(signaal, Signaalstand.OP_AGENDA, door)
    vertel_gevers(signaal, door)


def van_agenda_halen(*, signaal: Signaal, reden: str, door: Gebruiker) -> None:
    """A signal of which the item or the meeting went away waits again. Part of a dienst."""
    if signaal.stand == Signaalstand.OP_AGENDA:
        zet_signaal(signaal, Signaalstand.GEGEVEN, door, reden)
        vertel_gevers(signaal, door)


@dienst
def signaal_beantwoorden(
    *, signaal_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], door: Gebruiker
) -> Signaal:
    """Tell the reporter, and all whose signal was bundled with it, what came of it. A network that passed it on too.

    Raises Botst when a colleague wrote another answer meanwhile; theirs alone leaves things as they are.
    """
    signaal = signaal_op_slot(signaal_id, door)
    huidig = {"antwoord": signaal.antwoord}
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    if not bewaren and signaal.stand == Signaalstand.BEANTWOORD:
        return signaal
    velden = {**huidig, **bewaren, "beantwoord_op": timezone.localdate()}
    zet_signaal(signaal, Signaalstand.BEANTWOORD, door, **velden)
    _antwoord_terug(signaal)
    vertel_gevers(signaal, door)
    # That it changed, never what it says: it is for its own readers.
    registreer(signaal, "signaal beantwoord", door, [persoonsverschil("antwoord", "Antwoord")])
    return signaal


def _antwoord_terug(signaal: Signaal) -> None:
    """Put the answer, or that there is none any more, with the signal it came from: its staf gives it to who asked."""
    beantwoord = signaal.stand == Signaalstand.BEANTWOORD
    Signaal.objects.filter(pk=signaal.komt_van_id or 0).update(
        ontvangen_antwoord=signaal.antwoord if beantwoord else "",
        ontvangen_antwoord_op=signaal.beantwoord_op if beantwoord else None,
    )


@dienst
def signaal_heropenen(*, signaal_id: int, reden: str, door: Gebruiker) -> Signaal:
    """Take an answer back, with a reason: it was none, or it came too soon. The text stays, to be written further."""
    signaal = signaal_op_slot(signaal_id, door)
    zet_signaal(signaal, Signaalstand.GEGEVEN, door, reden, beantwoord_op=None)
    _antwoord_terug(signaal)
    vertel_gevers(signaal, door)
    registreer(signaal, "signaal heropend", door, reden=reden)
    return signaal
