"""Who answers for which provider without an account."""

from typing import Any

from django.db.models import Case, F, Q, When

from leerrecht.models import Gebruikersoort
from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.opsporing import mensen_van_opsporing
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van

_BEVESTIGD = Q(bevestigd_op__isnull=False) & (
    Q(gebruiker__adres_gewijzigd_op__isnull=True) | Q(bevestigd_op__gt=F("gebruiker__adres_gewijzigd_op"))
)


class AntwoordadresQuerySet(BewaakteQuerySet):
    """Addresses, by whether they still get anything."""

    def lopend(self) -> "AntwoordadresQuerySet":
        """Those that were not stopped, of people who are there and have no account: an account signs in."""
        zonder_account = self.exclude(gebruiker__soort=Gebruikersoort.ACCOUNT)
        return zonder_account.filter(gestopt_op__isnull=True, gebruiker__is_active=True)

    def van_opsporing(self) -> "AntwoordadresQuerySet":
        """Those of who works or answers for police or justice today: such a person opens nothing, whoever it is for."""
        lopend = self.model._default_manager.filter(gestopt_op__isnull=True)
        antwoordt = lopend.filter(aanbieder__soort__in=LEEST_NOOIT).values("gebruiker")
        return self.filter(Q(gebruiker__in=mensen_van_opsporing()) | Q(gebruiker__in=antwoordt))

    def geldig(self) -> "AntwoordadresQuerySet":
        """Those that get and open something today."""
        opsporing = AntwoordadresQuerySet(self.model).van_opsporing().values("pk")
        return self.lopend().exclude(pk__in=opsporing)

    def bevestigd(self) -> "AntwoordadresQuerySet":
        """Those of which two people know the address as it is now: what was confirmed of an earlier one is nothing."""
        return self.filter(_BEVESTIGD)

    def met_bevestigd(self) -> "AntwoordadresQuerySet":
        """Each with `is_bevestigd`: whether it is one of these, for a list that shows both."""
        return self.annotate(is_bevestigd=Case(When(_BEVESTIGD, then=True), default=False))

    def geldig_voor(self, *, netwerk: Any, aanbieder: Any) -> "AntwoordadresQuerySet":
        """Those that get something for this provider in this network."""
        return self.geldig().filter(netwerk=netwerk, aanbieder=aanbieder)

    def zichtbaar_voor(self, gebruiker: Iemand) -> "AntwoordadresQuerySet":
        """Those of the networks where this person works on files."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN))
