"""What the commands ask first that make the portal ready or start a process of it."""

from django.core.management.base import CommandError
from django.db import DatabaseError, InterfaceError

from leerrecht import sleutelproef, zoekkolommen
from leerrecht.aanwezigheid.fout import InGebruik
from leerrecht.aanwezigheid.regels import bezwaar_tegen_start
from leerrecht.aanwezigheid.wacht import erbij


def eis_sleutels() -> None:
    """Stop with one sentence when the keys of this machine do not belong to the database."""
    bezwaar = sleutelproef.bezwaar()
    if bezwaar:
        raise CommandError(bezwaar)


def eis_startklaar() -> None:
    """Stop with one sentence when the keys do not belong here, `bereid_voor` did not finish, or nobody may serve."""
    eis_sleutels()
    eis_plaats()
    bezwaar = zoekkolommen.bezwaar()
    if bezwaar:
        raise CommandError(bezwaar)


def eis_plaats() -> None:
    """Stop with one sentence during a restore, and where others could not read what a process with our keys writes.

    A database that is away is not for us to judge: the process waits for it.
    """
    try:
        with erbij():
            bezwaar = bezwaar_tegen_start()
    except InGebruik as fout:
        raise CommandError(str(fout)) from None
    except (DatabaseError, InterfaceError):
        return
    if bezwaar:
        raise CommandError(bezwaar)
