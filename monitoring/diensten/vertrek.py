"""What of the yearly round waits for somebody who leaves: shown, not handed over, since it is of the organisation."""

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.vertrek import Reikwijdte, Werksoort
from monitoring.keuzes import Evaluatiestand
from monitoring.models import Evaluatie


def _antwoorden(bereik: Reikwijdte) -> QuerySet[Evaluatie]:
    vandaag = timezone.localdate()
    eigen = Evaluatie.objects.eigen_voor(bereik.persoon, vandaag)
    return eigen.filter(stand=Evaluatiestand.OPEN, ronde__netwerk__in=bereik.netwerken, ronde__sluit__gte=vandaag)


ANTWOORDEN = Werksoort(
    sleutel="antwoorden",
    een="vraag van de jaarronde",
    meer="vragen van de jaarronde",
    zonder="Een collega van de organisatie met een account kan ze beantwoorden, of de stafmedewerker vult ze in.",
    rijen=_antwoorden,
)
