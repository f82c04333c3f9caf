"""People without an account: reached by mail, never signed in, and gone a year after their place ended."""

import datetime

import pytest
from allauth.account.models import EmailAddress
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.account.diensten import gebruiker_uitnodigen
from leerrecht.beheer.diensten.gebruiker import gebruiker_aanmaken
from leerrecht.berichten.mensen import mensen_met
from leerrecht.contact.adres import Naamadres, lees_naamadres
from leerrecht.contact.diensten import contact_maken, contact_stoppen
from leerrecht.contact.opruimen import GEWIST, LABEL
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis, Gebruiker, Gebruikersoort, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.rechten import ROLLEN_MET_ACCOUNT, ROLRECHTEN, Recht, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer

pytestmark = pytest.mark.django_db


def contact(**velden) -> Gebruiker:
    netwerk = velden.pop("netwerk", None) or maak_netwerk()
    velden = {
        "naam": "Ilse Raes",
        "email": "Ilse@Parket.example",
        "organisatie": velden.get("organisatie") or maak_organisatie("Parket", netwerk),
        "door": velden.get("door") or maak_gebruiker(Rol.STAF, netwerk=netwerk),
        **velden,
    }
    return contact_maken(netwerk=netwerk, **velden)


# -- never signed in ---------------------------------------------------------------------------------------------------


def test_een_contact_heeft_geen_wachtwoord_en_de_databank_bewaakt_dat():
    rij = contact()
    assert (rij.email, rij.soort, rij.has_usable_password()) == ("ilse@parket.example", Gebruikersoort.CONTACT, False)
    rij.set_password("een lange zin over fietsen")
    with pytest.raises(IntegrityError):
        rij.save()


def test_een_contact_is_ook_met_een_zitting_niemand():
    log_in(client := Client(), contact())
    assert client.get(reverse("account")).status_code == 302
    assert "Inloggen" in client.get(reverse("over")).content.decode()


@pytest.mark.parametrize("pagina", ["account_request_login_code", "account_reset_password"])
def test_een_contact_krijgt_geen_code_en_geen_nieuw_wachtwoord(pagina):
    rij, client = contact(), Client()
    assert client.post(reverse(pagina), {"email": rij.email}).status_code == 302
    assert not Bericht.objects.exists()


def test_een_contact_wordt_niet_uitgenodigd_voor_een_account():
    with pytest.raises(Geweigerd, match="contact zonder account"):
        gebruiker_uitnodigen(gebruiker=contact(), netwerk=None, door=None)


def test_een_contact_heeft_alleen_het_recht_van_zijn_zetel_en_om_voor_zijn_school_te_antwoorden():
    assert ROLRECHTEN[Rol.CONTACT] == {Recht.OVERLEG_DEELNEMEN, Recht.BEVRAGING_BEANTWOORDEN}
    assert Rol.CONTACT not in ROLLEN_MET_ACCOUNT


def test_mail_die_naar_leerrecht_verwijst_gaat_niet_naar_wie_er_niet_in_kan():
    rij = contact()
    lid = rij.lidmaatschappen.get()
    assert mensen_met(Recht.OVERLEG_DEELNEMEN, lid.netwerk_id, lid.organisatie_id) == []


# -- making and stopping -----------------------------------------------------------------------------------------------


def test_staf_maakt_een_contact_voor_een_organisatie_van_het_eigen_netwerk():
    rij = contact(functie="criminologe")
    lid = rij.lidmaatschappen.get()
    assert (lid.rol, lid.organisatie.naam, lid.tot) == (Rol.CONTACT, "Parket", None)
    assert Gebeurtenis.objects.latest("pk").wat == "contact toegevoegd"
    assert "Ilse" not in str(list(Gebeurtenis.objects.values_list())), "geen naam in de geschiedenis"


@pytest.mark.parametrize("rol", [rol for rol in ROLLEN_MET_ACCOUNT if rol != Rol.STAF])
def test_niemand_anders_maakt_een_contact(rol):
    with pytest.raises(Geweigerd):
        contact(door=maak_gebruiker(rol))
    with pytest.raises(Geweigerd):
        contact(door=maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("leuven")))


def test_hetzelfde_adres_twee_keer_is_een_persoon_met_een_plek():
    staf, organisatie = maak_gebruiker(Rol.STAF), maak_organisatie()
    een = contact(door=staf, organisatie=organisatie)
    ander = contact(door=staf, organisatie=organisatie, naam="I. Raes", email=" ilse@parket.example ")
    assert (een.pk, een.lidmaatschappen.count()) == (ander.pk, 1)
    contact(door=staf, organisatie=maak_organisatie())
    assert een.lidmaatschappen.count() == 2


def test_het_adres_van_een_account_van_elders_wordt_geen_contact_en_verraadt_niet_van_wie_het_is():
    iemand = maak_gebruiker(Rol.MELDPUNT, naam="Mila")
    with pytest.raises(Geweigerd) as fout:
        contact(email=iemand.email)
    assert "Mila" not in fout.value.zin and "Meldpunt" not in fout.value.zin
    eigen = contact(email=iemand.email, organisatie=iemand.lidmaatschappen.get().organisatie)
    assert (eigen.pk, eigen.lidmaatschappen.count()) == (iemand.pk, 1)


def test_een_gestopt_contact_is_geen_contact_meer():
    rij, staf = contact(), maak_gebruiker(Rol.STAF)
    with pytest.raises(Geweigerd):
        contact_stoppen(
            lidmaatschap_sleutel=rij.lidmaatschappen.get().sleutel,
            door=maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("leuven")),
        )
    contact_stoppen(lidmaatschap_sleutel=rij.lidmaatschappen.get().sleutel, door=staf)
    assert not Lidmaatschap.objects.actief_op(timezone.localdate()).filter(gebruiker=rij).exists()


def test_de_pagina_van_staf_voegt_toe_en_stopt():
    staf, organisatie = maak_gebruiker(Rol.STAF), maak_organisatie("Parket")
    log_in(client := Client(), staf)
    nieuw = reverse("contact_nieuw", args=["mechelen"])
    velden = {"organisatie": organisatie.sleutel, "naam": "Griffie", "email": "griffie@parket.example", "postvak": "on"}
    lijst = client.post(nieuw, invoer(client.get(nieuw)) | velden, follow=True)
    assert "Er vertrok nog geen mail" in lijst.content.decode()
    assert not Bericht.objects.exists()
    rij = Gebruiker.objects.get(email="griffie@parket.example")
    assert rij.soort == Gebruikersoort.POSTVAK
    stop = reverse("contact_stoppen", args=[rij.lidmaatschappen.get().sleutel])
    na = client.post(stop, invoer(lijst), follow=True)
    assert "Griffie krijgt geen mail meer voor Parket" in na.content.decode()


def test_beheer_maakt_van_een_contact_een_account_en_van_een_postvak_niet():
    beheer, rij = maak_gebruiker(Rol.BEHEER), contact()
    velden = {
        "naam": "Ilse Raes",
        "functie": "",
        "organisatie": rij.lidmaatschappen.get().organisatie,
        "netwerk": maak_netwerk(),
        "rol": Rol.PARTNER,
        "van": timezone.localdate(),
        "uitnodigen": True,
        "door": beheer,
    }
    nu = gebruiker_aanmaken(email=rij.email, **velden)
    assert (nu.pk, nu.soort, EmailAddress.objects.filter(user=nu).count()) == (rij.pk, Gebruikersoort.ACCOUNT, 1)
    assert Bericht.objects.get().aan == rij.email
    postvak = contact(email="info@parket.example", postvak=True)
    with pytest.raises(Geweigerd, match="postvak"):
        gebruiker_aanmaken(email=postvak.email, **velden)


# -- retention ---------------------------------------------------------------------------------------------------------


def _laat_jaren_voorbijgaan(rij: Gebruiker, dagen: int) -> None:
    dag = timezone.localdate() - datetime.timedelta(days=dagen)
    Gebruiker.objects.filter(pk=rij.pk).update(gemaakt_op=timezone.now() - datetime.timedelta(days=dagen + 10))
    with schrijven_toegestaan():
        rij.lidmaatschappen.update(van=dag, tot=dag)


def test_een_jaar_na_de_laatste_plek_is_een_contact_gewist():
    weg, net_niet, lopend = contact(), contact(email="b@x.example"), contact(email="c@x.example")
    account = maak_gebruiker(Rol.PARTNER)
    for rij, dagen in ((weg, 367), (net_niet, 364), (account, 900)):
        _laat_jaren_voorbijgaan(rij, dagen)
    assert ruim_op(proef=True)[LABEL] == 1
    assert ruim_op()[LABEL] == 1
    over = set(Gebruiker.objects.filter(pk__in=[weg.pk, net_niet.pk, lopend.pk, account.pk]))
    assert over == {net_niet, lopend, account}


def test_van_een_contact_dat_iets_antwoordde_gaan_naam_en_adres_weg():
    from overlegplatform.tests.bouwers import maak_signaal

    rij = contact()
    maak_signaal(maak_organisatie(), door=rij)
    _laat_jaren_voorbijgaan(rij, 400)
    ruim_op()
    rij.refresh_from_db()
    assert (rij.naam, rij.functie, rij.is_active, "parket" in rij.email) == (GEWIST, "", False, False)
    assert ruim_op()[LABEL] == 0


# -- one field for name and address ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("getypt", "naam", "email"),
    [
        ("Ilse Raes <ilse.raes@parket.example>", "Ilse Raes", "ilse.raes@parket.example"),
        ("Ilse Raes, Ilse.Raes@parket.example", "Ilse Raes", "ilse.raes@parket.example"),
        ('"Raes, Ilse" <ilse@parket.example>;', "Raes, Ilse", "ilse@parket.example"),
        ("mailto:ilse@parket.example", "", "ilse@parket.example"),
        ("  Ilse   Raes ", "Ilse Raes", ""),
        ("", "", ""),
    ],
)
def test_een_veld_leest_naam_en_adres(getypt, naam, email):
    assert lees_naamadres(getypt) == Naamadres(naam, email)


@pytest.mark.parametrize("getypt", ["a@x.example, b@x.example", "Ilse ilse@parket"])
def test_twee_adressen_of_een_half_adres_worden_geweigerd(getypt):
    with pytest.raises(Geweigerd):
        lees_naamadres(getypt)
