"""The areas of a network, made in the browser."""

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import druk, invoer
from leerrecht.versies import Botst
from meldpunt.diensten.werkgebied import gebied_weghalen, gebied_wijzigen, gebieden_toevoegen, waarden_van_gebied
from meldpunt.models import Werkgebied, Werkregio
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import maak_aanmelding

pytestmark = pytest.mark.django_db


def wijzig(rij: Werkgebied, door, begin: dict[str, str] | None = None, **velden: str) -> Werkgebied:
    nu = begin or waarden_van_gebied(Werkgebied.objects.get(pk=rij.pk))
    return gebied_wijzigen(gebied_id=rij.pk, mijn={**nu, **velden}, origineel=nu, door=door)


@pytest.fixture
def limburg():
    return maak_netwerk("limburg")


@pytest.fixture
def beheer(limburg):
    return maak_gebruiker(Rol.BEHEER, netwerk=limburg)


def test_overleg_netwerk_A8_gebieden_komen_erbij_in_de_browser_en_liggen_in_het_netwerk(limburg, beheer, client):
    log_in(client, beheer)
    adres = "/meldpunt/gebieden/limburg/nieuw/"
    antwoord = client.post(adres, invoer(client.get(adres), namen="Hasselt\n  Genk \n\nHasselt"), follow=True)
    assert "Toegevoegd: Hasselt, Genk." in antwoord.content.decode()
    geheel = Werkgebied.objects.get(slug="limburg")
    assert [(rij.naam, rij.ligt_in) for rij in Werkgebied.objects.exclude(pk=geheel.pk)] == [
        ("Hasselt", geheel),
        ("Genk", geheel),
    ]
    # The link of the Meldpunt of this network to its aanbod knows the area by the word of the network.
    assert client.get("/meldpunt/aanbod/?gebied=limburg").status_code == 200


def test_een_wijk_ligt_in_haar_gemeente(limburg, beheer):
    (hasselt,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Hasselt"], door=beheer)
    (wijk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Runkst"], ligt_in=hasselt.slug, door=beheer)
    assert wijk.ligt_in == hasselt


def test_dezelfde_naam_in_een_ander_netwerk_blijft_van_dat_netwerk(limburg, beheer):
    with schrijven_toegestaan():
        Werkgebied.objects.create(netwerk=maak_netwerk(), slug="genk", naam="Genk")
    (genk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk"], door=beheer)
    assert (genk.netwerk, genk.slug) == (limburg, "genk-2")


def test_wat_er_staat_komt_niet_nog_eens(limburg, beheer):
    gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk"], door=beheer)
    with pytest.raises(Geweigerd, match="staan er al"):
        gebieden_toevoegen(netwerk_id=limburg.pk, namen=["genk"], door=beheer)


def test_een_gebied_krijgt_een_andere_naam_en_houdt_zijn_adres(limburg, beheer, client):
    (genk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Gnek"], door=beheer)
    log_in(client, beheer)
    adres = f"/meldpunt/gebieden/limburg/{genk.slug}/"
    antwoord = client.post(adres, invoer(client.get(adres), naam="Genk"), follow=True)
    assert "Bewaard: Genk, in " in antwoord.content.decode()
    assert Werkgebied.objects.get(pk=genk.pk).slug == "gnek"


def test_een_gebied_gaat_weg_zolang_niets_ernaar_wijst(limburg, beheer, client):
    genk, as_ = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk", "As"], door=beheer)
    fiche = maak_fiche(netwerk=limburg, aanbieder=maak_organisatie(netwerk=limburg))
    with schrijven_toegestaan():
        fiche.werkgebieden.add(genk)
    with pytest.raises(Geweigerd, match="wordt gebruikt"):
        gebied_weghalen(gebied_id=genk.pk, door=beheer)
    log_in(client, beheer)
    antwoord = client.post(f"/meldpunt/gebieden/limburg/{as_.slug}/weghalen/", druk(client), follow=True)
    assert "As is weggehaald." in antwoord.content.decode()


def test_een_ander_netwerk_raakt_er_niet_aan(limburg, beheer):
    (genk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk"], door=beheer)
    ander = maak_gebruiker(Rol.BEHEER)
    with pytest.raises(Geweigerd):
        wijzig(genk, ander, naam="X")
    with pytest.raises(Geweigerd):
        gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Y"], door=ander)


def test_een_wijk_die_verkeerd_lag_gaat_naar_haar_gemeente_en_de_geschiedenis_zegt_het(limburg, beheer):
    hasselt, genk = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Hasselt", "Genk"], door=beheer)
    (wijk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Runkst"], ligt_in=genk.slug, door=beheer)
    assert wijzig(wijk, beheer, ligt_in=hasselt.slug).ligt_in == hasselt
    spoor = Gebeurtenis.objects.over("werkgebied", wijk.slug).first()
    assert spoor is not None
    assert [(rij["label"], rij["was"], rij["wordt"]) for rij in spoor.verschil] == [("ligt in", "Genk", "Hasselt")]


def test_een_gebied_ligt_niet_in_zichzelf_en_niet_te_diep(limburg, beheer):
    (hasselt,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Hasselt"], door=beheer)
    (wijk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Runkst"], ligt_in=hasselt.slug, door=beheer)
    (genk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk"], door=beheer)
    with pytest.raises(Geweigerd, match="niet in zichzelf"):
        wijzig(hasselt, beheer, ligt_in=wijk.slug)
    with pytest.raises(Geweigerd, match="te diep"):
        wijzig(hasselt, beheer, ligt_in=genk.slug)
    with pytest.raises(Geweigerd):
        wijzig(Werkgebied.objects.get(slug="limburg"), beheer, ligt_in=genk.slug)


def test_door_een_gebied_te_verleggen_leest_niemand_een_dossier_meer(limburg, beheer):
    hasselt, genk = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Hasselt", "Genk"], door=beheer)
    (wijk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Runkst"], ligt_in=genk.slug, door=beheer)
    collega = maak_gebruiker(Rol.MELDPUNT, netwerk=limburg)
    with schrijven_toegestaan():
        Werkregio.objects.create(gebruiker=collega, gebied=hasselt, door=beheer)
    maak_aanmelding(netwerk=limburg, gebied=wijk)
    with pytest.raises(Geweigerd, match="In dit gebied zijn dossiers"):
        wijzig(wijk, beheer, ligt_in=hasselt.slug)
    with schrijven_toegestaan():
        Werkregio.objects.all().delete()
    assert wijzig(wijk, beheer, ligt_in=hasselt.slug).ligt_in == hasselt


def test_twee_die_hetzelfde_gebied_wijzigen_schrijven_niet_over_elkaar(limburg, beheer):
    (hasselt,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Hasselt"], door=beheer)
    (genk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Gnek"], door=beheer)
    begin = waarden_van_gebied(genk)
    wijzig(genk, beheer, naam="Genk")
    with pytest.raises(Botst):
        wijzig(genk, beheer, begin, naam="Gent")
    # Another field: both stay.
    assert wijzig(genk, beheer, begin, ligt_in=hasselt.slug).naam == "Genk"
