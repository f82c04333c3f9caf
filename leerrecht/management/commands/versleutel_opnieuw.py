"""`manage.py versleutel_opnieuw`: write everything that is encrypted anew with the newest key. Safe to cut off."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leerrecht import sleutelproef
from leerrecht.aanwezigheid.regels import bezwaar_tegen_wissel
from leerrecht.herversleuteling import herversleutel
from leerrecht.zoekkolommen import Telling

# What people write while it walks has the newest key if their process has; a second walk finds who had not.
RONDEN = 3


class Command(BaseCommand):
    """Walks until a whole walk finds nothing under an older key."""

    help = (
        "Bewaart alles wat versleuteld is opnieuw, met de nieuwste sleutel, en rekent het zoeken op naam opnieuw uit. "
        "Afgebroken? Start opnieuw: wat klaar is, wordt overgeslagen."
    )
    # Asked with keys that the stored proof does not know yet.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Only count, or do."""
        parser.add_argument("--proef", action="store_true", help="Tel alleen; wijzig niets.")

    def handle(self, *args: Any, proef: bool = False, **options: Any) -> None:
        """Do the work; the stored proof takes the newest keys at the very end, and only when all could be read."""
        if not proef and (bezwaar := bezwaar_tegen_wissel()):
            raise CommandError(bezwaar)
        for _ in range(1 if proef else RONDEN):
            tellingen = herversleutel(proef=proef, meld=self._meld)
            oud = sum(telling.oud for telling in tellingen)
            onleesbaar = sum(telling.onleesbaar for telling in tellingen)
            if proef or not oud:
                break
        if onleesbaar:
            raise CommandError(
                f"{onleesbaar} velden zijn met geen enkele sleutel leesbaar; ze bleven zoals ze waren. Zet de vorige "
                "sleutel achteraan in LEERRECHT_VERSLEUTELSLEUTELS en start opnieuw."
            )
        if proef:
            self.stdout.write(f"Proef: {oud} rijen staan nog onder een oudere sleutel. Er is niets gewijzigd.")
            return
        if oud:
            raise CommandError(
                "Er komen nog rijen bij onder een oudere sleutel. Herstart eerst alle processen van het portaal met de "
                "nieuwe instellingen, en start dan opnieuw."
            )
        sleutelproef.vernieuw_proef()
        self.stdout.write("Klaar: alles staat onder de nieuwste sleutel. Een oudere sleutel mag nu weg.")

    def _meld(self, telling: Telling) -> None:
        if telling.oud or telling.onleesbaar:
            self.stdout.write(
                f"{telling.wat}: {telling.gelezen} gelezen, {telling.oud} ouder, {telling.onleesbaar} onleesbaar"
            )
            self.stdout.flush()
