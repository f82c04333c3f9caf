"""Who carries an action: from when to when, one running row per organisation and role."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from actieplan.diensten.actie import actie_wijzigen
from actieplan.models import Actie, Betrokkenheid
from actieplan.regels import actievelden as velden
from actieplan.regels.levend import levende_regels
from actieplan.tests.bouwers import betrek, maak_actie
from actieplan.weergave.werkbank import maak_werkbank
from leerrecht.models import Eenheid, Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie

pytestmark = pytest.mark.django_db


@pytest.fixture
def actie() -> Actie:
    return maak_actie()


@pytest.fixture
def staf(actie) -> Gebruiker:
    return maak_gebruiker(Rol.STAF)


def dag(verschil: int = 0) -> date:
    return timezone.localdate() + timedelta(days=verschil)


def zet(actie: Actie, door: Gebruiker, rol: str, *organisaties) -> None:
    begin = velden.lees(actie)
    waarden = begin | {rol: sorted(organisatie.sleutel for organisatie in organisaties)}
    actie_wijzigen(actie_id=actie.pk, waarden=waarden, origineel=begin, reden="", door=door)


def test_een_nieuwe_trekker_begint_vandaag_en_de_vorige_eindigt_gisteren(actie, staf):
    oud, nieuw = maak_organisatie(), maak_organisatie()
    betrek(actie=actie, organisatie=oud, van=dag(-100))
    zet(actie, staf, "trekker", nieuw)
    rijen = {rij.organisatie: (rij.van, rij.tot) for rij in actie.betrokkenheden.all()}
    assert rijen == {oud: (dag(-100), dag(-1)), nieuw: (dag(), None)}


def test_wie_blijft_houdt_zijn_begindatum_en_zijn_dienst(actie, staf):
    blijft, erbij = maak_organisatie(), maak_organisatie()
    rij = betrek(actie=actie, organisatie=blijft, van=date(2016, 4, 29))
    with schrijven_toegestaan():
        rij.eenheid = Eenheid.objects.create(organisatie=blijft, naam="Dienst Onderwijsondersteuning")
        rij.save()
    zet(actie, staf, "trekker", blijft, erbij)
    rij.refresh_from_db()
    assert (rij.van, rij.tot, rij.wie) == (
        date(2016, 4, 29),
        None,
        f"Dienst Onderwijsondersteuning ({blijft.naam})",
    )
    assert actie.betrokkenheden.count() == 2


def test_wie_dezelfde_dag_genoemd_en_weggehaald_wordt_laat_geen_rij_na(actie, staf):
    organisatie = maak_organisatie()
    zet(actie, staf, "medewerker", organisatie)
    zet(actie, staf, "medewerker")
    assert not actie.betrokkenheden.exists()


def test_wie_terugkomt_krijgt_een_tweede_periode(actie, staf):
    organisatie = maak_organisatie()
    betrek(actie=actie, organisatie=organisatie, van=dag(-100), tot=dag(-50))
    zet(actie, staf, "trekker", organisatie)
    assert sorted(actie.betrokkenheden.values_list("van", "tot")) == [(dag(-100), dag(-50)), (dag(), None)]


def test_wie_pas_later_zou_beginnen_kan_vandaag_al_beginnen(actie, staf):
    organisatie = maak_organisatie()
    betrek(actie=actie, organisatie=organisatie, van=dag(10))
    zet(actie, staf, "trekker", organisatie)
    assert list(actie.betrokkenheden.values_list("van", "tot")) == [(dag(), None)]


def test_een_organisatie_kan_twee_rollen_hebben(actie, staf):
    organisatie = maak_organisatie()
    zet(actie, staf, "trekker", organisatie)
    zet(actie, staf, "klankbord", organisatie)
    zet(actie, staf, "trekker")
    assert list(actie.betrokkenheden.values_list("rol", "tot")) == [("klankbord", None)]


def test_de_databank_weigert_een_tweede_lopende_rij_en_een_einde_voor_het_begin(actie):
    organisatie = maak_organisatie()
    betrek(actie=actie, organisatie=organisatie)
    for fout in ({"van": dag()}, {"rol": "medewerker", "van": dag(), "tot": dag(-1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            betrek(actie=actie, organisatie=organisatie, **fout)


def test_een_betrokkenheid_hoort_bij_precies_een_ding(actie):
    organisatie = maak_organisatie()
    for bij in ({}, {"actie": actie, "plan": actie.plan}, {"doelstelling": actie.doelstelling, "actie": actie}):
        with pytest.raises(IntegrityError), transaction.atomic(), schrijven_toegestaan():
            Betrokkenheid.objects.create(organisatie=organisatie, rol="trekker", van=dag(), **bij)


def test_werkbank_en_bevroren_tekst_noemen_alleen_wie_vandaag_trekt(actie):
    for naam, van, tot in (("Vroeger", -9, -1), ("Nu", -9, None), ("Nog even", -9, 3), ("Straks", 3, None)):
        betrek(actie=actie, organisatie=maak_organisatie(naam), van=dag(van), tot=None if tot is None else dag(tot))
    betrek(actie=actie, organisatie=maak_organisatie("Klank"), rol="klankbord")
    (rij,) = maak_werkbank(actie.plan, None).takken[0].rijen
    assert sorted(rij.trekkers.split(", ")) == ["Nog even", "Nu"]
    (regel,) = [regel for regel in levende_regels(actie.plan) if regel.soort == "actie"]
    assert sorted(regel.inhoud["betrokkenen"]) == ["Klank (klankbord)", "Nog even (trekker)", "Nu (trekker)"]
