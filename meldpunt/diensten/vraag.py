"""A vraag back to who referred: the file waits, the promise of news stands still, the answer wakes it."""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.diensten.dossier import bewaak_wekdag, bewaar
from meldpunt.diensten.slot import op_slot_eigen, op_slot_meldpunt
from meldpunt.keuzes.dossier import Dossierstand, Publiek
from meldpunt.models import Aanmelding, Vraag
from meldpunt.regels.bereik import bereik_van_aanmelder
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.klokken import na_pauze, stop_eerste
from meldpunt.workflow import DOSSIER


@dienst
def vraag_stellen(*, aanmelding_id: int, tekst: str, wek_op: datetime.date, door: Gebruiker) -> Vraag:
    """Ask who referred; on `wek_op` the Meldpunt looks again. A new file is taken in the same move."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    if not tekst.strip():
        raise Geweigerd("Schrijf je vraag.", veld="tekst")
    if Vraag.objects.filter(aanmelding=aanmelding, beantwoord_op__isnull=True).exists():
        raise Geweigerd("Er staat al een vraag open. Wacht op het antwoord.", veld="tekst")
    bewaak_wekdag(wek_op)
    if aanmelding.stand == Dossierstand.INGEDIEND:
        verzet(aanmelding, DOSSIER, Dossierstand.IN_BEHANDELING, door)
        aanmelding.behandelaar = door
    verzet(aanmelding, DOSSIER, Dossierstand.WACHT, door)
    aanmelding.wek_op = wek_op
    stop_eerste(aanmelding)
    vraag = Vraag.objects.create(aanmelding=aanmelding, tekst=tekst, gesteld_door=door)
    horen = bereik_van_aanmelder(aanmelding, zonder=door)
    vraag.gehoord = horen.verstuurd(mail.stuur(mail.VraagGesteld, aanmelding, list(horen.mensen)))
    bewaar(aanmelding, "vraag gesteld aan de aanmelder", door, "vragen")
    return vraag


@dienst
def vraag_beantwoorden(*, aanmelding_id: int, antwoord: str, door: Gebruiker, op: str | None = None) -> Vraag:
    """Answer the open question of an own file. The file wakes. `op`: the key of the question it was typed under."""
    return _beantwoord(op_slot_eigen(aanmelding_id, door), antwoord, door, "vraag beantwoord", op)


@dienst
def antwoord_noteren(
    *, aanmelding_id: int, antwoord: str, door: Gebruiker, op: str | None = None, gezegd: Gezegde | None = None
) -> Vraag:
    """Note, for the Meldpunt, an answer that was given on the telephone (`gezegd`: by whom), or that none will come."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    return _beantwoord(aanmelding, antwoord, door, "antwoord op de vraag genoteerd", op, gezegd)


def _beantwoord(
    aanmelding: Aanmelding, antwoord: str, door: Gebruiker, wat: str, op: str | None, gezegd: Gezegde | None = None
) -> Vraag:
    vraag = Vraag.objects.select_for_update().filter(aanmelding=aanmelding, beantwoord_op__isnull=True).first()
    if vraag is None:
        raise Geweigerd("Er staat geen vraag meer open.")
    if op not in (None, vraag.sleutel):
        raise Geweigerd("Intussen staat hier een andere vraag. Lees ze, kijk je antwoord na en bewaar opnieuw.")
    if not antwoord.strip():
        raise Geweigerd("Schrijf je antwoord.", veld="antwoord")
    vraag.antwoord, vraag.beantwoord_door, vraag.beantwoord_op = antwoord, door, timezone.now()
    if gezegd is not None:
        gezegd.bewaak()
        vraag.gezegd_door, vraag.gezegd_op = gezegd.wie.strip(), gezegd.op
    vraag.save()
    if aanmelding.stand == Dossierstand.WACHT:
        verzet(aanmelding, DOSSIER, Dossierstand.IN_BEHANDELING, door)
    aanmelding.antwoord_voor = na_pauze(aanmelding.antwoord_voor, *_wachttijd(aanmelding, vraag))
    # Awake: nobody has to be reminded of what is here.
    aanmelding.wek_op = None
    mail.stuur(mail.VraagBeantwoord, aanmelding, ontvangers.van_meldpunt(aanmelding), zonder=door)
    bewaar(aanmelding, wat, door, "vragen")
    return vraag


def _wachttijd(aanmelding: Aanmelding, vraag: Vraag) -> tuple[datetime.date, datetime.date]:
    """Return from which day to which the file really waited for this answer, since its promise was last given.

    It stopped waiting when it was answered or closed. A promise of later (the file was opened again, news was given)
    already knew of the question: the days before it are not added once more.
    """
    zetten = aanmelding.zetten.filter(op__gte=vraag.gesteld_op).order_by("op", "pk")
    einde = zetten.filter(van=Dossierstand.WACHT).values_list("op", flat=True).first() or vraag.beantwoord_op
    beloofd = [
        *zetten.filter(van=Dossierstand.AFGEROND).values_list("op", flat=True),
        *aanmelding.notities.filter(publiek=Publiek.AANMELDER, op__gte=vraag.gesteld_op).values_list("op", flat=True),
    ]
    return timezone.localdate(max([vraag.gesteld_op, *beloofd])), timezone.localdate(einde)
