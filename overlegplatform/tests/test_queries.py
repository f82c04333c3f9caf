"""The number of questions to the database does not grow with groups, seats, meetings, items or signals."""

import datetime

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan
from leerrecht.models import Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from overlegplatform.keuzes import Functie, Uitkomstsoort, Vergaderstand
from overlegplatform.models import Agendapunt, Deelname, Groep, Signaal, Uitkomst, Vergadering, Vertegenwoordiging
from overlegplatform.tests.bouwers import (
    geef_zetel,
    maak_actiepunt,
    maak_groep,
    maak_punt,
    maak_signaal,
    maak_uitkomst,
    maak_vergadering,
    nodig_uit,
    zet_stand,
)

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


class Stad:
    """A network of its own, with so many groups, seats, meetings, items, signals and to-dos."""

    def __init__(self, slug: str, aantal: int, vergaderingen: int) -> None:
        netwerk = maak_netwerk(slug)
        self.staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
        organisatie = maak_organisatie(netwerk=netwerk)
        self.secretaris = maak_gebruiker(Rol.PARTNER, netwerk=netwerk, organisatie=organisatie)
        self.groep = maak_groep(netwerk=netwerk)
        geef_zetel(self.groep, organisatie, functie=Functie.SECRETARIS)
        self.bezig = maak_vergadering(self.groep, over_dagen=0)
        doel = maak_doelstelling(plan=maak_plan(netwerk=netwerk))
        for _ in range(aantal):
            geef_zetel(self.groep)
            maak_groep(netwerk=netwerk, ouder=self.groep)
            maak_signaal(organisatie, door=self.secretaris, netwerk=netwerk)
            maak_actiepunt(organisatie, netwerk=netwerk)
            punt = maak_punt(self.bezig, actie=maak_actie(doelstelling=doel))
            actiepunt = maak_actiepunt(organisatie, netwerk=netwerk, persoon=self.secretaris)
            maak_uitkomst(punt, Uitkomstsoort.ACTIEPUNT, door=self.staf, actiepunt=actiepunt)
            maak_punt(self.bezig, signaal=maak_signaal(organisatie, door=self.secretaris, netwerk=netwerk))
        nodig_uit(self.bezig)
        zet_stand(self.bezig, Vergaderstand.BEZIG, door=self.staf)
        self._vergaderingen(vergaderingen)

    def _vergaderingen(self, aantal: int) -> None:
        nu = timezone.now()
        rijen = [
            Vergadering(
                groep=self.groep,
                begin=nu + datetime.timedelta(days=dag),
                einde=nu + datetime.timedelta(days=dag, hours=2),
                stand=Vergaderstand.UITGENODIGD,
            )
            for dag in range(-aantal // 2, aantal // 2)
        ]
        with schrijven_toegestaan():
            Vergadering.objects.bulk_create(rijen)

    def tellingen(self) -> dict[tuple[str, str], int]:
        """Queries per reader and page."""
        open_ = {
            "overleg": reverse("overleg:overleg"),
            "groep": self.groep.get_absolute_url(),
            "start": reverse("start"),
            "vergadering": self.bezig.get_absolute_url(),
        }
        leden = {
            naam: reverse(f"overleg:{naam}", args=[self.bezig.sleutel]) for naam in ("agenda", "werk", "aanwezig")
        } | {"signalen": reverse("overleg:signalen"), "actiepunten": reverse("actieplan:actiepunten")}
        staf = {"zetels": reverse("overleg:zetels", args=[self.groep.slug])}
        uit = {("bezoeker", naam): tel(adres) for naam, adres in open_.items()}
        uit |= {("secretaris", naam): tel(adres, self.secretaris) for naam, adres in (open_ | leden).items()}
        return uit | {("staf", naam): tel(adres, self.staf) for naam, adres in (open_ | leden | staf).items()}


def tel(adres: str, gebruiker: Gebruiker | None = None) -> int:
    """Queries of one GET in a warm session, with an empty page memory."""
    client = Client()
    if gebruiker:
        log_in(client, gebruiker)
    assert client.get(reverse("toegankelijkheid")).status_code == 200
    caches["pagina"].clear()
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return len(vragen)


def test_driehonderd_vergaderingen_vragen_niet_meer_dan_tien():
    klein = Stad("mechelen", aantal=3, vergaderingen=10).tellingen()
    leeg_maken()
    groot = Stad("vlaams-brabant", aantal=30, vergaderingen=300).tellingen()
    assert groot == klein
    assert max(groot.values()) <= 30


def leeg_maken() -> None:
    """The pages of visitors show all networks: each stad is counted alone."""
    with schrijven_toegestaan():
        for model in (Uitkomst, Agendapunt, Deelname, Vertegenwoordiging, Vergadering, Signaal):
            model.objects.all().delete()
        Groep.objects.filter(ouder__isnull=False).delete()
        Groep.objects.all().delete()
