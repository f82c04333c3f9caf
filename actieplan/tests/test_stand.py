"""The stand of an action: only moves of the table, each a row, uitgesteld with a date, always a way to an end."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actieplan.diensten.actie import actie_wijzigen
from actieplan.keuzes import Stand, Versiestand
from actieplan.models import Actie, StandWijziging
from actieplan.regels import actievelden as velden
from actieplan.tests.bouwers import maak_actie, wijzig
from actieplan.workflow import STAND, VERSIE
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie

pytestmark = pytest.mark.django_db

PAREN = [(van, naar) for van in Stand for naar in Stand if van != naar]
MAG = {(zet.van, zet.naar) for zet in STAND.zetten}
MET_REDEN = {(zet.van, zet.naar) for zet in STAND.zetten if zet.reden_verplicht}
eigenschap = settings(
    max_examples=25, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def staf() -> Gebruiker:
    return maak_gebruiker(Rol.STAF, organisatie=maak_organisatie("Stad Mechelen"), naam="Naam Van Een Mens")


def straks(dagen: int = 30) -> str:
    return (timezone.localdate() + timedelta(days=dagen)).isoformat()


def maak_in(stand: str) -> Actie:
    datum = timezone.localdate() + timedelta(days=9) if stand == Stand.UITGESTELD else None
    return maak_actie(stand=stand, uitgesteld_tot=datum)


def zet(actie: Actie, naar: str, door: Gebruiker, *, tot: str | None = None, reden: str = "een reden") -> None:
    """Move the stand as the form of the workbench does: the date only when uitgesteld is chosen."""
    begin = velden.lees(Actie.objects.get(pk=actie.pk))
    tot = tot if tot is not None else (straks() if naar == Stand.UITGESTELD else "")
    waarden = begin | {"stand": naar, "uitgesteld_tot": tot}
    actie_wijzigen(actie_id=actie.pk, waarden=waarden, origineel=begin, reden=reden, door=door)
    actie.refresh_from_db()


@pytest.mark.parametrize(("van", "naar"), PAREN)
def test_plan_A2_elke_stand_is_te_verbeteren_met_een_reden_en_zonder_niet(van, naar, staf):
    actie = maak_in(van)
    if (van, naar) not in MAG:
        with pytest.raises(Geweigerd) as geweigerd:
            zet(actie, naar, staf, reden="")
        assert geweigerd.value.veld == "reden"
        assert not StandWijziging.objects.exists()
    zet(actie, naar, staf)
    rij = StandWijziging.objects.get()
    assert (actie.stand, rij.van, rij.naar, rij.reden, rij.door) == (naar, van, naar, "een reden", staf)
    assert rij.tot == actie.uitgesteld_tot
    assert (actie.uitgesteld_tot is not None) == (naar == Stand.UITGESTELD)


@pytest.mark.parametrize(("van", "naar"), sorted(MAG))
def test_een_reden_is_nodig_waar_de_tabel_het_zegt_en_nergens_anders(van, naar, staf):
    actie = maak_in(van)
    if (van, naar) in MET_REDEN:
        with pytest.raises(Geweigerd) as geweigerd:
            zet(actie, naar, staf, reden=" \n ")
        assert geweigerd.value.veld == "reden"
        actie.refresh_from_db()
        assert actie.stand == van
    else:
        zet(actie, naar, staf, reden="")
        assert actie.stand == naar


def test_elk_einde_vraagt_een_reden_zodra_iets_bekend_is():
    einden = {(van, naar) for van, naar in MAG if naar in (Stand.AFGEROND, Stand.STOPGEZET) and van != Stand.ONBEKEND}
    assert einden <= MET_REDEN


def bereikbaar(werkstroom, begin: str) -> set[str]:
    gezien, laag = {begin}, [begin]
    while laag:
        laag = [zet.naar for stand in laag for zet in werkstroom.vanuit(stand) if zet.naar not in gezien]
        gezien |= set(laag)
    return gezien


def test_vanuit_elke_stand_is_er_een_weg_naar_een_einde_en_niet_terug_naar_onbekend():
    for stand in Stand:
        assert {Stand.AFGEROND, Stand.STOPGEZET} <= bereikbaar(STAND, stand)
        assert stand == Stand.ONBEKEND or Stand.ONBEKEND not in bereikbaar(STAND, stand)
    assert bereikbaar(STAND, Stand.ONBEKEND) == set(Stand)


def test_elke_versie_kan_goedgekeurd_worden_en_blijft_het_dan():
    for stand in Versiestand:
        assert Versiestand.GOEDGEKEURD in bereikbaar(VERSIE, stand)
    assert VERSIE.vanuit(Versiestand.GOEDGEKEURD) == []


@pytest.mark.parametrize("van", [Stand.ONBEKEND, Stand.GEPLAND, Stand.LOPEND])
def test_uitgesteld_vraagt_een_datum_die_nog_komt(van, staf):
    actie = maak_in(van)
    for datum in ("", straks(-1)):
        with pytest.raises(Geweigerd):
            zet(actie, Stand.UITGESTELD, staf, tot=datum)
        actie.refresh_from_db()
        assert (actie.stand, actie.uitgesteld_tot, actie.bevestigd_op) == (van, None, None)


def test_de_databank_weigert_uitgesteld_zonder_datum():
    with pytest.raises(IntegrityError, match="actie_uitgesteld_heeft_datum"), transaction.atomic():
        wijzig(maak_actie(), stand=Stand.UITGESTELD)


def test_een_nieuwe_datum_van_uitstel_is_geen_zet_maar_staat_wel_in_de_geschiedenis(staf):
    actie = maak_in(Stand.UITGESTELD)
    zet(actie, Stand.UITGESTELD, staf, tot=straks(90))
    assert actie.uitgesteld_tot.isoformat() == straks(90)
    assert not StandWijziging.objects.exists()
    (verschil,) = Gebeurtenis.objects.get().verschil
    assert (verschil["veld"], verschil["wordt"]) == ("uitgesteld_tot", straks(90))
    with pytest.raises(Geweigerd):
        zet(actie, Stand.UITGESTELD, staf, tot="")


def test_een_zet_bevestigt_de_stand_in_naam_van_de_organisatie(staf):
    actie = maak_in(Stand.GEPLAND)
    zet(actie, Stand.LOPEND, staf)
    assert (actie.bevestigd_op, actie.bevestigd_door) == (timezone.localdate(), "Stad Mechelen")


def test_een_andere_wijziging_bevestigt_de_stand_niet(staf):
    actie = maak_in(Stand.LOPEND)
    begin = velden.lees(actie)
    actie_wijzigen(actie_id=actie.pk, waarden=begin | {"titel": "x"}, origineel=begin, reden="", door=staf)
    actie.refresh_from_db()
    assert (actie.bevestigd_op, actie.bevestigd_door) == (None, "")


@eigenschap
@given(
    begin=st.sampled_from(Stand.values),
    zetten=st.lists(st.tuples(st.sampled_from(Stand.values), st.booleans(), st.booleans()), max_size=10),
)
def test_welke_zetten_iemand_ook_probeert_de_tabel_houdt_stand(staf, begin, zetten):
    actie = maak_in(begin)
    verwacht = [begin]
    for naar, met_reden, met_datum in zetten:
        van = verwacht[-1]
        mag = van != naar and (met_reden or ((van, naar) in MAG and (van, naar) not in MET_REDEN))
        mag = mag and (met_datum or naar != Stand.UITGESTELD)
        mag = mag or (van == naar and (met_datum or naar != Stand.UITGESTELD))
        try:
            zet(actie, naar, staf, tot=straks(5) if met_datum else "", reden="omdat" if met_reden else "")
            gelukt = True
        except Geweigerd:
            gelukt = False
        actie.refresh_from_db()
        assert gelukt == mag
        if gelukt and naar != van:
            verwacht.append(naar)
        assert actie.stand == verwacht[-1]
        assert (actie.uitgesteld_tot is not None) == (actie.stand == Stand.UITGESTELD)
    rijen = list(StandWijziging.objects.filter(actie=actie).order_by("pk").values_list("van", "naar"))
    assert rijen == list(zip(verwacht, verwacht[1:], strict=False))
