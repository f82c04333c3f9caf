"""The frozen content: out and in again without loss, and nothing that does not fit comes in."""

import datetime
import json
from decimal import Decimal

import pytest

from monitoring.jaarevaluatie.inhoud import (
    Concordantie,
    Figuur,
    Inhoud,
    VastDoel,
    VasteActie,
    VasteReeks,
    VasteStap,
    VastPunt,
    lees,
    vingerafdruk,
)


def maak_inhoud(**velden) -> Inhoud:
    punten = (VastPunt("2023-2024", 2023, Decimal("12.50")), VastPunt("2024-2025", 2024, None, False, "onderdrukt"))
    figuur = Figuur(
        "Titel", (VasteReeks("Mechelen", punten),), "% van de leerlingen", "Bron", "2023-2025", 1, Decimal("8")
    )
    actie = VasteActie("2.1.2", "Casusoverleg", bevestigd_op=datetime.date(2026, 6, 30), figuren=(figuur,))
    basis = {
        "netwerk": "Mechelen",
        "titel": "Actieplan leerrecht",
        "schooljaar": "2025-2026",
        "stappen": (VasteStap("besproken", "overlegplatform", datetime.date(2026, 5, 21)),),
        "doelen": (VastDoel("2", "Doel", acties=(actie,)),),
        "concordantie": (Concordantie("2.1.1", "2.1.2", "Casus"),),
    }
    return Inhoud(**{**basis, **velden})


def via_json(inhoud: Inhoud) -> dict:
    return json.loads(json.dumps(inhoud.naar_dict()))


def test_inhoud_komt_uit_json_terug_zoals_ze_was():
    inhoud = maak_inhoud()
    terug = lees(via_json(inhoud))
    assert terug == inhoud
    assert str(terug.doelen[0].acties[0].figuren[0].reeksen[0].punten[0].waarde) == "12.50"


def test_wat_ontbreekt_krijgt_de_standaardwaarde():
    assert lees({"versie": 1, "netwerk": "A", "titel": "B", "schooljaar": "C"}) == Inhoud("A", "B", "C")


@pytest.mark.parametrize("versie", [0, 2, None, "1"])
def test_een_onbekende_versie_wordt_geweigerd(versie):
    with pytest.raises(ValueError, match="dit portaal kent versie 1"):
        lees({**via_json(maak_inhoud()), "versie": versie})


@pytest.mark.parametrize(
    ("pad", "waarde", "waar"),
    [
        (("titel",), 3, "inhoud.titel"),
        (("titel",), None, "inhoud.titel"),
        (("titel",), "a" * 20_001, "20001 tekens"),
        (("vreemd",), "x", "vreemd"),
        (("stand",), "goedgekeurd", "goedgekeurd"),
        (("editie",), True, "inhoud.editie"),
        (("stappen", 0, "datum"), "21 mei", "inhoud.stappen[0].datum"),
        (("doelen", 0, "acties"), "geen lijst", "inhoud.doelen[0].acties"),
        (("doelen", 0, "acties", 0, "uitvoering"), "paars", "paars"),
        (("doelen", 0, "acties", 0, "figuren", 0, "doel"), "acht", "figuren[0].doel"),
        (("doelen", 0, "acties", 0, "figuren", 0, "reeksen", 0, "punten", 1, "waarde"), "3", "een getal heeft"),
        (("doelen", 0, "acties", 0, "figuren", 0, "reeksen", 0, "punten", 0, "waarde"), "NaN", "NaN"),
    ],
)
def test_wat_niet_past_wordt_geweigerd_met_de_plaats(pad, waarde, waar):
    gegevens = via_json(maak_inhoud())
    plek = gegevens
    for stap in pad[:-1]:
        plek = plek[stap]
    plek[pad[-1]] = waarde
    with pytest.raises(ValueError, match=waar.replace("[", r"\[").replace("]", r"\]")):
        lees(gegevens)


def test_een_verplicht_veld_dat_ontbreekt_wordt_geweigerd():
    with pytest.raises(ValueError, match="netwerk"):
        lees({"versie": 1, "titel": "B", "schooljaar": "C"})


def test_de_vingerafdruk_hangt_van_de_inhoud_af_en_niet_van_de_volgorde():
    gegevens = via_json(maak_inhoud())
    assert vingerafdruk(dict(reversed(gegevens.items()))) == vingerafdruk(gegevens)
    assert len(vingerafdruk(gegevens)) == 64
    assert vingerafdruk({**gegevens, "editie": 2}) != vingerafdruk(gegevens)
