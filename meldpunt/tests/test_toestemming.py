"""A toestemming to share: whose yes opens, until when, and how a door closes."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.celery import app
from leerrecht.dagen import verjaardag
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.schooljaar import Schooljaar
from leerrecht.tests.bouwers import maak_netwerk
from leerrecht.tests.klok import het_wordt
from meldpunt.diensten.toestemming import toestemming_intrekken
from meldpunt.diensten.toestemmingeinde import VRAAG_VERVALT_NA, toestemming_verlopen, verloop_wat_voorbij_is
from meldpunt.keuzes.dossier import (
    Dossierstand,
    Oordeel,
    Relatie,
    SoortVraag,
    Toeleidingstand,
    Toestemmingstand,
    Trap,
    Wie,
)
from meldpunt.models import Jongere, Toestemming
from meldpunt.tests.bouwers import maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_bekwaamheid,
    maak_betrokkene,
    maak_jongere,
    maak_toeleiding,
    maak_toestemming,
)
from meldpunt.tests.toeleidinghulp import NUL, A, B, Zaak, jarig_over, noteer, post_aan
from meldpunt.weergave.toestemming import toestemmingen_van

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


def vandaag() -> datetime.date:
    return timezone.localdate()


def zaak_van(geboren: str, stand: str = Toeleidingstand.VOORGESTELD):
    """A file about a young person with one parent, proposed to a provider."""
    jongere = maak_jongere(geboren=geboren)
    zaak = Zaak(jongere=jongere)
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, stand=stand)
    return zaak, maak_betrokkene(jongere)


# Whose yes opens.


@pytest.mark.parametrize(
    ("jaren", "afwijking", "wie", "opent"),
    [
        (11, False, Wie.OUDER, True),
        (11, False, Wie.JONGERE, False),
        (12, False, Wie.OUDER, False),
        (12, False, Wie.JONGERE, True),
        (17, False, Wie.OUDER, False),
        (17, False, Wie.JONGERE, True),
        (17, True, Wie.OUDER, True),
        (17, True, Wie.JONGERE, False),
        (18, False, Wie.OUDER, False),
        (18, True, Wie.OUDER, False),
        (18, True, Wie.JONGERE, True),
    ],
)
def test_wiens_ja_opent_volgt_uit_de_leeftijd_en_een_gemotiveerde_afwijking(jaren, afwijking, wie, opent):
    # Half a year after the birthday: far from every border.
    zaak, ouder = zaak_van(jarig_over(jaren, -180))
    if afwijking:
        maak_bekwaamheid(zaak.aanmelding, Oordeel.KAN_NIET)
    if jaren == 18 and wie == Wie.OUDER:
        with pytest.raises(Geweigerd, match="Kies de jongere"):
            zaak.vraag(Trap.A, betrokkene=ouder.sleutel)
        return
    [ja] = zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel if wie == Wie.OUDER else "")
    assert (ja.stand, ja.beslist) == (Toestemmingstand.GEGEVEN, opent)
    assert zaak.leest() == (A if opent else NUL)


@pytest.mark.parametrize("neen", [Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN])
def test_het_neen_van_de_andere_ouder_houdt_de_deur_dicht_tot_ze_het_eens_zijn(neen):
    zaak, een = zaak_van(jarig_over(11, -180))
    twee = maak_betrokkene(zaak.aanmelding.jongere, relatie=Relatie.OUDER)
    zaak.zeg_ja(Trap.A, betrokkene=een.sleutel)
    assert zaak.leest() == A
    [vraag] = zaak.vraag(Trap.A, betrokkene=twee.sleutel)
    assert zaak.leest() == A, "een vraag zonder antwoord is nog geen neen"
    if neen == Toestemmingstand.INGETROKKEN:
        noteer(vraag, zaak.aanmelder)
        toestemming_intrekken(toestemming_id=vraag.pk, door=zaak.aanmelder)
    else:
        noteer(vraag, zaak.aanmelder, stand=neen, geldig_tot=None)
    assert zaak.leest() == NUL
    noten = {regel.noot for regel in toestemmingen_van(zaak.aanmelding, zaak.aanmelder).regels}
    assert "Dit antwoord opent niets zolang een andere ouder neen zegt." in noten
    zaak.zeg_ja(Trap.A, betrokkene=twee.sleutel)
    assert zaak.leest() == A
    assert not Toestemming.objects.filter(stand=Toestemmingstand.GEGEVEN).tegengesproken()


def test_wie_zijn_ja_introk_kan_het_opnieuw_geven():
    zaak, _ = zaak_van(jarig_over(15, -180))
    [ja] = zaak.zeg_ja(Trap.A)
    toestemming_intrekken(toestemming_id=ja.pk, door=zaak.aanmelder)
    assert zaak.leest() == NUL
    zaak.zeg_ja(Trap.A)
    assert zaak.leest() == A


def test_het_neen_van_een_ouder_van_voor_de_verjaardag_bindt_de_jongere_van_12_niet():
    zaak, ouder = zaak_van(jarig_over(12, -180))
    maak_toestemming(
        zaak.aanmelding, zaak.fiche.aanbieder, stand=Toestemmingstand.GEWEIGERD, wie=Wie.OUDER, betrokkene=ouder
    )
    zaak.zeg_ja(Trap.A)
    assert zaak.leest() == A


def test_een_steunfiguur_wordt_niets_gevraagd():
    zaak, _ = zaak_van(jarig_over(11, -180))
    steun = maak_betrokkene(zaak.aanmelding.jongere, relatie=Relatie.STEUNFIGUUR)
    with pytest.raises(Geweigerd, match="die gezag heeft"):
        zaak.vraag(Trap.A, betrokkene=steun.sleutel)


def test_een_ouder_van_een_ander_dossier_wordt_niets_gevraagd():
    zaak, _ = zaak_van(jarig_over(11, -180))
    with pytest.raises(Geweigerd, match="uit dit dossier"):
        zaak.vraag(Trap.A, betrokkene=maak_betrokkene(maak_jongere()).sleutel)


# Twelve, in between.


def test_de_ja_van_een_ouder_eindigt_de_dag_voor_de_twaalfde_verjaardag(monkeypatch):
    zaak, ouder = zaak_van(jarig_over(12, 5))
    [ja] = zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)
    verjaart = vandaag() + 5 * DAG
    assert ja.geldig_tot == verjaart - DAG
    assert zaak.leest() == A
    het_wordt(monkeypatch, verjaart)
    # Nobody ran anything: the query knows.
    assert zaak.leest() == NUL
    assert verloop_wat_voorbij_is() == 1


def test_een_ja_van_voor_de_verjaardag_zonder_einddatum_verloopt_bij_de_eerste_ronde():
    zaak, ouder = zaak_van(jarig_over(12, 0))
    oud = maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, wie=Wie.OUDER, betrokkene=ouder)
    assert zaak.leest() == A
    assert verloop_wat_voorbij_is() == 1
    oud.refresh_from_db()
    assert oud.stand == Toestemmingstand.VERLOPEN
    assert oud.zetten.get().reden == "Wie beslist, is veranderd. Vraag het aan wie nu beslist."
    assert zaak.leest() == NUL
    assert verloop_wat_voorbij_is() == 0


def test_wat_een_kind_zei_voor_het_twaalf_werd_telt_daarna_niet_en_wordt_opnieuw_gevraagd():
    zaak, _ = zaak_van(jarig_over(12, 0))
    oud = maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, beslist=False)
    [nieuw] = zaak.vraag(Trap.A)
    oud.refresh_from_db()
    assert (oud.stand, nieuw.stand, nieuw.beslist) == (Toestemmingstand.VERLOPEN, Toestemmingstand.GEVRAAGD, True)


def test_een_antwoord_dat_na_de_verjaardag_komt_beslist_zoals_die_dag():
    zaak, ouder = zaak_van(jarig_over(12, 0))
    vraag = maak_toestemming(
        zaak.aanmelding, zaak.fiche.aanbieder, stand=Toestemmingstand.GEVRAAGD, wie=Wie.OUDER, betrokkene=ouder
    )
    assert not noteer(vraag, zaak.aanmelder).beslist
    assert zaak.leest() == NUL


def test_een_afwijking_geldt_hoogstens_tot_achttien():
    zaak, ouder = zaak_van(jarig_over(18, 5))
    maak_bekwaamheid(zaak.aanmelding, Oordeel.KAN_NIET)
    assert zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)[0].geldig_tot == vandaag() + 4 * DAG


@pytest.mark.parametrize("jaar", [2023, 2024])
def test_wie_op_29_februari_geboren_is_verjaart_op_1_maart_behalve_in_een_schrikkeljaar(jaar):
    verwacht = datetime.date(2024, 2, 29) if jaar == 2024 else datetime.date(2023, 3, 1)
    assert verjaardag(datetime.date(2012, 2, 29), jaar - 2012) == verwacht


# Asking and noting.


def test_een_dubbele_vraag_maakt_geen_tweede():
    zaak = Zaak()
    zaak.vraag(Trap.A)
    with pytest.raises(Geweigerd, match="al gevraagd of gegeven"):
        zaak.vraag(Trap.A)
    assert [rij.trap for rij in zaak.vraag(Trap.A, Trap.B)] == [Trap.B]


def test_alleen_een_aanbieder_met_open_aanbod_hier_kan_ontvangen():
    zaak = Zaak()
    zaak.fiche = maak_fiche(netwerk=maak_netwerk("vlaams-brabant"))
    with pytest.raises(Geweigerd, match="aanbod dat open staat"):
        zaak.vraag(Trap.A)


@pytest.mark.parametrize(
    "velden", [{"soort_vraag": SoortVraag.SCHOOL, "jongere": None}, {"stand": Dossierstand.AFGEROND}]
)
def test_zonder_jongere_of_in_een_afgerond_dossier_valt_niets_te_vragen(velden):
    with pytest.raises(Geweigerd):
        Zaak(**velden).vraag(Trap.A)
    assert not Toestemming.objects.exists()


def test_alleen_het_meldpunt_en_de_aanmelder_vragen_noteren_en_trekken_in():
    zaak = Zaak()
    zaak.stel_voor()
    [ja] = zaak.zeg_ja(Trap.A)
    collega = clb_medewerker()
    draag_over(zaak.aanmelding, collega)
    for wie in (zaak.aanbieder, collega, clb_medewerker(), medewerker(maak_netwerk("vlaams-brabant"))):
        with pytest.raises(Geweigerd, match="niet van jou"):
            zaak.vraag(Trap.B, door=wie)
        with pytest.raises(Geweigerd, match="niet van jou"):
            noteer(ja, wie)
        with pytest.raises(Geweigerd, match="niet van jou"):
            toestemming_intrekken(toestemming_id=ja.pk, door=wie)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"stand": "misschien"}, "stand"),
        ({"hoe": ""}, "hoe"),
        ({"taal": " "}, "taal"),
        ({"op": timezone.localdate() + 2 * DAG}, "op"),
        ({"geldig_tot": None}, "geldig_tot"),
        ({"geldig_tot": timezone.localdate() - 2 * DAG}, "geldig_tot"),
        ({"geldig_tot": Schooljaar.huidig().volgende().laatste_dag + DAG}, "geldig_tot"),
    ],
)
def test_een_antwoord_zonder_wie_wanneer_hoe_of_tot_wanneer_wordt_geweigerd(velden, veld):
    zaak = Zaak()
    zaak.stel_voor()
    [vraag] = zaak.vraag(Trap.A)
    with pytest.raises(Geweigerd) as geweigerd:
        noteer(vraag, zaak.aanmelder, **velden)
    assert geweigerd.value.veld == veld
    assert zaak.leest() == NUL


def test_een_nee_deelt_niets_en_kan_later_opnieuw_gevraagd_worden():
    zaak = Zaak()
    zaak.stel_voor()
    [vraag] = zaak.vraag(Trap.A)
    noteer(vraag, zaak.aanmelder, stand=Toestemmingstand.GEWEIGERD)
    assert zaak.leest() == NUL
    zaak.zeg_ja(Trap.A)
    assert zaak.leest() == A


def test_b_staat_op_a_en_duurt_niet_langer():
    zaak = Zaak()
    a, b = zaak.vraag(Trap.A, Trap.B)
    with pytest.raises(Geweigerd, match="Noteer eerst een ja"):
        noteer(b, zaak.aanmelder)
    noteer(a, zaak.aanmelder, geldig_tot=vandaag() + 3 * DAG)
    assert noteer(b, zaak.aanmelder).geldig_tot == vandaag() + 3 * DAG


def test_de_geschiedenis_noemt_velden_en_de_referentie_en_geen_waarde():
    zaak = Zaak()
    zaak.zeg_ja(Trap.A, taal="Dari")
    for feit in Gebeurtenis.objects.filter(object_soort="toestemming"):
        assert feit.object_naam == zaak.aanmelding.referentie
        assert all(set(regel) == {"veld", "label"} for regel in feit.verschil)
        assert "Dari" not in str(feit.verschil) + feit.wat + feit.reden


def test_wie_het_moet_weten_krijgt_post():
    zaak = Zaak()
    zaak.stel_voor()
    [vraag] = zaak.vraag(Trap.A, door=zaak.meldpunt)
    assert post_aan(zaak.aanmelder) == ["meldpunt.toestemming_gevraagd"]
    noteer(vraag, zaak.aanmelder)
    assert post_aan(zaak.meldpunt) == ["meldpunt.toestemming_gewijzigd"]
    assert post_aan(zaak.aanbieder)[1:] == ["meldpunt.toegang_gewijzigd"]


# Taking back and expiring.


def test_intrekken_sluit_in_dezelfde_transactie_en_neemt_b_mee():
    zaak = Zaak()
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, stand=Toeleidingstand.AANVAARD)
    a, b = zaak.zeg_ja(Trap.A, Trap.B)
    assert zaak.leest() == B
    toestemming_intrekken(toestemming_id=a.pk, door=zaak.meldpunt)
    assert zaak.leest() == NUL
    b.refresh_from_db()
    assert b.stand == Toestemmingstand.INGETROKKEN
    assert post_aan(zaak.aanbieder)[-1] == "meldpunt.toegang_gewijzigd"
    with pytest.raises(Geweigerd):
        toestemming_intrekken(toestemming_id=a.pk, door=zaak.meldpunt)


def test_alleen_b_intrekken_laat_a_staan():
    zaak = Zaak()
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, stand=Toeleidingstand.AANVAARD)
    _, b = zaak.zeg_ja(Trap.A, Trap.B)
    toestemming_intrekken(toestemming_id=b.pk, door=zaak.aanmelder)
    assert zaak.leest() == A


def test_om_middernacht_na_de_laatste_dag_is_de_deur_dicht_en_daarna_staat_het_er(monkeypatch):
    zaak = Zaak()
    zaak.stel_voor()
    [ja] = zaak.zeg_ja(Trap.A, geldig_tot=vandaag())
    assert zaak.leest() == A
    het_wordt(monkeypatch, vandaag() + DAG)
    assert zaak.leest() == NUL
    assert verloop_wat_voorbij_is() == 1
    ja.refresh_from_db()
    assert (ja.stand, ja.zetten.first().door) == (Toestemmingstand.VERLOPEN, None)
    assert post_aan(zaak.aanmelder)[-1] == "meldpunt.toestemming_gewijzigd"
    assert not toestemming_verlopen(toestemming_id=ja.pk)


def test_een_vraag_zonder_antwoord_vervalt_en_een_verse_niet(monkeypatch):
    zaak = Zaak()
    [vraag] = zaak.vraag(Trap.A)
    assert verloop_wat_voorbij_is() == 0
    het_wordt(monkeypatch, vandaag() + VRAAG_VERVALT_NA + 2 * DAG)
    assert verloop_wat_voorbij_is() == 1
    vraag.refresh_from_db()
    assert vraag.stand == Toestemmingstand.VERLOPEN


def test_een_verbeterde_geboortedatum_verandert_wie_beslist():
    zaak, ouder = zaak_van(jarig_over(11, -180))
    zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)
    jongere = Jongere.objects.get()
    jongere.geboren = jarig_over(14, -180)
    with schrijven_toegestaan():
        jongere.save()
    assert verloop_wat_voorbij_is() == 1
    assert zaak.leest() == NUL


def test_de_klok_kent_de_taak_die_laat_verlopen():
    zaak = Zaak()
    maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, geldig_tot=vandaag() - DAG)
    app.loader.import_default_modules()
    naam = app.conf.beat_schedule["toestemmingen"]["task"]
    app.tasks[naam]()
    assert Toestemming.objects.get().stand == Toestemmingstand.VERLOPEN
