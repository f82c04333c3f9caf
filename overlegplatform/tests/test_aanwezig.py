"""Who was there, in one form that two people have open: each row is a field under the one conflict mechanism."""

import pytest
from django.test import Client
from django.urls import reverse

from actieplan.tests.bouwers import wijzig
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from leerrecht.tests.formulier import invoer
from overlegplatform.keuzes import Antwoord, Vergaderstand
from overlegplatform.tests.bouwers import geef_zetel, maak_punt, maak_vergadering, nodig_uit, zet_stand

pytestmark = pytest.mark.django_db


class Lijst:
    """A meeting that goes on, with three seats; a browser of staf and one of a colleague."""

    def __init__(self) -> None:
        staf, collega = maak_gebruiker(Rol.STAF, naam="Stien Staf"), maak_gebruiker(Rol.STAF, naam="Carl Collega")
        self.vergadering = maak_punt(maak_vergadering(over_dagen=0)).vergadering
        for naam in ("Arktos", "CAW", "VDAB"):
            geef_zetel(self.vergadering.groep, maak_organisatie(naam))
        self.arktos, self.caw, self.vdab = nodig_uit(self.vergadering)
        zet_stand(self.vergadering, Vergaderstand.BEZIG, door=staf)
        self.adres = reverse("overleg:aanwezig", args=[self.vergadering.sleutel])
        self.ik, self.collega = self._browser(staf), self._browser(collega)

    @staticmethod
    def _browser(wie) -> Client:
        client = Client()
        log_in(client, wie)
        return client

    def open(self, wie: Client | None = None, **standen: str) -> dict:
        """Open the list and tick; `caw="aanwezig"`."""
        gekozen = {getattr(self, naam).sleutel: stand for naam, stand in standen.items()}
        return invoer((wie or self.ik).get(self.adres), **gekozen)

    def bewaar(self, post: dict, wie: Client | None = None):
        """Send the list."""
        return (wie or self.ik).post(self.adres, post)

    def collega_bewaart(self, **standen: str) -> None:
        """A colleague opens and saves the list."""
        assert self.bewaar(self.open(self.collega, **standen), self.collega).status_code == 302

    @property
    def standen(self) -> dict[str, str]:
        """What is stored, by name."""
        return dict(self.vergadering.deelnames.values_list("organisatie__naam", "aanwezigheid"))


@pytest.fixture
def lijst() -> Lijst:
    return Lijst()


def test_een_rij_zonder_keuze_blijft_zoals_ze_is(lijst):
    assert lijst.bewaar(lijst.open(arktos="aanwezig"))["Location"] == reverse(
        "overleg:werk", args=[lijst.vergadering.sleutel]
    )
    assert lijst.standen == {"Arktos": "aanwezig", "CAW": "", "VDAB": ""}


def test_wie_antwoordde_staat_al_aangeduid_en_pas_bewaren_schrijft_het(lijst):
    wijzig(lijst.caw, antwoord=Antwoord.NEE)
    post = lijst.open()
    assert post[lijst.caw.sleutel] == "verontschuldigd"
    assert lijst.standen["CAW"] == ""
    lijst.bewaar(post)
    assert lijst.standen["CAW"] == "verontschuldigd"


def test_overleg_A3_wat_een_collega_intussen_aanduidde_wordt_niet_overschreven(lijst):
    """The pre-filled answer of the second person once put a colleague's note back, unseen."""
    wijzig(lijst.caw, antwoord=Antwoord.NEE)
    mijn = lijst.open(vdab="aanwezig")
    lijst.collega_bewaart(caw="aanwezig", arktos="aanwezig")
    assert lijst.bewaar(mijn).status_code == 302
    assert lijst.standen == {"Arktos": "aanwezig", "CAW": "aanwezig", "VDAB": "aanwezig"}


def test_huis_A2_twee_die_hetzelfde_anders_aanduiden_zien_elkaar_en_de_rest_is_bewaard(lijst):
    mijn = lijst.open(caw="afwezig", vdab="aanwezig")
    lijst.collega_bewaart(caw="aanwezig")
    antwoord = lijst.bewaar(mijn)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Bewaard: de aanwezigheid van 1 deelnemer." in tekst
    assert "Houd de tekst van <bdi>Carl Collega</bdi>" in tekst
    assert lijst.standen == {"Arktos": "", "CAW": "aanwezig", "VDAB": "aanwezig"}
    assert lijst.bewaar({**invoer(antwoord), "keuze": f"mijn:{lijst.caw.sleutel}"}).status_code == 302
    assert lijst.standen["CAW"] == "afwezig"


@pytest.mark.parametrize("origineel", ["", "stuk"])
def test_huis_A2_een_lijst_zonder_ons_begin_bewaart_niets_en_toont_beide(lijst, origineel):
    mijn = lijst.open(caw="afwezig", arktos="aanwezig") | {"origineel": origineel}
    lijst.collega_bewaart(caw="aanwezig")
    antwoord = lijst.bewaar(mijn)
    assert antwoord.status_code == 422
    assert "We konden niet nagaan waar je tekst van vertrok." in antwoord.content.decode()
    assert lijst.standen == {"Arktos": "", "CAW": "aanwezig", "VDAB": ""}
    assert invoer(antwoord)[lijst.caw.sleutel] == "afwezig", "wat ik koos staat er nog"


def test_de_geschiedenis_zegt_wiens_rij_veranderde_en_niet_hoe(lijst):
    lijst.bewaar(lijst.open(caw="verontschuldigd"))
    laatste = Gebeurtenis.objects.over("vergadering", lijst.vergadering.sleutel)[0]
    assert laatste.wat == "aanwezigheid genoteerd"
    assert laatste.verschil == [{"veld": lijst.caw.sleutel, "label": "Aanwezigheid van CAW"}]


def test_een_gast_komt_bij_de_lijst_en_voor_de_start_bestaat_ze_niet(lijst):
    hier = reverse("overleg:gast", args=[lijst.vergadering.sleutel])
    organisatie = maak_organisatie("De Ploeg")
    antwoord = lijst.ik.post(hier, invoer(lijst.ik.get(hier), organisatie=organisatie.sleutel, wie="coach"))
    assert antwoord["Location"] == lijst.adres
    assert lijst.standen["De Ploeg"] == "aanwezig"
    assert lijst.ik.get(reverse("overleg:aanwezig", args=[maak_vergadering().sleutel])).status_code == 404
