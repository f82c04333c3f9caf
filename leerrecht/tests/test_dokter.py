"""The doctor: what it finds, what it says to do, and that it stays on its feet."""

import datetime
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.utils import timezone

from leerrecht.dokter import buiten, machine, processen, ronde, wachtrijen
from leerrecht.dokter.bevinding import Bevinding, Ernst
from leerrecht.models import Bericht, Slag
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.mailserver import schrijf
from leerrecht.tests.slagen import alles_klopt, zwijgt

KANARIE = "KANARIE-7391"
pytestmark = pytest.mark.django_db


def van(bevindingen: list[Bevinding], sleutel: str) -> Bevinding:
    return next(bevinding for bevinding in bevindingen if bevinding.sleutel == sleutel)


@pytest.mark.parametrize("ernst", [Ernst.NU, Ernst.BINNENKORT])
def test_wie_zegt_dat_er_iets_scheelt_zegt_ook_wat_te_doen(ernst):
    with pytest.raises(ValueError, match="wat te doen"):
        Bevinding("proef", ernst, "Er scheelt iets.")


def test_bedrijf_A4_de_dokter_zegt_wie_stilstaat_en_hoe_je_het_herstart():
    alles_klopt()
    assert {bevinding.ernst for bevinding in processen.slagen()} == {Ernst.IN_ORDE}
    zwijgt("klok", datetime.timedelta(hours=3, minutes=10))
    klok = van(processen.slagen(), "klok")
    assert (klok.ernst, klok.gemeten) == (Ernst.NU, "slag 3 uur 10 min. geleden")
    assert klok.zin.startswith("De klok staat stil.")
    assert "docker compose restart klok" in klok.doe


@pytest.mark.parametrize(
    ("verschil", "ernst", "zin"),
    [
        (0.4, Ernst.IN_ORDE, "lopen gelijk"),
        (12.0, Ernst.BINNENKORT, "loopt voor"),
        (-300.0, Ernst.NU, "loopt achter"),
    ],
)
def test_de_dokter_ziet_een_klok_die_scheef_loopt(verschil, ernst, zin):
    alles_klopt()
    Slag.objects.filter(soort="werk").update(verschil=verschil)
    Slag.objects.exclude(soort="werk").update(verschil=0)
    (bevinding,) = processen.klokken()
    assert bevinding.ernst == ernst
    assert zin in bevinding.zin


def test_de_dokter_ziet_een_proces_met_andere_sleutels_en_een_andere_uitgave():
    alles_klopt()
    assert {bevinding.ernst for bevinding in processen.gelijk()} == {Ernst.IN_ORDE}
    Slag.objects.filter(soort="klok").update(sleutels="anders", uitgave="2020.1.1")
    assert van(processen.gelijk(), "sleutelbos").ernst == Ernst.NU
    assert "2020.1.1" in van(processen.gelijk(), "uitgave").zin


def test_de_dokter_noemt_de_oudste_die_wacht_en_wat_opgegeven_is():
    assert van(wachtrijen.wachtende(), "mails").zin == "Er wacht geen mail."
    schrijf()
    schrijf()
    Bericht.objects.update(gemaakt_op=timezone.now() - datetime.timedelta(hours=8, minutes=28))
    mails = van(wachtrijen.wachtende(), "mails")
    assert (mails.ernst, mails.zin, mails.gemeten) == (Ernst.NU, "Er wachten 2 mails.", "oudste 8 uur 28 min.")
    Bericht.objects.update(stand="mislukt")
    (opgegeven,) = wachtrijen.opgegeven()
    assert (opgegeven.ernst, opgegeven.gemeten) == (Ernst.BINNENKORT, "2 mails, 0 taken")


@pytest.mark.parametrize("dode_broker", ["dicht", "zwijgt"], indirect=True)
def test_de_dokter_hoort_dat_de_wachtrij_niet_antwoordt(dode_broker):
    (bevinding,) = wachtrijen.broker()
    assert bevinding.ernst == Ernst.NU
    assert "restart redis" in bevinding.doe


def test_zonder_databank_blijft_de_dokter_overeind_en_verklapt_niets(capsys):
    def weg(*argumenten):
        raise OperationalError(f"password={KANARIE}")

    with connection.execute_wrapper(weg), pytest.raises(CommandError, match="nu aandacht"):
        call_command("dokter")
    uitvoer = capsys.readouterr().out
    assert uitvoer.startswith("[nu] De databank antwoordt niet.")
    assert "[niet nagekeken] Het onderzoek van processen is niet gelukt." in uitvoer
    assert KANARIE not in uitvoer


@pytest.mark.parametrize(("vol", "ernst"), [(61, Ernst.IN_ORDE), (90, Ernst.BINNENKORT), (97, Ernst.NU)])
def test_de_dokter_meet_hoe_vol_de_schijf_is(monkeypatch, vol, ernst):
    maat = type("Maat", (), {"total": 100 * 10**9, "free": (100 - vol) * 10**9})
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda pad: maat)
    (bevinding,) = machine.schijf()
    assert (bevinding.ernst, bevinding.zin) == (ernst, f"De schijf is voor {vol} procent vol.")


def test_de_dokter_zegt_eerlijk_wat_hij_niet_nakeek(settings):
    settings.BASISADRES = "http://localhost:8000"
    (certificaat,) = buiten.certificaat()
    (mail,) = buiten.mailserver()
    assert certificaat.ernst == mail.ernst == Ernst.NIET_NAGEKEKEN
    assert "begint niet met https" in certificaat.zin
    settings.BASISADRES = "https://127.0.0.1:9"
    (certificaat,) = buiten.certificaat()
    assert certificaat.ernst == Ernst.NIET_NAGEKEKEN
    assert "niet te bereiken" in certificaat.zin


def maak_certificaat(map_: Path, dagen: int) -> Path:
    """A certificate for localhost that ends after so many days, with its key, in one file."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    nu = timezone.now()
    certificaat = (
        x509.CertificateBuilder()
        .subject_name(naam)
        .issuer_name(naam)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(nu - datetime.timedelta(days=90))
        .not_valid_after(nu + datetime.timedelta(days=dagen, hours=12))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(sleutel, hashes.SHA256())
    )
    pem = map_ / "alles.pem"
    geheim = sleutel.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem.write_bytes(geheim + certificaat.public_bytes(serialization.Encoding.PEM))
    return pem


@pytest.fixture
def https(request, tmp_path) -> Iterator[tuple[int, Path]]:
    """A server on loopback with a certificate that ends after `request.param` days: its port and that certificate."""
    pem = maak_certificaat(tmp_path, request.param)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    with socket.create_server(("127.0.0.1", 0)) as deur:

        def ontvang() -> None:
            try:
                with context.wrap_socket(deur.accept()[0], server_side=True) as verbinding:
                    verbinding.recv(1)
            except OSError:
                pass

        threading.Thread(target=ontvang, daemon=True).start()
        yield deur.getsockname()[1], pem


@pytest.mark.parametrize(
    ("https", "ernst"), [(60, Ernst.IN_ORDE), (9, Ernst.BINNENKORT), (1, Ernst.NU)], indirect=["https"]
)
def test_de_dokter_leest_het_certificaat_door_te_verbinden(https, ernst, settings, monkeypatch):
    poort, pem = https
    settings.BASISADRES = f"https://localhost:{poort}"
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    (bevinding,) = buiten.certificaat()
    assert bevinding.ernst == ernst
    assert "localhost geldt nog" in bevinding.zin


@pytest.mark.parametrize("https", [60], indirect=True)
def test_een_certificaat_dat_niemand_vertrouwt_is_nu(https, settings):
    settings.BASISADRES = f"https://localhost:{https[0]}"
    (bevinding,) = buiten.certificaat()
    assert bevinding.ernst == Ernst.NU
    assert "vertrouwt het certificaat" in bevinding.zin


@pytest.mark.parametrize(("antwoord", "ernst"), [(b"220 klaar\r\n", Ernst.IN_ORDE), (b"", Ernst.NU)])
def test_de_dokter_begroet_de_mailserver_zonder_mail_te_sturen(antwoord, ernst, settings):
    gehoord = []

    def spreek(deur: socket.socket) -> None:
        with deur.accept()[0] as gesprek:
            gesprek.sendall(antwoord)
            while antwoord and (regel := gesprek.recv(1024)):
                gehoord.append(regel)
                gesprek.sendall(b"221 dag\r\n" if regel.startswith(b"quit") else b"250 ok\r\n")

    with socket.create_server(("127.0.0.1", 0)) as deur:
        threading.Thread(target=spreek, args=(deur,), daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = deur.getsockname()
        (bevinding,) = buiten.mailserver()
    assert bevinding.ernst == ernst
    assert b"MAIL" not in b"".join(gehoord).upper()


def test_wat_een_onderzoek_zelf_overkomt_is_een_bevinding(monkeypatch):
    def stuk() -> list[Bevinding]:
        raise RuntimeError(KANARIE)

    monkeypatch.setattr(ronde, "ONDERZOEKEN", (stuk,))
    (bevinding,) = ronde.onderzoek()
    assert (bevinding.ernst, bevinding.gemeten) == (Ernst.NIET_NAGEKEKEN, "RuntimeError")


def test_het_oordeel_zegt_wat_nu_scheelt_en_telt_de_rest():
    alle = [
        Bevinding("a", Ernst.NU, "De klok staat stil.", "Start ze."),
        Bevinding("b", Ernst.BINNENKORT, "x", "y"),
        Bevinding("c", Ernst.IN_ORDE, "x"),
        Bevinding("d", Ernst.IN_ORDE, "x"),
    ]
    assert ronde.oordeel(alle) == "De klok staat stil. 1 ding vraagt binnenkort aandacht, 2 zijn in orde."
    assert ronde.oordeel(alle[2:]) == "2 zijn in orde."


def test_de_pagina_toont_het_ergste_eerst_met_wat_te_doen(client):
    beheerder(client)
    alles_klopt()
    zwijgt("post")
    tekst = client.get("/beheer/dokter/").content.decode()
    assert "De werker voor mail staat stil. Alle post blijft liggen." in tekst
    assert "<code>docker compose restart werk</code>" in tekst
    assert "`" not in tekst
    sleutels = [bevinding.sleutel for bevinding in ronde.onderzoek()]
    assert len(sleutels) == len(set(sleutels)), "elk onderzoek staat er een keer"
    assert tekst.index('id="post"') < tekst.index('id="klok"') < tekst.index('id="werk"')
    assert "/beheer/dokter/" in client.get("/beheer/").content.decode()


def test_wie_geen_werk_beheert_ziet_de_dokter_niet(client):
    log_in(client, maak_gebruiker(Rol.PARTNER))
    assert client.get("/beheer/dokter/").status_code in (403, 404)


@pytest.mark.parametrize(("gevonden", "ernst"), [("libpango-1.0.so.0", Ernst.IN_ORDE), (None, Ernst.BINNENKORT)])
def test_bedrijf_B15_de_dokter_zegt_dat_er_zonder_pango_geen_pdf_komt(monkeypatch, gevonden, ernst):
    monkeypatch.setattr(machine, "find_library", lambda naam: gevonden)
    (bevinding,) = machine.pdf()
    assert bevinding.ernst == ernst
