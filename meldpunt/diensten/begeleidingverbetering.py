"""Correct a school or CLB that was never right: the period stays, what stood there is kept (AVG art. 16).

Another school or CLB from a day on is `begeleiding_wijzigen`. Nobody new reads a file by this: who follows it, stays;
who read along for what was wrongly noted, stops.
"""

from collections.abc import Mapping

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.versies import te_bewaren
from meldpunt.antwoorden.verbetervelden import BEGELEIDERS, BEGELEIDING
from meldpunt.diensten.begeleiding import begeleiders_bij, begeleiding_van
from meldpunt.diensten.overdracht import stop
from meldpunt.diensten.slot import noteer, op_slot_meldpunt
from meldpunt.diensten.verbetering import GEEN_REDEN, meld_wijziging
from meldpunt.models import Aanmelding, Begeleidingsperiode, Overdracht, Verbetering


@dienst
def begeleiding_verbeteren(
    *, aanmelding_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], reden: str, door: Gebruiker
) -> Aanmelding:
    """Put another school or CLB, by their keys ("" = none), in the place of the one that was noted by mistake.

    Raises Botst when a colleague changed the same one, Geweigerd for the CLB that follows the file: that one referred.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    rij = Begeleidingsperiode.objects.select_for_update().filter(aanmelding=aanmelding, tot__isnull=True).first()
    if rij is None:
        raise Geweigerd("Er staat nog geen school of CLB in dit dossier. Voeg ze toe.")
    huidig = begeleiding_van(rij)
    gewijzigd = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    if not gewijzigd:
        raise Geweigerd("Er is niets veranderd. Kies eerst iets anders, of ga terug.")
    if not reden.strip():
        raise Geweigerd(GEEN_REDEN, veld="reden")
    nieuw = begeleiders_bij(aanmelding, huidig | gewijzigd)
    if not any(nieuw.values()):
        raise Geweigerd("Kies een school, een CLB of allebei.", veld="clb")
    for naam in gewijzigd:
        _vervang(aanmelding, rij, naam, nieuw[naam], reden.strip(), door)
    rij.save()
    verschillen = [persoonsverschil(naam, BEGELEIDERS[naam]) for naam in gewijzigd]
    noteer(aanmelding, "verbeterd", door, verschillen=verschillen)
    meld_wijziging(aanmelding, door)
    return aanmelding


def _vervang(
    aanmelding: Aanmelding, rij: Begeleidingsperiode, naam: str, nieuw: Organisatie | None, reden: str, door: Gebruiker
) -> None:
    was: Organisatie | None = getattr(rij, naam)
    if naam == "clb" and was and was.pk == aanmelding.organisatie_id:
        zin = "Dit CLB volgt het dossier. Kies “Andere school of ander CLB” om het door een ander CLB te laten volgen."
        raise Geweigerd(zin, veld="clb")
    Verbetering.objects.create(
        aanmelding=aanmelding, plek=BEGELEIDING, veld=naam, oud=was.naam if was else "", reden=reden, door=door
    )
    setattr(rij, naam, nieuw)
    if was and was.pk != aanmelding.organisatie_id:
        stop(Overdracht.objects.filter(aanmelding=aanmelding, organisatie=was, tot__isnull=True))
