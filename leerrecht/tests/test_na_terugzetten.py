"""A backup put back does not bring back who was out, what was refused, or mail that left."""

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone

from leerrecht import herhaling
from leerrecht.account import herhaling as accounts
from leerrecht.beheer.diensten.account import account_heropenen, account_sluiten
from leerrecht.models import Bericht, Berichtstand, Gebeurtenis, Gebruiker
from leerrecht.rechten import Rol
from leerrecht.reserve.maken import maak
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.kopiehulp import eigen_opslag
from meldpunt.diensten.intrekking import stop_opnieuw, trek_opnieuw_in
from meldpunt.diensten.sluiten import dossier_intrekken
from meldpunt.diensten.toestemming import toestemming_intrekken
from meldpunt.keuzes.dossier import Toestemmingstand, Trap
from meldpunt.models import Toestemming
from meldpunt.tests.dossierbouwers import maak_toeleiding
from meldpunt.tests.toeleidinghulp import NUL, A, Zaak

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def map_(tmp_path, settings):
    """Folders of this test alone."""
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    eigen_opslag(settings, tmp_path)
    return tmp_path


@pytest.fixture
def zet_terug(map_, capsys):
    """`zet_terug.kopie()` makes a backup; calling it puts that back and returns the report."""
    geheim, publiek = nieuwe_sleutel()
    (map_ / "geheim").write_text(geheim)

    def terug(kopie) -> str:
        capsys.readouterr()
        call_command("reservekopie", "terug", str(kopie), sleutel=map_ / "geheim", overschrijf=True)
        return capsys.readouterr().out

    terug.kopie = lambda: maak(map_ / "kopie", publiek)
    return terug


def bericht(stand: str) -> Bericht:
    velden = {"soort": "proef", "aan": "x@y.example", "onderwerp": "x", "tekst": "x", "stand": stand}
    weg = timezone.now() if stand == Berichtstand.VERZONDEN else None
    return Bericht.objects.create(**velden, message_id=f"<{stand}@proef>", verzonden_op=weg)


def test_bedrijf_B3_niemand_is_nog_ingelogd_en_geen_mail_vertrekt_twee_keer(zet_terug):
    zitting = SessionStore()
    zitting[SESSION_KEY] = str(maak_gebruiker().pk)
    zitting.save()
    wacht, bezig, weg = (bericht(s) for s in (Berichtstand.WACHT, Berichtstand.BEZIG, Berichtstand.VERZONDEN))
    kopie = zet_terug.kopie()
    Bericht.objects.filter(pk=wacht.pk).update(
        stand=Berichtstand.VERZONDEN, verzonden_op=timezone.now()
    )  # it left after the backup
    verslag = zet_terug(kopie)
    assert not Session.objects.exists()
    standen = dict(Bericht.objects.values_list("pk", "stand"))
    assert standen[wacht.pk] == standen[bezig.pk] == Berichtstand.ONZEKER
    assert standen[weg.pk] == Berichtstand.VERZONDEN
    assert "Zittingen beëindigd: 1." in verslag
    assert "nu onzeker staan: 2." in verslag


def test_bedrijf_B3_een_ja_dat_intussen_teruggenomen_werd_gaat_niet_weer_open(zet_terug):
    zaak = Zaak()
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche)
    [ja] = zaak.zeg_ja(Trap.A)
    kopie = zet_terug.kopie()
    toestemming_intrekken(toestemming_id=ja.pk, door=zaak.aanmelder)
    assert ja.sleutel not in herhaling.wislijst().read_text()
    verslag = zet_terug(kopie)
    assert "Opnieuw ingetrokken: 1 toestemming." in verslag
    assert Toestemming.objects.get(pk=ja.pk).stand == Toestemmingstand.INGETROKKEN
    assert zaak.leest() == NUL
    assert trek_opnieuw_in(merken=herhaling.lees(herhaling.wislijst())) == 0, "een tweede keer is er niets te doen"


def test_bedrijf_B3_een_ja_dat_bleef_staan_blijft_ook_na_het_terugzetten(zet_terug):
    zaak = Zaak()
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche)
    zaak.zeg_ja(Trap.A)
    verslag = zet_terug(zet_terug.kopie())
    assert "Opnieuw ingetrokken: 0 toestemmingen." in verslag
    assert zaak.leest() == A


def test_bedrijf_B3_werk_dat_stopte_omdat_het_ja_terugging_stopt_weer(zet_terug):
    zaak = Zaak()
    kopie = zet_terug.kopie()
    dossier_intrekken(aanmelding_id=zaak.aanmelding.pk, reden="", door=zaak.aanmelder, van_jongere=True)
    assert zaak.aanmelding.referentie not in herhaling.wislijst().read_text()
    verslag = zet_terug(kopie)
    assert "Opnieuw gestopt: het werk aan 1 dossier." in verslag
    zaak.aanmelding.refresh_from_db()
    assert not zaak.aanmelding.is_open
    assert zaak.aanmelding.te_wissen_vanaf is not None
    assert stop_opnieuw(merken=set()) == 0


def test_bedrijf_B3_een_account_dat_afgesloten_werd_is_het_weer(zet_terug):
    beheer, wie, ander = maak_gebruiker(Rol.BEHEER), maak_gebruiker(Rol.STAF), maak_gebruiker(Rol.STAF)
    kopie = zet_terug.kopie()
    account_sluiten(gebruiker=wie, reden="weg", door=beheer)
    account_sluiten(gebruiker=ander, reden="weg", door=beheer)
    account_heropenen(gebruiker=ander, reden="toch niet", door=beheer)
    verslag = zet_terug(kopie)
    assert "Opnieuw afgesloten: 1 account." in verslag
    assert not Gebruiker.objects.get(pk=wie.pk).is_active
    assert Gebruiker.objects.get(pk=ander.pk).is_active, "wie weer binnen mocht, blijft binnen"
    assert Gebeurtenis.objects.filter(wat="account afgesloten", object_sleutel=wie.sleutel).exists()


def test_bedrijf_B3_ook_zonder_lijst_weet_de_databank_die_vervangen_wordt_wie_buiten_is(zet_terug):
    beheer, wie = maak_gebruiker(Rol.BEHEER), maak_gebruiker(Rol.STAF)
    kopie = zet_terug.kopie()
    account_sluiten(gebruiker=wie, reden="weg", door=beheer)
    herhaling.wislijst().unlink()
    assert "Opnieuw afgesloten: 1 account." in zet_terug(kopie)


def test_de_lijst_staat_waar_de_instelling_zegt_en_noemt_niemand(map_, settings):
    settings.WISLIJST = str(map_ / "andere schijf" / "lijst.txt")
    beheer, wie = maak_gebruiker(Rol.BEHEER), maak_gebruiker(Rol.STAF)
    account_sluiten(gebruiker=wie, reden="weg", door=beheer)
    (regel,) = (map_ / "andere schijf" / "lijst.txt").read_text().split()
    assert regel.startswith("account:") and regel.endswith(".1.dicht")
    assert wie.sleutel not in regel and wie.email not in regel
    assert accounts.sluit_opnieuw(merken={regel.removeprefix("account:")}) == 0, "het is al dicht"


def test_twee_die_tegelijk_schrijven_worden_allebei_gehoord(map_):
    from concurrent.futures import ThreadPoolExecutor

    doel = map_ / "lijst.txt"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda nummer: herhaling.schrijf({f"regel{nummer}"}, doel), range(40)))
    assert len(herhaling.lees(doel)) == 40
