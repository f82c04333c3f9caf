"""Backups as nobody's job: the clock makes them, brings them away, prunes them, and proves that they come back."""

import datetime
import os
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from leerrecht import achtergrond, herhaling
from leerrecht.dokter import reservekopie as dokter
from leerrecht.dokter import ronde as dokterronde
from leerrecht.dokter.bevinding import Ernst
from leerrecht.models import Achtergrondtaak, Taakstand
from leerrecht.rechten import Rol
from leerrecht.reserve import ronde, werk
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.inhoud import aantallen
from leerrecht.reserve.proef import herstel_naast
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.terugzetten import zet_terug
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.kopiehulp import eigen_opslag, staat_er, vul, wijzig

pytestmark = pytest.mark.django_db(transaction=True)
SLEUTEL = nieuwe_sleutel()


@pytest.fixture(autouse=True)
def plekken(tmp_path, settings) -> Path:
    """A receiver, two places that are there, and a portal that holds something."""
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    settings.RESERVE_ONTVANGER, settings.RESERVE_MAP = SLEUTEL[1], str(tmp_path / "kopie")
    settings.RESERVE_TWEEDE, settings.RESERVE_TWEEDE_DAGEN = str(tmp_path / "ver"), 400
    (tmp_path / "ver").mkdir()
    vul(eigen_opslag(settings, tmp_path))
    return tmp_path


def doe(taak: Achtergrondtaak) -> Achtergrondtaak:
    achtergrond.voer_uit(taak.pk)
    taak.refresh_from_db()
    return taak


def op_uur(monkeypatch, *moment: int) -> None:
    nu = datetime.datetime(*moment, tzinfo=timezone.get_current_timezone())
    monkeypatch.setattr(timezone, "now", lambda: nu)


def oude_kopie(map_: Path, dagen: int) -> Path:
    toen = timezone.localtime() - datetime.timedelta(days=dagen)
    map_.mkdir(exist_ok=True)
    pad = map_ / f"leerrecht-{toen:%Y%m%d-%H%M%S}.tar.age"
    pad.write_text("x")
    return pad


def test_bedrijf_B16_een_nacht_laat_een_kopie_achter_op_twee_plaatsen(plekken):
    te_oud, elders = oude_kopie(plekken / "kopie", 91), oude_kopie(plekken / "ver", 91)
    taak = doe(achtergrond.plan_taak(naam=werk.KOPIE))
    assert taak.stand == Taakstand.KLAAR, taak.fout
    assert taak.zin.startswith("Reservekopie van ") and taak.zin.endswith("1 oude kopie gewist.")
    (hier,) = (plekken / "kopie").glob("*.age")
    assert not te_oud.exists() and elders.exists(), "elke plaats heeft haar eigen termijn"
    daar = plekken / "ver" / hier.name
    assert daar.read_bytes() == hier.read_bytes()
    assert daar.stat().st_mode & 0o077 == 0
    assert (plekken / "ver" / herhaling.BESTAND).exists()
    wijzig()
    zet_terug(daar, SLEUTEL[0], overschrijf=True)
    assert staat_er(), "de geheime helft die niet op de server staat, opent ze"


def test_een_tweede_plaats_die_er_niet_is_wordt_geen_map_van_deze_schijf(plekken, settings):
    settings.RESERVE_TWEEDE = str(plekken / "niet aangekoppeld")
    with pytest.raises(ReserveFout, match="tweede plaats"):
        ronde.maak_nacht()
    assert not (plekken / "niet aangekoppeld").exists()
    assert list((plekken / "kopie").glob("*.age")), "de kopie hier is er wel"


def test_bedrijf_B16_elke_week_wordt_de_nieuwste_op_proef_teruggezet_en_geteld(plekken):
    doe(achtergrond.plan_taak(naam=werk.KOPIE))
    voor = aantallen()
    taak = doe(achtergrond.plan_taak(naam=werk.PROEF))
    assert taak.stand == Taakstand.KLAAR, taak.fout
    assert taak.zin.startswith("Proefherstel gelukt: ") and "2 bestanden" in taak.zin
    na = aantallen()
    assert {t: n for t, n in na.items() if n != voor[t]} in ({}, {"leerrecht_achtergrondtaak": 2}), "het portaal bleef"
    assert list(Path(plekken / "var").glob("reserve-*")) == []
    (bevinding,) = dokter.laatst_hersteld()
    assert bevinding.ernst == Ernst.IN_ORDE and bevinding.zin.startswith("Hersteld op ")
    assert "rijen" in bevinding.zin


def test_de_server_opent_alleen_de_nieuwste_kopie(plekken):
    ronde.maak_nacht()
    eerste = ronde.proefsleutel()
    assert os.stat(plekken / "var" / "reserveproef.json").st_mode & 0o077 == 0
    gisteren = oude_kopie(plekken / "kopie", 1)
    eerste[0].rename(gisteren)
    ronde.maak_nacht()
    kopie, geheim = ronde.proefsleutel()
    assert herstel_naast(kopie, geheim).bestanden == 2
    with pytest.raises(ReserveFout, match="verkeerde sleutel"):
        herstel_naast(gisteren, geheim)


def test_een_kopie_die_niet_meer_opengaat_valt_op(plekken):
    kopie = ronde.maak_nacht().kopie
    kopie.write_bytes(kopie.read_bytes()[:-500])
    taak = doe(achtergrond.plan_taak(naam=werk.PROEF))
    assert taak.stand != Taakstand.KLAAR
    assert "ReserveFout" in taak.fout
    assert dokter.laatst_hersteld()[0].ernst == Ernst.BINNENKORT


@pytest.mark.alleen_postgres
def test_op_postgres_blijft_er_geen_proefdatabank_staan(plekken):
    kopie, geheim = (ronde.maak_nacht(), ronde.proefsleutel())[1]
    herstel_naast(kopie, geheim)
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname = 'leerrecht_reserveproef'")
        assert cursor.fetchall() == []


def test_bedrijf_B16_de_klok_vraagt_een_kopie_per_nacht_en_haalt_een_gemiste_in(monkeypatch, settings):
    op_uur(monkeypatch, 2026, 11, 30, 1, 15)
    assert werk.plan() == [], "voor twee uur niet"
    op_uur(monkeypatch, 2026, 11, 30, 9, 15)
    (taak,) = werk.plan()
    assert taak.soort == werk.KOPIE
    assert werk.plan() == [], "een per dag"
    settings.RESERVE_ONTVANGER = ""
    op_uur(monkeypatch, 2026, 12, 1, 3, 0)
    assert werk.plan() == []


def test_na_de_kopie_van_de_nacht_komt_een_keer_per_week_de_proef(monkeypatch):
    doe(achtergrond.plan_taak(naam=werk.KOPIE))
    Achtergrondtaak.objects.update(gemaakt_op=timezone.now())
    monkeypatch.setattr(werk, "VANAF_UUR", 0)
    (proef,) = werk.plan()
    assert proef.soort == werk.PROEF
    doe(proef)
    assert werk.plan() == []


def test_bedrijf_B16_zonder_ontvanger_zeggen_beheer_en_dokter_het(client, settings):
    settings.RESERVE_ONTVANGER = ""
    log_in(client, maak_gebruiker(Rol.BEHEER))
    pagina = client.get("/beheer/").content.decode()
    assert "LEERRECHT_RESERVE_ONTVANGER is leeg: er wordt geen enkele reservekopie gemaakt." in pagina
    assert [b.ernst for b in dokterronde.onderzoek() if b.sleutel == "reserveontvanger"] == [Ernst.NU]
    settings.RESERVE_ONTVANGER = "age1onzin"
    assert dokter.heeft_ontvanger()[0].zin.startswith("LEERRECHT_RESERVE_ONTVANGER is geen publieke sleutel")


def test_bedrijf_B16_beheer_leest_wanneer_er_laatst_hersteld_werd(client):
    log_in(client, maak_gebruiker(Rol.BEHEER))
    assert "De klok maakte nog geen enkele reservekopie." in client.get("/beheer/").content.decode()
    doe(achtergrond.plan_taak(naam=werk.KOPIE))
    doe(achtergrond.plan_taak(naam=werk.PROEF))
    pagina = client.get("/beheer/").content.decode()
    assert "De laatste reservekopie is van " in pagina
    assert "Hersteld op " in pagina and "rijen en 2 bestanden, allemaal nageteld." in pagina
    Achtergrondtaak.objects.update(klaar_op=timezone.now() - datetime.timedelta(days=11))
    pagina = client.get("/beheer/").content.decode()
    assert "meer dan twee dagen geleden" in pagina and "Het laatste proefherstel dat lukte" in pagina
