"""What the commands ask first that make the portal ready or start a process of it."""

from django.core.management.base import CommandError

from leerrecht import sleutelproef, zoekkolommen


def eis_sleutels() -> None:
    """Stop with one sentence when the keys of this machine do not belong to the database."""
    bezwaar = sleutelproef.bezwaar()
    if bezwaar:
        raise CommandError(bezwaar)


def eis_startklaar() -> None:
    """Stop with one sentence when the keys do not belong here, or `bereid_voor` did not finish after an upgrade."""
    eis_sleutels()
    bezwaar = zoekkolommen.bezwaar()
    if bezwaar:
        raise CommandError(bezwaar)
