"""The end of a file says what happened, so that what is counted for good is true."""

import importlib
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt import migrations
from meldpunt.diensten.sluiten import dossier_afsluiten, dossier_intrekken
from meldpunt.diensten.traject import traject_afronden, traject_niet_opgedaagd, traject_starten
from meldpunt.forms.dossier import AfsluitForm
from meldpunt.keuzes.dossier import Dossierstand, SoortVraag
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding
from meldpunt.regels.einde import eindes_van
from meldpunt.regels.telling import wat_telt
from meldpunt.tests.dossierbouwers import maak_aanmelding
from meldpunt.tests.trajecthulp import Geplaatst

pytestmark = pytest.mark.django_db

# What A9 found missing.
_ONTBRAK = {Einde.SCHOOL, Einde.GEEN_PLAATS, Einde.WIL_NIET, Einde.ONBEREIKBAAR, Einde.UIT}


def migratie():
    bestand = next(Path(migrations.__file__).parent.glob("*_einden_zoals_ze_waren.py"))
    return importlib.import_module(f"{migrations.__name__}.{bestand.stem}")


def keuzes(zaak: Geplaatst) -> set[str]:
    form = AfsluitForm(aanmelding=zaak.traject.aanmelding, gebruiker=zaak.meldpunt)
    return {waarde for waarde, _ in form.fields["einde"].choices}


def sluit(zaak: Geplaatst, einde: str) -> str:
    rij = dossier_afsluiten(aanmelding_id=zaak.aanmelding.pk, einde=einde, advies="Klaar.", door=zaak.meldpunt)
    return Aanmelding.objects.get(pk=rij.pk).einde


@pytest.fixture
def zaak() -> Geplaatst:
    return Geplaatst()


def rond_af(zaak: Geplaatst) -> None:
    traject_afronden(traject_id=zaak.traject.pk, laatste_dag=timezone.localdate(), door=zaak.aanbieder)


def test_meldpunt_A9_elk_einde_dat_ontbrak_is_te_kiezen_en_wordt_geteld(zaak):
    assert keuzes(zaak) >= {str(einde) for einde in _ONTBRAK}
    zaak.start()
    zaak.stop()
    sluit(zaak, Einde.GEEN_PLAATS)
    assert ("einde", "geen_plaats") in set(wat_telt(Aanmelding.objects.get(pk=zaak.aanmelding.pk)))


def test_meldpunt_A9_gestart_bij_een_aanbieder_is_geen_einde_meer(zaak):
    zaak.start()
    rond_af(zaak)
    assert Einde.GEHOLPEN not in keuzes(zaak)
    with pytest.raises(Geweigerd) as geweigerd:
        sluit(zaak, Einde.GEHOLPEN)
    assert geweigerd.value.veld == "einde"


def test_een_traject_dat_er_niet_was_is_niet_afgerond_en_niet_gestopt(zaak):
    zaak.start()
    zaak.stop()
    assert Einde.GESTOPT in keuzes(zaak)
    assert Einde.AFGEROND not in keuzes(zaak)
    with pytest.raises(Geweigerd, match="geen traject afgerond"):
        sluit(zaak, Einde.AFGEROND)
    assert sluit(zaak, Einde.GESTOPT) == Einde.GESTOPT


def test_een_afgerond_traject_is_niet_voortijdig_gestopt(zaak):
    zaak.start()
    rond_af(zaak)
    with pytest.raises(Geweigerd, match="geen traject voortijdig gestopt"):
        sluit(zaak, Einde.GESTOPT)
    assert sluit(zaak, Einde.AFGEROND) == Einde.AFGEROND


def test_niet_komen_opdagen_is_voortijdig_gestopt(zaak):
    traject_niet_opgedaagd(traject_id=zaak.traject.pk, uitleg="", door=zaak.aanbieder)
    assert sluit(zaak, Einde.GESTOPT) == Einde.GESTOPT


def test_een_vraag_zonder_jongere_eindigt_niet_op_school():
    rij = maak_aanmelding(jongere=None, soort_vraag=SoortVraag.KLASGROEP)
    assert set(eindes_van(rij)) == {
        Einde.ELDERS,
        Einde.ADVIES,
        Einde.GEEN_PLAATS,
        Einde.ONBEREIKBAAR,
        Einde.NIET_HIER,
        Einde.DOORGEGEVEN,
        Einde.DUBBEL,
    }


def test_wie_het_ja_terugneemt_wordt_niet_geteld_als_een_aanmelder_die_intrekt(zaak):
    def zonder(van_jongere: bool) -> str:
        ander = Geplaatst()
        dossier_intrekken(
            aanmelding_id=ander.aanmelding.pk, reden="Niet nodig.", van_jongere=van_jongere, door=ander.aanmelder
        )
        return Aanmelding.objects.get(pk=ander.aanmelding.pk).einde

    assert (zonder(van_jongere=True), zonder(van_jongere=False)) == (Einde.WIL_NIET, Einde.INGETROKKEN)


def test_wat_vroeger_gestart_heette_krijgt_het_einde_van_zijn_traject_en_raadt_niets():
    afgerond, gestopt, niets = Geplaatst(), Geplaatst(), Geplaatst()
    for zaak in (afgerond, gestopt):
        zaak.start()
    rond_af(afgerond)
    gestopt.stop(reden="terug")
    traject_niet_opgedaagd(traject_id=niets.traject.pk, uitleg="", door=niets.aanbieder)
    alle = [zaak.aanmelding.pk for zaak in (afgerond, gestopt, niets)]
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk__in=alle).update(
            stand=Dossierstand.AFGEROND, einde=Einde.GEHOLPEN, afgesloten_op=timezone.now(), wek_op=None
        )
        migratie().vul(apps, None)
        migratie().vul(apps, None)
    einden = dict(Aanmelding.objects.filter(pk__in=alle).values_list("pk", "einde"))
    assert [einden[pk] for pk in alle] == [Einde.AFGEROND, Einde.SCHOOL, Einde.GEHOLPEN]
    with schrijven_toegestaan():
        migratie().terug(apps, None)
    vroeger = {"geholpen", "advies", "elders", "doorgegeven", "ingetrokken", "niet_hier", "dubbel"}
    assert set(Aanmelding.objects.filter(pk__in=alle).values_list("einde", flat=True)) <= vroeger


def test_een_start_op_zich_geeft_geen_einde(zaak):
    traject_starten(traject_id=zaak.traject.pk, gestart_op=timezone.localdate(), door=zaak.aanbieder)
    assert {Einde.AFGEROND, Einde.GESTOPT}.isdisjoint(keuzes(zaak))
