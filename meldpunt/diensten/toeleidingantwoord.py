"""Verbs of a provider on a toeleiding: I looked, I ask, on the waiting list, we accept, we refuse."""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.berichten import toeleiding as mail
from meldpunt.berichten.ontvangers import aanmelder, van_meldpunt
from meldpunt.diensten.toeleiding import VRAAG_VOORBIJ, sluit_zussen, zet_toeleiding
from meldpunt.keuzes.dossier import Toeleidingstand, Weigering
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.regels.bereik import bereik_van_wie_vroeg

# Nobody plans a place further ahead.
VERST = datetime.timedelta(days=365)


def _op_slot(toeleiding_id: int, door: Gebruiker) -> tuple[Aanmelding, Toeleiding]:
    """Return the file and the toeleiding to the own offer, locked in that order: of two who accept, one waits.

    Whatever ended it (another was first, the Meldpunt took it back, the file was closed), the answer is one sentence.
    """
    rijen = Aanmelding.objects.select_for_update(of=("self",)).select_related("netwerk")
    aanmelding = rijen.filter(toeleidingen=toeleiding_id).first()
    eigen = Toeleiding.objects.beantwoordbaar_voor(door).select_for_update(of=("self",)).select_related("fiche")
    rij = eigen.filter(pk=toeleiding_id).first()
    if aanmelding is None or rij is None:
        raise Geweigerd(VRAAG_VOORBIJ)
    return aanmelding, rij


def _meld(aanmelding: Aanmelding, rij: Toeleiding, door: Gebruiker) -> Toeleiding:
    """Let the Meldpunt and who referred know."""
    berichten = mail.stuur(
        mail.ToeleidingBeantwoord, aanmelding, van_meldpunt(aanmelding), aanmelder(aanmelding), zonder=door
    )
    rij.gehoord = bereik_van_wie_vroeg(aanmelding).verstuurd(berichten)
    return rij


@dienst
def toeleiding_bekijken(*, toeleiding_id: int, door: Gebruiker) -> Toeleiding:
    """Say that somebody looked. Twice is once; the day on which the Meldpunt looks again stays."""
    aanmelding, rij = _op_slot(toeleiding_id, door)
    if rij.stand != Toeleidingstand.VOORGESTELD:
        return rij
    zet_toeleiding(
        aanmelding, rij, Toeleidingstand.BEKEKEN, wat="vraag bekeken door de aanbieder", door=door, kijk_op=rij.wek_op
    )
    return rij


@dienst
def toeleiding_vragen(*, toeleiding_id: int, vraag: str, door: Gebruiker) -> Toeleiding:
    """Ask the Meldpunt something before the answer; an earlier question and its answer make place."""
    aanmelding, rij = _op_slot(toeleiding_id, door)
    if not vraag.strip():
        raise Geweigerd("Schrijf wat je wil weten.", veld="vraag")
    rij.vraag, rij.antwoord = vraag, ""
    zet_toeleiding(
        aanmelding, rij, Toeleidingstand.VRAAG, wat="vraag gesteld door de aanbieder", door=door, velden=("vraag",)
    )
    mail.stuur(mail.ToeleidingVraag, aanmelding, van_meldpunt(aanmelding), zonder=door)
    return rij


@dienst
def toeleiding_wachtlijst(
    *, toeleiding_id: int, verwacht_op: datetime.date | None, uitleg: str, door: Gebruiker
) -> Toeleiding:
    """Put on the waiting list; the Meldpunt looks again on the day a place is expected."""
    aanmelding, rij = _op_slot(toeleiding_id, door)
    _bewaak_dag(verwacht_op, "verwacht_op")
    rij.beantwoord_op = timezone.now()
    zet_toeleiding(
        aanmelding,
        rij,
        Toeleidingstand.WACHTLIJST,
        wat="op de wachtlijst gezet",
        door=door,
        reden=uitleg,
        kijk_op=verwacht_op,
    )
    return _meld(aanmelding, rij, door)


@dienst
def toeleiding_aanvaarden(*, toeleiding_id: int, start_op: datetime.date | None, door: Gebruiker) -> Toeleiding:
    """Accept, with a first day. What ran beside it ends in the same transaction."""
    aanmelding, rij = _op_slot(toeleiding_id, door)
    if start_op is None:
        raise Geweigerd("Kies de eerste dag.", veld="start_op")
    _bewaak_dag(start_op, "start_op")
    rij.start_op, rij.beantwoord_op = start_op, timezone.now()
    zet_toeleiding(
        aanmelding, rij, Toeleidingstand.AANVAARD, wat="toeleiding aanvaard", door=door, velden=("start_op",)
    )
    sluit_zussen(aanmelding, behalve=rij)
    return _meld(aanmelding, rij, door)


@dienst
def toeleiding_weigeren(*, toeleiding_id: int, reden: str, uitleg: str, door: Gebruiker) -> Toeleiding:
    """Refuse with a typed reason and a text for the Meldpunt and who referred. From then on the file is closed here."""
    aanmelding, rij = _op_slot(toeleiding_id, door)
    if reden not in Weigering.values:
        raise Geweigerd("Kies waarom het niet past.", veld="reden")
    if not uitleg.strip():
        raise Geweigerd("Schrijf in een zin waarom. Het Meldpunt en de aanmelder lezen dit.", veld="uitleg")
    rij.reden, rij.reden_tekst, rij.beantwoord_op = reden, uitleg, timezone.now()
    zet_toeleiding(
        aanmelding,
        rij,
        Toeleidingstand.GEWEIGERD,
        wat="toeleiding geweigerd",
        door=door,
        reden=uitleg,
        velden=("reden", "reden_tekst"),
    )
    return _meld(aanmelding, rij, door)


def _bewaak_dag(dag: datetime.date | None, veld: str) -> None:
    vandaag = timezone.localdate()
    if dag is not None and not vandaag <= dag <= vandaag + VERST:
        raise Geweigerd("Kies vandaag of een dag in het komende jaar.", veld=veld)
