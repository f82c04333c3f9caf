"""How much waits in each queue, and for how long: read by the health page, the doctor and the metrics."""

from datetime import timedelta

from django.db.models import Count, F, Min
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from leerrecht import databankklok
from leerrecht.models import Achtergrondtaak, Bericht, Berichtstand, Taakstand

# Mail leaves within a minute; what is older meets a server that is away or says no.
POST_NA = timedelta(minutes=10)
WERK_NA = timedelta(minutes=5)


def post() -> tuple[int, timedelta]:
    """How many mails wait or are being sent, and how old the oldest is."""
    wacht = Bericht.objects.filter(stand__in=(Berichtstand.WACHT, Berichtstand.BEZIG))
    return _sinds(wacht.aggregate(aantal=Count("pk"), oudste=Min("gemaakt_op")), timezone.now())


def werk() -> tuple[int, timedelta]:
    """How many pieces of long work wait for a worker, and how long the oldest may begin already."""
    wacht = Achtergrondtaak.objects.filter(stand=Taakstand.WACHT)
    sinds = Greatest(F("gemaakt_op"), Coalesce(F("niet_voor"), F("gemaakt_op")))
    return _sinds(wacht.aggregate(aantal=Count("pk"), oudste=Min(sinds)), databankklok.nu())


def _sinds(gevonden: dict, nu) -> tuple[int, timedelta]:
    if not gevonden["aantal"]:
        return 0, timedelta()
    return gevonden["aantal"], max(nu - gevonden["oudste"], timedelta())
