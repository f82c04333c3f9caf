"""Verbs on a traject: it starts, stands still, goes on, ends. By the provider, or by the Meldpunt that heard it."""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet
from meldpunt.berichten import toeleiding as mail
from meldpunt.berichten.ontvangers import aanmelder, van_meldpunt
from meldpunt.diensten.antwoordlink import vertel_einde, vertel_genoteerd
from meldpunt.diensten.schoolnieuws import meld_aan_school
from meldpunt.diensten.slot import noteer, verzet_deel
from meldpunt.diensten.trajecteinde import eindig_traject, sluit_delen
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.keuzes.traject import MET_STOPREDEN, STOPREDENEN, Trajectstand, Zegsman
from meldpunt.models import Aanmelding, Lesperiode, Traject
from meldpunt.regels.bereik import bereik_van_wie_vroeg
from meldpunt.regels.gezegd import wie_het_zei
from meldpunt.regels.termijnen import antwoord_voor, dienstpunt_van
from meldpunt.workflow import TOELEIDING, TRAJECT

TRAJECT_VOORBIJ = "Dit traject is voorbij, of niet van jouw organisatie. Je hoeft niets meer te doen."


def op_slot_traject(
    traject_id: int, door: Gebruiker, *, ook_pas_voorbij: bool = False
) -> tuple[Aanmelding, Traject, str]:
    """Return the file and the running traject, locked in that order, and in which quality this person notes it.

    `ook_pas_voorbij`: one that ended a short while ago too, for the weeks that were not noted yet.
    """
    rijen = Aanmelding.objects.open().select_for_update(of=("self",)).select_related("netwerk")
    aanmelding = rijen.filter(toeleidingen__traject=traject_id).first()
    mijne = Traject.objects.weken_voor(door) if ook_pas_voorbij else Traject.objects.lopend().bijhoudbaar_voor(door)
    mijne = mijne.select_for_update(of=("self",))
    traject = mijne.filter(pk=traject_id).select_related("toeleiding__fiche__aanbieder").first()
    if aanmelding is None or traject is None:
        raise Geweigerd(TRAJECT_VOORBIJ)
    behandelt = Traject.objects.behandelbaar_voor(door).filter(pk=traject_id).exists()
    return aanmelding, traject, Zegsman.MELDPUNT if behandelt else Zegsman.AANBIEDER


def _bewaak_dag(dag: datetime.date | None, veld: str, niet_voor: datetime.date, wat: str) -> datetime.date:
    if dag is None:
        raise Geweigerd("Kies de dag.", veld=veld)
    if dag > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Noteer dit op de dag zelf, of erna.", veld=veld)
    if dag < niet_voor:
        raise Geweigerd(f"Die dag ligt voor {wat}. Kijk de datum na.", veld=veld)
    return dag


def vertel(aanmelding: Aanmelding, traject: Traject, door: Gebruiker, *, slot: bool = False) -> Traject:
    """Tell the Meldpunt, who referred and the school that follows; the provider when somebody else noted it."""
    berichten = mail.stuur(
        mail.TrajectGewijzigd, aanmelding, van_meldpunt(aanmelding), aanmelder(aanmelding), zonder=door
    )
    if Traject.objects.behandelbaar_voor(door).filter(pk=traject.pk).exists():
        (vertel_einde if slot else vertel_genoteerd)(aanmelding, traject.toeleiding)
    meld_aan_school(aanmelding)
    traject.gehoord = bereik_van_wie_vroeg(aanmelding).verstuurd(berichten)
    return traject


def _zet(aanmelding: Aanmelding, traject: Traject, naar: str, door: Gebruiker, *, reden: str = "", **wie: str) -> None:
    verzet(traject, TRAJECT, naar, door, reden, **wie)
    traject.save()
    noteer(aanmelding, f"traject: {TRAJECT.labels[naar]}", door, "stand", "gestart_op", over=traject)


@dienst
def traject_starten(
    *, traject_id: int, gestart_op: datetime.date | None, door: Gebruiker, wie_zei: str = ""
) -> Traject:
    """Say that the young person was really there for the first time: from that day no day counts as without lessons."""
    aanmelding, traject, zegsman = op_slot_traject(traject_id, door)
    wie_zei = wie_het_zei(zegsman, wie_zei, door)
    ingediend = timezone.localdate(aanmelding.ingediend_op)
    dag = _bewaak_dag(gestart_op, "gestart_op", ingediend, "de dag van de aanmelding")
    traject.gestart_op = dag
    _zet(aanmelding, traject, Trajectstand.GESTART, door, zegsman=zegsman, wie_zei=wie_zei)
    Lesperiode.objects.create(aanmelding=aanmelding, traject=traject, van=dag)
    # The start is the news that was promised; what comes next is told when it stops.
    _beloof(aanmelding, None)
    return vertel(aanmelding, traject, door)


def _beloof(aanmelding: Aanmelding, tegen: datetime.date | None) -> None:
    aanmelding.antwoord_voor = tegen
    aanmelding.save(update_fields=["antwoord_voor"])


@dienst
def traject_onderbreken(
    *, traject_id: int, laatste_dag: datetime.date | None, uitleg: str, door: Gebruiker, wie_zei: str = ""
) -> Traject:
    """Say that it stands still for a while: after that day the days without lessons count again, the place stays."""
    aanmelding, traject, zegsman = op_slot_traject(traject_id, door)
    wie_zei = wie_het_zei(zegsman, wie_zei, door)
    if traject.stand != Trajectstand.GESTART:
        raise Geweigerd("Dit traject loopt nu niet. Kijk op de pagina hoe het staat.")
    dag = _bewaak_dag(laatste_dag, "laatste_dag", _begon(traject), "de dag waarop het begon")
    if not uitleg.strip():
        raise Geweigerd("Schrijf in een zin waarom het stilligt, zonder iets over gezondheid.", veld="uitleg")
    _zet(aanmelding, traject, Trajectstand.ONDERBROKEN, door, reden=uitleg, zegsman=zegsman, wie_zei=wie_zei)
    traject.lesperioden.filter(tot__isnull=True).update(tot=dag)
    return vertel(aanmelding, traject, door)


@dienst
def traject_hervatten(
    *, traject_id: int, hervat_op: datetime.date | None, door: Gebruiker, wie_zei: str = ""
) -> Traject:
    """Say that the young person is back at the provider."""
    aanmelding, traject, zegsman = op_slot_traject(traject_id, door)
    wie_zei = wie_het_zei(zegsman, wie_zei, door)
    if traject.stand != Trajectstand.ONDERBROKEN:
        raise Geweigerd("Dit traject lag niet stil. Kijk op de pagina hoe het staat.")
    na = _begon(traject) + datetime.timedelta(days=1)
    dag = _bewaak_dag(hervat_op, "hervat_op", na, "de dag waarop het stil kwam te liggen")
    _zet(aanmelding, traject, Trajectstand.GESTART, door, zegsman=zegsman, wie_zei=wie_zei)
    Lesperiode.objects.create(aanmelding=aanmelding, traject=traject, van=dag)
    return vertel(aanmelding, traject, door)


def _begon(traject: Traject) -> datetime.date:
    """The day on which the stretch that runs began; the last day of the one before when none runs."""
    laatste = traject.lesperioden.order_by("-van").first()
    if laatste is None:
        raise Geweigerd("Dit traject startte nog niet.")
    return laatste.van if laatste.tot is None else laatste.tot


def _eindig(
    traject_id: int,
    naar: str,
    *,
    laatste_dag: datetime.date | None,
    door: Gebruiker,
    wie_zei: str,
    reden: str = "",
    uitleg: str = "",
) -> Traject:
    aanmelding, traject, zegsman = op_slot_traject(traject_id, door)
    wie_zei = wie_het_zei(zegsman, wie_zei, door)
    if TRAJECT.zoek(traject.stand, naar) is None:
        raise Geweigerd("Dit traject staat intussen anders. Kijk op de pagina hoe het staat.")
    if naar in MET_STOPREDEN and reden not in STOPREDENEN:
        raise Geweigerd("Kies waarom het stopt.", veld="reden")
    if naar in MET_STOPREDEN and not uitleg.strip():
        raise Geweigerd("Schrijf in een zin waarom. Het Meldpunt en de aanmelder lezen dit.", veld="uitleg")
    if traject.gestart_op:
        laatste_dag = _bewaak_dag(laatste_dag, "laatste_dag", _begon(traject), "de dag waarop het begon")
    eindig_traject(
        aanmelding,
        traject,
        naar,
        laatste_dag=laatste_dag or timezone.localdate(),
        door=door,
        zegsman=zegsman,
        wie_zei=wie_zei,
        reden=reden,
        uitleg=uitleg,
    )
    # Who hears is asked before the door closes; who reads is decided by the toeleiding, which ends here.
    vertel(aanmelding, traject, door, slot=True)
    rij = traject.toeleiding
    verzet_deel(aanmelding, rij, TOELEIDING, Toeleidingstand.VOORBIJ, wat="toeleiding voorbij", door=door)
    sluit_delen(aanmelding, rij, door)
    _beloof(aanmelding, antwoord_voor(dienstpunt_van(aanmelding.netwerk)))
    return traject


@dienst
def traject_afronden(
    *, traject_id: int, laatste_dag: datetime.date | None, door: Gebruiker, wie_zei: str = ""
) -> Traject:
    """End it as agreed. The provider reads nothing from then on."""
    return _eindig(traject_id, Trajectstand.AFGEROND, laatste_dag=laatste_dag, door=door, wie_zei=wie_zei)


@dienst
def traject_stoppen(
    *,
    traject_id: int,
    laatste_dag: datetime.date | None,
    reden: str,
    uitleg: str,
    door: Gebruiker,
    wie_zei: str = "",
) -> Traject:
    """Stop it before its end, with a typed reason and a sentence."""
    return _eindig(
        traject_id,
        Trajectstand.GESTOPT,
        laatste_dag=laatste_dag,
        door=door,
        wie_zei=wie_zei,
        reden=reden,
        uitleg=uitleg,
    )


@dienst
def traject_niet_opgedaagd(*, traject_id: int, uitleg: str, door: Gebruiker, wie_zei: str = "") -> Traject:
    """Say that the young person never came. The days without lessons went on counting, the place is free again."""
    return _eindig(traject_id, Trajectstand.NIET_OPGEDAAGD, laatste_dag=None, door=door, wie_zei=wie_zei, uitleg=uitleg)


@dienst
def traject_terugtrekken(*, traject_id: int, reden: str, uitleg: str, door: Gebruiker, wie_zei: str = "") -> Traject:
    """Take the acceptance back before it started."""
    return _eindig(
        traject_id,
        Trajectstand.TERUGGETROKKEN,
        laatste_dag=None,
        door=door,
        wie_zei=wie_zei,
        reden=reden,
        uitleg=uitleg,
    )
