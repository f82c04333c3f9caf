"""Who works for two Meldpunten says for which of them a call was taken: that one has the file."""

import pytest
from django.urls import reverse

from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.models import Aanmelding, Veiligheidskaart
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.bouwers import maak_gebied, medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_dienstpunt

pytestmark = pytest.mark.django_db
ADRES = reverse("meldpunt:telefoon")
VRAAG = {"vraag": "Wat kan er voor wie al weken thuis zit?", "soort_vraag": SoortVraag.CONSULT}


def van_twee() -> tuple[Gebruiker, Netwerk, Netwerk]:
    een, twee = maak_netwerk("mechelen"), maak_netwerk("limburg", korte_naam="Limburg")
    for netwerk in (een, twee):
        maak_dienstpunt(netwerk)
        maak_gebied(f"streek-{netwerk.slug}", netwerk=netwerk)
    wie = maak_gebruiker(Rol.MELDPUNT, netwerk=een)
    daar = maak_organisatie("Dienst Limburg", netwerk=twee)
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(gebruiker=wie, netwerk=twee, organisatie=daar, rol=Rol.MELDPUNT, van="2020-01-01")
    return wie, een, twee


def test_wie_voor_twee_meldpunten_werkt_kiest_welk_het_dossier_krijgt():
    wie, een, twee = van_twee()
    client = venster(wie)
    pagina = client.get(ADRES).content.decode()
    for netwerk in (een, twee):
        assert f'<option value="{netwerk.slug}">{netwerk.korte_naam}</option>' in pagina
    assert "mensen van Dienst Limburg" in pagina, "wie leest mee, van allebei"
    client.post(ADRES, invoer(client.get(ADRES), **VRAAG, meldpunt=twee.slug, gebied=f"streek-{twee.slug}"))
    dossier = Aanmelding.objects.get()
    assert (dossier.netwerk, dossier.gebied.netwerk) == (twee, twee)
    assert (dossier.organisatie.naam, dossier.behandelaar) == ("Dienst Limburg", wie)


@pytest.mark.parametrize(
    ("typ", "veld"),
    [
        ({}, "meldpunt"),
        ({"meldpunt": "elders"}, "meldpunt"),
        ({"meldpunt": "limburg", "gebied": "streek-mechelen"}, "gebied"),
    ],
)
def test_zonder_keuze_of_met_een_regio_van_het_andere_meldpunt_wordt_niets_genoteerd(typ, veld):
    client = venster(van_twee()[0])
    antwoord = client.post(ADRES, invoer(client.get(ADRES), **VRAAG, **typ))
    assert antwoord.status_code == 422 and set(antwoord.context["form"].errors) == {veld}
    assert VRAAG["vraag"] in antwoord.content.decode()
    assert not Aanmelding.objects.exists()


def test_wie_voor_een_meldpunt_werkt_wordt_niets_gevraagd():
    een, elders = maak_netwerk(), maak_netwerk("limburg")
    maak_dienstpunt(een)
    client = venster(medewerker(een))
    assert 'name="meldpunt"' not in client.get(ADRES).content.decode()
    client.post(ADRES, invoer(client.get(ADRES), **VRAAG) | {"meldpunt": elders.slug})
    assert Aanmelding.objects.get().netwerk == een


def test_wie_voor_twee_meldpunten_werkt_houdt_de_nummers_van_allebei_bij_en_van_geen_ander():
    wie, een, twee = van_twee()
    client = venster(wie)
    pagina = client.get(reverse("meldpunt:verontrusting")).content.decode()
    adressen = {netwerk: reverse("meldpunt:veiligheidskaart", args=[netwerk.slug]) for netwerk in (een, twee)}
    assert all(f'href="{adres}"' in pagina for adres in adressen.values())
    client.post(adressen[twee], invoer(client.get(adressen[twee]), vk_telefoon="011 22 33 44"))
    assert {(kaart.netwerk, kaart.vk_telefoon) for kaart in Veiligheidskaart.objects.all()} == {(twee, "011 22 33 44")}
    maak_netwerk("elders")
    assert client.get(reverse("meldpunt:veiligheidskaart", args=["elders"])).status_code == 404
    lezer = venster(clb_medewerker(een)).get(reverse("meldpunt:verontrusting")).content.decode()
    assert adressen[een] not in lezer
