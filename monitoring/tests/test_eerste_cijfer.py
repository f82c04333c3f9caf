"""A new network says what it counts and types its first figures, without a file and without a shell."""

import pytest
from django.urls import reverse

from leerrecht.begin.stappen import meet
from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.indicator import indicator_toevoegen
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Aanlevering, Cel, Cijfer, Gegevensbron, Indicator
from monitoring.tests.bouwers import maak_gegevensbron, maak_indicator

pytestmark = pytest.mark.django_db
NIEUW, TYPEN = reverse("monitoring:indicator_nieuw"), reverse("monitoring:cijfers_typen")
WAT = {"naam": "Leerlingen zonder school", "soort": "aantal", "eenheid": "leerlingen", "nieuwe_bron": "Stad Voorbeeld"}


def stap(netwerk, wie):
    return next(een for een in meet(netwerk, wie).stappen if een.naam == "Eerste cijfer")


def test_een_nieuw_netwerk_kiest_een_cijfer_typt_het_en_zet_het_op_de_pagina(client):
    netwerk, stef = maak_netwerk(), maak_gebruiker(Rol.STAF)
    assert stap(netwerk, stef).adres == NIEUW
    log_in(client, stef)
    gekozen = client.post(NIEUW, invoer(client.get(NIEUW), **WAT), follow=True)
    assert "“Leerlingen zonder school” staat in de lijst. Typ nu de eerste cijfers." in gekozen.content.decode()
    indicator, bron = Indicator.objects.get(), Gegevensbron.objects.get()
    assert (indicator.netwerk, indicator.eenheid, bron.netwerk, bron.drempel) == (netwerk, "leerlingen", netwerk, 5)
    assert stap(netwerk, stef).adres == TYPEN
    typ = {"gegevensbron": bron.pk, "publicatie_tekst": "november 2026"}
    typ |= {"jaar_0": "2023-2024", "aantal_0": "31", "jaar_1": "2024-2025", "aantal_1": "27"}
    getypt = client.post(TYPEN, invoer(client.get(TYPEN), **typ), follow=True)
    assert "De cijfers zijn nagekeken. Lees wat er verandert en bevestig dan." in getypt.content.decode()
    rij = Aanlevering.objects.get()
    assert not Cijfer.objects.filter(actief=True).exists(), "nog niets telt"
    bevestigen(aanlevering_id=rij.pk, gezien=True, door=stef)
    assert stap(netwerk, stef).knop == "Publiceer"
    publicatie_maken(netwerk_id=netwerk.pk, reden="Ons eerste cijfer.", door=stef)
    assert sorted(int(cel.waarde) for cel in Cel.objects.all()) == [27, 31]
    assert stap(netwerk, stef).klaar


@pytest.mark.parametrize(
    ("typ", "veld"),
    [
        ({"jaar_0": "2025", "aantal_0": "3"}, "jaar_0"),
        ({"jaar_0": "2024-2025", "aantal_0": "veel"}, "aantal_0"),
        ({"jaar_0": "2024-2025"}, "aantal_0"),
        ({"aantal_2": "4"}, "jaar_2"),
        ({"jaar_0": "2024-2025", "aantal_0": "30", "van_0": "20"}, "van_0"),
    ],
)
def test_een_fout_staat_bij_haar_vak_en_niets_is_bewaard(client, typ, veld):
    maak_indicator(netwerk=maak_netwerk())
    bron = maak_gegevensbron()
    log_in(client, maak_gebruiker(Rol.STAF))
    antwoord = client.post(TYPEN, invoer(client.get(TYPEN), gegevensbron=bron.pk, publicatie_tekst="nu", **typ))
    assert (antwoord.status_code, set(antwoord.context["form"].errors)) == (422, {veld})
    assert not Aanlevering.objects.exists()


def test_twee_keer_hetzelfde_jaar_staat_in_het_verslag_en_telt_niet(client):
    maak_indicator(netwerk=maak_netwerk())
    bron = maak_gegevensbron()
    log_in(client, maak_gebruiker(Rol.STAF))
    typ = {"gegevensbron": bron.pk, "publicatie_tekst": "nu"}
    typ |= {f"{naam}_{rij}": tekst for rij in (0, 1) for naam, tekst in (("jaar", "2024-2025"), ("aantal", "9"))}
    antwoord = client.post(TYPEN, invoer(client.get(TYPEN), **typ), follow=True)
    assert "In je cijfers staan fouten. Er is nog niets veranderd." in antwoord.content.decode()
    assert not Cijfer.objects.exists()


def test_zonder_een_rij_zegt_de_pagina_wat_te_doen(client):
    maak_indicator(netwerk=maak_netwerk())
    bron = maak_gegevensbron()
    log_in(client, maak_gebruiker(Rol.STAF))
    antwoord = client.post(TYPEN, invoer(client.get(TYPEN), gegevensbron=bron.pk, publicatie_tekst="nu"))
    assert antwoord.status_code == 422
    assert "Typ minstens één schooljaar met zijn cijfer." in antwoord.content.decode()


def test_een_percentage_vraagt_van_hoeveel_en_rekent_zelf(client):
    maak_indicator(netwerk=maak_netwerk(), soort="percentage", eenheid="%", decimalen=1)
    bron = maak_gegevensbron()
    log_in(client, maak_gebruiker(Rol.STAF))
    typ = {"gegevensbron": bron.pk, "publicatie_tekst": "nu", "jaar_0": "2024-2025", "aantal_0": "30"}
    zonder = client.post(TYPEN, invoer(client.get(TYPEN), **typ))
    assert set(zonder.context["form"].errors) == {"van_0"}
    client.post(TYPEN, invoer(client.get(TYPEN), **typ, van_0="120"))
    assert Cijfer.objects.get().waarde == 25


def test_alleen_wie_de_cijfers_van_het_netwerk_beheert_en_elke_naam_een_keer(client):
    netwerk, elders = maak_netwerk(), maak_netwerk("elders")
    velden = {**WAT, "wat": "", "gegevensbron_id": None, "netwerk_id": netwerk.pk}
    for wie in (maak_gebruiker(Rol.STAF, netwerk=elders), maak_gebruiker(Rol.PARTNER)):
        with pytest.raises(Geweigerd):
            indicator_toevoegen(**velden, door=wie)
    stef = maak_gebruiker(Rol.STAF)
    indicator_toevoegen(**velden, door=stef)
    with pytest.raises(Geweigerd) as geweigerd:
        indicator_toevoegen(**{**velden, "naam": "leerlingen zonder School"}, door=stef)
    assert geweigerd.value.veld == "naam"
    van_elders = maak_indicator(netwerk=elders)
    log_in(client, stef)
    assert van_elders.naam not in client.get(TYPEN).content.decode()
