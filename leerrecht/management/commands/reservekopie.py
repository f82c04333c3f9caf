"""`manage.py reservekopie sleutel | maak | ruim | terug | herwis`: one command each."""

import contextlib
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from leerrecht import herhaling, herversleuteling
from leerrecht.aanwezigheid.fout import DRAAIT_NOG, InGebruik
from leerrecht.aanwezigheid.wacht import alleen
from leerrecht.reserve import nazorg
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.inhoud import verschillen
from leerrecht.reserve.ronde import bewaar
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.termijn import ruim_kopieen
from leerrecht.reserve.terugzetten import zet_terug
from leerrecht.supervisor import AlActief, neem_slot


def _bij(kopie: Path) -> list[Path]:
    """The list that lies beside a backup, when it does."""
    lijst = kopie.parent / herhaling.BESTAND
    return [lijst] if lijst.exists() else []


def _eis_lijsten(wislijst: list[Path]) -> None:
    """Refuse before anything is done: what is on a list that is not there would stay."""
    if ontbreekt := [str(pad) for pad in wislijst if not pad.exists()]:
        raise CommandError(f"Deze lijst bestaat niet: {', '.join(ontbreekt)}.")


def _geheim(sleutel: Path) -> str:
    """Return the secret half; where a container may not read the file of its owner, it is piped in."""
    if str(sleutel) == "-":
        return sys.stdin.read()
    try:
        return sleutel.read_text()
    except FileNotFoundError:
        raise CommandError(f"{sleutel} bestaat niet.") from None
    except OSError:
        raise CommandError(
            f"{sleutel} is niet te lezen voor dit account. Geef de sleutel door met: --sleutel -"
        ) from None


@contextlib.contextmanager
def _alleen() -> Iterator[None]:
    """Nobody else on this database, nor a try-out that is just starting."""
    try:
        with neem_slot(Path(settings.VAR) / "draai.slot"), alleen():
            yield
    except (AlActief, InGebruik):
        raise CommandError(DRAAIT_NOG) from None


class Command(BaseCommand):
    """Speaks with the administrator; the work is in `leerrecht/reserve/`."""

    help = "Maakt een versleutelde reservekopie van databank en bestanden, of zet er een terug."
    # A restore starts on an empty database, which the checks may not like.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Five verbs."""
        verben = parser.add_subparsers(dest="verb", required=True)
        sleutel = verben.add_parser("sleutel", help="Maakt een sleutelpaar voor reservekopieën.")
        sleutel.add_argument("--naar", type=Path, required=True, help="Nieuw bestand voor de geheime helft.")
        maak = verben.add_parser("maak", help="Schrijft een kopie.")
        maak.add_argument("--naar", type=Path, required=True, help="Map voor de kopie.")
        maak.add_argument("--ontvanger", default=settings.RESERVE_ONTVANGER, help="Publieke sleutel (age1...).")
        maak.add_argument(
            "--dagen", type=int, default=settings.RESERVE_DAGEN, help="Oudere kopieën in die map gaan weg."
        )
        ruim = verben.add_parser("ruim", help="Wist kopieën die hun termijn gehad hebben.")
        ruim.add_argument("--in", dest="map_", type=Path, required=True, help="Map met de kopieën.")
        ruim.add_argument("--dagen", type=int, default=settings.RESERVE_DAGEN, help="Oudere kopieën gaan weg.")
        herwis = verben.add_parser("herwis", help="Wist opnieuw wat gewist was voor een kopie teruggezet werd.")
        herwis.add_argument("--wislijst", type=Path, action="append", default=[], help="Nog een lijst, zo vaak je wil.")
        terug = verben.add_parser("terug", help="Zet een kopie terug. Stop eerst het portaal.")
        terug.add_argument("kopie", type=Path)
        terug.add_argument(
            "--sleutel", type=Path, required=True, help="Bestand met de geheime helft; - leest ze van de invoer."
        )
        terug.add_argument("--wislijst", type=Path, action="append", default=[], help="Nog een lijst, zo vaak je wil.")
        terug.add_argument("--overschrijf", action="store_true", help="Ook als de databank gegevens bevat.")

    def handle(self, *args: Any, verb: str, **opties: Any) -> None:
        """Do one verb; a refusal is one sentence."""
        try:
            getattr(self, f"_{verb}")(**opties)
        except ReserveFout as fout:
            raise CommandError(str(fout)) from None

    def _sleutel(self, *, naar: Path, **_: Any) -> None:
        geheim, publiek = nieuwe_sleutel()
        try:
            with os.fdopen(os.open(naar, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as uit:
                uit.write(geheim + "\n")
        except FileExistsError:
            raise CommandError(f"{naar} bestaat al. Kies een andere naam: een sleutel overschrijf je nooit.") from None
        self.stdout.write(f"De geheime helft staat in {naar}. Bewaar ze buiten deze server, op twee plaatsen.")
        self.stdout.write(f"LEERRECHT_RESERVE_ONTVANGER={publiek}")

    def _maak(self, *, naar: Path, ontvanger: str, dagen: int, **_: Any) -> None:
        if not ontvanger:
            raise CommandError("LEERRECHT_RESERVE_ONTVANGER ontbreekt. Maak een sleutel met: reservekopie sleutel")
        nacht = bewaar(naar, ontvanger, dagen)
        bestand = nacht.kopie
        self.stdout.write(f"Reservekopie: {bestand} ({bestand.stat().st_size / 1e6:.1f} MB)")
        self.stdout.write(f"Wat gewist is, staat in {naar / herhaling.BESTAND}. Bewaar die lijst bij de kopieën.")
        self.stdout.write(f"Kopieën ouder dan {dagen} dagen gewist: {nacht.gewist}.")

    def _ruim(self, *, map_: Path, dagen: int, **_: Any) -> None:
        weg = ruim_kopieen(map_, dagen)
        self.stdout.write(f"Kopieën ouder dan {dagen} dagen gewist: {len(weg)}.")

    def _herwis(self, *, wislijst: list[Path], **_: Any) -> None:
        _eis_lijsten(wislijst)
        for zin in herhaling.herhaal(*wislijst):
            self.stdout.write(zin)

    def _terug(self, *, kopie: Path, sleutel: Path, overschrijf: bool, wislijst: list[Path], **_: Any) -> None:
        geheim = _geheim(sleutel)
        _eis_lijsten(wislijst)
        with _alleen():
            herhaling.schrijf(herhaling.uit_databank())  # before the database that knows it is replaced
            manifest = zet_terug(kopie, geheim, overschrijf=overschrijf)
            anders = verschillen(manifest)
            if anders:
                raise CommandError(f"Niet alle rijen zijn terug (tabel: toen, nu): {anders}")
            call_command("migrate", interactive=False, verbosity=0)
            call_command("createcachetable", verbosity=0)
            herversleuteling.bind_oude()  # a copy of an older version: it opens only once it is bound to its rows
            for zin in nazorg.doe([*wislijst, *_bij(kopie)]):
                self.stdout.write(zin)
        self.stdout.write(f"Alles is terug zoals op {manifest['gemaakt_op']}: {sum(manifest['rijen'].values())} rijen.")
