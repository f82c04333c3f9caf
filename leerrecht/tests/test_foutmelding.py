"""Error reports and log lines hold nothing that a person typed and no secret of a link."""

import logging

from django.test import RequestFactory

from leerrecht.foutmelding import GeenGegevensFilter, ZonderGeheimFilter


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
