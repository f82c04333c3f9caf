"""A new address is a new key to an account: what rests for three days, and how its owner says "I did not ask this"."""

import datetime
import re

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from leerrecht.beheer.diensten.account import account_heropenen
from leerrecht.beheer.diensten.gebruiker import VELDEN, gebruiker_wijzigen
from leerrecht.models import Bericht, Gebruiker, Leesvoorstel, Leesvoorstelstand
from leerrecht.rechten import Recht, Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.lezerswereld import Lezerswereld, wie_leest_wat
from leerrecht.tests.voorstelhulp import zeg_ja
from leerrecht.toegang import ADRES_RUST, dossiers_dicht_tot, toegang_van
from leerrecht.versies import waarden_van
from meldpunt.models import Aanmelding

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
NIEUW = "van.mij@voorbeeld.test"
_LINK = re.compile(r"(/link/[^/]+/)")


def wijzig_adres(w: Lezerswereld, persoon: Gebruiker):
    begin = waarden_van(persoon, VELDEN)
    mijn = {**begin, "email": NIEUW}
    return gebruiker_wijzigen(gebruiker=persoon, mijn=mijn, origineel=begin, door=w.beheer)


def nu(persoon: Gebruiker) -> Gebruiker:
    """Fresh, as a next request reads the person."""
    return Gebruiker.objects.get(pk=persoon.pk)


def link_in(bericht: Bericht) -> str:
    return _LINK.search(bericht.tekst).group(1)


def druk(client: Client, link: str):
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', client.get(link).content.decode()).group(1)
    return client.post(f"{link}niet-gevraagd/", {"formuliersleutel": sleutel}, follow=True)


def test_veiligheid_A4_een_ander_adres_voor_wie_leest_met_een_mailcode_wacht_op_een_tweede_persoon():
    w = Lezerswereld()
    voorstel = wijzig_adres(w, w.clb_lezer)
    assert isinstance(voorstel, Leesvoorstel)
    assert nu(w.clb_lezer).email != NIEUW
    gevraagd = Bericht.objects.get(soort="account.sleutel_gevraagd")
    assert gevraagd.aan == w.clb_lezer.email


def test_veiligheid_A4_ook_na_het_ja_rusten_de_dossiers_drie_dagen():
    w = Lezerswereld()
    zeg_ja(wijzig_adres(w, w.clb_lezer))
    wie = nu(w.clb_lezer)
    assert wie.email == NIEUW
    assert not Aanmelding.objects.zichtbaar_voor(wie).exists()
    assert not toegang_van(wie).mag(Recht.DOSSIERS_VOLGEN)
    assert dossiers_dicht_tot(wie) == wie.adres_gewijzigd_op + ADRES_RUST
    Gebruiker.objects.update(adres_gewijzigd_op=timezone.now() - ADRES_RUST)
    assert Aanmelding.objects.zichtbaar_voor(nu(wie)).exists()


def test_veiligheid_A4_een_app_die_na_het_nieuwe_adres_komt_opent_niets_sneller():
    w = Lezerswereld()
    zeg_ja(wijzig_adres(w, w.clb_lezer))
    Authenticator.objects.create(user=nu(w.clb_lezer), type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert dossiers_dicht_tot(nu(w.clb_lezer))
    assert not Aanmelding.objects.zichtbaar_voor(nu(w.clb_lezer)).exists()


def test_wie_al_een_app_had_leest_verder():
    w = Lezerswereld()
    ervoor = wie_leest_wat()
    wijzig_adres(w, w.meldpunt)
    assert nu(w.meldpunt).email == NIEUW
    assert dossiers_dicht_tot(nu(w.meldpunt)) is None
    assert wie_leest_wat() == ervoor


def test_de_paginas_zeggen_tot_wanneer_de_dossiers_rusten(client):
    w = Lezerswereld()
    Gebruiker.objects.filter(pk=w.clb_lezer.pk).update(adres_gewijzigd_op=timezone.now())
    wie = nu(w.clb_lezer)
    client.force_login(wie)
    for adres, code in (("/", 200), ("/account/", 200), (w.dossier.get_absolute_url(), 403)):
        antwoord = client.get(adres)
        assert antwoord.status_code == code
        assert "Dossiers openen gaat weer vanaf" in antwoord.content.decode(), adres
    Gebruiker.objects.update(adres_gewijzigd_op=timezone.now() - datetime.timedelta(hours=73))
    assert client.get(w.dossier.get_absolute_url()).status_code == 200
    assert "Dossiers openen gaat weer" not in client.get("/").content.decode()


def test_veiligheid_A4_ik_vroeg_dit_niet_sluit_het_account_en_beheer_en_dpo_weten_het(client):
    w = Lezerswereld()
    zeg_ja(wijzig_adres(w, w.clb_lezer))
    mail = Bericht.objects.get(soort="account.adres_gewijzigd")
    assert mail.aan != NIEUW
    link = link_in(mail)
    assert nu(w.clb_lezer).is_active
    assert "Vroeg je dit niet?" in client.get(link).content.decode()
    assert nu(w.clb_lezer).is_active, "een GET verandert niets"
    antwoord = druk(client, link).content.decode()
    assert "Het account is gesloten. Beheer en de functionaris voor gegevensbescherming kregen een mail." in antwoord
    assert not nu(w.clb_lezer).is_active
    kregen = set(Bericht.objects.filter(soort="account.bevroren").values_list("gebruiker", flat=True))
    assert kregen == {w.beheer.pk, w.dpo.pk}
    assert client.get(link).status_code == 404


def test_veiligheid_A4_ik_vroeg_dit_niet_houdt_tegen_wat_nog_wacht(client):
    w = Lezerswereld()
    voorstel = wijzig_adres(w, w.clb_lezer)
    druk(client, link_in(Bericht.objects.get(soort="account.sleutel_gevraagd")))
    voorstel.refresh_from_db()
    assert voorstel.stand == Leesvoorstelstand.GEWEIGERD
    assert nu(w.clb_lezer).email != NIEUW


def test_wat_gesloten_is_opent_een_beheerder_niet_alleen(client):
    w = Lezerswereld()
    wijzig_adres(w, w.clb_lezer)
    druk(client, link_in(Bericht.objects.get(soort="account.sleutel_gevraagd")))
    uitkomst = account_heropenen(gebruiker=nu(w.clb_lezer), reden="Terug.", door=w.beheer)
    assert isinstance(uitkomst, Leesvoorstel)


def test_naar_het_nieuwe_adres_vertrekt_nooit_zo_een_link(client):
    w = Lezerswereld()
    zeg_ja(wijzig_adres(w, w.clb_lezer))
    link = link_in(Bericht.objects.get(soort="account.adres_gewijzigd"))
    aantal = Bericht.objects.count()
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', client.get(link).content.decode()).group(1)
    client.post(f"{link}nieuw/", {"formuliersleutel": sleutel})
    assert Bericht.objects.count() == aantal


def test_zonder_iemand_om_te_mailen_zegt_de_pagina_te_bellen(client):
    persoon = maak_gebruiker(Rol.PARTNER)
    beheer = maak_gebruiker(Rol.BEHEER)
    begin = waarden_van(persoon, VELDEN)
    gebruiker_wijzigen(gebruiker=persoon, mijn={**begin, "email": NIEUW}, origineel=begin, door=beheer)
    Gebruiker.objects.filter(pk=beheer.pk).update(is_active=False)
    antwoord = druk(client, link_in(Bericht.objects.get(soort="account.adres_gewijzigd")))
    assert "Er kon niemand gemaild worden: bel je netwerk." in antwoord.content.decode()
