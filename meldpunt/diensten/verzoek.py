"""Verbs on a request: noted, prepared, advised on, decided, done and answered. Each tells who has it next."""

import datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from leerrecht.berichten.mensen import mensen_met
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import Verschil, persoonsverschil, registreer
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.rondgang import Rondgang, werk
from leerrecht.workflow import verzet
from meldpunt.berichten import verzoek as mail
from meldpunt.diensten.slot import op_slot_meldpunt, waarom_dicht
from meldpunt.diensten.stil import zet_stil
from meldpunt.diensten.verbetering import vergeet_wat_leeg_is
from meldpunt.diensten.wissen import dossier_wissen
from meldpunt.keuzes.verzoek import OPEN_VERZOEK, Adviesgevolg, Verzoeksoort, Verzoekstand, Verzoekuitkomst
from meldpunt.models import Aanmelding, Betrokkene, Verzoek
from meldpunt.regels.kaarthouder import Doener, als_gebruiker
from meldpunt.regels.verzoektermijn import WAARSCHUW_DAGEN, antwoord_tegen
from meldpunt.workflow import VERZOEK

WAARSCHUWEN = werk(
    naam="meldpunt.verzoeken",
    titel="waarschuwen voor verzoeken waarvan de termijn bijna om is",
    gevolg="Wie aan zet is, hoort zo niet vanzelf dat het antwoord dringt.",
    ook=(Recht.VERZOEKEN_ADVISEREN,),
)
# Who has a request in this state: the answer to "wie is aan zet".
AAN_ZET = {
    Verzoekstand.ONTVANGEN: Recht.DOSSIERS_BEHANDELEN,
    Verzoekstand.VOORGELEGD: Recht.VERZOEKEN_ADVISEREN,
    Verzoekstand.GEADVISEERD: Recht.VERZOEKEN_BESLISSEN,
    Verzoekstand.BESLIST: Recht.DOSSIERS_BEHANDELEN,
}


def aan_zet(verzoek: Verzoek) -> list[Gebruiker]:
    """Return who has it now; nobody once it was answered."""
    recht = AAN_ZET.get(Verzoekstand(verzoek.stand))
    return mensen_met(recht, verzoek.netwerk_id) if recht else []


@dienst
def verzoek_noteren(
    *,
    aanmelding_id: int,
    soort: str,
    vrager: str,
    wie: str,
    nagekeken: str,
    inhoud: str,
    ontvangen_op: datetime.date,
    door: Gebruiker,
) -> Verzoek:
    """Note what was asked, by whom and how that was checked; the clock runs from the day it was asked.

    A request to hold still works at once: while it is weighed nothing is shared or erased (AVG art. 18(1)).
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door, open_vereist=False)
    if ontvangen_op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Wanneer is het gevraagd?", veld="ontvangen_op")
    return schrijf_verzoek(
        aanmelding, soort, vrager, door, wie=wie, nagekeken=nagekeken, inhoud=inhoud, ontvangen_op=ontvangen_op
    )


def schrijf_verzoek(
    aanmelding: Aanmelding,
    soort: str,
    vrager: str,
    door: Doener,
    *,
    wie: str,
    nagekeken: str,
    inhoud: str,
    ontvangen_op: datetime.date,
    betrokkene: Betrokkene | None = None,
) -> Verzoek:
    """Write a request and start its clock. Part of a dienst, file locked, who asks checked. `betrokkene`: the parent
    who asked it with a card."""
    verzoek = Verzoek.objects.create(
        netwerk=aanmelding.netwerk,
        aanmelding=aanmelding,
        soort=soort,
        vrager=vrager,
        betrokkene=betrokkene,
        wie=wie,
        nagekeken=nagekeken,
        inhoud=inhoud,
        ontvangen_op=ontvangen_op,
        antwoord_tegen=antwoord_tegen(ontvangen_op),
        genoteerd_door=als_gebruiker(door),
    )
    if soort == Verzoeksoort.BEPERKEN:
        zet_stil(aanmelding, True)
    registreer(verzoek, "verzoek genoteerd", door, [persoonsverschil("inhoud", "Wat gevraagd wordt")])
    return verzoek


@dienst
def verzoek_voorleggen(*, verzoek_id: int, voorstel: str, door: Gebruiker, reden: str = "") -> Verzoek:
    """Lay the proposal of the Meldpunt before the functionaris."""
    verzoek = _op_slot(verzoek_id, door, Recht.DOSSIERS_BEHANDELEN)
    return _verder(verzoek, Verzoekstand.VOORGELEGD, "verzoek voorgelegd", door, reden, voorstel=voorstel)


@dienst
def verzoek_adviseren(*, verzoek_id: int, advies: str, door: Gebruiker) -> Verzoek:
    """Write the advice of the functionaris. It decides nothing (AVG art. 38(3), 39)."""
    verzoek = _op_slot(verzoek_id, door, Recht.VERZOEKEN_ADVISEREN)
    velden: dict[str, Any] = {"advies": advies, "advies_op": timezone.localdate(), "advies_door": door}
    return _verder(verzoek, Verzoekstand.GEADVISEERD, "advies gegeven over verzoek", door, **velden)


@dienst
def verzoek_beslissen(
    *,
    verzoek_id: int,
    uitkomst: str,
    besluit_van: str,
    beslist_op: datetime.date,
    gevolg_advies: str,
    motivering: str,
    door: Gebruiker,
) -> Verzoek:
    """Note what the controller decided, and what became of the advice. Who gave the advice may not note it."""
    verzoek = _op_slot(verzoek_id, door, Recht.VERZOEKEN_BESLISSEN)
    if verzoek.advies_door_id == door.pk:
        raise Geweigerd("Wie adviseerde, noteert de beslissing niet. Vraag het aan iemand anders van beheer.")
    if beslist_op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Wanneer is het beslist?", veld="beslist_op")
    if gevolg_advies == Adviesgevolg.ANDERS and not motivering.strip():
        raise Geweigerd("Schrijf waarom het advies niet gevolgd is.", veld="motivering")
    velden: dict[str, Any] = {
        "uitkomst": uitkomst,
        "besluit_van": besluit_van,
        "beslist_op": beslist_op,
        "gevolg_advies": gevolg_advies,
        "motivering": motivering,
    }
    return _verder(verzoek, Verzoekstand.BESLIST, "beslissing over verzoek genoteerd", door, **velden)


@dienst
def verzoek_beantwoorden(
    *, verzoek_id: int, antwoord: str, hoe: str, beantwoord_op: datetime.date, door: Gebruiker
) -> Verzoek:
    """Do what was decided and note how the person heard it.

    An erasure that was allowed wholly happens here, in this transaction; of the request then only the proof is left.
    One that was allowed in part wipes nothing by itself: the fields that go are emptied by a person, and what stood in
    them goes here. A refused request to hold still lets the file go on.
    """
    verzoek = _op_slot(verzoek_id, door, Recht.DOSSIERS_BEHANDELEN)
    if beantwoord_op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Wanneer kreeg de vrager antwoord?", veld="beantwoord_op")
    velden: dict[str, Any] = {"antwoord": antwoord, "hoe": hoe, "beantwoord_op": beantwoord_op}
    verzoek = _verder(verzoek, Verzoekstand.BEANTWOORD, "verzoek beantwoord", door, **velden)
    if verzoek.aanmelding is None:
        return verzoek
    if verzoek.soort == Verzoeksoort.BEPERKEN and not verzoek.mag_uit:
        _laat_los(verzoek)
    if verzoek.wist_alles:
        dossier_wissen(rij=verzoek.aanmelding, door=door)
        verzoek.refresh_from_db()
    elif verzoek.soort == Verzoeksoort.WISSEN and verzoek.mag_uit:
        vergeet_wat_leeg_is(verzoek.aanmelding)
    return verzoek


@dienst
def verzoek_verlengen(*, verzoek_id: int, reden: str, door: Gebruiker) -> Verzoek:
    """Take two months more, once, told to the person within the first month (AVG art. 12(3))."""
    verzoek = _op_slot(verzoek_id, door, Recht.DOSSIERS_BEHANDELEN)
    if verzoek.verlengd:
        raise Geweigerd("De termijn is al een keer verlengd. Dat kan geen tweede keer.")
    if timezone.localdate() > verzoek.antwoord_tegen:
        raise Geweigerd("De termijn is voorbij: verlengen kan alleen binnen de eerste maand.")
    verzoek.verlengd, verzoek.verlengd_waarom = True, reden
    verzoek.antwoord_tegen = antwoord_tegen(verzoek.ontvangen_op, verlengd=True)
    verzoek.gewaarschuwd_op = None
    return _bewaar(verzoek, "termijn van verzoek verlengd", door, [persoonsverschil("reden", "Waarom")])


@dienst
def verzoek_intrekken(*, verzoek_id: int, reden: str, door: Gebruiker) -> Verzoek:
    """Note that who asked does not ask it any more."""
    verzoek = _op_slot(verzoek_id, door, Recht.DOSSIERS_BEHANDELEN)
    verzoek = _verder(verzoek, Verzoekstand.INGETROKKEN, "verzoek ingetrokken", door, reden)
    if verzoek.soort == Verzoeksoort.BEPERKEN and verzoek.aanmelding:
        _laat_los(verzoek)
    return verzoek


@dienst
def beperking_opheffen(*, verzoek_id: int, reden: str, door: Gebruiker) -> Verzoek:
    """Let a file go on that was held still; the person is told first (AVG art. 18(3))."""
    verzoek = _op_slot(verzoek_id, door, Recht.DOSSIERS_BEHANDELEN)
    if verzoek.aanmelding is None or not verzoek.aanmelding.beperkt:
        raise Geweigerd("Dit dossier ligt niet stil.")
    if not reden.strip():
        raise Geweigerd("Schrijf wanneer en hoe de vrager dit hoorde.", veld="reden")
    verzoek.opgeheven_op = timezone.localdate()
    _laat_los(verzoek)
    return _bewaar(verzoek, "beperking opgeheven", door, [persoonsverschil("reden", "Waarom")])


def termijnen_bewaken() -> Rondgang:
    """Tell whoever has a request that its term ends within a week, and once more when it is over."""
    grens = timezone.localdate() + datetime.timedelta(days=WAARSCHUW_DAGEN)
    rijen = Verzoek.objects.filter(stand__in=OPEN_VERZOEK, antwoord_tegen__lte=grens)
    with Rondgang(WAARSCHUWEN) as ronde:
        for pk, netwerk_id in list(rijen.order_by("pk").values_list("pk", "netwerk")):
            with ronde.stap(Verzoek._meta.label, pk, netwerk_id):
                ronde.tel("gewaarschuwd", _waarschuw(verzoek_id=pk))
    return ronde


@dienst
def _waarschuw(*, verzoek_id: int) -> bool:
    verzoek = Verzoek.objects.select_for_update(of=("self",)).select_related("netwerk").get(pk=verzoek_id)
    vandaag, vorige = timezone.localdate(), verzoek.gewaarschuwd_op
    over_tijd = vandaag > verzoek.antwoord_tegen
    if not verzoek.is_open or vorige and (not over_tijd or vorige > verzoek.antwoord_tegen):
        return False
    verzoek.gewaarschuwd_op = vandaag
    verzoek.save(update_fields=["gewaarschuwd_op"])
    # Overtime is a matter of all three.
    rechten = set(AAN_ZET.values()) if over_tijd else {AAN_ZET[Verzoekstand(verzoek.stand)]}
    mail.stuur(verzoek, *(mensen_met(recht, verzoek.netwerk_id) for recht in sorted(rechten)), dringt=True)
    return True


def _op_slot(verzoek_id: int, door: Gebruiker, recht: Recht) -> Verzoek:
    """Return a request this person has a part in, locked. Whoever handles it for the Meldpunt opened its file first."""
    rijen = Verzoek.objects.in_handen_voor(door, recht).select_related("netwerk", "aanmelding__behandelaar")
    verzoek = op_slot(rijen, "Dit verzoek bestaat niet meer of is niet van jouw netwerk.", pk=verzoek_id)
    if recht == Recht.DOSSIERS_BEHANDELEN and verzoek.aanmelding is not None:
        gekend = Verzoek.objects.gekend_voor(door).filter(pk=verzoek.pk).exists()
        if zin := waarom_dicht(verzoek.aanmelding, gekend=gekend, open_vereist=False):
            raise Geweigerd(zin)
    return verzoek


def _verder(verzoek: Verzoek, naar: Verzoekstand, wat: str, door: Gebruiker, reden: str = "", **velden: Any) -> Verzoek:
    """Move it, write what came with the move, and tell who has it next."""
    for veld, waarde in velden.items():
        setattr(verzoek, veld, waarde)
    stap = verzet(verzoek, VERZOEK, naar, door, reden)
    _bewaar(
        verzoek, wat, door, [stap, *(persoonsverschil(veld, veld.replace("_", " ").capitalize()) for veld in velden)]
    )
    mail.stuur(verzoek, aan_zet(verzoek), zonder=door)
    return verzoek


def _bewaar(verzoek: Verzoek, wat: str, door: Gebruiker, verschillen: list[Verschil]) -> Verzoek:
    verzoek.save()
    registreer(verzoek, wat, door, verschillen)
    return verzoek


def _laat_los(verzoek: Verzoek) -> None:
    """Let the file go on, unless another request still holds it: one that is weighed, or that was granted."""
    if verzoek.aanmelding is None:
        return
    andere = Verzoek.objects.filter(aanmelding=verzoek.aanmelding, soort=Verzoeksoort.BEPERKEN).exclude(pk=verzoek.pk)
    gegund = [Verzoekuitkomst.JA, Verzoekuitkomst.DEELS]
    houdt = Q(stand__in=OPEN_VERZOEK) | Q(stand=Verzoekstand.BEANTWOORD, uitkomst__in=gegund, opgeheven_op=None)
    zet_stil(verzoek.aanmelding, andere.filter(houdt).exists())
