"""A mail server that fails as a test tells it to, and mails to try it with."""

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend

from leerrecht.berichten.uitbox import zet_klaar
from leerrecht.models import Bericht

KANARIE = "KANARIE-7391"


class Postbus(BaseEmailBackend):
    """A mail server that fails as told: `dicht` at opening, `fout` while handing over, `afscheid` at the goodbye."""

    dicht: OSError | None = None
    fout: OSError | None = None
    afscheid: OSError | None = None
    pogingen = 0

    def open(self) -> None:
        if self.dicht:
            raise self.dicht

    def send_messages(self, berichten) -> int:
        type(self).pogingen += 1
        if self.fout:
            raise self.fout
        mail.outbox.extend(berichten)
        return len(berichten)

    def close(self) -> None:
        if self.afscheid:
            raise self.afscheid


@pytest.fixture
def postbus(settings, monkeypatch):
    settings.EMAIL_BACKEND = f"{__name__}.Postbus"
    monkeypatch.setattr(Postbus, "pogingen", 0)

    def stel(**fouten) -> None:
        for naam in ("dicht", "fout", "afscheid"):
            monkeypatch.setattr(Postbus, naam, fouten.get(naam))

    return stel


def schrijf(**velden) -> Bericht:
    standaard = {"soort": "proef", "aan": "pia@voorbeeld.test", "onderwerp": "Een bericht", "tekst": f"Dag {KANARIE}"}
    return zet_klaar(**{**standaard, "html": f"<p>{KANARIE}</p>", **velden})


def stand(bericht: Bericht) -> str:
    bericht.refresh_from_db()
    return bericht.stand
