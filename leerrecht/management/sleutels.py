"""What every command that starts a process asks first."""

from django.core.management.base import CommandError

from leerrecht import sleutelproef


def eis_sleutels() -> None:
    """Stop with one sentence when the keys of this machine do not belong to the database."""
    bezwaar = sleutelproef.bezwaar()
    if bezwaar:
        raise CommandError(bezwaar)
