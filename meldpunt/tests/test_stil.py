"""What holds a file still, holds all of it: something is contested, or a no of the young person nobody weighed yet."""

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.bladkaart import kaart_maken
from meldpunt.diensten.dossier import dossier_heropenen
from meldpunt.diensten.instemming import instemming_noteren, nee_afwegen
from meldpunt.diensten.mijnblad import blad_stoppen
from meldpunt.diensten.overdracht import dossier_overdragen
from meldpunt.diensten.sluiten import WISTERMIJN, dossier_afsluiten
from meldpunt.diensten.toeleidingantwoord import (
    toeleiding_aanvaarden,
    toeleiding_vragen,
    toeleiding_wachtlijst,
    toeleiding_weigeren,
)
from meldpunt.diensten.verzoek import verzoek_intrekken
from meldpunt.diensten.wissel import geef_door_wat_mag
from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.keuzes.dossier import Dossierstand, Oordeel, Toeleidingstand, Trap, Waarvoor
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.models import Aanmelding, Ouderja, Overdracht, Tafelpartij
from meldpunt.regels.ouderblad import ouderrecht
from meldpunt.regels.rondetafel import trappen_van
from meldpunt.regels.stil import NEE_AAN_OUDER, STIL
from meldpunt.tests.bladhulp import OUDERS, geef_in, geef_kaart, knop, lees, met_kaart
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_bekwaamheid,
    maak_betrokkene,
    maak_jongere,
    maak_verzoek,
)
from meldpunt.tests.tafelhulp import Tafel
from meldpunt.tests.test_ouderblad import dossier, laat_lezen
from meldpunt.tests.test_wissel import GEHOORD, Wissel
from meldpunt.tests.toeleidinghulp import NUL, A, B, Zaak, jarig_over, post_aan

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
VANDAAG = timezone.localdate()


def leg_stil(aanmelding, door):
    return maak_verzoek(aanmelding, door=door, soort=Verzoeksoort.BEPERKEN)


def laat_los(verzoek, door) -> None:
    verzoek_intrekken(verzoek_id=verzoek.pk, reden="Opgelost.", door=door)


def zeg(aanmelding, antwoord: str, mens=None, door=None, **velden) -> Aanmelding:
    velden = {"op": VANDAAG, "hoe": "gesprek", "reden": "", "grond": "", "delen": False, **velden}
    wie = mens.sleutel if mens else ""
    door = door or aanmelding.ingediend_door
    return instemming_noteren(aanmelding_id=aanmelding.pk, betrokkene=wie, antwoord=antwoord, door=door, **velden)


def zaak_van(jaren: int = 15) -> Zaak:
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(jaren, -180)))
    zaak.rij = zaak.stel_voor()
    return zaak


# -- something is contested -------------------------------------------------------------------------------------------


def test_recht_stilgelegd_leest_geen_aanbieder_nog_wie_het_is_en_daarna_weer_en_hoort_die_beide_keren():
    zaak = zaak_van()
    zaak.zeg_ja(Trap.A)
    assert zaak.leest() == A
    voor = post_aan(zaak.aanbieder).count("meldpunt.toegang_gewijzigd")
    verzoek = leg_stil(zaak.aanmelding, zaak.meldpunt)
    assert zaak.leest() == NUL
    laat_los(verzoek, zaak.meldpunt)
    assert zaak.leest() == A
    assert post_aan(zaak.aanbieder).count("meldpunt.toegang_gewijzigd") == voor + 2


def test_recht_stilgelegd_opent_geen_nieuw_ja_iets_en_zegt_het_waarom():
    zaak = zaak_van()
    (gevraagd,) = zaak.vraag(Trap.A)
    leg_stil(zaak.aanmelding, zaak.meldpunt)
    with pytest.raises(Geweigerd, match=STIL):
        zaak.zeg_ja(Trap.A)
    with pytest.raises(Geweigerd, match=STIL):
        zaak.vraag(Trap.B)
    assert zaak.leest() == NUL
    blad = lees(met_kaart(zaak.aanmelding))
    assert gevraagd.sleutel in blad
    na = knop(met_kaart(zaak.aanmelding), f"/mijn-blad/ja-of-nee/{gevraagd.sleutel}/", antwoord="ja")
    assert STIL in na.content.decode()


@pytest.mark.parametrize(
    "antwoord",
    [
        lambda rij, door: toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=VANDAAG, door=door),
        lambda rij, door: toeleiding_wachtlijst(toeleiding_id=rij.pk, verwacht_op=VANDAAG, uitleg="", door=door),
    ],
)
def test_recht_stilgelegd_neemt_geen_aanbieder_iemand_aan_maar_nee_zeggen_en_vragen_kan(antwoord):
    zaak = zaak_van()
    leg_stil(zaak.aanmelding, zaak.meldpunt)
    with pytest.raises(Geweigerd, match=STIL):
        antwoord(zaak.rij, zaak.aanbieder)
    assert toeleiding_vragen(toeleiding_id=zaak.rij.pk, vraag="Tot wanneer?", door=zaak.aanbieder)
    nee = toeleiding_weigeren(toeleiding_id=zaak.rij.pk, reden="volzet", uitleg="Vol.", door=zaak.aanbieder)
    assert nee.stand == Toeleidingstand.GEWEIGERD


def test_recht_stilgelegd_leest_geen_collega_mee_en_komt_er_geen_bij():
    zaak = zaak_van()
    collega, nieuw = (clb_medewerker(clb=zaak.aanmelding.organisatie, naam=naam) for naam in ("Een", "Twee"))
    draag_over(zaak.aanmelding, collega)
    assert zaak.leest(collega) == B
    verzoek = leg_stil(zaak.aanmelding, zaak.meldpunt)
    assert zaak.leest(collega) == set()
    aan = nieuw.lidmaatschappen.get().sleutel
    with pytest.raises(Geweigerd, match=STIL):
        dossier_overdragen(aanmelding_id=zaak.aanmelding.pk, aan=aan, door=zaak.aanmelder)
    laat_los(verzoek, zaak.meldpunt)
    assert zaak.leest(collega) == B
    assert Overdracht.objects.count() == 1


def test_recht_stilgelegd_gaat_geen_dossier_vanzelf_naar_een_ander_clb():
    wissel = Wissel()
    wissel.zeg(GEHOORD)
    verzoek = leg_stil(wissel.rij, wissel.mila)
    wissel.later(11)
    assert geef_door_wat_mag() == 0
    assert wissel.lezers() == (True, False)
    laat_los(verzoek, wissel.mila)
    assert geef_door_wat_mag() == 1
    assert wissel.lezers() == (False, True)


def test_recht_stilgelegd_sluit_het_blad_van_wie_met_een_ja_meelas():
    rij = dossier(15)
    ouder = maak_betrokkene(rij.jongere)
    laat_lezen(rij, ouder)
    client = met_kaart(rij, ouder)
    assert client.get(OUDERS).status_code == 200
    leg_stil(rij, Zaak().meldpunt)
    assert client.get(OUDERS).status_code == 302
    assert ouderrecht(Aanmelding.objects.get(pk=rij.pk), ouder) == Ouderrecht.NIETS


# -- a no of a young person for whom somebody else decides -------------------------------------------------------------


class Kind(Zaak):
    """Of ten, whose mother said yes to the help, and who said no."""

    def __init__(self) -> None:
        super().__init__(jongere=maak_jongere(geboren=jarig_over(10, -180)))
        self.moeder = maak_betrokkene(self.aanmelding.jongere)
        zeg(self.aanmelding, "gegeven", self.moeder)
        self.rij = self.stel_voor()
        zeg(self.aanmelding, "geweigerd")


def test_recht_een_nee_van_wie_nog_niet_beslist_houdt_elk_nieuw_ja_en_elke_nieuwe_plek_tegen_tot_het_gewogen_is():
    kind = Kind()
    with pytest.raises(Geweigerd, match="De jongere zegt nee"):
        kind.zeg_ja(Trap.A, betrokkene=kind.moeder.sleutel)
    with pytest.raises(Geweigerd, match="De jongere zegt nee"):
        toeleiding_aanvaarden(toeleiding_id=kind.rij.pk, start_op=VANDAAG, door=kind.aanbieder)
    assert kind.leest() == NUL
    nee_afwegen(aanmelding_id=kind.aanmelding.pk, reden="Samen besproken.", door=kind.meldpunt)
    kind.zeg_ja(Trap.A, betrokkene=kind.moeder.sleutel)
    assert kind.leest() == A
    assert toeleiding_aanvaarden(toeleiding_id=kind.rij.pk, start_op=VANDAAG, door=kind.aanbieder)


def test_een_ouder_met_een_kaart_leest_dat_eerst_met_het_kind_gesproken_wordt():
    kind = Zaak(jongere=maak_jongere(geboren=jarig_over(10, -180)))
    moeder = maak_betrokkene(kind.aanmelding.jongere)
    kind.stel_voor()
    (gevraagd,) = kind.vraag(Trap.A, betrokkene=moeder.sleutel)
    zeg(kind.aanmelding, "geweigerd")
    client = met_kaart(kind.aanmelding, moeder)
    na = knop(client, f"/mijn-blad/ja-of-nee/{gevraagd.sleutel}/", antwoord="ja").content.decode()
    assert NEE_AAN_OUDER in na
    assert kind.leest() == NUL


# -- stopping ----------------------------------------------------------------------------------------------------------


def test_recht_wie_over_delen_beslist_stopt_alles_met_het_ja_aan_het_meldpunt_zoals_de_zin_ervan_zegt():
    zaak = zaak_van()
    zeg(zaak.aanmelding, "gegeven", delen=True)
    zaak.zeg_ja(Trap.A)
    maak_bekwaamheid(zaak.aanmelding, oordeel=Oordeel.KAN_NIET, waarvoor=Waarvoor.HULP)
    maak_betrokkene(zaak.aanmelding.jongere)
    client = met_kaart(Aanmelding.objects.get(pk=zaak.aanmelding.pk))
    blad = lees(client, "/mijn-blad/stoppen/")
    assert "dan zoekt niemand nog, leest niemand nog mee, en wordt je dossier gewist" in blad
    knop(client, "/mijn-blad/stoppen/", antwoord="ja")
    na = Aanmelding.objects.get(pk=zaak.aanmelding.pk)
    assert na.stand == Dossierstand.AFGEROND and na.te_wissen_vanaf == VANDAAG + WISTERMIJN
    assert zaak.leest() == set()


def test_zonder_ja_aan_het_meldpunt_houdt_zo_n_nee_tegen_en_belooft_het_niets_meer():
    zaak = zaak_van()
    maak_bekwaamheid(zaak.aanmelding, oordeel=Oordeel.KAN_NIET, waarvoor=Waarvoor.HULP)
    client = met_kaart(Aanmelding.objects.get(pk=zaak.aanmelding.pk))
    assert "tot iemand met jou sprak" in lees(client, "/mijn-blad/stoppen/")
    knop(client, "/mijn-blad/stoppen/", antwoord="ja")
    na = Aanmelding.objects.get(pk=zaak.aanmelding.pk)
    assert na.is_open and na.te_wissen_vanaf is None


def test_recht_een_kaart_van_een_dubbel_belooft_niet_dat_er_iets_stopt_en_zegt_waar_het_verder_gaat():
    zaak = zaak_van()
    dubbel = maak_aanmelding(door=zaak.aanmelder, netwerk=zaak.aanmelding.netwerk)
    dossier_afsluiten(
        aanmelding_id=dubbel.pk,
        einde=Einde.DUBBEL,
        advies="Zie het andere.",
        dubbel_van=zaak.aanmelding.referentie,
        door=zaak.meldpunt,
    )
    kaart = geef_kaart(Aanmelding.objects.get(pk=dubbel.pk))
    client = Client()
    geef_in(client, kaart)
    html = lees(client)
    assert "Daar gaat de hulp verder." in html
    assert "Ik wil stoppen" not in html and "De hulp is afgerond" not in html
    with pytest.raises(Geweigerd, match="niets meer te stoppen"):
        blad_stoppen(kaart_id=kaart.kaart.pk)


def test_recht_een_nieuw_ja_brengt_geen_ouder_en_geen_tafelgast_terug_zonder_een_ja_van_zichzelf():
    t = Tafel()
    t.ja_voor("Tante")
    moeder = maak_betrokkene(t.aanmelding.jongere, naam="Moeder Twee")
    zeg(t.aanmelding, "gegeven", delen=True)
    laat_lezen(t.aanmelding, moeder)
    assert ouderrecht(Aanmelding.objects.get(pk=t.aanmelding.pk), moeder) == Ouderrecht.LEEST
    zeg(t.aanmelding, "ingetrokken")
    zeg(t.aanmelding, "gegeven", delen=True)
    dossier_heropenen(aanmelding_id=t.aanmelding.pk, reden="Toch.", door=t.meldpunt)
    nu = Aanmelding.objects.get(pk=t.aanmelding.pk)
    assert ouderrecht(nu, moeder) == Ouderrecht.NIETS
    assert Ouderja.objects.last().antwoord == "ingetrokken"
    tante = Tafelpartij.objects.get(pk=t.partij("Tante").pk)
    assert tante.ja_wie == "" and trappen_van(tante) == {Trap.NUL}


def test_wie_geen_recht_meer_heeft_krijgt_zolang_het_stilligt_ook_geen_nieuwe_kaart():
    rij = dossier(15)
    ouder = maak_betrokkene(rij.jongere)
    laat_lezen(rij, ouder)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(beperkt=True)
    with pytest.raises(Geweigerd):
        kaart_maken(aanmelding_id=rij.pk, betrokkene=ouder.sleutel, door=rij.ingediend_door)
    assert Client().get(OUDERS).status_code == 302
