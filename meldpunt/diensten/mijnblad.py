"""What a young person or parent says on the own page: the same rules and rows as when somebody notes it for them.

Whose yes opens follows from age and gezag (`meldpunt.regels.beslissers`), never from the card. Nobody has to say why.
"""

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from meldpunt.diensten.instemming import neem_ja_aan_meldpunt_terug, schrijf_antwoord
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.sluiten import sluit_na_nee
from meldpunt.diensten.tafelpartij import neem_tafelja_terug
from meldpunt.diensten.toestemming import (
    noteer_antwoord,
    ontvanger_of_weiger,
    trek_in,
    voorstel_geldig_tot,
    vraag_een_trap,
)
from meldpunt.diensten.wissel import zeg
from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.keuzes.dossier import Instemmingsantwoord, Ontvangersoort, Toestemmingstand, Waarvoor, Wie
from meldpunt.keuzes.wissel import Wisselantwoord
from meldpunt.models import Aanmelding, Betrokkene, Bladkaart, Clbwissel, Ouderja, Tafelpartij, Toestemming
from meldpunt.regels.beslissers import beslist, nee_telt
from meldpunt.regels.bladkaart import opent_nu
from meldpunt.regels.instemming import kan_stoppen, stopt_alles, zei_ja
from meldpunt.regels.kaarthouder import Doener, Kaarthouder, als_gebruiker
from meldpunt.regels.ouderblad import kan_gelaten_worden, laatste_ouderja, ouderrecht, zin_ouderja
from meldpunt.regels.tafelja import mag_tafelja_terugnemen
from meldpunt.regels.wissel import lopende_wissel

KAART_DICHT = "Je kaart werkt niet meer. Vraag een nieuwe aan wie ze je gaf."
AFGEROND = "Deze vraag is afgerond: er wordt niets meer gedeeld."
AL_GESTOPT = "Hier valt niets meer te stoppen: de hulp is afgerond."
LEEST_ALLEEN = "Ja of nee zeggen doet hier iemand anders."
_OPNIEUW = (Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN, Toestemmingstand.VERLOPEN)


def blad_op_slot(kaart_id: int) -> tuple[Aanmelding, Kaarthouder]:
    """Return the file behind a card, locked, and who holds it; Geweigerd once the card opens nothing. Part of a
    dienst."""
    dossier = Bladkaart.objects.filter(pk=kaart_id).values_list("aanmelding", flat=True).first()
    rijen = Aanmelding.objects.select_for_update(of=("self",)).select_related("netwerk", "jongere", "organisatie")
    aanmelding = op_slot(rijen, KAART_DICHT, pk=dossier or 0)
    kaart = Bladkaart.objects.die_openen().filter(pk=kaart_id).select_related("betrokkene").first()
    if kaart is None:
        raise Geweigerd(KAART_DICHT)
    kaart.aanmelding = aanmelding
    if not opent_nu(kaart):
        raise Geweigerd(KAART_DICHT)
    return aanmelding, Kaarthouder(kaart)


def om_te_zeggen(kaart_id: int, *, open_vereist: bool = True) -> tuple[Aanmelding, Kaarthouder]:
    """Likewise, for who says yes or no: the young person, or who decides for him or her."""
    aanmelding, wie = blad_op_slot(kaart_id)
    if wie.betrokkene is not None and ouderrecht(aanmelding, wie.betrokkene) != Ouderrecht.BESLIST:
        raise Geweigerd(LEEST_ALLEEN)
    if open_vereist and not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    return aanmelding, wie


def _eigen_rij(aanmelding: Aanmelding, wie: Kaarthouder, sleutel: str) -> Toestemming:
    rijen = Toestemming.objects.select_for_update(of=("self",)).select_related("ontvanger", "betrokkene")
    rij = rijen.gezegd_door(aanmelding.pk, wie.wie, wie.betrokkene).filter(sleutel=sleutel).first()
    if rij is None or rij.ontvangersoort == Ontvangersoort.MELDPUNT:
        raise Geweigerd("Deze vraag staat niet meer op je blad. Kijk je blad na.")
    return rij


@dienst
def blad_antwoorden(*, kaart_id: int, sleutel: str, ja: bool, taal: str = "Nederlands") -> Toestemming:
    """Say yes or no to sharing: to what was asked, or after all to what was refused, taken back or expired before."""
    aanmelding, wie = om_te_zeggen(kaart_id)
    rij = _eigen_rij(aanmelding, wie, sleutel)
    if rij.stand in _OPNIEUW:
        naar = ontvanger_of_weiger(aanmelding, rij.ontvangersoort, rij.ontvanger_id)
        nieuw = vraag_een_trap(aanmelding, wie.betrokkene, (rij.ontvangersoort, naar), rij.trap, wie)
        if nieuw is None:
            raise Geweigerd("Dit is intussen opnieuw gevraagd. Kijk je blad na.")
        rij = nieuw
    return noteer_antwoord(
        aanmelding,
        rij,
        stand=Toestemmingstand.GEGEVEN if ja else Toestemmingstand.GEWEIGERD,
        op=timezone.localdate(),
        hoe="",
        taal=taal,
        geldig_tot=voorstel_geldig_tot() if ja else None,
        door=wie,
    )


@dienst
def blad_terugnemen(*, kaart_id: int, sleutel: str) -> Toestemming:
    """Take back a yes to share: the door is closed when the transaction ends."""
    aanmelding, wie = om_te_zeggen(kaart_id)
    return trek_in(aanmelding, _eigen_rij(aanmelding, wie, sleutel), wie)


@dienst
def blad_wissel(*, kaart_id: int, ja: bool) -> Clbwissel:
    """Say that the file may go to the other CLB, or object: no reason is asked."""
    aanmelding, wie = blad_op_slot(kaart_id)
    wissel = lopende_wissel(aanmelding) if aanmelding.is_open else None
    if wissel is None:
        raise Geweigerd("Deze vraag staat niet meer op je blad. Kijk je blad na.")
    wissel.aanmelding = aanmelding
    antwoord = Wisselantwoord.GOED if ja else Wisselantwoord.BEZWAAR
    return zeg(aanmelding, wissel, wie.betrokkene, antwoord=antwoord, op=timezone.localdate(), door=wie)


@dienst
def blad_stoppen(*, kaart_id: int) -> Aanmelding:
    """Take back the yes to the help, also once it is over. Of who decides that stops all work at once and has the file
    erased; of a young person who does not decide it blocks until it is weighed."""
    aanmelding, wie = om_te_zeggen(kaart_id, open_vereist=False)
    if not kan_stoppen(aanmelding, wie.betrokkene):
        raise Geweigerd(AL_GESTOPT)
    alles = stopt_alles(aanmelding, wie.betrokkene)
    if alles:
        neem_ja_aan_meldpunt_terug(aanmelding, wie)
    eerder = zei_ja(aanmelding, wie.betrokkene)
    rij = schrijf_antwoord(
        aanmelding,
        wie.betrokkene,
        antwoord=Instemmingsantwoord.INGETROKKEN if eerder else Instemmingsantwoord.GEWEIGERD,
        op=timezone.localdate(),
        door=wie,
    )
    if alles and not nee_telt(aanmelding, rij.wie, rij.betrokkene, Waarvoor.HULP):
        sluit_na_nee(aanmelding, "", wie)
    return aanmelding


@dienst
def blad_ouder_laten_lezen(*, kaart_id: int, betrokkene: str, ja: bool) -> Ouderja:
    """Let somebody around the young person read a part on the page of parents, or not any more."""
    aanmelding, wie = om_te_zeggen(kaart_id, open_vereist=False)
    if wie.wie != Wie.JONGERE:
        raise Geweigerd(LEEST_ALLEEN)
    return zeg_over_ouder(aanmelding, betrokkene, ja=ja, door=wie)


def zeg_over_ouder(aanmelding: Aanmelding, sleutel: str, *, ja: bool, door: Doener) -> Ouderja:
    """Write what the young person says about one person reading. Part of a dienst, file locked."""
    mens = Betrokkene.objects.filter(jongere=aanmelding.jongere_id, sleutel=sleutel).first()
    if mens is None or not kan_gelaten_worden(mens):
        raise Geweigerd("Kies iemand uit het dossier die mag gecontacteerd worden.")
    if not beslist(aanmelding, Wie.JONGERE, None):
        raise Geweigerd("Dit kan pas als de jongere zelf beslist.")
    laatste = laatste_ouderja(aanmelding, mens)
    eerder_ja = laatste is not None and laatste.antwoord == Toestemmingstand.GEGEVEN
    nee = Toestemmingstand.INGETROKKEN if eerder_ja else Toestemmingstand.GEWEIGERD
    rij = Ouderja.objects.create(
        aanmelding=aanmelding,
        betrokkene=mens,
        antwoord=Toestemmingstand.GEGEVEN if ja else nee,
        zin=zin_ouderja(mens),
        genoteerd_door=als_gebruiker(door),
    )
    noteer(aanmelding, "ja of nee voor een ouder genoteerd", door)
    if not ja:
        # A no to a person is a no by every road: a yes that was given for a table ends too.
        for plaats in _plaatsen(aanmelding).filter(betrokkene=mens).exclude(ja_wie=""):
            neem_tafelja_terug(aanmelding, plaats, door)
    return rij


def _plaatsen(aanmelding: Aanmelding) -> QuerySet[Tafelpartij]:
    rijen = Tafelpartij.objects.select_for_update(of=("self",)).filter(rondetafel__aanmelding=aanmelding)
    return rijen.select_related("rondetafel__aanmelding", "organisatie", "betrokkene", "gebruiker").order_by("pk")


@dienst
def blad_tafelja_terugnemen(*, kaart_id: int, sleutel: str) -> Tafelpartij:
    """Take back the yes that lets somebody read at a round table, at every table of this file where he or she sits."""
    aanmelding, wie = om_te_zeggen(kaart_id, open_vereist=False)
    mijn = [rij for rij in _plaatsen(aanmelding).exclude(ja_wie="") if mag_tafelja_terugnemen(rij, wie)]
    gekozen = next((rij for rij in mijn if rij.sleutel == sleutel), None)
    if gekozen is None:
        raise Geweigerd("Dit ja staat niet meer op je blad. Kijk je blad na.")
    for rij in mijn:
        if (rij.naam, rij.organisatie_id) == (gekozen.naam, gekozen.organisatie_id):
            neem_tafelja_terug(aanmelding, rij, wie)
    return next(rij for rij in _plaatsen(aanmelding) if rij.pk == gekozen.pk)
