"""The personal link: one person, one object, a fixed list of acts; the rights are those the owner has today."""

import datetime

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from leerrecht.formulieren.afhandelen import COOKIE
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.geheimadres import zonder_geheim
from leerrecht.link.diensten import RUST, links_intrekken
from leerrecht.models import Bericht, PersoonlijkeLink
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.linkhulp import NAAM, maak_link, proefdoel

pytestmark = [pytest.mark.django_db, pytest.mark.urls("leerrecht.tests.linkhulp")]
NIET_MEER = "Deze link werkt niet meer"


@pytest.fixture
def proef():
    with proefdoel() as rij:
        yield rij


@pytest.fixture
def contact():
    return maak_gebruiker(Rol.CONTACT, netwerk=maak_netwerk(), naam="Ilse Parket")


def sleutel() -> dict[str, str]:
    return {"formuliersleutel": maak_formuliersleutel(None)}


def verouder(**tijd) -> None:
    """Let time pass over every link."""
    geleden = datetime.timedelta(**tijd)
    with schrijven_toegestaan():
        for link in PersoonlijkeLink.objects.all():
            PersoonlijkeLink.objects.filter(pk=link.pk).update(
                gemaakt_op=link.gemaakt_op - geleden, vervalt_op=link.vervalt_op - geleden
            )


def zonder_toeval(pagina: bytes, pad: str) -> str:
    """A page without what differs by itself: the secret and the keys of the forms."""
    import re

    tekst = pagina.decode().replace(pad, "/link/x/")
    return re.sub(r'(name="(?:formuliersleutel|csrfmiddlewaretoken)" value=")[^"]*', r"\1", tekst)


# -- what a link opens -------------------------------------------------------------------------------------------------


def test_een_link_opent_een_ding_met_de_rechten_van_de_eigenaar(proef, contact):
    pad = maak_link(contact)
    antwoord = Client().get(pad)
    assert (antwoord.status_code, antwoord.content.decode()) == (200, "Dit is mechelen voor Ilse Parket")


def test_een_link_opent_nooit_iets_waar_de_eigenaar_geen_recht_op_heeft(proef, contact):
    maak_netwerk("leuven")
    assert Client().get(maak_link(contact, "leuven")).status_code == 404


def test_wie_ingelogd_is_leent_zijn_rechten_niet_aan_de_link(proef, contact):
    log_in(client := Client(), maak_gebruiker(Rol.STAF, naam="Stella"))
    assert "voor Ilse Parket" in client.get(maak_link(contact)).content.decode()
    assert client.get(maak_link(contact, "leuven")).status_code == 404


def test_een_link_doet_alleen_wat_het_doel_noemt(proef, contact):
    pad = maak_link(contact)
    assert Client().post(pad + "wissen/", sleutel()).status_code == 404
    assert Client().post(pad + "antwoord/", sleutel()).status_code == 302
    assert proef.gedaan == [("mechelen", "Ilse Parket")]


def test_scanners_van_mail_veranderen_niets_aan_een_link(proef, contact):
    pad = maak_link(contact)
    voor = list(PersoonlijkeLink.objects.values())
    for vraag in (Client().head, Client().get, Client().options):
        for _ in range(3):
            vraag(pad)
    assert list(PersoonlijkeLink.objects.values()) == voor
    assert Client().get(pad).status_code == 200
    assert not Bericht.objects.exists()


def test_twee_browsers_openen_dezelfde_link(proef, contact):
    pad, een, ander = maak_link(contact), Client(), Client()
    assert een.get(pad).status_code == ander.get(pad).status_code == 200
    een.post(pad + "antwoord/", sleutel())
    ander.post(pad + "antwoord/", sleutel())
    assert len(proef.gedaan) == 2


# -- when it no longer opens -------------------------------------------------------------------------------------------


def _onbekend(contact) -> str:
    return "/link/dit-is-nooit-een-geheim-geweest-x/"


def _vervangen(contact) -> str:
    pad = maak_link(contact)
    maak_link(contact)
    return pad


def _verlopen(contact) -> str:
    pad = maak_link(contact, dagen=1)
    verouder(days=2)
    return pad


def _ingetrokken(contact) -> str:
    pad = maak_link(contact)
    with schrijven_toegestaan():
        links_intrekken(doel=NAAM, voorwerp="mechelen", eigenaar=contact)
    return pad


def _zonder_recht(contact) -> str:
    pad = maak_link(contact)
    with schrijven_toegestaan():
        contact.lidmaatschappen.update(tot=timezone.localdate() - datetime.timedelta(days=1))
    return pad


def _afgesloten(contact) -> str:
    contact.is_active = False
    contact.save()
    return maak_link(contact)


DODE = (_onbekend, _vervangen, _verlopen, _ingetrokken, _zonder_recht, _afgesloten)


@pytest.mark.parametrize("maak", DODE, ids=lambda maak: maak.__name__.strip("_"))
def test_M14_elke_link_die_niet_meer_werkt_zegt_hetzelfde(proef, contact, maak):
    pad, ander = maak(contact), _onbekend(contact)
    antwoord, vergelijk = Client().get(pad), Client().get(ander)
    assert NIET_MEER in antwoord.content.decode()
    assert antwoord.status_code == vergelijk.status_code == 404
    assert zonder_toeval(antwoord.content, pad) == zonder_toeval(vergelijk.content, ander)
    assert "Ilse" not in antwoord.content.decode()
    for daad in ("antwoord/", "code/"):
        assert NIET_MEER in Client().post(pad + daad, sleutel()).content.decode()
    assert proef.gedaan == []


@pytest.mark.parametrize("maak", DODE, ids=lambda maak: maak.__name__.strip("_"))
def test_wat_iemand_typte_achter_een_link_die_intussen_stopte_is_bewaard_en_de_pagina_zegt_het(proef, contact, maak):
    """The window stood open while the meeting moved and its link was replaced."""
    venster = Client()
    venster.cookies[COOKIE] = "browser-van-een-gast"
    pagina = venster.post(maak(contact) + "antwoord/", sleutel() | {"vervanger": "KANARIE Ilse komt"}).content.decode()
    assert NIET_MEER in pagina
    assert "Wat je typte, is bewaard" in pagina
    assert "KANARIE" not in pagina, "wie de link niet meer mag openen, leest hier niets"
    assert "KANARIE Ilse komt" in venster.get("/klad/").content.decode()
    zonder = Client().post(maak(contact) + "antwoord/", sleutel() | {"vervanger": "KANARIE"}).content.decode()
    assert "Wat je typte, konden we niet bewaren." in zonder


@pytest.mark.parametrize(
    ("maak", "mails"),
    [(_onbekend, 0), (_vervangen, 1), (_verlopen, 1), (_ingetrokken, 0), (_zonder_recht, 0), (_afgesloten, 0)],
    ids=lambda waarde: getattr(waarde, "__name__", str(waarde)).strip("_"),
)
def test_een_nieuwe_mail_gaat_naar_de_eigenaar_en_het_antwoord_is_altijd_hetzelfde(proef, contact, maak, mails):
    pad = maak(contact)
    verouder(minutes=RUST.seconds // 60 + 1)
    na = Client().post(pad + "nieuw/", sleutel(), follow=True)
    assert "dan vertrekt er nu een mail naar het adres van de vorige" in na.content.decode()
    assert [bericht.aan for bericht in Bericht.objects.all()] == [contact.email] * mails
    assert contact.email not in na.content.decode()


def test_de_link_uit_de_nieuwe_mail_werkt_en_de_oudere_niet_meer(proef, contact):
    oud = maak_link(contact)
    verouder(minutes=11)
    Client().post(oud + "nieuw/", sleutel())
    nieuw = next(woord for woord in Bericht.objects.get().tekst.split() if woord.startswith("/link/")).rstrip(".")
    assert Client().get(nieuw).status_code == 200
    assert Client().get(oud).status_code == 404


def test_wie_blijft_klikken_krijgt_een_mail(proef, contact):
    pad = maak_link(contact)
    verouder(minutes=11)
    for _ in range(5):
        Client().post(pad + "nieuw/", sleutel())
    assert Bericht.objects.count() == 1


def test_intrekken_geldt_ook_voor_een_oudere_link_van_dezelfde_persoon(proef, contact):
    oud = _vervangen(contact)
    with schrijven_toegestaan():
        links_intrekken(doel=NAAM, voorwerp="mechelen")
    verouder(minutes=11)
    Client().post(oud + "nieuw/", sleutel())
    assert not Bericht.objects.exists()


# -- the secret --------------------------------------------------------------------------------------------------------


def test_het_geheim_van_een_persoonlijke_link_staat_in_geen_rij(proef, contact):
    pad, client = maak_link(contact), Client()
    geheim = pad.split("/")[2]
    client.get(pad)
    client.post(pad + "antwoord/", sleutel(), follow=True)
    client.post(pad + "nieuw/", sleutel(), follow=True)
    streng = Client(enforce_csrf_checks=True)
    assert streng.post(pad + "antwoord/", sleutel() | {"tekst": "iets"}).status_code == 403
    for model in apps.get_models():
        assert geheim not in str(list(model._default_manager.values_list())), model.__name__


def test_het_geheim_staat_in_geen_logregel_en_in_geen_verwijzer(proef, contact):
    pad = maak_link(contact)
    assert zonder_geheim(f"GET {pad}antwoord/ 200") == "GET /link/[weggelaten]/antwoord/ 200"
    for adres in (pad, "/link/onbekend-geheim/"):
        koppen = Client().get(adres).headers
        assert koppen["Referrer-Policy"] == "strict-origin"
        assert koppen["Cache-Control"] == "no-store, private"
        assert "noindex" in koppen["X-Robots-Tag"]


def test_een_pagina_achter_een_link_heeft_geen_menu(proef):
    tekst = Client().get("/link/onbekend-geheim/").content.decode()
    assert "hoofdnav" not in tekst
    assert "/account/inloggen/" not in tekst
    assert "Persoonlijke link" in tekst


# -- the second step ---------------------------------------------------------------------------------------------------


def _code_uit_mail() -> str:
    return Bericht.objects.filter(soort="link.code").order_by("pk").last().tekst.split("Je code is ")[1][:6]


def test_een_gemarkeerd_voorwerp_vraagt_eerst_een_code_per_mail(proef, contact):
    proef.geheim_dossier = True
    pad, client = maak_link(contact), Client()
    assert "Eerst een code" in client.get(pad, follow=True).content.decode()
    assert not Bericht.objects.exists(), "een GET stuurt niets"
    client.post(pad + "antwoord/", sleutel())
    assert proef.gedaan == [], "geen daad zonder code"
    client.post(pad + "code-sturen/", sleutel())
    assert [bericht.aan for bericht in Bericht.objects.all()] == [contact.email]
    client.post(pad + "code/", sleutel() | {"code": _code_uit_mail()})
    assert "Dit is mechelen" in client.get(pad).content.decode()
    assert "Eerst een code" in Client().get(pad, follow=True).content.decode(), (
        "een andere browser vraagt zelf een code"
    )


def test_vijf_foute_codes_maken_de_code_waardeloos(proef, contact):
    proef.geheim_dossier = True
    pad, client = maak_link(contact), Client()
    client.post(pad + "code-sturen/", sleutel())
    juist = _code_uit_mail()
    fout = "000000" if juist != "000000" else "111111"
    for _ in range(5):
        antwoord = client.post(pad + "code/", sleutel() | {"code": fout})
        assert (antwoord.status_code, "Deze code is niet juist" in antwoord.content.decode()) == (422, True)
    client.post(pad + "code/", sleutel() | {"code": juist})
    assert "Eerst een code" in client.get(pad, follow=True).content.decode()


def test_een_code_werkt_een_keer_en_een_kwartier(proef, contact):
    proef.geheim_dossier = True
    pad = maak_link(contact)
    Client().post(pad + "code-sturen/", sleutel())
    juist = _code_uit_mail()
    with schrijven_toegestaan():
        PersoonlijkeLink.objects.update(code_tot=timezone.now() - datetime.timedelta(seconds=1))
    assert Client().post(pad + "code/", sleutel() | {"code": juist}).status_code == 422
    Client().post(pad + "code-sturen/", sleutel())
    juist = _code_uit_mail()
    assert Client().post(pad + "code/", sleutel() | {"code": f" {juist[:3]} {juist[3:]} "}).status_code == 302
    assert Client().post(pad + "code/", sleutel() | {"code": juist}).status_code == 422
