"""Doing a pasted list: each row by the verbs of one organisation or one person, so with all their rules."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from leerrecht.beheer import bereik
from leerrecht.beheer.diensten import regels
from leerrecht.beheer.diensten.gebruiker import bestaande_toevoegen, gebruiker_aanmaken
from leerrecht.beheer.diensten.lidmaatschap import lidmaatschap_toevoegen
from leerrecht.beheer.diensten.organisatie import organisatie_aanmaken, organisatie_in_netwerk
from leerrecht.beheer.mensenlijst import Lijstrij
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker, Gebruikersoort, Leesvoorstel, Netwerk, Organisatie, Uitnodiging
from leerrecht.models.organisatie import met_naam
from leerrecht.rechten import Recht


@dataclass
class Ingelezen:
    """What came of it, counted from what the verbs returned."""

    organisaties: int = 0
    mensen: int = 0
    uitnodigingen: int = 0
    rollen: int = 0
    voorstellen: int = 0
    later: list[int] = field(default_factory=list)
    geweigerd: list[str] = field(default_factory=list)

    @property
    def zin(self) -> str:
        """In words; what is nothing is not said."""
        tellingen = (
            (self.organisaties, "organisatie toegevoegd", "organisaties toegevoegd"),
            (self.mensen, "account gemaakt", "accounts gemaakt"),
            (self.uitnodigingen, "uitnodiging staat klaar", "uitnodigingen staan klaar"),
            (self.rollen, "rol erbij gegeven", "rollen erbij gegeven"),
            (
                self.voorstellen,
                "voorstel wacht op een ja van iemand anders",
                "voorstellen wachten op een ja van iemand anders",
            ),
        )
        zinnen = [f"{aantal} {een if aantal == 1 else meer}" for aantal, een, meer in tellingen if aantal]
        delen = [f"Ingelezen: {', '.join(zinnen)}." if zinnen else "Er is niets veranderd."]
        if self.later:
            delen.append(f"Plak later opnieuw, als de organisatie meedoet: rij {', '.join(map(str, self.later))}.")
        return " ".join([*delen, *(f"Niet gelukt: {zin}" for zin in self.geweigerd)])


def mensen_inlezen(*, netwerk: Netwerk, rijen: Sequence[Lijstrij], door: Gebruiker) -> Ingelezen:
    """Do each row; a row that a rule refuses is told, and keeps back no other. No dienst: each row is one, or two."""
    regels.vereis_recht(door, netwerk)
    regels.vereis_recht(door, netwerk, Recht.ORGANISATIES_BEHEREN)
    uit = Ingelezen()
    adressen = {rij.email for rij in rijen if rij.email}
    voor = _uitgenodigd(adressen)
    for rij in rijen:
        try:
            organisatie = _organisatie(rij, netwerk, door, uit)
            if rij.email and organisatie is None:
                uit.later.append(rij.nummer)
            elif rij.email and organisatie is not None:
                _mens(rij, organisatie, netwerk, door, uit)
        except Geweigerd as geweigerd:
            uit.geweigerd.append(f"rij {rij.nummer}. {geweigerd.zin}")
    uit.uitnodigingen = _uitgenodigd(adressen) - voor
    return uit


def _uitgenodigd(adressen: set[str]) -> int:
    """How many invitations these people got so far: what was sent is counted, not what was meant."""
    return Uitnodiging.objects.filter(gebruiker__email__in=adressen).count()


def _organisatie(rij: Lijstrij, netwerk: Netwerk, door: Gebruiker, uit: Ingelezen) -> Organisatie | None:
    """Return the organisation in this network; None while another network has to say yes."""
    bekend = met_naam(rij.organisatie)
    if bekend is None:
        uit.organisaties += 1
        return organisatie_aanmaken(naam=rij.organisatie, soort=rij.soort, netwerk=netwerk, door=door)
    if bekend.netwerken.filter(pk=netwerk.pk).exists():
        return bekend
    uitkomst = organisatie_in_netwerk(naam=bekend.naam, netwerk=netwerk, door=door)
    if isinstance(uitkomst, Leesvoorstel):
        uit.voorstellen += 1
        return None
    uit.organisaties += 1
    return uitkomst


def _mens(rij: Lijstrij, organisatie: Organisatie, netwerk: Netwerk, door: Gebruiker, uit: Ingelezen) -> None:
    wat: dict[str, Any] = {"organisatie": organisatie, "netwerk": netwerk, "rol": rij.rol, "door": door}
    wat["van"] = timezone.localdate()
    eigen = bereik.gebruikers(door).filter(email=rij.email, soort=Gebruikersoort.ACCOUNT).first()
    if eigen is not None:
        uitkomst: object = lidmaatschap_toevoegen(gebruiker=eigen, **wat)
    elif Gebruiker.objects.filter(email=rij.email, soort=Gebruikersoort.ACCOUNT).exists():
        uitkomst = bestaande_toevoegen(email=rij.email, **wat)
    else:
        uitkomst = gebruiker_aanmaken(email=rij.email, naam=rij.naam, functie=rij.functie, uitnodigen=True, **wat)
    if isinstance(uitkomst, Leesvoorstel):
        uit.voorstellen += 1
    elif eigen is None and isinstance(uitkomst, Gebruiker):
        uit.mensen += 1
    else:
        uit.rollen += 1
