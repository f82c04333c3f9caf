"""What an attack on the running portal found in the core: one test per finding, named after it."""

import datetime
import logging
import sys

import pytest
from django.db import IntegrityError
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from actieplan.models import Voortgang
from actieplan.tests.bouwers import maak_doelstelling
from leerrecht.foutmelding import ZonderGeheimFilter, ZonderZinFormatter
from leerrecht.models import BewaardeInvoer
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import dien_in, verborgen
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from leerrecht.tests.stopwatch import Stopwatch
from leerrecht.tests.wereld import BEHEER_ELDERS
from leerrecht.versies import onderteken
from leerrecht.voorbeeld.middleware import AlleenDezeMachineMiddleware
from leerrecht.woordverschil import woordverschil

NUL = "a\x00b"
KANARIE = "Zyxwv kanarie"


# -- NUL signs: PostgreSQL refuses every text that holds one ----------------------------------------------------------


@pytest.mark.parametrize(
    "adres", ["/beheer/gebruikers/%00/", "/beheer/organisaties/a%00b/wijzigen/", "/beheer/post/%00/", "/a%00/"]
)
def test_een_nul_in_een_adres_is_een_pagina_die_niet_bestaat(wereld, adres):
    assert wereld.client(Rol.BEHEER).get(adres).status_code == 404


def test_een_nul_in_een_vraag_wordt_genegeerd(wereld):
    beheer, staf = wereld.client(Rol.BEHEER), wereld.client(Rol.STAF)
    assert beheer.get("/beheer/gebruikers/", {"q": NUL, "organisatie": NUL}).status_code == 200
    assert beheer.get(wereld.adres("beheer:lidmaatschap_nieuw"), {"na": NUL}).status_code == 200
    assert staf.get(reverse("actieplan:actie_nieuw", args=[wereld.plan.slug]), {"doel": NUL}).status_code == 404
    assert Client().get(wereld.adres("actieplan:plan"), {"q": NUL}).status_code == 200


def test_een_nul_in_een_knop_of_een_sleep_vindt_niets(wereld):
    staf = wereld.client(Rol.STAF)
    assert staf.post(wereld.adres("actieplan:schuiven"), {"omhoog": NUL}).status_code == 404
    assert (
        staf.post(wereld.adres("actieplan:slepen"), {"sleutel": wereld.actie.sleutel, "lijst": NUL}).status_code == 409
    )


def test_een_nul_in_getypte_tekst_verdwijnt_en_de_rest_wordt_bewaard(wereld):
    beheer, adres = wereld.client(Rol.BEHEER), wereld.adres("beheer:organisatie_wijzigen")
    assert dien_in(beheer, adres, naam="Trek\x00ker nv", soort="andere").status_code == 302
    wereld.organisatie.refresh_from_db()
    assert wereld.organisatie.naam == "Trekker nv"


@pytest.mark.parametrize("naam", ["sessionid", "leerrecht_invoer", "messages"])
def test_een_nul_in_een_koekje_telt_als_geen_koekje(wereld, naam):
    client = Client(headers={"Cookie": f'{naam}="\\000aaaaaaaaaaaa"'})
    assert client.get(reverse("account_login")).status_code == 200
    assert client.get(wereld.adres("actieplan:plan")).status_code == 200


# -- hidden values and keys, used where they do not belong ------------------------------------------------------------


def test_getekende_beginwaarden_van_een_ander_formulier_gelden_niet(wereld):
    client = wereld.client(Rol.BEHEER)
    vreemd = verborgen(client.get(wereld.adres("beheer:organisatie_wijzigen")))["origineel"]
    antwoord = dien_in(client, wereld.adres("beheer:gebruiker_wijzigen"), origineel=vreemd, naam="X", email="x@y.test")
    assert antwoord.status_code == 422
    assert "We konden niet nagaan waar je tekst van vertrok. Er is niets bewaard." in antwoord.content.decode()


def test_getekende_beginwaarden_van_een_andere_rij_gelden_niet(wereld):
    client = wereld.client(Rol.BEHEER)
    ander = wereld.gebruiker(Rol.PARTNER)
    vreemd = verborgen(client.get(reverse("beheer:gebruiker_wijzigen", args=[ander.sleutel])))["origineel"]
    antwoord = dien_in(client, wereld.adres("beheer:gebruiker_wijzigen"), origineel=vreemd, naam="X", email="x@y.test")
    assert antwoord.status_code == 422


def test_wat_getekend_is_als_gezien_geldt_niet_als_begin(wereld):
    client, adres = wereld.client(Rol.STAF), wereld.adres("actieplan:actie_bewerken")
    for los in (onderteken({"titel": "y"}), onderteken({"titel": "y"}, f"actie.{wereld.actie.sleutel}.gezien")):
        antwoord = client.post(adres, invoer(client.get(adres), titel="Nieuw", reden="x", origineel=los))
        assert antwoord.status_code == 422
        assert "Er is niets bewaard" in antwoord.content.decode()


def test_de_sleutel_van_een_ander_formulier_doet_niet_alsof_dit_al_bewaard_is(wereld):
    client = wereld.client(Rol.STAF)
    bewerken, voortgang = wereld.adres("actieplan:actie_bewerken"), wereld.adres("actieplan:voortgang")
    een = invoer(client.get(bewerken), titel="Titel", reden="x")
    ander = invoer(client.get(voortgang), tekst=KANARIE, stand="lopend", formuliersleutel=een["formuliersleutel"])
    assert client.post(bewerken, een).status_code == 302
    for _ in range(2):
        assert client.post(voortgang, ander).status_code == 302
    assert Voortgang.objects.get().tekst == KANARIE


def test_wie_de_sleutel_van_een_ander_gebruikt_houdt_diens_tekst_niet_tegen(wereld):
    mijn, hun = wereld.client(Rol.STAF), wereld.client(Rol.STAF)
    adres = wereld.adres("actieplan:voortgang")
    gegevens = invoer(mijn.get(adres), tekst=KANARIE, stand="lopend")
    hun.post(adres, {**gegevens, "tekst": "iets anders"})
    assert mijn.post(adres, gegevens).status_code == 302
    assert Voortgang.objects.filter(tekst=KANARIE).exists()


def test_bewaarde_tekst_voor_het_ene_doel_staat_niet_in_het_formulier_van_het_andere(wereld):
    client = Client(enforce_csrf_checks=True)
    log_in(client, wereld.gebruiker(Rol.STAF))
    adres = wereld.adres("actieplan:actie_nieuw")
    assert client.post(adres, invoer(client.get(adres), titel=KANARIE, csrfmiddlewaretoken="fout")).status_code == 403
    elders = f"{adres.partition('?')[0]}?doel={maak_doelstelling(plan=wereld.plan).sleutel}"
    assert KANARIE not in client.get(elders).content.decode()
    assert KANARIE in client.get(adres).content.decode()
    assert BewaardeInvoer.objects.count() == 1


def test_na_een_verlopen_knop_leidt_de_weg_terug_naar_de_pagina_van_de_knop(wereld):
    client = Client(enforce_csrf_checks=True)
    log_in(client, wereld.gebruiker(Rol.STAF))
    werkbank = wereld.adres("actieplan:bewerken")
    for vanwaar, terug in ((f"http://testserver{werkbank}", werkbank), ("https://elders.test/lokaas/", None)):
        antwoord = client.post(wereld.adres("actieplan:schuiven"), {}, headers={"Referer": vanwaar})
        assert antwoord.status_code == 403
        assert antwoord.context["terug"] == (terug or wereld.adres("actieplan:schuiven"))


@pytest.mark.parametrize("velden", [{"naam": "x" * 3_000_000}, {f"veld{n}": "x" for n in range(1200)}])
def test_wie_te_veel_verstuurt_leest_in_het_nederlands_wat_te_doen(wereld, velden):
    antwoord = wereld.client(Rol.STAF).post(wereld.adres("account_gegevens"), velden)
    assert antwoord.status_code == 400
    assert "maak je tekst korter" in antwoord.content.decode()


def test_een_vreemde_host_krijgt_onze_pagina_en_niets_van_zichzelf():
    antwoord = Client().get("/", headers={"Host": "kanarie.test"})
    assert antwoord.status_code == 400
    assert "kanarie.test" not in antwoord.content.decode()


# -- beheer -------------------------------------------------------------------------------------------------------


def test_een_eenheid_hernoemt_alleen_wie_van_al_haar_netwerken_beheerder_is(wereld):
    wereld.organisatie.netwerken.add(maak_netwerk("vlaams-brabant"))
    antwoord = dien_in(wereld.client(BEHEER_ELDERS), wereld.adres("beheer:eenheid_wijzigen"), naam="Gekaapt")
    wereld.eenheid.refresh_from_db()
    assert antwoord.status_code == 422
    assert wereld.eenheid.naam == "Dienst Onderwijs"


def test_op_de_laatste_dag_van_de_kalender_sluit_geen_lidmaatschap_meer_aan(wereld):
    lid = wereld.iemand.lidmaatschappen.get()
    with schrijven_toegestaan():
        lid.tot = datetime.date.max
        lid.save()
    adres = wereld.adres("beheer:lidmaatschap_nieuw")
    assert wereld.client(Rol.BEHEER).get(adres, {"na": lid.sleutel}).status_code == 200


# -- the machine itself ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kop", ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"])
def test_achter_een_proxy_op_deze_machine_antwoordt_de_voorbeeldmodus_niet(kop):
    poort = AlleenDezeMachineMiddleware(lambda request: HttpResponse())
    thuis = RequestFactory(REMOTE_ADDR="127.0.0.1")
    assert poort(thuis.get("/")).status_code == 200
    assert poort(thuis.get("/", headers={kop: "203.0.113.9"})).status_code == 403


def test_de_zin_van_een_fout_met_een_rij_erin_komt_niet_in_het_logboek():
    def bewaar() -> None:
        try:
            raise IntegrityError(f"DETAIL: Key (email)=({KANARIE}) already exists.")
        except IntegrityError as fout:
            raise RuntimeError(KANARIE) from fout

    try:
        bewaar()
    except RuntimeError:
        feit = sys.exc_info()
    record = logging.LogRecord("django.request", logging.ERROR, "x", 1, "Internal Server Error: /x/", (), feit)
    regels = ZonderZinFormatter("%(levelname)s %(message)s").format(record)
    assert KANARIE not in regels
    assert "IntegrityError" in regels
    assert "in bewaar" in regels


def test_elk_logboek_schrijft_fouten_zonder_hun_zin(settings):
    assert {soort["()"] for soort in settings.LOGGING["formatters"].values()} == {
        "leerrecht.foutmelding.ZonderZinFormatter"
    }
    assert all("formatter" in uitgang for uitgang in settings.LOGGING["handlers"].values())


def test_het_verschil_van_twee_lange_teksten_houdt_de_pagina_niet_op():
    was, wordt = (
        " ".join("abcdefgh"[n * n % 8] for n in range(4000)),
        " ".join("hgfedcba"[n * 3 % 8] for n in range(4000)),
    )
    with Stopwatch() as tijd:
        woordverschil(was, wordt)
    assert tijd.gewerkt < 2, "het duurde 5 seconden, en een geschiedenis toont er vijftig"


def test_in_een_lange_tekst_blijft_een_klein_verschil_klein():
    was = " ".join(f"woord{n % 700}" for n in range(2000))
    assert woordverschil(was, was.replace("woord5 ", "anders ", 1)).count("<ins>") == 1


def test_wie_nergens_lid_is_vindt_bewaarde_tekst_van_een_ander_niet_in_dezelfde_browser(wereld):
    client = Client(enforce_csrf_checks=True)
    log_in(client, wereld.gebruiker(Rol.STAF))
    adres = wereld.adres("account_gegevens")
    assert client.post(adres, invoer(client.get(adres), naam=KANARIE, csrfmiddlewaretoken="fout")).status_code == 403
    log_in(client, maak_gebruiker())
    assert KANARIE not in client.get(adres).content.decode()


# -- the secret of a link in a log line -------------------------------------------------------------------------------


@pytest.mark.parametrize("adres", ["/overleg/uitnodiging/kanarie/", "/overleg/agenda/kanarie.ics"])
def test_het_geheim_van_een_vergaderlink_of_agenda_staat_niet_in_een_logregel(adres):
    record = logging.LogRecord("django.request", logging.WARNING, "x", 1, "Not Found: %s", (adres,), None)
    assert ZonderGeheimFilter().filter(record)
    assert "kanarie" not in record.getMessage()
