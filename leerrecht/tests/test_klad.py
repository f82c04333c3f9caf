"""Nothing typed is lost: every exit of a form that is no result keeps the text, for this person in this browser."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import OperationalError
from django.http import QueryDict
from django.template.backends.django import Template
from django.test import Client

from actieplan.models import Actie
from leerrecht.formulieren import klad
from leerrecht.formulieren.afhandelen import COOKIE
from leerrecht.models import BewaardeInvoer, Inzending
from leerrecht.rechten import Rol
from leerrecht.tests.alleformulieren import alle_velden
from leerrecht.tests.bouwers import log_in, log_uit
from leerrecht.tests.formulier import invoer
from leerrecht.tests.test_formulieren import invullen

pytestmark = pytest.mark.django_db
KANARIE = "KANARIE-7391"


@pytest.fixture
def staf(wereld):
    return wereld.gebruiker(Rol.STAF)


@pytest.fixture
def venster(staf) -> Client:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    log_in(client, staf)
    return client


@pytest.fixture
def bewerken(wereld) -> str:
    return wereld.adres("actieplan:actie_bewerken")


@pytest.fixture
def nieuw(wereld) -> str:
    return wereld.adres("actieplan:actie_nieuw")


def typ(venster: Client, adres: str, gegevens: dict) -> int:
    """What the script of the page does while somebody types."""
    return venster.post("/klad/bijhouden/", {**gegevens, "klad_adres": adres}).status_code


# -- every exit ---------------------------------------------------------------------------------------------------


def test_T1_een_fout_in_de_controle_bewaart_de_tekst(venster, bewerken, monkeypatch):
    from actieplan.forms.actie import ActieForm

    gegevens = invullen(venster, bewerken, titel=KANARIE, reden="x")

    def stuk(self):
        raise OperationalError("database is locked")

    monkeypatch.setattr(ActieForm, "clean", stuk)
    antwoord = venster.post(bewerken, gegevens)
    assert antwoord.status_code == 503
    assert "Wat je typte, is bewaard" in antwoord.content.decode()
    assert BewaardeInvoer.objects.count() == 1


def test_T1b_een_fout_bij_het_tonen_van_de_fout_bewaart_de_tekst(venster, nieuw, monkeypatch):
    gegevens = invullen(venster, nieuw, titel="", omschrijving=KANARIE)

    echt = Template.render

    def stuk(sjabloon, *args, **opties):
        if sjabloon.template.name == "503.html":
            return echt(sjabloon, *args, **opties)
        raise OperationalError("x")

    monkeypatch.setattr(Template, "render", stuk)
    assert venster.post(nieuw, gegevens).status_code == 503
    assert BewaardeInvoer.objects.count() == 1


def test_T1c_een_404_bij_bewaren_bewaart_de_tekst_en_wijst_de_weg_ernaar(venster, wereld, bewerken):
    gegevens = invullen(venster, bewerken, titel=KANARIE, reden="x")
    weg = bewerken.replace(wereld.actie.sleutel, "bestaatniet1")
    antwoord = venster.post(weg, gegevens)
    assert antwoord.status_code == 404
    assert "Wat je typte, is bewaard" in antwoord.content.decode()
    assert KANARIE in venster.get("/klad/").content.decode()


def test_een_ongeldig_formulier_houdt_de_tekst_ook_na_verversen(venster, nieuw):
    assert venster.post(nieuw, invullen(venster, nieuw, titel="", omschrijving=KANARIE)).status_code == 422
    terug = venster.get(nieuw)
    assert terug.context["form"]["omschrijving"].value() == KANARIE
    assert terug.context["form"].errors == {}, "een halve tekst is nog geen fout"


def test_na_verbeteren_en_bewaren_wacht_er_niets_meer(venster, nieuw):
    antwoord = venster.post(nieuw, invullen(venster, nieuw, titel="", omschrijving=KANARIE))
    assert venster.post(nieuw, invoer(antwoord, titel="Nu wel")).status_code == 302
    assert not BewaardeInvoer.objects.exists()
    assert "We bewaarden" not in venster.get(nieuw).content.decode()


@pytest.mark.parametrize("dagen", [1, 2.5, 4, 6.9])
def test_M09_een_formulier_dat_dagen_open_stond_houdt_zijn_tekst(venster, staf, nieuw, dagen, monkeypatch):
    import time

    gegevens = invullen(venster, nieuw, titel=KANARIE)
    log_uit(venster)
    straks = time.time() + dagen * 24 * 3600
    monkeypatch.setattr("django.core.signing.time.time", lambda: straks)
    assert venster.post(nieuw, gegevens).status_code in (302, 403)
    log_in(venster, staf)
    terug = venster.get(nieuw)
    assert terug.context["form"]["titel"].value() == KANARIE
    assert venster.post(nieuw, invoer(terug)).status_code == 302
    assert Actie.objects.filter(titel=KANARIE).count() == 1


# -- while typing -------------------------------------------------------------------------------------------------


def test_wat_men_typt_staat_er_na_een_herstart_van_de_browser_nog(venster, nieuw):
    assert typ(venster, nieuw, invullen(venster, nieuw, titel=KANARIE)) == 204
    assert venster.get(nieuw).context["form"]["titel"].value() == KANARIE
    assert not Actie.objects.filter(titel=KANARIE).exists()


def test_getypt_en_daarna_verstuurd_komt_niet_terug_ook_niet_als_het_script_te_laat_is(venster, nieuw):
    gegevens = invullen(venster, nieuw, titel="Verstuurd")
    assert venster.post(nieuw, gegevens).status_code == 302
    typ(venster, nieuw, gegevens)
    assert venster.get(nieuw).context["form"]["titel"].value() in (None, "")


def test_twee_vensters_schrijven_niet_over_elkaar(venster, nieuw):
    een, twee = invullen(venster, nieuw, titel="Eerste venster"), invullen(venster, nieuw, titel="Tweede venster")
    assert {typ(venster, nieuw, een), typ(venster, nieuw, twee)} == {204}
    pagina = venster.get("/klad/").content.decode()
    assert "Eerste venster" in pagina
    assert "Tweede venster" in pagina
    assert "nog een andere tekst" in venster.get(nieuw).content.decode()


def test_wie_verder_typt_aan_een_teruggevonden_tekst_houdt_een_tekst_over(venster, nieuw):
    typ(venster, nieuw, invullen(venster, nieuw, titel="Begin"))
    terug = venster.get(nieuw)
    typ(venster, nieuw, invoer(terug, titel="Begin en vervolg"))
    assert [velden["titel"] for _, _, velden in _van(venster)] == [["Begin en vervolg"]]


def _van(venster: Client):
    staf_sleutel = BewaardeInvoer.objects.values_list("gebruiker_sleutel", flat=True).first() or ""
    return klad.open_teksten(browser=venster.cookies[COOKIE].value, eigenaar=staf_sleutel)


def test_ook_wie_intussen_uitgelogd_werd_houdt_wat_er_getypt_wordt(venster, staf, nieuw):
    gegevens = invullen(venster, nieuw, titel=KANARIE)
    log_uit(venster)
    typ(venster, nieuw, gegevens)
    log_in(venster, staf)
    assert venster.get(nieuw).context["form"]["titel"].value() == KANARIE


# -- for whom -----------------------------------------------------------------------------------------------------


def test_zonder_koekje_van_de_browser_wordt_niets_bewaard_en_staat_dat_er(venster, nieuw):
    gegevens = invullen(venster, nieuw, titel=KANARIE)
    venster.cookies.clear()
    antwoord = venster.post(nieuw, gegevens)
    assert antwoord.status_code == 403
    tekst = antwoord.content.decode()
    assert "stuurde geen cookies mee" in tekst
    assert "konden we niet bewaren" in tekst
    assert not BewaardeInvoer.objects.exists()


def test_voor_een_vreemde_wordt_niets_bewaard(venster, nieuw):
    gegevens = invullen(venster, nieuw, titel=KANARIE)
    vreemde = Client(enforce_csrf_checks=True)
    vreemde.post(nieuw, gegevens)
    typ(vreemde, nieuw, gegevens)
    assert not BewaardeInvoer.objects.exists()


def test_een_ander_leest_en_wist_de_tekst_niet(venster, nieuw, wereld):
    typ(venster, nieuw, invullen(venster, nieuw, titel=KANARIE))
    rij = BewaardeInvoer.objects.get()
    andere = Client()
    andere.cookies = venster.cookies
    log_in(andere, wereld.gebruiker(Rol.STAF))
    assert KANARIE not in andere.get("/klad/").content.decode()
    assert andere.post(f"/klad/{rij.pk}/wissen/").status_code == 404
    assert BewaardeInvoer.objects.exists()


def test_wie_typte_wist_de_tekst(venster, staf, nieuw):
    typ(venster, nieuw, invullen(venster, nieuw, titel=KANARIE))
    antwoord = venster.get("/klad/")
    rij = BewaardeInvoer.objects.get()
    gegevens = invoer(antwoord) | {"csrfmiddlewaretoken": str(antwoord.context["csrf_token"])}
    assert venster.post(f"/klad/{rij.pk}/wissen/", gegevens).status_code == 302
    assert not BewaardeInvoer.objects.exists()


def test_twee_keer_drukken_op_wissen_geeft_het_eerste_resultaat_ook_nu_de_rij_weg_is(venster, nieuw):
    typ(venster, nieuw, invullen(venster, nieuw, titel=KANARIE))
    antwoord, adres = venster.get("/klad/"), f"/klad/{BewaardeInvoer.objects.get().pk}/wissen/"
    gegevens = invoer(antwoord) | {"csrfmiddlewaretoken": str(antwoord.context["csrf_token"])}
    eerst, nog_eens = (venster.post(adres, gegevens) for _ in range(2))
    assert (eerst.status_code, nog_eens.status_code) == (302, 302)
    assert eerst["Location"] == nog_eens["Location"]
    andere_sleutel = invoer(venster.get(nieuw))["formuliersleutel"]
    assert venster.post(adres, gegevens | {"formuliersleutel": andere_sleutel}).status_code == 404


def test_een_mens_vult_de_schijf_niet(venster, nieuw, monkeypatch):
    monkeypatch.setattr(klad, "HOOGSTENS_RIJEN", 3)
    vensters = [invullen(venster, nieuw, titel=f"{nummer}") for nummer in range(5)]
    codes = [typ(venster, nieuw, gegevens) for gegevens in vensters]
    assert codes == [204, 204, 204, 422, 422], "wat niet bijgehouden wordt, wordt ook zo gezegd"
    monkeypatch.setattr(klad, "HOOGSTENS_TEKENS", 10)
    assert klad.houd_bij(browser="b", eigenaar="", pad="/", invoer=invullen_als_query(titel="lang")) is False


def invullen_als_query(**velden):
    from django.http import QueryDict

    gevuld = QueryDict(mutable=True)
    gevuld.update(velden)
    return gevuld


# -- one key, another text ----------------------------------------------------------------------------------------


def test_T7_dezelfde_sleutel_met_andere_tekst_toont_beide_bij_iets_nieuws(venster, nieuw):
    gegevens = invullen(venster, nieuw, titel="Eerste titel")
    assert venster.post(nieuw, gegevens).status_code == 302
    antwoord = venster.post(nieuw, {**gegevens, "titel": "Tweede titel"})
    assert antwoord.status_code in (409, 422)
    tekst = antwoord.content.decode()
    assert "Eerste titel" in tekst
    assert antwoord.context["form"]["titel"].value() == "Tweede titel"
    assert not Actie.objects.filter(titel="Tweede titel").exists()
    assert venster.get(nieuw).context["form"]["titel"].value() == "Tweede titel", "ook na verversen"
    assert venster.post(nieuw, invoer(antwoord)).status_code == 302
    assert Actie.objects.filter(titel__in=("Eerste titel", "Tweede titel")).count() == 2


def test_T7_dezelfde_sleutel_met_andere_tekst_gaat_bij_een_wijziging_niet_stil_verloren(venster, bewerken):
    gegevens = invullen(venster, bewerken, titel="Eerste titel", reden="x")
    assert venster.post(bewerken, gegevens).status_code == 302
    antwoord = venster.post(bewerken, {**gegevens, "titel": "Tweede titel"})
    assert antwoord.status_code != 302 or Actie.objects.filter(titel="Tweede titel").exists()
    assert "Eerste titel" in antwoord.content.decode()


def test_wat_verstuurd_werd_ligt_versleuteld(venster, nieuw):
    from django.db import connection

    venster.post(nieuw, invullen(venster, nieuw, titel=KANARIE))
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud FROM leerrecht_inzending")
        assert KANARIE not in str(cursor.fetchall())
    assert KANARIE in Inzending.objects.get().inhoud


def test_het_script_houdt_dezelfde_velden_achter_als_de_server():
    """What the script leaves out is not kept, while the page says that it is."""
    [patroon] = re.findall(r"const geheim = /(.+)/i;", Path(finders.find("leerrecht.js")).read_text())
    namen = {naam.rpartition(".")[2] for naam, _ in alle_velden()} | {"code", "wachtwoord", "password1"}
    achter = {naam for naam in namen if re.search(patroon, naam, re.IGNORECASE)}
    bewaard = set(klad.zonder_sleutels(QueryDict("&".join(f"{naam}=x" for naam in namen))))
    assert achter == namen - bewaard
    assert "bbc_code" in bewaard
