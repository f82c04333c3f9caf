"""An attack on every public road of a release, written apart: it reads what comes out and knows no code of the portal.

It walks the page with every choice it offers, and the files, the data, the picture and the frame with the same choices;
puts all numbers together; and asks an integer program what the hidden ones can be.
"""

import csv
import html
import io
import re
from itertools import product

import pytest
from django.test import Client
from openpyxl import load_workbook

from leerrecht.tests.bouwers import maak_netwerk
from monitoring.diensten.publicatie import publicatie_intrekken, publicatie_maken
from monitoring.tests.aanval import bereik
from monitoring.tests.bouwers import maak_aanlevering, maak_cijfer, maak_gegevensbron, maak_indicator

pytestmark = [pytest.mark.django_db, pytest.mark.beide]
GRADEN, GEBIEDEN = ("1", "2", "3"), ("Mechelen", "Willebroek", "Lier")
GESLACHTEN = {"m": "jongens", "v": "meisjes"}
JAREN = (2021, 2022)
# What no road may say: it stands at a hidden cell only.
KANARIE = "KANARIE-5512"
AANTALLEN = {
    "Mechelen": {("1", "m"): 40, ("1", "v"): 3, ("2", "m"): 25, ("2", "v"): 31, ("3", "m"): 2, ("3", "v"): 17},
    "Willebroek": {("1", "m"): 12, ("1", "v"): 14, ("2", "m"): 1, ("2", "v"): 22, ("3", "m"): 9, ("3", "v"): 30},
    "Lier": {("1", "m"): 18, ("1", "v"): 21, ("2", "m"): 26, ("2", "v"): 4, ("3", "m"): 33, ("3", "v"): 15},
}
Plek = tuple[str, str, str]


@pytest.fixture
def uitgegeven(staf):
    """A release of counts with all totals, of which six are small; and one from before it."""
    netwerk = maak_netwerk()
    indicator = maak_indicator("aanval", naam="Aanval", netwerk=netwerk)
    levering = maak_aanlevering(netwerk=netwerk, stand="bevestigd", gegevensbron=maak_gegevensbron(naam="Proefbron"))
    for gebied, jaar in product(GEBIEDEN, JAREN):
        for graad, geslacht in product(("", *GRADEN), ("", *GESLACHTEN)):
            aantal = sum(
                n + (jaar - 2021) * 5 * (n > 9)
                for (g, s), n in AANTALLEN[gebied].items()
                if graad in ("", g) and geslacht in ("", s)
            )
            delen = {naam: waarde for naam, waarde in (("graad", graad), ("geslacht", geslacht)) if waarde}
            extra = {"uitsplitsing": delen, "opmerking": KANARIE if aantal < 5 else "", "gebied": gebied}
            maak_cijfer(indicator, jaar, aantal, aanlevering=levering, **extra)
    publicatie_maken(netwerk_id=netwerk.pk, reden="Eerst.", door=staf)
    publicatie_maken(netwerk_id=netwerk.pk, reden="Opnieuw.", door=staf)
    indicator.adres, indicator.net, indicator.door = indicator.get_absolute_url(), netwerk, staf
    return indicator


class Lezer:
    """Reads one road after another. `gevonden`: place -> every value that some road shows for it."""

    def __init__(self, adres: str) -> None:
        self.adres, self.client = adres, Client()
        self.gevonden: dict[Plek, set[str]] = {}
        self.alles: list[str] = []
        self.op_kaart = 0

    def haal(self, wat: str) -> bytes:
        antwoord = self.client.get(f"{self.adres}{wat}")
        assert antwoord.status_code == 200, wat
        self.alles.append(antwoord.content.decode(errors="ignore"))
        return antwoord.content

    def noteer(self, gebied: str, reeks: str, periode: str, waarde: str) -> None:
        self.gevonden.setdefault((gebied, reeks, periode), set()).add(str(waarde))

    def vragen(self) -> list[str]:
        """Every choice that the page offers, alone and with one other."""
        pagina = self.haal("").decode()
        paren = [
            (naam, html.unescape(waarde))
            for naam, keuzes in re.findall(r'<select name="(\w+)"(.*?)</select>', pagina, re.S)
            for waarde in re.findall(r'<option value="([^"]+)"', keuzes)
        ]
        twee = [f"{a}={b}&{c}={d}" for (a, b), (c, d) in product(paren, paren) if a < c]
        return ["", *(f"?{naam}={waarde}" for naam, waarde in paren), *(f"?{vraag}" for vraag in twee)]

    def lees(self, vraag: str) -> None:
        """All roads with one choice."""
        for rij in csv.DictReader(io.StringIO(self.haal(f"cijfers.csv{vraag}").decode("utf-8-sig")), delimiter=";"):
            self.noteer(rij["gebied"], rij["reeks"], rij["periode"], rij["waarde"])
        for cel in self.client.get(f"{self.adres}cijfers.json{vraag}").json()["cellen"]:
            waarde = "onderdrukt" if cel["waarde"] is None else f"{cel['waarde']:.0f}"
            self.noteer(cel["gebied"], cel["reeks"], cel["periode"]["naam"], waarde)
        boek = load_workbook(io.BytesIO(self.haal(f"cijfers.xlsx{vraag}")))
        kop, *rijen = [[cel.value or "" for cel in rij] for rij in boek["cijfers"].iter_rows()]
        plek = [kop.index(naam) for naam in ("gebied", "reeks", "periode", "waarde")]
        for rij in rijen:
            self.noteer(*(str(rij[nr]) for nr in plek))
        self.alles += [str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij]
        for wat in ("", "insluiten/", "cijfers.json"):
            self.haal(f"{wat}{vraag}")
        svg = self.client.get(f"{self.adres}figuur.svg{vraag}")
        self.alles.append(svg.content.decode() if svg.status_code == 200 else "")
        self.lees_kaart(vraag)

    def lees_kaart(self, vraag: str) -> None:
        """The map with one choice: its table, and the tiles must say the same."""
        pagina = html.unescape(self.haal(f"kaart/{vraag}").decode())
        jaar = re.search(r"<caption>[^<]*?, (\d{4}-\d{4}),", pagina)
        rijen = re.findall(r'scope="row">([^<]*)</th>\s*<td[^>]*>(.*?)</td>', pagina, re.S)
        if jaar is None:
            assert not rijen, vraag
            return
        delen = [f"{graad}e graad" for graad in re.findall(r"graad=(\d)", vraag)]
        delen += [GESLACHTEN[een] for een in re.findall(r"geslacht=(\w)", vraag)]
        tegels = re.findall(r"<text[^>]*>([^<]*)</text>", pagina)
        for gebied, cel in rijen:
            waarde = re.sub("<[^>]+>", "", cel).strip()
            self.noteer(gebied, ", ".join(delen), jaar[1], waarde)
            assert ("verborgen" if waarde == "onderdrukt" else waarde) in tegels or not tegels, (vraag, gebied)
            self.op_kaart += 1


def binnen(plek: Plek) -> frozenset[int]:
    """Which innermost counts a place is the sum of, read from its words."""
    woorden = set(plek[1].split(", ")) - {""}
    graden = [g for g in GRADEN if f"{g}e graad" in woorden] or GRADEN
    geslachten = [s for s, woord in GESLACHTEN.items() if woord in woorden] or GESLACHTEN
    alle = [*product(GEBIEDEN, (f"{j}-{j + 1}" for j in JAREN), GRADEN, GESLACHTEN)]
    return frozenset(
        nr
        for nr, (gebied, jaar, graad, geslacht) in enumerate(alle)
        if (gebied, jaar) == (plek[0], plek[2]) and graad in graden and geslacht in geslachten
    )


def test_vragen_een_aanval_op_alle_wegen_samen_komt_nergens_dichter_dan_de_drempel(uitgegeven):
    lezer = Lezer(uitgegeven.adres)
    vragen = lezer.vragen()
    assert len(vragen) > 20
    for vraag in (*vragen, *(f"?publicatie={rij.sleutel}" for rij in uitgegeven.net.publicaties.all())):
        lezer.lees(vraag)
    assert len(lezer.gevonden) == 72
    assert lezer.op_kaart > 50, "de kaart is een weg"
    assert {plek: w for plek, w in lezer.gevonden.items() if len(w) > 1} == {}, "twee wegen zeggen iets anders"
    waarden = {plek: next(iter(gezien)) for plek, gezien in lezer.gevonden.items()}
    verborgen = {plek for plek, waarde in waarden.items() if waarde == "onderdrukt"}
    assert len(verborgen) >= 10
    cellen = {plek: (binnen(plek), 0 if plek in verborgen else int(waarde)) for plek, waarde in waarden.items()}
    smal = {plek: bereik(cellen, verborgen, plek) for plek in verborgen}
    assert {plek: grens for plek, grens in smal.items() if grens[1] - grens[0] < 4} == {}
    assert KANARIE not in "".join(lezer.alles)


def test_vragen_geen_weg_tekent_of_zegt_een_getal_dat_de_tabel_niet_toont(uitgegeven):
    """Every number of the picture is one of the table, of its axis, or of a period."""
    lezer = Lezer(uitgegeven.adres)
    rijen = csv.DictReader(io.StringIO(lezer.haal("cijfers.csv").decode("utf-8-sig")), delimiter=";")
    getoond = {rij["waarde"] for rij in rijen}
    for vraag in ("", "?graad=1", "?gebied=Mechelen&geslacht=v", "?jaar=2022-2023"):
        svg = lezer.client.get(f"{lezer.adres}figuur.svg{vraag}").content.decode()
        woorden = " ".join(re.findall(r"<(?:text|title|desc)[^>]*>([^<]*)<", svg))
        zonder = re.sub(r"\d{4}-\d{2,4}|\d[eE] graad", "", woorden)
        as_ = {str(getal) for getal in range(0, 500, 5)}
        assert {*re.findall(r"\d+", zonder)} <= getoond | as_, vraag


def test_vragen_een_ingetrokken_publicatie_is_langs_geen_weg_te_lezen(uitgegeven):
    sleutel = uitgegeven.net.publicaties.get(van_kracht=True).sleutel
    lezer = Lezer(uitgegeven.adres)
    for wat in ("cijfers.csv", "cijfers.json", "insluiten/"):
        lezer.haal(f"{wat}?publicatie={sleutel}")
    for rij in uitgegeven.net.publicaties.all():
        publicatie_intrekken(publicatie_id=rij.pk, reden="Fout.", door=uitgegeven.door)
    for wat in ("", "cijfers.csv", "cijfers.xlsx", "cijfers.json", "figuur.svg", "insluiten/"):
        for vraag in ("", f"?publicatie={sleutel}", "?graad=1"):
            assert Client().get(f"{lezer.adres}{wat}{vraag}").status_code == 404, (wat, vraag)
