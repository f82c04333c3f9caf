"""Guard rails of the repository itself: what a review would otherwise have to say again and again."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

from leerrecht.tests.gevuld import gevuld

BASIS: Path = settings.BASIS
ONZE = ("leerrecht", "actieplan", "meldpunt", "overlegplatform", "monitoring")
SJABLONEN = BASIS / "templates"
DOCUMENTEN = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md")
# Templates that replace one of a package are named by that package.
VAN_PAKKETTEN = ("allauth/", "account/", "mfa/", "bootstrap5/")
# Functions that only list what a sample page shows.
ALLEEN_GEGEVENS = {"voorbeelden"}
MAANDEN = "January February March April May June July August September October November December"


def kort(pad: Path) -> str:
    return pad.relative_to(BASIS).as_posix()


def python() -> Iterator[Path]:
    for map_ in ONZE:
        yield from (BASIS / map_).rglob("*.py")


def sjablonen(zonder: tuple[str, ...] = ()) -> Iterator[Path]:
    for pad in SJABLONEN.rglob("*.html"):
        if not pad.relative_to(SJABLONEN).as_posix().startswith(zonder or ("\0",)):
            yield pad


def te_lang(paden: Iterator[Path], hoogstens: int) -> dict[str, int]:
    lengtes = {kort(pad): len(pad.read_text().splitlines()) for pad in paden}
    return {pad: lengte for pad, lengte in lengtes.items() if lengte > hoogstens}


def is_test(pad: Path) -> bool:
    return "tests" in pad.parts


# -- working limits -----------------------------------------------------------------------------------------------


def test_geen_module_is_langer_dan_300_regels():
    gewoon = (pad for pad in python() if not is_test(pad) and "migrations" not in pad.parts)
    assert te_lang(gewoon, 300) == {}


def test_geen_testbestand_is_langer_dan_400_regels():
    assert te_lang(filter(is_test, python()), 400) == {}


def test_geen_sjabloon_is_langer_dan_120_regels():
    assert te_lang(SJABLONEN.rglob("*.*"), 120) == {}


# Lines of templates longer than this hide how long a template is. Only ever lower: what stands here was there before.
BREEDSTE_REGEL, TE_BREED = 160, 800


def test_een_sjabloon_krijgt_geen_lange_regels_bij():
    breed = {kort(pad): sum(len(r) > BREEDSTE_REGEL for r in pad.read_text().splitlines()) for pad in sjablonen()}
    assert sum(breed.values()) <= TE_BREED, sorted(breed.items(), key=lambda paar: -paar[1])[:10]


def test_de_opmaak_wordt_nergens_uitgezet():
    """`ruff format` decides; a place where it truly may not gives its reason on the same line."""
    zonder_reden = re.compile(r"# fmt: *(skip|off)(?!.{3})")
    bronnen = {kort(pad): pad.read_text() for pad in python() if pad != Path(__file__)}
    assert [pad for pad, tekst in bronnen.items() if zonder_reden.search(tekst)] == []
    assert sum(len(re.findall(r"# fmt: *(?:skip|off)", tekst)) for tekst in bronnen.values()) < 30


@pytest.mark.parametrize(
    ("soort", "hoogstens"), [(ast.ClassDef, 150), (ast.FunctionDef, 30)], ids=["klasse 150", "functie 30"]
)
def test_geen_klasse_of_functie_is_te_lang(soort, hoogstens):
    gevonden = {}
    for pad in python():
        if not is_test(pad) and "migrations" not in pad.parts:
            for knoop in ast.walk(ast.parse(pad.read_text())):
                if isinstance(knoop, soort) and _lengte(knoop) > hoogstens and knoop.name not in ALLEEN_GEGEVENS:
                    gevonden[f"{kort(pad)}:{knoop.name}"] = _lengte(knoop)
    assert gevonden == {}


def _lengte(knoop: ast.ClassDef | ast.FunctionDef) -> int:
    """Lines of the body; signature and docstring do not count."""
    body = knoop.body[1:] if ast.get_docstring(knoop) else knoop.body
    return knoop.end_lineno - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize(
    ("kamer", "hoogstens"), [("actieplan", 13), ("meldpunt", 14), ("monitoring", 13), ("overlegplatform", 13)]
)
def test_huis_verbouwing_een_kamer_heeft_weinig_losse_modules(kamer, hoogstens):
    """What has a place lies in it; that no other name stands beside the folders is a contract in pyproject.toml."""
    los = [pad.stem for pad in (BASIS / kamer).glob("*.py") if pad.stem != "__init__"]
    assert 0 < len(los) <= hoogstens, sorted(los)


def test_huis_C1_geen_klassenaam_bestaat_twee_keer():
    """Who searches a name finds one thing. A name with a line before it belongs to its module alone."""
    waar: dict[str, list[str]] = {}
    for pad in python():
        if not is_test(pad) and "migrations" not in pad.parts and "commands" not in pad.parts:
            for knoop in ast.parse(pad.read_text()).body:
                if isinstance(knoop, ast.ClassDef) and not knoop.name.startswith("_"):
                    waar.setdefault(knoop.name, []).append(kort(pad))
    assert {naam: paden for naam, paden in waar.items() if len(paden) > 1} == {}


# -- python -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("map_", ONZE)
def test_elke_migratie_heeft_een_naam_die_zegt_wat_ze_doet(map_):
    namen = [pad.stem for pad in (BASIS / map_ / "migrations").glob("0*.py")]
    assert [naam for naam in namen if re.search(r"_auto_|_initial$|_alter_|_\d{8}", naam)] == []


@pytest.mark.parametrize("map_", ONZE)
def test_migraties_kennen_geen_modellen_van_vandaag(map_):
    """They name `leerrecht.models.basis.maak_sleutel` as a default; rows they reach through the historical state."""
    for pad in gevuld((BASIS / map_ / "migrations").glob("0*.py")):
        assert not re.search(r"from \w+\.(models|diensten) import", pad.read_text()), kort(pad)


def test_niemand_vraagt_het_uur_zonder_tijdzone():
    verboden = re.compile(r"datetime\.(now|utcnow|today)\(|\bdate\.today\(")
    assert [kort(pad) for pad in python() if pad != Path(__file__) and verboden.search(pad.read_text())] == []


def test_geen_bestand_noemt_een_map_van_een_bepaalde_machine():
    verboden = re.compile(r"(?<![\w.])/" + r"(work|root|home/\w+)/")
    bestanden = [*python(), *SJABLONEN.rglob("*.*"), *BASIS.glob("*.md"), *(BASIS / "docs").rglob("*.md")]
    assert [kort(pad) for pad in bestanden if verboden.search(pad.read_text())] == []


# -- templates ----------------------------------------------------------------------------------------------------


def zonder_djangotaal(pad: Path) -> str:
    """The template as HTML: comments, tags and variables of Django taken out."""
    tekst = re.sub(r"{%\s*comment.*?endcomment\s*%}|{#.*?#}", "", pad.read_text(), flags=re.S)
    return re.sub(r"{%.*?%}|{{.*?}}", " ", tekst, flags=re.S)


def test_elk_sjabloon_wordt_ergens_gebruikt():
    bronnen = "\n".join(pad.read_text() for pad in [*python(), *SJABLONEN.rglob("*.*")])
    mails = {f"mail/{naam}" for naam in re.findall(r'sjabloon: ClassVar\[str\] = "(\w+)"', bronnen)}
    ongebruikt = []
    for pad in SJABLONEN.rglob("*.*"):
        naam = pad.relative_to(SJABLONEN).as_posix()
        los = naam not in bronnen and naam.rpartition(".")[0] not in mails
        if los and not naam.startswith(VAN_PAKKETTEN) and naam not in ("404.html", "500.html"):
            ongebruikt.append(naam)
    assert ongebruikt == []


def test_elk_sjabloon_is_leesbaar_voor_django():
    for pad in gevuld(SJABLONEN.rglob("*.*")):
        get_template(pad.relative_to(SJABLONEN).as_posix())


@pytest.mark.parametrize(
    ("wat", "patroon"),
    [
        ("style", r"<[^>]+\sstyle\s*="),
        ("style-element", r"<style\b"),
        ("on-attribuut", r"<[^>]+\son\w+\s*="),
        ("script zonder src", r"<script\b(?![^>]*\ssrc\s*=)"),
        ("javascript-adres", r"(?:href|src|action)\s*=\s*[\"']?\s*javascript:"),
        ("adres van elders", r"<(?:script|link|img|iframe)\b[^>]*(?:src|href)\s*=\s*[\"']?(?:https?:)?//"),
    ],
    ids=lambda waarde: waarde if " " not in waarde and "<" not in waarde else None,
)
def test_geen_sjabloon_breekt_het_veiligheidsbeleid(wat, patroon):
    fout = [kort(pad) for pad in sjablonen(zonder=("mail/",)) if re.search(patroon, zonder_djangotaal(pad), re.I)]
    assert fout == [], wat


def test_de_gebruiker_leest_geen_uitroepteken_en_geen_engelse_maand():
    fout = {}
    for pad in SJABLONEN.rglob("*.*"):
        tekst = zonder_djangotaal(pad)
        zinnen = re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", " ", tekst, flags=re.S)
        gevonden = re.findall(rf"!|\b(?:{MAANDEN.replace(' ', '|')})\b", zinnen)
        if gevonden:
            fout[kort(pad)] = gevonden
    assert fout == {}


def test_ook_een_zin_in_python_roept_niet():
    """Dutch sentences for the user stand in diensten and forms too."""
    roept = re.compile(r"[a-z]!(\s|$)")
    fout = {}
    for pad in python():
        if not is_test(pad):
            zinnen = [
                knoop.value
                for knoop in ast.walk(ast.parse(pad.read_text()))
                if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)
            ]
            gevonden = [zin for zin in zinnen if " " in zin and roept.search(zin)]
            if gevonden:
                fout[kort(pad)] = gevonden
    assert fout == {}


# -- documents ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_elk_pad_dat_een_document_noemt_bestaat(naam):
    document = BASIS / naam
    if not document.exists():
        pytest.skip(f"{naam} is er nog niet")
    genoemd = set(re.findall(r"`([\w./-]+/[\w.-]*)`|\]\(([\w./-]+)\)", document.read_text()))
    paden = {deel.split("#")[0] for paar in genoemd for deel in paar if deel}
    paden = {pad for pad in paden if not pad.startswith(("/", "var/", "http")) and "<" not in pad}
    assert sorted(pad for pad in paden if not (BASIS / pad).exists()) == []
