"""Verbs on the yes to the help, and to the Meldpunt: at any time, without a reason, with immediate effect.

Sources: AVG art. 7(3) and 17(1)(b); decreet rechtspositie van de minderjarige (7 mei 2004), art. 8. A yes, a no, a yes
taken back and a yes again are rows; what was said before stays readable as long as the file.
"""

import datetime

from django.utils import timezone

from leerrecht import herhaling
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.diensten.dossier import bewaar
from meldpunt.diensten.onthouden import onthoud_ja, onthoud_werk
from meldpunt.diensten.slot import dossier_op_slot, noteer, verzet_deel
from meldpunt.diensten.sluiten import sluit_na_nee
from meldpunt.keuzes.dossier import (
    NEE,
    Hoe,
    Instemmingsantwoord,
    Ontvangersoort,
    Toestemmingstand,
    Trap,
    Waarvoor,
    Wie,
)
from meldpunt.models import Aanmelding, Afweging, Betrokkene, Instemming, Toestemming
from meldpunt.regels.beslissers import beslist, leeftijd_van, nee_telt
from meldpunt.regels.gezag import vertegenwoordigers
from meldpunt.regels.instemming import (
    heeft_instemming,
    nee_aan_meldpunt,
    nee_van_de_jongere,
    neen_om_te_delen,
    zei_ja,
)
from meldpunt.regels.kaarthouder import Doener, als_gebruiker
from meldpunt.regels.meldpuntlezer import nieuw_ja
from meldpunt.workflow import TOESTEMMING


def _op_slot(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Return a file about one young person, locked, of the own Meldpunt or referred by this person; also a closed one:
    a yes is taken back at any time."""
    rijen = Aanmelding.objects.met_trap(door, Trap.EIGEN).select_related("jongere", "organisatie")
    aanmelding = dossier_op_slot(rijen, aanmelding_id)
    if aanmelding.jongere is None:
        raise Geweigerd("Dit dossier gaat niet over een jongere met een naam.")
    return aanmelding


def _wie(aanmelding: Aanmelding, sleutel: str) -> Betrokkene | None:
    """Return the person by key; None: the young person."""
    if not sleutel:
        return None
    rond = vertegenwoordigers(aanmelding.jongere.betrokkenen.all(), leeftijd_van(aanmelding))  # type: ignore[misc,union-attr]
    mens = next((rij for rij in rond if rij.sleutel == sleutel), None)
    if mens is None:
        raise Geweigerd("Kies de jongere, of iemand uit dit dossier die gezag heeft.", veld="betrokkene")
    return mens


@dienst
def instemming_noteren(
    *,
    aanmelding_id: int,
    betrokkene: str,
    antwoord: str,
    op: datetime.date,
    hoe: str,
    reden: str,
    grond: str,
    delen: bool,
    door: Gebruiker,
) -> Aanmelding:
    """Note what somebody (`betrokkene`: a key; empty: the young person) says about the help: yes, no, or a yes taken
    back. A no of who decides stops everything at once and has the file erased, unless `grond` says why it is kept. A no
    of a young person who does not decide blocks until it is weighed. `delen`: a yes that the Meldpunt reads along."""
    aanmelding = _op_slot(aanmelding_id, door)
    mens = _wie(aanmelding, betrokkene)
    _bewaak(aanmelding, mens, antwoord, op, hoe)
    rij = schrijf_antwoord(aanmelding, mens, antwoord=antwoord, op=op, hoe=hoe, reden=reden, grond=grond, door=door)
    if antwoord not in NEE:
        _na_ja(aanmelding, mens, delen=delen, op=op, hoe=hoe, door=door)
    return rij.aanmelding


def schrijf_antwoord(
    aanmelding: Aanmelding,
    mens: Betrokkene | None,
    *,
    antwoord: str,
    op: datetime.date,
    door: Doener,
    hoe: str = "",
    reden: str = "",
    grond: str = "",
) -> Instemming:
    """Write an answer about the help, and do what a no does. Part of a dienst, file locked, who may say it checked."""
    wie = Wie.OUDER if mens else Wie.JONGERE
    rij = Instemming.objects.create(
        aanmelding=aanmelding,
        wie=wie,
        betrokkene=mens,
        antwoord=antwoord,
        op=op,
        hoe=hoe,
        reden=reden.strip(),
        grond=grond.strip() if antwoord in NEE else "",
        genoteerd_door=als_gebruiker(door),
    )
    noteer(aanmelding, "antwoord op de hulp genoteerd", door, "instemmingen")
    if antwoord in NEE:
        _na_nee(aanmelding, rij, door)
    return rij


def _bewaak(aanmelding: Aanmelding, mens: Betrokkene | None, antwoord: str, op: datetime.date, hoe: str) -> None:
    if antwoord not in (Instemmingsantwoord.GEGEVEN, *NEE):
        raise Geweigerd("Kies wat het antwoord is.", veld="antwoord")
    if antwoord == Instemmingsantwoord.GEGEVEN and mens is not None and mens.niet_contacteren:
        raise Geweigerd("Deze persoon mag niet gecontacteerd worden. Kies iemand anders.", veld="betrokkene")
    if antwoord == Instemmingsantwoord.INGETROKKEN and not zei_ja(aanmelding, mens):
        raise Geweigerd("Er staat geen ja van deze persoon om terug te nemen. Kies “stemt niet in”.", veld="antwoord")
    if hoe not in Hoe.values:
        raise Geweigerd("Kies hoe het antwoord gegeven werd.", veld="hoe")
    if op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Kies vandaag of een dag die voorbij is.", veld="op")


def _na_nee(aanmelding: Aanmelding, rij: Instemming, door: Doener) -> None:
    if nee_telt(aanmelding, rij.wie, rij.betrokkene, Waarvoor.HULP):
        sluit_na_nee(aanmelding, rij.grond, door)
    elif nee_van_de_jongere(aanmelding) is not None and aanmelding.is_open:
        aanmelding.wek_op = timezone.localdate()
        horen = [*ontvangers.van_meldpunt(aanmelding), *ontvangers.aanmelder(aanmelding)]
        mail.stuur(mail.NeeVanDeJongere, aanmelding, horen, zonder=door)
        bewaar(aanmelding, "nee van de jongere: eerst afwegen", door, "wek_op")


def _na_ja(
    aanmelding: Aanmelding, mens: Betrokkene | None, *, delen: bool, op: datetime.date, hoe: str, door: Gebruiker
) -> None:
    """A yes again: what would be erased is kept. Opening it again is for the Meldpunt."""
    wie = Wie.OUDER if mens else Wie.JONGERE
    if delen and beslist(aanmelding, wie, mens):
        ja = nieuw_ja(aanmelding, wie, mens, op=op, hoe=hoe, door=door)
        if ja is not None:
            ja.save()
            noteer(aanmelding, "toestemming aan het Meldpunt gegeven", door, "wie", "ontvanger", over=ja)
    if aanmelding.te_wissen_vanaf and heeft_instemming(aanmelding) and not nee_aan_meldpunt(aanmelding):
        aanmelding.te_wissen_vanaf = None
        bewaar(aanmelding, "niet meer te wissen: er is een nieuw ja", door, "te_wissen_vanaf")
        onthoud_werk(aanmelding, herhaling.OPEN)


@dienst
def meldpunt_intrekken(*, aanmelding_id: int, grond: str, door: Gebruiker) -> Aanmelding:
    """Take back the yes that the Meldpunt reads this file: all stops at once, and the file is erased unless `grond`."""
    aanmelding = _op_slot(aanmelding_id, door)
    if not neem_ja_aan_meldpunt_terug(aanmelding, door, grond):
        raise Geweigerd("Er staat geen ja aan het Meldpunt om terug te nemen.")
    sluit_na_nee(aanmelding, grond, door)
    return aanmelding


def neem_ja_aan_meldpunt_terug(aanmelding: Aanmelding, door: Doener, grond: str = "") -> int:
    """Take back every yes that the Meldpunt reads this file; return how many. Part of a dienst, file locked.

    `grond`: on which other ground the file is kept, if on any; it stands with the yes that was taken back.
    """
    rijen = Toestemming.objects.filter(
        aanmelding=aanmelding, ontvangersoort=Ontvangersoort.MELDPUNT, stand=Toestemmingstand.GEGEVEN
    )
    gegeven = list(rijen.select_for_update(of=("self",)))
    for rij in gegeven:
        naar, rij.grond = Toestemmingstand.INGETROKKEN, grond.strip()
        verzet_deel(aanmelding, rij, TOESTEMMING, naar, wat="toestemming aan het Meldpunt ingetrokken", door=door)
        onthoud_ja(rij)
    return len(gegeven)


@dienst
def nee_afwegen(*, aanmelding_id: int, reden: str, door: Gebruiker) -> int:
    """Decide, with reasons, that what the young person refused goes on; return how many noes were weighed."""
    aanmelding = _op_slot(aanmelding_id, door)
    if not aanmelding.is_open:
        raise Geweigerd("Dit dossier is afgerond.")
    if not reden.strip():
        raise Geweigerd("Schrijf waarom het toch doorgaat, en wat je daarover met de jongere besprak.", veld="reden")
    hulp, delen = nee_van_de_jongere(aanmelding), neen_om_te_delen(aanmelding)
    if hulp is None and not delen:
        raise Geweigerd("Er staat geen nee van de jongere dat nog af te wegen is.")
    wat = {"aanmelding": aanmelding, "reden": reden.strip(), "door": door}
    if hulp is not None:
        Afweging.objects.create(**wat, instemming=hulp)
    for nee in delen:
        Afweging.objects.create(**wat, toestemming=nee)
    noteer(aanmelding, "nee van de jongere afgewogen", door, "afwegingen")
    return len(delen) + (hulp is not None)
