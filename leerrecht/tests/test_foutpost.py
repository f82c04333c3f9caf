"""What a Sentry-compatible server hears of a fault: where in the code, never a value. Tried with the real package."""

import json
import socket
import subprocess
import sys

import pytest
from django.conf import settings as instellingen

from leerrecht import foutpost
from leerrecht.tests.werker import werkomgeving

KANARIE = "KANARIE-7391"
# In a process of its own: the package takes hold of Django for good.
SCRIPT = f"""
import json, sys
import django
from django.conf import settings
django.setup()
settings.FOUTMELDADRES = "https://sleutel@fouten.example/1"
settings.ALLOWED_HOSTS = ["*"]
from leerrecht import foutpost
from sentry_sdk.transport import Transport

class Vang(Transport):
    gebeurtenissen, alles = [], b""

    def capture_envelope(self, envelop):
        self.gebeurtenissen.append(envelop.get_event())
        Vang.alles += envelop.serialize()

foutpost.begin(transport=Vang())
from django.test import Client
from leerrecht.views import over

def stuk(*a, **k):
    geheim = "{KANARIE}-lokaal"
    raise ValueError("{KANARIE}-zin")

over.render = stuk
from django.db import connection
Client(raise_request_exception=False).get(
    "/over/?vraag={KANARIE}-vraag", HTTP_COOKIE="a={KANARIE}-koekje", HTTP_USER_AGENT="{KANARIE}-browser"
)
try:
    raise OSError(28, "{KANARIE}-bestand")
except OSError as fout:
    foutpost.meld(fout)
import sentry_sdk, logging
logging.getLogger("vreemd").error("{KANARIE}-regel")
sentry_sdk.capture_message("{KANARIE}-los")
sentry_sdk.flush(5)
print(Vang.alles.decode().replace(chr(10), " "))
print(json.dumps(Vang.gebeurtenissen))
"""


@pytest.mark.django_db(transaction=True)
def test_bedrijf_B14_een_melding_draagt_waar_en_wat_voor_fout_en_nooit_een_waarde(tmp_path):
    klaar = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=instellingen.BASIS,
        env=werkomgeving(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    pagina, taak = json.loads(klaar.stdout.splitlines()[-1])
    assert KANARIE not in klaar.stdout, "ook niet in wat er rond een melding zit"
    assert socket.gethostname() not in klaar.stdout
    (fout,) = pagina["exception"]["values"]
    assert (fout["type"], fout["value"]) == ("ValueError", "")
    assert any(plek["function"] == "stuk" for plek in fout["stacktrace"]["frames"])
    assert len(pagina["tags"]["kenmerk"]) == 8
    assert taak["tags"]["soort"] == "OSError 28 ENOSPC"
    assert not {"request", "user", "server_name", "breadcrumbs", "contexts", "extra", "modules"} & set(pagina)


def test_zonder_adres_wordt_er_niets_gemeld(settings):
    assert settings.FOUTMELDADRES == ""
    foutpost.begin()
    foutpost.meld(ValueError(KANARIE))
    assert foutpost.schoon({"message": KANARIE}, {}) is None
