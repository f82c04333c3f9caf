"""What was decided about sharing stays as it was decided: no attribute that beheer edits opens or hides anything."""

import pytest

from leerrecht.historiek import registreer, verschil
from leerrecht.models import Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.raadplegen import blikken_namens, noteer_raadpleging
from leerrecht.tests.bouwers import maak_gebruiker
from meldpunt.diensten.overdracht import dossier_overdragen
from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.models import Aanmelding, Dossierdeel, Overdracht
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_school,
    maak_toestemming,
    schoolmedewerker,
)
from meldpunt.tests.trappenwereld import DELEN

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def maak_tot(organisatie, soort: str) -> None:
    """What an administrator did by hand before: change the kind, straight in the database."""
    with schrijven_toegestaan():
        type(organisatie).objects.filter(pk=organisatie.pk).update(soort=soort)


def leest(gebruiker, aanmelding: Aanmelding) -> set[str]:
    delen = Dossierdeel.objects.zichtbaar_voor(type(gebruiker).objects.get(pk=gebruiker.pk))
    return set(delen.filter(aanmelding=aanmelding).values_list("trap", flat=True))


def test_veiligheid_A1_een_andere_soort_opent_niets_van_wat_al_overgedragen_was():
    school = maak_school()
    collega = schoolmedewerker(school=school)
    aanmelding = maak_aanmelding(delen=DELEN, school=school)
    maak_toestemming(aanmelding, school, ontvangersoort=Ontvangersoort.SCHOOL)
    draag_over(aanmelding, collega)
    ervoor = leest(collega, aanmelding)
    assert Trap.A in ervoor
    assert Trap.B not in ervoor
    maak_tot(school, Soort.CLB)
    assert leest(collega, aanmelding) == ervoor


def test_veiligheid_A1_een_andere_soort_sluit_ook_niets_wat_bewust_geopend_was():
    aanmelding = maak_aanmelding(delen=DELEN)
    collega = clb_medewerker(clb=aanmelding.organisatie)
    draag_over(aanmelding, collega)
    ervoor = leest(collega, aanmelding)
    assert Trap.B in ervoor
    maak_tot(aanmelding.organisatie, Soort.ANDERE)
    assert leest(collega, aanmelding) == ervoor


def test_hoe_diep_een_collega_leest_staat_op_de_rij_van_de_overdracht():
    aanmelding = maak_aanmelding()
    collega = clb_medewerker(clb=aanmelding.organisatie)
    sleutel = collega.lidmaatschappen.get().sleutel
    dossier_overdragen(aanmelding_id=aanmelding.pk, aan=sleutel, door=aanmelding.ingediend_door)
    assert Overdracht.objects.get().trap == Trap.B


def test_veiligheid_A1_wie_al_las_blijft_geweten_ook_na_een_andere_naam():
    aanmelding, iemand = maak_aanmelding(), maak_gebruiker()
    aanbieder = maak_school(naam="Oude naam vzw")
    noteer_raadpleging(referentie=aanmelding.referentie, wat="dossier geopend", door=iemand, namens=aanbieder)
    with schrijven_toegestaan():
        type(aanbieder).objects.filter(pk=aanbieder.pk).update(naam="Nieuwe naam vzw")
    aanbieder.refresh_from_db()
    assert blikken_namens(aanmelding.referentie, aanbieder).count() == 1


def test_een_blik_van_voor_de_sleutel_wordt_gevonden_op_elke_naam_van_vroeger():
    from leerrecht.models import Raadpleging

    aanbieder, ander = maak_school(naam="Nieuwe naam vzw"), maak_school(naam="Iemand anders")
    registreer(aanbieder, "organisatie gewijzigd", None, [verschil("naam", "naam", "Oude naam vzw", aanbieder.naam)])
    Raadpleging.objects.create(referentie="MP-26-PROEF", wat="dossier geopend", door_naam="X", namens="Oude naam vzw")
    assert blikken_namens("MP-26-PROEF", aanbieder).count() == 1
    assert not blikken_namens("MP-26-PROEF", ander).exists()
