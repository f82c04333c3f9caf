"""Who sees which row: the querysets, for a visitor, each role and another network."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from actieplan.keuzes import Versiestand
from actieplan.models import Actie, Actieplan, Doelstelling, Versie, Versieregel
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht, wijzig
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.gevuld import gevuld

pytestmark = [pytest.mark.beide, pytest.mark.django_db]

ZONDER_BEWERKEN = [rol for rol in Rol if rol != Rol.STAF]
MELDERS = [Rol.PARTNER, Rol.AANBIEDER]


@pytest.fixture
def toneel():
    """A plan with an approved, an internal and a proposed action, and a draft version."""
    doel = maak_doelstelling(plan=maak_plan(netwerk=maak_netwerk("mechelen"), slug="mechelen"))
    goedgekeurd = maak_actie(doelstelling=doel, titel="goedgekeurd")
    intern = maak_actie(doelstelling=doel, titel="intern", zichtbaarheid="intern")
    versie = maak_versie_van_kracht(plan=doel.plan)
    voorstel = maak_actie(doelstelling=doel, titel="voorstel")
    with schrijven_toegestaan():
        ontwerp = Versie.objects.create(plan=doel.plan, jaar=2027, titel="Actieplan 2027")
    return {
        "plan": doel.plan,
        "doel": doel,
        "goedgekeurd": goedgekeurd,
        "intern": intern,
        "voorstel": voorstel,
        "versie": versie,
        "ontwerp": ontwerp,
    }


def titels(rijen) -> set[str]:
    return {actie.titel for actie in rijen}


def vers(gebruiker) -> Gebruiker:
    """The person as the next request knows them: rights are read once per request."""
    return Gebruiker.objects.get(pk=gebruiker.pk)


def iedereen_zonder_recht() -> list:
    ander = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    return [AnonymousUser(), maak_gebruiker(), ander, *(maak_gebruiker(rol) for rol in ZONDER_BEWERKEN)]


def test_wie_geen_staf_is_ziet_alleen_de_goedgekeurde_publieke_actie(toneel):
    for wie in gevuld(iedereen_zonder_recht()):
        assert titels(Actie.objects.zichtbaar_voor(wie)) == {"goedgekeurd"}, wie
        regels = Versieregel.objects.zichtbaar_voor(wie)
        assert {regel.inhoud["titel"] for regel in regels.filter(soort="actie")} == {"goedgekeurd"}, wie
        assert list(Versie.objects.zichtbaar_voor(wie)) == [toneel["versie"]], wie


def test_staf_van_het_netwerk_ziet_ook_voorstel_intern_en_ontwerp(toneel):
    staf = maak_gebruiker(Rol.STAF)
    assert titels(Actie.objects.zichtbaar_voor(staf)) == {"goedgekeurd", "intern", "voorstel"}
    assert set(Versie.objects.zichtbaar_voor(staf)) == {toneel["versie"], toneel["ontwerp"]}
    assert Versieregel.objects.zichtbaar_voor(staf).filter(soort="actie").count() == 2


def test_niemand_dan_staf_van_het_netwerk_mag_bewerken(toneel):
    for wie in iedereen_zonder_recht():
        for model in (Actieplan, Doelstelling, Actie):
            assert not model.objects.bewerkbaar_voor(wie).exists(), (model, wie)
    staf = maak_gebruiker(Rol.STAF)
    assert list(Actieplan.objects.bewerkbaar_voor(staf)) == [toneel["plan"]]
    assert Actie.objects.bewerkbaar_voor(staf).count() == 3
    assert list(Doelstelling.objects.bewerkbaar_voor(staf)) == [toneel["doel"]]


def test_staf_van_twee_netwerken_bewerkt_beide(toneel):
    ander = maak_netwerk("vlaams-brabant")
    maak_actie(doelstelling=maak_doelstelling(plan=maak_plan(netwerk=ander)), titel="provincie")
    staf = maak_gebruiker(Rol.STAF)
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=staf,
            netwerk=ander,
            organisatie=maak_organisatie(netwerk=ander),
            rol=Rol.STAF,
            van=date(2020, 1, 1),
        )
    assert titels(Actie.objects.bewerkbaar_voor(staf)) == {"goedgekeurd", "intern", "voorstel", "provincie"}


def test_een_plan_zonder_goedgekeurde_versie_bestaat_alleen_voor_de_eigen_staf():
    plan = maak_plan(netwerk=maak_netwerk("vlaams-brabant"))
    staf = maak_gebruiker(Rol.STAF, netwerk=plan.netwerk)
    assert list(Actieplan.objects.zichtbaar_voor(staf)) == [plan]
    for wie in (AnonymousUser(), maak_gebruiker(Rol.STAF), maak_gebruiker(Rol.PARTNER, netwerk=plan.netwerk)):
        assert not Actieplan.objects.zichtbaar_voor(wie).exists()


def test_een_plan_met_twee_goedgekeurde_versies_staat_een_keer_in_de_lijst(toneel):
    maak_versie_van_kracht(plan=toneel["plan"], jaar=2020)
    assert list(Actieplan.objects.zichtbaar_voor(AnonymousUser())) == [toneel["plan"]]
    assert titels(Actie.objects.zichtbaar_voor(AnonymousUser())) == {"goedgekeurd", "voorstel"}


def test_een_actie_die_alleen_in_een_oude_versie_stond_is_geen_publieke_actie_meer(toneel):
    nieuw = maak_versie_van_kracht(plan=toneel["plan"], jaar=2020)
    with schrijven_toegestaan():
        nieuw.regels.filter(soort="actie").delete()
    assert not Actie.objects.zichtbaar_voor(AnonymousUser()).exists()


@pytest.mark.parametrize("rol", MELDERS)
def test_partner_meldt_alleen_over_een_actie_van_zijn_organisatie(toneel, rol):
    eigen = maak_organisatie()
    wie = maak_gebruiker(rol, organisatie=eigen)
    dag = timezone.localdate()
    assert not Actie.objects.eigen_voor(wie, dag).exists()
    betrek(actie=toneel["goedgekeurd"], organisatie=maak_organisatie())
    assert not Actie.objects.eigen_voor(wie, dag).exists()
    for rol_bij_actie in ("trekker", "medewerker"):
        betrek(actie=toneel["goedgekeurd"], organisatie=eigen, rol=rol_bij_actie)
    assert list(Actie.objects.eigen_voor(wie, dag)) == [toneel["goedgekeurd"]]


@pytest.mark.parametrize("welke", ["voorstel", "intern"])
def test_een_partner_krijgt_geen_voorstel_of_interne_actie_al_staat_zijn_organisatie_erbij(toneel, welke):
    eigen = maak_organisatie()
    betrek(actie=toneel[welke], organisatie=eigen)
    wie = maak_gebruiker(Rol.PARTNER, organisatie=eigen)
    assert not Actie.objects.eigen_voor(wie, timezone.localdate()).exists()


@pytest.mark.parametrize("rol", [Rol.MELDPUNT, Rol.COLLEGE, Rol.DPO, Rol.BEHEER, Rol.AANMELDER])
def test_een_rol_zonder_meldrecht_krijgt_niets_door_een_betrokkenheid(toneel, rol):
    eigen = maak_organisatie()
    betrek(actie=toneel["goedgekeurd"], organisatie=eigen)
    assert not Actie.objects.eigen_voor(maak_gebruiker(rol, organisatie=eigen), timezone.localdate()).exists()


def test_een_organisatie_in_twee_netwerken_geeft_alleen_recht_in_het_netwerk_van_het_lidmaatschap(toneel):
    ander = maak_netwerk("vlaams-brabant")
    organisatie = maak_organisatie()
    organisatie.netwerken.add(ander)
    betrek(actie=toneel["goedgekeurd"], organisatie=organisatie)
    wie = maak_gebruiker(Rol.PARTNER, netwerk=ander, organisatie=organisatie)
    assert not Actie.objects.eigen_voor(wie, timezone.localdate()).exists()


@pytest.mark.parametrize(
    ("van", "tot", "toegang"),
    [(-9, None, True), (0, None, True), (-9, 0, True), (0, 0, True), (-9, -1, False), (1, None, False), (1, 9, False)],
)
def test_een_betrokkenheid_geldt_van_de_eerste_tot_en_met_de_laatste_dag(toneel, van, tot, toegang):
    dag = timezone.localdate()
    eigen = maak_organisatie()
    betrek(
        actie=toneel["goedgekeurd"],
        organisatie=eigen,
        van=dag + timedelta(days=van),
        tot=None if tot is None else dag + timedelta(days=tot),
    )
    wie = maak_gebruiker(Rol.PARTNER, organisatie=eigen)
    assert Actie.objects.eigen_voor(wie, dag).exists() is toegang


@pytest.mark.parametrize(
    ("van", "tot", "toegang"),
    [(-9, None, True), (0, 0, True), (-9, 0, True), (-9, -1, False), (1, None, False)],
)
def test_een_lidmaatschap_geldt_van_de_eerste_tot_en_met_de_laatste_dag(toneel, van, tot, toegang):
    dag = timezone.localdate()
    eigen = maak_organisatie()
    betrek(actie=toneel["goedgekeurd"], organisatie=eigen)
    duur = {"van": dag + timedelta(days=van), "tot": None if tot is None else dag + timedelta(days=tot)}
    partner, staf = maak_gebruiker(Rol.PARTNER, organisatie=eigen, **duur), maak_gebruiker(Rol.STAF, **duur)
    assert Actie.objects.eigen_voor(partner, dag).exists() is toegang
    assert Actie.objects.bewerkbaar_voor(staf).exists() is toegang
    assert (titels(Actie.objects.zichtbaar_voor(staf)) == {"goedgekeurd"}) is not toegang


def test_een_lidmaatschap_dat_gisteren_eindigde_sluit_de_toegang_bij_de_volgende_vraag(toneel):
    staf = maak_gebruiker(Rol.STAF)
    assert Actie.objects.bewerkbaar_voor(staf).count() == 3
    wijzig(staf.lidmaatschappen.get(), tot=timezone.localdate() - timedelta(days=1))
    assert not Actie.objects.bewerkbaar_voor(vers(staf)).exists()


def test_een_afgesloten_account_heeft_geen_enkel_recht(toneel):
    staf = maak_gebruiker(Rol.STAF)
    staf.is_active = False
    staf.save()
    assert not Actie.objects.bewerkbaar_voor(vers(staf)).exists()
    assert titels(Actie.objects.zichtbaar_voor(vers(staf))) == {"goedgekeurd"}


def test_de_regel_van_een_verdwenen_interne_actie_wordt_niet_publiek(toneel):
    with schrijven_toegestaan():
        toneel["intern"].delete()
        toneel["goedgekeurd"].delete()
    regels = Versieregel.objects.zichtbaar_voor(AnonymousUser()).filter(soort="actie")
    assert [regel.inhoud["titel"] for regel in regels] == ["goedgekeurd"]


def test_een_actie_die_intern_wordt_verdwijnt_ook_uit_oude_versies(toneel):
    wijzig(toneel["goedgekeurd"], zichtbaarheid="intern")
    assert not Versieregel.objects.zichtbaar_voor(AnonymousUser()).filter(soort="actie").exists()


def test_een_regel_van_een_ontwerp_is_voor_niemand_buiten_de_staf(toneel):
    wijzig(toneel["versie"], stand=Versiestand.ONTWERP, van_kracht=False)
    for wie in iedereen_zonder_recht():
        assert not Versieregel.objects.zichtbaar_voor(wie).exists()
        assert not Actieplan.objects.zichtbaar_voor(wie).exists() or wie.lidmaatschappen.filter(rol=Rol.STAF).exists()


def test_huis_E5_op_de_laatste_dag_van_haar_betrokkenheid_meldt_een_organisatie_nog_voortgang():
    laatste_dag = date(2026, 3, 10)
    actie, organisatie = maak_actie(), maak_organisatie()
    maak_versie_van_kracht(plan=actie.plan)
    betrek(actie=actie, organisatie=organisatie, tot=laatste_dag)
    partner = maak_gebruiker(Rol.PARTNER, netwerk=actie.plan.netwerk, organisatie=organisatie)
    assert list(Actie.objects.eigen_voor(partner, laatste_dag)) == [actie]
    assert not Actie.objects.eigen_voor(partner, laatste_dag + timedelta(days=1)).exists()
