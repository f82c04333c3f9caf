"""Error reports and log lines hold nothing that a person typed and no secret of a link."""

import io
import logging
import re
from decimal import Decimal

import pytest
from celery import current_app, shared_task
from django.db import IntegrityError, transaction
from django.test import RequestFactory

from leerrecht.foutmelding import GeenGegevensFilter, ZonderGeheimFilter, ZonderZinFormatter, spoor
from leerrecht.models import Inzending


def regel(zin: str, *args) -> str:
    record = logging.LogRecord("django.request", logging.ERROR, "x", 1, zin, args, None)
    assert ZonderGeheimFilter().filter(record)
    return record.getMessage()


def test_het_geheim_van_een_uitnodiging_staat_niet_in_een_logregel():
    assert regel("Internal Server Error: %s", "/account/uitnodiging/kanarie123/") == (
        "Internal Server Error: /account/uitnodiging/[weggelaten]/"
    )


def test_de_sleutel_van_een_nieuw_wachtwoord_staat_niet_in_een_logregel():
    assert "kanarie" not in regel("Not Found: /account/wachtwoord-vergeten/3-kanarie-99/")


def test_een_gewone_logregel_blijft_zoals_hij_is():
    assert regel("Not Found: %s", "/actieplan/nergens/") == "Not Found: /actieplan/nergens/"


def test_een_foutverslag_noemt_velden_maar_nooit_wat_er_getypt_is():
    request = RequestFactory().post("/x/", {"verhaal": "kanarie"})
    filter_ = GeenGegevensFilter()
    assert filter_.get_post_parameters(request) == {"verhaal": "[weggelaten]"}
    assert filter_.get_traceback_frame_variables(request, None) == []


def gooi(zin: str) -> None:
    geheim = zin  # noqa: F841 (a local variable, as in any function that fails)
    try:
        {}[zin]
    except KeyError as fout:
        raise OSError(28, zin) from fout


def fout_van(zin: str) -> BaseException:
    try:
        gooi(zin)
    except OSError as fout:
        return fout


def test_huis_C4_een_fout_zegt_in_het_logboek_waar_in_onze_code_en_nooit_wat():
    zin = spoor(fout_van("KANARIE-7391"))
    plek = r"leerrecht/tests/test_foutmelding\.py:\d+"
    assert re.fullmatch(rf"OSError 28 ENOSPC \({plek} fout_van > {plek} gooi\), na KeyError \({plek} gooi\)", zin)


def test_huis_C4_een_blad_van_een_pakket_staat_niet_in_het_spoor():
    try:
        Decimal("KANARIE").quantize("x")
    except Exception as fout:
        buiten = spoor(fout)
    assert "KANARIE" not in buiten
    assert "test_foutmelding.py" in buiten
    assert ".venv" not in buiten
    assert "site-packages" not in buiten


@pytest.mark.django_db
def test_huis_C4_de_databank_geeft_haar_nummer_maar_niet_de_rij():
    rij = Inzending.objects.create(token="KANARIE-7391", resultaat="/")
    with pytest.raises(IntegrityError) as gevangen, transaction.atomic():
        Inzending.objects.create(token=rij.token, resultaat="/")
    zin = spoor(gevangen.value)
    assert "django.db.utils.IntegrityError (leerrecht/tests/test_foutmelding.py" in zin
    assert "23505" in zin or "SQLITE_CONSTRAINT_UNIQUE" in zin
    assert "KANARIE" not in zin


def test_een_fout_in_zijn_eigen_keten_houdt_het_logboek_niet_bezig():
    een, twee = ValueError(), TypeError()
    een.__cause__, twee.__cause__ = twee, een
    assert spoor(een) == "ValueError (buiten onze code), na TypeError (buiten onze code)"


def test_huis_C4_een_taak_van_celery_die_faalt_schrijft_haar_zin_niet(caplog):
    @shared_task(name="proef.faalt")
    def faalt(wat: str) -> None:
        raise ValueError(wat)

    regels = io.StringIO()
    scherm = logging.StreamHandler(regels)
    scherm.addFilter(ZonderGeheimFilter())
    scherm.setFormatter(ZonderZinFormatter("%(message)s"))
    logger = logging.getLogger("celery.app.trace")
    logger.addHandler(scherm)
    try:
        faalt.apply(args=["KANARIE-7391"])
    finally:
        logger.removeHandler(scherm)
        current_app.tasks.pop("proef.faalt")
    tekst = regels.getvalue()
    assert "proef.faalt" in tekst
    assert "ValueError (leerrecht/tests/test_foutmelding.py:" in tekst
    assert "KANARIE" not in tekst


def test_wat_een_pakket_als_fout_in_zijn_regel_zet_verliest_zijn_zin():
    zin = regel("Connection lost: %r", fout_van("KANARIE-7391"))
    assert zin.startswith("Connection lost: 'OSError 28 ENOSPC (")
    assert "KANARIE" not in zin
