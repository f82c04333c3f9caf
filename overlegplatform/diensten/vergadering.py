"""Verbs on a meeting: plan, change, invite, start, close, reopen, cancel.

Calendars know a meeting by `uid` and take over a change when `volgnummer` rises: whatever they show raises it here.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import verschil
from leerrecht.models import Gebruiker
from leerrecht.versies import te_bewaren
from leerrecht.workflow import verzet
from overlegplatform.berichten import uitnodiging as mail
from overlegplatform.diensten.basis import geleide_vergadering, noteer, vergadering_op_slot
from overlegplatform.diensten.deelname import zetels_uitnodigen
from overlegplatform.diensten.signaal import van_agenda_halen
from overlegplatform.diensten.uitnodiging import niet_uitgenodigd, uitnodigingen_sturen, vingerafdruk
from overlegplatform.diensten.verslag import goedkeuring_agenderen, leg_vast
from overlegplatform.keuzes import KOMEND, Vergaderstand
from overlegplatform.models import Deelname, Groep, Vergadering
from overlegplatform.regels.bereik import bereik_van_zetels, zetels_van_deelnames
from overlegplatform.regels.tijden import lokaal
from overlegplatform.workflow import VERGADERING

LABELS = {
    "thema": "Thema",
    "datum": "Datum",
    "van": "Van",
    "tot": "Tot",
    "plaats": "Plaats",
    "videolink": "Link om online mee te doen",
}
_ANTWOORDVELDEN = ["antwoord", "vervanger", "antwoord_op", "vorig_antwoord", "vorige_vervanger", "vorig_begin"]
# What a calendar shows: a change of one of these is a new SEQUENCE.
_IN_DE_AGENDA = frozenset(LABELS)


def plat(vergadering: Vergadering) -> dict[str, str]:
    """Return the fields as a form holds them: day and hours in Brussels, as text."""
    begin, einde = timezone.localtime(vergadering.begin), timezone.localtime(vergadering.einde)
    return {
        "thema": vergadering.thema,
        "datum": begin.date().isoformat(),
        "van": f"{begin:%H:%M}",
        "tot": f"{einde:%H:%M}",
        "plaats": vergadering.plaats,
        "videolink": vergadering.videolink,
    }


def _zet_tijd(vergadering: Vergadering, waarden: Mapping[str, str]) -> None:
    dag = datetime.date.fromisoformat(waarden["datum"])
    vergadering.begin = lokaal(dag, datetime.time.fromisoformat(waarden["van"]), veld="van")
    vergadering.einde = lokaal(dag, datetime.time.fromisoformat(waarden["tot"]), veld="tot")
    if vergadering.einde <= vergadering.begin:
        raise Geweigerd("Het einde ligt voor het begin. Schrijf een later uur.", veld="tot")


def _eis_toekomst(vergadering: Vergadering) -> None:
    if vergadering.einde <= timezone.now():
        raise Geweigerd("Die dag is al voorbij. Kies een dag in de toekomst.", veld="datum")


@dienst
def vergadering_plannen(*, groep_id: int, waarden: Mapping[str, str], door: Gebruiker) -> Vergadering:
    """Plan a meeting of a group. Minutes that wait for approval come on its agenda at once."""
    # The group is the lock: two meetings planned at once must not both take the same minutes.
    weg = "Deze groep bestaat niet meer, of ze is niet van jouw netwerk."
    groep = op_slot(Groep.objects.bewerkbaar_voor(door), weg, no_key=True, pk=groep_id)
    vergadering = Vergadering(groep=groep, **{veld: waarden[veld] for veld in ("thema", "plaats", "videolink")})
    _zet_tijd(vergadering, waarden)
    _eis_toekomst(vergadering)
    vergadering.save()
    goedkeuring_agenderen(groep=groep)
    noteer(vergadering, "vergadering gepland", door)
    return vergadering


@dienst
def vergadering_wijzigen(
    *, vergadering_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Vergadering:
    """Change day, hours, place or theme of a meeting to come; raise Botst when a colleague changed the same field."""
    vergadering = vergadering_op_slot(vergadering_id, Vergadering.objects.bewerkbaar_voor(door))
    if not vergadering.is_komend:
        raise Geweigerd(f"Deze vergadering staat op “{vergadering.get_stand_display()}”: ze verschuift niet meer.")
    huidig = plat(vergadering)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    if not bewaren:
        return vergadering
    nieuw = {**huidig, **bewaren}
    for veld in ("thema", "plaats", "videolink"):
        setattr(vergadering, veld, nieuw[veld])
    was = vergadering.begin
    verplaatst = bool({"datum", "van", "tot"} & bewaren.keys())
    if verplaatst:
        _zet_tijd(vergadering, nieuw)
        _eis_toekomst(vergadering)
    if _IN_DE_AGENDA & bewaren.keys():
        vergadering.volgnummer += 1
    vergadering.versie += 1
    vergadering.save()
    if _IN_DE_AGENDA & bewaren.keys() and vergadering.stand == Vergaderstand.UITGENODIGD:
        vergadering.gehoord = uitnodigingen_sturen(
            mail.Verplaatst, vergadering, _genodigden(vergadering, verplaatst, was)
        )
    # The link is for members: its value stays out of the history.
    zichtbaar = [veld for veld in bewaren if veld != "videolink"]
    verschillen = [verschil(veld, LABELS[veld], huidig[veld], nieuw[veld]) for veld in zichtbaar]
    noteer(vergadering, "vergadering gewijzigd", door, verschillen)
    return vergadering


def _genodigden(
    vergadering: Vergadering, verplaatst: bool = False, was: datetime.datetime | None = None
) -> list[Deelname]:
    """The seats that were invited. After a move their answers are those to the previous date."""
    rijen = vergadering.deelnames.filter(uitgenodigd_op__isnull=False)
    genodigd = list(rijen.select_related("zetel__groep", "zetel__organisatie", "zetel__eenheid"))
    if verplaatst and was is not None:
        for rij in genodigd:
            rij.vraag_opnieuw(was)
        Deelname.objects.bulk_update(genodigd, _ANTWOORDVELDEN)
    return genodigd


def wie_afzegging_krijgt(vergadering: Vergadering) -> list[Deelname]:
    """Return the seats that hear it when a meeting to come is cancelled: those that were invited to it."""
    return _genodigden(vergadering) if vergadering.stand == Vergaderstand.UITGENODIGD else []


def _zet(vergadering: Vergadering, naar: str, door: Gebruiker, reden: str = "") -> None:
    """Move a locked meeting along its table and write the move; the caller tells it."""
    verzet(vergadering, VERGADERING, naar, door, reden)
    vergadering.versie += 1
    vergadering.save()


def zet_uitgenodigd(vergadering: Vergadering, door: Gebruiker) -> None:
    """The first seat is invited: the meeting moves. Part of a dienst, with the meeting locked."""
    _zet(vergadering, Vergaderstand.UITGENODIGD, door)


@dienst
def vergadering_uitnodigen(*, vergadering_id: int, door: Gebruiker, verwacht: str = "") -> Vergadering:
    """Invite the seats of that day that were not invited yet, each by mail with an entry for the calendar and a link.

    Only a seat that a mail reaches is invited; `gehoord` on the result says which. `verwacht` is the `vingerafdruk` of
    what the person was shown. Raises Geweigerd when nobody can be reached, or when who can changed meanwhile.
    """
    vergadering = vergadering_op_slot(vergadering_id, Vergadering.objects.bewerkbaar_voor(door))
    if vergadering.stand != Vergaderstand.UITGENODIGD:
        zet_uitgenodigd(vergadering, door)
    zetels_uitnodigen(vergadering=vergadering)
    nieuw = niet_uitgenodigd(vergadering)
    horen = bereik_van_zetels(zetels_van_deelnames(nieuw))
    if verwacht and vingerafdruk(horen) != verwacht:
        raise Geweigerd("Intussen veranderde wie de mail krijgt. Er vertrok niets: kijk het na en klik opnieuw.")
    if not horen:
        raise Geweigerd("Geen enkele zetel krijgt mail. Vul eerst een adres in, of bel de leden.")
    vergadering.gehoord = uitnodigingen_sturen(mail.Vergaderuitnodiging, vergadering, nieuw)
    bereikt = {plek.sleutel for plek in vergadering.gehoord.bereikt}
    uitgenodigd = [rij for rij in nieuw if rij.zetel and rij.zetel.sleutel in bereikt]
    for rij in uitgenodigd:
        rij.uitgenodigd_op = timezone.now()
    Deelname.objects.bulk_update(uitgenodigd, ["uitgenodigd_op"])
    noteer(vergadering, "leden uitgenodigd", door)
    return vergadering


@dienst
def vergadering_starten(*, vergadering_id: int, door: Gebruiker) -> Vergadering:
    """Begin the meeting: from now on attendance and outcomes are written."""
    vergadering = geleide_vergadering(vergadering_id, door)
    if vergadering.datum > timezone.localdate():
        raise Geweigerd(
            f"Deze vergadering is pas op {vergadering.datum_tekst}. Verplaats ze eerst als ze nu al begint."
        )
    _zet(vergadering, Vergaderstand.BEZIG, door)
    # Who came by a seat that was given after the invitation is on the list too.
    zetels_uitnodigen(vergadering=vergadering)
    noteer(vergadering, "vergadering gestart", door)
    return vergadering


@dienst
def vergadering_sluiten(*, vergadering_id: int, door: Gebruiker) -> Vergadering:
    """End the meeting and freeze what was written as the first revision of the minutes, or the next one."""
    vergadering = geleide_vergadering(vergadering_id, door)
    _zet(vergadering, Vergaderstand.GEHOUDEN, door)
    leg_vast(vergadering=vergadering, noot="Tijdens de vergadering geschreven.", door=door)
    goedkeuring_agenderen(groep=vergadering.groep)
    noteer(vergadering, "vergadering gehouden", door)
    return vergadering


@dienst
def vergadering_heropenen(*, vergadering_id: int, reden: str, door: Gebruiker) -> Vergadering:
    """Take a start or an end back, with a reason. Approved minutes stay approved."""
    vergadering = geleide_vergadering(vergadering_id, door)
    if not vergadering.uitkomst_open:
        raise Geweigerd(f"Deze vergadering staat op “{vergadering.get_stand_display()}”: er is niets te heropenen.")
    naar = Vergaderstand.UITGENODIGD if vergadering.stand == Vergaderstand.BEZIG else Vergaderstand.BEZIG
    if naar == Vergaderstand.UITGENODIGD and vergadering.agendapunten.filter(uitkomsten__isnull=False).exists():
        raise Geweigerd("Er zijn al uitkomsten genoteerd. Sluit de vergadering, of haal ze eerst weg.")
    _zet(vergadering, naar, door, reden)
    noteer(vergadering, "vergadering heropend", door, reden=reden)
    return vergadering


@dienst
def vergadering_annuleren(*, vergadering_id: int, reden: str, door: Gebruiker) -> Vergadering:
    """Cancel a meeting to come, with a reason: calendars take it away by the risen number.

    Minutes that would be approved there move to the next meeting that is planned. Signals go back to be placed anew.
    """
    vergadering = vergadering_op_slot(vergadering_id, Vergadering.objects.bewerkbaar_voor(door))
    if vergadering.stand not in KOMEND:
        raise Geweigerd(f"Deze vergadering staat op “{vergadering.get_stand_display()}” en kan niet meer vervallen.")
    genodigden = wie_afzegging_krijgt(vergadering)
    _zet(vergadering, Vergaderstand.GEANNULEERD, door, reden)
    vergadering.volgnummer += 1
    vergadering.save()
    vergadering.gehoord = uitnodigingen_sturen(mail.Geannuleerd, vergadering, genodigden)
    vergadering.agendapunten.filter(verslag_van__isnull=False).delete()
    _signalen_terug(vergadering, door)
    goedkeuring_agenderen(groep=vergadering.groep)
    noteer(vergadering, "vergadering geannuleerd", door, reden=reden)
    return vergadering


def _signalen_terug(vergadering: Vergadering, door: Gebruiker) -> None:
    for punt in vergadering.agendapunten.filter(signaal__isnull=False).select_related("signaal"):
        if punt.signaal is not None:
            van_agenda_halen(signaal=punt.signaal, reden="De vergadering gaat niet door.", door=door)
