"""`manage.py netwerk inladen MAP [--toon]` and `netwerk uitvoeren SLUG MAP`: a network as a folder of files."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from leerrecht.models import Netwerk
from leerrecht.pakket.beeld import Beeld
from leerrecht.pakket.bezwaar import PakketFout
from leerrecht.pakket.laden import laad_pakket
from leerrecht.pakket.lezen import Pakket, lees_pakket
from leerrecht.pakket.schrijven import schrijf_pakket
from leerrecht.pakket.verschil import Lot, Verschil, vergelijk

NIET_MEE = (
    "Mensen, telefoonnummers, mailadressen, dossiers, vergaderingen, voortgang en evaluaties gaan nooit mee, en cijfers"
    " die te klein zijn om te tonen ook niet."
)


class Command(BaseCommand):
    """Reads a package, shows what it would change, loads it; or writes one."""

    help = "Laadt een netwerk uit een map met bestanden, of schrijft het naar een map."

    def add_arguments(self, parser: CommandParser) -> None:
        """Two verbs."""
        werkwoorden = parser.add_subparsers(dest="werkwoord", required=True)
        inladen = werkwoorden.add_parser("inladen", help="Laadt een map; toont eerst wat er verandert.")
        inladen.add_argument("map", type=Path)
        inladen.add_argument("--toon", action="store_true", help="Toon alleen het verschil, en wijzig niets.")
        uitvoeren = werkwoorden.add_parser("uitvoeren", help="Schrijft een netwerk naar een map.")
        uitvoeren.add_argument("slug")
        uitvoeren.add_argument("map", type=Path)

    def handle(self, *args: Any, **opties: Any) -> None:
        """Do one of the two."""
        try:
            if opties["werkwoord"] == "inladen":
                self._laad(lees_pakket(opties["map"]), opties["toon"])
            else:
                self._schrijf(opties["slug"], opties["map"])
        except PakketFout as fout:
            kop = f"Het pakket is niet geladen: {len(fout.bezwaren)} keer klopt er iets niet. Er is niets gewijzigd."
            raise CommandError("\n".join([kop, *map(str, fout.bezwaren)])) from None

    def _laad(self, pakket: Pakket, toon: bool) -> None:
        if toon:
            self._meld(vergelijk(pakket))
            self.stdout.write("Dit was alleen kijken: er is niets gewijzigd.")
            return
        verschil, aantallen = laad_pakket(pakket=pakket)
        self._meld(verschil)
        over = len(verschil.van(Lot.DAAR))
        nieuw = ", ".join(f"{naam} {aantal}" for naam, aantal in aantallen.items() if aantal) or "niets"
        self.stdout.write(f"Geladen. Nieuw: {nieuw}. Overgenomen uit het pakket: {over}.")

    def _meld(self, verschil: Verschil) -> None:
        for zin in verschil.zinnen():
            self.stdout.write(zin)

    def _schrijf(self, slug: str, map_: Path) -> None:
        netwerk = Netwerk.objects.filter(slug=slug).first()
        if netwerk is None:
            namen = ", ".join(Netwerk.objects.values_list("slug", flat=True)) or "nog geen"
            raise CommandError(f"Er is geen netwerk '{slug}'. Op deze server: {namen}.")
        bestanden = schrijf_pakket(Beeld(netwerk).pakket(), map_)
        self.stdout.write(f"Geschreven naar {map_}: {', '.join(pad.name for pad in bestanden)}.")
        self.stdout.write(NIET_MEE)
