"""The page one writes on while meeting: a fault at its item, the cursor ready, and nothing typed elsewhere is lost."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.formulieren import klad
from leerrecht.models import BewaardeInvoer
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, log_uit, maak_gebruiker, maak_organisatie
from leerrecht.tests.formulier import invoer
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Agendapunt, Uitkomst
from overlegplatform.tests.bouwers import geef_zetel, maak_punt, maak_vergadering, zet_stand

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF, naam="Stien Staf")


@pytest.fixture
def browser(client, staf):
    log_in(client, staf)
    return client


@pytest.fixture
def punt(staf) -> Agendapunt:
    rij = maak_punt(maak_vergadering(over_dagen=0), titel="Samenroepen")
    zet_stand(rij.vergadering, Vergaderstand.BEZIG, door=staf)
    return rij


@pytest.fixture
def ander(punt) -> Agendapunt:
    return maak_punt(punt.vergadering, titel="Ander punt")


def adres(naam: str, *sleutels) -> str:
    return reverse(f"overleg:{naam}", args=sleutels)


def noteren(punt: Agendapunt) -> str:
    """Where the button of an item sends to."""
    return adres("uitkomst_nieuw", punt.vergadering.sleutel, punt.sleutel)


def blad(browser: Client, punt: Agendapunt, **getypt) -> dict:
    """Open the page and type at one item, as `veld=tekst`; everything else of the page comes along."""
    pagina = browser.get(adres("werk", punt.vergadering.sleutel))
    return invoer(pagina) | {f"{punt.sleutel}-{veld}": tekst for veld, tekst in getypt.items()}


def staat_er(browser: Client, punt: Agendapunt, **vraag) -> str:
    """What stands in the text field of an item when the page is opened."""
    return invoer(browser.get(adres("werk", punt.vergadering.sleutel), vraag))[f"{punt.sleutel}-tekst"]


class TestNoteren:
    def test_dubbel_verzenden_noteert_een_uitkomst_en_de_cursor_staat_klaar_voor_de_volgende(self, browser, punt):
        post = blad(browser, punt, tekst="Binnen vijf dagen.")
        doelen = {browser.post(noteren(punt), post)["Location"] for _ in range(2)}
        assert Uitkomst.objects.count() == 1
        assert doelen == {f"{adres('werk', punt.vergadering.sleutel)}?bij={punt.sleutel}#id_{punt.sleutel}-tekst"}

    def test_wat_genoteerd_is_staat_niet_meer_in_het_vak(self, browser, punt):
        browser.post(noteren(punt), blad(browser, punt, tekst="Binnen vijf dagen."))
        assert staat_er(browser, punt) == ""
        assert not BewaardeInvoer.objects.exists()

    @pytest.mark.parametrize(
        ("velden", "zin"),
        [
            ({"soort": "actiepunt"}, "Schrijf wie dit doet"),
            ({"soort": "actiepunt", "wie": "Nergens vzw"}, "kennen we niet in dit netwerk"),
            ({"soort": "besluit", "wie": "Emmaüs"}, "horen bij een actiepunt"),
            ({"soort": "besluit", "tekst": ""}, "Vul dit in."),
        ],
    )
    def test_een_fout_staat_bij_haar_punt_en_de_tekst_staat_er_nog(self, browser, punt, ander, velden, zin):
        antwoord = browser.post(noteren(punt), blad(browser, punt, **({"tekst": "Getypt."} | velden)))
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert zin in tekst
        assert f'href="#id_{punt.sleutel}-' in tekst
        assert f'href="#id_{ander.sleutel}-' not in tekst
        assert ("Getypt." in tekst) == (velden.get("tekst") is None)
        assert not Uitkomst.objects.exists()

    def test_wie_wordt_gevonden_zonder_accent_of_hoofdletter(self, browser, punt):
        geef_zetel(punt.vergadering.groep)
        naam = maak_gebruiker(Rol.PARTNER, naam="Zoë Été").lidmaatschappen.get().organisatie.naam
        browser.post(noteren(punt), blad(browser, punt, soort="actiepunt", tekst="Bellen", wie=f"zoe ete ({naam})"))
        assert Uitkomst.objects.get().actiepunt.persoon.naam == "Zoë Été"

    def test_twee_secretarissen_op_een_actiepunt_kiezen_per_veld_wat_blijft(self, browser, punt):
        namen = [maak_organisatie(naam) for naam in ("Arktos", "Emmaüs", "VDAB")]
        browser.post(noteren(punt), blad(browser, punt, soort="actiepunt", tekst="Bellen", wie="Arktos"))
        rij = Uitkomst.objects.get()
        hier = adres("uitkomst", punt.vergadering.sleutel, rij.sleutel)
        mijn = invoer(browser.get(hier), tekst="Bellen en mailen", wie="VDAB")
        collega = Client()
        log_in(collega, maak_gebruiker(Rol.STAF, naam="Carl Collega"))
        collega.post(hier, invoer(collega.get(hier), wie="Emmaüs"))
        botsing = browser.post(hier, mijn)
        tekst = botsing.content.decode()
        assert botsing.status_code == 422
        assert "Houd de tekst van <bdi>Carl Collega</bdi>" in tekst
        assert re.search(r"<ins>\s*Emmaüs", tekst), "in woorden, niet als sleutel"
        assert browser.post(hier, {**invoer(botsing), "keuze": "hun:wie"}).status_code == 302
        rij.refresh_from_db()
        assert (rij.tekst, rij.actiepunt.organisatie) == ("Bellen en mailen", namen[1])

    def test_een_uitkomst_weghalen_kan_op_de_pagina_waar_men_ze_verbetert(self, browser, punt):
        browser.post(noteren(punt), blad(browser, punt, tekst="Verkeerd."))
        rij = Uitkomst.objects.get()
        pagina = browser.get(adres("uitkomst", punt.vergadering.sleutel, rij.sleutel))
        (knop,) = pagina.context["knoppen"]
        na = browser.post(knop.adres, {"formuliersleutel": knop.sleutel}, follow=True)
        assert "Besluit weggehaald." in na.content.decode()
        assert not Uitkomst.objects.exists()

    def test_een_werkblad_van_een_vergadering_die_niet_bezig_is_leidt_naar_haar_pagina(self, browser):
        rij = maak_vergadering()
        assert browser.get(adres("werk", rij.sleutel))["Location"] == rij.get_absolute_url()
        assert browser.get(noteren(maak_punt(rij)))["Location"] == rij.get_absolute_url()

    def test_noteren_bij_een_vergadering_die_intussen_vastligt_houdt_de_tekst(self, browser, punt, staf):
        post = blad(browser, punt, tekst="Te laat.")
        zet_stand(punt.vergadering, Vergaderstand.GOEDGEKEURD, door=staf)
        antwoord = browser.post(noteren(punt), post)
        assert antwoord.status_code == 422
        assert "aan het verslag verandert niets meer" in antwoord.content.decode()
        assert invoer(antwoord)[f"{punt.sleutel}-tekst"] == "Te laat."


class TestAndereVakken:
    """overleg B8, issue 7 point 7: what stands at another item survives, without a script too: it comes along."""

    def test_overleg_B8_noteren_bij_een_punt_laat_staan_wat_bij_de_andere_getypt_is(self, browser, punt, ander):
        derde = maak_punt(punt.vergadering, titel="Derde")
        post = blad(browser, punt, tekst="Klaar.") | {
            f"{ander.sleutel}-tekst": "Halve zin",
            f"{derde.sleutel}-soort": "actiepunt",
            f"{derde.sleutel}-wie": "Arktos",
        }
        na = browser.post(noteren(punt), post, follow=True)
        staat = invoer(na)
        assert [rij.tekst for rij in Uitkomst.objects.all()] == ["Klaar."]
        assert staat[f"{punt.sleutel}-tekst"] == ""
        assert staat[f"{ander.sleutel}-tekst"] == "Halve zin"
        assert (staat[f"{derde.sleutel}-soort"], staat[f"{derde.sleutel}-wie"]) == ("actiepunt", "Arktos")
        assert "We bewaarden wat je typte" not in na.content.decode(), "het is nooit weg geweest"

    def test_overleg_B8_daarna_noteert_men_die_gewoon(self, browser, punt, ander):
        post = blad(browser, punt, tekst="Een.") | {f"{ander.sleutel}-tekst": "Twee."}
        eerst = browser.post(noteren(punt), post, follow=True)
        browser.post(noteren(ander), invoer(eerst))
        assert [rij.tekst for rij in Uitkomst.objects.all()] == ["Een.", "Twee."]
        assert (staat_er(browser, punt), staat_er(browser, ander)) == ("", "")
        assert not BewaardeInvoer.objects.exists()

    def test_overleg_B8_uitstellen_laat_staan_wat_getypt_is(self, browser, punt, ander):
        maak_vergadering(punt.vergadering.groep, over_dagen=30)
        post = blad(browser, ander, tekst="Halve zin") | {"vanaf": "werk"}
        na = browser.post(adres("punt_uitstellen", punt.vergadering.sleutel, punt.sleutel), post, follow=True)
        assert "staat nu op de agenda van" in na.content.decode()
        assert invoer(na)[f"{ander.sleutel}-tekst"] == "Halve zin"

    def test_overleg_B8_een_geweigerde_knop_laat_staan_wat_getypt_is(self, browser, punt, ander):
        post = blad(browser, ander, tekst="Halve zin") | {"vanaf": "werk"}
        na = browser.post(adres("punt_uitstellen", punt.vergadering.sleutel, punt.sleutel), post, follow=True)
        assert "Plan eerst de volgende vergadering" in na.content.decode()
        assert invoer(na)[f"{ander.sleutel}-tekst"] == "Halve zin"

    def test_overleg_B8_afsluiten_zegt_wat_niet_genoteerd_is_en_houdt_het(self, browser, punt):
        post = blad(browser, punt, tekst="Vergeten te noteren")
        na = browser.post(adres("vergadering_sluiten", punt.vergadering.sleutel), post, follow=True)
        assert "Wat je typte en niet noteerde, staat er niet in" in na.content.decode()
        punt.vergadering.refresh_from_db()
        assert punt.vergadering.stand == Vergaderstand.GEHOUDEN
        assert staat_er(browser, punt) == "Vergeten te noteren"

    def test_afsluiten_zonder_open_tekst_zegt_daar_niets_over(self, browser, punt):
        hier = adres("vergadering_sluiten", punt.vergadering.sleutel)
        na = browser.post(hier, blad(browser, punt), follow=True).content.decode()
        assert "De vergadering is afgesloten." in na
        assert "niet noteerde" not in na
        assert not BewaardeInvoer.objects.exists()

    def test_overleg_B8_een_fout_bij_een_punt_laat_de_andere_vakken_staan_en_houdt_ze_bij(self, browser, punt, ander):
        post = blad(browser, punt, soort="actiepunt", tekst="Zonder wie") | {f"{ander.sleutel}-tekst": "Halve zin"}
        antwoord = browser.post(noteren(punt), post)
        assert invoer(antwoord)[f"{ander.sleutel}-tekst"] == "Halve zin"
        assert (staat_er(browser, punt), staat_er(browser, ander)) == ("Zonder wie", "Halve zin")

    def test_overleg_B8_een_verlopen_zitting_kost_geen_enkel_vak(self, browser, punt, ander, staf):
        post = blad(browser, punt, tekst="Bijna kwijt.") | {f"{ander.sleutel}-tekst": "Ook bijna."}
        log_uit(browser)
        browser.post(noteren(punt), post)
        log_in(browser, staf)
        terug = browser.get(noteren(punt))
        assert "We bewaarden wat je typte" in terug.content.decode()
        assert invoer(terug)[f"{punt.sleutel}-tekst"] == "Bijna kwijt."
        assert (staat_er(browser, punt), staat_er(browser, ander)) == ("Bijna kwijt.", "Ook bijna.")

    def test_wat_het_script_te_laat_bijhoudt_brengt_niet_terug_wat_al_genoteerd_is(self, browser, punt):
        post = blad(browser, punt, tekst="Klaar.")
        browser.post(noteren(punt), post)
        assert browser.post(reverse("klad_bijhouden"), post).status_code == 204
        assert staat_er(browser, punt) == ""

    def test_kan_wat_elders_staat_niet_bijgehouden_worden_dan_gebeurt_er_niets(self, browser, punt, ander, monkeypatch):
        post = blad(browser, punt, tekst="Klaar.") | {f"{ander.sleutel}-tekst": "Halve zin"}
        monkeypatch.setattr(klad, "HOOGSTENS_RIJEN", 0)
        antwoord = browser.post(noteren(punt), post)
        assert antwoord.status_code == 422
        assert "niet bijhouden, dus is er niets gedaan" in antwoord.content.decode()
        assert not Uitkomst.objects.exists()
        assert invoer(antwoord)[f"{ander.sleutel}-tekst"] == "Halve zin"
        zonder = {**invoer(antwoord), f"{ander.sleutel}-tekst": ""}
        assert browser.post(noteren(punt), zonder).status_code == 302, "leeggemaakt kan het wel"

    def test_elk_veld_van_de_pagina_heeft_een_eigen_id(self, browser, punt, ander):
        maak_punt(punt.vergadering)
        ids = re.findall(r'\sid="([^"]+)"', browser.get(adres("werk", punt.vergadering.sleutel)).content.decode())
        assert len(ids) > 20
        assert len(ids) == len(set(ids))

    def test_enter_drukt_zonder_script_op_geen_enkele_knop(self, browser, punt):
        html = browser.get(adres("werk", punt.vergadering.sleutel)).content.decode()
        knoppen = re.findall(r"<button[^>]*>", html.split("<main")[1])
        assert 'form="werkblad"' in knoppen[0]
        assert "disabled" in knoppen[0], "de eerste knop van een formulier is die van Enter"

    def test_de_lijst_van_niet_verstuurde_teksten_noemt_de_vakken_in_woorden(self, browser, punt, ander):
        browser.post(noteren(punt), blad(browser, punt, soort="actiepunt", tekst="Zonder wie"))
        pagina = browser.get(reverse("klad")).content.decode()
        assert "<dt>Tekst</dt><dd>Zonder wie</dd>" in pagina
        assert f"{punt.sleutel}-" not in pagina
