"""A meeting from planning to cancelling: its table, the numbers calendars know it by, what history tells."""

import datetime

import pytest
from django.utils import timezone

from actieplan.tests.bouwers import wijzig as zet_veld
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.gevuld import gevuld
from leerrecht.versies import Botst
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.diensten.agenda import plat, punt_wijzigen
from overlegplatform.keuzes import Signaalstand, Vergaderstand
from overlegplatform.models import Vergadering
from overlegplatform.tests.bouwers import (
    geef_zetel,
    maak_groep,
    maak_punt,
    maak_signaal,
    maak_vergadering,
    nodig_uit,
    zet_stand,
)
from overlegplatform.workflow import SIGNAAL, VERGADERING

pytestmark = pytest.mark.django_db


def waarden(over_dagen: int = 10, **anders: str) -> dict[str, str]:
    dag = timezone.localdate() + datetime.timedelta(days=over_dagen)
    return {
        "thema": "Samen starten",
        "datum": dag.isoformat(),
        "van": "13:30",
        "tot": "15:30",
        "plaats": "Stadhuis",
        "videolink": "",
        **anders,
    }


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF, naam="Stien Staf")


@pytest.fixture
def vergadering():
    gepland = maak_vergadering()
    maak_punt(gepland)
    return gepland


def wijzig(rij: Vergadering, door, **anders: str) -> Vergadering:
    huidig = diensten.plat(rij)
    return diensten.vergadering_wijzigen(vergadering_id=rij.pk, mijn={**huidig, **anders}, origineel=huidig, door=door)


class TestTabel:
    def test_de_tabel_kent_deze_zetten_en_geen_andere(self):
        assert {(zet.van, zet.naar) for zet in VERGADERING.zetten} == {
            ("gepland", "uitgenodigd"),
            ("gepland", "bezig"),
            ("gepland", "geannuleerd"),
            ("uitgenodigd", "bezig"),
            ("uitgenodigd", "geannuleerd"),
            ("bezig", "gehouden"),
            ("bezig", "uitgenodigd"),
            ("gehouden", "goedgekeurd"),
            ("gehouden", "bezig"),
        }

    @pytest.mark.parametrize("tabel", [VERGADERING, SIGNAAL], ids=["vergadering", "signaal"])
    def test_elke_stand_leidt_naar_een_einde(self, tabel):
        einden = {Vergaderstand.GOEDGEKEURD, Vergaderstand.GEANNULEERD, Signaalstand.BEANTWOORD}
        for stand in gevuld(tabel.labels):
            bereikt, rand = {stand}, [stand]
            while rand:
                nieuw = {zet.naar for zet in tabel.vanuit(rand.pop())} - bereikt
                bereikt |= nieuw
                rand += nieuw
            assert bereikt & einden, stand

    def test_zonder_agenda_wordt_niemand_uitgenodigd(self, staf):
        with pytest.raises(Geweigerd, match="minstens één punt"):
            diensten.vergadering_uitnodigen(vergadering_id=maak_vergadering().pk, door=staf)

    @pytest.mark.parametrize("stand", [Vergaderstand.BEZIG, Vergaderstand.GEHOUDEN, Vergaderstand.GOEDGEKEURD])
    def test_wat_begonnen_is_verschuift_of_vervalt_niet_meer(self, vergadering, staf, stand):
        zet_stand(vergadering, stand, door=staf)
        with pytest.raises(Geweigerd):
            wijzig(vergadering, staf, plaats="Elders")
        with pytest.raises(Geweigerd):
            diensten.vergadering_annuleren(vergadering_id=vergadering.pk, reden="Ziek.", door=staf)

    @pytest.mark.parametrize("stand", [Vergaderstand.GOEDGEKEURD, Vergaderstand.GEANNULEERD, Vergaderstand.GEPLAND])
    def test_heropenen_kan_alleen_wat_bezig_of_gehouden_is(self, vergadering, staf, stand):
        zet_stand(vergadering, stand, door=staf)
        with pytest.raises(Geweigerd):
            diensten.vergadering_heropenen(vergadering_id=vergadering.pk, reden="Vergeten.", door=staf)

    def test_een_vergadering_van_morgen_start_niet_vandaag(self, vergadering, staf):
        with pytest.raises(Geweigerd, match="Verplaats ze eerst"):
            diensten.vergadering_starten(vergadering_id=vergadering.pk, door=staf)

    def test_elke_zet_staat_als_rij_met_wie_en_waarom(self, staf):
        vergadering = maak_vergadering(over_dagen=0)
        maak_punt(vergadering)
        diensten.vergadering_starten(vergadering_id=vergadering.pk, door=staf)
        diensten.vergadering_sluiten(vergadering_id=vergadering.pk, door=staf)
        diensten.vergadering_heropenen(vergadering_id=vergadering.pk, reden="Een punt vergeten.", door=staf)
        zetten = [(rij.van, rij.naar, rij.reden, rij.door) for rij in vergadering.zetten.order_by("pk")]
        assert zetten == [
            ("gepland", "bezig", "", staf),
            ("bezig", "gehouden", "", staf),
            ("gehouden", "bezig", "Een punt vergeten.", staf),
        ]
        assert vergadering.verslagen.count() == 1


class TestKalendernummer:
    """UID never changes; SEQUENCE rises with whatever a calendar shows."""

    @pytest.mark.parametrize(
        "anders",
        [
            {"plaats": "Huis van het Onderwijs"},
            {"van": "14:00"},
            {"tot": "16:00"},
            {"thema": "Anders"},
            {"videolink": "https://vergaderen.be/kamer"},
        ],
        ids=lambda anders: next(iter(anders)),
    )
    def test_verplaatsen_of_wijzigen_verhoogt_het_volgnummer_en_houdt_de_uid(self, vergadering, staf, anders):
        uid = vergadering.uid
        nieuw = wijzig(vergadering, staf, **anders)
        assert (nieuw.uid, nieuw.volgnummer) == (uid, 1)
        nieuw = wijzig(nieuw, staf, datum=(timezone.localdate() + datetime.timedelta(days=20)).isoformat())
        assert (nieuw.uid, nieuw.volgnummer) == (uid, 2)

    def test_annuleren_verhoogt_het_volgnummer(self, vergadering, staf):
        weg = diensten.vergadering_annuleren(vergadering_id=vergadering.pk, reden="De zaal is dicht.", door=staf)
        assert (weg.stand, weg.volgnummer, weg.uid) == (Vergaderstand.GEANNULEERD, 1, vergadering.uid)

    def test_een_geweigerde_verplaatsing_verhoogt_niets(self, vergadering, staf):
        with pytest.raises(Geweigerd, match="voorbij"):
            wijzig(vergadering, staf, datum="2020-01-01")
        with pytest.raises(Geweigerd, match="Het einde ligt voor het begin"):
            wijzig(vergadering, staf, tot="12:00")
        vergadering.refresh_from_db()
        assert (vergadering.volgnummer, vergadering.versie) == (0, 1)

    def test_niets_wijzigen_verhoogt_niets(self, vergadering, staf):
        assert wijzig(vergadering, staf).volgnummer == 0

    def test_twee_vergaderingen_hebben_nooit_dezelfde_uid(self):
        assert len({maak_vergadering().uid for _ in range(5)}) == 5


class TestPlannen:
    def test_staf_van_een_ander_netwerk_plant_hier_niets(self):
        elders = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
        with pytest.raises(Geweigerd, match="niet van jouw netwerk"):
            diensten.vergadering_plannen(groep_id=maak_groep().pk, waarden=waarden(), door=elders)

    def test_een_dag_die_voorbij_is_wordt_geweigerd_bij_het_veld(self, staf):
        with pytest.raises(Geweigerd) as geweigerd:
            diensten.vergadering_plannen(groep_id=maak_groep().pk, waarden=waarden(-1), door=staf)
        assert geweigerd.value.veld == "datum"
        assert not Vergadering.objects.exists()

    def test_uren_zijn_die_van_brussel(self, staf):
        gepland = diensten.vergadering_plannen(groep_id=maak_groep().pk, waarden=waarden(), door=staf)
        assert gepland.uren_tekst == "13.30 tot 15.30 uur"
        assert diensten.plat(gepland) == waarden()

    def test_een_collega_die_hetzelfde_veld_wijzigde_wordt_niet_overschreven(self, vergadering, staf):
        begin = diensten.plat(vergadering)
        wijzig(vergadering, maak_gebruiker(Rol.STAF), plaats="Bibliotheek")
        mijn = {**begin, "plaats": "Stadhuis, raadzaal", "thema": "Nieuw thema"}
        with pytest.raises(Botst):
            diensten.vergadering_wijzigen(vergadering_id=vergadering.pk, mijn=mijn, origineel=begin, door=staf)
        vergadering.refresh_from_db()
        assert (vergadering.plaats, vergadering.thema) == ("Bibliotheek", "")

    def test_een_ander_veld_van_een_collega_blijft_en_het_mijne_komt_erbij(self, vergadering, staf):
        begin = diensten.plat(vergadering)
        wijzig(vergadering, maak_gebruiker(Rol.STAF), plaats="Bibliotheek")
        mijn = {**begin, "thema": "Nieuw thema"}
        nu = diensten.vergadering_wijzigen(vergadering_id=vergadering.pk, mijn=mijn, origineel=begin, door=staf)
        assert (nu.plaats, nu.thema, nu.volgnummer) == ("Bibliotheek", "Nieuw thema", 2)

    def test_uitnodigen_geeft_elke_zetel_van_die_dag_een_rij_en_nog_eens_starten_geen_tweede(self, staf):
        vergadering = maak_vergadering(over_dagen=0, uur=0, duur=23 * 60)
        maak_punt(vergadering)
        geef_zetel(vergadering.groep, maak_gebruiker(Rol.PARTNER).lidmaatschappen.get().organisatie)
        geef_zetel(vergadering.groep, tot=timezone.localdate() - datetime.timedelta(days=1))
        diensten.vergadering_uitnodigen(vergadering_id=vergadering.pk, door=staf)
        assert vergadering.deelnames.count() == 1
        geef_zetel(vergadering.groep)
        diensten.vergadering_starten(vergadering_id=vergadering.pk, door=staf)
        assert vergadering.deelnames.count() == 2

    def test_annuleren_zet_signalen_terug_en_houdt_de_reden(self, vergadering, staf):
        signaal = maak_signaal(geef_zetel(vergadering.groep).organisatie, door=staf)
        maak_punt(vergadering, signaal=zet_veld(signaal, stand=Signaalstand.OP_AGENDA))
        diensten.vergadering_annuleren(vergadering_id=vergadering.pk, reden="De zaal is dicht.", door=staf)
        signaal.refresh_from_db()
        assert signaal.stand == Signaalstand.GEGEVEN
        assert vergadering.zetten.get().reden == "De zaal is dicht."


def test_de_geschiedenis_zegt_wat_verschoof_maar_niets_van_een_punt_of_een_link(staf, vergadering):
    wijzig(vergadering, staf, videolink="https://geheim.example/kamer", plaats="Bibliotheek")
    punt = vergadering.agendapunten.get()
    begin = plat(punt)
    punt_wijzigen(punt_id=punt.pk, mijn={**begin, "titel": "Kanarie in de titel"}, origineel=begin, door=staf)
    verteld = str(list(Gebeurtenis.objects.values()))
    assert "Bibliotheek" in verteld
    assert "geheim.example" not in verteld
    assert "Kanarie" not in verteld


def test_een_deelname_zonder_zetel_bestaat_niet_tweemaal_per_zetel(vergadering):
    geef_zetel(vergadering.groep)
    assert len(nodig_uit(vergadering)) == 1
    assert len(nodig_uit(vergadering)) == 1
