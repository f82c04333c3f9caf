"""A change of school or CLB: one period ends and the next begins. The file stays, the rights move with it.

A school changes at once. From the CLB that follows to another one a file goes later: when who decides was told and did
not object (`meldpunt.diensten.wissel`).
"""

import datetime
from collections.abc import Mapping

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil
from leerrecht.models import Gebruiker, Lidmaatschap, Organisatie, Soort
from leerrecht.versies import te_bewaren
from meldpunt.berichten import dossier as mail
from meldpunt.diensten.begeleidernieuws import vertel_verandering
from meldpunt.diensten.dossier import bewaar
from meldpunt.diensten.overdracht import clb_leden, organisaties_rond, stop
from meldpunt.diensten.slot import op_slot_meldpunt
from meldpunt.diensten.wissel import begin_wissel, wacht_op_bezwaar
from meldpunt.models import Aanmelding, Begeleidingsperiode, Overdracht

_SOORT = {"school": Soort.SCHOOL, "clb": Soort.CLB}
_LABELS = {"school": "School", "clb": "CLB"}


def begeleiding_van(periode: Begeleidingsperiode | None) -> dict[str, str]:
    """Return the keys of a school and CLB, as their form holds them."""
    rijen = {naam: getattr(periode, naam, None) for naam in _SOORT}
    return {naam: rij.sleutel if rij else "" for naam, rij in rijen.items()}


def begeleiders_in(netwerk_id: int) -> dict[str, list[Organisatie]]:
    """Return the schools and CLB's of a network."""
    rijen = Organisatie.objects.filter(netwerken=netwerk_id, actief=True)
    return {naam: list(rijen.filter(soort=soort)) for naam, soort in _SOORT.items()}


@dienst
def begeleiding_wijzigen(
    *,
    aanmelding_id: int,
    mijn: Mapping[str, str],
    origineel: Mapping[str, str],
    van: datetime.date,
    volger: str,
    door: Gebruiker,
) -> Aanmelding:
    """Note the new school and CLB, by their keys ("" = none). Raises Botst when a colleague changed the same one.

    Colleagues of what was left no longer read along. When who referred belongs to what was left, `volger` (the key of
    a membership at the new CLB) follows the file, and the former aanmelder loses all of it: at once, or once the change
    of CLB was told and nobody objected. A file about a young person is followed by a CLB, never by a school.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    oud = Begeleidingsperiode.objects.select_for_update().filter(aanmelding=aanmelding, tot__isnull=True).first()
    huidig = begeleiding_van(oud)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    gekozen = huidig | bewaren
    nieuw = begeleiders_bij(aanmelding, gekozen)
    _keur_dag(oud, van)
    wacht = wacht_op_bezwaar(aanmelding, oud, nieuw)
    if wacht:
        begin_wissel(aanmelding, _lid(aanmelding, nieuw["clb"], volger), van, door)
        nieuw |= {"clb": aanmelding.organisatie}
        if oud is not None and oud.school != nieuw["school"]:
            _verplaats(aanmelding, oud, nieuw, van, volger)
    else:
        _verplaats(aanmelding, oud, nieuw, van, volger)
    verschillen = [persoonsverschil(naam, _LABELS[naam]) for naam in bewaren]
    wat = "ander CLB genoteerd" if wacht else "school of CLB gewijzigd"
    bewaar(aanmelding, wat, door, verschillen=verschillen)
    return aanmelding


def _verplaats(
    aanmelding: Aanmelding,
    oud: Begeleidingsperiode | None,
    nieuw: dict[str, Organisatie | None],
    van: datetime.date,
    volger: str,
) -> None:
    """End the period and what was read by it, and begin the next."""
    vroeger = organisaties_rond(aanmelding)
    _zet_periode(aanmelding, oud, nieuw, van)
    blijft = {organisatie.pk for organisatie in nieuw.values() if organisatie}
    weg = vroeger - blijft
    if _zoekt_volger(aanmelding, weg):
        _volg(aanmelding, nieuw["clb"], volger)
    stop(Overdracht.objects.filter(aanmelding=aanmelding, organisatie__in=weg, tot__isnull=True))
    stop(Overdracht.objects.filter(aanmelding=aanmelding, aan=aanmelding.ingediend_door_id, tot__isnull=True))


def begeleiders_bij(aanmelding: Aanmelding, gekozen: Mapping[str, str]) -> dict[str, Organisatie | None]:
    """Return the school and CLB with these keys; raise Geweigerd for one that is not of this network."""
    return {naam: _organisatie(aanmelding, gekozen[naam], soort) for naam, soort in _SOORT.items()}


def _organisatie(aanmelding: Aanmelding, sleutel: str, soort: str) -> Organisatie | None:
    if not sleutel:
        return None
    rij = Organisatie.objects.filter(sleutel=sleutel, soort=soort, netwerken=aanmelding.netwerk_id, actief=True).first()
    if rij is None:
        raise Geweigerd("Kies uit de lijst.", veld=soort)
    return rij


def _keur_dag(oud: Begeleidingsperiode | None, van: datetime.date) -> None:
    if van > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Noteer de wissel als ze er is.", veld="van")
    if oud and van < oud.van:
        raise Geweigerd("Die dag ligt voor het begin van de vorige periode.", veld="van")


def _zet_periode(
    aanmelding: Aanmelding,
    oud: Begeleidingsperiode | None,
    nieuw: dict[str, Organisatie | None],
    van: datetime.date,
) -> None:
    if not any(nieuw.values()):
        raise Geweigerd("Kies een school, een CLB of allebei.", veld="clb")
    if oud:
        if (oud.school, oud.clb) == (nieuw["school"], nieuw["clb"]) and not volgt_school(aanmelding):
            raise Geweigerd("Dat zijn de school en het CLB die er al staan.", veld="clb")
        oud.tot = max(oud.van, van - datetime.timedelta(days=1))
        oud.save()
    Begeleidingsperiode.objects.create(aanmelding=aanmelding, van=van, **nieuw)
    if oud:
        vertel_verandering(aanmelding)


def volgt_school(aanmelding: Aanmelding) -> bool:
    """Tell whether a school still stands as the follower of a file about a young person: it reads nothing of it."""
    return aanmelding.jongere_id is not None and aanmelding.organisatie.soort == Soort.SCHOOL


def _zoekt_volger(aanmelding: Aanmelding, weg: set[int]) -> bool:
    return volgt_school(aanmelding) or aanmelding.organisatie.soort == Soort.CLB and aanmelding.organisatie_id in weg


def _volg(aanmelding: Aanmelding, clb: Organisatie | None, volger: str) -> None:
    lid = _lid(aanmelding, clb, volger)
    aanmelding.ingediend_door, aanmelding.organisatie = lid.gebruiker, lid.organisatie
    mail.stuur(mail.Volgt, aanmelding, [lid.gebruiker])


def _lid(aanmelding: Aanmelding, clb: Organisatie | None, volger: str) -> Lidmaatschap:
    if clb is None:
        raise Geweigerd(
            "Een CLB volgt dit dossier, nooit een school. Kies het CLB dat het nu volgt. Ken je het nog niet, laat dan "
            "het vorige CLB staan.",
            veld="clb",
        )
    lid = clb_leden(aanmelding, {clb.pk}).filter(sleutel=volger).first()
    if lid is None:
        raise Geweigerd("Wie aanmeldde, hoort niet bij het nieuwe CLB. Kies wie het daar volgt.", veld="volger")
    return lid
