"""`manage.py eerste_beheerder`: the first account of a network on a new server."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from leerrecht.beheer.diensten.eerste import eerste_beheerder_maken
from leerrecht.diensten import Geweigerd
from leerrecht.models import Netwerk, Organisatie
from leerrecht.zoeken import zelfde


class Command(BaseCommand):
    """Makes the account and invites the person by mail."""

    help = "Maakt de eerste functioneel beheerder van een netwerk en stuurt een uitnodiging."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and of which network."""
        parser.add_argument("--email", required=True)
        parser.add_argument("--naam", required=True)
        parser.add_argument("--netwerk", required=True, help="De korte naam in het adres, zoals mechelen.")
        parser.add_argument("--organisatie", default="", help="Naam van de organisatie; anders het bestuur zelf.")

    def handle(self, *args: Any, email: str, naam: str, netwerk: str, organisatie: str, **options: Any) -> None:
        """Check what was typed, then call the dienst."""
        try:
            validate_email(email)
        except ValidationError:
            raise CommandError("Geef een volledig e-mailadres, zoals jij@jouwstad.be.") from None
        rij = Netwerk.objects.filter(slug=netwerk).first()
        if rij is None:
            begin = "nog geen. Begin er een in de browser, of laad een map met netwerk inladen"
            namen = ", ".join(Netwerk.objects.values_list("slug", flat=True)) or begin
            raise CommandError(f"Netwerk {netwerk} bestaat niet. Er zijn: {namen}.")
        try:
            gebruiker = eerste_beheerder_maken(
                email=email, naam=naam, netwerk=rij, organisatie=self._organisatie(rij, organisatie)
            )
        except Geweigerd as geweigerd:
            raise CommandError(geweigerd.zin) from None
        self.stdout.write(f"{gebruiker.naam} is functioneel beheerder van {rij.naam}. De uitnodiging is onderweg.")

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
