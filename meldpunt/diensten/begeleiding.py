"""A change of school or CLB: one period ends and the next begins. The file stays, the rights move with it."""

import datetime
from collections.abc import Mapping

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil
from leerrecht.models import Gebruiker, Organisatie, Soort
from leerrecht.versies import te_bewaren
from meldpunt.berichten import dossier as mail
from meldpunt.diensten.dossier import bewaar
from meldpunt.diensten.overdracht import clb_leden, organisaties_rond, stop
from meldpunt.diensten.slot import op_slot_meldpunt
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
    a membership at the new CLB) follows the file from now on, and the former aanmelder loses all of it. A file about a
    young person is followed by a CLB, never by a school.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    oud = Begeleidingsperiode.objects.select_for_update().filter(aanmelding=aanmelding, tot__isnull=True).first()
    huidig = begeleiding_van(oud)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    gekozen = huidig | bewaren
    nieuw = {naam: _organisatie(aanmelding, gekozen[naam], soort) for naam, soort in _SOORT.items()}
    vroeger = organisaties_rond(aanmelding)
    _zet_periode(aanmelding, oud, nieuw, van)
    blijft = {organisatie.pk for organisatie in nieuw.values() if organisatie}
    weg = vroeger - blijft
    if _zoekt_volger(aanmelding, weg):
        _volg(aanmelding, nieuw["clb"], volger)
    stop(Overdracht.objects.filter(aanmelding=aanmelding, organisatie__in=weg, tot__isnull=True))
    stop(Overdracht.objects.filter(aanmelding=aanmelding, aan=aanmelding.ingediend_door_id, tot__isnull=True))
    verschillen = [persoonsverschil(naam, _LABELS[naam]) for naam in bewaren]
    bewaar(aanmelding, "school of CLB gewijzigd", door, verschillen=verschillen)
    return aanmelding


def _organisatie(aanmelding: Aanmelding, sleutel: str, soort: str) -> Organisatie | None:
    if not sleutel:
        return None
    rij = Organisatie.objects.filter(sleutel=sleutel, soort=soort, netwerken=aanmelding.netwerk_id, actief=True).first()
    if rij is None:
        raise Geweigerd("Kies uit de lijst.", veld=soort)
    return rij


def _zet_periode(
    aanmelding: Aanmelding,
    oud: Begeleidingsperiode | None,
    nieuw: dict[str, Organisatie | None],
    van: datetime.date,
) -> None:
    if not any(nieuw.values()):
        raise Geweigerd("Kies een school, een CLB of allebei.", veld="clb")
    if van > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Noteer de wissel als ze er is.", veld="van")
    if oud:
        if (oud.school, oud.clb) == (nieuw["school"], nieuw["clb"]) and not volgt_school(aanmelding):
            raise Geweigerd("Dat zijn de school en het CLB die er al staan.", veld="clb")
        if van < oud.van:
            raise Geweigerd("Die dag ligt voor het begin van de vorige periode.", veld="van")
        oud.tot = max(oud.van, van - datetime.timedelta(days=1))
        oud.save()
    Begeleidingsperiode.objects.create(aanmelding=aanmelding, van=van, **nieuw)


def volgt_school(aanmelding: Aanmelding) -> bool:
    """Tell whether a school still stands as the follower of a file about a young person: it reads nothing of it."""
    return aanmelding.jongere_id is not None and aanmelding.organisatie.soort == Soort.SCHOOL


def _zoekt_volger(aanmelding: Aanmelding, weg: set[int]) -> bool:
    return volgt_school(aanmelding) or aanmelding.organisatie.soort == Soort.CLB and aanmelding.organisatie_id in weg


def _volg(aanmelding: Aanmelding, clb: Organisatie | None, volger: str) -> None:
    if clb is None:
        raise Geweigerd(
            "Een CLB volgt dit dossier, nooit een school. Kies het CLB dat het nu volgt. Ken je het nog niet, laat dan "
            "het vorige CLB staan.",
            veld="clb",
        )
    lid = clb_leden(aanmelding, {clb.pk}).filter(sleutel=volger).first()
    if lid is None:
        raise Geweigerd("Wie aanmeldde, hoort niet bij het nieuwe CLB. Kies wie het daar volgt.", veld="volger")
    aanmelding.ingediend_door, aanmelding.organisatie = lid.gebruiker, lid.organisatie
    mail.stuur(mail.Volgt, aanmelding, [lid.gebruiker])
