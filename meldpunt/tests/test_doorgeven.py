"""A telephone file grows: its CLB gets what is known and completes it as an aanmelding, without typing it again."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.diensten.doorgeven import telefoon_doorgeven
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.diensten.verbetering import verbeteren
from meldpunt.diensten.verbeterplek import Verbeterplek
from meldpunt.keuzes.dossier import Kanaal, Relatie
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Aanmelding, Begeleidingsperiode, Betrokkene, Concept, Jongere, Notitie, Verbetering
from meldpunt.tests.aanmeldhulp import antwoorden, een_gebied, vul_in
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_betrokkene,
    maak_clb,
    maak_dienstpunt,
    maak_school,
)
from meldpunt.tests.test_dossier_rond import WIE, noteer
from meldpunt.tests.toeleidinghulp import vers
from meldpunt.tests.versiehulp import begeleiding

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
AKKOORD = {"grond": Naamreden.JA_JONGERE, "uitleg": "KANARIEJA"}


class Lijn:
    """A telephone file about one young person, with a parent, a school and a CLB in it."""

    def __init__(self) -> None:
        maak_dienstpunt()
        self.mila, self.clb = medewerker(), maak_clb()
        self.carla = clb_medewerker(clb=self.clb)
        self.school = maak_school()
        gebied = een_gebied()
        self.rij = noteer(self.mila, **{**WIE, "niveau": "graad2", "gebied": gebied, "laatste_les_op": VANDAAG})
        self.moeder = maak_betrokkene(self.rij.jongere, naam="Moeder Vogelaar", relatie=Relatie.OUDER)
        begeleiding_wijzigen(
            **begeleiding(self.rij, school=self.school.sleutel, clb=self.clb.sleutel),
            van=VANDAAG,
            volger="",
            door=self.mila,
        )

    def geef(self, aan=None, **anders) -> Aanmelding:
        lid = (aan or self.carla).lidmaatschappen.get()
        velden = {"aanmelding_id": self.rij.pk, "aan": lid.sleutel, **AKKOORD, "door": self.mila}
        return telefoon_doorgeven(**velden | anders)

    def vul_aan(self, concept: Concept) -> Concept:
        """What the CLB adds; of what stood there already nothing."""
        delen = antwoorden()
        rest = {naam: delen[naam] for naam in ("zien", "geprobeerd", "instemming")}
        rest |= {
            "jongere": {"gemeente": "Mechelen"},
            "afwezigheden": {naam: delen["afwezigheden"][naam] for naam in ("band", "begeleiding")},
            "gewenst": {"weet_niet": "ja"},
        }
        return vul_in(concept, self.carla, rest)


@pytest.fixture
def lijn() -> Lijn:
    return Lijn()


def test_meldpunt_A5_het_clb_vult_een_telefoon_aan_zonder_iets_over_te_typen(lijn, client):
    log_in(client, lijn.mila)
    adres = reverse("meldpunt:telefoon_doorgeven", args=[lijn.rij.referentie])
    assert adres in heel_dossier(client, lijn.rij)
    typ = {"aan": lijn.carla.lidmaatschappen.get().sleutel, "grond": "jongere", "uitleg": "Vandaag, aan de telefoon."}
    klaar = client.post(adres, invoer(client.get(adres), **typ), follow=True).content.decode()
    assert "Het CLB kan dit nu aanvullen." in klaar
    assert f"Wacht op {lijn.clb.naam}: het vult dit dossier aan." in klaar
    [bericht] = Bericht.objects.filter(aan=lijn.carla.email)
    assert "Vogelaar" not in bericht.tekst + bericht.onderwerp
    concept = lijn.vul_aan(Concept.objects.get(eigenaar=lijn.carla))
    # Of the file itself the CLB reads nothing before it sends.
    assert not Aanmelding.objects.zichtbaar_voor(vers(lijn.carla)).exists()
    rij = concept_versturen(concept_sleutel=concept.sleutel, door=lijn.carla)
    assert (rij.pk, rij.referentie, rij.kanaal) == (lijn.rij.pk, lijn.rij.referentie, Kanaal.TELEFOON)
    assert (rij.ingediend_door, rij.organisatie, rij.behandelaar) == (lijn.carla, lijn.clb, lijn.mila)
    assert Jongere.objects.get().volledige_naam == "Kanarie Vogelaar"
    assert Betrokkene.objects.get() == lijn.moeder
    periode = Begeleidingsperiode.objects.get(aanmelding=rij)
    assert (periode.school, periode.clb) == (lijn.school, lijn.clb)
    assert rij.naamgrond.inlichten_tegen > VANDAAG
    assert Aanmelding.objects.eigen_van(vers(lijn.carla)).get() == rij
    with pytest.raises(Geweigerd, match="al van een CLB"):
        lijn.geef()


def test_een_collega_neemt_het_over_met_wat_al_getypt_is(lijn):
    collega = clb_medewerker(clb=lijn.clb)
    lijn.geef()
    concept = vul_in(Concept.objects.get(), lijn.carla, {"jongere": {"gemeente": "Duffel"}})
    lijn.geef(collega)
    concept.refresh_from_db()
    assert concept.eigenaar == collega
    assert concept.delen.get(sectie="jongere").inhoud["gemeente"] == "Duffel"
    assert not Concept.objects.zichtbaar_voor(vers(lijn.carla)).exists()


def test_blijft_het_clb_stil_dan_kijkt_het_meldpunt_opnieuw(lijn):
    rij = lijn.geef()
    assert rij.wek_op > VANDAAG
    assert "KANARIEJA" in Notitie.objects.get().tekst


@pytest.mark.parametrize(("anders", "veld"), [({"grond": ""}, "grond"), ({"uitleg": " "}, "uitleg")])
def test_wat_ontbreekt_wordt_bij_zijn_veld_gezegd(lijn, anders, veld):
    with pytest.raises(Geweigerd) as fout:
        lijn.geef(**anders)
    assert fout.value.veld == veld
    assert not Concept.objects.exists()


def test_alleen_iemand_van_het_clb_van_dat_dossier_kan_gekozen_worden(lijn):
    with pytest.raises(Geweigerd):
        lijn.geef(clb_medewerker())


def test_een_dossier_van_het_formulier_of_een_consult_wordt_niet_doorgegeven(lijn):
    for rij in (maak_aanmelding(), noteer(lijn.mila)):
        with pytest.raises(Geweigerd, match="al van een CLB"):
            lijn.geef(aanmelding_id=rij.pk)


def test_verandert_het_clb_dan_stuurt_het_vorige_niets_meer(lijn):
    lijn.geef()
    concept = lijn.vul_aan(Concept.objects.get())
    ander = maak_clb()
    with schrijven_toegestaan():
        Begeleidingsperiode.objects.filter(aanmelding=lijn.rij).update(clb=ander)
    with pytest.raises(Geweigerd, match="niet meer van jullie CLB"):
        concept_versturen(concept_sleutel=concept.sleutel, door=lijn.carla)
    nieuw = clb_medewerker(clb=ander)
    lijn.geef(nieuw)
    assert [rij.eigenaar for rij in Concept.objects.all()] == [nieuw]


def test_een_dag_later_is_het_dossier_gewekt(lijn, client):
    lijn.geef()
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=lijn.rij.pk).update(wek_op=VANDAAG - datetime.timedelta(days=1))
    log_in(client, lijn.mila)
    assert "vulde dit dossier nog niet aan" in heel_dossier(client, lijn.rij)


def test_wat_het_clb_anders_schrijft_blijft_als_verbetering_leesbaar_voor_het_meldpunt(lijn, client):
    lijn.moeder.telefoon = "0470 00 00 00"
    with schrijven_toegestaan():
        lijn.moeder.save()
    lijn.geef()
    concept = lijn.vul_aan(Concept.objects.get())
    vul_in(concept, lijn.carla, {"jongere": {"voornaam": "Canarie"}, "school": {"niveau": "graad1"}})
    vul_in(concept, lijn.carla, {"ouders": {"telefoon_0": "0470 11 22 33"}})
    concept_versturen(concept_sleutel=concept.sleutel, door=lijn.carla)
    assert Jongere.objects.get().voornaam == "Canarie"
    stond = {(rij.plek, rij.veld): rij.oud for rij in Verbetering.objects.all()}
    assert stond == {
        ("jongere", "voornaam"): WIE["voornaam"],
        ("aanmelding", "niveau"): "secundair, 2de graad",
        ("ouders", "telefoon"): "0470 00 00 00",
    }
    assert {rij.door for rij in Verbetering.objects.all()} == {lijn.carla}
    log_in(client, lijn.mila)
    bladzijde = client.get(reverse("meldpunt:verbeteringen", args=[lijn.rij.referentie])).content.decode()
    assert WIE["voornaam"] in bladzijde and f"{lijn.clb.naam} vulde dit dossier aan" in bladzijde


def test_wat_gelijk_bleef_en_wat_erbij_kwam_is_geen_verbetering(lijn):
    lijn.geef()
    concept_versturen(concept_sleutel=lijn.vul_aan(Concept.objects.get()).sleutel, door=lijn.carla)
    assert not Verbetering.objects.exists()


def test_wat_het_meldpunt_al_in_een_onderdeel_schreef_krijgt_het_clb_mee_en_houdt_niets_tegen(lijn):
    hier = Verbeterplek(lijn.rij, "zien")
    oud = hier.lees()
    verbeteren(
        aanmelding_id=lijn.rij.pk,
        plek="zien",
        mijn={**oud, "zegt": "KANARIEVANHETMELDPUNT", "wil": "KANARIEWIL"},
        origineel=oud,
        reden="Vertelde oma.",
        door=lijn.mila,
    )
    lijn.geef()
    concept = Concept.objects.get()
    assert concept.delen.get(sectie="zien").inhoud["zegt"] == "KANARIEVANHETMELDPUNT"
    concept_versturen(concept_sleutel=lijn.vul_aan(concept).sleutel, door=lijn.carla)
    staat = {naam: tekst for deel in lijn.rij.delen.filter(sectie="zien") for naam, tekst in deel.inhoud.items()}
    assert (staat["zegt"], staat["wil"]) == (antwoorden()["zien"]["zegt"], "KANARIEWIL")
    assert "KANARIEVANHETMELDPUNT" in [rij.oud for rij in Verbetering.objects.filter(veld="zegt")]
