"""A signal: given by a partner, bundled, put on an agenda, passed on, answered; the reporter reads what came of it."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from actieplan.tests.bouwers import wijzig as zet_veld
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.samengelezen import lees_samen
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from overlegplatform.diensten import agenda
from overlegplatform.diensten import signaal as diensten
from overlegplatform.diensten.doorgeven import signaal_doorgeven
from overlegplatform.keuzes import Beleidsniveau, Signaalstand
from overlegplatform.models import Signaal
from overlegplatform.regels.wachtend import wat_wacht
from overlegplatform.samenvatting import mijn_werk
from overlegplatform.tests.bouwers import beantwoord, maak_groep, maak_signaal, maak_vergadering

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF)


@pytest.fixture
def melder():
    return maak_gebruiker(Rol.PARTNER, organisatie=maak_organisatie("Emmaüs"))


@pytest.fixture
def signaal(melder):
    lid = melder.lidmaatschappen.get()
    return diensten.signaal_geven(
        netwerk_id=lid.netwerk_id, organisatie_id=lid.organisatie_id, titel="Niemand belt", tekst="", door=melder
    )


def stand(rij: Signaal) -> str:
    rij.refresh_from_db()
    return rij.stand


def geef_door(rij: Signaal, door) -> None:
    signaal_doorgeven(
        signaal_id=rij.pk, niveau=Beleidsniveau.VLAAMS, aan="Agentschap Opgroeien", op=timezone.localdate(), door=door
    )


def test_de_hele_weg_heen_en_terug(signaal, staf, melder):
    vergadering = maak_vergadering()
    punt = diensten.signaal_agenderen(
        signaal_id=signaal.pk, vergadering_sleutel=vergadering.sleutel, duur=20, door=staf
    )
    assert (punt.signaal, punt.titel, stand(signaal)) == (signaal, "Niemand belt", Signaalstand.OP_AGENDA)
    geef_door(signaal, staf)
    beantwoord(signaal, "Er wordt nu gebeld.", staf)
    assert stand(signaal) == Signaalstand.BEANTWOORD
    assert (signaal.doorgegeven_aan, signaal.get_niveau_display()) == ("Agentschap Opgroeien", "Vlaams")
    assert [(rij.van, rij.naar) for rij in signaal.zetten.order_by("pk")] == [
        ("gegeven", "op_agenda"),
        ("op_agenda", "doorgegeven"),
        ("doorgegeven", "beantwoord"),
    ]
    assert [rij.over for rij in lees_samen(mijn_werk(melder).rijen)] == ["Er wordt nu gebeld."]


def test_een_signaal_wacht_nooit_zonder_dag_om_op_te_volgen(signaal, staf):
    assert signaal.opvolgen_op > timezone.localdate()
    with pytest.raises(IntegrityError), transaction.atomic():
        zet_veld(signaal, opvolgen_op=None)
    signaal.refresh_from_db()
    zet_veld(signaal, opvolgen_op=timezone.localdate())
    assert (wat_wacht(staf).signalen, wat_wacht(staf).signalen_te_laat) == (1, 1)


def test_wat_gebundeld_is_gaat_dezelfde_weg_en_krijgt_hetzelfde_antwoord(signaal, staf):
    ander = maak_signaal(maak_organisatie(), door=staf)
    diensten.signaal_bundelen(signaal_id=ander.pk, met_sleutel=signaal.sleutel, door=staf)
    assert (stand(ander), stand(signaal)) == (Signaalstand.GEBUNDELD, Signaalstand.GEGEVEN)
    geef_door(signaal, staf)
    beantwoord(signaal, "Opgelost.", staf)
    assert (stand(ander), ander.antwoord, ander.doorgegeven_aan) == ("beantwoord", "Opgelost.", "Agentschap Opgroeien")


def test_wie_later_gebundeld_wordt_haalt_de_stand_in(signaal, staf):
    geef_door(signaal, staf)
    ander = maak_signaal(maak_organisatie(), door=staf)
    diensten.signaal_bundelen(signaal_id=ander.pk, met_sleutel=signaal.sleutel, door=staf)
    assert (stand(ander), ander.doorgegeven_aan) == (Signaalstand.DOORGEGEVEN, "Agentschap Opgroeien")


def test_een_gebundeld_signaal_wordt_niet_apart_beantwoord_maar_wel_losgemaakt(signaal, staf):
    ander = maak_signaal(maak_organisatie(), door=staf)
    diensten.signaal_bundelen(signaal_id=ander.pk, met_sleutel=signaal.sleutel, door=staf)
    with pytest.raises(Geweigerd, match="Werk daar verder"):
        beantwoord(ander, "x", staf)
    diensten.signaal_losmaken(signaal_id=ander.pk, reden="Toch iets anders.", door=staf)
    beantwoord(ander, "Apart.", staf)
    assert (stand(ander), stand(signaal)) == (Signaalstand.BEANTWOORD, Signaalstand.GEGEVEN)


def test_bundels_in_een_bundel_bestaan_niet_en_met_zichzelf_ook_niet(signaal, staf):
    tweede, derde = (maak_signaal(maak_organisatie(), door=staf) for _ in range(2))
    diensten.signaal_bundelen(signaal_id=tweede.pk, met_sleutel=signaal.sleutel, door=staf)
    for rij, met in ((derde, tweede), (signaal, derde), (derde, derde)):
        with pytest.raises(Geweigerd) as geweigerd:
            diensten.signaal_bundelen(signaal_id=rij.pk, met_sleutel=met.sleutel, door=staf)
        assert geweigerd.value.veld == "met"


def test_van_de_agenda_gehaald_wacht_een_signaal_opnieuw(signaal, staf):
    vergadering = maak_vergadering()
    punt = diensten.signaal_agenderen(
        signaal_id=signaal.pk, vergadering_sleutel=vergadering.sleutel, duur=20, door=staf
    )
    agenda.punt_verwijderen(punt_id=punt.pk, door=staf)
    assert stand(signaal) == Signaalstand.GEGEVEN


def test_een_antwoord_kan_met_een_reden_teruggenomen_worden(signaal, staf):
    beantwoord(signaal, "Opgelost.", staf)
    with pytest.raises(Geweigerd, match="waarom"):
        diensten.signaal_heropenen(signaal_id=signaal.pk, reden=" ", door=staf)
    diensten.signaal_heropenen(signaal_id=signaal.pk, reden="Het gebeurt opnieuw.", door=staf)
    assert (stand(signaal), signaal.opvolgen_op is None) == (Signaalstand.GEGEVEN, False)


def test_doorgeven_in_de_toekomst_en_naar_een_agenda_van_elders_wordt_geweigerd(signaal, staf):
    with pytest.raises(Geweigerd, match="toekomst"):
        signaal_doorgeven(
            signaal_id=signaal.pk, niveau="lokaal", aan="x", op=timezone.localdate() + diensten.WACHTTIJD, door=staf
        )
    elders = maak_vergadering(maak_groep(netwerk=maak_netwerk("vlaams-brabant")))
    with pytest.raises(Geweigerd) as geweigerd:
        diensten.signaal_agenderen(signaal_id=signaal.pk, vergadering_sleutel=elders.sleutel, duur=20, door=staf)
    assert geweigerd.value.veld == "vergadering"


def test_niemand_geeft_een_signaal_namens_een_ander_en_een_partner_beantwoordt_niets(signaal, melder):
    lid = melder.lidmaatschappen.get()
    with pytest.raises(Geweigerd, match="je eigen organisatie"):
        diensten.signaal_geven(
            netwerk_id=lid.netwerk_id, organisatie_id=maak_organisatie().pk, titel="x", tekst="", door=melder
        )
    with pytest.raises(Geweigerd, match="niet van jouw netwerk"):
        beantwoord(signaal, "x", melder)


def test_de_geschiedenis_bevat_geen_woord_van_een_signaal_of_antwoord(signaal, staf):
    beantwoord(signaal, "Kanarie", staf)
    verteld = str(list(Gebeurtenis.objects.values()))
    assert "Niemand belt" not in verteld
    assert "Kanarie" not in verteld
