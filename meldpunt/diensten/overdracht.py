"""Handing a file over by name to a colleague of a school or CLB, who then reads along; and ending that."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Lidmaatschap, Soort
from leerrecht.rechten import Recht, rollen_met
from meldpunt.berichten import dossier as mail
from meldpunt.diensten.slot import dossier_op_slot, noteer
from meldpunt.diensten.stil import eis_niet_stil
from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.models import Aanmelding, Begeleidingsperiode, Overdracht, Toestemming
from meldpunt.querysets.ja import geldig_ja
from meldpunt.regels.meelezen import trap_van_collega

_ROLLEN = rollen_met(Recht.AANMELDEN)


def organisaties_rond(aanmelding: Aanmelding) -> set[int]:
    """Return the school and CLB that have to do with this young person now, and who referred."""
    periode = Begeleidingsperiode.objects.filter(aanmelding=aanmelding, tot__isnull=True).first()
    rond = {aanmelding.organisatie_id}
    if periode:
        rond |= {sleutel for sleutel in (periode.school_id, periode.clb_id) if sleutel}
    return rond


def scholen_met_ja(aanmelding: Aanmelding) -> set[int]:
    """Return the schools with which may be shared today who the young person is."""
    rijen = aanmelding.toestemmingen.filter(ontvangersoort=Ontvangersoort.SCHOOL).values_list("ontvanger", flat=True)
    alle = Toestemming.objects.filter(aanmelding=aanmelding)
    return {school for school in rijen if geldig_ja(alle, Trap.A, Ontvangersoort.SCHOOL, school).exists()}


def clb_leden(aanmelding: Aanmelding, organisaties: Iterable[int] | None = None) -> QuerySet[Lidmaatschap]:
    """Return the memberships of people who refer for a CLB here today: of these, or (None) of any.

    Only they follow a file about a young person. Source: onderwijs.vlaanderen.be, ambtsgeheim en beroepsgeheim in
    onderwijs: a CLB is bound by professional secrecy that a school has no share in.
    """
    rijen = _leden(aanmelding).filter(organisatie__soort=Soort.CLB)
    return rijen if organisaties is None else rijen.filter(organisatie__in=organisaties)


def _leden(aanmelding: Aanmelding) -> QuerySet[Lidmaatschap]:
    return (
        Lidmaatschap.objects.actief_op(timezone.localdate())
        .filter(netwerk=aanmelding.netwerk_id, rol__in=_ROLLEN, gebruiker__is_active=True)
        .select_related("gebruiker", "organisatie")
        .order_by("pk")
    )


def mogelijke_collegas(aanmelding: Aanmelding) -> QuerySet[Lidmaatschap]:
    """Return to whom this file can be handed over: colleagues who do not read along yet.

    Of the CLB's around it; of a school only once somebody who decides agreed to share with that very school.
    """
    al = Overdracht.objects.filter(aanmelding=aanmelding, tot__isnull=True).values("aan")
    rond = organisaties_rond(aanmelding)
    school = Q(organisatie__soort=Soort.SCHOOL, organisatie__in=rond & scholen_met_ja(aanmelding))
    leden = _leden(aanmelding).filter(Q(organisatie__soort=Soort.CLB, organisatie__in=rond) | school)
    return leden.exclude(gebruiker__in=al).exclude(gebruiker=aanmelding.ingediend_door_id)


def _op_slot(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Return a file of which this person may decide who reads along: the Meldpunt and who referred."""
    rijen = Aanmelding.objects.gekend_voor(door) | Aanmelding.objects.eigen_van(door)
    return dossier_op_slot(rijen, aanmelding_id)


@dienst
def dossier_overdragen(*, aanmelding_id: int, aan: str, door: Gebruiker) -> Overdracht:
    """Let one colleague read along, by the key of that person's membership. Of a school tier A, of a CLB A and B."""
    aanmelding = _op_slot(aanmelding_id, door)
    if not aanmelding.is_open:
        raise Geweigerd("Dit dossier is afgerond.")
    eis_niet_stil(aanmelding)
    lid = mogelijke_collegas(aanmelding).filter(sleutel=aan).first()
    if lid is None:
        raise Geweigerd("Kies een collega uit de lijst.", veld="aan")
    overdracht = Overdracht.objects.create(
        aanmelding=aanmelding,
        aan=lid.gebruiker,
        organisatie=lid.organisatie,
        door=door,
        trap=trap_van_collega(lid.organisatie),
    )
    mail.stuur(mail.LeesMee, aanmelding, [lid.gebruiker])
    noteer(aanmelding, "collega leest mee", door, "overdrachten")
    return overdracht


@dienst
def overdracht_beeindigen(*, aanmelding_id: int, aan: str, door: Gebruiker) -> None:
    """End the reading along of one colleague, at once."""
    aanmelding = _op_slot(aanmelding_id, door)
    lopend = Overdracht.objects.filter(aanmelding=aanmelding, aan__sleutel=aan, tot__isnull=True)
    if not stop(lopend):
        raise Geweigerd("Deze collega leest al niet meer mee.")
    noteer(aanmelding, "collega leest niet meer mee", door, "overdrachten")


def stop(lopend: QuerySet[Overdracht]) -> int:
    """End these; part of a dienst."""
    return lopend.update(tot=timezone.now())
