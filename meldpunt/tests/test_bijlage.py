"""What is given with a file of a young person: who reads it first, then how it waits, opens and goes."""

import datetime

import pytest
from django.utils import timezone

from leerrecht import achtergrond, herhaling
from leerrecht.bijlage import kluis, nakijken
from leerrecht.bijlage.keuzes import GEWIST, HOEVEEL, WACHTDAGEN, Bijlagestand
from leerrecht.diensten import Geweigerd
from leerrecht.herversleuteling import herversleutel
from leerrecht.models import Achtergrondtaak, Bericht, Gebeurtenis, Taakstand
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.nalezen import lees_na
from leerrecht.opruimen import ruim_op
from leerrecht.tests.clamd import BESMET_PDF, PDF, clamd  # noqa: F401  (a fixture)
from meldpunt.diensten.bijlage import KAMER, bijlage_geven, bijlage_wegnemen, wis_bijlagen_opnieuw
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.diensten.wissen import dossier_wissen
from meldpunt.keuzes.dossier import Trap
from meldpunt.models import Aanmelding, Bijlage, Toestemming
from meldpunt.regels.bijlage import bijlagen_van, mag_openen
from meldpunt.regels.openen import inzage_van
from meldpunt.regels.toestemmingszin import is_smaller
from meldpunt.tests.bijlagehulp import gegeven, maak_bijlage
from meldpunt.tests.dossierbouwers import maak_aanmelding
from meldpunt.tests.toeleidinghulp import Zaak, vers

pytestmark = pytest.mark.django_db


def ziet(zaak: Zaak, wie) -> tuple[int, int]:
    """How many rows this person sees in the list, and how many of them open."""
    inzage = inzage_van(Aanmelding.objects.get(pk=zaak.aanmelding.pk), vers(wie))
    rijen = bijlagen_van(inzage) if inzage.trappen else []
    return len(rijen), sum(mag_openen(inzage, rij) for rij in rijen)


def geef(zaak: Zaak, door, **velden) -> Bijlage:
    velden = {"bestand": gegeven(), "wat": "verslag", **velden}
    return bijlage_geven(aanmelding_id=zaak.aanmelding.pk, door=vers(door), **velden)


def aanvaard(zaak: Zaak) -> None:
    rij = zaak.stel_voor()
    toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=timezone.localdate(), door=zaak.aanbieder)


# -- who reads -------------------------------------------------------------------------------------------------------


def test_meldpunt_en_clb_lezen_een_aanbieder_pas_na_aanvaarding_en_een_ja_waarin_ze_staan():
    zaak = Zaak()
    maak_bijlage(zaak.aanmelding)
    assert ziet(zaak, zaak.meldpunt) == (1, 1) and ziet(zaak, zaak.aanmelder) == (1, 1)
    zaak.stel_voor()
    zaak.zeg_ja(Trap.A, Trap.B)
    assert ziet(zaak, zaak.aanbieder) == (0, 0), "gevraagd is nog niet aanvaard"
    toeleiding_aanvaarden(
        toeleiding_id=zaak.aanmelding.toeleidingen.get().pk, start_op=timezone.localdate(), door=zaak.aanbieder
    )
    assert ziet(zaak, zaak.aanbieder) == (1, 1)
    # A yes of before this page existed did not name them: it opens nothing, and the page says to ask again.
    with schrijven_toegestaan():
        ja = Toestemming.objects.get(trap=Trap.B)
        ja.velden = [veld for veld in ja.velden if not veld.startswith("bijlage.")]
        ja.save()
    assert is_smaller(ja) and ziet(zaak, zaak.aanbieder) == (0, 0)


def test_een_aanbieder_met_een_ja_voor_de_naam_geeft_een_bijlage_en_leest_die_van_anderen_niet():
    zaak = Zaak()
    maak_bijlage(zaak.aanmelding)
    aanvaard(zaak)
    with pytest.raises(Geweigerd):
        geef(zaak, zaak.aanbieder)
    zaak.zeg_ja(Trap.A)
    geef(zaak, zaak.aanbieder)
    with schrijven_toegestaan():
        Bijlage.objects.filter(door=zaak.aanbieder).update(stand=Bijlagestand.SCHOON)
    assert ziet(zaak, zaak.aanbieder) == (1, 0), "die van het CLB is er niet, de eigen opent niet"
    assert ziet(zaak, zaak.meldpunt) == (2, 2)


def test_wie_gaf_of_het_meldpunt_neemt_weg_en_niemand_anders():
    zaak = Zaak()
    van_clb, van_meldpunt = maak_bijlage(zaak.aanmelding), maak_bijlage(zaak.aanmelding, door=zaak.meldpunt)
    with pytest.raises(Geweigerd):
        bijlage_wegnemen(bijlage_id=van_meldpunt.pk, door=zaak.aanmelder)
    bijlage_wegnemen(bijlage_id=van_clb.pk, door=zaak.aanmelder)
    bijlage_wegnemen(bijlage_id=van_meldpunt.pk, door=zaak.meldpunt)
    assert not Bijlage.objects.exists()


def test_een_dossier_dat_stil_ligt_geeft_neemt_en_opent_niets():
    zaak = Zaak()
    rij = maak_bijlage(zaak.aanmelding, stand=Bijlagestand.WACHT)
    oud = maak_bijlage(zaak.aanmelding)
    with schrijven_toegestaan():
        Aanmelding.objects.update(beperkt=True)
        Bijlage.objects.update(op=timezone.now() - datetime.timedelta(days=WACHTDAGEN + 5))
    assert ziet(zaak, zaak.meldpunt) == (2, 0)
    for daad in (lambda: geef(zaak, zaak.meldpunt), lambda: bijlage_wegnemen(bijlage_id=oud.pk, door=zaak.meldpunt)):
        with pytest.raises(Geweigerd, match="ligt stil"):
            daad()
    ruim_op()
    assert Bijlage.objects.get(pk=rij.pk).stand == Bijlagestand.WACHT, "wat aangevochten wordt, is bewijs"


# -- waiting and opening ---------------------------------------------------------------------------------------------


def test_zonder_scanner_wacht_een_bijlage_en_opent_niemand_ze():
    zaak = Zaak()
    rij = geef(zaak, zaak.aanmelder)
    assert rij.stand == Bijlagestand.WACHT and not Achtergrondtaak.objects.exists()
    assert nakijken.plan_wachtende() == 0
    for wie in (zaak.meldpunt, zaak.aanmelder):
        assert ziet(zaak, wie) == (1, 0)
    spoor = Gebeurtenis.objects.filter(wat="bijlage gegeven").get()
    assert "verslag" not in str(vars(spoor)) and "Kanarie" not in str(vars(spoor))


def test_een_werker_kijkt_na_en_dan_opent_ze_en_hoort_het_meldpunt_het(clamd, django_capture_on_commit_callbacks):  # noqa: F811
    zaak = Zaak()
    rij = geef(zaak, zaak.aanmelder)
    taak = Achtergrondtaak.objects.get()
    assert (taak.soort, taak.object_sleutel) == (nakijken.SCANNEN, rij.sleutel)
    achtergrond.voer_volgende_uit()
    assert clamd.gezien == [PDF] and ziet(zaak, zaak.meldpunt) == (1, 1)
    assert Achtergrondtaak.objects.get().stand == Taakstand.KLAAR
    post = Bericht.objects.get(soort="meldpunt.bijlage_erbij")
    assert zaak.aanmelding.referentie in post.onderwerp
    assert "verslag" not in post.tekst and "Kanarie" not in post.tekst + post.onderwerp
    # Done twice it does nothing more.
    assert nakijken.kijk_na(rij.sleutel) == "Deze bijlage wacht niet meer." and len(clamd.gezien) == 1


def test_wat_het_meldpunt_zelf_gaf_meldt_het_zichzelf_niet(clamd):  # noqa: F811
    zaak = Zaak()
    geef(zaak, zaak.meldpunt)
    achtergrond.voer_volgende_uit()
    assert not Bericht.objects.filter(soort="meldpunt.bijlage_erbij").exists()


def test_wat_besmet_is_wordt_gewist_en_wie_gaf_hoort_het(clamd, django_capture_on_commit_callbacks):  # noqa: F811
    zaak = Zaak()
    rij = geef(zaak, zaak.aanmelder, bestand=gegeven(BESMET_PDF))
    naam = rij.bestand
    with django_capture_on_commit_callbacks(execute=True):
        achtergrond.voer_volgende_uit()
    rij.refresh_from_db()
    assert (rij.stand, rij.bestand) == (Bijlagestand.BESMET, "") and not kluis.opslag().exists(naam)
    post = Bericht.objects.get(soort="meldpunt.bijlage_besmet")
    assert post.gebruiker == zaak.aanmelder and "gewist" in post.tekst and "Kanarie" not in post.tekst
    assert ziet(zaak, zaak.meldpunt) == (1, 0)
    assert [zet.naar for zet in rij.zetten.all()] == [Bijlagestand.BESMET]


def test_wat_niet_te_lezen_is_wordt_gewist(clamd):  # noqa: F811
    zaak = Zaak()
    rij = geef(zaak, zaak.aanmelder)
    kluis.opslag().delete(rij.bestand)
    achtergrond.voer_volgende_uit()
    rij.refresh_from_db()
    assert rij.stand == Bijlagestand.ONLEESBAAR
    assert Bericht.objects.filter(soort="meldpunt.bijlage_onleesbaar", gebruiker=zaak.aanmelder).exists()


def test_een_scanner_die_weg_is_wordt_later_opnieuw_gevraagd_en_niets_opent(clamd):  # noqa: F811
    zaak = Zaak()
    rij = geef(zaak, zaak.aanmelder)
    clamd.zegt = b""
    achtergrond.voer_volgende_uit()
    taak = Achtergrondtaak.objects.get()
    assert (taak.stand, taak.pogingen) == (Taakstand.WACHT, 1) and taak.niet_voor > timezone.now()
    Achtergrondtaak.objects.update(stand=Taakstand.MISLUKT, niet_voor=None)
    assert nakijken.plan_wachtende() == 0, "eerst moet hij antwoorden"
    assert Bijlage.objects.get(pk=rij.pk).stand == Bijlagestand.WACHT and ziet(zaak, zaak.meldpunt) == (1, 0)
    clamd.zegt = None
    assert nakijken.plan_wachtende() == 1
    achtergrond.voer_volgende_uit()
    assert ziet(zaak, zaak.meldpunt) == (1, 1)


def test_wat_te_lang_wacht_wordt_gewist_en_wie_gaf_hoort_het(django_capture_on_commit_callbacks):
    zaak = Zaak()
    rij, jong = geef(zaak, zaak.aanmelder), geef(zaak, zaak.aanmelder)
    with schrijven_toegestaan():
        Bijlage.objects.filter(pk=rij.pk).update(op=timezone.now() - datetime.timedelta(days=WACHTDAGEN + 1))
    naam = rij.bestand
    with django_capture_on_commit_callbacks(execute=True):
        ruim_op()
    rij.refresh_from_db()
    jong.refresh_from_db()
    assert (rij.stand, jong.stand) == (Bijlagestand.VERLOPEN, Bijlagestand.WACHT)
    assert not kluis.opslag().exists(naam) and kluis.opslag().exists(jong.bestand)
    assert Bericht.objects.filter(soort="meldpunt.bijlage_verlopen", gebruiker=zaak.aanmelder).count() == 1


def test_er_gaan_niet_meer_bijlagen_bij_dan_mag_en_geen_bij_een_gesloten_dossier():
    zaak = Zaak()
    for _ in range(HOEVEEL):
        maak_bijlage(zaak.aanmelding)
    with pytest.raises(Geweigerd, match=f"al {HOEVEEL} bijlagen"):
        geef(zaak, zaak.meldpunt)
    maak_bijlage(zaak.aanmelding, stand=Bijlagestand.BESMET)
    bijlage_wegnemen(bijlage_id=Bijlage.objects.exclude(bestand="").first().pk, door=zaak.meldpunt)
    geef(zaak, zaak.meldpunt)


@pytest.mark.parametrize("stand", GEWIST)
def test_van_wat_gewist_is_blijft_geen_bestand(stand):
    rij = maak_bijlage(maak_aanmelding(), stand=stand)
    with pytest.raises(Exception, match="gewist_of_er"), schrijven_toegestaan():
        Bijlage.objects.filter(pk=rij.pk).update(bestand="bijlage/x")


# -- gone ------------------------------------------------------------------------------------------------------------


def liggend() -> set[str]:
    """Names of all that lies in the storage of this room."""
    return {f"{kluis.MAP}/{naam}" for naam in kluis.opslag().listdir(kluis.MAP)[1]}


def test_met_het_dossier_is_alles_weg_ook_in_de_opslag(django_capture_on_commit_callbacks):
    weg, blijft = maak_aanmelding(), maak_aanmelding()
    namen = {maak_bijlage(weg).bestand, maak_bijlage(weg, stand=Bijlagestand.WACHT).bestand}
    ander = maak_bijlage(blijft).bestand
    with django_capture_on_commit_callbacks(execute=True):
        dossier_wissen(rij=weg, door=None)
    assert not liggend() & namen and ander in liggend()
    assert not Bijlage.objects.filter(aanmelding=weg.pk).exists()


def test_na_een_teruggezette_kopie_is_wat_weggenomen_werd_opnieuw_weg(
    settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.WISLIJST = str(tmp_path / "wislijst.txt")
    zaak = Zaak()
    weg, blijft = maak_bijlage(zaak.aanmelding), maak_bijlage(zaak.aanmelding)
    with django_capture_on_commit_callbacks(execute=True):
        bijlage_wegnemen(bijlage_id=weg.pk, door=zaak.meldpunt)
    regels = herhaling.lees(herhaling.wislijst())
    merken = {regel.removeprefix("bijlage:") for regel in regels if regel.startswith("bijlage:")}
    assert len(merken) == 1 and weg.sleutel not in str(regels)
    terug = maak_bijlage(zaak.aanmelding, sleutel=weg.sleutel)
    with django_capture_on_commit_callbacks(execute=True):
        assert wis_bijlagen_opnieuw(merken=merken) == 1
    assert terug.bestand not in liggend() and list(Bijlage.objects.all()) == [blijft]
    assert wis_bijlagen_opnieuw(merken=merken) == 0


def test_een_andere_sleutel_herschrijft_elk_bestand_en_het_nalezen_noemt_wat_niet_opengaat(settings):
    rij = maak_bijlage(maak_aanmelding())
    settings.VERSLEUTELSLEUTELS = ["B" * 43 + "=", *settings.VERSLEUTELSLEUTELS]
    telling = next(een for een in herversleutel() if een.wat == "meldpunt.Bijlage bijlage")
    assert (telling.gelezen, telling.oud, telling.onleesbaar) == (1, 1, 0)
    nieuw = Bijlage.objects.get(pk=rij.pk)
    assert nieuw.bestand != rij.bestand and not kluis.opslag().exists(rij.bestand)
    settings.VERSLEUTELSLEUTELS = settings.VERSLEUTELSLEUTELS[:1]
    assert kluis.lees(kluis.plek_van(Bijlage, nieuw.sleutel), nieuw.bestand) == PDF
    assert lees_na().aantallen["meldpunt.Bijlage bijlage"] == 1
    kluis.opslag().delete(nieuw.bestand)
    assert lees_na().mislukt == 1


def test_de_kamer_kent_haar_model():
    assert KAMER.model is Bijlage and list(KAMER.rust()) == []
