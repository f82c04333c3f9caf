"""`manage.py voorstellen`: what waits on a yes, and the yes of who runs the server where nobody else can give it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Leesvoorstel
from leerrecht.voorstel.diensten import beslissers_van, voorstel_aanvaarden_op_server


class Command(BaseCommand):
    """Lists the waiting proposals, or accepts one that nobody in the portal can decide."""

    help = "Toont welke voorstellen wachten; --aanvaard zegt ja waar nog niemand dat in het portaal kan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which one."""
        parser.add_argument("--aanvaard", default="", metavar="SLEUTEL")

    def handle(self, *args: Any, aanvaard: str, **options: Any) -> None:
        """List, or accept."""
        wachtend = Leesvoorstel.objects.wachtend(timezone.now()).select_related("netwerk", "door", "over")
        if not aanvaard:
            if not wachtend:
                self.stdout.write("Er wacht geen voorstel.")
            for rij in wachtend:
                wie = ", ".join(mens.naam for mens in beslissers_van(rij)) or "nog niemand: zeg hier ja"
                self.stdout.write(f"{rij.sleutel}  {rij.netwerk.slug}  {rij.wat}  ({wie})")
            return
        rij = wachtend.filter(sleutel=aanvaard).first()
        if rij is None:
            raise CommandError("Dat voorstel wacht niet. Voer het commando uit zonder --aanvaard voor de lijst.")
        try:
            voorstel_aanvaarden_op_server(voorstel=rij)
        except Geweigerd as geweigerd:
            raise CommandError(geweigerd.zin) from None
        self.stdout.write("Aanvaard. Wat gevraagd werd, is nu zo.")
