"""A network with files and people who read, read no more, or never did; and who can read what, by the real doors.

The measure here is not the one the frame uses: it asks the querysets of the files themselves, file by file and tier by
tier. So the frame can forget nothing that opens a page.
"""

import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Q
from django.utils import timezone

from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.toegang import Toegang
from meldpunt.keuzes.dossier import Trap
from meldpunt.models import Aanmelding, Vooraanmelding
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_clb,
    maak_school,
    maak_toeleiding,
    schoolmedewerker,
)

VANDAAG = timezone.localdate()
GISTEREN = VANDAAG - datetime.timedelta(days=1)
STRAKS = VANDAAG + datetime.timedelta(days=30)


def geef_rol(persoon: Gebruiker, rol: str, organisatie: Organisatie, **velden: Any) -> Lidmaatschap:
    """Write a membership as it was before: no act of today."""
    velden = {"netwerk": organisatie.netwerken.first(), "van": datetime.date(2020, 1, 1), **velden}
    with schrijven_toegestaan():
        return Lidmaatschap.objects.create(gebruiker=persoon, organisatie=organisatie, rol=rol, **velden)


def geef_factor(persoon: Gebruiker) -> Gebruiker:
    """Set up the app, long ago."""
    Authenticator.objects.create(user=persoon, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return persoon


def sluit(persoon: Gebruiker) -> Gebruiker:
    """Close the account."""
    persoon.is_active = False
    persoon.save()
    return persoon


class Lezerswereld:
    """People by what they are to the files."""

    def __init__(self) -> None:
        self.netwerk, self.elders = maak_netwerk(), maak_netwerk("vlaams-brabant")
        self.clb, self.school = maak_clb(self.netwerk, "CLB"), maak_school(self.netwerk, "School")
        self.stad = maak_organisatie("Stad", self.netwerk)
        self.beheer = maak_gebruiker(Rol.BEHEER, netwerk=self.netwerk, organisatie=self.stad, naam="Beheer")
        self.beheer_elders = maak_gebruiker(Rol.BEHEER, netwerk=self.elders)
        self.meldpunt = geef_factor(maak_gebruiker(Rol.MELDPUNT, netwerk=self.netwerk, organisatie=self.stad))
        self.dpo = maak_gebruiker(Rol.DPO, netwerk=self.netwerk, organisatie=self.stad)
        self.clb_lezer = clb_medewerker(self.netwerk, self.clb)
        self.school_lezer = schoolmedewerker(self.netwerk, self.school)
        self.dossier = maak_aanmelding(netwerk=self.netwerk, door=self.clb_lezer, school=self.school)
        draag_over(self.dossier, self.school_lezer)
        maak_vooraanmelding(netwerk=self.netwerk, clb=self.clb, door=self.school_lezer)
        self.aanbieder = maak_toeleiding(self.dossier).fiche.aanbieder
        self.plek_lezer = geef_factor(maak_gebruiker(Rol.AANBIEDER, netwerk=self.netwerk, organisatie=self.aanbieder))
        self._wie_niet_leest()

    def _wie_niet_leest(self) -> None:
        self.niemand = maak_gebruiker(Rol.PARTNER, netwerk=self.netwerk, organisatie=self.stad, naam="Niemand")
        self.contact = maak_gebruiker(Rol.CONTACT, netwerk=self.netwerk, organisatie=self.aanbieder)
        Gebruiker.objects.filter(pk=self.contact.pk).update(soort=Gebruikersoort.CONTACT, password="!")
        self.gesloten_meldpunt = sluit(maak_gebruiker(Rol.MELDPUNT, netwerk=self.netwerk, organisatie=self.stad))
        self.gesloten_clb = sluit(clb_medewerker(self.netwerk, self.clb))
        self.vertrokken_clb = clb_medewerker(self.netwerk, self.clb)
        maak_aanmelding(netwerk=self.netwerk, door=self.vertrokken_clb)
        with schrijven_toegestaan():
            self.vertrokken_clb.lidmaatschappen.update(tot=GISTEREN)
        geef_rol(self.vertrokken_clb, Rol.PARTNER, self.stad)
        self.persoon_elders = maak_gebruiker(Rol.PARTNER, netwerk=self.elders, naam="Elders")
        self.organisatie_elders = maak_clb(self.elders, "CLB Elders")


def _sleutel_van(gebruiker: Gebruiker) -> str:
    sterk = Authenticator.objects.filter(user=gebruiker, type__in=["totp", "webauthn"]).exists()
    return "app" if sterk else gebruiker.email


def wie_leest_wat(*, met_sleutel: bool = True) -> set[tuple]:
    """Return (person, by what key, file, tier) for everybody who can read, now or once a membership begins."""
    gevonden: set[tuple] = set()
    for gebruiker in Gebruiker.objects.filter(is_active=True, soort=Gebruikersoort.ACCOUNT):
        leden = gebruiker.lidmaatschappen.filter(Q(tot__isnull=True) | Q(tot__gte=VANDAAG))
        gebruiker._toegang = Toegang(tuple(leden.select_related("netwerk", "organisatie")))
        wie = (gebruiker.pk, _sleutel_van(gebruiker) if met_sleutel else "")
        for trap in Trap:
            gevonden |= {(*wie, rij, trap) for rij in Aanmelding.objects.met_trap(gebruiker, trap).values_list("pk")}
        gevonden |= {(*wie, rij, "bestaat") for rij in Aanmelding.objects.zichtbaar_voor(gebruiker).values_list("pk")}
        gevonden |= {(*wie, rij, "voor") for rij in Vooraanmelding.objects.zichtbaar_voor(gebruiker).values_list("pk")}
    return gevonden
