"""A provider without an account answers by a personal link: what it reads, what it can do, when the link is dead."""

import datetime
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.contact.opruimen import vervallen
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebruiker, PersoonlijkeLink, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.diensten.antwoordadres import (
    antwoordadres_bevestigen,
    antwoordadres_stoppen,
    antwoordadres_toevoegen,
)
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.toeleiding import (
    antwoordlink_opnieuw,
    toeleiding_intrekken,
    toeleiding_vraag_beantwoorden,
)
from meldpunt.diensten.toeleidingantwoord import toeleiding_beantwoorden
from meldpunt.keuzes.dossier import Toeleidingstand, Weigering
from meldpunt.models import Aanmelding, Antwoordadres, Dossierdeel, Jongere, Toeleiding
from meldpunt.regels.bereik import bereik_van_aanbieder
from meldpunt.regels.linklezer import als_aanbieder
from meldpunt.regels.toeleidingantwoord import Toeleidingantwoord
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.linkhulp import Linkzaak, link_in_mail
from meldpunt.tests.toeleidinghulp import vers

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
STRAKS = VANDAAG + datetime.timedelta(days=9)
DAG = f"{STRAKS:%d/%m/%Y}"
WEG = "Deze link werkt niet meer"
NEE = {"antwoord": "geweigerd", "reden": Weigering.VOLZET.value, "tekst": "Alles zit vol."}


@pytest.mark.parametrize(
    ("velden", "stand"),
    [
        ({"antwoord": "aanvaard", "dag": DAG}, Toeleidingstand.AANVAARD),
        ({"antwoord": "wachtlijst", "dag": DAG}, Toeleidingstand.WACHTLIJST),
        ({"antwoord": "vraag", "tekst": "Kan het voormiddag?"}, Toeleidingstand.VRAAG),
        (NEE, Toeleidingstand.GEWEIGERD),
    ],
)
def test_meldpunt_A2_wie_geen_account_heeft_antwoordt_met_de_link(velden, stand):
    zaak = Linkzaak()
    assert bool(zaak.rij.gehoord)
    na = zaak.antwoord(**velden)
    zaak.rij.refresh_from_db()
    zet = zaak.rij.zetten.first()
    assert zaak.rij.stand == stand, na.content.decode()
    assert (zet.door, zet.telefonisch, zet.gezegd_door) == (zaak.adres.gebruiker, False, "")
    blad = na.content.decode()
    assert "Verstuurd:" in blad and "Het Meldpunt" in blad and "Geantwoord met de link van" in blad


def test_een_postvak_zegt_wie_antwoordde():
    zaak = Linkzaak(postvak=True)
    assert zaak.antwoord(antwoord="aanvaard", dag=DAG).status_code == 422
    zaak.antwoord(antwoord="aanvaard", dag=DAG, wie="Bo, begeleider")
    zet = zaak.rij.zetten.first()
    assert (zet.gezegd_door, zet.gezegd_op, zet.telefonisch) == ("Bo, begeleider", VANDAAG, False)
    assert "Bo, begeleider" in zaak.open()


def test_een_fout_antwoord_verliest_niets_en_zegt_wat_ontbreekt():
    zaak = Linkzaak()
    na = zaak.antwoord(**(NEE | {"reden": ""}))
    assert na.status_code == 422
    assert "Kies waarom het niet past." in na.content.decode() and "Alles zit vol." in na.content.decode()


def test_wie_de_link_alleen_opent_verandert_niets():
    zaak = Linkzaak()
    for _ in range(3):
        Client().get(zaak.link)
        Client().head(zaak.link)
    zaak.rij.refresh_from_db()
    assert zaak.rij.stand == Toeleidingstand.VOORGESTELD and not zaak.rij.zetten.exists()
    assert PersoonlijkeLink.objects.filter(gesloten_op__isnull=True).count() == 1
    keek = Raadpleging.objects.filter(door_sleutel=zaak.adres.gebruiker.sleutel).values_list("wat", "trap").distinct()
    assert set(keek) == {("link van de aanbieder geopend", "0")}


def test_de_link_leest_de_vraag_zonder_naam_en_niets_anders():
    zaak = Linkzaak(bevestigd=True)
    blad = zaak.open()
    jongere = zaak.aanmelding.jongere
    assert "Zoekt een plek met hout." in blad and zaak.aanmelding.referentie in blad
    for woord in (jongere.voornaam, jongere.naam, "kanarie-a", "kanarie-b"):
        assert woord not in blad, woord


def test_een_naam_staat_er_na_een_ja_op_een_adres_dat_twee_mensen_kennen_met_een_code():
    zaak = Linkzaak(bevestigd=True)
    zaak.zeg_ja("A")
    link = link_in_mail(zaak.adres.gebruiker)
    client = Client()
    assert client.get(link).headers["Location"] == "code/"
    assert client.post(f"{link}antwoord-op-vraag/", {"antwoord": "aanvaard"}).headers["Location"] == "../"
    client.post(f"{link}code-sturen/", {"formuliersleutel": _sleutel(client, f"{link}code/")})
    code = Bericht.objects.filter(soort="link.code").latest("pk").tekst
    cijfers = re.search(r"\b\d{3} ?\d{3}\b", code).group()
    client.post(f"{link}code/", {"code": cijfers, "formuliersleutel": _sleutel(client, f"{link}code/")})
    blad = client.get(link).content.decode()
    assert zaak.aanmelding.jongere.volledige_naam in blad and "kanarie-b" not in blad
    assert Raadpleging.objects.filter(wat__startswith="naam gelezen met een link").exists()


def _sleutel(client: Client, adres: str) -> str:
    return re.search(r'name="formuliersleutel" value="([^"]+)"', client.get(adres).content.decode()).group(1)


def test_op_een_adres_dat_niemand_bevestigde_staat_nooit_een_naam():
    zaak = Linkzaak()
    zaak.zeg_ja("A", "B")
    blad = zaak.open(link_in_mail(zaak.adres.gebruiker))
    assert "Zoekt een plek met hout." in blad
    assert zaak.aanmelding.jongere.voornaam not in blad and zaak.aanmelding.jongere.naam not in blad


def test_wie_een_adres_toevoegt_bevestigt_het_niet_zelf():
    zaak = Linkzaak()
    with pytest.raises(Geweigerd):
        antwoordadres_bevestigen(antwoordadres_id=zaak.adres.pk, door=zaak.meldpunt)
    elders = medewerker(maak_netwerk("leuven"))
    with pytest.raises(Geweigerd):
        antwoordadres_bevestigen(antwoordadres_id=zaak.adres.pk, door=elders)
    zaak.adres.refresh_from_db()
    assert zaak.adres.bevestigd_op is None


def test_een_tweede_antwoord_verandert_niets_en_leest_wat_geantwoord_is():
    zaak = Linkzaak()
    tweede = zaak.voeg_toe("tweede@hoeve.test")
    antwoordlink_opnieuw(toeleiding_id=zaak.rij.pk, door=zaak.meldpunt)
    een, twee = link_in_mail(zaak.adres.gebruiker), link_in_mail(tweede.gebruiker)
    zaak.antwoord(een, antwoord="aanvaard", dag=DAG)
    blad = zaak.open(twee)
    assert "Jullie antwoord: aanvaard" in blad and "Verstuur het antwoord" not in blad
    Client().post(f"{twee}antwoord-op-vraag/", NEE)
    zaak.rij.refresh_from_db()
    assert zaak.rij.stand == Toeleidingstand.AANVAARD and zaak.rij.zetten.count() == 1


def test_na_een_nee_leest_de_link_alleen_nog_het_antwoord():
    zaak = Linkzaak()
    zaak.antwoord(**NEE)
    blad = zaak.open()
    assert "Jullie antwoord: geweigerd" in blad and "Zoekt een plek met hout." not in blad
    assert zaak.aanmelding.vraag not in blad


@pytest.mark.parametrize("einde", ["ingetrokken", "afgesloten", "verlopen", "gestopt", "vervangen", "ander aanvaardde"])
def test_wanneer_een_link_niets_meer_opent(einde):
    zaak = Linkzaak()
    if einde == "ingetrokken":
        toeleiding_intrekken(toeleiding_id=zaak.rij.pk, reden="Anders.", door=zaak.meldpunt)
    elif einde == "afgesloten":
        dossier_afsluiten(aanmelding_id=zaak.aanmelding.pk, einde="advies", advies="Klaar.", door=zaak.meldpunt)
    elif einde == "verlopen":
        with schrijven_toegestaan():
            PersoonlijkeLink.objects.update(vervalt_op=timezone.now())
    elif einde == "gestopt":
        antwoordadres_stoppen(antwoordadres_id=zaak.adres.pk, door=zaak.meldpunt)
    elif einde == "vervangen":
        antwoordlink_opnieuw(toeleiding_id=zaak.rij.pk, door=zaak.meldpunt)
    else:
        fiche = maak_fiche(titel="Ander")
        wie = aanbieder_van(fiche)
        andere = zaak.stel_voor(fiche)
        ja = Toeleidingantwoord(Toeleidingstand.AANVAARD, dag=STRAKS)
        toeleiding_beantwoorden(toeleiding_id=andere.pk, antwoord=ja, door=wie)
    assert WEG in zaak.open()
    antwoord = Client().post(f"{zaak.link}antwoord-op-vraag/", {"antwoord": "aanvaard", "dag": DAG})
    assert antwoord.status_code == 404
    zaak.rij.refresh_from_db()
    assert zaak.rij.stand != Toeleidingstand.AANVAARD


def test_een_link_die_het_meldpunt_introk_komt_niet_terug_met_een_knop():
    zaak = Linkzaak()
    toeleiding_intrekken(toeleiding_id=zaak.rij.pk, reden="Anders.", door=zaak.meldpunt)
    aantal = Bericht.objects.filter(soort="meldpunt.antwoordlink").count()
    client = Client()
    client.post(f"{zaak.link}nieuw/", {"formuliersleutel": _sleutel(client, zaak.link)})
    assert Bericht.objects.filter(soort="meldpunt.antwoordlink").count() == aantal


def test_een_antwoord_van_het_meldpunt_komt_met_een_nieuwe_link():
    zaak = Linkzaak()
    zaak.antwoord(antwoord="vraag", tekst="Kan het voormiddag?")
    toeleiding_vraag_beantwoorden(toeleiding_id=zaak.rij.pk, antwoord="Ja, dat kan.", door=zaak.meldpunt)
    nieuw = link_in_mail(zaak.adres.gebruiker)
    assert nieuw != zaak.link and WEG in zaak.open()
    assert "Ja, dat kan." in zaak.open(nieuw)


def test_wie_een_link_heeft_leest_buiten_die_link_geen_enkel_dossier():
    zaak = Linkzaak(bevestigd=True)
    zaak.zeg_ja("A", "B")
    wie = vers(zaak.adres.gebruiker)
    for model in (Aanmelding, Toeleiding, Jongere, Dossierdeel):
        assert not model.objects.zichtbaar_voor(wie).exists(), model
    assert als_aanbieder(wie) is wie and Toeleiding.objects.zichtbaar_voor(wie).exists()
    assert not Toeleiding.objects.zichtbaar_voor(vers(wie)).exists()


def test_een_link_antwoordt_nooit_voor_een_andere_aanbieder():
    zaak = Linkzaak()
    ander = zaak.stel_voor(maak_fiche(titel="Niet van hen"))
    lezer = als_aanbieder(vers(zaak.adres.gebruiker))
    ja = Toeleidingantwoord(Toeleidingstand.AANVAARD, dag=STRAKS)
    with pytest.raises(Geweigerd):
        toeleiding_beantwoorden(toeleiding_id=ander.pk, antwoord=ja, door=lezer)
    with schrijven_toegestaan():
        PersoonlijkeLink.objects.update(voorwerp=ander.sleutel)
    assert WEG in zaak.open()


def test_in_mail_en_geschiedenis_staat_niets_over_de_jongere():
    zaak = Linkzaak()
    zaak.zeg_ja("A")
    zaak.antwoord(link_in_mail(zaak.adres.gebruiker), antwoord="aanvaard", dag=DAG)
    jongere = zaak.aanmelding.jongere
    for bericht in Bericht.objects.all():
        alles = f"{bericht.onderwerp} {bericht.tekst} {bericht.html}"
        assert not any(
            woord in alles for woord in (jongere.voornaam, jongere.naam, "Zoekt een plek", zaak.aanmelding.vraag)
        )
    assert zaak.rij.sleutel not in zaak.link and zaak.aanmelding.referentie not in zaak.link


def test_meldpunt_A2_het_bereik_zegt_wie_met_een_link_hoort_en_wie_niet():
    zaak = Linkzaak()
    horen = bereik_van_aanbieder(zaak.aanmelding.netwerk, zaak.fiche.aanbieder)
    assert [str(weg) for plek in horen.plekken for _, weg in plek.wegen] == ["mail, zonder account"]
    antwoordadres_stoppen(antwoordadres_id=zaak.adres.pk, door=zaak.meldpunt)
    assert not bereik_van_aanbieder(zaak.aanmelding.netwerk, zaak.fiche.aanbieder)


# The addresses themselves.


def test_een_adres_met_een_account_wordt_geen_adres_voor_links():
    zaak = Linkzaak()
    account = maak_gebruiker(Rol.PARTNER)
    with pytest.raises(Geweigerd) as fout:
        zaak.voeg_toe(account.email)
    assert fout.value.veld == "email"


def test_alleen_het_meldpunt_van_het_netwerk_houdt_adressen_bij():
    zaak = Linkzaak()
    for wie in (maak_gebruiker(Rol.STAF), zaak.aanmelder, medewerker(maak_netwerk("leuven"))):
        with pytest.raises(Geweigerd):
            antwoordadres_toevoegen(fiche_id=zaak.fiche.pk, naam="X", email="x@y.test", postvak=False, door=wie)
        with pytest.raises(Geweigerd):
            antwoordadres_stoppen(antwoordadres_id=zaak.adres.pk, door=wie)
    assert Antwoordadres.objects.count() == 1


def test_een_adres_dat_nog_vragen_krijgt_wordt_niet_gewist_en_een_gestopt_wel():
    zaak = Linkzaak()
    wie = zaak.adres.gebruiker
    Gebruiker.objects.filter(pk=wie.pk).update(gemaakt_op=timezone.now() - datetime.timedelta(days=800))
    assert wie not in vervallen()
    antwoordadres_stoppen(antwoordadres_id=zaak.adres.pk, door=zaak.meldpunt)
    assert wie in vervallen()


def test_de_bladzijde_van_het_aanbod_toont_voegt_toe_en_stopt(client):
    zaak = Linkzaak()
    log_in(client, zaak.meldpunt)
    hier = reverse("meldpunt:antwoordadres_nieuw", args=[zaak.fiche.slug])
    blad = client.get(hier)
    assert "plek@hoeve.test" in blad.content.decode()
    na = client.post(
        hier, {"formuliersleutel": _sleutel(client, hier), "naam": "Nog", "email": "nog@hoeve.test"}, follow=True
    )
    assert "krijgt vanaf nu de vragen, zonder naam. Laat een collega het adres bevestigen." in na.content.decode()
    collega = medewerker()
    log_in(client, collega)
    adres = reverse("meldpunt:antwoordadres_bevestigen", args=[zaak.adres.sleutel])
    na = client.post(adres, {"formuliersleutel": _sleutel(client, hier)}, follow=True).content.decode()
    assert "Bevestigd. Na een ja" in na and "Bevestigd door" in na
