"""A meeting in its frame: the strip on every page inside, three views with their counts, facts and acts beside."""

import pytest
from django.test import Client
from django.urls import reverse

from actieplan.tests.bouwers import wijzig
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from leerrecht.tests.paginas import Element, boom
from overlegplatform.keuzes import Functie, Vergaderstand
from overlegplatform.models import Vergadering
from overlegplatform.tests.bouwers import (
    geef_zetel,
    maak_groep,
    maak_punt,
    maak_vergadering,
    nodig_uit,
    zet_stand,
)

pytestmark = pytest.mark.django_db


class Toneel:
    """A meeting with one open and one confidential item, a secretaris, a member, staf."""

    def __init__(self) -> None:
        organisaties = [maak_organisatie(), maak_organisatie()]
        self.groep = maak_groep(naam="overlegplatform")
        geef_zetel(self.groep, organisaties[0], functie=Functie.SECRETARIS)
        geef_zetel(self.groep, organisaties[1])
        self.rij: Vergadering = maak_vergadering(self.groep, thema="Schoolkosten", plaats="Stadhuis")
        self.punt = maak_punt(self.rij, titel="Open punt")
        maak_punt(self.rij, titel="Besloten punt", vertrouwelijk=True)
        nodig_uit(self.rij)
        self.staf = maak_gebruiker(Rol.STAF)
        self.lid = maak_gebruiker(Rol.PARTNER, organisatie=organisaties[1])

    def lees(self, wie, pad: str) -> Element:
        client = Client()
        if wie:
            log_in(client, wie)
        antwoord = client.get(pad)
        assert antwoord.status_code == 200, pad
        return boom(antwoord.content.decode())

    def adres(self, naam: str, *meer) -> str:
        return reverse(f"overleg:{naam}", args=[self.rij.sleutel, *meer])


@pytest.fixture
def toneel() -> Toneel:
    return Toneel()


def strook(pagina: Element) -> Element:
    return next(een for een in pagina if een.heeft("strook"))


def aanzichten(pagina: Element) -> list[str]:
    nav = next(een for een in pagina.alle("nav") if een.heeft("aanzichten"))
    return [een.tekst for een in nav.alle("a")]


@pytest.mark.parametrize("naam", ["vergadering", "wie", "verslagen"])
def test_elk_aanzicht_heeft_de_strook_als_kop_en_telt_wat_in_de_andere_staat(toneel, naam):
    pagina = toneel.lees(toneel.staf, toneel.adres(naam))
    assert [kop.tekst for kop in pagina.alle("h1")] == ["Overlegplatform"]
    assert strook(pagina).alle("h1")
    assert "Schoolkosten" in strook(pagina).tekst
    assert aanzichten(pagina) == ["Agenda 2", "Wie komt 2", "Verslag 0"]
    assert [een.tekst.split()[0] for een in pagina.alle("a") if een.attrs.get("aria-current") == "page"] == [
        {"vergadering": "Agenda", "wie": "Wie", "verslagen": "Verslag"}[naam]
    ]


@pytest.mark.parametrize(
    "naam", ["agenda", "vergadering_wijzigen", "vergadering_annuleren", "vergadering_uitnodigen", "punt_nieuw"]
)
def test_een_bladzijde_binnen_de_vergadering_houdt_de_strook_en_een_eigen_titel(toneel, naam):
    pagina = toneel.lees(toneel.staf, toneel.adres(naam))
    [terug] = strook(pagina).alle("a")
    assert (terug.tekst, terug.attrs["href"]) == ("Overlegplatform", toneel.rij.get_absolute_url())
    [titel] = pagina.alle("h1")
    assert not titel.binnen("header") and titel.tekst != "Overlegplatform"


def test_ook_bij_een_punt_en_op_het_werkblad_staat_de_strook(toneel):
    wijzig(toneel.rij, stand=Vergaderstand.BEZIG)
    paden = [toneel.adres("werk"), toneel.adres("aanwezig"), toneel.adres("punt_bewerken", toneel.punt.sleutel)]
    teksten = [strook(toneel.lees(toneel.staf, pad)).tekst for pad in paden]
    assert len(teksten) == 3
    assert all("Overlegplatform" in tekst and "bezig" in tekst for tekst in teksten)


def test_de_teller_van_de_agenda_telt_alleen_wat_deze_lezer_ziet(toneel):
    zet_stand(toneel.rij, Vergaderstand.GEHOUDEN, door=toneel.staf)
    pagina = toneel.lees(toneel.lid, toneel.adres("wie"))
    [telling] = [tekst for tekst in aanzichten(pagina) if tekst.startswith("Agenda")]
    assert telling.endswith(" 1")
    agenda = toneel.lees(toneel.lid, toneel.adres("vergadering")).tekst
    assert "Open punt" in agenda
    assert "Besloten punt" not in agenda


def test_wie_geen_lid_is_leest_besluiten_en_niets_van_agenda_mensen_of_verslag(toneel):
    pagina = toneel.lees(None, toneel.adres("vergadering"))
    assert aanzichten(pagina) == ["Besluiten 0"]
    assert "Open punt" not in pagina.tekst
    assert "Log in om de agenda te lezen" in pagina.tekst
    buiten = Client()
    log_in(buiten, maak_gebruiker(Rol.PARTNER))
    for naam in ("wie", "verslagen"):
        assert Client().get(toneel.adres(naam)).status_code == 302
        assert buiten.get(toneel.adres(naam)).status_code == 404


def test_een_leeg_verslag_zegt_wanneer_het_er_komt(toneel):
    assert "Er is nog geen verslag." in toneel.lees(toneel.staf, toneel.adres("verslagen")).tekst


def test_een_knop_in_de_rail_die_meteen_iets_doet_draagt_zijn_bewijs_mee(toneel):
    """Without the token of the session the act would be refused: only a browser that checks notices."""
    vandaag = maak_punt(maak_vergadering(toneel.groep, over_dagen=0, uur=0, duur=23 * 60)).vergadering
    client = Client(enforce_csrf_checks=True)
    log_in(client, toneel.staf)
    pagina = boom(client.get(vandaag.get_absolute_url()).content.decode())
    formulier = next(een for een in pagina.alle("form") if "Start de vergadering" in een.tekst)
    velden = {een.attrs["name"]: een.attrs["value"] for een in formulier.alle("input")}
    assert client.post(formulier.attrs["action"], velden).status_code == 302
    vandaag.refresh_from_db()
    assert vandaag.stand == Vergaderstand.BEZIG
