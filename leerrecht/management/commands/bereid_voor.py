"""`manage.py bereid_voor`: what a server does once before its processes start, at the first start and each upgrade."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from leerrecht import herversleuteling, sleutelproef, zoekkolommen
from leerrecht.management.sleutels import eis_sleutels


class Command(BaseCommand):
    """Safe to run again; nothing is lost. Runs before web, work and clock, never beside a second one of itself."""

    help = "Werkt de databank bij en laadt de inhoud van de netwerken. Opnieuw uitvoeren verandert niets."

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, make the table of sign-in limits, load the curated content, make search columns of an older
        version anew, and remember which keys belong here."""
        call_command("migrate", interactive=False, verbosity=1)
        call_command("createcachetable", verbosity=0)
        eis_sleutels()
        # Before anything reads: what an older version wrote opens only once it is bound to its row.
        for telling in herversleuteling.bind_oude():
            self.stdout.write(f"{telling.wat}: {telling.gelezen} gelezen, {telling.oud} aan hun rij gebonden")
            if telling.onleesbaar:
                self.stderr.write(f"{telling.wat}: {telling.onleesbaar} onleesbaar; die bleven zoals ze waren.")
        call_command("laad_inhoud")
        for telling in zoekkolommen.herbouw():
            if telling.oud:
                self.stdout.write(f"{telling.wat}: {telling.gelezen} gelezen, {telling.oud} opnieuw gemaakt")
            if telling.onleesbaar:
                self.stderr.write(f"{telling.wat}: {telling.onleesbaar} onleesbaar; die bleven zoals ze waren.")
        sleutelproef.onthoud()
