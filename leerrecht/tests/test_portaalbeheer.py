"""Who begins networks: the role above them, its first networks, and where it says yes."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from leerrecht.account.factor import moet_factor_hebben
from leerrecht.beheer.diensten.gebruiker import gebruiker_aanmaken
from leerrecht.beheer.diensten.lidmaatschap import lidmaatschap_toevoegen
from leerrecht.beheer.diensten.netwerk import eerste_beheerder_uitnodigen, netwerk_beginnen
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis, Gebruiker, Leesvoorstel, Lidmaatschap, Netwerk, Organisatie, Thema
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import DOSSIERRECHTEN, Recht, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.toegang import toegang_van
from leerrecht.voorstel.diensten import voorstel_aanvaarden

pytestmark = pytest.mark.django_db

LIMBURG = {
    "naam": "Netwerk leerrecht Limburg",
    "korte_naam": "Limburg",
    "slug": "limburg",
    "gebied": "provincie",
    "organisatie": "Provincie Limburg",
    "soort": "provincie",
    "beheerder": "Lies Beheer",
    "email": "lies@limburg.test",
}


@pytest.fixture
def petra():
    return maak_gebruiker(Rol.PORTAALBEHEER)


def vers(gebruiker: Gebruiker) -> Gebruiker:
    """As at the next request: rights are read anew."""
    return Gebruiker.objects.get(pk=gebruiker.pk)


def test_een_portaalbeheerder_hoort_bij_geen_netwerk_en_leest_geen_dossier(petra):
    toegang = toegang_van(petra)
    assert toegang.mag(Recht.NETWERKEN_BEGINNEN)
    assert not toegang.mag(Recht.NETWERKEN_BEGINNEN, maak_netwerk())
    assert not [recht for recht in DOSSIERRECHTEN if toegang.mag(recht)]
    assert moet_factor_hebben(petra)


def test_ook_met_een_lidmaatschap_met_dossiers_leest_een_portaalbeheerder_er_geen(petra):
    organisatie = maak_organisatie(soort="clb")
    beheer = maak_gebruiker(Rol.BEHEER)
    van = Lidmaatschap.objects.first().van
    for rol in (Rol.MELDPUNT, Rol.AANMELDER):
        with pytest.raises(Geweigerd, match="leest geen dossiers"):
            lidmaatschap_toevoegen(
                gebruiker=petra, organisatie=organisatie, netwerk=maak_netwerk(), rol=rol, van=van, door=beheer
            )
    mila = maak_gebruiker(Rol.MELDPUNT)
    mila.portaalbeheer_sinds = petra.portaalbeheer_sinds
    mila.save()
    assert not [recht for recht in DOSSIERRECHTEN if toegang_van(vers(mila)).mag(recht)]


def test_overleg_netwerk_A8_een_netwerk_begint_met_organisatie_en_beheerder(petra):
    begin = netwerk_beginnen(**LIMBURG, door=petra)
    lid = Lidmaatschap.objects.get(gebruiker=begin.beheerder)
    assert (lid.rol, lid.netwerk.slug, lid.organisatie.naam) == (Rol.BEHEER, "limburg", "Provincie Limburg")
    assert Bericht.objects.get().aan == "lies@limburg.test"
    assert {g.wat for g in Gebeurtenis.objects.filter(netwerk_slug="limburg", door_naam=petra.naam)} >= {
        "netwerk begonnen",
        "eerste beheerder gemaakt",
    }


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"slug": "mechelen"}, "is al het adres van"),
        ({"naam": "netwerk MECHELEN"}, "bestaat al"),
        ({"organisatie": "stad mechelen"}, "bestaat al, in"),
    ],
)
def test_wat_er_al_is_wordt_geweigerd_en_er_komt_niets(petra, anders, zin):
    netwerk = maak_netwerk()
    maak_organisatie("Stad Mechelen", netwerk)
    with pytest.raises(Geweigerd, match=zin):
        netwerk_beginnen(**{**LIMBURG, "naam": LIMBURG["naam"], **_zoals(netwerk, anders)}, door=petra)
    assert Netwerk.objects.count() == 1
    assert Organisatie.objects.count() == 1


def _zoals(netwerk: Netwerk, anders: dict[str, str]) -> dict[str, str]:
    return {"naam": netwerk.naam.upper()} if "naam" in anders else anders


def test_een_ander_begint_geen_netwerk():
    with pytest.raises(Geweigerd, match="recht"):
        netwerk_beginnen(**LIMBURG, door=maak_gebruiker(Rol.BEHEER))


def test_veiligheid_B1_wie_al_ergens_werkt_wordt_pas_beheerder_na_een_ja_van_dat_netwerk(petra):
    thuis = maak_netwerk()
    bea = maak_gebruiker(Rol.BEHEER, netwerk=thuis)
    stella = maak_gebruiker(Rol.STAF, netwerk=thuis, email="stella@mechelen.test")
    begin = netwerk_beginnen(**{**LIMBURG, "email": "stella@mechelen.test"}, door=petra)
    assert isinstance(begin.beheerder, Leesvoorstel)
    limburg = Netwerk.objects.get(slug="limburg")
    assert not toegang_van(vers(stella)).mag(Recht.ACCOUNTS_BEHEREN, limburg)
    voorstel_aanvaarden(voorstel=begin.beheerder, door=vers(bea))
    assert toegang_van(vers(stella)).mag(Recht.ACCOUNTS_BEHEREN, limburg)


def test_een_andere_eerste_beheerder_kan_tot_iemand_inlogde(petra):
    begin = netwerk_beginnen(**LIMBURG, door=petra)
    wat = {"netwerk": begin.netwerk, "organisatie": Organisatie.objects.get()}
    tweede = eerste_beheerder_uitnodigen(**wat, naam="Bram", email="bram@limburg.test", door=petra)
    tweede.last_login = petra.portaalbeheer_sinds
    tweede.save()
    with pytest.raises(Geweigerd, match="heeft een functioneel beheerder"):
        eerste_beheerder_uitnodigen(**wat, naam="Els", email="els@limburg.test", door=petra)


def test_zolang_een_netwerk_niemand_heeft_zegt_de_portaalbeheerder_ja_op_de_eerste_van_het_meldpunt(petra):
    begin = netwerk_beginnen(**LIMBURG, door=petra)
    lies = vers(begin.beheerder)
    van = Lidmaatschap.objects.get().van
    wat = {"functie": "", "organisatie": Organisatie.objects.get(), "netwerk": begin.netwerk, "van": van}
    wacht = gebruiker_aanmaken(
        email="mila@limburg.test", naam="Mila", rol=Rol.MELDPUNT, uitnodigen=True, **wat, door=lies
    )
    assert isinstance(wacht, Leesvoorstel)
    assert Bericht.objects.filter(gebruiker=petra, soort__contains="voorstel").exists()
    voorstel_aanvaarden(voorstel=wacht, door=vers(petra))
    mila = Gebruiker.objects.get(email="mila@limburg.test")
    assert toegang_van(mila).lidmaatschappen
    # From now on somebody of the Meldpunt decides.
    tweede = gebruiker_aanmaken(email="jo@limburg.test", naam="Jo", rol=Rol.MELDPUNT, uitnodigen=True, **wat, door=lies)
    with pytest.raises(Geweigerd, match="wacht niet meer op jou"):
        voorstel_aanvaarden(voorstel=tweede, door=vers(petra))


def test_beheer_van_een_netwerk_neemt_het_account_van_een_portaalbeheerder_niet_over(petra, client):
    netwerk = maak_netwerk()
    ook = maak_gebruiker(Rol.STAF, netwerk=netwerk)
    ook.portaalbeheer_sinds = petra.portaalbeheer_sinds
    ook.save()
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=netwerk))
    for wat in ("tweede-factor", "sluiten"):
        adres = f"/beheer/gebruikers/{ook.sleutel}/{wat}/"
        pagina = client.get(adres)
        antwoord = client.post(adres, invoer(pagina, reden="Kwijt."))
        assert "ook portaalbeheerder" in antwoord.content.decode(), wat
    assert vers(ook).is_active


def test_de_server_maakt_de_eerste_portaalbeheerder_zonder_netwerk(capsys):
    call_command("eerste_beheerder", "--email", "Petra@portaal.test", "--naam", "Petra")
    petra = Gebruiker.objects.get()
    assert petra.portaalbeheer_sinds
    assert not Lidmaatschap.objects.exists()
    assert Bericht.objects.get().aan == "petra@portaal.test"
    assert "De uitnodiging is onderweg" in capsys.readouterr().out
    call_command("eerste_beheerder", "--email", "petra@portaal.test", "--stop")
    assert not vers(petra).portaalbeheer_sinds


def test_de_server_maakt_niemand_portaalbeheerder_die_dossiers_leest():
    maak_gebruiker(Rol.MELDPUNT, email="mila@mechelen.test")
    with pytest.raises(CommandError, match="leest er geen"):
        call_command("eerste_beheerder", "--email", "mila@mechelen.test", "--naam", "Mila")


def test_de_pagina_maakt_het_netwerk_en_zegt_wat_er_nog_moet(petra, client):
    log_in(client, petra)
    pagina = client.get("/beheer/netwerken/nieuw/")
    velden = invoer(pagina, **{**LIMBURG, "slug": ""})
    antwoord = client.post("/beheer/netwerken/nieuw/", velden, follow=True)
    assert antwoord.redirect_chain[-1][0] == "/beheer/netwerken/limburg/"
    inhoud = antwoord.content.decode()
    assert "Netwerk leerrecht Limburg staat in het portaal, op /limburg/." in inhoud
    assert "staat klaar om te vertrekken, naar lies@limburg.test" in inhoud
    assert "Dit doet de functioneel beheerder." in inhoud
    assert "Netwerk leerrecht Limburg" in client.get("/beheer/netwerken/").content.decode()


def test_een_netwerk_krijgt_geen_adres_van_een_kamer(petra, client):
    log_in(client, petra)
    for slug in ("overleg", "beheer", "gezond"):
        pagina = client.get("/beheer/netwerken/nieuw/")
        antwoord = client.post("/beheer/netwerken/nieuw/", invoer(pagina, **{**LIMBURG, "slug": slug}))
        assert "is al een pagina van het portaal" in antwoord.content.decode(), slug
    assert not Netwerk.objects.exists()


def test_veiligheid_B1_de_pagina_zegt_dat_de_beheerder_op_een_ander_netwerk_wacht(petra, client):
    maak_gebruiker(Rol.STAF, email="stella@mechelen.test")
    log_in(client, petra)
    pagina = client.get("/beheer/netwerken/nieuw/")
    velden = invoer(pagina, **{**LIMBURG, "email": "stella@mechelen.test"})
    inhoud = client.post("/beheer/netwerken/nieuw/", velden, follow=True).content.decode()
    assert "Netwerk leerrecht Limburg staat in het portaal. De beheerder nog niet." in inhoud
    assert Netwerk.objects.filter(slug="limburg").exists()
    assert not Lidmaatschap.objects.filter(netwerk__slug="limburg").exists()


def test_de_teksten_van_een_netwerk_staan_er_meteen_voor_bezoekers(client):
    netwerk = maak_netwerk("limburg")
    adres = "/beheer/netwerken/limburg/teksten/"
    for rol in (Rol.BEHEER, Rol.STAF):
        log_in(client, maak_gebruiker(rol, netwerk=netwerk))
        velden = invoer(client.get(adres), missie=f"Iedereen mee, zegt {rol}.", over="Sinds 2027.")
        inhoud = client.post(adres, velden, follow=True).content.decode()
        assert "Bewaard. Bezoekers lezen het bij “Over het netwerk”." in inhoud
        client.logout()
        assert f"Iedereen mee, zegt {rol}." in client.get("/over/").content.decode()


def test_twee_mensen_die_de_missie_schrijven_zien_elkaars_tekst(client):
    netwerk = maak_netwerk("limburg")
    adres = "/beheer/netwerken/limburg/teksten/"
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=netwerk))
    mijn = invoer(client.get(adres), missie="Van mij.")
    client.post(adres, invoer(client.get(adres), missie="Van een ander."))
    antwoord = client.post(adres, mijn)
    assert antwoord.status_code in (409, 422)
    assert "Van mij." in antwoord.content.decode()
    assert "Van een ander." in antwoord.content.decode()
    assert Netwerk.objects.get().missie == "Van een ander."


def test_een_netwerk_neemt_de_naam_van_een_ander_niet(client):
    maak_netwerk()
    netwerk = maak_netwerk("limburg")
    adres = "/beheer/netwerken/limburg/teksten/"
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=netwerk))
    antwoord = client.post(adres, invoer(client.get(adres), korte_naam="MECHELEN"))
    assert "Zo heet" in antwoord.content.decode()


def test_overleg_netwerk_A9_een_beheerder_verandert_geen_woord_op_de_pagina_van_een_ander_netwerk(petra, client):
    with schrijven_toegestaan():
        Thema.objects.create(slug="warm", naam="Warm onthaal")
    adres = "/beheer/woorden/themas/warm/wijzigen/"
    log_in(client, maak_gebruiker(Rol.BEHEER))
    lijst = client.get("/beheer/woorden/").content.decode()
    assert "Warm onthaal" in lijst
    assert "een portaalbeheerder past ze aan" in lijst
    assert "/beheer/woorden/themas/nieuw/" not in lijst
    assert client.post(adres, {"naam": "Koud"}).status_code == 403
    log_in(client, petra)
    client.post(adres, invoer(client.get(adres), naam="Warme start"))
    assert Thema.objects.get().naam == "Warme start"


def test_de_eigen_pagina_zegt_welke_rol_een_portaalbeheerder_heeft(petra, client):
    log_in(client, petra)
    pagina = client.get("/account/").content.decode()
    assert "<strong>Portaalbeheerder</strong> sinds" in pagina
    assert "Je hebt nu geen rol in een netwerk." not in pagina
    log_in(client, maak_gebruiker())
    assert "Je hebt nu geen rol in een netwerk." in client.get("/account/").content.decode()
