"""The lists: search, filter, sort, pages, and a number of queries that does not grow."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.models import Achtergrondtaak, Bericht, Eenheid, Populatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import aantal_queries, beheerder
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def vul(aantal: int) -> None:
    """Add people, organisations, mails and work."""
    for nummer in range(aantal):
        organisatie = maak_organisatie()
        persoon = maak_gebruiker(Rol.PARTNER, organisatie=organisatie)
        uniek = f"{persoon.sleutel}{nummer}"
        Bericht.objects.create(
            soort="a.b", gebruiker=persoon, aan=persoon.email, onderwerp="x", message_id=uniek, stand="mislukt"
        )
        Achtergrondtaak.objects.create(soort=uniek, door=persoon, stand="mislukt")
        with schrijven_toegestaan():
            Populatie.objects.create(slug=uniek, naam=uniek)
            Eenheid.objects.create(organisatie=organisatie, naam="Dienst")


def test_het_aantal_queries_is_gelijk_voor_tien_en_honderd_rijen(client):
    beheerder(client)
    adressen = [
        "/beheer/",
        "/beheer/gebruikers/",
        "/beheer/gebruikers/?q=persoon&rol=partner",
        "/beheer/lidmaatschappen/",
        "/beheer/organisaties/",
        "/beheer/woorden/",
        "/beheer/aanspreekpunten/",
        "/beheer/post/",
        "/beheer/werk/",
    ]
    vul(10)
    client.get("/beheer/")
    eerst = {adres: aantal_queries(client, adres) for adres in adressen}
    vul(90)
    daarna = {adres: aantal_queries(client, adres) for adres in adressen}
    assert daarna == eerst
    # The front page measures what the first network that is not ready still misses: a dozen steps, each a count or two,
    # three for a first figure (chosen, delivered, published), and one each for people who wait for a yes.
    assert daarna.pop("/beheer/") <= 35
    assert max(daarna.values()) <= 20


def namen(client, vraag: str = "") -> list[str]:
    return [persoon.naam for persoon in client.get(f"/beheer/gebruikers/{vraag}").context["rijen"]]


def test_zoeken_kijkt_niet_naar_accenten_en_vindt_ook_het_adres(client):
    beheerder(client, naam="Zoe Beheer")
    maak_gebruiker(Rol.PARTNER, naam="Renée D’Hôtel", email="rd@school.test")
    assert namen(client, "?q=renee+hotel") == ["Renée D’Hôtel"]
    assert namen(client, "?q=RD@school") == ["Renée D’Hôtel"]
    assert namen(client, "?q=niemand") == []
    assert "Geen gebruikers gevonden." in client.get("/beheer/gebruikers/?q=niemand").content.decode()


def test_sorteren_zet_accenten_op_hun_plaats_en_keert_om(client):
    beheerder(client, naam="Zoe")
    for naam in ("Élan", "Edward", "Fien"):
        maak_gebruiker(Rol.PARTNER, naam=naam)
    assert namen(client) == ["Edward", "Élan", "Fien", "Zoe"]
    assert namen(client, "?volgorde=-naam") == ["Zoe", "Fien", "Élan", "Edward"]
    assert namen(client, "?volgorde=password") == ["Edward", "Élan", "Fien", "Zoe"]


def test_laatst_ingelogd_sorteert_met_wie_nooit_inlogde_vooraan(client):
    beheerder(client, naam="Zoe")
    maak_gebruiker(Rol.PARTNER, naam="Nooit")
    vroeger = maak_gebruiker(Rol.PARTNER, naam="Vroeger")
    vroeger.last_login = timezone.now().replace(year=2020)
    vroeger.save()
    assert namen(client, "?volgorde=laatst") == ["Nooit", "Vroeger", "Zoe"]


def test_filters_staan_in_het_adres_en_kunnen_een_voor_een_weg(client):
    beheerder(client, naam="Zoe")
    organisatie = maak_organisatie("Arktos")
    maak_gebruiker(Rol.PARTNER, naam="An", organisatie=organisatie)
    vraag = f"?rol=partner&organisatie={organisatie.sleutel}&stand=actief"
    assert namen(client, vraag) == ["An"]
    gekozen = client.get(f"/beheer/gebruikers/{vraag}").context["form"].gekozen()
    assert [keuze["naam"] for keuze in gekozen] == ["Rol: partner", "Organisatie: Arktos", "Account: actief"]
    assert gekozen[0]["adres"] == f"/beheer/gebruikers/?organisatie={organisatie.sleutel}&stand=actief"


def test_een_rol_die_voorbij_is_telt_niet_in_het_filter(client):
    beheerder(client)
    maak_gebruiker(Rol.STAF, tot=timezone.localdate() - datetime.timedelta(days=2000))
    assert namen(client, "?rol=staf") == []


@pytest.mark.parametrize(("stand", "aantal"), [("afgesloten", 1), ("zonder", 1), ("actief", 1), ("vervallen", 0)])
def test_de_stand_van_een_account_is_een_filter(client, stand, aantal):
    beheerder(client)
    dicht = maak_gebruiker(Rol.PARTNER)
    dicht.is_active = False
    dicht.save()
    zonder = maak_gebruiker(Rol.PARTNER)
    zonder.set_unusable_password()
    zonder.save()
    assert len(namen(client, f"?stand={stand}")) == aantal


def test_een_lange_lijst_heeft_bladzijden_en_houdt_de_filters(client):
    beheerder(client)
    vul(30)
    eerste = client.get("/beheer/gebruikers/?rol=partner")
    assert len(eerste.context["rijen"]) == 25
    assert "rol=partner&amp;pagina=2" in eerste.content.decode()
    assert len(namen(client, "?rol=partner&pagina=2")) == 5


def test_een_organisatie_in_twee_netwerken_staat_een_keer_in_de_lijst(client):
    beheerder(client)
    maak_organisatie("Gedeeld").netwerken.add(maak_netwerk("vlaams-brabant"))
    pagina = client.get("/beheer/organisaties/?q=gedeeld")
    assert pagina.context["pagina"].paginator.count == 1
    assert "Mechelen, Vlaams-Brabant" in pagina.content.decode()
