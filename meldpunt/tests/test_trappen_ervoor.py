"""Who sees what is not a file yet: somebody's concept, and what a school asked its CLB."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils import timezone

from leerrecht.models import Gebruiker, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.keuzes.dossier import WACHTENDE_VOORAANMELDING, Vooraanmeldingstand
from meldpunt.models import Concept, Conceptdeel, Conceptsoort, Vooraanmelding, VooraanmeldingZet
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_clb,
    maak_school,
    schoolmedewerker,
)
from meldpunt.tests.test_trappen import lees_tabel, sleutels
from meldpunt.tests.trappenwereld import GISTEREN, VANDAAG, Trappenwereld

pytestmark = pytest.mark.django_db

# ja: may be seen. "stil": sent, and the day on which the Meldpunt looks along has come.
VOORAANMELDINGEN = """
wie                          | verstuurd | stil | opgenomen | ingediend | afgewezen | ingetrokken
wie ze stuurde               | ja        | ja   | ja        | ja        | ja        | ja
collega van de school        | -         | -    | -         | -         | -         | -
wie ze stuurde, nu CLB       | -         | -    | -         | -         | -         | -
CLB dat ze afhandelde        | ja        | ja   | ja        | ja        | ja        | -
collega van het CLB          | ja        | ja   | ja        | -         | -         | -
collega met overdracht       | ja        | ja   | ja        | ja        | -         | -
CLB, lid tot gisteren        | -         | -    | -         | -         | -         | -
ander CLB                    | -         | -    | -         | -         | -         | -
meldpunt                     | -         | ja   | -         | ja        | -         | -
meldpunt elders              | -         | -    | -         | -         | -         | -
CLB, maar in ander netwerk   | -         | -    | -         | -         | -         | -
aanbieder                    | -         | -    | -         | -         | -         | -
partner                      | -         | -    | -         | -         | -         | -
staf                         | -         | -    | -         | -         | -         | -
college                      | -         | -    | -         | -         | -         | -
dpo                          | -         | -    | -         | -         | -         | -
beheer                       | -         | -    | -         | -         | -         | -
contact                      | -         | -    | -         | -         | -         | -
portaalbeheer                | -         | -    | -         | -         | -         | -
bezoeker                     | -         | -    | -         | -         | -         | -
"""
RIJEN = lees_tabel(VOORAANMELDINGEN)


class Voorwereld:
    """One school, one CLB, a vooraanmelding in every state, and whom it may concern."""

    def __init__(self) -> None:
        self.netwerk, self.elders = maak_netwerk(), maak_netwerk("vlaams-brabant")
        self.clb, self.school = maak_clb(self.netwerk), maak_school(self.netwerk)
        stuurde = schoolmedewerker(self.netwerk, self.school)
        handelt = clb_medewerker(self.netwerk, self.clb)
        collega = clb_medewerker(self.netwerk, self.clb)
        self.mensen = {
            "wie ze stuurde": stuurde,
            "collega van de school": schoolmedewerker(self.netwerk, self.school),
            "wie ze stuurde, nu CLB": maak_gebruiker(
                Rol.AANMELDER, netwerk=self.netwerk, organisatie=self.school, tot=GISTEREN
            ),
            "CLB dat ze afhandelde": handelt,
            "collega van het CLB": collega,
            "collega met overdracht": clb_medewerker(self.netwerk, self.clb),
            "CLB, lid tot gisteren": clb_medewerker(self.netwerk, self.clb, tot=GISTEREN),
            "ander CLB": clb_medewerker(self.netwerk),
            "meldpunt elders": maak_gebruiker(Rol.MELDPUNT, netwerk=self.elders),
            "CLB, maar in ander netwerk": clb_medewerker(self.elders, self.clb),
            "bezoeker": AnonymousUser(),
        }
        for rol in Rol:
            if rol != Rol.AANMELDER:
                self.mensen[str(rol)] = maak_gebruiker(rol, netwerk=self.netwerk)
        self.rijen = {naam: self._maak(naam, stuurde, handelt) for naam in next(iter(RIJEN.values()))}
        self.van_wie_vertrok = self._maak("verstuurd", self.mensen["wie ze stuurde, nu CLB"], handelt, maak_clb())

    def _maak(self, naam: str, stuurde: Gebruiker, handelt: Gebruiker, clb=None) -> Vooraanmelding:
        stand = Vooraanmeldingstand.VERSTUURD if naam == "stil" else Vooraanmeldingstand(naam)
        wacht = naam in ("verstuurd", "stil", "opgenomen")
        dossier = None
        if naam == "ingediend":
            dossier = maak_aanmelding(netwerk=self.netwerk, door=handelt)
            draag_over(dossier, self.mensen["collega met overdracht"])
        with schrijven_toegestaan():
            rij = Vooraanmelding.objects.create(
                netwerk=self.netwerk,
                school=self.school,
                clb=clb or self.clb,
                door=stuurde,
                initialen="K.V.",
                inhoud={"zien": {"tekst": "thuis"}},
                stand=stand,
                verstuurd_op=timezone.now(),
                aanmelding=dossier,
                wek_op=VANDAAG if naam == "stil" else VANDAAG + timezone.timedelta(days=5),
                afgehandeld_op=None if wacht else timezone.now(),
            )
            if naam not in ("verstuurd", "stil", "ingetrokken"):
                VooraanmeldingZet.objects.create(vooraanmelding=rij, van="verstuurd", naar=stand, door=handelt)
        return rij


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker) -> Iterator[Voorwereld]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield Voorwereld()
        transaction.set_rollback(True)


def test_de_tabel_kent_iedereen(wereld):
    assert set(RIJEN) == set(wereld.mensen)
    assert set(RIJEN["meldpunt"]) == {*Vooraanmeldingstand.values, "stil"}


@pytest.mark.parametrize("wie", RIJEN)
def test_wie_ziet_welke_vooraanmelding(wereld, wie):
    gebruiker = wereld.mensen[wie]
    verwacht = sorted(wereld.rijen[naam].pk for naam, woord in RIJEN[wie].items() if woord == "ja")
    assert sleutels(Vooraanmelding.objects.zichtbaar_voor(gebruiker)) == verwacht
    zetten = VooraanmeldingZet.objects.filter(vooraanmelding__in=verwacht).values_list("pk", flat=True)
    assert sleutels(VooraanmeldingZet.objects.zichtbaar_voor(gebruiker)) == sorted(zetten)


@pytest.mark.parametrize("wie", RIJEN)
def test_alleen_het_eigen_clb_neemt_op_en_alleen_wat_wacht(wereld, wie):
    van_het_clb = wie in ("CLB dat ze afhandelde", "collega van het CLB", "collega met overdracht")
    verwacht = [wereld.rijen[naam].pk for naam in ("verstuurd", "stil", "opgenomen")] if van_het_clb else []
    assert sleutels(Vooraanmelding.objects.opneembaar_voor(wereld.mensen[wie])) == sorted(verwacht)


@pytest.mark.parametrize("wie", RIJEN)
def test_de_korte_weg_naar_wat_wacht_geeft_precies_wat_iemand_ervan_mag_zien(wereld, wie):
    alles = Vooraanmelding.objects.all()
    gezien = alles.zichtbaar_voor(wereld.mensen[wie]).filter(stand__in=WACHTENDE_VOORAANMELDING)
    assert sleutels(alles.wachtend_voor(wereld.mensen[wie])) == sleutels(gezien)


def _concept(eigenaar: Gebruiker, organisatie, soort=Conceptsoort.AANMELDING) -> Concept:
    with schrijven_toegestaan():
        concept = Concept.objects.create(
            netwerk=maak_netwerk(), soort=soort, eigenaar=eigenaar, organisatie=organisatie
        )
        Conceptdeel.objects.create(concept=concept, sectie="zien", inhoud={"tekst": "thuis"})
    return concept


def test_een_concept_ziet_alleen_wie_het_schrijft(wereld):
    eigenaar = clb_medewerker(wereld.netwerk, wereld.clb)
    concept = _concept(eigenaar, wereld.clb)
    assert sleutels(Concept.objects.zichtbaar_voor(eigenaar)) == [concept.pk]
    assert sleutels(Conceptdeel.objects.zichtbaar_voor(eigenaar)) == [concept.delen.get().pk]
    for wie, gebruiker in wereld.mensen.items():
        assert not Concept.objects.zichtbaar_voor(gebruiker).exists(), wie
        assert not Conceptdeel.objects.zichtbaar_voor(gebruiker).exists(), wie


@pytest.mark.parametrize("rol", [Rol.PARTNER, Rol.MELDPUNT])
def test_ook_een_consult_is_van_een_persoon(rol):
    eigenaar = maak_gebruiker(rol)
    concept = _concept(eigenaar, eigenaar.lidmaatschappen.get().organisatie, Conceptsoort.CONSULT)
    assert sleutels(Concept.objects.zichtbaar_voor(eigenaar)) == [concept.pk]


def test_wie_van_het_clb_naar_een_school_ging_ziet_het_oude_concept_niet_meer():
    wereld = Trappenwereld()
    weg = wereld.verhuisd(wereld.school)
    _concept(weg, wereld.clb)
    nieuw = _concept(weg, wereld.school, Conceptsoort.VOORAANMELDING)
    assert sleutels(Concept.objects.zichtbaar_voor(weg)) == [nieuw.pk]


@pytest.mark.parametrize("naam", ["verstuurd", "opgenomen", "ingediend", "afgewezen"])
def test_een_collega_van_het_clb_opent_de_pagina_alleen_zolang_ze_wacht(wereld, client, naam):
    rij = wereld.rijen[naam]
    log_in(client, wereld.mensen["collega van het CLB"])
    antwoord = client.get(f"/meldpunt/vooraanmelding/{rij.referentie}/")
    assert antwoord.status_code == (200 if naam in ("verstuurd", "opgenomen") else 404)


@pytest.mark.parametrize("wie", ["wie ze stuurde", "CLB dat ze afhandelde"])
def test_wie_een_vooraanmelding_opent_laat_een_spoor(wereld, client, wie):
    rij = wereld.rijen["afgewezen"]
    log_in(client, wereld.mensen[wie])
    assert client.get(f"/meldpunt/vooraanmelding/{rij.referentie}/").status_code == 200
    gezien = Raadpleging.objects.over(rij.referentie).first()
    assert (gezien.door_sleutel, gezien.wat) == (wereld.mensen[wie].sleutel, "vooraanmelding geopend")
    assert client.get(f"/meldpunt/vooraanmelding/{rij.referentie}/afwijzen/").status_code in (200, 404)
    assert Raadpleging.objects.over(rij.referentie).count() == 1, "een knop is geen inzage"
