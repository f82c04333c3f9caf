"""The answer to a toeleiding: I looked, I ask, on the waiting list, we accept, we refuse.

One verb for every road: an account of the provider, a personal link, or the Meldpunt that notes what was said on the
telephone. Which road it was, and who said it, stands on the move.
"""

import datetime

from django.utils import timezone

from leerrecht.bereik import Bereik
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.berichten import toeleiding as mail
from meldpunt.berichten.ontvangers import aanmelder, van_meldpunt
from meldpunt.diensten.antwoordlink import vertel_aanbieder
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.schoolnieuws import meld_aan_school
from meldpunt.diensten.stil import eis_niet_stil
from meldpunt.diensten.toeleiding import VRAAG_VOORBIJ, op_slot, sluit_zussen, zet_toeleiding
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.bereik import bereik_van_aanmelder, bereik_van_wie_vroeg
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.namen import bewaak
from meldpunt.regels.toeleidingantwoord import Toeleidingantwoord

_WAT = {
    Toeleidingstand.AANVAARD: "toeleiding aanvaard",
    Toeleidingstand.WACHTLIJST: "op de wachtlijst gezet",
    Toeleidingstand.VRAAG: "vraag gesteld door de aanbieder",
    Toeleidingstand.GEWEIGERD: "toeleiding geweigerd",
}
_VELDEN = {
    Toeleidingstand.AANVAARD: ("start_op",),
    Toeleidingstand.WACHTLIJST: ("verwacht_op",),
    Toeleidingstand.VRAAG: ("vraag",),
    Toeleidingstand.GEWEIGERD: ("reden", "reden_tekst"),
}


def op_slot_aanbieder(toeleiding_id: int, door: Gebruiker) -> tuple[Aanmelding, Toeleiding]:
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


@dienst
def toeleiding_bekijken(*, toeleiding_id: int, door: Gebruiker) -> Toeleiding:
    """Say that somebody looked. Twice is once; the day on which the Meldpunt looks again stays."""
    aanmelding, rij = op_slot_aanbieder(toeleiding_id, door)
    if rij.stand != Toeleidingstand.VOORGESTELD:
        return rij
    zet_toeleiding(
        aanmelding, rij, Toeleidingstand.BEKEKEN, wat="vraag bekeken door de aanbieder", door=door, kijk_op=rij.wek_op
    )
    return rij


@dienst
def toeleiding_beantwoorden(
    *,
    toeleiding_id: int,
    antwoord: Toeleidingantwoord,
    door: Gebruiker,
    gezegd: Gezegde | None = None,
    geen_naam: bool = False,
) -> Toeleiding:
    """Answer for the provider: accept (what ran beside it ends), wait, ask something first, or refuse with a reason.

    `gezegd`: `door` is not who said it. On the telephone the Meldpunt notes it, of a file it works on; else `door`
    answers for the provider and somebody of its mailbox typed it. Raises NaamGevonden while what the Meldpunt notes
    tells who the young person is: the provider reads it back.
    """
    telefoon = gezegd is not None and gezegd.telefoon
    aanmelding, rij = op_slot(toeleiding_id, door) if telefoon else op_slot_aanbieder(toeleiding_id, door)
    antwoord.bewaak()
    if antwoord.naar in (Toeleidingstand.AANVAARD, Toeleidingstand.WACHTLIJST):
        eis_niet_stil(aanmelding)
    if telefoon:
        gelezen = bewaak(bekend_van(aanmelding), {"tekst": antwoord.tekst}, geen_naam=geen_naam)
        noteer_geen_naam(aanmelding, gelezen, door)
    _vul(rij, antwoord)
    zet_toeleiding(
        aanmelding,
        rij,
        antwoord.naar,
        wat=_WAT[Toeleidingstand(antwoord.naar)],
        door=door,
        reden="" if antwoord.naar == Toeleidingstand.VRAAG else antwoord.tekst,
        velden=_VELDEN.get(Toeleidingstand(antwoord.naar), ()),
        kijk_op=antwoord.dag if antwoord.naar == Toeleidingstand.WACHTLIJST else None,
        gezegd=gezegd,
    )
    if antwoord.naar == Toeleidingstand.AANVAARD:
        sluit_zussen(aanmelding, behalve=rij)
        meld_aan_school(aanmelding)
    rij.gehoord = (meld_telefoon if telefoon else meld_antwoord)(aanmelding, rij, door)
    return rij


def _vul(rij: Toeleiding, antwoord: Toeleidingantwoord) -> None:
    """Write the answer on the row; an earlier question and its answer make place for a new one."""
    if antwoord.naar == Toeleidingstand.VRAAG:
        rij.vraag, rij.antwoord = antwoord.tekst, ""
        return
    rij.beantwoord_op = timezone.now()
    if antwoord.naar == Toeleidingstand.AANVAARD:
        rij.start_op = antwoord.dag
    elif antwoord.naar == Toeleidingstand.WACHTLIJST:
        rij.verwacht_op = antwoord.dag
    elif antwoord.naar == Toeleidingstand.GEWEIGERD:
        rij.reden, rij.reden_tekst = antwoord.reden, antwoord.tekst


def meld_antwoord(
    aanmelding: Aanmelding,
    rij: Toeleiding,
    door: Gebruiker,
    *,
    soort: type[mail.Dossiernieuws] = mail.ToeleidingBeantwoord,
) -> Bereik:
    """Let the Meldpunt know what the provider said, and of an answer who referred too. Part of a dienst."""
    meldpunt = van_meldpunt(aanmelding)
    if rij.stand == Toeleidingstand.VRAAG:
        berichten = mail.stuur(mail.ToeleidingVraag, aanmelding, meldpunt, zonder=door)
    else:
        berichten = mail.stuur(soort, aanmelding, meldpunt, aanmelder(aanmelding), zonder=door)
    return bereik_van_wie_vroeg(aanmelding).verstuurd(berichten)


def meld_telefoon(
    aanmelding: Aanmelding,
    rij: Toeleiding,
    door: Gebruiker,
    *,
    soort: type[mail.Dossiernieuws] = mail.ToeleidingBeantwoord,
) -> Bereik:
    """Let who referred know, and the provider: what was misheard is said by who reads it back. Part of a dienst."""
    terug = mail.ToeleidingGesloten if rij.stand == Toeleidingstand.GEWEIGERD else mail.ToeleidingGenoteerd
    aanbieder = vertel_aanbieder(terug, aanmelding, rij, zonder=door)
    vroeg = bereik_van_aanmelder(aanmelding, zonder=door)
    berichten = []
    if rij.stand != Toeleidingstand.VRAAG:
        berichten = mail.stuur(soort, aanmelding, aanmelder(aanmelding), zonder=door)
    return Bereik((*aanbieder.plekken, *vroeg.verstuurd(berichten).plekken))


def toeleiding_vragen(*, toeleiding_id: int, vraag: str, door: Gebruiker) -> Toeleiding:
    """Ask the Meldpunt something before the answer."""
    antwoord = Toeleidingantwoord(Toeleidingstand.VRAAG, tekst=vraag.strip())
    return toeleiding_beantwoorden(toeleiding_id=toeleiding_id, antwoord=antwoord, door=door)


def toeleiding_wachtlijst(
    *, toeleiding_id: int, verwacht_op: datetime.date | None, uitleg: str, door: Gebruiker
) -> Toeleiding:
    """Put on the waiting list; the Meldpunt looks again on the day a place is expected."""
    antwoord = Toeleidingantwoord(Toeleidingstand.WACHTLIJST, dag=verwacht_op, tekst=uitleg.strip())
    return toeleiding_beantwoorden(toeleiding_id=toeleiding_id, antwoord=antwoord, door=door)


def toeleiding_aanvaarden(*, toeleiding_id: int, start_op: datetime.date | None, door: Gebruiker) -> Toeleiding:
    """Accept, with a first day. What ran beside it ends in the same transaction."""
    antwoord = Toeleidingantwoord(Toeleidingstand.AANVAARD, dag=start_op)
    return toeleiding_beantwoorden(toeleiding_id=toeleiding_id, antwoord=antwoord, door=door)


def toeleiding_weigeren(*, toeleiding_id: int, reden: str, uitleg: str, door: Gebruiker) -> Toeleiding:
    """Refuse with a typed reason and a text for the Meldpunt and who referred. From then on the file is closed here."""
    antwoord = Toeleidingantwoord(Toeleidingstand.GEWEIGERD, reden=reden, tekst=uitleg.strip())
    return toeleiding_beantwoorden(toeleiding_id=toeleiding_id, antwoord=antwoord, door=door)
