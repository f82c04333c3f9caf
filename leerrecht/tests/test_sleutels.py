"""Keys: a portal with other keys does not start, and rotation may be cut off and run again without losing a letter."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings as instellingen
from django.core.checks import Tags, run_checks
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerrecht import herversleuteling, sleutelproef
from leerrecht.formulieren import klad
from leerrecht.models import BewaardeInvoer, Sleutelproef
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.werker import adres_van_de_proefdatabank
from leerrecht.versleuteling import GEBONDEN, versleutel
from meldpunt.models import Jongere, Notitie
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_betrokkene, maak_jongere
from monitoring.tests.klashulp import ZINNEN, blad, open_sessie, stuur

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
_TOKEN = re.compile(r"gAAAAA[\w=-]+")
OUD, NIEUW, VREEMD = (Fernet.generate_key().decode() for _ in range(3))


@pytest.fixture
def oude_sleutel(settings):
    """Everything below is written with the old key."""
    settings.VERSLEUTELSLEUTELS = [OUD]
    return settings


def ligt_er(model, kolom: str) -> list[str]:
    """Return what really lies in the database."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {kolom} FROM {model._meta.db_table} ORDER BY id")
        return [rij[0] for rij in cursor.fetchall()]


def leest(sleutel: str, geheim: str) -> bool:
    try:
        Fernet(sleutel).decrypt(geheim.removeprefix(GEBONDEN).encode())
        return True
    except InvalidToken:
        return False


def alle_geheimen() -> dict[str, list[str]]:
    """Every encrypted text of the database, by table and column: found by the shape of the token, not by our list."""
    gevonden: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{tabel}"')
            namen = [kolom[0] for kolom in cursor.description]
            for rij in cursor.fetchall():
                for naam, waarde in zip(namen, rij, strict=True):
                    gevonden.setdefault(f"{tabel}.{naam}", []).extend(_TOKEN.findall(str(waarde)))
    return {plek: teksten for plek, teksten in gevonden.items() if teksten}


def vul() -> None:
    """One row of every sort that holds something encrypted."""
    jongere = maak_jongere(voornaam="Kanarie", naam="Vogelaar", verblijf="bij oma")
    maak_betrokkene(jongere)
    aanmelding = maak_aanmelding(jongere=jongere, delen={"zien": {"tekst": "verhaal"}})
    with schrijven_toegestaan():
        Notitie.objects.create(aanmelding=aanmelding, tekst="noot", door=aanmelding.ingediend_door)
    BewaardeInvoer.objects.create(browser="b", pad="/", gebruiker_sleutel="", inhoud=versleutel('{"a": ["tekst"]}'))
    wie = maak_gebruiker()
    Authenticator.objects.create(user=wie, type="totp", data={"secret": versleutel("geheim")})
    Authenticator.objects.create(user=wie, type="recovery_codes", data={"seed": versleutel("zaad"), "used_mask": 5})


def test_na_de_wissel_leest_de_nieuwe_sleutel_alles_en_de_oude_niets(oude_sleutel, capsys):
    vul()
    sleutelproef.onthoud()
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    call_command("versleutel_opnieuw")
    assert "Een oudere sleutel mag nu weg" in capsys.readouterr().out
    geheimen = alle_geheimen()
    assert {"meldpunt_jongere.naam", "mfa_authenticator.data", "leerrecht_bewaardeinvoer.inhoud"} <= set(geheimen)
    for plek, teksten in geheimen.items():
        assert all(leest(NIEUW, tekst) for tekst in teksten), plek
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW]
    assert sleutelproef.bezwaar() == ""
    jongere = Jongere.objects.get()
    assert (jongere.volledige_naam, jongere.verblijf) == ("Kanarie Vogelaar", "bij oma")
    assert Notitie.objects.get().tekst == "noot"
    assert klad.haal(browser="b", eigenaar="", pad="/").getlist("a") == ["tekst"]
    assert Authenticator.objects.get(type="recovery_codes").data["used_mask"] == 5


def test_elke_versleutelde_kolom_van_elke_app_wordt_gezien():
    gezien = {
        f"{model._meta.db_table}.{kolom}"
        for model, kolommen in herversleuteling.versleutelde_kolommen().items()
        for kolom in kolommen
    }
    vul()
    los = {"mfa_authenticator.data"}
    assert set(alle_geheimen()) - los <= gezien
    assert len(gezien) > 20


def test_ook_rijen_met_een_tekst_als_sleutel_gaan_mee(oude_sleutel, monkeypatch):
    """Sheets without a name have no number: a number would say in which order they came."""
    sessie = stuur(open_sessie(), *[blad(waarde) for waarde in (1, 3, 5)])
    monkeypatch.setattr(herversleuteling, "HOEVEEL", 2)
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    assert herversleuteling.een_geheim()
    tellingen = {telling.wat: telling for telling in herversleuteling.herversleutel()}
    assert (tellingen["monitoring.Welbevindenblad"].gelezen, tellingen["monitoring.Welbevindenblad"].oud) == (3, 3)
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW]
    assert sorted(rij.waarden[ZINNEN[0]] for rij in sessie.bladen.all()) == [1, 3, 5]


def test_een_proef_telt_en_wijzigt_niets(oude_sleutel, capsys):
    vul()
    was = alle_geheimen()
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    call_command("versleutel_opnieuw", proef=True)
    uit = capsys.readouterr().out
    assert "meldpunt.Jongere: 1 gelezen, 1 ouder, 0 onleesbaar" in uit
    assert "Er is niets gewijzigd" in uit
    assert alle_geheimen() == was
    assert not Sleutelproef.objects.exists()


def test_een_tweede_keer_is_er_niets_meer_te_doen(oude_sleutel):
    vul()
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    assert sum(telling.oud for telling in herversleuteling.herversleutel()) > 5
    was = alle_geheimen()
    assert sum(telling.oud for telling in herversleuteling.herversleutel()) == 0
    assert alle_geheimen() == was


def test_wat_iemand_intussen_bewaarde_wordt_niet_teruggezet(oude_sleutel, monkeypatch):
    """Somebody changes a row between reading and writing: the newer text wins, and the next walk finds it done."""
    vul()
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    echt = herversleuteling._nieuw

    def traag(geheim, telling, plek=None):
        if telling.wat == "meldpunt.Notitie":
            notitie = Notitie.objects.get()
            notitie.tekst = "intussen geschreven"
            with schrijven_toegestaan():
                notitie.save()
        return echt(geheim, telling, plek)

    monkeypatch.setattr(herversleuteling, "_nieuw", traag)
    herversleuteling.herversleutel()
    assert Notitie.objects.get().tekst == "intussen geschreven"


def test_wat_geen_sleutel_leest_blijft_zoals_het_is_en_de_oude_sleutel_mag_niet_weg(oude_sleutel, capsys):
    sleutelproef.onthoud()
    maak_jongere()
    oude_sleutel.VERSLEUTELSLEUTELS = [VREEMD]
    maak_jongere()
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    was = ligt_er(Jongere, "naam")
    with pytest.raises(CommandError, match="met geen enkele sleutel leesbaar"):
        call_command("versleutel_opnieuw")
    assert leest(NIEUW, ligt_er(Jongere, "naam")[0])
    assert ligt_er(Jongere, "naam")[1] == was[1]
    assert leest(OUD, Sleutelproef.objects.get().versleuteld), "zolang niet alles mee is, hoort de oude sleutel erbij"


def test_een_nieuwe_blinde_sleutel_houdt_de_start_tegen_tot_alles_opnieuw_uitgerekend_is(settings):
    jongere = maak_jongere(voornaam="Kanarie", naam="Vogelaar")
    was = {veld: getattr(jongere, veld) for veld in Jongere.INDEXEN}
    sleutelproef.onthoud()
    settings.BLINDE_SLEUTEL = "een heel andere sleutel, lang genoeg voor een proef"
    assert "LEERRECHT_BLINDE_SLEUTEL past niet" in sleutelproef.bezwaar()
    call_command("versleutel_opnieuw")
    assert sleutelproef.bezwaar() == ""
    jongere.refresh_from_db()
    nieuw = Jongere(voornaam="kanarie", naam="VOGELAAR", geboren=jongere.geboren)
    nieuw.zet_indexen()
    assert len(Jongere.INDEXEN) == 4
    for veld in Jongere.INDEXEN:
        assert getattr(jongere, veld) == getattr(nieuw, veld) != was[veld], veld


@pytest.mark.parametrize("welk", [{"VERSLEUTELSLEUTELS": [VREEMD]}, {"BLINDE_SLEUTEL": "anders"}])
def test_met_een_andere_sleutel_start_geen_proces(settings, welk):
    sleutelproef.onthoud()
    assert sleutelproef.bezwaar() == ""
    for naam, waarde in welk.items():
        setattr(settings, naam, waarde)
    for opdracht in (["proces", "web"], ["proces", "werk"], ["proces", "klok"]):
        with pytest.raises(CommandError, match="past niet bij deze databank"):
            call_command(*opdracht)
    fouten = run_checks(tags=[Tags.database], databases=["default"])
    assert [fout.id for fout in fouten] == ["leerrecht.E006"]


def test_ook_zonder_proef_verraadt_een_oude_rij_een_verkeerde_sleutel(settings):
    """A database from before the proof existed: one stored secret is asked instead."""
    assert sleutelproef.bezwaar() == ""
    maak_jongere()
    assert sleutelproef.bezwaar() == ""
    settings.VERSLEUTELSLEUTELS = [VREEMD]
    assert "past niet bij deze databank" in sleutelproef.bezwaar()


def test_de_proef_zegt_niets_over_de_sleutels():
    sleutelproef.onthoud()
    sleutelproef.onthoud()
    rij = Sleutelproef.objects.get()
    assert instellingen.VERSLEUTELSLEUTELS[0] not in (rij.versleuteld, rij.blind)
    assert instellingen.BLINDE_SLEUTEL not in (rij.versleuteld, rij.blind)


def test_geen_transactie_is_groter_dan_een_portie(oude_sleutel, monkeypatch):
    monkeypatch.setattr(herversleuteling, "HOEVEEL", 3)
    for _ in range(10):
        maak_jongere()
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    with CaptureQueriesContext(connection) as gesteld:
        herversleuteling.herversleutel()
    schrijft = [vraag["sql"] for vraag in gesteld if 'UPDATE "meldpunt_jongere"' in vraag["sql"]]
    assert [regel.partition(" times")[0] for regel in schrijft] == ["3", "3", "3", "1"]
    assert all(leest(NIEUW, geheim) for geheim in ligt_er(Jongere, "naam"))


@pytest.mark.django_db(transaction=True)
def test_een_gedode_wissel_gaat_verder_waar_hij_was(oude_sleutel, tmp_path):
    """kill -9 in the middle: both keys stay readable, and a second run finishes."""
    for nummer in range(60):
        maak_jongere(voornaam=f"Kanarie{nummer}")
    (tmp_path / "traag.py").write_text(
        f"from leerrecht.settings.test import *\nVERSLEUTELSLEUTELS = ['{NIEUW}', '{OUD}']\n"
    )
    (tmp_path / "start.py").write_text(
        "import sys, time, django; django.setup()\n"
        "from django.core.management import call_command\n"
        "from leerrecht import herversleuteling as h\n"
        "h.HOEVEEL = 5\n"
        "echt = h._porties\n"
        "def traag(*a):\n"
        "    for portie in echt(*a):\n"
        "        time.sleep(0.05); yield portie\n"
        "h._porties = traag\n"
        "call_command('versleutel_opnieuw')\n"
    )
    omgeving = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "traag",
        "LEERRECHT_VAR": str(instellingen.VAR),
        "LEERRECHT_DATABASE_URL": adres_van_de_proefdatabank(),
        "PYTHONPATH": f"{tmp_path}:{instellingen.BASIS}",
    }
    opdracht = [sys.executable, str(tmp_path / "start.py")]

    def klaar() -> int:
        return sum(leest(NIEUW, geheim) for geheim in ligt_er(Jongere, "naam"))

    wissel = subprocess.Popen(opdracht, env=omgeving, cwd=instellingen.BASIS, stdout=subprocess.DEVNULL)
    einde = time.monotonic() + 120
    while not klaar() and time.monotonic() < einde:
        time.sleep(0.02)
    wissel.send_signal(signal.SIGKILL)
    wissel.wait()
    halverwege = klaar()
    assert 0 < halverwege < 60
    assert halverwege % 5 == 0, "een portie gaat helemaal mee of helemaal niet"
    oude_sleutel.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    assert len([rij.voornaam for rij in Jongere.objects.all()]) == 60, "intussen blijft alles leesbaar"

    uit = subprocess.run(opdracht, env=omgeving, cwd=instellingen.BASIS, capture_output=True, text=True, timeout=300)
    assert uit.returncode == 0, uit.stderr
    assert klaar() == 60
    assert "Een oudere sleutel mag nu weg" in uit.stdout
