"""`manage.py eerste_beheerder`: the first account on a new server: who begins networks, or the first of one network."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from leerrecht.beheer.diensten.eerste import (
    eerste_beheerder_maken,
    portaalbeheerder_maken,
    portaalbeheerder_stoppen,
)
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.zoeken import zelfde


def _uitgenodigd(email: str) -> str:
    """Whether a mail left, as it is: who chose a password before signs in with that."""
    gebruiker = Gebruiker.objects.get(email=email.strip().lower())
    if gebruiker.has_usable_password():
        return "Die kan al inloggen: er vertrok geen uitnodiging."
    return "De uitnodiging is onderweg."


class Command(BaseCommand):
    """Makes the account and invites the person by mail."""

    help = "Maakt een portaalbeheerder (of, met --netwerk, de eerste beheerder van dat netwerk) en nodigt die uit."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and of which network; without one: above all networks."""
        parser.add_argument("--email", required=True)
        parser.add_argument("--naam", default="")
        parser.add_argument(
            "--netwerk", default="", help="De korte naam in het adres, zoals mechelen. Leeg: portaalbeheerder."
        )
        parser.add_argument("--organisatie", default="", help="Naam van de organisatie; anders het bestuur zelf.")
        parser.add_argument("--stop", action="store_true", help="Deze persoon is niet langer portaalbeheerder.")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        """Check what was typed, then call the dienst."""
        try:
            validate_email(email)
        except ValidationError:
            raise CommandError("Geef een volledig e-mailadres, zoals jij@jouwstad.be.") from None
        if not options["naam"] and not options["stop"]:
            raise CommandError("Geef ook de naam van de persoon, met --naam.")
        try:
            zin = self._stop(email) if options["stop"] else self._maak(email, **options)
        except Geweigerd as geweigerd:
            raise CommandError(geweigerd.zin) from None
        self.stdout.write(zin)

    @staticmethod
    def _stop(email: str) -> str:
        return f"{portaalbeheerder_stoppen(email=email).naam} is niet langer portaalbeheerder."

    def _maak(self, email: str, *, naam: str, netwerk: str, organisatie: str, **rest: Any) -> str:
        if not netwerk:
            return f"{portaalbeheerder_maken(email=email, naam=naam).naam} is portaalbeheerder. {_uitgenodigd(email)}"
        rij = Netwerk.objects.filter(slug=netwerk).first()
        if rij is None:
            begin = "nog geen. Laat --netwerk weg, of laad een map met netwerk inladen"
            namen = ", ".join(Netwerk.objects.values_list("slug", flat=True)) or begin
            raise CommandError(f"Netwerk {netwerk} bestaat niet. Er zijn: {namen}.")
        waar = self._organisatie(rij, organisatie)
        gebruiker = eerste_beheerder_maken(email=email, naam=naam, netwerk=rij, organisatie=waar)
        return f"{gebruiker.naam} is functioneel beheerder van {rij.naam}. {_uitgenodigd(email)}"

    @staticmethod
    def _organisatie(netwerk: Netwerk, naam: str) -> Organisatie:
        van_het_netwerk = Organisatie.objects.filter(netwerken=netwerk)
        if naam:
            gekozen = next((rij for rij in van_het_netwerk if zelfde(rij.naam, naam)), None)
        else:
            gekozen = van_het_netwerk.filter(soort__in=["lokaal_bestuur", "provincie"]).first()
        if gekozen is None:
            raise CommandError("Die organisatie staat niet in dit netwerk. Geef haar naam met --organisatie.")
        return gekozen
