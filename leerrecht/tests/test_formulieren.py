"""Forms: one result per submit, and nothing typed is lost. Tried on the edit form of the workbench."""

import threading
from datetime import timedelta

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.models import Session
from django.core import signing
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from actieplan.models import Actie
from leerrecht.formulieren import Formulier, klad
from leerrecht.formulieren.afhandelen import handel_af
from leerrecht.formulieren.sleutel import ZOUT, eigenaar_van, maak_formuliersleutel, token_van
from leerrecht.models import BewaardeInvoer, Inzending
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, log_uit
from leerrecht.versleuteling import ontsleutel

KANARIE = "KANARIE-7391"
pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def invullen(client: Client, adres: str, **velden) -> dict[str, str]:
    """Open the form and return what a browser would post, with `velden` typed over it."""
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    formulier = antwoord.context["form"]
    gevuld = {veld.name: veld.value() for veld in formulier if not isinstance(veld.value(), list)}
    return {
        **{naam: "" if waarde is None else str(waarde) for naam, waarde in gevuld.items()},
        "formuliersleutel": formulier.formuliersleutel,
        "csrfmiddlewaretoken": str(antwoord.context["csrf_token"]),
        **velden,
    }


@pytest.fixture
def staf(wereld):
    return wereld.gebruiker(Rol.STAF)


@pytest.fixture
def venster(staf) -> Client:
    """A browser as it is: with the check of origin, and with error pages instead of exceptions."""
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    log_in(client, staf)
    return client


@pytest.fixture
def bewerken(wereld) -> str:
    return wereld.adres("actieplan:actie_bewerken")


@pytest.fixture
def geweigerd(venster, bewerken) -> Client:
    """A browser whose session ended while somebody typed, and who then pressed "Bewaar"."""
    gegevens = invullen(venster, bewerken, titel=KANARIE, reden="Nieuwe naam")
    Session.objects.all().delete()
    assert venster.post(bewerken, gegevens).status_code in (302, 403)
    return venster


def bewaard_in_databank() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM leerrecht_bewaardeinvoer")
        return str(cursor.fetchall())


# -- one result per submit ----------------------------------------------------------------------------------------


def test_twee_keer_op_de_knop_geeft_een_resultaat(venster, wereld):
    adres = wereld.adres("actieplan:actie_nieuw")
    gegevens = invullen(venster, adres, titel="Dubbel")
    eerste, tweede = venster.post(adres, gegevens), venster.post(adres, gegevens)
    assert eerste.status_code == tweede.status_code == 302
    assert eerste["Location"] == tweede["Location"]
    assert Actie.objects.filter(titel="Dubbel").count() == 1


@pytest.mark.django_db(transaction=True)
def test_acht_keer_tegelijk_geeft_een_resultaat(venster, wereld):
    adres = wereld.adres("actieplan:actie_nieuw")
    gegevens = invullen(venster, adres, titel="Tegelijk")
    antwoorden, samen = [], threading.Barrier(8)

    def klik() -> None:
        client = Client(enforce_csrf_checks=True)
        client.cookies = venster.cookies
        try:
            samen.wait()
            antwoorden.append(client.post(adres, gegevens))
        finally:
            connection.close()

    klikken = [threading.Thread(target=klik) for _ in range(8)]
    for draad in klikken:
        draad.start()
    for draad in klikken:
        draad.join()
    assert [antwoord.status_code for antwoord in antwoorden] == [302] * 8
    assert len({antwoord["Location"] for antwoord in antwoorden}) == 1
    assert Actie.objects.filter(titel="Tegelijk").count() == 1
    assert Inzending.objects.count() == 1


def test_een_geweigerd_formulier_mag_verbeterd_en_opnieuw_verstuurd(venster, wereld):
    adres = wereld.adres("actieplan:actie_nieuw")
    gegevens = invullen(venster, adres, titel="")
    assert venster.post(adres, gegevens).status_code == 422
    assert venster.post(adres, {**gegevens, "titel": "Nu wel"}).status_code == 302
    assert Actie.objects.filter(titel="Nu wel").exists()


@pytest.mark.parametrize("sleutel", ["", "verzonnen", "oud"])
def test_zonder_geldige_formuliersleutel_wordt_niets_bewaard_maar_blijft_de_tekst(
    venster, wereld, sleutel, monkeypatch
):
    adres = wereld.adres("actieplan:actie_nieuw")
    gegevens = invullen(venster, adres, titel=KANARIE)
    if sleutel == "oud":
        monkeypatch.setattr("leerrecht.formulieren.sleutel._GELDIG", -1)
    else:
        gegevens["formuliersleutel"] = sleutel
    antwoord = venster.post(adres, gegevens)
    assert antwoord.status_code == 422
    assert "Dit formulier stond te lang open" in antwoord.content.decode()
    assert KANARIE in antwoord.content.decode()
    assert not Actie.objects.filter(titel=KANARIE).exists()


def test_wat_nog_een_botsing_toont_mag_nog_eens_verstuurd(rf):
    """A double click on "Bewaar": the browser shows only the second answer, which must be the conflict again."""
    formulier, keren = Formulier({}), []
    request = rf.post("/", {"formuliersleutel": formulier.formuliersleutel})
    request.user = AnonymousUser()
    for uitkomst in ("", "", "/klaar/", "/klaar/"):
        antwoord = handel_af(request, formulier, lambda uitkomst=uitkomst: keren.append(uitkomst) or uitkomst)
        assert (antwoord and antwoord["Location"]) == (uitkomst or None)
    assert keren == ["", "", "/klaar/"]


# -- nothing typed is lost ----------------------------------------------------------------------------------------


def test_na_een_verlopen_zitting_staat_de_tekst_er_nog_voor_dezelfde_persoon(geweigerd, staf, bewerken):
    log_in(geweigerd, staf)
    antwoord = geweigerd.get(bewerken)
    assert antwoord.context["form"]["titel"].value() == KANARIE
    assert "We bewaarden wat je typte" in antwoord.content.decode()


def test_een_ander_in_dezelfde_browser_krijgt_de_tekst_niet(geweigerd, wereld, bewerken):
    log_in(geweigerd, wereld.gebruiker(Rol.STAF))
    assert KANARIE not in geweigerd.get(bewerken).content.decode()


def test_dezelfde_persoon_in_een_andere_browser_krijgt_de_tekst_niet(geweigerd, staf, bewerken):
    andere = Client()
    log_in(andere, staf)
    assert KANARIE not in andere.get(bewerken).content.decode()


def test_wie_niet_ingelogd_is_krijgt_de_tekst_niet(geweigerd, bewerken):
    antwoord = geweigerd.get(bewerken)
    assert antwoord.status_code == 302
    assert KANARIE not in str(antwoord.headers)


def test_de_weg_terug_na_inloggen_leidt_naar_het_formulier_zelf(wereld, staf):
    client = Client()
    log_in(client, staf)
    adres = wereld.adres("actieplan:actie_nieuw")
    gegevens = invullen(client, adres, titel=KANARIE)
    log_uit(client)
    antwoord = client.post(adres, gegevens)
    log_in(client, staf)
    terug = QueryDict(antwoord["Location"].partition("?")[2])["next"]
    assert client.get(terug).context["form"]["titel"].value() == KANARIE


def test_een_mislukte_controle_van_herkomst_bewaart_de_tekst_en_zegt_dat(venster, bewerken):
    gegevens = invullen(venster, bewerken, titel=KANARIE, csrfmiddlewaretoken="fout")
    antwoord = venster.post(bewerken, gegevens)
    assert antwoord.status_code == 403
    assert "Wat je typte, is bewaard" in antwoord.content.decode()
    assert KANARIE not in antwoord.content.decode()
    assert venster.get(bewerken).context["form"]["titel"].value() == KANARIE


def test_een_fout_van_ons_bewaart_de_tekst_en_verklapt_ze_niet(venster, bewerken, monkeypatch, logboek):
    def stuk(**argumenten):
        raise RuntimeError("stuk")

    monkeypatch.setattr("actieplan.daden.actie.ActieBewerken.dienst", stuk)
    antwoord = venster.post(bewerken, invullen(venster, bewerken, titel=KANARIE, reden="x"))
    assert antwoord.status_code == 500
    assert KANARIE not in antwoord.content.decode() + logboek.text
    assert venster.get(bewerken).context["form"]["titel"].value() == KANARIE


def test_in_de_databank_ligt_de_tekst_niet_leesbaar(geweigerd):
    assert BewaardeInvoer.objects.count() == 1
    assert KANARIE not in bewaard_in_databank()
    assert KANARIE in ontsleutel(BewaardeInvoer.objects.get().inhoud)


def test_na_het_bewaren_is_de_bewaarde_tekst_weg(geweigerd, staf, bewerken, wereld):
    log_in(geweigerd, staf)
    gegevens = invullen(geweigerd, bewerken)
    assert geweigerd.post(bewerken, gegevens).status_code == 302
    wereld.actie.refresh_from_db()
    assert wereld.actie.titel == KANARIE
    assert not BewaardeInvoer.objects.exists()


@pytest.mark.parametrize(("uren", "is_er"), [(24 * 4, True), (24 * 7 - 1, True), (24 * 7 + 1, False)])
def test_een_week_lang_krijgt_wie_typte_de_tekst_terug(geweigerd, staf, bewerken, uren, is_er):
    BewaardeInvoer.objects.update(op=timezone.now() - timedelta(hours=uren))
    log_in(geweigerd, staf)
    assert (KANARIE in geweigerd.get(bewerken).content.decode()) is is_er


def test_met_een_andere_sleutel_is_bewaarde_tekst_gewoon_weg(geweigerd, staf, bewerken, settings):
    settings.VERSLEUTELSLEUTELS = ["A" * 43 + "="]
    log_in(geweigerd, staf)
    assert geweigerd.get(bewerken).status_code == 200


@pytest.mark.parametrize(
    "naam",
    ["password", "password1", "oldpassword", "nieuw_wachtwoord", "code", "csrfmiddlewaretoken", "formuliersleutel"],
)
def test_een_wachtwoord_code_of_sleutel_wordt_nooit_bewaard(naam):
    klad.houd_bij(browser="b", eigenaar="", pad="/", invoer=QueryDict(f"{naam}={KANARIE}&titel=plan"))
    assert KANARIE not in ontsleutel(BewaardeInvoer.objects.get().inhoud)
    assert klad.haal(browser="b", eigenaar="", pad="/").dict() == {"titel": "plan"}


def test_een_post_zonder_onze_sleutel_laat_niets_achter():
    antwoord = Client().post("/stijlgids/", {"titel": KANARIE})
    assert antwoord.status_code == 302
    assert not BewaardeInvoer.objects.exists()
    assert "leerrecht_invoer" not in antwoord.cookies


def test_het_koekje_van_de_browser_is_voor_geen_script_te_lezen(geweigerd):
    koekje = geweigerd.cookies["leerrecht_invoer"]
    assert koekje["httponly"]
    assert koekje["samesite"] == "Lax"
    assert koekje["max-age"] == 8 * 24 * 3600


# -- the base -----------------------------------------------------------------------------------------------------


def test_een_formuliersleutel_hoort_bij_wie_het_formulier_kreeg(staf):
    sleutel = maak_formuliersleutel(staf)
    assert eigenaar_van(sleutel) == staf.sleutel
    assert token_van(sleutel) != token_van(maak_formuliersleutel(staf))
    assert eigenaar_van(signing.dumps({"e": "", "t": "x"}, salt="iets anders")) is None
    assert eigenaar_van(signing.dumps({"e": "", "t": "x"}, salt=ZOUT)) == ""


class Proefformulier(Formulier):
    naam = forms.CharField(max_length=5)
    dag = forms.DateField()
    mail = forms.EmailField()
    keuze = forms.ChoiceField(choices=[("a", "a")])
    eigen = forms.CharField(error_messages={"required": "Noem de actie."})


def test_elke_fout_zegt_in_gewone_woorden_wat_te_doen():
    leeg = Proefformulier({}).errors
    assert leeg["naam"] == ["Vul dit in."]
    assert leeg["eigen"] == ["Noem de actie."], "een zin van het formulier zelf gaat voor"
    fout = Proefformulier({"naam": "te lang", "dag": "gisteren", "mail": "pia", "keuze": "z", "eigen": "x"}).errors
    assert fout["naam"] == ["Maak dit korter: hoogstens 5 tekens. Nu zijn het er 7."]
    assert fout["dag"] == ["Schrijf de datum als dag, maand en jaar, zoals 12/9/2026."]
    assert fout["mail"] == ["Schrijf een volledig e-mailadres, zoals naam@school.be."]
    assert fout["keuze"] == ["Kies een van de mogelijkheden."]
