"""Production settings in a process of their own: clean when complete, one clear sentence when not."""

import os
import subprocess
import sys

import pytest
from cryptography.fernet import Fernet
from django.conf import settings
from django.core.management import call_command

GOED = {
    "LEERRECHT_GEHEIM": "kX2-vqL9mZ_t7Rb4Wc8Yd1Fh6Jn3Ps5Gu0AeIoTxQzVkMwBjDlCr",
    "LEERRECHT_VERSLEUTELSLEUTELS": Fernet.generate_key().decode(),
    "LEERRECHT_BLINDE_SLEUTEL": "Zt8_wNq3Vb6Lk1Hs9Fd4Gj7Mx2Rc5Py0TeUiOaQvXzWnBmCrEl",
    "LEERRECHT_DOMEINEN": "leerrecht.voorbeeld.test, .stad.test",
    "LEERRECHT_DATABASE_URL": "postgresql://iemand:iets@nergens.invalid/leerrecht",
    "LEERRECHT_BROKER_URL": "redis://nergens.invalid:6379/0",
}
TOON = "from django.conf import settings as s; print(s.{})"


def draai(tmp_path, *opdracht: str, **omgeving: str) -> subprocess.CompletedProcess:
    """Run manage.py with production settings and nothing else in the environment."""
    eigen = {"PATH": os.environ["PATH"], "LEERRECHT_VAR": str(tmp_path)}
    eigen |= {"DJANGO_SETTINGS_MODULE": "leerrecht.settings.productie"} | omgeving
    return subprocess.run(
        [sys.executable, str(settings.BASIS / "manage.py"), *opdracht],
        env=eigen,
        cwd=settings.BASIS,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def toon(tmp_path, naam: str, **omgeving: str) -> str:
    """The value of one setting, as text."""
    uitvoer = draai(tmp_path, "shell", "-v", "0", "-c", TOON.format(naam), **{**GOED, **omgeving})
    assert uitvoer.returncode == 0, uitvoer.stderr
    return uitvoer.stdout.strip()


def test_volledige_instellingen_doorstaan_de_controle(tmp_path):
    uitvoer = draai(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **GOED)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert "0 silenced" in uitvoer.stdout + uitvoer.stderr


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        *((naam, "", f"{naam} ontbreekt. ") for naam in GOED),
        ("LEERRECHT_GEHEIM", "kort", "LEERRECHT_GEHEIM is te kort. "),
        ("LEERRECHT_GEHEIM", "a" * 80, "LEERRECHT_GEHEIM is te makkelijk te raden. "),
        (
            "LEERRECHT_GEHEIM",
            "django-insecure-" + GOED["LEERRECHT_GEHEIM"],
            "LEERRECHT_GEHEIM is te makkelijk te raden. ",
        ),
        ("LEERRECHT_GEHEIM", "verander-mij-" + GOED["LEERRECHT_GEHEIM"], "LEERRECHT_GEHEIM is te makkelijk te raden. "),
        ("LEERRECHT_VERSLEUTELSLEUTELS", "kort", "LEERRECHT_VERSLEUTELSLEUTELS bevat een sleutel die niet klopt. "),
        (
            "LEERRECHT_VERSLEUTELSLEUTELS",
            "A" * 43 + "=",
            "LEERRECHT_VERSLEUTELSLEUTELS bevat een sleutel die te makkelijk",
        ),
        ("LEERRECHT_OIDC_CLIENT", "leerrecht", "LEERRECHT_OIDC_UITGEVER ontbreekt. "),
        ("LEERRECHT_OIDC_ACR", "sterk", "LEERRECHT_OIDC_UITGEVER ontbreekt. "),
        ("LEERRECHT_OIDC_UITGEVER", "https://dienst.voorbeeld.test", "LEERRECHT_OIDC_CLIENT ontbreekt. "),
        ("LEERRECHT_DOMEINEN", "*", "LEERRECHT_DOMEINEN mag geen * zijn. "),
        ("LEERRECHT_BASISADRES", "http://leerrecht.voorbeeld.test", "LEERRECHT_BASISADRES moet met https:// beginnen"),
        (
            "LEERRECHT_VEILIGHEIDSCONTACT",
            "bel ons",
            "LEERRECHT_VEILIGHEIDSCONTACT moet met mailto: of https://",
        ),
        ("LEERRECHT_AANTAL_PROXIES", "een", "LEERRECHT_AANTAL_PROXIES moet een geheel getal zijn"),
    ],
)
def test_wat_ontbreekt_of_te_zwak_is_houdt_de_start_tegen_met_een_zin(tmp_path, naam, waarde, zin):
    uitvoer = draai(tmp_path, "check", **{**GOED, naam: waarde})
    assert uitvoer.returncode != 0
    laatste = uitvoer.stderr.strip().splitlines()[-1]
    assert zin in laatste
    if naam in ("LEERRECHT_GEHEIM", "LEERRECHT_VERSLEUTELSLEUTELS") and len(waarde) > 10:
        assert waarde not in uitvoer.stderr, "een sleutel hoort niet in de foutmelding"


def test_cookies_links_en_afzender_horen_bij_het_eigen_domein(tmp_path):
    wat = "SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.BASISADRES, s.DEFAULT_FROM_EMAIL, s.VOORBEELD, s.DEBUG"
    assert toon(tmp_path, wat) == (
        "__Host-zitting True https://leerrecht.voorbeeld.test Leerrecht <noreply@leerrecht.voorbeeld.test> False False"
    )


def test_uit_de_voorbeeldmodus_vertrekt_geen_mail(tmp_path):
    assert toon(tmp_path, "EMAIL_BACKEND", DJANGO_SETTINGS_MODULE="leerrecht.settings.voorbeeld").endswith(
        ".dummy.EmailBackend"
    )


def test_de_voorbeeldmodus_komt_niet_door_de_controle_van_productie(tmp_path):
    (tmp_path / "fout.py").write_text("from leerrecht.settings.productie import *\nVOORBEELD = True\n")
    omgeving = {**GOED, "DJANGO_SETTINGS_MODULE": "fout", "PYTHONPATH": str(tmp_path)}
    uitvoer = draai(tmp_path, "check", "--deploy", **omgeving)
    assert uitvoer.returncode != 0
    assert "De voorbeeldmodus mag niet in productie." in uitvoer.stderr


def test_maak_sleutel_toont_telkens_nieuwe_sleutels_die_productie_aanvaardt(tmp_path, capsys):
    uitvoer = []
    for _ in range(2):
        call_command("maak_sleutel")
        uitvoer.append(dict(regel.split("=", 1) for regel in capsys.readouterr().out.split()))
    assert set(uitvoer[0]) == {"LEERRECHT_GEHEIM", "LEERRECHT_VERSLEUTELSLEUTELS", "LEERRECHT_BLINDE_SLEUTEL"}
    assert all(uitvoer[0][naam] != uitvoer[1][naam] for naam in uitvoer[0])
    assert draai(tmp_path, "check", **{**GOED, **uitvoer[0]}).returncode == 0


def test_bedrijf_C_wat_ontbreekt_is_een_zin_en_geen_spoor(tmp_path):
    uitvoer = draai(tmp_path, "proces", "web", **{**GOED, "LEERRECHT_GEHEIM": ""})
    assert uitvoer.returncode == 1
    assert uitvoer.stderr.startswith("LEERRECHT_GEHEIM ontbreekt. ")
    assert len(uitvoer.stderr.splitlines()) == 1


def test_bedrijf_B12_een_geheim_mag_uit_een_bestand_komen(tmp_path):
    bestand = tmp_path / "geheim"
    bestand.write_text(GOED["LEERRECHT_GEHEIM"] + "\n")
    uit_bestand = {"LEERRECHT_GEHEIM": "", "LEERRECHT_GEHEIM_BESTAND": str(bestand)}
    assert toon(tmp_path, "SECRET_KEY", **uit_bestand) == GOED["LEERRECHT_GEHEIM"]
    allebei = draai(tmp_path, "check", **{**GOED, "LEERRECHT_GEHEIM_BESTAND": str(bestand)})
    assert allebei.stderr.strip() == "Geef LEERRECHT_GEHEIM of LEERRECHT_GEHEIM_BESTAND, niet allebei."
    bestand.unlink()
    weg = draai(tmp_path, "check", **{**GOED, **uit_bestand})
    assert weg.stderr.startswith("LEERRECHT_GEHEIM_BESTAND wijst naar ")


@pytest.mark.parametrize(
    ("mail", "tls", "ssl"),
    [
        ({"LEERRECHT_MAIL_POORT": "25", "LEERRECHT_MAIL_GEBRUIKER": "an"}, "True", "False"),
        ({"LEERRECHT_MAIL_POORT": "25"}, "False", "False"),
        ({"LEERRECHT_MAIL_POORT": "2525", "LEERRECHT_MAIL_BEVEILIGING": "ssl"}, "False", "True"),
        ({"LEERRECHT_MAIL_POORT": "587", "LEERRECHT_MAIL_BEVEILIGING": "geen"}, "False", "False"),
    ],
)
def test_bedrijf_B12_de_beveiliging_van_mail_hangt_niet_aan_de_poort(tmp_path, mail, tls, ssl):
    assert (toon(tmp_path, "EMAIL_USE_TLS", **mail), toon(tmp_path, "EMAIL_USE_SSL", **mail)) == (tls, ssl)


def test_bedrijf_B12_een_wachtwoord_gaat_nooit_leesbaar_over_het_netwerk(tmp_path):
    mail = {"LEERRECHT_MAIL_BEVEILIGING": "geen", "LEERRECHT_MAIL_GEBRUIKER": "an"}
    uitvoer = draai(tmp_path, "check", **GOED, **mail)
    assert uitvoer.returncode == 1
    assert "Kies starttls of ssl." in uitvoer.stderr
