"""The verb of a partner: say how an action goes."""

import datetime

from django.utils import timezone

from actieplan.diensten.actie import namens_van
from actieplan.diensten.stand import bevestig, mogelijk, stand_zetten
from actieplan.keuzes import Betrokkenheidsrol
from actieplan.models import Actie, Voortgang
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import Verschil, registreer, verschil
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van


def mag_melden(actie: Actie, gebruiker: Gebruiker) -> bool:
    """Tell whether this person may report on this action: staf of the network, or through a Betrokkenheid."""
    if Actie.objects.bewerkbaar_voor(gebruiker).filter(pk=actie.pk).exists():
        return True
    return Actie.objects.eigen_voor(gebruiker, timezone.localdate()).filter(pk=actie.pk).exists()


def _organisatie(actie: Actie, door: Gebruiker) -> Organisatie | None:
    """Prefer the organisation that is involved in this action over another one of the same person."""
    paren = toegang_van(door).organisaties_met(Recht.VOORTGANG_MELDEN)
    eigen = {organisatie for netwerk, organisatie in paren if netwerk == actie.plan.netwerk_id}
    betrokken = actie.betrokkenheden.actief_op(timezone.localdate()).filter(organisatie__in=eigen)
    eerste = betrokken.select_related("organisatie").first()
    return eerste.organisatie if eerste else namens_van(door, actie)


def _bewaak(actie: Actie, stand: str, gezien: str, datum: datetime.date) -> None:
    if datum > timezone.localdate():
        raise Geweigerd("De datum ligt in de toekomst. Kies vandaag of een dag die voorbij is.", veld="datum")
    if gezien and stand == gezien != actie.stand:
        # They left the stand as they saw it; a colleague moved it meanwhile. Saving would move it back unasked.
        zin = f"Intussen staat deze actie op “{actie.get_stand_display()}”. Kies de stand die klopt en bewaar opnieuw."
        raise Geweigerd(zin, veld="stand")


@dienst
def voortgang_melden(
    *, actie_id: int, tekst: str, stand: str, tot: str, datum: datetime.date, door: Gebruiker, gezien: str = ""
) -> Voortgang:
    """Report how an action goes, and which stand one sees. `gezien` is the stand the form showed.

    Staf moves the stand by it. A partner moves nothing that the public reads: the trekker confirms the stand as it is,
    another stand waits for staf (`melding_overnemen`, `melding_laten`).
    Raises Geweigerd when the action is not theirs, the date lies in the future, or the table has no such move.
    """
    actie = Actie.objects.select_for_update(of=("self",)).filter(pk=actie_id).first()
    if actie is None or not mag_melden(actie, door):
        raise Geweigerd("Je kan alleen voortgang melden over een actie waar je organisatie bij betrokken is.")
    _bewaak(actie, stand, gezien, datum)
    namens, was = _organisatie(actie, door), actie.get_stand_display()
    is_staf = Actie.objects.bewerkbaar_voor(door).filter(pk=actie.pk).exists()
    zelfde = stand == actie.stand and not tot
    if zelfde and (is_staf or _trekt(actie, namens)):
        bevestig(actie=actie, door=door, namens=namens)
    elif is_staf:
        stand_zetten(actie=actie, naar=stand, tot=tot, reden=tekst, door=door, namens=namens)
    elif not zelfde:
        mogelijk(actie, stand, tot, tekst)
    actie.versie += 1
    actie.save()
    voortgang = Voortgang.objects.create(
        actie=actie,
        datum=datum,
        tekst=tekst,
        stand=stand,
        tot=datetime.date.fromisoformat(tot) if tot else None,
        door=door,
        organisatie=namens,
        beslist_op=timezone.now() if is_staf or zelfde else None,
        overgenomen=is_staf,
    )
    verschillen = _wat_veranderde(voortgang, was, gemeld=not zelfde and not is_staf)
    registreer(actie, "voortgang gemeld", door, verschillen, namens=namens.naam if namens else "", reden=tekst)
    return voortgang


def _wat_veranderde(voortgang: Voortgang, was: str, *, gemeld: bool) -> list[Verschil]:
    nu = voortgang.actie.get_stand_display()
    if gemeld:
        return [verschil("gemelde_stand", "Gemelde stand", nu, voortgang.get_stand_display())]
    return [verschil("stand", "Stand", was, nu)] if was != nu else []


def _trekt(actie: Actie, namens: Organisatie | None) -> bool:
    """Whether the organisation carries the action today."""
    lopend = actie.betrokkenheden.actief_op(timezone.localdate())
    return lopend.filter(organisatie=namens, rol=Betrokkenheidsrol.TREKKER).exists()


def _melding_op_slot(voortgang_id: int, door: Gebruiker) -> Voortgang:
    melding = op_slot(
        Voortgang.objects.bewerkbaar_voor(door).te_beslissen(),
        "Over deze melding is intussen beslist. Kijk op de pagina van de actie hoe ze staat.",
        pk=voortgang_id,
    )
    # In a fixed order, action last: the report is only decided on here.
    melding.actie = Actie.objects.select_for_update(of=("self",)).get(pk=melding.actie_id)
    return melding


def _beslis(melding: Voortgang, wat: str, door: Gebruiker, verschillen: list[Verschil], reden: str) -> Voortgang:
    melding.beslist_op = timezone.now()
    melding.save(update_fields=["beslist_op", "overgenomen"])
    registreer(melding.actie, wat, door, verschillen, reden=reden)
    return melding


@dienst
def melding_overnemen(*, voortgang_id: int, reden: str, door: Gebruiker) -> Voortgang:
    """Take over the stand that a partner reported: from now on the public reads it. Raises Geweigerd (table, date)."""
    melding = _melding_op_slot(voortgang_id, door)
    actie, was = melding.actie, melding.actie.get_stand_display()
    tot = melding.tot.isoformat() if melding.tot else ""
    waarom = reden or melding.tekst
    stand_zetten(actie=actie, naar=melding.stand, tot=tot, reden=waarom, door=door, namens=melding.organisatie)
    actie.versie += 1
    actie.save()
    melding.overgenomen = True
    verschillen = [verschil("stand", "Stand", was, actie.get_stand_display())]
    return _beslis(melding, "gemelde stand overgenomen", door, verschillen, waarom)


@dienst
def melding_laten(*, voortgang_id: int, reden: str, door: Gebruiker) -> Voortgang:
    """Leave the stand as it is, and say why; whoever reported reads that on the page of the action."""
    melding = _melding_op_slot(voortgang_id, door)
    return _beslis(melding, "gemelde stand niet overgenomen", door, [], reden)
