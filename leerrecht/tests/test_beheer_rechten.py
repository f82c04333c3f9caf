"""Who enters beheer, and what stays out of sight."""

import pytest
from django.urls import reverse

from leerrecht.beheer import bereik, urls
from leerrecht.beheer.sleutels import adressleutel
from leerrecht.models import Aanspreekpunt, Achtergrondtaak, Bericht, Doelgroep, Eenheid, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import ROLLEN_TE_GEVEN, Rol
from leerrecht.tests.beheerhulp import beheerder, portaalbeheerder
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.gevuld import gevuld

pytestmark = pytest.mark.django_db
# Who begins networks, and who helps to build one: the matrix of rights has their rows.
VAN_NETWERKEN = {
    "netwerken",
    "netwerk",
    "netwerk_nieuw",
    "netwerk_beheerder",
    "netwerk_teksten",
    "netwerk_woorden",
    "inlezen",
}
VAN_NETWERKEN |= {"woord_nieuw", "woord_wijzigen", "woord_verplaatsen", "woord_verwijderen"}
MAAR_POST = {"aanspreekpunt_verplaatsen", "post_opnieuw"}


@pytest.fixture
def elders():
    """One of each in Vlaams-Brabant: (name of the page, its arguments)."""
    netwerk = maak_netwerk("vlaams-brabant")
    organisatie = maak_organisatie("Provincie", netwerk=netwerk)
    persoon = maak_gebruiker(Rol.STAF, netwerk=netwerk, organisatie=organisatie)
    lid = Lidmaatschap.objects.get(gebruiker=persoon)
    with schrijven_toegestaan():
        punt = Aanspreekpunt.objects.create(netwerk=netwerk, functie="Onthaal")
        eenheid = Eenheid.objects.create(organisatie=organisatie, naam="Dienst Onderwijs")
    bericht = Bericht.objects.create(
        soort="account.uitgenodigd",
        gebruiker=persoon,
        aan=persoon.email,
        onderwerp="x",
        message_id="<1@x>",
        stand="mislukt",
    )
    taak = Achtergrondtaak.objects.create(soort="opruimen", door=persoon, stand="mislukt")
    return {
        "gebruiker": persoon.sleutel,
        "lid": lid.sleutel,
        "organisatie": organisatie.sleutel,
        "eenheid": adressleutel(eenheid),
        "punt": adressleutel(punt),
        "bericht": bericht.sleutel,
        "taak": taak.sleutel,
        "netwerk": netwerk.slug,
    }


def adressen(van: dict[str, str]) -> dict[str, str]:
    """Every page of beheer, with the objects of `van` filled in."""
    per = {
        "lidmaatschap_beeindigen": ["lid"],
        "werk_overdragen": ["lid"],
        "eenheid_wijzigen": ["organisatie", "eenheid"],
        "aanspreekpunt_nieuw": ["netwerk"],
        "toegankelijkheid_bewaren": ["netwerk"],
        "bericht": ["bericht"],
        "taak": ["taak"],
    }
    uit = {}
    for patroon in urls.urlpatterns:
        deel = str(patroon.pattern)
        if patroon.name in VAN_NETWERKEN:
            continue
        if "<" not in deel:
            argumenten = []
        elif patroon.name in per:
            argumenten = [van[naam] for naam in per[patroon.name]]
        elif deel.startswith("gebruikers"):
            argumenten = [van["gebruiker"]]
        elif deel.startswith("organisaties"):
            argumenten = [van["organisatie"]]
        else:
            argumenten = [van["punt"]]
        uit[patroon.name] = reverse(f"beheer:{patroon.name}", args=argumenten)
    return uit


def _vraag(client, naam: str, adres: str):
    return client.post(adres) if naam in MAAR_POST else client.get(adres)


def test_een_bezoeker_gaat_van_elke_pagina_naar_het_inloggen(client, elders):
    for naam, adres in gevuld(adressen(elders).items()):
        antwoord = _vraag(client, naam, adres)
        assert antwoord.status_code == 302, adres
        assert antwoord["Location"].startswith("/account/inloggen/"), adres


@pytest.mark.parametrize("rol", [rol for rol in ROLLEN_TE_GEVEN if rol is not Rol.BEHEER])
def test_wie_geen_beheerder_is_krijgt_403(client, elders, rol):
    log_in(client, maak_gebruiker(rol))
    for naam, adres in gevuld(adressen(elders).items()):
        assert _vraag(client, naam, adres).status_code == 403, adres


def test_wat_in_een_ander_netwerk_is_bestaat_hier_niet(client, elders):
    beheerder(client)
    for naam, adres in gevuld(adressen(elders).items()):
        verwacht = 404 if any(sleutel in adres for sleutel in elders.values()) else 200
        if naam == "post_opnieuw":
            verwacht = 302  # of the portal, not of a network: it takes what this person may see
        assert _vraag(client, naam, adres).status_code == verwacht, adres


def test_elke_pagina_van_het_eigen_netwerk_opent(client, elders):
    beheerder(client, netwerk=maak_netwerk("vlaams-brabant"))
    with schrijven_toegestaan():
        Doelgroep.objects.create(slug="jongere", naam="Jongere")
    for naam, adres in gevuld(adressen(elders).items()):
        # An organisation is taken out where it is a guest; in its own network it is taken out of use instead.
        goed = (404,) if naam == "organisatie_uit_netwerk" else (200, 302)
        assert _vraag(client, naam, adres).status_code in goed, adres


def test_een_gewijzigde_sleutel_van_een_eenheid_bestaat_niet(client, elders):
    beheerder(client, netwerk=maak_netwerk("vlaams-brabant"))
    adres = reverse("beheer:eenheid_wijzigen", args=[elders["organisatie"], "0" * 12])
    assert client.get(adres).status_code == 404


def test_een_onbekende_woordenlijst_bestaat_niet(client):
    portaalbeheerder(client)
    assert client.get("/beheer/woorden/gebruikers/nieuw/").status_code == 404


def test_verplaatsen_kan_niet_met_een_gewone_link(client):
    portaalbeheerder(client)
    assert client.get("/beheer/woorden/doelgroepen/jongere/verplaatsen/").status_code == 405


def test_wie_hier_en_elders_werkt_toont_alleen_de_rol_hier(client):
    door = beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER, netwerk=maak_netwerk())
    elders = maak_organisatie("Geheime organisatie elders", netwerk=maak_netwerk("vlaams-brabant"))
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=persoon,
            organisatie=elders,
            netwerk=maak_netwerk("vlaams-brabant"),
            rol=Rol.STAF,
            van="2020-01-01",
        )
    for adres in (
        reverse("beheer:gebruiker", args=[persoon.sleutel]),
        "/beheer/gebruikers/",
        "/beheer/lidmaatschappen/",
    ):
        pagina = client.get(adres).content.decode()
        assert persoon.naam in pagina
        assert "Geheime organisatie" not in pagina
    assert not bereik.is_van_elders(persoon, door)
    assert client.get("/beheer/gebruikers/?rol=staf").context["pagina"].paginator.count == 0


def test_een_filter_op_een_organisatie_van_elders_filtert_niets(client):
    beheerder(client)
    elders = maak_organisatie(netwerk=maak_netwerk("vlaams-brabant"))
    pagina = client.get(f"/beheer/gebruikers/?organisatie={elders.sleutel}&rol=baas&pagina=x")
    assert pagina.status_code == 200
    assert pagina.context["pagina"].paginator.count == 1
    assert "Fout:" not in pagina.content.decode()


def test_post_van_iemand_elders_is_onzichtbaar_en_post_zonder_account_toont_geen_adres(client, elders):
    beheerder(client)
    Bericht.objects.create(
        soort="inloggen.x", aan="onbekend@voorbeeld.test", onderwerp="geheim", message_id="<2@x>", stand="mislukt"
    )
    pagina = client.get("/beheer/post/").content.decode()
    assert elders["bericht"] not in pagina
    assert "onbekend@voorbeeld.test" not in pagina
    assert "een adres dat bij geen account hoort" in pagina
