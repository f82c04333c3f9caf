"""A change of CLB: told first, ten days to object, then the file goes; who reads it when, and who is woken."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.daden.wissel import wat_nu
from meldpunt.diensten.wissel import geef_door_wat_mag, wissel_doorgeven, wissel_opnemen, wissel_stoppen
from meldpunt.keuzes.dossier import Relatie, Trap
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.wissel import Wisselantwoord, Wisselstand
from meldpunt.models import Aanmelding, Begeleidingsperiode, Clbwissel, Wisselwoord
from meldpunt.regels.lezers import wijst_naar
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bladhulp import OUDERS, knop, lees, met_kaart
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_betrokkene, maak_jongere, maak_school
from meldpunt.tests.test_school_volgt_niet import traps
from meldpunt.tests.toeleidinghulp import jarig_over, vers
from meldpunt.tests.wisselhulp import begin, zeg_over_wissel

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
DAG = datetime.timedelta(days=1)
GEHOORD, GOED, BEZWAAR = Wisselantwoord.GEHOORD, Wisselantwoord.GOED, Wisselantwoord.BEZWAAR


class Wissel:
    """A young person of fifteen, or of another age, whose file goes from Anna to Nel."""

    def __init__(self, jaren: int = 15) -> None:
        self.mila, self.anna, self.nel = medewerker(), clb_medewerker(), clb_medewerker(naam="Nieuwe Nel")
        self.school = maak_school()
        self.rij = maak_aanmelding(
            door=self.anna, school=self.school, jongere=maak_jongere(geboren=jarig_over(jaren, -180))
        )
        self.moeder = maak_betrokkene(self.rij.jongere, naam="Moeder Kanariemie", relatie=Relatie.OUDER)
        begin(self.rij, self.mila, self.nel, school=self.school.sleutel)

    @property
    def nu(self) -> Clbwissel:
        return Clbwissel.objects.get(aanmelding=self.rij)

    def zeg(self, antwoord: str, mens=None, **velden) -> Clbwissel:
        return zeg_over_wissel(self.rij, self.mila, antwoord, mens, **velden)

    def lezers(self) -> tuple[bool, bool]:
        """Whether the former and the new CLB read all of it."""
        return traps(self.rij, self.anna) == set(Trap), traps(self.rij, self.nel) == set(Trap)

    def later(self, dagen: int) -> None:
        """Let so many days pass."""
        with schrijven_toegestaan():
            for woord in Wisselwoord.objects.all():
                Wisselwoord.objects.filter(pk=woord.pk).update(op=woord.op - dagen * DAG)
            gemeld = self.nu.gemeld_op - dagen * DAG
            Clbwissel.objects.update(gemeld_op=gemeld, van=self.nu.van - dagen * DAG)


@pytest.fixture
def wissel() -> Wissel:
    return Wissel()


def test_zolang_het_niet_verteld_is_leest_het_nieuwe_clb_niets_en_volgt_het_vorige(wissel):
    assert wissel.lezers() == (True, False)
    assert traps(wissel.rij, wissel.nel) == set()
    assert Begeleidingsperiode.objects.get(aanmelding=wissel.rij).clb == wissel.rij.organisatie
    assert vers_rij(wissel).wek_op is not None, "niemand vergeet het te vertellen"
    assert Bericht.objects.filter(aan=wissel.anna.email, soort="meldpunt.wissel_gemeld").exists()
    assert not Bericht.objects.filter(aan=wissel.nel.email).exists()
    wissel.later(30)
    assert geef_door_wat_mag() == 0
    assert wissel.lezers() == (True, False)


def vers_rij(wissel: Wissel) -> Aanmelding:
    return Aanmelding.objects.get(pk=wissel.rij.pk)


def test_tien_dagen_nadat_de_jongere_het_weet_gaat_het_dossier_door(wissel):
    wissel.zeg(GEHOORD)
    wissel.later(10)
    assert (geef_door_wat_mag(), wissel.lezers()) == (0, (True, False)), "op de tiende dag kan bezwaar nog"
    wissel.later(1)
    assert (geef_door_wat_mag(), wissel.lezers()) == (1, (False, True))
    assert geef_door_wat_mag() == 0
    rij = vers_rij(wissel)
    assert (rij.ingediend_door, rij.organisatie) == (wissel.nel, wissel.nu.clb)
    oud, nieuw = Begeleidingsperiode.objects.order_by("pk")
    assert (oud.tot is None, nieuw.clb, nieuw.school) == (False, wissel.nu.clb, wissel.school)
    assert Bericht.objects.filter(aan=wissel.nel.email, soort="meldpunt.volgt").exists()


def test_wie_beslist_hoeft_de_tien_dagen_niet_af_te_wachten(wissel):
    gezegd = wissel.zeg(GOED)
    assert gezegd.stand == Wisselstand.DOORGEGEVEN
    assert wat_nu(gezegd) == f"{gezegd.clb.naam} volgt dit dossier nu. Het vorige CLB leest niets meer."
    assert wissel.lezers() == (False, True)


def test_een_bezwaar_van_wie_beslist_houdt_het_dossier_waar_het_is(wissel):
    wissel.zeg(GEHOORD)
    gezegd = wissel.zeg(BEZWAAR, tekst="KANARIEBEZWAAR")
    assert gezegd.stand == Wisselstand.BEZWAAR
    assert wat_nu(gezegd) == f"Dit dossier blijft bij het vorige CLB. {gezegd.clb.naam} leest niets."
    wissel.later(30)
    assert (geef_door_wat_mag(), wissel.lezers()) == (0, (True, False))
    mails = Bericht.objects.filter(soort="meldpunt.wissel_bezwaar")
    assert {mail.aan for mail in mails} == {wissel.anna.email}
    assert not any("KANARIE" in mail.tekst + mail.onderwerp for mail in Bericht.objects.all())
    with pytest.raises(Geweigerd):
        wissel_doorgeven(aanmelding_id=wissel.rij.pk, reden="toch", door=wissel.mila)


def test_onder_de_twaalf_beslist_een_ouder_en_houdt_een_nee_van_het_kind_het_tegen_tot_iemand_het_afweegt():
    wissel = Wissel(jaren=9)
    assert wissel.zeg(BEZWAAR).stand == Wisselstand.WACHT
    assert wissel.zeg(GOED, wissel.moeder).stand == Wisselstand.WACHT
    wissel.later(11)
    assert geef_door_wat_mag() == 0
    with pytest.raises(Geweigerd) as fout:
        wissel_doorgeven(aanmelding_id=wissel.rij.pk, reden=" ", door=wissel.mila)
    assert fout.value.veld == "reden"
    wissel_doorgeven(aanmelding_id=wissel.rij.pk, reden="Besproken met het kind.", door=wissel.mila)
    assert wissel.lezers() == (False, True)
    assert wissel.nu.zetten.get().reden == "Besproken met het kind."


def test_een_ouder_van_wie_zelf_beslist_wordt_niet_gevraagd(wissel):
    with pytest.raises(Geweigerd) as fout:
        wissel.zeg(GOED, wissel.moeder)
    assert fout.value.veld == "wie"


def test_een_reden_van_het_meldpunt_volstaat_pas_na_tien_dagen(wissel):
    with pytest.raises(Geweigerd, match="tien dagen"):
        wissel_doorgeven(aanmelding_id=wissel.rij.pk, reden="Niemand neemt op.", door=wissel.mila)
    wissel.later(11)
    assert wissel_doorgeven(aanmelding_id=wissel.rij.pk, reden="Niemand neemt op.", door=wissel.mila)


@pytest.mark.parametrize(
    ("anders", "veld"), [({"antwoord": "x"}, "antwoord"), ({"op": VANDAAG + DAG}, "op"), ({"op": VANDAAG - DAG}, "op")]
)
def test_wat_niet_kan_wordt_bij_zijn_veld_gezegd(wissel, anders, veld):
    with pytest.raises(Geweigerd) as fout:
        wissel.zeg(**{"antwoord": GEHOORD, **anders})
    assert fout.value.veld == veld
    assert not Wisselwoord.objects.exists()


def test_het_nieuwe_clb_neemt_het_op_of_het_meldpunt_wordt_gewekt(wissel, client):
    wissel.zeg(GOED)
    kijk = wissel.nu.kijk_op
    assert kijk > VANDAAG and vers_rij(wissel).wek_op is not None
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=wissel.rij.pk).update(wek_op=VANDAAG, stand="in_behandeling")
        Clbwissel.objects.update(kijk_op=VANDAAG)
    log_in(client, wissel.mila)
    assert f"{wissel.nu.clb.naam} nam dit dossier nog niet op" in heel_dossier(client, wissel.rij)
    log_in(client, vers(wissel.nel))
    pagina = client.get(wissel.rij.get_absolute_url())
    assert "Dit dossier komt van een ander CLB. Neem het op" in pagina.content.decode()
    adres = reverse("meldpunt:wissel_opnemen", args=[wissel.rij.referentie])
    klaar = client.post(adres, invoer(pagina), follow=True).content.decode()
    assert "Jullie volgen dit dossier nu." in klaar
    assert (wissel.nu.opgenomen_op, vers_rij(wissel).wek_op) == (VANDAAG, None)
    with pytest.raises(Geweigerd):
        wissel_opnemen(aanmelding_id=wissel.rij.pk, door=vers(wissel.nel))


def test_het_meldpunt_laat_een_dossier_bij_het_vorige_clb_met_een_reden(wissel):
    with pytest.raises(Geweigerd):
        wissel_stoppen(aanmelding_id=wissel.rij.pk, reden="", door=wissel.mila)
    wissel_stoppen(aanmelding_id=wissel.rij.pk, reden="Vergissing.", door=wissel.mila)
    assert (wissel.nu.stand, wissel.lezers()) == (Wisselstand.GESTOPT, (True, False))


def test_een_derde_clb_vervangt_wat_wachtte(wissel):
    piet = clb_medewerker(naam="Piet")
    begin(wissel.rij, wissel.mila, piet, school=wissel.school.sleutel)
    nieuw, oud = Clbwissel.objects.all()
    assert (oud.stand, nieuw.stand, nieuw.volger) == (Wisselstand.GESTOPT, Wisselstand.WACHT, piet)


def test_een_andere_school_wisselt_meteen_ook_als_het_clb_wacht():
    mila, anna, nel = medewerker(), clb_medewerker(), clb_medewerker()
    rij, nieuw = maak_aanmelding(door=anna, school=maak_school()), maak_school()
    begin(rij, mila, nel, school=nieuw.sleutel)
    periode = Begeleidingsperiode.objects.get(aanmelding=rij, tot__isnull=True)
    assert (periode.school, periode.clb) == (nieuw, rij.organisatie)


def test_wie_er_niet_meer_werkt_krijgt_niets_en_het_meldpunt_wordt_gewekt(wissel):
    lid = wissel.nel.lidmaatschappen.get()
    wissel.zeg(GEHOORD)
    wissel.later(11)
    with schrijven_toegestaan():
        type(lid).objects.filter(pk=lid.pk).update(tot=VANDAAG - DAG)
    assert geef_door_wat_mag() == 0
    assert (wissel.nu.stand, vers_rij(wissel).wek_op) == (Wisselstand.WACHT, VANDAAG)


def test_een_afgerond_dossier_gaat_nergens_heen(wissel):
    wissel.zeg(GEHOORD)
    wissel.later(11)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=wissel.rij.pk).update(
            stand="afgerond", einde=Einde.ADVIES, afgesloten_op=timezone.now()
        )
    assert geef_door_wat_mag() == 0


def test_naar_het_nieuwe_clb_wijst_een_dossier_al_voor_het_doorgegeven_is(wissel):
    assert (wissel.rij.netwerk_id, wissel.nu.clb_id) in wijst_naar()


def test_op_het_eigen_blad_leest_de_jongere_het_en_zegt_ja(wissel):
    browser = met_kaart(vers_rij(wissel))
    pagina = lees(browser)
    assert f"Je dossier gaat naar {wissel.nu.clb.naam}." in pagina
    antwoord = knop(browser, reverse("mijnblad:wissel"), antwoord="ja")
    assert wissel.nu.clb.naam in lees(browser) and antwoord.status_code == 302
    assert (wissel.nu.stand, wissel.lezers()) == (Wisselstand.DOORGEGEVEN, (False, True))


def test_op_het_eigen_blad_maakt_de_jongere_bezwaar_zonder_reden(wissel):
    browser = met_kaart(vers_rij(wissel))
    knop(browser, reverse("mijnblad:wissel"), antwoord="nee")
    assert (wissel.nu.stand, wissel.lezers()) == (Wisselstand.BEZWAAR, (True, False))
    assert Wisselwoord.objects.get().genoteerd_door is None
    assert "Je dossier gaat naar" not in lees(browser)
    mails = Bericht.objects.filter(soort="meldpunt.wissel_bezwaar").values_list("aan", flat=True)
    assert {wissel.mila.email, wissel.anna.email} <= set(mails)


def test_het_dossier_zegt_wie_het_weet_en_wat_die_zei(wissel, client):
    log_in(client, wissel.mila)
    adres = reverse("meldpunt:toestemmingen", args=[wissel.rij.referentie])
    assert "Wie beslist, weet het nog niet: vertel het." in client.get(adres).content.decode()
    daad = reverse("meldpunt:wissel_zeggen", args=[wissel.rij.referentie])
    typ = {"wie": "jongere", "antwoord": "gehoord", "hoe": "gesprek", "tekst": "KANARIEWOORD"}
    klaar = client.post(daad, invoer(client.get(daad), **typ), follow=True).content.decode()
    assert "Genoteerd. Bezwaar kan tot en met" in klaar
    assert "KANARIEWOORD" in client.get(adres).content.decode()
    log_in(client, vers(wissel.nel))
    assert client.get(adres).status_code == 404


def test_wie_een_ander_clb_noteert_leest_dat_het_eerst_verteld_wordt(client):
    mila, nel = medewerker(), clb_medewerker()
    rij, lid = maak_aanmelding(door=clb_medewerker(), school=maak_school()), nel.lidmaatschappen.get()
    log_in(client, mila)
    adres = reverse("meldpunt:dossier_school", args=[rij.referentie])
    typ = {"clb": lid.organisatie.sleutel, "volger": lid.sleutel}
    klaar = client.post(adres, invoer(client.get(adres), **typ), follow=True).content.decode()
    assert f"Genoteerd. {lid.organisatie.naam} leest nog niets: vertel het eerst" in klaar
    assert "gaat het dossier na tien dagen door." in klaar
    assert traps(rij, nel) == set()


def test_een_ouder_die_beslist_zegt_het_met_de_eigen_kaart():
    wissel = Wissel(jaren=9)
    browser = met_kaart(vers_rij(wissel), wissel.moeder)
    assert f"Het dossier van je kind gaat naar {wissel.nu.clb.naam}." in lees(browser, OUDERS)
    knop(browser, reverse("mijnblad:wissel"), antwoord="nee")
    assert (wissel.nu.stand, wissel.lezers()) == (Wisselstand.BEZWAAR, (True, False))
    assert Wisselwoord.objects.get().betrokkene == wissel.moeder
