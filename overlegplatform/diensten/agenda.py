"""Verbs on an item of an agenda: add, change, put off, take off."""

from collections.abc import Mapping
from typing import Any

from actieplan.models import Actie
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.models.basis import veldnaam
from leerrecht.versies import te_bewaren
from overlegplatform.diensten.basis import eis_agenda_open, geleide_vergadering, noteer
from overlegplatform.diensten.signaal import naar_agenda, van_agenda_halen
from overlegplatform.diensten.volgorde import zet_achteraan
from overlegplatform.keuzes import KOMEND, Vergaderstand
from overlegplatform.models import Agendapunt, Signaal, Vergadering

VELDEN = ("titel", "toelichting", "duur", "brenger", "aard", "vertrouwelijk", "link")


def plat(punt: Agendapunt) -> dict[str, Any]:
    """Return the fields as a form holds them: the action by its key."""
    return {veld: getattr(punt, veld) for veld in VELDEN} | {"actie": punt.actie.sleutel if punt.actie else ""}


def _actie(sleutel: str, vergadering: Vergadering, door: Gebruiker) -> Actie | None:
    if not sleutel:
        return None
    rijen = Actie.objects.zichtbaar_voor(door).filter(plan__netwerk=vergadering.groep.netwerk_id)
    actie = rijen.filter(sleutel=sleutel).first()
    if actie is None:
        raise Geweigerd("Kies een actie van het plan van dit netwerk.", veld="actie")
    return actie


def _schrijf(punt: Agendapunt, waarden: Mapping[str, Any], door: Gebruiker) -> None:
    for veld in VELDEN:
        if veld in waarden:
            setattr(punt, veld, waarden[veld])
    if "actie" in waarden:
        punt.actie = _actie(waarden["actie"], punt.vergadering, door)
    if punt.actie and (punt.signaal_id or punt.verslag_van_id):
        raise Geweigerd("Dit punt gaat al over een signaal of een verslag. Maak een nieuw punt voor de actie.", "actie")


@dienst
def punt_toevoegen(*, vergadering_id: int, waarden: Mapping[str, Any], door: Gebruiker) -> Agendapunt:
    """Add an item at the end of the agenda."""
    vergadering = geleide_vergadering(vergadering_id, door)
    eis_agenda_open(vergadering)
    punt = Agendapunt(vergadering=vergadering)
    _schrijf(punt, waarden, door)
    zet_achteraan(punt)
    noteer(vergadering, "agendapunt toegevoegd", door)
    return punt


def _op_slot(punt_id: int, door: Gebruiker) -> Agendapunt:
    vergadering_id = Agendapunt.objects.filter(pk=punt_id).values_list("vergadering", flat=True).first()
    vergadering = geleide_vergadering(vergadering_id or 0, door)
    punt = Agendapunt.objects.select_related("actie", "signaal").filter(pk=punt_id, vergadering=vergadering).first()
    if punt is None:
        raise Geweigerd("Dit punt staat niet meer op de agenda.")
    # The same object: what is checked of the meeting is what was locked.
    punt.vergadering = vergadering
    return punt


@dienst
def punt_wijzigen(
    *, punt_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Agendapunt:
    """Change an item, field by field; raise Botst when a colleague changed the same one."""
    punt = _op_slot(punt_id, door)
    eis_agenda_open(punt.vergadering)
    bewaren = te_bewaren(origineel=origineel, huidig=plat(punt), mijn=mijn)
    if not bewaren:
        return punt
    _schrijf(punt, bewaren, door)
    punt.versie += 1
    punt.save()
    # Which fields, never what they say: the item may be confidential, or become so.
    verschillen = [{"veld": veld, "label": veldnaam(Agendapunt, veld)} for veld in bewaren]
    noteer(punt.vergadering, "agendapunt gewijzigd", door, verschillen, over=punt)
    return punt


@dienst
def punt_uitstellen(*, punt_id: int, door: Gebruiker) -> Agendapunt:
    """Put an item off: it stays where it was treated, and a new item on the next agenda is linked to it."""
    punt = _op_slot(punt_id, door)
    vergadering = punt.vergadering
    if vergadering.stand == Vergaderstand.GOEDGEKEURD:
        raise Geweigerd("Het verslag is goedgekeurd: aan deze agenda verandert niets meer.")
    if hasattr(punt, "vervolg"):
        raise Geweigerd("Dit punt is al uitgesteld: het staat op een volgende agenda.")
    volgende = vergadering.groep.vergaderingen.filter(stand__in=KOMEND, begin__gt=vergadering.begin).first()
    if volgende is None:
        raise Geweigerd("Plan eerst de volgende vergadering van deze groep. Daar komt het punt op de agenda.")
    overnemen = (*VELDEN, "actie", "signaal", "verslag_van")
    if punt.verslag_van_id and volgende.agendapunten.filter(verslag_van=punt.verslag_van_id).exists():
        raise Geweigerd("Dat verslag staat al op de volgende agenda.")
    nieuw = Agendapunt(vergadering=volgende, uitgesteld_van=punt, **{veld: getattr(punt, veld) for veld in overnemen})
    zet_achteraan(nieuw)
    if punt.signaal and vergadering.stand == Vergaderstand.GEANNULEERD:
        naar_agenda(signaal=punt.signaal, door=door)
    noteer(vergadering, "agendapunt uitgesteld", door)
    return nieuw


@dienst
def punt_verwijderen(*, punt_id: int, door: Gebruiker) -> None:
    """Take an item off an agenda to come. What was put off or waits for approval can only be treated or put off."""
    punt = _op_slot(punt_id, door)
    eis_agenda_open(punt.vergadering)
    if punt.uitgesteld_van_id or hasattr(punt, "vervolg"):
        raise Geweigerd("Dit punt werd uitgesteld. Behandel het, of stel het opnieuw uit: zo blijft het spoor heel.")
    if punt.verslag_van_id:
        raise Geweigerd("Dit verslag wacht op goedkeuring. Stel het punt uit als het nu niet kan.")
    if punt.uitkomsten.exists():
        raise Geweigerd("Bij dit punt staan al uitkomsten. Haal die eerst weg.")
    signaal: Signaal | None = punt.signaal
    noteer(punt.vergadering, "agendapunt geschrapt", door)
    punt.delete()
    if signaal is not None:
        van_agenda_halen(signaal=signaal, reden="Het punt werd van de agenda gehaald.", door=door)
