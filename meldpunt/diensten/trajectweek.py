"""Verbs on the weeks of a traject: what was agreed, and who was there in each half day."""

import datetime
from collections.abc import Mapping

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.traject import op_slot_traject, vertel
from meldpunt.keuzes.traject import Dagdeel, Dagdeelstand, Trajectstand
from meldpunt.models import Traject, Trajectweek
from meldpunt.regels.gezegd import wie_het_zei
from meldpunt.regels.traject import te_noteren, weken_van

_INTUSSEN = "Iemand bewaarde deze week intussen. Open ze opnieuw vanaf het dossier, en kijk wat er staat."


@dienst
def traject_afspreken(
    *,
    traject_id: int,
    eerste_dag: datetime.date | None,
    tot_op: datetime.date | None,
    dagdelen: list[str],
    door: Gebruiker,
    wie_zei: str = "",
) -> Traject:
    """Say from when, until when and on which half days the young person is expected.

    The first day can change only before the start. A week of school stands where nothing was agreed.
    """
    aanmelding, traject, zegsman = op_slot_traject(traject_id, door)
    wie_het_zei(zegsman, wie_zei, door)
    if traject.stand == Trajectstand.AFGESPROKEN:
        if eerste_dag is None:
            raise Geweigerd("Kies de eerste dag.", veld="eerste_dag")
        traject.eerste_dag = eerste_dag
    begin = max((dag for dag in (traject.gestart_op, traject.eerste_dag) if dag), default=None)
    if tot_op is not None and begin is not None and tot_op < begin:
        raise Geweigerd("De laatste dag ligt voor de eerste. Kijk de datums na.", veld="tot_op")
    if not set(dagdelen) <= set(Dagdeel.values):
        raise Geweigerd("Kies halve dagen uit de lijst.", veld="dagdelen")
    traject.tot_op = tot_op
    traject.dagdelen = [deel for deel in Dagdeel if deel in dagdelen]
    traject.save()
    noteer(aanmelding, "traject: afspraken gewijzigd", door, "eerste_dag", "tot_op", "dagdelen", over=traject)
    return vertel(aanmelding, traject, door)


@dienst
def week_noteren(
    *,
    traject_id: int,
    maandag: datetime.date,
    aanwezig: Mapping[str, str],
    noot: str,
    gezien: str,
    door: Gebruiker,
    wie_zei: str = "",
) -> Trajectweek:
    """Note of each agreed half day of one week that has begun whether the young person was there.

    Also a while after the end: the last week is known only when it is over.

    `gezien`: the moment of the week as it stood on the page (`stempel_van`): who was first is not written over.
    """
    aanmelding, traject, zegsman = op_slot_traject(traject_id, door, ook_pas_voorbij=True)
    wie_zei = wie_het_zei(zegsman, wie_zei, door)
    if maandag not in weken_van(traject, timezone.localdate()):
        raise Geweigerd("Deze week hoort niet bij het traject. Kies een week van de pagina van het dossier.")
    vroeger = traject.weken.select_for_update(of=("self",)).filter(maandag=maandag).first()
    if stempel_van(vroeger) != gezien:
        raise Geweigerd(_INTUSSEN)
    delen = te_noteren(traject, traject.lesperioden.all(), maandag, timezone.localdate())
    if set(aanwezig) != set(delen) or not set(aanwezig.values()) <= set(Dagdeelstand.values):
        raise Geweigerd("Kies voor elke halve dag: er, gemeld of niet.")
    week = vroeger or Trajectweek(traject=traject, maandag=maandag)
    week.aanwezig = {deel.value: str(aanwezig[deel]) for deel in delen}
    week.noot, week.wie_zei, week.door = noot, wie_zei, door
    week.save()
    noteer(aanmelding, "traject: week genoteerd", door, over=traject)
    return week


def stempel_van(week: Trajectweek | None) -> str:
    """Return the moment at which a week was noted, as a form carries it; "" while nobody did."""
    return week.op.isoformat() if week else ""
