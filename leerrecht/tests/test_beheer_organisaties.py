"""Organisations and their units."""

import pytest
from django.urls import reverse

from leerrecht.beheer.diensten import organisatie as diensten
from leerrecht.beheer.sleutels import adressleutel
from leerrecht.diensten import Geweigerd
from leerrecht.models import Eenheid, Gebeurtenis, Leesvoorstel, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder, dien_in
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.voorstelhulp import zeg_ja

pytestmark = pytest.mark.django_db
NIEUW = "/beheer/organisaties/nieuw/"


def pad(naam: str, organisatie: Organisatie) -> str:
    return reverse(f"beheer:{naam}", args=[organisatie.sleutel])


def ook_in_vlaams_brabant(organisatie: Organisatie) -> Organisatie:
    organisatie.netwerken.add(maak_netwerk("vlaams-brabant"))
    return organisatie


def test_een_nieuwe_organisatie_is_meteen_te_vinden_zonder_accenten(client):
    beheerder(client)
    dien_in(client, NIEUW, naam="  Sint-Élan   Mechelen ", soort="school")
    organisatie = Organisatie.objects.get(naam="Sint-Élan Mechelen")
    assert list(organisatie.netwerken.all()) == [maak_netwerk()]
    assert "Sint-Élan" in client.get("/beheer/organisaties/?q=elan").content.decode()
    assert Gebeurtenis.objects.get().wat == "organisatie toegevoegd"


def test_een_naam_die_er_al_is_geeft_een_link_naar_die_organisatie(client):
    beheerder(client)
    bestaande = maak_organisatie("CLB Élan")
    antwoord = dien_in(client, NIEUW, naam="clb elan", soort="clb")
    assert antwoord.status_code == 422
    assert pad("organisatie", bestaande) in antwoord.content.decode()


def test_een_organisatie_van_een_ander_netwerk_doet_hier_ook_mee_na_een_vinkje(client):
    beheerder(client)
    elders = maak_organisatie("CLB Elders", netwerk=maak_netwerk("vlaams-brabant"))
    eerste = dien_in(client, NIEUW, naam="CLB Elders", soort="clb")
    assert 'name="bestaande"' in eerste.content.decode()
    dien_in(client, NIEUW, naam="CLB Elders", soort="clb", bestaande="on")
    assert elders.netwerken.count() == 1
    zeg_ja(Leesvoorstel.objects.get())
    assert elders.netwerken.count() == 2
    assert Organisatie.objects.filter(naam="CLB Elders").count() == 1


def test_naam_wijzigen_wijzigt_ook_zoeken_en_volgorde(client):
    beheerder(client)
    organisatie = maak_organisatie("Aaa")
    dien_in(client, pad("organisatie_wijzigen", organisatie), naam="Zorg Één", soort="welzijn")
    organisatie.refresh_from_db()
    assert (organisatie.zoektekst, organisatie.sorteersleutel) == ("zorg een", "zorg een")
    verschil = Gebeurtenis.objects.get().verschil
    assert {"veld": "soort", "label": "soort", "was": "andere", "wordt": "welzijn"} in verschil


def test_een_naam_van_een_andere_organisatie_wordt_geweigerd(client):
    beheerder(client)
    maak_organisatie("Bbb")
    organisatie = maak_organisatie("Aaa")
    antwoord = dien_in(client, pad("organisatie_wijzigen", organisatie), naam="bbb", soort="andere")
    assert "Er is al een organisatie met de naam Bbb" in antwoord.content.decode()


def test_wat_ook_hier_meewerkt_wijzigt_een_beheerder_van_het_netwerk_waar_het_thuis_is(client):
    beheerder(client, maak_netwerk("vlaams-brabant"))
    organisatie = ook_in_vlaams_brabant(maak_organisatie("Gedeeld"))
    for naam, velden in (
        ("organisatie_wijzigen", {"naam": "Anders", "soort": "andere"}),
        ("organisatie_gebruik", {"reden": "x"}),
    ):
        antwoord = dien_in(client, pad(naam, organisatie), **velden)
        assert antwoord.status_code == 422
        assert "Gedeeld is van Netwerk mechelen" in antwoord.content.decode()
    assert dien_in(client, pad("eenheid_nieuw", organisatie), naam="Dienst A").status_code == 302


def test_buiten_gebruik_vraagt_een_reden_en_geen_lopende_lidmaatschappen(client):
    beheerder(client)
    organisatie = maak_organisatie("Stopt")
    persoon = maak_gebruiker(Rol.PARTNER, organisatie=organisatie)
    assert (
        "loopt nog 1 lidmaatschap"
        in dien_in(client, pad("organisatie_gebruik", organisatie), reden="x").content.decode()
    )
    with schrijven_toegestaan():
        persoon.lidmaatschappen.update(tot="2021-01-01")
    dien_in(client, pad("organisatie_gebruik", organisatie), reden="Fusie.")
    organisatie.refresh_from_db()
    assert not organisatie.actief
    assert organisatie.naam not in client.get("/beheer/organisaties/").content.decode()
    dien_in(client, pad("organisatie_gebruik", organisatie), reden="Toch niet.")
    assert Gebeurtenis.objects.first().wat == "organisatie weer in gebruik"


def test_een_eenheid_komt_erbij_en_krijgt_een_andere_naam(client):
    beheerder(client)
    organisatie = maak_organisatie("Stad Mechelen")
    dien_in(client, pad("eenheid_nieuw", organisatie), naam="Dienst Onderwijs")
    eenheid = Eenheid.objects.get()
    adres = reverse("beheer:eenheid_wijzigen", args=[organisatie.sleutel, adressleutel(eenheid)])
    dien_in(client, adres, naam="Dienst Onderwijsondersteuning")
    eenheid.refresh_from_db()
    assert eenheid.naam == "Dienst Onderwijsondersteuning"
    assert (
        "Dienst Onderwijs werd Dienst Onderwijsondersteuning"
        in client.get(pad("organisatie", organisatie)).content.decode()
    )


def test_twee_eenheden_met_dezelfde_naam_kan_niet(client):
    beheerder(client)
    organisatie = maak_organisatie()
    dien_in(client, pad("eenheid_nieuw", organisatie), naam="Dienst A")
    assert (
        "heeft al een eenheid" in dien_in(client, pad("eenheid_nieuw", organisatie), naam="Dienst A").content.decode()
    )


def test_een_dienst_weigert_wie_elders_beheerder_is():
    organisatie = maak_organisatie()
    door = maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk("vlaams-brabant"))
    with pytest.raises(Geweigerd):
        diensten.eenheid_toevoegen(organisatie=organisatie, naam="x", door=door)
    with pytest.raises(Geweigerd):
        diensten.organisatie_aanmaken(naam="Nieuw", soort="clb", netwerk=maak_netwerk(), door=door)
