"""Signs of life of the processes of the portal, for tests in which none of them runs."""

from datetime import timedelta

from leerrecht import databankklok, slag
from leerrecht.models import Slag


def alles_klopt() -> None:
    """As if worker, mail worker and clock beat this very moment."""
    for soort in slag.NODIG:
        slag.sla(soort, databankklok.nu())


def zwijgt(soort: str, sinds: timedelta = timedelta(minutes=3)) -> None:
    """As if this kind of process was not heard for so long."""
    Slag.objects.filter(soort=soort).update(laatst=databankklok.nu() - sinds)
