"""The invented people of example mode: one per role, and a second stafmedewerker in the other network."""

from dataclasses import dataclass

from django.conf import settings

from leerrecht.models import Gebruiker
from leerrecht.rechten import Rol

DOMEIN = "leerrecht.example"
# The plans speak of CLB's in general and name none: the aanmelder works for an invented one.
CLB_SLEUTEL, CLB_NAAM = "voorbeeld-clb", "CLB Voorbeeld"


@dataclass(frozen=True)
class Voorbeeldaccount:
    """One account: who it is and which organisation (by its key in the loaded content) it acts for."""

    rol: Rol
    naam: str
    functie: str
    organisatie: str
    netwerk: str = "mechelen"
    netwerknaam: str = "Mechelen"
    voor_at: str = ""
    als: str = ""

    @property
    def email(self) -> str:
        """Address, on a domain that can never exist."""
        return f"{self.voor_at or self.rol.value}@{DOMEIN}"

    @property
    def knop(self) -> str:
        """Text of the button on the sign-in page."""
        plaats = f" ({self.netwerknaam})" if self.netwerk else ""
        return f"Inloggen als {self.als or self.rol.label}{plaats}"


# Names that nobody bears: the first letter says the role. The partner's organisation carries action 2.1.3 of goal 2.
ACCOUNTS = (
    Voorbeeldaccount(Rol.AANMELDER, "Anna Aanmelder", "CLB-medewerker", CLB_SLEUTEL),
    Voorbeeldaccount(
        Rol.AANMELDER,
        "Saar Schoolzorg",
        "leerlingbegeleider",
        "colomaplus",
        voor_at="school",
        als="school",
    ),
    Voorbeeldaccount(Rol.MELDPUNT, "Mila Meldpunt", "medewerker Meldpunt", "stad-mechelen"),
    Voorbeeldaccount(Rol.AANBIEDER, "Arne Aanbieder", "begeleider", "arktos"),
    Voorbeeldaccount(Rol.PARTNER, "Pia Partner", "projectmedewerker", "emmaus"),
    Voorbeeldaccount(Rol.STAF, "Stella Stafhouder", "stafmedewerker leerrecht", "stad-mechelen"),
    Voorbeeldaccount(
        Rol.STAF,
        "Victor Vlaamsbrabander",
        "coördinator",
        "provincie-vlaams-brabant",
        netwerk="vlaams-brabant",
        netwerknaam="Vlaams-Brabant",
        voor_at="staf.vlaams-brabant",
    ),
    Voorbeeldaccount(Rol.COLLEGE, "Cas College", "medewerker kabinet", "stad-mechelen"),
    Voorbeeldaccount(Rol.DPO, "Dora Databewaker", "functionaris voor gegevensbescherming", "stad-mechelen"),
    Voorbeeldaccount(Rol.BEHEER, "Bea Beheerder", "functioneel beheerder", "stad-mechelen"),
    # On no membership: no network and no organisation.
    Voorbeeldaccount(Rol.PORTAALBEHEER, "Petra Portaalbeheerder", "beheerder van het portaal", "", netwerk=""),
)


def voorbeeldaccounts() -> list[Voorbeeldaccount]:
    """Return the accounts that `laad_voorbeeld` made and nobody closed, in the order of the sign-in page."""
    adressen = [account.email for account in ACCOUNTS]
    bestaand = set(Gebruiker.objects.filter(email__in=adressen, is_active=True).values_list("email", flat=True))
    return [account for account in ACCOUNTS if account.email in bestaand]


def is_voorbeeldaccount(gebruiker: Gebruiker) -> bool:
    """Tell whether this is one of the invented people, in example mode: they come in without a password."""
    return settings.VOORBEELD and gebruiker.email in {account.email for account in ACCOUNTS}
