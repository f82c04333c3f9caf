"""The way of a round table: its moves, who hears of each, whose answer counts, and what is refused."""

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebruiker, PersoonlijkeLink
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.versies import Botst
from meldpunt.diensten import rondetafel, tafeldag, tafelpartij, tafelverslag
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.tafelpartij import Genodigde
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.rondetafel import Dagkeuze, Tafelrol, Tafelstand
from meldpunt.models import Aanmelding, Rondetafel, Tafelantwoord, Tafelpartij
from meldpunt.regels.namen import NaamGevonden
from meldpunt.regels.rondetafel import moet_bevestigen
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import maak_aanmelding
from meldpunt.tests.tafelhulp import Tafel, straks
from meldpunt.workflow import RONDETAFEL

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
KOMENDE = (Tafelstand.VOORSTEL, Tafelstand.GEPLAND)


@pytest.fixture
def t() -> Tafel:
    return Tafel()


def test_een_rondetafel_loopt_van_voorstel_tot_bevestigd_verslag(t):
    t.vraag_dagen()
    t.antwoord("Moeder")
    t.plan()
    t.hou()
    t.schrijf()
    t.vraag_bevestiging()
    for partij in moet_bevestigen(Tafelpartij.objects.filter(rondetafel=t.tafel)):
        assert t.nu().stand == Tafelstand.GEHOUDEN
        t.bevestig(partij.naam)
    assert t.nu().stand == Tafelstand.BEVESTIGD
    assert [(zet.van, zet.naar) for zet in t.nu().zetten.order_by("pk")] == [
        ("voorstel", "gepland"),
        ("gepland", "gehouden"),
        ("gehouden", "bevestigd"),
    ]


def test_er_vertrekt_geen_mail_voor_het_meldpunt_vraagt(t):
    assert not Bericht.objects.filter(soort__startswith="meldpunt.rondetafel").exists()
    assert t.nu().stand == Tafelstand.VOORSTEL


def test_wie_een_adres_heeft_krijgt_een_eigen_link_en_wie_er_geen_heeft_wordt_genoemd(t):
    gehoord = t.vraag_dagen().gehoord
    assert {plek.naam for plek in gehoord.bereikt} == {
        "Joke",
        "Wim",
        "Kanarie zelf",
        "Moeder Kanarie",
        "Saar",
        "Tante Mia",
    }
    assert "Opa zonder mail" in {plek.naam for plek in gehoord.stil}
    links = {t.link(naam) for naam in ("Joke", "Wim", "Moeder", "Saar")}
    assert len(links) == 4


def test_wie_al_antwoordde_op_elke_dag_wordt_niet_opnieuw_gevraagd(t):
    t.vraag_dagen()
    t.antwoord("Saar")
    voor = Bericht.objects.filter(gebruiker=t.wie("Saar")).count()
    t.vraag_dagen()
    assert Bericht.objects.filter(gebruiker=t.wie("Saar")).count() == voor


def test_een_antwoord_dat_een_ander_intussen_noteerde_botst(t):
    partij = t.partij("Moeder")
    leeg = tafeldag.antwoorden_van(partij)
    eerste = next(iter(leeg))
    tafeldag.dagen_noteren(
        partij_id=partij.pk, mijn={eerste: Dagkeuze.KAN_NIET}, origineel=leeg, gehoord_van="oma", door=t.meldpunt
    )
    assert Tafelantwoord.objects.get(partij=partij).gehoord_van == "oma"
    with pytest.raises(Botst):
        tafeldag.dagen_beantwoorden(partij_id=partij.pk, mijn={eerste: Dagkeuze.KAN}, origineel=leeg, door=None)
    assert Tafelantwoord.objects.get(partij=partij).keuze == Dagkeuze.KAN_NIET


def test_wat_aan_de_telefoon_gezegd_is_heeft_iemand_die_het_zei(t):
    partij = t.partij("Opa")
    leeg = tafeldag.antwoorden_van(partij)
    with pytest.raises(Geweigerd, match="wie het zei"):
        tafeldag.dagen_noteren(
            partij_id=partij.pk, mijn=dict.fromkeys(leeg, "kan"), origineel=leeg, gehoord_van=" ", door=t.meldpunt
        )
    assert not Tafelantwoord.objects.filter(partij=partij).exists()


def test_na_een_dag_gekozen_te_hebben_telt_geen_antwoord_meer(t):
    t.plan()
    with pytest.raises(Geweigerd, match="geen dag meer gezocht"):
        t.antwoord("Moeder")


def test_een_andere_dag_zoeken_maakt_de_dag_leeg_en_stelt_ze_niet_opnieuw_voor(t):
    t.antwoord("Saar")
    was = t.plan().begin
    volgnummer = t.nu().volgnummer
    gehoord = rondetafel.rondetafel_andere_dag(tafel_id=t.tafel.pk, reden="De zaal is bezet.", door=t.meldpunt).gehoord
    tafel = t.nu()
    assert (tafel.stand, tafel.begin) == (Tafelstand.VOORSTEL, None)
    assert tafel.volgnummer > volgnummer
    assert was not in set(tafel.dagen.values_list("begin", flat=True))
    assert Tafelantwoord.objects.filter(partij=t.partij("Saar")).count() == 1, "het antwoord op de andere dag blijft"
    assert "Saar" in {plek.naam for plek in gehoord.bereikt}


@pytest.mark.parametrize("stand", KOMENDE)
def test_annuleren_zegt_aan_iedereen_die_gevraagd_werd_waarom(t, stand):
    t.vraag_dagen()
    if stand == Tafelstand.GEPLAND:
        t.plan()
    gehoord = rondetafel.rondetafel_annuleren(
        tafel_id=t.tafel.pk, reden="Er is nu een andere weg gevonden.", door=t.meldpunt
    ).gehoord
    assert {plek.naam for plek in gehoord.bereikt} >= {"Joke", "Moeder Kanarie", "Saar"}
    assert t.nu().zetten.first().reden == "Er is nu een andere weg gevonden."
    assert "andere weg" not in t.post("Saar").tekst


@pytest.mark.parametrize("verb", [rondetafel.rondetafel_annuleren, rondetafel.rondetafel_andere_dag])
def test_een_reden_die_iedereen_leest_noemt_de_jongere_niet(t, verb):
    t.plan()
    with pytest.raises(NaamGevonden):
        verb(tafel_id=t.tafel.pk, reden=f"{t.aanmelding.jongere.voornaam} is ziek.", door=t.meldpunt)
    assert t.nu().stand == Tafelstand.GEPLAND


def test_de_plaats_die_iedereen_leest_noemt_de_jongere_niet_en_mag_wel_in_de_school_zijn(t):
    with pytest.raises(NaamGevonden):
        t.plan(plaats=f"Bij {t.aanmelding.jongere.voornaam} thuis")
    assert t.plan(plaats="School Zuid, lokaal 3").plaats == "School Zuid, lokaal 3"
    rondetafel.rondetafel_annuleren(tafel_id=t.tafel.pk, reden="Opnieuw.", door=t.meldpunt)
    with pytest.raises(NaamGevonden):
        t.maak(plaats=f"Bij {t.moeder.naam}")


def test_wie_nooit_iets_hoorde_hoeft_niet_te_horen_dat_het_niet_doorgaat(t):
    gehoord = rondetafel.rondetafel_annuleren(tafel_id=t.tafel.pk, reden="Te vroeg.", door=t.meldpunt).gehoord
    assert not gehoord.plekken


def test_een_rondetafel_van_morgen_is_vandaag_niet_gehouden(t):
    t.plan()
    with pytest.raises(Geweigerd, match="moet nog komen"):
        rondetafel.rondetafel_houden(tafel_id=t.tafel.pk, door=t.meldpunt)


def test_een_dossier_dat_sluit_neemt_de_komende_rondetafel_mee(t):
    t.plan()
    dossier_afsluiten(aanmelding_id=t.aanmelding.pk, einde=Einde.ELDERS, advies="Elders geholpen.", door=t.meldpunt)
    assert t.nu().stand == Tafelstand.GEANNULEERD
    assert t.post("Saar").soort == "meldpunt.rondetafel_geannuleerd"


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"met_weten": False}, "Vraag eerst aan de jongere"),
        ({"dagen": [straks(-1)]}, "nog moeten komen"),
        ({"dagen": [straks(3), straks(3)]}, "staan er al"),
    ],
)
def test_een_voorstel_dat_niet_klopt_maakt_niets(t, velden, zin):
    rondetafel.rondetafel_annuleren(tafel_id=t.tafel.pk, reden="Opnieuw.", door=t.meldpunt)
    with pytest.raises(Geweigerd, match=zin):
        t.maak(**velden)
    assert Rondetafel.objects.count() == 1


def test_er_komt_er_maar_een_tegelijk_ook_in_de_databank(t):
    with pytest.raises(Geweigerd, match="al een rondetafel"):
        t.maak()
    with pytest.raises(IntegrityError), transaction.atomic(), schrijven_toegestaan():
        Rondetafel.objects.create(aanmelding=t.aanmelding, soort="start", door=t.meldpunt)


def test_over_een_vraag_zonder_jongere_is_er_geen_rondetafel():
    consult = maak_aanmelding(soort_vraag=SoortVraag.CONSULT, jongere=None)
    with pytest.raises(Geweigerd, match="over één jongere"):
        rondetafel.rondetafel_voorstellen(
            aanmelding_id=consult.pk,
            soort="start",
            dagen=[straks()],
            genodigden=[],
            plaats="",
            duur=45,
            met_weten=True,
            door=medewerker(),
        )


def test_wat_stil_ligt_wordt_aan_niemand_gevraagd(t):
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=t.aanmelding.pk).update(beperkt=True)
    for verb in (t.vraag_dagen, t.plan):
        with pytest.raises(Geweigerd, match="ligt stil"):
            verb()


def test_wie_niet_gecontacteerd_mag_worden_komt_niet_aan_tafel(t):
    with schrijven_toegestaan():
        type(t.moeder).objects.filter(pk=t.moeder.pk).update(niet_contacteren=True)
    t.moeder.refresh_from_db()
    wie = Genodigde(Tafelrol.OUDER, "Nog eens moeder", email="m2@voorbeeld.test", betrokkene=t.moeder)
    with pytest.raises(Geweigerd, match="niet gecontacteerd"):
        tafelpartij.partij_toevoegen(tafel_id=t.tafel.pk, wie=wie, met_weten=True, door=t.meldpunt)


def test_wie_van_tafel_gaat_verliest_zijn_link_en_laat_geen_gast_na(t):
    t.vraag_dagen()
    gast, sleutel = t.wie("Tante"), t.partij("Tante").sleutel
    tafelpartij.partij_weghalen(partij_id=t.partij("Tante").pk, door=t.meldpunt)
    assert not PersoonlijkeLink.objects.filter(voorwerp=sleutel).exists()
    assert not Gebruiker.objects.filter(pk=gast.pk).exists()


def test_wie_een_afspraak_heeft_gaat_niet_van_tafel(t):
    t.plan()
    t.spreek_af("Belt de school.", wie="Saar")
    with pytest.raises(Geweigerd, match="heeft een afspraak"):
        tafelpartij.partij_weghalen(partij_id=t.partij("Saar").pk, door=t.meldpunt)


# -- every move, in whatever order -------------------------------------------------------------------------------------

STAPPEN = {
    "plan": (Tafelstand.VOORSTEL, Tafelstand.GEPLAND),
    "andere_dag": (Tafelstand.GEPLAND, Tafelstand.VOORSTEL),
    "houden": (Tafelstand.GEPLAND, Tafelstand.GEHOUDEN),
    "vaststellen": (Tafelstand.GEHOUDEN, Tafelstand.BEVESTIGD),
    "heropenen": (Tafelstand.BEVESTIGD, Tafelstand.GEHOUDEN),
    "annuleren": (None, Tafelstand.GEANNULEERD),
}


def zet_stap(t: Tafel, naam: str) -> None:
    """Try one verb, with all it asks ready."""
    wat = {"tafel_id": t.tafel.pk, "door": t.meldpunt}
    if naam == "plan":
        if t.nu().stand == Tafelstand.VOORSTEL:
            tafeldag.dag_toevoegen(begin=straks(3 + t.nu().volgnummer), **wat)
        t.plan()
    elif naam == "houden":
        if t.nu().stand == Tafelstand.GEPLAND:
            t.hou()
        else:
            rondetafel.rondetafel_houden(**wat)
    elif naam == "vaststellen":
        if t.nu().stand == Tafelstand.GEHOUDEN:
            t.spreek_af("Iets.")
            t.vraag_bevestiging()
        tafelverslag.verslag_vaststellen(**wat)
    else:
        verb = {
            "andere_dag": rondetafel.rondetafel_andere_dag,
            "annuleren": rondetafel.rondetafel_annuleren,
            "heropenen": tafelverslag.verslag_heropenen,
        }[naam]
        verb(reden="Daarom.", **wat)


@settings(max_examples=12, deadline=None)
@given(stappen=st.lists(st.sampled_from(sorted(STAPPEN)), min_size=1, max_size=6))
def test_elke_reeks_stappen_volgt_de_tabel_en_elke_zet_is_een_rij(stappen):
    with transaction.atomic():
        t = Tafel()
        for naam in stappen:
            stand, zetten = t.nu().stand, t.nu().zetten.count()
            van, naar = STAPPEN[naam]
            mag = RONDETAFEL.zoek(stand, naar) is not None and van in (None, stand)
            try:
                with transaction.atomic():
                    zet_stap(t, naam)
                gebeurde = True
            except Geweigerd:
                gebeurde = False
            tafel = t.nu()
            assert gebeurde == mag, (stand, naam)
            assert tafel.stand == (naar if mag else stand)
            assert tafel.zetten.count() == zetten + mag
            assert (tafel.begin is None) == (
                tafel.stand == Tafelstand.VOORSTEL
            ) or tafel.stand == Tafelstand.GEANNULEERD
        gezet = t.nu().zetten.count()
        transaction.set_rollback(True)
    assert gezet <= len(stappen)
