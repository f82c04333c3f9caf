"""The road to production: the very commands of docker-compose.yml on a real PostgreSQL and Redis, in every room.

No container engine is needed: each service is started as a process with the environment that its block names. Two of
the web and two of the workers run at once, as on a larger server.
"""

import http.client
import os
import re
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import psycopg2
import pytest
import yaml
from cryptography.fernet import Fernet
from django.conf import settings
from django.utils import timezone

from leerrecht.tests.formulier import invoer
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.inlogstappen import app_code

pytestmark = [pytest.mark.alleen_postgres, pytest.mark.worker]
COMPOSE = yaml.safe_load((settings.BASIS / "docker-compose.yml").read_text())
DIENSTEN = COMPOSE["services"]
PORTAAL = ("bereid_voor", "web", "werk", "klok")
DOMEIN = "leerrecht.voorbeeld.test"
_VERPLICHT = re.compile(r"\$\{(\w+):\?")


def test_elke_dienst_van_het_portaal_draait_dichtgetimmerd():
    for naam in PORTAAL:
        dienst = DIENSTEN[naam]
        assert dienst["read_only"] is True
        assert dienst["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in dienst["security_opt"]
        assert set(dienst["volumes"]) == {"gegevens:/gegevens"}
    assert re.search(r"^USER (?!root)\w+$", (settings.BASIS / "Dockerfile").read_text(), re.M)


def test_alleen_het_web_luistert_op_deze_server_en_alleen_de_proxy_naar_buiten():
    poorten = {naam: dienst["ports"] for naam, dienst in DIENSTEN.items() if "ports" in dienst}
    assert poorten == {"web": ["127.0.0.1:8000:8000"], "proxy": ["80:80", "443:443"]}


def test_geen_enkel_wachtwoord_heeft_een_standaardwaarde():
    tekst = (settings.BASIS / "docker-compose.yml").read_text()
    for naam in re.findall(r"\$\{(\w*(?:GEHEIM|SLEUTEL|WACHTWOORD)\w*)[:}]", tekst):
        assert not re.search(rf"\$\{{{naam}:-[^}}]+\}}", tekst), f"{naam} heeft een standaardwaarde"
    for dienst in ("db", "redis", "web"):
        assert "healthcheck" in DIENSTEN[dienst]


@dataclass
class Browser:
    """As little of a browser as a walk needs: cookies, forms with their hidden fields, behind a proxy with https."""

    poort: int
    koekjes: dict[str, str] = field(default_factory=dict)
    content: bytes = b""
    status: int = 0
    pad: str = ""

    @property
    def tekst(self) -> str:
        """The page as text."""
        return self.content.decode(errors="replace")

    def vraag(self, pad: str, velden: dict | None = None) -> "Browser":
        """GET, or POST `velden`; follows redirects on this host."""
        for _ in range(6):
            naar = self._een(pad, velden)
            if naar is None:
                return self
            pad, velden = naar, None
        raise AssertionError(f"blijft doorverwijzen bij {pad}")

    def _een(self, pad: str, velden: dict | None) -> str | None:
        verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=60)
        koppen = {"Host": DOMEIN, "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
        koppen["Cookie"] = "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())
        if velden is not None:
            koppen |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{DOMEIN}"}
            koppen["Referer"] = f"https://{DOMEIN}{pad}"
        verbinding.request("POST" if velden is not None else "GET", pad, urlencode(velden or {}, doseq=True), koppen)
        antwoord = verbinding.getresponse()
        self.content, self.status, self.pad = antwoord.read(), antwoord.status, pad
        for kop in antwoord.msg.get_all("Set-Cookie", []):
            self.koekjes |= {naam: stuk.value for naam, stuk in SimpleCookie(kop).items()}
        verbinding.close()
        if antwoord.status in (301, 302, 303):
            deel = urlsplit(antwoord.msg["Location"])
            return deel.path + (f"?{deel.query}" if deel.query else "")
        return None

    def vul(self, pad: str, **velden: str) -> "Browser":
        """Open a form, keep what it holds, send it with `velden` typed over it."""
        self.vraag(pad)
        assert self.status == 200, (pad, self.status)
        return self.verstuur(**velden)

    def verstuur(self, **velden: str) -> "Browser":
        """Send the form of the page that is open, as it stands but for `velden`."""
        self.vraag(self.pad, invoer(self) | velden)
        assert self.status == 200, (self.pad, self.status, re.findall(r"invalid-feedback[^>]*>(.*?)</p>", self.tekst))
        return self

    def koppeling(self, deel: str) -> str:
        """The first link or button of the page whose address ends as `deel` (a pattern) says."""
        gevonden = re.search(rf'(?:href|action)="([^"#?]*{deel})["#?]', self.tekst)
        assert gevonden, (deel, self.pad)
        return gevonden[1]


def vrije_poort() -> int:
    with socket.create_server(("127.0.0.1", 0)) as proef:
        return proef.getsockname()[1]


def wacht_op(wat: Callable[[], bool], seconden: float, waarom: Callable[[], str]) -> None:
    einde = time.monotonic() + seconden
    while not wat():
        assert time.monotonic() < einde, waarom()
        time.sleep(0.2)


@contextmanager
def eigen_databank() -> Iterator[str]:
    """A database of this test alone on the server of the run: the commands migrate it themselves."""
    adres = urlsplit(os.environ["LEERRECHT_DATABASE_URL"])
    naam = f"straat_{secrets.token_hex(4)}"
    verbinding = psycopg2.connect(adres.geturl())
    verbinding.autocommit = True
    with verbinding.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {naam}")
    try:
        yield adres._replace(path=f"/{naam}").geturl()
    finally:
        with verbinding.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {naam} WITH (FORCE)")
        verbinding.close()


class Straat:
    """The services of the compose file as processes."""

    def __init__(self, var: Path, databank: str) -> None:
        self.var, self.log = var, var / "log.txt"
        broker = urlsplit(os.environ["LEERRECHT_BROKER_URL"])
        # The other half of Redis: the first eight are for the processes of the test run.
        broker = broker._replace(path=f"/{8 + int(broker.path[1:])}").geturl()
        self.omgeving = {
            "PATH": os.environ["PATH"],
            "LEERRECHT_VAR": str(var),
            "LEERRECHT_STATIC": str(var / "verzameld"),
            "LEERRECHT_GEHEIM": secrets.token_urlsafe(64),
            "LEERRECHT_BLINDE_SLEUTEL": secrets.token_urlsafe(64),
            "LEERRECHT_VERSLEUTELSLEUTELS": Fernet.generate_key().decode(),
            "LEERRECHT_DOMEINEN": DOMEIN,
            "LEERRECHT_DATABASE_URL": databank,
            "LEERRECHT_BROKER_URL": broker,
            "LEERRECHT_MAIL_SERVER": "127.0.0.1",
            "LEERRECHT_MAIL_POORT": "9",
            "DJANGO_SETTINGS_MODULE": "leerrecht.settings.productie",
        }
        self.processen: list[subprocess.Popen] = []

    def opdracht(self, dienst: str, *extra: str) -> list[str]:
        """The words of the service, with this Python in place of the container's."""
        woorden = [woord for woord in DIENSTEN[dienst]["command"] if woord != "0.0.0.0:8000"]
        woorden = [woord for woord in woorden if woord != "--luister"]
        assert woorden[:2] == ["python", "manage.py"]
        return [sys.executable, *woorden[1:], *extra]

    def doe(self, *woorden: str) -> str:
        """Run one command to its end."""
        klaar = subprocess.run(
            woorden, env=self.omgeving, cwd=settings.BASIS, capture_output=True, text=True, timeout=600
        )
        assert klaar.returncode == 0, klaar.stderr[-2000:]
        return klaar.stdout

    def beheer(self, *woorden: str) -> str:
        """Run manage.py."""
        return self.doe(sys.executable, "manage.py", *woorden)

    def start(self, dienst: str, *extra: str) -> None:
        """Start one service in the background."""
        with self.log.open("ab") as uit:
            self.processen.append(
                subprocess.Popen(
                    self.opdracht(dienst, *extra),
                    env=self.omgeving,
                    cwd=settings.BASIS,
                    stdout=uit,
                    stderr=uit,
                    start_new_session=True,
                )
            )

    def stop(self) -> None:
        """As `docker compose down`: TERM, and everything ends by itself."""
        for proces in self.processen:
            proces.terminate()
        for proces in self.processen:
            proces.wait(60)


def _lukt(opdracht: list[str], omgeving: dict[str, str]) -> bool:
    return subprocess.run(opdracht, env=omgeving, cwd=settings.BASIS, capture_output=True).returncode == 0


@pytest.fixture(scope="module")
def straat(tmp_path_factory) -> Iterator[tuple[Straat, list[int]]]:
    """Database prepared, two webs, two workers and one clock running."""
    with eigen_databank() as databank:
        straat = Straat(tmp_path_factory.mktemp("straat"), databank)
        genoemd = set(_VERPLICHT.findall(str(DIENSTEN["web"]["environment"])))
        missend = {n for n in genoemd if n.endswith(("GEHEIM", "SLEUTEL", "SLEUTELS", "DOMEINEN"))} - set(
            straat.omgeving
        )
        assert not missend
        straat.doe(*straat.opdracht("bereid_voor"))
        straat.beheer("netwerk", "inladen", "netwerken/mechelen")
        straat.beheer("collectstatic", "--noinput", "--verbosity", "0")
        poorten = [vrije_poort(), vrije_poort()]
        for poort in poorten:
            straat.start("web", "--luister", f"127.0.0.1:{poort}", "--processen", "1")
        for _ in range(2):
            straat.start("werk", "--processen", "1")
        straat.start("klok")
        try:
            for poort in poorten:
                adres = f"http://127.0.0.1:{poort}/gezond/"
                proef = [sys.executable, "manage.py", "is_gezond", adres]
                wacht_op(lambda proef=proef: _lukt(proef, straat.omgeving), 300, straat.log.read_text)
            yield straat, poorten
        finally:
            straat.stop()
    assert "Traceback" not in straat.log.read_text()


MAAK_STAF = """
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
import datetime
with schrijven_toegestaan():
    g = Gebruiker(email="{email}", naam="Stella Straat"); g.set_password("{wachtwoord}"); g.save()
    Lidmaatschap.objects.create(gebruiker=g, organisatie=Organisatie.objects.first(),
        netwerk=Netwerk.objects.get(slug="mechelen"), rol="{rol}", van=datetime.date(2020, 1, 1))
"""


# Reads no files and writes for nobody else: a password is enough.
ZONDER_APP = ("partner",)


def inloggen(straat: Straat, poort: int, rol: str) -> Browser:
    """Sign in for real: password, then an app that is set up on the way."""
    email, wachtwoord = f"{rol}@{DOMEIN}", "een lange zin over fietsen in de regen"
    straat.beheer("shell", "-v", "0", "-c", MAAK_STAF.format(email=email, wachtwoord=wachtwoord, rol=rol))
    browser = Browser(poort).vraag("/account/inloggen/")
    verborgen = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', browser.tekst))
    browser.vraag(browser.pad, verborgen | {"login": email, "password": wachtwoord})
    if rol in ZONDER_APP:
        return begroet(browser)
    geheim = re.search(r'class="sleutel">([A-Z2-7]+)<', browser.tekst)
    assert geheim, browser.pad
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]*)"', browser.tekst[geheim.end() :])
    browser.vraag(browser.pad, {"csrfmiddlewaretoken": token[1], "code": app_code(geheim[1])})
    return begroet(browser)


def begroet(browser: Browser) -> Browser:
    """Signed in; and whoever may read files confirmed by what he or she is bound."""
    assert "<bdi>Stella" in browser.vraag("/").tekst
    if "gelezen" in browser.vraag("/account/geheimhouding/").tekst:
        browser.verstuur(gelezen="on")
    return browser


def test_de_publieke_kamers_antwoorden_met_strenge_koppen(straat):
    _, poorten = straat
    for poort in gevuld(poorten):
        for pad in ("/", "/actieplan/mechelen/", "/meldpunt/aanbod/", "/monitoring/", "/over/"):
            assert Browser(poort).vraag(pad).status == 200, pad


def antwoord_op(poort: int, **koppen: str) -> int:
    """The status of the front page under these headers."""
    with closing(http.client.HTTPConnection("127.0.0.1", poort, timeout=60)) as verbinding:
        verbinding.request("GET", "/", headers=koppen)
        return verbinding.getresponse().status


def test_http_wordt_https_en_een_vreemde_naam_wordt_geweigerd(straat):
    _, (poort, _) = straat
    assert antwoord_op(poort, Host=DOMEIN) == 301
    assert antwoord_op(poort, Host="kwaad.test", **{"X-Forwarded-Proto": "https"}) == 400


def test_het_hoofdwerk_van_elke_kamer_op_twee_webben_en_twee_werkers(straat):
    opstelling, (een, twee) = straat
    staf = inloggen(opstelling, een, "staf")
    staf.poort = twee  # the session is in the database: the other web knows it too
    actieplan(staf)
    overleg(staf)
    staf.poort = een
    jaarevaluatie(staf)
    referentie = consult(inloggen(opstelling, twee, "partner"))
    meldpunt = inloggen(opstelling, een, "meldpunt")
    assert referentie in meldpunt.vraag("/meldpunt/dossiers/").tekst


def actieplan(staf: Browser) -> None:
    """Staf changes an action and the change is a proposal."""
    actie = staf.vraag("/actieplan/mechelen/bewerken/").koppeling(r"bewerken/acties/\w+/")
    staf.vul(actie, omschrijving="Straatproefwoord", reden="Proef van de straat.")
    assert "Straatproefwoord" in staf.vraag("/actieplan/mechelen/bewerken/voorstel/").tekst


def overleg(staf: Browser) -> None:
    """Staf plans a meeting and everybody sees it."""
    groep = staf.vraag("/overleg/").koppeling(r"/overleg/groepen/overlegplatform[\w-]*/")
    dag = timezone.localdate() + timedelta(days=30)
    velden = {"datum": f"{dag:%d/%m/%Y}", "van": "13.30", "tot": "15.30", "thema": "De straat", "plaats": "Stadhuis"}
    staf.vul(groep + "plannen/", **velden)
    assert "De straat" in Browser(staf.poort).vraag("/overleg/").tekst


def jaarevaluatie(staf: Browser) -> None:
    """Staf opens a round and asks for the PDF; one of the workers makes it."""
    dag = timezone.localdate()
    staf.vul(
        "/evaluatie/nieuw/",
        schooljaar="2025-2026",
        opent=f"{dag - timedelta(days=2):%d/%m/%Y}",
        sluit=f"{dag + timedelta(days=30):%d/%m/%Y}",
    )
    staf.vraag("/evaluatie/mechelen/2025-2026/")
    maken = re.search(r'<form[^>]*action="[^"]*maken/".*?</form>', staf.tekst, re.S)
    assert maken, staf.pad
    staf.vraag(
        "/evaluatie/mechelen/2025-2026/maken/",
        dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', maken[0])),
    )
    voortgang = staf.pad
    wacht_op(lambda: "jaarevaluatie.pdf" in staf.vraag(voortgang).tekst, 300, lambda: staf.tekst[-3000:])
    staf.vraag(staf.koppeling(r"jaarevaluatie\.pdf"))
    assert staf.content.startswith(b"%PDF-")


def consult(partner: Browser) -> str:
    """A partner asks a question without a name and gets a reference."""
    partner.vraag("/meldpunt/aanmelden/")
    partner.vraag(
        "/meldpunt/aanmelden/nieuw/",
        invoer(partner) | {"weg": re.search(r'name="weg" value="([^"]*)"', partner.tekst)[1]},
    )
    gebied = re.search(r'name="gebied".*?<option value="([^"]+)"', partner.tekst, re.S)
    partner.verstuur(
        gebied=gebied[1],
        leeftijdsband="15_17",
        niveau="graad2",
        redenen="motivatie",
        vraag="Wie helpt een jongere die niet meer komt?",
        bereik="015 00 00 00",
        wanneer="in de voormiddag",
    )
    if "/controleren/" not in partner.pad:
        partner.vraag(partner.koppeling("/controleren/"))
    partner.verstuur()
    referentie = re.search(r"MP-\d\d-[0-9A-Z]{8}", partner.tekst)
    assert referentie, partner.pad
    return referentie[0]
