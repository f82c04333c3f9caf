"""Verbs on an item that a member proposes: do, take up, not this time."""

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.models import Gebruiker
from overlegplatform.diensten.agenda import punt_toevoegen
from overlegplatform.diensten.basis import eis_agenda_open, geleide_vergadering, noteer
from overlegplatform.keuzes import Puntaard, Voorstelstand
from overlegplatform.models import Agendapunt, Deelname, Puntvoorstel, Vergadering

# A link that fell into wrong hands must not fill an agenda.
HOOGSTENS = 5
_DUUR = 15


@dienst
def punt_voorstellen(*, deelname_id: int, titel: str, toelichting: str, door: Gebruiker | None) -> Puntvoorstel:
    """Propose an item for a seat; `door` is None for who comes by the personal link."""
    deelname = op_slot(Deelname.objects.all(), "Deze uitnodiging bestaat niet meer.", pk=deelname_id)
    vergadering = Vergadering.objects.select_related("groep__netwerk").get(pk=deelname.vergadering_id)
    if not vergadering.is_komend:
        raise Geweigerd("Deze vergadering is voorbij of gaat niet door. Een punt voorstellen kan niet meer.")
    if deelname.voorstellen.filter(stand=Voorstelstand.NIEUW).count() >= HOOGSTENS:
        raise Geweigerd(f"Je stelde al {HOOGSTENS} punten voor. Wacht tot er een antwoord is.")
    voorstel = Puntvoorstel.objects.create(
        vergadering=vergadering, deelname=deelname, titel=titel.strip(), toelichting=toelichting
    )
    noteer(vergadering, "agendapunt voorgesteld", door)
    return voorstel


def _op_slot(voorstel_id: int, door: Gebruiker) -> Puntvoorstel:
    rij = Puntvoorstel.objects.leidbaar_voor(door).filter(pk=voorstel_id).first()
    geleide_vergadering(rij.vergadering_id if rij else 0, door)
    rijen = Puntvoorstel.objects.select_for_update(of=("self",)).select_related("deelname", "vergadering__groep")
    voorstel = rijen.get(pk=voorstel_id)
    if voorstel.stand != Voorstelstand.NIEUW:
        raise Geweigerd(f"Dit voorstel staat al op “{voorstel.get_stand_display()}”.")
    return voorstel


@dienst
def voorstel_opnemen(*, voorstel_id: int, door: Gebruiker) -> Agendapunt:
    """Put a proposed item on the agenda, last; who leads may change it there."""
    voorstel = _op_slot(voorstel_id, door)
    punt = punt_toevoegen(
        vergadering_id=voorstel.vergadering_id,
        waarden={
            "titel": voorstel.titel,
            "toelichting": voorstel.toelichting,
            "duur": _DUUR,
            "aard": Puntaard.INFORMEREN,
            "brenger": voorstel.deelname.wie,
            "vertrouwelijk": False,
            "link": "",
            "actie": "",
        },
        door=door,
    )
    voorstel.stand, voorstel.punt = Voorstelstand.OPGENOMEN, punt
    voorstel.save()
    return punt


@dienst
def voorstel_afwijzen(*, voorstel_id: int, reden: str, door: Gebruiker) -> Puntvoorstel:
    """Say that it does not come on this agenda, and why: who proposed it reads that."""
    voorstel = _op_slot(voorstel_id, door)
    eis_agenda_open(voorstel.vergadering)
    if not reden.strip():
        raise Geweigerd("Schrijf waarom het nu niet op de agenda komt.", veld="reden")
    voorstel.stand, voorstel.reden = Voorstelstand.NIET, reden.strip()
    voorstel.save()
    noteer(voorstel.vergadering, "voorgesteld punt niet opgenomen", door)
    return voorstel
