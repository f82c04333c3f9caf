"""What the portal says is what happened: every success sentence and every promise stands beside its proof."""

import ast
import re
from collections import Counter

import pytest

from leerrecht.tests import beloften
from leerrecht.tests.beloften import BASIS, alle_beloften
from leerrecht.tests.bewijzen import BEWIJS, BEWIJZEN


def bewezen() -> set[str]:
    return {zin for zinnen in BEWIJS.values() for zin in zinnen}


def test_elke_gelukte_daad_en_elke_belofte_heeft_een_bewijs():
    zonder = sorted(alle_beloften() - bewezen())
    assert zonder == [], "schrijf een test die dit bewijst en zet ze in bewijzen.py, of zeg het anders"


def test_de_lijst_noemt_alleen_zinnen_die_het_portaal_nog_zegt():
    assert sorted(bewezen() - alle_beloften()) == [], "haal ze uit bewijzen.py"


def test_geen_zin_staat_bij_twee_bewijzen():
    assert len(BEWIJS) == sum(map(len, BEWIJZEN)), "een test staat in twee lijsten"
    telling = Counter(zin for zinnen in BEWIJS.values() for zin in zinnen)
    assert [zin for zin, aantal in telling.items() if aantal > 1] == []


@pytest.mark.parametrize("bewijs", BEWIJS)
def test_elk_bewijs_is_een_test_die_bestaat_en_iets_nagaat(bewijs):
    bestand, _, naam = bewijs.partition("::")
    functies = [
        knoop
        for knoop in ast.walk(ast.parse((BASIS / bestand).read_text()))
        if isinstance(knoop, ast.FunctionDef) and knoop.name == naam
    ]
    assert functies, f"{bewijs} bestaat niet"
    namen = {type(knoop) for functie in functies for knoop in ast.walk(functie)}
    vraagt = any("raises" in ast.dump(functie) for functie in functies)
    assert ast.Assert in namen or vraagt, f"{bewijs} gaat niets na"


# -- the collector itself: a sentence cannot hide from it --------------------------------------------------------------

PYTHON = {
    "gelukt van een daad": 'class A:\n    def gelukt(self, uit):\n        return f"Klaar: {uit} weet het."',
    "gelukt met iets erachter": 'class A:\n    def gelukt(self, uit):\n        return f"Het is weg. Klaar. {uit}"',
    "gelukt als argument": 'formulierpagina(gelukt="Het staat er nu.")',
    "melding": 'messages.success(request, "Het is gebeurd vandaag.")',
}


@pytest.mark.parametrize("vorm", PYTHON)
def test_de_verzamelaar_vindt_wat_een_daad_zegt(vorm):
    gevonden = list(beloften._uit_python(ast.parse(PYTHON[vorm])))
    assert len(gevonden) == 1 and "." in gevonden[0]


@pytest.mark.parametrize(
    "zin",
    [
        "De aanbieder krijgt bericht.",
        "Je krijgt een mail zodra het klaar is.",
        "Je hoort wat ervan komt.",
        "Het college leest dit mee.",
        "De school is verwittigd.",
        "Je antwoorden worden gewist.",
        "Het CLB heeft ze gekregen.",
    ],
)
def test_de_verzamelaar_herkent_een_belofte_in_python_en_in_een_sjabloon(zin):
    assert list(beloften._beloften_in_python(ast.parse(f'hulp = "Eerst iets. {zin}"'))) == [zin]
    tekst = re.sub(r"<[^>]+>", " ", beloften._woorden(f"<h2>Kop</h2><p>{zin}</p>"))
    assert any(beloften.BELOOFT.search(deel) for deel in beloften._ZIN.split(tekst))


def test_de_verzamelaar_slaat_docstrings_en_commentaar_over():
    bron = 'def f():\n    """De aanbieder krijgt bericht."""\n    # De aanbieder krijgt een mail.\n    return 1'
    assert list(beloften._beloften_in_python(ast.parse(bron))) == []


def test_een_waarde_in_een_zin_telt_niet_als_andere_zin():
    een, ander = (f'def gelukt(self):\n    return f"{{{naam}}} is bewaard."' for naam in ("a.naam", "b"))
    zinnen = {beloften._netjes(zin) for bron in (een, ander) for zin in beloften._uit_python(ast.parse(bron))}
    assert zinnen == {"… is bewaard."}
