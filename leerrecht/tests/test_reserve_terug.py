"""A restore when things are not as they were: another release, another disk, other files, a cut in the middle."""

import errno
import io
import os
import signal
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from django.conf import settings as instellingen
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from leerrecht.dokter import reservekopie as dokter
from leerrecht.dokter.bevinding import Ernst
from leerrecht.models import Gebruiker
from leerrecht.reserve import postgres, uitpakken
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.inhoud import aantallen
from leerrecht.reserve.maken import maak
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.terugzetten import zet_terug
from leerrecht.reserve.werkmap import ruim_restanten
from leerrecht.tests.kopiehulp import KANARIE, eigen_opslag, staat_er, vul, wijzig
from leerrecht.tests.test_migraties import _migreer
from leerrecht.tests.werker import adres_van_de_proefdatabank

pytestmark = pytest.mark.django_db(transaction=True)
SLEUTEL = nieuwe_sleutel()


@pytest.fixture(autouse=True)
def opslag(tmp_path, settings) -> FileSystemStorage:
    return eigen_opslag(settings, tmp_path)


@pytest.fixture
def terug_naar_nu():
    """Whatever happens, the next test finds the tables as they are now."""
    yield
    call_command("migrate", interactive=False, verbosity=0)


@pytest.mark.usefixtures("terug_naar_nu")
def test_huis_A1_na_een_upgrade_komt_een_kopie_van_ervoor_terug_en_gaat_weer_mee(tmp_path, opslag, capsys):
    vul(opslag)
    naam = Gebruiker.objects.values_list("naam", flat=True).get()
    _migreer({"leerrecht": "0020_geheimhouding"})
    toen = set(connection.introspection.table_names())
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    call_command("migrate", interactive=False, verbosity=0)  # the upgrade
    assert set(connection.introspection.table_names()) - toen, "er kwam geen tabel bij: dit bewijst niets"
    wijzig()
    (tmp_path / "geheim").write_text(SLEUTEL[0])
    call_command("reservekopie", "terug", str(kopie), sleutel=tmp_path / "geheim", overschrijf=True)
    assert "Alles is terug" in capsys.readouterr().out
    assert staat_er()
    assert Gebruiker.objects.values_list("naam", flat=True).get() == naam
    call_command("migrate", check_unapplied=True, verbosity=0)  # ends otherwise when one is left


def test_bedrijf_B1_de_geheime_helft_komt_langs_de_invoer_en_nooit_op_de_server(tmp_path, opslag, monkeypatch, capsys):
    """`--sleutel - < reserve.sleutel`, as docs/beheer/reservekopie.md says it for a container."""
    vul(opslag)
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    wijzig()
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with pytest.raises(CommandError, match="geen geheime sleutel"):
        call_command("reservekopie", "terug", str(kopie), "--sleutel", "-", "--overschrijf")
    assert not staat_er()
    zoals_age = f"# created: 2026-11-29T03:00:00Z\n# public key: {SLEUTEL[1]}\n{SLEUTEL[0]}\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(zoals_age))
    call_command("reservekopie", "terug", str(kopie), "--sleutel", "-", "--overschrijf")
    assert "Alles is terug" in capsys.readouterr().out
    assert staat_er()
    for map_ in (Path(instellingen.VAR), tmp_path):
        assert all(SLEUTEL[0].encode() not in pad.read_bytes() for pad in map_.rglob("*") if pad.is_file())


def test_een_kopie_van_een_latere_uitgave_verandert_niets(tmp_path, opslag):
    vul(opslag)
    MigrationRecorder(connection).record_applied("leerrecht", "9999_van_morgen")
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    MigrationRecorder(connection).record_unapplied("leerrecht", "9999_van_morgen")
    wijzig()
    with pytest.raises(ReserveFout, match="andere uitgave"):
        zet_terug(kopie, SLEUTEL[0], overschrijf=True)
    assert not staat_er()


def test_bedrijf_A2_terugzetten_gaat_ook_op_een_python_zonder_filter(tmp_path, opslag, monkeypatch):
    """As Python 3.11.0-3.11.3, Debian 12's own among them: `extractall` knows no `filter`, tarfile no `data_filter`."""
    oud = tarfile.TarFile.extractall

    def zonder_filter(self, path=".", members=None, *, numeric_owner=False):
        return oud(self, path, members, numeric_owner=numeric_owner)

    monkeypatch.setattr(tarfile.TarFile, "extractall", zonder_filter)
    for weg in ("data_filter", "tar_filter", "fully_trusted_filter"):
        monkeypatch.delattr(tarfile, weg, raising=False)
    vul(opslag)
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    wijzig()
    zet_terug(kopie, SLEUTEL[0], overschrijf=True)
    assert staat_er()


_MAAK_EN_ZET = """
import sys, django; django.setup()
from pathlib import Path
from leerrecht.reserve.maken import maak
from leerrecht.reserve.terugzetten import zet_terug
from leerrecht.reserve.sleutel import nieuwe_sleutel
geheim, publiek = nieuwe_sleutel()
manifest = zet_terug(maak(Path(sys.argv[1]), publiek), geheim, overschrijf=True)
print("%d.%d.%d" % sys.version_info[:3], sum(manifest["rijen"].values()))
"""


def test_bedrijf_A2_op_de_laagste_python_die_hier_staat_komt_een_kopie_terug(tmp_path, opslag):
    """The system's own Python, with our packages: on Debian 12 that is 3.11.2."""
    python = Path("/usr/bin/python3.11")
    if not python.exists():
        pytest.skip("hier staat geen Python 3.11 van het systeem")
    vul(opslag)
    voor = sum(aantallen().values())
    pakketten = next(pad for pad in sys.path if pad.endswith("site-packages"))
    omgeving = os.environ | {
        "PYTHONPATH": f"{instellingen.BASIS}:{pakketten}",
        "LEERRECHT_DATABASE_URL": adres_van_de_proefdatabank(),
        "LEERRECHT_VAR": str(instellingen.VAR),
    }
    connection.close()
    opdracht = [str(python), "-c", _MAAK_EN_ZET, str(tmp_path / "kopie")]
    klaar = subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, timeout=300)
    assert klaar.returncode == 0, klaar.stderr
    assert klaar.stdout.split()[1] == str(voor)
    assert staat_er()


@pytest.mark.parametrize("naam", ["../buiten", "/tmp/buiten", "anders/x", "bestanden/bijlagen/../../../x"])
def test_wat_buiten_zijn_map_wil_wordt_niet_uitgepakt(tmp_path, naam):
    with tarfile.open(tmp_path / "x.tar", "w") as tar:
        tar.addfile(tarfile.TarInfo(naam))
    with tarfile.open(tmp_path / "x.tar") as tar, pytest.raises(ReserveFout, match="geen gewoon bestand"):
        uitpakken._haal(tar, next(iter(tar)), tmp_path / "uit")
    assert [pad.name for pad in tmp_path.iterdir()] == ["x.tar"]


def test_een_verwijzing_wordt_niet_uitgepakt(tmp_path):
    lid = tarfile.TarInfo("databank")
    lid.type, lid.linkname = tarfile.SYMTYPE, "/etc/passwd"
    with tarfile.open(tmp_path / "x.tar", "w") as tar:
        tar.addfile(lid)
        with pytest.raises(ReserveFout, match="geen gewoon bestand"):
            uitpakken._haal(tar, lid, tmp_path)


def test_huis_A1_bestanden_die_niet_in_de_kopie_staan_gaan_weg(tmp_path, opslag):
    vul(opslag)
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    opslag.save("jaar/later.pdf", ContentFile(b"later"))
    Path(opslag.path("los.txt")).write_bytes(b"intussen anders")
    zet_terug(kopie, SLEUTEL[0], overschrijf=True)
    over = sorted(pad.relative_to(opslag.location).as_posix() for pad in Path(opslag.location).rglob("*.*"))
    assert over == ["jaar/evaluatie.pdf", "los.txt"]
    assert Path(opslag.path("los.txt")).read_bytes() == b"los"


def test_huis_A1_over_twee_schijven_gaat_niets_verloren(tmp_path, opslag, monkeypatch):
    """A rename from one disk to another fails, as the system says it does."""
    vul(opslag)
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    wijzig()
    echt = os.replace

    def over_schijven(van, naar, **opties):
        if Path(van).parent != Path(naar).parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return echt(van, naar, **opties)

    monkeypatch.setattr(os, "replace", over_schijven)
    monkeypatch.setattr(os, "rename", over_schijven)
    zet_terug(kopie, SLEUTEL[0], overschrijf=True)
    assert staat_er()
    assert Path(opslag.path("jaar/evaluatie.pdf")).read_bytes() == b"%PDF " + KANARIE.encode()


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="hier is geen tweede bestandssysteem")
def test_huis_A1_ook_op_een_echte_tweede_schijf(tmp_path, settings, opslag):
    vul(opslag)
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    wijzig()
    settings.VAR = Path("/dev/shm") / f"leerrecht-{os.getpid()}"
    settings.VAR.mkdir()
    try:
        zet_terug(kopie, SLEUTEL[0], overschrijf=True)
        assert list(settings.VAR.iterdir()) == []
    finally:
        settings.VAR.rmdir()
    assert staat_er()


_ZET = """
import os, signal, sys, django; django.setup()
from pathlib import Path
from leerrecht.reserve import postgres, sqlite
from leerrecht.reserve.terugzetten import zet_terug
{breuk}
zet_terug(Path(sys.argv[1]), sys.argv[2], overschrijf=True)
"""
_DOOD = "(lambda *a: os.kill(os.getpid(), signal.SIGKILL))"


@pytest.mark.parametrize("breuk", ["postgres._telling", "sqlite.keur", "sqlite.os.replace"])
def test_een_terugzetting_die_gedood_wordt_laat_de_oude_databank_heel(tmp_path, opslag, breuk):
    if not breuk.startswith(connection.vendor.replace("postgresql", "postgres")):
        pytest.skip("een stap van de andere databank")
    vul(opslag)
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    wijzig()
    voor = aantallen()
    klaar = _zet_in_een_ander_proces(kopie, f"{breuk} = {_DOOD}")
    assert klaar.returncode == -signal.SIGKILL, klaar.stderr
    assert (aantallen(), staat_er()) == (voor, False)
    assert ruim_restanten() == 1, "wat opengemaakt was, blijft niet liggen"
    assert list(Path(instellingen.VAR).glob("reserve-*")) == []


@pytest.mark.alleen_postgres
def test_op_postgres_gaat_alles_terug_in_een_keer_of_niets(tmp_path, opslag):
    """The very last statement of the transaction fails, when all tables are gone and made anew."""
    vul(opslag)
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    wijzig()
    voor = aantallen()
    breuk = "postgres._telling = lambda rijen: 'SELECT 1/0;'"
    klaar = _zet_in_een_ander_proces(kopie, breuk)
    assert klaar.returncode == 1 and "division by zero" in klaar.stderr
    assert (aantallen(), staat_er()) == (voor, False)


def test_een_kopie_waaraan_een_rij_ontbreekt_verandert_niets(tmp_path, opslag, monkeypatch):
    vul(opslag)
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    wijzig()
    echt = uitpakken.inhoud.lees
    tabel = Gebruiker._meta.db_table
    monkeypatch.setattr(
        uitpakken.inhoud,
        "lees",
        lambda map_: (m := echt(map_)) | {"rijen": m["rijen"] | {tabel: m["rijen"][tabel] + 1}},
    )
    with pytest.raises(ReserveFout, match="niet alle rijen zijn terug|niet volledig"):
        zet_terug(kopie, SLEUTEL[0], overschrijf=True)
    assert not staat_er()


def _zet_in_een_ander_proces(kopie: Path, breuk: str) -> subprocess.CompletedProcess[str]:
    omgeving = os.environ | {
        "LEERRECHT_DATABASE_URL": adres_van_de_proefdatabank(),
        "LEERRECHT_VAR": str(instellingen.VAR),
        "PYTHONPATH": str(instellingen.BASIS),
    }
    connection.close()
    opdracht = [sys.executable, "-c", _ZET.format(breuk=breuk), str(kopie), SLEUTEL[0]]
    return subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, timeout=300)


@pytest.mark.alleen_postgres
@pytest.mark.parametrize(("client", "zin"), [(14, "pg_dump is hier van PostgreSQL 14"), (0, "pg_dump ontbreekt")])
def test_bedrijf_A1_een_te_oud_programma_wordt_meteen_gezegd(tmp_path, opslag, monkeypatch, client, zin):
    echt = postgres.versies()[1]
    monkeypatch.setattr(postgres, "versies", lambda: (client, echt))
    with pytest.raises(ReserveFout, match=zin):
        maak(tmp_path / "kopie", SLEUTEL[1])
    assert not (tmp_path / "kopie").exists()
    (bevinding,) = dokter.kan_kopie()
    assert bevinding.ernst == Ernst.NU and bevinding.zin.startswith(zin)
    assert f"postgresql-client-{echt}" in bevinding.zin


def test_bedrijf_A1_wat_kan_wordt_ook_gezegd():
    assert [bevinding.ernst for bevinding in dokter.kan_kopie()] == [Ernst.IN_ORDE]


def test_bedrijf_B13_een_opslag_van_een_andere_soort_gaat_mee(tmp_path, settings, opslag):
    settings.STORAGES |= {"geheugen": {"BACKEND": "django.core.files.storage.InMemoryStorage"}}
    from django.core.files.storage import storages

    vul(opslag)
    storages["geheugen"].save("map/bladzijde.txt", ContentFile(b"in het geheugen"))
    kopie = maak(tmp_path / "kopie", SLEUTEL[1])
    storages["geheugen"].delete("map/bladzijde.txt")
    storages["geheugen"].save("map/later.txt", ContentFile(b"later"))
    zet_terug(kopie, SLEUTEL[0], overschrijf=True)
    assert storages["geheugen"].listdir("map")[1] == ["bladzijde.txt"]
    with storages["geheugen"].open("map/bladzijde.txt") as bestand:
        assert bestand.read() == b"in het geheugen"
    del settings.STORAGES["geheugen"]
    settings.STORAGES = dict(settings.STORAGES)
    with pytest.raises(ReserveFout, match="niet ingesteld is: geheugen"):
        zet_terug(kopie, SLEUTEL[0], overschrijf=True)


def test_bedrijf_B13_een_opslag_die_niet_kan_opsommen_wordt_luid_geweigerd(tmp_path, settings, opslag):
    settings.STORAGES |= {"doof": {"BACKEND": "django.core.files.storage.Storage"}}
    with pytest.raises(ReserveFout, match="De opslag doof kan niet zeggen"):
        maak(tmp_path / "kopie", SLEUTEL[1])
    assert list((tmp_path / "kopie").iterdir()) == []
    (bevinding,) = dokter.gaat_alles_mee()
    assert bevinding.ernst == Ernst.NU and "doof" in bevinding.zin
