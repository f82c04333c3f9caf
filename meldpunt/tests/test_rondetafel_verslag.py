"""What is written at a round table and whether it is right: agreements, lines of a tier, confirmed by each."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis, Gebruiker, Gebruikersoort, PersoonlijkeLink
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.versies import Botst
from meldpunt.diensten import tafelpunt, tafelverslag
from meldpunt.diensten.wissen import dossier_wissen
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.rondetafel import Tafelstand, Verslagwoord
from meldpunt.models import Rondetafel, Tafelafspraak, Tafelantwoord, Tafelpartij, Tafelpunt
from meldpunt.regels.namen import NaamGevonden
from meldpunt.regels.rondetafel import is_te_laat, moet_bevestigen
from meldpunt.tests.tafelhulp import Tafel

pytestmark = pytest.mark.django_db


@pytest.fixture
def t() -> Tafel:
    return Tafel()


def tot_bevestigen(t: Tafel) -> Tafel:
    t.plan()
    t.hou()
    t.schrijf()
    t.vraag_bevestiging()
    return t


def test_wie_het_vraagt_bevestigt_zelf_en_een_opmerking_is_geen_ja(t):
    tot_bevestigen(t)
    assert t.partij(t.meldpunt.naam).bevestiging == Verslagwoord.KLOPT
    t.bevestig("Saar", Verslagwoord.OPMERKING, "Ik zei vrijdag.")
    assert t.partij("Saar").opmerking == "Ik zei vrijdag."
    assert "Saar" in {rij.naam for rij in moet_bevestigen(t.nu().partijen.all())}


def test_een_opmerking_zonder_woorden_is_er_geen(t):
    tot_bevestigen(t)
    with pytest.raises(Geweigerd, match="wat er niet klopt"):
        t.bevestig("Saar", Verslagwoord.OPMERKING, " ")


def test_wie_een_oude_tekst_las_bevestigt_de_nieuwe_niet(t):
    tot_bevestigen(t)
    oud = t.nu().tekst_nummer
    tafelpunt.punt_toevoegen(tafel_id=t.tafel.pk, tekst="Nog iets.", trap=Trap.A, door=t.meldpunt)
    with pytest.raises(Geweigerd, match="tekst gewijzigd"):
        tafelverslag.verslag_bevestigen(
            partij_id=t.partij("Saar").pk, woord="klopt", opmerking="", nummer=oud, door=None
        )


def test_na_een_wijziging_telt_een_bevestiging_niet_meer(t):
    tot_bevestigen(t)
    t.bevestig("Saar")
    t.spreek_af("Toch nog iets.")
    assert "Saar" in {rij.naam for rij in moet_bevestigen(t.nu().partijen.all())}


def test_aan_de_telefoon_bevestigen_zegt_wie_het_zei(t):
    tot_bevestigen(t)
    tafelverslag.bevestiging_noteren(
        partij_id=t.partij("Opa").pk, woord="klopt", opmerking="", gehoord_van="opa zelf", door=t.meldpunt
    )
    assert t.partij("Opa").bevestiging_gehoord_van == "opa zelf"


def test_het_verslag_sluit_zonder_wie_zwijgt_alleen_als_iedereen_deze_tekst_kreeg(t):
    tot_bevestigen(t)
    t.spreek_af("Iets nieuws.")
    with pytest.raises(Geweigerd, match="deze tekst klopt"):
        tafelverslag.verslag_vaststellen(tafel_id=t.tafel.pk, door=t.meldpunt)
    t.vraag_bevestiging()
    tafelverslag.verslag_vaststellen(tafel_id=t.tafel.pk, door=t.meldpunt)
    assert t.nu().stand == Tafelstand.BEVESTIGD
    assert t.partij("Saar").bevestiging == ""


def test_een_bevestigd_verslag_wijzigt_pas_na_heropenen_met_een_reden(t):
    tot_bevestigen(t)
    tafelverslag.verslag_vaststellen(tafel_id=t.tafel.pk, door=t.meldpunt)
    with pytest.raises(Geweigerd, match="kan niet meer"):
        t.spreek_af("Te laat.")
    with pytest.raises(Geweigerd, match="waarom"):
        tafelverslag.verslag_heropenen(tafel_id=t.tafel.pk, reden="", door=t.meldpunt)
    tafelverslag.verslag_heropenen(tafel_id=t.tafel.pk, reden="Een dag was fout.", door=t.meldpunt)
    t.spreek_af("Nu wel.")


def test_gedaan_zetten_kan_ook_na_het_bevestigen_en_vraagt_niemand_iets_opnieuw(t):
    tot_bevestigen(t)
    tafelverslag.verslag_vaststellen(tafel_id=t.tafel.pk, door=t.meldpunt)
    nummer, afspraak = t.nu().tekst_nummer, Tafelafspraak.objects.first()
    tafelpunt.afspraak_gedaan(afspraak_id=afspraak.pk, door=t.meldpunt)
    assert Tafelafspraak.objects.get(pk=afspraak.pk).gedaan_op == timezone.localdate()
    assert t.nu().tekst_nummer == nummer


def test_een_afspraak_is_te_laat_vanaf_de_dag_erna(t):
    t.plan()
    afspraak = t.spreek_af("Belt.", dagen=0)
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    assert (is_te_laat(afspraak), is_te_laat(afspraak, morgen)) == (False, True)
    assert not is_te_laat(tafelpunt.afspraak_gedaan(afspraak_id=afspraak.pk, door=t.meldpunt), morgen)


# -- text that two people change, text that everybody reads ------------------------------------------------------------


def test_twee_die_hetzelfde_punt_wijzigen_botsen(t):
    punt = tafelpunt.punt_toevoegen(tafel_id=t.tafel.pk, tekst="De klas.", trap=Trap.A, door=t.meldpunt)
    begin = {"tekst": "De klas.", "gezegd": "", "trap": Trap.A.value, "plaats": punt.plaats}
    tafelpunt.punt_wijzigen(punt_id=punt.pk, mijn={**begin, "gezegd": "Van de een."}, origineel=begin, door=t.meldpunt)
    with pytest.raises(Botst):
        tafelpunt.punt_wijzigen(
            punt_id=punt.pk, mijn={**begin, "gezegd": "Van de ander."}, origineel=begin, door=t.meldpunt
        )
    assert Tafelpunt.objects.get(pk=punt.pk).gezegd == "Van de een."


def test_wat_iedereen_leest_noemt_de_jongere_niet_wat_minder_mensen_lezen_wel(t):
    naam = t.aanmelding.jongere.voornaam
    with pytest.raises(NaamGevonden):
        tafelpunt.punt_toevoegen(tafel_id=t.tafel.pk, tekst=f"Wat wil {naam}?", trap=Trap.NUL, door=t.meldpunt)
    punt = tafelpunt.punt_toevoegen(tafel_id=t.tafel.pk, tekst=f"Wat wil {naam}?", trap=Trap.A, door=t.meldpunt)
    begin = {"tekst": punt.tekst, "gezegd": "", "trap": Trap.A.value, "plaats": punt.plaats}
    with pytest.raises(NaamGevonden):
        tafelpunt.punt_wijzigen(punt_id=punt.pk, mijn={**begin, "trap": Trap.NUL}, origineel=begin, door=t.meldpunt)


def test_een_regel_heeft_een_trap_van_de_tafel_ook_in_de_databank(t):
    with pytest.raises(Geweigerd, match="wie dit leest"):
        tafelpunt.punt_toevoegen(tafel_id=t.tafel.pk, tekst="Iets.", trap=Trap.EIGEN, door=t.meldpunt)
    with pytest.raises(IntegrityError), transaction.atomic(), schrijven_toegestaan():
        Tafelpunt.objects.create(rondetafel=t.tafel, tekst="x", trap=Trap.EIGEN)


def test_in_de_geschiedenis_staat_geen_woord_van_de_tafel(t):
    tot_bevestigen(t)
    t.bevestig("Saar", Verslagwoord.OPMERKING, "kanarie-opmerking")
    alles = "".join(str(rij.__dict__) for rij in Gebeurtenis.objects.all())
    assert "rondetafel gehouden" in alles
    assert not [woord for woord in ("kanarie-", "Tante", "Moeder", "Opa", "voorbeeld.test") if woord in alles]


def test_met_het_dossier_gaat_alles_van_de_tafel_ook_de_gasten_hun_links_en_hun_mail(t):
    tot_bevestigen(t)
    sleutels = list(t.nu().partijen.values_list("sleutel", flat=True))
    assert Gebruiker.objects.filter(soort=Gebruikersoort.GAST).count() == 4
    dossier_wissen(rij=t.aanmelding, door=None)
    for model in (Rondetafel, Tafelpartij, Tafelpunt, Tafelafspraak, Tafelantwoord):
        assert not model.objects.exists()
    assert not Gebruiker.objects.filter(soort=Gebruikersoort.GAST).exists()
    assert not PersoonlijkeLink.objects.filter(voorwerp__in=sleutels).exists()
    assert not Bericht.objects.filter(aan__in=("moeder@voorbeeld.test", "tante@voorbeeld.test")).exists()
