"""Pages: forms that lose nothing, double clicks, two editors, what an action and "mijn werk" show of this room."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht, wijzig
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from overlegplatform.keuzes import Antwoord, Functie, Uitkomstsoort, Vergaderstand
from overlegplatform.models import Groep, Vergadering, Vertegenwoordiging
from overlegplatform.tests.bouwers import (
    geef_zetel,
    maak_actiepunt,
    maak_groep,
    maak_punt,
    maak_signaal,
    maak_uitkomst,
    maak_vergadering,
    nodig_uit,
    zet_stand,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF, naam="Stien Staf")


@pytest.fixture
def browser(client, staf):
    log_in(client, staf)
    return client


def adres(naam: str, *sleutels) -> str:
    return reverse(f"overleg:{naam}", args=sleutels)


class TestPlannen:
    def test_een_nieuwe_vergadering_leidt_naar_haar_agenda(self, browser):
        groep = maak_groep()
        hier = adres("vergadering_nieuw", groep.slug)
        dag = timezone.localdate() + datetime.timedelta(days=20)
        post = invoer(browser.get(hier), thema="Start", datum=f"{dag:%d/%m/%Y}", van="13u30", tot="15.30")
        antwoord = browser.post(hier, post)
        gepland = Vergadering.objects.get()
        assert antwoord["Location"] == adres("agenda", gepland.sleutel)
        assert gepland.uren_tekst == "13.30 tot 15.30 uur"
        assert "Starten kan op de dag zelf." in browser.get(gepland.get_absolute_url()).content.decode()

    def test_dubbel_verzenden_plant_een_vergadering(self, browser):
        hier = adres("vergadering_nieuw", maak_groep().slug)
        dag = timezone.localdate() + datetime.timedelta(days=20)
        post = invoer(browser.get(hier), datum=f"{dag:%d/%m/%Y}", van="13.30", tot="15.30")
        assert {browser.post(hier, post)["Location"] for _ in range(3)} == {
            adres("agenda", Vergadering.objects.get().sleutel)
        }

    @pytest.mark.parametrize(
        ("velden", "zin"),
        [
            ({"datum": "31/2/2027"}, "Schrijf de datum als dag, maand en jaar"),
            ({"van": "kwart na"}, "Schrijf het uur als 13.30"),
            ({"tot": "09.00"}, "Het einde ligt voor het begin"),
            ({"datum": "28/3/2027", "van": "02.30", "tot": "04.00"}, "de klok springt vooruit"),
            ({"datum": "1/2/2020"}, "Die dag is al voorbij"),
        ],
    )
    def test_wat_niet_klopt_komt_terug_met_wat_er_getypt_was(self, browser, velden, zin):
        hier = adres("vergadering_nieuw", maak_groep().slug)
        basis = {"thema": "Mijn thema", "datum": "19/11/2027", "van": "13.30", "tot": "15.30"}
        antwoord = browser.post(hier, invoer(browser.get(hier), **(basis | velden)))
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert zin in tekst
        assert "Mijn thema" in tekst
        assert not Vergadering.objects.exists()

    def test_twee_die_dezelfde_vergadering_verplaatsen_zien_elkaars_tekst(self, browser, staf):
        rij = maak_vergadering(over_dagen=30)
        hier = adres("vergadering_wijzigen", rij.sleutel)
        mijn = invoer(browser.get(hier), plaats="Stadhuis, raadzaal", thema="Mijn thema")
        collega = Client()
        log_in(collega, maak_gebruiker(Rol.STAF, naam="Carl Collega"))
        collega.post(hier, invoer(collega.get(hier), plaats="Bibliotheek"))
        antwoord = browser.post(hier, mijn)
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert "Carl Collega" in tekst
        assert "Bibliotheek" in tekst
        assert "raadzaal" in tekst
        rij.refresh_from_db()
        assert (rij.plaats, rij.thema, rij.volgnummer) == ("Bibliotheek", "", 1)
        assert browser.post(hier, {**invoer(antwoord), "keuze": "mijn:plaats"}).status_code == 302
        rij.refresh_from_db()
        assert (rij.plaats, rij.thema, rij.volgnummer) == ("Stadhuis, raadzaal", "Mijn thema", 2)

    def test_annuleren_vraagt_waarom_en_zegt_het_aan_iedereen(self, browser):
        rij = maak_vergadering()
        hier = adres("vergadering_annuleren", rij.sleutel)
        assert browser.post(hier, invoer(browser.get(hier))).status_code == 422
        browser.post(hier, invoer(browser.get(hier), reden="De zaal is dicht."))
        rij.refresh_from_db()
        assert rij.stand == Vergaderstand.GEANNULEERD
        publiek = Client().get(rij.get_absolute_url()).content.decode()
        assert "Deze vergadering gaat niet door." in publiek
        assert (
            rij.groep.naam not in Client().get(adres("overleg")).content.decode().split("Kalender")[1].split("Groep")[0]
        )


class TestAntwoord:
    def test_een_lid_antwoordt_voor_de_eigen_zetel_en_niet_voor_een_andere(self, client):
        rij = maak_vergadering()
        eigen = geef_zetel(rij.groep)
        geef_zetel(rij.groep)
        nodig_uit(rij)
        zet_stand(rij, Vergaderstand.UITGENODIGD, door=maak_gebruiker(Rol.STAF))
        log_in(client, maak_gebruiker(Rol.PARTNER, organisatie=eigen.organisatie))
        hier = adres("antwoord", rij.sleutel)
        assert "Ik stuur een vervanger" in client.get(hier).content.decode()
        post = invoer(client.get(hier)) | {"antwoord": "vervanger"}
        assert "Schrijf wie er in jouw plaats komt." in client.post(hier, post).content.decode()
        vreemd = rij.deelnames.exclude(zetel=eigen).get()
        post = invoer(client.get(hier)) | {"antwoord": "ja"}
        assert client.post(hier, {**post, "deelname": vreemd.sleutel}).status_code == 422
        client.post(hier, post)
        assert dict(rij.deelnames.values_list("zetel", "antwoord")) == {eigen.pk: Antwoord.JA, vreemd.zetel_id: ""}

    def test_wie_geen_zetel_heeft_krijgt_een_404(self, browser):
        assert browser.get(adres("antwoord", maak_vergadering().sleutel)).status_code == 404


class TestGroepen:
    def test_staf_voegt_een_groep_toe_en_geeft_een_zetel(self, browser):
        hier = adres("groep_nieuw")
        browser.post(hier, invoer(browser.get(hier), naam="Werkgroep Cijfers", soort="werkgroep"))
        groep = Groep.objects.get()
        assert (groep.slug, groep.netwerk.slug) == ("werkgroep-cijfers", "mechelen")
        lid = maak_gebruiker(Rol.PARTNER)
        organisatie = lid.lidmaatschappen.get().organisatie
        hier = adres("zetel_nieuw", groep.slug)
        post = invoer(browser.get(hier), organisatie=organisatie.sleutel, functie="secretaris", persoon=lid.sleutel)
        assert browser.post(hier, post).status_code == 302
        zetel = Vertegenwoordiging.objects.get()
        assert (zetel.persoon, zetel.functie) == (lid, Functie.SECRETARIS)
        browser.post(
            adres("zetel_beeindigen", groep.slug, zetel.sleutel), invoer(browser.get(adres("zetels", groep.slug)))
        )
        assert not groep.zetels.actief_op(timezone.localdate()).exists()

    def test_een_persoon_van_een_andere_organisatie_krijgt_de_zetel_niet(self, browser):
        groep, lid = maak_groep(), maak_gebruiker(Rol.PARTNER)
        andere = geef_zetel(maak_groep()).organisatie
        hier = adres("zetel_nieuw", groep.slug)
        antwoord = browser.post(hier, invoer(browser.get(hier), organisatie=andere.sleutel, persoon=lid.sleutel))
        assert antwoord.status_code == 422
        assert not groep.zetels.exists()

    def test_een_groep_valt_nooit_onder_zichzelf(self, browser):
        boven = maak_groep()
        onder = maak_groep(ouder=boven)
        hier = adres("groep_bewerken", boven.slug)
        antwoord = browser.post(hier, invoer(browser.get(hier), ouder=onder.slug))
        assert "kan niet onder zichzelf vallen" in antwoord.content.decode()

    def test_de_naam_van_een_persoon_op_een_zetel_is_voor_leden(self, browser, client):
        lid = maak_gebruiker(Rol.PARTNER, naam="Kanarie Persoon")
        groep = maak_groep()
        geef_zetel(groep, lid.lidmaatschappen.get().organisatie, persoon=lid)
        assert "Kanarie Persoon" in browser.get(groep.get_absolute_url()).content.decode()
        assert "Kanarie Persoon" not in Client().get(groep.get_absolute_url()).content.decode()


class TestAndereKamers:
    @pytest.fixture
    def punt(self, staf):
        actie = maak_actie(doelstelling=maak_doelstelling(plan=maak_plan()))
        maak_versie_van_kracht(plan=actie.plan)
        rij = maak_punt(maak_vergadering(over_dagen=-30), titel="Over de actie", actie=actie)
        geheim = maak_punt(rij.vergadering, titel="Kanariepunt", actie=actie, vertrouwelijk=True)
        for deel in (rij, geheim):
            maak_uitkomst(deel, Uitkomstsoort.BESLUIT, tekst=f"Besluit over {deel.titel}", door=staf)
        return rij

    @pytest.mark.parametrize("stand", [Vergaderstand.GEHOUDEN, Vergaderstand.GOEDGEKEURD])
    def test_de_pagina_van_een_actie_toont_besluiten_zodra_het_verslag_goedgekeurd_is(self, punt, staf, stand):
        zet_stand(punt.vergadering, stand, door=staf)
        publiek = Client().get(punt.actie.get_absolute_url()).content.decode()
        assert ("Besluit over Over de actie" in publiek) == (stand == Vergaderstand.GOEDGEKEURD)
        assert "Kanariepunt" not in publiek

    def test_staf_ziet_bij_de_actie_ook_wat_nog_op_de_agenda_staat(self, punt, browser):
        tekst = browser.get(punt.actie.get_absolute_url()).content.decode()
        assert "In het overleg" in tekst
        assert "Over de actie" in tekst

    def test_zonder_overleg_staat_er_geen_leeg_blok_bij_een_actie(self, punt, browser):
        assert "In het overleg" not in Client().get(punt.actie.get_absolute_url()).content.decode()

    def test_mijn_werk_toont_actiepunten_vergaderingen_en_beantwoorde_signalen(self, client):
        lid = maak_gebruiker(Rol.PARTNER)
        organisatie = lid.lidmaatschappen.get().organisatie
        groep = maak_groep(naam="Werkgroep Cijfers")
        geef_zetel(groep, organisatie)
        maak_vergadering(groep)
        maak_actiepunt(organisatie, wat="Een brief schrijven")
        maak_signaal(organisatie, door=lid, titel="Niemand belt")
        beantwoord = maak_signaal(organisatie, door=lid, titel="Wachttijd")
        wijzig(beantwoord, stand="beantwoord", antwoord="Opgelost.", beantwoord_op=timezone.localdate())
        log_in(client, lid)
        tekst = client.get("/").content.decode()
        for deel in ("Een brief schrijven", "Werkgroep Cijfers", "Wachttijd", "Opgelost."):
            assert deel in tekst
        assert "Niemand belt" not in tekst

    def test_de_voorpagina_toont_de_volgende_vergaderingen_en_niets_van_een_besloten_groep(self):
        maak_vergadering(maak_groep(naam="Open werkgroep"), thema="Start")
        maak_vergadering(maak_groep(naam="Besloten groep", toegankelijk="besloten"))
        tekst = Client().get("/").content.decode()
        assert "Open werkgroep" in tekst
        assert "Besloten groep" not in tekst
