"""The stylesheet stays small: a browser gets one of ours, under a norm, and each rule in it has a page."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.template import Context, Template

BLAD = Path(settings.BASIS) / "static/leerrecht.css"
# What it weighed when the two densities began (60,272 bytes), and a quarter.
HOOGSTENS = 75_340


def zonder_commentaar() -> str:
    """The rules alone."""
    return re.sub(r"/\*.*?\*/", "", BLAD.read_text(), flags=re.S)


def regels(tekst: str, waar: str = "") -> Iterator[tuple[str, str]]:
    """Each rule: in which condition it stands, and its selector."""
    diepte, begin, kop = 0, 0, ""
    for plek, teken in enumerate(tekst):
        if teken == "{":
            diepte += 1
            if diepte == 1:
                kop, begin = " ".join(tekst[begin:plek].split()), plek + 1
        elif teken == "}":
            diepte -= 1
            if not diepte:
                if kop.startswith(("@media", "@container", "@supports")):
                    yield from regels(tekst[begin:plek], f"{waar} {kop}")
                elif not kop.startswith("@"):
                    yield waar, kop
                begin = plek + 1


def gebruikt() -> set[str]:
    """Every word of the templates and of the code that could be a class; the style guide shows, it does not use."""
    basis = Path(settings.BASIS)
    paden = [pad for pad in (basis / "templates").rglob("*.html") if pad.name != "stijlgids.html"]
    paden += [pad for app in basis.glob("*/apps.py") for pad in app.parent.rglob("*.py") if "tests" not in pad.parts]
    paden += (basis / "static").glob("*.js")
    return {woord for pad in paden for woord in re.findall(r"[\w-]+", pad.read_text())}


def test_issue9_het_stijlblad_blijft_onder_zijn_norm():
    assert 40_000 < BLAD.stat().st_size <= HOOGSTENS


def test_issue9_een_browser_haalt_geen_ander_stijlblad_van_ons():
    sjablonen = (Path(settings.BASIS) / "templates").rglob("*.html")
    bladen = {naam for pad in sjablonen for naam in re.findall(r"static '([^']+\.css)'", pad.read_text())}
    assert bladen == {"bootstrap/css/bootstrap.min.css", BLAD.name}


def test_issue9_elke_klasse_van_het_stijlblad_staat_op_een_bladzijde():
    """A class that is put together from a stem (`kleur--{{ kleur }}`) counts when its stem stands somewhere."""
    woorden = gebruikt()
    stammen = {woord for woord in woorden if woord.endswith("-") and len(woord) > 3}
    klassen = {klasse for _, kop in regels(zonder_commentaar()) for klasse in re.findall(r"\.([a-z][\w-]*)", kop)}
    assert len(klassen) > 200
    los = {klasse for klasse in klassen - woorden if not any(klasse.startswith(stam) for stam in stammen)}
    assert los == {"stalen"}, "alleen de stalen van de stijlgids zelf"


def test_issue9_geen_selector_staat_twee_keer():
    telling = Counter(regels(zonder_commentaar()))
    assert len(telling) > 600
    assert [regel for regel, keren in telling.items() if keren > 1] == []


def test_vormgeving_C13_een_keuze_die_niet_past_eindigt_op_een_beletselteken():
    """A filter cut "nog niet uitgenodigd" in the middle of a letter; at 1536 px it fits, and what is longer says so."""
    regel = re.search(r"\.filter \.form-select \{([^}]*)\}", zonder_commentaar())
    assert regel and "text-overflow: ellipsis" in regel[1]
    rij = re.search(r"\.filter__rij > \* \{([^}]*)\}", zonder_commentaar())
    assert rij and "flex: 1 1" in rij[1], "een veld groeit tot wat er vrij is, het heeft geen vaste breedte"


# -- one notice: the block tag `bericht` ------------------------------------------------------------------------------

SJABLONEN = Path(settings.BASIS) / "templates"
BERICHT = re.compile(r"""{%\s*bericht\b(?:\s+"(?P<soort>\w*)")?(?P<rest>[^%]*)%}""")


def test_issue9_alleen_het_onderdeel_schrijft_een_bericht():
    """Fifty templates wrote the block by hand; one of them with a look that did not exist."""
    eigen = re.compile(r"""class=["'][^"']*(?<![\w-])bericht(?![\w-])|\bbericht--""")
    paden = [
        *SJABLONEN.rglob("*.html"),
        *(pad for pad in Path(settings.BASIS).glob("*/**/*.py") if "tests" not in pad.parts),
    ]
    assert [pad.name for pad in paden if eigen.search(pad.read_text())] == ["portaal.py"]


def test_issue9_een_bericht_heeft_een_van_vier_soorten():
    keren = [keer for pad in SJABLONEN.rglob("*.html") for keer in BERICHT.finditer(pad.read_text())]
    assert len(keren) > 50
    assert {keer["soort"] or "" for keer in keren} == {"", "stil", "oker", "fout"}
    stijl = {klasse for _, kop in regels(zonder_commentaar()) for klasse in re.findall(r"\.bericht--(\w+)", kop)}
    assert stijl == {"stil", "oker", "fout"}


def test_issue9_een_bericht_is_een_vak_om_zijn_zinnen():
    def maak(tekst: str) -> str:
        return Template(tekst).render(Context({"naam": "<b>"}))

    assert maak("{% bericht %}<p>Klaar.</p>{% endbericht %}") == '<div class="bericht"><p>Klaar.</p></div>'
    assert maak('{% bericht "oker" zeg=True klasse="mb-0" %}<p>{{ naam }}</p>{% endbericht %}') == (
        '<div class="bericht bericht--oker mb-0" data-zeg><p>&lt;b&gt;</p></div>'
    )
