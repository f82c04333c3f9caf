"""A school follows no file of a CLB and reads who it is only with a yes whose receiver is that very school."""

import importlib
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from meldpunt import migrations
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.diensten.overdracht import dossier_overdragen
from meldpunt.forms.dossier import BegeleidingForm
from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand, Trap
from meldpunt.keuzes.wissel import Wisselantwoord
from meldpunt.models import Aanmelding, Overdracht
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_school,
    maak_toestemming,
    schoolmedewerker,
)
from meldpunt.tests.versiehulp import begeleiding
from meldpunt.tests.wisselhulp import zeg_over_wissel

pytestmark = pytest.mark.django_db
# Written by hand: who may follow the file of a young person that a CLB sent, by the kind of the own organisation.
VOLGT = {soort: soort == "clb" for soort in Soort.values}


def lid(wie):
    return wie.lidmaatschappen.get()


def traps(rij: Aanmelding, wie) -> set[Trap]:
    zelf = Aanmelding.objects.filter(pk=rij.pk)
    return {trap for trap in Trap if zelf.met_trap(type(wie).objects.get(pk=wie.pk), trap).exists()}


def ja_voor_school(rij: Aanmelding, school, **velden):
    return maak_toestemming(rij, school, Trap.A, ontvangersoort=Ontvangersoort.SCHOOL, **velden)


def wissel(rij, door, volger, **naar):
    return begeleiding_wijzigen(
        **begeleiding(rij, **{"school": "", "clb": "", **naar}), van=timezone.localdate(), volger=volger, door=door
    )


def test_recht_01_een_school_volgt_geen_dossier_van_een_clb():
    mila, anna, school = maak_gebruiker(Rol.MELDPUNT), clb_medewerker(), maak_school()
    leerkracht = schoolmedewerker(school=school)
    rij = maak_aanmelding(door=anna, school=school)
    for volger in (lid(leerkracht).sleutel, ""):
        with pytest.raises(Geweigerd) as geweigerd:
            wissel(rij, mila, volger, school=school.sleutel)
        assert geweigerd.value.veld == "clb"
    assert traps(rij, leerkracht) == set()
    assert traps(rij, anna) == set(Trap)


@pytest.mark.parametrize(("soort", "mag"), VOLGT.items())
def test_recht_01_volger_is_iemand_van_een_clb_en_van_niets_anders(soort, mag):
    mila, anna = maak_gebruiker(Rol.MELDPUNT), clb_medewerker()
    nieuw_clb = lid(clb_medewerker()).organisatie
    eigen = nieuw_clb if mag else maak_organisatie(soort=soort)
    volger = maak_gebruiker(Rol.AANMELDER, organisatie=eigen)
    rij = maak_aanmelding(door=anna)
    assert (lid(volger).sleutel in dict(BegeleidingForm(aanmelding=rij).fields["volger"].choices)) is mag
    if mag:
        wissel(rij, mila, lid(volger).sleutel, clb=nieuw_clb.sleutel)
        assert traps(rij, volger) == set(), "eerst wordt het verteld"
        zeg_over_wissel(rij, mila, Wisselantwoord.GOED)
        assert traps(rij, volger) == set(Trap)
        return
    with pytest.raises(Geweigerd) as geweigerd:
        wissel(rij, mila, lid(volger).sleutel, clb=nieuw_clb.sleutel)
    assert geweigerd.value.veld == "volger"
    assert traps(rij, volger) == set()


@pytest.mark.parametrize(("soort", "mag"), VOLGT.items())
def test_recht_03_zonder_ja_leest_alleen_een_collega_van_een_clb_mee(soort, mag):
    anna = clb_medewerker()
    eigen = lid(anna).organisatie if mag else maak_organisatie(soort=soort)
    collega = maak_gebruiker(Rol.AANMELDER, organisatie=eigen)
    rij = maak_aanmelding(door=anna, school=eigen if soort == Soort.SCHOOL else None)
    if mag:
        dossier_overdragen(aanmelding_id=rij.pk, aan=lid(collega).sleutel, door=anna)
        assert traps(rij, collega) == {Trap.NUL, Trap.A, Trap.B}
        return
    with pytest.raises(Geweigerd):
        dossier_overdragen(aanmelding_id=rij.pk, aan=lid(collega).sleutel, door=anna)
    draag_over(rij, collega)
    assert traps(rij, collega) == set(), "ook een rij die er al stond, opent niets"


def test_recht_03_een_school_leest_a_zolang_een_ja_aan_haar_geldt():
    anna, school = clb_medewerker(), maak_school()
    leerkracht = schoolmedewerker(school=school)
    rij = maak_aanmelding(door=anna, school=school)
    ja = ja_voor_school(rij, school)
    assert traps(rij, leerkracht) == set(), "een ja maakt nog niemand lezer"
    dossier_overdragen(aanmelding_id=rij.pk, aan=lid(leerkracht).sleutel, door=anna)
    assert traps(rij, leerkracht) == {Trap.NUL, Trap.A}
    with schrijven_toegestaan():
        type(ja).objects.filter(pk=ja.pk).update(stand=Toestemmingstand.INGETROKKEN)
    assert traps(rij, leerkracht) == set()


@pytest.mark.parametrize("fout", ["een andere school", "als aanbieder", "gevraagd", "voorbij", "beslist niet"])
def test_recht_03_een_ander_ja_opent_niets_voor_de_school(fout):
    anna, school = clb_medewerker(), maak_school()
    leerkracht = schoolmedewerker(school=school)
    rij = maak_aanmelding(door=anna, school=school)
    velden = {
        "een andere school": {"school": maak_school()},
        "als aanbieder": {"ontvangersoort": Ontvangersoort.AANBIEDER},
        "gevraagd": {"stand": Toestemmingstand.GEVRAAGD},
        "voorbij": {"geldig_tot": timezone.localdate() - timezone.timedelta(days=1)},
        "beslist niet": {"beslist": False},
    }[fout]
    soort = velden.pop("ontvangersoort", Ontvangersoort.SCHOOL)
    maak_toestemming(rij, velden.pop("school", school), Trap.A, ontvangersoort=soort, **velden)
    with pytest.raises(Geweigerd):
        dossier_overdragen(aanmelding_id=rij.pk, aan=lid(leerkracht).sleutel, door=anna)
    draag_over(rij, leerkracht)
    assert traps(rij, leerkracht) == set()


def test_recht_01_een_rij_van_vroeger_opent_niets_en_het_meldpunt_kiest_een_clb(client):
    mila, anna, school = maak_gebruiker(Rol.MELDPUNT), clb_medewerker(), maak_school()
    leerkracht, clb = schoolmedewerker(school=school), lid(anna).organisatie
    rij = maak_aanmelding(door=anna, school=school)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(ingediend_door=leerkracht, organisatie=school)
    rij.refresh_from_db()
    assert traps(rij, leerkracht) == set()
    log_in(client, leerkracht)
    assert client.get(rij.get_absolute_url()).status_code == 404
    wissel(rij, mila, lid(anna).sleutel, school=school.sleutel, clb=clb.sleutel)
    assert traps(rij, anna) == set(Trap)


def _migratie():
    """The migration by what it does: its number follows from what landed before it."""
    bestand = next(Path(migrations.__file__).parent.glob("*_school_volgt_niet.py"))
    return importlib.import_module(f"{migrations.__name__}.{bestand.stem}")


def test_recht_01_de_migratie_sluit_en_telt_wat_niet_mag():
    school = maak_school()
    leerkracht, collega = schoolmedewerker(school=school), clb_medewerker()
    gevolgd, gedeeld = maak_aanmelding(school=school), maak_aanmelding(school=school)
    draag_over(gedeeld, leerkracht)
    draag_over(gedeeld, collega)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=gevolgd.pk).update(ingediend_door=leerkracht, organisatie=school)
        _migratie().sluit_wat_niet_mag(apps, None)
    assert Overdracht.objects.get(tot__isnull=True).aan == collega
    gevolgd.refresh_from_db()
    assert gevolgd.wek_op == timezone.localdate()
    geteld = Gebeurtenis.objects.filter(namens="Leerrecht").values_list("wat", "object_sleutel")
    assert set(geteld) == {
        ("meelezen zonder toestemming gestopt", gedeeld.referentie),
        ("school volgt niet meer", gevolgd.referentie),
    }
