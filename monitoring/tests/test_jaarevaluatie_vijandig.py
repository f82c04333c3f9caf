"""Hostile text in every field of the yearly evaluation: nothing is fetched, nothing is attached, all of it is text."""

import dataclasses
import re
import socket
import subprocess
import threading
from html.parser import HTMLParser

import pytest

from monitoring.jaarevaluatie import inhoud as schema
from monitoring.jaarevaluatie import pdf
from monitoring.jaarevaluatie.ophaler import STIJL, ophaler_klasse
from monitoring.jaarevaluatie.tekst import opmaak, schoon
from monitoring.tests import pdflezer
from monitoring.tests.jaarinhoud import maak_inhoud
from monitoring.tests.test_jaarevaluatie_pdf import VERBODEN, gegevens, keurmeester, plat, zwijg

# Fields that hold a word of a closed list, not text.
GESLOTEN = {(schema.Inhoud, "stand"), (schema.VasteStap, "stand"), (schema.VastPunt, "toestand")} | {
    (schema.VasteActie, naam) for naam in ("uitvoering", "effect", "uitvoering_vorig", "effect_vorig")
}


@pytest.fixture
def luisteraar():
    """A door that counts who knocks."""
    deur = socket.create_server(("127.0.0.1", 0))
    bezoek: list[bytes] = []

    def ontvang() -> None:
        while True:
            try:
                gast, _ = deur.accept()
            except OSError:
                return
            bezoek.append(b"x")
            gast.close()

    draad = threading.Thread(target=ontvang, daemon=True)
    draad.start()
    yield deur.getsockname()[1], bezoek
    deur.shutdown(socket.SHUT_RDWR)
    deur.close()
    draad.join(5)


def lokmiddel(poort: int) -> str:
    adres = f"http://127.0.0.1:{poort}"
    return (
        f'</title></style><script>fetch("{adres}/a")</script><img src="{adres}/b"><link rel="attachment" '
        f'href="file:///etc/passwd"><object data="{adres}/c"></object><svg><image href="{adres}/d"/></svg>'
        f"<style>@import url({adres}/e);</style><p style='background:url({adres}/f)'>\\000041 {{{{ 7|add:7 }}}} "
        f"[klik]({adres}/g) ![beeld]({adres}/h) <base href='{adres}/i'> מילה عربي 🦉 漢 "
        f"{'Onafbreekbaar' * 4}\x07\x1b\u202e\ud83d einde"
    )


def vergiftig(waarde, gif: str):
    """Return the same content with `gif` in every field that holds text."""
    if dataclasses.is_dataclass(waarde):
        velden = {
            veld.name: getattr(waarde, veld.name)
            if (type(waarde), veld.name) in GESLOTEN
            else vergiftig(getattr(waarde, veld.name), gif)
            for veld in dataclasses.fields(waarde)
        }
        return type(waarde)(**velden)
    if isinstance(waarde, tuple):
        return tuple(vergiftig(deel, gif) for deel in waarde)
    return gif if isinstance(waarde, str) else waarde


def test_vijandige_tekst_in_elk_veld_haalt_niets_op_en_blijft_tekst(luisteraar, tmp_path):
    poort, bezoek = luisteraar
    gif = lokmiddel(poort)
    inhoud = gegevens(vergiftig(maak_inhoud(1, 1), gif))
    ophaler = ophaler_klasse()()
    bestand = pdf.maak_pdf(inhoud, zwijg, ophaler)
    assert bezoek == []
    assert ophaler.geweigerd == 0, "iets in de inhoud werd een verwijzing"
    with pdflezer.lees(bestand) as stuk:
        for ding in pdflezer.woordenboeken(stuk):
            assert not [sleutel for sleutel in VERBODEN if sleutel in ding]
            assert ding.get("/Subtype") not in ("/FileAttachment", "/Image")
        woorden = pdflezer.alles(stuk).replace("-", "")
    assert plat(f'<script>fetch("http://127.0.0.1:{poort}/a")</script>') in woorden
    assert plat('<linkrel="attachment"href="file:///etc/passwd">') in woorden
    assert "\\000041{{7|add:7}}" in woorden
    assert "root:" not in woorden
    keur_als_het_kan(bestand, tmp_path)


def keur_als_het_kan(bestand: bytes, map_) -> None:
    if keur := keurmeester():
        (map_ / "vijandig.pdf").write_bytes(bestand)
        uitslag = subprocess.run([keur, "ua1", map_ / "vijandig.pdf"], capture_output=True, text=True)
        assert "complies" in uitslag.stdout, uitslag.stdout


class Elementen(HTMLParser):
    """Keeps which elements and attributes there are."""

    def __init__(self) -> None:
        super().__init__()
        self.namen: set[str] = set()
        self.attributen: set[tuple[str, str | None]] = set()

    def handle_starttag(self, naam, attributen) -> None:
        self.namen.add(naam)
        self.attributen.update(attributen)


def test_in_de_html_is_elk_element_van_ons():
    html = pdf.maak_html(gegevens(vergiftig(maak_inhoud(1, 1), lokmiddel(9))))
    lezer = Elementen()
    lezer.feed(html)
    assert not lezer.namen & {"script", "img", "link", "object", "style", "base", "image", "iframe"}
    assert not {naam for naam, _ in lezer.attributen if naam in ("style", "src", "data") or naam.startswith("on")}
    assert {waarde[0] for naam, waarde in lezer.attributen if naam == "href"} == {"#"}


@pytest.mark.parametrize(
    "adres",
    [
        "http://127.0.0.1/",
        "https://voorbeeld.be/",
        "file:///etc/passwd",
        "ftp://x/",
        "data:text/css,a{}",
        f"{STIJL}/../manage.py",
        "leerrecht-eigen:leerrecht.css",
        "FILE:///etc/passwd",
        "",
    ],
)
def test_de_ophaler_geeft_alleen_ons_eigen_stijlblad(adres):
    ophaler = ophaler_klasse()()
    assert b"@page" in ophaler.fetch(STIJL).read()
    for vraag in (ophaler.fetch, ophaler, ophaler.open):
        with pytest.raises(Exception, match="haalt niets op"):
            vraag(adres)
    assert ophaler.geweigerd == 3


def test_een_verwijzing_die_toch_in_het_stuk_raakt_wordt_geweigerd_en_niet_opgehaald(luisteraar, monkeypatch):
    poort, bezoek = luisteraar
    adres = f"http://127.0.0.1:{poort}"
    lek = (
        f'<html lang="nl"><title>x</title><link rel="stylesheet" href="{adres}/a.css"><style>@import "{adres}/b.css";'
        f'p{{background:url({adres}/c.png)}}</style><link rel="attachment" href="file:///etc/passwd">'
        f'<h1>x</h1><p>tekst<img alt="x" src="{adres}/d.png"><a rel="attachment" href="file:///etc/hostname">y</a></p>'
    )
    monkeypatch.setattr(pdf, "maak_html", lambda inhoud: lek)
    ophaler = ophaler_klasse()()
    with pdflezer.lees(pdf.maak_pdf(gegevens(maak_inhoud(1, 0)), zwijg, ophaler)) as stuk:
        assert not [ding for ding in pdflezer.woordenboeken(stuk) if "/EF" in ding or "/EmbeddedFiles" in ding]
    assert ophaler.geweigerd >= 5
    assert bezoek == []


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("[Awel](https://awel.be)", "<p>Awel (https://awel.be)</p>\n"),
        ("[a@b.be](mailto:a@b.be)", "<p>a@b.be</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("### Kop\n\ntekst", '<p class="tussenkop">Kop</p>\n<p>tekst</p>\n'),
        ("<b>vet</b>", "<p>&lt;b&gt;vet&lt;/b&gt;</p>\n"),
        ('[x](<https://a/?b=<i>&c="d">)', None),
    ],
)
def test_opmaak_op_papier_heeft_geen_links_en_geen_koppen(tekst, verwacht):
    html = opmaak(tekst)
    assert verwacht is None or html == verwacht
    assert not re.search(r"<(a|i|b|h\d)\b", html)


def test_onzichtbare_tekens_gaan_eruit_en_gewone_blijven():
    assert schoon({"a": ["x\x00\x1b\u202ey\ud800", "één\nregel\t°", 3, None]}) == {
        "a": ["xy\ufffd", "één\nregel\t°", 3, None]
    }
