"""What follows an acceptance (finding A1), and the places that move with it (B8)."""

import datetime

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.schoolkalender import schooldagen_tussen
from leerrecht.tests.klok import het_wordt
from meldpunt.diensten.sluiten import dossier_afsluiten, dossier_intrekken
from meldpunt.diensten.toeleiding import toeleiding_intrekken
from meldpunt.diensten.traject import (
    traject_afronden,
    traject_hervatten,
    traject_niet_opgedaagd,
    traject_onderbreken,
    traject_terugtrekken,
)
from meldpunt.keuzes.dossier import Toeleidingstand, Toestemmingstand, Trap
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.traject import Stopreden, Trajectstand, Zegsman
from meldpunt.models import Aanmelding, Capaciteit, Lesperiode, Navraag, Toestemming
from meldpunt.regels.klokken import dagen_zonder_les, staat_stil_sinds
from meldpunt.tests.bouwers import meld_plaatsen
from meldpunt.tests.dossierbouwers import maak_aanmelding
from meldpunt.tests.toeleidinghulp import NUL, A, post_aan, vers
from meldpunt.tests.trajecthulp import Geplaatst

pytestmark = [pytest.mark.beide, pytest.mark.django_db]

LES = datetime.date(2026, 10, 12)
MAANDAG = datetime.date(2026, 11, 9)
DAG, WEEK = datetime.timedelta(days=1), datetime.timedelta(days=7)


@pytest.fixture
def zaak(monkeypatch) -> Geplaatst:
    """Accepted on Monday 9 November 2026; the last lesson was on 12 October."""
    het_wordt(monkeypatch, MAANDAG)
    return Geplaatst(laatste_les_op=LES)


def dossier(zaak: Geplaatst) -> Aanmelding:
    return Aanmelding.objects.get(pk=zaak.aanmelding.pk)


def plaatsen(zaak: Geplaatst) -> int:
    return Capaciteit.objects.get(fiche=zaak.fiche).vrij


def test_meldpunt_A1_een_aanvaarding_is_het_begin_van_een_traject(zaak):
    traject = zaak.traject
    assert (traject.stand, traject.eerste_dag, traject.gestart_op) == (Trajectstand.AFGESPROKEN, MAANDAG, None)
    assert zaak.ziet()
    assert staat_stil_sinds(dossier(zaak)) is None, "een afspraak is nog geen les"


def test_meldpunt_A1_de_schooldagen_staan_stil_bij_een_echte_start_en_tellen_weer_na_een_stop(zaak, monkeypatch):
    voor = schooldagen_tussen(LES, MAANDAG - DAG)
    zaak.start()
    assert (dagen_zonder_les(dossier(zaak)), staat_stil_sinds(dossier(zaak))) == (voor, MAANDAG)

    het_wordt(monkeypatch, MAANDAG + 2 * WEEK)
    assert dagen_zonder_les(dossier(zaak)) == voor
    zaak.stop(laatste_dag=MAANDAG + WEEK)
    na = schooldagen_tussen(MAANDAG + WEEK, MAANDAG + 2 * WEEK)
    assert na == 5
    assert (dagen_zonder_les(dossier(zaak)), staat_stil_sinds(dossier(zaak))) == (voor + na, None)


def test_wat_geen_les_was_telt_ook_tijdens_een_onderbreking(zaak, monkeypatch):
    voor = schooldagen_tussen(LES, MAANDAG - DAG)
    zaak.start()
    het_wordt(monkeypatch, MAANDAG + WEEK)
    traject_onderbreken(traject_id=zaak.traject.pk, laatste_dag=MAANDAG + DAG, uitleg="Even rust.", door=zaak.aanbieder)
    tussen = schooldagen_tussen(MAANDAG + DAG, MAANDAG + WEEK)
    assert dagen_zonder_les(dossier(zaak)) == voor + tussen
    traject_hervatten(traject_id=zaak.traject.pk, hervat_op=MAANDAG + WEEK, door=zaak.aanbieder)
    assert dagen_zonder_les(dossier(zaak)) == voor + tussen - 1, "vandaag is er weer les"
    assert list(Lesperiode.objects.values_list("van", "tot")) == [
        (MAANDAG, MAANDAG + DAG),
        (MAANDAG + WEEK, None),
    ]


def test_een_verbeterde_laatste_lesdag_na_de_start_telt_geen_dag_dubbel(zaak, monkeypatch):
    zaak.start()
    rij = dossier(zaak)
    rij.laatste_les_op = MAANDAG + DAG
    het_wordt(monkeypatch, MAANDAG + WEEK)
    assert dagen_zonder_les(rij) == 0


def test_meldpunt_A1_wie_een_traject_volgt_staat_onderaan_de_lijst(zaak):
    ander = maak_aanmelding(laatste_les_op=MAANDAG - DAG)
    assert list(Aanmelding.objects.all().langst_zonder_les()) == [dossier(zaak), ander]
    zaak.start()
    assert list(Aanmelding.objects.all().langst_zonder_les()) == [ander, dossier(zaak)]


def test_meldpunt_A1_de_aanbieder_leest_tot_het_einde_van_het_traject_en_dan_niets_meer(zaak):
    [ja] = zaak.zeg_ja(Trap.A)
    zaak.start()
    assert (zaak.leest(), zaak.ziet()) == (A, True)
    zaak.stop()
    assert (zaak.leest(), zaak.ziet()) == (set(), False)
    assert not Aanmelding.objects.zichtbaar_voor(vers(zaak.aanbieder)).exists()
    assert Toestemming.objects.get(pk=ja.pk).stand == Toestemmingstand.VERLOPEN
    zaak.toeleiding.refresh_from_db()
    assert zaak.toeleiding.stand == Toeleidingstand.VOORBIJ
    assert zaak.ziet(zaak.meldpunt)
    assert zaak.ziet(zaak.aanmelder)


def test_wie_een_tweede_vraag_heeft_houdt_het_ja(zaak):
    """Another question to the same provider was proposed beside it: the yes is to the provider, not to one offer."""
    [ja] = zaak.zeg_ja(Trap.A)
    zaak.start()
    zaak.stop()
    assert Toestemming.objects.get(pk=ja.pk).stand == Toestemmingstand.VERLOPEN
    assert zaak.leest() == set()
    zaak.stel_voor()
    assert zaak.leest() == NUL, "opnieuw gevraagd is opnieuw zonder naam"


@pytest.mark.parametrize("einde", [Einde.GESTOPT, Einde.ADVIES, Einde.SCHOOL])
def test_meldpunt_A1_een_dossier_met_een_lopend_traject_sluit_niet_en_zegt_waarom(zaak, einde):
    zaak.start()
    with pytest.raises(Geweigerd, match="loopt nog. Laat dit dossier open"):
        dossier_afsluiten(aanmelding_id=zaak.aanmelding.pk, einde=einde, advies="Klaar.", door=zaak.meldpunt)
    assert zaak.ziet()
    zaak.stop()
    dossier_afsluiten(aanmelding_id=zaak.aanmelding.pk, einde=einde, advies="Klaar.", door=zaak.meldpunt)
    assert not dossier(zaak).is_open


@pytest.mark.parametrize(("gestart", "naar"), [(True, Trajectstand.GESTOPT), (False, Trajectstand.TERUGGETROKKEN)])
def test_wie_het_dossier_intrekt_eindigt_het_traject_en_er_wordt_niets_meer_gevraagd(zaak, gestart, naar):
    if gestart:
        zaak.start()
    dossier_intrekken(aanmelding_id=zaak.aanmelding.pk, reden="Wil niet meer.", door=zaak.aanmelder)
    assert (zaak.traject.stand, zaak.traject.reden, zaak.ziet()) == (naar, Stopreden.DOSSIER, False)
    assert not Lesperiode.objects.filter(tot=None).exists()
    assert not Navraag.objects.exists()


def test_een_gestart_traject_trekt_niemand_in_alsof_het_er_niet_was(zaak):
    zaak.start()
    with pytest.raises(Geweigerd, match="Noteer dat het stopt"):
        toeleiding_intrekken(toeleiding_id=zaak.toeleiding.pk, reden="Toch niet.", door=zaak.meldpunt)


def test_een_aanvaarding_die_wordt_ingetrokken_neemt_het_traject_mee(zaak):
    toeleiding_intrekken(toeleiding_id=zaak.toeleiding.pk, reden="Toch niet.", door=zaak.meldpunt)
    assert (zaak.traject.stand, zaak.ziet()) == (Trajectstand.TERUGGETROKKEN, False)


def test_het_meldpunt_noteert_ook_en_zegt_wie_het_zei(zaak):
    with pytest.raises(Geweigerd, match="Schrijf wie dit zei"):
        zaak.start(door=zaak.meldpunt)
    zaak.start(door=zaak.meldpunt, wie_zei="Nele, aan de telefoon")
    zet = zaak.traject.zetten.get()
    assert (zet.zegsman, zet.wie_zei, zet.door) == (Zegsman.MELDPUNT, "Nele, aan de telefoon", zaak.meldpunt)
    assert "meldpunt.traject_genoteerd" in post_aan(zaak.aanbieder)


def test_wie_zelf_noteert_hoeft_niet_te_zeggen_wie_het_zei_en_de_anderen_horen_het(zaak):
    zaak.start(wie_zei="iemand anders")
    zet = zaak.traject.zetten.get()
    assert (zet.zegsman, zet.wie_zei) == (Zegsman.AANBIEDER, "")
    assert post_aan(zaak.meldpunt)[-1] == post_aan(zaak.aanmelder)[-1] == "meldpunt.traject_gewijzigd"
    assert "meldpunt.traject_genoteerd" not in post_aan(zaak.aanbieder)


def test_een_aanbieder_die_er_niet_bij_hoort_noteert_niets(zaak):
    vreemde = Geplaatst().aanbieder
    with pytest.raises(Geweigerd, match="niet van jouw organisatie"):
        zaak.start(door=vreemde)
    with pytest.raises(Geweigerd, match="niet van jouw organisatie"):
        zaak.start(door=zaak.aanmelder)
    assert zaak.traject.stand == Trajectstand.AFGESPROKEN


def test_een_dag_die_nog_moet_komen_of_voor_de_start_ligt_wordt_geweigerd(zaak):
    with pytest.raises(Geweigerd, match="moet nog komen"):
        zaak.start(-1)
    zaak.start()
    with pytest.raises(Geweigerd, match="ligt voor de dag waarop het begon"):
        zaak.stop(laatste_dag=MAANDAG - DAG)


@pytest.mark.parametrize("reden", ["", Stopreden.DOSSIER, "ziek"])
def test_een_stop_vraagt_een_reden_uit_de_lijst(zaak, reden):
    zaak.start()
    with pytest.raises(Geweigerd, match="Kies waarom het stopt"):
        zaak.stop(reden=reden)


def test_na_een_einde_wordt_na_drie_en_zes_maanden_gevraagd_hoe_het_gaat(zaak):
    zaak.start()
    traject_afronden(traject_id=zaak.traject.pk, laatste_dag=MAANDAG, door=zaak.aanbieder)
    assert list(Navraag.objects.values_list("maanden", "vraag_op")) == [
        (3, datetime.date(2027, 2, 15)),  # 9 February 2027 is in the carnival holiday
        (6, datetime.date(2027, 5, 10)),  # 9 May 2027 is a Sunday
    ]


@pytest.mark.parametrize("hoe", ["niet_opgedaagd", "teruggetrokken"])
def test_wie_nooit_startte_wordt_niet_later_bevraagd_en_de_teller_liep_door(zaak, monkeypatch, hoe):
    het_wordt(monkeypatch, MAANDAG + WEEK)
    if hoe == "niet_opgedaagd":
        traject_niet_opgedaagd(traject_id=zaak.traject.pk, uitleg="", door=zaak.aanbieder)
    else:
        traject_terugtrekken(traject_id=zaak.traject.pk, reden="ouders", uitleg="Liever elders.", door=zaak.aanbieder)
    assert (zaak.traject.stand, zaak.ziet(), Navraag.objects.count()) == (hoe, False, 0)
    assert dagen_zonder_les(dossier(zaak)) == schooldagen_tussen(LES, MAANDAG + WEEK)


def test_de_historiek_noemt_velden_en_nooit_wat_erin_staat(zaak):
    zaak.start(door=zaak.meldpunt, wie_zei="Kanarie Nele")
    zaak.stop(door=zaak.meldpunt, wie_zei="Kanarie Nele", uitleg="Kanarie uitleg")
    rijen = Gebeurtenis.objects.filter(object_sleutel=zaak.traject.sleutel)
    assert {rij.wat for rij in rijen} == {"traject afgesproken", "traject: gestart", "traject: voortijdig gestopt"}
    assert all("anarie" not in f"{rij.verschil}{rij.reden}" for rij in rijen)
    assert not any({"was", "wordt"} & een.keys() for rij in rijen for een in rij.verschil)


# -- B8: places move ---------------------------------------------------------------------------------------------------


@pytest.fixture
def vol(monkeypatch) -> Geplaatst:
    """As above, with three free places reported before."""
    het_wordt(monkeypatch, MAANDAG)

    class MetPlaatsen(Geplaatst):
        def stel_voor(self, *args, **velden):
            meld_plaatsen(self.fiche, 3, dagen_oud=5)
            return super().stel_voor(*args, **velden)

    return MetPlaatsen(laatste_les_op=LES)


def test_meldpunt_B8_een_aanvaarding_neemt_een_plaats_in(vol):
    assert plaatsen(vol) == 2
    assert Capaciteit.objects.get(fiche=vol.fiche).bevestigd_op == MAANDAG - 5 * DAG, "niemand keek de rest na"
    gebeurtenis = Gebeurtenis.objects.filter(object_soort="aanbodfiche", object_sleutel=vol.fiche.slug).first()
    assert (gebeurtenis.wat, gebeurtenis.verschil[0]["was"], gebeurtenis.verschil[0]["wordt"]) == (
        "plaats ingenomen",
        3,
        2,
    )
    assert vol.aanmelding.referentie not in f"{gebeurtenis.verschil}{gebeurtenis.reden}{gebeurtenis.object_naam}"


@pytest.mark.parametrize("hoe", ["niet_opgedaagd", "teruggetrokken", "gestopt", "afgerond", "ingetrokken", "dossier"])
def test_meldpunt_B8_elk_einde_geeft_de_plaats_een_keer_terug(vol, hoe):
    pk = vol.traject.pk
    if hoe in ("gestopt", "afgerond"):
        vol.start()
        assert plaatsen(vol) == 2, "wie start, zat er al"
    {
        "niet_opgedaagd": lambda: traject_niet_opgedaagd(traject_id=pk, uitleg="", door=vol.aanbieder),
        "teruggetrokken": lambda: traject_terugtrekken(
            traject_id=pk, reden="elders", uitleg="Elders.", door=vol.aanbieder
        ),
        "gestopt": vol.stop,
        "afgerond": lambda: traject_afronden(traject_id=pk, laatste_dag=MAANDAG, door=vol.aanbieder),
        "ingetrokken": lambda: toeleiding_intrekken(toeleiding_id=vol.toeleiding.pk, reden="Niet.", door=vol.meldpunt),
        "dossier": lambda: dossier_intrekken(aanmelding_id=vol.aanmelding.pk, reden="Niet.", door=vol.aanmelder),
    }[hoe]()
    assert (plaatsen(vol), vol.traject.nam_plaats) == (3, False)


def test_meldpunt_B8_wie_bij_een_vol_huis_aanvaardt_geeft_geen_plaats_terug_die_er_nooit_was(zaak):
    meld_plaatsen(zaak.fiche, 0, wachtweken=4)
    zaak.start()
    zaak.stop()
    assert (plaatsen(zaak), Capaciteit.objects.get().wachtweken) == (0, 4)
