"""Once a year, from 1 September: ask who looks the facts over to do it again, later if the portal was off."""

from django.utils import timezone

from leerrecht import achtergrond
from leerrecht.berichten import uitbox
from leerrecht.berichten.feiten import FeitenNakijken
from leerrecht.berichten.mensen import mensen_met
from leerrecht.diensten import dienst
from leerrecht.models import Achtergrondtaak, Netwerk
from leerrecht.rechten import Recht
from leerrecht.schooljaar import EERSTE_MAAND
from leerrecht.wet import Feitstand, alle_feiten

NAAM = "feiten_herinneren"


@dienst
def feiten_herinneren() -> int:
    """Write one mail for each person who may look the facts over, all at once; return how many."""
    mensen = {
        persoon.pk: persoon
        for netwerk in Netwerk.objects.all()
        for persoon in mensen_met(Recht.FEITEN_NAKIJKEN, netwerk.pk)
    }
    aantal = sum(een.stand() != Feitstand.IN_ORDE for een in alle_feiten())
    for persoon in mensen.values():
        uitbox.verstuur(FeitenNakijken(persoon, aantal))
    return len(mensen)


@achtergrond.soort(NAAM)
def herinner(verloop: achtergrond.Verloop) -> str:
    """Long work: the mails of this year."""
    aantal = feiten_herinneren()
    return f"{aantal} {'herinnering' if aantal == 1 else 'herinneringen'} klaargezet."


def plan() -> Achtergrondtaak | None:
    """Plan the reminder of this year; None outside September, or when it was planned before.

    Only that month: what was planned stays on record for 90 days, so a later look could not tell.
    """
    vandaag = timezone.localdate()
    jaar = str(vandaag.year)
    if vandaag.month != EERSTE_MAAND or Achtergrondtaak.objects.filter(soort=NAAM, object_sleutel=jaar).exists():
        return None
    return achtergrond.plan_taak(naam=NAAM, object_sleutel=jaar)
