"""`manage.py dokter`: what is wrong with the portal right now, in sentences, with what to do."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leerrecht.dokter.bevinding import Bevinding, Ernst
from leerrecht.dokter.ronde import onderzoek


class Command(BaseCommand):
    """Ends with 1 when something is wrong now, so that a script can ask too; changes nothing."""

    help = "Onderzoekt het portaal en zegt wat er nu scheelt en wat je doet."
    # It must speak also when the checks would stop it.
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """One finding after the other, the worst first."""
        bevindingen = onderzoek()
        for bevinding in bevindingen:
            self._toon(bevinding)
        if ergste := sum(bevinding.ernst == Ernst.NU for bevinding in bevindingen):
            wat = "1 ding vraagt" if ergste == 1 else f"{ergste} dingen vragen"
            raise CommandError(f"{wat} nu aandacht.")

    def _toon(self, bevinding: Bevinding) -> None:
        maat = "; ".join(
            deel for deel in (bevinding.gemeten, f"hoort: {bevinding.hoort}" if bevinding.hoort else "") if deel
        )
        self.stdout.write(f"[{bevinding.ernst.woord}] {bevinding.zin}{f' ({maat})' if maat else ''}")
        if bevinding.doe:
            self.stdout.write(f"    Doe dit: {bevinding.doe}")
