"""The proxy that is shipped (docs/beheer/nginx.conf), for real: who is slow stalls nobody, the log keeps no secret."""

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
from django.conf import settings

from leerrecht import processen
from leerrecht.geheimadres import MET_GEHEIM

BESTAND = settings.BASIS / "docs" / "beheer" / "nginx.conf"
PROGRAMMA = shutil.which("nginx") or "/usr/sbin/nginx"
TRAGEN = 14
APP = """
def application(omgeving, begin):
    omgeving["wsgi.input"].read(int(omgeving.get("CONTENT_LENGTH") or 0))
    begin("200 OK", [("Content-Type", "text/plain")])
    return [b"gezond"]
"""


def vrije_poort() -> int:
    with socket.create_server(("127.0.0.1", 0)) as proef:
        return proef.getsockname()[1]


@contextmanager
def proces(opdracht: list[str], map_: Path, poort: int) -> Iterator[None]:
    """Run a server until the block ends; it listens before the block begins."""
    with (map_ / "uitvoer.txt").open("ab") as uit:
        kind = subprocess.Popen(opdracht, cwd=map_, stdout=uit, stderr=uit)
    try:
        for _ in range(300):
            with closing(socket.socket()) as proef:
                if proef.connect_ex(("127.0.0.1", poort)) == 0:
                    break
            time.sleep(0.1)
        else:
            raise AssertionError((map_ / "uitvoer.txt").read_text())
        yield
    finally:
        kind.terminate()
        kind.wait(20)


def ingericht(map_: Path, poort: int, achter: int) -> Path:
    """The shipped file, with nothing changed but ports, folders and the certificate."""
    tekst = BESTAND.read_text()
    for naam, waarde in {
        "DOMEIN": "leerrecht.voorbeeld.be",
        "WEB": f"127.0.0.1:{achter}",
        "PROXYLOG": f"{map_}/leerrecht.log",
        "PROXYFOUT": f"{map_}/leerrecht-fout.log",
    }.items():
        # As envsubst does, in the container and on a server.
        assert f"${{LEERRECHT_{naam}}}" in tekst
        tekst = tekst.replace(f"${{LEERRECHT_{naam}}}", waarde)
    assert "${LEERRECHT" not in tekst
    for oud, nieuw in {
        "listen 443 ssl http2;": f"listen 127.0.0.1:{poort};",
        "listen 80;": f"listen 127.0.0.1:{vrije_poort()};",
        "    ssl_certificate /etc/ssl/leerrecht/volledig.pem;\n": "",
        "    ssl_certificate_key /etc/ssl/leerrecht/sleutel.pem;\n": "",
        "    ssl_protocols TLSv1.2 TLSv1.3;\n": "",
    }.items():
        assert oud in tekst, f"{oud} staat niet meer in {BESTAND.name}: pas deze proef aan"
        tekst = tekst.replace(oud, nieuw)
    plekken = "".join(
        f"{soort}_temp_path {map_}/{soort};" for soort in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    bestand = map_ / "nginx.conf"
    kop = f"daemon off; pid {map_}/pid; error_log {map_}/start.log; events {{}}"
    bestand.write_text(f"{kop}\nhttp {{ {plekken}\n{tekst}\n}}")
    return bestand


@pytest.fixture
def straat(tmp_path) -> Iterator[tuple[int, int, Path]]:
    """The ports of gunicorn, started as on a server, and of the shipped proxy before it; and where it logs."""
    tmp_path.chmod(0o755)
    achter, voor = vrije_poort(), vrije_poort()
    (tmp_path / "klein.py").write_text(APP)
    web = [woord.replace("leerrecht.wsgi", "klein") for woord in processen.web([f"127.0.0.1:{achter}"])]
    bestand = ingericht(tmp_path, voor, achter)
    with ExitStack() as stapel:
        stapel.enter_context(proces(web, tmp_path, achter))
        stapel.enter_context(proces([PROGRAMMA, "-e", str(tmp_path / "start.log"), "-c", str(bestand)], tmp_path, voor))
        yield achter, voor, tmp_path


def vraag(poort: int, pad: str = "/gezond/", wachten: float = 5) -> http.client.HTTPResponse | None:
    """The answer, None when there is none in time."""
    with closing(http.client.HTTPConnection("127.0.0.1", poort, timeout=wachten)) as verbinding:
        try:
            verbinding.request("GET", pad, headers={"Host": "leerrecht.voorbeeld.be"})
            antwoord = verbinding.getresponse()
            antwoord.read()
            return antwoord
        except TimeoutError:
            return None


def valt_stil(poort: int, seconden: float = 40) -> bool:
    """Whether no answer comes any more: a busy machine takes the slow visitors in later."""
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        if vraag(poort, wachten=3) is None:
            return True
        time.sleep(0.3)
    return False


@contextmanager
def tragen(poort: int) -> Iterator[None]:
    """Fourteen visitors who promise a body and send one byte of it."""
    with ExitStack() as stapel:
        for _ in range(TRAGEN):
            buis = stapel.enter_context(socket.create_connection(("127.0.0.1", poort)))
            buis.sendall(b"POST / HTTP/1.1\r\nHost: leerrecht.voorbeeld.be\r\nContent-Length: 5000\r\n\r\nx")
        time.sleep(1)
        yield


def test_veiligheid_B7_achter_de_proxy_houden_trage_bezoekers_niemand_tegen(straat):
    achter, voor, _ = straat
    assert vraag(achter).status == vraag(voor).status == 200
    with tragen(achter):
        assert valt_stil(achter), "zonder proxy staat alles stil: daarom is hij er"
    with tragen(voor):
        antwoord = vraag(voor, wachten=3)
        assert antwoord is not None and antwoord.status == 200


def test_wat_iemand_vroeg_en_wat_geheim_is_staat_niet_in_het_logboek(straat):
    _, voor, map_ = straat
    vraag(voor, "/meldpunt/wie-kan-helpen/?leeftijd=KANARIEVRAAG")
    for stam in MET_GEHEIM:
        vraag(voor, f"{stam}KANARIEGEHEIM/antwoord/?x=KANARIEVRAAG")
    assert vraag(voor, "/klas/antwoord/").status == vraag(voor, "/vragen/antwoord/").status == 200
    time.sleep(0.3)
    regels = (map_ / "leerrecht.log").read_text()
    assert "/klas/" not in regels and "/vragen/" not in regels, "wie antwoordde, staat nergens"
    assert "/meldpunt/wie-kan-helpen/ 200" in regels and regels.count("[weggelaten]") == len(MET_GEHEIM)
    for bestand in map_.glob("*"):
        if bestand.is_file():
            assert "KANARIE" not in bestand.read_text(errors="replace"), bestand.name


def test_veiligheid_C_de_lijst_van_alle_bestanden_komt_niet_door_de_proxy(straat):
    achter, voor, _ = straat
    assert vraag(achter, "/static/staticfiles.json").status == 200, "wat erachter staat, antwoordt op alles"
    assert vraag(voor, "/static/staticfiles.json").status == 404
    assert vraag(voor, "/static/leerrecht.css").status == 200


def test_de_proxy_zegt_niet_welk_programma_antwoordt(straat):
    _, voor, _ = straat
    assert vraag(voor).getheader("Server") == "nginx", "zonder versie, en niets van wat erachter staat"


def test_bedrijf_B12_wie_zijn_koppen_of_zijn_tekst_traag_stuurt_wordt_afgesloten(straat):
    _, voor, _ = straat
    halve_kop = b"GET /gezond/ HTTP/1.1\r\nHost: leerrecht.voor"
    halve_tekst = b"POST / HTTP/1.1\r\nHost: leerrecht.voorbeeld.be\r\nContent-Length: 5000\r\n\r\nx"
    begin = time.monotonic()
    with ExitStack() as stapel:
        buizen = [stapel.enter_context(socket.create_connection(("127.0.0.1", voor))) for _ in range(2)]
        for buis, stuk in zip(buizen, (halve_kop, halve_tekst), strict=True):
            buis.settimeout(40)
            buis.sendall(stuk)
        einden = [buis.recv(4096) for buis in buizen]
    assert 8 < time.monotonic() - begin < 35
    assert all(einde == b"" or b" 408 " in einde for einde in einden), einden


def test_bedrijf_B12_wie_blijft_vragen_krijgt_429_en_een_ander_niet(straat):
    _, voor, _ = straat
    standen = [vraag(voor).status for _ in range(400)]
    assert standen[:200] == [200] * 200, "een school achter een adres mag veel"
    assert 429 in standen


def test_bedrijf_B14_de_metingen_komen_niet_door_de_proxy(straat):
    achter, voor, _ = straat
    assert vraag(achter, "/metrics").status == 200, "wat erachter staat, antwoordt op alles"
    assert vraag(voor, "/metrics").status == 404
