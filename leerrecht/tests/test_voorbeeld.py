"""Example mode: one click per role on this machine, and nothing of it anywhere else."""

import pytest
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.test import Client, RequestFactory

from leerrecht.account.diensten import gebruiker_uitnodigen
from leerrecht.models import Bericht, Gebeurtenis, Gebruiker, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import ROLLEN_TE_GEVEN, Recht, Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.inlogstappen import code_uit_mail, is_ingelogd
from leerrecht.toegang import toegang_van
from leerrecht.voorbeeld.accounts import ACCOUNTS
from leerrecht.voorbeeld.middleware import AlleenDezeMachineMiddleware

pytestmark = pytest.mark.django_db
INLOGGEN = "/voorbeeld/inloggen/"


@pytest.fixture
def voorbeeld(settings):
    """Example mode with its accounts, on the smallest content that carries them."""
    settings.VOORBEELD = True
    netwerken = {"mechelen": maak_netwerk(), "vlaams-brabant": maak_netwerk("vlaams-brabant")}
    waar = {account.organisatie: account.netwerk for account in ACCOUNTS if account.netwerk}
    for sleutel, slug in waar.items():
        maak_organisatie(sleutel, netwerken[slug], bron_sleutel=sleutel)
    call_command("laad_voorbeeld", stdout=None, verbosity=0)


@pytest.fixture(autouse=True)
def stil(capsys):
    """The command prints; keep it out of the report."""


def test_er_is_een_account_per_rol_en_een_tweede_stafmedewerker(voorbeeld):
    rollen = Lidmaatschap.objects.filter(netwerk__slug="mechelen").values_list("gebruiker__email", "rol")
    # A school asks its CLB to refer: a second aanmelder shows the other side.
    school = ("school@leerrecht.example", Rol.AANMELDER)
    assert sorted(rollen) == sorted([school, *((f"{rol}@leerrecht.example", rol) for rol in ROLLEN_TE_GEVEN)])
    assert Gebruiker.objects.get(portaalbeheer_sinds__isnull=False).email == "portaalbeheer@leerrecht.example"
    vlaams_brabant = Lidmaatschap.objects.get(netwerk__slug="vlaams-brabant")
    assert (vlaams_brabant.gebruiker.email, vlaams_brabant.rol) == ("staf.vlaams-brabant@leerrecht.example", "staf")


def test_geen_enkel_voorbeeldaccount_heeft_een_wachtwoord(voorbeeld):
    assert not any(gebruiker.has_usable_password() for gebruiker in Gebruiker.objects.all())


def test_opnieuw_laden_verandert_niets(voorbeeld):
    Gebruiker.objects.filter(email="staf@leerrecht.example").update(naam="Veranderd door de tester")
    voor = list(Gebruiker.objects.order_by("pk").values()), Lidmaatschap.objects.count(), Gebeurtenis.objects.count()
    call_command("laad_voorbeeld")
    na = list(Gebruiker.objects.order_by("pk").values()), Lidmaatschap.objects.count(), Gebeurtenis.objects.count()
    assert voor == na


def test_laden_weigert_buiten_de_voorbeeldmodus():
    with pytest.raises(CommandError, match="alleen in de voorbeeldmodus"):
        call_command("laad_voorbeeld")
    assert not Gebruiker.objects.exists()


def test_laden_zegt_wat_er_eerst_moet(settings):
    settings.VOORBEELD = True
    with pytest.raises(CommandError, match="laad_inhoud"):
        call_command("laad_voorbeeld")
    assert not Gebruiker.objects.exists()


def test_laden_past_op_de_echte_inhoud(settings):
    settings.VOORBEELD = True
    call_command("laad_inhoud")
    call_command("laad_voorbeeld")
    partner = Gebruiker.objects.get(email="partner@leerrecht.example")
    (lid,) = toegang_van(partner).lidmaatschappen
    assert lid.organisatie.bron_sleutel == "emmaus"
    acties = lid.organisatie.betrokkenheden.filter(actie__isnull=False)
    assert acties.filter(actie__bron_sleutel="mechelen-2-2.1.3").exists()


def test_de_inlogpagina_toont_een_knop_per_account(voorbeeld, client):
    pagina = client.get("/account/inloggen/").content.decode()
    assert "Inloggen als stafmedewerker (Mechelen)" in pagina
    assert "Inloggen als stafmedewerker (Vlaams-Brabant)" in pagina
    assert pagina.count(f'action="{INLOGGEN}"') == len(ACCOUNTS)


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.email)
def test_een_klik_logt_in_zonder_tweede_stap(voorbeeld, client, account):
    antwoord = client.post(INLOGGEN, {"account": account.email, "next": "/account/"})
    assert antwoord["Location"] == "/account/"
    assert account.naam in client.get("/account/").content.decode()


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.email)
def test_elk_voorbeeldaccount_komt_ook_met_een_code_uit_de_mail_van_het_voorbeeld_binnen(voorbeeld, client, account):
    assert f'name="email" value="{account.email}"' in client.get("/account/inloggen/").content.decode()
    pagina = client.post("/account/inloggen/code/", {"email": account.email}, follow=True).content.decode()
    assert "/voorbeeld/post/" in pagina
    wie = Gebruiker.objects.get(email=account.email)
    client.post("/account/inloggen/code/invullen/", {"code": code_uit_mail(wie), "action": "verify"})
    assert account.naam in client.get("/account/").content.decode()


def test_buiten_de_voorbeeldmodus_geeft_een_code_zonder_wachtwoord_niemand_toegang(voorbeeld, settings):
    settings.VOORBEELD = False
    Client().post("/account/inloggen/code/", {"email": "staf@leerrecht.example"})
    assert not Bericht.objects.filter(aan="staf@leerrecht.example").exists()


def test_in_de_voorbeeldmodus_krijgt_wie_uitgenodigd_is_nog_altijd_geen_code(voorbeeld):
    nieuw = maak_gebruiker(email="nieuw@leerrecht.example")
    nieuw.set_unusable_password()
    with schrijven_toegestaan():
        nieuw.save()
    Client().post("/account/inloggen/code/", {"email": nieuw.email})
    assert not Bericht.objects.filter(aan=nieuw.email).exists()


@pytest.mark.parametrize("doel", ["https://elders.example/", "//elders.example", "javascript:alert(1)", ""])
def test_de_klik_gaat_nooit_naar_een_andere_site(voorbeeld, client, doel):
    assert client.post(INLOGGEN, {"account": "staf@leerrecht.example", "next": doel})["Location"] == "/"


def test_de_klik_geeft_een_verse_zitting(voorbeeld, client):
    client.get("/account/inloggen/")
    geplant = client.cookies["sessionid"].value
    client.post(INLOGGEN, {"account": "staf@leerrecht.example"})
    indringer = Client()
    indringer.cookies["sessionid"] = geplant
    assert not is_ingelogd(indringer)


def test_dezelfde_knop_nog_eens_begint_opnieuw_te_tellen(voorbeeld, client):
    client.post(INLOGGEN, {"account": "staf@leerrecht.example"})
    client.get("/account/")
    zitting = client.session
    zitting["zitting_begin"] = 1
    zitting.save()
    client.post(INLOGGEN, {"account": "staf@leerrecht.example"})
    assert is_ingelogd(client)
    assert client.session["zitting_begin"] > 1


def test_alleen_de_accounts_van_het_voorbeeld_gaan_zo_open(voorbeeld, client):
    echt = maak_gebruiker(Rol.BEHEER)
    assert client.post(INLOGGEN, {"account": echt.email}).status_code == 404
    assert not is_ingelogd(client)


def test_de_klik_vraagt_een_post_met_token(voorbeeld):
    assert Client().get(INLOGGEN).status_code == 405
    zonder = Client(enforce_csrf_checks=True).post(INLOGGEN, {"account": "staf@leerrecht.example"})
    assert zonder.status_code == 403


def test_de_mail_is_te_lezen_met_een_link_die_werkt(voorbeeld, client):
    nieuw = Gebruiker(email="nieuw@voorbeeld.test", naam="Noor <Nieuw>")
    nieuw.set_unusable_password()
    nieuw.save()
    with schrijven_toegestaan():
        gebruiker_uitnodigen(gebruiker=nieuw, netwerk=None, door=None)
    bericht = Bericht.objects.get(aan=nieuw.email)
    assert bericht.onderwerp in client.get("/voorbeeld/post/").content.decode()
    pagina = client.get(f"/voorbeeld/post/{bericht.sleutel}/").content.decode()
    assert '<a href="http://localhost:8000/account/uitnodiging/' in pagina
    assert "Noor &lt;Nieuw&gt;" in pagina
    assert client.get("/voorbeeld/post/bestaatniet/").status_code == 404


@pytest.mark.parametrize("methode", ["get", "post", "head"])
@pytest.mark.parametrize("pad", [INLOGGEN, "/voorbeeld/post/", "/voorbeeld/post/abc/"])
def test_buiten_het_voorbeeld_bestaat_er_niets_van(voorbeeld, client, settings, methode, pad):
    settings.VOORBEELD = False
    antwoord = getattr(client, methode)(pad, {"account": "staf@leerrecht.example"})
    # A page that only reads refuses the verb before it looks whether the example is on.
    assert antwoord.status_code == (405 if methode == "post" and pad != INLOGGEN else 404)
    assert INLOGGEN not in client.get("/account/inloggen/").content.decode()
    assert not is_ingelogd(client)


def test_buiten_het_voorbeeld_vraagt_hetzelfde_account_een_tweede_stap(voorbeeld, client, settings):
    client.post(INLOGGEN, {"account": "staf@leerrecht.example"})
    assert is_ingelogd(client)
    settings.VOORBEELD = False
    assert client.get("/account/")["Location"] == "/account/tweede-stap/instellen/"


def test_rechten_in_het_voorbeeld_zijn_die_van_de_rol(voorbeeld):
    partner, staf = (Gebruiker.objects.get(email=f"{rol}@leerrecht.example") for rol in ("partner", "staf"))
    assert toegang_van(staf).mag(Recht.PLAN_BEWERKEN)
    assert not toegang_van(partner).mag(Recht.PLAN_BEWERKEN)


@pytest.mark.parametrize(("adres", "status"), [("127.0.0.1", 200), ("::1", 200), ("192.0.2.7", 403), ("", 403)])
def test_de_voorbeeldmodus_antwoordt_alleen_deze_machine(adres, status):
    middleware = AlleenDezeMachineMiddleware(lambda request: HttpResponse("ok"))
    assert middleware(RequestFactory(REMOTE_ADDR=adres).get("/")).status_code == status
