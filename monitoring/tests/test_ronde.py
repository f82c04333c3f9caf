"""Rules of the yearly round: opening it, answering, reading, asking again."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from actieplan.models import Betrokkenheid
from actieplan.tests.bouwers import betrek, maak_actie, maak_versie_van_kracht, wijzig
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie
from monitoring.diensten import ronde as diensten
from monitoring.diensten.evaluatie import evaluatie_invullen, evaluatie_teruggeven
from monitoring.evaluatievelden import EVALUATIE, lees
from monitoring.keuzes import Evaluatiestand
from monitoring.models import Evaluatie, Ronde
from monitoring.tests.rondebouwers import ANTWOORD, Toneel, forceer
from monitoring.workflow import EVALUATIE as TABEL

pytestmark = pytest.mark.django_db
S = Evaluatiestand
TOEGELATEN = {
    (S.OPEN, S.INGEDIEND),
    (S.INGEDIEND, S.GEREDIGEERD),
    (S.INGEDIEND, S.OPEN),
    (S.GEREDIGEERD, S.OPEN),
    (S.GEREDIGEERD, S.VASTGESTELD),
    (S.OPEN, S.VASTGESTELD),
}


@pytest.fixture
def t() -> Toneel:
    return Toneel()


def dag(verschil: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=verschil)


def test_een_ronde_vraagt_een_antwoord_per_publieke_goedgekeurde_actie(t):
    intern = maak_actie(doelstelling=t.acties[0].doelstelling, zichtbaarheid="intern")
    maak_versie_van_kracht(plan=t.plan, jaar=2020)
    voorstel = maak_actie(doelstelling=t.acties[0].doelstelling)
    ronde = t.open(2026)
    gevraagd = set(ronde.evaluaties.values_list("actie", flat=True))
    assert gevraagd == {actie.pk for actie in t.acties}
    assert not gevraagd & {intern.pk, voorstel.pk}
    assert Gebeurtenis.objects.over("ronde", ronde.sleutel).get().wat == "ronde geopend"


def test_een_tweede_ronde_in_hetzelfde_schooljaar_wordt_geweigerd(t):
    with pytest.raises(Geweigerd, match="al een ronde"):
        t.open(2025)
    assert Ronde.objects.count() == 1


def test_een_plan_zonder_goedgekeurde_acties_krijgt_geen_ronde(t):
    for actie in t.acties:
        wijzig(actie, zichtbaarheid="intern")
    with pytest.raises(Geweigerd, match="nog geen goedgekeurde acties"):
        t.open(2030)
    assert not Ronde.objects.filter(beginjaar=2030).exists()


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.STAF])
def test_alleen_staf_opent_een_ronde(t, rol):
    iemand = maak_gebruiker(rol, netwerk=t.netwerk, organisatie=t.organisatie)
    with pytest.raises(Geweigerd):
        diensten.ronde_openen(plan_id=t.plan.pk, beginjaar=2030, opent=dag(0), sluit=dag(1), door=iemand)


def test_staf_van_een_ander_netwerk_opent_verschuift_en_herinnert_hier_niet(t):
    ander = Toneel("vlaams-brabant").staf
    waarden = {"opent": "1/1/2026", "sluit": "1/2/2026"}
    for doe in (
        lambda: diensten.ronde_openen(plan_id=t.plan.pk, beginjaar=2030, opent=dag(0), sluit=dag(1), door=ander),
        lambda: diensten.ronde_wijzigen(ronde_id=t.ronde.pk, waarden=waarden, origineel=waarden, door=ander),
        lambda: diensten.ronde_aanvullen(ronde_id=t.ronde.pk, door=ander),
        lambda: diensten.cijfers_verversen(ronde_id=t.ronde.pk, door=ander),
        lambda: diensten.trekkers_herinneren(ronde_id=t.ronde.pk, door=ander),
    ):
        with pytest.raises(Geweigerd):
            doe()


def test_de_trekker_dient_in_en_elke_zet_is_een_rij(t):
    uitslag = t.antwoord()
    rij = t.evaluatie
    assert uitslag.gezet and rij.stand == S.INGEDIEND
    assert {veld: getattr(rij, veld) for veld in ANTWOORD} == ANTWOORD
    assert (rij.ingediend_door, rij.namens) == (t.partner, "Trekker vzw")
    zet = rij.zetten.get()
    assert (zet.van, zet.naar, zet.door) == (S.OPEN, S.INGEDIEND, t.partner)


def test_half_ingevuld_bewaren_mag_en_is_nog_geen_antwoord(t):
    t.antwoord(indienen=False, uitvoering="", effect="", gedaan="Een begin.", opgeleverd="", vervolg="")
    rij = t.evaluatie
    assert (rij.stand, rij.gedaan, rij.beantwoord) == (S.OPEN, "Een begin.", False)


@pytest.mark.parametrize(
    ("ontbreekt", "zin"), [("uitvoering", "kleur"), ("effect", "kleur"), ("gedaan", "Schrijf in een paar zinnen")]
)
def test_indienen_zonder_kleur_of_tekst_wordt_geweigerd(t, ontbreekt, zin):
    with pytest.raises(Geweigerd, match=zin):
        t.antwoord(**{ontbreekt: ""})
    assert t.evaluatie.stand == S.OPEN and t.evaluatie.leeg


def test_een_ingediend_antwoord_kan_niet_meer_leeg_worden(t):
    t.antwoord()
    with pytest.raises(Geweigerd):
        t.antwoord(effect="")
    assert t.evaluatie.effect == "oranje"


def test_de_databank_weigert_een_ingediend_antwoord_zonder_kleuren(t):
    with pytest.raises(IntegrityError), transaction.atomic():
        forceer(t.evaluatie, stand=S.INGEDIEND)


def test_elke_zet_buiten_de_tabel_wordt_geweigerd():
    assert {(zet.van, zet.naar) for zet in TABEL.zetten} == TOEGELATEN
    # Every state has a way to an end.
    assert all(zet_naar == S.VASTGESTELD or TABEL.vanuit(zet_naar) for _, zet_naar in TOEGELATEN)
    assert TABEL.vanuit(S.VASTGESTELD) == []


def test_staf_leest_na_en_daarna_kan_de_trekker_niets_meer(t):
    t.antwoord()
    t.lees_na(gedaan="Er waren acht gesprekken met scholen.")
    assert t.evaluatie.stand == S.GEREDIGEERD
    assert t.evaluatie.gedaan == "Er waren acht gesprekken met scholen."
    with pytest.raises(Geweigerd, match="las je antwoord al na"):
        t.antwoord(gedaan="Toch anders.")


def test_staf_vult_in_wat_niemand_beantwoordt(t):
    t.lees_na(**ANTWOORD)
    assert t.evaluatie.stand == S.GEREDIGEERD and t.evaluatie.beantwoord
    assert [zet.naar for zet in t.evaluatie.zetten.order_by("pk")] == [S.INGEDIEND, S.GEREDIGEERD]


def test_teruggeven_vraagt_een_reden_en_opent_het_antwoord(t):
    t.antwoord()
    with pytest.raises(Geweigerd, match="waarom"):
        evaluatie_teruggeven(evaluatie_id=t.evaluatie.pk, reden=" ", door=t.staf)
    evaluatie_teruggeven(evaluatie_id=t.evaluatie.pk, reden="Schrijf ook wat het opleverde.", door=t.staf)
    rij = t.evaluatie
    assert (rij.stand, rij.beantwoord, rij.gedaan) == (S.OPEN, False, ANTWOORD["gedaan"])
    t.antwoord(opgeleverd="Nu wel.")
    assert t.evaluatie.stand == S.INGEDIEND


@pytest.mark.parametrize(("opent", "sluit", "zin"), [(1, 9, "opent op"), (-9, -1, "sloot op")])
def test_buiten_de_dagen_antwoordt_alleen_staf(t, opent, sluit, zin):
    forceer(t.ronde, opent=dag(opent), sluit=dag(sluit))
    with pytest.raises(Geweigerd, match=zin):
        t.antwoord()
    t.lees_na(**ANTWOORD)
    assert t.evaluatie.stand == S.GEREDIGEERD


def test_op_de_eerste_en_op_de_laatste_dag_mag_het(t):
    forceer(t.ronde, opent=dag(0), sluit=dag(0))
    t.antwoord()
    assert t.evaluatie.stand == S.INGEDIEND


@pytest.mark.parametrize(
    ("rol", "mag"), [("trekker", True), ("uitvoerder", True), ("medewerker", True), ("klankbord", False)]
)
def test_zonder_trekker_antwoordt_wie_uitvoert_of_meewerkt_nooit_een_klankbord(t, rol, mag):
    with schrijven_toegestaan():
        Betrokkenheid.objects.filter(actie=t.acties[0]).delete()
    betrek(actie=t.acties[0], organisatie=t.organisatie, rol=rol)
    assert Evaluatie.objects.eigen_voor(t.partner, dag(0)).filter(pk=t.evaluatie.pk).exists() is mag


def test_waar_een_trekker_is_antwoordt_een_medewerker_niet(t):
    mee = maak_organisatie("Meewerker vzw", t.netwerk)
    betrek(actie=t.acties[0], organisatie=mee, rol="medewerker")
    medewerker = maak_gebruiker(Rol.PARTNER, netwerk=t.netwerk, organisatie=mee)
    with pytest.raises(Geweigerd, match="jouw organisatie trekt"):
        t.antwoord(door=medewerker)


def test_wie_vorig_jaar_trok_antwoordt_niet_meer(t):
    with schrijven_toegestaan():
        t.acties[0].betrokkenheden.update(tot=dag(-1))
    with pytest.raises(Geweigerd):
        t.antwoord()


def test_een_actie_die_intern_werd_verdwijnt_ook_voor_haar_trekker(t):
    wijzig(t.acties[0], zichtbaarheid="intern")
    with pytest.raises(Geweigerd):
        t.antwoord()


def test_wat_een_collega_intussen_bewaarde_wordt_niet_overschreven(t):
    begonnen = lees(t.evaluatie, EVALUATIE)
    t.antwoord(indienen=False, gedaan="Van mijn collega.")
    uitslag = evaluatie_invullen(
        evaluatie_id=t.evaluatie.pk,
        waarden={**begonnen, "gedaan": "Van mij.", "vervolg": "Alleen ik."},
        origineel=begonnen,
        indienen=True,
        door=t.partner,
    )
    assert [botsing.veld for botsing in uitslag.botsingen] == ["gedaan", "vervolg"]
    assert not uitslag.gezet
    assert (t.evaluatie.gedaan, t.evaluatie.stand) == ("Van mijn collega.", S.OPEN)


def test_een_herinnering_gaat_naar_wie_nog_moet_antwoorden_een_mail_per_persoon(t):
    beide = maak_gebruiker(Rol.AANBIEDER, netwerk=t.netwerk, organisatie=t.organisatie)
    vertrokken = maak_gebruiker(Rol.PARTNER, netwerk=t.netwerk, organisatie=t.organisatie)
    vertrokken.is_active = False
    vertrokken.save()
    maak_gebruiker(Rol.COLLEGE, netwerk=t.netwerk, organisatie=t.organisatie)
    t.antwoord()
    gehoord = diensten.trekkers_herinneren(ronde_id=t.ronde.pk, door=t.staf)
    assert {wie.email for wie in gehoord.mensen} == {t.partner.email, beide.email}
    brieven = {brief.aan: brief for brief in Bericht.objects.all()}
    assert set(brieven) == {t.partner.email, beide.email}
    assert "Voor één actie" in brieven[t.partner.email].tekst
    vraag = next(rij for rij in t.ronde.evaluaties.all() if rij.stand == S.OPEN)
    assert vraag.get_absolute_url() in brieven[t.partner.email].tekst, "de link opent de vraag zelf"
    with pytest.raises(Geweigerd, match="Vandaag"):
        diensten.trekkers_herinneren(ronde_id=t.ronde.pk, door=t.staf)
    assert Bericht.objects.count() == 2


def test_buiten_de_ronde_of_zonder_iemand_gaat_er_geen_mail_weg(t):
    forceer(t.ronde, sluit=dag(-1))
    with pytest.raises(Geweigerd, match="niet open"):
        diensten.trekkers_herinneren(ronde_id=t.ronde.pk, door=t.staf)
    forceer(t.ronde, sluit=dag(9))
    for actie in t.acties:
        t.antwoord(t.evaluatie_van(actie))
    with pytest.raises(Geweigerd, match="niemand"):
        diensten.trekkers_herinneren(ronde_id=t.ronde.pk, door=t.staf)
    assert not Bericht.objects.exists()


def test_een_actie_die_later_in_het_plan_kwam_komt_erbij(t):
    nieuw = maak_actie(doelstelling=t.acties[0].doelstelling)
    assert diensten.ronde_aanvullen(ronde_id=t.ronde.pk, door=t.staf) == 0
    maak_versie_van_kracht(plan=t.plan, jaar=2020)
    t.antwoord()
    assert diensten.ronde_aanvullen(ronde_id=t.ronde.pk, door=t.staf) == 1
    assert t.evaluatie_van(nieuw).stand == S.OPEN
    assert t.evaluatie.stand == S.INGEDIEND


def test_de_dagen_verschuiven_botst_met_wat_een_collega_verschoof(t):
    begonnen = lees(t.ronde, ("opent", "sluit"))
    ander = {**begonnen, "sluit": f"{dag(60):%d/%m/%Y}"}
    diensten.ronde_wijzigen(ronde_id=t.ronde.pk, waarden=ander, origineel=begonnen, door=t.staf)
    mijn = {**begonnen, "sluit": f"{dag(70):%d/%m/%Y}"}
    uitslag = diensten.ronde_wijzigen(ronde_id=t.ronde.pk, waarden=mijn, origineel=begonnen, door=t.staf)
    assert [botsing.veld for botsing in uitslag.botsingen] == ["sluit"]
    t.ronde.refresh_from_db()
    assert t.ronde.sluit == dag(60)


def test_een_ronde_sluit_niet_voor_ze_opent(t):
    begonnen = lees(t.ronde, ("opent", "sluit"))
    with pytest.raises(Geweigerd, match="sluit voor ze opent"):
        diensten.ronde_wijzigen(
            ronde_id=t.ronde.pk, waarden={**begonnen, "sluit": "01/01/2001"}, origineel=begonnen, door=t.staf
        )
