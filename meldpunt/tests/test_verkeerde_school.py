"""A school or CLB that was noted by mistake is corrected with a reason; the Meldpunt still reads what stood there."""

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.begeleidingverbetering import begeleiding_verbeteren
from meldpunt.diensten.verbetering import vergeet_wat_leeg_is
from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.models import Aanmelding, Begeleidingsperiode, Verbetering
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_clb,
    maak_school,
    maak_toestemming,
    schoolmedewerker,
)
from meldpunt.tests.toeleidinghulp import post_aan
from meldpunt.tests.versiehulp import begeleiding

pytestmark = pytest.mark.django_db


class Zaak:
    def __init__(self) -> None:
        self.mila, self.anna = maak_gebruiker(Rol.MELDPUNT), clb_medewerker()
        self.fout, self.juist = maak_school(naam="School Fout"), maak_school(naam="School Juist")
        self.clb = self.anna.lidmaatschappen.get().organisatie
        self.rij = maak_aanmelding(door=self.anna, school=self.fout)

    def verbeter(self, school=None, clb=None, reden="Verkeerd gekozen in de lijst.", door=None) -> Aanmelding:
        keuze = {"school": (school or self.fout).sleutel, "clb": (clb or self.clb).sleutel}
        return begeleiding_verbeteren(**begeleiding(self.rij, **keuze), reden=reden, door=door or self.mila)


def vergeet(rij: Aanmelding) -> None:
    with schrijven_toegestaan():
        vergeet_wat_leeg_is(rij)


def traps(rij: Aanmelding, wie) -> set[Trap]:
    zelf = Aanmelding.objects.filter(pk=rij.pk)
    return {trap for trap in Trap if zelf.met_trap(type(wie).objects.get(pk=wie.pk), trap).exists()}


def test_een_verkeerde_school_wordt_verbeterd_en_het_oude_blijft_leesbaar(client):
    zaak = Zaak()
    meelezer = schoolmedewerker(school=zaak.fout)
    maak_toestemming(zaak.rij, zaak.fout, ontvangersoort=Ontvangersoort.SCHOOL)
    draag_over(zaak.rij, meelezer)
    assert traps(zaak.rij, meelezer)
    log_in(client, zaak.mila)
    adres = reverse("meldpunt:dossier_school_verbeteren", args=[zaak.rij.referentie])
    antwoord = client.post(
        adres, invoer(client.get(adres), school=zaak.juist.sleutel, reden="Verkeerd gekozen."), follow=True
    )
    assert "De vergissing is verbeterd." in antwoord.content.decode()
    (periode,) = Begeleidingsperiode.objects.filter(aanmelding=zaak.rij)
    assert (periode.school, periode.clb, periode.tot) == (zaak.juist, zaak.clb, None), "geen nieuwe periode"
    oud = Verbetering.objects.get()
    assert (oud.waarover, oud.oud, oud.reden, oud.door) == (
        ("school", "", "school"),
        "School Fout",
        "Verkeerd gekozen.",
        zaak.mila,
    )
    assert traps(zaak.rij, meelezer) == set() and traps(zaak.rij, zaak.anna) == set(Trap)
    lijst = client.get(reverse("meldpunt:verbeteringen", args=[zaak.rij.referentie])).content.decode()
    assert "School Fout" in lijst and "Verkeerd gekozen." in lijst
    assert "School Fout" not in str(Gebeurtenis.objects.get(wat="verbeterd").verschil)
    assert post_aan(zaak.anna).count("meldpunt.verbeterd") == 1


def test_het_clb_dat_het_dossier_volgt_verandert_nooit_door_een_verbetering():
    zaak, ander = Zaak(), clb_medewerker()
    with pytest.raises(Geweigerd) as geweigerd:
        zaak.verbeter(clb=ander.lidmaatschappen.get().organisatie)
    assert geweigerd.value.veld == "clb"
    assert traps(zaak.rij, ander) == set() and not Verbetering.objects.exists()


def test_een_clb_dat_bij_een_telefoon_verkeerd_stond_wordt_verbeterd_en_niemand_leest_er_nieuw_door():
    zaak = Zaak()
    rij = maak_aanmelding(door=zaak.mila)
    fout, juist = maak_clb(naam="CLB Fout"), clb_medewerker()
    with schrijven_toegestaan():
        Begeleidingsperiode.objects.filter(aanmelding=rij).update(clb=fout)
    zaak.rij, zaak.clb = rij, fout
    nieuw = juist.lidmaatschappen.get().organisatie
    begeleiding_verbeteren(**begeleiding(rij, clb=nieuw.sleutel), reden="Een vergissing.", door=zaak.mila)
    assert Begeleidingsperiode.objects.get(aanmelding=rij).clb == nieuw
    assert Verbetering.objects.get().oud == "CLB Fout"
    assert traps(rij, juist) == set()


@pytest.mark.parametrize(("velden", "veld"), [({"reden": "  "}, "reden"), ({"school": "zelfde"}, None)])
def test_zonder_reden_of_zonder_verschil_verandert_er_niets(velden, veld):
    zaak = Zaak()
    school = zaak.fout if velden.get("school") else zaak.juist
    with pytest.raises(Geweigerd) as geweigerd:
        zaak.verbeter(school=school, reden=velden.get("reden", "Daarom."))
    assert geweigerd.value.veld == veld
    assert Begeleidingsperiode.objects.get(aanmelding=zaak.rij).school == zaak.fout


def test_wat_er_stond_blijft_zolang_er_een_school_staat_en_gaat_met_een_lege():
    zaak = Zaak()
    zaak.verbeter(school=zaak.juist)
    vergeet(zaak.rij)
    assert Verbetering.objects.count() == 1
    begeleiding_verbeteren(**begeleiding(zaak.rij, clb=zaak.clb.sleutel), reden="Nergens.", door=zaak.mila)
    vergeet(zaak.rij)
    assert not Verbetering.objects.exists()
