"""`manage.py bereid_voor`: what a server does once before its processes start, at the first start and each upgrade."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from leerrecht import herversleuteling, sleutelproef, zoekkolommen
from leerrecht.aanwezigheid.fout import InGebruik
from leerrecht.aanwezigheid.wacht import erbij
from leerrecht.dokter import reservekopie as dokter
from leerrecht.dokter.bevinding import Ernst
from leerrecht.inhoud import laad_gedeeld
from leerrecht.management.sleutels import eis_sleutels
from leerrecht.reserve.werkmap import ruim_restanten


class Command(BaseCommand):
    """Safe to run again; nothing is lost. Runs before web, work and clock, never beside a second one of itself."""

    help = "Werkt de databank bij en laadt de gedeelde woordenlijsten. Opnieuw uitvoeren verandert niets."

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, make the table of sign-in limits, load the shared word lists, make search columns of an older
        version anew, and remember which keys belong here. Say what stands in the way of a backup."""
        try:
            with erbij():
                self._bereid_voor()
                ruim_restanten()
        except InGebruik as fout:
            raise CommandError(str(fout)) from None
        for bevinding in dokter.bij_de_start():
            if bevinding.ernst <= Ernst.BINNENKORT:
                self.stderr.write(f"Let op: {bevinding.zin} {bevinding.doe}")

    def _bereid_voor(self) -> None:
        call_command("migrate", interactive=False, verbosity=1)
        call_command("createcachetable", verbosity=0)
        eis_sleutels()
        # Before anything reads: what an older version wrote opens only once it is bound to its row.
        for telling in herversleuteling.bind_oude():
            self.stdout.write(f"{telling.wat}: {telling.gelezen} gelezen, {telling.oud} aan hun rij gebonden")
            if telling.onleesbaar:
                self.stderr.write(f"{telling.wat}: {telling.onleesbaar} onleesbaar; die bleven zoals ze waren.")
        # The word lists that all networks share, and no network: that is made in the browser or by `netwerk inladen`.
        for naam, aantal in laad_gedeeld().items():
            if aantal:
                self.stdout.write(f"{naam}: {aantal} nieuw")
        for telling in zoekkolommen.herbouw():
            if telling.oud:
                self.stdout.write(f"{telling.wat}: {telling.gelezen} gelezen, {telling.oud} opnieuw gemaakt")
            if telling.onleesbaar:
                self.stderr.write(f"{telling.wat}: {telling.onleesbaar} onleesbaar; die bleven zoals ze waren.")
        sleutelproef.onthoud()
