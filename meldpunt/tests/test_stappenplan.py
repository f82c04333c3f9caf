"""The plan for who is often absent, as a checklist in a file: who reads it, what a step needs, where it comes from."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from leerrecht.wet import feit
from meldpunt.antwoorden.keuzes import OUDE_BANDEN, Band
from meldpunt.diensten.stappenplan import stap_noteren
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.keuzes.stappenplan import GROEPEN, Afwezigheidsstap
from meldpunt.models import Gezettestap
from meldpunt.regels.openen import inzage_van
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding
from meldpunt.weergave.stappenplan import stappenplan_van

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


def zet(rij, door, **anders) -> Gezettestap:
    velden = {"stap": "gesprek", "uitkomst": "gedaan", "op": VANDAAG, "wie": "KANARIEWIE", "noot": "KANARIENOOT"}
    return stap_noteren(aanmelding_id=rij.pk, **velden | anders, door=door)


def plan(rij, wie):
    return stappenplan_van(inzage_van(rij, wie))


def test_alleen_het_meldpunt_en_wie_aanmeldde_lezen_de_stappen(client):
    anna = clb_medewerker()
    rij = maak_aanmelding(door=anna)
    zet(rij, anna)
    adres = reverse("meldpunt:dossier_toeleidingen", args=[rij.referentie])
    for wie, leest in (
        (anna, True),
        (medewerker(), True),
        (clb_medewerker(), False),
        *((maak_gebruiker(rol), False) for rol in (Rol.AANBIEDER, Rol.PARTNER, Rol.STAF, Rol.DPO)),
    ):
        log_in(client, wie)
        assert ("KANARIENOOT" in client.get(adres).content.decode()) is leest
    assert plan(rij, clb_medewerker()) == []


def test_rij_29_een_stap_met_wie_en_wanneer_staat_bij_zijn_grens_met_zijn_bron(client):
    anna = clb_medewerker()
    rij = maak_aanmelding(door=anna, delen={"afwezigheden": {"band": "10_29"}})
    log_in(client, anna)
    adres = reverse("meldpunt:stap_noteren", args=[rij.referentie])
    vorm = client.get(f"{adres}?stap=zorgwekkend")
    assert 'value="zorgwekkend" selected' in vorm.content.decode()
    typ = {"stap": "zorgwekkend", "uitkomst": "gedaan", "wie": "de school"}
    klaar = client.post(adres, invoer(vorm, **typ), follow=True).content.decode()
    assert "Genoteerd bij het stappenplan: zorgwekkend dossier overwogen, gedaan." in klaar
    blad = client.get(reverse("meldpunt:dossier_toeleidingen", args=[rij.referentie])).content.decode()
    blad = " ".join(blad.split())
    assert "Beslis of er een zorgwekkend dossier naar AGODI gaat" in blad and "door <bdi>de school</bdi>" in blad
    assert "https://www.agodi.be" in blad and "Provinciaal Spijbelactieplan Antwerpen" in blad
    assert [blok.nu for blok in plan(rij, anna)] == [True, True, False, False]
    assert [blok.klaar for blok in plan(rij, anna)] == [0, 0, 1, 0]


def test_elke_stap_staat_een_keer_in_het_plan_en_is_een_feit_met_bron_en_einde():
    stappen = [stap for groep in GROEPEN for stap, _ in groep.stappen]
    assert sorted(stappen) == sorted(Afwezigheidsstap.values)
    banden = {band for groep in GROEPEN for band in groep.banden}
    assert banden <= {*Band.values, *OUDE_BANDEN}
    assert {"ocj", "sdj", "zorgwekkend", "dossier", "toelage"} <= set(stappen)
    for stap in stappen:
        een = feit(f"stap.{stap}")
        assert een.bron.url and een.vervalt_op > datetime.date(2026, 11, 1)


def test_de_laatste_noot_van_een_stap_telt_en_de_vorige_blijft():
    anna = clb_medewerker()
    rij = maak_aanmelding(door=anna)
    zet(rij, anna)
    zet(rij, anna, uitkomst="toch_open", wie="")
    assert rij.gezettestappen.count() == 2
    assert [blok.klaar for blok in plan(rij, anna)] == [0, 0, 0, 0]
    assert not Gebeurtenis.objects.filter(wat__contains="KANARIE").exists()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"stap": "x"}, "stap"),
        ({"uitkomst": "x"}, "uitkomst"),
        ({"wie": " "}, "wie"),
        ({"uitkomst": "niet_nodig", "noot": ""}, "noot"),
        ({"op": VANDAAG + datetime.timedelta(days=1)}, "op"),
    ],
    ids=["stap", "uitkomst", "wie", "waarom", "dag"],
)
def test_wat_ontbreekt_wordt_bij_zijn_veld_gezegd(anders, veld):
    anna = clb_medewerker()
    with pytest.raises(Geweigerd) as fout:
        zet(maak_aanmelding(door=anna), anna, **anders)
    assert fout.value.veld == veld
    assert not Gezettestap.objects.exists()


def test_een_vraag_zonder_naam_of_van_een_ander_heeft_geen_stappenplan():
    anna = clb_medewerker()
    for rij, door in (
        (maak_aanmelding(door=anna, soort_vraag=SoortVraag.CONSULT), anna),
        (maak_aanmelding(door=anna), clb_medewerker()),
    ):
        with pytest.raises(Geweigerd):
            zet(rij, door)
