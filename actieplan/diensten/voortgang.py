"""The verb of a partner: say how an action goes."""

import datetime

from django.utils import timezone

from actieplan.diensten.actie import namens_van
from actieplan.diensten.stand import bevestig, stand_zetten
from actieplan.models import Actie, Voortgang
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van


def mag_melden(actie: Actie, gebruiker) -> bool:
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
    """Report how an action goes and confirm or move its stand. `gezien` is the stand the form showed.

    Raises Geweigerd when the action is not theirs, the date lies in the future, or the table has no such move.
    """
    niet = "Je kan alleen voortgang melden over een actie waar je organisatie bij betrokken is."
    actie = op_slot(Actie.objects.all(), niet, pk=actie_id)
    if not mag_melden(actie, door):
        raise Geweigerd(niet)
    _bewaak(actie, stand, gezien, datum)
    namens, was = _organisatie(actie, door), actie.get_stand_display()
    if stand == actie.stand and not tot:
        bevestig(actie=actie, door=door, namens=namens)
    else:
        stand_zetten(actie=actie, naar=stand, tot=tot, reden=tekst, door=door, namens=namens)
    actie.versie += 1
    actie.save()
    voortgang = Voortgang.objects.create(
        actie=actie, datum=datum, tekst=tekst, stand=actie.stand, door=door, organisatie=namens
    )
    nu = actie.get_stand_display()
    anders = [verschil("stand", "Stand", was, nu)] if was != nu else []
    registreer(actie, "voortgang gemeld", door, anders, reden=tekst, namens=namens.naam if namens else "")
    return voortgang
