"""Items of an agenda: order, what they point to, and what is put off."""

import pytest
from django.db import IntegrityError, transaction

from actieplan.models import Actie
from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.versies import Botst
from overlegplatform.diensten import agenda as diensten
from overlegplatform.diensten.volgorde import OMHOOG, OMLAAG, punt_plaatsen, punt_schuiven
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Agendapunt
from overlegplatform.tests.bouwers import (
    geef_zetel,
    maak_punt,
    maak_signaal,
    maak_uitkomst,
    maak_vergadering,
    zet_stand,
)
from overlegplatform.weergave.agenda import maak_agenda

pytestmark = pytest.mark.django_db
LEEG = {
    "titel": "Nieuw punt",
    "aard": "informeren",
    "duur": 20,
    "brenger": "",
    "toelichting": "",
    "actie": "",
    "link": "",
    "vertrouwelijk": False,
}


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF)


@pytest.fixture
def vergadering():
    gepland = maak_vergadering()
    for titel in ("A", "B", "C"):
        maak_punt(gepland, titel=titel, duur=20)
    return gepland


def volgorde(vergadering) -> str:
    return "".join(vergadering.agendapunten.order_by("volgorde", "pk").values_list("titel", flat=True))


def punt(vergadering, titel: str) -> Agendapunt:
    return vergadering.agendapunten.get(titel=titel)


class TestVolgorde:
    def test_een_plaats_omhoog_en_omlaag_met_een_zin(self, vergadering, staf):
        zin = punt_schuiven(
            vergadering_id=vergadering.pk, sleutel=punt(vergadering, "C").sleutel, richting=OMHOOG, door=staf
        )
        assert (volgorde(vergadering), zin) == ("ACB", "“C” staat nu op plaats 2 van 3.")
        punt_schuiven(vergadering_id=vergadering.pk, sleutel=punt(vergadering, "A").sleutel, richting=OMLAAG, door=staf)
        assert volgorde(vergadering) == "CAB"

    def test_boven_de_eerste_en_onder_de_laatste_is_niets(self, vergadering, staf):
        for titel, richting in (("A", OMHOOG), ("C", OMLAAG)):
            with pytest.raises(Geweigerd, match="staat al"):
                punt_schuiven(
                    vergadering_id=vergadering.pk,
                    sleutel=punt(vergadering, titel).sleutel,
                    richting=richting,
                    door=staf,
                )

    def test_slepen_zet_een_punt_voor_een_ander_of_achteraan(self, vergadering, staf):
        a, c = punt(vergadering, "A").sleutel, punt(vergadering, "C").sleutel
        punt_plaatsen(vergadering_id=vergadering.pk, sleutel=c, voor_sleutel=a, door=staf)
        assert volgorde(vergadering) == "CAB"
        punt_plaatsen(vergadering_id=vergadering.pk, sleutel=c, voor_sleutel="", door=staf)
        assert volgorde(vergadering) == "ABC"

    def test_een_punt_van_een_andere_agenda_wordt_niet_gevonden(self, vergadering, staf):
        vreemd = maak_punt(maak_vergadering()).sleutel
        with pytest.raises(Geweigerd, match="niet meer op deze agenda"):
            punt_plaatsen(vergadering_id=vergadering.pk, sleutel=vreemd, voor_sleutel="", door=staf)

    def test_na_de_vergadering_verandert_de_volgorde_niet_meer(self, vergadering, staf):
        zet_stand(vergadering, Vergaderstand.GEHOUDEN, door=staf)
        with pytest.raises(Geweigerd, match="de agenda verandert niet meer"):
            punt_schuiven(
                vergadering_id=vergadering.pk, sleutel=punt(vergadering, "B").sleutel, richting=OMHOOG, door=staf
            )

    def test_de_uren_volgen_de_volgorde_en_wat_te_lang_is_wordt_gezegd(self, vergadering, staf):
        maak_punt(vergadering, titel="D", duur=90)
        agenda = maak_agenda(vergadering, staf)
        assert [f"{regel.uur:%H.%M}" for regel in agenda.regels] == ["13.00", "13.20", "13.40", "14.00"]
        assert (agenda.duur, agenda.te_lang) == (150, 30)


class TestPunt:
    def test_een_punt_komt_achteraan_en_wijst_naar_een_actie_van_het_eigen_plan(self, vergadering, staf):
        actie = maak_actie(doelstelling=maak_doelstelling(plan=maak_plan()))
        maak_versie_van_kracht(plan=actie.plan)
        nieuw = diensten.punt_toevoegen(
            vergadering_id=vergadering.pk, waarden={**LEEG, "actie": actie.sleutel}, door=staf
        )
        assert volgorde(vergadering) == "ABCNieuw punt"
        assert nieuw.actie == actie

    def test_een_actie_van_een_ander_netwerk_wordt_geweigerd_bij_het_veld(self, vergadering, staf):
        actie = maak_actie(doelstelling=maak_doelstelling(plan=maak_plan(netwerk=maak_netwerk("vlaams-brabant"))))
        maak_versie_van_kracht(plan=actie.plan)
        with pytest.raises(Geweigerd) as geweigerd:
            diensten.punt_toevoegen(vergadering_id=vergadering.pk, waarden={**LEEG, "actie": actie.sleutel}, door=staf)
        assert geweigerd.value.veld == "actie"

    def test_een_actie_die_ingetrokken_wordt_laat_het_punt_staan(self, vergadering, staf):
        actie = maak_actie()
        rij = maak_punt(vergadering, actie=actie)
        with schrijven_toegestaan():
            Actie.objects.filter(pk=actie.pk).delete()
        rij.refresh_from_db()
        assert rij.actie is None

    def test_een_punt_wijst_naar_hoogstens_een_ding(self, vergadering, staf):
        signaal = maak_signaal(geef_zetel(vergadering.groep).organisatie, door=staf)
        with pytest.raises(IntegrityError), transaction.atomic():
            maak_punt(vergadering, actie=maak_actie(), signaal=signaal)

    def test_wat_een_collega_wijzigde_wordt_niet_overschreven(self, vergadering, staf):
        rij = punt(vergadering, "A")
        begin = diensten.plat(rij)
        collega = maak_gebruiker(Rol.STAF)
        diensten.punt_wijzigen(punt_id=rij.pk, mijn={**begin, "duur": 45}, origineel=begin, door=collega)
        with pytest.raises(Botst):
            diensten.punt_wijzigen(punt_id=rij.pk, mijn={**begin, "duur": 50}, origineel=begin, door=staf)
        diensten.punt_wijzigen(punt_id=rij.pk, mijn={**begin, "titel": "Anders"}, origineel=begin, door=staf)
        rij.refresh_from_db()
        assert (rij.duur, rij.titel) == (45, "Anders")

    def test_wie_niet_leidt_voegt_niets_toe(self, vergadering):
        lid = maak_gebruiker(Rol.PARTNER, organisatie=geef_zetel(vergadering.groep).organisatie)
        with pytest.raises(Geweigerd, match="niet van jouw groep"):
            diensten.punt_toevoegen(vergadering_id=vergadering.pk, waarden=LEEG, door=lid)

    def test_een_punt_met_uitkomsten_wordt_niet_geschrapt(self, vergadering, staf):
        maak_uitkomst(punt(vergadering, "A"), door=staf)
        with pytest.raises(Geweigerd, match="al uitkomsten"):
            diensten.punt_verwijderen(punt_id=punt(vergadering, "A").pk, door=staf)
        diensten.punt_verwijderen(punt_id=punt(vergadering, "B").pk, door=staf)
        assert volgorde(vergadering) == "AC"


class TestUitstellen:
    def test_een_uitgesteld_punt_is_een_nieuw_punt_op_de_volgende_agenda_met_een_band(self, vergadering, staf):
        volgende = maak_vergadering(vergadering.groep, over_dagen=60)
        maak_vergadering(vergadering.groep, over_dagen=90)
        oud = punt(vergadering, "B")
        nieuw = diensten.punt_uitstellen(punt_id=oud.pk, door=staf)
        assert nieuw.pk != oud.pk
        assert (nieuw.vergadering, nieuw.titel, nieuw.duur, nieuw.uitgesteld_van) == (volgende, "B", 20, oud)
        assert volgorde(vergadering) == "ABC", "het oude punt blijft staan waar het behandeld is"
        oud.refresh_from_db()
        assert oud.vervolg == nieuw

    def test_het_oude_verandert_niet_als_het_nieuwe_verandert(self, vergadering, staf):
        maak_vergadering(vergadering.groep, over_dagen=60)
        nieuw = diensten.punt_uitstellen(punt_id=punt(vergadering, "B").pk, door=staf)
        begin = diensten.plat(nieuw)
        diensten.punt_wijzigen(punt_id=nieuw.pk, mijn={**begin, "titel": "B, herwerkt"}, origineel=begin, door=staf)
        assert volgorde(vergadering) == "ABC"

    def test_twee_keer_uitstellen_is_een_keer(self, vergadering, staf):
        maak_vergadering(vergadering.groep, over_dagen=60)
        diensten.punt_uitstellen(punt_id=punt(vergadering, "B").pk, door=staf)
        with pytest.raises(Geweigerd, match="al uitgesteld"):
            diensten.punt_uitstellen(punt_id=punt(vergadering, "B").pk, door=staf)

    def test_het_nieuwe_punt_kan_opnieuw_uitgesteld_worden_maar_niet_geschrapt(self, vergadering, staf):
        maak_vergadering(vergadering.groep, over_dagen=60)
        maak_vergadering(vergadering.groep, over_dagen=90)
        tweede = diensten.punt_uitstellen(punt_id=punt(vergadering, "B").pk, door=staf)
        with pytest.raises(Geweigerd, match="het spoor heel"):
            diensten.punt_verwijderen(punt_id=tweede.pk, door=staf)
        derde = diensten.punt_uitstellen(punt_id=tweede.pk, door=staf)
        assert derde.uitgesteld_van.uitgesteld_van == punt(vergadering, "B")

    def test_zonder_volgende_vergadering_zegt_het_wat_te_doen(self, vergadering, staf):
        with pytest.raises(Geweigerd, match="Plan eerst de volgende vergadering"):
            diensten.punt_uitstellen(punt_id=punt(vergadering, "B").pk, door=staf)

    def test_na_goedkeuring_van_het_verslag_wordt_niets_meer_uitgesteld(self, vergadering, staf):
        maak_vergadering(vergadering.groep, over_dagen=60)
        zet_stand(vergadering, Vergaderstand.GOEDGEKEURD, door=staf)
        with pytest.raises(Geweigerd, match="goedgekeurd"):
            diensten.punt_uitstellen(punt_id=punt(vergadering, "B").pk, door=staf)
