"""Nothing about a young person lies readable anywhere: a whole story with canaries, and a search of every place."""

import contextlib
import io
import logging
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage
from django.db import IntegrityError, connection

from leerrecht.foutmelding import ZonderGeheimFilter, ZonderZinFormatter
from leerrecht.models import Achtergrondtaak, Bericht, Berichtstand, BewaardeInvoer, Gebeurtenis, Raadpleging, Taakstand
from leerrecht.tasks import opruimen_inplannen
from leerrecht.tests.kanarieuitvoer import Uitvoer
from leerrecht.tests.leesbaar import mail_leesbaar
from leerrecht.tests.uitvoer import uitvoeradressen
from leerrecht.tests.werker import start_werker, wacht_op  # noqa: F401  (a fixture)
from leerrecht.versleuteling import ontsleutel
from meldpunt.daden import aanmelden
from meldpunt.models import Concept, Dossierdeel, Jongere, Notitie, Toestemming, Verbetering
from meldpunt.tests import verhaal_links, verhaal_rond, verhaal_tafel, verhaal_wegen
from meldpunt.tests.kanarieplekken import VELD_ZONDER_KIND, ZONDER_KIND, ongezongen, overbodig, te_bezingen
from meldpunt.tests.verhaal import NAALDEN, Verhaal

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.worker]
# With its number: the name of this file is no canary.
_GEVONDEN = re.compile("|".join([r"kanarie\d", *map(re.escape, NAALDEN)]), re.I)


def kanaries_in(tekst: str) -> list[str]:
    """Every place where a canary sings, with what stands around it."""
    return [tekst[max(0, treffer.start() - 60) : treffer.end() + 30] for treffer in _GEVONDEN.finditer(tekst)]


def rauwe_databank() -> str:
    """The bytes of the database: its file with what is still in the write-ahead log, or every row of every table."""
    if connection.vendor == "sqlite":
        bestand = Path(str(connection.settings_dict["NAME"]))
        bestanden = [pad for pad in bestand.parent.rglob(f"{bestand.name}*") if pad.is_file()]
        return "".join(pad.read_bytes().decode("latin-1") for pad in bestanden)
    delen = []
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{tabel}"')
            delen += [f"{tabel}: {rij}" for rij in cursor.fetchall()]
    return "\n".join(delen)


def wachtrij() -> str:
    """Everything the broker holds: files of the embedded one, or every key of Redis."""
    if settings.CELERY_BROKER_URL.startswith("filesystem"):
        mappen = [settings.VAR / naam for naam in ("wachtrij", "wachtrij-beheer")]
        return "".join(pad.read_text(errors="replace") for map_ in mappen for pad in map_.rglob("*") if pad.is_file())
    winkel, uit = redis.Redis.from_url(settings.CELERY_BROKER_URL), []
    for sleutel in winkel.scan_iter():
        lees = {
            b"list": lambda k: winkel.lrange(k, 0, -1),
            b"hash": winkel.hgetall,
            b"set": winkel.smembers,
            b"zset": lambda k: winkel.zrange(k, 0, -1),
            b"string": winkel.get,
        }[winkel.type(sleutel)]
        uit.append(f"{sleutel!r} {lees(sleutel)!r}")
    return "\n".join(uit)


def map_(pad: Path) -> str:
    """Every file below a folder."""
    return "".join(bestand.read_bytes().decode("latin-1") for bestand in pad.rglob("*") if bestand.is_file())


def verzonden(map_: Path) -> str:
    """Every mail that left, unpacked: what is added to one is not readable as it is sent."""
    return "".join(mail_leesbaar(bestand.read_bytes()) for bestand in map_.rglob("*") if bestand.is_file())


@pytest.fixture
def logregels() -> Iterator[list[str]]:
    """All that any logger says, down to DEBUG (with every query and its values), written as production writes it."""
    regels: list[str] = []

    class Vanger(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            regels.append(self.format(record))

    vanger = Vanger(logging.DEBUG)
    vanger.setFormatter(ZonderZinFormatter("%(levelname)s %(name)s %(message)s"))
    vanger.addFilter(ZonderGeheimFilter())
    loggers = [logging.getLogger(naam) for naam in ("", "django", "leerrecht")]
    niveaus = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(vanger)
        logger.setLevel(logging.DEBUG)
    # It tells at DEBUG which names a template did not find, thousands of times.
    logging.getLogger("django.template").setLevel(logging.INFO)
    connection.force_debug_cursor = True
    yield regels
    connection.force_debug_cursor = False
    for logger, niveau in zip(loggers, niveaus, strict=True):
        logger.removeHandler(vanger)
        logger.setLevel(niveau)


@pytest.fixture
def breek(monkeypatch):
    """`with breek(zin):` saving a section ends in a fault of the database that quotes `zin`."""

    @contextlib.contextmanager
    def kapot(zin: str) -> Iterator[None]:
        def val(**argumenten):
            raise IntegrityError(zin)

        with monkeypatch.context() as tijdelijk:
            tijdelijk.setattr(aanmelden.SectieInvullen, "dienst", val)
            yield

    return kapot


def gespeeld() -> Verhaal:
    """The whole story, up to what goes wrong."""
    verhaal = Verhaal()
    verhaal.vooraanmelden()
    verhaal.aanmelden()
    verhaal.consult()
    verhaal.behandelen()
    verhaal.verbeteren()
    verhaal_rond.alles(verhaal)
    verhaal_tafel.tafels(verhaal)
    verhaal_wegen.wegen(verhaal)
    verhaal_links.links(verhaal)
    verhaal.toeleiden()
    verhaal.sluiten()
    return verhaal


def doorzoek_uitvoer(verhaal: Verhaal) -> None:
    """Every export as everybody gets it: of one file what is of that file, of all else nothing."""
    uitvoer = Uitvoer(verhaal)
    assert not uitvoer.niet_doorzocht(), "haal het op in kanarieuitvoer.py"
    assert not uitvoer.vreemd()
    assert uitvoer.hoort("meldpunt:verzoek_kopie") == [uitvoer.eigen] * 3, "papier, gegevens en zip zijn gelezen"
    assert all(uitvoer.hoort("meldpunt:bijlage"))


def test_geen_kanarie_zingt_waar_niemand_ze_mag_horen(logregels, breek, start_werker, settings, tmp_path):  # noqa: F811
    verhaal = gespeeld()
    assert not ongezongen(verhaal.gezongen()), "zing in een verhaal, of zeg in kanarieplekken.py waarom niet"
    foutpaginas = [antwoord.content.decode() for antwoord in verhaal.stoornissen(breek)]
    lijsten = verhaal.lijsten()
    settings.VEILIGHEIDSCONTACT = "mailto:veilig@voorbeeld.test"
    doorzoek_uitvoer(verhaal)
    opruimen_inplannen()
    plekken = {"wachtrij voor het werk": wachtrij(), "post die wacht": map_rijen(Bericht)}

    start_werker()
    wacht_op(lambda: not Bericht.objects.exclude(stand=Berichtstand.VERZONDEN).exists(), 180)
    wacht_op(lambda: Achtergrondtaak.objects.filter(stand=Taakstand.KLAAR).exists())
    assert len(list((tmp_path / "post").iterdir())) > 10, "er vertrok post"

    plekken |= {
        "databank": rauwe_databank(),
        "wachtrij na het werk": wachtrij(),
        "verzonden post": verzonden(tmp_path / "post"),
        "logboek van de werker": (tmp_path / "werker.txt").read_text(),
        "logboek": "\n".join(logregels),
        "geschiedenis": map_rijen(Gebeurtenis),
        "raadplegingen": map_rijen(Raadpleging),
        "taken": map_rijen(Achtergrondtaak),
        "zittingen": "\n".join(str(zitting.get_decoded()) for zitting in Session.objects.all()),
        "koekjes": verhaal.koekjes(),
        "adressen": verhaal.adressen(),
        "bestanden": map_(settings.VAR / "bestanden"),
        **{f"foutpagina {nummer}": tekst for nummer, tekst in enumerate(foutpaginas)},
        **{f"lijst voor {naam}": tekst for naam, tekst in lijsten.items()},
    }
    zingt = {plek: kanaries_in(tekst)[:3] for plek, tekst in plekken.items() if kanaries_in(tekst)}
    assert not zingt, "\n".join(f"{plek}: {waar}" for plek, waar in zingt.items())

    # Guards the guard: the places were looked at, and the canaries do live where they belong.
    leeg = {plek for plek, tekst in plekken.items() if not tekst} - {"bestanden", "wachtrij na het werk"}
    assert leeg <= {"logboek van de werker", "foutpagina 0"}, leeg
    for model, veld in (
        (Jongere, "naam"),
        (Notitie, "tekst"),
        (Dossierdeel, "inhoud"),
        (Toestemming, "taal"),
        (Verbetering, "oud"),
    ):
        assert any(kanaries_in(str(getattr(rij, veld))) for rij in model.objects.all()), model
    assert any(kanaries_in(ontsleutel(rij.inhoud)) for rij in BewaardeInvoer.objects.all())
    assert verhaal.dossier.referentie in plekken["lijst voor meldpunt /meldpunt/dossiers/?stand=afgerond"]
    assert "UPDATE" in plekken["logboek"] and "INSERT" in plekken["logboek"]


def map_rijen(model) -> str:
    """Every row of a table, as it lies there."""
    return "\n".join(str(rij) for rij in model.objects.values())


def test_de_zoektocht_hoort_een_kanarie_die_er_wel_is(db):
    assert kanaries_in("x KANARIE001 y") and kanaries_in("tel 0499 87 65 43")
    assert not kanaries_in("MP-26-K7RT4Q9X, K.K., 15 tot en met 17 jaar")
    assert {model.__name__ for model in apps.get_app_config("meldpunt").get_models()} >= {Concept.__name__}
    sessie = Session(session_key="proef", expire_date="2030-01-01T00:00:00Z")
    sessie.session_data = Session.get_session_store_class()().encode({"naam": "Kanarie001"})
    assert kanaries_in(str(sessie.get_decoded()))


def test_ook_wat_ingepakt_is_wordt_gehoord():
    mail = EmailMessage("x", "tekst", "a@voorbeeld.test", ["b@voorbeeld.test"])
    mail.attach(
        "overleg.ics", "BEGIN:VCALENDAR\r\nSUMMARY:Overleg met Kan\r\n arie001\r\n", "text/calendar; method=REQUEST"
    )
    zip_ = io.BytesIO()
    with zipfile.ZipFile(zip_, "w", zipfile.ZIP_DEFLATED) as bestand:
        bestand.writestr("blad.xml", "<c>Kanarie002</c>")
    mail.attach("blad.xlsx", zip_.getvalue(), "application/octet-stream")
    ruw = mail.message().as_bytes()
    assert not kanaries_in(ruw.decode())
    assert len(kanaries_in(mail_leesbaar(ruw))) == 2


def test_wat_geen_pagina_geeft_wordt_uit_de_code_gevonden():
    gevonden = uitvoeradressen()
    assert {"overleg:feed", "meldpunt:verzoek_kopie", "meldpunt:bijlage", "gezond", "monitoring:figuur"} <= gevonden
    assert not gevonden & {"start", "meldpunt:dossiers", "meldpunt:raadplegingen", "overleg:vergadering"}


def test_een_formulier_zonder_kanarie_valt_op():
    nodig = te_bezingen()
    assert {
        ("meldpunt:dossier_notitie", "tekst"),
        ("meldpunt:nota_schrijven", "over_wie"),
        ("meldpunt:sectie", "*"),
    } <= nodig
    assert ("meldpunt:dossier_notitie", "tekst") in ongezongen(nodig - {("meldpunt:dossier_notitie", "tekst")})
    assert not ongezongen(nodig)
    assert not overbodig(), "een uitzondering voor wat er niet meer is"
    assert all([*ZONDER_KIND.values(), *VELD_ZONDER_KIND.values()])
