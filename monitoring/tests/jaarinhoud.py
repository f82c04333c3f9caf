"""Content for a yearly evaluation: small or large, all of it invented. Also what `make bench` prints."""

import datetime
from dataclasses import replace
from decimal import Decimal

from monitoring.jaarevaluatie.inhoud import (
    Colofon,
    Concordantie,
    Figuur,
    Inhoud,
    Samenvatting,
    VastDoel,
    VasteAanwezigheid,
    VasteActie,
    VasteDeelname,
    VasteReeks,
    VasteStap,
    VasteVergadering,
    VastPunt,
    Wijziging,
)

KLEUREN = ("groen", "oranje", "groen", "geen", "groen", "rood", "groen", "oranje")
TITELS = (
    "Casusoverleg",
    "Leerlingenbegeleiding in de klas versterken",
    "Buddywerking tussen studenten en leerlingen",
    "Warme overdracht van basis naar secundair onderwijs",
    "Spijbelactieplan met politie en parket",
    "Laptops lenen",
    "Ouders met een migratieachtergrond bereiken via brugfiguren en sleutelpersonen in de wijk",
    "Time-out",
)
GEDAAN = (
    "Vijf scholen hebben een vast aanspreekpunt. Het verslag past nu op één blad, zodat leerling en ouders het kunnen "
    "meelezen. In het najaar kwamen de begeleiders **drie keer** samen."
)
GEZIEN = (
    "Acht op de tien jongeren zaten drie maanden later nog op school. Vier scholen weten nog niet wie het overleg "
    "start na een schorsing."
)
VOLGT = "Een afspraak over wie samenroept:\n\n- een bezoek aan die vier scholen;\n- een blad met wie wat doet."


def punten(waarden, begin: int = 2022, voorlopig: bool = False) -> tuple[VastPunt, ...]:
    """One point per school year; None is hidden. With `voorlopig` the last is provisional."""
    rijen = []
    for stap, waarde in enumerate(waarden):
        jaar = begin + stap
        laatste = stap == len(waarden) - 1
        getal = None if waarde is None else Decimal(str(waarde))
        toestand = "onderdrukt" if waarde is None else "getal"
        rijen.append(VastPunt(f"{jaar}-{jaar + 1}", float(jaar), getal, voorlopig and laatste, toestand))
    return tuple(rijen)


def staven(titel: str = "Het aantal casusoverleggen verdrievoudigde in drie jaar", **velden) -> Figuur:
    """Counts of one series."""
    return Figuur(
        titel,
        (VasteReeks("casusoverleggen", punten((11, 19, 26, 34), voorlopig=True)),),
        "overleggen",
        "telling door de CLB’s",
        "2022-2023 tot 2025-2026",
        gepubliceerd_op=datetime.date(2026, 6, 15),
        **velden,
    )


def lijnen(titel: str = "Minder leerlingen zonder diploma, maar Mechelen blijft boven Vlaanderen", **velden) -> Figuur:
    """Two series of percentages with a target, a hidden value and a break."""
    reeksen = (
        VasteReeks("Mechelen", punten((19.3, 18.1, None, 13.5, 13.1, 12.9), 2019, voorlopig=True)),
        VasteReeks("Vlaanderen", punten((12.1, 11.9, 12.0, 11.6, 11.4, 11.2), 2019)),
    )
    return Figuur(
        titel,
        reeksen,
        "% van de schoolverlaters",
        "Departement Onderwijs en Vorming",
        "2019-2020 tot 2024-2025",
        1,
        Decimal("8.6"),
        "doel",
        (2022.0,),
        **velden,
    )


def maak_actie(nummer: int, doel: int, **velden) -> VasteActie:
    """One action with everything filled in."""
    basis = {
        "nummer": f"2.{doel}.{nummer}",
        "titel": TITELS[nummer % len(TITELS)],
        "tekst": "“Casusoverleg organiseren i.v.m. jongeren@risk.”",
        "trekkers": ("de Mechelse CLB’s, samen",),
        "partners": ("stad Mechelen", "Arktos", "J@M") if nummer % 2 else (),
        "stand": "lopend",
        "uitvoering": KLEUREN[nummer % len(KLEUREN)],
        "effect": KLEUREN[(nummer * 3) % len(KLEUREN)],
        "uitvoering_vorig": "oranje",
        "effect_vorig": "geen",
        "gedaan": GEDAAN,
        "gezien": GEZIEN,
        "volgt": VOLGT,
        "bevestigd_op": datetime.date(2026, 6, 12),
        "bevestigd_door": "CLB Mechelen",
    }
    return VasteActie(**{**basis, **velden})


def maak_inhoud(acties: int = 3, figuren: int = 2, **velden) -> Inhoud:
    """A whole document: `acties` over goals of at most 15, the first `figuren` of them with a figure."""
    doelen = []
    for begin in range(0, acties, 15):
        nummer = begin // 15 + 1
        rijen = []
        for plek in range(begin, min(begin + 15, acties)):
            figuur = (lijnen() if plek % 2 else staven(),) if plek < figuren else ()
            rijen.append(maak_actie(plek, nummer, figuren=figuur))
        doelen.append(
            VastDoel(str(nummer), "Elke jongere vindt een plek om te leren", "Wat we *willen*.", tuple(rijen))
        )
    basis = {
        "netwerk": "Mechelen",
        "titel": "actieplan leerrecht",
        "schooljaar": "2025-2026",
        "stand": "voorgelegd",
        "voor": "college van burgemeester en schepenen",
        "editie": 2,
        "synthetisch": True,
        "doelen": tuple(doelen),
        "stappen": (
            VasteStap("besproken", "overlegplatform", datetime.date(2026, 5, 21), "OP-2026-3"),
            VasteStap("voorgelegd", "college van burgemeester en schepenen", datetime.date(2026, 6, 30)),
        ),
        "samenvatting": SAMENVATTING,
        "wijzigingen": WIJZIGINGEN,
        "aanwezigheid": AANWEZIGHEID,
        "cijfers": (lijnen(synthetisch=True),),
        "concordantie": (
            Concordantie("2.1.1", "2.1.2", "Casusoverleg"),
            Concordantie("2.1.5", "", "Trawant"),
            Concordantie("", "2.2.7", "Brugfiguren in de wijk"),
        ),
        "colofon": Colofon(
            "dienst Onderwijsondersteuning, stad Mechelen",
            "stafmedewerker leerrecht, 015 00 12 34",
            "Actieplan 2016, goedgekeurd door het college",
            datetime.date(2026, 6, 30),
            "Samengesteld uit de antwoorden van de trekkers.",
        ),
    }
    return replace(Inhoud("n", "t", "s"), **{**basis, **velden})


SAMENVATTING = Samenvatting(
    veranderd=(
        "Casusoverleg (doel 2, 2.1.2): het aantal overleggen steeg van 26 naar 34.",
        "Trawant (doel 2, 2.1.5): stopgezet, de subsidie van de provincie liep af.",
        "Youth@School (doel 2, 2.1.4): uitgesteld tot er een coach gevonden is.",
    ),
    advies="Zet het casusoverleg voort en leg vast wie het samenroept. Zoek een partner die de coach mee betaalt.",
    gevraagd=(
        "Neem kennis van deze evaluatie.",
        "Keur de herschreven tekst van actie 2.1.2 in doel 2 goed.",
        "Beslis of de stad een halftijdse coach voor Youth@School betaalt.",
    ),
)
WIJZIGINGEN = (
    Wijziging("herschreven", "Casusoverleg", ("2.1.1",), ("2.1.2",), "Het overleg is er nu voor alle scholen."),
    Wijziging("stopgezet", "Trawant", ("2.1.5",), (), "De subsidie liep af.", "college", datetime.date(2026, 3, 2)),
    Wijziging("nieuw", "Brugfiguren in de wijk", (), ("2.2.7",), "Vraag van drie scholen."),
)
AANWEZIGHEID = VasteAanwezigheid(
    (
        VasteVergadering(datetime.date(2025, 10, 9), "Overlegplatform: start van het schooljaar", 21, 27),
        VasteVergadering(datetime.date(2026, 5, 21), "Overlegplatform: bespreking van de evaluatie", 18, 27),
    ),
    (VasteDeelname("CLB Mechelen", 2, 2), VasteDeelname("Arktos", 1, 2), VasteDeelname("VDAB", 2, 2)),
)
