"""The verbs on a file: every move that is allowed, every one that is refused, and which clock stands still."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.schoolkalender import schooldagen_tussen, schooldagen_verder
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.klok import het_wordt
from leerrecht.versies import Botst
from meldpunt.diensten import dossier as diensten
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.sluiten import dossier_afsluiten, dossier_intrekken
from meldpunt.diensten.vraag import antwoord_noteren, vraag_beantwoorden, vraag_stellen
from meldpunt.keuzes.dossier import OPEN_STANDEN, Dossierstand, Publiek, Toeleidingstand, Toestemmingstand
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding, AanmeldingZet, Toestemming, ToestemmingZet, Vraag
from meldpunt.regels.klokken import is_gewekt, is_te_laat, na_pauze
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_toeleiding,
    maak_toestemming,
    maak_vraag,
)
from meldpunt.tests.versiehulp import behandelaar, dag
from meldpunt.workflow import DOSSIER

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
MORGEN = datetime.timedelta(days=1)
VERHAAL = "Kanarieverhaal"


@pytest.fixture
def mila():
    return maak_gebruiker(Rol.MELDPUNT, naam="Mila")


@pytest.fixture
def anna():
    return clb_medewerker(naam="Anna")


def dossier(anna=None, stand=Dossierstand.INGEDIEND, **velden) -> Aanmelding:
    return maak_aanmelding(door=anna, stand=stand, **velden)


def over(dag: int = 7) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=dag)


def vers(aanmelding: Aanmelding) -> Aanmelding:
    return Aanmelding.objects.get(pk=aanmelding.pk)


# One deed per move of the table, and what it needs; the tables below try each in every state.
def _neem(rij, mila, anna):
    diensten.in_behandeling_nemen(aanmelding_id=rij.pk, door=mila)


def _vraag(rij, mila, anna):
    vraag_stellen(aanmelding_id=rij.pk, tekst=VERHAAL, wek_op=over(), door=mila)


def _antwoord(rij, mila, anna):
    vraag_beantwoorden(aanmelding_id=rij.pk, antwoord=VERHAAL, door=anna)


def _sluit(rij, mila, anna):
    dossier_afsluiten(aanmelding_id=rij.pk, einde=Einde.ADVIES, advies=VERHAAL, door=mila)


def _trek_in(rij, mila, anna):
    dossier_intrekken(aanmelding_id=rij.pk, reden=VERHAAL, door=anna)


def _heropen(rij, mila, anna):
    diensten.dossier_heropenen(aanmelding_id=rij.pk, reden=VERHAAL, door=mila)


BEHANDELING, WACHT, AFGEROND = Dossierstand.IN_BEHANDELING, Dossierstand.WACHT, Dossierstand.AFGEROND
INGEDIEND = Dossierstand.INGEDIEND
GEEN = None
UITKOMST = {
    _neem: {INGEDIEND: BEHANDELING, BEHANDELING: GEEN, WACHT: GEEN, AFGEROND: GEEN},
    # A question takes a new file in the same act: two moves.
    _vraag: {INGEDIEND: WACHT, BEHANDELING: WACHT, WACHT: GEEN, AFGEROND: GEEN},
    _antwoord: {INGEDIEND: GEEN, BEHANDELING: GEEN, WACHT: BEHANDELING, AFGEROND: GEEN},
    _sluit: {INGEDIEND: AFGEROND, BEHANDELING: AFGEROND, WACHT: AFGEROND, AFGEROND: GEEN},
    _trek_in: {INGEDIEND: AFGEROND, BEHANDELING: AFGEROND, WACHT: AFGEROND, AFGEROND: GEEN},
    _heropen: {INGEDIEND: GEEN, BEHANDELING: GEEN, WACHT: GEEN, AFGEROND: BEHANDELING},
}
GEVALLEN = [(daad, van, naar) for daad, rij in UITKOMST.items() for van, naar in rij.items()]


@pytest.mark.parametrize(("daad", "van", "naar"), GEVALLEN, ids=lambda x: getattr(x, "__name__", str(x)))
def test_elke_daad_in_elke_stand(daad, van, naar, mila, anna):
    rij = dossier(anna, van)
    if van == WACHT:
        maak_vraag(rij)
    if naar is GEEN:
        with pytest.raises(Geweigerd):
            daad(rij, mila, anna)
        assert vers(rij).stand == van
        assert not AanmeldingZet.objects.exists()
        assert not Bericht.objects.exists()
        return
    daad(rij, mila, anna)
    assert vers(rij).stand == naar
    zetten = list(AanmeldingZet.objects.filter(aanmelding=rij).order_by("pk").values_list("van", "naar"))
    assert zetten[0][0] == van
    assert zetten[-1][1] == naar
    assert all(DOSSIER.zoek(*zet) for zet in zetten)
    assert Gebeurtenis.objects.filter(object_sleutel=rij.referentie).count() == 1


def test_elke_zet_van_de_tabel_heeft_een_daad():
    gedaan = {(van, naar) for rij in UITKOMST.values() for van, naar in rij.items() if naar is not GEEN}
    # From "ingediend" straight to "wacht" is two moves of the table.
    assert {(zet.van, zet.naar) for zet in DOSSIER.zetten} == gedaan - {(INGEDIEND, WACHT)}


@pytest.mark.parametrize("daad", UITKOMST, ids=lambda d: d.__name__)
def test_wie_er_niet_over_gaat_doet_niets(daad):
    """The deed of the Meldpunt by somebody of another network, that of the aanmelder by a colleague of the same CLB."""
    anna = clb_medewerker()
    collega = clb_medewerker(clb=anna.lidmaatschappen.get().organisatie)
    elders = maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("elders"))
    for stand in Dossierstand:
        rij = dossier(anna, stand)
        if stand == WACHT:
            maak_vraag(rij)
        with pytest.raises(Geweigerd):
            daad(rij, elders, collega)
    assert not AanmeldingZet.objects.exists()


def test_geen_verhaal_in_de_historiek_of_in_een_mail(mila, anna):
    rij = dossier(anna)
    for daad in (_neem, _vraag, _antwoord, _sluit, _heropen, _trek_in):
        daad(vers(rij), mila, anna)
    notitie_schrijven(aanmelding_id=rij.pk, tekst=VERHAAL, publiek=Publiek.AANMELDER, door=mila)
    assert Gebeurtenis.objects.count() == 7
    assert VERHAAL not in str(list(Gebeurtenis.objects.values()))
    mails = str(list(Bericht.objects.values("onderwerp", "tekst", "html")))
    assert Bericht.objects.count() >= 6
    assert rij.referentie in mails
    assert VERHAAL not in mails
    for naam in (rij.jongere.voornaam, rij.jongere.naam):
        assert naam not in mails


def test_twee_collegas_nemen_tegelijk_en_de_tweede_hoort_wie(mila, anna):
    rij = dossier(anna)
    _neem(rij, mila, anna)
    with pytest.raises(Geweigerd, match="Mila werkt aan dit dossier"):
        diensten.in_behandeling_nemen(aanmelding_id=rij.pk, door=maak_gebruiker(Rol.MELDPUNT))
    assert vers(rij).behandelaar == mila


def test_toewijzen_kan_alleen_aan_wie_voor_het_meldpunt_werkt(mila, anna):
    rij, collega = dossier(anna), maak_gebruiker(Rol.MELDPUNT, naam="Nora")
    with pytest.raises(Geweigerd) as geweigerd:
        diensten.dossier_toewijzen(**behandelaar(rij, anna.sleutel), door=mila)
    assert geweigerd.value.veld == "behandelaar"
    diensten.dossier_toewijzen(**behandelaar(rij, collega.sleutel), door=mila)
    assert (vers(rij).behandelaar, vers(rij).stand) == (collega, BEHANDELING)
    diensten.dossier_toewijzen(**behandelaar(rij, collega.sleutel), door=collega)
    assert Gebeurtenis.objects.filter(wat="dossier toegewezen").count() == 1


def test_de_antwoordtermijn_schuift_op_met_de_schooldagen_dat_de_vraag_openstond():
    # A Wednesday to the Wednesday after, both school days: five school days.
    gesteld, beantwoord = datetime.date(2026, 11, 18), datetime.date(2026, 11, 25)
    beloofd = datetime.date(2026, 11, 30)
    assert na_pauze(beloofd, gesteld, beantwoord) == datetime.date(2026, 12, 7)
    assert na_pauze(beloofd, gesteld, gesteld) == beloofd
    assert na_pauze(None, gesteld, beantwoord) is None
    # Over the autumn holiday of 2026 (2 to 8 November) only school days count.
    assert schooldagen_tussen(datetime.date(2026, 10, 30), datetime.date(2026, 11, 9)) == 1
    later = na_pauze(datetime.date(2026, 11, 10), datetime.date(2026, 10, 30), datetime.date(2026, 11, 9))
    assert later == schooldagen_verder(datetime.date(2026, 11, 10), 1)


def test_een_vraag_stopt_alleen_de_termijn_en_nooit_de_schooldagen_zonder_les(mila, anna, monkeypatch):
    het_wordt(monkeypatch, datetime.date(2026, 11, 25))
    beloofd = schooldagen_verder(timezone.localdate(), 4)
    rij = dossier(anna, BEHANDELING, antwoord_voor=beloofd, laatste_les_op=over(-30))
    _vraag(rij, mila, anna)
    gesteld = timezone.now() - datetime.timedelta(days=14)
    with schrijven_toegestaan():
        Vraag.objects.update(gesteld_op=gesteld)
    _antwoord(rij, mila, anna)
    dagen = schooldagen_tussen(timezone.localdate(gesteld), timezone.localdate())
    assert dagen > 0
    na = vers(rij)
    assert na.antwoord_voor == schooldagen_verder(beloofd, dagen)
    assert (na.laatste_les_op, na.wek_op) == (over(-30), None)


def test_wie_wacht_is_niet_te_laat_en_wordt_op_zijn_dag_gewekt(anna):
    gisteren = over(-1)
    assert is_te_laat(dossier(anna, BEHANDELING, antwoord_voor=gisteren))
    assert not is_te_laat(dossier(anna, BEHANDELING, antwoord_voor=timezone.localdate()))
    assert not is_te_laat(dossier(anna, WACHT, antwoord_voor=gisteren))
    assert not is_te_laat(dossier(anna, AFGEROND, antwoord_voor=gisteren))
    assert is_gewekt(dossier(anna, WACHT, wek_op=timezone.localdate()))
    assert not is_gewekt(dossier(anna, WACHT, wek_op=over(1)))


@pytest.mark.parametrize("dagen", [0, -1, 200])
def test_een_dag_om_opnieuw_te_kijken_ligt_dichtbij_in_de_toekomst(dagen, mila, anna):
    rij = dossier(anna, BEHANDELING)
    for daad in (
        lambda: diensten.opnieuw_bekijken(**dag(rij, "wek_op", over(dagen)), door=mila),
        lambda: vraag_stellen(aanmelding_id=rij.pk, tekst="?", wek_op=over(dagen), door=mila),
    ):
        with pytest.raises(Geweigerd) as geweigerd:
            daad()
        assert geweigerd.value.veld == "wek_op"
    diensten.opnieuw_bekijken(**dag(rij, "wek_op", over(3)), door=mila)
    assert vers(rij).wek_op == over(3)


def test_het_meldpunt_noteert_zelf_een_antwoord_dat_per_telefoon_kwam(mila, anna):
    rij = dossier(anna, BEHANDELING)
    _vraag(rij, mila, anna)
    antwoord_noteren(aanmelding_id=rij.pk, antwoord="Belde terug.", door=mila)
    vraag = Vraag.objects.get()
    assert (vraag.antwoord, vraag.beantwoord_door) == ("Belde terug.", mila)
    assert vers(rij).stand == BEHANDELING


def test_nieuws_voor_de_aanmelder_lost_de_belofte_in(mila, anna):
    rij = dossier(anna, BEHANDELING, antwoord_voor=over(-2))
    notitie_schrijven(aanmelding_id=rij.pk, tekst="x", publiek=Publiek.MELDPUNT, door=mila)
    assert vers(rij).antwoord_voor == over(-2)
    assert not Bericht.objects.exists()
    notitie_schrijven(aanmelding_id=rij.pk, tekst="x", publiek=Publiek.AANMELDER, door=mila, nieuws_voor=over(5))
    assert vers(rij).antwoord_voor == over(5)
    notitie_schrijven(aanmelding_id=rij.pk, tekst="x", publiek=Publiek.AANMELDER, door=mila)
    assert vers(rij).antwoord_voor is None
    assert set(Bericht.objects.values_list("aan", flat=True)) == {anna.email}


def test_de_laatste_dag_met_les_overschrijft_niet_wat_een_collega_intussen_schreef(mila, anna):
    rij = dossier(anna, BEHANDELING, laatste_les_op=over(-10))
    wil = dag(rij, "laatste_les_op", over(-5))
    with pytest.raises(Botst):
        diensten.laatste_les_bijwerken(**wil | {"origineel": {"laatste_les_op": None}}, door=mila)
    assert vers(rij).laatste_les_op == over(-10)
    with pytest.raises(Geweigerd, match="nog komen"):
        diensten.laatste_les_bijwerken(**dag(rij, "laatste_les_op", over(1)), door=mila)
    diensten.laatste_les_bijwerken(**wil, door=mila)
    assert vers(rij).laatste_les_op == over(-5)


@pytest.mark.parametrize("einde", [Einde.ADVIES, Einde.ELDERS, Einde.GEEN_PLAATS, Einde.SCHOOL, Einde.UIT])
def test_afsluiten_eindigt_wat_nog_loopt(einde, mila, anna):
    rij = dossier(anna, BEHANDELING)
    loopt, aanvaard = maak_toeleiding(rij), maak_toeleiding(rij, stand=Toeleidingstand.AANVAARD)
    dossier_afsluiten(aanmelding_id=rij.pk, einde=einde, advies="Uitleg.", door=mila)
    for toeleiding in (loopt, aanvaard):
        toeleiding.refresh_from_db()
    assert loopt.stand == aanvaard.stand == Toeleidingstand.NIET_MEER_NODIG
    na = vers(rij)
    assert (na.einde, na.advies, na.wek_op, na.afgesloten_op is None) == (einde, "Uitleg.", None, False)
    assert anna.email in Bericht.objects.values_list("aan", flat=True)


def test_afsluiten_vraagt_een_reden_en_uitleg(mila, anna):
    rij = dossier(anna, BEHANDELING)
    for einde, advies, veld in (("", "x", "einde"), (Einde.INGETROKKEN, "x", "einde"), (Einde.ADVIES, " ", "advies")):
        with pytest.raises(Geweigerd) as geweigerd:
            dossier_afsluiten(aanmelding_id=rij.pk, einde=einde, advies=advies, door=mila)
        assert geweigerd.value.veld == veld
    assert vers(rij).stand in OPEN_STANDEN


def test_een_dubbel_wijst_naar_het_andere_en_houdt_elke_toestemming(mila, anna):
    eerste, tweede = dossier(anna, BEHANDELING), dossier(anna)
    ja = maak_toestemming(tweede, maak_toeleiding(tweede).fiche.aanbieder)
    nee = maak_toestemming(tweede, maak_toeleiding(tweede).fiche.aanbieder, stand=Toestemmingstand.GEWEIGERD)
    samen = {"einde": Einde.DUBBEL, "advies": "Zie het andere.", "door": mila}
    dossier_afsluiten(aanmelding_id=tweede.pk, dubbel_van=eerste.referentie.lower(), **samen)
    assert vers(tweede).dubbel_van == eerste
    assert set(Toestemming.objects.filter(aanmelding=tweede)) == {ja, nee}
    # The yes no longer opens anything, and the row tells how it ended.
    ja.refresh_from_db()
    assert ja.stand == Toestemmingstand.VERLOPEN
    assert ToestemmingZet.objects.filter(toestemming=ja, naar=Toestemmingstand.VERLOPEN).exists()
    assert Gebeurtenis.objects.filter(object_sleutel=eerste.referentie, wat="dubbel dossier gekoppeld").exists()
    # Not around in a circle, not itself, not somebody else's, not a typing mistake.
    elders = maak_aanmelding(netwerk=maak_netwerk("elders"))
    for ander in (tweede.referentie, eerste.referentie, elders.referentie, "MP-26-XXXXXXXX", ""):
        with pytest.raises(Geweigerd) as geweigerd:
            dossier_afsluiten(aanmelding_id=eerste.pk, dubbel_van=ander, **samen)
        assert geweigerd.value.veld == "dubbel_van"


def test_een_dubbel_van_een_dubbel_wijst_naar_waar_het_werk_is(mila, anna):
    een, twee, drie = (dossier(anna, BEHANDELING) for _ in range(3))
    for rij, ander in ((twee, een), (drie, twee)):
        dossier_afsluiten(aanmelding_id=rij.pk, einde=Einde.DUBBEL, advies="x", dubbel_van=ander.referentie, door=mila)
    assert vers(drie).dubbel_van == een


def test_heropenen_begint_een_nieuwe_belofte_en_vergeet_niets(mila, anna):
    rij = dossier(anna, BEHANDELING, antwoord_voor=over(-50))
    _sluit(rij, mila, anna)
    _heropen(rij, mila, anna)
    na = vers(rij)
    assert (na.einde, na.afgesloten_op, na.behandelaar) == ("", None, mila)
    assert na.antwoord_voor > timezone.localdate()
    assert na.advies == VERHAAL
    with pytest.raises(Geweigerd, match="waarom"):
        _sluit(na, mila, anna)
        diensten.dossier_heropenen(aanmelding_id=rij.pk, reden=" ", door=mila)
